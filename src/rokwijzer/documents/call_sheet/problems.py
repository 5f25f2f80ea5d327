# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a call sheet that is read back: in which row and column, and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rokwijzer.documents.call_sheet.columns import HEADINGS, Column, letters
from rokwijzer.documents.call_sheet.words import say

Words = Mapping[str, object]


@dataclass(frozen=True)
class SheetProblem:
    """One mistake. `key` and `next_key` name the words (see `words`); row and column count from 1, 0 is the whole."""

    row: int
    column: int
    key: str
    next_key: str
    words: Words = field(default_factory=dict)
    heading: Column | None = None

    def in_words(self, language: str) -> str:
        """`rij 12, kolom N (Nieuw: status): 'misschien' is geen status. Kies uit: …`."""
        place = ""
        if self.row and self.column and self.heading is not None:
            heading = HEADINGS[self.heading].in_(language)
            place = say("where", language, row=self.row, column=letters(self.column), heading=heading) + ": "
        elif self.row:
            place = say("where-row", language, row=self.row) + ": "
        message = say(self.key, language, **_spoken(self.words, language))
        return f"{place}{message}. {say(self.next_key, language, **_spoken(self.words, language))}"


class SheetProblems(ValueError):  # noqa: N818 (it reads as what it is)
    """Everything that is wrong with a sheet, sorted by place."""

    def __init__(self, problems: Iterable[SheetProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda each: (each.row, each.column, each.key)))
        super().__init__("\n".join(each.in_words("en") for each in self.problems))


def _spoken(words: Words, language: str) -> dict[str, object]:
    """The words to fill in; headings and lists of them in this language."""
    return {
        name: ", ".join(HEADINGS[each].in_(language) for each in value)
        if isinstance(value, tuple) and all(isinstance(each, Column) for each in value)
        else value.get(language)
        if isinstance(value, Mapping)
        else value
        for name, value in words.items()
    }
