# SPDX-License-Identifier: EUPL-1.2
"""What was checked when: counts that add up, the same as on the call sheet, and the sheet itself to download."""

import csv
import html
import io
import re
from datetime import date

import pytest
from django.test import Client
from openpyxl import load_workbook

from rokwijzer.documents.call_sheet import Urgency, call_sheet, to_csv
from rokwijzer.editions import current
from rokwijzer.web.actueel import standing
from rokwijzer.web.actueel.standing import MONTHS, STATES, NoSuchStateError, region_page, standings
from tests.documents.made_up import KNOWN, ON
from tests.web.conftest import DAY, FORM

REGIONS = sorted(current().layers)


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A town of which something was checked, something long ago, something is undated, and the rest unknown."""
    monkeypatch.setattr(standing, "current", lambda: KNOWN)


def text_of(content: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", content)).split())


def test_every_region_with_a_layer_stands_there_the_largest_first(client: Client) -> None:
    content = client.get("/actueel").content.decode()
    listed = re.findall(r'href="/actueel/([a-z-]+)"', content)
    assert sorted(listed) == REGIONS
    assert current().layers[listed[0]].region.level == "national"
    assert listed == [each.id for each in standings(DAY, "nl")]


@pytest.mark.parametrize("region", REGIONS)
def test_the_counts_are_those_of_the_call_sheet_and_add_up(client: Client, region: str) -> None:
    sheet = call_sheet(current(), region, DAY, "nl")
    found = next(each for each in standings(DAY, "nl") if each.id == region)
    assert {each.state: each.count for each in found.shares} == {
        state: sheet.count(urgency) for urgency, state in STATES.items()
    }
    assert sum(each.count for each in found.shares) == found.total == len(sheet.rows)
    assert sum(each.width for each in found.shares) == pytest.approx(standing.WIDTH, abs=0.5)
    for prefix in ("", "/en"):
        content = client.get(f"{prefix}/actueel/{region}").content.decode()
        said = text_of(content)
        assert all(row.offer in said for row in sheet.rows)
        assert content.count('class="differ__item"') == len(sheet.rows)


@pytest.mark.parametrize("state", STATES.values())
def test_what_is_asked_for_is_shown_and_as_much_as_was_said(client: Client, state: str) -> None:
    page = region_page("deventer", DAY, "nl", state)
    count = next(each.count for each in page.standing.shares if each.state == state)
    content = client.get(f"/actueel/deventer?toon={state}").content.decode()
    assert content.count('class="differ__item"') == count == page.shown
    assert ("Niets in deze groep" in content) == (count == 0)


def test_what_was_checked_long_ago_without_a_day_and_never_are_told_apart(client: Client, made_up: None) -> None:
    town = next(each for each in standings(ON, "nl") if each.id == "town")
    assert {each.state: each.count for each in town.shares} == {"checked": 3, "never": 2, "old": 0, "unknown": 5}
    assert town.last == date(2026, 11, 21)
    later = next(each for each in standings(date(2026, 11, 23), "nl") if each.id == "town")
    assert {each.state: each.count for each in later.shares} == {"checked": 2, "never": 2, "old": 1, "unknown": 5}
    said = text_of(client.get("/actueel/town").content.decode())
    assert "Laatst nagekeken op 21 november 2026." in said
    assert "Wat 6 maanden geleden is nagekeken, telt als te lang geleden." in said
    assert "Hier uitgezet: Uit" in said


def test_the_picture_tells_twelve_months_apart_and_the_rest_stands_together(client: Client, made_up: None) -> None:
    months = region_page("town", ON, "nl").months
    assert len(months) == MONTHS + 1
    counts = {month.first: month.count for month in months if month.count}
    assert counts == {date(2026, 11, 1): 1, date(2026, 10, 1): 1, date(2026, 5, 1): 1}
    longest = max(month.height for month in months)
    assert [month.height for month in months if month.count] == [longest] * 3
    after = region_page("town", date(2027, 11, 1), "nl").months
    assert after[-1].first is None
    assert after[-1].count == 3
    content = client.get("/actueel/town").content.decode()
    assert content.count('class="months__bar"') == MONTHS + 1
    assert 'class="months__bar"' not in client.get("/actueel/land").content.decode()


def test_an_offer_that_only_the_region_has_stands_there_without_a_link(client: Client, made_up: None) -> None:
    content = client.get("/actueel/town").content.decode()
    assert "Wandelgroep" in content
    assert 'href="/aanbod/walk"' not in content
    assert 'href="/aanbod/video"' in content


# The sheet to download


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("region", ["deventer", "national"])
def test_the_call_sheet_is_the_same_as_from_the_command_line(client: Client, prefix: str, region: str) -> None:
    language = "en" if prefix else "nl"
    sheet = call_sheet(current(), region, DAY, "en" if prefix else "nl")
    text = client.get(f"{prefix}/actueel/{region}/bellijst.csv")
    assert text["Content-Type"] == "text/csv; charset=utf-8"
    assert text["Content-Disposition"] == f'attachment; filename="bellijst-{region}-2026-11-22.csv"'
    assert text.content.decode() == to_csv(sheet)
    lines = list(csv.reader(io.StringIO(text.content.decode().removeprefix("\ufeff")), delimiter=";"))
    book = client.get(f"{prefix}/actueel/{region}/bellijst.xlsx")
    assert book["Content-Type"].endswith("spreadsheetml.sheet")
    assert book["Content-Disposition"].endswith('.xlsx"')
    page = load_workbook(io.BytesIO(book.content)).worksheets[1]
    assert page.max_row == len(lines) == len(sheet.rows) + 1
    assert ("Whom to ring?" in lines[0]) == (language == "en")


def test_a_text_that_begins_like_a_formula_is_none_in_the_download(client: Client, made_up: None) -> None:
    text = client.get("/actueel/town/bellijst.csv").content.decode()
    assert ";'=HYPERLINK" in text
    assert ";=HYPERLINK" not in text


# What is refused

PAGES = ["/actueel", "/actueel/deventer", "/actueel/deventer/bellijst.csv", "/actueel/deventer/bellijst.xlsx"]


@pytest.mark.parametrize("page", [prefix + page for prefix in ("", "/en") for page in PAGES])
def test_these_pages_answer_only_to_who_reads(client: Client, page: str) -> None:
    assert client.head(page).status_code == 200
    for method in ("post", "put", "patch", "delete"):
        response = getattr(client, method)(page, content_type=FORM)
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize("ending", ["", "/bellijst.csv", "/bellijst.xlsx", "/bellijst.pdf"])
def test_a_region_that_is_not_there_answers_404(client: Client, ending: str) -> None:
    for region in ("atlantis", "deventer-noord", "DEVENTER"):
        assert client.get(f"/actueel/{region}{ending}").status_code == 404
    if ending == "/bellijst.pdf":
        assert client.get(f"/actueel/deventer{ending}").status_code == 404


@pytest.mark.parametrize("state", ["iets", "CHECKED", "%00", "checked,old"])
def test_a_state_that_does_not_exist_is_answered_with_400(client: Client, state: str) -> None:
    assert client.get(f"/actueel/deventer?toon={state}").status_code == 400
    with pytest.raises(NoSuchStateError):
        region_page("deventer", DAY, "nl", "iets")


def test_every_urgency_has_a_state() -> None:
    assert set(STATES) == set(Urgency)
