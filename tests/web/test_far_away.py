# SPDX-License-Identifier: EUPL-1.2
"""With the server 300 ms away nothing is lost, what is awaited is seen, and no page needs a row of journeys."""

import time
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

AWAY = timedelta(milliseconds=300)
CHIPS = ("child.cries-a-lot", "child.sleeps-badly", "child.restless")
PAGES = ["", "vragen", "aanbod", "gesprek", "richtlijn", "ouders", "actueel", "veilig", "papier/catalogus"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone to which every answer takes its time."""

    def later(route: Route) -> None:
        time.sleep(AWAY.total_seconds())
        route.continue_()

    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.route("**/*", later)
    yield context.new_page()
    context.close()


def test_what_is_tapped_while_an_answer_is_on_its_way_counts_too(page: Page, address: str) -> None:
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    page.goto(address)
    for chip in CHIPS:
        page.locator(f"input[name=ja][value='{chip}']").check(force=True)
        page.wait_for_timeout(150)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    expect(page.locator("#advies.htmx-request")).to_have_count(0)
    assert set(parse_qs(sent[-1].post_data or "")["ja"]) == set(CHIPS)
    note = page.locator("#dossiertekst").input_value()
    assert all(said in note for said in ("huilt veel", "slaapt slecht", "onrustig"))


def test_while_an_answer_is_awaited_a_line_says_so(page: Page, address: str) -> None:
    page.goto(address)
    line = "getComputedStyle(document.getElementById('balk')).backgroundSize"
    assert page.evaluate(line) == "0px 3px"
    held: list[Route] = []
    page.route("**/*", lambda route: held.append(route))
    page.locator(f"input[name=ja][value='{CHIPS[0]}']").check(force=True)
    _until(page, line, "100% 3px")
    for route in held:
        route.continue_()
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    _until(page, line, "0px 3px")


def _until(page: Page, expression: str, value: str) -> None:
    """The content policy lets no page wait for an expression by itself."""
    for _ in range(400):
        if page.evaluate(expression) == value:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{expression} does not become {value}")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_two_journeys_away(browser: Browser, address: str, name: str) -> None:
    """The page, and then at once all that it names: nothing that only style or script ask for later."""
    page = browser.new_page()
    page.goto(f"{address}/{name}")
    page.wait_for_load_state("networkidle")
    asked = page.evaluate(
        "performance.getEntriesByType('resource').map((each) => [each.initiatorType, new URL(each.name).pathname])"
    )
    assert [path for kind, path in asked if kind not in ("link", "script", "img", "other")] == []
    page.close()
