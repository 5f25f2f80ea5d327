# SPDX-License-Identifier: EUPL-1.2
"""Questions in words, in both languages: what is asked, of whom, why, and what each answer decides."""

from collections.abc import Iterable

import pytest

from rokwijzer.decisions import Decisions, OfferDecision, RuleDecision
from rokwijzer.explain import CitationOut, Context, Language
from rokwijzer.knowledge.models import FactType, Voice
from rokwijzer.logic import Known
from rokwijzer.questions import (
    DecidesOut,
    Level,
    LevelOut,
    LevelProgress,
    OptionOut,
    Question,
    QuestionKind,
    QuestionOut,
    levels_out,
    question_out,
    settled_by,
    would_be,
)
from rokwijzer.questions.words import FEW
from tests.questions.made_up import decisions_of, help_for, ref, step, survey
from tests.small import boolean, facts

TWO: dict[str, Known] = {"carer_1.role": "mother", "carer_2.present": True, "carer_2.role": "father"}


def told(
    decisions: Decisions, known: dict[str, Known] | None = None, language: Language = "nl", level: Level = Level.STEPS
) -> dict[str, QuestionOut]:
    """The questions of a level in words, by name."""
    found = survey(decisions, known)
    context = Context(decisions.base, decisions, None, found.knowns, language)
    return {each.name: question_out(each, context) for each in found.questions(level)}


def always(kind: QuestionKind, language: Language, *facts: str) -> QuestionOut:
    """One of the questions that are always asked, in words."""
    decisions = decisions_of()
    context = Context(decisions.base, decisions, None, survey(decisions).knowns, language)
    return question_out(Question(kind, tuple(map(ref, facts))), context)


def test_a_question_about_a_number_says_its_unit_its_limits_and_what_the_word_means() -> None:
    nl = told(decisions_of(step("often", "household.visits >= 3")))["household.visits"]
    assert nl == QuestionOut(
        name="household.visits",
        kind=QuestionKind.FACT,
        level=Level.STEPS,
        ref="household.visits",
        type=FactType.NUMBER,
        text="Hoe vaak kwam er iemand?",
        help="Elk bezoek telt.",
        unit="keer",
        low=0,
        high=9,
        who="jij zelf",
        why="Dit kan veranderen wat geldt voor de stap ‘often’.",
        decides=(DecidesOut(id="often", title="often", kind="step"),),
        citations=(
            CitationOut(
                ref="900:6",
                source="Verzonnen richtlijn",
                short="Verzonnen richtlijn",
                voice=Voice.GUIDELINE,
                first=6,
                last=6,
                place="Verzonnen richtlijn, regel 6",
                text="Verzonnen richtlijn, regel 6 (de richtlijn)",
            ),
        ),
    )
    en = told(decisions_of(step("often", "household.visits >= 3")), language="en")["household.visits"]
    assert nl.model_dump(mode="json")["kind"] == "fact"
    assert (en.text, en.help, en.unit, en.who) == (
        "How often did somebody come?",
        "Each visit counts.",
        "times",
        "you yourself",
    )
    assert en.why == "This can change what holds for the step “often”."


def test_a_question_to_yes_or_no_has_these_answers_and_one_about_words_those_that_are_possible() -> None:
    home = decisions_of(step("home", "household.home is rented"), step("cry", "child.cries"))
    yes_or_no = (OptionOut(value="yes", label="Ja"), OptionOut(value="no", label="Nee"))
    assert told(home)["child.cries"].options == yes_or_no
    assert [each.label for each in told(home, language="en")["child.cries"].options] == ["Yes", "No"]
    possible: dict[str, Known] = {"household.home": frozenset({"rented", "none"})}
    assert told(home, possible, "en")["household.home"].options == (
        OptionOut(value="rented", label="rented"),
        OptionOut(value="none", label="none"),
    )
    assert told(home, possible)["household.home"].options[0] == OptionOut(value="rented", label="huur")


def test_a_choice_between_facts_names_each_as_it_is_written_in_a_file() -> None:
    """Whoever can answer one of them can answer; what is for the professional to weigh is so only if all are."""
    decisions = decisions_of(
        step("burden", "{any: [household.moved, household.ill, household.debts, household.fights]}")
    )
    plain, sensitive = told(decisions).values()
    assert plain.model_dump(mode="json")["kind"] == "choice"
    assert (plain.name, plain.kind, plain.ref, plain.type) == ("household.burden", QuestionKind.CHOICE, None, None)
    assert plain.text == "Wat klopt? (De ouders)"
    assert plain.options == (
        OptionOut(value="household.moved", label="is verhuisd"),
        OptionOut(value="household.ill", label="is ziek"),
    )
    assert (plain.who, plain.judgement, plain.sensitive) == ("jij zelf of de ouders", False, False)
    assert [each.ref for each in plain.citations] == ["900:3"]
    assert (sensitive.who, sensitive.sensitive) == ("jij zelf", True)
    english = told(decisions, language="en")["household.burden"]
    assert (english.text, english.who) == ("What is so? (The parents)", "you yourself or the parents")


def test_a_choice_about_no_parent_is_named_by_the_theme_of_its_first_option() -> None:
    """It is not for the professional to weigh if one of its options is not."""
    crowded = boolean("household", "woont krap", "group: burden", "kind: judgement", "theme: child", "cite: editorial")
    decisions = decisions_of(step("any", "{any: [household.moved, household.crowded]}"), more=facts(crowded=crowded))
    (choice,) = told(decisions).values()
    assert [each.value for each in choice.options] == ["household.crowded", "household.moved"]
    assert (choice.text, choice.judgement) == ("Wat klopt? (Het kind)", False)


def test_of_a_parent_it_says_which_one() -> None:
    """By what is known of them; in a choice in the question itself."""
    decisions = decisions_of(
        step("worry", "{parent: carer.worries}"),
        step("lonely", "{mother: carer.lonely}"),
        step("sleep", "child.sleeps"),
    )
    known: dict[str, Known] = {**TWO, "carer_1.lonely": False}
    found = told(decisions, known)
    assert [each.text for each in found.values()] == [
        "Slaapt?",
        "Heeft de moeder zorgen?",
        "Heeft de vader zorgen?",
    ]
    assert [each.ref for each in found.values()] == ["child.sleeps", "carer-1.worries", "carer-2.worries"]
    strain = told(decisions, TWO)["carer_1.strain"]
    assert strain.text == "Wat klopt? (de moeder)"
    assert [each.label for each in strain.options] == ["zorgen", "eenzaam"]
    assert [each.value for each in strain.options] == ["carer-1.worries", "carer-1.lonely"]
    assert (strain.judgement, [each.ref for each in strain.citations]) == (True, ["900:8", "900:9"])
    assert told(decisions, known)["carer_1.worries"].judgement
    assert not told(decisions, known)["child.sleeps"].judgement


@pytest.mark.parametrize(
    ("kind", "nl", "why_nl", "en", "why_en"),
    [
        (
            QuestionKind.GOES_WELL,
            "Wat gaat goed?",
            "Dit hoort er altijd bij: wat goed gaat telt mee, ook als het geen stap of aanbod verandert.",
            "What goes well?",
            "This is always asked: what goes well counts, also where it changes no step or offer.",
        ),
        (
            QuestionKind.WANTS,
            "Wat willen de ouders zelf?",
            "Dit hoort er altijd bij: aanbod dat bij de wens van de ouders past komt eerder in de lijst.",
            "What do the parents themselves want?",
            "This is always asked: help that answers what the parents want stands earlier in the list.",
        ),
        (
            QuestionKind.TRIED,
            "Wat is al geprobeerd?",
            "Dit hoort er altijd bij: wat al geprobeerd is kan een volgende stap veranderen.",
            "What was tried before?",
            "This is always asked: what was tried before can change a next step.",
        ),
    ],
)
def test_what_is_always_asked_says_so(kind: QuestionKind, nl: str, why_nl: str, en: str, why_en: str) -> None:
    for language, text, why, who in (("nl", nl, why_nl, "de ouders"), ("en", en, why_en, "the parents")):
        found = always(kind, "nl" if language == "nl" else "en")
        assert (found.text, found.why, found.who) == (text, why, who)
        assert (found.name, found.kind, found.level, found.ref) == (kind.value, kind, None, None)
        assert (found.options, found.decides, found.citations, found.judgement) == ((), (), (), False)


def test_the_options_of_what_goes_well_name_the_parent_where_both_are_there() -> None:
    """What is about the household or one parent only needs no name."""
    both = always(QuestionKind.GOES_WELL, "nl", "carer_1.calm", "carer_2.calm", "household.moved")
    assert [each.label for each in both.options] == [
        "is rustig (de ouder)",
        "is rustig (een andere ouder)",
        "is verhuisd",
    ]
    one = always(QuestionKind.GOES_WELL, "nl", "carer_1.calm", "household.moved")
    assert [each.label for each in one.options] == ["is rustig", "is verhuisd"]
    assert one.citations == ()


def test_a_list_with_something_sensitive_in_it_is_sensitive() -> None:
    assert always(QuestionKind.GOES_WELL, "nl", "carer_1.calm", "household.debts").sensitive
    assert not always(QuestionKind.GOES_WELL, "nl", "carer_1.calm", "household.moved").sensitive


def test_where_the_child_or_pregnancy_stands_is_asked_as_explanations_ask_it() -> None:
    young = "criteria: {young: {label: {nl: jong}, until: before 2 years, cite: '900:3'}}"
    decisions = decisions_of(help=help_for("child.cries").partition("criteria")[0] + young)
    found = survey(decisions, moments=())
    (question,) = found.questions(Level.REST)
    for language, text in (
        ("nl", "Is er een zwangerschap, of is het kind geboren? Vraag de uitgerekende datum of de geboortedatum."),
        ("en", "Is there a pregnancy, or is the child born? Ask for the due date or the date of birth."),
    ):
        context = Context(decisions.base, decisions, None, found.knowns, "nl" if language == "nl" else "en")
        out = question_out(question, context)
        assert out.text == text
        assert (out.name, out.options, out.citations) == ("moment", (), ())
        assert [each.id for each in out.decides] == ["help"]


def why(language: Language, *ids: str) -> str:
    """Why a question is asked that can change these rules and offers."""
    rules = [
        step(each, "child.cries", f"kind: {each.partition('-')[0]}") for each in ids if not each.startswith("offer")
    ]
    offers = {each.replace("-", ""): help_for("child.cries", each.title()) for each in ids if each.startswith("offer")}
    decisions = decisions_of(*rules, **offers)
    context = Context(decisions.base, decisions, None, survey(decisions).knowns, language)
    names = tuple(each.replace("-", "") if each.startswith("offer") else each for each in ids)
    question = Question(QuestionKind.FACT, (ref("child.cries"),), level=Level.STEPS, decides=names)
    return question_out(question, context).why


def test_why_names_steps_and_safety_then_offers_then_ways_of_working() -> None:
    names = ("practice-1", "offer-1", "safety-1", "step-1")
    assert why("nl", *names) == (
        "Dit kan veranderen wat geldt voor twee stappen: ‘safety-1’ en ‘step-1’, het aanbod ‘Offer-1’ "
        "en de werkwijze ‘practice-1’."
    )
    assert why("en", *names) == (
        "This can change what holds for two steps: “safety-1” and “step-1”, the offer “Offer-1” "
        "and the way of working “practice-1”."
    )


def _several(count: int, kind: str) -> Iterable[str]:
    return (f"{kind}-{number}" for number in range(1, count + 1))


def test_several_of_one_kind_are_counted_and_named() -> None:
    assert why("nl", *_several(2, "offer")) == (
        "Dit kan veranderen wat geldt voor twee keer aanbod: ‘Offer-1’ en ‘Offer-2’."
    )
    assert why("en", *_several(2, "offer")) == "This can change what holds for two offers: “Offer-1” and “Offer-2”."
    assert why("nl", *_several(2, "practice")) == (
        "Dit kan veranderen wat geldt voor twee werkwijzen: ‘practice-1’ en ‘practice-2’."
    )
    assert why("en", *_several(2, "practice")) == (
        "This can change what holds for two ways of working: “practice-1” and “practice-2”."
    )


def test_of_many_a_few_are_named_and_the_rest_is_counted_but_never_a_single_one() -> None:
    """Where one more would be left, its name takes no more room than "one more"."""
    assert FEW == 4
    assert why("nl", *_several(5, "step")) == (
        "Dit kan veranderen wat geldt voor vijf stappen: ‘step-1’, ‘step-2’, ‘step-3’, ‘step-4’ en ‘step-5’."
    )
    assert why("nl", *_several(6, "step")) == (
        "Dit kan veranderen wat geldt voor zes stappen: ‘step-1’, ‘step-2’, ‘step-3’, ‘step-4’ en nog twee."
    )
    assert why("en", *_several(6, "step")).endswith("six steps: “step-1”, “step-2”, “step-3”, “step-4” and two more.")


def test_progress_says_how_much_is_open_and_leaves_out_what_is_empty() -> None:
    progress = (
        LevelProgress(Level.SAFETY, ("a",), ("b", "c")),
        LevelProgress(Level.STEPS, ("a", "b"), ()),
        LevelProgress(Level.NAMED, (), ("c",)),
        LevelProgress(Level.REST, (), ()),
    )
    assert levels_out(progress, "nl") == (
        LevelOut(level=Level.SAFETY, label="Veiligheid", settled=1, open=2, text="2 van 3 nog open"),
        LevelOut(level=Level.STEPS, label="Vervolgstappen", settled=2, open=0, text="alles duidelijk"),
        LevelOut(
            level=Level.NAMED, label="Aanbod dat bij die stappen hoort", settled=0, open=1, text="1 van 1 nog open"
        ),
    )
    rest = LevelProgress(Level.REST, ("d",), ())
    assert [(each.label, each.text) for each in levels_out((*progress[:3], rest), "en")] == [
        ("Safety", "2 of 3 still open"),
        ("Next steps", "all settled"),
        ("Help that those steps name", "1 of 1 still open"),
        ("Other help", "all settled"),
    ]
    assert levels_out((rest,), "nl")[0].label == "Ander aanbod"


def test_what_an_answer_settles_is_named_with_what_came_of_it() -> None:
    """Not what was settled before, nor what stays open."""
    decisions = decisions_of(
        step("cry", "child.cries"),
        step("both", "{all: [child.cries, child.sleeps]}"),
        step("sleep", "child.sleeps"),
        help=help_for("not child.cries"),
    )
    before, after = (
        survey(decisions, {"child.eats": True}),
        survey(decisions, {"child.eats": True, "child.cries": True}),
    )
    context = Context(decisions.base, decisions, None, after.knowns, "nl")
    everything: list[OfferDecision | RuleDecision] = [*decisions.rules.values(), *decisions.offers.values()]
    found = settled_by(everything, before.knowns, after.knowns, context)
    assert [(each.id, state) for each, state in found] == [("cry", "applies"), ("help", "not-meant")]
    assert settled_by(everything, after.knowns, after.knowns, context) == ()


def test_what_would_come_of_an_answer_is_said_if_it_is_certain() -> None:
    decisions = decisions_of(step("both", "{all: [child.cries, child.sleeps]}"))
    both = decisions.rules["both"]
    context = Context(decisions.base, decisions, None, survey(decisions, {"child.cries": True}).knowns, "nl")
    assert would_be(both, ref("child.sleeps"), frozenset({True}), context) == "applies"
    assert would_be(both, ref("child.sleeps"), frozenset({False}), context) == "does-not-apply"
    nothing = Context(decisions.base, decisions, None, survey(decisions).knowns, "nl")
    assert would_be(both, ref("child.sleeps"), frozenset({True}), nothing) is None
