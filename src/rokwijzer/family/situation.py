# SPDX-License-Identifier: EUPL-1.2
"""One family on paper: what was said and judged, about whom, by whom and when.

A situation does not depend on the day on which it is advised on: `Situation.knowns` looks at it on a day. It knows no
names, numbers or addresses of people, and no language: facts, values and offers are named by their ids.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from rokwijzer.family.index import Index
from rokwijzer.logic import FactRef, Known

if TYPE_CHECKING:
    from rokwijzer.family.reporting import Place
    from rokwijzer.knowledge import KnowledgeBase
    from rokwijzer.knowledge.models import Text
    from rokwijzer.logic import Knowns


class Section(StrEnum):
    """Where in the file a statement stands."""

    FACTS = "facts"
    """Under its subject."""
    JUDGEMENT = "judgement"
    """Under `judgement:` and its subject: weighed by the professional."""
    GOES_WELL = "goes-well"
    WANTS = "wants"


@dataclass(frozen=True)
class Statement:
    """One answer about one fact. `value` is None if it was asked and nobody knows.

    `on` is the day on which it was said; None: the day of the situation itself.
    """

    ref: FactRef
    value: Known | None
    by: str | None = None
    on: date | None = None
    section: Section = Section.FACTS


class Outcome(StrEnum):
    """What came of an offer that was tried before."""

    HELPED = "helped"
    NOT_ENOUGH = "not-enough"
    STOPPED = "stopped"
    RUNNING = "running"


@dataclass(frozen=True)
class Tried:
    """An offer that this family had before or has now."""

    offer: str
    outcome: Outcome


@dataclass(frozen=True)
class Override:
    """The professional counts one criterion (`offer#criterion`) as met or not met, whatever was computed."""

    address: str
    met: bool
    reason: str | None = None


Subject: TypeAlias = str

SUBJECTS: tuple[Subject, ...] = ("child", "pregnancy", "carer_1", "carer_2", "household", "contact", "team")
"""Whom a fact of a family is about, in the order of the file."""


def written(ref: FactRef) -> str:
    """A fact as it is written in a file: `carer-1.tension`."""
    return f"{key_of(ref.subject)}.{ref.fact}"


def key_of(subject: Subject) -> str:
    """A subject as it is written in a file: `carer-1`."""
    return subject.replace("_", "-")


def nowhere() -> "Place":
    """Where a situation stands that was not read from anything."""
    from rokwijzer.family.reporting import Unplaced

    return Unplaced("family")


def _order(statement: Statement) -> tuple[int, str, str, str, str]:
    from rokwijzer.family.values import write_value

    day = statement.on.isoformat() if statement.on else "9999-99-99"
    subject = statement.ref.subject
    place = SUBJECTS.index(subject) if subject in SUBJECTS else len(SUBJECTS)
    return place, statement.ref.fact, day, statement.by or "", str(write_value(statement.value))


@dataclass(frozen=True)
class Situation:
    """One family. Two situations that say the same are equal, in whatever order it was written."""

    index: Index | None = None
    """The wish, pregnancy or child that the advice is about; None if that was not said."""
    statements: tuple[Statement, ...] = ()
    """By subject and fact, earlier statements first."""
    none_of_the_others: tuple[FactRef, ...] = ()
    """`subject.group`: every option of that multiple choice that is not mentioned is answered with no."""
    tried: tuple[Tried, ...] = ()
    overrides: tuple[Override, ...] = ()
    municipality: str | None = None
    """The id of a region of the knowledge base, or the name as it was written if it is none."""
    on: date | None = None
    """The day that the situation describes."""
    title: "Text | None" = None
    why: "Text | None" = None
    """For an example: what it shows."""
    place: "Place" = field(default_factory=nowhere, compare=False, repr=False)
    """Where it was read, for messages."""
    language_of_messages: str = field(default="en", compare=False, repr=False)
    """In which language `knowns` says what cannot be so on a day; the situation itself has no language."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "statements", tuple(sorted(dict.fromkeys(self.statements), key=_order)))
        object.__setattr__(self, "none_of_the_others", tuple(sorted(set(self.none_of_the_others))))
        object.__setattr__(self, "tried", tuple(sorted(self.tried, key=lambda each: each.offer)))
        object.__setattr__(self, "overrides", tuple(sorted(self.overrides, key=lambda each: each.address)))

    @property
    def mentioned(self) -> frozenset[FactRef]:
        """Every fact of which something was said, be it that nobody knows."""
        return frozenset(statement.ref for statement in self.statements)

    @property
    def goes_well(self) -> tuple[FactRef, ...]:
        """What was entered as going well."""
        return self._listed(Section.GOES_WELL)

    @property
    def wants(self) -> tuple[FactRef, ...]:
        """What the parents want."""
        return self._listed(Section.WANTS)

    def knowns(self, kb: "KnowledgeBase", on: date) -> "Knowns":
        """What is known of this family on this day, with what follows from it by `derived`.

        Raises Problems if it cannot be so on that day: a child that is not born yet, a due date long past.
        """
        from rokwijzer.family.knowns import knowns_of

        return knowns_of(self, kb, on)

    def _listed(self, section: Section) -> tuple[FactRef, ...]:
        return tuple(statement.ref for statement in self.statements if statement.section is section)
