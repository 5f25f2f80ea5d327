# SPDX-License-Identifier: EUPL-1.2
"""The order of offers, and the one place that each has."""

from datetime import date, timedelta

from rokwijzer.decisions import Status, decide
from rokwijzer.guideline import steps
from rokwijzer.logic import FactRef, Known, Knowns
from rokwijzer.matching import Placed, match_offers, place
from rokwijzer.timeline import Anchors, Born
from tests.small import base_of, offer, rule, when

ON = date(2026, 11, 22)
CRIES, SLEEPS = FactRef("child", "cries"), FactRef("child", "sleeps")


def needs(fact: str, *lines: str) -> str:
    return offer(fact, f"criteria: {{it: {{label: {{nl: het}}, when: {fact}, cite: '900:4'}}}}", *lines)


EVERYBODY = "for-everybody: yes"
BASE = base_of(
    {
        "offers/zulu.yaml": offer("Zulu", EVERYBODY),
        "offers/alfa.yaml": offer("Alfa", EVERYBODY),
        "offers/wished.yaml": offer("Wished", EVERYBODY, "serves: [household.wants-home]"),
        "offers/had.yaml": offer("Xavier", EVERYBODY),
        "offers/cries.yaml": needs("child.cries"),
        "offers/sleeps.yaml": needs("child.sleeps"),
        "rules/all.yaml": "rules:\n"
        + rule("first", when("child.cries"), "offers: {zulu: {cite: '900:5'}, sleeps: {cite: '900:5'}}")
        + rule("second", when("child.cries"), "offers: {zulu: {cite: '900:5'}, alfa: {cite: '900:5'}}")
        + rule("doubt", when("child.sleeps"), "offers: {had: {cite: '900:5'}}"),
        "organisations.yaml": "organisations: {desk: {name: Desk, kind: other, cite: '900:9'}}",
        "regions/town.yaml": "name: {nl: Stad}\nlevel: municipality\n"
        "availability: {had: {status: available, nl: is er, said-by: desk, checked: 2026-05-22}}",
    }
)
DECISIONS = decide(BASE)


def knowns(values: dict[FactRef, Known]) -> Knowns:
    return Knowns(values, Anchors((Born(ON - timedelta(weeks=10)),)), ON)


def placed(values: dict[FactRef, Known]) -> Placed:
    known = knowns(values)
    return place(steps(DECISIONS, known), match_offers(DECISIONS, known, "town"))


def test_of_what_fits_that_comes_first_on_which_something_entered_bears() -> None:
    """Help for a baby that cries stands before help for everybody, wherever that can be had."""
    found = [match.id for match in match_offers(DECISIONS, knowns({CRIES: True, SLEEPS: True}), "town")]
    assert found == ["cries", "sleeps", "had", "alfa", "wished", "zulu"]


def test_then_comes_availability_then_wishes_then_name() -> None:
    """Evidence does not rank: levels measure different goals."""
    values: dict[FactRef, Known] = {CRIES: False, FactRef("household", "wants-home"): True}
    found = [match.id for match in match_offers(DECISIONS, knowns(values), "town")]
    assert found == ["had", "wished", "alfa", "zulu", "sleeps", "cries"]


def test_an_offer_stands_under_the_first_step_that_it_serves_and_others_refer_to_it() -> None:
    """So that the same offer is not read three times."""
    found = placed({CRIES: True, SLEEPS: False})
    assert {rule: [match.id for match in matches] for rule, matches in found.under.items()} == {
        "first": ["zulu"],
        "second": ["alfa"],
    }
    assert [match.id for match in found.referred["second"]] == ["zulu"]


def test_an_offer_that_is_not_meant_stands_apart_and_the_step_refers_to_it() -> None:
    """It is not hidden."""
    found = placed({CRIES: True, SLEEPS: False})
    assert [match.id for match in found.not_meant] == ["sleeps"]
    assert [match.id for match in found.referred["first"]] == ["sleeps"]


def test_an_offer_that_only_a_step_in_doubt_names_is_among_the_others() -> None:
    """The step in doubt refers to it."""
    found = placed({CRIES: True})
    assert "had" in [match.id for match in found.other]
    assert [match.id for match in found.referred["doubt"]] == ["had"]


def test_every_offer_has_exactly_one_place() -> None:
    """Whatever is known."""
    for values in ({}, {CRIES: True}, {CRIES: True, SLEEPS: True}, {CRIES: False, SLEEPS: False}):
        found = placed(dict(values))
        everywhere = [match.id for matches in found.under.values() for match in matches]
        everywhere += [match.id for match in (*found.other, *found.not_meant)]
        assert sorted(everywhere) == sorted(DECISIONS.offers)


def test_an_offer_that_is_not_meant_never_stands_under_a_step() -> None:
    """Not even if the text of the step names it."""
    found = placed({CRIES: True, SLEEPS: False})
    assert all(match.status is not Status.NOT_MEANT for matches in found.under.values() for match in matches)
