# SPDX-License-Identifier: EUPL-1.2
"""The pages for parents: what was written for them and nothing else, easy to read, large, and on one sheet of paper."""

import html
import re
from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page

from rokwijzer.catalogue.phases import Phase, phases_of
from rokwijzer.editions import current
from rokwijzer.web.ouders.choosing import SORTS, STAGES, Chosen, NoSuchChoiceError, choose, rows
from tests.documents.paper.test_sheets import pages_of
from tests.web.conftest import FORM
from tools.reading_level import (
    LANGUAGES,
    MEAN_WORDS,
    MOST_WORDS,
    MOST_WORDS_OF_NEARLY_ALL,
    PAGE,
    SHARE,
    SHARE_TEXT,
    measured,
    page,
    read,
)

BASE = current().base
OFFERS = sorted(name for name, offer in BASE.offers.items() if offer.parents)
WITHOUT = sorted(name for name, offer in BASE.offers.items() if not offer.parents)


def text_of(content: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", content)).split())


def main_of(content: str) -> str:
    return content[content.index("<main") : content.index("</main>")]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


# One kind of help


@pytest.mark.parametrize("name", OFFERS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_what_was_written_for_parents_stands_there_and_where_to_get_help(
    client: Client, name: str, prefix: str
) -> None:
    content = client.get(f"{prefix}/ouders/{name}").content.decode()
    said, language = text_of(content), "en" if prefix else "nl"
    parents = BASE.offers[name].parents
    assert parents is not None
    assert " ".join(parents.what.in_(language).split()) in said
    if parents.how:
        assert " ".join(parents.how.in_(language).split()) in said
    assert 'href="tel:112"' in content
    assert f"http://testserver{prefix}/ouders/{name}" in said
    assert content.count('class="code__picture"') == 1
    assert "<svg" in content


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_nothing_of_the_professional_stands_on_a_page_for_parents(client: Client, prefix: str) -> None:
    """No safety guide, no conditions, no evidence, no word that is refused for parents."""
    for page_name in ("", *(f"/{name}" for name in OFFERS)):
        content = client.get(f"{prefix}/ouders{page_name}").content.decode()
        assert f'href="{prefix}/veilig"' not in content
        assert "Meldcode" not in content
        said = text_of(main_of(content)).casefold()
        names = {name.name.casefold() for offer in BASE.offers.values() for name in offer.names.values()}
        for name in sorted(names, key=len, reverse=True):
            said = said.replace(name, "")
        refused = [word for word in BASE.common.refused_for_parents if word.casefold() in said]
        assert refused == [], page_name


@pytest.mark.parametrize("name", WITHOUT)
def test_without_a_text_for_parents_there_is_no_page(client: Client, name: str) -> None:
    assert client.get(f"/ouders/{name}").status_code == 404


@pytest.mark.parametrize("where", ["/ouders/bestaat-niet", "/en/ouders/not-there"])
def test_a_page_that_is_not_there_leads_back_to_the_list_for_parents(client: Client, where: str) -> None:
    response = client.get(where)
    assert response.status_code == 404
    content = response.content.decode()
    assert f'href="{where.rpartition("/")[0]}"' in main_of(content)
    assert "/veilig" not in content


@pytest.mark.parametrize("where", ["/ouders", "/en/ouders", f"/ouders/{OFFERS[0]}", f"/en/ouders/{OFFERS[0]}"])
def test_the_pages_for_parents_answer_only_to_who_reads(client: Client, where: str) -> None:
    assert client.get(where).status_code == 200
    assert client.head(where).status_code == 200
    for method in ("post", "put", "patch", "delete"):
        response = getattr(client, method)(where, content_type=FORM)
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"


def test_the_code_leads_to_the_public_address_where_one_is_set(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from rokwijzer.web.settings.environment import Environment

    public = Environment(public_url="https://rokwijzer.example.org/")  # type: ignore[arg-type]
    monkeypatch.setattr("rokwijzer.web.ouders.views.ENVIRONMENT", public)
    content = client.get(f"/en/ouders/{OFFERS[0]}").content.decode()
    assert f"https://rokwijzer.example.org/en/ouders/{OFFERS[0]}" in content
    assert "testserver" not in content


# The list


def test_the_list_holds_everything_that_was_written_for_parents(client: Client) -> None:
    content = client.get("/ouders").content.decode()
    assert sorted(set(re.findall(r'class="helps__name" href="/ouders/([a-z0-9-]+)"', content))) == OFFERS
    assert f"{len(OFFERS)} soorten hulp" in text_of(content)


def test_each_choice_leaves_as_many_as_it_says_and_can_be_let_go(client: Client) -> None:
    every = choose(BASE, Chosen())
    assert {each.value for each in every.sorts} == set(SORTS)
    assert every.topics
    assert every.languages
    assert {each.value for each in every.ages} == set(STAGES)
    for choice in (*every.ages, *every.topics, *every.sorts, *every.languages):
        content = client.get(f"/ouders{choice.query}").content.decode()
        assert content.count('class="helps__name"') == choice.count > 0
        assert re.findall(r'href="(/ouders[^"]*)" aria-current="true"', content) == ["/ouders#gevonden"]


def test_choices_go_together() -> None:
    for topic in choose(BASE, Chosen()).topics:
        both = choose(BASE, Chosen(topic=topic.value))
        for sort in both.sorts:
            left = choose(BASE, Chosen(topic.value, sort.value)).rows
            assert len(left) == sort.count
            assert all(topic.value in row.topics and row.sort == sort.value for row in left)
        assert sum(sort.count for sort in both.sorts) == topic.count


@pytest.mark.parametrize(
    ("stage", "phase"), [("wish", "wish"), ("pregnant", "pregnant"), ("baby", "year-0"), ("older", "year-17")]
)
def test_an_age_leaves_what_a_professional_finds_at_it_and_what_names_no_time(stage: str, phase: str) -> None:
    """The catalogue reads from the conditions when help can begin; parents find the same by their own words."""
    phases = phases_of(BASE)
    there = {name for name in OFFERS if phases.named(phase) in phases.of.get(name, ())}
    timeless = {name for name in OFFERS if name not in phases.of}
    found = {row.id for row in choose(BASE, Chosen(age=stage)).rows}
    assert there
    assert timeless
    assert there | timeless <= found
    if stage != "older":
        assert found == there | timeless


def test_every_year_belongs_to_one_age_and_no_help_is_lost() -> None:
    years = [[name for name, stage in STAGES.items() if stage.has(Phase("year", year, year))] for year in range(30)]
    assert [len(each) for each in years] == [1] * len(years)
    assert [each for (each,) in years[:7]] == ["baby", *["toddler"] * 3, *["preschool"] * 2, "older"]
    # Years that the texts do not tell apart are one phase; it belongs to each age that it touches.
    assert [name for name, stage in STAGES.items() if stage.has(Phase("years", 3, 6))] == [
        "toddler",
        "preschool",
        "older",
    ]
    assert [name for name, stage in STAGES.items() if stage.has(Phase("on", 4))] == ["preschool", "older"]
    assert not any(stage.has(Phase("pregnant")) for stage in STAGES.values())
    assert {row.id for row in rows(BASE) if not row.ages} == set()


def test_an_age_goes_with_the_other_choices_and_is_said_with_its_years(client: Client) -> None:
    content = client.get("/ouders?leeftijd=toddler&onderwerp=wants-online").content.decode()
    said = text_of(main_of(content))
    assert "Peuter (1 tot en met 3 jaar)" in said
    assert "Bij sommige hulp staat geen leeftijd." in said
    assert 'href="/ouders?leeftijd=toddler#gevonden" aria-current="true"' in content
    assert 'href="/ouders?onderwerp=wants-online#gevonden" aria-current="true"' in content
    assert re.search(r'href="/ouders\?leeftijd=toddler&amp;onderwerp=wants-online&amp;soort=\w+#gevonden"', content)
    assert "staat geen leeftijd" not in client.get("/ouders?onderwerp=wants-online").content.decode()
    assert "Toddler (1 to 3 years)" in text_of(client.get("/en/ouders").content.decode())


def test_a_topic_is_the_wish_that_a_professional_enters() -> None:
    for row in rows(BASE):
        assert {f"household.{topic}" for topic in row.topics} == set(BASE.offers[row.id].serves)


def test_choosing_what_goes_with_nothing_says_so(client: Client) -> None:
    empty = next(
        (topic.value, sort)
        for topic in choose(BASE, Chosen()).topics
        for sort in SORTS
        if not choose(BASE, Chosen(topic.value, sort)).rows
    )
    content = client.get(f"/ouders?onderwerp={empty[0]}&soort={empty[1]}").content.decode()
    assert "Hier is nog niets" in text_of(content)
    assert 'href="/ouders"' in main_of(content)


@pytest.mark.parametrize(
    "query",
    [
        "onderwerp=iets",
        "leeftijd=3",
        "leeftijd=BABY",
        "soort=programme",
        "taal=nl",
        "taal=%00",
        "onderwerp=wants-tips&soort=x",
    ],
)
def test_a_choice_that_does_not_exist_is_answered_with_400(client: Client, query: str) -> None:
    for prefix in ("", "/en"):
        response = client.get(f"{prefix}/ouders?{query}")
        assert response.status_code == 400
        assert f'href="{prefix}/ouders"' in main_of(response.content.decode())
    with pytest.raises(NoSuchChoiceError):
        choose(BASE, Chosen("iets"))


# Paper

BY_LENGTH = sorted(OFFERS, key=lambda name: -len(str(BASE.offers[name].parents)) - 90 * len(BASE.offers[name].web))


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if at < 5 else pytest.mark.long) for at, name in enumerate(BY_LENGTH)]
)
def test_on_paper_it_is_one_sheet_in_large_type_with_the_code(phone: Page, address: str, name: str) -> None:
    for prefix in ("", "en/"):
        phone.goto(f"{address}/{prefix}ouders/{name}")
        phone.emulate_media(media="print")
        assert phone.locator(".code__picture").is_visible()
        assert phone.locator(".code__address").inner_text() == f"{address}/{prefix}ouders/{name}"
        assert not phone.locator(".bottom").is_visible()
        size = phone.locator(".told__text").first.evaluate("(each) => parseFloat(getComputedStyle(each).fontSize)")
        assert size >= 14 * 96 / 72, "smaller than 14 points"
        phone.emulate_media(media="null")
        assert pages_of(phone.pdf(format="A4", prefer_css_page_size=True)) == 1


# How easy it reads


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_parents_read_stays_within_the_bounds_of_plain_language(language: str) -> None:
    found = measured(BASE, language)
    assert len(found.texts) > len(OFFERS)
    assert found.mean <= MEAN_WORDS
    assert found.nearly_all <= MOST_WORDS_OF_NEARLY_ALL
    assert found.share >= SHARE
    assert [(text.name, max(text.sentences)) for text in found.texts if max(text.sentences) > MOST_WORDS] == []
    assert [(text.name, text.rare) for text in found.texts if text.share < SHARE_TEXT] == []


def test_the_figures_on_the_page_are_those_of_today() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(BASE).rstrip("\n") + "\n", "run: python -m tools.reading_level"


def test_a_text_that_is_hard_to_read_would_be_found() -> None:
    hard = read("hard", "De psycho-educatieve module faciliteert mentaliserende interactiepatronen.", "nl")
    assert hard.share < SHARE_TEXT
    long = read("long", "Dit is " + "heel " * MOST_WORDS + "lang.", "nl")
    assert max(long.sentences) > MOST_WORDS
    easy = read("easy", "U komt met uw kind. Samen kijkt u wat goed gaat.", "nl")
    assert easy.share == 1
    assert easy.sentences == (5, 6)


def test_a_name_and_an_address_count_as_one_word_each() -> None:
    found = read(
        "named",
        "Kijk op https://voorbeeld.example/een/lang/adres of vraag naar Met Elkaar Thuis.",
        "nl",
        ("Met Elkaar Thuis",),
    )
    assert found.sentences == (7,)
    assert found.words == ("Kijk", "op", "of", "vraag", "naar")
