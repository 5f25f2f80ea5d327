# SPDX-License-Identifier: EUPL-1.2
"""The list of all help, ready for its page: rows, choices with counts, and the way to each next page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rokwijzer.catalogue import (
    FIELD,
    SORT,
    Answer,
    Catalogue,
    Facet,
    FacetOut,
    RowOut,
    Sort,
    ValueOut,
    Why,
    catalogue_of,
    row,
)
from rokwijzer.catalogue.asking import How
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Region, Text
from rokwijzer.web.aanbod.asked import NAMES, REGION, Asked
from rokwijzer.web.language import Language
from rokwijzer.web.words import word

ON_A_PAGE = 40
FEW = 7
"""As many values of a facet are shown at once, those that are chosen always."""
FIRST = (Facet.PHASE, Facet.PERSON, Facet.THEME, Facet.KIND)
"""Facets that stand open where there is room."""


@dataclass(frozen=True)
class Here:
    """Whether an offer can be had in a region: `In Deventer: navragen`."""

    key: str
    """Which words say it."""
    region: str
    status: str


@dataclass(frozen=True)
class Row:
    """One offer in the list."""

    out: RowOut
    tags: tuple[str, ...]
    """Kind, and when it can begin."""
    evidence: tuple[str, ...]
    here: Here | None
    """Whether it can be had; nothing without a region, since it differs from place to place."""
    why: Why | None
    field: Text | None
    """Where the passage of `why` stands."""
    found_as: tuple[tuple[str, str], ...]
    """Typed words that were found in another form, each with what the texts write."""


@dataclass(frozen=True)
class Choice:
    """One facet: its values in view, and those behind a count."""

    name: str
    facet: FacetOut
    few: tuple[tuple[int, ValueOut], ...]
    more: tuple[tuple[int, ValueOut], ...]
    is_open: bool

    @property
    def chosen(self) -> int:
        """How many values are chosen."""
        return len(self.facet.chosen)


@dataclass(frozen=True)
class Place:
    """One region to choose."""

    id: str
    label: str
    count: int
    """Offers that can be had there."""
    chosen: bool


@dataclass(frozen=True)
class Page:
    """One page of the list."""

    rows: tuple[Row, ...]
    first: int
    """The number of its first row, counted from 1; 0 if there is none."""
    last: int
    page: int
    pages: int
    earlier: str
    """The choices in the address of the page before."""
    later: str


def choices(answer: Answer) -> tuple[Choice, ...]:
    """Every facet, with the values that matter in view."""
    return tuple(_choice(facet) for facet in answer.facets)


def _choice(facet: FacetOut) -> Choice:
    numbered = list(enumerate(facet.values))
    # Silence always: what no source says must not be out of sight. Phases as they follow each other, others by count.
    in_order = facet.id is Facet.PHASE
    best = sorted(
        numbered,
        key=lambda each: (not each[1].chosen, not each[1].silent, 0 if in_order else -each[1].total, each[0]),
    )
    keep = {number for number, _ in (numbered if len(numbered) <= FEW + 2 else best[:FEW])}
    keep |= {number for number, value in numbered if value.chosen}
    return Choice(
        NAMES[facet.id],
        facet,
        tuple(each for each in numbered if each[0] in keep),
        tuple(each for each in numbered if each[0] not in keep),
        bool(facet.chosen) or facet.id in FIRST,
    )


def places(base: KnowledgeBase, region: str | None, language: Language, on: date) -> tuple[Place, ...]:
    """Every region, with how many offers can be had there; the whole country first, then by name."""

    def place(name: str, known: Region) -> Place:
        catalogue = catalogue_of(base, name, on)
        can_be_had = sum(here.status in ("available", "pilot") for here in catalogue.here.values())
        return Place(name, known.name.in_(language), can_be_had, name == region)

    found = [
        (each.level != "national", each.name.in_(language).casefold(), name, each)
        for name, each in base.regions.items()
    ]
    return tuple(place(name, each) for _, _, name, each in sorted(found, key=lambda one: one[:3]))


def page_of(catalogue: Catalogue, answer: Answer, asked: Asked, language: Language) -> Page:
    """The rows of the page that was asked for; the last one if there are not so many."""
    pages = max(1, -(-len(answer.offers) // ON_A_PAGE))
    number = min(asked.page, pages)
    ids = answer.offers[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    first = (number - 1) * ON_A_PAGE + 1 if ids else 0
    return Page(
        rows=tuple(row_of(catalogue, name, answer, language) for name in ids),
        first=first,
        last=first + len(ids) - 1 if ids else 0,
        page=number,
        pages=pages,
        earlier=asked.address_query(number - 1) if number > 1 else "",
        later=asked.address_query(number + 1) if number < pages else "",
    )


def row_of(catalogue: Catalogue, name: str, answer: Answer | None, language: Language) -> Row:
    """One offer, with why it was found if something was sought."""
    out = row(catalogue, name, language)
    why = answer.found.why(name) if answer is not None and answer.found is not None else None
    return Row(
        out=out,
        tags=(out.kind_label, *when(catalogue, name, language)),
        evidence=tuple(dict.fromkeys(each.label for each in out.evidence)),
        here=_here(catalogue, out, language),
        why=why,
        field=FIELD[why.field] if why is not None and why.field is not None else None,
        found_as=tuple(
            (match.typed, ", ".join(match.written))
            for match in (why.matches if why else ())
            if match.how is not How.WORD
        ),
    )


def when(catalogue: Catalogue, name: str, language: Language) -> tuple[str, ...]:
    """When an offer can begin, years after each other as one."""
    return tuple(each.words(language) for each in catalogue.features.phases.joined(name))


def _here(catalogue: Catalogue, out: RowOut, language: Language) -> Here | None:
    if catalogue.region is None:
        return None
    region = catalogue.base.regions[catalogue.region].name.in_(language)
    return Here("advice.here" if out.availability_said else "catalogue.here-silent", region, out.availability_label)


def sorts(asked: Asked, answer: Answer, language: Language) -> Sequence[tuple[str, str, bool]]:
    """Every order that makes sense here: id, words, and whether it is the one now.

    The usual one has no id: it is best match where something is sought, and by name otherwise.
    """
    usual = Sort.RELEVANCE if answer.found is not None else Sort.NAME
    others = [sort for sort in Sort if sort not in (usual, Sort.RELEVANCE)]
    return [
        ("" if sort is usual else sort.value, SORT[sort].in_(language), sort is answer.sort)
        for sort in (usual, *others)
    ]


def chosen(asked: Asked, answer: Answer, catalogue: Catalogue, language: Language) -> list[tuple[str, str, str]]:
    """Every choice that can be taken away: what the button sends, the facet in words, the value in words."""
    found = [
        (f"{NAMES[facet.id]}:{value.id}", facet.label, value.label) for facet in answer.facets for value in facet.chosen
    ]
    if catalogue.region is not None:
        name = catalogue.base.regions[catalogue.region].name.in_(language)
        found.insert(0, (f"{REGION}:", word("catalogue.region", language), name))
    return found
