# SPDX-License-Identifier: EUPL-1.2
"""How a region stands: of how many offers it is known, and since when, whether they can be had there.

It is the call sheet that is counted, so that the page and the list to ring by never say different things.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rokwijzer.documents.call_sheet import CallRow, CallSheet, Urgency, call_sheet, to_csv, to_workbook
from rokwijzer.editions import Layered, current
from rokwijzer.explain import Language
from rokwijzer.knowledge.models import RegionLevel, Text
from rokwijzer.timeline import add_months

STATES: Mapping[Urgency, str] = {
    Urgency.CHECKED: "checked",
    Urgency.NEVER_CHECKED: "never",
    Urgency.TOO_OLD: "old",
    Urgency.UNKNOWN: "unknown",
}
"""What each row of the call sheet is called here, from what is known best to what is not known."""

MONTHS = 12
"""As many months are told apart in the picture; what was checked before stands together."""

WIDTH, BAR = 600, 28


class NoSuchStateError(ValueError):
    """A state was asked for that does not exist."""


@dataclass(frozen=True)
class Share:
    """The offers of one state."""

    state: str
    count: int
    x: float
    """Where its part of the bar begins, and how long it is; of `WIDTH`."""
    width: float


@dataclass(frozen=True)
class Standing:
    """One region in counts."""

    id: str
    name: Text
    level: str
    total: int
    shares: tuple[Share, ...]
    last: date | None
    """The last day on which anything was checked."""


@dataclass(frozen=True)
class Month:
    """What was checked in one month."""

    first: date | None
    """Its first day; None for everything before."""
    count: int
    y: float
    height: float


@dataclass(frozen=True)
class Ring:
    """Whom to ring, and about what."""

    id: str
    name: str
    """Empty where nobody is known."""
    reach: tuple[str, ...]
    rows: tuple[tuple[CallRow, str, bool], ...]
    """Each with its state, and whether its offer has a page; one that only this region has does not."""
    waiting: int
    """How many of them are not checked, or too old."""


@dataclass(frozen=True)
class RegionPage:
    """One region with every row."""

    standing: Standing
    term: int | None
    months: tuple[Month, ...]
    rings: tuple[Ring, ...]
    shown: int
    state: str
    switched_off: tuple[str, ...]


def standings(on: date, language: Language) -> tuple[Standing, ...]:
    """Every region that has a layer: the largest first, then by name."""
    order = list(RegionLevel)
    levels = {name: layer.region.level for name, layer in current().layers.items()}
    found = [_standing(current(), sheet_of(name, on, language)) for name in levels]
    return tuple(sorted(found, key=lambda each: (order.index(levels[each.id]), each.name.in_(language).casefold())))


def region_page(region: str, on: date, language: Language, state: str = "") -> RegionPage:
    """One region; only what is in this state, unless it is empty. Raises KeyError and NoSuchStateError."""
    if state and state not in STATES.values():
        raise NoSuchStateError
    sheet = sheet_of(region, on, language)
    rows = [row for row in sheet.rows if state in ("", STATES[row.urgency])]
    return RegionPage(
        standing=_standing(current(), sheet),
        term=sheet.term,
        months=_months(sheet.rows, on),
        rings=tuple(_rings(rows, current().base.offers)),
        shown=len(rows),
        state=state,
        switched_off=sheet.switched_off,
    )


def sheet_of(region: str, on: date, language: Language) -> CallSheet:
    """The call sheet of a region on this day. Raises KeyError for a region without a layer."""
    if region not in current().layers:
        raise KeyError(region)
    return _sheet(current(), region, on, language)


def workbook_of(region: str, on: date, language: Language) -> bytes:
    """The call sheet as a workbook. Raises KeyError."""
    return _workbook(sheet_of(region, on, language))


def text_of(region: str, on: date, language: Language) -> str:
    """The call sheet as a text file. Raises KeyError."""
    return to_csv(sheet_of(region, on, language))


@lru_cache(maxsize=64)
def _sheet(layered: Layered, region: str, on: date, language: Language) -> CallSheet:
    return call_sheet(layered, region, on, language)


# A workbook takes a second; the same one is asked for all day.
@lru_cache(maxsize=64)
def _workbook(sheet: CallSheet) -> bytes:
    return to_workbook(sheet)


def _standing(layered: Layered, sheet: CallSheet) -> Standing:
    region = layered.layers[sheet.region].region
    days = [row.last_checked for row in sheet.rows if row.last_checked is not None]
    return Standing(
        id=sheet.region,
        name=region.name,
        level=region.level.value,
        total=len(sheet.rows),
        shares=tuple(_shares(sheet)),
        last=max(days, default=None),
    )


def _shares(sheet: CallSheet) -> Iterable[Share]:
    x, total = 0.0, max(len(sheet.rows), 1)
    for urgency, state in STATES.items():
        count = sheet.count(urgency)
        width = WIDTH * count / total
        yield Share(state, count, round(x, 1), round(width, 1))
        x += width


def _months(rows: Iterable[CallRow], on: date) -> tuple[Month, ...]:
    """What was checked when, this month first; nothing where nothing was checked on a known day."""
    days = [row.last_checked for row in rows if row.last_checked is not None]
    if not days:
        return ()
    firsts = [add_months(on.replace(day=1), -back) for back in range(MONTHS)]
    counts: list[tuple[date | None, int]] = [
        (first, sum(first <= day < add_months(first, 1) for day in days)) for first in firsts
    ]
    counts.append((None, sum(day < firsts[-1] for day in days)))
    most = max(count for _, count in counts)
    return tuple(
        Month(first, count, at * BAR, round(WIDTH * 0.6 * count / max(most, 1), 1))
        for at, (first, count) in enumerate(counts)
    )


def _rings(rows: Iterable[CallRow], offers: Container[str]) -> Iterable[Ring]:
    """Rows stand on the sheet by whom to ring already."""
    groups: dict[str, list[CallRow]] = {}
    for row in rows:
        groups.setdefault(row.ring, []).append(row)
    for at, (name, own) in enumerate(groups.items(), 1):
        yield Ring(
            id=f"bel-{at}",
            name=name,
            reach=tuple(own[0].reach.split("\n")) if own[0].reach else (),
            rows=tuple((row, STATES[row.urgency], row.id in offers) for row in own),
            waiting=sum(row.urgency is not Urgency.CHECKED for row in own),
        )
