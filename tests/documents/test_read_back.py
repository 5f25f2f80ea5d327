# SPDX-License-Identifier: EUPL-1.2
"""A filled-in call sheet read back: what it says, what it changes, and that nothing else changes."""

import csv
import io
from collections.abc import Callable
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from rokwijzer.documents.call_sheet import Answer, Column, ReadBack, compare, read_sheet, to_csv, updated
from rokwijzer.editions import read_layer
from rokwijzer.knowledge.models import Availability, AvailabilityStatus
from rokwijzer.knowledge.text import read_yaml, write_yaml
from tests.documents.made_up import (
    SHEET,
    TOWN,
    Filled,
    answer,
    answers,
    known,
    layer,
    places,
    sheet,
    text_file,
    workbook,
)

Write = Callable[[Filled], bytes]
NEW = {"studied": answer()}


def _compared(raw: bytes, name: str = "sheet.xlsx", town: str = TOWN) -> ReadBack:
    return compare(answers(raw, name, town), layer(town))


def _entry(town: str, name: str = "studied") -> Availability:
    return read_layer(town, "town.yaml").region.availability[name]


def _written(raw: bytes, town: str = TOWN, name: str = "sheet.xlsx") -> str:
    return updated(town, "town.yaml", _compared(raw, name, town).changes)


def _words(found: ReadBack, language: str = "nl", town: str = TOWN) -> list[str]:
    base = layer(town).base
    lines = [line for change in found.changes for line in change.lines(base, language)]
    return lines + [line for conflict in found.conflicts for line in conflict.lines(base, language)]


@pytest.mark.parametrize(("write", "name"), [(workbook, "sheet.xlsx"), (text_file, "sheet.csv")])
def test_a_sheet_that_is_read_back_unchanged_changes_nothing(write: Write, name: str) -> None:
    raw = write({})
    assert answers(raw, name) == ()
    assert _compared(raw, name) == ReadBack((), (), 0)
    rows = read_sheet(raw, name).rows
    assert [row.cells[Column.ID] for row in rows] == [row.id for row in SHEET.rows]
    for row, made in zip(rows, SHEET.rows, strict=True):
        for column, value in SHEET.cells(made).items():
            if column is not Column.LAST_CHECKED:
                assert row.cells[column] == value


@pytest.mark.parametrize(("write", "name"), [(workbook, "sheet.xlsx"), (text_file, "sheet.csv")])
def test_an_answer_comes_into_the_layer(write: Write, name: str) -> None:
    given = {"studied": answer(WAITING_NL="een maand", WAITING_EN="a month", NOTE="Ring in the morning.")}
    raw = write(given)
    (said,) = answers(raw, name)
    assert said == Answer(
        row=said.row,
        id="studied",
        status=AvailabilityStatus.AVAILABLE,
        said_by="De Balie",
        checked=date(2026, 11, 20),
        nl="Sinds maart, in het buurthuis.",
        en="Since March, in the community centre.",
        waiting_nl="een maand",
        waiting_en="a month",
        note="Ring in the morning.",
        state="-",
    )
    entry = _entry(_written(raw, name=name))
    assert (entry.status, entry.nl, entry.said_by, entry.checked) == (said.status, said.nl, "desk", said.checked)
    assert entry.waiting is not None
    assert (entry.waiting.nl, entry.waiting.en, entry.waiting.said_by) == ("een maand", "a month", "desk")
    assert (entry.waiting.checked, entry.note, entry.cite) == (said.checked, "Ring in the morning.", None)


def test_the_differences_are_said_in_words_in_both_languages() -> None:
    given = {
        "massage": answer(STATUS="gestopt", WORDS_NL="Is gestopt.", WORDS_EN=None, WAITING_NL="lang"),
        "video": answer(WORDS_NL=None, WORDS_EN=None, SAID_BY="verloskundige", WAITING_NL="-"),
    }
    found = _compared(workbook(given))
    assert _words(found) == [
        f"Massage (massage), rij {found.changes[0].row}",
        "  status: gepland → gestopt",
        "  in woorden (nl): “Komt er.” → “Is gestopt.”",
        "  in woorden (en): “Will come.” → niets",
        "  gezegd door: niets → De Balie",
        "  nagekeken op: niets → 20 november 2026",
        "  wachttijd: niets → “lang” (20 november 2026)",
        "  de verwijzing naar 901:4-5 vervalt: die bron zegt dit niet",
        "  het Engels vervalt: dat hoorde bij de oude woorden",
        f"Video (video), rij {found.changes[1].row}",
        "  gezegd door: Het Kantoor → verloskundige",
        "  nagekeken op: 23 mei 2026 → 20 november 2026",
        "  wachttijd: “drie weken / three weeks” (23 mei 2026) → niets",
    ]
    assert "  said by: Het Kantoor → midwife" in _words(found, "en")
    assert "  the citation of 901:4-5 is dropped: that source does not say this" in _words(found, "en")


def test_everything_else_in_the_file_stays_as_it_was_and_in_its_order() -> None:
    before = read_yaml(TOWN, "town.yaml").data
    after = read_yaml(_written(workbook(NEW)), "town.yaml").data
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert list(after) == list(before)
    entries = after["availability"]
    assert isinstance(entries, dict)
    assert list(entries) == ["video", "massage", "course", "reading", "studied"]
    del entries["studied"]
    assert after == before


def test_what_is_written_is_in_the_fixed_form_and_the_same_each_time() -> None:
    given = {"studied": answer(), "elsewhere": answer(), "video": answer()}
    text = _written(workbook(given))
    assert text == write_yaml(read_yaml(text, "town.yaml").data)
    assert text == _written(text_file(given), name="sheet.csv")
    entries = read_yaml(text, "town.yaml").at(("availability",))
    assert isinstance(entries, dict)
    assert list(entries)[-2:] == ["elsewhere", "studied"], "new entries by id, whatever the order of the sheet"
    assert list(entries["studied"]) == ["status", "nl", "en", "said-by", "checked"]


def test_a_confirmed_answer_keeps_its_words_its_note_and_what_its_source_says() -> None:
    given = {"massage": answer(STATUS="planned", WORDS_NL=None, WORDS_EN=None)}
    text = _written(workbook(given))
    entry = _entry(text, "massage")
    assert (entry.nl, entry.en, entry.cite, entry.ask) == ("Komt er.", "Will come.", ("901:4-5",), "office")
    assert (entry.said_by, entry.checked, entry.undated) == ("desk", date(2026, 11, 20), False)
    assert "cite: 901:4-5" in text, "a citation without brackets keeps its form"
    again = _entry(_written(workbook({"video": answer(WORDS_NL=None, WORDS_EN=None)})), "video")
    assert again.note == "Ask for the coordinator."
    assert again.waiting == _entry(TOWN, "video").waiting, "a waiting time keeps its own date"


def test_a_sheet_that_is_written_can_be_read_again_without_any_change() -> None:
    raw = workbook({"studied": answer(WAITING_NL="kort"), "video": answer(), "massage": answer()})
    once = _written(raw)
    again = _compared(raw, town=once)
    assert again == ReadBack((), (), 3)


def test_an_offer_that_only_a_larger_region_speaks_of_gets_an_entry_in_the_region_itself() -> None:
    text = _written(workbook({"everywhere": answer(), "walk": answer(STATUS="proef")}))
    assert _entry(text, "everywhere").status is AvailabilityStatus.AVAILABLE
    assert _entry(text, "walk").status is AvailabilityStatus.PILOT


def test_a_region_without_any_availability_gets_its_first() -> None:
    bare = "name: {nl: Stad}\nlevel: municipality\nparent: land\n"
    raw = workbook({"video": answer()}, sheet(layered=known(bare)))
    text = updated(bare, "town.yaml", compare(answers(raw, town=bare), layer(bare)).changes)
    assert list(read_layer(text, "town.yaml").region.availability) == ["video"]


# An older state of the layer


def test_an_answer_to_what_was_changed_since_is_listed_and_not_overwritten() -> None:
    raw = workbook({"video": answer(STATUS="gestopt", WORDS_NL="Gestopt."), "studied": answer()})
    now = TOWN.replace("nl: is er\n", "nl: is er sinds juni\n")
    found = _compared(raw, town=now)
    assert [change.id for change in found.changes] == ["studied"], "what nobody else touched is taken over"
    assert [(each.id, each.key) for each in found.conflicts] == [("video", "conflict-changed")]
    assert _words(found, town=now)[-1] == (
        "  de laag is veranderd nadat de lijst is gemaakt; nu staat er: "
        "beschikbaar, “is er sinds juni”, Het Kantoor, 23 mei 2026"
    )
    assert _entry(_written(raw, now), "video").nl == "is er sinds juni"


def test_an_entry_that_came_or_went_since_is_a_conflict_too() -> None:
    came = TOWN.replace("contacts:\n", "  studied: {status: pilot, nl: proef, cite: '901:7'}\n\ncontacts:\n")
    assert [each.id for each in _compared(workbook(NEW), town=came).conflicts] == ["studied"]
    went = TOWN.replace("  reading: {status: available, nl: Wordt gegeven., said-by: desk, checked: 2026-11-21}\n", "")
    documents = {"reading": answer(CHECKED=date(2026, 11, 22))}
    (conflict,) = _compared(workbook(documents), town=went).conflicts
    assert (conflict.key, conflict.now) == ("conflict-changed", None)


@pytest.mark.parametrize(
    ("day", "conflicts"), [(date(2026, 11, 20), 1), (date(2026, 11, 21), 0), (date(2026, 11, 22), 0)]
)
def test_an_answer_that_is_older_than_that_of_the_layer_is_not_taken_over(day: date, conflicts: int) -> None:
    found = _compared(workbook({"reading": answer(CHECKED=day)}))
    assert [each.key for each in found.conflicts] == ["conflict-newer"] * conflicts
    assert len(found.changes) == 1 - conflicts


def test_an_offer_that_was_switched_off_since_is_a_conflict() -> None:
    off = TOWN.replace("switched-off: {off:", "switched-off: {studied: {said-by: desk, checked: 2026-11-01}, off:")
    (conflict,) = _compared(workbook(NEW), town=off).conflicts
    assert conflict.key == "conflict-off"
    assert list(conflict.lines(layer(off).base, "nl"))[1] == "  dit aanbod is in deze regio uitgezet"


def test_a_sheet_of_an_older_layer_in_which_this_offer_is_the_same_is_taken_over() -> None:
    now = TOWN.replace("nl: Was er.", "nl: Was er ooit.")
    found = _compared(workbook(NEW), town=now)
    assert (len(found.changes), found.conflicts) == (1, ())


# What people and programs do to a file


def test_rows_may_be_sorted_and_left_out_and_columns_moved() -> None:
    raw = text_file(NEW)
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    head, body = rows[0], [row for row in rows[1:] if row[0] in ("studied", "video")]
    turned = [list(reversed(row)) for row in [head, *reversed(body)]]
    page = io.StringIO(newline="")
    csv.writer(page, delimiter=";").writerows([["Mijn lijst"], *turned])
    (said,) = answers(page.getvalue().encode(), "sheet.csv")
    assert said.id == "studied"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_text_file_may_come_back_in_the_forms_in_which_spreadsheets_save(separator: str, encoding: str) -> None:
    given = {"studied": answer(WORDS_NL="Één keer per week, op maandag; gratis.", CHECKED="20-11-2026")}
    rows = list(csv.reader(io.StringIO(text_file(given).decode("utf-8-sig"), newline=""), delimiter=";"))
    page = io.StringIO(newline="")
    csv.writer(page, delimiter=separator).writerows(rows)
    (said,) = answers(page.getvalue().encode(encoding), "sheet.CSV")
    assert (said.nl, said.checked) == ("Één keer per week, op maandag; gratis.", date(2026, 11, 20))


def test_a_first_line_that_names_the_separator_is_heeded() -> None:
    raw = b"sep=;\r\n" + text_file(NEW).removeprefix(b"\xef\xbb\xbf")
    assert len(answers(raw, "sheet.csv")) == 1


@pytest.mark.parametrize("written", ["beschikbaar", "Beschikbaar", " available ", "AVAILABLE", "beschikbaar\n"])
def test_a_status_may_be_written_in_either_language(written: str) -> None:
    (said,) = answers(workbook({"studied": answer(STATUS=written)}))
    assert said.status is AvailabilityStatus.AVAILABLE


@pytest.mark.parametrize(
    ("written", "stored"),
    [("De Balie", "desk"), ("desk", "desk"), ("DE BALIE", "desk"), ("Midwife", "midwife"), ("De gids", "De gids")],
)
def test_a_known_organisation_or_role_is_kept_by_its_id(written: str, stored: str) -> None:
    assert _entry(_written(workbook({"studied": answer(SAID_BY=written)}))).said_by == stored


@pytest.mark.parametrize("day", ["2026-11-20", "20-11-2026", "20/11/2026", datetime(2026, 11, 20, 14, 30)])  # noqa: DTZ001
def test_a_day_may_be_written_in_the_ways_of_dutch_spreadsheets(day: object) -> None:
    (said,) = answers(workbook({"studied": answer(CHECKED=day)}))
    assert said.checked == date(2026, 11, 20)


def test_a_number_typed_as_words_is_taken_as_words() -> None:
    (said,) = answers(workbook({"studied": answer(WAITING_NL=3, NOTE=2.5)}))
    assert (said.waiting_nl, said.note) == ("3", "2.5")


def test_a_text_that_was_written_as_no_formula_comes_back_without_its_apostrophe() -> None:
    rows = read_sheet(to_csv(SHEET).encode(), "sheet.csv").rows
    assert next(row for row in rows if row.cells[Column.ID] == "danger").cells[Column.OFFER] == "=HYPERLINK(1)"
    became_a_workbook = workbook({"danger": {Column.OFFER: "'=HYPERLINK(1)", **answer()}})
    assert [said.id for said in answers(became_a_workbook)] == ["danger"]


def test_a_page_may_stand_before_the_list() -> None:
    book = load_workbook(io.BytesIO(workbook(NEW)))
    book.create_sheet("Kladblad", 0)["A1"] = "Aanbod"
    saved = io.BytesIO()
    book.save(saved)
    assert len(answers(saved.getvalue())) == 1
    assert places(workbook(NEW))[Column.ID] == 1
