# SPDX-License-Identifier: EUPL-1.2
"""From a filled-in call sheet, a workbook or a text file, to its cells. What they say is judged in `answers`."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath
from typing import NoReturn, TypeAlias

from rokwijzer.documents.call_sheet.columns import NEEDED, Column, column_of
from rokwijzer.documents.call_sheet.problems import SheetProblem, SheetProblems
from rokwijzer.documents.call_sheet.text import SEPARATOR, restored

FILE_LIMIT = 5_000_000
"""Bytes of a file. A sheet of a thousand offers takes a tenth of it."""
UNPACKED_LIMIT = 60_000_000
"""Bytes that a workbook may take once unpacked."""
ROW_LIMIT = 20_000

_HEADING_ROWS = 10
"""The headings stand in one of the first rows; somebody may have put a title above them."""
_SEPARATORS = (SEPARATOR, ",", "\t")


class Odd(Enum):
    """What a cell can hold that is neither a text nor a day."""

    FORMULA = "formula"
    NO_TEXT = "not-text"


Cell: TypeAlias = str | date | Odd
"""What one cell holds; an empty one is an empty text."""


@dataclass(frozen=True)
class RawRow:
    """One row of a sheet, with its number there."""

    number: int
    cells: dict[Column, Cell]

    def text(self, column: Column) -> str:
        """The text of a cell; empty for what is no text."""
        value = self.cells.get(column, "")
        return value.strip() if isinstance(value, str) else ""


@dataclass(frozen=True)
class RawSheet:
    """The rows of a sheet, and where each column stands (from 1)."""

    places: dict[Column, int]
    rows: tuple[RawRow, ...]


def read_sheet(raw: bytes, name: str) -> RawSheet:
    """The cells of a call sheet. `name` is the file's name, by which its kind is told. Raises SheetProblems."""
    if len(raw) > FILE_LIMIT:
        _refuse("too-large")
    suffix = PurePath(name).suffix.lower()
    if suffix == ".xlsx":
        return _of_tables(_workbook(raw))
    if suffix in (".csv", ".txt"):
        return _of_tables([_comma_separated(raw)])
    if suffix in (".xlsm", ".xlsb", ".xltm"):
        return _refuse("macros")
    return _refuse("other-format", suffix=suffix or name)


def _refuse(key: str, next_key: str = "unreadable-next", **words: object) -> NoReturn:
    raise SheetProblems([SheetProblem(0, 0, key, next_key, words)])


_Table: TypeAlias = Sequence[Sequence[Cell]]


def _of_tables(tables: Iterable[_Table]) -> RawSheet:
    """The table that has the headings of a call sheet."""
    for table in tables:
        for number, row in enumerate(table[:_HEADING_ROWS]):
            found = [(column_of(cell) if isinstance(cell, str) else None) for cell in row]
            if sum(each is not None for each in found) > len(Column) // 2:
                return _of_table(table, number, found)
    _refuse("not-a-sheet", "not-a-sheet-next", headings=(Column.OFFER, Column.STATUS, Column.SAID_BY))


def _of_table(table: _Table, headings: int, found: Sequence[Column | None]) -> RawSheet:
    problems: list[SheetProblem] = []
    places: dict[Column, int] = {}
    for number, column in enumerate(found, 1):
        if column is None:
            continue
        if column in places:
            words = {"heading": (column,)}
            problems.append(SheetProblem(headings + 1, number, "two-columns", "two-columns-next", words, column))
        places.setdefault(column, number)
    problems += [
        SheetProblem(headings + 1, 0, "no-column", "no-column-next", {"heading": (column,)})
        for column in NEEDED
        if column not in places
    ]
    if problems:
        raise SheetProblems(problems)
    rows = []
    for number, row in enumerate(table[headings + 1 :], headings + 2):
        cells = {column: row[place - 1] for column, place in places.items() if place <= len(row)}
        if any(cell != "" for cell in cells.values()):
            rows.append(RawRow(number, cells))
    return RawSheet(places, tuple(rows))


def _comma_separated(raw: bytes) -> _Table:
    """Spreadsheets save as UTF-8 with a mark, or in the old Windows alphabet without one."""
    if b"\0" in raw:
        _refuse("unreadable", reason="UTF-16, or no text")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    lines = text.splitlines()
    first = lines[0] if lines else ""
    if first.lower().startswith("sep=") and len(first) == len("sep=") + 1:
        separators: Iterable[str] = (first[-1],)
    else:
        separators = _SEPARATORS
    return max((_split(text, each) for each in separators), key=lambda table: max(map(len, table), default=0))


def _split(text: str, separator: str) -> list[list[Cell]]:
    try:
        rows = list(_limited(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False)))
    except csv.Error as wrong:
        _refuse("unreadable", reason=str(wrong))
    return [[restored(cell) for cell in row] for row in rows]


def _limited(rows: Iterable[list[str]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number > ROW_LIMIT:
            _refuse("too-large")
        yield row


def _workbook(raw: bytes) -> Iterator[_Table]:
    """The tables of a workbook, one after the other."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = {each.filename for each in packed.infolist()}
            size = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as wrong:
        _refuse("unreadable", reason=str(wrong))
    if any(name.endswith("vbaProject.bin") for name in names):
        _refuse("macros")
    if size > UNPACKED_LIMIT:
        _refuse("too-large")
    try:
        book = load_workbook(io.BytesIO(raw), rich_text=False, keep_links=False)
    except Exception as wrong:  # noqa: BLE001 - the library raises anything for a damaged file
        _refuse("unreadable", reason=type(wrong).__name__)
    for page in book.worksheets:
        if page.max_row > ROW_LIMIT:
            _refuse("too-large")
        yield [[_cell(cell.value, cell.data_type) for cell in row] for row in page.iter_rows()]


def _cell(value: object, kind: str) -> Cell:
    match value:
        case None:
            return ""
        case _ if kind == "f":
            return Odd.FORMULA
        case str() if kind != "e":
            return value
        case datetime():
            return value.date()
        case date():
            return value
        case bool():
            return Odd.NO_TEXT
        case int():
            return str(value)
        case float() if value.is_integer():
            return str(int(value))
        case float():
            return str(value)
        case _:
            return Odd.NO_TEXT
