# SPDX-License-Identifier: EUPL-1.2
"""What an advice holds, ready for a screen, a letter or another program. Texts are in the language asked for."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from rokwijzer.explain import CauseOut, CitationOut, CriterionOut, WayOut


class Out(BaseModel):
    """A part of an advice."""

    model_config = ConfigDict(frozen=True)


class StatementOut(Out):
    """A cited statement."""

    id: str
    text: str
    citations: tuple[CitationOut, ...]
    label: str | None = None
    undated: bool = False


class DayOut(Out):
    """A day on which something changes if nothing but time does."""

    day: date
    expected: bool
    """It rests on a due date."""
    roughly: bool
    """It rests on an age that is not known to the day."""
    text: str


class ContactOut(Out):
    """Whom to ask. Without a number that may be published the organisation is named and nothing invented."""

    organisation: str
    name: str
    phone: str | None = None
    mail: str | None = None
    web: str | None = None
    text: str | None = None
    checked: date | None = None
    too_old: bool = False
    undated: bool = False
    said_by: str | None = None
    citations: tuple[CitationOut, ...] = ()


class AvailabilityOut(Out):
    """Whether an offer can be had here."""

    status: str
    label: str
    text: str | None = None
    region: str | None = None
    checked: date | None = None
    too_old: bool = False
    undated: bool = False
    said_by: str | None = None
    citations: tuple[CitationOut, ...] = ()
    ask: ContactOut | None = None
    waiting: str | None = None
    waiting_checked: date | None = None
    waiting_too_old: bool = False
    waiting_undated: bool = False
    waiting_said_by: str | None = None
    waiting_citations: tuple[CitationOut, ...] = ()


class RouteOut(Out):
    """One way in. A route that only exists in a region names it, and who said so and when."""

    id: str
    kind: str
    label: str
    text: str
    by: tuple[str, ...] = ()
    """Who may send."""
    signed_by: str | None = None
    """Whose signature the law asks for."""
    entrance: str | None = None
    region: str | None = None
    checked: date | None = None
    too_old: bool = False
    undated: bool = False
    said_by: str | None = None
    citations: tuple[CitationOut, ...] = ()


class EvidenceOut(Out):
    """What one source says of the evidence."""

    id: str
    written: str
    level: str
    label: str
    scheme: str
    variant: str | None = None
    dated: str | None = None
    note: str | None = None
    citations: tuple[CitationOut, ...] = ()


class VariantOut(Out):
    """A form of the offer with a standing of its own."""

    id: str
    label: str
    recognised: bool | None = None
    text: str | None = None
    citations: tuple[CitationOut, ...] = ()


class EntranceOut(Out):
    """One way to enter, with its status."""

    id: str
    label: str
    status: str
    status_label: str


class ParentTextOut(Out):
    """What parents read."""

    what: str
    how: str | None = None


class OfferOut(Out):
    """One offer for this family."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    kind_label: str
    summary: str
    local: str | None = None
    """The region whose own offer it is; None for an offer of the whole knowledge base."""
    status: str
    status_label: str
    opens: DayOut | None = None
    closes: DayOut | None = None
    availability: AvailabilityOut
    entrances: tuple[EntranceOut, ...] = ()
    criteria: tuple[CriterionOut, ...] = ()
    questions: tuple[CauseOut, ...] = ()
    ways: tuple[WayOut, ...] = ()
    """What would have to be otherwise for it to be meant, or to apply; the smallest sets, what can change first."""
    sources_differ: bool = False
    routes: tuple[RouteOut, ...] = ()
    delivered_by: tuple[StatementOut, ...] = ()
    programme: tuple[StatementOut, ...] = ()
    evidence: tuple[EvidenceOut, ...] = ()
    variants: tuple[VariantOut, ...] = ()
    conditions_of_use: tuple[StatementOut, ...] = ()
    open_points: tuple[StatementOut, ...] = ()
    serves: tuple[str, ...] = ()
    """The steps that name it and apply."""
    wishes: tuple[str, ...] = ()
    touched: bool = True
    """Something that was entered bears on it; of what is still open this comes first."""
    tried: str | None = None
    parents: ParentTextOut | None = None


class StepOut(Out):
    """One rule for this family, with the offers that stand under it."""

    id: str
    kind: str
    title: str
    outcome: str
    state: str
    state_label: str
    strength: str
    strength_label: str
    verb: str
    citations: tuple[CitationOut, ...]
    criteria: tuple[CriterionOut, ...] = ()
    questions: tuple[CauseOut, ...] = ()
    ways: tuple[WayOut, ...] = ()
    """What would have to be otherwise for it to be meant, or to apply; the smallest sets, what can change first."""
    precedence: StatementOut | None = None
    open_points: tuple[StatementOut, ...] = ()
    gaps: tuple[StatementOut, ...] = ()
    steps: tuple[StatementOut, ...] = ()
    who: tuple[StatementOut, ...] = ()
    offers: tuple[str, ...] = ()
    """Offers that stand under this step."""
    elsewhere: tuple[str, ...] = ()
    """Offers that it names too, and that stand under another step, among the others or among those not meant."""
    examples: tuple[str, ...] = ()
    """Those that the source names only as an example."""
    parents: str | None = None
    touched: bool = True
    """Something that was entered bears on it; of what is still open this comes first."""


class EnteredOut(Out):
    """Something that was entered."""

    ref: str
    label: str
    value: str
    text: str
    """A whole sentence."""
    judgement: bool
    sensitive: bool
    section: str
    """Where it was entered: facts, judgement, goes-well or wants."""
    disputed: bool = False
    """Said differently on one day, so that it counts as unknown."""
    by: tuple[str, ...] = ()


class SwitchedOffOut(Out):
    """An offer that the region does not show, with who said so."""

    id: str
    name: str
    region: str
    checked: date | None = None
    undated: bool = False
    said_by: str | None = None
    citations: tuple[CitationOut, ...] = ()


class RegionOut(Out):
    """The region asked for."""

    id: str
    name: str
    known: bool
    within: tuple[str, ...] = ()
    """The larger regions that it lies in, smallest first."""
    switched_off: tuple[SwitchedOffOut, ...] = ()


class AdviceOut(Out):
    """The answer: which steps, which offers, why, and what is still to be asked."""

    on: date
    language: str
    program: str
    edition: str | None
    region: RegionOut | None
    situation: str
    """The index child or pregnancy in words."""
    entered: tuple[EnteredOut, ...]
    safety: tuple[StepOut, ...]
    steps: tuple[StepOut, ...]
    open_steps: tuple[StepOut, ...]
    other_steps: tuple[StepOut, ...]
    """Rules that do not apply."""
    practices: tuple[StepOut, ...]
    """How professionals work according to the texts, where it applies to this family."""
    silent: bool
    """No step certainly applies to what was entered, beyond what the texts say of everybody; some may still be open."""
    offers: dict[str, OfferOut]
    """Every offer by id, in the order in which they are shown."""
    other: tuple[str, ...]
    """Offers that fit, or may, and that no step which applies names."""
    not_meant: tuple[str, ...]
    counts: dict[str, int]
