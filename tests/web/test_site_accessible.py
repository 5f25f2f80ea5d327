# SPDX-License-Identifier: EUPL-1.2
"""The pages around the first one: axe in every look, large targets, twice the text, no motion, keyboard only."""

import pytest
from playwright.sync_api import Browser, Page

from tests.web.test_accessible import check, in_every_look, opened, unfold

PAGES = [
    "vragen",
    "gesprek",
    "gesprek/conversation-guide",
    "gesprek/information-card-lists",
    "gesprek/buffers",
    "richtlijn",
    "richtlijn/direct-referral",
    "richtlijn/verschillen",
    "richtlijn/verschillen?soort=readings&voor=curator",
    "ouders",
    "ouders?leeftijd=baby&onderwerp=wants-online&soort=read",
    "ouders/stevig-ouderschap",
    "ouders/niet-daar",
    "actueel",
    "actueel/deventer",
    "actueel/deventer?toon=never",
    "papier/catalogus",
    "papier/catalogus/gone",
]
LONG = {"richtlijn/verschillen", "ouders", "actueel/deventer"}
"""Many entries of one form; the page after it has a few of them, opened."""
SMALL = """() => [...document.querySelectorAll('button, summary, select, input:not([type=hidden]), a, svg a')]
    .filter((each) => each.getClientRects().length && !each.closest('.hidden, .skip'))
    .filter((each) => each.tagName !== 'A' || getComputedStyle(each).display !== 'inline')
    .map((each) => [getComputedStyle(each, '::after').position === 'absolute' ? each.closest('.tile') : each, each])
    .map(([box, each]) => [each.matches('label > input') ? each.parentElement : box, each])
    .map(([box, each]) => [box.getBoundingClientRect(), each.outerHTML.slice(0, 120)])
    .filter(([box]) => box.height < 43.5).map(([box, html]) => `${box.height} ${html}`)"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@in_every_look
def test_axe_finds_nothing(browser: Browser, address: str, width: int, language: str, look: str) -> None:
    with opened(browser, width, look) as page:
        for name in PAGES:
            page.goto(f"{address}/{language}{name}")
            if name not in LONG:
                unfold(page)
            check(page, f"/{language}{name}")


@pytest.mark.parametrize("name", PAGES)
def test_every_target_on_a_phone_is_large_enough(browser: Browser, address: str, name: str) -> None:
    """44 pixels, but for links within a sentence."""
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/{name}")
        assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("name", PAGES)
def test_at_twice_the_text_size_nothing_is_lost(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/{name}")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate(WIDER) <= 0
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_who_wants_no_motion_gets_none(browser: Browser, address: str, name: str) -> None:
    with opened(browser, 1280, "light") as page:
        page.goto(f"{address}/{name}")
        moving = page.evaluate(
            """() => [document.documentElement, ...document.querySelectorAll('body *')].filter((each) => {
            const style = getComputedStyle(each);
            const seconds = (text) => Math.max(...text.split(',').map(parseFloat));
            return seconds(style.transitionDuration) > 0 || style.animationName !== 'none'
                || style.scrollBehavior === 'smooth'; }).map((each) => each.outerHTML.slice(0, 80))"""
        )
        assert moving == []


def tab_to(page: Page, selector: str, limit: int = 200) -> None:
    """Press Tab until what is wanted has the focus, and see that the focus shows."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
            assert outline == "3px", f"{selector} shows no focus"
            return
    raise AssertionError(f"{selector} is not reached")


def test_from_the_first_page_to_an_aid_and_through_it_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, 390, "light") as page:
        page.goto(address)
        tab_to(page, ".top__menu > summary")
        page.keyboard.press("Enter")
        tab_to(page, ".top__panel a[href='/gesprek']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/gesprek")
        tab_to(page, "a[href='/gesprek/conversation-guide']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/gesprek/conversation-guide")
        tab_to(page, "[data-next]")
        page.keyboard.press("Enter")
        assert page.locator("[data-card]:visible").count() == 1
        assert "2 van 4" in page.locator("[data-at]").inner_text()


def test_from_the_picture_to_a_rule_and_to_where_texts_differ_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, 1280, "light") as page:
        page.goto(f"{address}/richtlijn")
        tab_to(page, ".flow--breed a[href='/richtlijn/video-programme']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/richtlijn/video-programme")
        assert page.locator("h1").is_visible()
        page.goto(f"{address}/richtlijn/verschillen")
        tab_to(page, "#soort")
        page.keyboard.press("ArrowDown")
        tab_to(page, ".sieve button")
        page.keyboard.press("Enter")
        page.wait_for_url("**soort=readings**")
        tab_to(page, "#readings > summary")
        assert page.locator("#readings").evaluate("(each) => each.open")


def test_a_parent_finds_help_and_where_to_get_it_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/ouders")
        tab_to(page, "a[href='/ouders?onderwerp=wants-online#gevonden']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ouders?onderwerp=wants-online**")
        assert page.evaluate("document.querySelector('#gevonden').getBoundingClientRect().top") < 844
        tab_to(page, ".helps__name")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ouders/*")
        tab_to(page, "[data-print]")
        tab_to(page, "a[href='tel:112']")


def test_a_coordinator_finds_a_region_and_its_call_sheet_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/actueel")
        tab_to(page, "a[href='/actueel/deventer']")
        page.keyboard.press("Enter")
        page.wait_for_url("**/actueel/deventer")
        tab_to(page, "a[href$='bellijst.csv']")
        with page.expect_download() as started:
            page.keyboard.press("Enter")
        assert started.value.suggested_filename == "bellijst-deventer-2026-11-22.csv"
        tab_to(page, "#bel-1 > summary")
        page.keyboard.press("Enter")
        assert page.locator("#bel-1").evaluate("(each) => each.open")
