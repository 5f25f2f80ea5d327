# SPDX-License-Identifier: EUPL-1.2
"""The fast pass answers every condition of the base itself: nowhere must the slow reference step in."""

from collections.abc import Iterator

from rokwijzer.decisions import conditions_of
from rokwijzer.logic import All, Any, Condition, Not
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.outcome import Checked, Failure, Words


def fast_pass_is_exact(ground: Ground) -> Iterator[Checked]:
    """One line for each condition of each rule and offer."""
    for owner in ground.owners:
        for address, condition in conditions_of(owner.decision):
            reason = owner.base.evaluator.coarse(condition)
            if reason is None:
                yield Checked(address)
            else:
                words: Words = {"owner": owner.name, "reason": reason}
                family = ground.family(_with_all_that_bears_on_it(ground, condition))
                yield Checked(address, (Failure("fast-pass-coarse", address, words, family),))


def _with_all_that_bears_on_it(ground: Ground, condition: Condition) -> Condition:
    """The condition, and something true about each fact that axioms tie to it.

    Where everything is said the reference has one completion to look at; where much is open it may take for ever.
    """
    tied = tied_axioms(condition, ground.base.vocabulary.axioms)
    literals = dict.fromkeys(literal for axiom in tied for literal in axiom.literals)
    return All((condition, *(Any((literal, Not(literal))) for literal in literals)))
