# SPDX-License-Identifier: EUPL-1.2
"""What a terminal can show is asked of the stream and of the environment, and nothing else is written to it."""

import io

import pytest

from rokwijzer.cli.terminal import NARROWEST, PIPED_WIDTH, WIDEST, Terminal, terminal_of


class _Screen(io.StringIO):
    """A terminal that does not tell its size."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


class _Pipe(_Screen):
    def isatty(self) -> bool:
        return False


def test_a_pipe_gets_eighty_columns_without_style() -> None:
    assert terminal_of(_Pipe(), {"TERM": "xterm-256color"}) == Terminal(width=PIPED_WIDTH)


def test_a_screen_gets_style_and_colour() -> None:
    assert terminal_of(_Screen(), {"TERM": "xterm"}) == Terminal(styled=True, coloured=True)


def test_no_color_takes_the_colour_and_leaves_bold() -> None:
    found = terminal_of(_Screen(), {"TERM": "xterm", "NO_COLOR": "1"})
    assert (found.styled, found.coloured) == (True, False)


def test_an_empty_no_color_says_nothing() -> None:
    assert terminal_of(_Screen(), {"TERM": "xterm", "NO_COLOR": ""}).coloured


def test_a_dumb_terminal_gets_neither_style_nor_shapes() -> None:
    found = terminal_of(_Screen(), {"TERM": "dumb"})
    assert found == Terminal(styled=False, coloured=False, shapes=False)
    assert found.text("● één · …") == "[x] één · …"


def test_style_can_be_forced_through_a_pipe() -> None:
    assert terminal_of(_Pipe(), {"FORCE_COLOR": "1"}).coloured


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        (str(NARROWEST - 1), NARROWEST),
        (str(NARROWEST), NARROWEST),
        ("100", 100),
        (str(WIDEST), WIDEST),
        (str(WIDEST + 1), WIDEST),
        ("0", PIPED_WIDTH),
        ("-5", PIPED_WIDTH),
        ("wide", PIPED_WIDTH),
        ("", PIPED_WIDTH),
    ],
)
def test_columns_is_heeded_within_bounds(columns: str, width: int) -> None:
    assert terminal_of(_Pipe(), {"COLUMNS": columns}).width == width


def test_a_stream_of_ascii_gets_ascii() -> None:
    pipe = _Pipe()
    pipe.encoding = "ascii"
    found = terminal_of(pipe, {})
    assert found.text("◐ één café – “ja” … 漢") == '[~] een cafe - "ja" ... ?'
    assert found.text("◐ één café – “ja” … 漢").isascii()
    assert found.written("└ é") == "` e"


def test_a_stream_of_latin_1_keeps_its_accents() -> None:
    pipe = _Pipe()
    pipe.encoding = "latin-1"
    assert terminal_of(pipe, {}).text("● één – €") == "[x] één - EUR"


def test_utf_8_is_left_as_it_is() -> None:
    assert terminal_of(_Pipe(), {}).text("● één – “ja” €") == "● één – “ja” €"
