# SPDX-License-Identifier: EUPL-1.2
"""A page is never wider than the terminal; notes stand in the margin where there is one."""

import pytest
from rich.cells import cell_len

from rokwijzer.cli.sheet import ACCENT, GAP, MARGIN, STRONG, WIDE_FROM, Sheet
from rokwijzer.cli.terminal import Terminal

LONG = "Een zin van tamelijk veel woorden, die op geen enkele regel past en dus ergens in tweeën moet. " * 3


@pytest.mark.parametrize("width", [40, 80, 107, 108, 120])
def test_no_line_is_wider_than_the_terminal_or_ends_in_white_space(width: int) -> None:
    sheet = Sheet(Terminal(width))
    sheet.line(LONG, indent=2, hang=6)
    sheet.note(LONG)
    sheet.ends(sheet.text("Links " * 8), sheet.text("rechts " * 8), indent=2)
    lines = sheet.finished().splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert all(line == line.rstrip() for line in lines)


def test_the_first_line_is_indented_and_the_others_hang() -> None:
    sheet = Sheet(Terminal(40))
    sheet.line(LONG, indent=2, hang=4)
    first, second, *rest = sheet.finished().splitlines()
    assert first.startswith("  Een")
    assert all(line.startswith("    ") and not line.startswith("     ") for line in (second, *rest))


def test_every_word_is_kept_in_order() -> None:
    sheet = Sheet(Terminal(40))
    sheet.line(LONG, indent=2, hang=4)
    assert sheet.finished().split() == LONG.split()


def test_two_ends_stand_on_one_line_as_long_as_two_spaces_fit_between_them() -> None:
    for room, lines in ((2, 1), (1, 2)):
        sheet = Sheet(Terminal(40))
        sheet.ends(sheet.text("a" * 20), sheet.text("b" * (20 - room)))
        assert len(sheet.finished().splitlines()) == lines


def test_a_note_begins_beside_the_line_before_it() -> None:
    sheet = Sheet(Terminal(WIDE_FROM))
    sheet.line("eerste")
    sheet.line("tweede")
    sheet.note("noot")
    column = WIDE_FROM - MARGIN
    assert sheet.measure == column - GAP
    assert sheet.finished() == f"eerste\n{'tweede'.ljust(column)}noot\n"


def test_a_long_note_pushes_the_next_one_down_and_nothing_is_lost() -> None:
    sheet = Sheet(Terminal(WIDE_FROM))
    sheet.line("eerste")
    sheet.note("lang " * 20)
    sheet.line("tweede")
    sheet.note("kort")
    words = sheet.finished().split()
    assert (words.count("lang"), words.count("kort")) == (20, 1)


def test_without_a_margin_notes_are_left_out() -> None:
    sheet = Sheet(Terminal(WIDE_FROM - 1))
    sheet.line("eerste")
    sheet.note("noot")
    assert sheet.finished() == "eerste\n"


def test_there_is_no_empty_line_at_the_top_or_the_end_and_never_two() -> None:
    sheet = Sheet(Terminal())
    sheet.blank()
    sheet.line("a")
    sheet.blank()
    sheet.blank()
    sheet.line("b")
    sheet.blank()
    assert sheet.finished() == "a\n\nb\n"


def test_what_is_shortened_fits_and_says_that_there_is_more() -> None:
    sheet = Sheet(Terminal(40))
    short = sheet.shortened(LONG, 4)
    assert sheet.fits(short, 4)
    assert short.endswith(" …")
    assert LONG.startswith(short.removesuffix(" …") + " ")
    exact = "a" * 36
    assert sheet.shortened(exact, 4) == exact
    assert sheet.shortened("b " + exact, 4) == "b …"


def test_style_is_written_only_where_it_is_wanted() -> None:
    def written(terminal: Terminal) -> str:
        sheet = Sheet(terminal)
        sheet.line(sheet.text("x", ACCENT + STRONG))
        return sheet.finished()

    assert written(Terminal()) == "x\n"
    assert written(Terminal(styled=True)) == "\x1b[1mx\x1b[0m\n"
    assert written(Terminal(styled=True, coloured=True)) == "\x1b[1;36mx\x1b[0m\n"
