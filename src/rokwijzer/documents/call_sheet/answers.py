# SPDX-License-Identifier: EUPL-1.2
"""What a filled-in sheet says: every answer checked, every mistake named at its row and column."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from rokwijzer.advice.labels import AVAILABILITY
from rokwijzer.documents.call_sheet.columns import NEW, Column
from rokwijzer.documents.call_sheet.persons import person_in
from rokwijzer.documents.call_sheet.problems import SheetProblem, SheetProblems
from rokwijzer.documents.call_sheet.reading import Odd, RawRow, RawSheet
from rokwijzer.documents.call_sheet.sheet import is_layer, read_mark, state_of
from rokwijzer.documents.call_sheet.text import restored
from rokwijzer.documents.call_sheet.workbook import FIRST_DAY
from rokwijzer.family.values import ValueMistakeError, read_date
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import AvailabilityStatus, Region
from rokwijzer.knowledge.text import nearest
from rokwijzer.knowledge.text.source_text import UNREADABLE

NO_LONGER = "-"
"""Under waiting time: what was said before no longer holds."""

_LIMITS = {
    Column.WORDS_NL: 500,
    Column.WORDS_EN: 500,
    Column.SAID_BY: 100,
    Column.WAITING_NL: 200,
    Column.WAITING_EN: 200,
    Column.NOTE: 1000,
}
"""Characters of each text."""

_STATUSES: Mapping[str, AvailabilityStatus] = {
    name.casefold(): status
    for status in AvailabilityStatus
    for name in (str(status), AVAILABILITY[status].in_("nl"), AVAILABILITY[status].in_("en"))
}


@dataclass(frozen=True)
class Answer:
    """What was said of one offer."""

    row: int
    id: str
    status: AvailabilityStatus
    said_by: str
    checked: date
    nl: str | None = None
    en: str | None = None
    waiting_nl: str | None = None
    """`NO_LONGER` takes away what was said before; None leaves it."""
    waiting_en: str | None = None
    note: str | None = None
    state: str = ""
    """Of what the layer said when the sheet was made."""


@dataclass(frozen=True)
class Layer:
    """The layer that the answers go into, and the offers that it can speak of."""

    region: str
    said: Region
    sha256: str
    base: KnowledgeBase
    names: Mapping[str, str]
    """Offers by id, those of the region and the larger ones as well: what they are called."""


def read_answers(sheet: RawSheet, layer: Layer, today: date) -> tuple[Answer, ...]:
    """Every row with an answer; raises SheetProblems with everything that is wrong."""
    reader = _Reader(sheet, layer, today)
    answers = [answer for row in sheet.rows if (answer := reader.answer(row)) is not None]
    if reader.problems:
        raise SheetProblems(reader.problems)
    return tuple(answers)


class _WrongError(Exception):
    """This row gives no answer; what is wrong was noted."""


@dataclass
class _Reader:
    sheet: RawSheet
    layer: Layer
    today: date
    problems: list[SheetProblem] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def answer(self, row: RawRow) -> Answer | None:
        """The answer of one row; None if nothing was filled in, or if something is wrong with it."""
        before = len(self.problems)
        name = self._id(row)
        if not any(row.cells.get(column, "") != "" for column in NEW):
            return None
        texts = {column: self._text(row, column) for column in _LIMITS}
        status, checked = self._status(row), self._day(row)
        said_by = texts[Column.SAID_BY]
        if row.cells.get(Column.SAID_BY, "") == "":
            self._wrong(row, Column.SAID_BY, "no-by", "no-by-next")
        for dutch, english in ((Column.WORDS_NL, Column.WORDS_EN), (Column.WAITING_NL, Column.WAITING_EN)):
            if texts[english] and not texts[dutch]:
                self._wrong(row, english, "only-english", "only-english-next")
        if len(self.problems) > before or name is None or status is None or checked is None or not said_by:
            return None
        known = self.layer.said.availability.get(name)
        if not texts[Column.WORDS_NL] and (known is None or known.status is not status):
            self._wrong(row, Column.WORDS_NL, "no-words", "no-words-next")
            return None
        return Answer(
            row=row.number,
            id=name,
            status=status,
            said_by=said_by,
            checked=checked,
            nl=texts[Column.WORDS_NL] or None,
            en=texts[Column.WORDS_EN] or None,
            waiting_nl=texts[Column.WAITING_NL] or None,
            waiting_en=texts[Column.WAITING_EN] or None,
            note=texts[Column.NOTE] or None,
            state=row.text(Column.STATE),
        )

    def _wrong(self, row: RawRow, column: Column, key: str, next_key: str, **words: object) -> None:
        place = self.sheet.places.get(column, 0)
        self.problems.append(SheetProblem(row.number, place, key, next_key, words, column))

    def _id(self, row: RawRow) -> str | None:
        """The offer that this row is about: its id, its name and the list must belong together."""
        found = read_mark(row.text(Column.LIST))
        if found is None:
            self._wrong(row, Column.LIST, "no-list", "id-next")
            return None
        if found.region != self.layer.region:
            self._wrong(row, Column.LIST, "other-list", "other-list-next", found=found.region, region=found.region)
            return None
        name = row.text(Column.ID)
        if not name:
            self._wrong(row, Column.ID, "no-id", "id-next")
            return None
        if name not in self.layer.names:
            self._wrong(row, Column.ID, "unknown-id", "id-next", id=name)
            return None
        called, shown = self.layer.names[name], row.text(Column.OFFER)
        # A text file that became a workbook still has the apostrophes before what looks like a formula.
        if _folded(called) not in (_folded(shown), _folded(restored(shown))):
            self._wrong(row, Column.ID, "changed-id", "id-next", id=name, name=called, found=shown)
            return None
        if name in self.seen:
            self._wrong(row, Column.ID, "twice", "twice-next", id=name, other=self.seen[name])
            return None
        self.seen[name] = row.number
        state = state_of(self.layer.said.availability.get(name))
        if is_layer(found, self.layer.sha256) and row.text(Column.STATE) != state:
            self._wrong(row, Column.STATE, "changed-state", "id-next")
            return None
        return name

    def _text(self, row: RawRow, column: Column) -> str:
        """What stands there in words, white space evened out; an empty text if something is wrong with it."""
        value = row.cells.get(column, "")
        if isinstance(value, date):
            value = value.isoformat()
        if isinstance(value, Odd):
            self._wrong(row, column, str(value.value), "formula-next")
            return ""
        text = " ".join(value.split())
        character = UNREADABLE.search(text)
        person = person_in(text)
        if character is not None:
            self._wrong(row, column, "character", "character-next", code=f"U+{ord(character[0]):04X}")
        elif len(text) > _LIMITS[column]:
            self._wrong(row, column, "too-long", "too-long-next", count=len(text), limit=_LIMITS[column])
        elif person is not None:
            # What stands there is not repeated: it would go into logs and screens that way.
            self._wrong(row, column, person, "person-next")
        else:
            return text
        return ""

    def _status(self, row: RawRow) -> AvailabilityStatus | None:
        value = row.cells.get(Column.STATUS, "")
        if value == "":
            self._wrong(row, Column.STATUS, "no-status", "no-status-next")
            return None
        text = " ".join(value.split()) if isinstance(value, str) else ""
        status = _STATUSES.get(text.casefold())
        if isinstance(value, Odd):
            self._wrong(row, Column.STATUS, str(value.value), "formula-next")
        elif status is None:
            names = {language: _choices(language) for language in ("nl", "en")}
            shown = text if isinstance(value, str) else value.isoformat()
            near = nearest(shown, _STATUSES)
            if near is not None:
                names = {language: AVAILABILITY[_STATUSES[near]].in_(language) for language in names}
            self._wrong(row, Column.STATUS, "unknown-status", "unknown-status-next", text=shown[:40], names=names)
        return status

    def _day(self, row: RawRow) -> date | None:
        value = row.cells.get(Column.CHECKED, "")
        with self._noting(row):
            day = self._read_day(value)
            if day > self.today:
                self._wrong(row, Column.CHECKED, "future-day", "future-day-next", day=day)
            elif day < FIRST_DAY:
                self._wrong(row, Column.CHECKED, "far-day", "future-day-next", day=day)
            else:
                return day
        return None

    @contextmanager
    def _noting(self, row: RawRow) -> Iterator[None]:
        try:
            yield
        except _BadDayError as wrong:
            words = {"day": self.today, "text": wrong.text}
            self._wrong(row, Column.CHECKED, wrong.key, "day-next", **words)

    def _read_day(self, value: str | date | Odd) -> date:
        if isinstance(value, date):
            return value
        if isinstance(value, Odd):
            raise _BadDayError(str(value.value))
        text = value.strip()
        if not text:
            raise _BadDayError("no-day")
        try:
            return read_date(text)
        except ValueMistakeError as wrong:
            # Spreadsheets in Dutch turn a day round when they save it: 25-11-2026.
            if wrong.code == "no-date" and wrong.near is not None:
                return date.fromisoformat(wrong.near)
            raise _BadDayError("bad-day", text[:40]) from None


class _BadDayError(ValueError):
    def __init__(self, key: str, text: str = "") -> None:
        super().__init__(key)
        self.key, self.text = key, text


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _choices(language: str) -> str:
    return ", ".join(AVAILABILITY[status].in_(language) for status in AvailabilityStatus)
