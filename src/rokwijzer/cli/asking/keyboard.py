# SPDX-License-Identifier: EUPL-1.2
"""Keys one by one and lines, from a terminal or from a pipe. What is typed ahead is kept."""

import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SPACE, ENTER, BACKSPACE, ESCAPE = " ", "\r", "\x7f", "\x1b"
LEFT, RIGHT = "\x1b[D", "\x1b[C"
END = ""
"""No key comes any more."""

_LINE_MOST = 4096


def key() -> str:
    """The next key, in small letters; END where the input has ended. An arrow is one key."""
    if not sys.stdin.isatty():
        return _named(sys.stdin.read(1))
    return _named(_pressed())


def line() -> str | None:
    """A line that was typed, without white space around it; None where the input has ended."""
    if not sys.stdin.isatty():
        typed = sys.stdin.readline()
        return typed.strip() if typed else None
    # Not through the buffer of sys.stdin: keys that were typed ahead would vanish into it.
    raw = os.read(sys.stdin.fileno(), _LINE_MOST)
    return raw.decode(sys.stdin.encoding or "utf-8", "replace").strip() if raw else None


def _named(pressed: str) -> str:
    if pressed == "\n":
        return ENTER
    return BACKSPACE if pressed == "\b" else pressed.casefold() if len(pressed) == 1 else pressed


def _pressed() -> str:
    if sys.platform == "win32":
        import msvcrt

        return msvcrt.getwch()
    import termios

    number = sys.stdin.fileno()
    with _key_by_key(number, termios):
        raw = os.read(number, 1)
        if raw == ESCAPE.encode():
            while select.select([number], [], [], 0.02)[0]:
                raw += os.read(number, 8)
        elif raw and raw[0] >= 0xC0:
            # The first byte of a letter with an accent: the rest is there already.
            raw += os.read(number, 3) if select.select([number], [], [], 0.02)[0] else b""
    return END if raw == b"\x04" else raw.decode("utf-8", "replace")


@contextmanager
def _key_by_key(number: int, termios: object) -> Iterator[None]:
    """Without waiting for Enter and without echo, but with Ctrl-C; what is typed ahead is not thrown away."""
    get, put = termios.tcgetattr, termios.tcsetattr  # type: ignore[attr-defined]
    before = get(number)
    now = get(number)
    now[3] &= ~(termios.ICANON | termios.ECHO)  # type: ignore[attr-defined]
    put(number, termios.TCSADRAIN, now)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        put(number, termios.TCSADRAIN, before)  # type: ignore[attr-defined]
