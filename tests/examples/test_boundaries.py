# SPDX-License-Identifier: EUPL-1.2
"""The day before, on and after every limit of every offer and rule, against days that were reckoned by hand."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from rokwijzer.decisions import decide
from rokwijzer.explain import Context, explain_criterion
from rokwijzer.knowledge import for_carer, load
from rokwijzer.logic import FactRef, Knowns, intervals_in
from rokwijzer.logic.binding import CARERS
from rokwijzer.timeline import Anchors, Pregnant, Wish
from tests.examples.limits import DAY_OF_BIRTH, LIMITS, NOT_MET, OTHERWISE, PREGNANCY, WISH

_ONE_DAY = timedelta(days=1)
_FIRST_DAY = date(2025, 4, 10)
"""Forty weeks before the due date."""
_LATE = date(2052, 1, 15)
_BEFORE_ANY_DAY = (WISH, PREGNANCY, OTHERWISE)
_CHILD = Anchors((Pregnant(DAY_OF_BIRTH),))


@cache
def _on(day: date) -> Knowns:
    """What is known on this day of a child who is born on the day that it was due, and of nothing else."""
    return Knowns({}, _CHILD.expected_on(day), day)


def _state(address: str, knowns: Knowns) -> str:
    """Whether the criterion, or one of its readings (`offer#criterion/reading`), is met."""
    base = load()
    address, _, reading = address.partition("/")
    decision = decide(base).criteria[address]
    if not reading:
        condition = base.finished(for_carer(base.conditions[address], CARERS[0]))
        return base.evaluator.truth(condition, knowns).value.replace("_", "-")
    said = explain_criterion(decision, Context(base, decide(base), None, knowns, "nl"))
    return next(each.state for each in said.readings if each.id == reading)


@pytest.mark.parametrize("address", LIMITS)
def test_a_limit_turns_on_its_day_and_neither_the_day_before_nor_the_day_after(address: str) -> None:
    state, seen = NOT_MET, []
    for written, turned in LIMITS[address]:
        if written not in _BEFORE_ANY_DAY:
            day = date.fromisoformat(written)
            seen += [(day - _ONE_DAY, state), (day, turned)]
            if all(written != (day + _ONE_DAY).isoformat() for written, _ in LIMITS[address]):
                seen.append((day + _ONE_DAY, turned))
        state = turned
    seen.append((_LATE, state))
    assert [(day, _state(address, _on(day))) for day, _ in seen] == seen


@pytest.mark.parametrize("address", LIMITS)
def test_a_limit_is_met_in_a_pregnancy_or_for_a_wish_only_where_a_source_says_so(address: str) -> None:
    before = dict(LIMITS[address])
    wish = Knowns({}, Anchors((Wish(),)), DAY_OF_BIRTH)
    wished = before.get(WISH, before.get(OTHERWISE, NOT_MET))
    assert _state(address, wish) == wished
    assert _state(address, _on(_FIRST_DAY)) == before.get(PREGNANCY, wished)


def test_every_limit_of_every_offer_and_rule_was_reckoned_by_hand() -> None:
    assert set(_with_limits()) == set(LIMITS)


def _with_limits() -> Iterator[str]:
    base = load()
    for address, decision in decide(base).criteria.items():
        if any(True for _ in intervals_in(base.conditions[address])):
            yield address
        for reading, each in decision.criterion.readings.items():
            if each.from_ or each.until:
                yield f"{address}/{reading}"


@pytest.mark.parametrize(
    ("address", "fact", "states"),
    [
        # "maximaal 25 jaar" (004:1182).
        ("voorzorg#age", "carer_1.age", {24: "met", 25: "met", 26: "not-met", 27: "not-met"}),
        # "maximaal MBO niveau 2" (004:1183-1184); what stands outside the ladder is open.
        (
            "voorzorg#education",
            "carer_1.education",
            {
                "primary": "met",
                "pre-vocational": "met",
                "mbo-1": "met",
                "mbo-2": "met",
                "mbo-3": "not-met",
                "university": "not-met",
                "havo-vwo": "unknown",
                "other": "unknown",
            },
        ),
    ],
)
def test_a_value_is_met_up_to_its_limit(address: str, fact: str, states: dict[str | int, str]) -> None:
    base = load()
    condition = for_carer(base.conditions[address], CARERS[0])
    found = {
        value: base.evaluator.truth(condition, knowns).value.replace("_", "-")
        for value in states
        for knowns in [Knowns({FactRef.parse(fact): value}, Anchors(), DAY_OF_BIRTH)]
    }
    assert found == states
