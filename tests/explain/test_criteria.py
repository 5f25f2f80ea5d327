# SPDX-License-Identifier: EUPL-1.2
"""Single criteria and facts, on an offer of a few lines."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from rokwijzer.explain import Context, CriterionOut, explain_address, explain_fact
from rokwijzer.family import Override, Situation
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import Between, FactRef, Known, Truth
from rokwijzer.timeline import Anchors, Born, Pregnant
from tests.explain.told import BOTH, DOCUMENTS, MOTHER, family

TEN_WEEKS = Anchors((Born(date(2026, 9, 13)),))
FIVE_DAYS = Anchors((Born(date(2026, 11, 17)),))
EIGHTEEN_WEEKS = Anchors((Pregnant(date(2027, 4, 25)),))


def criterion(
    text: str, known: Mapping[str, Known] | None = None, anchors: Anchors | None = None, *, person: str = ""
) -> CriterionOut:
    """What is said of the one criterion of an offer."""
    offer = f"""
names: {{full: {{name: Hulp, cite: 900:1}}}}
summary: {{nl: Hulp.}}
kind: method
{person}
criteria:
  one: {{label: {{nl: een}}, cite: 900:1, {text}}}
"""
    context = family(known, anchors, base=from_documents({**DOCUMENTS, "offers/help.yaml": offer}))
    (out,) = explain_address("help#one", context).criteria
    return out


@pytest.mark.parametrize(
    ("text", "anchors", "state", "change"),
    [
        ("from: 1 year", TEN_WEEKS, "not-met", "Kan vanaf 13 september 2027 (1 jaar)."),
        ("until: before 1 year", TEN_WEEKS, "met", "Blijft zo tot 13 september 2027 (1 jaar)."),
        ("role: excluded, from: 1 year", TEN_WEEKS, "not-met", "Blijft zo tot 13 september 2027 (1 jaar)."),
        ("role: excluded, until: before 1 month", FIVE_DAYS, "met", "Kan vanaf 17 december 2026 (één maand)."),
    ],
)
def test_what_excludes_is_good_as_long_as_it_is_not_so(text: str, anchors: Anchors, state: str, change: str) -> None:
    out = criterion(text, anchors=anchors)
    assert (out.state, [each.text for each in out.changes]) == (state, [change])


@pytest.mark.parametrize(
    ("readings", "states", "silent"),
    [
        (
            "a: {from: 16 weeks of pregnancy, until: before 2 years, cite: 900:2}",
            ["met", "met"],
            "Er is een zwangerschap.",
        ),
        (
            "a: {from: 1 month, until: before 2 years, cite: 900:2}",
            ["not-met", "not-met"],
            "Het kind is jonger dan 3 jaar.",
        ),
        ("a: {until: before 2 years, cite: 900:2}", ["not-met", "not-met"], "Het kind is jonger dan 3 jaar."),
    ],
)
def test_a_passage_that_is_silent_on_the_start_lets_it_be_where_another_has_it(
    readings: str, states: list[str], silent: str
) -> None:
    text = f"readings: {{{readings}, b: {{until: before 3 years, cite: 901:2}}}}"
    out = criterion(text, anchors=EIGHTEEN_WEEKS)
    assert [each.state for each in out.readings] == states
    assert out.readings[1].sentence == silent


def test_readings_about_the_parent_meant_are_said_of_that_parent() -> None:
    text = "readings: {a: {when: carer.tension, cite: 900:2}, b: {when: carer.questions, cite: 901:2}}"
    known = {**BOTH, "carer_2.tension": True, "carer_2.questions": False, "carer_1.questions": True}
    out = criterion(text, known, person="person: {role: father, cite: 900:1}")
    assert [(each.id, each.state, each.sentence) for each in out.readings] == [
        ("a", "met", "De vader ervaart spanning."),
        ("b", "not-met", "De vader heeft vragen."),
    ]
    assert [each.citations[0].ref for each in out.readings] == ["900:2", "901:2"]


@pytest.mark.parametrize(
    ("name", "known", "sentence", "state", "value"),
    [
        ("carer_1.role", BOTH, "De rol van de eerste ouder is moeder.", "known", "moeder"),
        ("carer_2.role", BOTH, "De rol van de tweede ouder is vader.", "known", "vader"),
        ("carer_2.role", MOTHER, "Wie is dit?", "unknown", "nog niet gevraagd"),
        ("carer_2.tension", {**BOTH, "carer_2.tension": True}, "De vader ervaart spanning.", "known", "ja"),
        ("carer_1.age", {**MOTHER, "carer_1.age": 19}, "De leeftijd van de moeder is 19 jaar.", "known", "19 jaar"),
        ("child.cries", {"child.cries": False}, "Het kind huilt niet veel.", "known", "nee"),
        ("household.home", {}, "Waar woont het gezin?", "unknown", "nog niet gevraagd"),
        (
            "household.home",
            {"household.home": frozenset({"owned", "rented"})},
            "De woning van het gezin is huur of koop.",
            "known",
            "huur of koop",
        ),
        (
            "household.home",
            {"household.home": frozenset({"owned", "rented", "none"})},
            "Waar woont het gezin?",
            "unknown",
            "nog niet gevraagd",
        ),
        ("child.cries", {"child.cries": frozenset({False})}, "Het kind huilt niet veel.", "known", "nee"),
    ],
)
def test_a_fact_is_explained_whatever_asks_for_it(
    name: str, known: Mapping[str, Known], sentence: str, state: str, value: str
) -> None:
    out = explain_fact(FactRef.parse(name), family(known))
    assert (out.ref, out.sentence, out.state, out.value_text) == (name, sentence, state, value)
    assert out.address == f"{name}/{name}"


def test_a_context_names_what_is_exactly_known() -> None:
    context: Context = family(
        {"household.stress-factors": 2, "household.home": frozenset({"owned"}), "child.cries": True}
    )
    assert context.exactly(FactRef("household", "stress-factors")) == 2
    assert context.exactly(FactRef("household", "home")) == "owned"
    assert context.exactly(FactRef("child", "cries")) is True
    assert context.exactly(FactRef("child", "sleeps-badly")) is None
    assert family({"household.stress-factors": Between(2, 2)}).exactly(FactRef("household", "stress-factors")) == 2
    assert family({"household.stress-factors": Between(2, 3)}).exactly(FactRef("household", "stress-factors")) is None
    assert context.exactly(FactRef("child", "unheard-of")) is None


def test_the_reason_of_the_professional_stands_beside_what_they_decided() -> None:
    def notes(*overrides: Override) -> tuple[str, ...]:
        context = family({}, pinned={"refer#cries": Truth.MET})
        situation = Situation(overrides=overrides)
        return explain_address("refer#cries", replace(context, situation=situation)).criteria[0].notes

    other = Override("refer#debts", met=True, reason="Om iets anders")
    assert notes(other, Override("refer#cries", met=True, reason="Zelf gehoord")) == (
        "Jij ziet dit anders dan wat er is ingevuld: Zelf gehoord.",
    )
    assert notes(Override("refer#cries", met=True, reason="Van horen zeggen")) == (
        "Jij ziet dit anders dan wat er is ingevuld: Van horen zeggen.",
    )
    assert notes(other) == ("Jij ziet dit anders dan wat er is ingevuld.",)


def test_what_the_professional_decided_is_changed_by_nothing_else() -> None:
    context = family({**MOTHER, "carer_1.age": 19}, pinned={"visits#young": Truth.NOT_MET})
    (out,) = explain_address("visits#young", context).criteria
    assert (out.state, out.overridden, out.changes) == ("not-met", True, ())


def test_that_there_is_a_parent_is_no_fact_to_list() -> None:
    assert criterion("when: {mother: carer.present}").facts == ()
    assert [each.ref for each in criterion("when: {mother: [carer.present, child.cries]}").facts] == ["child.cries"]


def test_who_is_meant_can_be_decided_by_the_professional() -> None:
    context = family({**MOTHER, "carer_1.role": "father"}, pinned={"visits#person": Truth.MET})
    (out,) = explain_address("visits#person", context).criteria
    assert out.overridden
    (out,) = explain_address("visits#person", family(MOTHER)).criteria
    assert not out.overridden


def test_of_whom_a_fact_is_listed() -> None:
    def refs(known: Mapping[str, Known], text: str = "when: [carer.questions, {father: carer.tension}]") -> list[str]:
        return [each.ref for each in criterion(text, known, person="person: {role: mother, cite: 900:1}").facts]

    assert refs(BOTH) == ["carer_1.questions", "carer_1.tension", "carer_2.tension"]
    assert refs({**BOTH, "carer_2.questions": True}, "when: carer.questions") == [
        "carer_1.questions",
        "carer_2.questions",
    ]
    assert refs(MOTHER, "when: {parent: carer.tension}") == ["carer_1.tension"]
    assert refs({}, "when: carer.questions") == ["carer_1.questions"]


def test_what_the_professional_decided_is_said_whole() -> None:
    context = family({**MOTHER, "carer_1.tension": True}, pinned={"visits#worries": Truth.MET})
    assert explain_address("visits#worries", context).sentence == "De moeder ervaart spanning of heeft vragen."


def test_readings_that_ask_the_same_say_the_same() -> None:
    text = "readings: {a: {when: child.cries, cite: 900:2}, b: {when: child.cries, cite: 901:2}}"
    out = criterion(text, {"child.cries": False})
    assert out.sentence == "Het kind huilt niet veel."
    assert [(each.id, each.state, each.sentence) for each in out.readings] == [
        ("a", "not-met", "Het kind huilt veel."),
        ("b", "not-met", "Het kind huilt veel."),
    ]
