# SPDX-License-Identifier: EUPL-1.2
"""Documents of the shipped knowledge, each made once, and what an independent reader finds in a PDF."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
from pdfua import validate

from rokwijzer.documents.catalogue import (
    Catalogue,
    Choice,
    OfferPage,
    Section,
    catalogue,
    catalogue_docx,
    catalogue_pdf,
)
from rokwijzer.editions import Layer, Layered, current
from rokwijzer.explain import Language
from rokwijzer.knowledge.models import Region, RegionLevel, Text

DAY = date(2026, 11, 22)
TOWN = "deventer"
NOWHERE = "a-region-of-which-nothing-is-known"
LANGUAGES: tuple[Language, ...] = ("nl", "en")


@cache
def known() -> Layered:
    """The shipped knowledge, with a region of which nobody said anything."""
    empty = Region(name=Text(nl="Nergenshuizen", en="Nowhere"), level=RegionLevel.MUNICIPALITY)
    found = current()
    return replace(found, layers={**found.layers, NOWHERE: Layer(NOWHERE, empty)})


@cache
def gathered(language: Language = "nl", region: str | None = TOWN) -> Catalogue:
    return catalogue(known(), Choice(DAY, language, region))


@cache
def small(language: Language = "nl", region: str | None = TOWN) -> Catalogue:
    """Two short sections, for what does not hang on the number of pages."""
    return catalogue(known(), Choice(DAY, language, region, (Section.PEOPLE, Section.TRAINING)))


@cache
def as_pdf(language: Language = "nl", region: str | None = TOWN) -> bytes:
    return catalogue_pdf(gathered(language, region))


@cache
def as_docx(language: Language = "nl", region: str | None = TOWN) -> bytes:
    return catalogue_docx(gathered(language, region))


@dataclass(frozen=True)
class Read:
    """What pikepdf finds in a PDF."""

    pages: int
    language: str
    title: str
    tags: Counter[str]
    without_words: int
    """Figures without a text that says what they show."""
    headings: tuple[int, ...]
    """Levels of the headings, in the order of reading."""
    heads_without_scope: int
    links: int
    outline: tuple[str, ...]
    standards: str


@cache
def read(raw: bytes) -> Read:
    with pikepdf.open(io.BytesIO(raw)) as found:
        root = found.Root
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        elements = list(_elements(root.StructTreeRoot))
        kinds = [str(each.S) for each in elements]
        with found.open_outline() as outline:
            names = tuple(_titles(outline.root))
        return Read(
            pages=len(found.pages),
            language=str(root.Lang),
            title=str(found.docinfo.get("/Title", "")),
            tags=Counter(kind.removeprefix("/") for kind in kinds),
            without_words=sum(
                kind == "/Figure" and not str(each.get("/Alt", "")) for kind, each in zip(kinds, elements, strict=True)
            ),
            headings=tuple(int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()),
            heads_without_scope=sum(
                kind == "/TH" and not _has_scope(each) for kind, each in zip(kinds, elements, strict=True)
            ),
            links=kinds.count("/Link"),
            outline=names,
            standards=bytes(root.Metadata.read_bytes()).decode(),
        )


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    below = node.get("/K")
    children = [] if below is None else list(below) if isinstance(below, pikepdf.Array) else [below]
    for child in children:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _elements(child)


def _has_scope(cell: pikepdf.Object) -> bool:
    attributes = cell.get("/A")
    each = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    return any(isinstance(one, pikepdf.Dictionary) and "/Scope" in one for one in each)


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def findings(raw: bytes, folder: Path) -> list[str]:
    """What an independent checker of PDF/UA finds wrong."""
    place = folder / "document.pdf"
    place.write_bytes(raw)
    return [f"{each.rule_id}: {each.message}" for each in validate(str(place)).findings]


def with_names(found: Catalogue, name: str) -> Catalogue:
    """The same catalogue, with this name for the first offer of each section."""

    def named(offers: tuple[OfferPage, ...]) -> tuple[OfferPage, ...]:
        return (replace(offers[0], name=name, also=(name, name)), *offers[1:])

    sections = tuple(replace(section, offers=named(section.offers)) for section in found.sections)
    first = found.index[0]
    return replace(found, sections=sections, index=(replace(first, name=name), *found.index[1:]))
