# SPDX-License-Identifier: EUPL-1.2
"""The way from the choice to the file in a real browser, with JavaScript and without, and each state to axe."""

import fcntl
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rokwijzer.documents.catalogue import Section
from rokwijzer.editions import current
from rokwijzer.web.papier import printing
from rokwijzer.web.papier.store import Order, State, Store, Told
from tests.web.conftest import DAY
from tests.web.test_accessible import check, opened
from tests.web.test_site_accessible import SMALL

PATIENCE = 120_000


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    found = Store(tmp_path / "printed", places=2)
    monkeypatch.setattr(printing, "store", lambda: found)
    return found


@pytest.fixture
def in_the_making(kept: Store, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A document that is being made for as long as the test wants: its ticket and its folder."""
    known = Order(
        "f" * 64, "deventer", "nl", tuple(map(str, Section)), "pdf", DAY.isoformat(), current().edition.sha256
    )
    ticket = kept.order(known)
    place = tmp_path / "printed" / known.key
    kept.stop(ticket)
    while kept._is_worked_on(place):
        time.sleep(0.05)
    (place / "stop").unlink(missing_ok=True)
    (tmp_path / "printed" / "tickets" / ticket).write_text(known.key)
    (place / "order.json").write_text(json.dumps(asdict(known)))
    number = os.open(place / "making", os.O_RDWR)
    fcntl.flock(number, fcntl.LOCK_EX)
    yield ticket, place
    os.close(number)


def tell(place: Path, step: str, done: int = 0, of: int = 0) -> None:
    told = Told(time.time() - 3, step, done, of)
    beside = place / "told.new"
    beside.write_text(json.dumps(asdict(told)))
    beside.replace(place / "progress.json")


def choose_training(page: Page, address: str) -> None:
    page.goto(f"{address}/papier/catalogus")
    for box in page.get_by_role("checkbox").all()[:-1]:
        box.uncheck()
    page.get_by_label("Gemeente of regio").select_option("deventer")
    page.get_by_role("button", name="Maak het document").click()


def test_with_javascript_the_page_follows_along_and_says_once_that_it_is_ready(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    page = context.new_page()
    choose_training(page, address)
    link = page.get_by_role("link", name="Haal de PDF op")
    expect(link).to_be_visible(timeout=PATIENCE)
    with page.expect_download() as got:
        link.click()
    assert got.value.suggested_filename == f"groeidocument-deventer-{DAY.isoformat()}.pdf"
    assert Path(got.value.path()).read_bytes().startswith(b"%PDF")
    context.close()


def test_without_javascript_the_same_is_reached_by_looking_again(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, accept_downloads=True)
    page = context.new_page()
    choose_training(page, address)
    end = time.monotonic() + PATIENCE / 1000
    while page.get_by_role("link", name="Haal de PDF op").count() == 0:
        assert time.monotonic() < end
        again = page.get_by_role("link", name="Kijk hoe ver het is")
        assert again.is_visible()
        again.click()
    with page.expect_download() as got:
        page.get_by_role("link", name="Haal de PDF op").click()
    assert Path(got.value.path()).read_bytes().startswith(b"%PDF")
    context.close()


def test_what_is_shown_on_the_way_is_what_was_told(
    browser: Browser, address: str, in_the_making: tuple[str, Path], kept: Store
) -> None:
    ticket, place = in_the_making
    with opened(browser, 390, "light") as page:
        page.goto(f"{address}/papier/catalogus/{ticket}")
        expect(page.locator(".making__step--busy .making__name")).to_have_text("Aanbod verzamelen")
        tell(place, "read", 44, 176)
        expect(page.locator(".making__step--busy .making__state")).to_have_text("44 van 176")
        assert page.locator("progress").evaluate("(bar) => bar.value / bar.max") == pytest.approx(0.25)
        tell(place, "set")
        expect(page.locator(".making__step--busy .making__name")).to_have_text("Bladzijden opmaken")
        expect(page.locator("#stand")).to_contain_text("seconden bezig")
        expect(page.locator("#papier-gezegd")).to_be_empty()
        (place / "document.pdf").write_bytes(b"%PDF-1.7 made up for the test" + b" " * 1_400_000)
        expect(page.get_by_role("link", name="Haal de PDF op (1,4 MB)")).to_be_visible()
        expect(page.locator("#papier-gezegd")).to_have_text("Het document is klaar")
        assert kept.standing(ticket).state is State.READY


def test_stop_stops_it(browser: Browser, address: str, in_the_making: tuple[str, Path]) -> None:
    ticket, place = in_the_making
    with opened(browser, 1280, "dark") as page:
        page.goto(f"{address}/papier/catalogus/{ticket}")
        page.get_by_role("button", name="Stop").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Je hebt het gestopt")
        assert (place / "stop").exists()
        check(page, "stopped")


@pytest.mark.parametrize(
    ("width", "look", "language"), [(320, "light", ""), (1280, "dark", "en/"), (390, "forced", "")]
)
def test_axe_finds_nothing_while_it_is_made_when_it_is_ready_and_when_it_failed(
    browser: Browser, address: str, in_the_making: tuple[str, Path], width: int, look: str, language: str
) -> None:
    ticket, place = in_the_making
    with opened(browser, width, look) as page:
        for step, done in (("begin", 0), ("read", 30), ("set", 0)):
            tell(place, step, done, 176 if done else 0)
            page.goto(f"{address}/{language}papier/catalogus/{ticket}")
            check(page, f"in the making: {step}")
            assert page.evaluate(SMALL) == []
        (place / "document.pdf").write_bytes(b"%PDF-1.7 made up for the test")
        page.goto(f"{address}/{language}papier/catalogus/{ticket}")
        check(page, "ready")
        assert page.evaluate(SMALL) == []


def test_what_is_not_right_in_the_choice_is_shown_and_can_be_reached(browser: Browser, address: str) -> None:
    with opened(browser, 320, "light") as page:
        page.goto(f"{address}/papier/catalogus")
        for box in page.get_by_role("checkbox").all():
            box.uncheck()
        page.get_by_role("button", name="Maak het document").click()
        check(page, "nothing chosen")
        page.get_by_role("link", name="Kies minstens één deel.").click()
        assert page.evaluate("document.activeElement.id") == "delen"
