# SPDX-License-Identifier: EUPL-1.2
"""Conditions as decision diagrams: the second voice, exact as the first and made in another way.

Values are merged into cells and the places where the moment can stand are gone through one by one; see `logic.plan`.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from rokwijzer.logic import Condition, Implication, Vocabulary
from rokwijzer.logic.diagram import TRUE, Walk
from rokwijzer.logic.plan import Plan, Signature
from rokwijzer.timeline import Anchors, zone
from rokwijzer.timeline.anchors import representatives

BUDGET = 500_000
"""How many nodes one question may take; over it `possible` raises TooLargeError."""


class Diagrams:
    """Asks decision diagrams about conditions over one vocabulary, on some days."""

    def __init__(self, vocabulary: Vocabulary, days: Sequence[date]) -> None:
        self._vocabulary = vocabulary
        self._days = tuple(days)

    def possible(self, condition: Condition, tied: Sequence[Implication] | None = None) -> bool:
        """Whether the condition is true in some situation in which the axioms tied to it hold.

        `tied` are these axioms, where they are known already.
        """
        plan = Plan(condition, self._vocabulary, BUDGET, tied)
        return any(self._can_be_true(plan, signature) for signature in self._signatures(plan))

    def _can_be_true(self, plan: Plan, signature: Signature) -> bool:
        root = plan.root(signature)
        return root == TRUE or True in Walk(plan.diagram, plan.all_cells).outcomes([root])

    def _signatures(self, plan: Plan) -> Iterator[Signature]:
        if not plan.intervals:
            yield ()
            return
        seen: set[Signature] = set()
        weeks = self._vocabulary.term_weeks
        for day in self._days:
            for moment in representatives(Anchors(), plan.intervals, day, weeks):
                signature = tuple(zone(each, moment, day, weeks) for each in plan.intervals)
                if signature not in seen:
                    seen.add(signature)
                    yield signature
