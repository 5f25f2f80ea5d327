# SPDX-License-Identifier: EUPL-1.2
"""On which day time alone changes an outcome: "can from 6 December 2026"."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from weakref import WeakKeyDictionary

from rokwijzer.logic import Condition, Knowns, intervals_in
from rokwijzer.timeline import Born, BornBetween, DueBetween, Interval, Moment, boundaries


@dataclass(frozen=True)
class Turn:
    """The first day on which an outcome is another than now, if nothing but time changes."""

    day: date
    moment: Moment
    """Where the child or pregnancy stands now, by which the day was reckoned."""
    expected: bool
    """It rests on the due date standing in for the day of birth."""
    roughly: bool
    """It rests on an age or length of pregnancy that is not known to the day."""


def first_turn(
    conditions: Iterable[Condition], outcome: Callable[[Knowns], Hashable], knowns: Knowns, term_weeks: int
) -> Turn | None:
    """The first later day on which the outcome is another than now; None if no day changes it.

    Only days on which the moment passes an end of one of the conditions' intervals can do so. Nothing is expected of a
    family of whom the moment is not known at all.
    """
    if knowns.anchors.nothing_known:
        return None
    now = outcome(knowns)
    roughly = any(isinstance(each, BornBetween | DueBetween) for each in knowns.anchors.possible)
    for day, moment in sorted(_days(conditions, knowns, term_weeks), key=lambda each: (each[0], str(each[1]))):
        then = later(knowns, day)
        if outcome(then) != now:
            born = any(isinstance(each, Born | BornBetween) for each in then.anchors.possible)
            expected = not isinstance(moment, Born) and born
            return Turn(day, moment, expected, roughly)
    return None


_LATER: WeakKeyDictionary[Knowns, dict[date, Knowns]] = WeakKeyDictionary()


def later(knowns: Knowns, day: date) -> Knowns:
    """What is known on a later day if nothing else changes; a child still expected is born on its due date.

    The same object for the same day, so that what an evaluator works out about it is worked out once for all offers.
    """
    days = _LATER.setdefault(knowns, {})
    if day not in days:
        days[day] = replace(knowns, on=day, anchors=knowns.anchors.expected_on(day))
    return days[day]


def _days(conditions: Iterable[Condition], knowns: Knowns, term_weeks: int) -> Iterator[tuple[date, Moment]]:
    """Every later day on which an interval begins or ends.

    Every boundary moves with the day of birth or the due date, so that the earliest and the latest tell of all.
    """
    known = _TURNS.setdefault(knowns, {})
    for interval in {within.interval for condition in conditions for within in intervals_in(condition)}:
        found = known.get((interval, term_weeks))
        if found is None:
            found = known[interval, term_weeks] = tuple(
                (boundary.day, moment)
                for moment in knowns.anchors.extremes(knowns.on, term_weeks)
                for boundary in boundaries(interval, moment, term_weeks)
                if boundary.day > knowns.on
            )
        yield from found


_TURNS: WeakKeyDictionary[Knowns, dict[tuple[Interval, int], tuple[tuple[date, Moment], ...]]] = WeakKeyDictionary()
"""By family, interval and length of a pregnancy: the days that come, for many offers name the same spans of time."""
