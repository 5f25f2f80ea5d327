# SPDX-License-Identifier: EUPL-1.2
"""Answers as they are written: `yes`, `mbo-1`, `19`, `18 to 20`, `18 or more`, `[yes, no]`, `2026-11-22`."""

import calendar
import re
from collections.abc import Callable
from datetime import date

from rokwijzer.family.wording import UNKNOWN
from rokwijzer.knowledge.models import Fact, FactType
from rokwijzer.knowledge.text import Data, nearest
from rokwijzer.logic import Between, Known, Value
from rokwijzer.logic.domains import as_number

YES, NO = "yes", "no"

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_NUMBER = re.compile(r"\d{1,6}", re.ASCII)
_RANGE = re.compile(r"(\S+)\s+to\s+(\S+)")
_FROM = re.compile(r"(\S+)\s+or\s+(?:more|later)")
_UNTIL = re.compile(r"(\S+)\s+or\s+(?:less|earlier)")
_MONTHS = 12
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""No date of a family lies outside; this keeps counting within the calendar."""


class ValueMistakeError(ValueError):
    """An answer that cannot be meant: its code in `wording`, the nearest known name, and words for the message."""

    def __init__(self, code: str, near: str | None = None, **words: object) -> None:
        super().__init__(code)
        self.code, self.near, self.words = code, near, words


def read_date(text: str) -> date:
    """A date written year-month-day; raises ValueMistakeError, with a date that was turned round as it should be."""
    match = _ISO.fullmatch(text)
    if match is None:
        turned = _DUTCH.fullmatch(text)
        raise ValueMistakeError("no-date", turned and _turned(turned), value=text)
    year, month, day = map(int, match.groups())
    if not 1 <= month <= _MONTHS:
        raise ValueMistakeError("no-such-month", value=text)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueMistakeError("far-date", value=text, first=FIRST_YEAR, last=LAST_YEAR)
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise ValueMistakeError("no-such-day", value=text, days=days)
    return date(year, month, day)


def _turned(match: re.Match[str]) -> str | None:
    day, month, year = match.groups()
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def read_value(raw: str | list[str], fact: Fact, name: str) -> Known | None:
    """The answer to a fact; None for "parents do not know". Raises ValueMistakeError."""
    if isinstance(raw, str):
        return None if raw == UNKNOWN else _read_one(raw, fact, name)
    if UNKNOWN in raw:
        raise ValueMistakeError("unknown-in-list")
    values = frozenset(_exact(each, fact, name) for each in raw)
    return tidy(values)


def tidy(known: Known) -> Known:
    """The same knowledge in its shortest form: one possible value is that value."""
    if isinstance(known, frozenset) and len(known) == 1:
        return next(iter(known))
    if isinstance(known, Between) and known.low is not None and known.low == known.high:
        return known.low
    return known


def both(first: Known, second: Known) -> Known | None:
    """What is left if both hold; None if that is nothing."""
    if isinstance(first, Between) and isinstance(second, Between):
        lows = [bound for bound in (first.low, second.low) if bound is not None]
        highs = [bound for bound in (first.high, second.high) if bound is not None]
        low, high = max(lows, key=as_number, default=None), min(highs, key=as_number, default=None)
        if low is not None and high is not None and as_number(low) > as_number(high):
            return None
        return tidy(Between(low, high))
    if isinstance(first, Between):
        first, second = second, first
    assert not isinstance(first, Between)  # both were handled above
    values = first if isinstance(first, frozenset) else frozenset({first})
    others = second if isinstance(second, frozenset | Between) else frozenset({second})
    left = frozenset(value for value in values if value in others)
    return tidy(left) if left else None


def _read_one(text: str, fact: Fact, name: str) -> Known:
    if fact.type in (FactType.NUMBER, FactType.DATE):
        return _read_range(text, lambda each: _exact(each, fact, name))
    return _exact(text, fact, name)


def _read_range(text: str, exact: Callable[[str], Value]) -> Known:
    if match := _RANGE.fullmatch(text):
        low, high = exact(match[1]), exact(match[2])
        if as_number(low) > as_number(high):
            raise ValueMistakeError("backwards", value=text)
        return tidy(Between(_bound(low), _bound(high)))
    if match := _FROM.fullmatch(text):
        return Between(low=_bound(exact(match[1])))
    if match := _UNTIL.fullmatch(text):
        return Between(high=_bound(exact(match[1])))
    return exact(text)


def _bound(value: Value) -> int | date:
    assert isinstance(value, int | date)
    return value


def _exact(text: str, fact: Fact, name: str) -> Value:
    match fact.type:
        case FactType.BOOLEAN:
            if text not in (YES, NO):
                raise ValueMistakeError("yes-or-no", nearest(text, (YES, NO, UNKNOWN)), value=text)
            return text == YES
        case FactType.ENUMERATION:
            if text not in fact.values:
                known = tuple(fact.values)
                raise ValueMistakeError(
                    "no-value", nearest(text, (*known, UNKNOWN)), value=text, name=name, known=known
                )
            return text
        case FactType.NUMBER:
            return _number(text, fact, name)
        case FactType.DATE:
            return read_date(text)


def _number(text: str, fact: Fact, name: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueMistakeError("no-number", value=text)
    number, low = int(text), fact.low or 0
    if number < low or (fact.high is not None and number > fact.high):
        allowed = f"{low} or more" if fact.high is None else f"{low} to {fact.high}"
        raise ValueMistakeError("outside-numbers", value=number, name=name, range=allowed)
    return number


def write_value(known: Known | None) -> str | list[Data]:
    """An answer as `read_value` reads it back."""
    match known:
        case None:
            return UNKNOWN
        case frozenset():
            return [_write(value) for value in sorted(known, key=_write_order)]
        case Between(low, high):
            return _write_range(low, high)
        case _:
            return _write(known)


def _write_range(low: int | date | None, high: int | date | None) -> str:
    if low is not None and high is not None:
        return f"{_write(low)} to {_write(high)}"
    if low is not None:
        return f"{_write(low)} or {'later' if isinstance(low, date) else 'more'}"
    assert high is not None  # a range without any bound says nothing and is never entered
    return f"{_write(high)} or {'earlier' if isinstance(high, date) else 'less'}"


def _write(value: Value) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return value.isoformat() if isinstance(value, date) else str(value)


def _write_order(value: Value) -> tuple[int, str]:
    return (0, value) if isinstance(value, str) else (as_number(value), "")
