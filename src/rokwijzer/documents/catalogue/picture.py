# SPDX-License-Identifier: EUPL-1.2
"""The small picture of an offer: when one may enter on the axis of the child's age, and how many meetings there are.

The axis is no even scale: it gives the first years most room. It draws; it decides nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from rokwijzer.documents.catalogue.model import Bar, Picture
from rokwijzer.documents.catalogue.words import say
from rokwijzer.explain import Context, sentence
from rokwijzer.knowledge.models import Criterion, Figure, Offer, Role
from rokwijzer.logic import Within
from rokwijzer.timeline import BIRTH, WISH, End, Interval, Mode, Position, Unit, parse_end, parse_start
from rokwijzer.timeline.edges import is_about_age
from rokwijzer.timeline.positions import next_position

MOST_DOTS = 24
"""More meetings than this are said and not drawn."""

_PREGNANT, _BIRTH = 0.1, 0.3
_AGES: tuple[tuple[float, float], ...] = ((0, _BIRTH), (12, 0.5), (24, 0.63), (48, 0.78), (84, 0.9), (216, 1.0))
"""Months of age, and where they stand on the axis; what is later stands at its end."""
_SHOWN_YEARS = (1, 2, 4, 7)
_DAYS_IN_MONTH, _WEEKS_IN_MONTH = 30.44, 4.345
_MONTHS_IN_YEAR = 12


@dataclass(frozen=True)
class _Span:
    """Where one may enter: two places on the axis, and what the source leaves open."""

    start: float
    end: float
    open_start: bool
    open_end: bool

    def cut(self, other: "_Span") -> "_Span":
        """What lies in both."""
        later = self if self.start >= other.start else other
        sooner = self if self.end <= other.end else other
        return _Span(later.start, sooner.end, later.open_start, sooner.open_end)

    def with_(self, other: "_Span") -> "_Span":
        """What lies in one of both, for readings: where these differ the end is open."""
        return _Span(
            min(self.start, other.start),
            max(self.end, other.end),
            self.open_start or other.open_start or self.start != other.start,
            self.open_end or other.open_end or self.end != other.end,
        )


def picture(offer: Offer, context: Context) -> Picture | None:
    """The picture of an offer; None where there is neither a time to enter nor a number of meetings to draw."""
    language = context.language
    bars, words = [], []
    ways: Mapping[str, Mapping[str, Criterion]] = {
        each.label.in_(language): {**offer.criteria, **each.criteria} for each in offer.entrances.values()
    } or {"": offer.criteria}
    for label, criteria in ways.items():
        spans = list(_spans(criteria, context.term_weeks))
        if not spans:
            continue
        span = reduce(_Span.cut, spans)
        if span.start >= span.end:
            continue
        bars.append(Bar(label, span.start, span.end, span.open_start, span.open_end))
        when = "; ".join(_said(criteria, context))
        words.append(say("enter-at" if label else "enter", language, label=label, when=when))
    dots, maybe, text = _meetings(offer.programme.sessions, language)
    if not bars and not dots:
        return None
    if text:
        words.append(text)
    return Picture(
        ticks=tuple(_ticks(language)),
        bars=tuple(bars),
        sessions=dots,
        maybe=maybe,
        sessions_text=text,
        words=say("picture", language, words=" ".join(words)),
    )


def place_of(position: Position, term_weeks: int) -> float:
    """Where a position stands on the axis, from 0 to 1."""
    if position.unit is Unit.WISH:
        return 0.0
    if position.is_whole_pregnancy:
        return _PREGNANT
    number = position.halves / 2
    if position.unit is Unit.WEEKS_OF_PREGNANCY:
        return _PREGNANT + (_BIRTH - _PREGNANT) * min(1.0, number / term_weeks)
    if position.unit is Unit.MONTHS_BEFORE_BIRTH:
        return max(_PREGNANT, _BIRTH - (_BIRTH - _PREGNANT) * number * _WEEKS_IN_MONTH / term_weeks)
    return _of_age(_months(position, number))


def _months(position: Position, number: float) -> float:
    match position.unit:
        case Unit.DAYS:
            return number / _DAYS_IN_MONTH
        case Unit.WEEKS:
            return number / _WEEKS_IN_MONTH
        case Unit.YEARS:
            return number * _MONTHS_IN_YEAR
        case _:
            return number


def _of_age(months: float) -> float:
    for (low, left), (high, right) in pairwise(_AGES):
        if months <= high:
            return left + (right - left) * (months - low) / (high - low)
    return _AGES[-1][1]


def _ticks(language: str) -> Iterator[tuple[float, str]]:
    yield 0.0, say("tick wish", language)
    yield _PREGNANT, say("tick pregnant", language)
    yield _BIRTH, say("tick birth", language)
    for years in _SHOWN_YEARS:
        words = say("tick year", language) if years == 1 else say("tick years", language, count=years)
        yield _of_age(years * _MONTHS_IN_YEAR), words


def _intervals(criterion: Criterion) -> tuple[Interval, ...]:
    """The spans of time that a criterion consists of; none where it asks anything else."""
    if criterion.role is not Role.REQUIRED:
        return ()
    said = criterion.readings.values() or (criterion,)
    if any(each.when is not None or (each.from_ is None and each.until is None) for each in said):
        return ()
    return tuple(
        Interval(
            parse_start(each.from_) if each.from_ is not None else None,
            parse_end(each.until) if each.until is not None else None,
        )
        for each in said
    )


def _spans(criteria: Mapping[str, Criterion], term_weeks: int) -> Iterator[_Span]:
    for criterion in criteria.values():
        found = [_span(each, term_weeks) for each in _intervals(criterion)]
        if found:
            yield reduce(_Span.with_, found)


def _said(criteria: Mapping[str, Criterion], context: Context) -> Iterator[str]:
    """The spans in words, each once."""
    found = [interval for criterion in criteria.values() for interval in _intervals(criterion)]
    for interval in dict.fromkeys(found):
        yield sentence(Within(interval, str(interval)), True, context)


def _span(interval: Interval, term_weeks: int) -> _Span:
    start, end = interval.start, interval.end
    if start is None:
        begin = place_of(BIRTH if is_about_age(interval) else WISH, term_weeks)
        open_start = not is_about_age(interval)
    else:
        begin, open_start = place_of(start.position, term_weeks), start.mode is Mode.ABOUT
    if end is None:
        return _Span(begin, 1.0, open_start, True)
    return _Span(begin, place_of(_last(end), term_weeks), open_start, end.mode in (Mode.ABOUT, Mode.TO))


def _last(end: End) -> Position:
    """Where an end is over: for "through 6 years" the seventh birthday."""
    return next_position(end.position) if end.mode is Mode.THROUGH else end.position


def _meetings(figures: Mapping[str, Figure], language: str) -> tuple[int, int, str]:
    """How many meetings to draw, how many more there may be, and what is said of them."""
    said: Sequence[Figure] = [each for each in figures.values() if each.low is not None]
    if not said:
        return 0, 0, ""
    figure = said[0]
    low, high = int(figure.low or 0), int(figure.high or figure.low or 0)
    text = (figure.en if language == "en" else None) or figure.nl
    if high > MOST_DOTS:
        return 0, 0, text
    return low, max(0, high - low), text
