# SPDX-License-Identifier: EUPL-1.2
"""What parents can choose from: by the child's age, what they look for, what sort of help it is, and its language.

What a parent looks for are the wishes of the fact dictionary, so that a parent and a professional mean the same thing.
When help can begin is read from its conditions, as in the catalogue; help that names no time stands at every age.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rokwijzer.catalogue.phases import PREGNANT, WISH, Phase, phases_of
from rokwijzer.family.dictionary import WISHES
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Offer, OfferKind, Text

TOPIC, SORT, LANGUAGE, AGE = "onderwerp", "soort", "taal", "leeftijd"

_SORTS: Mapping[OfferKind, str] = {
    OfferKind.PROGRAMME: "help",
    OfferKind.TREATMENT: "help",
    OfferKind.METHOD: "help",
    OfferKind.ORGANISATION: "help",
    OfferKind.ROLE: "help",
    OfferKind.COURSE: "group",
    OfferKind.GROUP: "group",
    OfferKind.TRAINING: "group",
    OfferKind.PARENT_MATERIAL: "read",
    OfferKind.PROFESSIONAL_MATERIAL: "read",
    OfferKind.CONVERSATION_TOOL: "talk",
    OfferKind.OBSERVATION_INSTRUMENT: "talk",
    OfferKind.SCREENING_INSTRUMENT: "talk",
    OfferKind.ASSESSMENT_FRAMEWORK: "talk",
}
"""What each kind is to a parent."""
SORTS = tuple(dict.fromkeys(_SORTS.values()))


@dataclass(frozen=True)
class Stage:
    """An age as parents call it. The years only give the word a meaning; which help counts is for its conditions."""

    first: int | None = None
    """The first year of age; None before birth."""
    last: int | None = None
    """The last year of age; None: and older."""

    def has(self, phase: Phase) -> bool:
        """Whether a phase of the catalogue is at least partly within it."""
        if self.first is None or phase.first is None:
            return False
        return (self.last is None or phase.first <= self.last) and (phase.last is None or phase.last >= self.first)


STAGES: Mapping[str, Stage] = {
    WISH: Stage(),
    PREGNANT: Stage(),
    "baby": Stage(0, 0),
    "toddler": Stage(1, 3),
    "preschool": Stage(4, 5),
    "older": Stage(6),
}

_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class NoSuchChoiceError(ValueError):
    """Something was chosen that cannot be."""


@dataclass(frozen=True)
class Row:
    """One kind of help, as parents read of it."""

    id: str
    name: str
    first: Text
    """The first sentence of what it is."""
    ages: frozenset[str]
    topics: frozenset[str]
    sort: str
    languages: Mapping[str, Text]


@dataclass(frozen=True)
class Chosen:
    """What was chosen; empty is everything."""

    topic: str = ""
    sort: str = ""
    language: str = ""
    age: str = ""

    @property
    def query(self) -> str:
        """As it stands in an address; only names of choices, so nothing needs to be escaped."""
        named = ((AGE, self.age), (TOPIC, self.topic), (SORT, self.sort), (LANGUAGE, self.language))
        found = "&".join(f"{name}={value}" for name, value in named if value)
        return f"?{found}" if found else ""


@dataclass(frozen=True)
class Choice:
    """One thing that can be chosen, or let go again."""

    value: str
    label: Text | None
    """None where our own words have it."""
    count: int
    chosen: bool
    query: str
    """What the address becomes."""
    stage: Stage = Stage()
    """Of an age: its years."""


@dataclass(frozen=True)
class Offered:
    """The page."""

    rows: tuple[Row, ...]
    ages: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    sorts: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    chosen: Chosen


@lru_cache(maxsize=4)
def rows(base: KnowledgeBase) -> tuple[Row, ...]:
    """Everything with a text for parents, by name."""
    phases = phases_of(base)
    at = {
        key: frozenset(each.id for each in phases.order if each.id == key or stage.has(each))
        for key, stage in STAGES.items()
    }
    found = (
        _row(
            name,
            offer,
            frozenset(key for key, those in at.items() if name not in phases.of or those & set(phases.of[name])),
        )
        for name, offer in base.offers.items()
    )
    return tuple(sorted((row for row in found if row is not None), key=lambda row: row.name.casefold()))


def _row(name: str, offer: Offer, ages: frozenset[str]) -> Row | None:
    if offer.parents is None:
        return None
    what = offer.parents.what
    return Row(
        id=name,
        name=offer.name,
        first=Text(nl=_SENTENCE.split(what.nl)[0], en=_SENTENCE.split(what.en)[0] if what.en else None),
        ages=ages,
        topics=frozenset(wish.partition(".")[2] for wish in offer.serves),
        sort=_SORTS[offer.kind],
        languages={
            key: Text(nl=said.nl.rstrip("."), en=said.en.rstrip(".") if said.en else None)
            for key, said in offer.languages.items()
        },
    )


def choose(base: KnowledgeBase, chosen: Chosen) -> Offered:
    """What is left after choosing. Raises NoSuchChoiceError for what cannot be chosen."""
    every = rows(base)
    topics = {key.partition(".")[2]: _capital(fact.label) for key, fact in base.facts.items() if fact.theme == WISHES}
    spoken = {key: label for row in every for key, label in row.languages.items()}
    known = ((chosen.age, STAGES), (chosen.topic, topics), (chosen.sort, SORTS), (chosen.language, spoken))
    if any(value and value not in values for value, values in known):
        raise NoSuchChoiceError

    def choices(
        values: Iterable[str], now: str, put: Callable[[str], Chosen], labels: Mapping[str, Text]
    ) -> tuple[Choice, ...]:
        found = []
        for value in values:
            count = sum(_has(row, put(value)) for row in every)
            if count or value == now:
                after = put("" if value == now else value)
                stage = STAGES.get(value, Stage())
                found.append(Choice(value, labels.get(value), count, value == now, after.query, stage))
        return tuple(found)

    return Offered(
        rows=tuple(row for row in every if _has(row, chosen)),
        ages=choices(STAGES, chosen.age, lambda value: replace(chosen, age=value), {}),
        topics=choices(topics, chosen.topic, lambda value: replace(chosen, topic=value), topics),
        sorts=choices(SORTS, chosen.sort, lambda value: replace(chosen, sort=value), {}),
        languages=choices(spoken, chosen.language, lambda value: replace(chosen, language=value), spoken),
        chosen=chosen,
    )


def _has(row: Row, chosen: Chosen) -> bool:
    return (
        (not chosen.age or chosen.age in row.ages)
        and (not chosen.topic or chosen.topic in row.topics)
        and chosen.sort in ("", row.sort)
        and (not chosen.language or chosen.language in row.languages)
    )


def _capital(text: Text) -> Text:
    return Text(nl=text.nl[:1].upper() + text.nl[1:], en=text.en[:1].upper() + text.en[1:] if text.en else None)
