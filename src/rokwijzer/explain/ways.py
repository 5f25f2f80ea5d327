# SPDX-License-Identifier: EUPL-1.2
"""Why not: the smallest sets of things that would have to be otherwise, and whether they can become so.

A set is a way if what is known of everything in it, taken back together, leaves it open that the offer is meant (or
that the rule applies), and no smaller part of it does. Found by trying, smallest sets first; every test is exact.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeAlias

from rokwijzer.decisions import OfferDecision, RuleDecision, RuleState, Status, first_turn, offer_status, rule_state
from rokwijzer.explain.causes import WHO_IS_MEANT
from rokwijzer.explain.changes import turn_out, turned
from rokwijzer.explain.context import Context
from rokwijzer.explain.model import WayOut
from rokwijzer.explain.sentences import sentence
from rokwijzer.explain.words import finished, listed, parent_noun, say
from rokwijzer.knowledge.models import FactKind
from rokwijzer.logic import (
    All,
    Condition,
    FactRef,
    Knowns,
    Truth,
    Within,
    atoms_in,
    facts_in,
    intervals_in,
)
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.timeline import Anchors, representatives

MOST_TOGETHER = 3
"""Sets of more things are no answer that anybody can use."""
MOST_TRIED = 400
"""So many sets are tried for one decision; what is left out then are larger sets."""

_Goal: TypeAlias = Callable[[Knowns], bool]


@dataclass(frozen=True)
class _Item:
    """Something that is known and could be otherwise: facts that go together, or the moment."""

    facts: tuple[FactRef, ...]

    @property
    def is_moment(self) -> bool:
        return not self.facts

    @property
    def is_person(self) -> bool:
        return all(ref.fact in WHO_IS_MEANT for ref in self.facts)


_MOMENT = _Item(())


def ways_of(decision: OfferDecision | RuleDecision, context: Context) -> tuple[WayOut, ...]:
    """The ways to an offer that is not meant or asks for a consult, or to a rule that does not apply; else none.

    First what can change, then what cannot; within these the smallest first.
    """
    found = _question(decision, context)
    if found is None:
        return ()
    condition, goal = found
    ways = [_way(items, condition, goal, decision, context) for items in _smallest(condition, goal, context)]
    ways += _consults(decision, context)
    return tuple(sorted(dict.fromkeys(ways), key=lambda way: (not way.can_change, way.size)))


def _question(decision: OfferDecision | RuleDecision, context: Context) -> tuple[Condition, _Goal] | None:
    """The condition that stands in the way, and whether it no longer does; None if nothing stands in the way."""
    evaluator, known = context.base.evaluator, context.knowns
    if isinstance(decision, RuleDecision):
        if rule_state(decision, known, evaluator) is not RuleState.DOES_NOT_APPLY:
            return None
        return decision.applies, lambda each: True in evaluator.outcomes(decision.applies, each)
    match offer_status(decision, known, evaluator):
        case Status.NOT_MEANT:
            return decision.excluded, lambda each: False in evaluator.outcomes(decision.excluded, each)
        case Status.CONSULT_FIRST:
            return decision.fits, lambda each: True in evaluator.outcomes(decision.fits, each)
    return None


def _smallest(condition: Condition, goal: _Goal, context: Context) -> Iterator[tuple[_Item, ...]]:
    items = _items(condition, context)
    found: list[frozenset[_Item]] = []
    tried = 0
    for size in range(1, MOST_TOGETHER + 1):
        for chosen in combinations(items, size):
            if any(way.issubset(chosen) for way in found):
                continue
            tried += 1
            if tried > MOST_TRIED:
                return
            if goal(_without(chosen, context.knowns)):
                found.append(frozenset(chosen))
                yield chosen


def _items(condition: Condition, context: Context) -> Sequence[_Item]:
    """Everything known that bears on it. Who the parents are is one thing: nobody is half another parent."""
    axioms = tied_axioms(condition, context.base.vocabulary.axioms)
    literals = tuple(literal for axiom in axioms for literal in axiom.literals)
    bearing = dict.fromkeys((*facts_in(condition), *facts_in(All(literals))))
    known = [ref for ref in bearing if ref in context.knowns.values]
    persons = tuple(ref for ref in known if ref.fact in WHO_IS_MEANT)
    items = [_Item((ref,)) for ref in known if ref not in persons]
    if persons:
        items.append(_Item(persons))
    if not context.knowns.anchors.nothing_known and intervals_in(All((condition, *literals))):
        items.insert(0, _MOMENT)
    return items


def _without(items: Sequence[_Item], knowns: Knowns) -> Knowns:
    """What is known, without these."""
    gone = {ref for item in items for ref in item.facts}
    values = {ref: value for ref, value in knowns.values.items() if ref not in gone}
    anchors = Anchors() if any(item.is_moment for item in items) else knowns.anchors
    return replace(knowns, values=values, anchors=anchors)


def _way(
    items: tuple[_Item, ...],
    condition: Condition,
    goal: _Goal,
    decision: OfferDecision | RuleDecision,
    context: Context,
) -> WayOut:
    if items == (_MOMENT,):
        turn = first_turn((condition,), goal, context.knowns, context.term_weeks)
        if turn is not None:
            comes = turn_out(turn, context, comes=True)
            return WayOut(kind="age", can_change=True, day=comes.day, expected=comes.expected, text=comes.text)
    others = _without(items, context.knowns)
    texts = [text for item in items if (text := _text(item, condition, goal, others, decision, context))]
    can_change = all(_can_change(item, context) for item in items)
    key = "way-can" if can_change else "way-cannot"
    text = say(
        key, context.language, what=listed(texts or [say("way-other", context.language)], "and", context.language)
    )
    facts = tuple(str(ref) for item in items for ref in item.facts)
    return WayOut(kind="fact", can_change=can_change, facts=facts, text=finished(text), size=len(items))


def _can_change(item: _Item, context: Context) -> bool:
    """Whether it may turn out or become otherwise; plain circumstances such as who the parents are do not."""
    return bool(item.facts) and all(context.fact(ref).kind is not FactKind.CIRCUMSTANCE for ref in item.facts)


def _text(
    item: _Item,
    condition: Condition,
    goal: _Goal,
    others: Knowns,
    decision: OfferDecision | RuleDecision,
    context: Context,
) -> str | None:
    """How it would have to be, as a sentence without a full stop."""
    if item.is_moment:
        return _moment(condition, goal, others, context)
    if item.is_person:
        return _person(decision, context)
    (ref,) = item.facts
    for atom in atoms_in(condition):
        if atom.ref == ref and (other := turned(atom, context)) is not None:
            holds, values = other
            if goal(replace(others, values={**others.values, ref: values})):
                return sentence(atom, holds, context)
    return None


def _moment(condition: Condition, goal: _Goal, others: Knowns, context: Context) -> str | None:
    """The span of time in which it would be otherwise."""
    spans = {within: context.truth(within) for within in intervals_in(condition)}
    settled = [within for within, truth in spans.items() if truth is not Truth.UNKNOWN]
    for within in (*_in_the_way(settled, goal, others, context), *settled):
        return sentence(Within(within.interval, within.name), spans[within] is Truth.NOT_MET, context)
    return None


def _in_the_way(spans: Sequence[Within], goal: _Goal, others: Knowns, context: Context) -> Sequence[Within]:
    """Of several spans those that are otherwise at each moment at which the goal is reached; of one, that one."""
    if len(spans) < 2:
        return spans
    intervals = tuple(within.interval for within in spans)
    moments = representatives(Anchors(), intervals, others.on, context.term_weeks)
    reached = [known for each in moments if goal(known := replace(others, anchors=Anchors((each,))))]
    evaluator = context.base.evaluator
    return [
        within
        for within in spans
        if all(evaluator.truth(within, known) is not context.truth(within) for known in reached)
    ]


def _person(decision: OfferDecision | RuleDecision, context: Context) -> str | None:
    meant = context.meant(decision)
    if meant is None:
        return None
    # Where there is such a parent already, it would have to be another one.
    there = any(context.truth(matches) is Truth.MET for matches in meant.matches.values())
    key = "another" if there else "the"
    noun = say(key, context.language, noun=parent_noun(meant.role, meant.basis, context.language))
    return say("way-person", context.language, noun=noun)


def _consults(decision: OfferDecision | RuleDecision, context: Context) -> list[WayOut]:
    """Whom to consult, where that can decide."""
    if not isinstance(decision, OfferDecision):
        return []
    evaluator, language = context.base.evaluator, context.language
    if offer_status(decision, context.knowns, evaluator) is not Status.CONSULT_FIRST:
        return []
    found = []
    for each in decision.criteria:
        consult = each.criterion.consult
        if consult is None:
            continue
        if evaluator.truth(each.condition, context.knowns) is Truth.NOT_MET:
            whom = consult.en if language == "en" and consult.en else consult.nl
            found.append(WayOut(kind="consult", can_change=True, text=finished(whom)))
    return found
