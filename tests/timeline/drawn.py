# SPDX-License-Identifier: EUPL-1.2
"""Generated positions, ends, intervals and dates."""

from datetime import date
from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st

from rokwijzer.timeline import (
    BIRTH,
    START_OF_PREGNANCY,
    WISH,
    End,
    Interval,
    Mode,
    Number,
    Position,
    TimelineError,
    Unit,
)

unhurried = settings(deadline=None)
"""No limit on the time of one example: the machine may be busy with other things."""

days = st.dates(date(1890, 1, 1), date(2110, 12, 31))
halves = st.integers(0, 80).map(lambda twice: Decimal(twice) / 2)


def _counted(unit: Unit, numbers: st.SearchStrategy[Number]) -> st.SearchStrategy[Position]:
    return st.builds(Position, st.just(unit), numbers)


positions: st.SearchStrategy[Position] = st.one_of(
    st.sampled_from((WISH, START_OF_PREGNANCY, BIRTH)),
    _counted(Unit.WEEKS_OF_PREGNANCY, st.integers(0, 44)),
    _counted(Unit.MONTHS_BEFORE_BIRTH, st.integers(1, 9)),
    _counted(Unit.DAYS, st.integers(0, 100)),
    _counted(Unit.WEEKS, st.integers(0, 60)),
    _counted(Unit.MONTHS, halves),
    _counted(Unit.YEARS, st.integers(0, 60).map(lambda twice: Decimal(twice) / 2)),
)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """An interval of any kind; one that cannot be meant is drawn again without its end."""
    start = draw(st.none() | st.builds(End, positions, st.sampled_from((Mode.FROM, Mode.FROM, Mode.ABOUT))))
    end = draw(st.none() | st.builds(End, positions, st.sampled_from([mode for mode in Mode if mode is not Mode.FROM])))
    try:
        return Interval(start, end)
    except TimelineError:
        try:
            return Interval(start, None)
        except TimelineError:
            return Interval(None, None)
