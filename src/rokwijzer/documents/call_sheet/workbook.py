# SPDX-License-Identifier: EUPL-1.2
"""The call sheet as a workbook: an explanation, and the list with a choice of statuses. No macros and no formulas."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from rokwijzer.advice.labels import AVAILABILITY
from rokwijzer.documents.call_sheet.columns import HEADINGS, HIDDEN, NEW, Column, letters
from rokwijzer.documents.call_sheet.sheet import CallRow, CallSheet, Urgency
from rokwijzer.documents.call_sheet.text import is_like_formula
from rokwijzer.documents.call_sheet.words import say
from rokwijzer.editions.edition import day_in_words
from rokwijzer.knowledge.models import AvailabilityStatus

DAY_FORMAT = "yyyy-mm-dd"
FIRST_DAY = date(2000, 1, 1)
"""Nothing on a sheet was said before."""

_DAY_ZERO = date(1899, 12, 30)
"""The day from which workbooks count."""

_DARK, _LIGHT, _TO_FILL_IN, _URGENT = "FF154273", "FFE7EFF7", "FFFFF9E0", "FFFBE3D6"
_FONT = "Calibri"
_THIN, _THICK = Side(style="thin", color="FFBFC7D1"), Side(style="medium", color="FF154273")
_SCALE = 55
"""Percent of the size on paper, so that whom to ring and what to ask fit on one page, and the answers on the next."""
_TEXT = Alignment(vertical="top", wrap_text=True)


def to_workbook(sheet: CallSheet) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    book = Workbook()
    intro = book.active
    assert isinstance(intro, Worksheet)
    _introduce(intro, sheet)
    _list(book.create_sheet(say("sheet", sheet.language)), sheet)
    properties = book.properties
    properties.creator = "ROKwijzer"
    properties.title = say("title", sheet.language, region=sheet.name)
    properties.language = sheet.language
    properties.created = properties.modified = datetime.combine(sheet.on, time())
    page = io.BytesIO()
    book.save(page)
    return page.getvalue()


def statuses(language: str) -> list[str]:
    """What can be chosen under status, best first."""
    return [AVAILABILITY[status].in_(language) for status in AvailabilityStatus]


def _introduce(page: Worksheet, sheet: CallSheet) -> None:
    page.title = say("intro", sheet.language)
    page.column_dimensions["A"].width = 24
    page.column_dimensions["B"].width = 86
    for number, (first, second, bold) in enumerate(_explanation(sheet), 1):
        _put(page.cell(number, 1), first).alignment = _TEXT
        if second is not None:
            _put(page.cell(number, 2), second).alignment = _TEXT
        elif len(first) > 24:
            page.merge_cells(start_row=number, end_row=number, start_column=1, end_column=2)
            page.row_dimensions[number].height = 15 * (1 + len(first) // 105)
        if bold:
            page.cell(number, 1).font = Font(name=_FONT, bold=True, size=16 if number == 1 else 12, color=_DARK)
    page.row_dimensions[1].height = 24
    page.sheet_view.showGridLines = False
    _on_paper(page)
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _explanation(sheet: CallSheet) -> Iterator[tuple[str, str | None, bool]]:
    language, name = sheet.language, sheet.name

    def line(key: str, **values: object) -> tuple[str, str | None, bool]:
        return say(key, language, **values), None, False

    yield say("title", language, region=name), None, True
    yield line("made", day=day_in_words(sheet.on, language), edition=sheet.edition.in_words(language))
    yield line(
        "counts",
        rows=len(sheet.rows),
        unknown=sheet.count(Urgency.UNKNOWN),
        old=sheet.count(Urgency.TOO_OLD),
        never=sheet.count(Urgency.NEVER_CHECKED),
    )
    yield line("term", months=sheet.term) if sheet.term is not None else line("no-term")
    if sheet.switched_off:
        yield line("switched-off", names=", ".join(sheet.switched_off))
    yield "", None, False
    yield say("how", language), None, True
    for number in range(1, 9):
        yield line(f"how-{number}", sheet=say("sheet", language), region=sheet.region)
    yield "", None, False
    yield say("statuses", language), None, True
    for status in AvailabilityStatus:
        yield AVAILABILITY[status].in_(language), say(f"status-{status}", language), False
    yield "", None, False
    yield line("edition-hash", hash=sheet.edition.sha256)
    yield line("layer-hash", region=name, hash=sheet.layer_sha256)


def _list(page: Worksheet, sheet: CallSheet) -> None:
    places = {column: number for number, column in enumerate(Column, 1)}
    for column, number in places.items():
        heading = HEADINGS[column]
        cell = _put(page.cell(1, number), heading.in_(sheet.language))
        cell.font = Font(name=_FONT, bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_DARK)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        dimension = page.column_dimensions[letters(number)]
        dimension.width = heading.width
        dimension.hidden = column in HIDDEN
        if column is _folded_away(sheet.language):
            # In a group that is closed: one click away, and not on paper.
            dimension.outline_level, dimension.hidden = 1, True
    page.row_dimensions[1].height = 48
    before: CallRow | None = None
    for number, row in enumerate(sheet.rows, 2):
        _row(page, number, sheet, row, starts_group=before is None or before.ring != row.ring)
        before = row
    last = len(sheet.rows) + 1
    page.freeze_panes = page.cell(2, places[Column.RING]).coordinate
    page.auto_filter.ref = f"A1:{letters(len(places))}{last}"
    if last > 1:
        _validate(page, sheet.language, places, last)
    _on_paper(page)
    page.page_setup.scale = _SCALE
    page.print_title_rows = "1:1"
    page.print_title_cols = f"{letters(places[Column.OFFER])}:{letters(places[Column.RING])}"
    page.print_area = f"{letters(places[Column.OFFER])}1:{letters(places[Column.NOTE])}{last}"
    page.col_breaks = ColBreak()
    page.col_breaks.append(Break(id=places[Column.STATUS] - 1))
    _frame(page.oddHeader, say("title", sheet.language, region=sheet.name), sheet.edition.in_words(sheet.language))
    _frame(page.oddFooter, sheet.mark, "&P / &N", codes=True)


def _folded_away(language: str) -> Column:
    """The questions in the other language."""
    return Column.ASK_NL if language == "en" else Column.ASK_EN


def _row(page: Worksheet, number: int, sheet: CallSheet, row: CallRow, *, starts_group: bool) -> None:
    cells = sheet.cells(row)
    border = Border(top=_THICK if starts_group else _THIN, bottom=_THIN, left=_THIN, right=_THIN)
    for place, column in enumerate(Column, 1):
        cell = page.cell(number, place)
        _put(cell, cells.get(column))
        cell.alignment, cell.border = _TEXT, border
        if column in NEW:
            cell.fill = PatternFill("solid", fgColor=_TO_FILL_IN)
            cell.number_format = DAY_FORMAT if column is Column.CHECKED else "@"
        elif column is Column.OLD and row.urgency is not Urgency.CHECKED:
            cell.fill = PatternFill("solid", fgColor=_URGENT)
            cell.font = Font(name=_FONT, bold=True)
        elif column is Column.OFFER:
            cell.font = Font(name=_FONT, bold=True)
        elif column is Column.RING and starts_group:
            cell.fill = PatternFill("solid", fgColor=_LIGHT)
            cell.font = Font(name=_FONT, bold=True)
    page.row_dimensions[number].height = _height(cells, {*HIDDEN, _folded_away(sheet.language)})


def _height(cells: dict[Column, str | date | None], unseen: set[Column]) -> float:
    """Points that the tallest cell of a row takes; not every program works this out on opening."""
    lines = 1
    for column, value in cells.items():
        if column not in unseen and isinstance(value, str):
            room = HEADINGS[column].width * 1.1
            lines = max(lines, sum(1 + int(len(part) / room) for part in value.split("\n")))
    return 15.0 * lines + 3


def _put(cell: Cell | object, value: str | date | None) -> Cell:
    """Put a value in a cell; a text stays a text, whatever it begins with."""
    assert isinstance(cell, Cell)
    if value is None:
        return cell
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if is_like_formula(value):
            cell.quotePrefix = True
    else:
        cell.number_format = DAY_FORMAT
    return cell


def _validate(page: Worksheet, language: str, places: dict[Column, int], last: int) -> None:
    chosen = DataValidation(type="list", formula1=f'"{",".join(statuses(language))}"', allow_blank=True)
    chosen.error = say("prompt-status", language)
    day = DataValidation(type="date", operator="greaterThanOrEqual", formula1=str((FIRST_DAY - _DAY_ZERO).days))
    day.allow_blank = True
    day.error = day.prompt = say("prompt-day", language)
    who = DataValidation(allow_blank=True)
    who.prompt = say("prompt-by", language)
    for rule, column in ((chosen, Column.STATUS), (day, Column.CHECKED), (who, Column.SAID_BY)):
        rule.showErrorMessage, rule.showInputMessage = True, True
        letter = letters(places[column])
        rule.add(f"{letter}2:{letter}{last}")
        page.add_data_validation(rule)


def _frame(place: HeaderFooterItem | None, left: str, right: str, *, codes: bool = False) -> None:
    """What stands above or under each page; `&` begins a code there, and is doubled where none is meant."""
    assert place is not None
    place.left.text, place.right.text = (each if codes else each.replace("&", "&&") for each in (left, right))


def _on_paper(page: Worksheet) -> None:
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.orientation = page.ORIENTATION_LANDSCAPE
    margins = page.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.75
    margins.header = margins.footer = 0.3
