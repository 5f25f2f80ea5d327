# SPDX-License-Identifier: EUPL-1.2
"""Runs a command and sees to it that it ends well, whatever happens: one clear message, no traceback, an exit code."""

import errno
import os
import sys
from collections.abc import Sequence

from rokwijzer.cli.errors import (
    BAD_INPUT,
    ENGLISH,
    FAULT,
    FOUND,
    INTERRUPTED,
    OK,
    PIPE_CLOSED,
    ReaderGoneError,
    RefusedError,
    speak,
    spoken,
)

DEBUG = "ROKWIJZER_DEBUG"


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    try:
        code = _command(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _mute(sys.stdout)
        return INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):
        _mute(sys.stdout)
        return PIPE_CLOSED
    except RefusedError as wrong:
        _say(_error(str(wrong)))
        return BAD_INPUT
    except OSError as wrong:
        if os.environ.get(DEBUG) == "1":
            raise
        from rokwijzer.cli.words import say

        _mute(sys.stdout)
        _say(_error(say("not-written", spoken(), reason=wrong.strerror or wrong)))
        return FOUND
    except Exception as wrong:
        if os.environ.get(DEBUG) == "1":
            raise
        return _other(wrong)
    return code


def _command(arguments: Sequence[str]) -> int:
    """Its exit code."""
    from rokwijzer.cli.app import app

    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    speak(ENGLISH)
    found = app(args=list(arguments), prog_name="rokwijzer", standalone_mode=False)
    return found if isinstance(found, int) else OK


def _other(wrong: Exception) -> int:
    """What only can be told apart with modules that a command that ends well does not need."""
    from typer.exceptions import TyperException

    from rokwijzer.knowledge.text import Problems

    if isinstance(wrong, Problems):
        from rokwijzer.cli.messages import problems_text

        _say(problems_text(wrong, spoken()))
        return BAD_INPUT
    if isinstance(wrong, TyperException):
        show = getattr(wrong, "show", None)
        if show is not None:
            show()
        else:
            _say(f"Error: {wrong}")
        return wrong.exit_code
    from rokwijzer.cli.words import say

    # What was entered may stand in the message of an exception; its kind says enough, and the rest is for who asks.
    _say(_error(say("fault", spoken(), kind=type(wrong).__name__, variable=DEBUG)))
    return FAULT


def _error(message: str) -> str:
    from rokwijzer.cli.words import say

    return say("error", spoken(), message=message)


def _say(message: str) -> None:
    """A message on stderr; where nobody listens there, there is nobody to tell it to."""
    from rokwijzer.cli.terminal import terminal_of

    if sys.stderr is None:
        return
    try:
        print(terminal_of(sys.stderr, os.environ).text(message), file=sys.stderr, flush=True)  # noqa: T201
    except OSError:
        _mute(sys.stderr)


def _mute(stream: object) -> None:
    """Let what is left to write vanish, so that the interpreter does not complain when it ends."""
    try:
        number = stream.fileno()  # type: ignore[attr-defined]
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass  # No file behind it, so nothing to complain about either.
