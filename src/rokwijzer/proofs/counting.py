# SPDX-License-Identifier: EUPL-1.2
"""How many situations of each size there are in which a condition is true: counted on its diagram, not one by one.

The size of a situation is how many of its facts are so. A diagram asks each fact at most once on a path, so the numbers
of its parts can be multiplied and added from the ends up.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from rokwijzer.logic import BooleanDomain, Condition, FactRef, Vocabulary
from rokwijzer.logic.diagram import FALSE, TRUE, Diagram
from rokwijzer.logic.plan import Plan, Signature
from rokwijzer.timeline import Moment, zone

Sizes: TypeAlias = tuple[int, ...]
"""How many situations there are of size 0, 1, 2 and so on, up to the largest size that is counted."""

BUDGET = 500_000
_Cells: TypeAlias = tuple[tuple[int, int], ...]
"""The cells that a level can have, each with its size: 1 where the fact is so."""


class Counter:
    """Counts situations for one condition. All its facts are yes or no, and axioms are written into it.

    Where sources leave something open, what can be true counts as true.
    """

    def __init__(self, condition: Condition, vocabulary: Vocabulary, largest: int) -> None:
        self._plan = Plan(condition, vocabulary, BUDGET, ())
        self._term_weeks = vocabulary.term_weeks
        self._largest = largest
        self._roots: dict[Signature, int] = {}
        self._levels: dict[FactRef, int] = {each.ref: level for level, each in self._plan.partitions.items()}
        for each in self._plan.partitions.values():
            if not isinstance(each.domain, BooleanDomain):
                raise TypeError(f"{each.ref} is no yes or no: only such facts are counted")

    def sizes(
        self, facts: Sequence[FactRef], moment: Moment, on: date, given: Mapping[FactRef, bool] | None = None
    ) -> Sizes:
        """The situations of each size at this moment, with these facts in them and some of them given.

        `facts` are all facts of the condition, and perhaps others that it does not speak of.
        """
        known = given or {}
        root = self._root(moment, on)
        cells = {self._levels[ref]: self._cells(ref, known) for ref in facts if ref in self._levels}
        found = _Count(self._plan.diagram, cells, self._largest).sizes(root)
        for ref in facts:
            if ref not in self._levels:
                found = times(found, _one(known.get(ref), self._largest))
        return found

    def _root(self, moment: Moment, on: date) -> int:
        signature = tuple(zone(each, moment, on, self._term_weeks) for each in self._plan.intervals)
        found = self._roots.get(signature)
        if found is None:
            found = self._roots[signature] = self._closed(self._plan.root(signature), {})
        return found

    def _cells(self, ref: FactRef, known: Mapping[FactRef, bool]) -> _Cells:
        partition = self._plan.partitions[self._levels[ref]]
        wanted = (known[ref],) if ref in known else (False, True)
        return tuple((cell, int(value)) for value in wanted for cell in partition.cells_of(frozenset({value})))

    def _closed(self, node: int, done: dict[int, int]) -> int:
        """The diagram without what sources leave open: true where some choice makes it so."""
        if node in (FALSE, TRUE):
            return node
        found = done.get(node)
        if found is None:
            diagram, level = self._plan.diagram, self._plan.diagram.levels[node]
            kids = tuple(self._closed(kid, done) for kid in diagram.kids[node])
            is_fact = level in self._plan.partitions
            found = done[node] = diagram.node(level, kids) if is_fact else diagram.any_of(kids)
        return found


class _Count:
    """One count over one diagram."""

    def __init__(self, diagram: Diagram, cells: Mapping[int, _Cells], largest: int) -> None:
        self._diagram = diagram
        self._cells = cells
        self._order = sorted(cells)
        self._place = {level: place for place, level in enumerate(self._order)}
        self._largest = largest
        nothing = (1,) + (0,) * largest
        # after[i] counts what the facts from the i-th on can be if nobody asks about them.
        self._after = [nothing]
        for level in reversed(self._order):
            self._after.insert(0, self._sum([(self._after[0], size) for _, size in cells[level]]))
        self._done: dict[int, Sizes] = {}

    def sizes(self, root: int) -> Sizes:
        return self._from(0, root)

    def _from(self, place: int, node: int) -> Sizes:
        """The situations of all facts from this place on that lead the node to TRUE."""
        if node == FALSE:
            return (0,) * (self._largest + 1)
        if node == TRUE:
            return self._after[place]
        found = self._at(node)
        for level in self._order[place : self._place[self._diagram.levels[node]]]:
            found = self._sum([(found, size) for _, size in self._cells[level]])
        return found

    def _at(self, node: int) -> Sizes:
        found = self._done.get(node)
        if found is None:
            level = self._diagram.levels[node]
            below = self._place[level] + 1
            kids = self._diagram.kids[node]
            found = self._sum([(self._from(below, kids[cell]), size) for cell, size in self._cells[level]])
            self._done[node] = found
        return found

    def _sum(self, parts: Sequence[tuple[Sizes, int]]) -> Sizes:
        """All situations of the parts together, each part made larger by its size."""
        found = [0] * (self._largest + 1)
        for sizes, larger in parts:
            for size in range(self._largest + 1 - larger):
                found[size + larger] += sizes[size]
        return tuple(found)


def times(first: Sizes, second: Sizes) -> Sizes:
    """Each situation of the one with each of the other; their sizes add up."""
    return tuple(sum(first[part] * second[size - part] for part in range(size + 1)) for size in range(len(first)))


def _one(value: bool | None, largest: int) -> Sizes:
    """One fact by itself: not so, so, or either."""
    not_so, so = (1,) + (0,) * largest, ((0, 1) + (0,) * largest)[: largest + 1]
    match value:
        case None:
            return tuple(map(sum, zip(not_so, so, strict=True)))
        case True:
            return so
        case False:
            return not_so
