# SPDX-License-Identifier: EUPL-1.2
"""Which of two positions comes first, where that is so in every pregnancy and every calendar."""

import pytest
from hypothesis import given

from rokwijzer.timeline import Position, parse_position
from rokwijzer.timeline.positions import compare
from tests.timeline.drawn import positions, unhurried

IN_ORDER = (
    "wish",
    "start of pregnancy",
    "16 weeks of pregnancy",
    "20 weeks of pregnancy",
    "birth",
    "1 day",
    "6 days",
    "1 week",
    "8 days",
    "1 month",
    "6 weeks",
    "2 months",
    "2.5 months",
    "1 year",
    "1.5 years",
    "2 years",
)


def test_what_stands_later_on_the_line_comes_after() -> None:
    line = [parse_position(words) for words in IN_ORDER]
    found = [[compare(first, second) for second in line] for first in line]
    assert found == [[(i > j) - (i < j) for j in range(len(line))] for i in range(len(line))]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("9 months before birth", "start of pregnancy", 0),
        ("8 months before birth", "5 months before birth", -1),
        ("5 months before birth", "8 months before birth", 1),
        ("16 weeks of pregnancy", "5 months before birth", None),
        ("1 year", "12 months", 0),
        ("2.5 years", "30 months", 0),
        ("2.5 years", "29.5 months", 1),
        ("14 days", "2 weeks", 0),
        ("0 years", "birth", 0),
        ("0 weeks", "0 months", 0),
        ("0 months", "3 days", -1),
        ("3 days", "0 years", 1),
        ("4 weeks", "1 month", None),
        ("28 days", "1 month", None),
        ("1 month", "28 days", None),
        # A month is 30.4 days on average.
        ("26 days", "1 month", None),
        ("25 days", "1 month", -1),
        ("35 days", "1 month", None),
        ("36 days", "1 month", 1),
        ("1 month", "36 days", -1),
        ("52 weeks", "1 year", None),
        ("53 weeks", "1 year", 1),
    ],
)
def test_what_depends_on_the_calendar_or_the_pregnancy_is_left_open(
    first: str, second: str, expected: int | None
) -> None:
    assert compare(parse_position(first), parse_position(second)) == expected


@given(positions, positions)
@unhurried
def test_the_other_way_round_it_is_the_opposite(first: Position, second: Position) -> None:
    found = compare(first, second)
    assert compare(second, first) == (None if found is None else -found)
    assert compare(first, first) == 0
