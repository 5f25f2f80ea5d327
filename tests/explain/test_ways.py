# SPDX-License-Identifier: EUPL-1.2
"""Why not: each way leads there, none is larger than it needs to be, and what can change is told apart."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from rokwijzer.decisions import OfferDecision, RuleDecision, RuleState, Status, decide, offer_status, rule_state
from rokwijzer.explain import Context, Language, WayOut, ways_of
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from rokwijzer.logic import FactRef, Knowns
from rokwijzer.timeline import Anchors

BASE = load()
DECISIONS = decide(BASE)
DECIDED: list[OfferDecision | RuleDecision] = [*DECISIONS.offers.values(), *DECISIONS.rules.values()]
WALKS = ("walk-1-crying-baby", "walk-2-aged-26", "walk-3-at-five", "walk-4-father", "light-help-helped")


def context(example: str, language: Language = "nl") -> Context:
    situation = read_situation(BASE.examples[example], example, BASE)
    on = situation.on or date(2026, 11, 22)
    return Context(BASE, DECISIONS, situation, situation.knowns(BASE, on), language)


def stands_in_the_way(decision: OfferDecision | RuleDecision, knowns: Knowns) -> bool:
    if isinstance(decision, RuleDecision):
        return rule_state(decision, knowns, BASE.evaluator) is RuleState.DOES_NOT_APPLY
    return offer_status(decision, knowns, BASE.evaluator) in (Status.NOT_MEANT, Status.CONSULT_FIRST)


def taken_back(knowns: Knowns, facts: tuple[str, ...], *, moment: bool) -> Knowns:
    gone = set(map(FactRef.parse, facts))
    values = {ref: value for ref, value in knowns.values.items() if ref not in gone}
    return replace(knowns, values=values, anchors=Anchors() if moment else knowns.anchors)


def each_way(found: Context) -> Iterator[tuple[OfferDecision | RuleDecision, WayOut]]:
    for decision in DECIDED:
        for way in ways_of(decision, found):
            yield decision, way


def of(found: Context, name: str) -> list[WayOut]:
    decision = DECISIONS.offers.get(name) or DECISIONS.rules[name]
    return list(ways_of(decision, found))


@pytest.mark.parametrize("example", WALKS)
def test_a_way_leads_there_and_no_part_of_it_does(example: str) -> None:
    found = context(example)
    seen = 0
    for decision, way in each_way(found):
        if way.kind == "consult":
            continue
        seen += 1
        # The size counts the moment; who a parent is counts once, whatever facts say so.
        persons = {ref for ref in way.facts if FactRef.parse(ref).fact in ("present", "role", "basis", "birth-mother")}
        things = [(ref,) for ref in way.facts if ref not in persons] + ([tuple(sorted(persons))] if persons else [])
        moment = way.size > len(things)
        whole = taken_back(found.knowns, way.facts, moment=moment)
        if isinstance(decision, OfferDecision) and not stands_in_the_way(decision, found.knowns):
            pytest.fail(f"{decision.id} is open and has ways")
        status_now = _state(decision, found.knowns)
        assert _state(decision, whole) != status_now, (decision.id, way.text)
        if moment and things:
            assert _state(decision, taken_back(found.knowns, (), moment=True)) == status_now
        for size in range(len(things)):
            for some in combinations(things, size):
                facts = tuple(ref for thing in some for ref in thing)
                for with_moment in {False, moment}:
                    if len(some) + with_moment < way.size:
                        part = taken_back(found.knowns, facts, moment=with_moment)
                        assert _state(decision, part) == status_now, (decision.id, way.text, facts)
    assert seen > 10


def _state(decision: OfferDecision | RuleDecision, knowns: Knowns) -> str:
    """The state; of what stands open only that it does."""
    if isinstance(decision, RuleDecision):
        state = rule_state(decision, knowns, BASE.evaluator)
        return "no" if state is RuleState.DOES_NOT_APPLY else "maybe"
    status = offer_status(decision, knowns, BASE.evaluator)
    return status if status in (Status.NOT_MEANT, Status.CONSULT_FIRST) else "maybe"


@pytest.mark.parametrize("example", WALKS)
def test_what_is_open_or_fits_has_no_ways_and_what_can_change_comes_first(example: str) -> None:
    found = context(example)
    for decision in DECIDED:
        ways = ways_of(decision, found)
        if not stands_in_the_way(decision, found.knowns):
            assert ways == ()
        order = [(not way.can_change, way.size) for way in ways]
        assert order == sorted(order)


def test_an_age_that_comes_is_a_day_and_an_age_that_is_past_cannot_change() -> None:
    baby = context("walk-1-crying-baby")
    (comes,) = of(baby, "vipp-sd")
    assert (comes.kind, comes.can_change, comes.day) == ("age", True, date(2027, 9, 13))
    (past,) = of(baby, "voorzorg")
    assert (past.kind, past.can_change, past.day) == ("fact", False, None)
    assert past.text == "Alleen in een andere situatie: er is een zwangerschap."


def test_a_consult_can_decide_and_an_age_of_the_mother_cannot_change() -> None:
    consult, *others = of(context("walk-2-aged-26"), "voorzorg")
    assert (consult.kind, consult.can_change) == ("consult", True)
    assert [way.can_change for way in others] == [False] * len(others)
    assert others[0].text == "Alleen in een andere situatie: de leeftijd van de moeder is hoogstens 25 jaar."


def test_a_judgement_may_turn_out_otherwise() -> None:
    found = context("light-help-helped")
    ways = [way for _, way in each_way(found) if way.kind == "fact" and way.can_change]
    assert ways
    assert all(way.text.startswith("Wel als blijkt of verandert: ") for way in ways)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("example", WALKS)
def test_every_way_is_a_sentence(example: str, language: Language) -> None:
    for _, way in each_way(context(example, language)):
        assert way.text[0].isupper()
        assert way.text.endswith(".")
        assert "{" not in way.text
