# SPDX-License-Identifier: EUPL-1.2
"""Criteria, offers and rules explained to small families."""

from datetime import date

import pytest
from pydantic import ValidationError

from rokwijzer.explain import (
    AddressError,
    ChangeOut,
    Context,
    CriterionOut,
    Language,
    explain_address,
    explain_criterion,
    explain_offer,
    explain_rule,
)
from rokwijzer.logic import Known, Truth
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Pregnant
from tests.explain.told import BOTH, MOTHER, family

TEN_WEEKS = Anchors((Born(date(2026, 9, 13)),))
FOUR_AND_A_HALF = Anchors((Born(date(2022, 5, 22)),))
EIGHTEEN_WEEKS = Anchors((Pregnant(date(2027, 4, 25)),))
TEN_WEEKS_PREGNANT = Anchors((Pregnant(date(2027, 6, 20)),))


def criterion(address: str, context: Context) -> CriterionOut:
    """One criterion, by its address."""
    return explain_criterion(context.decisions.criteria[address], context)


def texts(out: CriterionOut) -> list[str]:
    """What it hangs on, in words."""
    return [cause.text for cause in out.causes]


def test_a_criterion_that_is_met_is_affirmed_with_what_meets_it() -> None:
    out = criterion("visits#worries", family({**MOTHER, "carer_1.tension": True}))
    assert (out.state, out.sentence) == ("met", "De moeder ervaart spanning.")
    assert out.causes == ()
    assert [(fact.address, fact.state, fact.value_text, fact.judgement) for fact in out.facts] == [
        ("visits#worries/carer_1.tension", "known", "ja", False),
        ("visits#worries/carer_1.questions", "unknown", "nog niet gevraagd", True),
    ]


def test_a_criterion_that_is_not_met_is_denied_whole() -> None:
    out = criterion("visits#worries", family({**MOTHER, "carer_1.tension": False, "carer_1.questions": False}))
    assert (out.state, out.sentence) == ("not-met", "De moeder ervaart geen spanning en heeft geen vragen.")


def test_an_unknown_criterion_says_what_is_not_known_yet_and_asks_it() -> None:
    out = criterion("visits#worries", family({**MOTHER, "carer_1.tension": False}))
    assert (out.state, out.sentence) == ("unknown", "Nog niet bekend: de moeder heeft vragen.")
    assert texts(out) == ["Heeft de moeder vragen?"]
    assert [cause.judgement for cause in out.causes] == [True]


def test_an_explanation_is_the_same_in_english() -> None:
    out = criterion("visits#worries", family({**MOTHER, "carer_1.tension": False}, language="en"))
    assert out.sentence == "Not known yet: the mother has questions."
    assert texts(out) == ["Does the mother have questions?"]
    assert out.voices == ("the guideline", "the provider about itself")


def test_what_was_asked_and_nobody_knows_is_marked() -> None:
    context = family({**MOTHER, "carer_1.tension": False}, asked=("carer_1.questions",))
    out = criterion("visits#worries", context)
    assert [(cause.asked, cause.is_question) for cause in out.causes] == [(True, False)]
    assert [(fact.ref, fact.state, fact.value_text) for fact in out.facts][1:] == [
        ("carer_1.questions", "asked-unknown", "gevraagd, niet bekend")
    ]


def test_a_question_that_either_parent_may_answer_is_one_question() -> None:
    out = criterion("massage#depressed", family(BOTH))
    assert [(cause.name, cause.text, cause.refs) for cause in out.causes] == [
        ("carer.tension", "Ervaart een van de ouders spanning?", ("carer_1.tension", "carer_2.tension"))
    ]


def test_of_a_second_parent_nobody_mentioned_is_asked_what_matters_and_not_whether_they_exist() -> None:
    one: dict[str, Known] = {"carer_1.present": True, "carer_1.role": "mother", "carer_1.tension": False}
    out = criterion("massage#depressed", family(one))
    assert [(cause.name, cause.text) for cause in out.causes] == [
        ("carer_2.tension", "Ervaart een andere ouder spanning?")
    ]


def test_who_a_parent_is_is_asked_last_and_only_if_nothing_else_of_them_is_open() -> None:
    known = {"carer_1.present": True, "carer_1.tension": True, "carer_2.present": False}
    out = criterion("visits#worries", family(known))
    assert [cause.name for cause in out.causes] == ["carer_1.role"]
    nothing = criterion("visits#worries", family())
    assert [cause.name for cause in nothing.causes] == ["carer.tension", "carer.questions"]
    assert texts(nothing) == ["Ervaart de moeder spanning?", "Heeft de moeder vragen?"]


@pytest.mark.parametrize(
    ("anchors", "question"),
    [
        (Anchors(), "Is er een zwangerschap, of is het kind geboren? Vraag de uitgerekende datum of de geboortedatum."),
        (Anchors((BornBetween(date(2021, 1, 1), date(2026, 1, 1)),)), "Wat is de geboortedatum van het kind?"),
        (
            Anchors((Born(date(2022, 11, 1)), Born(date(2022, 12, 20)))),
            "Telt de kalenderleeftijd of de gecorrigeerde leeftijd? De bron zegt dit niet.",
        ),
    ],
)
def test_an_unknown_moment_is_asked_for_as_it_is_known(anchors: Anchors, question: str) -> None:
    assert question in texts(criterion("massage#age", family(anchors=anchors)))


def test_an_imprecise_pregnancy_is_asked_for_its_due_date() -> None:
    near = Anchors((DueBetween(date(2027, 5, 5), date(2027, 5, 11)),))
    assert texts(criterion("visits#weeks", family(anchors=near))) == ["Wat is de uitgerekende datum?"]


def test_what_sources_leave_open_is_said_as_such() -> None:
    age = criterion("massage#age", family(anchors=FOUR_AND_A_HALF))
    assert age.sentence == "Nog open: het kind is 0 tot 4 jaar (of 4 jaar zelf meetelt, zegt de bron niet)."
    assert texts(age) == ["De bron laat open of 4 jaar zelf meetelt."]
    count = criterion(
        "massage#crying", family({"child.cries": True, "child.sleeps-badly": False, "child.eats-badly": False})
    )
    assert count.sentence.startswith("Nog open; van deze drie punten gelden er genoeg ")
    assert texts(count) == ["De bron laat open hoeveel van deze drie nodig zijn, één tot twee."]
    order = criterion("massage#alone", family({**MOTHER, "carer_1.education": "other"}))
    assert texts(order) == ["De opleiding van de moeder is anders; hoe hoog of laag dat telt, zegt de bron niet."]


def test_readings_stand_beside_each_other_with_their_own_state() -> None:
    born = Anchors((Born(date(2024, 6, 22)),))
    out = criterion("visits#age", family(anchors=born))
    assert out.state == "unknown"
    assert [(reading.id, reading.state, reading.sentence) for reading in out.readings] == [
        ("guideline", "unknown", "Het kind is 1 maand tot 2 jaar (of 2 jaar zelf meetelt, zegt de bron niet)."),
        ("overview", "met", "Het kind is jonger dan 3 jaar."),
    ]
    assert [cause.kind for cause in out.causes] == ["reading", "open_end"]
    past = criterion("visits#age", family(anchors=Anchors((Born(date(2023, 11, 22)),))))
    assert (past.state, past.sentence) == ("not-met", "Het kind is 3 jaar of ouder.")


def test_a_vague_word_is_noted_once_beside_the_value_that_counts() -> None:
    out = criterion("visits#young", family(MOTHER))
    assert [(each.words, each.text) for each in out.refined] == [
        ("jonge", "Een bron zegt ook “jonge”; wat hier staat, telt.")
    ]
    assert [cite.ref for cite in out.refined[0].citations] == ["901:4", "902:4"]


def test_notes_say_what_passages_are_silent_on_but_not_what_is_suspect() -> None:
    out = criterion("visits#worries", family(MOTHER))
    assert out.notes == ("Het overzicht noemt dit niet.",)
    english = criterion("visits#worries", family(MOTHER, language="en"))
    assert english.notes == ("The overview does not say this.",)


def test_exceptions_and_alternatives_are_named() -> None:
    debts = criterion("visits#debts", family({"household.debts": True, "household.stress-factors": 3}))
    assert debts.sentence == "Er zijn schulden, en het aantal stressfactoren is ten minste 2."
    assert debts.notes == ("Tenzij: er is hulp bij geld.",)
    alone = criterion("massage#alone", family(MOTHER))
    assert alone.notes == ("Mag in plaats van: spanning van een ouder.",)


def test_what_asks_nothing_is_said_by_its_label() -> None:
    out = criterion("visits#calm", family(MOTHER))
    assert (out.role, out.computed, out.sentence) == ("indication", False, "Een rustig kind.")
    assert (out.facts, out.causes, out.changes) == ((), (), ())


def test_an_override_is_shown_and_beats_what_was_computed() -> None:
    known = {**MOTHER, "carer_1.tension": False, "carer_1.questions": False}
    out = criterion("visits#worries", family(known, pinned={"visits#worries": Truth.MET}))
    assert (out.state, out.overridden) == ("met", True)
    assert out.sentence == "De moeder ervaart spanning of heeft vragen."
    assert out.notes[0] == "Jij ziet dit anders dan wat er is ingevuld."
    assert out.changes == ()
    assert out.causes == ()


def test_a_deviation_says_with_whom_to_consult_and_what_would_have_to_differ() -> None:
    out = criterion("visits#young", family({**MOTHER, "carer_1.age": 26}))
    assert (out.state, out.deviation, out.consult) == ("not-met", "consult", "Overleg met het landelijke team")
    assert [(change.kind, change.text) for change in out.changes] == [
        ("consult", "Overleg met het landelijke team."),
        ("fact", "Het verandert als dit zo is: de leeftijd van de moeder is hoogstens 25 jaar."),
    ]
    english = criterion("visits#young", family({**MOTHER, "carer_1.age": 26}, language="en"))
    assert english.consult == "Consult the national team"


def test_each_single_fact_that_would_change_it_is_named_and_no_other() -> None:
    known = {**MOTHER, "carer_1.tension": True, "carer_1.questions": False}
    one = criterion("visits#worries", family(known))
    assert [change.text for change in one.changes] == ["Het verandert als dit zo is: de moeder ervaart geen spanning."]
    both = criterion("visits#worries", family({**known, "carer_1.questions": True}))
    assert both.changes == ()
    none = criterion("visits#worries", family({**known, "carer_1.tension": False}))
    assert [change.text for change in none.changes] == [
        "Het verandert als dit zo is: de moeder ervaart spanning.",
        "Het verandert als dit zo is: de moeder heeft vragen.",
    ]


@pytest.mark.parametrize(
    ("day", "state", "change"),
    [
        (date(2027, 2, 27), "not-met", "Kan vanaf 28 februari 2027 (16 weken zwanger)."),
        (date(2027, 2, 28), "met", "Blijft naar verwachting zo tot 15 augustus 2027 (bij de geboorte)."),
        (date(2027, 3, 1), "met", "Blijft naar verwachting zo tot 15 augustus 2027 (bij de geboorte)."),
    ],
)
def test_the_day_that_changes_it_is_named_just_before_on_and_after(day: date, state: str, change: str) -> None:
    out = criterion("visits#weeks", family(anchors=Anchors((Pregnant(date(2027, 8, 15)),)), on=day))
    assert (out.state, [each.text for each in out.changes]) == (state, [change])


def test_before_birth_an_age_is_expected() -> None:
    change = criterion("massage#age", family(anchors=EIGHTEEN_WEEKS)).changes[0]
    assert (change.text, change.day, change.expected) == (
        "Verwacht vanaf 25 april 2027 (bij de geboorte).",
        date(2027, 4, 25),
        True,
    )


def test_an_excluding_criterion_that_is_not_met_stays_so() -> None:
    out = criterion("visits#debts", family({"household.debts": False}))
    assert (out.state, out.role, out.deviation) == ("not-met", "excluded", None)
    assert out.sentence == "Er zijn geen schulden."


def test_a_whole_offer_says_its_status_and_what_keeps_it_there() -> None:
    known = {**MOTHER, "carer_1.tension": True, "carer_1.age": 20, "household.debts": False}
    fits = explain_offer(family(known, EIGHTEEN_WEEKS).decisions.offers["visits"], family(known, EIGHTEEN_WEEKS))
    assert (fits.state, fits.sentence) == ("fits", "Past bij deze situatie.")
    assert [(entrance.name, entrance.state) for entrance in fits.entrances] == [
        ("before", "fits"),
        ("after", "not-meant"),
    ]
    assert fits.notes == ("Hoe vaak zegt de bron niet.",)
    assert [each.address for each in fits.criteria] == [
        "visits#person", "visits#young", "visits#worries", "visits#debts", "visits#calm", "visits#weeks", "visits#age",
    ]  # fmt: skip
    old = explain_offer(
        family(known, EIGHTEEN_WEEKS).decisions.offers["visits"], family({**known, "carer_1.age": 30}, EIGHTEEN_WEEKS)
    )
    assert old.sentence == "Eerst overleggen: De leeftijd van de moeder is meer dan 25 jaar."
    assert "Overleg met het landelijke team." in [change.text for change in old.changes]
    in_debt = explain_address(
        "visits", family({**known, "household.debts": True, "household.stress-factors": 3}, EIGHTEEN_WEEKS)
    )
    assert in_debt.sentence == (
        "Niet voor deze situatie bedoeld: Er zijn schulden, en het aantal stressfactoren is ten minste 2."
    )


def test_an_offer_that_is_not_meant_says_from_when_it_can() -> None:
    known = {**MOTHER, "carer_1.tension": True, "carer_1.age": 20, "household.debts": False}
    out = explain_address("visits", family(known, TEN_WEEKS_PREGNANT))
    assert out.state == "not-meant"
    assert out.changes[0].text == "Kan vanaf 3 januari 2027 (16 weken zwanger)."


def test_an_offer_with_questions_counts_them_and_one_that_only_hangs_on_sources_says_so() -> None:
    out = explain_address("massage", family(BOTH, TEN_WEEKS))
    assert out.sentence == "Past, voor zover bekend; er zijn nog vijf vragen."
    settled = {**BOTH, "carer_1.tension": True, "child.cries": True, "child.sleeps-badly": True}
    assert explain_address("massage", family(settled, FOUR_AND_A_HALF)).sentence == (
        "Past, voor zover bekend; de bronnen laten iets open."
    )
    known = {**settled, "child.sleeps-badly": False}
    assert (
        explain_address("massage", family(known, TEN_WEEKS)).sentence == "Past, voor zover bekend; er is nog één vraag."
    )


def test_a_requirement_made_good_by_an_alternative_is_no_reason() -> None:
    known = {
        **MOTHER,
        "carer_1.tension": False,
        "carer_1.education": "low",
        "child.cries": True,
        "child.eats-badly": True,
    }
    out = explain_address("massage", family(known, TEN_WEEKS))
    assert (out.state, out.sentence) == ("fits", "Past bij deze situatie.")
    older = Anchors((Born(date(2019, 1, 1)),))
    out = explain_address("massage", family(known, older))
    assert out.sentence == "Niet voor deze situatie bedoeld: Het kind is 5 jaar of ouder."


def test_a_rule_says_how_strongly_its_text_says_it_and_why_not() -> None:
    context = family({"child.cries": True, "household.debts": False})
    applies = explain_rule(context.decisions.rules["refer"], context)
    assert (applies.state, applies.sentence, applies.strength) == ("applies", "Van toepassing.", "indicated")
    assert applies.strength_text == "De bron zegt: “is aangewezen”."
    assert [(each.address, each.role, each.state) for each in applies.criteria] == [
        ("refer#cries", "required", "met"),
        ("refer#debts", "exception", "not-met"),
    ]
    against = explain_address("refer", family({"child.cries": True, "household.debts": True}))
    assert against.sentence == "Niet van toepassing: Er zijn schulden."
    assert explain_address("refer#debts", context).sentence == "Er zijn geen schulden."


def test_the_person_meant_is_the_first_criterion() -> None:
    father: dict[str, Known] = {"carer_1.present": True, "carer_1.role": "father", "carer_2.present": False}
    out = explain_address("visits#person", family(father)).criteria[0]
    assert (out.label, out.state, out.sentence) == ("om wie het gaat: de moeder", "not-met", "Er is geen moeder.")
    unknown = explain_address("visits#person", family()).criteria[0]
    assert (unknown.state, unknown.sentence) == ("unknown", "Nog niet bekend: er is een moeder.")


@pytest.mark.parametrize(
    ("address", "kind", "state", "sentence"),
    [
        ("visits#worries", "criterion", "met", "De moeder ervaart spanning."),
        ("visits#worries/carer_1.tension", "fact", "known", "De moeder ervaart spanning."),
        ("visits#worries/carer-1.tension", "fact", "known", "De moeder ervaart spanning."),
        ("visits#worries/carer.questions", "fact", "unknown", "Heeft de moeder vragen?"),
        ("massage#age/moment", "fact", "known", "Het kind is tien weken oud."),
        ("refer#cries/child.cries", "fact", "unknown", "Huilt het kind veel?"),
    ],
)
def test_every_address_leads_to_its_own_explanation(address: str, kind: str, state: str, sentence: str) -> None:
    out = explain_address(address, family({**MOTHER, "carer_1.tension": True}, TEN_WEEKS))
    assert (out.kind, out.state, out.sentence) == (kind, state, sentence)
    assert explain_address(out.address, family({**MOTHER, "carer_1.tension": True}, TEN_WEEKS)) == out


@pytest.mark.parametrize(
    ("address", "language", "message"),
    [
        (
            "visit",
            "nl",
            (
                "Er is geen aanbod en geen regel visit (bedoel je visits?); schrijf aanbod, aanbod#criterium of "
                "aanbod#criterium/child.feit."
            ),
        ),
        (
            "something-else",
            "en",
            "There is no offer and no rule something-else; write offer, offer#criterion or offer#criterion/child.fact.",
        ),
        (
            "refer#crie",
            "en",
            "Refer has no criterion crie (did you mean cries?); it has cries, debts.",
        ),
        ("massage#person", "nl", "Bij massage is er geen criterium person; wel age, crying, depressed, alone."),
        (
            "refer#cries/child.crie",
            "nl",
            "Bij refer#cries wordt niets gevraagd over child.crie (bedoel je child.cries?); wel over child.cries.",
        ),
        (
            "refer#cries/child.eats",
            "en",
            "Nothing is asked of child.eats at refer#cries; what is asked: child.cries.",
        ),
        ("visits#calm/child.cries", "nl", "Bij visits#calm wordt niets gevraagd over child.cries; wel over niets."),
        ("visits#calm/moment", "en", "Nothing is asked of moment at visits#calm; what is asked: nothing."),
        (
            "schooling",
            "en",
            (
                "There is nothing to decide about schooling for a family: "
                "it is meant for professionals; choose another address."
            ),
        ),
        (
            "schooling",
            "nl",
            (
                "Over schooling valt voor een gezin niets te bepalen: het is bedoeld voor professionals; "
                "kies een ander adres."
            ),
        ),
    ],
)
def test_a_wrong_address_gets_a_clear_answer(address: str, language: Language, message: str) -> None:
    with pytest.raises(AddressError) as wrong:
        explain_address(address, family(language=language))
    assert str(wrong.value) == message


def test_an_explanation_cannot_be_changed() -> None:
    out = explain_address("massage", family())
    with pytest.raises(ValidationError):
        out.title = "anders"


def test_an_explanation_holds_nothing_that_has_no_name() -> None:
    with pytest.raises(ValidationError):
        ChangeOut.model_validate({"kind": "fact", "text": "Het kind huilt.", "other": 1})
