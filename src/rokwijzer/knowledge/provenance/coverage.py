# SPDX-License-Identifier: EUPL-1.2
"""Every line of every source is accounted for: cited by an entry, or set aside with a reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from rokwijzer.knowledge.base import KnowledgeBase
from rokwijzer.knowledge.models import passages
from rokwijzer.knowledge.models.coverage import Aside, CoverageFile
from rokwijzer.knowledge.provenance.sources import SourceText

LONGEST_ASIDE = 12
"""So many lines may be set aside with one reason: longer ranges hide things."""


@dataclass(frozen=True)
class SourceCoverage:
    """How the lines of one source are accounted for."""

    key: str
    lines: int
    """All lines that are not blank."""
    cited: frozenset[int]
    aside: Mapping[int, Aside]
    open: tuple[int, ...]
    """Lines that nothing accounts for yet."""
    doubled: tuple[int, ...]
    """Lines that are set aside although an entry cites them."""

    def counts(self) -> dict[str, int]:
        """How many lines there are of each sort."""
        found = {"cited": len(self.cited)}
        found |= {str(why): sum(each is why for each in self.aside.values()) for why in Aside}
        return {**found, "not yet": len(self.open)}


def cited_lines(base: KnowledgeBase) -> dict[str, set[int]]:
    """By source key, every line that some entry, rule, aid or region cites."""
    found: dict[str, set[int]] = {}
    kinds: tuple[Mapping[str, BaseModel], ...] = (
        base.facts,
        base.axioms,
        base.rules,
        base.offers,
        base.aids,
        base.regions,
        base.organisations,
    )
    for kind in kinds:
        for value in kind.values():
            for cites in cites_in(value):
                for passage in passages(cites):
                    found.setdefault(passage.source, set()).update(range(passage.first, passage.last + 1))
    return found


def coverage(base: KnowledgeBase, asides: CoverageFile, sources: Mapping[str, SourceText]) -> list[SourceCoverage]:
    """How each source at hand is accounted for, in the order of their keys."""
    cited = cited_lines(base)
    found = []
    for key, text in sorted(sources.items()):
        wanted = {number for number, line in enumerate(text.lines, start=1) if _says_something(line)}
        mine = cited.get(key, set()) & wanted
        aside = {number: each.why for each in asides.sources.get(f"s{key}", {}).values() for number in each.numbers}
        found.append(
            SourceCoverage(
                key,
                len(wanted),
                frozenset(mine),
                {number: why for number, why in sorted(aside.items()) if number in wanted - mine},
                tuple(sorted(wanted - mine - set(aside))),
                tuple(sorted(mine & set(aside))),
            )
        )
    return found


def _says_something(line: str) -> bool:
    return any(char.isalnum() for char in line)


def cites_in(value: object) -> Iterator[tuple[str, ...]]:
    """The citations of every statement in a part of the knowledge base."""
    match value:
        case BaseModel():
            for field in type(value).model_fields:
                each = getattr(value, field)
                if field in ("cite", "outside_scope") and each:
                    yield each
                elif field in ("organisations", "related") and isinstance(each, dict):
                    yield from each.values()
                else:
                    yield from cites_in(each)
        case Mapping():
            for each in value.values():
                yield from cites_in(each)
        case _:
            pass
