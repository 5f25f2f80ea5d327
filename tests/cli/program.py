# SPDX-License-Identifier: EUPL-1.2
"""Starts the program as a user does."""

import os
import subprocess
import sys
from pathlib import Path

_DROPPED = ("COLUMNS", "TERM", "NO_COLOR", "FORCE_COLOR", "ROKWIJZER_DEBUG", "PYTHONIOENCODING", "LC_ALL", "LANG")


def start(
    *arguments: str | Path, text: str | bytes | None = None, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `rokwijzer` with these arguments and wait; `text` stands on its standard input."""
    given = text.encode() if isinstance(text, str) else text
    kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
    done = subprocess.run(
        [sys.executable, "-m", "rokwijzer.cli", *map(str, arguments)],
        input=given if given is not None else b"",
        capture_output=True,
        check=False,
        cwd=folder,
        env={**kept, "PYTHONUTF8": "1", **environment},
        timeout=120,
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding)
    )
