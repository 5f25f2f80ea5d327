# SPDX-License-Identifier: EUPL-1.2
"""What the place that a page is written to can show: how wide it is, whether in colour, and with which characters."""

import os
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

NARROWEST, WIDEST = 40, 120
PIPED_WIDTH = 80
"""The width where there is no terminal and COLUMNS says nothing."""

_PLAIN = {
    "●": "[x]",
    "◐": "[~]",
    "◇": "[?]",
    "○": "[ ]",
    "▲": "!",
    "✓": "+",
    "✗": "-",
    "·": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "…": "...",
    "→": "->",
    "›": ">",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "€": "EUR",
    "≥": ">=",
    "≤": "<=",
    "─": "-",
    "│": "|",
    "├": "|",
    "└": "`",
}
_SHAPES = "●◐◇○▲✓✗─│├└"
"""Characters that terminals which call themselves dumb often lack, although they take accents."""


@dataclass(frozen=True)
class Terminal:
    """How to write a page. `encoding` None means that every character can be written."""

    width: int = PIPED_WIDTH
    styled: bool = False
    """Bold and dim letters."""
    coloured: bool = False
    shapes: bool = True
    encoding: str | None = None

    def text(self, text: str) -> str:
        """The same text with only characters that can be shown here."""
        if self.shapes and self.encoding is None:
            return text
        return "".join(map(self._char, text))

    def written(self, text: str) -> str:
        """The same text with only characters that the stream takes, so that writing it never fails halfway."""
        return text if self.encoding is None else "".join(map(self._char, text))

    def _char(self, char: str) -> str:
        if not self.shapes and char in _SHAPES:
            return _PLAIN[char]
        if self.encoding is None or _can_write(char, self.encoding):
            return char
        bare = "".join(each for each in unicodedata.normalize("NFKD", char) if not unicodedata.combining(each))
        return _PLAIN.get(char) or (bare if _can_write(bare, self.encoding) else "?")


def terminal_of(stream: TextIO, environment: Mapping[str, str]) -> Terminal:
    """What this stream can show. NO_COLOR, FORCE_COLOR, TERM=dumb and COLUMNS are heeded."""
    dumb = environment.get("TERM") == "dumb"
    forced = bool(environment.get("FORCE_COLOR"))
    styled = (stream.isatty() and not dumb) or forced
    encoding = (stream.encoding or "ascii").lower().replace("_", "-")
    every = encoding in ("utf-8", "utf8", "utf-16", "utf-32")
    return Terminal(
        width=_width(stream, environment),
        styled=styled,
        coloured=styled and not environment.get("NO_COLOR"),
        shapes=every and not dumb,
        encoding=None if every else encoding,
    )


def _width(stream: TextIO, environment: Mapping[str, str]) -> int:
    asked = environment.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and int(asked) > 0:
        width = int(asked)
    else:
        width = PIPED_WIDTH
        if stream.isatty():
            # Some terminals do not tell their size.
            with suppress(OSError):
                width = os.get_terminal_size(stream.fileno()).columns or PIPED_WIDTH
    return max(NARROWEST, min(WIDEST, width))


def _can_write(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
