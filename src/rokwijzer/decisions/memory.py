# SPDX-License-Identifier: EUPL-1.2
"""What was worked out about an offer or rule is worked out again only when something changed that bears on it.

While a professional enters one thing after another, nearly everything stays as it was. Held in memory only, for a
limited number of answers and not long, and nothing in it says whose family it was.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import TypeAlias, TypeVar, cast
from weakref import WeakKeyDictionary

from rokwijzer.decisions.compiled import CriterionDecision, Decisions, OfferDecision, RuleDecision
from rokwijzer.decisions.status import WHO
from rokwijzer.logic import All, FactRef, Implication, Knowns, facts_in, intervals_in
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.logic.binding import CARERS
from rokwijzer.timeline import Interval

_T = TypeVar("_T")
_Decision: TypeAlias = OfferDecision | RuleDecision | CriterionDecision

REMEMBERED = 16_384
"""How many answers are kept; the one that was not asked for longest goes first."""
KEPT_SECONDS = 900
"""After so long without being asked for, an answer is forgotten at the next question."""

_MEMORIES: WeakKeyDictionary[Decisions, "Memory"] = WeakKeyDictionary()


def memory_of(decisions: Decisions) -> "Memory":
    """The one memory that goes with these decisions."""
    found = _MEMORIES.get(decisions)
    return found if found is not None else _MEMORIES.setdefault(decisions, Memory(decisions))


@dataclass(frozen=True)
class Bearing:
    """What can make a difference to what is said of a decision."""

    facts: frozenset[FactRef]
    """Its own facts, those that axioms tie to them, and who is who where a parent is spoken of."""
    intervals: tuple[Interval, ...]
    """The spans of time in which the child or pregnancy may stand."""


def bearing(decision: _Decision, axioms: Sequence[Implication]) -> Bearing:
    """Every fact and span of time that bears on the decision.

    Who the parents are counts if something is asked of a parent, since they are not spoken of otherwise.
    """
    if isinstance(decision, CriterionDecision):
        parts = [decision.condition]
    else:
        parts = [each.condition for each in decision.criteria]
        if decision.person is not None:
            parts.append(decision.person)
    if isinstance(decision, RuleDecision):
        parts += [condition for _, condition in decision.exceptions]
    whole = All(tuple(parts))
    literals = tuple(literal for axiom in tied_axioms(whole, axioms) for literal in axiom.literals)
    spoken = All((*parts, *literals))
    intervals = tuple(dict.fromkeys(within.interval for within in intervals_in(spoken)))
    of_parents = any(ref.subject in CARERS for ref in facts_in(whole))
    who = {FactRef(carer, fact) for carer in CARERS for fact in WHO} if of_parents else ()
    return Bearing(frozenset({*facts_in(spoken), *who}), intervals)


class Memory:
    """Remembers answers about the decisions of one knowledge base. May be shared between threads."""

    def __init__(self, decisions: Decisions) -> None:
        # Not the decisions themselves: they are the weak key under which this memory is kept.
        self._evaluator = decisions.base.evaluator
        self._bearing: dict[str, Bearing] = {}
        self._answers: OrderedDict[Hashable, tuple[object, float]] = OrderedDict()
        self._lock = Lock()
        # What of a family bears on a decision is worked out once, however much is asked about it.
        self._keys: WeakKeyDictionary[Knowns, dict[tuple[str, bool], Hashable]] = WeakKeyDictionary()

    def recall(
        self,
        decision: _Decision,
        knowns: Knowns,
        about: Hashable,
        work_out: Callable[[], _T],
        *,
        names_days: bool = True,
    ) -> _T:
        """The answer to `about`, worked out if it is not remembered for what is known here.

        `about` must name everything else that the answer depends on: its kind, language, region. An answer that names
        no day and no age (`names_days` false) is the same for all children who stand in the same spans of time.
        """
        name = _id(decision)
        keys = self._keys.setdefault(knowns, {})
        key = keys.get((name, names_days))
        if key is None:
            key = keys[name, names_days] = self._known(decision, knowns, names_days)
        return self._recall((name, about, key), work_out)

    def recall_for_all(self, about: Hashable, work_out: Callable[[], _T]) -> _T:
        """The answer to `about`, which names everything that it depends on and is the same for every family."""
        # One alone, so that it is never what three stand for.
        return self._recall((about,), work_out)

    def _recall(self, key: Hashable, work_out: Callable[[], _T]) -> _T:
        with self._lock:
            now = monotonic()
            self._forget(now - KEPT_SECONDS)
            found = self._answers.pop(key, None)
            if found is not None:
                self._answers[key] = (found[0], now)
                return cast("_T", found[0])
        answer = work_out()
        with self._lock:
            self._answers[key] = (answer, monotonic())
            if len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
        return answer

    def _forget(self, before: float) -> None:
        """Drop what was not asked for since then; the answers stand in the order in which they were last asked for."""
        while self._answers and next(iter(self._answers.values()))[1] < before:
            self._answers.popitem(last=False)

    def _known(self, decision: _Decision, knowns: Knowns, names_days: bool) -> Hashable:
        name = _id(decision)
        found = self._bearing.get(name)
        if found is None:
            found = self._bearing[name] = bearing(decision, self._evaluator.vocabulary.axioms)
        facts = found.facts
        values = frozenset((ref, known) for ref, known in knowns.values.items() if ref in facts)
        own = f"{name.partition('#')[0]}#"
        pinned = frozenset((name, each) for name, each in knowns.pinned.items() if name.startswith(own))
        return values, knowns.asked_unknown & facts, pinned, self._time(found.intervals, knowns, names_days)

    def _time(self, intervals: tuple[Interval, ...], knowns: Knowns, names_days: bool) -> Hashable:
        """The day, and as much as makes a difference of where the child or pregnancy stands."""
        if not intervals:
            return knowns.on
        if not names_days:
            where = self._evaluator.signatures(intervals, knowns)
            # If it is not certain where, that may be asked, in words that depend on what is known of it.
            if len(where) == 1:
                return knowns.on, where
        return knowns.on, knowns.anchors


def _id(decision: _Decision) -> str:
    return decision.address if isinstance(decision, CriterionDecision) else decision.id
