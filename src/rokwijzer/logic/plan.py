# SPDX-License-Identifier: EUPL-1.2
"""One condition made ready for the fast pass: its variables in order, their cells, and its diagrams.

The zones in which the intervals find the moment (the *signature*) are filled in before a diagram is built, so that a
diagram holds facts, readings, open ends and open counts only. All diagrams of a plan share one order and one store.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from rokwijzer.logic.axioms import Implication, fact_of, tied_axioms
from rokwijzer.logic.conditions import (
    All,
    Any,
    AtLeast,
    Atom,
    ByReading,
    Compare,
    Condition,
    FactRef,
    Member,
    Named,
    Not,
    Within,
    atoms_in,
    counts_in,
    facts_in,
    intervals_in,
    readings_in,
    walk,
)
from rokwijzer.logic.diagram import FALSE, IMPOSSIBLE, TRUE, Allowed, Diagram, TooLargeError, Walk
from rokwijzer.logic.domains import Domain, Possible, points, signs
from rokwijzer.logic.variables import Kind, Variable, variables_in
from rokwijzer.logic.vocabulary import Vocabulary
from rokwijzer.timeline import Interval, Zone

Signature: TypeAlias = tuple[Zone, ...]
"""Where the moment stands in each interval of a plan, in the plan's order."""

_Place: TypeAlias = tuple[tuple[int, ...], Allowed]
"""Roots of diagrams, and the cells of each level that are still possible."""
REMEMBERED = 256
"""Of how many answers about one fact, or places in one condition's diagrams, what follows is kept."""


@dataclass(frozen=True)
class Partition:
    """The values of a fact, merged into cells that the atoms do not tell apart."""

    ref: FactRef
    domain: Domain
    atoms: tuple[Atom, ...]

    @cached_property
    def _cells(self) -> dict[tuple[bool, ...], int]:
        everything = points(self.domain, self.atoms, self.domain.whole)
        return {signs(point, self.atoms, self.domain): cell for cell, point in enumerate(everything)}

    @property
    def size(self) -> int:
        """The number of cells."""
        return len(self._cells)

    def truths(self, atom: Atom) -> tuple[bool, ...]:
        """How the atom comes out, cell by cell."""
        position = self.atoms.index(atom)
        return tuple(cell[position] for cell in self._cells)

    @cached_property
    def _left(self) -> dict[Possible, tuple[int, ...]]:
        """What was answered by `cells_of`: most answers are the same few, of nearly all families."""
        return {}

    def cells_of(self, possible: Possible) -> tuple[int, ...]:
        """The cells in which some value is still possible."""
        found = self._left.get(possible)
        if found is None:
            left = points(self.domain, self.atoms, possible)
            found = tuple(self._cells[signs(point, self.atoms, self.domain)] for point in left)
            if len(self._left) >= REMEMBERED:
                self._left.clear()
            self._left[possible] = found
        return found


class Plan:
    """A checked condition with its order of variables; builds and keeps a diagram for each signature."""

    def __init__(
        self, condition: Condition, vocabulary: Vocabulary, budget: int, axioms: Sequence[Implication] | None = None
    ) -> None:
        vocabulary.check(condition)
        self.condition = condition
        self.axioms = tuple(tied_axioms(condition, vocabulary.axioms) if axioms is None else axioms)
        spoken = All((condition, *(literal for axiom in self.axioms for literal in axiom.literals)))
        self.order = _order(self.axioms, spoken)
        own = variables_in(condition)
        ruled = variables_in(All(tuple(literal for axiom in self.axioms for literal in axiom.literals)))
        self.tied = frozenset(level for level, variable in enumerate(self.order) if variable not in own)
        self.in_axioms = frozenset(level for level, variable in enumerate(self.order) if variable in ruled)
        self.intervals: tuple[Interval, ...] = tuple(dict.fromkeys(node.interval for node in intervals_in(spoken)))
        self.has_own_moment = bool(intervals_in(condition))
        self.too_large = False
        self.diagram = Diagram(budget)
        self._roots: dict[Signature, int] = {}
        self._deciding: dict[_Place, frozenset[int | None]] = {}
        self._level = {variable: level for level, variable in enumerate(self.order)}
        atoms = atoms_in(spoken)
        self.partitions: dict[int, Partition] = {
            self._level[Variable(Kind.FACT, str(ref))]: Partition(
                ref, vocabulary.domain(ref), tuple(atom for atom in atoms if atom.ref == ref)
            )
            for ref in facts_in(spoken)
        }
        self._choices: Mapping[str, tuple[str, ...]] = readings_in(spoken)
        self._counts: Mapping[str, tuple[int, int]] = counts_in(spoken)
        self.all_cells = tuple(self._all_cells(level, variable) for level, variable in enumerate(self.order))

    def _all_cells(self, level: int, variable: Variable) -> tuple[int, ...]:
        match variable.kind:
            case Kind.FACT:
                size = self.partitions[level].size
            case Kind.READING:
                size = len(self._choices[variable.name])
            case Kind.OPEN_COUNT:
                low, high = self._counts[variable.name]
                size = high - low + 1
            case _:
                size = 2
        return tuple(range(size))

    def is_built(self, signature: Signature) -> bool:
        """Whether the diagram for this signature is there already."""
        return signature in self._roots

    def root(self, signature: Signature) -> int:
        """The diagram for this signature.

        Raises TooLargeError, now and ever after, once the plan's diagrams together are over the budget.
        """
        if self.too_large:
            raise TooLargeError
        root = self._roots.get(signature)
        if root is None:
            try:
                root = self._roots[signature] = _Builder(self, signature).root()
            except TooLargeError:
                self.too_large = True
                raise
            finally:
                self.diagram.forget_work()
        return root

    def deciding(
        self, roots: Sequence[int], walk: Walk, work_out: Callable[[], frozenset[int | None]]
    ) -> frozenset[int | None]:
        """What decides on a walk from these roots, levels or the moment (None): worked out once."""
        place = (tuple(roots), walk.allowed)
        found = self._deciding.get(place)
        if found is None:
            if len(self._deciding) >= REMEMBERED:
                self._deciding.clear()
            found = self._deciding[place] = work_out()
        return found

    def ask(self, variable: Variable, truths: Sequence[bool]) -> int:
        """The node that asks for the variable and is TRUE in these cells."""
        return self.diagram.node(self._level[variable], tuple(TRUE if true else FALSE for true in truths))

    def ask_atom(self, atom: Atom) -> int:
        """The node for one atom."""
        variable = Variable(Kind.FACT, str(atom.ref))
        return self.ask(variable, self.partitions[self._level[variable]].truths(atom))

    def ask_reading(self, name: str, reading: str) -> int:
        """The node that is TRUE if this reading holds."""
        return self.ask(Variable(Kind.READING, name), [other == reading for other in self._choices[name]])

    def ask_count(self, name: str, count: int) -> int:
        """The node that is TRUE if the open count is this number."""
        low, high = self._counts[name]
        return self.ask(Variable(Kind.OPEN_COUNT, name), [number == count for number in range(low, high + 1)])


def _order(axioms: Sequence[Implication], spoken: Condition) -> tuple[Variable, ...]:
    """Variables in the order of the text, each fact followed by the facts that an axiom ties to it.

    What belongs together stands together: that keeps diagrams small.
    """
    neighbours: dict[FactRef, list[FactRef]] = {}
    for axiom in axioms:
        left, right = (fact_of(literal) for literal in axiom.literals)
        if left is not None and right is not None:
            neighbours.setdefault(left, []).append(right)
            neighbours.setdefault(right, []).append(left)
    found: dict[Variable, None] = {}

    def add_fact(ref: FactRef) -> None:
        variable = Variable(Kind.FACT, str(ref))
        if variable not in found:
            found[variable] = None
            for neighbour in neighbours.get(ref, ()):
                add_fact(neighbour)

    for node in walk(spoken):
        match node:
            case Compare(ref) | Member(ref):
                add_fact(ref)
            case Within():
                found[Variable(Kind.OPEN_END, node.open_start)] = None
                found[Variable(Kind.OPEN_END, node.open_end)] = None
            case ByReading(name):
                found[Variable(Kind.READING, name)] = None
            case AtLeast(low, high, _, name) if low < high:
                found[Variable(Kind.OPEN_COUNT, name)] = None
            case _:
                pass
    return tuple(found)


class _Builder:
    """Builds one diagram; equal parts are built once."""

    def __init__(self, plan: Plan, signature: Signature) -> None:
        self._plan = plan
        self._diagram = plan.diagram
        self._zones = dict(zip(plan.intervals, signature, strict=True))
        self._built: dict[Condition, int] = {}

    def root(self) -> int:
        rules = [
            self._diagram.choose(self.build(axiom.if_), self.build(axiom.then), TRUE) for axiom in self._plan.axioms
        ]
        return self._diagram.choose(self._diagram.all_of(rules), self.build(self._plan.condition), IMPOSSIBLE)

    def build(self, condition: Condition) -> int:
        found = self._built.get(condition)
        if found is None:
            found = self._built[condition] = self._build(condition)
        return found

    def _build(self, condition: Condition) -> int:
        diagram, plan = self._diagram, self._plan
        match condition:
            case All(parts):
                return diagram.all_of([self.build(part) for part in parts])
            case Any(parts):
                return diagram.any_of([self.build(part) for part in parts])
            case Not(part):
                return diagram.negated(self.build(part))
            case Named(part=part):
                return self.build(part)
            case AtLeast(low, high, parts, name):
                built = [self.build(part) for part in parts]
                if low == high:
                    return diagram.at_least(low, built)
                cases = [(plan.ask_count(name, k), diagram.at_least(k, built)) for k in range(low, high + 1)]
                return diagram.any_of([diagram.all_of(case) for case in cases])
            case Compare() | Member():
                return plan.ask_atom(condition)
            case ByReading(name, options):
                held = [(plan.ask_reading(name, reading), self.build(part)) for reading, part in options]
                return diagram.any_of([diagram.all_of(case) for case in held])
            case Within(interval):
                return self._build_within(condition, self._zones[interval])

    def _build_within(self, condition: Within, zone: Zone) -> int:
        match zone:
            case Zone.MET:
                return TRUE
            case Zone.NOT_MET:
                return FALSE
            case Zone.OPEN_START:
                return self._plan.ask(Variable(Kind.OPEN_END, condition.open_start), (False, True))
            case Zone.OPEN_END:
                return self._plan.ask(Variable(Kind.OPEN_END, condition.open_end), (False, True))
