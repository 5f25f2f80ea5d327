# SPDX-License-Identifier: EUPL-1.2
"""Readings on which sources are said to differ do differ: no two of them always come out the same.

That only one reading holds at a time is how a conflict is meant (docs/semantics.md), so what is left to prove of
readings that exclude each other is that they are not one reading written twice.
"""

from collections.abc import Iterator
from itertools import combinations

from rokwijzer.knowledge import for_carer
from rokwijzer.logic import All, Any, ByReading, Condition, Not, facts_in, walk
from rokwijzer.logic.binding import CARER, CARERS
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure, Words


def readings_differ(ground: Ground) -> Iterator[Checked]:
    """One line for each conflict between sources."""
    for owner in ground.owners:
        for decision in owner.decision.criteria:
            conflicts = {
                node.name: node for node in walk(owner.base.conditions[decision.address]) if isinstance(node, ByReading)
            }
            for name, conflict in conflicts.items():
                yield Checked(name, tuple(_conflict(ground, owner, conflict)))


def _conflict(ground: Ground, owner: Owner, conflict: ByReading) -> Iterator[Failure]:
    for (one, first), (other, second) in combinations(conflict.options, 2):
        differs = Any((All((first, Not(second))), All((second, Not(first)))))
        asked = _about(owner, differs)
        if ground.possible(asked, conflict.name) is None:
            words: Words = {"owner": owner.name, "one": one, "other": other}
            yield Failure("readings-same", conflict.name, words, ground.family(_about(owner, first)))


def _about(owner: Owner, condition: Condition) -> Condition:
    """The condition about one of the carers, where it is about a carer."""
    base = owner.base
    if not any(ref.subject == CARER for ref in facts_in(condition)):
        return base.finished(condition)
    return Any(tuple(base.finished(for_carer(condition, carer)) for carer in CARERS))
