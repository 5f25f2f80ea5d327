# SPDX-License-Identifier: EUPL-1.2
"""What authored conditions ask: which facts, of whom, and which parts of them a name belongs to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from rokwijzer.decisions import CriterionDecision, OfferDecision, RuleDecision
from rokwijzer.explain.context import Context, Meant
from rokwijzer.logic import (
    AtLeast,
    ByReading,
    Compare,
    Condition,
    FactRef,
    Member,
    Within,
    children,
)
from rokwijzer.logic.binding import CARER, unbind

Decision: TypeAlias = CriterionDecision | OfferDecision | RuleDecision


@dataclass(frozen=True)
class Asked:
    """One fact that is asked for; `carer.x` for a fact of the parent meant, with the role that was asked for."""

    ref: FactRef
    role: str | None = None
    basis: frozenset[str] | None = None
    throughout: bool = False


def asked_in(condition: Condition, meant: Meant | None) -> tuple[Asked, ...]:
    """Every fact that an authored condition asks for, each once, in order. `meant` is whom the whole owner is about."""
    return tuple(dict.fromkeys(_asked(condition, meant.role if meant else None, meant.basis if meant else None, meant)))


def _asked(
    condition: Condition, role: str | None, basis: frozenset[str] | None, meant: Meant | None
) -> Iterator[Asked]:
    bound = unbind(condition)
    if bound is not None:
        role, basis, body = bound
        yield from _asked(body, role, basis, None)
        return
    if isinstance(condition, Compare | Member):
        of_carer = condition.ref.subject == CARER
        yield Asked(condition.ref, role, basis, meant is not None) if of_carer else Asked(condition.ref)
    for part in children(condition):
        yield from _asked(part, role, basis, meant)


def authored(decision: Decision, context: Context) -> Mapping[str, Condition]:
    """The conditions as authors wrote them, by address."""
    if isinstance(decision, CriterionDecision):
        return {decision.address: context.base.conditions[decision.address]}
    return context.base.conditions_of.get(decision.id, {})


def nodes_named(name: str, conditions: Mapping[str, Condition]) -> Iterator[ByReading | AtLeast | Within]:
    """The parts that a conflict, an open count or an open end is named after."""
    for condition in conditions.values():
        for node in _walk(condition):
            match node:
                case ByReading() | AtLeast() if node.name == name:
                    yield node
                case Within() if name in (node.open_start, node.open_end):
                    yield node
                case _:
                    pass


def _walk(condition: Condition) -> Iterator[Condition]:
    """Every part, a bound parent's body as it was written."""
    bound = unbind(condition)
    if bound is not None:
        yield from _walk(bound[2])
        return
    yield condition
    for part in children(condition):
        yield from _walk(part)
