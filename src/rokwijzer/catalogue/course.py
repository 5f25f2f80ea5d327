# SPDX-License-Identifier: EUPL-1.2
"""How an offer runs, to be drawn: when one may enter, until when it goes on, how often one meets, and its phases.

Places on the line are in years from birth, before birth below zero. They only draw; whether a family can enter is for
the criteria, whose own words stand beside the drawing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rokwijzer.explain import Language, citations
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Criterion, Figure, Offer, Reading, Role
from rokwijzer.logic import intervals_in
from rokwijzer.timeline import End, Interval, Mode, Position, Unit, parse_end, parse_start

_WEEKS, _MONTHS = 52.1775, 12.0
"""So many stand in a year on the line."""
WISH = -1.25
"""Where the wish for a child is drawn, before any pregnancy."""
_OPEN = (Mode.TO, Mode.ABOUT)
MOST_DOTS = 16
"""More meetings than these are said, not drawn."""


@dataclass(frozen=True)
class Span:
    """When one may enter, or how long it goes on; None at an end: the source names none there."""

    label: str
    start: float | None
    end: float | None
    open_end: bool = False
    """The source leaves open where exactly it ends."""
    source: str = ""
    """Who says so, where sources differ."""
    runs: bool = False
    """How long it goes on, and not when one may enter."""


@dataclass(frozen=True)
class Meetings:
    """How often one meets, at least and at most, as one source has it."""

    text: str
    low: int
    high: int
    source: str = ""


@dataclass(frozen=True)
class Course:
    """Everything that there is to draw."""

    spans: tuple[Span, ...]
    meetings: tuple[Meetings, ...]
    phases: tuple[str, ...]
    pregnancy: float
    """Where pregnancy begins on the line."""

    def __bool__(self) -> bool:
        return bool(self.spans or self.meetings or self.phases)


def course_of(base: KnowledgeBase, name: str, language: Language) -> Course:
    """What the knowledge says of how an offer runs, as far as it can be drawn."""
    offer = base.offers[name]
    writer = _Writer(base, language)
    return Course(
        spans=tuple(dict.fromkeys((*writer.entering(name, offer), *writer.going_on(offer)))),
        meetings=tuple(dict.fromkeys(writer.meetings(offer.programme.sessions))),
        phases=tuple(each.label.in_(language) for each in offer.programme.phases.values()),
        pregnancy=-base.vocabulary.term_weeks / _WEEKS,
    )


class _Writer:
    def __init__(self, base: KnowledgeBase, language: Language) -> None:
        self._base, self._language = base, language

    def entering(self, name: str, offer: Offer) -> Iterator[Span]:
        groups: list[tuple[str | None, Mapping[str, Criterion]]] = [(None, offer.criteria)]
        groups += [(each.label.in_(self._language), each.criteria) for each in offer.entrances.values()]
        for entrance, criteria in groups:
            for key, criterion in criteria.items():
                if criterion.role not in (Role.REQUIRED, Role.ALSO_SUITABLE):
                    continue
                label = entrance or criterion.label.in_(self._language)
                if criterion.readings:
                    yield from self._readings(label, criterion.readings)
                    continue
                condition = self._base.conditions.get(f"{name}#{key}")
                for within in intervals_in(condition) if condition is not None else ():
                    yield self._span(label, within.interval)

    def _readings(self, label: str, readings: Mapping[str, Reading]) -> Iterator[Span]:
        for reading in readings.values():
            if reading.from_ is None and reading.until is None:
                continue
            interval = Interval(
                parse_start(reading.from_) if reading.from_ is not None else None,
                parse_end(reading.until) if reading.until is not None else None,
            )
            yield self._span(label, interval, self._source(reading.cite))

    def _span(self, label: str, interval: Interval, source: str = "") -> Span:
        return Span(
            label,
            self._at(interval.start),
            self._at(interval.end),
            interval.end is not None and interval.end.mode in _OPEN,
            source,
        )

    def going_on(self, offer: Offer) -> Iterator[Span]:
        figures = offer.programme.runs_until.values()
        several = len(figures) > 1
        for figure in figures:
            unit = _UNITS.get(figure.unit or "")
            if figure.high is not None and unit is not None:
                text = _bare(figure, self._language)
                yield Span(
                    text, None, figure.high / unit, source=self._source(figure.cite) if several else "", runs=True
                )

    def meetings(self, figures: Mapping[str, Figure]) -> Iterator[Meetings]:
        several = len(figures) > 1
        for figure in figures.values():
            if figure.high is None or figure.high != int(figure.high) or figure.high > MOST_DOTS:
                continue
            low = int(figure.low) if figure.low is not None else 0
            source = self._source(figure.cite) if several else ""
            yield Meetings(_bare(figure, self._language), low, int(figure.high), source)

    def _source(self, cites: Sequence[str]) -> str:
        return ", ".join(dict.fromkeys(each.short for each in citations(cites, self._base, self._language)))

    def _at(self, end: End | None) -> float | None:
        if end is None:
            return None
        # "Through six years" ends where the seventh year begins; the same for a half counts half a unit.
        more = (0.5 if end.position.has_half else 1.0) if end.mode is Mode.THROUGH else 0.0
        return round(self._years(end.position, more), 4)

    def _years(self, position: Position, more: float) -> float:
        number = float(position.number or 0) + more
        term = self._base.vocabulary.term_weeks
        match position.unit:
            case Unit.WISH:
                return WISH
            case Unit.START_OF_PREGNANCY:
                return -term / _WEEKS
            case Unit.WEEKS_OF_PREGNANCY:
                return (number - term) / _WEEKS
            case Unit.MONTHS_BEFORE_BIRTH:
                return -term / _WEEKS if position.is_whole_pregnancy else -number / _MONTHS
            case Unit.DAYS:
                return number / (7 * _WEEKS)
            case Unit.WEEKS:
                return number / _WEEKS
            case Unit.MONTHS:
                return number / _MONTHS
        return number


_UNITS = {"jaar": 1.0, "jaren": 1.0, "maanden": _MONTHS, "weken": _WEEKS}
"""Units of figures, as many as a year has."""


def _bare(figure: Figure, language: Language) -> str:
    text = (language == "en" and figure.en) or figure.nl
    return text.strip().removesuffix(".")
