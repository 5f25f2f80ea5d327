# SPDX-License-Identifier: EUPL-1.2
"""Positions in time as the sources have them: a unit and a number.

The line begins with the wish for a child, goes through a pregnancy and its birth, and on through the child's age.
Positions are never turned into days to be kept: "12 months" and "1 year" stay different words for one day.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum, auto
from typing import TypeAlias

from rokwijzer.timeline.months import DAYS_IN_WEEK, MONTHS_IN_YEAR, TimelineError

Number: TypeAlias = int | Decimal
"""A whole number, or one with a half (exact: `Decimal("2.5")`)."""


class Unit(StrEnum):
    """What a position is counted in."""

    WISH = "wish"
    """The wish for a child, before any pregnancy; has no number."""
    START_OF_PREGNANCY = "start of pregnancy"
    """The first day on which somebody is pregnant; has no number."""
    WEEKS_OF_PREGNANCY = "weeks of pregnancy"
    """Counted back from the due date: week w begins (term - w) weeks before it."""
    MONTHS_BEFORE_BIRTH = "months before birth"
    """Calendar months before the due date, from 1 through 9; with 9 sources mean the whole pregnancy."""
    DAYS = "days"
    """Days of age; the day of birth is day 0."""
    WEEKS = "weeks"
    """Weeks of age."""
    MONTHS = "months"
    """Calendar months of age."""
    YEARS = "years"
    """Years of age; a year is 12 calendar months."""

    def words_of(self, number: Number) -> str:
        """In singular for one, in plural otherwise."""
        first, *rest = self.value.split()
        return " ".join([first.removesuffix("s") if number == 1 else first, *rest])


BARE = frozenset({Unit.WISH, Unit.START_OF_PREGNANCY})
"""The units that have no number."""
AGES = frozenset({Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS})
"""The units of the child's age."""
WHOLE_PREGNANCY_MONTHS = 9
"""Nine months before birth means the whole pregnancy, not a day that is counted back."""

_WITH_HALVES = frozenset({Unit.MONTHS, Unit.YEARS})
# In days: how far a number of months or years can be from that number of average months, half months included.
_SLACK = 5
_DAYS_IN_MONTH = Decimal("30.436875")


@dataclass(frozen=True)
class Position:
    """A place on the line of time, in the unit and with the number that the source has.

    Raises TimelineError for a number where there is none, for a half of something that is not halved, and for a
    number below zero.
    """

    unit: Unit
    number: Number | None = None

    def __post_init__(self) -> None:
        if self.unit in BARE:
            if self.number is not None:
                raise TimelineError(f"'{self.unit}' has no number: leave {self.number} out")
            return
        if self.number is None:
            raise TimelineError(f"a position in {self.unit} needs a number, for instance 6")
        doubled = self.number * 2
        if isinstance(self.number, bool) or doubled != int(doubled):
            raise TimelineError(f"{self.number} {self.unit} is not a whole number or one with a half: write 2 or 2.5")
        if doubled < 0:
            raise TimelineError(f"{self.number} {self.unit} lies below zero: give a number from 0")
        whole = doubled % 2 == 0
        if not whole and self.unit not in _WITH_HALVES:
            raise TimelineError(f"{self.number} {self.unit}: only months and years have halves; give a whole number")
        object.__setattr__(self, "number", int(self.number) if whole else Decimal(int(doubled)) / 2)
        if self.unit is Unit.MONTHS_BEFORE_BIRTH and not 1 <= self.number <= WHOLE_PREGNANCY_MONTHS:
            raise TimelineError(
                f"{self.number} months before birth: give 1 through {WHOLE_PREGNANCY_MONTHS} "
                f"({WHOLE_PREGNANCY_MONTHS} is the whole pregnancy), or write 'birth' or 'wish'"
            )

    def __str__(self) -> str:
        """The words in which a curator writes it; `parse_position` reads them back."""
        if self == BIRTH:
            return "birth"
        if self.number is None:
            return self.unit.value
        return f"{self.number} {self.unit.words_of(self.number)}"

    @property
    def halves(self) -> int:
        """The number in halves of the unit, for exact counting; 0 for a unit without a number."""
        return 0 if self.number is None else int(self.number * 2)

    @property
    def has_half(self) -> bool:
        """Whether the number has a half."""
        return self.halves % 2 == 1

    @property
    def is_age(self) -> bool:
        """Whether it counts the child's age."""
        return self.unit in AGES

    @property
    def is_whole_pregnancy(self) -> bool:
        """Whether it stands for the first day of the pregnancy, however written."""
        return self.unit is Unit.START_OF_PREGNANCY or (
            self.unit is Unit.MONTHS_BEFORE_BIRTH and self.number == WHOLE_PREGNANCY_MONTHS
        )


BIRTH = Position(Unit.DAYS, 0)
"""The day of birth."""
WISH = Position(Unit.WISH)
"""The wish for a child."""
START_OF_PREGNANCY = Position(Unit.START_OF_PREGNANCY)
"""The first day of the pregnancy."""


def next_position(position: Position) -> Position:
    """Where the unit that begins at this position is over: for 4 years 5 years, for 2.5 years 3 years.

    A number with a half stands for half a unit, because two and a half is said of a child who is not three yet.
    Not for the wish and the start of pregnancy, which have no number.
    """
    assert position.number is not None
    if position.unit is Unit.MONTHS_BEFORE_BIRTH:
        return BIRTH if position.number == 1 else Position(position.unit, position.number - 1)
    step = 1 if position.has_half else 2
    return Position(position.unit, Decimal(position.halves + step) / 2)


def compare(first: Position, second: Position) -> int | None:
    """-1, 0 or 1 if `first` lies before, at or after `second` in every pregnancy and every calendar.

    None if that depends: on the length of a pregnancy (weeks of pregnancy and months before birth), or on which
    months are meant (4 weeks and 1 month).
    """
    era, other = _era(first), _era(second)
    if era is not other:
        return _sign(era - other)
    if era is _Era.WHOLE_PREGNANCY:
        return 0
    if era is _Era.PREGNANCY:
        if first.unit is not second.unit:
            return None
        later = _sign(first.halves - second.halves)
        return -later if first.unit is Unit.MONTHS_BEFORE_BIRTH else later
    if first.halves == 0 or second.halves == 0:
        return _sign(first.halves - second.halves)
    if first.unit in _WITH_HALVES and second.unit in _WITH_HALVES:
        return _sign(_half_months(first) - _half_months(second))
    if first.unit not in _WITH_HALVES and second.unit not in _WITH_HALVES:
        return _sign(_days(first) - _days(second))
    # Months and years stay within 5 days of their average, wherever they begin.
    apart = _days(first) - _days(second)
    return None if abs(apart) <= _SLACK else _sign(apart)


class _Era(IntEnum):
    """What always comes one after the other."""

    WISH = auto()
    WHOLE_PREGNANCY = auto()
    PREGNANCY = auto()
    AGE = auto()


def _era(position: Position) -> _Era:
    if position.unit is Unit.WISH:
        return _Era.WISH
    if position.is_whole_pregnancy:
        return _Era.WHOLE_PREGNANCY
    return _Era.AGE if position.is_age else _Era.PREGNANCY


def _half_months(position: Position) -> int:
    return position.halves * (MONTHS_IN_YEAR if position.unit is Unit.YEARS else 1)


def _days(position: Position) -> Decimal:
    match position.unit:
        case Unit.DAYS:
            return Decimal(position.halves) / 2
        case Unit.WEEKS:
            return Decimal(position.halves) / 2 * DAYS_IN_WEEK
        case _:
            return _half_months(position) * _DAYS_IN_MONTH / 2


def _sign(number: int | Decimal) -> int:
    return (number > 0) - (number < 0)
