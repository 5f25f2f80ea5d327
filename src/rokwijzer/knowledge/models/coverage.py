# SPDX-License-Identifier: EUPL-1.2
"""What in the sources stands in no entry, and why: so that every line is accounted for."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.models.base import Id, Model


class Aside(StrEnum):
    """Why a line is in no entry."""

    BACKGROUND = "background"
    """Says something, but nothing that an entry or rule could hold."""
    JUDGEMENT = "judgement"
    """Left to the professional; nothing that could be computed or shown as an item."""
    LAYOUT = "layout"
    """Headings, page numbers, repeated addresses, references."""
    PRIVATE = "private"
    """A person's name, number or mailbox, which is not published."""


def _check_lines(text: str) -> str:
    first, dash, last = text.partition("-")
    if not (first.isdigit() and (not dash or (last.isdigit() and int(first) <= int(last)))):
        raise PydanticCustomError("lines", "{text} are no lines: write 5 or 5-9", {"text": repr(text)})
    return text


class SetAside(Model):
    """Lines of a source that no entry cites, with the reason."""

    lines: Annotated[str, AfterValidator(_check_lines)]
    why: Aside
    reason: str = Field(min_length=3)

    @property
    def numbers(self) -> range:
        """The line numbers."""
        first, _, last = self.lines.partition("-")
        return range(int(first), int(last or first) + 1)


class CoverageFile(Model):
    """The file `coverage.yaml`: by key of the source (`s004`, since a key begins with a letter), what is set aside."""

    sources: dict[Id, dict[Id, SetAside]]
