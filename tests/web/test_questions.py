# SPDX-License-Identifier: EUPL-1.2
"""Question by question on the server: what is asked, what an answer writes, what goes along, what is undone."""

import re
from html import unescape
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse, QueryDict
from django.test import Client

from rokwijzer.knowledge import load
from rokwijzer.knowledge.base import facts_of_families
from rokwijzer.knowledge.models import FactType
from rokwijzer.questions import Interview, QuestionKind
from rokwijzer.web.vragen.answering import IS, Choice, answered, inputs_of, undone, without
from rokwijzer.web.wegwijzer.examples import example, examples, fill
from rokwijzer.web.wegwijzer.filled import Filled, read
from rokwijzer.web.wegwijzer.plain import UNKNOWN, understood
from rokwijzer.web.wegwijzer.screen import screen
from tests.web.conftest import DAY, FORM
from tests.web.sent import Sent

Pairs = list[tuple[str, str]]
BABY: Pairs = [("soort", "geboren"), ("geboortedatum", "2026-09-13"), ("gemeente", "Deventer")]
ASKED_ALWAYS: Pairs = [("over", kind) for kind in ("goes-well", "wants", "tried")]


def post(client: Client, pairs: Pairs, address: str = "/vragen", **headers: str) -> HttpResponse:
    return client.post(address, urlencode(pairs), content_type=FORM, headers=headers)  # type: ignore[return-value]


def start(client: Client, address: str = "/vragen") -> HttpResponse:
    return client.get(address)  # type: ignore[return-value]


def heading(response: HttpResponse) -> str:
    found = re.search(r'<h1 id="vraag-kop"[^>]*>(.*?)</h1>', response.content.decode(), re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip()


def asked(response: HttpResponse) -> Sent:
    return Sent(response.content.decode(), "vraag")


def answer(client: Client, before: HttpResponse, choice: str, entered: Pairs | None = None) -> HttpResponse:
    """Press a button of the question, with what was typed or chosen."""
    sent = asked(before)
    assert choice in sent.choices
    typed = dict(entered or [])
    pairs = [pair for pair in sent.pairs if pair[0] not in typed or pair[0] == "ja"]
    return post(client, [*pairs, *(entered or []), ("keuze", choice)])


def refused(choices: list[str]) -> str:
    """A plain answer to whatever is asked."""
    for choice in (Choice.NO, Choice.NONE):
        if choice in choices:
            return choice
    return next((each for each in choices if each.startswith(IS)), Choice.LATER)


def known(response: HttpResponse) -> Filled:
    """What goes along with the next answer."""
    return read(QueryDict(urlencode(asked(response).pairs)))


def test_it_begins_with_where_the_child_or_pregnancy_stands(client: Client) -> None:
    response = start(client)
    assert response.status_code == 200
    assert heading(response) == "Zwanger of kind geboren?"
    assert heading(start(client, "/en/vragen")) == "Pregnant, or is the child born?"


def test_then_come_what_goes_well_what_parents_want_and_what_was_tried(client: Client) -> None:
    response = answer(client, start(client), Choice.DONE, BABY)
    found = []
    for _ in range(3):
        found.append(heading(response))
        response = answer(client, response, Choice.LATER)
    assert found == ["Wat gaat goed?", "Wat willen de ouders zelf?", "Wat is al geprobeerd?"]
    assert heading(response) not in found


def test_what_is_known_from_the_form_is_not_asked(client: Client) -> None:
    before = post(client, [*BABY, *ASKED_ALWAYS])
    question = asked(before).pairs
    (fact,) = [value for name, value in question if name == "hier"]
    response = post(client, [*BABY, *ASKED_ALWAYS, (f"antwoord:{fact}", "no")])
    assert ("hier", fact) not in asked(response).pairs


def test_no_question_is_put_twice_and_the_levels_say_when_they_are_settled(client: Client) -> None:
    response = answer(client, start(client), Choice.DONE, BABY)
    seen: list[str] = []
    stops: list[str] = []
    for _ in range(250):
        sent = asked(response)
        if Choice.ON in sent.choices:
            stops.append(heading(response))
            response = answer(client, response, Choice.ON)
            continue
        name = dict(sent.pairs).get("vraag")
        if name is None:
            break
        seen.append(name)
        response = answer(client, response, refused(sent.choices))
        assert response.status_code == 200
    assert len(seen) > 30
    assert len(seen) == len(set(seen))
    assert heading(response) == "Er is geen vraag meer die nog iets verandert"
    assert stops
    assert all("alles" in stop for stop in stops)
    assert stops[0].startswith("Vervolgstappen: ")


def test_not_asked_yet_and_parents_do_not_know_are_different(client: Client) -> None:
    before = post(client, [*BABY, *ASKED_ALWAYS])
    (fact,) = [value for name, value in asked(before).pairs if name == "hier"]
    later, unknown = (known(answer(client, before, choice)) for choice in (Choice.LATER, Choice.UNKNOWN))
    assert fact in later.passed
    assert fact not in later.others
    assert unknown.others[fact] == UNKNOWN
    assert fact not in unknown.passed


def test_of_a_multiple_choice_the_rest_is_not_asked_or_not_so(client: Client) -> None:
    before = answer(client, start(client), Choice.DONE, BABY)
    options = [value for name, value in asked(before).pairs if name == "hier"]
    first = options[0]
    rest = set(options[1:])
    done = known(answer(client, before, Choice.DONE, [("ja", first)]))
    assert done.yes == {first}
    assert not rest & set(done.others)
    none = known(answer(client, before, Choice.NONE, [("ja", first)]))
    assert none.yes == {first}
    assert rest <= {name for name, text in none.others.items() if text == "no"}
    unknown = known(answer(client, before, Choice.UNKNOWN, [("ja", first)]))
    assert rest <= {name for name, text in unknown.others.items() if text == UNKNOWN}


def to_the_number(client: Client) -> HttpResponse:
    """The question that is answered with a number."""
    response = post(client, [*BABY, *ASKED_ALWAYS])
    for _ in range(60):
        sent = asked(response)
        if any(name.startswith("waarde:") and not value for name, value in sent.pairs):
            return response
        response = answer(client, response, Choice.ON if Choice.ON in sent.choices else refused(sent.choices))
    raise AssertionError("no number is asked")


def test_a_number_is_understood_or_what_is_wrong_is_said_at_it(client: Client) -> None:
    before = to_the_number(client)
    (field,) = [name for name, value in asked(before).pairs if name.startswith("waarde:") and not value]
    for typed in ("veel", "-1", "2.5"):
        wrong = answer(client, before, Choice.DONE, [(field, typed)])
        assert wrong.status_code == 400
        assert heading(wrong) == heading(before)
        assert f'value="{typed}"' in wrong.content.decode()
        assert 'aria-invalid="true"' in wrong.content.decode()
        assert known(wrong).trail == known(before).trail
    empty = answer(client, before, Choice.DONE)
    assert empty.status_code == 400
    assert "Vul een getal in" in empty.content.decode()
    right = answer(client, before, Choice.DONE, [(field, "3")])
    assert right.status_code == 200
    assert known(right).values[field.removeprefix("waarde:")] == "3"
    assert heading(right) != heading(before)


@pytest.mark.parametrize(
    ("entered", "field"),
    [
        ([], "soort"),
        ([("soort", "geboren"), ("geboortedatum", "2027-01-01")], "geboortedatum"),
        ([("soort", "geboren"), ("leeftijd", "tien")], "leeftijd"),
        ([("soort", "zwanger"), ("weken", "60")], "weken"),
        ([("soort", "zwanger"), ("uitgerekend", "gisteren")], "uitgerekend"),
        ([("soort", "geboren"), ("gemeente", "jan@voorbeeld.nl")], "gemeente"),
    ],
)
def test_a_moment_that_cannot_be_is_asked_again_with_what_was_typed(client: Client, entered: Pairs, field: str) -> None:
    response = answer(client, start(client), Choice.DONE, entered)
    content = response.content.decode()
    assert response.status_code == 400
    assert f'href="#{field}"' in content
    assert heading(response) == "Zwanger of kind geboren?"
    for name, text in entered:
        assert re.search(rf'name="{name}"[^>]*value="{text}"', content)


def test_a_rough_age_is_made_exact_at_the_end_and_back_brings_the_rough_one_again(client: Client) -> None:
    rough: Pairs = [("soort", "geboren"), ("leeftijd", "1"), ("eenheid", "years")]
    filled = read(QueryDict(urlencode([*rough, *ASKED_ALWAYS])))
    base = load()
    situation, _ = understood(filled, screen(base, "nl"), base, DAY, "nl")
    assert situation
    interview = Interview(situation, base, DAY, frozenset(filled.passed))
    questions = [each for level in interview.survey.levels for each in interview.survey.questions(level)]
    moment = next(each for each in questions if each.kind is QuestionKind.MOMENT)
    assert inputs_of(moment, situation) == ("geboortedatum", "dag-onbekend")
    entered = read(QueryDict(urlencode([*rough, ("geboortedatum", "13-9-2025")])))
    after = answered(filled, entered, moment, Choice.DONE, situation, base)
    assert after.text("leeftijd") == ""
    assert after.text("geboortedatum") == "13-9-2025"
    assert understood(after, screen(base, "nl"), base, DAY, "nl")[1] == ()
    back = undone(after)
    assert (back.text("leeftijd"), back.text("eenheid"), back.text("geboortedatum")) == ("1", "years", "")
    unknown = answered(filled, entered, moment, Choice.UNKNOWN, situation, base)
    asked_for, _ = understood(unknown, screen(base, "nl"), base, DAY, "nl")
    assert asked_for
    assert asked_for.index
    assert getattr(asked_for.index, "asked", False)


def test_of_a_child_that_came_early_it_is_asked_which_age_counts() -> None:
    early: Pairs = [*BABY, ("te-vroeg", "6"), *ASKED_ALWAYS]
    base = load()
    filled = read(QueryDict(urlencode(early)))
    situation, messages = understood(filled, screen(base, "nl"), base, DAY, "nl")
    assert situation, messages
    interview = Interview(situation, base, DAY, frozenset(filled.passed))
    questions = [each for level in interview.survey.levels for each in interview.survey.questions(level)]
    moment = next(each for each in questions if each.kind is QuestionKind.MOMENT)
    after = answered(filled, filled, moment, IS + "corrected", situation, base)
    then, messages = understood(after, screen(base, "nl"), base, DAY, "nl")
    assert messages == ()
    assert then
    assert str(getattr(then.index, "age_counts", None)) == "corrected"
    assert undone(after) == filled


@pytest.mark.parametrize("choice", [Choice.YES, Choice.NO, Choice.UNKNOWN, Choice.LATER])
def test_whether_a_child_came_early_is_kept_with_its_age(choice: str) -> None:
    from rokwijzer.logic import FactRef
    from rokwijzer.questions import Question

    base = load()
    filled = read(QueryDict(urlencode(BABY)))
    situation, _ = understood(filled, screen(base, "nl"), base, DAY, "nl")
    assert situation
    question = Question(QuestionKind.FACT, (FactRef("child", "premature"),))
    after = answered(filled, filled, question, choice, situation, base)
    then, messages = understood(after, screen(base, "nl"), base, DAY, "nl")
    assert messages == ()
    assert then
    expected = {Choice.YES: True, Choice.NO: False}.get(Choice(choice))
    assert getattr(then.index, "premature", "absent") is expected
    assert ("child.premature" in after.passed) == (choice in (Choice.UNKNOWN, Choice.LATER))
    assert undone(after) == filled


def test_back_undoes_answer_after_answer_to_the_start(client: Client) -> None:
    response = answer(client, start(client), Choice.DONE, BABY)
    shown = [response]
    for turn in range(12):
        choices = asked(response).choices
        choice = (Choice.YES, Choice.UNKNOWN, Choice.LATER)[turn % 3]
        response = answer(client, response, choice if choice in choices else refused(choices))
        shown.append(response)
    for before in reversed(shown[:-1]):
        response = answer(client, response, Choice.BACK)
        assert heading(response) == heading(before)
        assert known(response) == known(before)
    response = answer(client, response, Choice.BACK)
    assert heading(response) == "Zwanger of kind geboren?"
    assert Choice.BACK not in asked(response).choices


def test_everything_goes_to_the_form_and_comes_back(client: Client) -> None:
    response = answer(client, start(client), Choice.DONE, BABY)
    for turn in range(30):
        choices = asked(response).choices
        if Choice.ON in choices:
            response = answer(client, response, Choice.ON)
            continue
        wanted = (Choice.NO, Choice.UNKNOWN, Choice.LATER, Choice.YES)[turn % 4]
        response = answer(client, response, wanted if wanted in choices else refused(choices))
    on_form = post(client, asked(response).pairs, "/")
    assert on_form.status_code == 200
    again = post(client, Sent(on_form.content.decode(), "situatie").pairs)
    assert heading(again) == heading(response)

    def said(filled: Filled) -> Pairs:
        # The unit of an age stands there, whether there is an age or not.
        return sorted(pair for pair in filled.pairs() if pair[0] != "eenheid")

    assert said(known(again)) == said(known(response))


def test_the_form_has_a_field_for_whatever_was_answered(client: Client) -> None:
    """Also for "no" and "parents do not know" of everything that is asked anywhere."""
    base = load()
    for said in ("no", UNKNOWN, "yes"):
        filled = Filled({"soort": "geboren", "eenheid": "weeks"})
        for ref, field in screen(base, "nl").fields.items():
            if field.kind != FactType.BOOLEAN:
                filled.values[ref] = UNKNOWN
            elif said == "yes":
                filled.yes.add(ref)
            else:
                filled.others[ref] = said
        content = post(client, filled.pairs(), "/").content.decode()
        assert Sent(content, "situatie").said == sorted(filled.pairs())


@pytest.mark.parametrize("name", [each.id for each in examples(load(), "nl")])
def test_an_example_is_read_as_it_was_written(name: str) -> None:
    filled = fill(example(load(), name), load())
    assert read(QueryDict(urlencode(filled.pairs()))).pairs() == filled.pairs()


def test_what_an_answer_settled_and_how_far_one_is_stand_on_the_page(client: Client) -> None:
    before = post(client, [*BABY, *ASKED_ALWAYS])
    content = answer(client, before, Choice.NO).content.decode()
    assert "Genoteerd: " in content
    assert re.search(r"Daarmee (is één ding|zijn .+ dingen) duidelijk", content)
    assert "van 12 nog open" in content
    assert "%" not in re.sub(r"<[^>]*>", "", content)
    for word in ("Waarom deze vraag?", "Te beantwoorden door: ", "Dit kan veranderen wat geldt voor"):
        assert word in content


def test_what_is_put_in_a_question_is_in_the_other_language_too(client: Client) -> None:
    response = post(client, [*BABY, *ASKED_ALWAYS], "/en/vragen")
    content = response.content.decode()
    assert "Why this question?" in content
    assert "still open" in content


def test_a_signal_opens_safety_first_and_says_where_the_guide_is(client: Client) -> None:
    base = load()
    signal = next(str(ref) for ref, fact in facts_of_families(base.facts).items() if fact.safety)
    content = post(client, [*BABY, *ASKED_ALWAYS, ("ja", signal)]).content.decode()
    assert "Je vulde een signaal over veiligheid in" in content
    assert 'href="/veilig"' in content.split('id="vragen"')[1].split("</form>")[0]
    assert "Veiligheid" in content
    calm = post(client, [*BABY, *ASKED_ALWAYS]).content.decode()
    assert "Je vulde een signaal" not in calm


def test_htmx_gets_the_question_alone_and_what_is_to_be_said(client: Client) -> None:
    before = post(client, [*BABY, *ASKED_ALWAYS])
    pairs = [*asked(before).pairs, ("keuze", "nee")]
    content = post(client, pairs, **{"HX-Request": "true"}).content.decode()
    assert "<html" not in content
    said = re.search(r'<p id="gezegd"[^>]*role="status"[^>]*>(.*?)</p>', content)
    assert said
    assert said[1].startswith("Genoteerd: ")


@pytest.mark.parametrize(
    "extra",
    [
        [("soort", "iets")],
        [("onbekend", "veld")],
        [("ja", "geen.feit")],
        [("over", "geen.feit")],
        [("spoor:1", "geen.feit")],
        [("spoor:x", "moment")],
        [("geboortedatum", "gisteren")],
        [("telt", "allebei"), ("te-vroeg", "6")],
        [("te-vroeg-gezegd", "misschien")],
        [("ja", "child.cries-a-lot"), ("antwoord:child.cries-a-lot", "no")],
    ],
)
def test_a_state_that_is_not_right_leads_to_the_form_with_everything(client: Client, extra: Pairs) -> None:
    pairs = [pair for pair in BABY if pair[0] not in dict(extra)]
    response = post(client, [*pairs, *extra])
    assert response.status_code == 400
    assert heading(response) in ("Er klopt iets niet in wat is ingevuld", "Wat gaat goed?")
    sent = asked(response)
    assert ("gemeente", "Deventer") in sent.pairs
    assert 'formaction="/"' in response.content.decode()


@pytest.mark.parametrize("choice", ["iets", IS + "iets", Choice.DONE, Choice.MORE, ""])
def test_an_answer_that_a_question_does_not_have_is_no_answer(client: Client, choice: str) -> None:
    before = post(client, [*BABY, *ASKED_ALWAYS])
    response = post(client, [*asked(before).pairs, ("keuze", choice)])
    assert response.status_code == (400 if choice else 200)
    assert heading(response) == heading(before)
    assert known(response) == known(before)


@pytest.mark.parametrize("question", ["geen.vraag", "moment", "<script>", "child.cries-a-lot/sensitive"])
def test_a_question_that_may_not_be_asked_now_is_answered_with_the_next_one(client: Client, question: str) -> None:
    response = post(client, [*BABY, ("vraag", question), ("hier", "x"), ("keuze", "ja")])
    assert response.status_code == 400
    assert heading(response) == "Wat gaat goed?"
    assert b"<script>" not in response.content.split(b'id="vragen"')[1]


def test_half_an_answer_survives_another_language(client: Client) -> None:
    before = start(client)
    entered = [pair for pair in asked(before).pairs if pair[0] != "leeftijd"]
    response = post(client, [*entered, ("soort", "geboren"), ("leeftijd", "10")], "/en/vragen")
    assert heading(response) == "Pregnant, or is the child born?"
    content = response.content.decode()
    assert re.search(r'name="leeftijd"[^>]*value="10"', content)
    assert not known(response).trail


def test_help_that_was_tried_gets_one_more_row_and_needs_what_came_of_it(client: Client) -> None:
    before = post(client, [*BABY, *ASKED_ALWAYS[:2]])
    assert heading(before) == "Wat is al geprobeerd?"
    offer = screen(load(), "nl").offers[0][0]
    one: Pairs = [("hulp:0", offer), ("opbrengst:0", "helped")]
    more = answer(client, before, Choice.MORE, one)
    assert 'name="hulp:1"' in more.content.decode()
    half = answer(client, more, Choice.DONE, [("hulp:1", screen(load(), "nl").offers[1][0])])
    assert half.status_code == 400
    assert "Kies ook wat het opleverde" in half.content.decode()
    done = answer(client, before, Choice.DONE, one)
    assert known(done).tried == {0: (offer, "helped")}
    back = answer(client, done, Choice.BACK)
    assert heading(back) == "Wat is al geprobeerd?"
    assert not known(back).tried


def test_without_takes_out_only_what_is_named() -> None:
    filled = Filled({"soort": "geboren"}, {"a", "b"}, {"c": "no"}, {"d": "1"}, tried={0: ("x", "helped")})
    left = without(filled, ["a", "c", "hulp"])
    assert (left.yes, left.others, left.values, left.tried) == ({"b"}, {}, {"d": "1"}, {})
    assert filled.yes == {"a", "b"}
