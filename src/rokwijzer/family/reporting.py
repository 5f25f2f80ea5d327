# SPDX-License-Identifier: EUPL-1.2
"""Mistakes in a situation: noted all together, each at its place, in the language of the reader."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from rokwijzer.family.wording import PRIVATE, in_words
from rokwijzer.knowledge.text import Path, Problem


class Place(Protocol):
    """What knows where things stand: `knowledge.text.Document` for a file, `Unplaced` for a form or a post."""

    @property
    def name(self) -> str:
        """How messages call it."""

    def problem(
        self, path: Path, message: str, expected: str | None = None, nearest: str | None = None, *, key: bool = False
    ) -> Problem:
        """A mistake in the value at this path, or in its key."""


@dataclass(frozen=True)
class Unplaced:
    """Data that did not come from a file: a path is all that there is of a place."""

    name: str

    def problem(
        self, path: Path, message: str, expected: str | None = None, nearest: str | None = None, *, key: bool = False
    ) -> Problem:
        """A mistake at this path; line and column say nothing."""
        return Problem(self.name, 1, 1, path, message, expected, nearest)


class Report:
    """Takes mistakes, by their code in `wording`."""

    def __init__(self, place: Place, language: str) -> None:
        self.place = place
        self.language = language
        self.problems: list[Problem] = []

    def __call__(self, path: Path, code: str, near: str | None = None, *, key: bool = False, **words: object) -> None:
        """Note a mistake in the value at this path, or in its key; `words` fill its message."""
        self.add(path, code, words, near, key=key)

    def add(
        self, path: Path, code: str, words: Mapping[str, object], near: str | None = None, *, key: bool = False
    ) -> None:
        """The same, with the words in one mapping."""
        message, expected = in_words(code, self.language, words)
        problem = self.place.problem(path, message, expected, near, key=key)
        # What should not have been written is not shown again.
        self.problems.append(replace(problem, source=None) if code in PRIVATE else problem)

    def at_line(self, line: int, code: str, **words: object) -> None:
        """Note a mistake in a line of a file that belongs to no value, such as a comment."""
        message, expected = in_words(code, self.language, words)
        self.problems.append(Problem(self.place.name, line, 1, (), message, expected))
