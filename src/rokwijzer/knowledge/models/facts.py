# SPDX-License-Identifier: EUPL-1.2
"""The fact dictionary: what can be known about a family, in which words it is asked and said."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.models.base import Cited, Cites, Id, Model, Text
from rokwijzer.knowledge.models.conditions import Raw


class Subject(StrEnum):
    """Whom a fact is about. A fact of a `carer` exists for both carers."""

    CHILD = "child"
    CARER = "carer"
    PREGNANCY = "pregnancy"
    HOUSEHOLD = "household"
    CONTACT = "contact"
    TEAM = "team"


class FactType(StrEnum):
    """What kind of value a fact has."""

    BOOLEAN = "boolean"
    ENUMERATION = "enumeration"
    NUMBER = "number"
    DATE = "date"


class FactKind(StrEnum):
    """How a fact comes to be known."""

    OBSERVATION = "observation"
    """Seen by the professional."""
    REPORT = "report"
    """Told by the parents."""
    CIRCUMSTANCE = "circumstance"
    """A plain circumstance such as an age."""
    JUDGEMENT = "judgement"
    """Weighed by the professional; never computed."""


class Answerer(StrEnum):
    """Who can answer."""

    PROFESSIONAL = "professional"
    PARENTS = "parents"


class FactValue(Model):
    """One value of an enumeration."""

    label: Text
    outside_order: bool = False
    """Known, but without a stated place in the order ("other")."""


_Phrase = Annotated[
    Text, Field(description="a whole sentence without a full stop; {carer} stands for the parent meant")
]


class Fact(Model):
    """One thing that can be known.

    A boolean needs `yes` and `no`: the sentence that says it and the one that denies it. The others need `measure`, the
    words for what is measured ("de leeftijd van {carer}"); an enumeration needs `values`.
    """

    subject: Subject
    type: FactType = FactType.BOOLEAN
    label: Text
    question: Text
    yes: _Phrase | None = None
    no: _Phrase | None = None
    measure: Text | None = None
    unit: Text | None = None
    values: dict[Id, FactValue] = Field(default_factory=dict)
    ordered: bool = False
    low: int | None = None
    high: int | None = None
    kind: FactKind
    asked_of: Annotated[tuple[Answerer, ...], Field(min_length=1)] = (Answerer.PROFESSIONAL,)
    theme: Id
    group: Id | None = None
    """Facts of one group are options of one multiple choice: "none of the others" answers the rest."""
    sensitive: bool = False
    """Not shown first, and never printed for parents."""
    safety: bool = False
    """A signal about the child's safety; always sensitive."""
    strength: bool = False
    """Something that goes well."""
    applies_when: Raw | None = None
    cite: Cites
    """Where the notion comes from."""
    formerly: tuple[Id, ...] = ()
    help: Text | None = None
    """What a word of the source means, one tap away."""
    note: str | None = None

    @model_validator(mode="after")
    def _has_what_its_type_needs(self) -> Self:
        boolean = self.type is FactType.BOOLEAN
        if boolean and (self.yes is None or self.no is None):
            raise PydanticCustomError("fact", "a yes-or-no fact needs the sentences `yes` and `no`")
        if not boolean and self.measure is None:
            raise PydanticCustomError("fact", "a fact with values needs `measure`: the words for what is measured")
        if not boolean and (self.yes or self.no):
            raise PydanticCustomError("fact", "only a yes-or-no fact has the sentences `yes` and `no`: leave them out")
        if (self.type is FactType.ENUMERATION) != bool(self.values):
            raise PydanticCustomError("fact", "an enumeration has `values`, and no other type has them")
        if self.safety and not self.sensitive:
            raise PydanticCustomError("fact", "a safety signal is sensitive: write `sensitive: yes` too")
        return self


class Axiom(Cited):
    """Where `if` is true, `then` is true; both are one statement about one fact (or about the time)."""

    if_: Annotated[str, StringConstraints(min_length=1)] | dict[str, object]
    then: Annotated[str, StringConstraints(min_length=1)] | dict[str, object]
    note: str | None = None


class FactFile(Model):
    """A file in `facts/`: facts by id, and axioms between facts of any file."""

    facts: dict[Id, Fact] = Field(default_factory=dict)
    axioms: dict[Id, Axiom] = Field(default_factory=dict)
