# SPDX-License-Identifier: EUPL-1.2
"""What authors write short is written out here when the knowledge is loaded.

"A parent" becomes one of the two carers, the same one throughout; a fact that only applies at times brings the
condition under which it applies.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from rokwijzer.logic.conditions import (
    CACHED,
    All,
    Any,
    Compare,
    Condition,
    ConditionError,
    FactRef,
    Member,
    facts_in,
    is_true,
    map_conditions,
    substitute,
    walk,
)

CARER = "carer"
"""The subject that stands for the bound person in a body."""
CARERS = ("carer_1", "carer_2")
PRESENT, ROLE, BASIS = "present", "role", "basis"
"""The facts of a carer that binding asks for."""


def bind_parent(role: str | None, basis: frozenset[str] | None, body: Condition) -> Condition:
    """There is a carer with this role and basis of whom the whole body is true.

    In the body the subject `carer` is the person meant. None leaves the role or the basis free. Readings, open ends
    and open counts keep their names: what the source leaves open is the same for both carers.
    """
    return Any(tuple(_bind(carer, role, basis, body) for carer in CARERS))


def _bind(carer: str, role: str | None, basis: frozenset[str] | None, body: Condition) -> Condition:
    parts: list[Condition] = [is_true(FactRef(carer, PRESENT))]
    if role is not None:
        parts.append(Member(FactRef(carer, ROLE), frozenset({role})))
    if basis is not None:
        parts.append(Member(FactRef(carer, BASIS), frozenset(basis)))
    meant = {ref: FactRef(carer, ref.fact) for ref in facts_in(body) if ref.subject == CARER}
    return All((*parts, substitute(body, meant)))


@lru_cache(maxsize=CACHED)
def unbind(condition: Condition) -> tuple[str | None, frozenset[str] | None, Condition] | None:
    """The role, basis and body of which `bind_parent` made this condition; None if it is not one of its making."""
    match condition:
        case Any((All((_, *asked, first)), All((*_, second)))):
            role, basis = _asked(asked)
            body = _unsubstituted(first, second)
            # Writing it out again is the test: whatever was not understood comes out otherwise.
            if bind_parent(role, basis, body) == condition:
                return role, basis, body
    return None


def _asked(parts: Iterable[Condition]) -> tuple[str | None, frozenset[str] | None]:
    """The role and the basis that these parts ask for."""
    role: str | None = None
    basis: frozenset[str] | None = None
    for part in parts:
        match part:
            case Member(ref, values) if ref.fact == ROLE:
                role = str(next(iter(values)))
            case Member(_, values):
                basis = frozenset(map(str, values))
            case _:
                pass
    return role, basis


def _unsubstituted(first: Condition, second: Condition) -> Condition:
    """The body, from what it became for each carer: where one says the first carer and the other the second."""
    others = iter([node.ref for node in walk(second) if isinstance(node, Compare | Member)])

    def change(node: Condition) -> Condition:
        if isinstance(node, Compare | Member):
            refs = node.ref, next(others, node.ref)
            if refs == tuple(FactRef(carer, node.ref.fact) for carer in CARERS):
                return replace(node, ref=FactRef(CARER, node.ref.fact))
        return node

    return map_conditions(first, change)


def applies(condition: Condition, applies_when: Mapping[FactRef, Condition]) -> Condition:
    """Every atom on a fact that applies only at times reads: the fact applies, and the atom.

    What says when a fact applies may speak of facts that apply only at times themselves; raises ConditionError if
    that goes round in a circle.
    """
    return _expand(condition, applies_when, ())


def _expand(condition: Condition, applies_when: Mapping[FactRef, Condition], inside: tuple[FactRef, ...]) -> Condition:
    def change(node: Condition) -> Condition:
        if not isinstance(node, Compare | Member) or node.ref not in applies_when:
            return node
        return All((when(node.ref), node))

    def when(ref: FactRef) -> Condition:
        if ref in inside:
            circle = " -> ".join(map(str, (*inside[inside.index(ref) :], ref)))
            raise ConditionError(f"these facts apply only if each other does: {circle}; drop one applies_when")
        return _expand(applies_when[ref], applies_when, (*inside, ref))

    return map_conditions(condition, change)
