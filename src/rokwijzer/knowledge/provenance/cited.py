# SPDX-License-Identifier: EUPL-1.2
"""Which entries rest on which lines of a source, in the order of the lines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from rokwijzer.knowledge.base import KnowledgeBase
from rokwijzer.knowledge.models import passages
from rokwijzer.knowledge.provenance.coverage import cites_in


@dataclass(frozen=True, order=True)
class CitedPassage:
    """Lines of a source as they are cited, and the entries that cite exactly these."""

    source: str
    first: int
    last: int
    owners: tuple[tuple[str, str], ...]
    """Kind and id of each: `("offer", "its-id")`. By kind in the order of the list, then by id."""

    @property
    def lines(self) -> str:
        """`67`, or `345-346`."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


_KINDS = ("offer", "rule", "aid", "fact", "axiom", "region", "organisation")


def cited_passages(base: KnowledgeBase) -> list[CitedPassage]:
    """Every passage that something in the knowledge base cites, by source and line."""
    found: dict[tuple[str, int, int], set[tuple[int, str]]] = {}
    for kind, owner, value in _entries(base):
        for cites in cites_in(value):
            for passage in passages(cites):
                key = (passage.source, passage.first, passage.last)
                found.setdefault(key, set()).add((_KINDS.index(kind), owner))
    return [
        CitedPassage(*key, tuple((_KINDS[kind], owner) for kind, owner in sorted(owners)))
        for key, owners in sorted(found.items())
    ]


def _entries(base: KnowledgeBase) -> Iterator[tuple[str, str, BaseModel]]:
    kinds: tuple[Mapping[str, BaseModel], ...] = (
        base.offers,
        base.rules,
        base.aids,
        base.facts,
        base.axioms,
        base.regions,
        base.organisations,
    )
    for kind, entries in zip(_KINDS, kinds, strict=True):
        for owner, value in entries.items():
            yield kind, owner, value
