# SPDX-License-Identifier: EUPL-1.2
"""The catalogue and the sheet of one offer as PDF: read back by programs that did not make it."""

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from rokwijzer.documents.catalogue import OfferSheet, offer_pdf, offer_sheet
from rokwijzer.documents.catalogue.model import Line, Part
from rokwijzer.documents.catalogue.pdf import catalogue_pdf
from rokwijzer.editions import current
from rokwijzer.explain import Language
from tests.documents.catalogue.asked import (
    DAY,
    LANGUAGES,
    NOWHERE,
    TOWN,
    as_pdf,
    findings,
    gathered,
    read,
    small,
    with_names,
)

ADDRESS = "https://rokwijzer.example.org/aanbod/x"
HOSTILE = '#panic("x") $x^2$ *vet* @ref <label> "] \\ end'


def text_of(raw: bytes) -> list[str]:
    """The text of each page."""
    found = pypdfium2.PdfDocument(io.BytesIO(raw))
    return [page.get_textpage().get_text_bounded() for page in found]


def sheet(offer: str, language: Language = "nl", region: str | None = TOWN, address: str = ADDRESS) -> OfferSheet:
    return offer_sheet(current(), offer, DAY, language, region, address)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_tagged_titled_and_in_its_language(language: Language) -> None:
    found = gathered(language)
    raw = as_pdf(language)
    seen = read(raw)
    assert seen.language.startswith(language)
    assert seen.title == found.title
    assert "pdfuaid:part" in seen.standards
    assert "pdfaid:part" in seen.standards
    assert seen.without_words == 0
    assert seen.heads_without_scope == 0
    # One table for each section, one for the sources, and those of the region and of the evidence.
    rated = sum(bool(each.evidence) for each in found.offers)
    assert seen.tags["Table"] == len(found.sections) + 1 + 2 + rated
    assert seen.tags["Figure"] == sum(each.picture is not None for each in found.offers)


def test_headings_never_skip_a_level() -> None:
    levels = read(as_pdf()).headings
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))
    assert levels.count(2) == len(gathered().offers) + 1


def test_every_offer_is_in_the_bookmarks_once_and_the_contents_give_its_page() -> None:
    names = read(as_pdf()).outline
    pages = text_of(as_pdf())
    contents = " ".join("\n".join(pages[2:6]).split())
    for offer in gathered().offers:
        assert names.count(f"{offer.number} {offer.name}") + names.count(f"{offer.number}  {offer.name}") == 1
        assert offer.number in contents
    begun = {
        offer.number: [
            at for at, page in enumerate(pages, 1) if f"\n{offer.number} " in f"\n{page}" and offer.summary[:25] in page
        ]
        for offer in gathered().offers[:20]
    }
    for number, places in begun.items():
        assert len(places) == 1, number
        line = next(each for each in "\n".join(pages[2:6]).splitlines() if each.strip().startswith(f"{number} "))
        assert line.rstrip().endswith(str(places[0])), line


def test_no_letter_is_without_a_shape() -> None:
    """A letter that the font does not have would come out as a box; a reader gives it as a null or replacement."""
    for page in text_of(as_pdf()):
        assert "\ufffd" not in page
        assert "\x00" not in page


def test_a_page_when_drawn_is_neither_empty_nor_full() -> None:
    found = pypdfium2.PdfDocument(io.BytesIO(as_pdf()))
    for number in (0, 1, 2, 8, len(found) // 2, len(found) - 1):
        points = bytes(found[number].render(scale=0.3, grayscale=True).buffer)
        dark = sum(point < 128 for point in points) / len(points)
        assert 0.0005 < dark < 0.3, number


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Een heel lange naam van een aanbod dat van alles doet " * 4, "Een heel lange naam van een aanbod dat"),
        ("Lang" * 60, "LangLang"),
        (HOSTILE, '#panic("x") $x^2$ *vet* @ref <label>'),
        ("Met een teken \U0001f600 dat geen lettertype heeft", "Met een teken ? dat geen lettertype heeft"),
        ("\u0627\u0644\u0623\u0645 in het Arabisch", "in het Arabisch"),
    ],
)
def test_a_long_or_unusual_name_is_set_as_it_is(name: str, shown: str) -> None:
    raw = catalogue_pdf(with_names(small(), name))
    assert shown in " ".join("\n".join(text_of(raw)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_region_of_which_nothing_is_known_has_its_page(language: Language, tmp_path: Path) -> None:
    found = small(language, NOWHERE)
    raw = catalogue_pdf(found)
    assert found.region is not None
    assert found.region.intro in " ".join("\n".join(text_of(raw)).split())
    assert findings(raw, tmp_path) == []


@pytest.mark.long
def test_an_independent_checker_finds_nothing_in_the_whole_catalogue(tmp_path: Path) -> None:
    """Shorter ones are checked each time; a hundred pages take it long."""
    assert findings(as_pdf(), tmp_path) == []


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert catalogue_pdf(small()) == catalogue_pdf(small())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("offer", ["voorzorg", "k-vht", "ouder-baby-interventie", "opvoeden-nl", "cbcl"])
def test_the_sheet_of_an_offer_is_accessible_and_takes_two_pages_at_most(
    offer: str, language: Language, tmp_path: Path
) -> None:
    raw = offer_pdf(sheet(offer, language))
    seen = read(raw)
    assert 1 <= seen.pages <= 2
    assert seen.title == current().base.offers[offer].name
    assert seen.language.startswith(language)
    assert seen.without_words == 0
    assert seen.headings[0] == 1
    assert set(seen.headings[1:]) == {2}
    assert findings(raw, tmp_path) == []
    text = "\n".join(text_of(raw))
    assert "Deventer" in text
    assert "22 " in text
    assert current().edition.name.in_words(language) in " ".join(text.split())


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("offer", sorted(current().base.offers))
def test_every_offer_fits_on_two_pages(offer: str, language: Language) -> None:
    assert 1 <= read(offer_pdf(sheet(offer, language))).pages <= 2


def test_a_sheet_without_region_and_address_has_no_code_and_no_availability() -> None:
    raw = offer_pdf(sheet("k-vht", region=None, address=""))
    text = "\n".join(text_of(raw))
    assert "Deventer, 22" not in text
    assert "In Deventer" not in text
    assert read(raw).tags["Figure"] == read(offer_pdf(sheet("k-vht", region=None))).tags["Figure"] - 1


@pytest.mark.parametrize(("count", "pages"), [(60, 2), (400, 3)])
def test_more_than_fits_becomes_smaller_first_and_longer_only_then(count: int, pages: int) -> None:
    known = sheet("k-vht")
    lines = tuple(Line(f"Een zin die nog ergens bij hoort, nummer {number}.") for number in range(count))
    longer = replace(known, offer=replace(known.offer, parts=(*known.offer.parts, Part("facts", "Meer", lines))))
    seen = read(offer_pdf(longer)).pages
    assert seen == pages if pages == 2 else seen >= pages


def test_a_sheet_gives_the_same_bytes_twice() -> None:
    assert offer_pdf(sheet("k-vht")) == offer_pdf(sheet("k-vht"))
