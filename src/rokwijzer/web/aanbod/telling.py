# SPDX-License-Identifier: EUPL-1.2
"""Everything that the sources say of one offer, under headings, each statement with its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rokwijzer.explain import citations
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Offer
from rokwijzer.web.language import Language
from rokwijzer.web.words import word


class _Said(Protocol):
    @property
    def nl(self) -> str | None: ...
    @property
    def en(self) -> str | None: ...
    @property
    def cite(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Told:
    """One statement, and where it stands."""

    text: str
    places: str


@dataclass(frozen=True)
class Part:
    """Statements under one heading."""

    heading: str
    statements: tuple[Told, ...]


def tell(offer: Offer, base: KnowledgeBase, language: Language) -> tuple[Part, ...]:
    """What is known; a heading under which nothing stands is left out."""
    run = offer.programme
    single = {"video": run.video, "homework": run.homework}
    parts: tuple[tuple[str, Iterable[_Said]], ...] = (
        ("aims", offer.aims.values()),
        ("by", offer.delivered_by.values()),
        (
            "runs",
            _together(
                run.duration, run.runs_until, run.sessions, run.session_length, run.frequency, run.group_size,
                run.phases, run.parts, {key: each for key, each in single.items() if each}, run.measurements,
            ),
        ),
        ("setting", offer.setting.values()),
        ("use", offer.conditions_of_use.values()),
        ("more", _together(offer.facts, offer.effects, offer.cost, offer.languages, offer.materials)),
        ("mind", (point for point in offer.open_points.values() if point.severity == "user")),
    )  # fmt: skip
    told = (Part(word(f"offer.part.{key}", language), _told(said, base, language)) for key, said in parts)
    return tuple(part for part in told if part.statements)


def _together(*groups: Mapping[str, _Said]) -> Iterable[_Said]:
    for group in groups:
        yield from group.values()


def _told(said: Iterable[_Said], base: KnowledgeBase, language: Language) -> tuple[Told, ...]:
    return tuple(
        Told(text, "; ".join(each.place for each in citations(one.cite, base, language)))
        for one in said
        if (text := (language == "en" and one.en) or one.nl)
    )
