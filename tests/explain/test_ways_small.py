# SPDX-License-Identifier: EUPL-1.2
"""Why not, on rules of a few lines: which sets are looked for, in which order, and how each is said."""

from collections.abc import Mapping
from datetime import date

import pytest

from rokwijzer.explain import Context, Language, WayOut, ways, ways_of
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import Known
from rokwijzer.timeline import Anchors, Born, BornBetween, Pregnant
from tests.explain.told import BOTH, DOCUMENTS, MOTHER, family

FOUR = ("child.cries", "child.sleeps-badly", "child.eats-badly", "household.debts")
TEN_WEEKS = Anchors((Born(date(2026, 9, 13)),))


def needs(
    *conditions: str,
    known: Mapping[str, Known],
    anchors: Anchors | None = None,
    person: str = "",
    language: Language = "nl",
) -> Context:
    """A family, and a rule `need` that asks all of these conditions."""
    criteria = "\n".join(
        f"      c{place}: {{label: {{nl: c}}, when: {condition}, cite: 900:1}}"
        for place, condition in enumerate(conditions)
    )
    rule = f"""
rules:
  need:
    title: {{nl: Nodig}}
    outcome: {{nl: Doe dit.}}
    cite: 900:1
    strength: {{kind: possible, verb: {{nl: kan}}}}
    computability: computable
    {person}
    criteria:
{criteria}
"""
    base = from_documents({**DOCUMENTS, "rules/need.yaml": rule})
    return family(known, anchors, language, base=base)


def found(context: Context) -> list[WayOut]:
    """The ways to the rule."""
    return list(ways_of(context.decisions.rules["need"], context))


def texts(context: Context) -> list[str]:
    """What they say."""
    return [way.text for way in found(context)]


def test_three_things_together_are_a_way_and_four_are_none() -> None:
    none: dict[str, Known] = dict.fromkeys(FOUR, False)
    assert found(needs(*FOUR, known=none)) == []
    (way,) = found(needs(*FOUR, known={**none, "child.cries": True}))
    assert (way.kind, way.can_change, way.size) == ("fact", True, 3)
    assert way.facts == ("child.sleeps-badly", "child.eats-badly", "household.debts")
    assert way.text == (
        "Wel als blijkt of verandert: het kind slaapt slecht, het kind eet of drinkt slecht en er zijn schulden."
    )


def test_nothing_stands_in_the_way_of_what_applies_or_is_open() -> None:
    assert found(needs("child.cries", known={"child.cries": True})) == []
    assert found(needs("child.cries", known={})) == []


def test_no_larger_set_is_named_when_a_smaller_one_will_do_and_the_smallest_come_first() -> None:
    known: dict[str, Known] = dict.fromkeys(FOUR, False)
    either = "{any: [child.cries, [child.sleeps-badly, child.eats-badly]]}"
    assert texts(needs(either, known=known)) == [
        "Wel als blijkt of verandert: het kind huilt veel.",
        "Wel als blijkt of verandert: het kind slaapt slecht en het kind eet of drinkt slecht.",
    ]


def test_what_can_change_comes_before_what_cannot() -> None:
    known: dict[str, Known] = {"household.home": "rented", "child.cries": False, "child.sleeps-badly": False}
    either = "{any: [household.home is owned, [child.cries, child.sleeps-badly]]}"
    assert [(way.can_change, way.size) for way in found(needs(either, known=known))] == [(True, 2), (False, 1)]


def test_only_so_many_sets_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    none: dict[str, Known] = dict.fromkeys(FOUR, False)
    either = "{any: [child.cries, child.sleeps-badly, child.eats-badly]}"
    for most in (0, 1, 2, 3):
        monkeypatch.setattr(ways, "MOST_TRIED", most)
        assert len(found(needs(either, known=none))) == most


def test_a_day_that_comes_is_no_condition_that_would_have_to_be_otherwise() -> None:
    (way,) = found(needs("{during: {from: 1 year}}", known={}, anchors=TEN_WEEKS))
    assert (way.kind, way.can_change, way.day, way.size) == ("age", True, date(2027, 9, 13), 1)
    assert way.text == "Kan vanaf 13 september 2027 (1 jaar)."
    (past,) = found(needs("{during: {until: before 1 month}}", known={}, anchors=TEN_WEEKS))
    assert (past.kind, past.can_change, past.day) == ("fact", False, None)
    assert past.text == "Alleen in een andere situatie: het kind is jonger dan 1 maand."
    expected = Anchors((Pregnant(date(2027, 4, 25)),))
    (born,) = found(needs("{during: {from: 1 month}}", known={}, anchors=expected))
    assert (born.kind, born.day, born.expected) == ("age", date(2027, 5, 25), True)
    roughly = Anchors((BornBetween(date(2026, 8, 1), date(2026, 9, 13)),))
    (about,) = found(needs("{during: {from: 1 year}}", known={}, anchors=roughly))
    assert (about.expected, about.text) == (True, "Kan naar schatting vanaf 1 augustus 2027 (1 jaar).")
    (english,) = found(needs("{during: {from: 1 year}}", known={}, anchors=roughly, language="en"))
    assert english.text == "Possible from about 1 August 2027 (1 year)."


def test_an_age_together_with_a_fact_is_said_as_a_span() -> None:
    context = needs("{during: {from: 1 year}}", "child.cries", known={"child.cries": False}, anchors=TEN_WEEKS)
    (way,) = found(context)
    assert (way.kind, way.can_change, way.facts, way.size) == ("fact", False, ("child.cries",), 2)
    assert way.text == "Alleen in een andere situatie: het kind is 1 jaar of ouder en het kind huilt veel."


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (MOTHER, "Alleen in een andere situatie: het gaat om de vader."),
        (
            {**BOTH, "carer_2.tension": False},
            "Alleen in een andere situatie: het gaat om een andere vader.",
        ),
    ],
)
def test_who_the_parents_are_is_one_thing(known: Mapping[str, Known], text: str) -> None:
    context = needs("carer.tension", known=known, person="person: {role: father, cite: 900:1}")
    assert text in texts(context)


def test_a_set_that_no_sentence_names_says_that_it_would_have_to_be_otherwise() -> None:
    known: dict[str, Known] = {**MOTHER, "carer_1.tension": False}
    (way,) = [each for each in found(needs("{parent: carer.tension}", known=known)) if "carer_1.present" in each.facts]
    assert way.text == "Alleen in een andere situatie: wat bekend is, is anders."
    english = needs("{parent: carer.tension}", known=known, language="en")
    assert "Only in another situation: what is known is otherwise." in texts(english)


def test_of_a_fact_that_is_asked_twice_what_leads_there_is_said() -> None:
    either = "{any: [[household.stress-factors >= 5, child.cries], household.stress-factors <= 1]}"
    assert texts(needs(either, known={"household.stress-factors": 3, "child.cries": False}))[0] == (
        "Wel als blijkt of verandert: het aantal stressfactoren is hoogstens 1."
    )


def test_of_two_spans_the_one_that_stands_in_the_way_is_said() -> None:
    roughly = Anchors((BornBetween(date(2025, 10, 1), date(2026, 9, 13)),))
    spans = ("{during: {until: before 1 year}}", "{during: {until: before 1 month}}")
    assert texts(needs(*spans, known={}, anchors=roughly)) == [
        "Alleen in een andere situatie: het kind is jonger dan 1 maand."
    ]


def test_a_day_and_a_fact_that_each_lead_there_are_two_ways() -> None:
    either = "{any: [child.cries, {during: {from: 1 year}}]}"
    assert texts(needs(either, known={"child.cries": False}, anchors=TEN_WEEKS)) == [
        "Kan vanaf 13 september 2027 (1 jaar).",
        "Wel als blijkt of verandert: het kind huilt veel.",
    ]


def test_the_span_that_is_said_is_one_that_leads_there() -> None:
    """A child of four was past the twelfth week of pregnancy long ago; what stands in the way is its age."""
    four = Anchors((Born(date(2022, 11, 1)),))
    late, later = (f"{{during: {{from: {weeks} weeks of pregnancy}}}}" for weeks in (12, 16))
    young = "{during: {until: before 1 year}}"
    for conditions in ((late, young), (f"{{any: [{late}, {later}]}}", young), (young, late)):
        (text,) = texts(needs(*conditions, known={}, anchors=four))
        assert text == "Alleen in een andere situatie: het kind is jonger dan 1 jaar."
    # At some moments that lead there the sixteenth week is still to come, at others it is past.
    around = "{during: {from: 13 weeks of pregnancy, until: before 1 year}}"
    (text,) = texts(needs(f"{{any: [{late}, {later}]}}", around, known={}, anchors=four))
    span = "de zwangerschap duurt 13 weken of langer, of het kind is jonger dan 1 jaar"
    assert text == f"Alleen in een andere situatie: {span}."
