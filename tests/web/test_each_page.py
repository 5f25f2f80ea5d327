# SPDX-License-Identifier: EUPL-1.2
"""Every page answers, refuses what it should, and says so in its own look."""

import logging

import pytest
from django.test import Client

from rokwijzer.knowledge import load
from tests.web.conftest import FORM, Send

PAGES = ["/", "/vragen", "/papier/catalogus", "/aanbod", "/veilig", "/over", "/toegankelijkheid"]
ALL = [prefix + page if page != "/" else f"{prefix}/" for prefix in ("", "/en") for page in PAGES]
MACHINES = ["/health", "/robots.txt"]
TAKES = ("/vragen", "/aanbod", "/papier/catalogus")
TAKES_FORMS = {"/", "/en/", *TAKES, *(f"/en{page}" for page in TAKES)}


@pytest.mark.parametrize("page", ALL)
def test_a_page_answers_in_its_language(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 200
    content = response.content.decode()
    assert f'<html lang="{"en" if page.startswith("/en") else "nl"}"' in content
    assert content.count("<h1") == 1
    assert 'href="tel:112"' in content
    assert 'href="tel:08002000"' in content


@pytest.mark.parametrize("page", [*ALL, *MACHINES])
def test_what_a_page_does_not_do_is_refused_with_405(client: Client, page: str) -> None:
    for method in ("put", "delete", "patch") if page in TAKES_FORMS else ("put", "delete", "patch", "post"):
        response = getattr(client, method)(page, content_type=FORM)
        assert response.status_code == 405, method
        assert "GET" in response["Allow"]


@pytest.mark.parametrize("page", [*ALL, *MACHINES])
def test_a_page_can_be_asked_for_its_head_only(client: Client, page: str) -> None:
    response = client.head(page)
    assert response.status_code == 200
    assert not response.content


@pytest.mark.parametrize("offer", sorted(load().offers))
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_offer_has_its_page(client: Client, offer: str, prefix: str) -> None:
    response = client.get(f"{prefix}/aanbod/{offer}")
    assert response.status_code == 200
    parents = client.get(f"{prefix}/ouders/{offer}")
    assert parents.status_code == (200 if load().offers[offer].parents else 404)


@pytest.mark.parametrize(
    "page", ["/nergens", "/en/nowhere", "/aanbod/bestaat-niet", "/ouders/bestaat-niet", "/aanbod/../x"]
)
def test_an_unknown_address_answers_404_with_a_way_back(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 404
    content = response.content.decode()
    assert ('href="/en/"' if page.startswith("/en") else 'href="/"') in content


@pytest.mark.parametrize("page", sorted(TAKES_FORMS))
def test_a_body_just_over_the_limit_is_answered_with_413_and_what_to_do(client: Client, page: str) -> None:
    limit = 128 * 1024
    over = client.post(page, b"zoek=" + b"x" * (limit - 4), content_type=FORM)
    assert over.status_code == 413
    assert ("Ga terug" in over.content.decode()) == (not page.startswith("/en"))
    under = client.post(page, b"zoek=" + b"x" * (limit - 5), content_type=FORM)
    assert under.status_code in (200, 400)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"soort": "geboren"}', "application/json"),
        (b"soort=geboren", "text/plain"),
        (b"soort=geboren", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--x--\r\n", "multipart/form-data; boundary=x"),
        (b"\xff\xfe=\xff", FORM),
        (b"soort=%ff%fe", FORM),
        (b"ja=%00", FORM),
        (b"&".join(b"a%d=1" % number for number in range(1001)), FORM),
        (b"onbekend=iets", FORM),
        (b"ja=geen.feit", FORM),
        (b"waarde:carer_1.age=" + b"9" * 200, FORM),
        (b"anders=zonder-hekje%3Dmet", FORM),
        (b"anders=x%23y%3Dmisschien", FORM),
        (b"geen=household.bestaat-niet", FORM),
        (b"soort=ander", FORM),
    ],
)
def test_what_is_no_form_of_ours_is_answered_with_400(client: Client, body: bytes, kind: str) -> None:
    response = client.post("/", body, content_type=kind)
    assert response.status_code == 400
    assert "<html" in response.content.decode()


def test_an_empty_form_is_no_mistake(send: Send) -> None:
    response = send({})
    assert response.status_code == 200
    assert "Hier verschijnt wat past" in response.content.decode()


def test_every_answer_forbids_what_the_pages_do_not_need(client: Client) -> None:
    for page in (*ALL, *MACHINES, "/nergens"):
        response = client.get(page)
        policy = response["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert response["Referrer-Policy"] == "no-referrer"
        assert response["X-Content-Type-Options"] == "nosniff"
        # Who goes back to a page with a form finds it as the server gives it, and not as it was filled in.
        kept = page.removeprefix("/en") in ("/aanbod", "/veilig", "/over", "/toegankelijkheid")
        assert response["Cache-Control"] == ("no-cache" if kept else "no-store")
        assert "camera=()" in response["Permissions-Policy"]
        assert not response.cookies


def test_a_page_that_fails_says_so_and_logs_where_without_what(
    client: Client,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from rokwijzer.web.logs import WithoutContent

    def fails(*_: object, **__: object) -> None:
        raise ValueError("canary-in-an-exception")

    monkeypatch.setattr("rokwijzer.web.wegwijzer.views.Advisor", fails)
    logging.getLogger("rokwijzer").addHandler(caplog.handler)
    try:
        client.raise_request_exception = False
        response = client.post("/", "ja=child.cries-a-lot", content_type=FORM)
    finally:
        logging.getLogger("rokwijzer").removeHandler(caplog.handler)
    assert response.status_code == 500
    assert "Er ging bij ons iets mis" in response.content.decode()
    lines = "\n".join(WithoutContent().format(record) for record in caplog.records)
    assert "ValueError" in lines
    assert "test_each_page.py" in lines
    assert "canary-in-an-exception" not in lines
    assert "cries" not in lines
