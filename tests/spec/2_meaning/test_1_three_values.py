# SPDX-License-Identifier: EUPL-1.2
"""A condition is met, not met or unknown for a family. The tables say how values combine."""

import pytest

from rokwijzer.logic import AND, NOT, OR, Truth, all_of, any_of, at_least

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN


def test_there_are_three_values_and_they_have_a_name_to_write_down() -> None:
    """These are the names in every output."""
    assert [each.value for each in Truth] == ["met", "not_met", "unknown"]


@pytest.mark.parametrize(
    ("left", "row"),
    [
        #    M  U  N
        (M, (M, U, N)),
        (U, (U, U, N)),
        (N, (N, N, N)),
    ],
)
def test_and_is_met_only_if_both_are_and_not_met_if_either_is_not(left: Truth, row: tuple[Truth, Truth, Truth]) -> None:
    """One part that is not met settles an AND, whatever is unknown beside it."""
    assert tuple(AND[left, right] for right in (M, U, N)) == row


@pytest.mark.parametrize(
    ("left", "row"),
    [
        #    M  U  N
        (M, (M, M, M)),
        (U, (M, U, U)),
        (N, (M, U, N)),
    ],
)
def test_or_is_met_if_either_is_and_not_met_only_if_neither_is(left: Truth, row: tuple[Truth, Truth, Truth]) -> None:
    """One part that is met settles an OR, whatever is unknown beside it."""
    assert tuple(OR[left, right] for right in (M, U, N)) == row


def test_not_turns_met_and_not_met_round_and_leaves_unknown() -> None:
    """Unknown is not no, and not-unknown is not yes."""
    assert NOT == {M: N, N: M, U: U}


def test_nothing_at_all_is_met_by_all_of_and_not_met_by_any_of() -> None:
    """An empty list of demands is fulfilled; an empty list of ways in lets nobody in."""
    assert all_of([]) is M
    assert any_of([]) is N
    assert all_of([M, U, N]) is N
    assert all_of([M, U]) is U
    assert any_of([N, U, M]) is M
    assert any_of([N, U]) is U


@pytest.mark.parametrize(
    ("low", "high", "values", "expected"),
    [
        (2, 2, (M, M, N), M),
        (2, 2, (M, U, N), U),
        (2, 2, (M, N, N), N),
        (2, 3, (M, M, M), M),
        (2, 3, (M, M, N), U),
        (2, 3, (M, U, N), U),
        (2, 3, (M, N, N), N),
    ],
)
def test_at_least_counts_what_is_certain_and_what_is_possible(
    low: int, high: int, values: tuple[Truth, ...], expected: Truth
) -> None:
    """Met if the certain ones reach the highest count that the source allows; not met if the possible ones miss the
    lowest."""
    assert at_least(low, high, values) is expected
