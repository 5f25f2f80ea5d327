# SPDX-License-Identifier: EUPL-1.2
"""What stands on the call sheet of a region: every offer, whom to ring, what to ask, and the last answer."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from rokwijzer.advice.labels import AVAILABILITY, KIND, label
from rokwijzer.advice.statements import who_said
from rokwijzer.documents.call_sheet.columns import Column
from rokwijzer.documents.call_sheet.questions import questions
from rokwijzer.documents.call_sheet.words import say
from rokwijzer.editions import EditionName, Layered, with_layers
from rokwijzer.editions.canonical import canonical_bytes, sha256
from rokwijzer.editions.codec import to_plain
from rokwijzer.explain import Language, citations
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Availability, AvailabilityStatus, Offer, OfferKind, OrganisationKind, Said
from rokwijzer.matching import Here, availability, contact_here, region_chain, term_of
from rokwijzer.timeline import whole_months

_SHORT = 12
"""Characters of a hash that tell two states apart."""

NO_STATE = "-"
"""The state of an offer of which the region's own layer says nothing."""

USED_HERE = frozenset(
    {
        OfferKind.CONVERSATION_TOOL,
        OfferKind.OBSERVATION_INSTRUMENT,
        OfferKind.SCREENING_INSTRUMENT,
        OfferKind.ASSESSMENT_FRAMEWORK,
    }
)
"""Tools that a region works with or not. A book or a training is the same everywhere: those are only on the list where
a layer says something of them."""


_NO_PROVIDER = frozenset({OrganisationKind.KNOWLEDGE, OrganisationKind.SAFETY, OrganisationKind.MUNICIPALITY})
"""Who describes help or pays for it does not know whether there is room."""


class Urgency(IntEnum):
    """Why to ring about an offer, most urgent first."""

    UNKNOWN = 0
    TOO_OLD = 1
    NEVER_CHECKED = 2
    CHECKED = 3


@dataclass(frozen=True)
class CallRow:
    """One offer on the sheet."""

    id: str
    offer: str
    ring: str
    reach: str
    kind: str
    ask_nl: str
    ask_en: str
    last_status: str
    last_words: str
    last_by: str
    last_checked: date | None
    age: str
    old: str
    status: AvailabilityStatus
    """As it shows today: an answer that is too old counts as `ask`."""
    urgency: Urgency
    state: str
    """What tells this answer of the region's own layer apart from another one."""


@dataclass(frozen=True)
class CallSheet:
    """The list of one region on one day."""

    region: str
    name: str
    on: date
    language: Language
    edition: EditionName
    layer_sha256: str
    term: int | None
    """Months after which an answer is too old."""
    rows: tuple[CallRow, ...]
    switched_off: tuple[str, ...]
    """Names of offers that are not on the list, since the region switched them off."""

    @property
    def mark(self) -> str:
        """What each row carries, so that it can be told to which list it belongs."""
        return mark(self.region, self.layer_sha256, self.edition.sha256, self.on)

    def count(self, urgency: Urgency) -> int:
        """How many rows are as urgent as this."""
        return sum(row.urgency is urgency for row in self.rows)

    def cells(self, row: CallRow) -> dict[Column, str | date | None]:
        """The row by column; what is to be filled in is absent."""
        return {
            Column.ID: row.id,
            Column.OFFER: row.offer,
            Column.RING: row.ring,
            Column.REACH: row.reach,
            Column.KIND: row.kind,
            Column.ASK_NL: row.ask_nl,
            Column.ASK_EN: row.ask_en,
            Column.LAST_STATUS: row.last_status,
            Column.LAST_WORDS: row.last_words,
            Column.LAST_BY: row.last_by,
            Column.LAST_CHECKED: row.last_checked,
            Column.AGE: row.age,
            Column.OLD: row.old,
            Column.STATE: row.state,
            Column.LIST: self.mark,
        }


@dataclass(frozen=True)
class Mark:
    """To which list a row belongs: the region, and the beginning of the hash of its layer."""

    region: str
    layer: str


_MARK = re.compile(r"call-sheet 1 ([a-z0-9-]+) ([0-9a-f]{12}) [0-9a-f]{12} \d{4}-\d{2}-\d{2}", re.ASCII)


def mark(region: str, layer: str, edition: str, on: date) -> str:
    """`call-sheet 1 deventer 0123456789ab 0123456789ab 2026-11-22`."""
    return f"call-sheet 1 {region} {layer[:_SHORT]} {edition[:_SHORT]} {on.isoformat()}"


def read_mark(text: str) -> Mark | None:
    """To which list a row belongs; None if that cannot be told."""
    match = _MARK.fullmatch(text)
    return Mark(match[1], match[2]) if match else None


def is_layer(found: Mark, layer_sha256: str) -> bool:
    """Whether the sheet was made from this very layer."""
    return found.layer == layer_sha256[:_SHORT]


def state_of(entry: Availability | None) -> str:
    """What tells an answer of the layer apart from every other one."""
    return NO_STATE if entry is None else sha256(canonical_bytes(to_plain(entry)))[:_SHORT]


def call_sheet(layered: Layered, region: str, on: date, language: Language) -> CallSheet:
    """The list of a region on this day. Raises KeyError for a region without a layer."""
    layer = layered.layers[region]
    base = with_layers(layered.base, region)
    chain = list(region_chain(base, region))
    writer = _Rows(base, region, on, language, layer.region.availability)
    spoken_of = {name for _, each in chain for name in each.availability}
    rows = [
        writer.row(name, offer)
        for name, offer in base.offers.items()
        if offer.is_for_families or offer.kind in USED_HERE or name in spoken_of
    ]
    off = dict.fromkeys(name for _, each in chain for name in each.switched_off)
    known = {**layered.base.offers, **{name: offer for _, each in chain for name, offer in each.offers.items()}}
    return CallSheet(
        region=region,
        name=layer.region.name.in_(language),
        on=on,
        language=language,
        edition=layered.edition.name,
        layer_sha256=layer.sha256,
        term=term_of(base, region),
        rows=tuple(_ordered(rows)),
        switched_off=tuple(known[name].name for name in off if name in known),
    )


def _ordered(rows: list[CallRow]) -> Iterator[CallRow]:
    """By whom to ring: first where most is unknown or old, last where nobody is known; within it urgent ones first."""
    urgent = Counter(row.ring for row in rows if row.urgency is not Urgency.CHECKED)

    def order(row: CallRow) -> tuple[bool, int, str, Urgency, date, str, str]:
        day = row.last_checked or date.min
        return (not row.ring, -urgent[row.ring], row.ring.casefold(), row.urgency, day, row.offer.casefold(), row.id)

    return iter(sorted(rows, key=order))


class _Rows:
    """Puts offers on the list of one region."""

    def __init__(
        self, base: KnowledgeBase, region: str, on: date, language: Language, own: Mapping[str, Availability]
    ) -> None:
        self._base, self._region, self._on, self._language, self._own = base, region, on, language, own

    def row(self, name: str, offer: Offer) -> CallRow:
        """One offer."""
        here = availability(self._base, name, self._region, self._on)
        entry, language = here.entry, self._language
        urgency = _urgency(here)
        ring = self._whom(offer, here)
        checked = entry.checked if entry is not None else None
        return CallRow(
            id=name,
            offer=offer.name,
            ring=self._base.organisations[ring].name if ring is not None else "",
            reach=self._reach(ring) if ring is not None else "",
            kind=label(KIND, offer.kind, language),
            ask_nl=questions(self._base, self._region, name, offer, here.entry, ring, "nl"),
            ask_en=questions(self._base, self._region, name, offer, here.entry, ring, "en"),
            last_status=label(AVAILABILITY, entry.status, language) if entry else say("nothing-known", language),
            last_words=((entry.en if language == "en" else None) or entry.nl) if entry is not None else "",
            last_by=self._said_by(here, entry) if entry is not None else "",
            last_checked=checked,
            age=_age(checked, self._on, language) if checked is not None else "",
            old=say(_OLD[urgency], language),
            status=here.status,
            urgency=urgency,
            state=state_of(self._own.get(name)),
        )

    def _whom(self, offer: Offer, here: Here) -> str | None:
        """Whom to ring: whom the layer names, else who carries the offer out, else whom the region asks in general."""
        if here.entry is not None and here.entry.ask is not None:
            return here.entry.ask
        who = (name for name in offer.organisations if self._base.organisations[name].kind not in _NO_PROVIDER)
        return next(who, here.ask)

    def _reach(self, organisation: str) -> str:
        """How to reach an organisation; nothing where no source gives it."""
        known = self._base.organisations[organisation]
        here = contact_here(self._base, organisation, self._region, self._on)
        contact = here.contact if here is not None else None
        phone = (contact.phone if contact else None) or known.phone
        web = (contact.web if contact else None) or known.web
        lines = [each for each in (phone, contact.mail if contact else None, web) if each is not None]
        if here is not None and here.too_old and lines:
            lines.append(say("number-old", self._language, day=here.contact.checked))
        return "\n".join(lines)

    def _said_by(self, here: Here, said: Said) -> str:
        """Who said it, or which source; and in which region's layer, where that is a larger one."""
        language = self._language
        if said.said_by is not None:
            who = who_said(self._base, said.said_by, language)
        else:
            places = "; ".join(each.place for each in citations(said.cite or (), self._base, language))
            who = say("source-of", language, place=places)
        if here.region is None or here.region == self._region:
            return who
        larger = self._base.regions[here.region].name.in_(language)
        return say("from-region", language, what=who, region=larger)


_OLD = {
    Urgency.UNKNOWN: "unknown",
    Urgency.TOO_OLD: "yes",
    Urgency.NEVER_CHECKED: "never",
    Urgency.CHECKED: "no",
}


def _urgency(here: Here) -> Urgency:
    if here.too_old:
        return Urgency.TOO_OLD
    if here.entry is None or here.status is AvailabilityStatus.ASK:
        return Urgency.UNKNOWN
    return Urgency.NEVER_CHECKED if here.entry.checked is None else Urgency.CHECKED


def _age(checked: date, on: date, language: str) -> str:
    """How long ago it was checked: in days within the first month, in whole calendar months after that."""
    if checked > on:
        return ""
    months, days = whole_months(checked, on), (on - checked).days
    unit, count = ("months", months) if months else ("days", days)
    return say(f"{unit}-one" if count == 1 else unit, language, count=count)
