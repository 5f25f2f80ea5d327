# SPDX-License-Identifier: EUPL-1.2
"""The printed pages: one A4 each, accessible, with nothing on them that does not belong there."""

import json
import re
from datetime import date
from functools import cache

import pytest
import typst

from rokwijzer.advice import AdviceOut, advise
from rokwijzer.documents.paper import (
    MOST_OFFERS,
    ParentOffer,
    TooMuchError,
    parent_offers,
    parents_sheet,
    summary_sheet,
)
from rokwijzer.documents.paper.typesetting import pdf, square_code
from rokwijzer.documents.paper.words import _PAPER
from rokwijzer.explain.words import Language
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from tests.some import some

DAY = date(2026, 11, 22)
PUBLIC = "https://rokwijzer.example.org"
LANGUAGES: tuple[Language, ...] = ("nl", "en")


@cache
def walk(name: str, language: Language) -> AdviceOut:
    base = load()
    return advise(read_situation(base.examples[name], name, base), base, on=DAY, language=language)


def pages_of(document: bytes) -> int:
    """How many pages a PDF has: the count in its page tree."""
    counts = re.findall(
        rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)|/Count\s+(\d+)[^>]*?/Type\s*/Pages\b", document, re.DOTALL
    )
    assert counts, "no page tree found"
    return max(int(first or second) for first, second in counts)


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The data of every sheet that is set, as text."""
    taken: list[str] = []

    def note(template: str, data: dict[str, object], on: date) -> bytes:
        taken.append(json.dumps(data, ensure_ascii=False))
        return pdf(template, data, on)

    monkeypatch.setattr("rokwijzer.documents.paper.sheets.pdf", note)
    return taken


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", some(sorted(load().examples)))
def test_every_example_family_gets_a_summary_of_one_page(name: str, language: Language) -> None:
    document = summary_sheet(walk(name, language), ())
    assert document.startswith(b"%PDF-1.7")
    assert pages_of(document) == 1
    assert b"pdfuaid:part" in document
    assert b"pdfaid:part" in document


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("public", ["", PUBLIC])
@pytest.mark.parametrize(
    "offer", sorted(name for name, offer in load().offers.items() if offer.parents and offer.is_for_families)
)
def test_every_offer_with_a_text_for_parents_fits_on_a_sheet(offer: str, public: str, language: Language) -> None:
    advice = walk("walk-1-crying-baby", language)
    document = parents_sheet(advice, parent_offers(advice, [offer], public))
    assert pages_of(document) == 1


def test_the_parents_sheet_holds_nothing_of_what_was_entered(printed: list[str]) -> None:
    advice = walk("walk-5-stuck" if "walk-5-stuck" in load().examples else "walk-1-crying-baby", "nl")
    parents_sheet(advice, parent_offers(advice, list(advice.offers)[:2], PUBLIC))
    for each in advice.entered:
        assert each.text not in printed[0]
    for refused in ("kindermishandeling", "risico", "laag sensitief", "Meldcode", "Veilig Thuis"):
        assert refused not in printed[0]


def test_sensitive_subjects_and_safety_stay_off_the_summary(printed: list[str]) -> None:
    advice = walk("acute-danger", "nl")
    hidden = [each.text for each in advice.entered if each.sensitive]
    assert hidden
    summary_sheet(advice, ())
    for text in hidden:
        assert text not in printed[0]
    assert "Gevoelige onderwerpen en veiligheid staan niet op dit blad" in printed[0]


def test_the_number_to_ring_is_printed_where_there_is_one(printed: list[str]) -> None:
    advice = walk("walk-1-crying-baby", "nl")
    offers = (ParentOffer("Naam", "Wat.", "Hoe.", "Het loket", "0800-2000", ""),)
    parents_sheet(advice, offers)
    assert "Bellen met Het loket: 0800-2000" in printed[0]


@pytest.mark.parametrize(("count", "fits"), [(1, True), (MOST_OFFERS, True), (MOST_OFFERS + 1, False)])
def test_a_sheet_holds_so_many_offers_and_not_one_more(count: int, fits: bool) -> None:
    offers = tuple(ParentOffer(f"Naam {each}", "Wat het is.", "Hoe.", "", "", PUBLIC) for each in range(count))
    advice = walk("walk-1-crying-baby", "nl")
    if fits:
        assert pages_of(parents_sheet(advice, offers)) == 1
    else:
        with pytest.raises(TooMuchError):
            parents_sheet(advice, offers)


def test_a_text_that_is_too_long_is_refused_and_not_cut_off() -> None:
    offers = (ParentOffer("Naam", "Een zin van een paar woorden. " * 300, "Hoe.", "", "", ""),)
    with pytest.raises(TooMuchError):
        parents_sheet(walk("walk-1-crying-baby", "nl"), offers)


def test_without_an_offer_there_is_no_sheet() -> None:
    with pytest.raises(ValueError, match="at least one offer"):
        parents_sheet(walk("walk-1-crying-baby", "nl"), ())


@pytest.mark.parametrize("hostile", ['#panic("x")', "$x^2$ *vet* _schuin_ @ref <label>", '"] #import "x"', "\\ end"])
def test_what_is_printed_is_never_read_as_markup(hostile: str) -> None:
    offers = (ParentOffer(hostile, hostile, hostile, hostile, hostile, ""),)
    assert pages_of(parents_sheet(walk("walk-1-crying-baby", "nl"), offers)) == 1


def test_the_same_data_give_the_same_bytes() -> None:
    advice = walk("walk-1-crying-baby", "nl")
    assert summary_sheet(advice, ()) == summary_sheet(advice, ())


def test_a_template_without_alternative_text_would_be_refused() -> None:
    """The standard that the sheets keep is checked by the typesetter itself."""
    picture = square_code(PUBLIC).encode()
    source = b'#set document(title: "x")\n#image(bytes(sys.inputs.data), format: "svg")'
    with pytest.raises(typst.TypstError):
        typst.compile(source, format="pdf", sys_inputs={"data": picture.decode()}, pdf_standards=["ua-1"])


@pytest.mark.parametrize("key", sorted(_PAPER))
def test_the_words_on_paper_stand_in_both_languages(key: str) -> None:
    nl, en = _PAPER[key]
    assert nl
    assert en
    assert re.findall(r"{\w+}", nl) == re.findall(r"{\w+}", en)
