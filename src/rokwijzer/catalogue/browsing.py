# SPDX-License-Identifier: EUPL-1.2
"""The catalogue: from choices, a search and an order to the offers that they leave, with what every other choice gives.

It says nothing about a family: whether an offer fits is for `advice`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from threading import Lock
from weakref import WeakKeyDictionary

from rokwijzer.advice.labels import AVAILABILITY, label
from rokwijzer.catalogue.facets import SILENT, Counted, Grid, grid
from rokwijzer.catalogue.features import Features
from rokwijzer.catalogue.folding import words
from rokwijzer.catalogue.index import Index
from rokwijzer.catalogue.labels import FACET, Facet, Sort, silence
from rokwijzer.catalogue.search import Found, search
from rokwijzer.editions import with_layers
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import AvailabilityStatus, EvidenceLevel, OfferKind, RouteKind
from rokwijzer.matching import Here, availability, region_chain

TO_BE_HAD = (AvailabilityStatus.AVAILABLE, AvailabilityStatus.PILOT)
"""Statuses of what can be had in a region."""


@dataclass(frozen=True)
class Query:
    """What is asked of the catalogue. Values that no offer has are named in the answer and left out."""

    text: str = ""
    chosen: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    region: str | None = None
    sort: Sort | None = None
    """None: best match where something is sought, else by name."""


@dataclass(frozen=True)
class ValueOut:
    """One value of a facet, ready to be shown."""

    id: str
    label: str
    count: int
    """Offers that it would give, with what is chosen in other facets."""
    total: int
    chosen: bool

    @property
    def silent(self) -> bool:
        """It stands for what no source says."""
        return self.id == SILENT


@dataclass(frozen=True)
class FacetOut:
    """One facet with its values."""

    id: Facet
    label: str
    values: tuple[ValueOut, ...]

    @property
    def chosen(self) -> tuple[ValueOut, ...]:
        """The values that are chosen."""
        return tuple(value for value in self.values if value.chosen)


@dataclass(frozen=True)
class Answer:
    """What the catalogue found."""

    offers: tuple[str, ...]
    """Ids in the order asked for."""
    total: int
    """How many offers there are in all."""
    facets: tuple[FacetOut, ...]
    found: Found | None
    """The search, if there was one."""
    sort: Sort
    unknown: tuple[tuple[str, str], ...]
    """What was chosen and does not exist: facet and value."""


class Catalogue:
    """All offers of one knowledge base as it holds in one region, on one day."""

    def __init__(self, features: Features, region: str | None, on: date) -> None:
        self.base: KnowledgeBase = features.base
        self.features = features
        self.region = region
        self.on = on
        self.offers: tuple[str, ...] = tuple(sorted(self.base.offers, key=self._name_key))
        self._words: dict[tuple[Facet, str, Language], str] = {}
        self.here: Mapping[str, Here] = {name: availability(self.base, name, region, on) for name in self.offers}

    def _name_key(self, name: str) -> tuple[str, str]:
        return " ".join(words(self.base.offers[name].name)), name

    @cached_property
    def grid(self) -> Grid:
        """The facets over the offers in the order of their names."""
        of = {name: dict(self.features.of[name]) for name in self.offers}
        for name in self.offers:
            of[name][Facet.AVAILABILITY] = self.statuses(name)
            of[name][Facet.ROUTE] = self.routes(name)
        orders: dict[Facet, Sequence[str]] = {
            Facet.PHASE: [phase.id for phase in self.features.phases.order],
            Facet.KIND: list(OfferKind),
            Facet.AVAILABILITY: list(AvailabilityStatus),
            Facet.ROUTE: list(RouteKind),
            # Lines by their number; what was said without a number sorts after them.
            Facet.CARE_LINE: sorted({each for values in of.values() for each in values.get(Facet.CARE_LINE, ())}),
            Facet.EVIDENCE: [*reversed(_LADDER), *(level for level in EvidenceLevel if level not in _LADDER)],
            Facet.SOURCE: list(self.base.common.sources),
        }
        return grid(self.offers, of, orders)

    def statuses(self, name: str) -> tuple[str, ...]:
        """Whether an offer can be had: here, or, where no region was asked for, what any region says of it."""
        if self.region is not None:
            return () if self.here[name].entry is None and self.here[name].region is None else (self.here[name].status,)
        entries = [availability(self.base, name, region, self.on) for region in self.base.regions]
        return tuple(dict.fromkeys(str(each.status) for each in entries if each.entry is not None))

    def routes(self, name: str) -> tuple[str, ...]:
        """The kinds of ways in: those that the sources give, and those of the region or, without one, of any."""
        offer = self.base.offers[name]
        found = [each.kind for each in offer.routes.values()]
        found += [each.kind for entrance in offer.entrances.values() for each in entrance.routes.values()]
        layers = (
            [layer for _, layer in region_chain(self.base, self.region)]
            if self.region is not None
            else list(self.base.regions.values())
        )
        found += [each.kind for layer in layers for each in layer.routes.get(name, {}).values()]
        return tuple(dict.fromkeys(map(str, found)))

    def browse(self, query: Query, language: Language) -> Answer:
        """The offers that a query leaves; the region of the query is left to `catalogue_of`."""
        chosen, unknown = self._known(query.chosen)
        found = search(query.text, index_of(self.features, language)) if query.text.strip() else None
        within = self._bits(found.scores) if found is not None else self.grid.everything
        bits = self.grid.found(chosen, within)
        ids = [name for place, name in enumerate(self.offers) if bits >> place & 1]
        sort = query.sort or (Sort.RELEVANCE if found is not None else Sort.NAME)
        if found is None and sort is Sort.RELEVANCE:
            sort = Sort.NAME
        return Answer(
            offers=tuple(self._sorted(ids, sort, found)),
            total=len(self.offers),
            facets=self._facets(self.grid.counts(chosen, within), language),
            found=found,
            sort=sort,
            unknown=unknown,
        )

    def words(self, facet: Facet, value: str, language: Language) -> str:
        """What a value is called; remembered."""
        key = (facet, value, language)
        if key not in self._words:
            self._words[key] = self._called(facet, value, language)
        return self._words[key]

    def _called(self, facet: Facet, value: str, language: Language) -> str:
        if value == SILENT:
            return silence(facet, language)
        if facet is Facet.AVAILABILITY:
            return label(AVAILABILITY, AvailabilityStatus(value), language)
        return self.features.words(facet, value, language)

    def checked(self, name: str) -> date | None:
        """When it was last checked whether an offer can be had: here, or, without a region, anywhere."""
        if self.region is not None:
            entry = self.here[name].entry
            return entry.checked if entry is not None else None
        days = [each.checked for layer in self.base.regions.values() if (each := layer.availability.get(name))]
        return max((day for day in days if day is not None), default=None)

    def _known(
        self, chosen: Mapping[Facet, frozenset[str]]
    ) -> tuple[dict[Facet, frozenset[str]], tuple[tuple[str, str], ...]]:
        known: dict[Facet, frozenset[str]] = {}
        unknown: list[tuple[str, str]] = []
        for facet in Facet:
            wanted = chosen.get(facet, frozenset())
            meant = {self.features.phases.named(value) if facet is Facet.PHASE else value: value for value in wanted}
            there = self.grid.known(facet, meant)
            if there:
                known[facet] = there
            unknown += sorted((str(facet), value) for named, value in meant.items() if named not in there)
        return known, tuple(unknown)

    def _bits(self, offers: Iterable[str]) -> int:
        places = self._places
        return sum(1 << places[name] for name in offers if name in places)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {name: place for place, name in enumerate(self.offers)}

    def _facets(self, counts: Mapping[Facet, tuple[Counted, ...]], language: Language) -> tuple[FacetOut, ...]:
        return tuple(
            FacetOut(
                facet,
                label(FACET, facet, language),
                tuple(
                    ValueOut(value.id, self.words(facet, value.id, language), value.count, value.total, value.chosen)
                    for value in counts[facet]
                ),
            )
            for facet in Facet
        )

    def _sorted(self, ids: list[str], sort: Sort, found: Found | None) -> list[str]:
        """In the order asked for, those that are equal in it by name; the ids come by name already."""
        offers = self.base.offers
        match sort:
            case Sort.RELEVANCE if found is not None:
                return sorted(ids, key=lambda name: -found.scores[name])
            case Sort.KIND:
                return sorted(ids, key=lambda name: list(OfferKind).index(offers[name].kind))
            case Sort.EVIDENCE:
                return sorted(ids, key=lambda name: _evidence_key(offers[name].evidence.values()))
            case Sort.CHECKED:
                return sorted(ids, key=lambda name: -(self.checked(name) or date.min).toordinal())
            case Sort.CHECKED_FIRST:
                return sorted(ids, key=lambda name: (self.checked(name) or date.min).toordinal())
        return ids


_LADDER = (
    EvidenceLevel.WELL_DESCRIBED,
    EvidenceLevel.WELL_SUPPORTED,
    EvidenceLevel.INDICATIONS,
    EvidenceLevel.FIRST_INDICATIONS,
    EvidenceLevel.GOOD_INDICATIONS,
    EvidenceLevel.STRONG_INDICATIONS,
)
"""The recognition ladder, lowest first. "Indications" without saying which stand below the first that are named."""


def _evidence_key(evidence: Iterable[object]) -> tuple[int, str]:
    """Highest step first; then what stands on no step, by the source's own words; then what nothing is said of."""
    levels = [(getattr(each, "level", None), str(getattr(each, "written", ""))) for each in evidence]
    steps = [_LADDER.index(level) for level, _ in levels if level in _LADDER]
    if steps:
        return -max(steps) - 1, ""
    return (0, min(written for _, written in levels).casefold()) if levels else (1, "")


def make_ready(base: KnowledgeBase, on: date) -> None:
    """Make everything that the first question would otherwise wait for: facets and indexes, in every region."""
    for region in (None, *base.regions):
        catalogue = catalogue_of(base, region, on)
        _ = catalogue.grid
        for language in LANGUAGES:
            index_of(catalogue.features, language)


_FEATURES: WeakKeyDictionary[KnowledgeBase, Features] = WeakKeyDictionary()
_INDEXES: WeakKeyDictionary[Features, dict[Language, Index]] = WeakKeyDictionary()
_LOCK = Lock()


def catalogue_of(base: KnowledgeBase, region: str | None, on: date) -> Catalogue:
    """The catalogue as it holds in a region on a day; a region that is not known is none.

    Kept, so that asking again costs nothing. What does not depend on region and day, the index above all, is made once
    for each knowledge base.
    """
    return _catalogue(base, region if region in base.regions else None, on)


@lru_cache(maxsize=32)
def _catalogue(base: KnowledgeBase, region: str | None, on: date) -> Catalogue:
    holding = with_layers(base, region)
    with _LOCK:
        features = _FEATURES.get(holding)
        if features is None:
            features = _FEATURES[holding] = Features(holding)
    return Catalogue(features, region, on)


def index_of(features: Features, language: Language) -> Index:
    """The index of a knowledge base in a language, made once."""
    with _LOCK:
        made = _INDEXES.setdefault(features, {})
        if language not in made:
            made[language] = Index(features, language)
        return made[language]
