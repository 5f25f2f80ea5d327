# SPDX-License-Identifier: EUPL-1.2
"""Progress on stderr, for who asks for it with --verbose. What a family said never stands in it."""

import os
import sys
from functools import cache
from typing import Any

_ASKED = False


def ask_for_progress() -> None:
    """From now on, tell what is done."""
    global _ASKED
    _ASKED = True


def progress(event: str, **values: str | float) -> None:
    """Tell what was done, with numbers and ids; nothing unless asked for (the library for it takes its time)."""
    if _ASKED:
        _logger().info(event, **values)


@cache
def _logger() -> Any:
    import structlog

    from rokwijzer.cli.terminal import terminal_of

    return structlog.wrap_logger(
        structlog.WriteLogger(sys.stderr),
        processors=[
            structlog.processors.TimeStamper(fmt="%H:%M:%S.%f", utc=False),
            structlog.dev.ConsoleRenderer(colors=terminal_of(sys.stderr, os.environ).coloured, pad_event_to=28),
        ],
    )
