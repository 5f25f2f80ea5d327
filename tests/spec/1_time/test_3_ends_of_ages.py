# SPDX-License-Identifier: EUPL-1.2
"""What the ends of an age mean: the day before, the day itself and the day after.

M is met, N not met, S open at the start, E open at the end.
"""

from datetime import date

import pytest

from rokwijzer.timeline import Born, Interval, Zone, add_months, zone
from tests.timeline.lines import TERM, E, M, N, S, around, d, interval

BORN = Born(d("2022-11-22"))
Row = tuple[Zone, Zone, Zone]


def test_vanaf_starts_on_the_day_itself() -> None:
    """From six weeks: on the day on which six weeks have passed."""
    assert around(interval("6 weeks", None), BORN, "2023-01-03") == (N, M, M)
    assert around(interval("1 year", None), BORN, "2023-11-22") == (N, M, M)
    assert around(interval("10 days", None), BORN, "2022-12-02") == (N, M, M)
    born_on = BORN.born
    assert zone(interval("birth", None), BORN, born_on, TERM) is M


@pytest.mark.parametrize("words", ["before 4 years", "before 48 months"])
def test_tot_and_onder_end_before_the_birthday(words: str) -> None:
    """ "Tot 4 jaar", "onder de 4 jaar": until the fourth birthday, not on it."""
    assert around(interval("birth", words), BORN, "2026-11-22") == (M, N, N)


def test_maximaal_25_jaar_ends_before_the_26th_birthday() -> None:
    """Somebody of 25 is at most 25, until the next birthday."""
    old = Born(d("2001-04-30"))
    assert around(interval("birth", "through 25 years"), old, "2027-04-30") == (M, N, N)


def test_tot_en_met_6_jaar_ends_before_the_seventh_birthday() -> None:
    """A six-year-old is included."""
    assert around(interval("birth", "through 6 years"), BORN, "2028-11-22") == (M, M, M)
    assert around(interval("birth", "through 6 years"), BORN, "2029-11-22") == (M, N, N)


def test_tot_en_met_12_maanden_includes_the_day_itself_and_leaves_a_month_open() -> None:
    """Whether somebody of twelve and a half months is included, the words do not say."""
    year = interval("birth", "through 12 months")
    assert around(year, BORN, "2023-11-22") == (M, M, E)
    assert around(year, BORN, "2023-12-22") == (E, N, N)


def test_tot_en_met_6_weken_includes_the_day_itself_and_leaves_a_week_open() -> None:
    """Weeks are read as months are."""
    weeks = interval("birth", "through 6 weeks")
    assert around(weeks, BORN, "2023-01-03") == (M, M, E)
    assert around(weeks, BORN, "2023-01-10") == (E, N, N)


def test_tot_en_met_10_dagen_is_exact() -> None:
    """A day has no parts here."""
    assert around(interval("birth", "through 10 days"), BORN, "2022-12-02") == (M, M, N)
    assert zone(interval("birth", "through birth"), BORN, BORN.born, TERM) is M
    assert zone(interval("birth", "through birth"), BORN, d("2022-11-23"), TERM) is N


@pytest.mark.parametrize(
    ("words", "opens", "ends"),
    [
        ("to 4 years", "2026-11-22", "2027-11-22"),
        ("to 6 months", "2023-05-22", "2023-06-22"),
        ("to 6 weeks", "2023-01-03", "2023-01-10"),
    ],
)
def test_a_dash_leaves_the_last_unit_open(words: str, opens: str, ends: str) -> None:
    """ "0-4 jaar": a child of three is meant for certain, a child of five is not, a child of four may be."""
    dash = interval("birth", words)
    assert around(dash, BORN, opens) == (M, E, E)
    assert around(dash, BORN, ends) == (E, N, N)


def test_a_dash_between_days_leaves_one_day_open() -> None:
    """ "0-10 dagen"."""
    assert around(interval("birth", "to 10 days"), BORN, "2022-12-02") == (M, E, N)


def test_half_a_year_is_six_months() -> None:
    """ "Tot 2,5 jaar": until 30 months."""
    assert around(interval("birth", "before 2.5 years"), BORN, "2025-05-22") == (M, N, N)
    assert around(interval("2.5 years", None), BORN, "2025-05-22") == (N, M, M)


@pytest.mark.parametrize(("words", "on"), [("to 2.5 years", (M, E, E)), ("through 2.5 years", (M, M, E))])
def test_a_half_stands_for_half_a_unit(words: str, on: Row) -> None:
    """Two and a half is said of a child who is not three yet: open until then, and not for a whole year."""
    assert around(interval("birth", words), BORN, "2025-05-22") == on
    assert around(interval("birth", words), BORN, "2025-11-22") == (E, N, N)


@pytest.mark.parametrize("month", range(1, 13))
def test_one_and_a_half_to_6_months_starts_in_the_middle_of_a_month(month: int) -> None:
    """Half a month is at least 14 and at most 15.5 days: open on days 14 and 15, met from day 16, in every month."""
    born = Born(date(2023, month, 5))
    half = interval("1.5 months", "to 6 months")
    edge = add_months(born.born, 1).toordinal()
    found = [zone(half, born, date.fromordinal(edge + days), TERM) for days in range(12, 19)]
    assert found == [N, N, S, S, M, M, M]
    six, seven = (str(add_months(born.born, months)) for months in (6, 7))
    assert around(half, born, six) == (M, E, E)
    assert around(half, born, seven) == (E, N, N)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("before 1.5 months", [M, M, E, E, N, N]),
        ("to 1.5 months", [M, M, E, E, E, E]),
        ("through 1.5 months", [M, M, M, E, E, E]),
    ],
)
def test_an_end_in_the_middle_of_a_month_has_the_same_edge(words: str, found: list[Zone]) -> None:
    """Before one and a half months: certain through day 13, open on days 14 and 15, over from day 16.

    With a dash, or "tot en met", it stays open until two months.
    """
    half = interval("birth", words)
    assert [zone(half, BORN, date(2023, 1, day), TERM) for day in range(3, 9)] == found
    assert zone(half, BORN, date(2023, 1, 22), TERM) is N


def test_ongeveer_is_shown_and_never_decides() -> None:
    """ "Ongeveer 4 weken" has no stated width, so that any age after birth can be meant, at either end."""
    about = interval("about 4 weeks", "about 6 months")
    for day in ("2022-11-22", "2022-12-20", "2023-05-22", "2040-01-01"):
        assert zone(about, BORN, d(day), TERM) is M
    assert around(interval("about 4 weeks", "before 4 years"), BORN, "2026-11-22") == (M, N, N)


def test_none_is_no_bound() -> None:
    """From two years on, or under two years, or whenever."""
    assert zone(interval("2 years", None), BORN, d("2090-01-01"), TERM) is M
    assert zone(interval(None, "before 2 years"), BORN, BORN.born, TERM) is M
    assert zone(Interval(None, None), BORN, d("2090-01-01"), TERM) is M
