# SPDX-License-Identifier: EUPL-1.2
"""What a visitor asks of the catalogue: choices from the address or the form, typed words from the form only."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from rokwijzer.catalogue import Facet, Query, Sort
from rokwijzer.family.privacy import refused
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.language import language_of

SEARCH, REGION, SORT, PAGE, WITHOUT = "zoek", "regio", "sorteer", "pagina", "zonder"
NAMES: Mapping[Facet, str] = {
    Facet.PHASE: "fase",
    Facet.PERSON: "voor",
    Facet.THEME: "thema",
    Facet.KIND: "soort",
    Facet.WISH: "wens",
    Facet.AVAILABILITY: "beschikbaar",
    Facet.ROUTE: "route",
    Facet.SETTING: "waar",
    Facet.DELIVERED_BY: "door",
    Facet.CARE_LINE: "lijn",
    Facet.SECTOR: "sector",
    Facet.EVIDENCE: "bewijs",
    Facet.LANGUAGE: "taal",
    Facet.COST: "kosten",
    Facet.SOURCE: "bron",
}
"""What a facet is called in addresses and forms."""
_MOST_VALUES = 60
"""More values of one facet are no choice that a person made."""
_LONGEST_VALUE = 160
_MOST_PAGES = 9999


@dataclass(frozen=True)
class Asked:
    """What was asked."""

    query: Query
    page: int = 1
    unknown_region: str = ""
    """A region that was asked for and that nobody knows."""
    refused: bool = False
    """Typed words hold what has no place here: a citizen service number or mail address. They are dropped."""
    before: str = field(default="", compare=False)
    """The region that the form in the browser was made for."""
    home: str | None = field(default=None, compare=False)
    """The region of an address that names none."""

    def address_query(self, page: int | None = None) -> str:
        """The choices as they stand in an address, without what was typed; empty if there are none."""
        pairs = list(self._pairs())
        wanted = self.page if page is None else page
        if wanted > 1:
            pairs.append((PAGE, str(wanted)))
        return urlencode(pairs)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        if self.query.region != self.home:
            yield REGION, self.query.region or ""
        for facet, name in NAMES.items():
            for value in sorted(self.query.chosen.get(facet, ())):
                yield name, value
        if self.query.sort is not None:
            yield SORT, self.query.sort

    @property
    def count(self) -> int:
        """How many choices were made."""
        return sum(len(values) for values in self.query.chosen.values()) + bool(self.query.region)


def asked(request: HttpRequest, base: KnowledgeBase, *, home: str = "") -> Asked:
    """Understand an address, or a form that was sent. What cannot be meant is left out.

    `home` is the name of the region where an address names none.
    """
    sent = request.POST if request.method == "POST" else request.GET
    chosen = {facet: frozenset(_values(sent, name)) for facet, name in NAMES.items()}
    at_home, _ = _region(home, base, language_of(request))
    named, unknown = _region(sent.get(REGION, ""), base, language_of(request))
    region = named if REGION in sent or request.method == "POST" else at_home
    typed = " ".join(request.POST.get(SEARCH, "").split()) if request.method == "POST" else ""
    private = refused(typed) is not None
    sort = sent.get(SORT, "")
    found = Asked(
        Query(
            "" if private else typed,
            {facet: values for facet, values in chosen.items() if values},
            region,
            Sort(sort) if sort in set(Sort) else None,
        ),
        _page(sent.get(PAGE, "")),
        unknown,
        private,
        sent.get(f"{REGION}-was", "") if request.method == "POST" else "",
        at_home,
    )
    return _without(found, sent.getlist(WITHOUT)) if request.method == "POST" else found


def _values(sent: QueryDict, name: str) -> Iterable[str]:
    return (value for value in sent.getlist(name)[:_MOST_VALUES] if 0 < len(value) <= _LONGEST_VALUE)


def _page(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= _MOST_PAGES else 1


def _region(wanted: str, base: KnowledgeBase, language: str) -> tuple[str | None, str]:
    """The region's id, by id or name; and what was asked for if nobody knows it."""
    wanted = wanted.strip()
    names = {name: key for key, each in base.regions.items() for name in (key, each.name.nl, each.name.in_(language))}
    found = {name.casefold(): key for name, key in names.items()}.get(wanted.casefold())
    return found, "" if found or not wanted else wanted[:_LONGEST_VALUE]


def _without(found: Asked, dropped: Iterable[str]) -> Asked:
    """The same without choices that a button took away: `soort:course`, `regio:`, `zoek:`."""
    query = found.query
    facets = {name: facet for facet, name in NAMES.items()}
    for each in dropped:
        name, _, value = each.partition(":")
        if name in facets:
            facet = facets[name]
            left = query.chosen.get(facet, frozenset()) - {value}
            others = {key: values for key, values in query.chosen.items() if key is not facet}
            query = replace(query, chosen=others | {facet: left} if left else others)
        elif name == REGION:
            query = replace(query, region=None)
        elif name == SEARCH:
            query = replace(query, text="")
    return replace(found, query=query, page=1)
