# SPDX-License-Identifier: EUPL-1.2
"""Short ways to write intervals and dates, and to see what an interval says on the days around an edge."""

from datetime import date, timedelta

from rokwijzer.timeline import Interval, Moment, Zone, parse_end, parse_start, zone

TERM = 40
"""The length of a pregnancy in weeks, as the knowledge files have it."""

M, N, S, E = Zone.MET, Zone.NOT_MET, Zone.OPEN_START, Zone.OPEN_END
"""Met, not met, open at the start, open at the end."""


def interval(start: str | None, end: str | None) -> Interval:
    """An interval in the words of a knowledge file; None is no bound."""
    return Interval(None if start is None else parse_start(start), None if end is None else parse_end(end))


def d(text: str) -> date:
    """A date as 2026-11-22."""
    return date.fromisoformat(text)


def around(asked: Interval, moment: Moment, day: str) -> tuple[Zone, Zone, Zone]:
    """The zone on the day before, on the day itself and on the day after."""
    before, on, after = (d(day) + timedelta(days=step) for step in (-1, 0, 1))
    return zone(asked, moment, before, TERM), zone(asked, moment, on, TERM), zone(asked, moment, after, TERM)
