# SPDX-License-Identifier: EUPL-1.2
"""Aids for talking: one at a time under the thumb, everything without JavaScript, one page on paper, nothing kept."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from rokwijzer.editions import current
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.web.gesprek.leafing import leaflets
from tests.documents.paper.test_sheets import pages_of
from tests.web.conftest import FORM

BASE = current().base
LEAFLETS = leaflets(BASE, "nl")
PRIVATE = [name for name, leaflet in LEAFLETS.items() if any(card.private for card in leaflet.cards)]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_every_aid_is_a_leaflet_and_a_conversation_in_steps_is_one_too() -> None:
    assert set(BASE.aids) < set(LEAFLETS)
    more = set(LEAFLETS) - set(BASE.aids)
    assert more
    assert all(BASE.rules[name].steps and BASE.rules[name].kind is RuleKind.STEP for name in more)


@pytest.mark.parametrize("name", sorted(LEAFLETS))
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_aid_shows_every_point_once_with_its_source_and_says_what_is_missing(
    client: Client, name: str, prefix: str
) -> None:
    response = client.get(f"{prefix}/gesprek/{name}")
    assert response.status_code == 200
    content = response.content.decode()
    leaflet = leaflets(BASE, "en" if prefix else "nl")[name]
    language = "en" if prefix else "nl"
    for card in leaflet.cards:
        assert card.label.in_(language) in _plain(content)
        assert card.source in _plain(content)
        for point in card.points:
            assert point.text.in_(language) in _plain(content)
    for point in leaflet.missing:
        assert point.text.in_(language) in _plain(content)
    if name in BASE.aids:
        sections = BASE.aids[name].sections.values()
        assert sum(len(card.points) or 1 for card in leaflet.cards) == sum(len(each.items) for each in sections)
        assert len(leaflet.missing) == len(BASE.aids[name].missing)


def _plain(content: str) -> str:
    return re.sub(r"<[^>]*>", "", content).replace("&#x27;", "'").replace("&quot;", '"')


def test_nothing_on_an_aid_can_be_ticked_counted_or_sent(client: Client) -> None:
    for name in LEAFLETS:
        content = client.get(f"/gesprek/{name}").content.decode()
        assert not re.search(r"<(?:input|select|textarea|form)\b", content)


@pytest.mark.parametrize("page", ["/gesprek", "/en/gesprek", "/gesprek/buffers", "/en/gesprek/buffers"])
def test_an_aid_answers_only_to_who_reads(client: Client, page: str) -> None:
    assert client.head(page).status_code == 200
    for method in ("post", "put", "patch", "delete"):
        response = getattr(client, method)(page, content_type=FORM)
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("page", ["/gesprek/bestaat-niet", "/en/gesprek/not-there", "/gesprek/safety-first"])
def test_an_aid_that_is_not_there_answers_404(client: Client, page: str) -> None:
    assert client.get(page).status_code == 404


def test_a_phone_shows_one_card_and_large_buttons_that_stay_where_they_are(phone: Page, address: str) -> None:
    phone.goto(f"{address}/gesprek/conversation-guide")
    cards, following = phone.locator("[data-card]"), phone.locator("[data-next]")
    assert [cards.nth(number).is_visible() for number in range(cards.count())] == [True, False, False, False]
    box = following.bounding_box()
    assert box is not None
    assert box["height"] >= 56
    assert box["y"] + box["height"] > 844 - 40, "out of reach of the thumb"
    assert phone.locator("[data-back]").get_attribute("aria-disabled") == "true"
    for at in (2, 3, 4):
        following.click()
        expect(phone.locator("[data-at]")).to_contain_text(f"{at} van 4")
        assert cards.nth(at - 1).is_visible()
        assert phone.evaluate("document.activeElement.hasAttribute('data-next')")
        moved = following.bounding_box()
        assert moved is not None
        assert moved["y"] == box["y"]
    following.click()
    assert all(cards.nth(number).is_visible() for number in range(4))
    assert not phone.locator("#bladeren").is_visible()
    # htmx notes on which page of the tab it is, and nothing else is kept.
    kept = phone.evaluate("[...Object.keys(sessionStorage), ...Object.keys(localStorage)]")
    assert set(kept) <= {"htmx-current-path-for-history"}
    assert phone.context.cookies() == []


def test_a_large_screen_shows_everything_and_can_go_one_by_one_by_keyboard(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/gesprek/five-dimensions")
    assert page.locator("[data-card]:visible").count() == 5
    page.locator("[data-leaf]").focus()
    page.keyboard.press("Enter")
    assert page.locator("[data-card]:visible").count() == 1
    page.keyboard.press("Space")
    expect(page.locator("[data-at]")).to_contain_text("2 van 5")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-at]")).to_contain_text("1 van 5")
    page.keyboard.press("Enter")
    expect(page.locator("[data-at]")).to_contain_text("1 van 5")
    context.close()


def test_without_javascript_everything_stands_on_one_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    for name, leaflet in LEAFLETS.items():
        page.goto(f"{address}/gesprek/{name}")
        assert page.locator("[data-card]:visible").count() == len(leaflet.cards)
        assert page.locator("button:visible").count() == 0
    context.close()


@pytest.mark.parametrize("name", sorted(LEAFLETS))
def test_on_paper_an_aid_is_one_page_without_what_is_private(phone: Page, address: str, name: str) -> None:
    phone.goto(f"{address}/gesprek/{name}")
    phone.emulate_media(media="print")
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    for card in LEAFLETS[name].cards:
        assert phone.locator(f"#{card.id}").is_visible() == (not card.private), card.id
    phone.emulate_media(media="null")
    assert pages_of(phone.pdf(format="A4", prefer_css_page_size=True)) == 1


@pytest.mark.parametrize("name", PRIVATE)
def test_what_is_private_opens_only_when_asked_for(phone: Page, address: str, name: str) -> None:
    phone.goto(f"{address}/gesprek/{name}")
    private = phone.locator(".card--private")
    number = next(at for at, card in enumerate(LEAFLETS[name].cards) if card.private)
    for _ in range(number):
        phone.locator("[data-next]").click()
    points = private.locator(".card__points")
    assert private.is_visible()
    assert not points.is_visible()
    private.locator("summary").click()
    assert points.is_visible()
    phone.emulate_media(media="print")
    assert not private.is_visible()
    phone.reload()
    phone.emulate_media(media="screen")
    assert not points.is_visible()


def test_some_aid_has_a_private_part() -> None:
    assert PRIVATE
