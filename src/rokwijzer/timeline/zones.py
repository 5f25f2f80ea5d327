# SPDX-License-Identifier: EUPL-1.2
"""Where a moment stands in an interval on a day, and on which days that changes."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from rokwijzer.timeline.edges import Edges, born_edges, due_edges, wish_edges
from rokwijzer.timeline.intervals import Interval
from rokwijzer.timeline.moments import Born, Moment, Pregnant, Wish, check_born, expected_on
from rokwijzer.timeline.months import TimelineError, add_offset


class Zone(Enum):
    """Where a moment stands in an interval."""

    MET = auto()
    """Inside."""
    NOT_MET = auto()
    """Outside, before its start or after its end."""
    OPEN_START = auto()
    """At its start, where the words do not say from which day."""
    OPEN_END = auto()
    """At its end, where the words do not say until which day."""


@dataclass(frozen=True)
class Boundary:
    """A day on which the zone changes."""

    day: date
    zone_from: Zone
    """The zone from this day on."""
    expected: bool
    """Whether the day rests on the due date standing in for the day of birth."""


def zone(interval: Interval, moment: Moment, on: date, term_weeks: int) -> Zone:
    """Where the moment stands in the interval on this day, with pregnancies of so many whole weeks.

    Raises TimelineError for a child born after that day.
    """
    if isinstance(moment, Born):
        check_born(moment.born, on)
        edges, anchor = born_edges(interval), moment.born
    elif isinstance(moment, Pregnant):
        edges, anchor = due_edges(interval, term_weeks), moment.due
    else:
        edges, anchor = wish_edges(interval), on
    reached = 0
    for bit, edge in zip(BITS, edges, strict=True):
        if edge is True or (edge is not False and _is_reached(edge, anchor, on)):
            reached |= bit
    return ZONES[reached]


def _is_reached(offset: tuple[int, int], anchor: date, on: date) -> bool:
    try:
        return add_offset(anchor, *offset) <= on
    except TimelineError:
        # Outside the calendar: long ago for what is counted back, never for what is counted on.
        return min(offset) < 0


BITS = (1, 2, 4, 8)
"""One for each of an interval's edges that is reached."""


def _zone_of(reached: int) -> Zone:
    start_open, start_met, end_open, end_met = (bool(reached & bit) for bit in BITS)
    if not start_open or end_met:
        return Zone.NOT_MET
    if not start_met:
        return Zone.OPEN_START
    return Zone.OPEN_END if end_open else Zone.MET


ZONES = tuple(map(_zone_of, range(16)))
"""The zone for each set of edges that are reached, as the sum of their bits."""


def boundaries(interval: Interval, moment: Moment, term_weeks: int) -> tuple[Boundary, ...]:
    """Every day on which the zone changes, the first first.

    A pregnancy is followed to its due date and from there, expected, as a child born on that day. A child is followed
    from its day of birth on; what was before is not told by it. A wish has no days. A day of pregnancy counted in weeks
    or months before birth is no expectation: it is defined by the due date.
    """
    if isinstance(moment, Wish):
        return ()
    if isinstance(moment, Born):
        days = {day for day in _days(born_edges(interval), moment.born) if day > moment.born}
    else:
        due = moment.due
        days = {due, *_days(due_edges(interval, term_weeks), due), *_days(born_edges(interval), due)}
    found = []
    for day in sorted(days):
        now = expected_on(moment, day)
        zone_from = zone(interval, now, day, term_weeks)
        eve = day - timedelta(days=1)
        if zone(interval, expected_on(moment, eve), eve, term_weeks) is not zone_from:
            found.append(Boundary(day, zone_from, now != moment))
    return tuple(found)


def _days(edges: Edges, anchor: date) -> Iterator[date]:
    for edge in edges:
        if not isinstance(edge, bool):
            with suppress(TimelineError):  # A day outside the calendar changes nothing.
                yield add_offset(anchor, *edge)
