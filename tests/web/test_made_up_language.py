# SPDX-License-Identifier: EUPL-1.2
"""With a made-up language that is written from right to left every page keeps its shape.

Its letters are Hebrew, so that what is still Dutch can be told from it, and its words are longer than the Dutch ones.
"""

import re
from collections.abc import Iterator

import pytest
from django.template import Context, Template
from django.test import Client, override_settings
from playwright.sync_api import Browser, Page

from rokwijzer.web.language import LANGUAGES, PageLanguage
from rokwijzer.web.words import MORE, WORDS, spoken, word
from tests.web.conftest import DAY
from tests.web.made_up_addresses import CODE
from tests.web.test_accessible import example, unfold
from tests.web.test_site_accessible import PAGES

LEFT_OUT = "frame.decides"
"""A text that this language does not have yet."""
HEBREW = "אבגדהוזחטיכלמנסעפצקרשתאבגד"
SLOT = re.compile(r"({\w+})")
ALSO = [
    "",
    "aanbod",
    "aanbod?regio=deventer&soort=course&soort=gone",
    "aanbod/k-vht",
    "aanbod/stevig-ouderschap?regio=deventer",
    "aanbod/vergelijk?ids=k-vht,pipa&regio=deventer",
    "aanbod/lijst?ids=k-vht,gone&regio=deventer",
    "papier/catalogus",
    "veilig",
    "over",
    "toegankelijkheid",
    "nergens",
]

STILL_DUTCH = """() => {
    const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, text = node.textContent.trim(), parent = node.parentElement;
        if (!/[A-Za-z]{2}/.test(text)) continue;
        if (parent.closest('script, noscript, style, textarea, option, title, desc')) continue;
        if (parent.closest('[dir=ltr]') || parent.closest('svg[lang]')) continue;
        if (/^(https?:|www\\.|[\\w.-]+@)/.test(text)) continue;
        found.push(`${parent.tagName}.${parent.className} ${text.slice(0, 60)}`);
    }
    return [...new Set(found)]; }"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def made_up(text: str) -> str:
    """The text in letters that Dutch does not have, a third longer; what is filled in stays."""

    def turned(part: str) -> str:
        if SLOT.fullmatch(part):
            return part
        return re.sub(r"[A-Za-zÀ-ÿ]", lambda match: HEBREW[ord(match[0].lower()) % 26], part)

    found = "".join(turned(part) for part in SLOT.split(text))
    return f"{found} {HEBREW[: len(text) // 3]}" if len(text) > 6 else found


@pytest.fixture(autouse=True)
def _one_language_more(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(LANGUAGES, CODE, PageLanguage(made_up("Proef"), "rtl"))
    monkeypatch.setitem(MORE, CODE, {key: made_up(nl) for key, (nl, _) in WORDS.items() if key != LEFT_OUT})
    with override_settings(ROOT_URLCONF="tests.web.made_up_addresses"):
        yield


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 720}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def looked_at(page: Page, where: str) -> None:
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (CODE, "rtl"), where
    assert page.evaluate(WIDER) <= 0, f"{where}: {page.evaluate(WIDER)} pixels too wide"
    assert page.evaluate(STILL_DUTCH) == [], where


@pytest.mark.parametrize("name", [*ALSO, *PAGES])
def test_every_page_keeps_its_shape_and_marks_what_is_still_dutch(phone: Page, address: str, name: str) -> None:
    phone.goto(f"{address}/{CODE}/{name}")
    unfold(phone)
    looked_at(phone, name)


def test_so_does_an_advice(phone: Page, address: str) -> None:
    phone.goto(f"{address}/{CODE}/")
    example(phone, "walk-1-crying-baby")
    unfold(phone)
    looked_at(phone, "advice")


def test_what_it_does_not_have_yet_is_dutch_and_says_so(client: Client) -> None:
    page = client.get(f"/{CODE}/").content.decode()
    dutch, _ = WORDS[LEFT_OUT]
    assert f'<bdi class="foreign" lang="nl" dir="ltr">{dutch}</bdi>' in page
    assert word(LEFT_OUT, CODE) == dutch
    assert word("frame.offers", CODE) == made_up(WORDS["frame.offers"][0])
    assert spoken(DAY, CODE) == "22 november 2026"


def test_what_is_put_into_words_is_escaped_once_and_marked_once() -> None:
    def written(template: str, language: str, **more: str) -> str:
        return Template(template).render(Context({"language": language, **more}))

    put = '{% w "offers.found.one" typed=text %}'
    assert written(put, "nl", text="<b> & 'x'") == "1 gevonden voor ‘&lt;b&gt; &amp; &#x27;x&#x27;’"
    assert written("{% k text %}", "en", text="<b> & c") == "&lt;b&gt; &amp; c"
    marked = '<bdi class="foreign" lang="nl" dir="ltr">&lt;b&gt; &amp; c</bdi>'
    assert written("{% k text %}", CODE, text="<b> & c") == marked
    assert written("{% k text as said %}{% k said %}", CODE, text="<b> & c") == marked
    found = word("offers.found.one", CODE)
    assert written(put, CODE, text="<b> & c") == found.format(typed=marked)
    assert written('{% k text as said %}{% w "offers.found.one" typed=said %}', CODE, text="<b> & c") == found.format(
        typed=marked
    )
    assert written('{% wt "offers.found.one" typed=text %}', "nl", text="<b>") == "1 gevonden voor ‘&lt;b&gt;’"


def test_each_page_leads_to_itself_in_every_other_language(client: Client) -> None:
    page = client.get(f"/{CODE}/richtlijn/verschillen?soort=gap").content.decode()
    assert 'href="/richtlijn/verschillen?soort=gap"' in page
    assert 'href="/en/richtlijn/verschillen?soort=gap"' in page
    for here, others in (
        ("/gesprek", ["/en/gesprek", f"/{CODE}/gesprek"]),
        (f"/{CODE}/ouders", ["/ouders", "/en/ouders"]),
    ):
        page = client.get(here).content.decode()
        for other in others:
            assert f'href="{other}" lang="' in page
    assert f'lang="{CODE}" hreflang="{CODE}" dir="rtl"' in client.get("/gesprek").content.decode()


def test_a_language_that_is_not_in_the_list_has_no_pages(client: Client) -> None:
    assert client.get("/qab/").status_code == 404
    assert client.get("/qab/gesprek").status_code == 404
