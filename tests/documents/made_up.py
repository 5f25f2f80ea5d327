# SPDX-License-Identifier: EUPL-1.2
"""A made-up region with something of everything that a call sheet shows, and sheets of it that are filled in."""

import csv
import io
from collections.abc import Mapping
from datetime import date

from openpyxl import load_workbook

from rokwijzer.documents.call_sheet import (
    Answer,
    CallSheet,
    Column,
    Layer,
    call_sheet,
    read_answers,
    read_sheet,
    to_csv,
    to_workbook,
)
from rokwijzer.documents.call_sheet.columns import column_of
from rokwijzer.editions import Layered, read_layer, working
from rokwijzer.explain import Language
from tests.small import COMMON, FACTS, offer

ON = date(2026, 11, 22)

ORGANISATIONS = """
organisations:
  desk: {name: De Balie, kind: youth-health-care, phone: 000 111, cite: '901:1'}
  office: {name: Het Kantoor, kind: welfare, web: 'https://office.example', cite: '901:1'}
  institute: {name: Het Instituut, kind: knowledge, cite: '901:1'}
roles: {midwife: {nl: verloskundige, en: midwife}}
"""

LAND = """
name: {nl: Land, en: Country}
level: national
availability: {everywhere: {status: available, nl: overal, en: everywhere, cite: '901:9', undated: yes}}
switched-off: {gone: {cite: '901:9', undated: yes}}
"""

TOWN = """# SPDX-License-Identifier: EUPL-1.2
name: {nl: Stad, en: Town}
level: municipality
parent: land
ask: desk
too-old-after: 6

availability:
  video:
    status: available
    nl: is er
    en: is here
    said-by: office
    checked: 2026-05-23
    ask: office
    waiting: {nl: drie weken, en: three weeks, said-by: office, checked: 2026-05-23}
    note: Ask for the coordinator.
  massage:
    status: planned
    nl: Komt er.
    en: Will come.
    cite: 901:4-5
    undated: yes
    ask: office
  course: {status: ended, nl: Was er., en: Was here., said-by: desk, checked: 2026-10-22}
  reading: {status: available, nl: Wordt gegeven., said-by: desk, checked: 2026-11-21}

contacts:
  desk: {phone: 000 222, said-by: desk, checked: 2026-11-01}
  office: {phone: +31 000 333, mail: info@office.example, said-by: office, checked: 2026-05-22}
routes: {video: {here: {kind: referral, nl: De balie verwijst., by: [midwife], said-by: desk, checked: 2026-10-01}}}

offers:
  walk:
    names: {short: {name: Wandelgroep, cite: '901:10'}}
    summary: {nl: Samen wandelen.}
    kind: group
    for-everybody: yes
switched-off: {off: {said-by: desk, checked: 2026-10-01}}
note: The town keeps this itself.
"""


def _kind(text: str, kind: str) -> str:
    return text.replace("kind: programme", f"kind: {kind}")


EVERYBODY = "for-everybody: yes"
DOCUMENTS = {
    "common.yaml": COMMON,
    "facts/all.yaml": FACTS,
    "organisations.yaml": ORGANISATIONS,
    "offers/video.yaml": offer(
        "Video",
        EVERYBODY,
        "routes: {self: {kind: self-registration, nl: Ouders bellen zelf., cite: '900:2'}}",
        "delivered-by: {trained: {nl: een trainer, training: {nl: drie dagen, en: three days}, cite: '900:3'}}",
        "organisations: {office: '901:1', institute: '901:1'}",
    ),
    "offers/massage.yaml": offer("Massage", EVERYBODY),
    "offers/course.yaml": _kind(offer("Cursus", EVERYBODY), "course"),
    "offers/elsewhere.yaml": offer("Elders", EVERYBODY, "organisations: {office: '901:1'}"),
    "offers/studied.yaml": offer("Onderzocht", EVERYBODY, "organisations: {institute: '901:1'}"),
    "offers/everywhere.yaml": offer("Overal", EVERYBODY),
    "offers/off.yaml": offer("Uit", EVERYBODY),
    "offers/gone.yaml": offer("Weg", EVERYBODY),
    "offers/list.yaml": _kind(offer("Lijst"), "screening-instrument"),
    "offers/training.yaml": _kind(offer("Training"), "training"),
    "offers/reading.yaml": _kind(offer("Leesgroep"), "training"),
    "offers/danger.yaml": offer("'=HYPERLINK(1)'", EVERYBODY),
    "regions/land.yaml": LAND,
    "regions/town.yaml": TOWN,
}


def known(town: str = TOWN, **more: str) -> Layered:
    """The made-up knowledge, with another text for the town."""
    return working({**DOCUMENTS, "regions/town.yaml": town, **more})


KNOWN = known()


def sheet(on: date = ON, language: Language = "nl", region: str = "town", layered: Layered = KNOWN) -> CallSheet:
    """The call sheet of the town."""
    return call_sheet(layered, region, on, language)


SHEET = sheet()

Filled = Mapping[str, Mapping[Column, object]]
"""What is written into a sheet, by offer and column."""


def places(raw: bytes) -> dict[Column, int]:
    """The columns of a workbook by number."""
    page = load_workbook(io.BytesIO(raw)).worksheets[1]
    found = {column_of(str(cell.value)): number for number, cell in enumerate(page[1], 1)}
    return {column: number for column, number in found.items() if column is not None}


def workbook(filled: Filled, made: CallSheet = SHEET) -> bytes:
    """A workbook of the sheet, filled in as a person would."""
    raw = to_workbook(made)
    where = places(raw)
    book = load_workbook(io.BytesIO(raw))
    page = book.worksheets[1]
    for row in page.iter_rows(min_row=2):
        for column, value in filled.get(str(row[where[Column.ID] - 1].value), {}).items():
            row[where[column] - 1].value = value  # type: ignore[assignment]
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def text_file(filled: Filled, made: CallSheet = SHEET) -> bytes:
    """A text file of the sheet, filled in."""
    rows = list(csv.reader(io.StringIO(to_csv(made).removeprefix("\ufeff"), newline=""), delimiter=";"))
    order = list(Column)
    for row in rows[1:]:
        for column, value in filled.get(row[order.index(Column.ID)], {}).items():
            row[order.index(column)] = str(value)
    page = io.StringIO(newline="")
    csv.writer(page, delimiter=";", lineterminator="\r\n").writerows(rows)
    return ("\ufeff" + page.getvalue()).encode("utf-8")


def layer(town: str = TOWN, layered: Layered | None = None) -> Layer:
    """The layer of the town as it is now."""
    now = layered or known(town)
    read = read_layer(town, "town.yaml")
    offers = {**now.base.offers, **read.region.offers}
    return Layer("town", read.region, read.sha256, now.base, {name: each.name for name, each in offers.items()})


def answers(raw: bytes, name: str = "sheet.xlsx", town: str = TOWN, today: date = ON) -> tuple[Answer, ...]:
    """What a filled-in sheet says."""
    return read_answers(read_sheet(raw, name), layer(town), today)


def answer(**changed: object) -> dict[Column, object]:
    """A complete answer, with some of it changed; None leaves a cell empty."""
    given: dict[str, object] = {
        "STATUS": "beschikbaar",
        "WORDS_NL": "Sinds maart, in het buurthuis.",
        "WORDS_EN": "Since March, in the community centre.",
        "SAID_BY": "De Balie",
        "CHECKED": date(2026, 11, 20),
    }
    return {Column[name]: value for name, value in {**given, **changed}.items() if value is not None}
