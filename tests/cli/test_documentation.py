# SPDX-License-Identifier: EUPL-1.2
"""Every example in docs/cli.md gives what the page says."""

import re
import shlex
from pathlib import Path

import pytest

from rokwijzer.cli.errors import OK
from rokwijzer.cli.start import run

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
_FENCED = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ rokwijzer (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_EXIT = re.compile(r"^\[exit code (\d+)\]\n\Z", re.MULTILINE)


def examples() -> list[tuple[str, str]]:
    """Command and shown output."""
    return [match for block in _FENCED.findall(PAGE.read_text(encoding="utf-8")) for match in _COMMAND.findall(block)]


def shown_pattern(shown: str) -> str:
    """What the output must match: a line `…` is any number of lines, another … anything within its line."""
    parts = re.split(r"^…\n", shown, flags=re.MULTILINE)
    return r"(?:.*\n)*".join("[^\n]*".join(map(re.escape, part.split("…"))) for part in parts)


def test_there_are_examples_of_every_command() -> None:
    commands = " ".join(command for command, _ in examples())
    assert all(word in commands for word in ("--version", "advise", "explain", "examples", "check", "show", "list"))


@pytest.mark.parametrize(("command", "shown"), examples(), ids=[command for command, _ in examples()])
def test_an_example_gives_what_the_page_shows(
    command: str, shown: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("COLUMNS", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(variable, raising=False)
    exit_code = _EXIT.search(shown)
    expected = _EXIT.sub("", shown)
    code = run(shlex.split(command))
    captured = capsys.readouterr()
    assert code == (int(exit_code[1]) if exit_code else OK)
    given = captured.err if exit_code else captured.out
    assert re.fullmatch(shown_pattern(expected), given), given


@pytest.mark.parametrize(
    ("shown", "given", "same"),
    [
        ("a\n…\nb\n", "a\nb\n", True),
        ("a\n…\nb\n", "a\nx\ny\nb\n", True),
        ("a\n…\nb\n", "x\na\nb\n", False),
        ("a … c\n", "a b c\n", True),
        ("a … c\n", "a b\nc\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_dots_stand_for_what_is_left_out_and_for_nothing_else(shown: str, given: str, same: bool) -> None:
    assert bool(re.fullmatch(shown_pattern(shown), given)) is same
