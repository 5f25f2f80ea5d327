# SPDX-License-Identifier: EUPL-1.2
"""From an interval and a moment to dates ("can from 13 September 2027"), and from a date to an age in words."""

import pytest

from rokwijzer.timeline import (
    Born,
    Boundary,
    Moment,
    Position,
    Pregnant,
    TimelineError,
    Unit,
    Wish,
    age_of,
    boundaries,
    completed,
    days_of_pregnancy,
)
from tests.timeline.lines import TERM, E, M, N, S, d, interval

TODAY = d("2026-11-22")


def test_of_a_child_every_later_change_has_its_date() -> None:
    """The day of birth itself is none: from there on the child is followed."""
    child = Born(d("2026-09-13"))
    assert boundaries(interval("1 year", "to 4 years"), child, TERM) == (
        Boundary(d("2027-09-13"), M, expected=False),
        Boundary(d("2030-09-13"), E, expected=False),
        Boundary(d("2031-09-13"), N, expected=False),
    )
    assert boundaries(interval("1.5 months", "before 6 months"), child, TERM) == (
        Boundary(d("2026-10-27"), S, expected=False),
        Boundary(d("2026-10-29"), M, expected=False),
        Boundary(d("2027-03-13"), N, expected=False),
    )
    assert boundaries(interval("birth", None), child, TERM) == ()


def test_before_birth_dates_that_rest_on_the_day_of_birth_are_expected() -> None:
    """Weeks of pregnancy are not: they are defined by the due date."""
    pregnant = Pregnant(d("2027-04-25"))
    assert boundaries(interval("20 weeks of pregnancy", "before 1 year"), pregnant, TERM) == (
        Boundary(d("2026-12-06"), M, expected=False),
        Boundary(d("2028-04-25"), N, expected=True),
    )
    assert boundaries(interval("16 weeks of pregnancy", "before birth"), pregnant, TERM) == (
        Boundary(d("2026-11-08"), M, expected=False),
        Boundary(d("2027-04-25"), N, expected=True),
    )
    assert boundaries(interval("birth", None), pregnant, TERM) == (Boundary(d("2027-04-25"), M, expected=True),)


def test_a_pregnancy_week_after_the_due_date_is_expected_to_be_ended_by_birth() -> None:
    """Nobody is expected to reach it."""
    pregnant = Pregnant(d("2027-04-25"))
    assert boundaries(interval("start of pregnancy", "before 42 weeks of pregnancy"), pregnant, TERM) == (
        Boundary(d("2027-04-25"), N, expected=True),
    )


def test_two_ends_on_one_day_are_one_change() -> None:
    """And a day on which nothing changes is not named."""
    assert boundaries(interval("start of pregnancy", None), Pregnant(d("2027-04-25")), TERM) == ()
    assert boundaries(interval("wish", None), Pregnant(d("2027-04-25")), TERM) == ()
    day_one = boundaries(interval("birth", "through birth"), Born(d("2026-09-13")), TERM)
    assert day_one == (Boundary(d("2026-09-14"), N, expected=False),)


def test_a_wish_has_no_dates() -> None:
    """Nobody knows when it becomes a pregnancy."""
    assert boundaries(interval("16 weeks of pregnancy", "before 2 years"), Wish(), TERM) == ()


def test_a_date_beyond_the_calendar_is_left_out() -> None:
    """It never comes."""
    assert boundaries(interval("birth", "before 9000 years"), Born(d("2026-09-13")), TERM) == ()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Born(TODAY), "birth"),
        (Born(d("2026-11-21")), "1 day"),
        (Born(d("2026-11-09")), "13 days"),
        (Born(d("2026-11-08")), "2 weeks"),
        (Born(d("2026-08-23")), "13 weeks"),
        (Born(d("2026-08-22")), "3 months"),
        (Born(d("2024-11-23")), "23 months"),
        (Born(d("2024-11-22")), "2 years"),
        (Pregnant(d("2027-04-25")), "18 weeks of pregnancy"),
        (Pregnant(d("2026-11-15")), "41 weeks of pregnancy"),
        (Wish(), "wish"),
    ],
)
def test_an_age_is_said_in_the_unit_in_which_one_would_say_it(moment: Moment, words: str) -> None:
    """Days for two weeks, weeks for three months, months for two years, then years; in whole units."""
    assert str(age_of(moment, TODAY, TERM)) == words


def test_completed_units_are_counted_down() -> None:
    """On the day before a birthday the year is not complete."""
    child = Born(d("2024-11-23"))
    units = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
    assert [completed(child, unit, TODAY, TERM) for unit in units] == [729, 104, 23, 1]
    assert completed(child, Unit.YEARS, d("2026-11-23"), TERM) == 2
    assert days_of_pregnancy(Pregnant(d("2027-04-22")), TODAY, TERM) == 18 * 7 + 3
    assert age_of(Pregnant(d("2027-08-29")), TODAY, TERM) == Position(Unit.WEEKS_OF_PREGNANCY, 0)


@pytest.mark.parametrize(
    ("moment", "unit", "message"),
    [
        (Pregnant(d("2027-04-25")), Unit.WEEKS, "is not counted in weeks"),
        (Born(TODAY), Unit.WEEKS_OF_PREGNANCY, "is not counted in weeks of pregnancy"),
        (Wish(), Unit.DAYS, "is not counted in days"),
        (Born(d("2026-11-23")), Unit.YEARS, "is not born yet"),
        (Born(d("2026-11-23")), Unit.MONTHS, "is not born yet"),
        (Pregnant(d("2027-08-30")), Unit.WEEKS_OF_PREGNANCY, "nobody is pregnant yet on 2026-11-22"),
    ],
)
def test_a_moment_is_not_counted_in_units_of_another(moment: Moment, unit: Unit, message: str) -> None:
    """Nor before it began."""
    with pytest.raises(TimelineError, match=message):
        completed(moment, unit, TODAY, TERM)
