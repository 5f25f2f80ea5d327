# SPDX-License-Identifier: EUPL-1.2
"""The outcome of the catalogue for other programs: JSON by a published schema, and CSV with the same columns."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from rokwijzer.advice.labels import AVAILABILITY, EVIDENCE, KIND, ROUTE, label
from rokwijzer.advice.statements import who_said
from rokwijzer.catalogue.browsing import Answer, Catalogue, Query
from rokwijzer.catalogue.changed import last_change
from rokwijzer.catalogue.labels import Facet
from rokwijzer.editions import edition_of, whole
from rokwijzer.explain import Language
from rokwijzer.knowledge.models import RouteKind
from rokwijzer.matching import contact_here, region_chain

BETWEEN = "; "
"""What stands between several values in one cell of the CSV."""


class Out(BaseModel):
    """A part of the outcome. A key that is absent or null: the sources do not say."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class EvidenceRow(Out):
    """What one source says of the evidence."""

    written: str
    """The source's own words."""
    level: str
    """Normalised: a step of the recognition ladder, or a way of not being on it."""
    label: str
    dated: str | None = None
    """The day or year of the judgement, as the source has it."""
    variant: str | None = None


class CareLineRow(Out):
    """The care line as written, and normalised."""

    written: str
    line: int | None = None
    sector: str | None = None


class RowOut(Out):
    """One offer."""

    id: str
    name: str
    names: tuple[str, ...]
    """Every name, the one that is shown first."""
    kind: str
    kind_label: str
    summary: str
    phases: tuple[str, ...] = ()
    """When it can begin: `wish`, `pregnant`, `year-0`, …; a value stands for all years up to the next one."""
    persons: tuple[str, ...] = ()
    """Whom it is about: a role or kind of parent, `any-parent`, `everybody` or `professionals`."""
    themes: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    """Wishes of parents that it answers, as facts of the dictionary."""
    setting: tuple[str, ...] = ()
    delivered_by: tuple[str, ...] = ()
    care_lines: tuple[CareLineRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    routes: tuple[str, ...] = ()
    """Kinds of ways in, those of the region included."""
    route_labels: tuple[str, ...] = ()
    availability: str
    """In the region asked for; `ask` where nobody says anything, and without a region."""
    availability_label: str
    availability_text: str | None = None
    availability_said: bool = False
    """Whether some layer says anything; if not, `ask` only means that nobody did."""
    checked: date | None = None
    """When the availability was last checked."""
    too_old: bool = False
    """It was checked too long ago, so that it counts as `ask`."""
    undated: bool = False
    """The source says it without a date."""
    ask: str | None = None
    """Whom to ask."""
    ask_phone: str | None = None
    ask_web: str | None = None
    languages: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """The sources that are cited, by their ids."""
    web: tuple[str, ...] = ()
    for_parents: bool = False
    """There is a text that was written for parents."""
    local: bool = False
    """An offer of the region's own, in no edition."""
    changed_in: int | None = None
    """The edition in which it came or last changed."""


class CatalogueOut(Out):
    """The whole outcome, with what was asked. What was typed in the search box is not repeated."""

    edition: str
    on: date
    language: str
    region: str | None = None
    searched: bool = False
    chosen: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """By facet, the values that were chosen."""
    sort: str
    count: int
    """How many offers were found."""
    total: int
    """How many there are."""
    offers: tuple[RowOut, ...]


def catalogue_out(catalogue: Catalogue, query: Query, answer: Answer, language: Language) -> CatalogueOut:
    """The outcome of a query."""
    return CatalogueOut(
        edition=edition_of(whole(catalogue.base)).in_words(language),
        on=catalogue.on,
        language=language,
        region=catalogue.region,
        searched=answer.found is not None,
        chosen={str(facet.id): tuple(value.id for value in facet.chosen) for facet in answer.facets if facet.chosen},
        sort=answer.sort,
        count=len(answer.offers),
        total=answer.total,
        offers=tuple(row(catalogue, name, language) for name in answer.offers),
    )


def row(catalogue: Catalogue, name: str, language: Language) -> RowOut:
    """One offer as it is in the region and on the day of the catalogue."""
    base, offer, here = catalogue.base, catalogue.base.offers[name], catalogue.here[name]
    values, entry = catalogue.features.of[name], here.entry
    said = _Said(language)
    ask = base.organisations[here.ask] if here.ask is not None else None
    contact = contact_here(base, here.ask, catalogue.region, catalogue.on) if here.ask is not None else None
    routes = catalogue.routes(name)
    return RowOut(
        id=name,
        name=offer.name,
        names=tuple(each.name for each in offer.names.values()),
        kind=offer.kind,
        kind_label=label(KIND, offer.kind, language),
        summary=offer.summary.in_(language),
        phases=values.get(Facet.PHASE, ()),
        persons=values.get(Facet.PERSON, ()),
        themes=values.get(Facet.THEME, ()),
        wishes=values.get(Facet.WISH, ()),
        setting=said.each(offer.setting.values()),
        delivered_by=said.each(offer.delivered_by.values()),
        care_lines=tuple(
            CareLineRow(written=each.written, line=each.line, sector=each.sector) for each in offer.care_lines.values()
        ),
        evidence=tuple(
            EvidenceRow(
                written=each.written,
                level=each.level,
                label=label(EVIDENCE, each.level, language),
                dated=each.dated,
                variant=each.variant,
            )
            for each in offer.evidence.values()
        ),
        routes=routes,
        route_labels=tuple(label(ROUTE, RouteKind(each), language) for each in routes),
        availability=here.status,
        availability_label=label(AVAILABILITY, here.status, language),
        availability_text=said.one(entry) if entry is not None else None,
        availability_said=entry is not None or here.region is not None,
        checked=entry.checked if entry is not None else None,
        too_old=here.too_old,
        undated=entry is not None and entry.undated,
        ask=who_said(base, here.ask, language) if here.ask is not None else None,
        ask_phone=(contact.contact.phone if contact is not None else None) or (ask.phone if ask is not None else None),
        ask_web=(contact.contact.web if contact is not None else None) or (ask.web if ask is not None else None),
        languages=said.each(offer.languages.values()),
        cost=said.each(offer.cost.values()),
        sources=values.get(Facet.SOURCE, ()),
        web=tuple(each.url for each in offer.web.values()),
        for_parents=offer.parents is not None,
        local=any(name in layer.offers for _, layer in region_chain(base, catalogue.region)),
        changed_in=change.number if (change := last_change(whole(base), name)) is not None else None,
    )


class _Said:
    """Statements in one language, Dutch where there is no English."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def one(self, said: object) -> str:
        english = getattr(said, "en", None) if self._language == "en" else None
        return english or getattr(said, "nl", None) or ""

    def each(self, statements: Iterable[object]) -> tuple[str, ...]:
        return tuple(self.one(each) for each in statements)


COLUMNS = tuple(RowOut.model_fields)
"""The columns of the CSV, in order; they are the keys of an offer in the JSON."""


def as_csv(rows: Iterable[RowOut]) -> str:
    """A line of column names and one line for each offer, as RFC 4180 has it; the reader decides on the encoding."""
    written = io.StringIO(newline="")
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    lines.writerows([_cell(getattr(each, column)) for column in COLUMNS] for each in rows)
    return written.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return BETWEEN.join(_inline(each) for each in value)
    return _harmless(str(value))


def _inline(value: object) -> str:
    match value:
        case EvidenceRow():
            return f"{value.label} ({value.written})" + (f" {value.dated}" if value.dated else "")
        case CareLineRow():
            return value.written
    return _harmless(str(value))


def _harmless(text: str) -> str:
    """A spreadsheet takes what begins so for a formula; an apostrophe before it makes it text."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
