# SPDX-License-Identifier: EUPL-1.2
"""What is entered is understood, kept on the page, and pointed at where it is not right."""

import re

import pytest

from rokwijzer.knowledge import load
from rokwijzer.web.wegwijzer.screen import screen
from tests.web.conftest import Entries, Send

BABY: Entries = {"soort": "geboren", "geboortedatum": "2026-09-13", "gemeente": "Deventer", "ja": ["child.cries-a-lot"]}


def fields_named(content: str) -> list[str]:
    """The fields that the summary of mistakes points at."""
    return re.findall(r'data-field="([^"]+)"', content)


def test_what_was_entered_is_still_there_beside_the_advice(send: Send) -> None:
    content = send(
        BABY
        | {
            "antwoord:child.restless": "no",
            "antwoord:child.irritable": "parents-do-not-know",
            "waarde:carer_1.age": "24",
        }
    ).content.decode()
    assert re.search(r'value="child.cries-a-lot" checked', content)
    assert re.search(r'name="soort" value="geboren" checked', content)
    assert 'value="2026-09-13"' in content
    assert re.search(r'name="antwoord:child.restless".*?value="no" selected', content, re.DOTALL)
    assert re.search(r'name="antwoord:child.irritable".*?value="parents-do-not-know" selected', content, re.DOTALL)
    assert re.search(r'name="waarde:carer_1.age"[^>]*value="24"', content)


@pytest.mark.parametrize(
    ("entries", "field"),
    [
        ({"soort": "geboren", "geboortedatum": "2027-01-01"}, "geboortedatum"),
        ({"soort": "geboren", "geboortedatum": "2026-02-30"}, "geboortedatum"),
        ({"soort": "geboren", "geboortedatum": "gisteren"}, "geboortedatum"),
        ({"soort": "geboren", "geboortedatum": "2026-09-13", "leeftijd": "3", "eenheid": "weeks"}, "leeftijd"),
        ({"soort": "geboren", "leeftijd": "tien", "eenheid": "weeks"}, "leeftijd"),
        ({"soort": "geboren", "leeftijd": "99", "eenheid": "years"}, "leeftijd"),
        ({"soort": "geboren", "te-vroeg": "18"}, "te-vroeg"),
        ({"soort": "zwanger", "weken": "60"}, "weken"),
        ({"soort": "zwanger", "weken": "veel"}, "weken"),
        ({"soort": "zwanger", "uitgerekend": "2028-01-01"}, "uitgerekend"),
        ({"soort": "zwanger", "uitgerekend": "2026-01-01"}, "uitgerekend"),
        ({"weken": "18"}, "soort"),
        ({"waarde:carer_1.age": "twintig"}, "f-carer-1-age"),
        ({"waarde:carer_1.education": "universiteit-xyz"}, "f-carer-1-education"),
        ({"ja": "child.cries-a-lot", "antwoord:child.cries-a-lot": "no"}, "f-child-cries-a-lot"),
        ({"hulp:0": "k-vht"}, "opbrengst-0"),
        ({"opbrengst:0": "helped"}, "hulp-0"),
        ({"hulp:0": "bestaat-niet", "opbrengst:0": "helped"}, "hulp-0"),
        ({"gemeente": "jan@voorbeeld.nl"}, "gemeente"),
        ({"anders": "bestaat#niet=met"}, "anders"),
    ],
)
@pytest.mark.parametrize("address", ["/", "/en/"])
def test_a_mistake_is_answered_at_its_field_with_what_to_do(
    send: Send, entries: Entries, field: str, address: str
) -> None:
    response = send(entries, address)
    content = response.content.decode()
    assert response.status_code == 400
    assert field in fields_named(content)
    assert "{" not in re.sub(r"<meta[^>]*>", "", content)


@pytest.mark.parametrize("text", ["13-09-2026", "13/9/2026", "13.09.2026", "2026-09-13"])
def test_a_date_may_be_written_as_people_do(send: Send, text: str) -> None:
    response = send(BABY | {"geboortedatum": text})
    assert response.status_code == 200
    assert "tien weken" in response.content.decode()


@pytest.mark.parametrize("text", ["2.5", "2,5"])
def test_an_age_may_have_a_comma_or_a_point(send: Send, text: str) -> None:
    assert send({"soort": "geboren", "leeftijd": text, "eenheid": "years"}).status_code == 200


def test_a_citizen_number_is_refused_and_not_repeated_in_the_message(send: Send) -> None:
    response = send(BABY | {"gemeente": "111222333"})
    content = response.content.decode()
    assert response.status_code == 400
    summary = content[content.index('id="fouten"') : content.index('id="soort"')]
    assert "burgerservicenummer" in summary
    assert "111222333" not in summary


def test_what_was_typed_is_shown_as_text_and_never_as_markup(send: Send) -> None:
    hostile = "<script>alert(1)</script>\"'><img src=x>"
    for entries in ({"gemeente": hostile}, {"soort": "geboren", "geboortedatum": hostile}, {"zoek": hostile}):
        for address in ("/", "/aanbod"):
            content = send(entries, address).content.decode()
            assert "<script>alert" not in content
            assert "<img src=x" not in content


def test_what_the_parents_do_not_know_is_not_asked_again(send: Send) -> None:
    question = "Huilt"
    before = send(BABY | {"ja": []}).content.decode()
    after = send(BABY | {"ja": [], "antwoord:child.cries-a-lot": "parents-do-not-know"}).content.decode()
    asked = re.compile(r'<li><a href="#f-child-cries-a-lot">')
    assert asked.search(before), question
    assert not asked.search(after)


def test_the_rest_of_a_choice_can_only_be_denied_where_all_of_it_is_in_sight(send: Send) -> None:
    content = send(BABY).content.decode()
    offered = set(re.findall(r'name="geen" value="([^"]+)"', content))
    shown = screen(load(), "nl")
    whole = {
        group
        for section in shown.sections
        for theme in section.themes
        for group in {field.group for field in theme.fields if field.group}
        if sum(field.group == group for field in theme.fields)
        == sum(each.group == group for each in shown.fields.values())
    }
    assert offered
    assert offered <= whole
    split = shown.groups - whole
    assert split, "some choices have sensitive options"
    assert not offered & split


def test_a_criterion_can_be_seen_differently_and_taken_back(send: Send) -> None:
    first = send(BABY).content.decode()
    address = re.search(r'name="anders" value="([^"]+)=met"', first)
    assert address
    second = send(BABY | {"anders": f"{address[1]}=met"}).content.decode()
    assert re.search(rf'name="anders" value="{re.escape(address[1])}=met" checked', second)
    assert "Jij ziet dit anders" in second
    assert "Jij ziet dit anders" not in first


def test_a_fixed_criterion_cannot_be_overridden_through_the_form(send: Send) -> None:
    response = send(BABY | {"anders": "safety-first#signal=not-met"})
    assert response.status_code == 400
    assert "anders" in fields_named(response.content.decode())


def test_a_page_that_updates_itself_gets_only_what_changes(send: Send) -> None:
    whole, part = send(BABY).content, send(BABY, HX_Request="true").content
    assert b"<html" in whole
    assert b"<html" not in part
    assert b"hx-swap-oob" in part
    assert len(part) < len(whole) / 2
