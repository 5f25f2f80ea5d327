# SPDX-License-Identifier: EUPL-1.2
"""A span of time as a sentence: "het kind is 1 tot 6 jaar", "de zwangerschap duurt nog geen 16 weken".

A span is said from where the family can stand: of a child who is born nothing is said about weeks of pregnancy. That a
moment lies outside is said as what it is: too early, or past it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from rokwijzer.explain.phrases import Phrase, joined, one
from rokwijzer.explain.words import SPAN_SUBJECTS, Language, amount, figure, half, say
from rokwijzer.logic import Knowns
from rokwijzer.timeline import (
    BIRTH,
    START_OF_PREGNANCY,
    Anchors,
    Born,
    End,
    Interval,
    Mode,
    Moment,
    Position,
    Pregnant,
    Unit,
    Wish,
    Zone,
    representatives,
    zone,
)
from rokwijzer.timeline.edges import is_about_age
from rokwijzer.timeline.positions import next_position

_STATIONS = (
    Interval(End(START_OF_PREGNANCY, Mode.FROM), End(BIRTH, Mode.BEFORE)),
    Interval(End(BIRTH, Mode.FROM), None),
)
"""Intervals that tell a wish, a pregnancy and a child who is born apart."""


class Where(Enum):
    """On which side of a span a moment lies."""

    EARLY = auto()
    INSIDE = auto()
    LATE = auto()


@dataclass(frozen=True)
class Standing:
    """Where a family can stand: with a wish, pregnant or with a child, before, in or past a span."""

    pieces: frozenset[tuple[type[Moment], Where]]
    open_end: bool
    """Whether it can stand where the source does not say if the last bit counts."""

    def at(self, where: Where) -> frozenset[type[Moment]]:
        """The stations on this side."""
        return frozenset(station for station, side in self.pieces if side is where)


def standing(interval: Interval, knowns: Knowns, term_weeks: int) -> Standing:
    """Where the family can stand, as far as is known."""
    start_only = Interval(interval.start, None)
    pieces: set[tuple[type[Moment], Where]] = set()
    open_end = False
    told_apart = (interval, start_only, *_STATIONS)
    for moment in representatives(knowns.anchors, told_apart, knowns.on, term_weeks):
        found = zone(interval, moment, knowns.on, term_weeks)
        open_end = open_end or found is Zone.OPEN_END
        for where in _sides(interval, moment, found, zone(start_only, moment, knowns.on, term_weeks)):
            pieces.add((type(moment), where))
    return Standing(frozenset(pieces), open_end)


def _sides(interval: Interval, moment: Moment, found: Zone, from_start: Zone) -> Iterable[Where]:
    match found:
        case Zone.MET:
            return (Where.INSIDE,)
        case Zone.OPEN_START:
            return (Where.EARLY, Where.INSIDE)
        case Zone.OPEN_END:
            return (Where.INSIDE, Where.LATE)
        case Zone.NOT_MET:
            unborn = not isinstance(moment, Born) and is_about_age(interval)
            return (Where.EARLY,) if unborn or from_start is Zone.NOT_MET else (Where.LATE,)


def span(interval: Interval, polarity: bool, knowns: Knowns, term_weeks: int, language: Language) -> Phrase:
    """The sentence that the moment lies in the interval, or that it does not."""
    say_span = _inside if polarity else _outside
    found = standing(interval, knowns, term_weeks)
    parts = say_span(interval, found, language)
    if not parts:
        # What is known leaves nothing to say ("it is not so", of what certainly is); then the whole span is said.
        found = standing(interval, Knowns({}, Anchors(), knowns.on), term_weeks)
        parts = say_span(interval, found, language) or [say("never", language)]
    phrases = [one(part, language, SPAN_SUBJECTS[language]) for part in parts]
    phrases[-1] = replace(phrases[-1], note=_note(interval, found, language))
    return joined(phrases, "or")


def _in_pregnancy(end: End | None) -> Position | None:
    """The position of an end that is counted within the pregnancy."""
    if end is None or end.position.is_age or end.position.unit is Unit.WISH or end.position.is_whole_pregnancy:
        return None
    return end.position


def _age(end: End | None) -> Position | None:
    """The position of an end that is an age beyond birth."""
    return end.position if end is not None and end.position.is_age and end.position != BIRTH else None


def _inside(interval: Interval, found: Standing, language: Language) -> list[str]:
    stations = found.at(Where.INSIDE)
    if Born in stations and _is_end_only(interval):
        # Before birth the end is not reached either, but that goes without saying.
        return [_child(interval, found, language)]
    parts = _before_birth(interval, found, stations, language)
    return [*parts, _child(interval, found, language)] if Born in stations else parts


def _is_end_only(interval: Interval) -> bool:
    """Whether it only says until which age: from the wish for a child on."""
    from_the_first = interval.start is None or interval.start.position.unit is Unit.WISH
    return from_the_first and _age(interval.end) is not None


def _before_birth(
    interval: Interval, found: Standing, stations: frozenset[type[Moment]], language: Language
) -> list[str]:
    if Wish not in stations:
        return _pregnancy(interval, found, language) if Pregnant in stations else []
    if Pregnant not in stations:
        return [say("wish", language)]
    end = interval.end
    if _in_pregnancy(end) is None or end is None:
        return [say("unborn" if interval.start is None else "wish-or-pregnant", language)]
    if interval.start is None and end.mode is Mode.BEFORE:
        return [say("pregnancy-not-yet", language, start=_named(end, language))]
    return [say("wish", language), *_pregnancy(interval, found, language)]


def _pregnancy(interval: Interval, found: Standing, language: Language) -> list[str]:
    start, end = interval.start, interval.end
    if _in_pregnancy(start) is None:
        start = None
    if _in_pregnancy(end) is None:
        end = None
    # Months before birth are counted from the other side, so each end is a sentence of its own.
    phrases = []
    if start is not None and start.position.unit is Unit.MONTHS_BEFORE_BIRTH:
        phrases.append(say("birth-within", language, start=_named(start, language)))
        start = None
    if end is not None and end.position.unit is Unit.MONTHS_BEFORE_BIRTH:
        phrases.append(say("birth-further", language, start=_named(end, language)))
        end = None
    weeks = _bounded("pregnancy", start, end, found, language)
    return [f" {say('and', language)} ".join(filter(None, [*phrases, weeks])) or say("pregnant", language)]


def _child(interval: Interval, found: Standing, language: Language) -> str:
    start = interval.start if _age(interval.start) else None
    end = interval.end if _age(interval.end) else None
    from_birth = interval.start is not None and interval.start.position == BIRTH
    if from_birth and end is not None and end.mode is not Mode.BEFORE:
        # "0 tot 4 jaar" as the source has it; "before" is said as "jonger dan".
        start = End(Position(end.position.unit, 0), Mode.FROM)
    return _bounded("child", start, end, found, language) or say("born", language)


def _bounded(what: str, start: End | None, end: End | None, found: Standing, language: Language) -> str:
    """ "het kind is 1 tot 6 jaar", with one of the ends or both; empty without."""
    if end is None:
        return "" if start is None else say(f"{what}-from", language, start=_named(start, language))
    last = _named(end, language)
    if start is None:
        key = "through" if end.mode is Mode.THROUGH else "before"
        return say(f"{what}-{key}", language, end=last)
    if start.position == end.position and end.mode is Mode.THROUGH:
        return say(f"{what}-in", language, span=last)
    key = "span-through" if end.mode is Mode.THROUGH else "span-before"
    same_unit = start.position.unit is end.position.unit and start.mode is not Mode.ABOUT
    same_unit = same_unit and half(start.position, language) is None
    assert start.position.number is not None
    first = figure(start.position.number, language) if same_unit else _named(start, language)
    return say(f"{what}-in", language, span=say(key, language, start=first, end=last))


def _note(interval: Interval, found: Standing, language: Language) -> str:
    """That the source leaves it open whether the last bit counts, where that can matter."""
    end = interval.end
    if end is None or end.mode is not Mode.TO or not found.open_end:
        return ""
    return say("open-to", language, end=amount(end.position, language))


def _named(end: End, language: Language) -> str:
    text = amount(end.position, language)
    return say("about", language, amount=text) if end.mode is Mode.ABOUT else text


def _outside(interval: Interval, found: Standing, language: Language) -> list[str]:
    return [*_early(interval, found.at(Where.EARLY), language), *_late(interval, found, language)]


def _early(interval: Interval, stations: frozenset[type[Moment]], language: Language) -> list[str]:
    if not stations:
        return []
    if stations == {Wish}:
        return [say("not-pregnant", language)]
    if Born in stations:
        age = _age(interval.start)
        assert age is not None  # only an age lies beyond birth
        return [say("child-not-yet", language, start=amount(age, language))]
    if is_about_age(interval):
        return [say("unborn", language)]
    weeks = _in_pregnancy(interval.start)
    assert weeks is not None  # what a pregnancy can be too early for
    key = "birth-further" if weeks.unit is Unit.MONTHS_BEFORE_BIRTH else "pregnancy-not-yet"
    return [say(key, language, start=amount(weeks, language))]


def _late(interval: Interval, found: Standing, language: Language) -> list[str]:
    stations, end = found.at(Where.LATE), interval.end
    if not stations:
        return []
    assert end is not None  # without an end nothing is past it
    parts = []
    if _age(end) is None:
        if Pregnant in stations:
            parts.append(_late_in_pregnancy(end, found, language))
        return [*parts, say("already-born", language)] if Born in stations else parts
    return [_beyond("child", end, found, language)]


def _late_in_pregnancy(end: End, found: Standing, language: Language) -> str:
    if _in_pregnancy(end) is None:
        return say("pregnant", language)
    if end.position.unit is Unit.MONTHS_BEFORE_BIRTH:
        return say("birth-within", language, start=amount(end.position, language))
    return _beyond("pregnancy", end, found, language)


def _beyond(what: str, end: End, found: Standing, language: Language) -> str:
    """Past the end: from where it is certainly over, or said with the same openness as the source."""
    position = end.position
    if end.mode is Mode.THROUGH:
        if not found.open_end:
            return say(f"{what}-from", language, start=amount(next_position(position), language))
        return say(f"{what}-beyond", language, end=amount(position, language))
    if end.mode is Mode.TO and not found.open_end:
        position = next_position(position)
    return say(f"{what}-from", language, start=amount(position, language))
