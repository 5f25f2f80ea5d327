# SPDX-License-Identifier: EUPL-1.2
"""Decision diagrams: a condition as a graph in which each node asks for the value of one variable.

The variables stand in a fixed order, one per level, and have numbered cells. Equal nodes are stored once, and a node
whose answer makes no difference is left out. So every fact is asked at most once on each path, and what a path ends
in is exactly what the condition is for those values, however often the fact occurs in it.
"""

from collections.abc import Sequence
from itertools import product
from typing import TypeAlias

FALSE, TRUE, IMPOSSIBLE = 0, 1, 2
"""The three ends; IMPOSSIBLE where the values break an axiom."""

_BELOW_ALL = 1 << 30

Allowed: TypeAlias = tuple[tuple[int, ...], ...]
"""For each level the cells that are still possible, at least one."""


class TooLargeError(Exception):
    """The diagram needs more nodes than it may have."""


class Diagram:
    """A store of nodes over one order of variables. Nodes are numbers."""

    def __init__(self, budget: int) -> None:
        self.levels: list[int] = [_BELOW_ALL] * 3
        self.kids: list[tuple[int, ...]] = [()] * 3
        self._budget = budget
        self._unique: dict[tuple[int, tuple[int, ...]], int] = {}
        self._memo: dict[tuple[int, int, int], int] = {}

    def node(self, level: int, kids: tuple[int, ...]) -> int:
        """The node that asks for the variable of this level; one kid per cell. Raises TooLargeError over the budget."""
        kid, *others = set(kids)
        if not others:
            return kid
        key = (level, kids)
        found = self._unique.get(key)
        if found is None:
            if len(self._unique) >= self._budget:
                raise TooLargeError
            found = self._unique[key] = len(self.levels)
            self.levels.append(level)
            self.kids.append(kids)
        return found

    def choose(self, test: int, then: int, otherwise: int) -> int:
        """`then` where `test` ends in TRUE, `otherwise` where it ends in FALSE."""
        if test == TRUE or then == otherwise:
            return then
        if test == FALSE:
            return otherwise
        if then == TRUE and otherwise == FALSE:
            return test
        key = (test, then, otherwise)
        found = self._memo.get(key)
        if found is None:
            level = min(self.levels[test], self.levels[then], self.levels[otherwise])
            cells = len(next(self.kids[node] for node in key if self.levels[node] == level))
            below = [self.kids[node] if self.levels[node] == level else (node,) * cells for node in key]
            kids = tuple(self.choose(*three) for three in zip(*below, strict=True))
            found = self._memo[key] = self.node(level, kids)
        return found

    def all_of(self, nodes: Sequence[int]) -> int:
        """TRUE where all are. Joined from the last, so that most work is done on small diagrams low in the order."""
        result = TRUE
        for node in reversed(nodes):
            result = self.choose(node, result, FALSE)
        return result

    def any_of(self, nodes: Sequence[int]) -> int:
        """TRUE where at least one is."""
        result = FALSE
        for node in reversed(nodes):
            result = self.choose(node, TRUE, result)
        return result

    def negated(self, node: int) -> int:
        """TRUE where the node is FALSE and the other way round."""
        return self.choose(node, FALSE, TRUE)

    def at_least(self, needed: int, nodes: Sequence[int]) -> int:
        """TRUE where at least so many are."""
        # row[k] answers "at least k of the nodes from here on"; it is built from the last node to the first.
        row = [TRUE] + [FALSE] * needed
        for node in reversed(nodes):
            row = [TRUE] + [self.choose(node, row[k - 1], row[k]) for k in range(1, needed + 1)]
        return row[needed]

    def forget_work(self) -> None:
        """Drop what is only needed while building."""
        self._memo.clear()


class Walk:
    """Answers about diagrams when only some cells of each level are still possible (at least one per level)."""

    def __init__(self, diagram: Diagram, allowed: Allowed) -> None:
        self._levels = diagram.levels
        self._kids = diagram.kids
        self.allowed = allowed
        self._ends: dict[int, tuple[bool, bool]] = {
            FALSE: (False, True),
            TRUE: (True, False),
            IMPOSSIBLE: (False, False),
        }
        self._joint: dict[frozenset[int], dict[tuple[int, int], bool]] = {}

    def outcomes(self, roots: Sequence[int]) -> frozenset[bool]:
        """Which of TRUE and FALSE can be reached from one of the roots."""
        levels, kids, allowed = self._levels, self._kids, self.allowed
        seen = set(roots)
        stack = list(seen)
        while stack:
            node = stack.pop()
            if node > IMPOSSIBLE:
                below = kids[node]
                for cell in allowed[levels[node]]:
                    kid = below[cell]
                    if kid not in seen:
                        seen.add(kid)
                        stack.append(kid)
            elif TRUE in seen and FALSE in seen:
                break
        return frozenset(end == TRUE for end in (TRUE, FALSE) if end in seen)

    def open_levels(self, roots: Sequence[int]) -> set[int]:
        """The levels that are asked on some way from the roots and have more than one cell still possible."""
        levels = {self._levels[node] for root in roots for node in self._reachable(root)}
        return {level for level in levels if len(self.allowed[level]) > 1}

    def deciding_levels(self, root: int) -> set[int]:
        """The levels whose variable alone can change the end from TRUE to FALSE, all other values being equal."""
        found: set[int] = set()
        for node in self._reachable(root):
            level = self._levels[node]
            if level not in found:
                kids = {self._kids[node][cell] for cell in self.allowed[level]}
                if any(self.joint(first, second) for first in kids for second in kids):
                    found.add(level)
        return found

    def branches(self, roots: Sequence[int]) -> list[list[tuple[bool, bool]]]:
        """For each level and cell still possible: whether TRUE and whether FALSE can be reached with that cell.

        `[level][cell]`; a cell that is not possible, or under which the axioms cannot hold, reaches neither. One pass:
        what is reached on ways that do not ask for a level is reached whatever its cell is.
        """
        levels, kids, allowed = self._levels, self._kids, self.allowed
        own = [[0] * (max(cells) + 1) for cells in allowed]
        passing = [0] * len(allowed)
        ways = {(-1, root) for root in roots}
        for node in {node for root in roots for node in self._reachable(root)}:
            level = levels[node]
            for cell in allowed[level]:
                kid = kids[node][cell]
                own[level][cell] |= self._ends_as_bits(kid)
                ways.add((level, kid))
        for above, node in ways:
            ends = self._ends_as_bits(node)
            for level in range(above + 1, min(levels[node], len(allowed))):
                passing[level] |= ends
        found = [[(False, False)] * len(cells) for cells in own]
        for level, cells in enumerate(allowed):
            for cell in cells:
                ends = own[level][cell] | passing[level]
                found[level][cell] = (bool(ends & 1), bool(ends & 2))
        return found

    def _ends_as_bits(self, node: int) -> int:
        true, false = self._can_end(node)
        return true | false << 1

    def joint(self, first: int, second: int, free: frozenset[int] = frozenset()) -> bool:
        """Whether some values lead the first node to TRUE and the second to FALSE.

        The values are the same for both, except at the levels that are `free`.
        """
        return self._joint_below(first, second, free, max(free, default=-1), self._joint.setdefault(free, {}))

    def _joint_below(
        self, first: int, second: int, free: frozenset[int], last_free: int, known: dict[tuple[int, int], bool]
    ) -> bool:
        if not self._can_end(first)[0] or not self._can_end(second)[1]:
            return False
        if first == TRUE or second == FALSE:
            return True
        if first == second and self._levels[first] > last_free:
            return False
        key = (first, second)
        found = known.get(key)
        if found is None:
            level = min(self._levels[first], self._levels[second])
            cells = self.allowed[level]
            pairs = product(cells, cells) if level in free else zip(cells, cells, strict=True)
            found = known[key] = any(
                self._joint_below(self._step(first, level, one), self._step(second, level, two), free, last_free, known)
                for one, two in pairs
            )
        return found

    def _step(self, node: int, level: int, cell: int) -> int:
        return self._kids[node][cell] if self._levels[node] == level else node

    def _can_end(self, node: int) -> tuple[bool, bool]:
        """Whether the node can end in TRUE, and whether in FALSE."""
        found = self._ends.get(node)
        if found is None:
            ends = [self._can_end(self._kids[node][cell]) for cell in self.allowed[self._levels[node]]]
            found = self._ends[node] = (any(true for true, _ in ends), any(false for _, false in ends))
        return found

    def _reachable(self, root: int) -> set[int]:
        seen = {root}
        stack = [root]
        while stack:
            node = stack.pop()
            if node > IMPOSSIBLE:
                fresh = {self._kids[node][cell] for cell in self.allowed[self._levels[node]]} - seen
                seen |= fresh
                stack.extend(fresh)
        return {node for node in seen if node > IMPOSSIBLE}
