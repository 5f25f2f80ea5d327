# SPDX-License-Identifier: EUPL-1.2
"""A call sheet as a file: a workbook that helps to fill it in, or text that spreadsheets in Dutch open."""

import csv
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from rokwijzer.documents.call_sheet import Column, to_csv, to_workbook
from rokwijzer.documents.call_sheet.columns import HEADINGS, HIDDEN, column_of, letters
from rokwijzer.documents.call_sheet.text import FORMULA_STARTS, defused, is_like_formula, restored
from rokwijzer.documents.call_sheet.workbook import statuses
from tests.documents.made_up import DOCUMENTS, SHEET, TOWN, known, places, sheet
from tests.small import offer

RAW = to_workbook(SHEET)
WHERE = places(RAW)


def _page(raw: bytes = RAW) -> Worksheet:
    page = load_workbook(io.BytesIO(raw)).worksheets[1]
    assert isinstance(page, Worksheet)
    return page


def test_every_column_and_every_row_stands_in_the_workbook() -> None:
    page = _page()
    assert list(WHERE) == list(Column)
    assert page.max_row == len(SHEET.rows) + 1
    for number, row in enumerate(SHEET.rows, 2):
        cells = SHEET.cells(row)
        for column, place in WHERE.items():
            value = page.cell(number, place).value
            expected = cells.get(column)
            if column is Column.LAST_CHECKED and expected is not None:
                assert str(value)[:10] == str(expected)
            else:
                assert (value or "") == (expected or "")


def test_what_the_program_needs_is_hidden_and_the_headings_stay_in_sight() -> None:
    page = _page()
    for column, place in WHERE.items():
        hidden = page.column_dimensions[letters(place)].hidden
        assert hidden is (column in HIDDEN or column is Column.ASK_EN)
    assert page.freeze_panes == "C2"
    assert page.auto_filter.ref == f"A1:{letters(len(Column))}{len(SHEET.rows) + 1}"


def test_a_status_is_chosen_from_a_list_and_a_day_is_a_day() -> None:
    last = len(SHEET.rows) + 1
    rules = {rule.type: rule for rule in _page().data_validations.dataValidation}
    chosen, day = rules["list"], rules["date"]
    assert chosen.formula1 == '"' + ",".join(statuses("nl")) + '"'
    assert len(chosen.formula1) <= 255, "what spreadsheets allow"
    status, checked = letters(WHERE[Column.STATUS]), letters(WHERE[Column.CHECKED])
    assert str(chosen.sqref) == f"{status}2:{status}{last}"
    assert (str(day.sqref), day.formula1) == (f"{checked}2:{checked}{last}", "36526")
    assert chosen.showErrorMessage
    assert _page().cell(2, WHERE[Column.CHECKED]).number_format == "yyyy-mm-dd"


def test_it_prints_on_a4_landscape_with_headings_and_offers_on_each_page() -> None:
    page = _page()
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert (page.print_title_rows, page.print_title_cols) == ("$1:$1", "$B:$C")
    assert [each.id for each in page.col_breaks.brk] == [WHERE[Column.STATUS] - 1], "the answers on a page of their own"
    assert page.oddHeader is not None
    assert page.oddHeader.left.text == "Bellijst Stad"
    assert page.oddFooter is not None
    assert page.oddFooter.left.text == SHEET.mark


def test_the_explanation_names_the_edition_the_layer_and_every_status() -> None:
    intro = load_workbook(io.BytesIO(RAW)).worksheets[0]
    text = "\n".join(str(cell) for row in intro.iter_rows(values_only=True) for cell in row if cell)
    assert SHEET.edition.sha256 in text
    assert SHEET.layer_sha256 in text
    assert "Wat 6 maanden of langer geleden is nagekeken" in text
    assert "hier uitgezet: Uit, Weg." in text
    for status in statuses("nl"):
        assert status in text
    assert "{" not in text


def test_the_sheet_is_there_in_english_too() -> None:
    made = sheet(language="en")
    page = _page(to_workbook(made))
    assert page.title == "Call sheet"
    assert page.cell(1, WHERE[Column.STATUS]).value == "New: status"
    assert page.column_dimensions[letters(WHERE[Column.ASK_NL])].hidden
    assert to_csv(made).splitlines()[0].split(";")[1] == "Offer"


def test_there_are_no_macros_and_no_formulas_in_the_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(RAW)) as packed:
        assert not [name for name in packed.namelist() if "vba" in name.lower() or "external" in name.lower()]
        sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 2
    for raw in sheets:
        assert b"<f>" not in raw
        assert b"<f " not in raw
    kinds = {cell.data_type for page in load_workbook(io.BytesIO(RAW)) for row in page.iter_rows() for cell in row}
    assert "f" not in kinds


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "#N/A", "'="])
def test_a_name_or_answer_that_begins_like_a_formula_stays_a_text(start: str) -> None:
    name, words = f"{start}1+1", f"{start}HYPERLINK(1)"
    if start != start.strip():
        name = name.strip()
    documents = {"offers/danger.yaml": offer(f'"{name}"', "for-everybody: yes")}
    town = TOWN.replace("nl: is er", f'nl: "{words}"'.replace("\t", "\\t"))
    made = sheet(layered=known(town, **documents))
    row = next(each for each in made.rows if each.id == "danger")
    page = _page(to_workbook(made))
    cells = {str(cells[0].value): cells for cells in page.iter_rows(min_row=2)}
    for cell, expected in (
        (cells["danger"][WHERE[Column.OFFER] - 1], name),
        (cells["video"][WHERE[Column.LAST_WORDS] - 1], next(r for r in made.rows if r.id == "video").last_words),
    ):
        assert (cell.value, cell.data_type) == (expected, "s")
        assert bool(cell.quotePrefix) is is_like_formula(expected)
    lines = list(csv.reader(io.StringIO(to_csv(made).removeprefix("\ufeff"), newline=""), delimiter=";"))
    written = next(line for line in lines if line[0] == "danger")[list(Column).index(Column.OFFER)]
    assert restored(written) == row.offer == name
    assert not is_like_formula(written)


def test_no_cell_of_the_text_file_begins_like_a_formula() -> None:
    lines = list(csv.reader(io.StringIO(to_csv(SHEET).removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert not [cell for line in lines for cell in line if cell[:1] in tuple(FORMULA_STARTS)]
    danger = next(line for line in lines if line[0] == "danger")
    assert "'=HYPERLINK(1)" in danger
    reach = [line[list(Column).index(Column.REACH)] for line in lines if line[0] == "massage"]
    assert reach[0].startswith("'+31 000 333"), "a telephone number is no sum"
    assert DOCUMENTS["offers/danger.yaml"].count("=HYPERLINK") == 1


@given(st.text(alphabet=st.one_of(st.sampled_from("'=+-@\t\r\n ＝s1"), st.characters()), max_size=8))
def test_every_text_comes_back_from_a_text_file_as_it_was(text: str) -> None:
    assert restored(defused(text)) == text
    assert not is_like_formula(defused(text))


def test_the_text_file_is_what_spreadsheets_in_dutch_expect() -> None:
    text = to_csv(SHEET)
    assert text.startswith("\ufeff")
    assert text.encode().startswith(b"\xef\xbb\xbf")
    assert text.endswith("\r\n")
    head = text.removeprefix("\ufeff").split("\r\n")[0]
    assert head.split(";") == [HEADINGS[column].nl for column in Column]


@pytest.mark.parametrize("number", [1, 26, 27, 52, 53, 702, 703])
def test_columns_are_called_as_spreadsheets_do(number: int) -> None:
    from openpyxl.utils import get_column_letter

    assert letters(number) == get_column_letter(number)


def test_headings_are_known_in_both_languages_whatever_their_capitals_and_spaces() -> None:
    for column, heading in HEADINGS.items():
        for text in (heading.nl, heading.en, heading.nl.upper(), f"  {heading.en.replace(' ', '  ')} "):
            assert column_of(text) is column
    assert column_of("Iets anders") is None
