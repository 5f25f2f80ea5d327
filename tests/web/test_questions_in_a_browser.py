# SPDX-License-Identifier: EUPL-1.2
"""Question by question in a real browser: with and without JavaScript, by keyboard, and as axe sees it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.web.test_accessible import check, in_every_look, opened, unfold
from tests.web.test_site_accessible import tab_to

MOMENT = "Zwanger of kind geboren?"
WELL = "Wat gaat goed?"


def heading(page: Page) -> str:
    return page.locator("#vraag-kop").inner_text()


def press(page: Page, choice: str) -> None:
    """Press one answer and wait for the next question."""
    page.locator("#vraag").evaluate("(each) => { each.dataset.before = ''; }")
    page.locator(f"#vraag button[name=keuze][value='{choice}']").click()
    expect(page.locator("#vraag[data-before]")).to_have_count(0)
    expect(page.locator(":focus")).to_have_count(1)


def plainly(page: Page) -> None:
    """Answer whatever is asked in a plain way."""
    choices = page.locator("#vraag button[name=keuze]").evaluate_all("all => all.map((each) => each.value)")
    order = ["verder", "nee", "rest-niet", *(each for each in choices if each.startswith("is:")), "nog-niet"]
    press(page, next(each for each in order if each in choices))


def begin(page: Page, weeks: str = "10") -> None:
    """A child of so many weeks, typed and sent with Enter."""
    page.get_by_role("radio", name="Kind is geboren", exact=True).check(force=True)
    page.locator("#leeftijd").fill(weeks)
    page.locator("#leeftijd").press("Enter")
    expect(page.locator("#vraag-kop")).to_have_text(WELL)


def kept(page: Page) -> int:
    """How many things the browser keeps that say something of what was entered."""
    stored = page.evaluate("[...Object.values(sessionStorage), ...Object.values(localStorage)]")
    return sum("geboren" in each for each in stored)


@pytest.fixture(scope="session")
def warm(browser: Browser, address: str) -> None:
    """A server that has given an advice before: on a busy machine the first one takes longer than a page waits."""
    context = browser.new_context()
    answer = context.request.post(address, form={"soort": "geboren", "leeftijd": "10"}, timeout=180_000)
    assert answer.ok
    context.close()


@pytest.fixture
def page(browser: Browser, address: str, warm: None) -> Iterator[Page]:
    """The first question on a phone; no message of the browser is allowed."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/vragen")
    yield page
    assert [line for line in said if not line.startswith(("Failed to load resource", "htmx:"))] == []
    assert context.cookies() == []
    context.close()


def test_a_question_comes_in_place_with_the_focus_and_is_said_politely(page: Page, address: str) -> None:
    page.evaluate("document.body.dataset.same = 'page'")
    begin(page)
    expect(page.locator("#vraag-kop")).to_be_focused()
    assert page.locator("#gezegd").get_attribute("role") == "status"
    expect(page.locator("#gezegd")).to_contain_text("Daarmee zijn")
    press(page, "rest-niet")
    expect(page.locator("#vraag-kop")).to_be_focused()
    expect(page.locator("#gezegd")).to_contain_text("Genoteerd: niets hiervan")
    assert page.evaluate("document.body.dataset.same") == "page"
    assert page.evaluate("window.scrollY") == 0
    assert page.url == f"{address}/vragen"


def test_why_opens_in_place_and_stopping_leads_to_the_advice_with_everything(page: Page, address: str) -> None:
    begin(page)
    page.locator("#vraag .chip", has_text="kan het kind kalmeren").first.click()
    page.locator("#waarom > summary").click()
    expect(page.locator("#waarom")).to_contain_text("Dit hoort er altijd bij")
    # What was chosen and not sent yet goes along as well.
    page.get_by_role("button", name="Naar het advies").click()
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    assert page.url == f"{address}/"
    assert page.locator("#f-carer-1-can-calm").is_checked()
    assert page.locator("#leeftijd").input_value() == "10"
    page.get_by_role("button", name="Liever vraag voor vraag").click()
    expect(page.locator("#vraag-kop")).to_have_text("Wat willen de ouders zelf?")


def test_what_was_passed_over_stays_so_by_way_of_another_page(page: Page, address: str) -> None:
    begin(page)
    for _ in range(3):
        press(page, "nog-niet")
    press(page, "nee")
    asked = heading(page)
    page.goto(f"{address}/veilig")
    page.goto(address)
    expect(page.locator("#balk")).to_contain_text("vervolgstap")
    page.get_by_role("button", name="Liever vraag voor vraag").click()
    expect(page.locator("#vraag-kop")).to_have_text(asked)
    page.goto(f"{address}/gesprek")
    page.goto(f"{address}/vragen")
    expect(page.locator("#vraag-kop")).to_have_text(asked)
    press(page, "terug")
    assert heading(page) not in (asked, MOMENT)


def test_clear_everything_leaves_nothing(page: Page) -> None:
    begin(page)
    assert kept(page) == 1
    page.locator("[data-clear]").click()
    expect(page.locator("#vraag-kop")).to_have_text(MOMENT)
    assert kept(page) == 0


@pytest.mark.parametrize("way", ["button", "escape"])
def test_leaving_quickly_clears(page: Page, address: str, way: str) -> None:
    page.route(
        "https://www.knmi.nl/**", lambda route: route.fulfill(body="<title>weer</title>", content_type="text/html")
    )
    begin(page)
    if way == "button":
        page.locator("#snel-weg").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url("https://www.knmi.nl/**")
    page.goto(f"{address}/vragen")
    assert kept(page) == 0
    assert heading(page) == MOMENT


def test_the_other_language_asks_the_same_question(page: Page) -> None:
    begin(page)
    page.locator(".top__menu > summary").click()
    page.locator(".top__panel button[formaction='/en/vragen']").click()
    expect(page.locator("#vraag-kop")).to_have_text("What goes well?")


def test_without_a_connection_the_page_says_so_and_keeps_the_question(page: Page, address: str) -> None:
    def cut(route: Route) -> None:
        route.abort()

    begin(page)
    page.route(f"{address}/vragen", cut)
    page.locator("#vraag button[value='rest-niet']").click()
    expect(page.locator("#storing")).to_be_visible()
    assert heading(page) == WELL
    page.unroute(f"{address}/vragen", cut)
    press(page, "rest-niet")
    expect(page.locator("#storing")).to_be_hidden()
    assert heading(page) != WELL


def test_the_whole_way_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    page.locator("#gemeente").fill("Deventer")
    page.get_by_role("button", name="Liever vraag voor vraag").click()
    assert page.url == f"{address}/vragen"
    assert heading(page) == MOMENT
    assert page.locator("#gemeente").input_value() == "Deventer"
    page.get_by_role("button", name="Verder").click()
    assert page.locator("#fouten").is_visible()
    page.get_by_role("radio", name="Kind is geboren", exact=True).check(force=True)
    page.locator("#geboortedatum").fill("2026-09-13")
    page.locator("#geboortedatum").press("Enter")
    assert heading(page) == WELL
    for choice in ("klaar", "rest-niet", "nog-niet"):
        page.locator(f"#vraag button[value='{choice}']").click()
    first = heading(page)
    page.locator("#waarom > summary").click()
    assert "Dit kan veranderen" in page.locator("#waarom").inner_text()
    page.locator("#vraag button[value='weet-niet']").click()
    assert heading(page) != first
    page.locator("#vraag button[value='terug']").click()
    assert heading(page) == first
    page.get_by_role("button", name="Naar het advies").click()
    assert page.url == f"{address}/"
    assert page.locator("#gemeente").input_value() == "Deventer"
    assert page.locator("#geboortedatum").input_value() == "2026-09-13"
    page.get_by_role("button", name="Liever vraag voor vraag").click()
    assert heading(page) == first
    assert context.cookies() == []
    context.close()


def test_it_can_be_gone_by_keyboard_alone(browser: Browser, address: str) -> None:
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/vragen")
        tab_to(page, "input[name=soort]")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        tab_to(page, "#leeftijd")
        page.keyboard.type("10")
        page.keyboard.press("Enter")
        expect(page.locator("#vraag-kop")).to_have_text(WELL)
        # From the question on, the first stops are its answers.
        tab_to(page, "#vraag .chip input", limit=3)
        page.keyboard.press("Space")
        tab_to(page, "button[value='rest-niet']")
        page.keyboard.press("Enter")
        expect(page.locator("#vraag-kop")).to_have_text("Wat willen de ouders zelf?")
        tab_to(page, "#waarom > summary")
        page.keyboard.press("Enter")
        assert page.locator("#waarom").evaluate("(each) => each.open")
        tab_to(page, "button[value='terug']")
        page.keyboard.press("Enter")
        expect(page.locator("#vraag-kop")).to_have_text(WELL)
        tab_to(page, ".ask__moves button[formaction='/']")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{address}/")


def test_enter_in_a_field_of_the_form_gives_the_advice_and_no_other_language(browser: Browser, address: str) -> None:
    for scripted in (True, False):
        context = browser.new_context(java_script_enabled=scripted, viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.goto(address)
        page.get_by_role("radio", name="Kind is geboren", exact=True).check(force=True)
        page.locator("#leeftijd").fill("10")
        page.locator("#leeftijd").press("Enter")
        expect(page.locator("#advies")).to_contain_text("Mogelijke vervolgstap")
        assert page.url == f"{address}/"
        context.close()


@in_every_look
def test_axe_finds_nothing(browser: Browser, address: str, width: int, language: str, look: str) -> None:
    """The moment, a mistake in it, chips, help that was tried, yes or no, a number, a stop, with everything open."""
    with opened(browser, width, look) as page:
        page.goto(f"{address}/{language}vragen")
        check(page, "the moment")
        press(page, "klaar")
        check(page, "a mistake")
        page.locator("input[value=geboren]").check(force=True)
        page.locator("#leeftijd").fill("10")
        press(page, "klaar")
        states: set[str] = set()
        for _ in range(45):
            state = page.evaluate(
                """() => { const has = (what) => document.querySelector('#vraag ' + what) !== null;
                return has("[value='verder']") ? 'stop' : has('.chips') ? 'chips' : has("[name='hulp:0']") ? 'tried'
                    : has("input[name^='waarde'][inputmode]") ? 'number' : has("[value^='is:']") ? 'values'
                    : 'yes or no'; }"""
            )
            if state not in states:
                states.add(state)
                unfold(page)
                page.locator(".top__menu").evaluate("(each) => { each.open = false; }")
                check(page, state)
            if state == "stop":
                break
            plainly(page)
        assert states == {"chips", "tried", "yes or no", "values", "number", "stop"}


def test_every_target_on_a_phone_is_large_enough_and_the_answers_are_in_sight(browser: Browser, address: str) -> None:
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/vragen")
        begin(page)
        for _ in range(12):
            small = page.evaluate(
                """() => [...document.querySelectorAll('#vraag :is(button, summary, select, .chip, .ask__clear)')]
                .map((each) => [each.getBoundingClientRect().height, each.outerHTML.slice(0, 90)])
                .filter(([height]) => height && height < 43.5).map(([height, html]) => `${height} ${html}`)"""
            )
            assert small == []
            if page.locator("#vraag button[value=nee]").count():
                box = page.locator("#vraag button[value=nee]").bounding_box()
                assert box
                assert box["y"] + box["height"] < 844, heading(page)
            plainly(page)
        assert re.search(r"\d+ van \d+ nog open", page.locator(".levels").inner_text())
