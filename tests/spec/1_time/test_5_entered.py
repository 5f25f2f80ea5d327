# SPDX-License-Identifier: EUPL-1.2
"""What a professional enters leaves some moments possible: exactly one, a span, or several."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from rokwijzer.timeline import (
    Anchors,
    Born,
    BornBetween,
    DueBetween,
    Pregnant,
    TimelineError,
    Unit,
    Wish,
    Zone,
    age,
    born_on,
    completed,
    due_on,
    representatives,
    weeks_pregnant,
    wish,
    with_prematurity,
    zone,
)
from tests.timeline.lines import TERM, E, M, N, d, interval

TODAY = d("2026-11-22")


def zones(anchors: Anchors, start: str | None, end: str | None) -> set[Zone]:
    """The zones in which the family may stand today."""
    asked = interval(start, end)
    return {zone(asked, each, TODAY, TERM) for each in representatives(anchors, (asked,), TODAY, TERM)}


def test_a_birth_date_and_a_due_date_are_exact() -> None:
    """So is a wish."""
    assert born_on(d("2026-09-13"), TODAY) == Anchors((Born(d("2026-09-13")),))
    assert born_on(TODAY, TODAY) == Anchors((Born(TODAY),))
    assert due_on(d("2027-04-25"), TODAY, TERM) == Anchors((Pregnant(d("2027-04-25")),))
    assert wish() == Anchors((Wish(),))


def test_nothing_entered_leaves_everything_possible() -> None:
    """A wish, any pregnancy, any child up to thirty years old: each interval can be met and can be not met."""
    for start, end in (
        ("wish", "before start of pregnancy"),
        ("16 weeks of pregnancy", "before 20 weeks of pregnancy"),
    ):
        assert zones(Anchors(), start, end) == {M, N}
    assert zones(Anchors(), "29 years", None) == {M, N}
    assert zones(Anchors(), "birth", "to 4 years") == {M, N, E}
    assert zones(Anchors(), "wish", None) == {M}
    assert Anchors().nothing_known


@pytest.mark.parametrize(
    ("number", "unit", "first", "last"),
    [
        (10, Unit.WEEKS, "2026-09-07", "2026-09-13"),
        (5, Unit.MONTHS, "2026-05-23", "2026-06-22"),
        (2, Unit.YEARS, "2023-11-23", "2024-11-22"),
        (Decimal("2.5"), Unit.YEARS, "2023-11-23", "2024-05-22"),
        (Decimal("1.5"), Unit.MONTHS, "2026-09-23", "2026-10-08"),
        (0, Unit.MONTHS, "2026-10-23", "2026-11-22"),
    ],
)
def test_an_age_is_a_span_of_birth_dates(number: int | Decimal, unit: Unit, first: str, last: str) -> None:
    """ "10 weeks": ten whole weeks and not yet eleven. "2.5 years": 30 months and not yet three years."""
    assert age(number, unit, TODAY) == Anchors((BornBetween(d(first), d(last)),))
    if number == int(number):
        below, at, above = (
            completed(Born(day), unit, TODAY, TERM)
            for day in (d(first) - timedelta(days=1), d(first), min(d(last) + timedelta(days=1), TODAY))
        )
        assert (below, at) == (number + 1, number)
        assert above == max(number - 1, 0)
        assert completed(Born(d(last)), unit, TODAY, TERM) == number


def test_an_age_in_days_is_exact() -> None:
    """And zero days is born today."""
    assert age(10, Unit.DAYS, TODAY) == Anchors((Born(d("2026-11-12")),))
    assert age(0, Unit.DAYS, TODAY) == Anchors((Born(TODAY),))


def test_an_imprecise_age_is_unknown_where_it_overlaps_partly() -> None:
    """A child of two years is under four for certain, is not five, and may be 30 months old."""
    two = age(2, Unit.YEARS, TODAY)
    assert zones(two, "birth", "before 4 years") == {M}
    assert zones(two, "5 years", None) == {N}
    assert zones(two, "30 months", None) == {M, N}


def test_weeks_of_pregnancy_are_a_span_of_due_dates() -> None:
    """18 weeks: from 18 weeks and 0 days through 18 weeks and 6 days. Somebody may be pregnant beyond the term."""
    assert weeks_pregnant(18, TODAY, TERM) == Anchors((DueBetween(d("2027-04-19"), d("2027-04-25")),))
    for due in ("2027-04-19", "2027-04-25"):
        assert completed(Pregnant(d(due)), Unit.WEEKS_OF_PREGNANCY, TODAY, TERM) == 18
    assert completed(Pregnant(d("2027-04-18")), Unit.WEEKS_OF_PREGNANCY, TODAY, TERM) == 19
    assert weeks_pregnant(41, TODAY, TERM) == Anchors((DueBetween(d("2026-11-09"), d("2026-11-15")),))
    assert weeks_pregnant(0, TODAY, TERM) == Anchors((DueBetween(d("2027-08-23"), d("2027-08-29")),))
    assert weeks_pregnant(43, TODAY, TERM) == Anchors((DueBetween(d("2026-10-26"), d("2026-11-01")),))


def test_prematurity_makes_calendar_age_and_corrected_age_possible() -> None:
    """Six weeks early: a child of ten weeks may be counted as ten weeks old or as four."""
    born = born_on(TODAY - timedelta(weeks=10), TODAY)
    early = with_prematurity(born, 6, TODAY)
    assert early == Anchors((Born(TODAY - timedelta(weeks=10)), Born(TODAY - timedelta(weeks=4))))
    assert zones(early, "birth", "before 3 months") == {M}
    assert zones(early, "6 weeks", None) == {M, N}
    span = with_prematurity(age(10, Unit.WEEKS, TODAY), 6, TODAY)
    assert span.possible[1] == BornBetween(TODAY - timedelta(weeks=5, days=-1), TODAY - timedelta(weeks=4))


def test_a_corrected_age_is_never_below_birth() -> None:
    """Until the day on which the child was due it is 0 days, so that the child counts as born throughout."""
    young = with_prematurity(born_on(TODAY - timedelta(weeks=3), TODAY), 6, TODAY)
    assert young == Anchors((Born(TODAY - timedelta(weeks=3)), Born(TODAY)))
    assert zones(young, "birth", "before 1 year") == {M}


def test_prematurity_of_unknown_length_leaves_a_span() -> None:
    """From one week through seventeen weeks early, cut off at birth."""
    born = born_on(TODAY - timedelta(weeks=10), TODAY)
    early = with_prematurity(born, None, TODAY)
    assert early.possible == (Born(TODAY - timedelta(weeks=10)), BornBetween(TODAY - timedelta(weeks=9), TODAY))
    later = with_prematurity(born_on(d("2025-11-22"), TODAY), None, TODAY)
    assert later.possible[1] == BornBetween(d("2025-11-29"), d("2026-03-21"))
    assert with_prematurity(Anchors(), None, TODAY) == Anchors()


def test_what_is_known_becomes_what_is_expected_on_a_later_day() -> None:
    """A span of due dates is split where the day falls into it."""
    due = weeks_pregnant(18, TODAY, TERM)
    assert due.expected_on(d("2027-04-18")) == due
    assert due.expected_on(d("2027-04-19")).possible == (
        BornBetween(d("2027-04-19"), d("2027-04-19")),
        DueBetween(d("2027-04-20"), d("2027-04-25")),
    )
    assert due.expected_on(d("2027-04-24")).possible == (
        BornBetween(d("2027-04-19"), d("2027-04-24")),
        DueBetween(d("2027-04-25"), d("2027-04-25")),
    )
    assert due.expected_on(d("2027-04-25")).possible == (BornBetween(d("2027-04-19"), d("2027-04-25")),)
    assert due_on(d("2027-04-25"), TODAY, TERM).expected_on(d("2027-05-01")) == Anchors((Born(d("2027-04-25")),))
    assert Anchors().expected_on(d("2027-05-01")) == Anchors()
    two = age(2, Unit.YEARS, TODAY)
    assert Anchors((Wish(), *two.possible)).expected_on(d("2028-01-01")) == Anchors((Wish(), *two.possible))


def test_the_extremes_of_a_span_are_its_first_and_last_day() -> None:
    """The earliest and the latest date of anything are found there."""
    anchors = Anchors((Wish(), *age(10, Unit.WEEKS, TODAY).possible, *weeks_pregnant(18, TODAY, TERM).possible))
    assert anchors.extremes(TODAY, TERM) == (
        Wish(),
        Born(d("2026-09-07")),
        Born(d("2026-09-13")),
        Pregnant(d("2027-04-19")),
        Pregnant(d("2027-04-25")),
    )
    assert Born(d("1996-11-22")) in Anchors().extremes(TODAY, TERM)


PREGNANT = due_on(d("2027-04-25"), TODAY, TERM)


@pytest.mark.parametrize(
    ("enter", "message"),
    [
        (lambda: born_on(d("2026-11-23"), TODAY), "not born yet on 2026-11-22: correct the date, or enter a pregnancy"),
        (lambda: born_on(d("1996-11-21"), TODAY), "over 30 years old .* enter the child's birth date, not a parent's"),
        (lambda: due_on(d("2027-08-30"), TODAY, TERM), "more than 40 weeks after .* or enter a wish for a child"),
        (lambda: due_on(d("2026-10-25"), TODAY, TERM), "more than 3 weeks before .*: enter the birth date instead"),
        (lambda: weeks_pregnant(60, TODAY, TERM), "60 weeks pregnant is not possible: give 0 through 43 weeks"),
        (lambda: weeks_pregnant(44, TODAY, TERM), "44 weeks pregnant is not possible"),
        (lambda: weeks_pregnant(-1, TODAY, TERM), "-1 weeks pregnant is not possible"),
        (lambda: age(-1, Unit.WEEKS, TODAY), "-1 weeks lies below zero: give a number from 0"),
        (lambda: age(Decimal("2.5"), Unit.WEEKS, TODAY), "only months and years have halves"),
        (lambda: age(18, Unit.WEEKS_OF_PREGNANCY, TODAY), "is no age: give days, weeks, months or years"),
        (lambda: age(30, Unit.YEARS, TODAY), "over 30 years: enter the child's age, not a parent's"),
        (lambda: with_prematurity(born_on(TODAY, TODAY), 0, TODAY), "give 1 through 17 whole weeks, or leave"),
        (lambda: with_prematurity(born_on(TODAY, TODAY), 18, TODAY), "18 weeks early is not possible"),
        (lambda: with_prematurity(wish(), 6, TODAY), "prematurity is of a child who is born"),
        (lambda: with_prematurity(weeks_pregnant(18, TODAY, TERM), 6, TODAY), "enter the child's birth date or age"),
        (lambda: age(10_958, Unit.DAYS, TODAY), "over 30 years: enter the child's age, not a parent's"),
        (lambda: with_prematurity(PREGNANT, 6, TODAY), "prematurity is of a child who is born"),
        (lambda: BornBetween(TODAY, d("2026-11-21")), "no day lies from 2026-11-22 through 2026-11-21"),
        (lambda: DueBetween(TODAY, d("2026-11-21")), "put the first day first"),
        (lambda: Anchors((TODAY,)), "is no moment: use Wish, Pregnant, Born"),  # type: ignore[arg-type]  # is refused
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(enter: Callable[[], object], message: str) -> None:
    """The message says what is wrong and what to enter instead."""
    with pytest.raises(TimelineError, match=message):
        enter()


def test_what_lies_just_inside_those_bounds_is_taken() -> None:
    """Born thirty years ago today, due forty weeks from now, due not quite four weeks ago."""
    assert born_on(d("1996-11-22"), TODAY) == Anchors((Born(d("1996-11-22")),))
    assert due_on(d("2027-08-29"), TODAY, TERM) == Anchors((Pregnant(d("2027-08-29")),))
    assert due_on(d("2026-10-26"), TODAY, TERM) == Anchors((Pregnant(d("2026-10-26")),))
    assert isinstance(age(29, Unit.YEARS, TODAY).possible[0], BornBetween)
    assert age(10_957, Unit.DAYS, TODAY) == Anchors((Born(d("1996-11-22")),))
    born = born_on(d("2025-11-22"), TODAY)
    corrected = [with_prematurity(born, weeks, TODAY).possible[1] for weeks in (1, 17)]
    assert corrected == [Born(d("2025-11-29")), Born(d("2026-03-21"))]
