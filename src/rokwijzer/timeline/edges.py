# SPDX-License-Identifier: EUPL-1.2
"""The table of ends, worked out: on which days an interval's ends are reached.

An interval has four edges: the first day on which its start *may* be reached, the first on which it *certainly* is,
the first on which it *may* be over, and the first on which it certainly is. In between the source leaves the end open.

| words | met | open | not met |
|---|---|---|---|
| start `16 weeks of pregnancy` | from due date - (term - 16) weeks | | earlier |
| start `5 months before birth` | from due date - 5 calendar months | | earlier |
| start `9 months before birth`, `start of pregnancy` | the whole pregnancy | | before it |
| start `1.5 months` | from 1 month 16 days | days 14 and 15 after the month | earlier |
| `before 4 years` | < 4 years | | from the 4th birthday |
| `before 1.5 months` | through 1 month 13 days | days 14 and 15 after the month | from 1 month 16 days |
| `through 6 years` | < 7 years | | from the 7th birthday |
| `through 12 months`, weeks alike | through the day of 12 months | then < 13 months | from 13 months |
| `through 2.5 years` | through the day of 30 months | then < 3 years | from the 3rd birthday |
| `through 10 days` | through day 10 | | from day 11 |
| `to 4 years`, `to 6 months` | < 4 years, < 6 months | < 5 years, < 7 months | from then on |
| `to 2.5 years` | < 30 months | < 3 years | from the 3rd birthday |
| `about 4 weeks` | always, as far as this end goes | | |

Half a month has no stated number of days. In a month of 28 to 31 days it is over after 14 to 15.5 days: never before
day 14, and certainly by day 16. A number with a half stands for half a unit, so that two and a half ends at three.

Before birth every age is still to come, however long the pregnancy lasts; after birth all of the pregnancy is over.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from rokwijzer.timeline.intervals import End, Interval, Mode
from rokwijzer.timeline.months import DAYS_IN_WEEK, MONTHS_IN_YEAR
from rokwijzer.timeline.positions import BIRTH, Position, Unit, next_position

Edge: TypeAlias = bool | tuple[int, int]
"""Reached or not, whatever the day; or so many months and then days after the due date or the day of birth."""

Edges: TypeAlias = tuple[Edge, Edge, Edge, Edge]
"""Start may be reached, start certainly reached, may be over, certainly over."""

_Reached: TypeAlias = tuple[Edge, Edge]
"""From when a position may be reached, and from when it certainly is."""

HALF_MONTH_AT_LEAST, HALF_MONTH_AT_MOST = 14, 16
"""Half a month is not over before so many days, and certainly over after so many."""

_ALWAYS: _Reached = (True, True)
_NEVER: _Reached = (False, False)


@lru_cache(maxsize=8192)
def wish_edges(interval: Interval) -> Edges:
    """The edges for a family that wishes for a child: true or false, since a wish has no dates."""

    def reached(position: Position) -> _Reached:
        return _ALWAYS if position.unit is Unit.WISH else _NEVER

    return _edges(interval, reached, born=False)


@lru_cache(maxsize=8192)
def due_edges(interval: Interval, term_weeks: int) -> Edges:
    """The edges during a pregnancy, counted from the due date."""

    def reached(position: Position) -> _Reached:
        if position.is_age:
            return _NEVER
        if position.unit is Unit.WISH or position.is_whole_pregnancy:
            return _ALWAYS
        whole = position.halves // 2
        if position.unit is Unit.MONTHS_BEFORE_BIRTH:
            return (-whole, 0), (-whole, 0)
        days = (whole - term_weeks) * DAYS_IN_WEEK
        return (0, days), (0, days)

    return _edges(interval, reached, born=False)


@lru_cache(maxsize=8192)
def born_edges(interval: Interval) -> Edges:
    """The edges once the child is born, counted from the day of birth."""
    return _edges(interval, _reached_after_birth, born=True)


def _reached_after_birth(position: Position) -> _Reached:
    whole = position.halves // 2
    match position.unit:
        case Unit.DAYS:
            return (0, whole), (0, whole)
        case Unit.WEEKS:
            return (0, whole * DAYS_IN_WEEK), (0, whole * DAYS_IN_WEEK)
        case Unit.MONTHS if position.has_half:
            return (whole, HALF_MONTH_AT_LEAST), (whole, HALF_MONTH_AT_MOST)
        case Unit.MONTHS:
            return (whole, 0), (whole, 0)
        case Unit.YEARS:
            months = position.halves * MONTHS_IN_YEAR // 2
            return (months, 0), (months, 0)
        case _:
            return _ALWAYS


def _edges(interval: Interval, reached: Callable[[Position], _Reached], *, born: bool) -> Edges:
    if not born and is_about_age(interval):
        start = _NEVER
    elif interval.start is None or interval.start.mode is Mode.ABOUT:
        start = _ALWAYS
    else:
        start = reached(interval.start.position)
    return *start, *_over(interval.end, reached)


def is_about_age(interval: Interval) -> bool:
    """Whether the interval is about a child who is born, so that it is not met before birth.

    It is if it starts with an age or, without a start, ends with one. "Before birth" and "around birth" are not.
    """
    if interval.start is not None:
        return interval.start.position.is_age and interval.start != _AROUND_BIRTH
    return interval.end is not None and interval.end.position.is_age and interval.end.position != BIRTH


_AROUND_BIRTH = End(BIRTH, Mode.ABOUT)


def _over(end: End | None, reached: Callable[[Position], _Reached]) -> _Reached:
    """From when the interval may be over, and from when it certainly is."""
    if end is None or end.mode is Mode.ABOUT:
        return _NEVER
    position = end.position
    if end.mode is Mode.BEFORE:
        return reached(position)
    may_begin, _ = reached(position)
    _, is_over = reached(next_position(position))
    if end.mode is Mode.TO:
        return may_begin, is_over
    # The rest is "through". Only of whole years nobody doubts that they run to their end; a day has no parts.
    if position.unit is Unit.YEARS and not position.has_half:
        return is_over, is_over
    return _day_after(may_begin), is_over


def _day_after(edge: Edge) -> Edge:
    return edge if isinstance(edge, bool) else (edge[0], edge[1] + 1)
