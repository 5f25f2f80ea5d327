# SPDX-License-Identifier: EUPL-1.2
"""Each command says what it is for and what it takes."""

import pytest
from typer.testing import CliRunner

from rokwijzer.cli.app import app

COMMANDS = (
    ("advise",),
    ("explain",),
    ("examples",),
    ("search",),
    ("knowledge",),
    ("knowledge", "check"),
    ("knowledge", "show"),
    ("knowledge", "list"),
    ("knowledge", "format"),
    ("knowledge", "contradictions"),
    ("knowledge", "sources"),
    ("knowledge", "coverage"),
    ("edition",),
    ("receipt",),
    ("print",),
    ("print", "offer"),
    ("print", "catalogue"),
    ("prove",),
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_within_a_hundred_columns(command: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*command, "--help"], prog_name="rokwijzer", terminal_width=100)
    assert done.exit_code == 0
    assert done.output.startswith(f"Usage: rokwijzer {' '.join(command)} ")
    assert max(map(len, done.output.splitlines())) <= 100


def test_the_list_of_commands_cuts_no_sentence_short() -> None:
    done = CliRunner().invoke(app, ["--help"], prog_name="rokwijzer", terminal_width=80)
    said = {line.split()[0]: line for line in done.output.splitlines() if line.startswith("  ")}
    assert all(not said[command].endswith("...") for command in ("advise", "explain", "examples", "knowledge"))


def test_the_version_is_an_option_too() -> None:
    assert CliRunner().invoke(app, ["--verbose", "--version"], prog_name="rokwijzer").exit_code == 0
