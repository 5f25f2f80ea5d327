# SPDX-License-Identifier: EUPL-1.2
"""On which days one has to look, so that a proof holds on every day.

In which order two edges of time are reached can depend on the day: four weeks pass before one month does, except in a
February. So there can be ways to stand in the intervals that only some days know. Each way that occurs on any day of
four years, a leap year among them, occurs on one of the days given here.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from rokwijzer.timeline import Anchors, Interval
from rokwijzer.timeline.anchors import standings

FIRST_DAY = date(2025, 1, 1)
YEARS = 4
"""A leap year comes every four years. That a century may skip one tells only ages apart that are counted in days or
weeks and are over four years; no source counts so."""


@lru_cache(maxsize=16)
def covering_days(intervals: tuple[Interval, ...], term_weeks: int) -> tuple[date, ...]:
    """Few days that together show every way in which a moment can stand in the intervals; at least one day."""
    ways = {day: frozenset(standings(Anchors(), intervals, day, term_weeks)) for day in four_years()}
    left = frozenset[bytes]().union(*ways.values())
    found: list[date] = []
    while left:
        best = max(ways, key=lambda day: len(ways[day] & left))
        found.append(best)
        left -= ways[best]
    return tuple(found)


def four_years() -> Iterable[date]:
    """Every day that is looked at."""
    end = FIRST_DAY.replace(year=FIRST_DAY.year + YEARS)
    return (FIRST_DAY + timedelta(days=number) for number in range((end - FIRST_DAY).days))
