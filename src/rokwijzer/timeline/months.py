# SPDX-License-Identifier: EUPL-1.2
"""Calendar months by one written-out formula, and its inverse."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

MONTHS_IN_YEAR = 12
DAYS_IN_WEEK = 7


class TimelineError(ValueError):
    """A position, interval, moment or answer about time that cannot be meant; says what is wrong and what to do."""


def add_months(day: date, months: int) -> date:
    """The day that lies so many calendar months later, or earlier for a negative number.

    It is the same day of the month; where that month is too short, its last day. So one month after 30 January is
    28 February (29 in a leap year), and a child born on 29 February has its first birthday on 28 February. A year is
    12 months. For a given number of months the result never goes down as `day` goes up.

    Raises TimelineError for a result outside the years 1 to 9999.
    """
    year, index = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        raise TimelineError(f"{months} months from {day} falls outside the calendar: correct the date or the number")
    _, length = monthrange(year, index + 1)
    return date(year, index + 1, min(day.day, length))


def add_offset(day: date, months: int, days: int) -> date:
    """So many calendar months after `day`, and then so many days; raises TimelineError outside the calendar."""
    counted = add_months(day, months)
    try:
        return counted + timedelta(days=days)
    except OverflowError:
        raise TimelineError(
            f"{months} months and {days} days from {day} falls outside the calendar: correct the date or the number"
        ) from None


@lru_cache(maxsize=8192)
def last_start(on: date, months: int, days: int) -> date:
    """The last day from which so many months and days have passed by `on`: the inverse of `add_offset`.

    Several days may reach one day where a month is too short (28 to 31 January all reach 28 February in one month);
    the last of them is meant. Dates before the calendar are cut off at its first day.
    """
    try:
        goal = on - timedelta(days=days)
        found = add_months(goal, -months)
    except (OverflowError, TimelineError):
        return date.min if days >= 0 and months >= 0 else date.max
    # Going back clamps to at most the day itself, so the answer lies here or at most three days later.
    while found < date.max and _is_reached(found + timedelta(days=1), months, goal):
        found += timedelta(days=1)
    return found


def _is_reached(start: date, months: int, goal: date) -> bool:
    try:
        return add_months(start, months) <= goal
    except TimelineError:
        return False  # so far on that the calendar has no such day


def whole_months(start: date, on: date) -> int:
    """How many calendar months have passed from `start` through `on`; negative if `on` comes first.

    The largest number for which `add_months(start, number)` is not after `on`.
    """
    months = (on.year - start.year) * MONTHS_IN_YEAR + on.month - start.month
    return months if add_months(start, months) <= on else months - 1
