# SPDX-License-Identifier: EUPL-1.2
"""What the knowledge base holds, as a list."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len

from rokwijzer.cli.opening import Entry
from rokwijzer.cli.sheet import HEADING, QUIET, Sheet

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal

_COLUMNS = ("kind", "id", "name")
_GAP = 2
_WIDEST_ID = 44


def as_csv(found: Iterable[Entry]) -> str:
    """With a line of column names."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    rows.writerows((each.kind, each.id, each.name) for each in found)
    return written.getvalue()


def as_json(found: Iterable[Entry], ascii_only: bool) -> str:
    """A list of objects with kind, id and name."""
    rows = [{"kind": each.kind, "id": each.id, "name": each.name} for each in found]
    return json.dumps(rows, indent=2, ensure_ascii=ascii_only) + "\n"


def as_text(found: Sequence[Entry], terminal: "Terminal") -> str:
    """Id and name below each kind, with how many there are."""
    groups: dict[str, list[Entry]] = {}
    for each in found:
        groups.setdefault(each.kind, []).append(each)
    sheet = Sheet(terminal)
    for kind, members in groups.items():
        sheet.blank()
        sheet.line(sheet.text(f"{kind}s", HEADING), sheet.text(f" ({len(members)})", QUIET))
        pairs(sheet, [(each.id, each.name) for each in members])
    return sheet.finished()


def pairs(sheet: Sheet, rows: Sequence[tuple[str, str]]) -> None:
    """Two columns; a name that does not fit runs on below itself."""
    column = min(_WIDEST_ID, max((cell_len(left) for left, _ in rows), default=0)) + _GAP
    for left, right in rows:
        room = column - cell_len(left)
        if room >= _GAP:
            sheet.line(left, " " * room, sheet.text(right, QUIET), indent=2, hang=2 + column)
        else:
            sheet.line(left, indent=2)
            sheet.line(sheet.text(right, QUIET), indent=2 + column)
