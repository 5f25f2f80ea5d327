# SPDX-License-Identifier: EUPL-1.2
"""What can be entered of a family at all: proofs look no further, so that what they find can be looked at."""

from rokwijzer.decisions.compiled import BIRTH_MOTHER
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import (
    All,
    Any,
    BooleanDomain,
    Condition,
    FactRef,
    Not,
    facts_in,
    is_false,
    is_true,
)
from rokwijzer.logic.binding import CARERS, PRESENT


def enterable(condition: Condition, base: KnowledgeBase) -> Condition:
    """The condition, and what holds of every family that can be entered, as far as its facts go.

    Nothing is so of a carer who is not there, nor of what does not apply; and only one of two carers bore the child.
    """
    return All((condition, *rules(condition, base)))


def rules(condition: Condition, base: KnowledgeBase) -> tuple[Condition, ...]:
    """What holds of every family that can be entered, of the condition's facts and of those that this brings in."""
    found: dict[FactRef, Condition] = {}
    waiting = list(facts_in(condition))
    while waiting:
        ref = waiting.pop()
        if ref not in found:
            found[ref] = _needs(ref, base)
            waiting += facts_in(found[ref])
    mothers = [FactRef(carer, BIRTH_MOTHER) for carer in CARERS]
    one_mother = [Not(All(tuple(map(is_true, mothers))))] if found.keys() >= set(mothers) else []
    return (*one_mother, *(Any((is_false(ref), needs)) for ref, needs in found.items() if needs != All()))


def _needs(ref: FactRef, base: KnowledgeBase) -> Condition:
    """What must be so for this to be so; nothing for what is no yes or no."""
    if not isinstance(base.vocabulary.domains.get(ref), BooleanDomain):
        return All()
    needs: list[Condition] = []
    if ref.subject in CARERS and ref.fact != PRESENT:
        needs.append(is_true(FactRef(ref.subject, PRESENT)))
    if ref in base.applies_when:
        needs.append(base.finished(base.applies_when[ref]))
    return All(tuple(needs))
