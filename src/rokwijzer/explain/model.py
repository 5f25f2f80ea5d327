# SPDX-License-Identifier: EUPL-1.2
"""Explanations as data: what the command line, the web page and the published advice all read.

Every sentence stands in one language, complete with capital and full stop; every state also as a code. An address
(`offer#criterion/subject.fact`) leads back to the same explanation.
"""

from datetime import date
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from rokwijzer.explain.words import Language
from rokwijzer.knowledge.models import Deviation, Strength, Voice

Met: TypeAlias = Literal["met", "not-met", "unknown"]
"""What is known of a criterion for this family."""

FactState: TypeAlias = Literal["known", "unknown", "asked-unknown"]

CriterionRole: TypeAlias = Literal[
    "required", "excluded", "also-suitable", "indication", "example", "exception", "person"
]
"""What a criterion does; `exception` is a rule's "unless", `person` the parent whom an offer or rule is about."""


class Out(BaseModel):
    """Part of an explanation."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CitationOut(Out):
    """Where a statement comes from, and who speaks there."""

    ref: str
    """As in the knowledge files: `003:67`, `norm:meldcode`, `editorial`."""
    source: str
    """The title of the source."""
    short: str
    """What it is called on a screen."""
    voice: Voice
    first: int | None = None
    """First and last line; absent where the citation has no lines."""
    last: int | None = None
    place: str
    """The source's short name and the lines, in words."""
    text: str
    """The place, and who speaks there, in words."""


class FactOut(Out):
    """One fact that a criterion asks for, or the moment (`ref` is then `moment`)."""

    address: str
    ref: str
    label: str
    state: FactState
    value_text: str
    judgement: bool
    """Weighed by the professional."""
    sentence: str
    """What is known, or the question."""


class ReadingOut(Out):
    """One of the readings where sources differ."""

    id: str
    sentence: str
    state: Met
    citations: tuple[CitationOut, ...]


class CauseOut(Out):
    """Something unknown that by itself can change the outcome."""

    kind: Literal["fact", "moment", "reading", "open_end", "open_count", "outside_order"]
    name: str
    text: str
    """A question for what can be asked; otherwise what the sources leave open."""
    refs: tuple[str, ...] = ()
    """The facts that the question is about: of both carers where either may answer it."""
    asked: bool = False
    """It was asked already, and nobody knows."""
    judgement: bool = False
    """The question asks for the professional's own weighing."""

    @property
    def is_question(self) -> bool:
        """Whether somebody can still answer it."""
        return self.kind in ("fact", "moment") and not self.asked


class ChangeOut(Out):
    """What would change the outcome."""

    kind: Literal["age", "consult", "availability", "fact"]
    day: date | None = None
    expected: bool = False
    """The day rests on the due date, or on an age that is only known roughly."""
    text: str


class WayOut(Out):
    """One smallest set of things that would have to be otherwise for an offer to be meant, or for a rule to apply.

    `availability` is none of these sets: it has to be so besides, for an offer that is said not to be had here.
    """

    kind: Literal["age", "consult", "fact", "availability"]
    """`age`: the day comes by itself; `consult`: somebody can decide; `fact`: what is known would be otherwise;
    `availability`: it would have to be had in this region."""
    can_change: bool
    """Whether it can become or turn out so; who the parents are and what is past cannot."""
    facts: tuple[str, ...] = ()
    """The facts of the set; where the child stands in time is not among them."""
    day: date | None = None
    expected: bool = False
    """The day rests on the due date, or on an age that is only known roughly."""
    text: str
    size: int = 1
    """How many things would have to be otherwise together."""


class RefinedOut(Out):
    """A vague word that a source has beside the stated value."""

    words: str
    text: str
    citations: tuple[CitationOut, ...]


class CriterionOut(Out):
    """One criterion for this family: whether it is met, why, and what it hangs on."""

    address: str
    label: str
    role: CriterionRole
    entrance: str | None = None
    """The way in that it belongs to; absent if it belongs to all."""
    state: Met
    sentence: str
    """Affirmative if met, denying if not met; if unknown, what is not known yet."""
    citations: tuple[CitationOut, ...]
    voices: tuple[str, ...]
    deviation: Deviation | None = None
    """What it means that a required criterion is not met."""
    consult: str | None = None
    """With whom a deviation is discussed."""
    readings: tuple[ReadingOut, ...] = ()
    facts: tuple[FactOut, ...] = ()
    causes: tuple[CauseOut, ...] = ()
    notes: tuple[str, ...] = ()
    refined: tuple[RefinedOut, ...] = ()
    computed: bool = True
    """False: an example that asks nothing that can be worked out, so that its state says nothing of the family."""
    overridden: bool = False
    """The professional decided; what was computed is left aside."""
    changes: tuple[ChangeOut, ...] = ()


class EntranceOut(Out):
    """One way in."""

    name: str
    label: str
    state: str
    state_text: str
    citations: tuple[CitationOut, ...]


class ExplanationOut(Out):
    """A whole offer or rule, one criterion of it, or one fact of a criterion."""

    address: str
    kind: Literal["offer", "rule", "criterion", "fact"]
    language: Language
    title: str
    state: str
    """A status, the state of a rule, of a criterion or of a fact."""
    state_text: str
    sentence: str
    strength: Strength | None = None
    """Of a rule: how strongly its text says it."""
    strength_text: str | None = None
    """Of a rule: the verb of the source."""
    citations: tuple[CitationOut, ...] = ()
    criteria: tuple[CriterionOut, ...] = ()
    entrances: tuple[EntranceOut, ...] = ()
    facts: tuple[FactOut, ...] = ()
    questions: tuple[CauseOut, ...] = ()
    changes: tuple[ChangeOut, ...] = ()
    ways: tuple[WayOut, ...] = ()
    """Of an offer that is not meant or asks for a consult, or a rule that does not apply."""
    notes: tuple[str, ...] = ()
