# SPDX-License-Identifier: EUPL-1.2
"""Dates as people write them, to say what is wrong with one and how it is written here."""

import re
from calendar import monthrange
from dataclasses import dataclass

_MONTHS_NL = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober")
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = {name[:3].casefold(): number for names in (_MONTHS_NL, _MONTHS_EN) for number, name in enumerate(names, 1)}
_SHORT["mrt"] = 3

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOOSE = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4})", re.ASCII | re.IGNORECASE)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\S.*", re.ASCII)


@dataclass(frozen=True)
class DateMistake:
    """What is wrong with a date, what belongs there if that can be said, and the date that was probably meant."""

    message: str
    expected: str | None = None
    nearest: str | None = None


def date_mistake(text: str) -> DateMistake | None:
    """What is wrong with a text as a date; None if it is one."""
    match = ISO.fullmatch(text)
    if match:
        return _impossible(*map(int, match.groups()))
    parts = _parts(text.strip())
    if parts and (wrong := _impossible(*parts)):
        return wrong
    return DateMistake(f"'{text}' is not a date as it is written here", None, _iso(*parts) if parts else None)


def _parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in some other form, which need not exist."""
    if match := _LOOSE.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        named = match[2] if match[2].isdigit() else _SHORT.get(match[2][:3].casefold())
        if named is None:
            return None
        day, month, year = int(match[1]), int(named), int(match[3])
    elif match := _TIME.fullmatch(text):
        year, month, day = map(int, match[1].split("-"))
    else:
        return None
    return year, month, day


def _impossible(year: int, month: int, day: int) -> DateMistake | None:
    """Why there is no such day, in words."""
    if not year:
        return DateMistake("there is no year 0")
    if not 1 <= month <= 12:
        swapped = _iso(year, day, month) if 1 <= day <= 12 and 1 <= month <= 31 else None
        return DateMistake(f"there is no month {month}", "year-month-day, with a month from 01 to 12", swapped)
    days = monthrange(year, month)[1]
    if 1 <= day <= days:
        return None
    name = _MONTHS_EN[month - 1]
    if (month, day) == (2, 29):
        return DateMistake(f"29 February {year} does not exist: {year} is no leap year", "a day from 01 to 28")
    return DateMistake(f"{day} {name} does not exist", f"a day from 01 to {days}")


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"
