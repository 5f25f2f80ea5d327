# SPDX-License-Identifier: EUPL-1.2
"""Whatever is sent: an answer that was meant, never a failure, never markup of somebody else."""

import os
import re
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rokwijzer.knowledge import load
from rokwijzer.questions import Level, QuestionKind
from rokwijzer.web.aanbod.asked import NAMES as CATALOGUE
from rokwijzer.web.aanbod.asked import PAGE, REGION, SEARCH, SORT, WITHOUT
from rokwijzer.web.vragen.answering import Choice
from rokwijzer.web.wegwijzer.screen import screen
from tests.web.conftest import FORM

FIELDS = screen(load(), "nl").fields
NAMES = [
    *("soort", "weken", "uitgerekend", "leeftijd", "eenheid", "geboortedatum", "te-vroeg", "gemeente", "ja", "geen"),
    *("anders", "toon", "mee", "voorbeeld", "zoek", "hulp:0", "opbrengst:0", "hulp:9", "hulp:", "opbrengst:7"),
    *("over", "spoor:1", "spoor:1000", "vraag", "hier", "keuze", "deel", "telt", "dag-onbekend", "te-vroeg-gezegd"),
    *(SEARCH, REGION, SORT, PAGE, WITHOUT, *CATALOGUE.values()),
    *(f"antwoord:{ref}" for ref in FIELDS),
    *(f"waarde:{ref}" for ref in FIELDS),
]
NASTY = [
    "<script>alert(1)</script>",
    "'\"><b>",
    "{{ 7*7 }}",
    "{% include 'x' %}",
    "../../etc/passwd",
    "a\r\nSet-Cookie: x=1",
    "\0",
]
KNOWN = [
    *FIELDS,
    *load().offers,
    "yes",
    "no",
    "parents-do-not-know",
    "geboren",
    "zwanger",
    "kinderwens",
    "weeks",
    "10",
    "2,5",
    *Choice,
    *Level,
    *QuestionKind,
    "is:birth",
    "leeftijd=10",
]
OVERRIDES = [f"{name}#{each}=met" for name, offer in load().offers.items() for each in offer.all_criteria()]
VALUES = st.one_of(
    st.sampled_from(KNOWN), st.sampled_from(NASTY), st.text(max_size=30), st.dates().map(str), st.integers().map(str),
    st.sampled_from(OVERRIDES),
)  # fmt: skip
ADDRESSES = [
    *("/", "/en/", "/vragen", "/en/vragen", "/aanbod", "/en/aanbod", "/aanbod.json", "/aanbod.csv"),
    *("/papier/ouders", "/papier/samenvatting"),
]


@given(
    fields=st.lists(st.tuples(st.one_of(st.sampled_from(NAMES), st.text(max_size=12)), VALUES), max_size=12),
    address=st.sampled_from(ADDRESSES),
    updates=st.booleans(),
)
@settings(
    max_examples=10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_post_ever_fails(client: Client, fields: list[tuple[str, str]], address: str, updates: bool) -> None:
    body = urlencode([(name, value) for name, value in fields], errors="replace")
    headers = {"HX-Request": "true"} if updates else {}
    response = client.post(address, body, content_type=FORM, headers=headers)
    assert response.status_code in (200, 303, 400, 429)
    if response.status_code == 303:
        assert re.fullmatch(r"(/en)?/aanbod(\?[\w%&=.:#+-]*)?", response.headers["Location"])
    if response["Content-Type"].startswith("text/html"):
        assert b"<script>alert" not in response.content
        assert b"'\"><b>" not in response.content
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("size", [10 * 1024 * 1024, 40 * 1024 * 1024])
def test_megabytes_are_answered_with_413(client: Client, size: int) -> None:
    assert client.post("/", b"a" * size, content_type=FORM).status_code == 413


@pytest.mark.parametrize(
    "path",
    ["/aanbod/%2e%2e%2fx", "/aanbod/" + "a" * 5000, "/static/../settings/base.py", "/static/%2e%2e/urls.py",
     "/en/en/", "/%00",
     "/aanbod/" + quote("'; drop table"), "/.env", "/.git/config"],
)  # fmt: skip
def test_tricks_with_paths_find_nothing(client: Client, path: str) -> None:
    assert client.get(path).status_code in (400, 404)


@pytest.mark.parametrize("host", ["kwaad.example", "localhost:x", "a b"])
def test_another_host_name_is_refused(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("length", ["-1", "x", "1e9"])
def test_a_length_that_is_no_number_is_refused(client: Client, length: str) -> None:
    assert client.post("/", "a=b", content_type=FORM, CONTENT_LENGTH=length).status_code in (400, 413)


def test_deep_nesting_is_only_a_text(client: Client) -> None:
    body = urlencode({"gemeente": "[" * 20_000})
    assert client.post("/", body, content_type=FORM).status_code == 400
