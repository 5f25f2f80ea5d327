# SPDX-License-Identifier: EUPL-1.2
"""What the loader has read so far, where it stood, and what is wrong with it."""

from dataclasses import dataclass, field
from typing import TypeVar

from rokwijzer.knowledge.models import Aid, Axiom, Common, Fact, Model, Offer, Organisation, Region, Rule, Text
from rokwijzer.knowledge.models.coverage import CoverageFile
from rokwijzer.knowledge.reading import Path
from rokwijzer.knowledge.text import Document, Problem

_M = TypeVar("_M", bound=Model)


@dataclass
class Parts:
    """Everything read, by id. Ids of offers, rules, aids, organisations and axioms share one namespace."""

    common: Common | None = None
    common_document: Document | None = None
    facts: dict[str, Fact] = field(default_factory=dict)
    axioms: dict[str, Axiom] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    roles: dict[str, Text] = field(default_factory=dict)
    aids: dict[str, Aid] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)
    examples: dict[str, str] = field(default_factory=dict)
    coverage: CoverageFile | None = None
    places: dict[str, tuple[Document, Path]] = field(default_factory=dict)
    """Where each id (or `subject.fact`) stands."""
    problems: list[Problem] = field(default_factory=list)

    def report(
        self, document: Document, path: Path, message: str, expected: str | None = None, near: str | None = None
    ) -> None:
        """Note a mistake at its place in the file."""
        # A name that is itself a key is shown at the key, not at what stands under it.
        line, column = document.mark(path, key=bool(path) and f" {path[-1]}" in f" {message}")
        source = document.lines[line - 1] if line <= len(document.lines) else None
        self.problems.append(Problem(document.name, line, column, path, message, expected, near, source))

    def report_at(
        self, owner: str, path: Path, message: str, expected: str | None = None, near: str | None = None
    ) -> None:
        """Note a mistake below the place of an id."""
        document, start = self.places[owner]
        self.report(document, (*start, *path), message, expected, near)

    def keep(self, kept: dict[str, _M], name: str, value: _M | None, document: Document, path: Path = ()) -> None:
        """Keep what was read under its id; report an id that something else has already."""
        if value is None:
            return
        if name in self.places:
            other, start = self.places[name]
            line, _ = other.mark(start)
            self.report(
                document, path, f"the id {name} is taken already ({other.name}:{line})", "an id of its own", None
            )
            return
        kept[name] = value
        self.places[name] = (document, path)
