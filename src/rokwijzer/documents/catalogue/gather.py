# SPDX-License-Identifier: EUPL-1.2
"""From the knowledge to what is printed: the whole catalogue, or one offer. Tells how far it is on the way."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from rokwijzer import __version__
from rokwijzer.decisions import decide
from rokwijzer.documents.catalogue.here import RegionWriter
from rokwijzer.documents.catalogue.model import Catalogue, IndexRow, Line, OfferPage, OfferSheet, Part, SectionPages
from rokwijzer.documents.catalogue.offer import OfferPages
from rokwijzer.documents.catalogue.origins import all_sources
from rokwijzer.documents.catalogue.sections import KINDS, Section
from rokwijzer.documents.catalogue.words import WORDS, say, section_intro, section_title
from rokwijzer.editions import Layered, with_layers
from rokwijzer.explain import Language, anonymous, date_text
from rokwijzer.knowledge import KnowledgeBase

_READ = ("order", "whom", "differ", "judgement", "evidence", "cites", "asking", "old")


@dataclass(frozen=True)
class Progress:
    """How far the making of a document is: so many things done of so many, in one step of it."""

    step: str
    """`read` (offers are collected), `set` (pages are laid out) or `write`."""
    done: int = 0
    of: int = 0
    """0 where nobody can say how much there is to do."""


Report = Callable[[Progress], None]


def silent(_: Progress) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Choice:
    """Which catalogue: of which region, in which language, with which sections, on which day."""

    on: date
    language: Language = "nl"
    region: str | None = None
    sections: tuple[Section, ...] = tuple(Section)


def catalogue(known: Layered, choice: Choice, report: Report = silent) -> Catalogue:
    """The growing document. Raises KeyError for a region without a layer, and ValueError without a section."""
    if not choice.sections:
        raise ValueError("a catalogue needs at least one section")
    language, region = choice.language, choice.region
    layer = known.layers[region] if region is not None else None
    base = with_layers(known.base, region)
    here = RegionWriter(base, region, choice.on, language) if region is not None else None
    writer = OfferPages(anonymous(base, decide(base), language, choice.on), here)
    placed = {section: _names(base, section) for section in choice.sections}
    total, done = sum(map(len, placed.values())), 0
    sections = []
    for number, (section, names) in enumerate(placed.items(), 1):
        pages = []
        for place, name in enumerate(names, 1):
            pages.append(writer.page(name, f"{number}.{place}"))
            done += 1
            report(Progress("read", done, total))
        title, intro = section_title(section, language), section_intro(section, language)
        sections.append(SectionPages(section, number, title, intro, tuple(pages)))
    made = [say("made", language, program=__version__)]
    if layer is not None and here is not None:
        made.append(say("layer", language, region=here.name, hash=layer.sha256[:12]))
    offers = [page for section in sections for page in section.offers]
    subtitle = say("subtitle" if len(sections) == len(Section) else "subtitle-part", language)
    if here is not None:
        subtitle = say("subtitle-region", language, subtitle=subtitle, region=here.name)
    return Catalogue(
        language=language,
        title=say("title", language),
        subtitle=subtitle,
        edition=say("edition", language, edition=known.edition.name.in_words(language)),
        made=". ".join(made),
        on=choice.on,
        region=here.page(offers) if here is not None else None,
        how_to_read=_how_to_read(language, region),
        sections=tuple(sections),
        sources=all_sources(base, language),
        index=tuple(_index(offers)),
        words=_words(language, choice.on),
    )


def offer_sheet(
    known: Layered, offer: str, on: date, language: Language, region: str | None = None, address: str = ""
) -> OfferSheet:
    """One offer as a sheet of its own. Raises KeyError for an offer or region that is not there."""
    base = with_layers(known.base, region)
    here = RegionWriter(base, region, on, language) if region is not None else None
    page = OfferPages(anonymous(base, decide(base), language, on), here).page(offer)
    return OfferSheet(
        language=language,
        on=on,
        offer=page,
        edition=say("edition", language, edition=known.edition.name.in_words(language)),
        made=say("made", language, program=__version__),
        place=f"{here.name}, {date_text(on, language)}" if here is not None else date_text(on, language),
        address=address,
        words=_words(language, on),
    )


def _names(base: KnowledgeBase, section: Section) -> list[str]:
    """The offers of a section, by name."""
    found = [name for name, offer in base.offers.items() if offer.kind in KINDS[section]]
    return sorted(found, key=lambda name: (base.offers[name].name.casefold(), name))


def _how_to_read(language: Language, region: str | None) -> Part:
    keys = [key for key in _READ if key != "asking" or region is not None]
    return Part("read", say("read", language), tuple(Line(say(f"read-{key}", language)) for key in keys))


def _index(offers: Iterable[OfferPage]) -> Iterator[IndexRow]:
    """Every name of every offer, in the order of the alphabet."""
    rows = {
        (name, each.id): IndexRow(name, each.id, each.number, _letter(name))
        for each in offers
        for name in (each.name, *each.also)
    }
    return iter(sorted(rows.values(), key=lambda row: (_folded(row.name), row.number)))


def _folded(name: str) -> str:
    """How a name is sorted: without capitals and accents, and without marks before its first letter."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char))
    return plain.lstrip("‘’'\"“”( ")


def _letter(name: str) -> str:
    """The letter that a name stands under."""
    first = _folded(name)[:1].upper()
    return first if first.isalpha() else "#"


def _words(language: Language, on: date) -> dict[str, str]:
    """The headings and column names that a format needs."""
    keys = [key for key, (nl, _) in WORDS.items() if "{" not in nl]
    return {key: say(key, language) for key in keys} | {"as-of": say("on", language, day=date_text(on, language))}
