# SPDX-License-Identifier: EUPL-1.2
"""All help in a browser: axe in every look, choosing in place, without JavaScript, by keyboard, kept lists, paper."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from rokwijzer.catalogue import make_ready
from rokwijzer.web.published import load
from tests.web.conftest import DAY
from tests.web.test_accessible import check, in_every_look, opened, unfold
from tests.web.test_site_accessible import SMALL, WIDER, tab_to

PAGES = [
    "aanbod",
    "aanbod?regio=deventer&soort=course&fase=year-0",
    "aanbod?soort=course&taal=arabic",
    "aanbod?soort=dance&regio=Atlantis",
    "aanbod/stevig-ouderschap?regio=deventer",
    "aanbod/sdq",
    "aanbod/vergelijk?ids=k-vht,vipp-sd,shantala&regio=deventer",
    "aanbod/vergelijk?ids=k-vht,zomaar",
    "aanbod/lijst?ids=k-vht,voorzorg&regio=deventer",
    "aanbod/lijst",
]
FOLDED = {"aanbod?regio=deventer&soort=course&fase=year-0", "aanbod/stevig-ouderschap?regio=deventer"}
"""Looked at as they open too; what is folded hides parts, and adds nothing but its own sign."""
KEY = "rokwijzer-lijst"
COURSE = "input[name=soort][value=course]"


@pytest.fixture(scope="module", autouse=True)
def _ready() -> None:
    """As a server does before its first request."""
    make_ready(load(), DAY)


@in_every_look
def test_axe_finds_nothing(browser: Browser, address: str, width: int, language: str, look: str) -> None:
    with opened(browser, width, look) as page:
        for name in PAGES:
            page.goto(f"{address}/{language}{name}")
            if name in FOLDED:
                check(page, f"/{language}{name}")
            unfold(page)
            check(page, f"/{language}{name} with everything open")
        page.goto(f"{address}/{language}aanbod")
        for typed in ("steevig ouderschap", "xyzzy"):
            page.locator("#zoek").fill(typed)
            expect(page.locator("#gevonden .note").first).to_be_visible()
            check(page, f"searching for {typed}")


@pytest.mark.parametrize("name", PAGES)
def test_every_target_on_a_phone_is_large_enough(browser: Browser, address: str, name: str) -> None:
    """44 pixels, but for links within a sentence; of a box to tick its whole label counts."""
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/{name}")
        unfold(page)
        small = [each for each in page.evaluate(SMALL) if "pick__box" not in each]
        assert small == []
        assert page.evaluate(
            "[...document.querySelectorAll('.pick, .choice')].every((each) => !each.getClientRects().length"
            " || each.getBoundingClientRect().height >= 43.5)"
        )


@pytest.mark.parametrize("name", PAGES)
def test_at_twice_the_text_size_nothing_is_lost(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/{name}")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate(WIDER) <= 0
    context.close()


def test_five_facts_stand_on_the_first_screen(browser: Browser, address: str) -> None:
    """On a large screen whole; on a phone each of them begins there."""
    for width, height, side in ((1280, 800, "bottom"), (390, 844, "top")):
        context = browser.new_context(viewport={"width": width, "height": height})
        page = context.new_page()
        for offer in ("stevig-ouderschap?regio=deventer", "k-vht", "voorzorg?regio=deventer", "sdq"):
            page.goto(f"{address}/aanbod/{offer}")
            places = page.evaluate(
                f"[...document.querySelectorAll('.facts__one')].map((each) => each.getBoundingClientRect().{side})"
            )
            assert len(places) == 5
            assert max(places) <= height, (offer, width)
        context.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    found = context.new_page()
    wrong: list[str] = []
    found.on("pageerror", lambda error: wrong.append(str(error)))
    found.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    found.goto(f"{address}/aanbod")
    yield found
    context.close()
    assert not [each for each in wrong if not re.search("Failed to load|ERR_FAILED|htmx:|Status Error", each)]


def _count(page: Page) -> int:
    return int((page.locator("#aantal").inner_text() or "0").split()[0])


def test_a_choice_changes_the_list_in_place(page: Page) -> None:
    marked = page.evaluate("window.same = Math.random()")
    box = page.locator(COURSE)
    said = int(page.locator("label.pick", has=box).locator(".pick__count").inner_text())
    page.locator("#f-waar > summary").click()
    box.check()
    expect(page.locator("#aantal")).to_have_text(f"{said} gevonden")
    expect(page.locator("#gezegd")).to_have_text(f"{said} gevonden")
    assert page.locator("#gezegd").get_attribute("role") == "status"
    assert parse_qs(urlsplit(page.url).query) == {"soort": ["course"]}
    assert page.evaluate("window.same") == marked
    assert box.evaluate("(each) => each === document.activeElement")
    assert page.locator("#f-waar").evaluate("(each) => each.open")
    # The counts of the other choices went along: what is shown there is what it gives.
    other = page.locator("input[name=fase][value=year-0]")
    gives = int(page.locator("label.pick", has=other).locator(".pick__count").inner_text())
    other.check()
    expect(page.locator("#aantal")).to_have_text(f"{gives} gevonden")
    # The address can be opened by somebody else.
    page.goto(page.url)
    assert _count(page) == gives


def test_typing_finds_while_the_address_says_nothing_of_it(page: Page) -> None:
    before = page.url
    page.locator("#zoek").press_sequentially("huilba", delay=20)
    expect(page.locator("#gevonden mark").first).to_be_visible()
    page.locator("#zoek").press_sequentially("by")
    expect(page.locator("#aantal")).to_have_text("4 gevonden")
    assert page.url == before
    assert page.locator("#sorteer").input_value() == ""
    assert page.locator("#sorteer option:checked").inner_text() == "best gevonden"
    page.locator("#zoek").fill("")
    expect(page.locator("#aantal")).to_have_text("176 gevonden")
    assert page.locator("#zoek").evaluate("(each) => each === document.activeElement")


def test_who_comes_back_from_an_offer_finds_the_search_as_it_was(page: Page) -> None:
    page.locator("#zoek").fill("huilbaby")
    expect(page.locator("#aantal")).to_have_text("4 gevonden")
    page.locator(".find__name a").first.click()
    expect(page.locator(".facts")).to_be_visible()
    page.go_back()
    expect(page.locator("#aantal")).to_have_text("4 gevonden")
    assert page.locator("#zoek").input_value() == "huilbaby"
    # A new visit begins anew.
    page.goto(page.url)
    assert page.locator("#zoek").input_value() == ""
    assert _count(page) > 100


def test_another_region_brings_what_can_be_had_there(page: Page) -> None:
    page.locator("#f-beschikbaar > summary").click()
    page.locator("#regio").select_option("deventer")
    expect(page.locator("#gevonden")).to_contain_text("In Deventer:")
    assert page.locator("#f-beschikbaar").evaluate("(each) => each.open")
    available = page.locator("input[name=beschikbaar][value=available]")
    said = int(page.locator("label.pick", has=available).locator(".pick__count").inner_text())
    available.check()
    expect(page.locator("#aantal")).to_have_text(f"{said} gevonden")
    assert 0 < said < 176
    assert parse_qs(urlsplit(page.url).query) == {"regio": ["deventer"], "beschikbaar": ["available"]}


def test_what_is_taken_away_from_the_list_is_taken_away_from_the_form(page: Page) -> None:
    box = page.locator(COURSE)
    box.check()
    expect(page.locator("#aantal")).to_have_text("14 gevonden")
    page.get_by_role("button", name="Haal weg: Soort hulp, cursus").click()
    expect(page.locator("#aantal")).to_have_text("176 gevonden")
    assert not box.is_checked()
    assert "soort" not in page.url


def test_another_order_and_the_next_page(page: Page) -> None:
    page.locator("#sorteer").select_option("evidence")
    expect(page.locator(".find__name").first).not_to_have_text("Aandachtspunten en tips voor gesprekken met ouders")
    assert "sorteer=evidence" in page.url
    page.get_by_role("link", name="Volgende").click()
    expect(page.locator(".pager")).to_contain_text("41 tot en met 80 van 176")
    assert "sorteer=evidence" in page.url


def test_without_a_connection_the_page_says_so_and_recovers(page: Page) -> None:
    def cut(route: Route) -> None:
        route.abort()

    page.route("**/aanbod", cut)
    box = page.locator(COURSE)
    box.check()
    expect(page.locator("#storing")).to_contain_text("Geen verbinding")
    assert box.is_checked()
    page.unroute("**/aanbod", cut)
    page.route("**/aanbod", lambda route: route.fulfill(status=429, body="druk"))
    page.locator("input[name=soort][value=group]").check()
    expect(page.locator("#storing")).to_contain_text("heel veel gezocht")
    page.unroute("**/aanbod")
    page.locator("input[name=soort][value=group]").uncheck()
    expect(page.locator("#aantal")).to_have_text("14 gevonden")
    expect(page.locator("#storing")).to_be_hidden()


def test_a_search_is_taken_along_as_a_file(page: Page) -> None:
    page.locator("#zoek").fill("huilbaby")
    expect(page.locator("#aantal")).to_have_text("4 gevonden")
    with page.expect_download() as taken:
        page.get_by_role("button", name="CSV").click()
    assert taken.value.suggested_filename == "aanbod.csv"
    assert len(taken.value.path().read_text(encoding="utf-8-sig").splitlines()) == 5


# The list to keep


def test_what_is_saved_stays_in_this_browser_until_it_is_taken_away(page: Page, address: str) -> None:
    expect(page.locator("[data-my-list]").first).to_be_hidden()
    save = page.locator("[data-save]").first
    save.click()
    expect(save).to_have_attribute("aria-pressed", "true")
    expect(save).to_contain_text("Bewaard")
    page.goto(f"{address}/aanbod/k-vht")
    page.locator("[data-save]").click()
    expect(page.locator("[data-my-list]")).to_contain_text("Mijn lijst (2)")
    page.locator("[data-my-list]").click()
    page.wait_for_url("**/aanbod/lijst?ids=*k-vht*")
    assert page.locator(".kept__item").count() == 2
    # Without ids in the address the browser's own list is shown.
    page.goto(f"{address}/aanbod/lijst")
    page.wait_for_url("**/aanbod/lijst?ids=*")
    page.locator("[data-unsave='k-vht']").click()
    page.wait_for_load_state()
    expect(page.locator(".kept__item")).to_have_count(1)
    assert "k-vht" not in (page.evaluate(f"localStorage.getItem('{KEY}')") or "")
    page.get_by_role("button", name="Wis de lijst in mijn browser").click()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_a_list_from_somebody_else_can_be_kept(page: Page, address: str) -> None:
    page.goto(f"{address}/aanbod/lijst?ids=k-vht,voorzorg")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    page.get_by_role("button", name="Bewaar deze lijst in mijn browser").click()
    assert page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}'))") == ["k-vht", "voorzorg"]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer het adres").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/aanbod/lijst?ids=k-vht,voorzorg"


@pytest.mark.parametrize("leave", ["click", "escape"])
def test_who_leaves_quickly_leaves_no_list_behind(page: Page, address: str, leave: str) -> None:
    page.route("https://www.knmi.nl/**", lambda route: route.fulfill(status=200, body="weer"))
    page.goto(f"{address}/aanbod/k-vht")
    page.locator("[data-save]").click()
    assert page.evaluate(f"localStorage.getItem('{KEY}')")
    if leave == "click":
        page.locator("#snel-weg").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url("https://www.knmi.nl/**")
    page.goto(f"{address}/aanbod/k-vht")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


@pytest.mark.parametrize("strange", ["no json", '{"a": 1}', '["<b>", 7, "k-vht", null]', '"k-vht"', "[[]]"])
def test_whatever_stands_in_the_browsers_memory_breaks_nothing(page: Page, address: str, strange: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, strange])
    page.goto(f"{address}/aanbod/vipp-sd")
    page.locator("[data-save]").click()
    kept = page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}'))")
    assert kept[-1] == "vipp-sd"
    assert set(kept) <= {"vipp-sd", "k-vht"}


# Without JavaScript


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    found = context.new_page()
    found.goto(f"{address}/aanbod")
    yield found
    context.close()


def test_choosing_searching_and_comparing_need_no_javascript(plain: Page) -> None:
    plain.locator(COURSE).check()
    plain.get_by_role("button", name="Laat zien").last.click()
    assert parse_qs(urlsplit(plain.url).query) == {"soort": ["course"]}
    assert "14 gevonden" in plain.locator("#aantal").inner_text()
    plain.locator("#zoek").fill("moeder")
    plain.get_by_role("button", name="Zoek", exact=True).click()
    assert "moeder" not in plain.url
    assert plain.locator("#gevonden mark").count()
    boxes = plain.locator("#gevonden input[name=ids]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    plain.get_by_role("button", name="Vergelijk").click()
    assert plain.locator(".beside__table thead a:not(.beside__drop)").count() == 2
    plain.goto(plain.url.partition("/aanbod")[0] + "/aanbod")
    plain.locator("#gevonden input[name=ids]").nth(0).check()
    plain.get_by_role("button", name="Maak een lijst").click()
    assert "/aanbod/lijst?ids=" in plain.url
    assert plain.locator(".kept__item").count() >= 1
    assert not plain.locator("[data-save], [data-keep], [data-forget], [data-print]").locator("visible=true").count()


def test_the_choices_are_in_sight_where_there_is_room_and_folded_on_a_phone(browser: Browser, address: str) -> None:
    for width, visible in ((1280, True), (390, False)):
        context = browser.new_context(viewport={"width": width, "height": 844}, java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}/aanbod")
        assert page.locator("#regio").is_visible() == visible
        assert page.locator(".sift__title").is_visible() != visible
        context.close()


# By keyboard, and on paper


def test_from_typing_to_comparing_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, 1280, "light") as page:
        page.goto(f"{address}/aanbod")
        tab_to(page, "#zoek")
        page.keyboard.type("huilbaby")
        expect(page.locator("#aantal")).to_have_text("4 gevonden")
        tab_to(page, "#v-fase-2")
        page.keyboard.press("Space")
        expect(page.locator("#gekozen")).to_contain_text("1 gekozen")
        assert page.evaluate("document.activeElement.id") == "v-fase-2"
        for _ in range(2):
            tab_to(page, "#gevonden input[name=ids]:not(:checked)", 400)
            page.keyboard.press("Space")
        tab_to(page, "#gekozen-aanbod button")
        page.keyboard.press("Enter")
        page.wait_for_url("**/aanbod/vergelijk?**")
        tab_to(page, ".beside__scroll")
        tab_to(page, ".beside__table thead a")
        page.keyboard.press("Enter")
        expect(page.locator(".facts")).to_be_visible()
        tab_to(page, "#melding > summary")
        page.keyboard.press("Enter")
        tab_to(page, "#meldtekst")
        assert "Wat er niet klopt" in page.evaluate("document.activeElement.value")


def test_on_paper_only_what_is_read_is_left(browser: Browser, address: str) -> None:
    with opened(browser, 1280, "light") as page:
        for name, gone, left in (
            ("aanbod?soort=course", ".shelf__form, .picked, .pager, .find__tools", ".find"),
            ("aanbod/stevig-ouderschap?regio=deventer", ".sheet__tools, .choose-region, .bottom, #melding", ".facts"),
            ("aanbod/lijst?ids=k-vht,voorzorg", ".choose-region, [data-print], .kept__drop", ".kept__item"),
            ("aanbod/vergelijk?ids=k-vht,voorzorg", ".choose-region, .beside__drop", ".beside__table"),
        ):
            page.goto(f"{address}/{name}")
            page.emulate_media(media="print")
            assert not page.locator(gone).locator("visible=true").count(), name
            assert page.locator(left).first.is_visible()
            assert page.evaluate(WIDER) <= 0
