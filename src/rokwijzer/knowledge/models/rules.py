# SPDX-License-Identifier: EUPL-1.2
"""Rules of the guideline texts: when which next step, and how strongly the text says so."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from rokwijzer.knowledge.models.base import Cited, Cites, Id, Model, Statement, Text
from rokwijzer.knowledge.models.conditions import Criterion, Exceptional, Person


class Strength(StrEnum):
    """The kinds of strength. They are not ordered: the source's own verb stands beside them."""

    REQUIRED = "required"
    FORBIDDEN = "forbidden"
    INDICATED = "indicated"
    USUALLY_NEEDED = "usually-needed"
    OFFERED = "offered"
    GOOD_POSSIBILITY = "good-possibility"
    POSSIBLE = "possible"
    DESCRIBED = "described"


class RuleStrength(Model):
    """How strongly the text says it."""

    kind: Strength
    verb: Text
    """The verb of the source, at most a few words; the English one is ours."""


class RuleKind(StrEnum):
    """What sort of rule it is."""

    SAFETY = "safety"
    STEP = "step"
    """A possible next step."""
    PRACTICE = "practice"
    """How the professional works; shown beside the steps, not one of them."""


class Computability(StrEnum):
    """How much of the rule the program can work out."""

    COMPUTABLE = "computable"
    NEEDS_JUDGEMENT = "needs-judgement"
    JUDGEMENT_ONLY = "judgement-only"


class NamedOffer(Cited):
    """An offer that the rule's text names, or that the text itself describes elsewhere as of this sort."""

    example: bool = False
    """Named only as an example; not put above its peers."""


class Precedence(Cited):
    """The source says that this step goes before others."""

    before: tuple[Id, ...]
    nl: str
    en: str | None = None


class Gap(Statement):
    """Something that the rule points to and that is not among the sources."""


class Rule(Model):
    """One rule. It applies if all required criteria are met and no exception is."""

    kind: RuleKind = RuleKind.STEP
    title: Text
    outcome: Text
    """What the step is, in our own words."""
    cite: Cites
    strength: RuleStrength
    computability: Computability
    for_everybody: bool = False
    person: Person | None = None
    criteria: dict[Id, Criterion] = Field(default_factory=dict)
    unless: dict[Id, Exceptional] = Field(default_factory=dict)
    offers: dict[Id, NamedOffer] = Field(default_factory=dict)
    precedence: Precedence | None = None
    replaces: tuple[Id, ...] = ()
    open_points: dict[Id, Statement] = Field(default_factory=dict)
    gaps: dict[Id, Gap] = Field(default_factory=dict)
    steps: dict[Id, Statement] = Field(default_factory=dict)
    """The order of steps within the rule, where the source states one."""
    who: dict[Id, Statement] = Field(default_factory=dict)
    """Who decides or carries it out."""
    parents: Text | None = None
    """The step for parents, B1, never derived; absent where nothing should be printed for them."""
    order: Annotated[int, Field(ge=0)] = 0
    note: str | None = None


class RuleFile(Model):
    """A file in `rules/`."""

    rules: dict[Id, Rule]
