# SPDX-License-Identifier: EUPL-1.2
"""A text in a spreadsheet stays a text: what begins like a formula is never taken for one, and comes back as it was."""

import csv
import io

from rokwijzer.documents.call_sheet.columns import HEADINGS, Column
from rokwijzer.documents.call_sheet.sheet import CallSheet

FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"
"""With one of these, spreadsheets may take a cell for a formula; the wide forms count as the narrow ones."""

SEPARATOR = ";"
"""What spreadsheets in Dutch expect between the cells of a line: the comma is their decimal sign."""

_BYTE_ORDER_MARK = "\ufeff"
"""By this, spreadsheets see that the file is UTF-8."""


def is_like_formula(text: str) -> bool:
    """Whether a spreadsheet could take this text for a formula, also behind white space."""
    return text[:1] in ("\t", "\r", "\n") or text.lstrip()[:1] in tuple(FORMULA_STARTS)


def defused(text: str) -> str:
    """The text as it can stand in a text file: an apostrophe before what looks like a formula, as spreadsheets do."""
    return f"'{text}" if is_like_formula(text) or _is_defused(text) else text


def restored(text: str) -> str:
    """The text that was written as this one."""
    return text[1:] if _is_defused(text) else text


def to_csv(sheet: CallSheet) -> str:
    """The sheet as a text file: semicolons, line ends and byte order mark as spreadsheets in Dutch expect them."""
    page = io.StringIO(newline="")
    rows = csv.writer(page, delimiter=SEPARATOR, lineterminator="\r\n")
    rows.writerow([defused(HEADINGS[column].in_(sheet.language)) for column in Column])
    for row in sheet.rows:
        cells = sheet.cells(row)
        rows.writerow([_cell(cells.get(column)) for column in Column])
    return _BYTE_ORDER_MARK + page.getvalue()


def _is_defused(text: str) -> bool:
    rest = text[1:]
    return text[:1] == "'" and bool(rest) and (is_like_formula(rest) or rest[0] == "'")


def _cell(value: object) -> str:
    return "" if value is None else defused(str(value))
