# SPDX-License-Identifier: EUPL-1.2
"""When in the life of a family an offer can begin: the wish for a child, pregnancy, or a year of the child's age.

An offer counts at a phase unless its criteria certainly exclude the whole of it, whatever else is true of the family.
Which years are told apart follows from the knowledge: years in which the same offers count are one value.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rokwijzer.catalogue.labels import phrase
from rokwijzer.decisions import OfferDecision, decide
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import Evaluator, Knowns, Truth, intervals_in
from rokwijzer.timeline import Anchors, DueBetween, Unit, age, wish
from rokwijzer.timeline.anchors import OLDEST_CHILD_YEARS, due_range

_A_DAY = date(2001, 1, 1)
"""Ages and weeks are counted back from it; another day gives the same phases."""

WISH, PREGNANT = "wish", "pregnant"
_YEAR = "year-"


@dataclass(frozen=True)
class Phase:
    """One phase: its id (`wish`, `pregnant`, `year-2`) and, for the child's age, its first and last year."""

    id: str
    first: int | None = None
    last: int | None = None
    """None: without end."""

    def words(self, language: str) -> str:
        """What it is called."""
        if self.first is None:
            return phrase(self.id, language)
        if self.last is None:
            return phrase("years-on", language, first=self.first)
        key = "year" if self.first == self.last else "years"
        return phrase(key, language, first=self.first, last=self.last)


@dataclass(frozen=True)
class Phases:
    """All phases, and at which of them each offer counts. An offer whose criteria name no time stands at none."""

    order: tuple[Phase, ...]
    of: Mapping[str, tuple[str, ...]]

    def joined(self, offer: str) -> tuple[Phase, ...]:
        """When an offer can begin, in as few phases as can be: years that follow each other are one."""
        at = set(self.of.get(offer, ()))
        found: list[Phase] = []
        for phase in self.order:
            if phase.id not in at:
                continue
            before = found[-1] if found else None
            if before is not None and phase.first is not None and before.last == phase.first - 1:
                found[-1] = Phase(before.id, before.first, phase.last)
            else:
                found.append(phase)
        return tuple(found)

    def named(self, value: str) -> str:
        """The phase that a value means: any year stands for the years that it is one with."""
        number = value.removeprefix(_YEAR)
        if not (value.startswith(_YEAR) and number.isascii() and number.isdigit() and len(number) < len("100")):
            return value
        for phase in self.order:
            last = OLDEST_CHILD_YEARS if phase.last is None else phase.last
            if phase.first is not None and phase.first <= int(number) <= last:
                return phase.id
        return value


def phases_of(base: KnowledgeBase) -> Phases:
    """The phases of every offer that is meant for families."""
    decisions = decide(base)
    term = base.vocabulary.term_weeks
    before_birth = {WISH: wish(), PREGNANT: Anchors((DueBetween(*due_range(_A_DAY, term)),))}
    years = [age(year, Unit.YEARS, _A_DAY) for year in range(OLDEST_CHILD_YEARS)]
    at: dict[str, set[str]] = {}
    for name, decision in decisions.offers.items():
        if not any(intervals_in(each.condition) for each in decision.criteria if each.criterion.decides):
            continue
        at[name] = {phase for phase, when in before_birth.items() if _open(decision, when, base.evaluator)}
        again, open_ = _years_that_differ(decision), False
        for year, when in enumerate(years):
            if year in again:
                open_ = _open(decision, when, base.evaluator)
            if open_:
                at[name].add(f"{_YEAR}{year}")
    sets = [frozenset(name for name, phases in at.items() if f"{_YEAR}{year}" in phases) for year in range(len(years))]
    order = (Phase(WISH), Phase(PREGNANT), *_runs(sets))
    return Phases(order, {name: tuple(each.id for each in order if each.id in phases) for name, phases in at.items()})


def _open(decision: OfferDecision, when: Anchors, evaluator: Evaluator) -> bool:
    return evaluator.truth(decision.excluded, Knowns({}, when, _A_DAY)) is not Truth.MET


_IN_A_YEAR = {Unit.DAYS: 366, Unit.WEEKS: 53, Unit.MONTHS: 12, Unit.YEARS: 1}


def _years_that_differ(decision: OfferDecision) -> frozenset[int]:
    """The years of age that may come out otherwise than the year before: those around the ends of its intervals.

    An end that is worded "to" leaves a whole further year open, and rounding may be one year out.
    """
    intervals = intervals_in(decision.excluded)
    ends = [end.position for each in intervals for end in (each.interval.start, each.interval.end) if end is not None]
    whole = [int(each.number or 0) // _IN_A_YEAR[each.unit] for each in ends if each.is_age]
    return frozenset({0, *(year + more for year in whole for more in range(-1, 4))})


def _runs(sets: Iterable[frozenset[str]]) -> Iterator[Phase]:
    """Years after each other at which the same offers count, as one phase; the last one has no end."""
    starts: list[int] = []
    before: frozenset[str] | None = None
    for year, those in enumerate(sets):
        if those != before:
            starts.append(year)
        before = those
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        yield Phase(f"{_YEAR}{start}", start, None if following is None else following - 1)
