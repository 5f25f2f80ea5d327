# SPDX-License-Identifier: EUPL-1.2
"""A position in time is kept as the source has it: a unit and a number."""

from decimal import Decimal

import pytest

from rokwijzer.timeline import BIRTH, START_OF_PREGNANCY, WISH, Position, TimelineError, Unit


def test_the_line_of_time_has_eight_units() -> None:
    """From the wish for a child through a pregnancy and its birth to the child's age."""
    assert [str(Position(unit, None if unit in (Unit.WISH, Unit.START_OF_PREGNANCY) else 6)) for unit in Unit] == [
        "wish",
        "start of pregnancy",
        "6 weeks of pregnancy",
        "6 months before birth",
        "6 days",
        "6 weeks",
        "6 months",
        "6 years",
    ]


def test_one_of_a_unit_is_written_in_singular() -> None:
    """Also in pregnancy; anything else, zero and halves too, in plural."""
    assert str(Position(Unit.YEARS, 1)) == "1 year"
    assert str(Position(Unit.MONTHS_BEFORE_BIRTH, 1)) == "1 month before birth"
    assert str(Position(Unit.WEEKS_OF_PREGNANCY, 1)) == "1 week of pregnancy"
    assert str(Position(Unit.YEARS, 0)) == "0 years"
    assert str(Position(Unit.MONTHS, Decimal("1.5"))) == "1.5 months"


def test_birth_is_the_day_on_which_no_day_has_passed() -> None:
    """It has a name of its own, as have the wish and the start of pregnancy."""
    assert Position(Unit.DAYS, 0) == BIRTH
    assert [str(each) for each in (BIRTH, WISH, START_OF_PREGNANCY)] == ["birth", "wish", "start of pregnancy"]


def test_a_half_is_exact() -> None:
    """Two and a half is 2.5, not something near it, and five halves of the unit."""
    two_and_a_half = Position(Unit.YEARS, Decimal("2.50"))
    assert (two_and_a_half.number, two_and_a_half.halves) == (Decimal("2.5"), 5)
    assert Position(Unit.YEARS, Decimal("2.0")) == Position(Unit.YEARS, 2)
    assert [str(Position(Unit.YEARS, Decimal(number))) for number in ("2.0", "2.50")] == ["2 years", "2.5 years"]
    assert isinstance(Position(Unit.YEARS, Decimal("2.0")).number, int)


def test_what_has_no_number_has_no_halves() -> None:
    """Nor does a whole number leave one over."""
    assert [(each.halves, each.has_half) for each in (WISH, START_OF_PREGNANCY)] == [(0, False)] * 2
    assert [Position(Unit.MONTHS, Decimal(number)).has_half for number in ("0", "0.5", "1", "1.5")] == [
        False,
        True,
        False,
        True,
    ]


def test_nine_months_are_the_whole_pregnancy_only_before_birth() -> None:
    """A child of nine months is nine months old."""
    nine = [Position(unit, 9) for unit in (Unit.MONTHS_BEFORE_BIRTH, Unit.MONTHS, Unit.WEEKS_OF_PREGNANCY)]
    assert [each.is_whole_pregnancy for each in nine] == [True, False, False]
    assert not Position(Unit.MONTHS_BEFORE_BIRTH, 8).is_whole_pregnancy


def test_the_unit_of_the_source_stays() -> None:
    """A year is 12 months on the calendar, but the words are not the same."""
    assert Position(Unit.YEARS, 1) != Position(Unit.MONTHS, 12)


@pytest.mark.parametrize(
    ("unit", "number", "message"),
    [
        (Unit.WISH, 3, "'wish' has no number: leave 3 out"),
        (Unit.START_OF_PREGNANCY, 0, "'start of pregnancy' has no number"),
        (Unit.WEEKS, None, "a position in weeks needs a number, for instance 6"),
        (Unit.WEEKS, Decimal("2.5"), "only months and years have halves"),
        (Unit.DAYS, Decimal("0.5"), "only months and years have halves"),
        (Unit.WEEKS_OF_PREGNANCY, Decimal("16.5"), "only months and years have halves"),
        (Unit.MONTHS_BEFORE_BIRTH, Decimal("4.5"), "only months and years have halves"),
        (Unit.YEARS, Decimal("2.25"), "not a whole number or one with a half"),
        (Unit.MONTHS, -1, "lies below zero"),
        (Unit.MONTHS, Decimal("-0.5"), "-0.5 months lies below zero: give a number from 0"),
        (Unit.YEARS, True, "not a whole number or one with a half"),
        (Unit.MONTHS_BEFORE_BIRTH, 0, "give 1 through 9"),
        (Unit.MONTHS_BEFORE_BIRTH, 10, "give 1 through 9"),
    ],
)
def test_a_position_that_cannot_be_meant_is_refused(unit: Unit, number: int | Decimal | None, message: str) -> None:
    """Half a week or half a day is no position; nor are ten months before birth."""
    with pytest.raises(TimelineError, match=message):
        Position(unit, number)
