# SPDX-License-Identifier: EUPL-1.2
"""What is known of where a family stands in time, which may be nothing, a span or several possibilities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from rokwijzer.timeline.edges import Edges, born_edges, due_edges, wish_edges
from rokwijzer.timeline.intervals import Interval
from rokwijzer.timeline.moments import Born, Moment, Pregnant, Wish, check_born, expected_on
from rokwijzer.timeline.months import DAYS_IN_WEEK, MONTHS_IN_YEAR, TimelineError, add_months, last_start
from rokwijzer.timeline.zones import BITS, ZONES, Zone

OLDEST_CHILD_YEARS = 30
"""No index child is older. This is a bound for looking ahead and for catching slips, not a limit of any offer."""
MOST_WEEKS_OVERDUE = 3
"""No pregnancy lasts longer than its term and so many whole weeks over it; a bound of the same kind."""


@dataclass(frozen=True)
class BornBetween:
    """The child is born, on one of the days from `first` through `last`."""

    first: date
    last: date

    def __post_init__(self) -> None:
        _check_span(self.first, self.last)


@dataclass(frozen=True)
class DueBetween:
    """Pregnant, with a due date from `first` through `last`."""

    first: date
    last: date

    def __post_init__(self) -> None:
        _check_span(self.first, self.last)


def _check_span(first: date, last: date) -> None:
    if last < first:
        raise TimelineError(f"no day lies from {first} through {last}: put the first day first")


Possibility: TypeAlias = Moment | DueBetween | BornBetween
"""An exact moment, or a span of them."""


@dataclass(frozen=True)
class Anchors:
    """What is known of the index child or pregnancy: everything that is still possible. Empty: nothing is known."""

    possible: tuple[Possibility, ...] = ()

    def __post_init__(self) -> None:
        for each in self.possible:
            if not isinstance(each, Wish | Pregnant | Born | DueBetween | BornBetween):
                raise TimelineError(f"{each!r} is no moment: use Wish, Pregnant, Born, DueBetween or BornBetween")

    @property
    def nothing_known(self) -> bool:
        """Whether everything is still possible."""
        return not self.possible

    def possibilities(self, on: date, term_weeks: int) -> tuple[Possibility, ...]:
        """What is possible on this day; written out if nothing is known."""
        return self.possible or everything(on, term_weeks)

    def extremes(self, on: date, term_weeks: int) -> tuple[Moment, ...]:
        """Every exact moment, and of each span its first and its last day.

        Every boundary moves later with the date it is counted from, so no other day of a span has it earlier or later.
        """
        found: dict[Moment, None] = {}
        for each in self.possibilities(on, term_weeks):
            match each:
                case BornBetween(first, last):
                    found |= {Born(first): None, Born(last): None}
                case DueBetween(first, last):
                    found |= {Pregnant(first): None, Pregnant(last): None}
                case _:
                    found[each] = None
        return tuple(found)

    def expected_on(self, day: date) -> "Anchors":
        """What is expected on a later day: whatever was due by then counts as born on its due date.

        A span of due dates is split where needed. If nothing is known nothing is known later either.
        """
        return Anchors(tuple(later for each in self.possible for later in _expected(each, day)))


def _expected(possibility: Possibility, day: date) -> Iterator[Possibility]:
    match possibility:
        case DueBetween(first, last):
            if first <= day:
                yield BornBetween(first, min(last, day))
            if day < last:
                yield DueBetween(max(first, day + timedelta(days=1)), last)
        case Pregnant():
            yield expected_on(possibility, day)
        case _:
            yield possibility


def everything(on: date, term_weeks: int) -> tuple[Possibility, ...]:
    """All that can be on this day: a wish, any pregnancy, any child up to the age of 30."""
    return (
        Wish(),
        DueBetween(*due_range(on, term_weeks)),
        BornBetween(add_months(on, -OLDEST_CHILD_YEARS * MONTHS_IN_YEAR), on),
    )


def due_range(on: date, term_weeks: int) -> tuple[date, date]:
    """The first and the last due date that somebody who is pregnant on this day can have."""
    longest_overdue = timedelta(days=(MOST_WEEKS_OVERDUE + 1) * DAYS_IN_WEEK - 1)
    return on - longest_overdue, on + timedelta(weeks=term_weeks)


def representatives(anchors: Anchors, intervals: Sequence[Interval], on: date, term_weeks: int) -> tuple[Moment, ...]:
    """One possible moment for each different combination of zones that the intervals can have on this day.

    Raises TimelineError if a child is born after that day.
    """
    return tuple(standings(anchors, intervals, on, term_weeks).values())


def standings(anchors: Anchors, intervals: Sequence[Interval], on: date, term_weeks: int) -> dict[bytes, Moment]:
    """Each different combination of zones that the intervals can have on this day, with one possible moment for it.

    Equal bytes are equal zones, in the order of the intervals, also on different days. Raises TimelineError if a child
    is born after the day.
    """
    found: dict[bytes, Moment] = {}
    for each in anchors.possibilities(on, term_weeks):
        for moment, zones in _sweep(each, intervals, on, term_weeks):
            found.setdefault(zones, moment)
    return found


_CODES = bytes(list(Zone).index(zone) for zone in ZONES)


def _sweep(
    possibility: Possibility, intervals: Sequence[Interval], on: date, term_weeks: int
) -> Iterator[tuple[Moment, bytes]]:
    """A moment for each stretch of days within which no zone changes, with the zones as bytes.

    The later a child is born, the later each edge is reached. So going through the birth dates from the first to the
    last, each edge is reached up to one day, and from the next day on it is not reached yet.
    """
    first, last = _span(possibility, on)
    if isinstance(possibility, Born | BornBetween):
        check_born(last, on)
    reached = [0] * len(intervals)
    lost: dict[date, list[tuple[int, int]]] = {}
    for index, interval in enumerate(intervals):
        for bit, edge in zip(BITS, _edges_of(possibility, interval, term_weeks), strict=True):
            if edge is False:
                continue
            until = date.max if edge is True else last_start(on, *edge)
            if until >= first:
                reached[index] |= bit
                if until < last:
                    lost.setdefault(until, []).append((index, bit))

    zones = bytearray(_CODES[each] for each in reached)
    for until in sorted(lost):
        yield _moment(possibility, until), bytes(zones)
        for index, bit in lost[until]:
            reached[index] &= ~bit
            zones[index] = _CODES[reached[index]]
    yield _moment(possibility, last), bytes(zones)


def _span(possibility: Possibility, on: date) -> tuple[date, date]:
    """The first and the last birth or due date; a wish has none, so that any day will do."""
    match possibility:
        case Born(day) | Pregnant(day):
            return day, day
        case BornBetween(first, last) | DueBetween(first, last):
            return first, last
        case Wish():
            return on, on


def _edges_of(possibility: Possibility, interval: Interval, term_weeks: int) -> Edges:
    match possibility:
        case Born() | BornBetween():
            return born_edges(interval)
        case Pregnant() | DueBetween():
            return due_edges(interval, term_weeks)
        case Wish():
            return wish_edges(interval)


def _moment(possibility: Possibility, day: date) -> Moment:
    match possibility:
        case BornBetween():
            return Born(day)
        case DueBetween():
            return Pregnant(day)
        case _:
            return possibility
