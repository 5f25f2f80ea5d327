# SPDX-License-Identifier: EUPL-1.2
"""Where one family stands on the line of time: wishing for a child, pregnant, or with a child who is born."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from rokwijzer.timeline.months import DAYS_IN_WEEK, MONTHS_IN_YEAR, TimelineError, whole_months
from rokwijzer.timeline.positions import WISH, Position, Unit


@dataclass(frozen=True)
class Wish:
    """There is a wish for a child and no pregnancy."""


@dataclass(frozen=True)
class Pregnant:
    """Pregnant, with this due date; also when that day has passed and the child is not there yet."""

    due: date


@dataclass(frozen=True)
class Born:
    """The child is born, on this day."""

    born: date


Moment: TypeAlias = Wish | Pregnant | Born
"""Where the index child or pregnancy stands."""


def expected_on(moment: Moment, day: date) -> Moment:
    """What the moment is expected to be on a later day: from its due date on a pregnancy counts as a child born then.

    A wish stays a wish, since nobody knows when it becomes a pregnancy.
    """
    if isinstance(moment, Pregnant) and day >= moment.due:
        return Born(moment.due)
    return moment


def days_of_pregnancy(pregnant: Pregnant, on: date, term_weeks: int) -> int:
    """How many days of the pregnancy have passed; raises TimelineError on a day before it began."""
    days = term_weeks * DAYS_IN_WEEK - (pregnant.due - on).days
    if days < 0:
        raise TimelineError(
            f"with {pregnant.due} as due date nobody is pregnant yet on {on}: correct the due date or the day"
        )
    return days


def completed(moment: Moment, unit: Unit, on: date, term_weeks: int) -> int:
    """How many whole units have passed on this day: of the child's age, or weeks of pregnancy.

    Raises TimelineError for a unit that the moment is not counted in, and for a day before it began.
    """
    match moment, unit:
        case Pregnant(), Unit.WEEKS_OF_PREGNANCY:
            return days_of_pregnancy(moment, on, term_weeks) // DAYS_IN_WEEK
        case Born(born), Unit.DAYS:
            return check_born(born, on)
        case Born(born), Unit.WEEKS:
            return check_born(born, on) // DAYS_IN_WEEK
        case Born(born), Unit.MONTHS:
            check_born(born, on)
            return whole_months(born, on)
        case Born(born), Unit.YEARS:
            check_born(born, on)
            return whole_months(born, on) // MONTHS_IN_YEAR
        case _:
            raise TimelineError(
                f"{moment} is not counted in {unit}: ask weeks of pregnancy before birth, an age after it"
            )


def check_born(born: date, on: date) -> int:
    """The child's age in days; raises TimelineError on a day before its birth."""
    days = (on - born).days
    if days < 0:
        raise TimelineError(
            f"a child born on {born} is not born yet on {on}: correct the date, or enter a pregnancy with its due date"
        )
    return days


def age_of(moment: Moment, on: date, term_weeks: int) -> Position:
    """Where the moment stands on this day, in the whole units in which one would say it.

    An age is said in days for two weeks, in weeks for three months, in months for two years and then in years.
    """
    if isinstance(moment, Wish):
        return WISH
    if isinstance(moment, Pregnant):
        return Position(Unit.WEEKS_OF_PREGNANCY, completed(moment, Unit.WEEKS_OF_PREGNANCY, on, term_weeks))
    months = completed(moment, Unit.MONTHS, on, term_weeks)
    if months >= 2 * MONTHS_IN_YEAR:
        unit = Unit.YEARS
    elif months >= 3:
        unit = Unit.MONTHS
    elif check_born(moment.born, on) >= 2 * DAYS_IN_WEEK:
        unit = Unit.WEEKS
    else:
        unit = Unit.DAYS
    return Position(unit, completed(moment, unit, on, term_weeks))
