# SPDX-License-Identifier: EUPL-1.2
"""What stands at the address of a criterion and of a fact, and how many reasons a whole names."""

from collections.abc import Mapping

import pytest

from rokwijzer.decisions import RuleState
from rokwijzer.explain import (
    AddressError,
    CriterionOut,
    ExplanationOut,
    Language,
    explain_address,
    explain_criterion,
    reasons,
)
from rokwijzer.logic import Known
from tests.explain.test_ways_small import FOUR, TEN_WEEKS, needs
from tests.explain.told import BOTH, MOTHER, family

KNOWN: Mapping[str, Known] = {**MOTHER, "carer_1.tension": False, "carer_1.age": 26}


def alone(address: str, known: Mapping[str, Known], language: Language = "nl") -> CriterionOut:
    """The criterion by itself."""
    context = family(known, TEN_WEEKS, language)
    return explain_criterion(context.decisions.criteria[address], context)


@pytest.mark.parametrize(
    ("address", "language", "title", "state_text"),
    [
        ("visits#young", "nl", "Bezoeken aan huis: een jonge moeder", "klopt niet"),
        ("visits#young", "en", "Bezoeken aan huis: a young mother", "does not hold"),
        ("visits#worries", "nl", "Bezoeken aan huis: zorgen van de moeder", "nog niet bekend"),
        ("visits#debts", "en", "Bezoeken aan huis: debts", "not known yet"),
        ("refer#cries", "nl", "Verwijzen: het huilen", "nog niet bekend"),
        ("refer#cries", "en", "Refer: the crying", "not known yet"),
    ],
)
def test_a_criterion_stands_at_its_address_with_all_that_is_said_of_it(
    address: str, language: Language, title: str, state_text: str
) -> None:
    out = alone(address, KNOWN, language)
    assert explain_address(address, family(KNOWN, TEN_WEEKS, language)) == ExplanationOut(
        address=address,
        kind="criterion",
        language=language,
        title=title,
        state=out.state,
        state_text=state_text,
        sentence=out.sentence,
        citations=out.citations,
        criteria=(out,),
        questions=out.causes,
        changes=out.changes,
        notes=out.notes,
    )


@pytest.mark.parametrize(
    ("address", "name", "language", "title", "state_text", "refs", "questions"),
    [
        (
            "visits#worries",
            "carer_1.tension",
            "nl",
            "Bezoeken aan huis: zorgen van de moeder: spanning",
            "bekend",
            ["900:1"],
            [],
        ),
        (
            "visits#worries",
            "carer_1.questions",
            "en",
            "Bezoeken aan huis: the mother's worries: questions",
            "not known yet",
            ["900:1"],
            ["carer_1.questions"],
        ),
        ("massage#age", "moment", "nl", "Massage: leeftijd van de baby: leeftijd of zwangerschap", "bekend", [], []),
        (
            "massage#crying",
            "child.eats-badly",
            "en",
            "Massage: unrest: eats or drinks badly",
            "not known yet",
            ["900:2"],
            ["child.eats-badly"],
        ),
    ],
)
def test_a_fact_stands_at_its_address_with_what_asks_for_it(
    address: str, name: str, language: Language, title: str, state_text: str, refs: list[str], questions: list[str]
) -> None:
    whole = alone(address, KNOWN, language)
    (fact,) = (each for each in whole.facts if each.ref == name)
    out = explain_address(f"{address}/{name}", family(KNOWN, TEN_WEEKS, language))
    assert (out.address, out.kind, out.language, out.title) == (f"{address}/{name}", "fact", language, title)
    assert (out.state, out.state_text, out.sentence) == (fact.state, state_text, fact.sentence)
    assert (out.facts, out.criteria) == ((fact,), (whole,))
    assert ([each.ref for each in out.citations], [each.name for each in out.questions]) == (refs, questions)


def test_a_question_to_either_parent_belongs_to_the_fact_of_each() -> None:
    for name in ("carer.tension", "carer_1.tension", "carer-2.tension"):
        out = explain_address(f"massage#depressed/{name}", family(BOTH))
        assert [each.name for each in out.questions] == ["carer.tension"]
    assert explain_address("massage#depressed/carer.tension", family(BOTH)).facts[0].ref == "carer_1.tension"
    assert explain_address("massage#depressed/carer-2.tension", family(BOTH)).facts[0].ref == "carer_2.tension"


@pytest.mark.parametrize(
    ("address", "language", "message"),
    [
        (
            "visits#perso",
            "nl",
            (
                "Bij visits is er geen criterium perso (bedoel je person?); "
                "wel young, worries, debts, calm, weeks, age, person."
            ),
        ),
        (
            "massage#debts",
            "en",
            "Massage has no criterion debts; it has age, crying, depressed, alone.",
        ),
        (
            "massage#alone/carer.tension",
            "en",
            (
                "Nothing is asked of carer.tension at massage#alone; "
                "what is asked: carer_1.education, carer_2.education."
            ),
        ),
        (
            "refe",
            "en",
            (
                "There is no offer and no rule refe (did you mean refer?); "
                "write offer, offer#criterion or offer#criterion/child.fact."
            ),
        ),
    ],
)
def test_a_wrong_address_is_told_what_there_is(address: str, language: Language, message: str) -> None:
    with pytest.raises(AddressError) as wrong:
        explain_address(address, family(BOTH, language=language))
    assert str(wrong.value) == message


def test_a_whole_names_three_reasons_at_most() -> None:
    none: dict[str, Known] = dict.fromkeys(FOUR, False)
    assert explain_address("need", needs(*FOUR, known=none)).sentence == (
        "Niet van toepassing: Het kind huilt niet veel. Het kind slaapt niet slecht. "
        "Het kind eet en drinkt niet slecht."
    )
    three = {**none, "child.cries": True}
    assert explain_address("need", needs(*FOUR, known=three)).sentence == (
        "Niet van toepassing: Het kind slaapt niet slecht. Het kind eet en drinkt niet slecht. Er zijn geen schulden."
    )


def test_questions_are_counted_in_either_language() -> None:
    sentences = [
        explain_address("need", needs(*FOUR[:number], known={}, language=language)).sentence
        for language in ("nl", "en")
        for number in (1, 2)
    ]
    assert sentences == [
        "Nog open; er is nog één vraag.",
        "Nog open; er zijn nog twee vragen.",
        "Still open; one question remains.",
        "Still open; two questions remain.",
    ]


def test_what_fits_or_is_open_has_no_reasons() -> None:
    context = family({"child.cries": True, "household.debts": True})
    refer = context.decisions.rules["refer"]
    criteria = explain_address("refer", context).criteria
    assert reasons(refer, RuleState.OPEN, criteria) == ()
    assert reasons(refer, RuleState.APPLIES, criteria) == ()
    assert [each.address for each in reasons(refer, RuleState.DOES_NOT_APPLY, criteria)] == ["refer#debts"]


def test_the_moment_is_asked_for_at_its_own_address() -> None:
    assert [each.kind for each in explain_address("massage#age/moment", family()).questions] == ["moment"]
