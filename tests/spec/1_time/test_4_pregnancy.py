# SPDX-License-Identifier: EUPL-1.2
"""What ends in a pregnancy mean, counted from the due date; and how a pregnancy stands to the child's age."""

from datetime import timedelta

import pytest

from rokwijzer.timeline import Born, Interval, Pregnant, TimelineError, Wish, add_months, expected_on, zone
from tests.timeline.lines import TERM, E, M, N, S, around, d, interval

PREGNANT = Pregnant(d("2027-04-25"))
TODAY = d("2026-11-22")


@pytest.mark.parametrize(("weeks", "day"), [(16, "2026-11-08"), (20, "2026-12-06"), (40, "2027-04-25")])
def test_a_week_of_pregnancy_is_counted_back_from_the_due_date(weeks: int, day: str) -> None:
    """From 16 weeks, with a term of 40: from 24 weeks, that is 168 days, before the due date."""
    assert around(interval(f"{weeks} weeks of pregnancy", None), PREGNANT, day) == (N, M, M)


def test_another_length_of_a_pregnancy_moves_its_weeks() -> None:
    """The length is a statement of the knowledge files, not of this program."""
    from_16_weeks = interval("16 weeks of pregnancy", None)
    eve, day = PREGNANT.due - timedelta(days=162), PREGNANT.due - timedelta(days=161)
    assert (zone(from_16_weeks, PREGNANT, eve, 39), zone(from_16_weeks, PREGNANT, day, 39)) == (N, M)


def test_a_month_before_birth_is_a_calendar_month_before_the_due_date() -> None:
    """ "-5 maanden": from the due date less five months; month ends clamp."""
    assert around(interval("5 months before birth", None), PREGNANT, "2026-11-25") == (N, M, M)
    assert around(interval("1 month before birth", None), Pregnant(d("2027-03-31")), "2027-02-28") == (N, M, M)


@pytest.mark.parametrize("words", ["9 months before birth", "start of pregnancy"])
def test_nine_months_before_birth_is_the_whole_pregnancy(words: str) -> None:
    """Sources write "-9 maanden" for it. So it is met on every day of a pregnancy, and not before it."""
    whole = interval(words, "before 2 years")
    for day in (PREGNANT.due - timedelta(weeks=TERM), TODAY, PREGNANT.due):
        assert zone(whole, PREGNANT, day, TERM) is M
    assert zone(whole, Wish(), TODAY, TERM) is N
    assert around(whole, Born(d("2025-04-25")), "2027-04-25") == (M, N, N)


def test_a_wish_comes_before_all_of_it() -> None:
    """From the wish on: met for a wish, in pregnancy, and afterwards. Everything else is still to come for a wish."""
    from_wish = interval("wish", "before 2 years")
    assert [zone(from_wish, each, TODAY, TERM) for each in (Wish(), PREGNANT, Born(TODAY))] == [M, M, M]
    for start in ("start of pregnancy", "8 months before birth", "16 weeks of pregnancy", "birth", "2 years"):
        assert zone(interval(start, None), Wish(), TODAY, TERM) is N
    assert zone(interval(None, "before start of pregnancy"), Wish(), TODAY, TERM) is M
    assert zone(interval(None, "before start of pregnancy"), PREGNANT, TODAY, TERM) is N


@pytest.mark.parametrize("start", ["birth", "10 days", "about 4 weeks", "1.5 months", "1 year", None])
def test_before_birth_no_age_is_met_however_long_the_pregnancy_lasts(start: str | None) -> None:
    """Also past the due date, and also "under 4 years", which has no lower bound: it is said of a child."""
    age = interval(start, "before 4 years")
    for day in (TODAY, PREGNANT.due, PREGNANT.due + timedelta(days=10)):
        assert zone(age, PREGNANT, day, TERM) is N
    assert zone(age, Wish(), TODAY, TERM) is N


def test_until_birth_means_only_while_the_child_is_not_born() -> None:
    """Overdue is still before birth."""
    before = interval("16 weeks of pregnancy", "before birth")
    assert zone(before, PREGNANT, PREGNANT.due + timedelta(days=10), TERM) is M
    assert zone(before, Born(TODAY), TODAY, TERM) is N
    assert zone(interval(None, "before birth"), Wish(), TODAY, TERM) is M


def test_after_birth_all_of_the_pregnancy_is_over() -> None:
    """Its starts are reached and its ends have passed, also if the child came early."""
    born = Born(d("2026-11-01"))
    assert zone(interval("38 weeks of pregnancy", "before 1 year"), born, TODAY, TERM) is M
    for end in ("before 30 weeks of pregnancy", "through 41 weeks of pregnancy", "to 1 month before birth"):
        assert zone(interval("wish", end), born, TODAY, TERM) is N


def test_a_pregnancy_can_also_end_an_interval() -> None:
    """With each of the words that end an age; a week of pregnancy is read as a week of age."""
    start = "start of pregnancy"
    assert around(interval(start, "before 20 weeks of pregnancy"), PREGNANT, "2026-12-06") == (M, N, N)
    assert around(interval(start, "through 20 weeks of pregnancy"), PREGNANT, "2026-12-06") == (M, M, E)
    assert around(interval(start, "to 20 weeks of pregnancy"), PREGNANT, "2026-12-06") == (M, E, E)
    assert around(interval(start, "to 20 weeks of pregnancy"), PREGNANT, "2026-12-13") == (E, N, N)
    assert around(interval(start, "before 5 months before birth"), PREGNANT, "2026-11-25") == (M, N, N)
    assert around(interval(start, "through 5 months before birth"), PREGNANT, "2026-11-25") == (M, M, E)
    assert around(interval(start, "through 5 months before birth"), PREGNANT, "2026-12-25") == (E, N, N)
    last = interval(start, "to 1 month before birth")
    assert around(last, PREGNANT, "2027-03-25") == (M, E, E)
    assert zone(last, PREGNANT, PREGNANT.due + timedelta(days=3), TERM) is E
    assert zone(interval(start, "about 30 weeks of pregnancy"), PREGNANT, PREGNANT.due, TERM) is M


def test_around_birth_is_said_of_the_time_before_it_as_well() -> None:
    """ "Rond de geboorte" has no stated width."""
    around_birth = interval("about birth", "before 1 year")
    assert zone(around_birth, PREGNANT, TODAY, TERM) is M


def test_a_pregnancy_is_expected_to_become_a_child_on_its_due_date() -> None:
    """From that day on ages are counted from the due date. A wish stays a wish, and a child a child."""
    eve = PREGNANT.due - timedelta(days=1)
    assert expected_on(PREGNANT, eve) == PREGNANT
    assert expected_on(PREGNANT, PREGNANT.due) == Born(PREGNANT.due)
    assert expected_on(PREGNANT, add_months(PREGNANT.due, 6)) == Born(PREGNANT.due)
    assert expected_on(Wish(), eve) == Wish()
    assert expected_on(Born(TODAY), eve) == Born(TODAY)


def test_of_a_child_born_later_nothing_can_be_said_on_a_day() -> None:
    """Such a moment is a mistake, and is not answered quietly."""
    with pytest.raises(TimelineError, match="a child born on 2026-11-23 is not born yet on 2026-11-22"):
        zone(interval("birth", None), Born(d("2026-11-23")), TODAY, TERM)


def test_an_open_start_is_told_from_an_open_end() -> None:
    """They are two things to find out."""
    both = interval("1.5 months", "through 6 months")
    born = Born(d("2026-01-01"))
    assert zone(both, born, d("2026-02-15"), TERM) is S
    assert zone(both, born, d("2026-07-15"), TERM) is E
    assert zone(Interval(None, None), Wish(), TODAY, TERM) is M
