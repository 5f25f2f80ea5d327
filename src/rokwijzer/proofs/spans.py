# SPDX-License-Identifier: EUPL-1.2
"""Spans of time within which some intervals do not change, in words: a wish, a part of a pregnancy, an age."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rokwijzer.explain import LANGUAGES, Language, age_text
from rokwijzer.knowledge.models import Text
from rokwijzer.timeline import Anchors, Born, Interval, Moment, Wish
from rokwijzer.timeline.anchors import everything, standings

_WORDS = {
    "wish": ("kinderwens", "a wish for a child"),
    "pregnant": ("zwanger", "pregnant"),
    "pregnant-before": ("nog geen {end}", "not yet {end}"),
    "pregnant-between": ("van {start} tot {end}", "from {start} to {end}"),
    "pregnant-from": ("{start} of langer", "{start} or longer"),
    "born": ("kind is geboren", "the child is born"),
    "born-before": ("kind jonger dan {end}", "child younger than {end}"),
    "born-between": ("kind van {start} tot {end}", "child from {start} to {end}"),
    "born-from": ("kind van {start} of ouder", "child of {start} or older"),
}


@dataclass(frozen=True)
class Span:
    """One span, with its first moment: as far back as it goes."""

    moment: Moment
    words: Text


def spans(intervals: Sequence[Interval], on: date, term_weeks: int) -> Iterator[Span]:
    """Every span between which one of the intervals changes, from the wish for a child on."""
    for each in everything(on, term_weeks):
        # Swept from the earliest day of birth on, each moment is the last day of its span; so the last is the youngest.
        starts = list(reversed(standings(Anchors((each,)), intervals, on, term_weeks).values()))
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else None
            yield Span(start, _words(start, end, number == 0, on, term_weeks))


def _words(start: Moment, end: Moment | None, first: bool, on: date, term_weeks: int) -> Text:
    if isinstance(start, Wish):
        key = "wish"
    else:
        kind = "born" if isinstance(start, Born) else "pregnant"
        bound = ("-before" if first else "-between") if end is not None else ("" if first else "-from")
        key = f"{kind}{bound}"

    def said(language: Language) -> str:
        ages = {
            name: age_text(moment, on, term_weeks, language)
            for name, moment in (("start", start), ("end", end))
            if moment is not None
        }
        return _WORDS[key][LANGUAGES.index(language)].format(**ages)

    return Text(nl=said("nl"), en=said("en"))
