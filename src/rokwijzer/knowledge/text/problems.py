# SPDX-License-Identifier: EUPL-1.2
"""One mistake in a file, and all of them together, said so that a curator who cannot program can mend them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from rapidfuzz.distance import OSA

Path: TypeAlias = tuple[str | int, ...]
"""Where something stands in a file: keys, and positions in lists counted from 0."""

SHOWN_WIDTH = 100
"""How many characters of a source line are shown; of a longer line the part around the mistake."""


@dataclass(frozen=True)
class Problem:
    """A mistake at a place. `line` and `column` count from 1; `message` and `expected` are said without a full stop."""

    file: str
    line: int
    column: int
    path: Path
    message: str
    expected: str | None = None
    nearest: str | None = None
    source: str | None = field(default=None, compare=False, repr=False)
    """The line itself, if it is at hand; for showing only."""

    @property
    def order(self) -> tuple[str, int, int, str, str, str, str]:
        """By place, then in a fixed order."""
        path = "/".join(map(str, self.path))
        return (self.file, self.line, self.column, self.message, self.expected or "", self.nearest or "", path)

    def __lt__(self, other: "Problem") -> bool:
        return self.order < other.order

    def __str__(self) -> str:
        parts = [f"{self.file}:{self.line}:{self.column}: {_sentence(self.message)}"]
        if self.expected:
            parts.append(f"Expected: {_sentence(self.expected)}")
        if self.nearest:
            parts.append(f"Did you mean '{self.nearest}'?")
        return " ".join(parts)

    def shown(self) -> str:
        """The message, and under it the line with a caret at the place, if the line is at hand."""
        if not self.source or not self.source.strip():
            return str(self)
        line, column = _window(self.source, self.column - 1)
        line = "".join(char if char.isprintable() or char == "\t" else "·" for char in line)
        return f"{self}\n    {line.rstrip()}\n    {_blank(line[:column])}^"


class Problems(ValueError):  # noqa: N818 (it reads as what it is)
    """Everything that is wrong, sorted by place, each mistake once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(dict.fromkeys(problems)))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(problem.shown() for problem in self.problems)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most likely meant, or None if none is close; the same answer for any order of `known`.

    Capitals, and `_` or a space for `-`, do not count as a difference. One slip may be in three letters, two in eight,
    one more with each further eight.
    """
    typed = _folded(name)
    close = []
    for candidate in known:
        meant = _folded(candidate)
        longest = max(len(typed), len(meant))
        allowed = min(longest // 3, 1 + longest // 8)
        slips = OSA.distance(typed, meant, score_cutoff=allowed)
        if slips <= allowed:
            close.append((slips, candidate))
    return min(close)[1] if close else None


def _folded(name: str) -> str:
    return name.strip().casefold().replace("_", "-").replace(" ", "-")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a long line around a column (from 0), and the column in that part."""
    if len(line) <= SHOWN_WIDTH:
        return line, min(column, len(line))
    start = max(0, min(column - SHOWN_WIDTH // 2, len(line) - SHOWN_WIDTH))
    part = line[start : start + SHOWN_WIDTH]
    left = "…" if start else ""
    right = "…" if start + SHOWN_WIDTH < len(line) else ""
    return left + part + right, len(left) + min(column - start, len(part))


def _blank(text: str) -> str:
    """White space as wide as the text is on a terminal."""
    return "".join("\t" if char == "\t" else " " * _cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
