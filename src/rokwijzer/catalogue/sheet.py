# SPDX-License-Identifier: EUPL-1.2
"""One offer as a whole: what its page, a leaflet or the printed overview show. `telling` fills it in.

What no source says is empty here; a page says so where a reader would look for it.
"""

from dataclasses import dataclass
from datetime import date

from rokwijzer.catalogue.course import Course
from rokwijzer.knowledge.contradictions import Contradiction


@dataclass(frozen=True)
class Told:
    """One statement, where it stands, and when it was said if that is known."""

    text: str
    places: tuple[str, ...] = ()
    label: str = ""
    undated: bool = False
    """The source says "at the moment" or "in future" without a date."""


@dataclass(frozen=True)
class Dated:
    """Something that was said on a day: how long ago that is, and by whom."""

    checked: date | None = None
    months: int | None = None
    """Whole months since then."""
    too_old: bool = False
    undated: bool = False
    said_by: str | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True)
class Condition:
    """One criterion in words."""

    id: str
    role: str
    label: str
    sentence: str
    """How it is read; empty where the label says the same or nothing can be worked out."""
    parts: tuple[str, ...]
    """What the sentence goes on to list."""
    readings: tuple[Told, ...]
    consult: str
    notes: tuple[str, ...]
    judged: bool
    """It asks for the professional's own weighing."""
    timed: bool
    """It asks for nothing but the time."""
    entrance: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class EvidenceTold:
    """What one source says of the evidence."""

    label: str
    written: str
    voices: tuple[str, ...]
    variant: str
    dated: str
    """The day or year of the judgement, or else that of the source; empty if neither has one."""
    note: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Contact:
    """Whom to ask."""

    name: str
    phone: str = ""
    mail: str = ""
    web: str = ""
    text: str = ""
    dated: Dated = Dated()


@dataclass(frozen=True)
class There:
    """Whether the offer can be had in one region."""

    region: str
    name: str
    status: str
    label: str
    text: str
    dated: Dated
    waiting: str
    waiting_dated: Dated
    ask: Contact | None


@dataclass(frozen=True)
class RouteTold:
    """One way in."""

    label: str
    text: str
    by: tuple[str, ...]
    signed_by: str
    entrance: str
    region: str
    dated: Dated
    places: tuple[str, ...]


@dataclass(frozen=True)
class SourceTold:
    """One source that is cited, with all its lines."""

    title: str
    publisher: str
    dated: str
    voice: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Link:
    """Another offer, and why it is named."""

    id: str
    name: str
    how: tuple[str, ...]
    """`part-of`, `part`, `not-to-be-confused`, or `related` alone: keys of the words."""


@dataclass(frozen=True)
class Part:
    """Statements under one heading; the heading is the key of its words."""

    key: str
    statements: tuple[Told, ...]


@dataclass(frozen=True)
class Sheet:
    """Everything about one offer."""

    id: str
    name: str
    others: tuple[str, ...]
    """Its other names."""
    kind: str
    summary: str
    local: str
    """The region whose own offer it is; empty otherwise."""
    when: tuple[str, ...]
    person: str
    required: tuple[str, ...]
    """What it asks beside the time (`when`), each in a few words."""
    for_everybody: bool
    for_families: bool
    aims: tuple[Told, ...]
    delivered_by: tuple[Told, ...]
    setting: tuple[Told, ...]
    course: Course
    conditions: tuple[Condition, ...]
    routes: tuple[RouteTold, ...]
    here: There | None
    elsewhere: tuple[There, ...]
    evidence: tuple[EvidenceTold, ...]
    parts: tuple[Part, ...]
    variants: tuple[Told, ...]
    differences: tuple[Contradiction, ...]
    links: tuple[Link, ...]
    steps: tuple[tuple[str, str], ...]
    """Rules of the guideline that name it: id and title."""
    sources: tuple[SourceTold, ...]
    web: tuple[str, ...]
    for_parents: bool
