# SPDX-License-Identifier: EUPL-1.2
"""What JavaScript adds: advice while entering, the form kept within the tab, clearing, leaving quickly."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

CRIES = "huilt veel"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The first page on a phone; it may speak to this one address only, and no message of the browser is allowed."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    yield page
    assert [line for line in said if not line.startswith(("Failed to load resource", "htmx:"))] == []
    assert {
        url for url in asked if not url.startswith((address, "https://www.knmi.nl", "chrome-extension:", "chrome:"))
    } == set()
    assert context.cookies() == []
    context.close()


def tick(page: Page, label: str) -> None:
    page.get_by_role("checkbox", name=label, exact=True).first.check(force=True)


def test_the_advice_comes_while_entering_and_the_address_stays(page: Page, address: str) -> None:
    expect(page.locator("#balk")).to_contain_text("Nog niets ingevuld")
    tick(page, CRIES)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    assert page.url == f"{address}/"


def test_what_was_discussed_goes_into_the_note_at_once_and_the_focus_stays(page: Page) -> None:
    tick(page, CRIES)
    page.wait_for_selector("#advies article input[name=mee]", state="attached")
    box = page.locator("#advies article input[name=mee]").first
    assert "Besproken hulp" not in page.locator("#dossiertekst").input_value()
    box.focus()
    page.keyboard.press("Space")
    expect(page.locator("#dossiertekst")).to_have_value(re.compile("Besproken hulp"), timeout=20_000)
    assert page.evaluate("document.activeElement.name") == "mee"
    assert page.evaluate("document.activeElement.checked")


def test_what_stood_open_stays_open_and_nothing_jumps(page: Page) -> None:
    tick(page, CRIES)
    fold = page.locator("#ander-aanbod")
    fold.locator("summary").first.click()
    place = page.evaluate("window.scrollY")
    page.evaluate("document.getElementById('advies').dataset.seen = 'yes'")
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.evaluate("document.getElementById('f-child-sleeps-badly').click()")
    page.wait_for_timeout(200)
    assert fold.evaluate("(each) => each.open")
    assert abs(page.evaluate("window.scrollY") - place) < 5


def test_an_offer_of_a_folded_list_opens_in_place(page: Page) -> None:
    tick(page, CRIES)
    page.locator("#ander-aanbod > summary").click()
    button = page.locator("#ander-aanbod .line__show").first
    offer = button.get_attribute("value")
    button.click()
    expect(page.locator(f"article#aanbod-{offer}")).to_be_visible()
    tick(page, "slaapt slecht")
    expect(page.locator(f"article#aanbod-{offer}")).to_be_visible()


def test_why_opens_in_place_and_can_be_seen_differently(page: Page) -> None:
    tick(page, CRIES)
    page.locator("#ander-aanbod > summary").click()
    page.locator("#ander-aanbod .line__show").first.click()
    offer = page.locator("#ander-aanbod article").first
    offer.get_by_text("Waarom zie ik dit?").click()
    offer.locator(".differently summary").first.click()
    offer.locator(".differently button").first.click()
    expect(page.locator("#anders-gezien")).to_contain_text("telt als")
    expect(page.locator("#advies")).to_contain_text("Jij ziet dit anders")
    page.locator("#anders-gezien input").first.uncheck(force=True)
    expect(page.locator("#anders-gezien")).not_to_contain_text("telt als")


def test_yes_and_another_answer_exclude_each_other(page: Page) -> None:
    tick(page, CRIES)
    page.locator("#deel-child summary", has_text="Nee").first.click()
    page.locator("#a-f-child-cries-a-lot").select_option("no")
    assert not page.get_by_role("checkbox", name=CRIES, exact=True).is_checked()
    tick(page, CRIES)
    assert page.locator("#a-f-child-cries-a-lot").input_value() == ""


def test_a_long_press_leads_to_the_other_answers(page: Page) -> None:
    page.get_by_role("checkbox", name=CRIES, exact=True).dispatch_event("contextmenu")
    expect(page.locator("#a-f-child-cries-a-lot")).to_be_focused()


def test_the_form_survives_a_look_at_another_page_of_the_tab(page: Page, address: str) -> None:
    tick(page, CRIES)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    page.get_by_role("link", name="Veilig?").click()
    page.get_by_role("link", name="ROKwijzer", exact=True).click()
    expect(page.get_by_role("checkbox", name=CRIES, exact=True)).to_be_checked()
    expect(page.locator("#balk")).to_contain_text("passend aanbod")


OTHERS = re.compile(r"\d+")


def others(page: Page) -> str:
    """How many other offers fit."""
    found = OTHERS.search(page.locator("#ander-aanbod > summary").inner_text())
    assert found
    return found[0]


def see_differently(page: Page) -> str:
    """Say of the first criterion of an offer that it counts otherwise, so that one offer more or less fits."""
    tick(page, CRIES)
    page.locator("#ander-aanbod > summary").click()
    before = others(page)
    page.locator("#ander-aanbod .line__show").first.click()
    offer = page.locator("#ander-aanbod article").first
    offer.get_by_text("Waarom zie ik dit?").click()
    offer.locator(".differently summary").first.click()
    offer.locator(".differently button").first.click()
    expect(page.locator("#anders-gezien .chip")).to_have_count(1)
    expect(page.locator("#advies")).to_contain_text("Jij ziet dit anders")
    expect(page.locator("#ander-aanbod > summary")).not_to_contain_text(before)
    return str(page.locator("#anders-gezien input").get_attribute("value"))


@pytest.mark.parametrize("way", ["link", "address", "language"])
def test_what_was_seen_differently_still_is_after_a_look_elsewhere(page: Page, address: str, way: str) -> None:
    """At once: nothing else was touched after it. Unticked, it stays away."""
    seen, left = see_differently(page), others(page)
    match way:
        case "link":
            page.get_by_role("link", name="Veilig?").click()
            page.get_by_role("link", name="ROKwijzer", exact=True).click()
        case "address":
            page.goto(f"{address}/over")
            page.goto(f"{address}/")
        case _:
            page.goto(f"{address}/en/")
    # A box in sight, and no longer the hidden field that stood in for it until the server answered.
    expect(page.locator("#anders-gezien .chip input")).to_have_value(seen)
    expect(page.locator("#anders-gezien input[type=hidden][name=anders]")).to_have_count(0)
    expect(page.locator("#ander-aanbod > summary")).to_contain_text(left)
    page.locator("#anders-gezien input").first.uncheck(force=True)
    expect(page.locator("#anders-gezien .chip")).to_have_count(0)
    page.goto(f"{address}/veilig")
    page.goto(f"{address}/")
    expect(page.get_by_role("checkbox", name=CRIES, exact=True)).to_be_checked()
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    expect(page.locator("#anders-gezien input[name=anders]")).to_have_count(0)
    expect(page.locator("#ander-aanbod > summary")).not_to_contain_text(left)


def test_the_other_language_keeps_what_was_entered(page: Page) -> None:
    tick(page, CRIES)
    page.locator(".top__menu > summary").click()
    page.locator(".top__panel button[formaction='/en/']").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#f-child-cries-a-lot")).to_be_checked()
    expect(page.locator("#balk")).to_contain_text("fitting offer")


def kept(page: Page) -> int:
    """How many things the browser keeps that say something of what was entered."""
    stored = page.evaluate("[...Object.values(sessionStorage), ...Object.values(localStorage)]")
    return sum("cries" in each for each in stored)


def test_clear_everything_leaves_nothing_and_back_shows_nothing(page: Page, address: str) -> None:
    tick(page, CRIES)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    assert kept(page) == 1
    page.locator("#situatie [data-clear]").click()
    page.wait_for_load_state()
    assert kept(page) == 0
    assert not page.locator("#situatie input:checked").count()
    page.go_back()
    page.wait_for_load_state()
    assert not page.locator("#situatie input:checked").count()
    assert not page.locator("#advies .step, #advies .block").count()


def test_an_answer_that_comes_after_clearing_brings_nothing_back(page: Page) -> None:
    tick(page, CRIES)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    # The page stays, as it does for as long as a slow server lets it wait.
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.locator("#situatie [data-clear]").click()
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.locator("#f-child-sleeps-badly").dispatch_event("change")
    page.wait_for_timeout(200)
    assert kept(page) == 0


@pytest.mark.parametrize("way", ["button", "escape"])
def test_leaving_quickly_clears_and_back_shows_nothing(page: Page, address: str, way: str) -> None:
    page.route(
        "https://www.knmi.nl/**", lambda route: route.fulfill(body="<title>weer</title>", content_type="text/html")
    )
    tick(page, CRIES)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    if way == "button":
        page.locator("#snel-weg").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url("https://www.knmi.nl/**")
    page.goto(address)
    assert kept(page) == 0
    assert not page.locator("#situatie input:checked").count()


def test_two_times_escape_does_not_leave(page: Page, address: str) -> None:
    tick(page, CRIES)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    assert page.url == f"{address}/"


def test_without_a_connection_the_page_says_so_and_recovers(page: Page, address: str) -> None:
    def cut(route: Route) -> None:
        route.abort()

    tick(page, CRIES)
    expect(page.locator("#balk")).to_contain_text("passend aanbod")
    page.route(f"{address}/", cut)
    tick(page, "slaapt slecht")
    expect(page.locator("#storing")).to_be_visible()
    assert page.get_by_role("checkbox", name=CRIES, exact=True).is_checked()
    page.unroute(f"{address}/", cut)
    page.evaluate("document.getElementById('f-child-eats-badly').click()")
    expect(page.locator("#storing")).to_be_hidden()


def test_searching_by_name_finds_with_a_typing_error(page: Page) -> None:
    page.locator("#zoek").fill("shantalla")
    expect(page.locator("#gevonden")).to_contain_text("Shantala")
    page.locator("#gevonden a").first.click()
    expect(page.locator("h1")).to_contain_text("Shantala")


def test_the_note_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tick(page, CRIES)
    page.locator("#dossier > summary").click()
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    note = page.evaluate("navigator.clipboard.readText()")
    assert "Het kind huilt veel" in note
    assert re.search(r"Bron: ", note)


def test_the_sheet_for_parents_opens_as_a_document(page: Page) -> None:
    tick(page, CRIES)
    page.locator("#ander-aanbod > summary").click()
    page.locator("#ander-aanbod .line__show").first.click()
    page.locator("#ander-aanbod article input[name=mee]").first.check()
    with page.expect_request(lambda request: request.url.endswith("/papier/ouders")) as asked:
        page.get_by_role("button", name="Voor ouders (afdrukken)").click()
    response = asked.value.response()
    assert response
    assert response.headers["content-type"] == "application/pdf"
