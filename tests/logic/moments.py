# SPDX-License-Identifier: EUPL-1.2
"""A few intervals of every kind, and families that stand before, in, at the end of and after them. 100 is in weeks."""

from datetime import date, timedelta

from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Interval, Pregnant, Wish, parse_end, parse_start

ON = date(2025, 6, 1)


def _interval(start: str | None, end: str | None) -> Interval:
    return Interval(None if start is None else parse_start(start), None if end is None else parse_end(end))


def _born(weeks: int, days: int = 0) -> Born:
    return Born(ON - timedelta(weeks=weeks, days=days))


UNDER_100 = _interval("birth", "before 100 weeks")
DASH_100 = _interval("birth", "to 100 weeks")
PREGNANCY = _interval("start of pregnancy", "before birth")
OPEN_START = _interval("1.5 months", "to 6 months")
FROM_TWO_YEARS = _interval("2 years", None)
ZERO_TO_FOUR_YEARS = _interval("birth", "to 4 years")
INTERVALS = (
    PREGNANCY,
    DASH_100,
    OPEN_START,
    _interval("16 weeks of pregnancy", "through 12 months"),
    FROM_TWO_YEARS,
)

UNKNOWN = Anchors()
BORN = Anchors((_born(10),))
IN_OPEN_START = Anchors((Born(date(2025, 4, 17)),))
"""A month and 15 days before ON."""
IN_OPEN_END = Anchors((_born(100, 3),))
OLDER = Anchors((_born(150),))
PREGNANT = Anchors((Pregnant(ON + timedelta(days=50)),))
AROUND_100 = Anchors((BornBetween(_born(101, 3).born, _born(99).born),))
TEN_WEEKS = BORN
FOUR_AND_A_HALF_YEARS = Anchors((Born(date(2020, 12, 1)),))

ANCHORS = (
    UNKNOWN,
    Anchors((Wish(),)),
    BORN,
    IN_OPEN_START,
    AROUND_100,
    PREGNANT,
    Anchors((DueBetween(ON + timedelta(weeks=20), ON + timedelta(weeks=26)),)),
    Anchors((_born(51), _born(54))),
)
