# SPDX-License-Identifier: EUPL-1.2
"""A small model that has a bit of everything, for files about a lending library."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, field_validator, model_validator
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.text import Expects, Mistake, Mistakes

Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=64)]


class Part(BaseModel):
    """Frozen, no unknown keys, hyphens for underscores."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        populate_by_name=True,
    )


class Words(Part):
    nl: str = Field(min_length=1)
    en: str | None = None


class Kind(StrEnum):
    PUBLIC = "public"
    SCHOOL = "school"
    MOBILE = "mobile"


class Loans(Part):
    days: int = Field(ge=1, le=60)
    fine: Decimal | None = None
    renewable: bool = False
    weight: float | None = Field(default=None, gt=0)


class AllOf(Part):
    all: tuple["Rule", ...] = Field(min_length=1)


class NoneOf(Part):
    not_: "Rule"


class Count(Part):
    what: Id
    at_least: int = Field(ge=0)

    @model_validator(mode="after")
    def _counts_something(self) -> Self:
        if self.what == "nothing":
            raise ValueError("nothing cannot be counted: name what is")
        return self


Rule: TypeAlias = AllOf | NoneOf | Count | Annotated[str, Field(pattern="^(always|never|in-summer)$")]


class Shelf(Part):
    label: Words
    tags: tuple[Id, ...] = ()
    rule: Rule | None = None
    note: str | None = None


class DropIn(Part):
    how: Literal["drop-in"] = "drop-in"
    from_: Annotated[str, Field(pattern=r"^\d\d:\d\d$"), Expects("a time such as 09:30")]


class ByAppointment(Part):
    how: Literal["by-appointment"] = "by-appointment"
    phone: str = Field(min_length=4)


def _place(value: object) -> str | None:
    return next((key for key in ("street", "stop") if isinstance(value, dict) and key in value), None)


class Street(Part):
    street: str
    number: int = 1


class Stop(Part):
    stop: str
    line: int


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Library(Part):
    """One library."""

    name: Words
    kind: Kind
    opened: date | None = None
    closed: tuple[date, ...] = ()
    municipality: Annotated[str, Field(pattern=r"^\d{4}$"), Expects("four digits, for instance 0363")] | None = None
    loans: Loans | None = None
    shelves: dict[Id, Shelf] = Field(default_factory=dict)
    visits: tuple[Annotated[DropIn | ByAppointment, Field(discriminator="how")], ...] = ()
    place: Annotated[Annotated[Street, Tag("street")] | Annotated[Stop, Tag("stop")], Discriminator(_place)] | None = (
        None
    )
    languages: Annotated[tuple[Id, ...], BeforeValidator(_as_list), Field(min_length=1)] = ("nl",)
    since: int | date | None = None
    web: str | None = Field(default=None, pattern=r"^https?://\S+$", max_length=60)
    motto: str | None = None
    open_on_sunday: bool | None = None

    @field_validator("closed", mode="after")
    @classmethod
    def _in_order(cls, days: tuple[date, ...]) -> tuple[date, ...]:
        if list(days) != sorted(days):
            raise PydanticCustomError(
                "days", "the days are not in order: {first} comes first", {"first": str(min(days))}
            )
        return days

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        labels: dict[str, str] = {}
        wrong = []
        for name, shelf in self.shelves.items():
            first = labels.setdefault(shelf.label.nl, name)
            if first != name:
                message = f"this label is taken by the shelf {first}"
                wrong.append(Mistake(message, "a label of its own", at=("shelves", name, "label", "nl")))
        if wrong:
            raise Mistakes(wrong)
        if self.kind is Kind.MOBILE and isinstance(self.place, Street):
            raise Mistake("a mobile library has no street", "a stop", "stop", at=("place", "street"), key=True)
        return self
