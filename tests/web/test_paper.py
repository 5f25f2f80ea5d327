# SPDX-License-Identifier: EUPL-1.2
"""Documents are made from the form, in the pace that was set, and what is not right comes back with the form."""

import pytest

from rokwijzer.web.pace import Pace
from rokwijzer.web.papier import views
from tests.web.conftest import Entries, Send

BABY: Entries = {"soort": "geboren", "geboortedatum": "2026-09-13", "gemeente": "Deventer", "ja": ["child.cries-a-lot"]}
ADDRESSES = ["/papier/ouders", "/papier/samenvatting", "/en/papier/ouders", "/en/papier/samenvatting"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_document_is_made_and_may_not_be_kept(send: Send, address: str) -> None:
    response = send(BABY | {"mee": ["k-vht", "shantala"]}, address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["\U0001f600", "\u202e omgekeerd", "#panic()", "Gemeente " * 8])
def test_a_municipality_that_nobody_knows_spoils_no_document(send: Send, name: str) -> None:
    assert send(BABY | {"gemeente": name}, "/papier/samenvatting").status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_document_is_asked_for_by_post_only(client: object, send: Send, address: str) -> None:
    from django.test import Client

    assert Client().get(address).status_code == 405


def test_without_a_choice_the_page_says_what_to_tick(send: Send) -> None:
    response = send(BABY, "/papier/ouders")
    assert response.status_code == 400
    content = response.content.decode()
    assert "Meenemen voor ouders" in content
    assert 'href="#mee"' in content
    assert 'value="2026-09-13"' in content


def test_too_many_for_one_sheet_is_said_on_the_page(send: Send) -> None:
    from rokwijzer.knowledge import load

    chosen = [name for name, offer in load().offers.items() if offer.parents and offer.is_for_families][:5]
    response = send(BABY | {"mee": chosen}, "/papier/ouders")
    assert response.status_code == 400
    assert "Op één blad passen hoogstens 4" in response.content.decode()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_mistake_in_the_form_comes_back_with_the_form(send: Send, address: str) -> None:
    response = send({"soort": "geboren", "geboortedatum": "2027-01-01", "mee": "k-vht"}, address)
    assert response.status_code == 400
    assert 'data-field="geboortedatum"' in response.content.decode()


def test_one_document_over_the_pace_is_answered_with_429_and_what_to_do(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "pace", Pace(2))
    assert [send(BABY, "/papier/samenvatting").status_code for _ in range(3)] == [200, 200, 429]
    refused = send(BABY, "/papier/samenvatting")
    assert refused["Retry-After"] == "60"
    assert "Wacht een minuut" in refused.content.decode()


def test_the_pace_counts_any_minute() -> None:
    now = [0.0]
    pace = Pace(2, lambda: now[0])
    assert pace.allows()
    now[0] = 30
    assert pace.allows()
    now[0] = 59.9
    assert not pace.allows()
    now[0] = 60
    assert pace.allows()
    assert not pace.allows()
    now[0] = 90
    assert pace.allows()
