# SPDX-License-Identifier: EUPL-1.2
"""The command line. The result goes to stdout; messages, notes and progress go to stderr."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """What `rokwijzer` starts. Nothing is imported before it is needed, so that a short answer is quick."""
    if sys.argv[1:] == ["--version"]:
        from rokwijzer import __version__

        print(f"rokwijzer {__version__}")  # noqa: T201 - the answer itself
        sys.exit(0)
    from rokwijzer.cli.start import run

    sys.exit(run(sys.argv[1:]))
