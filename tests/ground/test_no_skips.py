# SPDX-License-Identifier: EUPL-1.2
"""Where CI is set, a run in which a test was left out is red; elsewhere it is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ground.repository import ROOT

PASSES = "def test_a(): pass\n"
# What is written here is the content of files that a run of its own must turn red; nothing in this file is skipped.
SKIPPED = "import pytest\n@pytest.mark.skip(reason='no browser')\ndef test_b(): pass\n"
SKIPPED_WITHIN = "import pytest\ndef test_c(): pytest.skip('no browser')\n"
SKIPPED_FILE = "import pytest\npytest.skip('no browser', allow_module_level=True)\n"
EXPECTED_TO_FAIL = "import pytest\n@pytest.mark.xfail(reason='no browser')\ndef test_d(): assert False\n"


def _run(folder: Path, content: str, ci: str | None, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(PASSES + content, encoding="utf-8")
    dropped = ("CI", "DJANGO_SETTINGS_MODULE", "PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER")
    environment = {name: value for name, value in os.environ.items() if name not in dropped}
    environment["PYTHONPATH"] = str(ROOT)
    if ci is not None:
        environment["CI"] = ci
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.no_skips", "-p", "no:cacheprovider", "-p", "no:django", *options],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("content", [SKIPPED, SKIPPED_WITHIN, SKIPPED_FILE, EXPECTED_TO_FAIL])
def test_in_ci_a_test_that_is_left_out_fails_the_run_and_is_named(tmp_path: Path, content: str) -> None:
    result = _run(tmp_path, content, "true")
    assert result.returncode == pytest.ExitCode.TESTS_FAILED
    assert "left out, which CI does not allow" in result.stdout
    assert "test_it.py" in result.stdout
    assert "no browser" in result.stdout


def test_in_ci_it_is_seen_across_workers_too(tmp_path: Path) -> None:
    result = _run(tmp_path, SKIPPED, "true", "-n", "2")
    assert result.returncode == pytest.ExitCode.TESTS_FAILED
    assert "no browser" in result.stdout


@pytest.mark.parametrize("ci", [None, "", "false"])
def test_elsewhere_it_is_no_more_than_left_out(tmp_path: Path, ci: str | None) -> None:
    assert _run(tmp_path, SKIPPED, ci).returncode == pytest.ExitCode.OK


def test_in_ci_a_full_run_stays_green(tmp_path: Path) -> None:
    result = _run(tmp_path, "", "true")
    assert result.returncode == pytest.ExitCode.OK
    assert "left out" not in result.stdout
