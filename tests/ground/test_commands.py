# SPDX-License-Identifier: EUPL-1.2
"""The commands that the pages name exist, and a machine that lacks something is told what to install."""

import os
import re
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from tests.ground.repository import ROOT

PAGES = ("README.md", "README.nl.md", "CONTRIBUTING.md", "ARCHITECTURE.md", ".ci/run")
TARGET = re.compile(r"^([a-z-]+):(?!=)", re.MULTILINE)
CALL = re.compile(r"\bmake ((?!help\b)[a-z-]+)(?=[`\s:;.,)]|$)", re.MULTILINE)


def _targets() -> set[str]:
    return set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


def _code(page: str) -> str:
    """What a page shows as code; a script is code throughout."""
    content = (ROOT / page).read_text(encoding="utf-8")
    if not page.endswith(".md"):
        return "\n".join(line for line in content.splitlines() if not line.startswith("#"))
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", content, re.DOTALL))


@pytest.mark.parametrize("page", PAGES)
def test_every_command_that_a_page_shows_exists(page: str) -> None:
    assert set(CALL.findall(_code(page))) <= _targets()


@pytest.mark.parametrize("page", ["README.md", "README.nl.md"])
def test_the_two_commands_stand_on_the_first_screen(page: str) -> None:
    first_screen = "\n".join((ROOT / page).read_text(encoding="utf-8").splitlines()[:40])
    assert {"demo", "test"} <= set(CALL.findall(first_screen))


def test_help_lists_every_target_that_has_a_meaning_for_people() -> None:
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert {line.split()[0] for line in shown.splitlines()} == _targets()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with the Makefile and the lock files, and nothing set up yet."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def _setup(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    # Not as a part of a make that may be running these tests.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", "setup", f"PYTHON={python}"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def _fake_python(folder: Path, script: str) -> str:
    path = folder / "fake-python"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_without_python_setup_says_how_to_install_it(elsewhere: Path) -> None:
    result = _setup(elsewhere, "no-such-python")
    assert result.returncode != 0
    assert "'no-such-python' was not found" in result.stderr
    assert "apt-get install python3 python3-venv" in result.stderr


def test_with_an_old_python_setup_names_it_and_the_one_that_is_needed(elsewhere: Path) -> None:
    python = _fake_python(elsewhere, 'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac')
    result = _setup(elsewhere, python)
    assert result.returncode != 0
    assert "Python 3.9.2 is too old; Python 3.11 or newer is needed" in result.stderr


def test_without_venv_setup_names_the_package(elsewhere: Path) -> None:
    python = _fake_python(elsewhere, 'case "$*" in --version) echo Python 3.11.2;; *ensurepip*) exit 1;; esac')
    result = _setup(elsewhere, python)
    assert result.returncode != 0
    assert "Python 3.11.2 has no venv" in result.stderr
    assert "apt-get install python3-venv" in result.stderr
    assert not (elsewhere / ".venv").exists()


def _demo(port: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(
        ["make", "demo", f"PORT={port}"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_a_port_that_is_taken_is_named_with_another_one_to_try() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = _demo(str(port))
    assert result.returncode != 0
    assert f"port {port} cannot be used" in result.stderr
    assert "make demo PORT=" in result.stderr


@pytest.mark.parametrize("port", ["0", "65536", "web", "-1"])
def test_what_is_no_port_is_refused(port: str) -> None:
    result = _demo(port)
    assert result.returncode != 0
    assert f"PORT={port} is no port" in result.stderr
