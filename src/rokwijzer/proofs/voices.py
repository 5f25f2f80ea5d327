# SPDX-License-Identifier: EUPL-1.2
"""Every question of a proof is answered twice, and the two answers are held against each other.

Where the solver says yes it gives a situation, and the reference evaluator says whether the condition is true in it.
Where it says no the diagrams must say no too, after going through all cells. So neither a slip in the encoding for the
solver nor one in the merging of cells passes in silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rokwijzer.logic import (
    All,
    Condition,
    Implication,
    Kind,
    Knowns,
    Variable,
    Vocabulary,
    facts_in,
    is_false,
    reference,
)
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.logic.diagram import TooLargeError
from rokwijzer.proofs.diagrams import Diagrams
from rokwijzer.proofs.solver import Solver, Witness
from rokwijzer.timeline import Anchors


@dataclass(frozen=True)
class Difference:
    """A question on which the voices do not agree, or that only one of them could answer."""

    address: str
    """What the question was about."""
    solver: bool
    other: bool | None
    """What the reference (of a yes) or the diagrams (of both) say; None if the diagrams grew too large."""


class Voices:
    """Both voices over one vocabulary. Not to be shared between threads."""

    def __init__(self, vocabulary: Vocabulary, days: Sequence[date]) -> None:
        self.vocabulary = vocabulary
        self.asked = 0
        self.differences: list[Difference] = []
        self._solver = Solver(vocabulary, days)
        self._diagrams = Diagrams(vocabulary, days)

    def witness(self, condition: Condition, address: str) -> Witness | None:
        """A situation in which the condition is true, as the solver finds it; None if there is none."""
        self.asked += 1
        tied = tied_axioms(condition, self.vocabulary.axioms)
        found = self._solver.witness(condition, tied)
        if found is not None and not self._is_true(condition, found, tied):
            self.differences.append(Difference(address, solver=True, other=False))
        try:
            second = self._diagrams.possible(condition, tied)
        except TooLargeError:
            self.differences.append(Difference(address, solver=found is not None, other=None))
        else:
            if second != (found is not None):
                self.differences.append(Difference(address, solver=found is not None, other=second))
        return found

    def simplest(self, condition: Condition, knowns: Knowns | None = None) -> Witness | None:
        """A situation in which the condition is true and few things are so; by the solver alone, for showing.

        What can be left out one by one is left out, of the second carer first.
        """
        found = self._solver.witness(condition, knowns=knowns)
        for ref in sorted(facts_in(condition), reverse=True):
            if found is not None and found.completion[Variable(Kind.FACT, str(ref))] is True:
                without = All((condition, is_false(ref)))
                other = self._solver.witness(without, knowns=knowns)
                if other is not None:
                    found, condition = other, without
        return found

    def _is_true(self, condition: Condition, witness: Witness, tied: Sequence[Implication]) -> bool:
        """Whether the reference finds the condition, and all axioms tied to it, true in the situation."""
        knowns = Knowns({}, Anchors(), witness.on)
        parts = [condition, *(literal for axiom in tied for literal in axiom.literals)]
        true, *sides = (reference.holds(each, witness.completion, self.vocabulary, knowns) for each in parts)
        return true and all(then or not if_ for if_, then in zip(sides[::2], sides[1::2], strict=True))
