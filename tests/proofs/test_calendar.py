# SPDX-License-Identifier: EUPL-1.2
"""The days on which proofs look show every way in which a family can stand in time."""

from datetime import date, timedelta

import pytest

from rokwijzer.explain import LANGUAGES
from rokwijzer.knowledge import load
from rokwijzer.proofs.calendar import FIRST_DAY, covering_days, four_years
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.spans import spans
from rokwijzer.timeline import Anchors, Born, Interval, Pregnant, Wish, parse_end, parse_start, zone
from rokwijzer.timeline.anchors import standings

TERM = 40


def _until(*ends: str) -> tuple[Interval, ...]:
    return tuple(Interval(parse_start("birth"), parse_end(f"before {end}")) for end in ends)


def test_four_years_hold_one_leap_day() -> None:
    days = list(four_years())
    assert len(days) == 1461
    assert days[0] == FIRST_DAY
    assert sum((day.month, day.day) == (2, 29) for day in days) == 1


def test_where_months_and_weeks_never_meet_one_day_will_do() -> None:
    assert len(covering_days(_until("6 weeks", "1 year"), TERM)) == 1
    assert len(covering_days((), TERM)) == 1


def test_four_weeks_and_a_month_need_a_day_after_a_february_too() -> None:
    days = covering_days(_until("4 weeks", "1 month"), TERM)
    orders = set()
    for day in days:
        for moment in standings(Anchors(), _until("4 weeks", "1 month"), day, TERM).values():
            orders.add(tuple(zone(each, moment, day, TERM) for each in _until("4 weeks", "1 month")))
    everywhere = {
        tuple(zone(each, Born(day - timedelta(days=age)), day, TERM) for each in _until("4 weeks", "1 month"))
        for day in four_years()
        for age in range(27, 33)
    }
    assert everywhere <= orders


@pytest.mark.parametrize("year", [1897, 2025, 2096, 2097])
def test_no_way_of_standing_is_missed_in_other_years_either(year: int) -> None:
    """Around a century that skips its leap day as well."""
    ground = Ground(load())
    intervals = _until("4 weeks", "1 month", "6 weeks", "8 weeks", "2 months", "12 months", "18 months")
    days = covering_days(intervals, TERM)
    known = {way for day in days for way in standings(Anchors(), intervals, day, TERM)}
    first = date(year, 1, 1)
    for number in range(0, 4 * 365, 3):
        assert standings(Anchors(), intervals, first + timedelta(days=number), TERM).keys() <= known
    assert ground.days


def test_spans_follow_each_other_from_the_wish_on_and_have_words() -> None:
    intervals = (
        Interval(parse_start("16 weeks of pregnancy"), parse_end("before birth")),
        *_until("1 year", "4 years"),
    )
    found = list(spans(intervals, date(2026, 1, 1), TERM))
    assert [each.words.in_("en") for each in found] == [
        "a wish for a child",
        "not yet 16 weeks pregnant",
        "16 weeks pregnant or longer",
        "child younger than 1 year",
        "child from 1 year to 4 years",
        "child of 4 years or older",
    ]
    assert [type(each.moment) for each in found] == [Wish, Pregnant, Pregnant, Born, Born, Born]
    assert all(each.words.in_(language) for each in found for language in LANGUAGES)


def test_without_a_bound_a_span_is_a_whole_station() -> None:
    (wish, pregnant, born) = spans((), date(2026, 1, 1), TERM)
    assert [each.words.nl for each in (wish, pregnant, born)] == ["kinderwens", "zwanger", "kind is geboren"]
