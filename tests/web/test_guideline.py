# SPDX-License-Identifier: EUPL-1.2
"""The guideline to read: a picture that holds every step, the same in words, a page for each rule, and differences."""

import html
import re
from collections import Counter
from itertools import pairwise

import pytest
from django.test import Client
from playwright.sync_api import Browser

from rokwijzer.decisions import decide
from rokwijzer.editions import current
from rokwijzer.guideline import ordered
from rokwijzer.knowledge.contradiction_words import ContradictionKind
from rokwijzer.knowledge.contradictions import Severity, contradictions
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.web.richtlijn.differing import NoSuchFilterError, differences
from rokwijzer.web.richtlijn.picture import BOLD, LETTER, SIZE, Words, narrow, wide, wrapped
from rokwijzer.web.richtlijn.telling import rules
from tests.web.conftest import DAY, FORM, Send

BASE = current().base
TOLD = rules(BASE, "nl", DAY)
STEPS = [name for name, rule in TOLD.items() if not rule.is_practice]
FOUND = contradictions(BASE)


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_rules_stand_in_the_order_of_an_advice() -> None:
    assert list(TOLD) == list(ordered(decide(BASE)))
    assert BASE.rules[STEPS[0]].kind is RuleKind.SAFETY


@pytest.mark.parametrize("name", sorted(TOLD))
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_rule_has_a_page_with_its_verb_conditions_offers_and_places(
    client: Client, name: str, prefix: str
) -> None:
    response = client.get(f"{prefix}/richtlijn/{name}")
    assert response.status_code == 200
    page = response.content.decode()
    said, language = text_of(page), "en" if prefix else "nl"
    rule, told = BASE.rules[name], rules(BASE, "en" if prefix else "nl", DAY)[name]
    for text in (rule.title, rule.outcome, rule.strength.verb):
        assert " ".join(text.in_(language).split()) in said
    assert told.place in said
    assert len(told.when) == len(rule.criteria)
    for each in (*told.when, *told.steps, *told.who, *told.open):
        assert " ".join(each.text.split()) in said
        assert each.place in said
        assert all(part in said for part in each.parts)
    for offer in rule.offers:
        assert f'href="{prefix}/aanbod/{offer}"' in page
        assert BASE.offers[offer].name in said
    marked = re.findall(r'<a class="flow__step flow__step--here" href="([^"]+)" aria-current="page"', page)
    assert marked == ([] if told.is_practice else [f"{prefix}/richtlijn/{name}"] * 2)


def test_a_condition_says_what_is_asked_and_not_what_is_unknown() -> None:
    for told in TOLD.values():
        for each in told.when:
            assert not each.text.startswith("Nog niet bekend")
            assert each.text.endswith((".", ":"))
    long = [each for told in TOLD.values() for each in told.when if each.parts]
    assert long
    assert all(len(each.parts) >= 3 for each in long)


@pytest.mark.parametrize(
    "page",
    ["/richtlijn", "/en/richtlijn", "/richtlijn/verschillen", "/en/richtlijn/verschillen", "/richtlijn/other-help"],
)
def test_the_guideline_answers_only_to_who_reads(client: Client, page: str) -> None:
    assert client.get(page).status_code == 200
    assert client.head(page).status_code == 200
    for method in ("post", "put", "patch", "delete"):
        response = getattr(client, method)(page, content_type=FORM)
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("page", ["/richtlijn/bestaat-niet", "/en/richtlijn/not-there", "/richtlijn/k-vht"])
def test_a_rule_that_is_not_there_answers_404(client: Client, page: str) -> None:
    assert client.get(page).status_code == 404


# The picture


def test_the_picture_and_the_words_hold_every_step_once_in_the_same_order(client: Client) -> None:
    page = client.get("/richtlijn").content.decode()
    for name, told in (("breed", "Links staat wanneer een stap"), ("smal", "Boven elke stap staat wanneer")):
        picture = page[page.index(f"flow--{name}") :]
        picture = picture[: picture.index("</svg>")]
        assert re.findall(r'class="flow__step" href="/richtlijn/([^"]+)"', picture) == STEPS
        assert "<title" in picture
        said = re.search(r"<desc[^>]*>(.*?)</desc>", picture, re.DOTALL)
        assert said is not None
        assert said[1].startswith(told), "the words say where things stand in this picture, and not in the other one"
    words = page[page.index('id="woorden"') :]
    assert re.findall(r'id="stap-([^"]+)"', words) == STEPS
    practices = set(re.findall(r'href="/richtlijn/([a-z0-9-]+)"', words)) - set(STEPS) - {"verschillen"}
    assert practices == set(TOLD) - set(STEPS)


@pytest.mark.parametrize("draw", [wide, narrow])
def test_a_stated_precedence_is_drawn_and_nothing_stands_on_top_of_another(draw: object) -> None:
    assert callable(draw)
    words = Words("Voor alle gezinnen", "en")
    picture = draw([TOLD[name] for name in STEPS], "nl", None, words)
    before = [rule.before for rule in TOLD.values() if rule.before]
    assert before
    assert [heads.count("m7 -5") for _, heads in picture.brackets] == [len(each) for each in before]
    places = [(step.box.y, step.box.bottom) for step in picture.steps]
    assert all(upper[1] < lower[0] for upper, lower in pairwise(places))
    assert places[-1][1] < picture.height


def test_lines_are_broken_at_words_and_hyphens_and_a_long_word_stands_alone() -> None:
    room = int(160 / (SIZE * LETTER))
    for text in ("Hulp voor pleeg- en adoptiegezinnen", "Video-interventie in de jeugdgezondheidszorg", "kort"):
        lines = wrapped(text, 160)
        assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
        assert all(len(line) <= room or " " not in line for line in lines)
    assert wrapped("ouder-kindrelatie", 100) == ("ouder-", "kindrelatie")
    assert wrapped("", 100) == ()
    assert len(wrapped("een twee drie vier", 100, SIZE, BOLD)) > 1


@pytest.mark.parametrize(("width", "shown"), [(320, "smal"), (390, "smal"), (1280, "breed")])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_in_a_browser_every_text_stays_in_its_place(
    browser: Browser, address: str, width: int, shown: str, prefix: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/{prefix}richtlijn")
    assert [page.locator(f".flow--{name}").is_visible() for name in ("breed", "smal")] == [
        shown == "breed",
        shown == "smal",
    ]
    wrong = page.evaluate(
        """(name) => {
        const picture = document.querySelector(`.flow--${name}`), wrong = [];
        const inside = (a, b, by) => a.left >= b.left - by && a.right <= b.right + by
            && a.top >= b.top - by && a.bottom <= b.bottom + by;
        const whole = picture.getBoundingClientRect();
        for (const step of picture.querySelectorAll('.flow__step')) {
            const box = step.querySelector('rect').getBoundingClientRect();
            for (const text of step.querySelectorAll('text')) {
                if (!inside(text.getBoundingClientRect(), box, 1)) wrong.push(text.textContent);
            }
        }
        const texts = [...picture.querySelectorAll('text')].map((each) => [each, each.getBoundingClientRect()]);
        for (const [text, box] of texts) {
            if (!inside(box, whole, 2)) wrong.push(`outside: ${text.textContent}`);
            for (const [other, place] of texts) {
                if (text !== other && box.left < place.right - 1 && place.left < box.right - 1
                    && box.top < place.bottom - 4 && place.top < box.bottom - 4) {
                    wrong.push(`${text.textContent} / ${other.textContent}`);
                }
            }
        }
        return wrong; }""",
        shown,
    )
    assert wrong == []
    size = page.evaluate(
        """(name) => { const picture = document.querySelector(`.flow--${name}`);
        return 16 * picture.getBoundingClientRect().width / picture.viewBox.baseVal.width; }""",
        shown,
    )
    assert size >= 14, "too small to read"
    context.close()


def test_the_advice_leads_from_each_step_to_its_place_in_the_guideline(send: Send) -> None:
    page = send({"voorbeeld": "walk-5-stuck"}).content.decode()
    steps = set(re.findall(r'id="stap-([a-z0-9-]+)"', page))
    assert "direct-referral" in steps
    assert steps <= set(re.findall(r'href="/richtlijn/([a-z0-9-]+)"', page))


# Differences


def test_every_contradiction_stands_on_the_page_with_what_the_program_does_meanwhile(client: Client) -> None:
    said = text_of(client.get("/richtlijn/verschillen").content.decode())
    assert f"{len(FOUND)} punten" in said
    for entry in FOUND:
        assert " ".join(entry.what.nl.split()) in said
        assert entry.meanwhile_words.nl in said
    english = text_of(client.get("/en/richtlijn/verschillen").content.decode())
    assert all(" ".join(entry.what.in_("en").split()) in english for entry in FOUND)


@pytest.mark.parametrize("kind", ["", *ContradictionKind])
@pytest.mark.parametrize("severity", ["", *Severity])
def test_a_filter_leaves_what_it_says_and_counts_the_rest(kind: str, severity: str) -> None:
    found = differences(BASE, "nl", kind, severity)
    wanted = [each for each in FOUND if kind in ("", each.kind) and severity in ("", each.severity)]
    assert found.count == len(wanted) == sum(len(each.entries) for each in found.kinds)
    assert Counter(entry.address for each in found.kinds for entry in each.entries) == Counter(
        each.address for each in wanted
    )
    for choice in found.by_kind:
        beside = [each for each in FOUND if each.kind == choice.value and severity in ("", each.severity)]
        assert choice.count == len(beside)
        assert choice.chosen == (choice.value == kind)
    for choice in found.by_severity:
        assert choice.count == sum(each.severity == choice.value and kind in ("", each.kind) for each in FOUND)


def test_a_filter_without_entries_says_so_and_what_to_do(client: Client) -> None:
    page = client.get("/richtlijn/verschillen?soort=readings&voor=curator").content.decode()
    assert "Hier is niets van deze soort" in page
    assert 'href="/richtlijn/verschillen"' in page


@pytest.mark.parametrize(
    "query", ["soort=iets", "voor=niemand", "soort=readings&voor=%27", "soort=%00", "soort=READINGS"]
)
def test_a_filter_that_does_not_exist_is_answered_with_400(client: Client, query: str) -> None:
    for prefix in ("", "/en"):
        response = client.get(f"{prefix}/richtlijn/verschillen?{query}")
        assert response.status_code == 400
        assert "<h1" in response.content.decode()
    with pytest.raises(NoSuchFilterError):
        differences(BASE, "nl", "iets")


def test_the_other_language_keeps_the_filter(client: Client) -> None:
    page = client.get("/richtlijn/verschillen?soort=gap&voor=user").content.decode()
    assert 'href="/en/richtlijn/verschillen?soort=gap&amp;voor=user"' in page
