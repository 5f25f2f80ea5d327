# SPDX-License-Identifier: EUPL-1.2
"""Sources, the norms beside them, and what the whole knowledge base agrees on."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from rokwijzer.knowledge.models.base import Cited, Id, Model, Text


class Voice(StrEnum):
    """Who speaks. A provider about itself never reads as "the guideline says"."""

    GUIDELINE = "guideline"
    ANNEX = "annex"
    REGION = "region"
    PROVIDER = "provider"
    NORM = "norm"
    EDITORIAL = "editorial"


class Source(Model):
    """A text that the knowledge is made from. Its words are not part of the knowledge base; its lines are cited."""

    key: str = Field(pattern=r"^[a-z0-9]+$")
    """Short name in citations: `003` in `003:67`."""
    title: Text
    short: Text
    """How a citation names it on a screen."""
    voice: Voice
    publisher: str
    dated: str | None = None
    """Year or date as the source has it; absent if it has none."""
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Hash of the text that the line numbers count in."""
    lines: int = Field(ge=1)
    note: str | None = None


class Norm(Model):
    """A law, code or agreement that the sources do not describe but that professionals must keep."""

    title: Text
    article: str | None = None
    dated: date
    web: str | None = None


class Theme(Model):
    """A group of facts on the screen, in the order of the file."""

    label: Text
    heading: Text | None = None


class Constant(Cited):
    """A number that the reasoning needs and that some text or convention states."""

    value: int
    unit: str
    nl: str
    en: str | None = None


class Common(Model):
    """The file `common.yaml`: sources, norms, themes and constants."""

    sources: dict[Id, Source]
    norms: dict[Id, Norm] = Field(default_factory=dict)
    themes: dict[Id, Theme]
    constants: dict[Id, Constant]
    refused_for_parents: tuple[str, ...] = ()
    """Words that no text for parents may have, in Dutch and English: they hurt, or say more than parents were told."""
