# SPDX-License-Identifier: EUPL-1.2
"""axe finds nothing on any state of any page: phone and large screen, both languages, light, dark, forced colours."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
PAGES = ["", "veilig", "over", "toegankelijkheid", "nergens"]
"""The catalogue, paper and the other pages have tests of their own."""
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Of what is well no list is wanted: to name every such element takes most of the time.
    "resultTypes": ["violations"],
}


@contextmanager
def opened(browser: Browser, width: int, look: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce", **LOOKS[look])
    page = context.new_page()
    yield page
    context.close()


def check(page: Page, state: str) -> None:
    found = Axe().run(page, options=RULES).response["violations"]
    said = [
        f"{each['id']}: {node['html'][:160]} {node['failureSummary'][:300]}" for each in found for node in each["nodes"]
    ]
    assert not said, f"{state}: " + "\n".join(said)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{state}: {wide} pixels too wide"


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")


def example(page: Page, name: str) -> None:
    page.locator("#voorbeelden > summary").click()
    page.locator(f"button[value='{name}']").click()
    page.wait_for_selector("#advies .step, #advies .safety, #advies .block")


QUICK = {(320, "", "dark"), (1280, "en/", "light")}
"""Each width and language, light and dark; forced colours and the other combinations take minutes."""
EVERY = [(width, language, look) for width in (320, 1280) for language in ("", "en/") for look in LOOKS]
in_every_look = pytest.mark.parametrize(
    ("width", "language", "look"),
    [pytest.param(*each, marks=() if each in QUICK else pytest.mark.long) for each in EVERY],
)


@in_every_look
def test_axe_finds_nothing(browser: Browser, address: str, width: int, language: str, look: str) -> None:
    with opened(browser, width, look) as page:
        for name in PAGES:
            page.goto(f"{address}/{language}{name}")
            check(page, f"/{language}{name}")
        page.goto(f"{address}/{language}")
        example(page, "walk-1-crying-baby")
        check(page, "advice")
        unfold(page)
        check(page, "advice with everything open")
        page.goto(f"{address}/{language}")
        page.evaluate("sessionStorage.clear()")
        page.goto(f"{address}/{language}")
        example(page, "acute-danger")
        check(page, "safety first")


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_where_something_is_to_be_corrected(browser: Browser, address: str, width: int) -> None:
    for scripted in (True, False):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=scripted, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(address)
        page.get_by_role("radio", name="Zwanger").check(force=True)
        page.get_by_label("Hoeveel weken zwanger?").fill("60")
        page.get_by_role("button", name="Laat zien wat past").click()
        page.wait_for_selector("#fouten")
        if scripted:
            check(page, "mistakes")
        assert page.get_by_label("Hoeveel weken zwanger?").get_attribute("aria-invalid") == "true"
        context.close()


def test_at_twice_the_text_size_nothing_is_lost(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 800})
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    example(page, "walk-1-crying-baby")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    context.close()


def test_every_target_on_a_phone_is_large_enough(browser: Browser, address: str) -> None:
    """44 pixels, but for links within a sentence."""
    with opened(browser, 390, "light") as page:
        page.goto(address)
        example(page, "walk-1-crying-baby")
        small = page.evaluate(
            """() => [...document.querySelectorAll('button, summary, select, input:not([type=hidden]), .chip, a')]
            .filter((each) => each.offsetParent && !each.closest('.hidden, .skip'))
            .filter((each) => each.tagName !== 'A' || getComputedStyle(each).display !== 'inline')
            .filter((each) => !(each.matches('.choose input')))
            .map((each) => [each.getBoundingClientRect(), each.outerHTML.slice(0, 90)])
            .filter(([box]) => box.height < 43.5).map(([box, html]) => `${box.height} ${html}`)"""
        )
        assert small == []


def test_the_whole_way_can_be_gone_by_keyboard(browser: Browser, address: str) -> None:
    """From the empty page to the reasons and the note, with Tab, Space, arrows and Enter only."""
    with opened(browser, 1280, "light") as page:
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"

        def tab_to(selector: str, limit: int = 400) -> None:
            for _ in range(limit):
                page.keyboard.press("Tab")
                if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
                    assert outline == "3px", f"{selector} shows no focus"
                    return
            raise AssertionError(f"{selector} is not reached")

        tab_to("input[name=soort]")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        tab_to("#leeftijd")
        page.keyboard.type("10")
        tab_to("#gemeente")
        page.keyboard.type("Deventer")
        tab_to("input[value='child.cries-a-lot']")
        page.keyboard.press("Space")
        page.wait_for_selector("#advies .block")
        assert page.evaluate("document.activeElement.value") == "child.cries-a-lot"
        tab_to("#advies summary")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.parentElement.open")
        tab_to("#dossier > summary")
        page.keyboard.press("Enter")
        tab_to("#dossiertekst")
        assert "Relatie ouder-kind" in page.evaluate("document.activeElement.value")


def test_what_changed_is_said_politely_and_focus_stays(browser: Browser, address: str) -> None:
    with opened(browser, 390, "light") as page:
        page.goto(address)
        page.get_by_role("checkbox", name="huilt veel", exact=True).check(force=True)
        expect(page.locator("#gezegd")).not_to_be_empty()
        said = page.locator("#gezegd").text_content() or ""
        assert re.match(r"Advies bijgewerkt: \d+ vervolgstap", said)
        assert page.locator("#gezegd").get_attribute("role") == "status"
        assert said.removeprefix("Advies bijgewerkt: ") in page.locator("#balk").inner_text()
        assert page.evaluate("document.activeElement.value") == "child.cries-a-lot"
