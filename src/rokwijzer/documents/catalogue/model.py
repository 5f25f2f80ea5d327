# SPDX-License-Identifier: EUPL-1.2
"""What stands on paper of an offer and of the whole catalogue, in one language and ready to be set in any format.

The typesetter (PDF) and the word processor's file (docx) are written from the same tree, so that they cannot differ.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Line:
    """One statement: what it is about, what it says, and where it stands."""

    text: str
    label: str = ""
    """A word before it, such as the way in that it belongs to; empty if it needs none."""
    cites: tuple[str, ...] = ()
    """As in the knowledge files, without what is editorial: `003:15`."""
    sub: tuple["Line", ...] = ()
    """What stands under it: the readings where sources differ."""


@dataclass(frozen=True)
class Part:
    """Statements under one heading."""

    key: str
    """`runs` holds the picture too; `evidence` and `here` hold the rows and the availability of the offer instead."""
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Fact:
    """One of the five facts."""

    label: str
    text: str


@dataclass(frozen=True)
class EvidenceRow:
    """What one source says of the evidence."""

    source: str
    level: str
    written: str
    dated: str
    note: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Bar:
    """From where to where one may enter, on the axis of `Picture`: each end from 0 to 1."""

    label: str
    start: float
    end: float
    open_start: bool = False
    """The source names no beginning."""
    open_end: bool = False
    """The source names no end, or leaves it open."""


@dataclass(frozen=True)
class Picture:
    """The course of an offer as a small picture; `words` says the same for who does not see it."""

    ticks: tuple[tuple[float, str], ...]
    """Places on the axis of the child's age, with what stands there."""
    bars: tuple[Bar, ...]
    sessions: int = 0
    """How many meetings are drawn; 0 for none."""
    maybe: int = 0
    """How many more there may be."""
    sessions_text: str = ""
    words: str = ""


@dataclass(frozen=True)
class Availability:
    """Whether it can be had in the region of the document."""

    label: str
    text: str = ""
    checked: str = ""
    """When it was last checked and who said so, or that it has no date."""
    ring: str = ""
    """Whom to ask, with the number if there is one that may be published."""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceLines:
    """A source with its lines that an offer rests on."""

    key: str
    title: str
    about: str
    """Publisher and date."""
    lines: str


@dataclass(frozen=True)
class OfferPage:
    """Everything that is printed of one offer."""

    id: str
    number: str
    """Its place in the catalogue, such as `3.12`; empty on a sheet of its own."""
    name: str
    also: tuple[str, ...]
    """Its other names."""
    kind: str
    summary: str
    for_whom: str
    """In a few words, for a table."""
    facts: tuple[Fact, ...]
    picture: Picture | None
    parts: tuple[Part, ...]
    evidence: tuple[EvidenceRow, ...]
    availability: Availability | None
    """None where no region was asked for."""
    sources: tuple[SourceLines, ...]


@dataclass(frozen=True)
class SectionPages:
    """One section of the catalogue."""

    key: str
    number: int
    title: str
    intro: str
    offers: tuple[OfferPage, ...]


@dataclass(frozen=True)
class ContactRow:
    """An organisation to ring."""

    name: str
    reach: str
    checked: str
    text: str


@dataclass(frozen=True)
class RegionPage:
    """What is said of the region before the offers."""

    name: str
    heading: str
    intro: str
    counts: tuple[tuple[str, int], ...]
    """How many offers of the document have which status there."""
    contacts: tuple[ContactRow, ...]
    switched_off: tuple[str, ...]


@dataclass(frozen=True)
class IndexRow:
    """One name in the index, with the offer that it leads to."""

    name: str
    id: str
    number: str
    letter: str
    """What it stands under."""


@dataclass(frozen=True)
class Catalogue:
    """The growing document."""

    language: str
    title: str
    subtitle: str
    edition: str
    made: str
    on: date
    region: RegionPage | None
    how_to_read: Part
    sections: tuple[SectionPages, ...]
    sources: tuple[SourceLines, ...]
    index: tuple[IndexRow, ...]
    words: dict[str, str] = field(default_factory=dict)
    """Headings and column names that the formats need."""

    @property
    def offers(self) -> tuple[OfferPage, ...]:
        """Every offer in it, in order."""
        return tuple(offer for section in self.sections for offer in section.offers)


@dataclass(frozen=True)
class OfferSheet:
    """One offer as a document of its own."""

    language: str
    on: date
    offer: OfferPage
    edition: str
    made: str
    place: str
    address: str
    """Where it can be read on a screen; empty without a public address."""
    words: dict[str, str] = field(default_factory=dict)
