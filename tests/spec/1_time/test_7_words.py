# SPDX-License-Identifier: EUPL-1.2
"""The words of knowledge files: how positions and ends are written, and what a mistake says."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from rokwijzer.timeline import (
    BIRTH,
    START_OF_PREGNANCY,
    WISH,
    End,
    Interval,
    Mode,
    Position,
    TimelineError,
    Unit,
    parse_end,
    parse_position,
    parse_start,
)
from tests.timeline.lines import interval


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("wish", WISH),
        ("start of pregnancy", START_OF_PREGNANCY),
        ("16 weeks of pregnancy", Position(Unit.WEEKS_OF_PREGNANCY, 16)),
        ("5 months before birth", Position(Unit.MONTHS_BEFORE_BIRTH, 5)),
        ("birth", BIRTH),
        ("10 days", Position(Unit.DAYS, 10)),
        ("6 weeks", Position(Unit.WEEKS, 6)),
        ("1.5 months", Position(Unit.MONTHS, Decimal("1.5"))),
        ("1 year", Position(Unit.YEARS, 1)),
        ("2.5 years", Position(Unit.YEARS, Decimal("2.5"))),
    ],
)
def test_a_position_is_a_number_and_a_unit_or_a_name(words: str, position: Position) -> None:
    """It is written back in the same words."""
    assert parse_position(words) == position
    assert str(position) == words


@pytest.mark.parametrize(("words", "written"), [("1 years", "1 year"), (" 4  year ", "4 years"), ("0 days", "birth")])
def test_singular_and_plural_are_both_read_and_the_right_one_is_written(words: str, written: str) -> None:
    """Spaces do not matter; zero days is birth."""
    assert str(parse_position(words)) == written


def test_a_start_is_a_position_or_about_one() -> None:
    """A position alone is exact."""
    assert parse_start("16 weeks of pregnancy") == End(Position(Unit.WEEKS_OF_PREGNANCY, 16), Mode.FROM)
    assert parse_start("about 4 weeks") == End(Position(Unit.WEEKS, 4), Mode.ABOUT)
    assert [str(parse_start(words)) for words in ("wish", "about 4 weeks")] == ["wish", "about 4 weeks"]


@pytest.mark.parametrize("mode", ["before", "through", "to", "about"])
def test_an_end_says_how_it_is_meant(mode: str) -> None:
    """There is no end without such a word: "4 years" alone could be read in three ways."""
    assert parse_end(f"{mode} 4 years") == End(Position(Unit.YEARS, 4), Mode(mode))
    assert str(parse_end(f"{mode} 4 years")) == f"{mode} 4 years"


def test_before_birth_is_an_end_and_months_before_birth_a_position() -> None:
    """The words are told apart."""
    assert parse_end("before birth") == End(BIRTH, Mode.BEFORE)
    assert str(parse_end("before 1 month before birth")) == "before 1 month before birth"


def test_an_interval_is_written_with_both_ends() -> None:
    """For messages."""
    assert str(interval("16 weeks of pregnancy", "before 2 years")) == "from 16 weeks of pregnancy, before 2 years"
    assert str(interval(None, "through 6 years")) == "through 6 years"
    assert str(interval("2 years", None)) == "from 2 years"
    assert str(Interval(None, None)) == "at any time"


EXPECTED_POSITION = (
    "; expected a position such as '16 weeks of pregnancy', '6 weeks', '1.5 months', '4 years', 'birth' or 'wish'"
)
EXPECTED_START = "; expected a start: a position such as '16 weeks of pregnancy', or 'about 4 weeks'"
EXPECTED_END = "; expected an end such as 'before 4 years', 'through 12 months', 'to 4 years' or 'about 4 weeks'"


@pytest.mark.parametrize(
    ("parse", "words", "message"),
    [
        (parse_position, "3 weks", "read '3 weks': 'weks' is no unit, did you mean 'weeks'?" + EXPECTED_POSITION),
        (parse_position, "3 jaar", "read '3 jaar': 'jaar' is no unit" + EXPECTED_POSITION),
        # What has no number is not proposed.
        (parse_position, "3 wishes", "read '3 wishes': 'wishes' is no unit" + EXPECTED_POSITION),
        (
            parse_position,
            "16 weeks of pregnency",
            "read '16 weeks of pregnency': 'weeks of pregnency' is no unit, did you mean 'weeks of pregnancy'?"
            + EXPECTED_POSITION,
        ),
        (parse_position, "3", "read '3': a unit is missing after the number" + EXPECTED_POSITION),
        (parse_position, "", "read '': no position in it" + EXPECTED_POSITION),
        (parse_position, "brith", "read 'brith': no position in it, did you mean 'birth'?" + EXPECTED_POSITION),
        (parse_position, "weeks", "read 'weeks': 'weeks' needs a number before it" + EXPECTED_POSITION),
        (parse_position, "3 wish", "read '3 wish': 'wish' has no number before it" + EXPECTED_POSITION),
        (
            parse_position,
            "1,5 months",
            "read '1,5 months': '1,5' is no whole or half number, such as 4 or 2.5" + EXPECTED_POSITION,
        ),
        (
            parse_position,
            "2.3 years",
            "read '2.3 years': '2.3' is no whole or half number, such as 4 or 2.5" + EXPECTED_POSITION,
        ),
        (
            parse_position,
            "-5 months",
            "read '-5 months': '-5' is no whole or half number, such as 4 or 2.5" + EXPECTED_POSITION,
        ),
        (
            parse_position,
            "2.5 weeks",
            "read '2.5 weeks': 2.5 weeks: only months and years have halves; give a whole number" + EXPECTED_POSITION,
        ),
        (parse_start, "about 3 weks", "read 'about 3 weks': 'weks' is no unit, did you mean 'weeks'?" + EXPECTED_START),
        (
            parse_start,
            "before 4 years",
            "read 'before 4 years': 'before' belongs to an end or is not needed" + EXPECTED_START,
        ),
        (
            parse_start,
            "from 4 years",
            "read 'from 4 years': 'from' belongs to an end or is not needed" + EXPECTED_START,
        ),
        (
            parse_end,
            "4 years",
            "read '4 years': it must begin with before, through, to or about" + EXPECTED_END,
        ),
        (
            parse_end,
            "befor 4 years",
            "read 'befor 4 years': it must begin with before, through, to or about, did you mean 'before'?"
            + EXPECTED_END,
        ),
        (parse_end, "to 4 yaers", "read 'to 4 yaers': 'yaers' is no unit, did you mean 'years'?" + EXPECTED_END),
    ],
)
def test_a_mistake_says_what_was_read_and_what_was_expected(
    parse: Callable[[str], object], words: str, message: str
) -> None:
    """With an example, and the nearest name that is known."""
    with pytest.raises(TimelineError) as raised:
        parse(words)
    assert str(raised.value) == message


@pytest.mark.parametrize("word", ["tot", "onder", "t/m", "under", "until", "up to", "till"])
def test_a_word_that_could_mean_two_things_is_answered_with_what_to_write_instead(word: str) -> None:
    """ "Until 4 years" does not say whether somebody of four is included."""
    with pytest.raises(TimelineError) as raised:
        parse_end(f"{word} 4 years")
    instead = "write 'before' for tot, onder or under, 'through' for tot en met, 'to' for a dash"
    assert str(raised.value) == f"read '{word} 4 years': {instead}{EXPECTED_END}"


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ("4 years", "before 2 years", "'before 2 years' ends before it starts, at 4 years: correct one of the two"),
        ("4 years", "before 48 months", "ends before it starts"),
        ("4 years", "through 3 years", "ends before it starts"),
        ("birth", "before birth", "ends before it starts"),
        ("birth", "before 20 weeks of pregnancy", "ends before it starts"),
        ("16 weeks of pregnancy", "before start of pregnancy", "ends before it starts"),
        ("20 weeks of pregnancy", "to 16 weeks of pregnancy", "ends before it starts"),
        ("4 months before birth", "before 5 months before birth", "ends before it starts"),
        ("10 days", "before 1 week", "ends before it starts"),
        ("2 months", "before 6 weeks", "ends before it starts"),
        ("1.5 months", "to 6 weeks", "is too near to its start, at 1.5 months: put them at least a week apart"),
        ("1.5 months", "through 1.5 months", "is too near to its start"),
        (None, "before wish", "nothing comes before the wish; 'before start of pregnancy' ends it"),
        (None, "to start of pregnancy", "has no length; say 'before start of pregnancy'"),
        (None, "through start of pregnancy", "has no length; say 'before start of pregnancy'"),
        (None, "before 0 years", "leaves no age at all: say 'before birth'"),
        ("about wish", None, "a wish is there or not; write 'wish'"),
    ],
)
def test_an_interval_that_cannot_be_meant_is_refused(start: str | None, end: str | None, message: str) -> None:
    """An end before its start, and words that do not go together."""
    with pytest.raises(TimelineError, match=message):
        interval(start, end)


def test_each_mode_has_its_side() -> None:
    """Only `about` can stand at both."""
    years = Position(Unit.YEARS, 4)
    with pytest.raises(TimelineError, match=r"'before 4 years' is no start: a start is exact \('4 years'\) or 'about'"):
        Interval(End(years, Mode.BEFORE), None)
    with pytest.raises(
        TimelineError, match="'4 years' alone is no end: say 'before', 'through', 'to' or 'about' 4 years"
    ):
        Interval(None, End(years, Mode.FROM))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("4 years", "through 4 years"),
        ("4 years", "to 48 months"),
        ("2 months", "through 2 months"),
        ("2.5 years", "to 30 months"),
        ("about 1.5 months", "to 6 weeks"),
        ("1.5 months", "about 6 weeks"),
        ("start of pregnancy", "before 0 weeks of pregnancy"),
        ("4 weeks", "before 1 month"),
        ("1.5 months", "to 2 months"),
        ("1.5 months", "to 8 weeks"),
        ("16 weeks of pregnancy", "before 5 months before birth"),
        ("wish", "before start of pregnancy"),
        ("9 months before birth", "through 0 years"),
        ("about 4 weeks", "about 1 year"),
    ],
)
def test_what_can_be_meant_is_taken(start: str, end: str) -> None:
    """Also where it depends on the calendar, or on the length of a pregnancy, whether anything is left."""
    assert str(interval(start, end)) == f"from {start}, {end}"
