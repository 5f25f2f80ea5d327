# SPDX-License-Identifier: EUPL-1.2
"""The call sheet of a region: which offers, whom to ring, what to ask, and how old the last answer is."""

from datetime import date

import pytest

from rokwijzer.documents.call_sheet import CallRow, CallSheet, Urgency
from rokwijzer.documents.call_sheet.sheet import NO_STATE, Mark, is_layer, read_mark, state_of
from rokwijzer.knowledge.models import AvailabilityStatus
from tests.documents.made_up import KNOWN, ON, SHEET, TOWN, known, sheet


def _row(name: str, made: CallSheet = SHEET) -> CallRow:
    return next(row for row in made.rows if row.id == name)


def test_every_offer_for_families_and_every_tool_is_on_the_list() -> None:
    names = {row.id for row in SHEET.rows}
    assert {"video", "massage", "course", "elsewhere", "studied", "everywhere", "danger"} <= names
    assert "list" in names
    assert "walk" in names, "an offer of the region itself"
    assert names.isdisjoint({"off", "gone"}), "what is switched off is not rung about"
    assert SHEET.switched_off == ("Uit", "Weg")


def test_a_training_is_on_the_list_only_where_a_layer_speaks_of_it() -> None:
    assert "reading" in {row.id for row in SHEET.rows}
    assert "training" not in {row.id for row in SHEET.rows}
    assert "reading" not in {row.id for row in sheet(region="land").rows}


def test_whom_to_ring_is_whom_the_layer_names_else_who_carries_it_out_else_whom_the_region_asks() -> None:
    assert _row("massage").ring == "Het Kantoor"
    assert _row("elsewhere").ring == "Het Kantoor"
    assert _row("studied").ring == "De Balie", "who describes help does not know whether there is room"
    assert _row("everywhere").ring == "De Balie"
    land = sheet(region="land")
    assert (_row("studied", land).ring, _row("studied", land).reach) == ("", "")
    assert land.rows[-1].ring == "", "those of whom nobody knows stand last"


def test_a_number_stands_there_only_where_a_layer_or_an_organisation_has_one() -> None:
    assert _row("everywhere").reach == "000 222"
    assert _row("massage").reach.splitlines() == [
        "+31 000 333",
        "info@office.example",
        "https://office.example",
        "(te lang geleden nagekeken: 2026-05-22)",
    ]
    assert _row("elsewhere", sheet(region="land")).reach == "https://office.example"


def test_rows_with_one_organisation_stand_together_and_the_most_urgent_first() -> None:
    rings = [row.ring for row in SHEET.rows]
    assert rings == sorted(rings, key=rings.index), "each organisation once"
    assert len(dict.fromkeys(rings)) == 2
    for ring in set(rings):
        urgencies = [row.urgency for row in SHEET.rows if row.ring == ring]
        assert urgencies == sorted(urgencies)
    desk = [row.id for row in SHEET.rows if row.ring == "De Balie"]
    assert desk[-3:] == ["everywhere", "course", "reading"], "never checked, then by the day, the oldest first"


@pytest.mark.parametrize(
    ("on", "urgency", "old", "age", "status"),
    [
        (date(2026, 11, 22), Urgency.CHECKED, "nee", "5 maanden", AvailabilityStatus.AVAILABLE),
        (date(2026, 11, 23), Urgency.TOO_OLD, "ja", "6 maanden", AvailabilityStatus.ASK),
        (date(2026, 11, 24), Urgency.TOO_OLD, "ja", "6 maanden", AvailabilityStatus.ASK),
    ],
)
def test_an_answer_is_too_old_from_the_day_its_term_is_full(
    on: date, urgency: Urgency, old: str, age: str, status: AvailabilityStatus
) -> None:
    row = _row("video", sheet(on))
    assert (row.urgency, row.old, row.age, row.status) == (urgency, old, age, status)
    assert (row.last_status, row.last_words) == ("beschikbaar", "is er"), "what was said stays to be read"
    office = [each.id for each in sheet(on).rows if each.ring == "Het Kantoor"]
    assert office == (
        ["elsewhere", "massage", "video"] if urgency is Urgency.CHECKED else ["elsewhere", "video", "massage"]
    )


@pytest.mark.parametrize(
    ("on", "age"),
    [
        (date(2026, 11, 21), "0 dagen"),
        (date(2026, 11, 22), "1 dag"),
        (date(2026, 12, 20), "29 dagen"),
        (date(2026, 12, 21), "1 maand"),
        (date(2027, 1, 20), "1 maand"),
        (date(2027, 1, 21), "2 maanden"),
        (date(2026, 11, 20), ""),
    ],
)
def test_the_age_of_an_answer_is_said_in_days_and_then_in_calendar_months(on: date, age: str) -> None:
    assert _row("reading", sheet(on)).age == age


def test_without_a_term_nothing_is_too_old() -> None:
    forever = known(TOWN.replace("too-old-after: 6\n", ""))
    made = sheet(date(2036, 1, 1), layered=forever)
    assert (_row("video", made).old, made.term) == ("nee", None)


def test_the_last_answer_says_who_said_it_or_which_source_or_which_larger_region() -> None:
    assert _row("video").last_by == "Het Kantoor"
    assert _row("massage").last_by == "bron: Verzonnen overzicht, regels 4-5"
    assert _row("everywhere").last_by == "bron: Verzonnen overzicht, regel 9 (uit: Land)"
    assert (_row("massage").old, _row("massage").age, _row("massage").last_checked) == ("nooit nagekeken", "", None)
    unknown = _row("studied")
    assert (unknown.last_status, unknown.last_words, unknown.old) == ("nog niets bekend", "", "onbekend")
    assert _row("video", sheet(language="en")).last_words == "is here"


def test_what_to_ask_is_there_in_both_languages() -> None:
    row = _row("studied")
    assert row.ask_nl == (
        "Is het hier nu te krijgen? Sinds wanneer, en tot wanneer? Hoe lang wacht je? Hoe meld je aan, en wie mag "
        "sturen? In welke talen? Wat kost het? De bronnen noemen: Het Instituut."
    )
    assert row.ask_en == (
        "Is it available here now? Since when, and until when? How long does one wait? How to register, and who may "
        "send? In which languages? What does it cost? The sources name: Het Instituut."
    )


def test_what_is_known_already_is_asked_as_whether_it_still_holds() -> None:
    video = _row("video").ask_nl
    assert "Klopt deze weg nog: ouders melden zich zelf aan; via een verwijzing (verloskundige)?" in video
    assert "een aantal, geen namen" in video
    assert video.endswith("De bronnen noemen: Het Instituut.")
    assert "Begint het, en wanneer?" in _row("massage").ask_nl
    assert "Komt het terug?" in _row("course").ask_nl
    assert _row("list").ask_nl.startswith("Wordt het hier gebruikt, en door wie?")
    assert "wacht" not in _row("list").ask_nl


def test_a_row_carries_to_which_list_and_state_it_belongs() -> None:
    town = KNOWN.layers["town"]
    found = read_mark(SHEET.mark)
    assert found == Mark("town", town.sha256[:12])
    assert is_layer(found, town.sha256)
    assert read_mark(SHEET.mark.replace("1 town", "2 town")) is None
    assert _row("video").state == state_of(town.region.availability["video"])
    assert _row("everywhere").state == NO_STATE, "the region itself says nothing of it"
    assert len({row.state for row in SHEET.rows if row.state != NO_STATE}) == 4


def test_the_counts_of_a_sheet_are_those_of_its_rows() -> None:
    assert sum(SHEET.count(each) for each in Urgency) == len(SHEET.rows)
    assert SHEET.count(Urgency.NEVER_CHECKED) == 2
    assert SHEET.on == ON
