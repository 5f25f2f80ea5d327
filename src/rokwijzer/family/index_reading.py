# SPDX-License-Identifier: EUPL-1.2
"""The wish, pregnancy or child as it is written: `born:`, `age:`, `premature:`, `due:`, `weeks:`."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from rokwijzer.family.index import AgeCounts, Child, Expected, Index, NotPossibleError, Wished
from rokwijzer.family.reporting import Report
from rokwijzer.family.values import NO, YES, ValueMistakeError, read_date
from rokwijzer.family.wording import UNKNOWN
from rokwijzer.knowledge.text import Data, Path, nearest
from rokwijzer.timeline import Born, Position, Pregnant, TimelineError, Unit, age_of, completed, parse_position
from rokwijzer.timeline.entered import MOST_WEEKS_EARLY

BORN, AGE, PREMATURE, AGE_COUNTS = "born", "age", "premature", "age-counts"
DUE, WEEKS, CURRENT = "due", "weeks", "current"
VALUE, ON = "value", "on"
CHILD, PREGNANCY, WISH = "child", "pregnancy", "wish-for-a-child"

CHILD_KEYS = (BORN, AGE, PREMATURE, AGE_COUNTS)
PREGNANCY_KEYS = (DUE, WEEKS, CURRENT)

_T = TypeVar("_T")

_WEEKS = re.compile(r"(\d{1,3})(?:\s+weeks?)?", re.ASCII)


class IndexReader:
    """Reads what a situation says of its index."""

    def __init__(self, on: date | None, term_weeks: int, report: Report) -> None:
        self._on = on
        self._term_weeks = term_weeks
        self._report = report

    def read(self, data: Mapping[str, Data]) -> Index | None:
        """The index that these keys name; None if they name none. Several are reported."""
        found: dict[str, Index | None] = {}
        if WISH in data and self._is_yes(data[WISH], (WISH,), "wish-yes"):
            found[WISH] = Wished()
        pregnancy, child = data.get(PREGNANCY), data.get(CHILD)
        if isinstance(pregnancy, dict) and any(key in pregnancy for key in PREGNANCY_KEYS):
            found[PREGNANCY] = self._expected(pregnancy)
        if isinstance(child, dict) and any(key in child for key in CHILD_KEYS):
            read = self._child(child)
            if any(key in child for key in (BORN, AGE)) or read.premature or not found:
                found[CHILD] = read
        if len(found) > 1:
            self._report((list(found)[-1],), "two-indexes", key=True, count=len(found), names=tuple(found))
            return None
        return next(iter(found.values()), None)

    def check(self, index: Index, day: date) -> None:
        """Report what cannot be so on this day."""
        try:
            index.anchors(day, self._term_weeks)
        except NotPossibleError as wrong:
            report_impossible(wrong, index, self._report)

    def _child(self, data: Mapping[str, Data]) -> Child:
        born, asked = self._date(data, CHILD, BORN, "no-birth", also=(YES,))
        age, counted_on = self._counted(data, CHILD, AGE, self._age)
        premature, weeks_early = self._premature(data.get(PREMATURE, ""))
        counts = self._age_counts(data, premature)
        child = Child(born, age, counted_on if age else None, asked, premature, weeks_early, counts)
        if born is not None and age is not None:
            self._compare_ages(child)
            child = Child(born, None, None, False, premature, weeks_early, counts)
        return child

    def _expected(self, data: Mapping[str, Data]) -> Expected:
        if CURRENT in data:
            self._is_yes(data[CURRENT], (PREGNANCY, CURRENT), "current-yes")
        due, asked = self._date(data, PREGNANCY, DUE, "no-due")
        weeks, counted_on = self._counted(data, PREGNANCY, WEEKS, self._weeks)
        expected = Expected(due, weeks, counted_on if weeks is not None else None, asked)
        if due is not None and weeks is not None:
            self._compare_weeks(expected)
            expected = Expected(due)
        return expected

    def _date(
        self, data: Mapping[str, Data], subject: str, key: str, code: str, also: tuple[str, ...] = ()
    ) -> tuple[date | None, bool]:
        """A date, and whether it was asked of parents who do not know it."""
        if key not in data:
            return None, False
        text, path = data[key], (subject, key)
        if not isinstance(text, str):
            self._report(path, code, value=_shown(text))
        elif text == UNKNOWN:
            return None, True
        elif text not in also:
            try:
                return read_date(text), False
            except ValueMistakeError as wrong:
                near = wrong.near or nearest(text, (*also, UNKNOWN))
                self._report.add(path, code if wrong.code == "no-date" else wrong.code, wrong.words, near)
        return None, False

    def _counted(
        self, data: Mapping[str, Data], subject: str, key: str, read: Callable[[str, Path], _T | None]
    ) -> tuple[_T | None, date | None]:
        """Something that is counted on a day, and that day: the day of the situation, or `{value: …, on: …}`."""
        if key not in data:
            return None, None
        raw, path, on = data[key], (subject, key), self._on
        value_path: Path = path
        if isinstance(raw, dict) and VALUE in raw and set(raw) <= {VALUE, ON}:
            on = self._day(raw[ON], (*path, ON)) if ON in raw else on
            raw, value_path = raw[VALUE], (*path, VALUE)
        text = raw if isinstance(raw, str) else _shown(raw)
        found = read(text, value_path)
        if found is not None and on is None:
            self._report(path, "needs-day", value=text)
            return None, None
        return found, on

    def _day(self, raw: Data, path: Path) -> date | None:
        try:
            return read_date(raw if isinstance(raw, str) else _shown(raw))
        except ValueMistakeError as wrong:
            self._report.add(path, wrong.code, wrong.words, wrong.near)
            return None

    def _age(self, text: str, path: Path) -> Position | None:
        try:
            found = parse_position(text.replace(",", "."))
        except TimelineError:
            found = None
        if found is None or not found.is_age:
            self._report(path, "no-age", value=text)
            return None
        return found

    def _weeks(self, text: str, path: Path) -> int | None:
        match = _WEEKS.fullmatch(text)
        if match is None:
            self._report(path, "no-weeks", value=text)
            return None
        return int(match[1])

    def _premature(self, raw: Data) -> tuple[bool | None, int | None]:
        text = raw if isinstance(raw, str) else _shown(raw)
        if text in (YES, NO):
            return text == YES, None
        if text in ("", UNKNOWN):
            return None, None
        match = _WEEKS.fullmatch(text)
        if match is None or not 1 <= int(match[1]) <= MOST_WEEKS_EARLY:
            self._report((CHILD, PREMATURE), "no-prematurity", value=text, most=MOST_WEEKS_EARLY)
            return None, None
        return True, int(match[1])

    def _age_counts(self, data: Mapping[str, Data], premature: bool | None) -> AgeCounts | None:
        if AGE_COUNTS not in data:
            return None
        text, path = data[AGE_COUNTS], (CHILD, AGE_COUNTS)
        known = tuple(each.value for each in AgeCounts)
        if text not in known:
            self._report(path, "no-age-counts", nearest(_shown(text), known), value=_shown(text))
            return None
        if PREMATURE not in data:
            self._report(path, "age-counts-alone", key=True)
        return AgeCounts(text) if premature else None

    def _is_yes(self, raw: Data, path: Path, code: str) -> bool:
        if raw != YES:
            self._report(path, code, value=_shown(raw))
        return raw == YES

    def _compare_ages(self, child: Child) -> None:
        assert child.born is not None
        assert child.counted_on is not None
        path = (CHILD, AGE)
        try:
            first, last = child.born_between()
        except NotPossibleError as wrong:
            self._report.add(path, wrong.code, wrong.words)
            return
        if child.born > child.counted_on:
            self._report((CHILD, BORN), "born-in-future", born=child.born, on=child.counted_on)
        elif not first <= child.born <= last:
            actual = age_of(Born(child.born), child.counted_on, self._term_weeks)
            words = {"born": child.born, "on": child.counted_on, "actual": actual, "age": child.age}
            self._report.add(path, "age-contradicts", words)

    def _compare_weeks(self, expected: Expected) -> None:
        assert expected.due is not None
        assert expected.counted_on is not None
        on, term = expected.counted_on, self._term_weeks
        path = (PREGNANCY, WEEKS)
        try:
            Expected(weeks=expected.weeks, counted_on=on).anchors(on, term)
            Expected(due=expected.due).anchors(on, term)
        except NotPossibleError as wrong:
            self._report.add((PREGNANCY, wrong.key), wrong.code, wrong.words)
            return
        actual = completed(Pregnant(expected.due), Unit.WEEKS_OF_PREGNANCY, on, term)
        if actual != expected.weeks:
            weeks = Position(Unit.WEEKS_OF_PREGNANCY, actual)
            self._report(path, "weeks-contradict", due=expected.due, on=on, actual=weeks, weeks=expected.weeks)


def report_impossible(wrong: NotPossibleError, index: Index, report: Report) -> None:
    """Report what cannot be so on a day, at the key that says it."""
    subject = PREGNANCY if isinstance(index, Expected) else CHILD
    report.add((subject, wrong.key), wrong.code, wrong.words)


def _shown(raw: Data) -> str:
    """What was written, as one text for a message."""
    match raw:
        case str():
            return raw
        case list():
            return "[" + ", ".join(map(_shown, raw)) + "]"
        case dict():
            return "{" + ", ".join(f"{key}: {_shown(value)}" for key, value in raw.items()) + "}"
