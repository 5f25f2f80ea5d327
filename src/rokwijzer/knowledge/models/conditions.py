# SPDX-License-Identifier: EUPL-1.2
"""Conditions as authors write them, before they are read with the fact dictionary.

    when:
      all:
        - carer.age <= 25
        - carer.education is primary or mbo-1 or mbo-2
        - not household.older-children
        - any: [child.cries-a-lot, child.sleeps-badly]
        - mother: carer.depression-established
        - during: {from: 16 weeks of pregnancy, until: before birth}
        - at-least: 1 to 4
          of: [...]

A list stands for `all`. What each part means is in docs/semantics.md.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.models.base import Cited, Cites, Id, Model, Text


def _check_shape(value: object) -> object:
    if isinstance(value, Mapping):
        if not value:
            raise PydanticCustomError("condition", "this condition is empty: write what must be true")
    elif not isinstance(value, str | list | tuple):
        raise PydanticCustomError("condition", "a condition is a line of text, a list, or one of all, any, not, …")
    return value


Raw: TypeAlias = Annotated[object, AfterValidator(_check_shape)]
"""A condition as written: a text, a list or a mapping. `knowledge.reading` turns it into a `logic.Condition`."""


class Role(StrEnum):
    """What a criterion does."""

    REQUIRED = "required"
    EXCLUDED = "excluded"
    ALSO_SUITABLE = "also-suitable"
    """An alternative to a named required criterion."""
    INDICATION = "indication"
    """Explains and sorts into themes; never decides."""
    EXAMPLE = "example"
    """Named by the source as an example; never decides."""


class Deviation(StrEnum):
    """What it means when a required criterion is not met."""

    EXCLUDES = "excludes"
    CONSULT = "consult"


class Consult(Cited):
    """With whom a deviation is discussed."""

    nl: str
    en: str | None = None


class Person(Cited):
    """The one parent whom every criterion with the subject `carer` is about."""

    role: str | None = Field(default=None, pattern="^(mother|father|other)$")
    basis: tuple[Annotated[str, Field(pattern="^(birth|adoptive|foster|step)$")], ...] = ()
    birth_mother: bool = False
    """The one who is pregnant with the child or bore it; there is only one."""


class Reading(Cited):
    """What one passage says where sources differ: a condition, or a span of time (either end may be silent)."""

    when: Raw | None = None
    from_: str | None = None
    until: str | None = None
    note: Text | None = None


class Exceptional(Cited):
    """An exception: the criterion (or rule) does not hold where this is true ("unless")."""

    label: Text
    when: Raw


class Refined(Cited):
    """A vague word beside a stated value; the value counts, the word is noted."""

    words: str = Field(max_length=80)


class SlipNote(Cited):
    """A passage that is no reading: silent on this point, or suspect, with the reason."""

    nl: str
    en: str | None = None
    kind: str = Field(default="silent", pattern="^(silent|suspect)$")


class Criterion(Model):
    """One named condition of an offer or rule, with where it comes from.

    It says what it asks in exactly one way: `when` (a condition), `from`/`until` (a span of time), or `readings` (one
    for each passage that differs). An indication or example may say nothing that can be computed.
    """

    label: Text
    role: Role = Role.REQUIRED
    deviation: Deviation = Deviation.EXCLUDES
    consult: Consult | None = None
    instead_of: Id | None = None
    """The required criterion that an also-suitable one is an alternative to."""
    when: Raw | None = None
    from_: str | None = None
    until: str | None = None
    readings: dict[Id, Reading] = Field(default_factory=dict)
    unless: dict[Id, Exceptional] = Field(default_factory=dict)
    refined: dict[Id, Refined] = Field(default_factory=dict)
    beside: dict[Id, SlipNote] = Field(default_factory=dict)
    """Passages on this point that are no readings."""
    cite: Cites
    note: Text | None = None
    """Shown beside the criterion: what the text leaves open."""
    fixed: bool = False
    """Cannot be overridden by a professional (safety, the consult itself, certification)."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        spans = self.from_ is not None or self.until is not None
        ways = (self.when is not None) + spans + bool(self.readings)
        if ways > 1:
            raise PydanticCustomError("criterion", "say it in one way: `when`, or `from`/`until`, or `readings`")
        if not ways and self.decides:
            raise PydanticCustomError(
                "criterion",
                "this criterion asks nothing: add `when`, `from`/`until` or `readings`, or make it an example",
            )
        if len(self.readings) == 1:
            raise PydanticCustomError("criterion", "one reading is no difference: write it as the criterion itself")
        if (self.role is Role.ALSO_SUITABLE) != (self.instead_of is not None):
            raise PydanticCustomError("criterion", "an also-suitable criterion, and no other, names `instead-of`")
        if (self.deviation is Deviation.CONSULT) != (self.consult is not None):
            raise PydanticCustomError("criterion", "`deviation: consult` goes with `consult`: say with whom")
        if self.deviation is Deviation.CONSULT and self.role is not Role.REQUIRED:
            raise PydanticCustomError("criterion", "only a required criterion can ask for a consult")
        return self

    @property
    def decides(self) -> bool:
        """Whether the outcome depends on it."""
        return self.role in (Role.REQUIRED, Role.EXCLUDED, Role.ALSO_SUITABLE)
