# SPDX-License-Identifier: EUPL-1.2
"""Where the conversation is held: keys come in one by one, text goes to stderr, so that the result stays clean."""

import os
import sys
from collections.abc import Sequence

from rich.style import Style

from rokwijzer.cli.asking import keyboard
from rokwijzer.cli.sheet import PLAIN, QUIET, STRONG, Sheet
from rokwijzer.cli.terminal import terminal_of


class Desk:
    """Reads keys and lines, and shows paragraphs as wide as the terminal."""

    def __init__(self) -> None:
        self._terminal = terminal_of(sys.stderr, os.environ)

    @staticmethod
    def key() -> str:
        """The next key, in small letters; END where the input has ended."""
        return keyboard.key()

    def line(self, prompt: str) -> str | None:
        """A line that was typed; None where the input has ended."""
        self.say(prompt, indent=2)
        self._write("  > ")
        return keyboard.line()

    def show(self, *lines: tuple[str, Style, int]) -> None:
        """Paragraphs, each with its style and indent."""
        sheet = Sheet(self._terminal)
        for text, style, indent in lines:
            sheet.line(sheet.text(text, style), indent=indent, hang=indent)
        self._write(sheet.finished())

    def say(self, text: str, indent: int = 0) -> None:
        """One paragraph."""
        self.show((text, PLAIN, indent))

    def keys(self, meanings: Sequence[tuple[str, str]]) -> None:
        """What the keys mean, in one paragraph."""
        sheet = Sheet(self._terminal)
        row: list[tuple[str, str]] = []
        for each in meanings:
            # A key and its meaning stay on one line.
            if row and not sheet.fits("  ".join(f"{key} {meaning}" for key, meaning in (*row, each)), indent=2):
                self._key_row(sheet, row)
                row = []
            row.append(each)
        self._key_row(sheet, row)
        self._write(sheet.finished())

    @staticmethod
    def _key_row(sheet: Sheet, row: Sequence[tuple[str, str]]) -> None:
        pieces = []
        for at, (key, meaning) in enumerate(row):
            pieces += [sheet.text("  " if at else ""), sheet.text(key, STRONG), sheet.text(f" {meaning}", QUIET)]
        sheet.line(*pieces, indent=2, hang=2)

    def gap(self) -> None:
        """An empty line."""
        self._write("\n")

    @staticmethod
    def _write(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
