# SPDX-License-Identifier: EUPL-1.2
"""When figures differ, and when an end in time is left open: the tests behind the list of contradictions."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rokwijzer.knowledge.contradiction_words import Meanwhile, position_words
from rokwijzer.knowledge.models import Figure, Text, passages
from rokwijzer.timeline import End, Interval, Mode, parse_end, parse_start
from rokwijzer.timeline.edges import born_edges

_SAME_ROW = 3
"""So few lines apart, two passages stand in one place of a source."""


def bounds_differ(figures: Sequence[Figure]) -> bool:
    """Whether two figures state different bounds, or one states bounds and another only "about" or words.

    A figure that is silent on one end only does not differ there: silence is no reading.
    """
    if len(figures) < 2:
        return False
    lows = {each.low for each in figures if each.low is not None}
    highs = {each.high for each in figures if each.high is not None}
    stated = [each.low is not None or each.high is not None for each in figures]
    return len(lows) > 1 or len(highs) > 1 or (any(stated) and not all(stated))


def sources_of(cites: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """The keys of all sources that are cited."""
    return frozenset(passage.source for each in cites for passage in passages(each))


def in_one_place(cites: Sequence[tuple[str, ...]]) -> bool:
    """Whether the first passages cited stand in one place: one source, lines next to each other."""
    first = [next(passages(each), None) for each in cites]
    found = [each for each in first if each is not None]
    if len({each.source for each in found}) != 1 or len(found) != len(first):
        return False
    ordered = sorted(found, key=lambda each: (each.first, each.last))
    return all(later.first - earlier.last <= _SAME_ROW for earlier, later in pairwise(ordered))


def values_at(raw: object, key: str) -> Iterator[object]:
    """Everything that stands under this key, anywhere in a condition as it is written."""
    match raw:
        case Mapping():
            for name, each in raw.items():
                if name == key:
                    yield each
                yield from values_at(each, key)
        case list() | tuple():
            for each in raw:
                yield from values_at(each, key)
        case _:
            return


def open_ends(from_: str | None, until: str | None) -> Iterator[tuple[str, Text, Meanwhile]]:
    """The ends of a span that its words leave open: `from` or `until`, why, and what the program does."""
    start = parse_start(from_) if from_ else None
    end = parse_end(until) if until else None
    may_start, must_start, may_end, must_end = born_edges(Interval(start, end))
    if start is not None and (start.mode is Mode.ABOUT or may_start != must_start):
        yield "from", _why(start), _meanwhile(start)
    if end is not None and (end.mode is Mode.ABOUT or may_end != must_end):
        yield "until", _why(end), _meanwhile(end)


def _meanwhile(end: End) -> Meanwhile:
    return Meanwhile.SHOW if end.mode is Mode.ABOUT else Meanwhile.LEAVE_OPEN


def _why(end: End) -> Text:
    position = position_words(str(end.position))
    dutch, english = position.nl, position.in_("en")
    match end.mode:
        case Mode.ABOUT:
            return Text(
                nl=f"“ongeveer {dutch}”; hoeveel ervoor of erna nog telt, staat er niet.",
                en=f"“about {english}”; how much before or after still counts is not stated.",
            )
        case Mode.TO:
            return Text(
                nl=f"de reeks eindigt met {dutch}; of die tijd zelf meetelt, staat er niet.",
                en=f"the range ends with {english}; whether that time itself counts is not stated.",
            )
        case Mode.THROUGH:
            return Text(
                nl=f"tot en met {dutch}; of alleen die dag telt of ook de tijd erna, staat er niet.",
                en=f"through {english}; whether only that day counts or also the time after it is not stated.",
            )
        case _:
            return Text(
                nl=f"{dutch}; op welke dag een halve maand om is, staat er niet.",
                en=f"{english}; on which day half a month is over is not stated.",
            )
