# SPDX-License-Identifier: EUPL-1.2
"""What was worked out about an offer or rule is worked out again only when something changed that bears on it.

While a professional enters one thing after another, nearly everything stays as it was. Held in memory only, for a
limited number of answers and not long, and nothing in it says whose family it was.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Lock
from time import monotonic
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from rokwijzer.decisions.compiled import Decisions, OfferDecision, RuleDecision
from rokwijzer.decisions.status import WHO
from rokwijzer.logic import All, FactRef, Implication, Knowns, facts_in
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.logic.binding import CARERS

_T = TypeVar("_T")

REMEMBERED = 4_096
"""How many answers are kept; the one that was not asked for longest goes first."""
KEPT_SECONDS = 900
"""After so long without being asked for, an answer is forgotten at the next question."""

_MEMORIES: WeakKeyDictionary[Decisions, "Memory"] = WeakKeyDictionary()


def memory_of(decisions: Decisions) -> "Memory":
    """The one memory that goes with these decisions."""
    return _MEMORIES.setdefault(decisions, Memory(decisions))


def bearing(decision: OfferDecision | RuleDecision, axioms: Sequence[Implication]) -> frozenset[FactRef]:
    """Every fact that can make a difference to what is said of the decision: its own, tied ones, and who is who."""
    parts = [each.condition for each in decision.criteria]
    if isinstance(decision, RuleDecision):
        parts += [condition for _, condition in decision.exceptions]
    whole = All(tuple(parts))
    literals = tuple(literal for axiom in tied_axioms(whole, axioms) for literal in axiom.literals)
    who = {FactRef(carer, fact) for carer in CARERS for fact in WHO}
    return frozenset({*facts_in(whole), *facts_in(All(literals)), *who})


class Memory:
    """Remembers answers about the decisions of one knowledge base. May be shared between threads."""

    def __init__(self, decisions: Decisions) -> None:
        # Not the decisions themselves: they are the weak key under which this memory is kept.
        self._axioms = decisions.base.vocabulary.axioms
        self._bearing: dict[str, frozenset[FactRef]] = {}
        self._answers: OrderedDict[Hashable, tuple[object, float]] = OrderedDict()
        self._lock = Lock()

    def recall(
        self,
        decision: OfferDecision | RuleDecision,
        knowns: Knowns,
        about: Hashable,
        work_out: Callable[[], _T],
    ) -> _T:
        """The answer to `about`, worked out if it is not remembered for what is known here.

        `about` must name everything else that the answer depends on: its kind, language, region.
        """
        return self._recall((decision.id, about, self._known(decision, knowns)), work_out)

    def recall_for_all(self, about: Hashable, work_out: Callable[[], _T]) -> _T:
        """The answer to `about`, which names everything that it depends on and is the same for every family."""
        # One alone, so that it is never what three stand for.
        return self._recall((about,), work_out)

    def _recall(self, key: Hashable, work_out: Callable[[], _T]) -> _T:
        with self._lock:
            self._forget(monotonic() - KEPT_SECONDS)
            found = self._answers.pop(key, None)
            if found is not None:
                self._answers[key] = (found[0], monotonic())
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

    def _known(self, decision: OfferDecision | RuleDecision, knowns: Knowns) -> Hashable:
        facts = self._bearing.get(decision.id)
        if facts is None:
            facts = self._bearing[decision.id] = bearing(decision, self._axioms)
        values = frozenset((ref, known) for ref, known in knowns.values.items() if ref in facts)
        pinned = frozenset((name, each) for name, each in knowns.pinned.items() if name.startswith(f"{decision.id}#"))
        return values, knowns.asked_unknown & facts, pinned, knowns.anchors, knowns.on
