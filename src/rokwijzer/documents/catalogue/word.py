# SPDX-License-Identifier: EUPL-1.2
"""The catalogue as a file for a word processor (docx): real headings, contents, tables with named columns."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import count

from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from rokwijzer.documents.catalogue import word_parts as parts
from rokwijzer.documents.catalogue.gather import Progress, Report, silent
from rokwijzer.documents.catalogue.model import Catalogue, Line, OfferPage, Part, RegionPage, SectionPages
from rokwijzer.documents.catalogue.word_parts import cites, link, paragraph, run, table

_TONGUES = {"nl": "nl-NL", "en": "en-GB"}
_FONT, _SIZE = "Calibri", 10.5
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that is noted for each part of the file, so that the same document gives the same bytes."""


def catalogue_docx(found: Catalogue, report: Report = silent) -> bytes:
    """The growing document; the same input gives the same bytes."""
    document = Document()
    _set_up(document, found)
    writer = _Writer(found)
    total = len(found.offers)
    texts = [*writer.front()]
    done = 0
    for section in found.sections:
        texts += writer.section_head(section)
        for offer in section.offers:
            texts += writer.offer(offer)
            done += 1
            report(Progress("set", done, total))
    texts += writer.back()
    report(Progress("write"))
    body = parse_xml(f"<w:body {nsdecls('w')}>{''.join(texts)}</w:body>")
    end = document.element.body.sectPr
    for each in list(document.element.body):
        if each is not end:
            document.element.body.remove(each)
    for each in list(body):
        end.addprevious(each)
    page = io.BytesIO()
    document.save(page)
    return _same_bytes(page.getvalue())


class _Writer:
    """Writes the parts of a catalogue one after the other."""

    def __init__(self, found: Catalogue) -> None:
        self._found = found
        self._words = found.words
        self._marks = count(1)

    def front(self) -> Iterator[str]:
        """Title, how to read it, contents, region."""
        found, words = self._found, self._words
        yield paragraph(run(found.title), "Title")
        yield paragraph(run(found.subtitle), "Subtitle")
        for line in (words["as-of"], found.edition, found.made, words["decides"]):
            yield paragraph(run(line))
        yield from self._heading(1, "read", found.how_to_read.heading)
        yield from self._lines(found.how_to_read.lines)
        # Not among the headings that it lists.
        yield paragraph(run(words["contents"]), "ContentsTitle")
        yield paragraph(run(words["contents-help"], colour=parts.SOFT))
        yield parts.contents(list(self._entries()), "1-2")
        if found.region is not None:
            yield from self._region(found.region)

    def section_head(self, section: SectionPages) -> Iterator[str]:
        """The heading of a section, and the table of what stands in it."""
        words, region = self._words, self._found.region
        yield from self._heading(1, section.key, f"{section.number}  {section.title}")
        yield paragraph(run(section.intro))
        columns = [(words["number"], 2), (words["name"], 7), (words["for-whom-short"], 10)]
        if region is not None:
            columns.append((region.heading, 4))
        rows = [
            [
                run(offer.number),
                link(_place(offer.id), offer.name, bold=True),
                run(offer.for_whom),
                *([run(offer.availability.label)] if offer.availability is not None else []),
            ]
            for offer in section.offers
        ]
        if rows:
            yield table(f"{words['overview']}: {section.title}", columns, rows)

    def offer(self, offer: OfferPage) -> Iterator[str]:
        """One offer."""
        yield from self._heading(2, _place(offer.id), f"{offer.number}  {offer.name}", named=True)
        also = f" · {self._words['also']} {', '.join(offer.also)}" if offer.also else ""
        yield paragraph(run(f"{offer.kind}{also}", colour=parts.SOFT))
        yield paragraph(run(offer.summary, size=24))
        for fact in offer.facts:
            content = run(f"{fact.label}: ", bold=True, colour=parts.INK) + run(fact.text)
            yield paragraph(content, "Fact", shade=parts.SAND)
        for part in offer.parts:
            yield paragraph(run(part.heading), "Heading3")
            yield from self._part(offer, part)

    def back(self) -> Iterator[str]:
        """Sources and index."""
        words = self._words
        yield from self._heading(1, "sources", words["sources"])
        yield paragraph(run(words["sources-intro"]))
        rows = [[run(each.key, bold=True), run(each.title), run(each.about)] for each in self._found.sources]
        yield table(words["sources"], [(words["key"], 3), (words["source"], 8), (words["about"], 5)], rows)
        yield from self._heading(1, "index", words["index"])
        yield paragraph(run(words["index-intro-number"]))
        for row in self._found.index:
            yield paragraph(link(_place(row.id), row.name) + run(f"  {row.number}", colour=parts.SOFT), "IndexRow")

    def _part(self, offer: OfferPage, part: Part) -> Iterator[str]:
        words = self._words
        if part.key == "evidence":
            columns = [(words["source"], 5), (words["level"], 5), (words["written"], 6), (words["dated"], 3)]
            rows = [
                [
                    run(row.source) + cites(row.cites),
                    run(row.level),
                    run(f"‘{row.written}’" + (f" {row.note}" if row.note else "")),
                    run(row.dated),
                ]
                for row in offer.evidence
            ]
            yield table(f"{words['part evidence']}: {offer.name}", columns, rows)
        if part.key == "here" and offer.availability is not None:
            here = offer.availability
            yield paragraph(run(f"{here.label}. ", bold=True) + run(here.text) + cites(here.cites))
            for line in (here.checked, here.ring):
                if line:
                    yield paragraph(run(line, colour=parts.SOFT))
        yield from self._lines(part.lines)
        if part.key == "runs" and offer.picture is not None:
            yield paragraph(run(offer.picture.words, colour=parts.SOFT))

    def _lines(self, lines: Sequence[Line], style: str = "ListBullet") -> Iterator[str]:
        for line in lines:
            label = run(f"{line.label}: ", bold=True) if line.label else ""
            yield paragraph(label + run(line.text) + cites(line.cites), style)
            yield from self._lines(line.sub, "ListBullet2")

    def _region(self, region: RegionPage) -> Iterator[str]:
        words = self._words
        yield from self._heading(1, "region", region.heading)
        yield paragraph(run(region.intro))
        counts = [[run(name), run(str(number))] for name, number in region.counts]
        yield table(region.heading, [(words["status"], 3), (words["count"], 1)], counts)
        if region.contacts:
            yield from self._heading(2, "contacts", words["contacts"])
            rows = [
                [
                    run(each.name, bold=True) + run(f" {each.text}" if each.text else ""),
                    run(each.reach),
                    run(each.checked),
                ]
                for each in region.contacts
            ]
            columns = [(words["organisation"], 5), (words["reach"], 6), (words["checked"], 5)]
            yield table(words["contacts"], columns, rows)
        if region.switched_off:
            yield from self._heading(2, "switched-off", words["region-off"])
            yield from self._lines(tuple(Line(name) for name in region.switched_off))

    def _entries(self) -> Iterator[tuple[int, str, str]]:
        """What the contents list, in order; the word processor finds the same when it updates them."""
        found, words = self._found, self._words
        yield 1, _heading("read"), found.how_to_read.heading
        if found.region is not None:
            yield 1, _heading("region"), found.region.heading
            if found.region.contacts:
                yield 2, _heading("contacts"), words["contacts"]
            if found.region.switched_off:
                yield 2, _heading("switched-off"), words["region-off"]
        for section in found.sections:
            yield 1, _heading(section.key), f"{section.number}  {section.title}"
            for offer in section.offers:
                yield 2, _place(offer.id), f"{offer.number}  {offer.name}"
        yield 1, _heading("sources"), words["sources"]
        yield 1, _heading("index"), words["index"]

    def _heading(self, level: int, name: str, text: str, *, named: bool = False) -> Iterator[str]:
        mark = (next(self._marks), name if named else _heading(name))
        yield paragraph(run(text), f"Heading{level}", mark=mark)


def _place(offer: str) -> str:
    """The place of an offer: word processors take letters, digits and underscores, and at most forty of them."""
    name = f"o_{offer.replace('-', '_')}"
    return name if len(name) <= 40 else f"{name[:31]}_{sum(ord(char) * (at + 1) for at, char in enumerate(name)):x}"


def _heading(name: str) -> str:
    return f"h_{name.replace('-', '_')}"


def _set_up(document: Docx, found: Catalogue) -> None:
    tongue = _TONGUES[found.language]
    core = document.core_properties
    core.title, core.subject, core.author, core.language = found.title, found.subtitle, "ROKwijzer", tongue
    core.comments = f"{found.edition}. {found.made}"
    core.keywords = ""
    core.created = core.modified = datetime.combine(found.on, time())
    core.last_modified_by = "ROKwijzer"
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    _footer(document, found)
    _styles(document, tongue)


def _footer(document: Docx, found: Catalogue) -> None:
    line = document.sections[0].footer.paragraphs[0]
    content = run(f"{found.title} · {found.words['as-of']} · {found.edition} · ", colour=parts.SOFT, size=16)
    whole = parse_xml(paragraph(content + parts.field("PAGE", run("1"))).replace("<w:p>", f"<w:p {nsdecls('w')}>", 1))
    for each in list(whole):
        line._p.append(each)  # noqa: SLF001 - python-docx has no way to add a field


def _styles(document: Docx, tongue: str) -> None:
    styles = document.styles
    defaults = styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    assert defaults is not None  # the template of python-docx has them
    lang = defaults.find(qn("w:lang"))
    if lang is None:
        lang = OxmlElement("w:lang")
        defaults.append(lang)
    lang.set(qn("w:val"), tongue)
    _style(styles["Normal"], _SIZE, after=3)
    for level, (size, before, after) in enumerate(((20.0, 18.0, 8.0), (15.0, 16.0, 3.0), (11.0, 8.0, 2.0)), 1):
        _style(styles[f"Heading {level}"], size, before, after, colour=parts.INK, bold=True)
    styles["Heading 1"].paragraph_format.page_break_before = True
    _style(styles["Title"], 30, 90, 6, colour=parts.INK, bold=True)
    _style(styles["Subtitle"], 15, 0, 24, colour=parts.SOFT)
    for name, size, before, after in (
        ("TableText", 9.5, 1, 1),
        ("Fact", _SIZE, 0, 0),
        ("IndexRow", 9.5, 0, 0),
        ("TOC1", _SIZE, 6, 1),
        ("TOC2", _SIZE, 0, 0),
    ):
        _style(_new(document, name), size, before, after)
    styles["TOC1"].font.bold = True
    styles["TOC2"].paragraph_format.left_indent = Mm(6)
    title = _new(document, "ContentsTitle")
    _style(title, 20, 18, 8, colour=parts.INK, bold=True)
    title.paragraph_format.page_break_before = True


def _new(document: Docx, name: str) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    return style


def _style(
    style: object, size: float, before: float = 0, after: float = 0, *, colour: str = "", bold: bool | None = None
) -> None:
    assert isinstance(style, ParagraphStyle)
    font = style.font
    font.name, font.size, font.bold, font.italic = _FONT, Pt(size), bold, False
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        # The theme of the template would win over the name.
        if fonts is not None and qn(name) in fonts.attrib:
            del fonts.attrib[qn(name)]
    spread = properties.find(qn("w:spacing"))
    if spread is not None:
        properties.remove(spread)
    if colour:
        font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _same_bytes(raw: bytes) -> bytes:
    """The same file with one time for all of its parts."""
    page = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            new.writestr(zipfile.ZipInfo(each.filename, _EARLIEST), old.read(each), zipfile.ZIP_DEFLATED)
    return page.getvalue()
