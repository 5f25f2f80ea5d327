# SPDX-License-Identifier: EUPL-1.2
"""Counting in calendar months."""

from calendar import isleap, monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.timeline import TimelineError, add_months, whole_months
from rokwijzer.timeline.months import add_offset, last_start
from tests.timeline.drawn import days, unhurried

months = st.integers(-400, 400)
day_counts = st.integers(-300, 300)


@given(days, months)
@unhurried
def test_the_month_is_right_and_the_day_is_the_same_or_the_last_of_the_month(day: date, number: int) -> None:
    later = add_months(day, number)
    assert (later.year - day.year) * 12 + later.month - day.month == number
    length = monthrange(later.year, later.month)[1]
    assert later.day == min(day.day, length)


@given(days, months)
@unhurried
def test_a_later_day_never_comes_out_earlier(day: date, number: int) -> None:
    assert add_months(day, number) <= add_months(day + timedelta(days=1), number)


@given(days, st.integers(0, 400), st.integers(0, 400))
@unhurried
def test_more_months_are_later(day: date, number: int, more: int) -> None:
    assert add_months(day, number + more + 1) > add_months(day, number)


@given(days, st.integers(0, 40))
@unhurried
def test_full_years_end_on_the_birthday_of_the_calendar(day: date, years: int) -> None:
    expected = day.replace(year=day.year + years, day=28) if (day.month, day.day) == (2, 29) else None
    if expected is None or isleap(day.year + years):
        expected = day.replace(year=day.year + years)
    assert add_months(day, 12 * years) == expected


@given(days, days)
@unhurried
def test_whole_months_are_the_most_that_fit(start: date, on: date) -> None:
    number = whole_months(start, on)
    assert add_months(start, number) <= on < add_months(start, number + 1)


@given(days, months, day_counts)
@unhurried
def test_the_last_start_is_the_last_day_from_which_so_much_has_passed(on: date, number: int, more: int) -> None:
    found = last_start(on, number, more)
    assert add_offset(found, number, more) <= on < add_offset(found + timedelta(days=1), number, more)


def test_the_last_start_is_right_for_each_day_of_a_leap_cycle() -> None:
    first = date(2023, 1, 1)
    every_day = [first + timedelta(days=step) for step in range(1500)]
    for number in (-9, -1, 1, 2, 6, 12):
        for on in every_day[400:1100]:
            expected = max(day for day in _near(on, number) if add_months(day, number) <= on)
            assert last_start(on, number, 0) == expected


def _near(on: date, number: int) -> list[date]:
    middle = add_months(on, -number)
    return [middle + timedelta(days=step) for step in range(-8, 9)]


def test_no_months_later_is_the_same_day_on_every_day_of_a_leap_cycle() -> None:
    every_day = [date(2023, 1, 1) + timedelta(days=step) for step in range(4 * 366)]
    assert [add_months(day, 0) for day in every_day] == every_day


def test_at_the_ends_of_the_calendar_the_last_start_is_the_end_itself() -> None:
    assert last_start(date(3, 1, 1), 12 * 5, 0) == date.min
    assert last_start(date(1, 1, 5), 0, 10) == date.min
    assert last_start(date(9999, 6, 1), -12, 0) == date.max
    assert last_start(date(9999, 12, 31), 0, -10) == date.max
    assert last_start(date(9999, 12, 31), 0, -1) == date.max
    assert last_start(date(1, 1, 1), 0, 1) == date.min
    assert last_start(date(1, 1, 1), 1, 0) == date.min
    assert add_months(date(1, 2, 3), -1) == date(1, 1, 3)
    assert add_months(date(9999, 11, 3), 1) == date(9999, 12, 3)
    assert last_start(date(9999, 12, 31), -1, 0) == date.max
    assert last_start(date(9999, 12, 31), 0, 0) == date.max
    assert last_start(date(9999, 12, 31), 1, 0) == date(9999, 11, 30)
    with pytest.raises(TimelineError, match="0 months and 40 days from 9999-12-01 falls outside the calendar"):
        add_offset(date(9999, 12, 1), 0, 40)
