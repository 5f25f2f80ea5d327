# SPDX-License-Identifier: EUPL-1.2
"""Families through the page: what it shows is what `advise` says, and a nurse gets there within a minute on a phone.

Human speed, named: a tap takes 1.2 seconds with looking for it, a typed character 0.25 seconds, the waiting is real.
"""

import re
import time
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, expect

from rokwijzer.advice import AdviceOut, advise
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from rokwijzer.web.wegwijzer.examples import fill
from rokwijzer.web.wegwijzer.filled import Filled
from tests.some import some
from tests.web.conftest import DAY, Entries, Send

TAP, CHARACTER = 1.2, 0.25
MOST_TAPS, MOST_SECONDS = 25, 60
PRINTED = re.compile(r'id="aanbod-([a-z0-9-]+)".*?status status--([a-z-]+)"', re.DOTALL)
SAID_TWICE = {"parents-disagree"}
"""Families of whom two people say different things on one day; a form has one answer."""


def entries(filled: Filled) -> Entries:
    """The fields that a browser would send."""
    found: Entries = {name: text for name, text in filled.texts.items() if text}
    found["ja"] = sorted(filled.yes)
    found["geen"] = sorted(filled.none_of_group)
    found["anders"] = [f"{address}={'met' if met else 'not-met'}" for address, met in filled.overrides.items()]
    found |= {f"antwoord:{name}": value for name, value in filled.others.items()}
    found |= {f"waarde:{name}": value for name, value in filled.values.items()}
    for row, (offer, outcome) in filled.tried.items():
        found |= {f"hulp:{row}": offer, f"opbrengst:{row}": outcome}
    return found


def said(name: str) -> AdviceOut:
    base = load()
    return advise(read_situation(base.examples[name], name, base), base, on=DAY)


@pytest.mark.parametrize("name", some(sorted(set(load().examples) - SAID_TWICE)))
def test_the_page_shows_what_the_advice_says(send: Send, name: str) -> None:
    base = load()
    situation = read_situation(base.examples[name], name, base)
    sent = entries(fill(situation, base))
    content = send(sent).content.decode()
    advice = said(name)
    if fill(situation, base).empty:
        assert "Hier verschijnt wat past" in content
        return
    assert dict(PRINTED.findall(content)) == {each.id: each.status for each in advice.offers.values()}
    assert re.findall(r'class="step" id="stap-([^"]+)"', content) == [step.id for step in advice.steps]
    assert re.findall(r'class="open-step" id="stap-([^"]+)"', content) == [step.id for step in advice.open_steps]
    assert content.count('<section class="safety"') == len(advice.safety)


@dataclass
class Hand:
    """A nurse's thumb on a phone: opens what is folded, taps, types; counts and waits."""

    page: Page
    taps: int = 0
    characters: int = 0
    waited: float = 0.0
    said: list[str] = field(default_factory=list)

    def reach(self, selector: str) -> None:
        """Open every fold around it."""
        while closed := self.page.evaluate(
            """(wanted) => {
                const field = document.querySelector(wanted);
                const folds = [];
                const shut = 'details:not([open])';
                for (let fold = field.closest(shut); fold; fold = fold.parentElement.closest(shut)) {
                    folds.unshift(fold);
                }
                if (!folds.length) return null;
                folds[0].dataset.hand = 'here';
                return true;
            }""",
            selector,
        ):
            assert closed
            self.tap("[data-hand=here] > summary", fold=True)
            self.page.evaluate("delete document.querySelector('[data-hand]').dataset.hand")

    def tap(self, selector: str, *, fold: bool = False) -> None:
        if not fold:
            self.reach(selector)
        self.taps += 1
        self.page.locator(selector).first.click(force=True)

    def tick(self, ref: str) -> None:
        self.tap(f"input[name=ja][value='{ref}']")

    def type(self, selector: str, text: str) -> None:
        self.tap(selector)
        self.characters += len(text)
        self.page.locator(selector).fill(text)

    def choose(self, selector: str, value: str) -> None:
        """A list is two taps: open it, and take one."""
        self.reach(selector)
        self.taps += 2
        self.page.locator(selector).select_option(value)

    def wait_for(self, selector: str) -> None:
        begin = time.monotonic()
        expect(self.page.locator(selector).first).to_be_attached(timeout=20_000)
        self.waited += time.monotonic() - begin

    @property
    def seconds(self) -> float:
        return self.taps * TAP + self.characters * CHARACTER + self.waited


def _fill_in(hand: Hand, name: str) -> None:
    filled = fill(read_situation(load().examples[name], name, load()), load())
    hand.tap(f"input[name=soort][value={filled.texts['soort']}]")
    for key in ("geboortedatum", "uitgerekend"):
        if filled.texts.get(key):
            hand.type(f"#{key}", filled.texts[key])
    hand.type("#gemeente", "Deventer")
    for ref in sorted(filled.yes):
        hand.tick(ref)
    for ref, value in sorted(filled.values.items()):
        if ref == "carer_1.role":
            continue  # The walks speak of "the mother"; nothing in them hangs on that word.
        selector = f"[name='waarde:{ref}']"
        if hand.page.locator(selector).evaluate("(each) => each.tagName") == "SELECT":
            hand.choose(selector, value)
        else:
            hand.type(selector, value)
    for row, (offer, outcome) in filled.tried.items():
        hand.choose(f"#hulp-{row}", offer)
        hand.choose(f"#opbrengst-{row}", outcome)


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("walk-1-crying-baby", True),
        ("walk-2-pregnant-at-nineteen", False),
        ("walk-3-toddler", True),
        ("walk-4-depressed-mother", True),
        ("walk-5-stuck", True),
    ],
)
def test_from_an_empty_page_to_paper_within_a_minute(browser: Browser, address: str, name: str, step: bool) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    hand = Hand(page)
    _fill_in(hand, name)
    hand.wait_for("#advies .step" if step else "#advies .block")
    page.wait_for_load_state("networkidle")
    hand.tap("#balk a")
    if page.locator("#advies article input[name=mee]").count() == 0:
        hand.tap("#advies .line__show")
        hand.wait_for("#advies article input[name=mee]")
    hand.tap("#advies article input[name=mee]")
    page.wait_for_load_state("networkidle")
    begin = time.monotonic()
    with page.expect_response(lambda response: response.url.endswith("/papier/ouders")) as answer:
        hand.tap("button[formaction='/papier/ouders']")
    hand.waited += time.monotonic() - begin
    assert answer.value.status == 200
    assert hand.taps <= MOST_TAPS, f"{hand.taps} taps"
    assert hand.seconds <= MOST_SECONDS, f"{hand.seconds:.0f} seconds"
    context.close()
