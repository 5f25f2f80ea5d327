# SPDX-License-Identifier: EUPL-1.2
"""Layers: what a region or organisation adds. A layer never touches a condition."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.models.base import Cites, Id, Model, Text
from rokwijzer.knowledge.models.offers import Offer, Way


class AvailabilityStatus(StrEnum):
    """Whether an offer can be had here, best first. No entry means `ask`."""

    AVAILABLE = "available"
    PILOT = "pilot"
    ASK = "ask"
    PLANNED = "planned"
    ELSEWHERE_ONLY = "elsewhere-only"
    NOT_PURCHASED = "not-purchased"
    ENDED = "ended"


class RegionLevel(StrEnum):
    """How large a region is, largest first."""

    NATIONAL = "national"
    PROVINCE = "province"
    REGION = "region"
    MUNICIPALITY = "municipality"
    DISTRICT = "district"

    def lies_in(self, other: "RegionLevel") -> bool:
        """Whether a region of this level can be a part of one of the other level."""
        order = tuple(RegionLevel)
        return order.index(other) < order.index(self)


class Said(Model):
    """Something with where it comes from: a citation, or who said it and when."""

    cite: Cites | None = None
    said_by: str | None = None
    """An organisation or role, by its id or in words; never a person's name."""
    checked: date | None = None
    """When it was last checked; absent if it never was."""
    undated: bool = False
    note: str | None = None

    @model_validator(mode="after")
    def _has_an_origin(self) -> Self:
        if self.cite is None and self.said_by is None:
            raise PydanticCustomError("said", "say where this comes from: add `cite`, or `said-by` and `checked`")
        if self.said_by is not None and self.checked is None:
            raise PydanticCustomError("said", "say when it was said: add `checked`")
        return self


class Waiting(Said):
    """How long one waits, with the date it was said."""

    nl: str
    en: str | None = None


class Availability(Said):
    """Whether one offer can be had in the region."""

    status: AvailabilityStatus
    nl: str
    en: str | None = None
    ask: Id | None = None
    """The organisation to ask."""
    waiting: Waiting | None = None


class Contact(Said):
    """How to reach an organisation. No private person's name or number."""

    phone: str | None = Field(default=None, pattern=r"^[0-9+][0-9 ()-]{2,20}$")
    mail: str | None = Field(default=None, pattern=r"^[^@\s]+@[^@\s]+$")
    web: str | None = Field(default=None, pattern=r"^https?://\S+$")
    nl: str | None = None
    en: str | None = None


class RegionRoute(Way, Said):
    """A route that only exists here, or a condition that the region adds to a route."""


class Region(Model):
    """The layer of one region."""

    name: Text
    level: RegionLevel
    parent: Id | None = None
    """The larger region that it lies in; what that says counts here too, unless this one says something itself."""
    ask: Id | None = None
    """The organisation to ask where nothing else is known."""
    availability: dict[Id, Availability] = Field(default_factory=dict)
    contacts: dict[Id, Contact] = Field(default_factory=dict)
    routes: dict[Id, dict[Id, RegionRoute]] = Field(default_factory=dict)
    offers: dict[Id, Offer] = Field(default_factory=dict)
    switched_off: dict[Id, Said] = Field(default_factory=dict)
    too_old_after: Annotated[int, Field(ge=1)] | None = None
    """Months after which what was checked counts as old and shows as `ask`; without it, that of the larger region."""
    note: str | None = None


class OrganisationKind(StrEnum):
    """What sort of organisation it is."""

    YOUTH_HEALTH_CARE = "youth-health-care"
    MENTAL_HEALTH = "mental-health"
    YOUTH_CARE = "youth-care"
    HOSPITAL = "hospital"
    MIDWIFERY = "midwifery"
    WELFARE = "welfare"
    FOUNDATION = "foundation"
    KNOWLEDGE = "knowledge"
    MUNICIPALITY = "municipality"
    SAFETY = "safety"
    OTHER = "other"


class Organisation(Model):
    """An organisation that the sources name, or a national point of contact."""

    name: str
    kind: OrganisationKind
    nl: str | None = None
    en: str | None = None
    phone: str | None = Field(default=None, pattern=r"^[0-9+][0-9 ()-]{2,20}$")
    web: str | None = Field(default=None, pattern=r"^https?://\S+$")
    cite: Cites
    note: str | None = None


class OrganisationFile(Model):
    """The file `organisations.yaml`."""

    organisations: dict[Id, Organisation]
    roles: dict[Id, Text] = Field(default_factory=dict)
    """Names of the roles that routes refer to."""


class MethodInUse(Said):
    """An offer that this organisation carries out itself, or an aid that it works with."""

    nl: str | None = None
    en: str | None = None


class Certified(Said):
    """How many people here may carry out an offer. A number; never who they are."""

    people: Annotated[int, Field(ge=0)]
    nl: str | None = None
    """What they are certified for, where the organisation says it in words."""
    en: str | None = None


class OwnWording(Said):
    """The words of an item that an organisation may use under its own licence and that the sources do not give."""

    nl: str = Field(min_length=1)
    en: str | None = None
    licence: str = Field(min_length=1)
    """Under which licence or agreement the organisation may use these words."""


class OrganisationLayer(Model):
    """The layer of one organisation: how it works with the knowledge base, never for whom an offer is meant."""

    organisation: Id
    methods: dict[Id, MethodInUse] = Field(default_factory=dict)
    """By offer or aid."""
    certified: dict[Id, Certified] = Field(default_factory=dict)
    """By offer."""
    wording: dict[Id, dict[Id, OwnWording]] = Field(default_factory=dict)
    """By aid or offer, then by the name of the item."""
    too_old_after: Annotated[int, Field(ge=1)] | None = None
    """Months after which what was checked counts as old."""
    note: str | None = None
