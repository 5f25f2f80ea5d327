# SPDX-License-Identifier: EUPL-1.2
"""A short answer is quick, and the command line knows no web framework."""

import json
import resource
import subprocess
import sys

from rokwijzer import __version__
from tests.cli.program import start

_NEVER = ("django", "csp", "gunicorn", "whitenoise", "polars", "pyspark", "z3")


def _imported(*arguments: str) -> set[str]:
    """The first part of every module that a command has imported when it ends."""
    code = (
        "import json, sys\n"
        "from rokwijzer.cli import main\n"
        f"sys.argv = {['rokwijzer', *arguments]!r}\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_the_version_needs_none_of_the_libraries() -> None:
    assert not _imported("--version") & {*_NEVER, "typer", "rich", "pydantic", "yaml", "structlog"}


def test_help_needs_no_knowledge() -> None:
    assert not _imported("--help") & {*_NEVER, "pydantic", "yaml", "structlog"}
    for command in ("advise", "prove"):
        assert not _imported(command, "--help") & {*_NEVER, "yaml", "structlog"}


def test_an_advice_imports_no_web_framework() -> None:
    for command in (("advise", "example:walk-1-crying-baby"), ("knowledge", "list"), ("examples",)):
        found = _imported(*command)
        assert "pydantic" in found
        assert not found & {*_NEVER, "structlog"}


def test_the_version_takes_less_than_150_milliseconds_of_the_processor() -> None:
    best = 1.0
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = start("--version")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert done.stdout == f"rokwijzer {__version__}\n"
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert best < 0.150
