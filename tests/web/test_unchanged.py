# SPDX-License-Identifier: EUPL-1.2
"""Pages that depend on nothing but the edition, the layers, the language and the day are not sent twice.

Those of the catalogue are in `test_catalogue`.
"""

from datetime import date

import pytest
from django.test import Client

from tests.web.conftest import Send

KEPT = [
    "/gesprek",
    "/gesprek/buffers",
    "/ouders",
    "/ouders?onderwerp=wants-online",
    "/ouders/stevig-ouderschap",
    "/richtlijn",
    "/richtlijn/direct-referral",
    "/richtlijn/verschillen",
    "/richtlijn/verschillen?soort=gap",
    "/actueel",
    "/actueel/deventer",
    "/actueel/zwolle",
    "/actueel/deventer/bellijst.csv",
    "/actueel/deventer/bellijst.xlsx",
    "/veilig",
    "/over",
    "/toegankelijkheid",
]
BOTH = [f"{prefix}{page}" for page in KEPT for prefix in ("", "/en")]
FORMS = ["/", "/vragen", "/papier/catalogus", "/en/", "/en/vragen", "/en/papier/catalogus"]
WRONG = [
    "/gesprek/bestaat-niet",
    "/ouders?soort=x",
    "/richtlijn/bestaat-niet",
    "/actueel/nergens",
    "/actueel/deventer?toon=x",
]


@pytest.mark.parametrize("page", BOTH)
def test_a_page_that_has_not_changed_is_not_sent_again(client: Client, page: str) -> None:
    first = client.get(page)
    assert first.status_code == 200
    assert first["Cache-Control"] == "no-cache"
    for method in (client.get, client.head):
        again = method(page, headers={"If-None-Match": first["ETag"]})
        assert again.status_code == 304
        assert not again.content
        assert again["ETag"] == first["ETag"]
        assert "default-src 'none'" in again["Content-Security-Policy"]
    assert client.get(page, headers={"If-None-Match": '"other"'}).status_code == 200


def test_each_page_language_and_region_has_a_mark_of_its_own(client: Client) -> None:
    marks = {client.head(page)["ETag"] for page in BOTH}
    assert len(marks) == len(BOTH)


@pytest.mark.parametrize("page", KEPT)
def test_another_day_or_another_edition_gives_another_mark(
    client: Client, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    before = client.head(page)["ETag"]
    with monkeypatch.context() as other:
        other.setattr("rokwijzer.web.today.localdate", lambda: date(2026, 11, 23))
        assert client.get(page, headers={"If-None-Match": before}).status_code == 200
        assert client.head(page)["ETag"] != before
    with monkeypatch.context() as other:
        other.setattr("rokwijzer.web.unchanged._knowledge", lambda: "another edition")
        assert client.get(page, headers={"If-None-Match": before}).status_code == 200
    assert client.head(page)["ETag"] == before


@pytest.mark.parametrize("page", FORMS)
def test_a_page_with_a_form_is_never_kept(client: Client, page: str) -> None:
    response = client.get(page, headers={"If-None-Match": "*"})
    assert response.status_code == 200
    assert "ETag" not in response
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("page", WRONG)
def test_what_went_wrong_is_not_kept(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code in (400, 404)
    assert "ETag" not in response
    assert response["Cache-Control"] == "no-store"


def test_what_somebody_sent_is_not_kept(send: Send) -> None:
    for page in ("/gesprek", "/ouders", "/richtlijn", "/actueel", "/veilig"):
        response = send({"x": "y"}, page)
        assert response.status_code == 405
        assert "ETag" not in response
