# SPDX-License-Identifier: EUPL-1.2
"""The meaning of a condition, by going through every completion.

A completion gives each variable of the condition a value that is still possible. It is admissible if the facts that
axioms tie to the condition can be given values too, so that all those axioms hold. A condition is MET if it is true
in every admissible completion, NOT_MET if it is false in every one, and otherwise UNKNOWN.

This module prefers obviousness to speed. `evaluator.Evaluator` gives the same answers fast and is tested against it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from typing import TypeAlias

from rokwijzer.logic.axioms import Implication, tied_axioms
from rokwijzer.logic.conditions import (
    All,
    Any,
    AtLeast,
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
)
from rokwijzer.logic.domains import Placed, Point, atom_holds, points
from rokwijzer.logic.knowns import Knowns
from rokwijzer.logic.rewrite import pin
from rokwijzer.logic.truth import Truth, from_outcomes
from rokwijzer.logic.variables import MOMENT, Cause, Completion, Kind, Variable, VariableValue, variables_in
from rokwijzer.logic.vocabulary import Vocabulary
from rokwijzer.timeline import Born, Moment, Pregnant, Wish, Zone, representatives, zone


def truth(condition: Condition, knowns: Knowns, vocabulary: Vocabulary) -> Truth:
    """What is known of the condition for this family.

    If what is known contradicts the axioms tied to the condition there is no completion, and the answer is UNKNOWN
    (without causes): nothing certain follows from a contradiction.
    """
    return from_outcomes(outcomes(condition, knowns, vocabulary))


def outcomes(condition: Condition, knowns: Knowns, vocabulary: Vocabulary) -> frozenset[bool]:
    """How the condition comes out over all admissible completions; empty if there are none."""
    problem = _Problem(condition, knowns, vocabulary)
    return frozenset(map(problem.holds, problem.completions()))


def causes(condition: Condition, knowns: Knowns, vocabulary: Vocabulary) -> frozenset[Cause]:
    """The variables that by themselves can change the outcome.

    A variable is a cause if two admissible completions that differ only in it give different results. Where the
    axioms tie things so closely that no variable can change alone, the causes are the variables in which two
    completions with different results differ that differ in as few as possible: an UNKNOWN over at least one
    completion always has a cause.
    """
    problem = _Problem(condition, knowns, vocabulary)
    results = [(completion, problem.holds(completion)) for completion in problem.completions()]
    found = {variable for variable in problem.own if _changes_alone(variable, results)}
    return frozenset(cause_of(variable, knowns) for variable in found or _fewest_changes(results, problem))


def holds(condition: Condition, completion: Completion, vocabulary: Vocabulary, knowns: Knowns) -> bool:
    """Whether the condition is true in a completion that has a value for each of its variables."""

    def holds_here(part: Condition) -> bool:
        return holds(part, completion, vocabulary, knowns)

    match condition:
        case All(parts):
            return all(map(holds_here, parts))
        case Any(parts):
            return any(map(holds_here, parts))
        case Not(part):
            return not holds_here(part)
        case Named(part=part):
            return holds_here(part)
        case AtLeast(low, high, parts, name):
            needed = low if low == high else completion[Variable(Kind.OPEN_COUNT, name)]
            assert isinstance(needed, int)
            return sum(map(holds_here, parts)) >= needed
        case Compare(ref) | Member(ref):
            return atom_holds(condition, _point(completion, ref), vocabulary.domain(ref))
        case ByReading(name, options):
            return holds_here(dict(options)[str(completion[Variable(Kind.READING, name)])])
        case Within(interval):
            moment = completion[MOMENT]
            assert isinstance(moment, Wish | Pregnant | Born)
            match zone(interval, moment, knowns.on, vocabulary.term_weeks):
                case Zone.MET:
                    return True
                case Zone.NOT_MET:
                    return False
                case Zone.OPEN_START:
                    return completion[Variable(Kind.OPEN_END, condition.open_start)] is True
                case Zone.OPEN_END:
                    return completion[Variable(Kind.OPEN_END, condition.open_end)] is True


def cause_of(variable: Variable, knowns: Knowns) -> Cause:
    """The variable as a cause: a fact whose value is known can only be open in its place in an order."""
    if variable.kind is Kind.FACT and knowns.is_exact(FactRef.parse(variable.name)):
        return Cause(Kind.OUTSIDE_ORDER, variable.name)
    return Cause(variable.kind, variable.name)


def _point(completion: Completion, ref: FactRef) -> Point:
    value = completion[Variable(Kind.FACT, str(ref))]
    assert isinstance(value, int | str | date | Placed)
    return value


class _Problem:
    """One condition for one family: its variables, the values still possible, and the axioms that it is tied to."""

    def __init__(self, condition: Condition, knowns: Knowns, vocabulary: Vocabulary) -> None:
        self.condition = pin(condition, knowns.pinned)
        self.knowns = knowns
        self.vocabulary = vocabulary
        vocabulary.check(self.condition)
        self.axioms = tied_axioms(self.condition, vocabulary.axioms)
        self.own = variables_in(self.condition)
        spoken = All((self.condition, *(literal for axiom in self.axioms for literal in axiom.literals)))
        self.tied = tuple(variable for variable in variables_in(spoken) if variable not in self.own)
        self.values = self._values(spoken)
        self._axiom_variables = {axiom.name: set(variables_in(All(axiom.literals))) for axiom in self.axioms}

    def _values(self, spoken: Condition) -> dict[Variable, Sequence[VariableValue]]:
        values: dict[Variable, Sequence[VariableValue]] = {}
        for ref in facts_in(spoken):
            atoms = [atom for atom in atoms_in(spoken) if atom.ref == ref]
            possible = self.knowns.possible(ref, self.vocabulary)
            values[Variable(Kind.FACT, str(ref))] = points(self.vocabulary.domain(ref), atoms, possible)
        intervals = intervals_in(spoken)
        if intervals:
            values[MOMENT] = moments = representatives(
                self.knowns.anchors,
                tuple(within.interval for within in intervals),
                self.knowns.on,
                self.vocabulary.term_weeks,
            )
            values.update(self._open_ends(intervals, moments))
        for name, readings in readings_in(spoken).items():
            values[Variable(Kind.READING, name)] = readings
        for name, (low, high) in counts_in(spoken).items():
            values[Variable(Kind.OPEN_COUNT, name)] = range(low, high + 1)
        return values

    def _open_ends(
        self, intervals: Sequence[Within], moments: Sequence[Moment]
    ) -> Iterator[tuple[Variable, Sequence[VariableValue]]]:
        """The values of each open end: one will do where no possible moment stands at it."""
        found: dict[str, bool] = defaultdict(bool)
        for within in intervals:
            zones = {zone(within.interval, moment, self.knowns.on, self.vocabulary.term_weeks) for moment in moments}
            for end, at_it in ((within.open_start, Zone.OPEN_START), (within.open_end, Zone.OPEN_END)):
                found[end] |= at_it in zones
        for end, open_ in found.items():
            yield Variable(Kind.OPEN_END, end), (True, False) if open_ else (True,)

    def completions(self) -> Iterator[Completion]:
        for chosen in product(*(self.values[variable] for variable in self.own)):
            completion = dict(zip(self.own, chosen, strict=True))
            if self.admissible(completion):
                yield completion

    def holds(self, completion: Completion) -> bool:
        return holds(self.condition, completion, self.vocabulary, self.knowns)

    def admissible(self, completion: Completion) -> bool:
        """Whether the tied variables can be given values under which all axioms hold."""
        return self._extends(completion, self.tied)

    def _extends(self, completion: Completion, free: Sequence[Variable]) -> bool:
        for axiom in self.axioms:
            if self._axiom_variables[axiom.name].isdisjoint(free) and not self._obeys(axiom, completion):
                return False
        if not free:
            return True
        return any(self._extends({**completion, free[0]: value}, free[1:]) for value in self.values[free[0]])

    def _obeys(self, axiom: Implication, completion: Completion) -> bool:
        def said(literal: Condition) -> bool:
            return holds(literal, completion, self.vocabulary, self.knowns)

        return said(axiom.then) or not said(axiom.if_)


_Results: TypeAlias = Sequence[tuple[Completion, bool]]


def _changes_alone(variable: Variable, results: _Results) -> bool:
    groups: dict[tuple[VariableValue, ...], set[bool]] = defaultdict(set)
    for completion, result in results:
        rest = tuple(value for other, value in completion.items() if other != variable)
        groups[rest].add(result)
    return any(len(group) == 2 for group in groups.values())


def _fewest_changes(results: _Results, problem: _Problem) -> set[Variable]:
    changes = [
        frozenset(variable for variable in problem.own if first[variable] != second[variable])
        for first, result in results
        if result
        for second, opposite in results
        if not opposite
    ]
    by_size: dict[int, set[Variable]] = defaultdict(set)
    for change in changes:
        by_size[len(change)] |= change
    return by_size[min(by_size)] if by_size else set()
