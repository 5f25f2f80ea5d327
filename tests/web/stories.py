# SPDX-License-Identifier: EUPL-1.2
"""The six stories of docs/stories.md, walked in a browser. Each says what was done, and asserts what must come out."""

import io
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Browser, BrowserContext, Page, expect

from rokwijzer.editions import current
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from rokwijzer.web.wegwijzer.examples import fill
from tests.web.test_walks import Hand

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
PATIENCE = 120_000


class Walker(Hand):
    """A hand that also goes from page to page."""

    def follow(self, selector: str, to: str) -> None:
        """Tap a link and wait for its page."""
        begin = time.monotonic()
        self.tap(selector)
        self.page.wait_for_url(to)
        self.waited += time.monotonic() - begin

    def back(self) -> None:
        """The browser's own button."""
        begin = time.monotonic()
        self.taps += 1
        self.page.go_back()
        self.page.wait_for_load_state("networkidle")
        self.waited += time.monotonic() - begin

    def paper(self, selector: str, address: str) -> bytes:
        """Ask for a document that a form makes."""
        begin = time.monotonic()
        found: list[bytes] = []
        # The browser shows it; what it got is read on the way.
        self.page.route(f"**{address}", lambda route: _keep(route, found))
        self.tap(selector)
        end = time.monotonic() + PATIENCE / 1000
        while not found and time.monotonic() < end:
            self.page.wait_for_timeout(50)
        self.waited += time.monotonic() - begin
        self.page.unroute(f"**{address}")
        return found[0]

    def enter(self, example: str) -> None:
        """What an example family says, as a hand enters it."""
        filled = fill(read_situation(load().examples[example], example, load()), load())
        self.tap(f"input[name=soort][value={filled.texts['soort']}]")
        for key in ("geboortedatum", "uitgerekend", "leeftijd"):
            if filled.texts.get(key):
                self.type(f"#{key}", filled.texts[key])
                self.look()
        if filled.texts.get("leeftijd"):
            self.choose("[name=eenheid]", str(filled.texts["eenheid"]))
        self.type("#gemeente", filled.texts["gemeente"])
        for ref in sorted(filled.yes):
            self.tick(ref)
        for ref, value in sorted(filled.values.items()):
            selector = f"[name='waarde:{ref}']"
            if self.page.locator(selector).evaluate("(each) => each.tagName") == "SELECT":
                self.choose(selector, value)
            else:
                self.type(selector, value)
            self.look()

    def tick(self, ref: str) -> None:
        """Tap an answer; once more where the tap missed, as on a page that still moves."""
        for _ in range(2):
            super().tick(ref)
            self.look()
            if self.page.locator(f"input[name=ja][value='{ref}']").is_checked():
                return
        raise AssertionError(f"{ref} cannot be ticked")

    def look(self) -> None:
        """Between two taps a person looks, and the page has time to answer; the time of a tap covers it."""
        self.page.wait_for_timeout(200)
        expect(self.page.locator(".htmx-request")).to_have_count(0, timeout=PATIENCE)

    def shows(self, offer: str) -> None:
        """Open an offer that the advice lists in one line."""
        if self.page.locator(f"article#aanbod-{offer}").count() == 0:
            self.tap(f"#aanbod-{offer} .line__show")
            self.wait_for(f"article#aanbod-{offer}")


def _keep(route: object, found: list[bytes]) -> None:
    answer = route.fetch()  # type: ignore[attr-defined]
    found.append(answer.body())
    route.fulfill(status=204)  # type: ignore[attr-defined]


def _settle(hand: Walker) -> None:
    """Wait until what was entered last has come back as advice."""
    begin = time.monotonic()
    for _ in range(2):
        # An entry waits a moment for the next one before it is sent.
        hand.page.wait_for_timeout(500)
        expect(hand.page.locator(".htmx-request")).to_have_count(0, timeout=PATIENCE)
    while hand.page.locator("#storing").is_visible():
        # The page says that an answer did not come in time, as on a machine with much else to do. One asks again.
        hand.page.get_by_role("button", name="Laat zien wat past").click(force=True)
        hand.page.wait_for_timeout(500)
        expect(hand.page.locator(".htmx-request")).to_have_count(0, timeout=PATIENCE)
    hand.waited += time.monotonic() - begin


def _words(raw: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(raw))]


def _bare(text: str) -> str:
    """Letters and digits only."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def the_nurse_and_the_crying_baby(hand: Walker, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/")
    hand.enter("walk-1-crying-baby")
    _settle(hand)
    hand.wait_for("#stap-video-programme #aanbod-k-vht")
    hand.tap("#balk a")
    step = page.locator("#advies .step").first
    expect(step).to_have_attribute("id", "stap-video-programme")
    expect(step).to_contain_text("krijgen aangeboden")
    expect(step.locator(".note").first).to_contain_text("laat open")
    hand.tap("#waarom-video-programme > summary")
    expect(page.locator("#waarom-video-programme")).to_contain_text("Richtlijn 2021")
    expect(page.locator("#aanbod-k-vht .status").first).to_have_text("Past bij deze situatie")
    hand.reach("#aanbod-vipp-sd")
    expect(page.locator("#aanbod-vipp-sd")).to_contain_text("13 september 2027")
    hand.follow(".top__link--safe", "**/veilig")
    expect(page.locator("main")).to_contain_text("0800-2000")
    hand.back()
    _settle(hand)
    hand.wait_for("#stap-video-programme #aanbod-k-vht")
    assert page.locator("input[value='child.cries-a-lot']").is_checked()
    hand.tap("#aanbod-k-vht input[name=mee]")
    _settle(hand)
    sheet = hand.paper("button[formaction='/papier/ouders']", "/papier/ouders")
    assert sheet.startswith(b"%PDF")
    assert len(_words(sheet)) == 1
    hand.tap("#dossier > summary")
    note = page.locator("#dossiertekst").input_value()
    assert "huilt veel" in note
    assert "Video-interventie" in note
    assert "Kortdurende video-hometraining" in note
    hand.tap("[data-copy=dossiertekst]")
    hand.tap("a[data-clear]")
    hand.wait_for("#situatie")
    _settle(hand)
    assert not page.locator("input[value='child.cries-a-lot']").is_checked()
    assert page.locator("#advies .step").count() == 0


def the_midwife_and_the_pregnant_nineteen_year_old(hand: Walker, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/")
    hand.enter("walk-2-pregnant-at-nineteen")
    _settle(hand)
    hand.wait_for("#ander-aanbod")
    hand.tap("#balk a")
    hand.shows("voorzorg")
    offer = page.locator("article#aanbod-voorzorg")
    expect(offer.locator(".status").first).to_have_text("Past, voor zover bekend")
    expect(offer).to_contain_text("hier niet ingekocht")
    hand.tap("article#aanbod-voorzorg details[id^=vragen] > summary")
    questions = offer.locator(".questions li")
    expect(questions).to_have_count(1)
    expect(questions.first).to_contain_text("opeenstapeling")
    hand.tap("article#aanbod-voorzorg .questions a")
    hand.tick("carer_1.accumulation")
    expect(page.locator("article#aanbod-voorzorg .status--fits")).to_be_attached(timeout=20_000)
    _settle(hand)
    expect(page.locator("#aanbod-zwanger-bevallen-kind, #niet-bedoeld").last).to_contain_text("6 december 2026")
    assert page.url.partition("#")[0].rstrip("/") == address


def the_foster_parents(hand: Walker, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/")
    hand.enter("foster-parents")
    _settle(hand)
    hand.wait_for("#stap-foster-or-adoptive-family")
    hand.tap("#balk a")
    step = page.locator("#stap-foster-or-adoptive-family")
    expect(step).to_contain_text("buiten de JGZ")
    expect(step.locator("#aanbod-pipa .status").first).to_have_text("Past bij deze situatie")
    expect(page.locator("#stap-attachment-or-trauma")).to_contain_text("is nodig")
    hand.follow("#stap-foster-or-adoptive-family .source a", "**/richtlijn/foster-or-adoptive-family")
    expect(page.locator("main")).to_contain_text("Richtlijn 2021")
    hand.back()
    _settle(hand)
    hand.wait_for("#stap-foster-or-adoptive-family")
    expect(page.locator("[name='waarde:carer_2.basis']")).to_have_value("foster")


def the_mother_with_a_depression(hand: Walker, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/")
    hand.enter("walk-4-depressed-mother")
    _settle(hand)
    hand.wait_for("#stap-depressed-mother #aanbod-ouder-baby-interventie")
    step = page.locator("#stap-depressed-mother")
    expect(step).to_contain_text("een goede mogelijkheid")
    offer = step.locator("#aanbod-ouder-baby-interventie")
    expect(offer.locator(".status").first).to_have_text("Past bij deze situatie")
    expect(offer.locator(".ring").first).to_contain_text("Dimence")
    assert offer.locator(".ring a[href^='tel:']").count() == 0
    hand.tap("#waarom-ouder-baby-interventie > summary")
    expect(offer).to_contain_text(re.compile("12 maanden"))
    hand.tap("#aanbod-ouder-baby-interventie input[name=mee]")
    _settle(hand)
    for_mother = hand.paper("button[formaction='/papier/ouders']", "/papier/ouders")
    words = "\n".join(_words(for_mother))
    assert "Ouder-baby interventie" in words
    assert not [each for each in load().common.refused_for_parents if each in words.casefold()]
    summary = "\n".join(_words(hand.paper("button[formaction='/papier/samenvatting']", "/papier/samenvatting")))
    assert "Dimence" in summary
    hand.tap("#dossier > summary")
    note = page.locator("#dossiertekst").input_value()
    assert "Ouder-baby interventie" in note
    # What is sensitive is for the professional to note, or not.
    assert "depressie vastgesteld" not in note
    assert "Gevoelige onderwerpen staan hier niet" in note


def the_curious_father(hand: Walker, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/ouders")
    before = page.locator(".helps__item").count()
    hand.follow(".picks li:nth-child(2) a", "**/ouders?**")
    chosen = page.locator(".helps__item").count()
    assert 0 < chosen < before
    name = page.locator(".helps__name").first.inner_text()
    hand.follow(".helps__name", re.compile(r"/ouders/[a-z0-9-]+$"))  # type: ignore[arg-type]
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    words = page.locator("article").inner_text().casefold()
    assert not [each for each in load().common.refused_for_parents if each in words]
    assert page.locator("main input, main select, main textarea").count() == 0
    assert page.locator(".told__text").first.evaluate("(each) => parseFloat(getComputedStyle(each).fontSize)") >= 18
    hand.taps += 1  # He taps the button that prints; what comes out of the printer is this:
    page.emulate_media(media="print")
    paper = page.pdf(format="A4")
    page.emulate_media(media="screen")
    pages = _words(paper)
    assert len(pages) == 1
    assert name in " ".join(pages[0].split())
    # Where the address goes on in the next line, its hyphen is read as one of the line.
    assert _bare(page.url) in _bare(pages[0])
    assert page.locator(".code__picture svg").count() == 1


def the_coordinator_and_the_growing_document(hand: Walker, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/actueel")
    hand.follow("a[href='/actueel/deventer']", "**/actueel/deventer")
    counted = [int(each) for each in page.locator(".tally dd").all_inner_texts()]
    assert sum(counted) > 100
    with page.expect_download() as list_to_ring:
        hand.tap("a[href$='bellijst.xlsx']")
    book = load_workbook(io.BytesIO(Path(list_to_ring.value.path()).read_bytes()))
    assert sum(sheet.max_row for sheet in book.worksheets) > sum(counted)
    hand.follow("footer a[href='/papier/catalogus']", "**/papier/catalogus")
    hand.choose("#gemeente", "deventer")
    hand.tap("input[name=soort][value=docx]")
    begin = time.monotonic()
    hand.tap("form.printing button")
    expect(page.locator("#stand")).to_be_visible()
    ready = page.get_by_role("link", name="Haal het Word-bestand op")
    expect(ready).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Het document is klaar")
    with page.expect_download() as printed:
        hand.tap("#stand a[download]")
    path = Path(printed.value.path())
    hand.waited += time.monotonic() - begin
    document = Document(io.BytesIO(path.read_bytes()))
    texts = [each.text for each in document.paragraphs]
    styles = [each.style.name if each.style is not None else "" for each in document.paragraphs]
    assert any(current().edition.name.in_words("nl") in each for each in texts)
    assert "Stand van 22 november 2026" in texts
    offers = [text for text, style in zip(texts, styles, strict=True) if style == "Heading 2" and text[0].isdigit()]
    names = sorted(each.name for each in load().offers.values())
    assert sorted(each.partition("  ")[2] for each in offers) == names
    assert any(table.rows[0].cells[-1].text == "In Deventer" for table in document.tables)
    assert "Register op naam" in texts


STORIES: Mapping[str, tuple[Callable[[Walker, str], None], dict[str, int], int, int]] = {
    "The nurse and the crying baby": (the_nurse_and_the_crying_baby, PHONE, 35, 90),
    "The midwife and the pregnant nineteen-year-old": (the_midwife_and_the_pregnant_nineteen_year_old, PHONE, 30, 90),
    "The foster parents": (the_foster_parents, PHONE, 30, 90),
    "The mother with a depression": (the_mother_with_a_depression, DESK, 25, 90),
    "The curious father": (the_curious_father, PHONE, 5, 30),
    "The coordinator and the growing document": (the_coordinator_and_the_growing_document, DESK, 12, 120),
}
"""Each story by its heading in docs/stories.md: how it is walked, on which screen, the most taps and seconds."""


def walk(browser: Browser, address: str, name: str) -> Walker:
    """Walk one story; raises AssertionError where what must come out does not."""
    story, screen, _, _ = STORIES[name]
    context = _opened(browser, screen)
    try:
        page: Page = context.new_page()
        hand = Walker(page)
        story(hand, address)
        return hand
    finally:
        context.close()


def _opened(browser: Browser, screen: dict[str, int]) -> BrowserContext:
    return browser.new_context(
        viewport={"width": screen["width"], "height": screen["height"]},
        has_touch=screen == PHONE,
        reduced_motion="reduce",
        accept_downloads=True,
    )
