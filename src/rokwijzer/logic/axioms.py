# SPDX-License-Identifier: EUPL-1.2
"""What always goes together: "an established depression implies psychological problems".

An axiom is an implication between two literals. Axioms that imply each other all the way round would make two facts
one fact under two names; that is refused when the vocabulary is built, with the names of the axioms.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from rokwijzer.logic.conditions import (
    Compare,
    Condition,
    ConditionError,
    FactRef,
    Member,
    Not,
    Within,
    atoms_in,
    facts_in,
    intervals_in,
)
from rokwijzer.logic.domains import Domain, atom_holds, check_atom, points
from rokwijzer.timeline import Interval

Literal: TypeAlias = Member | Compare | Within | Not
"""One statement about one variable; a Not stands directly around a Member, Compare or Within."""


@dataclass(frozen=True)
class Implication:
    """Where `if_` is true, `then` is true. `name` is its id, used in messages."""

    name: str
    if_: Literal
    then: Literal

    def __post_init__(self) -> None:
        if not self.name:
            raise ConditionError("an axiom has no name: give it an id")
        for literal in (self.if_, self.then):
            if not isinstance(_bare(literal), Member | Compare | Within):
                raise ConditionError(
                    f"the axiom {self.name} says {literal!r}: use a Member, Compare or Within, or a Not around one"
                )

    @property
    def literals(self) -> tuple[Literal, Literal]:
        """Both sides."""
        return self.if_, self.then

    @cached_property
    def subjects(self) -> "frozenset[FactRef | None]":
        """The facts that the two sides are about; None among them if one is about the moment."""
        return frozenset(fact_of(literal) for literal in self.literals)


def _bare(literal: Condition) -> Condition:
    return literal.part if isinstance(literal, Not) else literal


def fact_of(literal: Literal) -> FactRef | None:
    """The fact that the literal is about; None if it is about the moment."""
    return next(iter(facts_in(literal)), None)


def tied_axioms(condition: Condition, axioms: Sequence[Implication]) -> tuple[Implication, ...]:
    """The axioms that are connected with the condition, directly or through other axioms, in the order given."""
    reached: set[FactRef | None] = set(facts_in(condition))
    if intervals_in(condition):
        reached.add(None)
    found: set[str] = set()
    grew = True
    while grew:
        grew = False
        for axiom in axioms:
            if axiom.name not in found and axiom.subjects & reached:
                found.add(axiom.name)
                reached |= axiom.subjects
                grew = True
    return tuple(axiom for axiom in axioms if axiom.name in found)


# A literal as a node of the implication graph: a fact with the cells in which it is true, or an interval with whether
# the moment is inside.
_Node: TypeAlias = tuple[FactRef | Interval, frozenset[int]]


def check_axioms(axioms: Sequence[Implication], domains: Mapping[FactRef, Domain]) -> None:
    """Raise ConditionError for an axiom that cannot be meant, or for axioms that go round in a cycle."""
    names = [axiom.name for axiom in axioms]
    for name in names:
        if names.count(name) > 1:
            raise ConditionError(f"two axioms have the name {name}: give each its own")
    for axiom in axioms:
        for literal in axiom.literals:
            _check_literal(axiom, literal, domains)
    nodes = _Nodes(axioms, domains)
    edges: dict[_Node, list[tuple[_Node, str]]] = {}
    for axiom in axioms:
        left, right = nodes.of(axiom.if_), nodes.of(axiom.then)
        edges.setdefault(left, []).append((right, axiom.name))
        edges.setdefault(nodes.negated(right), []).append((nodes.negated(left), axiom.name))
    known = set(edges) | {target for targets in edges.values() for target, _ in targets}
    for node in known:
        edges.setdefault(node, []).extend((wider, "") for wider in known if _is_narrower(node, wider))
    for axiom in axioms:
        left, right = nodes.of(axiom.if_), nodes.of(axiom.then)
        back = _path(edges, right, left) if fact_of(axiom.if_) != fact_of(axiom.then) else None
        if back is not None:
            cycle = ", ".join(dict.fromkeys([axiom.name, *back]))
            raise ConditionError(
                f"the axioms {cycle} imply each other in a cycle, so that {_subject(axiom.if_)} and "
                f"{_subject(axiom.then)} would say the same: drop one of these axioms, or one of these facts"
            )


def _check_literal(axiom: Implication, literal: Literal, domains: Mapping[FactRef, Domain]) -> None:
    ref = fact_of(literal)
    if ref is None:
        return
    if ref not in domains:
        raise ConditionError(f"the axiom {axiom.name} speaks of {ref}, which is no fact: correct the name or add it")
    atoms = atoms_in(literal)
    for atom in atoms:
        try:
            check_atom(atom, domains[ref])
        except ConditionError as wrong:
            raise ConditionError(f"the axiom {axiom.name}: {wrong}") from wrong
    if len(points(domains[ref], atoms, domains[ref].whole)) < 2:
        raise ConditionError(f"the axiom {axiom.name} says nothing of {ref}: that side is always or never true")


class _Nodes:
    """Literals as sets of cells, so that equal and wider literals can be recognised however they are written."""

    def __init__(self, axioms: Sequence[Implication], domains: Mapping[FactRef, Domain]) -> None:
        literals = [literal for axiom in axioms for literal in axiom.literals]
        self._domains = domains
        self._atoms = {
            ref: tuple(atom for literal in literals for atom in atoms_in(literal) if atom.ref == ref)
            for ref in {fact_of(literal) for literal in literals}
            if ref is not None
        }
        self._cells = {ref: points(domains[ref], atoms, domains[ref].whole) for ref, atoms in self._atoms.items()}

    def of(self, literal: Literal) -> _Node:
        if isinstance(literal, Not):
            bare = literal.part
            assert isinstance(bare, Member | Compare | Within)  # checked by Implication
            return self.negated(self.of(bare))
        if isinstance(literal, Within):
            return literal.interval, frozenset({True})
        domain = self._domains[literal.ref]
        cells = self._cells[literal.ref]
        return literal.ref, frozenset(i for i, cell in enumerate(cells) if atom_holds(literal, cell, domain))

    def negated(self, node: _Node) -> _Node:
        subject, cells = node
        everything = {True, False} if isinstance(subject, Interval) else range(len(self._cells[subject]))
        return subject, cells ^ frozenset(everything)


def _is_narrower(node: _Node, wider: _Node) -> bool:
    return node[0] == wider[0] and node[1] < wider[1]


def _path(edges: Mapping[_Node, Iterable[tuple[_Node, str]]], start: _Node, goal: _Node) -> list[str] | None:
    """The names of the axioms on a shortest way from start to goal, or None."""
    ways: dict[_Node, list[str]] = {start: []}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        if node == goal:
            return ways[node]
        for target, name in edges[node]:
            if target not in ways:
                ways[target] = ways[node] + ([name] if name else [])
                queue.append(target)
    return None


def _subject(literal: Literal) -> str:
    ref = fact_of(literal)
    return str(ref) if ref is not None else "the moment"
