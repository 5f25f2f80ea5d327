# SPDX-License-Identifier: EUPL-1.2
"""All help as pages: the list, its choices and search, one offer, comparison, list to keep, rows for other programs."""

import csv
import io
import json
import re
from datetime import date
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from rokwijzer.catalogue import COLUMNS, Facet, catalogue_of
from rokwijzer.knowledge import load
from rokwijzer.web.aanbod import comparing, views
from rokwijzer.web.aanbod.asked import NAMES
from rokwijzer.web.aanbod.listing import ON_A_PAGE
from rokwijzer.web.pace import Pace
from rokwijzer.web.settings.base import ENVIRONMENT
from tests.web.conftest import DAY, FORM, Send

LIST = "/aanbod"
UPDATE = {"HX-Request": "true"}
NAME = re.compile(r'<li class="find" id="aanbod-([a-z0-9-]+)">')


def _ids(content: str) -> list[str]:
    return NAME.findall(content)


def _get(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


# The list


def test_the_list_shows_every_offer_page_by_page(client: Client) -> None:
    offers = catalogue_of(load(), None, DAY).offers
    found: list[str] = []
    page = 1
    while True:
        content = _get(client, f"{LIST}?pagina={page}")
        found += _ids(content)
        if 'rel="next"' not in content:
            break
        page += 1
    assert found == list(offers)
    assert page == -(-len(offers) // ON_A_PAGE)


@pytest.mark.parametrize("page", ["0", "-1", "999", "9999", "10000", "x", "٣", "1e3", "", " 2"])
def test_a_page_that_does_not_exist_is_the_first_or_the_last(client: Client, page: str) -> None:
    assert _ids(_get(client, f"{LIST}?pagina={page}"))


def test_choices_in_the_address_leave_what_they_say(client: Client) -> None:
    content = _get(client, f"{LIST}?soort=course&soort=group&fase=year-0&regio=deventer")
    base = load()
    assert {base.offers[name].kind for name in _ids(content)} == {"course", "group"}
    assert re.search(r'value="course" checked', content)
    assert 'value="deventer" selected' in content
    assert "Haal weg: Soort hulp, cursus" in content


def test_every_facet_has_a_name_of_its_own_in_addresses() -> None:
    assert set(NAMES) == set(Facet)
    assert len(set(NAMES.values())) == len(Facet)


def test_each_value_of_the_form_gives_as_many_as_its_count_says(client: Client) -> None:
    content = _get(client, f"{LIST}?regio=deventer")
    pick = re.compile(
        r'name="(\w+)" value="([^"]+)"[^>]*>\s*<span class="pick__name">.*?</span>\s*'
        r'<span class="pick__count"[^>]*>(\d+)<',
        re.DOTALL,
    )
    values = pick.findall(content)
    assert len(values) > 100
    for name, value, count in values[::7]:
        said = _get(client, f"{LIST}?regio=deventer&{name}={value}")
        assert f">{count} gevonden<" in said, (name, value)


@pytest.mark.parametrize(
    ("query", "left_out"),
    [
        ("soort=dance", "dance"),
        ("fase=year-99", "year-99"),
        ("waar=op-de-maan", "op-de-maan"),
        ("bron=<b>", "&lt;b&gt;"),
    ],
)
def test_a_choice_that_does_not_exist_is_said_and_left_out(client: Client, query: str, left_out: str) -> None:
    content = _get(client, f"{LIST}?{query}")
    assert "bestaat niet (meer) en is weggelaten" in content
    assert left_out in content
    assert len(_ids(content)) == ON_A_PAGE


def test_a_region_that_nobody_knows_is_said(client: Client) -> None:
    content = _get(client, f"{LIST}?regio=Atlantis")
    assert "Van ‘Atlantis’ weten we niets" in content


def test_a_region_may_be_named_by_its_name(client: Client) -> None:
    assert 'value="deventer" selected' in _get(client, f"{LIST}?regio=Deventer")


def test_the_organisations_own_region_is_chosen_unless_another_one_or_none_is(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "ENVIRONMENT", ENVIRONMENT.model_copy(update={"municipality": "Deventer"}))
    assert 'value="deventer" selected' in _get(client, LIST)
    assert 'value="zwolle" selected' in _get(client, f"{LIST}?regio=zwolle")
    assert 'value="deventer" selected' not in _get(client, f"{LIST}?regio=")


def test_one_hit_none_and_long_names_have_words_of_their_own(client: Client, send: Send) -> None:
    assert ">1 gevonden<" in send({"zoek": "babymassage"}, LIST).content.decode()
    none = send({"zoek": "xyzzy"}, LIST).content.decode()
    assert "Niets gevonden" in none
    assert "Komt nergens voor: xyzzy" in none
    nothing = _get(client, f"{LIST}?soort=course&taal=arabic")
    assert "Haal een keuze weg" in nothing
    longest = max(load().offers.items(), key=lambda each: len(each[1].name))
    assert longest[0] in _ids(send({"zoek": longest[1].name[:80]}, LIST).content.decode())


# Searching


def test_a_search_says_where_it_found_what(send: Send) -> None:
    content = send({"zoek": "huilbaby"}, LIST).content.decode()
    assert set(_ids(content)) == {"shantala", "one-conversation-model", "baby-carrying", "k-vht"}
    assert "<mark>huilt</mark>" in content
    assert 'value="huilbaby"' in content


def test_a_slip_of_the_finger_is_named(send: Send) -> None:
    content = send({"zoek": "steevig ouderschap"}, LIST).content.decode()
    assert _ids(content)[0] == "stevig-ouderschap"
    assert "Bedoelde je ‘stevig ouderschap’?" in content


def test_english_words_find_on_the_english_page(send: Send) -> None:
    content = send({"zoek": "crying baby"}, "/en/aanbod").content.decode()
    assert "k-vht" in _ids(content)
    assert "4 found" in content


def test_what_was_typed_never_stands_in_an_address(client: Client, send: Send) -> None:
    canary = "huilbaby"
    for headers in ({}, UPDATE):
        content = send({"zoek": canary, "soort": "course"}, LIST, **headers).content.decode()
        addresses = re.findall(r'(?:href|action|formaction|data-address)="([^"]*)"', content)
        assert addresses
        assert not [each for each in addresses if canary in each]
    # A search that somebody put in an address is not done, and taken out of it.
    response = client.get(f"{LIST}?zoek={canary}&soort=course")
    assert (response.status_code, response["Location"]) == (303, f"{LIST}?soort=course")


def test_a_form_without_words_is_sent_on_to_the_address_of_its_choices(send: Send) -> None:
    response = send({"zoek": "", "soort": ["course", "group"], "regio": "deventer", "sorteer": "evidence"}, LIST)
    assert response.status_code == 303
    there = urlsplit(response["Location"])
    assert there.path == LIST
    assert parse_qs(there.query) == {"regio": ["deventer"], "soort": ["course", "group"], "sorteer": ["evidence"]}
    assert send({"zoek": ""}, "/en/aanbod")["Location"] == "/en/aanbod"


@pytest.mark.parametrize(
    ("drop", "left"),
    [
        ("soort:course", {"regio": ["deventer"], "fase": ["year-0"]}),
        ("regio:", {"soort": ["course"], "fase": ["year-0"]}),
        ("fase:year-9", {"regio": ["deventer"], "soort": ["course"], "fase": ["year-0"]}),
        ("onzin", {"regio": ["deventer"], "soort": ["course"], "fase": ["year-0"]}),
    ],
)
def test_a_button_takes_a_choice_away(send: Send, drop: str, left: dict[str, list[str]]) -> None:
    sent = {"soort": "course", "fase": "year-0", "regio": "deventer", "zonder": drop}
    assert parse_qs(urlsplit(send(sent, LIST)["Location"]).query) == left


def test_an_update_holds_the_list_and_every_count_and_no_page_around_it(send: Send) -> None:
    content = send({"zoek": "moeder", "soort": "course"}, LIST, **UPDATE).content.decode()
    assert "<html" not in content
    assert 'id="gezegd"' in content
    assert re.search(r'role="status" hx-swap-oob="innerHTML">\d+ gevonden<', content)
    page = send({"zoek": "moeder", "soort": "course"}, LIST).content.decode()
    counts = re.compile(r'class="pick__count" id="([^"]+)"[^>]*>(\d+)<')
    assert dict(counts.findall(content)) == dict(counts.findall(page))


def test_an_update_for_another_region_brings_new_choices(send: Send) -> None:
    same = send({"regio": "deventer", "regio-was": "deventer"}, LIST, **UPDATE).content.decode()
    other = send({"regio": "deventer", "regio-was": ""}, LIST, **UPDATE).content.decode()
    assert 'id="f-beschikbaar"' not in same
    assert re.search(r'<details class="facet" id="f-beschikbaar"[^>]*hx-swap-oob="true"', other)
    assert 'id="regio-was" value="deventer" hx-swap-oob="true"' in other


def test_a_search_box_elsewhere_gets_a_few_names_only(send: Send) -> None:
    content = send({"zoek": "moeder", "kort": "1"}, LIST, **UPDATE).content.decode()
    assert content.count('class="rows__item"') == views.MOST_SHORT
    assert "44 gevonden" in content or re.search(r"\d+ gevonden voor ‘moeder’", content)
    assert 'role="status"' in content
    assert send({"zoek": "", "kort": "1"}, LIST, **UPDATE).content.decode().count("rows__item") == 0


def test_a_citizen_number_or_mail_address_is_not_searched_for_and_not_repeated(send: Send) -> None:
    for private in ("111222333", "huilt 1112.22.333", "moeder@example.org"):
        for headers in ({}, UPDATE):
            response = send({"zoek": private}, LIST, **headers)
            assert response.status_code == 400
            assert "Zoek niet op een burgerservicenummer" in response.content.decode()
            assert private not in response.content.decode()


def test_too_many_searches_are_answered_with_429_and_when_to_come_back(
    client: Client, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(views, "pace", Pace(2, clock=lambda: now[0]))
    for _ in range(2):
        assert send({"zoek": "moeder"}, LIST).status_code == 200
    refused = send({"zoek": "moeder"}, LIST)
    assert refused.status_code == 429
    assert refused["Retry-After"] == "60"
    assert "Even te druk" in refused.content.decode()
    assert send({"zoek": "moeder"}, f"{LIST}.json").status_code in (200, 429)
    # Without a search there is no limit, and after a minute there is room again.
    assert client.get(LIST).status_code == 200
    now[0] = 60.0
    assert send({"zoek": "moeder"}, LIST).status_code == 200


@pytest.mark.parametrize(
    "query",
    ["soort=" + "a" * 5000, "&".join(f"soort=k{each}" for each in range(2000)), "pagina=" + "9" * 500, "regio=%00",
     "fase=%ff%fe", "zonder=x", "sorteer=drop+table", "regio=" + "b" * 3000, "%00=1", "a=1;b=2", "soort[]=course"],
)  # fmt: skip
def test_whatever_stands_in_an_address_is_answered(client: Client, query: str) -> None:
    for page in (LIST, f"{LIST}.json", f"{LIST}.csv", f"{LIST}/k-vht", f"{LIST}/vergelijk", f"{LIST}/lijst"):
        assert client.get(f"{page}?{query}").status_code in (200, 303, 400)


# Rows for other programs


def test_json_and_csv_hold_what_the_page_finds(client: Client) -> None:
    query = "soort=course&regio=deventer&sorteer=evidence"
    page = _ids(_get(client, f"{LIST}?{query}"))
    found = json.loads(client.get(f"{LIST}.json?{query}").content)
    assert [offer["id"] for offer in found["offers"]] == page
    response = client.get(f"{LIST}.csv?{query}")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "aanbod.csv" in response["Content-Disposition"]
    text = response.content.decode()
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:], newline="")))
    assert [row["id"] for row in rows] == page
    assert tuple(rows[0]) == COLUMNS


def test_rows_are_in_the_language_of_the_address(client: Client) -> None:
    assert json.loads(client.get("/en/aanbod.json?soort=course").content)["language"] == "en"
    assert json.loads(client.get("/aanbod.json?soort=course").content)["offers"][0]["kind_label"] == "cursus"


def test_a_search_can_be_taken_along_as_rows(send: Send) -> None:
    found = json.loads(send({"zoek": "huilbaby"}, f"{LIST}.json").content)
    assert found["count"] == 4
    assert found["searched"]
    rows = send({"zoek": "huilbaby"}, f"{LIST}.csv").content.decode()
    assert len(rows.splitlines()) == 5


# One offer


@pytest.fixture
def sheet(client: Client) -> str:
    return _get(client, f"{LIST}/stevig-ouderschap?regio=deventer")


def test_five_facts_stand_first(sheet: str) -> None:
    facts = sheet[sheet.index('class="facts"') : sheet.index("</dl>")]
    assert re.findall(r"<dt>(.*?)</dt>", facts) == ["Voor wie", "Wat", "Waar", "Hoe kom je erin", "Bewijs"]
    assert "Een of meer van vier kenmerken" in facts
    assert "In Deventer: navragen" in facts
    assert "Effectief volgens eerste aanwijzingen" in facts
    assert "Richtlijn 2021" in facts
    assert "zonder datum" in facts
    assert sheet.index("</dl>") < sheet.index('class="sheet__body"')


def test_the_picture_says_in_words_what_it_draws(sheet: str) -> None:
    picture = sheet[sheet.index('<svg class="course"') : sheet.index("</svg>")]
    assert 'role="img"' in picture
    assert "<title id=" in picture
    said = re.search(r"<desc[^>]*>(.*?)</desc>", picture, re.DOTALL)
    assert said is not None
    for words in ("voor de geboorte", "Zes tot tien huisbezoeken na de geboorte (Richtlijn 2021)"):
        assert words in said[1]
    assert "style=" not in picture


def test_sources_that_differ_and_what_is_undated_are_said_plainly(sheet: str) -> None:
    assert "Waar de bronnen verschillen of zwijgen" in sheet
    assert "Over het aantal huisbezoeken zijn de bronnen het niet eens." in sheet
    assert "Intussen: " in sheet
    assert '<span class="tag">zonder datum</span>' in sheet


def test_the_edition_and_the_last_change_are_named(sheet: str) -> None:
    assert re.search(r"Kennis: editie \d+ van \d+ \w+ \d{4}", sheet)
    assert re.search(r"(Staat erin sinds|Laatst gewijzigd in) editie \d+ van", sheet)


def test_an_offer_leads_to_what_belongs_with_it(sheet: str) -> None:
    assert 'href="/aanbod/stevig-ouderschap-questionnaire?regio=deventer"' in sheet
    assert "niet hetzelfde" in sheet
    assert 'href="/ouders/stevig-ouderschap"' in sheet
    assert re.search(r'href="/richtlijn/[a-z0-9-]+"', sheet)
    assert 'href="/aanbod/vergelijk?ids=stevig-ouderschap,voorzorg&amp;regio=deventer"' in sheet


def test_a_mistake_can_be_reported_with_what_the_page_shows(sheet: str) -> None:
    report = re.search(r'<textarea[^>]*id="meldtekst"[^>]*>(.*?)</textarea>', sheet, re.DOTALL)
    assert report is not None
    for words in ("Aanbod: Stevig Ouderschap (stevig-ouderschap)", "Gemeente of regio: Deventer", "Wat er niet klopt"):
        assert words in report[1]


@pytest.mark.parametrize("offer", ["samen-starten", "sdq", "opvoeden-nl", "kids-coping-scale", "doula", "voorzorg-2"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_sort_of_offer_has_a_whole_page(client: Client, offer: str, prefix: str) -> None:
    content = _get(client, f"{prefix}{LIST}/{offer}")
    assert len(re.findall(r"<dt>", content)) == 5
    assert content.count("<h1") == 1
    assert 'id="bronnen"' in content
    assert 'id="meldtekst"' in content
    headings = [int(level) for level in re.findall(r"<h([1-6])", content)]
    assert all(after - before <= 1 for before, after in pairwise(headings))


def _facts(content: str) -> dict[str, str]:
    """The five facts of a page, without markup."""
    cells = re.findall(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", content, re.DOTALL)
    return {name: " ".join(re.sub(r"<[^>]+>", " ", said).split()) for name, said in cells}


def test_what_no_source_says_is_said_where_a_reader_looks_for_it(client: Client) -> None:
    offers = load().offers
    silent = {
        "Waar": [name for name, each in offers.items() if not each.setting],
        "Hoe kom je erin": [
            name
            for name, each in offers.items()
            if not each.routes and not any(one.routes for one in each.entrances.values())
        ],
        "Bewijs": [name for name, each in offers.items() if not each.evidence],
    }
    for fact, names in silent.items():
        words = "De bronnen zeggen niets over de werking" if fact == "Bewijs" else "De bron zegt dit niet"
        assert names
        for name in names[::9]:
            assert words in _facts(_get(client, f"{LIST}/{name}"))[fact], (fact, name)


def test_a_form_of_an_offer_is_called_by_its_name(client: Client, send: Send) -> None:
    name, offer = next(
        (name, each) for name, each in load().offers.items() if any(one.variant for one in each.evidence.values())
    )
    variant = next(one.variant for one in offer.evidence.values() if one.variant)
    label = offer.variants[variant].label
    assert label.nl != variant
    assert f"Over: {label.nl}" in _get(client, f"{LIST}/{name}")
    assert f"About: {label.en}" in _get(client, f"/en{LIST}/{name}")


@pytest.mark.usefixtures("regional")
def test_what_a_region_says_is_dated_and_its_age_is_said(client: Client) -> None:
    content = _get(client, f"{LIST}/k-vht?regio=proefstad")
    assert "In Proefstad: beschikbaar" in content
    assert "Nagekeken op 1 oktober 2026, 1 maand geleden" in content
    assert "Wachttijd: ongeveer drie weken" in content
    assert "Nagekeken op 20 november 2026, minder dan een maand geleden" in content
    assert "De balie meldt aan." in content
    old = _get(client, f"{LIST}/vipp-sd?regio=proefstad")
    assert "te lang geleden, vraag het na" in old
    assert "In Proefstad: navragen" in old


@pytest.fixture
def regional(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped knowledge with one made-up town, as the pages load it."""
    from rokwijzer.knowledge import from_documents, shipped_documents

    town = """
    name: {nl: Proefstad, en: Testtown}
    level: municipality
    parent: national
    too-old-after: 12
    availability:
      k-vht:
        status: available
        nl: Elke week.
        said-by: jgz-deventer
        checked: 2026-10-01
        waiting: {nl: ongeveer drie weken, said-by: jgz-deventer, checked: 2026-11-20}
      vipp-sd: {status: available, nl: Was er., said-by: jgz-deventer, checked: 2025-11-01}
    routes:
      k-vht: {desk: {kind: self-registration, nl: De balie meldt aan., said-by: jgz-deventer, checked: 2026-10-01}}
    """
    from textwrap import dedent

    base = from_documents({**shipped_documents(), "regions/proefstad.yaml": dedent(town)})
    for module in ("views", "sheets", "comparing"):
        monkeypatch.setattr(f"rokwijzer.web.aanbod.{module}.load", lambda: base)
    monkeypatch.setattr("rokwijzer.web.unchanged.today", lambda: date(1999, 1, 1))


# Beside each other


def test_two_to_four_offers_stand_beside_each_other(client: Client) -> None:
    for ids in ("k-vht,vipp-sd", "k-vht,vipp-sd,shantala", "k-vht,vipp-sd,shantala,pipa"):
        content = _get(client, f"{LIST}/vergelijk?ids={ids}&regio=deventer")
        assert content.count('class="beside__drop"') == len(ids.split(","))
        rows = re.findall(r'<tr>\s*<th scope="row">.*?</tr>', content, re.DOTALL)
        assert len(rows) > 8
        assert all(row.count("<td>") == len(ids.split(",")) for row in rows)
    assert "bron zegt dit niet" in _get(client, f"{LIST}/vergelijk?ids=k-vht,sdq")


def test_ids_may_come_one_by_one_as_a_form_sends_them(client: Client) -> None:
    one, other = (_get(client, f"{LIST}/vergelijk?{query}") for query in ("ids=k-vht,vipp-sd", "ids=k-vht&ids=vipp-sd"))
    assert re.findall(r"<td>.*?</td>", one, re.DOTALL) == re.findall(r"<td>.*?</td>", other, re.DOTALL)


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("", 200, "Selecteer in de lijst twee tot vier"),
        ("?ids=", 400, "Selecteer in de lijst twee tot vier"),
        ("?ids=k-vht", 400, "Eén is niet genoeg om te vergelijken."),
        ("?ids=k-vht,k-vht", 400, "Eén is niet genoeg om te vergelijken."),
        ("?ids=k-vht,k-vth", 400, "Bedoelde je k-vht?"),
        ("?ids=zomaar,iets", 400, "‘zomaar’ is geen aanbod dat we kennen."),
        ("?ids=k-vht,vipp-sd,zomaar", 200, "‘zomaar’ is geen aanbod dat we kennen."),
        ("?ids=k-vht,vipp-sd,shantala,pipa,voorzorg", 200, "de vijfde is weggelaten"),
        ("?ids=" + ",".join(sorted(load().offers)), 200, "Er passen er vier naast elkaar; 172 zijn weggelaten."),
        ("?ids=<script>alert(1)</script>,k-vht", 400, "is geen aanbod dat we kennen"),
        ("?ids=" + "a" * 5000, 400, "is geen aanbod dat we kennen"),
    ],
)
def test_too_few_too_many_and_strange_ids_are_answered_clearly(
    client: Client, query: str, status: int, words: str
) -> None:
    response = client.get(f"{LIST}/vergelijk{query}")
    content = response.content.decode()
    assert response.status_code == status
    assert words in content
    assert "<script>alert" not in content
    assert 'href="/aanbod' in content


# A list to keep


def test_a_list_is_made_from_its_address_alone(client: Client) -> None:
    content = _get(client, f"{LIST}/lijst?ids=voorzorg,k-vht&regio=deventer")
    assert content.index("VoorZorg") < content.index("Kortdurende video-hometraining")
    assert "Bel of vraag: Jeugdgezondheidszorg in Deventer" in content
    assert 'value="http://testserver/aanbod/lijst?ids=voorzorg,k-vht&amp;regio=deventer"' in content
    assert 'href="/aanbod/lijst?ids=k-vht&amp;regio=deventer"' in content


def test_an_empty_list_says_how_to_fill_it(client: Client) -> None:
    for query in ("", "?ids=", "?ids=,,"):
        assert "Er staat nog niets op deze lijst." in _get(client, f"{LIST}/lijst{query}")


def test_a_list_has_an_end_and_names_what_it_does_not_know(client: Client) -> None:
    offers = sorted(load().offers)
    content = _get(client, f"{LIST}/lijst?ids={','.join(offers)},zomaar")
    assert content.count('class="kept__item"') == comparing.MOST_SAVED
    assert f"Er passen {comparing.MOST_SAVED} op een lijst" in content
    assert "‘zomaar’ is geen aanbod" in content


def test_no_offer_is_called_as_a_page_beside_it() -> None:
    assert not {"vergelijk", "lijst"} & set(load().offers)


# Asked again


KEPT = [
    LIST,
    f"{LIST}?soort=course",
    f"{LIST}.json",
    f"{LIST}.csv",
    f"{LIST}/k-vht",
    f"{LIST}/vergelijk?ids=k-vht,pipa",
    f"{LIST}/lijst?ids=k-vht",
    "/en/aanbod",
    "/en/aanbod/k-vht",
]


@pytest.mark.parametrize("page", KEPT)
def test_a_page_that_has_not_changed_is_not_sent_again(client: Client, page: str) -> None:
    first = client.get(page)
    assert first["Cache-Control"] == "no-cache"
    again = client.get(page, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content
    assert again["ETag"] == first["ETag"]
    assert "default-src 'none'" in again["Content-Security-Policy"]
    squeezed = client.get(page, headers={"Accept-Encoding": "gzip"})
    assert squeezed["ETag"] == first["ETag"]
    assert client.get(page, headers={"If-None-Match": f'"other", {first["ETag"]}'}).status_code == 304
    assert client.get(page, headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.head(page, headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_each_address_language_day_and_edition_has_a_mark_of_its_own(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = {client.get(page)["ETag"] for page in KEPT}
    assert len(marks) == len(KEPT)
    before = client.get(LIST)["ETag"]
    with monkeypatch.context() as other:
        other.setattr("rokwijzer.web.today.localdate", lambda: date(2026, 11, 23))
        assert client.get(LIST)["ETag"] != before
    with monkeypatch.context() as other:
        other.setattr("rokwijzer.web.unchanged._knowledge", lambda: "another edition")
        assert client.get(LIST)["ETag"] != before
    assert client.get(LIST)["ETag"] == before


def test_what_somebody_sent_and_what_went_wrong_has_no_mark(client: Client, send: Send) -> None:
    for response in (
        send({"zoek": "moeder"}, LIST),
        send({"zoek": "moeder"}, LIST, **UPDATE),
        client.get(f"{LIST}/bestaat-niet"),
        client.get(f"{LIST}/vergelijk?ids=k-vht"),
    ):
        assert "ETag" not in response
        assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("page", [f"{LIST}/k-vht", f"{LIST}/vergelijk", f"{LIST}/lijst"])
def test_pages_that_are_only_read_refuse_other_methods(client: Client, page: str) -> None:
    for method in ("post", "put", "patch", "delete"):
        response = getattr(client, method)(page, content_type=FORM)
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("page", [LIST, f"{LIST}.json", f"{LIST}.csv"])
def test_the_list_refuses_methods_that_change_things(client: Client, page: str) -> None:
    for method in ("put", "patch", "delete"):
        response = getattr(client, method)(page, content_type=FORM)
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD, POST"
