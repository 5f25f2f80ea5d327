# SPDX-License-Identifier: EUPL-1.2
"""From what a professional enters to what is possible.

What can be entered never goes outside `anchors.everything`, so that knowing more only takes possibilities away.
"""

from dataclasses import replace
from datetime import date, timedelta

from rokwijzer.timeline.anchors import (
    MOST_WEEKS_OVERDUE,
    OLDEST_CHILD_YEARS,
    Anchors,
    BornBetween,
    DueBetween,
    Possibility,
    due_range,
)
from rokwijzer.timeline.edges import born_edges
from rokwijzer.timeline.intervals import End, Interval, Mode
from rokwijzer.timeline.moments import Born, Pregnant, Wish, check_born
from rokwijzer.timeline.months import DAYS_IN_WEEK, MONTHS_IN_YEAR, TimelineError, add_months, last_start
from rokwijzer.timeline.positions import Number, Position, Unit

MOST_WEEKS_EARLY = 17
"""No child is born earlier than so many weeks before its due date and lives; see `with_prematurity`."""


def wish() -> Anchors:
    """There is a wish for a child."""
    return Anchors((Wish(),))


def born_on(day: date, on: date) -> Anchors:
    """The child's birth date is known; `on` is today.

    Raises TimelineError for a date in the future, and for one so long ago that it is no index child's.
    """
    check_born(day, on)
    if day < _oldest(on):
        raise TimelineError(
            f"a child born on {day} is over {OLDEST_CHILD_YEARS} years old on {on}: enter the child's birth date, "
            "not a parent's"
        )
    return Anchors((Born(day),))


def due_on(day: date, on: date, term_weeks: int) -> Anchors:
    """The due date is known; `on` is today. The due date may have passed.

    Raises TimelineError for a due date so far ahead that nobody is pregnant yet, or so long ago that the child must
    have been born.
    """
    first, last = due_range(on, term_weeks)
    if day > last:
        raise TimelineError(
            f"a due date of {day} is more than {term_weeks} weeks after {on}: correct it, or enter a wish for a child"
        )
    if day < first:
        raise TimelineError(
            f"a due date of {day} is more than {MOST_WEEKS_OVERDUE} weeks before {on}: enter the birth date instead"
        )
    return Anchors((Pregnant(day),))


def weeks_pregnant(weeks: int, on: date, term_weeks: int) -> Anchors:
    """So many whole weeks of the pregnancy have passed on this day, and not one more.

    Raises TimelineError for weeks that no pregnancy has.
    """
    most = term_weeks + MOST_WEEKS_OVERDUE
    if not 0 <= weeks <= most:
        raise TimelineError(f"{weeks} weeks pregnant is not possible: give 0 through {most} weeks, or the birth date")
    last = on + timedelta(weeks=term_weeks - weeks)
    return Anchors((DueBetween(last - timedelta(days=DAYS_IN_WEEK - 1), last),))


def age(number: Number, unit: Unit, on: date) -> Anchors:
    """The child's age on this day, as imprecise as it was said.

    "10 weeks": ten whole weeks have passed and not yet eleven. "2.5 years": 30 months and not yet three years. Days
    are exact. Raises TimelineError for a unit that is no age, a number that cannot be, and an age over 30 years.
    """
    position = Position(unit, number)
    if not position.is_age:
        raise TimelineError(f"'{position}' is no age: give days, weeks, months or years")
    # "To" is open exactly while the age is said to be so much; of half a month's edge it takes the widest reading.
    _, _, may_begin, is_over = born_edges(Interval(None, End(position, Mode.TO)))
    assert not isinstance(may_begin, bool)
    assert not isinstance(is_over, bool)
    last = last_start(on, *may_begin)
    first = last_start(on, *is_over) + timedelta(days=1)
    if first < _oldest(on):
        raise TimelineError(
            f"an age of {position} is over {OLDEST_CHILD_YEARS} years: enter the child's age, not a parent's"
        )
    return Anchors((Born(last) if first == last else BornBetween(first, last),))


def _oldest(on: date) -> date:
    return add_months(on, -OLDEST_CHILD_YEARS * MONTHS_IN_YEAR)


def with_prematurity(anchors: Anchors, weeks_early: int | None, on: date) -> Anchors:
    """The same child, born so many weeks early: both its calendar age and its corrected age are possible.

    Sources seldom say which of the two they mean, so where it makes a difference it becomes a question. The corrected
    age counts from the day on which the child was due, and is never below birth: until that day it is 0 days.

    None: how early is not known. Then everything from 1 through 17 weeks is possible: 17 weeks before a term of 40 is
    about the earliest birth that a child survives, and one week is less than is called premature anywhere, so that no
    child falls outside. Raises TimelineError for other numbers and for a child that is not born.
    """
    if weeks_early is not None and not 1 <= weeks_early <= MOST_WEEKS_EARLY:
        raise TimelineError(
            f"{weeks_early} weeks early is not possible: give 1 through {MOST_WEEKS_EARLY} whole weeks, "
            "or leave prematurity out"
        )
    if any(isinstance(each, Wish | Pregnant | DueBetween) for each in anchors.possible):
        raise TimelineError(
            "prematurity is of a child who is born: leave it out, or enter the child's birth date or age"
        )
    earliest, latest = (1, MOST_WEEKS_EARLY) if weeks_early is None else (weeks_early, weeks_early)
    corrected = tuple(_corrected(each, earliest, latest, on) for each in anchors.possible)
    return replace(anchors, possible=tuple(dict.fromkeys((*anchors.possible, *corrected))))


def _corrected(possibility: Possibility, earliest: int, latest: int, on: date) -> Possibility:
    if isinstance(possibility, BornBetween):
        first, last = possibility.first, possibility.last
    else:
        assert isinstance(possibility, Born)  # the others were refused
        first = last = possibility.born
    first = min(first + timedelta(weeks=earliest), on)
    last = min(last + timedelta(weeks=latest), on)
    return Born(first) if first == last else BornBetween(first, last)
