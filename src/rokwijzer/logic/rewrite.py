# SPDX-License-Identifier: EUPL-1.2
"""Rewriting conditions without changing what they mean: pins filled in, and simplification."""

from collections.abc import Iterable, Mapping

from rokwijzer.logic.conditions import (
    FALSE,
    TRUE,
    All,
    Any,
    AtLeast,
    ByReading,
    Condition,
    Named,
    Not,
    map_conditions,
    walk,
)
from rokwijzer.logic.truth import Truth


def pin(condition: Condition, pinned: Mapping[str, Truth]) -> Condition:
    """The condition with every pinned `Named` replaced by true or false, as the professional decided."""
    if not any(isinstance(node, Named) and node.name in pinned for node in walk(condition)):
        return condition

    def change(node: Condition) -> Condition:
        if isinstance(node, Named) and node.name in pinned:
            return TRUE if pinned[node.name] is Truth.MET else FALSE
        return node

    return map_conditions(condition, change)


def simplify(condition: Condition) -> Condition:
    """A condition that comes out the same in every completion, with what is constant or said twice left out.

    Only the form is looked at: no domain, no axiom and no family is needed. A `Named` stays, since it can be pinned.
    """
    return map_conditions(condition, _simplify_node)


def _simplify_node(node: Condition) -> Condition:
    match node:
        case All(parts):
            flat = _flat(parts, All)
            return FALSE if FALSE in flat or _opposed(flat) else _joined(flat, All)
        case Any(parts):
            flat = _flat(parts, Any)
            return TRUE if TRUE in flat or _opposed(flat) else _joined(flat, Any)
        case Not(All(())):
            return FALSE
        case Not(Any(())):
            return TRUE
        case Not(Not(part)):
            return part
        case AtLeast():
            return _simplify_count(node)
        case ByReading(_, ((_, first), *others)) if all(part == first for _, part in others):
            return first
        case _:
            return node


def _flat(parts: Iterable[Condition], kind: type[All] | type[Any]) -> tuple[Condition, ...]:
    """Parts of parts of the same kind taken up, each different part once."""
    found: dict[Condition, None] = {}
    for part in parts:
        # An empty node of the same kind is neutral and vanishes here; one of the other kind settles everything.
        found.update(dict.fromkeys(part.parts if isinstance(part, kind) else (part,)))
    return tuple(found)


def _joined(parts: tuple[Condition, ...], kind: type[All] | type[Any]) -> Condition:
    match parts:
        case (only,):
            return only
        case _:
            return kind(parts)


def _opposed(parts: tuple[Condition, ...]) -> bool:
    """Whether some part stands beside its own negation."""
    there = set(parts)
    return any(isinstance(part, Not) and part.part in there for part in parts)


def _simplify_count(node: AtLeast) -> Condition:
    certain = sum(part == TRUE for part in node.parts)
    parts = tuple(part for part in node.parts if part not in (TRUE, FALSE))
    low, high = node.low - certain, node.high - certain
    if high <= 0:
        return TRUE
    if low > len(parts):
        return FALSE
    if low == high == 1:
        return _simplify_node(Any(parts))
    if low == high == len(parts):
        return _simplify_node(All(parts))
    if low == high:
        return AtLeast(low, high, parts, node.name)
    # The bounds of an open count belong to its name and may be shared: they cannot be lowered here alone.
    return node
