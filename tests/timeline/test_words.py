# SPDX-License-Identifier: EUPL-1.2
"""What is written is read back as it was."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.timeline import (
    End,
    Interval,
    Mode,
    Position,
    TimelineError,
    parse_end,
    parse_position,
    parse_start,
)
from tests.timeline.drawn import intervals, positions, unhurried


@given(positions)
@unhurried
def test_a_position_reads_back_as_itself(position: Position) -> None:
    assert parse_position(str(position)) == position


@given(positions, st.sampled_from((Mode.FROM, Mode.ABOUT)))
@unhurried
def test_a_start_reads_back_as_itself(position: Position, mode: Mode) -> None:
    assert parse_start(str(End(position, mode))) == End(position, mode)


@given(positions, st.sampled_from([mode for mode in Mode if mode is not Mode.FROM]))
@unhurried
def test_an_end_reads_back_as_itself(position: Position, mode: Mode) -> None:
    assert parse_end(str(End(position, mode))) == End(position, mode)


@given(st.text(max_size=30) | st.from_regex(r"(about|before|to|)? ?-?[0-9.,]{0,6} ?[a-z ]{0,20}", fullmatch=True))
@unhurried
def test_anything_else_is_refused_or_read_as_what_it_says(text: str) -> None:
    for parse in (parse_position, parse_start, parse_end):
        try:
            read = parse(text)
        except TimelineError as wrong:
            message = str(wrong)
        else:
            assert parse(str(read)) == read
            continue
        assert message.startswith(f"read {text!r}: ")


@given(intervals(), intervals())
@unhurried
def test_equal_intervals_have_equal_hashes_also_after_a_journey(first: Interval, second: Interval) -> None:
    copy = pickle.loads(pickle.dumps(first))  # noqa: S301  # made on the line itself
    assert copy == first
    assert hash(copy) == hash(first) == hash(Interval(first.start, first.end))
    assert (first == second) <= (hash(first) == hash(second))
    assert (first == second) == (str(first) == str(second))
