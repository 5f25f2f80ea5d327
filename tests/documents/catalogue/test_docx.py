# SPDX-License-Identifier: EUPL-1.2
"""The catalogue for a word processor, opened again: headings, contents, tables with named columns, language."""

import io
import re
import zipfile
from collections import Counter

import pytest
from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn

from rokwijzer.documents.catalogue import catalogue_docx
from rokwijzer.documents.catalogue.word import _place
from rokwijzer.editions import current
from rokwijzer.explain import Language
from tests.documents.catalogue.asked import LANGUAGES, NOWHERE, as_docx, gathered, with_names

TONGUES = {"nl": "nl-NL", "en": "en-GB"}


def opened(raw: bytes) -> Docx:
    return Document(io.BytesIO(raw))


def headings(document: Docx, level: int) -> list[str]:
    return [
        each.text for each in document.paragraphs if each.style is not None and each.style.name == f"Heading {level}"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_real_and_every_offer_has_one(language: Language) -> None:
    found = gathered(language)
    document = opened(as_docx(language))
    assert headings(document, 2)[1:] == [f"{each.number}  {each.name}" for each in found.offers]
    assert [f"{each.number}  {each.title}" for each in found.sections] == [
        text for text in headings(document, 1) if text[0].isdigit()
    ]
    assert len(headings(document, 3)) == sum(len(each.parts) for each in found.offers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_title_and_day_are_noted(language: Language) -> None:
    document = opened(as_docx(language))
    core = document.core_properties
    assert core.language == TONGUES[language]
    assert core.title == gathered(language).title
    assert core.created is not None
    assert core.created.date() == gathered(language).on
    lang = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang is not None
    assert lang.get(qn("w:val")) == TONGUES[language]


def test_every_table_names_its_columns_says_what_it_is_and_misses_no_cell() -> None:
    document = opened(as_docx())
    rated = sum(bool(each.evidence) for each in gathered().offers)
    assert len(document.tables) == len(gathered().sections) + 1 + 2 + rated
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        caption = table._tbl.tblPr.find(qn("w:tblCaption"))
        assert caption is not None
        assert caption.get(qn("w:val"))
        width = len(table._tbl.tblGrid.gridCol_lst)
        assert {len(row.tc_lst) for row in rows} == {width}
        assert not table._tbl.findall(f".//{qn('w:gridSpan')}")
        assert all(cell.text for cell in table.rows[0].cells)


def test_the_contents_are_a_field_that_is_filled_already_and_each_line_leads_somewhere() -> None:
    document = opened(as_docx())
    body = document.element.body
    (toc,) = [each.text for each in body.iter(qn("w:instrText")) if (each.text or "").strip().startswith("TOC")]
    assert toc is not None
    assert '\\o "1-2"' in toc
    lines = [
        each for each in document.paragraphs if each.style is not None and each.style.name.lower().startswith("toc")
    ]
    shown = [each.text for each in lines]
    assert shown == [
        each.text
        for each in document.paragraphs
        if each.style is not None and each.style.name in ("Heading 1", "Heading 2")
    ]
    kinds = Counter(each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar")))
    assert kinds["begin"] == kinds["separate"] == kinds["end"] == 1


def test_every_link_leads_to_a_place_that_is_there_once() -> None:
    document = opened(as_docx())
    marks = [each.get(qn("w:name")) for each in document.element.body.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks))
    assert all(mark is not None and len(mark) <= 40 and re.fullmatch(r"\w+", mark) for mark in marks)
    links = {each.get(qn("w:anchor")) for each in document.element.body.iter(qn("w:hyperlink"))}
    assert links <= set(marks)
    assert {_place(each.id) for each in gathered().offers} <= links


def test_places_of_long_ids_stay_apart() -> None:
    first, second = f"{'a' * 60}-one", f"{'a' * 60}-two"
    assert _place(first) != _place(second)
    assert len({_place(each) for each in current().base.offers}) == len(current().base.offers)


def test_numbers_of_bookmarks_are_different() -> None:
    numbers = [each.get(qn("w:id")) for each in opened(as_docx()).element.body.iter(qn("w:bookmarkStart"))]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("name", ["Lange naam " * 30, "<w:p/> & \"'", "met \x00 en \x0b en \ud800 erin"])
def test_a_name_of_any_kind_leaves_the_file_whole(name: str) -> None:
    document = opened(catalogue_docx(with_names(gathered(), name)))
    clean = re.sub("[\x00\x0b\ud800]", "\ufffd", name)
    assert any(clean.strip() in each for each in headings(document, 2))


def test_a_region_of_which_nothing_is_known_has_no_contacts() -> None:
    document = opened(as_docx("nl", NOWHERE))
    assert "In Nergenshuizen" in headings(document, 1)
    assert "Wie bel je?" not in headings(document, 2)


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert catalogue_docx(gathered()) == as_docx()
    with zipfile.ZipFile(io.BytesIO(as_docx())) as file:
        assert file.testzip() is None
