# SPDX-License-Identifier: EUPL-1.2
"""The few moments that stand for all, against going through every day."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rokwijzer.timeline import (
    Anchors,
    Born,
    BornBetween,
    DueBetween,
    Interval,
    Moment,
    Possibility,
    Pregnant,
    TimelineError,
    Wish,
    Zone,
    boundaries,
    expected_on,
    representatives,
    zone,
)
from tests.timeline.drawn import days, intervals
from tests.timeline.lines import TERM, d, interval

lists = st.lists(intervals(), min_size=1, max_size=4).map(tuple)


def every_moment(possibility: Possibility) -> Iterator[Moment]:
    """Each day of a span; an exact moment itself."""
    match possibility:
        case BornBetween(first, last):
            yield from (Born(first + timedelta(days=step)) for step in range((last - first).days + 1))
        case DueBetween(first, last):
            yield from (Pregnant(first + timedelta(days=step)) for step in range((last - first).days + 1))
        case _:
            yield possibility


def signature(asked: tuple[Interval, ...], moment: Moment, on: date) -> tuple[Zone, ...]:
    return tuple(zone(each, moment, on, TERM) for each in asked)


def check(anchors: Anchors, asked: tuple[Interval, ...], on: date) -> None:
    """There is one representative for each combination of zones, and each is possible itself."""
    moments = {moment for each in anchors.possibilities(on, TERM) for moment in every_moment(each)}
    found = representatives(anchors, asked, on, TERM)
    signatures = [signature(asked, moment, on) for moment in found]
    assert set(signatures) == {signature(asked, moment, on) for moment in moments}
    assert len(set(signatures)) == len(signatures)
    assert set(found) <= moments


@st.composite
def spans(draw: st.DrawFn, on: date) -> Possibility:
    """A moment or a span of up to two years, possible on this day."""
    kind = draw(st.sampled_from(("wish", "pregnant", "born", "due between", "born between")))
    length = timedelta(days=draw(st.integers(0, 700)))
    if kind == "wish":
        return Wish()
    if kind in ("pregnant", "due between"):
        due = on + timedelta(days=draw(st.integers(-27, 280)))
        return Pregnant(due) if kind == "pregnant" else DueBetween(due, due + length)
    born = on - timedelta(days=draw(st.integers(0, 4000)))
    return Born(born) if kind == "born" else BornBetween(born - length, born)


@given(st.data(), lists, days)
@settings(max_examples=100, deadline=None)
def test_every_combination_of_zones_has_exactly_one_representative(
    data: st.DataObject, asked: tuple[Interval, ...], on: date
) -> None:
    check(Anchors(tuple(data.draw(st.lists(spans(on), min_size=1, max_size=3)))), asked, on)


@given(lists, days)
@settings(max_examples=6, deadline=None)
def test_nothing_known_is_every_wish_pregnancy_and_child(asked: tuple[Interval, ...], on: date) -> None:
    check(Anchors(), asked, on)


def test_month_ends_and_half_months_are_found_to_the_day() -> None:
    asked = (
        interval("1 month", "before 6 months"),
        interval("1.5 months", "to 6 months"),
        interval("5 months before birth", "through 12 months"),
    )
    for on in (d("2028-02-28"), d("2028-02-29"), d("2027-02-28"), d("2026-04-30"), d("2026-03-31")):
        check(Anchors((BornBetween(on - timedelta(days=500), on),)), asked, on)
        check(Anchors((DueBetween(on - timedelta(days=20), on + timedelta(days=280)),)), asked, on)


def test_the_first_and_the_last_day_of_a_span_may_stand_alone() -> None:
    """Four years ago today is the last day on which somebody was born who is four."""
    on, birthday = d("2026-11-22"), d("2022-11-22")
    young = (interval("birth", "before 4 years"), interval("birth", "to 4 years"))
    for first, last in ((0, 9), (-9, 0), (0, 0), (1, 9), (-9, -1), (-1, 0), (0, 1)):
        check(Anchors((BornBetween(birthday + timedelta(days=first), birthday + timedelta(days=last)),)), young, on)


def test_without_intervals_one_moment_stands_for_all() -> None:
    assert len(representatives(Anchors(), (), d("2026-11-22"), TERM)) == 1


def test_two_intervals_are_told_apart_on_one_and_the_same_day() -> None:
    """A child whose age is not known is not under one and over two at once."""
    young, old = interval("birth", "before 1 year"), interval("2 years", None)
    found = representatives(Anchors(), (young, old), d("2026-11-22"), TERM)
    assert {signature((young, old), moment, d("2026-11-22")) for moment in found} == {
        (Zone.MET, Zone.NOT_MET),
        (Zone.NOT_MET, Zone.MET),
        (Zone.NOT_MET, Zone.NOT_MET),
    }


def test_a_child_born_later_is_refused() -> None:
    with pytest.raises(TimelineError, match="not born yet"):
        representatives(Anchors((Born(d("2026-11-23")),)), (interval("birth", None),), d("2026-11-22"), TERM)
    span = BornBetween(d("2026-11-20"), d("2026-11-23"))
    with pytest.raises(TimelineError, match="not born yet"):
        representatives(Anchors((span,)), (interval("birth", None),), d("2026-11-22"), TERM)


def test_what_lies_beyond_the_calendar_is_never_reached_or_was_long_ago() -> None:
    born, due = Born(d("2026-11-22")), Pregnant(d("0001-02-01"))
    assert zone(interval("birth", "before 9000 years"), born, d("2026-11-22"), TERM) is Zone.MET
    assert zone(interval("9000 years", None), born, d("2026-11-22"), TERM) is Zone.NOT_MET
    assert zone(interval("16 weeks of pregnancy", None), due, d("0001-01-01"), TERM) is Zone.MET
    assert zone(interval("8 months before birth", None), due, d("0001-01-01"), TERM) is Zone.MET
    assert zone(interval("1 month before birth", None), Pregnant(d("0001-01-15")), d("0001-01-01"), TERM) is Zone.MET


@given(intervals(), days, st.booleans())
@settings(max_examples=60, deadline=None)
def test_boundaries_are_the_days_on_which_the_zone_changes(asked: Interval, day: date, born: bool) -> None:
    moment: Moment = Born(day) if born else Pregnant(day)
    first = day if born else day - timedelta(weeks=TERM + 2)
    changes = []
    before = zone(asked, moment, first, TERM)
    for step in range(1, 3000):
        later = first + timedelta(days=step)
        now = zone(asked, expected_on(moment, later), later, TERM)
        if now is not before:
            changes.append((later, now, not born and later >= day))
        before = now
    found = [(each.day, each.zone_from, each.expected) for each in boundaries(asked, moment, TERM)]
    assert [each for each in found if first < each[0] < first + timedelta(days=3000)] == changes
    assert born or all(each[0] > first for each in found)


@given(lists, days, st.integers(0, 600), st.integers(0, 400))
@settings(max_examples=60, deadline=None)
def test_what_is_expected_of_a_span_is_what_is_expected_of_each_of_its_days(
    asked: tuple[Interval, ...], first: date, length: int, later: int
) -> None:
    span = DueBetween(first, first + timedelta(days=length))
    day = first + timedelta(days=later)
    expected = {expected_on(moment, day) for moment in every_moment(span)}
    found = {moment for each in Anchors((span,)).expected_on(day).possible for moment in every_moment(each)}
    assert found == expected
    assert len(representatives(Anchors((span,)).expected_on(day), asked, day, TERM)) >= 1
