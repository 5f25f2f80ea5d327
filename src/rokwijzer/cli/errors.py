# SPDX-License-Identifier: EUPL-1.2
"""Input that cannot be used, and what each way of ending means to the shell."""

from typing import Final

OK: Final = 0
FOUND: Final = 1
"""A check found something that is not as it should be, or the result could not be written."""
BAD_INPUT: Final = 2
FAULT: Final = 70
"""The program itself is at fault."""
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""Whoever read the result stopped reading, as `head` does."""


ENGLISH: Final = "en"
_language: str = ENGLISH


def speak(language: str) -> None:
    """From now on, messages are in this language (nl, en)."""
    global _language
    _language = language


def spoken() -> str:
    """The language of messages; English until a command says otherwise."""
    return _language


class ReaderGoneError(Exception):
    """Whoever read the result stopped reading. No OSError, since the library that parses commands ends those itself."""


class RefusedError(Exception):
    """Input that cannot be used: what is wrong, and what to do next. Both are sentences with a full stop."""

    def __init__(self, wrong: str, next_step: str | None = None) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.wrong} {self.next_step}" if self.next_step else self.wrong
