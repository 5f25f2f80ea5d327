# SPDX-License-Identifier: EUPL-1.2
"""A pytest plugin: where the variable CI is set, a test that was skipped, or expected to fail, fails the run.

On somebody's own machine a browser or the source texts may be missing; on the machine that decides, nothing may.
"""

import os

import pytest

_left_out: list[str] = []


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false", "no")


def _note(nodeid: str, longrepr: object) -> None:
    reason = longrepr[2] if isinstance(longrepr, tuple) else longrepr
    _left_out.append(f"{nodeid}: {reason}")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Reports of all workers pass here; a test that is expected to fail counts as skipped."""
    if report.skipped or hasattr(report, "wasxfail"):
        _note(report.nodeid, getattr(report, "wasxfail", report.longrepr))


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """A whole file may leave itself out while it is collected."""
    if report.skipped:
        _note(report.nodeid, report.longrepr)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Turns a green run red."""
    if _in_ci() and _left_out and exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says which tests, why, and what to do."""
    if _in_ci() and _left_out:
        terminalreporter.section("left out, which CI does not allow", red=True)
        for line in dict.fromkeys(_left_out):
            terminalreporter.line(line)
        terminalreporter.line("Give the test what it lacks (.ci/run installs what tests need), or remove the test.")
