# SPDX-License-Identifier: EUPL-1.2
"""What may not be kept is found wherever it stands in a text, however long the text is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.family.privacy import passes_eleven_test, refused

MAIL_SAID_PLAINLY = re.compile(r"[^\s@<>\"'(),;:]+@[^\s@<>\"'(),;:]+\.[^\W\d_]{2,}")


@pytest.mark.parametrize(
    "number", ["111222333", "111.222.333", "1112.22.333", "111 222 333", "\uff11\uff11\uff11222333"]
)
@pytest.mark.parametrize("around", ["{}", "BSN {}.", "nr:{}, van haar", "x" * 200_000 + " {}"])
def test_a_citizen_service_number_is_found(number: str, around: str) -> None:
    assert refused(around.format(number)) == "citizen-number"


@pytest.mark.parametrize("number", ["111222334", "000000000", "11122233", "1112223331", "0570 111 222 333"])
def test_another_number_is_none(number: str) -> None:
    assert refused(number) is None


@pytest.mark.parametrize(
    "address", ["moeder@voorbeeld.nl", "<a.b-c@x.y.eu>", "mail:é@ü.fr;", "a@b@c.nl", "x" * 200_000 + "@b.nl"]
)
def test_a_mail_address_is_found(address: str) -> None:
    assert refused(f"bereikbaar via {address} of zo") == "mail-address"


@pytest.mark.parametrize(
    "text", ["", "@", "a@b", "a@b.n", "a @b.nl", "a@.nl", "@b.nl", "om 3 uur @thuis", "x" * 200_000, "@" * 200_000]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert refused(text) is None


@given(st.text(alphabet="ab@.,1 _é", max_size=40))
def test_reading_it_once_finds_the_same_as_reading_it_anew_from_every_letter(text: str) -> None:
    assert (refused(text) == "mail-address") == (MAIL_SAID_PLAINLY.search(text) is not None)


@pytest.mark.parametrize(("digits", "passes"), [("111222333", True), ("123456782", True), ("123456783", False)])
def test_the_eleven_test(digits: str, passes: bool) -> None:
    assert passes_eleven_test(digits) is passes
