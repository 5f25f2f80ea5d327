# SPDX-License-Identifier: EUPL-1.2
"""The course of an offer as a small picture: a line from wish to child, bars for when to enter, dots for meetings.

Drawn for the width of a phone, and shown no wider than a hand: so one picture does for every screen. Everything in it
is also said in words beside it.
"""

from dataclasses import dataclass
from itertools import pairwise

from rokwijzer.catalogue.course import WISH, Course, Meetings, Span
from rokwijzer.web.richtlijn.picture import LINE, Lines, wrapped
from rokwijzer.web.words import counted, word

WIDTH = 320.0
SIZE = 15
_SMALL = 14
_LEFT = 8.0
_ROOM = WIDTH - 20.0
_BAR, _DOT, _PER_ROW = 12.0, 7.0, 8
_PREGNANCY, _WISHING = 0.26, 0.14
"""The parts of the line that the pregnancy and the time before it take where they are shown."""
_YEARS, _MONTHS = (1, 2, 4, 6, 8, 12, 16, 18, 24, 30), (1, 3, 6)
"""What may have a mark; as many as have room."""
_APART = 54.0
"""So far apart two marks stand at least."""


@dataclass(frozen=True)
class Tick:
    """A mark on the line: where, and what stands there."""

    x: float
    label: str

    @property
    def at_end(self) -> bool:
        """There is no room for its words after it."""
        return self.x > WIDTH - _APART


@dataclass(frozen=True)
class Bar:
    """A stretch of the line with what it means; an end that is open fades out."""

    text: Lines
    x: float
    y: float
    width: float
    opens: bool
    """Nothing says where it begins."""
    fades: bool
    """Nothing says where it ends, or only roughly."""
    runs: bool

    @property
    def end(self) -> float:
        """Where it ends."""
        return round(self.x + self.width, 1)


@dataclass(frozen=True)
class Dot:
    """One meeting; `maybe` where a source says "so many to so many"."""

    x: float
    y: float
    maybe: bool


@dataclass(frozen=True)
class Row:
    """Meetings as one source has them."""

    text: Lines
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Phase:
    """One phase, with its number."""

    number: int
    x: float
    y: float
    base: float
    """Of the number."""
    text: Lines


@dataclass(frozen=True)
class Drawing:
    """Everything in the picture."""

    width: float
    height: float
    axis: float
    """Where the line stands; 0 if there is none."""
    marks: float
    """The base of what stands at its marks."""
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    rows: tuple[Row, ...]
    phases: tuple[Phase, ...]
    said: str
    """The same in words."""


def drawn(course: Course, language: str) -> Drawing | None:
    """The picture; None if there is nothing to draw."""
    if not course:
        return None
    y, axis = 0.0, 0.0
    ticks: tuple[Tick, ...] = ()
    bars: list[Bar] = []
    if course.spans:
        scale = _Scale(course)
        ticks, axis = scale.ticks(language), 2 * _SMALL + 4
        y = axis + 14
        for span in course.spans:
            bar = _bar(span, scale, y)
            bars.append(bar)
            y = bar.y + _BAR + 12
    rows: list[Row] = []
    for meetings in course.meetings:
        row, y = _row(meetings, y + 4)
        rows.append(row)
    phases: list[Phase] = []
    for number, text in enumerate(course.phases, 1):
        lines = wrapped(_capital(text), WIDTH - 44, SIZE)
        phases.append(Phase(number, 16, round(y + 14, 1), round(y + 19, 1), Lines(40, y + 19, lines, SIZE)))
        y += max(34.0, len(lines) * SIZE * LINE + 12)
    return Drawing(
        width=WIDTH,
        height=round(y + 2, 1),
        axis=axis,
        marks=axis - 12,
        ticks=ticks,
        bars=tuple(bars),
        rows=tuple(rows),
        phases=tuple(phases),
        said=_said(course, language),
    )


class _Scale:
    """From years on the line to places in the picture. Pregnancy and wish have parts of their own, if shown."""

    def __init__(self, course: Course) -> None:
        places = [place for span in course.spans for place in (span.start, span.end) if place is not None]
        goes_on = any(span.end is None for span in course.spans)
        lowest, highest = min([0.0, *places]), max([0.0, *places])
        self.wishing, self.pregnant = lowest <= WISH, lowest < 0
        self.beginning = course.pregnancy
        # A little more than the last end, so that what has no end can be seen to go on.
        self.years = highest * 1.12 or (1.0 if goes_on or not self.pregnant else 0.0)
        wish = _WISHING if self.wishing else 0.0
        before = wish + _PREGNANCY if self.pregnant else 0.0
        whole = 1.0 if self.years else before
        points = [(WISH, 0.0)] if self.wishing else []
        points += [(self.beginning, wish / whole)] if self.pregnant else []
        points.append((0.0, before / whole))
        points += [(self.years, 1.0)] if self.years else []
        self._points = points

    def at(self, place: float) -> float:
        """The place in the picture; what lies beyond an end of the line stands at that end."""
        share = self._points[-1][1] if place > 0 else 0.0
        for (low, low_share), (high, high_share) in pairwise(self._points):
            if low <= place <= high:
                share = low_share + (place - low) / (high - low) * (high_share - low_share)
        return round(_LEFT + share * _ROOM, 1)

    def ticks(self, language: str) -> tuple[Tick, ...]:
        """The marks: wish, pregnancy and birth, and years or months as far as there is room."""
        found = [Tick(self.at(WISH), word("sheet.axis-wish", language))] if self.wishing else []
        if self.pregnant:
            found.append(Tick(self.at(self.beginning), word("sheet.axis-pregnant", language)))
        found.append(Tick(self.at(0.0), word("sheet.axis-birth", language)))
        later = [(float(year), counted("sheet.axis-years", year, language)) for year in _YEARS]
        later = [(month / 12, counted("sheet.axis-months", month, language)) for month in _MONTHS] + later
        for place, label in later:
            x = self.at(place)
            if place <= self.years and x - found[-1].x >= _APART and x <= _LEFT + _ROOM - _APART / 3:
                found.append(Tick(x, label))
        return tuple(found)


def _bar(span: Span, scale: _Scale, y: float) -> Bar:
    text = f"{_capital(span.label)} ({span.source})" if span.source else _capital(span.label)
    lines = Lines(_LEFT, y + SIZE, wrapped(text, WIDTH - 2 * _LEFT, SIZE), SIZE)
    # What has no beginning is drawn from birth if it ends after it.
    begins = 0.0 if span.end is None or span.end > 0 else WISH
    start = scale.at(begins if span.start is None else span.start)
    end = scale.at(span.end) if span.end is not None else _LEFT + _ROOM
    return Bar(
        text=lines,
        x=start,
        y=round(y + lines.height + 6, 1),
        width=round(max(end - start, 6.0), 1),
        opens=span.start is None,
        fades=span.end is None or span.open_end,
        runs=span.runs,
    )


def _row(meetings: Meetings, y: float) -> tuple[Row, float]:
    text = f"{meetings.text} ({meetings.source})" if meetings.source else meetings.text
    lines = Lines(_LEFT, y + SIZE, wrapped(text, WIDTH - 2 * _LEFT, SIZE), SIZE)
    top = y + lines.height + 14
    dots = tuple(
        Dot(
            round(_LEFT + _DOT + 1 + (number % _PER_ROW) * (2 * _DOT + 10), 1),
            round(top + (number // _PER_ROW) * (2 * _DOT + 6), 1),
            maybe=number >= meetings.low,
        )
        for number in range(meetings.high)
    )
    return Row(lines, dots), dots[-1].y + _DOT + 10 if dots else top


def _said(course: Course, language: str) -> str:
    """Everything in the picture, one sentence after another."""
    texts: list[str] = [*(_with_source(span.label, span.source) for span in course.spans)]
    texts += [_with_source(each.text, each.source) for each in course.meetings]
    texts += [f"{number}. {text}" for number, text in enumerate(course.phases, 1)]
    return "; ".join(texts) + "."


def _with_source(text: str, source: str) -> str:
    return f"{text} ({source})" if source else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
