# SPDX-License-Identifier: EUPL-1.2
"""On which day time alone changes a status: "can from 6 December 2026"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from rokwijzer.decisions import OfferDecision, Status, offer_status
from rokwijzer.logic import Condition, Evaluator, Knowns, intervals_in
from rokwijzer.timeline import Interval, boundaries


@dataclass(frozen=True)
class Change:
    """The first day on which something is so. `expected` where the day rests on a due date."""

    day: date
    expected: bool


def opens_on(decision: OfferDecision, knowns: Knowns, evaluator: Evaluator) -> Change | None:
    """The first later day without a certain exclusion, other facts unchanged; None if time alone does not bring it."""
    for change in _later_days((decision.excluded,), knowns, evaluator):
        if offer_status(decision, later(knowns, change.day), evaluator) is not Status.NOT_MEANT:
            return change
    return None


def closes_on(decision: OfferDecision, knowns: Knowns, evaluator: Evaluator) -> Change | None:
    """The first later day with a certain exclusion, for an offer that is not excluded now."""
    for change in _later_days((decision.excluded,), knowns, evaluator):
        if offer_status(decision, later(knowns, change.day), evaluator) is Status.NOT_MEANT:
            return change
    return None


def later(knowns: Knowns, day: date) -> Knowns:
    """What is known on a later day if nothing else changes; a child still expected is born on its due date."""
    return replace(knowns, on=day, anchors=knowns.anchors.expected_on(day))


def _later_days(conditions: Iterable[Condition], knowns: Knowns, evaluator: Evaluator) -> Iterator[Change]:
    """The days on which an interval of these conditions begins or ends, in order."""
    intervals: dict[Interval, None] = {}
    for condition in conditions:
        intervals.update(dict.fromkeys(within.interval for within in intervals_in(condition)))
    if not intervals:
        return
    term_weeks = evaluator.vocabulary.term_weeks
    days: dict[date, bool] = {}
    # Every boundary moves with the day of birth or the due date, so that the earliest and the latest tell of all.
    for moment in knowns.anchors.extremes(knowns.on, term_weeks):
        for interval in intervals:
            for boundary in boundaries(interval, moment, term_weeks):
                if boundary.day > knowns.on:
                    days[boundary.day] = days.get(boundary.day, False) or boundary.expected
    for day in sorted(days):
        yield Change(day, days[day])
