# SPDX-License-Identifier: EUPL-1.2
"""Offers: everything that the sources list as help, from a programme to a leaflet.

A field is there as far as the sources speak; silence stays absent. Statements are keyed by a name that their author
chose, so that an address never is a place in a list.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.models.base import Cited, Cites, FactName, Id, Model, Statement, Suspect, Text
from rokwijzer.knowledge.models.conditions import Criterion, Person


class OfferKind(StrEnum):
    """What sort of thing an offer is."""

    PROGRAMME = "programme"
    COURSE = "course"
    GROUP = "group"
    TREATMENT = "treatment"
    METHOD = "method"
    CONVERSATION_TOOL = "conversation-tool"
    OBSERVATION_INSTRUMENT = "observation-instrument"
    SCREENING_INSTRUMENT = "screening-instrument"
    ASSESSMENT_FRAMEWORK = "assessment-framework"
    PARENT_MATERIAL = "parent-material"
    PROFESSIONAL_MATERIAL = "professional-material"
    TRAINING = "training"
    ORGANISATION = "organisation"
    ROLE = "role"


class OfferName(Cited):
    """One name under which the sources know the offer."""

    name: str
    kind: Annotated[str, Field(pattern="^(full|short|alias)$")] = "alias"


class Deliverer(Cited):
    """Who carries it out, and what they must have. This is about availability, not about the family."""

    nl: str
    en: str | None = None
    training: Text | None = None


class Sector(StrEnum):
    """The sector beside the care line."""

    YOUTH_HEALTH_CARE = "youth-health-care"
    MATERNITY_CARE = "maternity-care"
    MENTAL_HEALTH_BASIC = "mental-health-basic"
    MENTAL_HEALTH_SPECIALISED = "mental-health-specialised"
    YOUTH_CARE = "youth-care"
    YOUTH_CARE_SPECIALISED = "youth-care-specialised"
    HOSPITAL = "hospital"
    WELFARE = "welfare"
    PREVENTION = "prevention"
    JUSTICE = "justice"


class CareLine(Cited):
    """The care line as written, and normalised: 0 unasked and open to all, 1 direct access, 2 referral needed, 3, 4."""

    written: str = Field(max_length=120)
    line: int | None = Field(default=None, ge=0, le=4)
    sector: Sector | None = None


class EvidenceLevel(StrEnum):
    """The recognition ladder of NJi and RIVM, and the different ways of not being on it."""

    WELL_DESCRIBED = "well-described"
    WELL_SUPPORTED = "well-supported"
    FIRST_INDICATIONS = "first-indications"
    GOOD_INDICATIONS = "good-indications"
    STRONG_INDICATIONS = "strong-indications"
    INDICATIONS = "indications"
    """ "Indications of effectiveness" without saying which."""
    NOT_RECOGNISED = "not-recognised"
    RECOGNITION_EXPIRED = "recognition-expired"
    NOT_IN_DATABASE = "not-in-database"
    UNDER_STUDY = "under-study"
    NOT_RATED = "not-rated"
    NO_RESEARCH_KNOWN = "no-research-known"
    UNKNOWN = "unknown"
    """The source says that it is not known."""
    FAVOURABLE_RESULTS = "favourable-results"
    RELIABLE_AND_VALID = "reliable-and-valid"
    OTHER = "other"


class Evidence(Cited):
    """What one source says of the evidence for the offer or one variant of it."""

    written: str = Field(max_length=160)
    """The source's own short words."""
    level: EvidenceLevel
    scheme: Annotated[str, Field(pattern="^(nji|other|none)$")] = "nji"
    variant: Id | None = None
    dated: str | None = None
    note: Text | None = None


class Variant(Cited):
    """A form of the offer with a standing of its own."""

    label: Text
    recognised: bool | None = None
    nl: str | None = None
    en: str | None = None


class RouteKind(StrEnum):
    """How a family gets in. Registering and referring are different routes."""

    SELF_REGISTRATION = "self-registration"
    REGISTRATION_BY_PROFESSIONAL = "registration-by-professional"
    QUESTIONNAIRE = "questionnaire"
    REFERRAL = "referral"
    MUNICIPALITY = "municipality"
    OPEN = "open"
    """Just come or use it."""


class Way(Model):
    """How a family gets in, and who may send it."""

    kind: RouteKind
    nl: str
    en: str | None = None
    by: tuple[Id, ...] = ()
    """Roles that may send: `midwife`, `general-practitioner`, …"""
    signed_by: Id | None = None
    """The role whose signature the law asks for."""


class Route(Way, Cited):
    """One way in, as the source has it."""

    undated: bool = False


class Entrance(Model):
    """One way to enter, with its own conditions and routes ("before birth through a professional")."""

    label: Text
    cite: Cites
    criteria: dict[Id, Criterion] = Field(default_factory=dict)
    routes: dict[Id, Route] = Field(default_factory=dict)


class Figure(Cited):
    """A number of a programme: visits, minutes, people in a group. Both figures stand where sources differ."""

    nl: str
    en: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    undated: bool = False


class Phase(Cited):
    """One phase of a programme, in order."""

    label: Text
    nl: str
    en: str | None = None


class Programme(Model):
    """How it runs."""

    duration: dict[Id, Figure] = Field(default_factory=dict)
    runs_until: dict[Id, Figure] = Field(default_factory=dict)
    """How long it goes on; another thing than when one may enter."""
    sessions: dict[Id, Figure] = Field(default_factory=dict)
    session_length: dict[Id, Figure] = Field(default_factory=dict)
    frequency: dict[Id, Figure] = Field(default_factory=dict)
    group_size: dict[Id, Figure] = Field(default_factory=dict)
    phases: dict[Id, Phase] = Field(default_factory=dict)
    parts: dict[Id, Statement] = Field(default_factory=dict)
    video: Statement | None = None
    homework: Statement | None = None
    measurements: dict[Id, Statement] = Field(default_factory=dict)


class OpenPoint(Statement):
    """What a user should know that the sources leave open, contradict, or say without a date."""

    severity: Annotated[str, Field(pattern="^(user|curator)$")] = "user"


class WebAddress(Cited):
    """A web address, cleaned of tracking."""

    url: str = Field(pattern=r"^https?://[^\s]+$")
    note: str | None = None


class ParentText(Model):
    """What parents read: written for them, B1, never derived."""

    what: Text
    """What it is, in two to four short sentences."""
    how: Text | None = None
    """How to get it."""


class Offer(Model):
    """One offer with everything that the sources say of it."""

    names: dict[Id, OfferName] = Field(min_length=1)
    """The first is the one shown."""
    summary: Text
    """One line: what it is."""
    kind: OfferKind
    owner: Statement | None = None
    organisations: dict[Id, Cites] = Field(default_factory=dict)
    delivered_by: dict[Id, Deliverer] = Field(default_factory=dict)
    aims: dict[Id, Statement] = Field(default_factory=dict)
    for_everybody: bool = False
    """Fits a wholly unknown family, because the source says that it is for all."""
    person: Person | None = None
    criteria: dict[Id, Criterion] = Field(default_factory=dict)
    entrances: dict[Id, Entrance] = Field(default_factory=dict)
    routes: dict[Id, Route] = Field(default_factory=dict)
    programme: Programme = Programme()
    setting: dict[Id, Statement] = Field(default_factory=dict)
    youth_health_care: bool = False
    """Carried out within youth health care (JGZ), so that "light help" can be read from what was tried."""
    care_lines: dict[Id, CareLine] = Field(default_factory=dict)
    evidence: dict[Id, Evidence] = Field(default_factory=dict)
    effects: dict[Id, Statement] = Field(default_factory=dict)
    variants: dict[Id, Variant] = Field(default_factory=dict)
    conditions_of_use: dict[Id, Statement] = Field(default_factory=dict)
    """Safe carrying, group sizes: shown, never evaluated."""
    facts: dict[Id, Statement] = Field(default_factory=dict)
    """Further cited facts worth knowing."""
    cost: dict[Id, Statement] = Field(default_factory=dict)
    languages: dict[Id, Statement] = Field(default_factory=dict)
    materials: dict[Id, Statement] = Field(default_factory=dict)
    web: dict[Id, WebAddress] = Field(default_factory=dict)
    open_points: dict[Id, OpenPoint] = Field(default_factory=dict)
    suspects: dict[Id, Suspect] = Field(default_factory=dict)
    part_of: Id | None = None
    related: dict[Id, Cites] = Field(default_factory=dict)
    not_to_be_confused_with: tuple[Id, ...] = ()
    outside_scope: Cites | None = None
    """The source itself places it outside its scope."""
    serves: tuple[FactName, ...] = ()
    """Parents' wishes that it answers (facts with theme `wishes`)."""
    parents: ParentText | None = None
    formerly: tuple[Id, ...] = ()
    entered: date | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _criteria_have_one_name(self) -> Self:
        names = list(self.criteria) + [name for entrance in self.entrances.values() for name in entrance.criteria]
        twice = sorted({name for name in names if names.count(name) > 1} | ({"person"} & set(names)))
        if twice:
            raise PydanticCustomError(
                "offer",
                "the criterion {name} is named twice, or named `person`: give it its own name",
                {"name": twice[0]},
            )
        asks = self.criteria or self.entrances or self.for_everybody or self.person is not None
        if self.is_for_families and not asks:
            raise PydanticCustomError(
                "offer",
                "this offer has no criteria: add them, or `for-everybody: yes` if the source says it is for all",
            )
        return self

    @property
    def name(self) -> str:
        """The name shown."""
        return next(iter(self.names.values())).name

    @property
    def is_for_families(self) -> bool:
        """Whether it is matched to a family at all (a training for professionals is not)."""
        return self.kind in _FOR_FAMILIES

    def all_criteria(self) -> dict[str, Criterion]:
        """Every criterion by name, those of the entrances after the common ones."""
        found = dict(self.criteria)
        for entrance in self.entrances.values():
            found.update(entrance.criteria)
        return found


_FOR_FAMILIES = frozenset(
    {
        OfferKind.PROGRAMME,
        OfferKind.COURSE,
        OfferKind.GROUP,
        OfferKind.TREATMENT,
        OfferKind.METHOD,
        OfferKind.PARENT_MATERIAL,
        OfferKind.ORGANISATION,
        OfferKind.ROLE,
    }
)
