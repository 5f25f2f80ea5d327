# SPDX-License-Identifier: EUPL-1.2
"""What every part of the knowledge base is built from: ids, texts in two languages, citations and cited statements."""

import re
from collections.abc import Iterator
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from rokwijzer.knowledge.text.shapes import Expects

ID_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
"""Ids are ASCII kebab-case; see `Id`."""

_CITATION = re.compile(r"(?P<source>[a-z0-9]+):(?P<first>\d+)(-(?P<last>\d+))?", re.ASCII)
_NORM = re.compile(rf"norm:(?P<norm>{ID_PATTERN})", re.ASCII)


class Model(BaseModel):
    """A part of the knowledge base: frozen, without unknown keys, and with hyphens where Python has underscores."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        populate_by_name=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
    )


Id: TypeAlias = Annotated[str, Field(pattern=rf"^{ID_PATTERN}$", max_length=64)]
"""Lower-case ASCII words with hyphens, at most 64 characters; one namespace per kind, never reused."""


FactName: TypeAlias = Annotated[str, Field(pattern=rf"^[a-z]+\.{ID_PATTERN}$", max_length=80)]
"""A fact with its subject, as authors write it: `carer.age`."""


def check_citation(text: str) -> str:
    """Refuse what is no citation; see `Citation`."""
    match = _CITATION.fullmatch(text)
    if match and match["last"] and int(match["last"]) < int(match["first"]):
        raise PydanticCustomError("citation", "{text} ends before it begins: put the first line first", {"text": text})
    if not (match or _NORM.fullmatch(text) or text == EDITORIAL):
        raise PydanticCustomError(
            "citation",
            "{text} is no citation: write source:line or source:line-line (003:67), norm:id, or editorial",
            {"text": repr(text)},
        )
    return text


EDITORIAL = "editorial"
"""The citation of what the project itself says: question texts, labels, ways of counting."""

Citation: TypeAlias = Annotated[str, AfterValidator(check_citation)]
"""Where a statement comes from: `003:67`, `001:345-346` (source, first and last line), `norm:id`, or `editorial`."""


def _as_tuple(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Cites: TypeAlias = Annotated[
    tuple[Citation, ...],
    BeforeValidator(_as_tuple),
    Field(min_length=1),
    Expects("citations: source:line or source:line-line (003:67), norm:ID, or editorial"),
]
"""One or more citations; one may be written without brackets."""


class Passage(Model):
    """A citation of a source, taken apart."""

    source: str
    first: int
    last: int


def passages(cites: tuple[str, ...]) -> Iterator[Passage]:
    """The source passages among the citations, in order; norms and editorial ones are left out."""
    for cite in cites:
        match = _CITATION.fullmatch(cite)
        if match:
            first = int(match["first"])
            yield Passage(source=match["source"], first=first, last=int(match["last"] or first))


def norms(cites: tuple[str, ...]) -> Iterator[str]:
    """The ids of the norms among the citations."""
    for cite in cites:
        match = _NORM.fullmatch(cite)
        if match:
            yield match["norm"]


class Text(Model):
    """The same words in Dutch and English."""

    nl: str = Field(min_length=1)
    en: str | None = Field(default=None, min_length=1)

    def in_(self, language: str) -> str:
        """The text in this language; Dutch where there is no English yet."""
        return self.en if language == "en" and self.en else self.nl


class Cited(Model):
    """Something that a source, a norm or the project says."""

    cite: Cites


class Statement(Text):
    """One statement in our own words, with where it comes from."""

    cite: Cites
    written: str | None = Field(default=None, max_length=120)
    """At most a few words as the source has them, where the wording itself matters."""
    undated: bool = False
    """The source says "at the moment" or "in future" without a date."""
    note: str | None = None
    """For the curator; never shown to users."""


class Suspect(Cited):
    """A passage that plainly is another programme's text or a slip: not a reading, shown to the curator."""

    nl: str
    en: str | None = None
    reason: str
