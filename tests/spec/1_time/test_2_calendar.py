# SPDX-License-Identifier: EUPL-1.2
"""Months and years are those of the calendar, by one written-out formula."""

import pytest

from rokwijzer.timeline import Born, TimelineError, add_months
from tests.timeline.lines import E, M, N, around, d, interval


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        ("2026-01-15", 1, "2026-02-15"),
        ("2026-01-15", 0, "2026-01-15"),
        ("2026-11-22", 2, "2027-01-22"),
        ("2026-01-31", -1, "2025-12-31"),
        ("2026-11-22", 12, "2027-11-22"),
        ("2026-11-22", 30, "2029-05-22"),
    ],
)
def test_a_month_later_is_the_same_day_of_the_next_month(day: str, months: int, result: str) -> None:
    """Over the turn of the year too, and back for a negative number. A year is 12 months, two and a half are 30."""
    assert add_months(d(day), months) == d(result)


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        ("2026-01-28", 1, "2026-02-28"),
        ("2026-01-29", 1, "2026-02-28"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-05-31", 1, "2026-06-30"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", 48, "2032-02-29"),
        ("2028-02-29", -12, "2027-02-28"),
        ("1996-02-29", 48, "2000-02-29"),
        ("2096-02-29", 48, "2100-02-28"),
    ],
)
def test_where_that_month_is_too_short_it_is_its_last_day(day: str, months: int, result: str) -> None:
    """29 February is there every fourth year, of the centuries only every fourth."""
    assert add_months(d(day), months) == d(result)


def test_a_child_born_on_29_february_has_its_birthday_on_the_28th_in_other_years() -> None:
    """So it is four years old on the 29th, and one, two and three on the 28th."""
    born = Born(d("2028-02-29"))
    assert around(interval("birth", "before 1 year"), born, "2029-02-28") == (M, N, N)
    assert around(interval("birth", "before 4 years"), born, "2032-02-29") == (M, N, N)


def test_months_and_years_of_one_length_have_the_same_days() -> None:
    """12 months and 1 year, 30 months and 2.5 years."""
    born = Born(d("2026-08-31"))
    for end, day in (("12 months", "2027-08-31"), ("1 year", "2027-08-31")):
        assert around(interval("birth", f"before {end}"), born, day) == (M, N, N)
    for end in ("30 months", "2.5 years"):
        assert around(interval("birth", f"before {end}"), born, "2029-02-28") == (M, N, N)
        assert around(interval("birth", f"to {end}"), born, "2029-02-28") == (M, E, E)


def test_a_date_outside_the_calendar_is_refused() -> None:
    """The calendar has the years 1 to 9999."""
    with pytest.raises(TimelineError, match="12 months from 9999-06-01 falls outside the calendar"):
        add_months(d("9999-06-01"), 12)
    with pytest.raises(TimelineError, match="falls outside the calendar"):
        add_months(d("0001-06-01"), -12)
