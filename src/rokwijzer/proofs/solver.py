# SPDX-License-Identifier: EUPL-1.2
"""Conditions as a solver reads them: the meaning of docs/semantics.md written down a second time, for z3.

Nothing is merged beforehand: a number is a number, a moment is a number of days, a value outside an order has its free
place. So this is a voice of its own beside the diagrams of `logic`, which reason over merged cells.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any as Term

import z3

from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    Between,
    BooleanDomain,
    ByReading,
    Compare,
    Completion,
    Condition,
    DateDomain,
    Domain,
    EnumDomain,
    FactRef,
    Implication,
    Kind,
    Knowns,
    Member,
    Named,
    Not,
    NumberDomain,
    Operator,
    Placed,
    Point,
    Variable,
    Vocabulary,
    Within,
    counts_in,
    facts_in,
    intervals_in,
    pin,
    readings_in,
)
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.logic.domains import as_number
from rokwijzer.logic.variables import MOMENT, VariableValue
from rokwijzer.proofs.solver_time import Time, is_true, number

_COMPARED: Mapping[Operator, str] = {"<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__"}


@dataclass(frozen=True)
class Witness:
    """A situation in which a condition is true: a value for everything that it speaks of, on a day."""

    completion: Completion
    on: date


class UndecidedError(Exception):
    """The solver gave up; for conditions of this language that is a fault of the encoding."""


class Solver:
    """Asks z3 about conditions over one vocabulary, on one of some days. Not to be shared between threads."""

    def __init__(self, vocabulary: Vocabulary, days: Sequence[date]) -> None:
        self._vocabulary = vocabulary
        self._solver = z3.Solver()
        self._facts: dict[FactRef, Term] = {}
        self._places: dict[FactRef, Term] = {}
        self._time = Time(self._solver, vocabulary.term_weeks, days)
        self._choices: dict[Variable, Term] = {}
        self._terms: dict[Condition, Term] = {}

    def witness(
        self, condition: Condition, tied: Sequence[Implication] | None = None, knowns: Knowns | None = None
    ) -> Witness | None:
        """A situation in which the condition is true and the axioms tied to it hold; None if there is none.

        `tied` are these axioms, where they are known already. With `knowns` only what they leave possible counts.
        """
        known = (self._time.anything,) if knowns is None else tuple(self._known(condition, knowns))
        return self._solve(condition, condition, known, tied)

    def outcomes(self, condition: Condition, knowns: Knowns) -> frozenset[bool]:
        """How the condition can come out for this family; empty if what is known contradicts the axioms tied to it."""
        spoken = pin(condition, knowns.pinned)
        known = tuple(self._known(spoken, knowns))
        return frozenset(
            outcome
            for outcome, asked in ((True, spoken), (False, Not(spoken)))
            if self._solve(asked, spoken, known) is not None
        )

    def _solve(
        self, asked: Condition, spoken: Condition, known: Iterable[Term], tied: Sequence[Implication] | None = None
    ) -> Witness | None:
        axioms = tied_axioms(spoken, self._vocabulary.axioms) if tied is None else tied
        rules = [z3.Implies(self._term(axiom.if_), self._term(axiom.then)) for axiom in axioms]
        # The bounds of a variable are stated when it is first used, so everything is encoded before the push.
        terms = [self._term(asked), *rules, *known]
        self._solver.push()
        try:
            self._solver.add(*terms)
            found = self._solver.check()
            if found == z3.unknown:
                raise UndecidedError(self._solver.reason_unknown())
            if found == z3.unsat:
                return None
            everything_said = All((spoken, *(literal for axiom in axioms for literal in axiom.literals)))
            return self._witness(everything_said, self._solver.model())
        finally:
            self._solver.pop()

    def _term(self, condition: Condition) -> Term:
        found = self._terms.get(condition)
        if found is None:
            found = self._terms[condition] = self._encoded(condition)
        return found

    def _encoded(self, condition: Condition) -> Term:
        match condition:
            case All(parts):
                return z3.And([self._term(part) for part in parts])
            case Any(parts):
                return z3.Or([self._term(part) for part in parts])
            case Not(part):
                return z3.Not(self._term(part))
            case Named(part=part):
                return self._term(part)
            case AtLeast(low, high, parts, name):
                counted = [(self._term(part), 1) for part in parts]
                if low == high:
                    return z3.PbGe(counted, low)
                needed = self._count(name, low, high)
                return z3.And([z3.Implies(needed == k, z3.PbGe(counted, k)) for k in range(low, high + 1)])
            case ByReading(name, options):
                held = self._reading(name, condition.ids)
                ids = sorted(condition.ids)
                return z3.And([z3.Implies(held == ids.index(each), self._term(part)) for each, part in options])
            case Member(ref, values):
                return z3.Or([self._has(ref, value) for value in sorted(values, key=str)])
            case Compare(ref, op, value):
                return self._compared(ref, op, value)
            case Within(interval):
                ends = (self._open_end(condition.open_start), self._open_end(condition.open_end))
                return self._time.within(interval, *ends)

    def _fact(self, ref: FactRef) -> Term:
        found = self._facts.get(ref)
        if found is None:
            found = self._facts[ref] = self._declared(ref, self._vocabulary.domain(ref))
        return found

    def _declared(self, ref: FactRef, domain: Domain) -> Term:
        if isinstance(domain, BooleanDomain):
            return z3.Bool(f"fact {ref}")
        term = z3.Int(f"fact {ref}")
        match domain:
            case EnumDomain(values):
                self._solver.add(term >= 0, term < len(values))
                if domain.unordered_values:
                    self._places[ref] = self._place(ref, term, domain)
            case NumberDomain(low, high):
                self._solver.add(term >= low)
                if high is not None:
                    self._solver.add(term <= high)
            case DateDomain():
                self._solver.add(term >= date.min.toordinal(), term <= date.max.toordinal())
        return term

    def _place(self, ref: FactRef, term: Term, domain: EnumDomain) -> Term:
        """Where the value stands in the order, in half steps (see `Placed`); free for a value outside it."""
        place = z3.Int(f"place {ref}")
        self._solver.add(place >= 0, place <= 2 * len(domain.ladder))
        for rung, value in enumerate(domain.ladder):
            self._solver.add(z3.Implies(term == domain.values.index(value), place == 2 * rung + 1))
        return place

    def _has(self, ref: FactRef, value: object) -> Term:
        term, domain = self._fact(ref), self._vocabulary.domain(ref)
        match domain:
            case BooleanDomain():
                return term if value is True else z3.Not(term)
            case EnumDomain(values):
                return term == values.index(str(value))
            case _:
                assert isinstance(value, int | date)
                return term == as_number(value)

    def _compared(self, ref: FactRef, op: Operator, value: int | str | date) -> Term:
        if op == "=":
            return self._has(ref, value)
        if op == "!=":
            return z3.Not(self._has(ref, value))
        term, domain = self._fact(ref), self._vocabulary.domain(ref)
        if not isinstance(domain, EnumDomain):
            assert isinstance(value, int | date)
            return getattr(term, _COMPARED[op])(as_number(value))
        rung = domain.ladder.index(str(value))
        if ref in self._places:
            return getattr(self._places[ref], _COMPARED[op])(2 * rung + 1)
        return getattr(term, _COMPARED[op])(domain.values.index(str(value)))

    def _reading(self, name: str, ids: Sequence[str]) -> Term:
        return self._choice(Variable(Kind.READING, name), 0, len(ids) - 1)

    def _count(self, name: str, low: int, high: int) -> Term:
        return self._choice(Variable(Kind.OPEN_COUNT, name), low, high)

    def _choice(self, variable: Variable, low: int, high: int) -> Term:
        found = self._choices.get(variable)
        if found is None:
            found = self._choices[variable] = z3.Int(f"{variable.kind} {variable.name} {low}-{high}")
            self._solver.add(found >= low, found <= high)
        return found

    def _open_end(self, name: str) -> Term:
        variable = Variable(Kind.OPEN_END, name)
        found = self._choices.get(variable)
        if found is None:
            found = self._choices[variable] = z3.Bool(f"open end {name}")
        return found

    def _known(self, condition: Condition, knowns: Knowns) -> Iterable[Term]:
        """What is known of everything that the condition and the axioms tied to it speak of."""
        axioms = tied_axioms(condition, self._vocabulary.axioms)
        spoken = All((condition, *(literal for axiom in axioms for literal in axiom.literals)))
        for ref in facts_in(spoken):
            possible = knowns.possible(ref, self._vocabulary)
            if isinstance(possible, Between):
                term = self._fact(ref)
                if possible.low is not None:
                    yield term >= as_number(possible.low)
                if possible.high is not None:
                    yield term <= as_number(possible.high)
            elif ref in knowns.values:
                yield z3.Or([self._has(ref, value) for value in sorted(possible, key=str)])
        if intervals_in(spoken):
            yield self._time.one_of(knowns.anchors.possibilities(knowns.on, self._vocabulary.term_weeks), knowns.on)

    def _witness(self, spoken: Condition, model: Term) -> Witness:
        found: dict[Variable, VariableValue] = {}
        for ref in facts_in(spoken):
            found[Variable(Kind.FACT, str(ref))] = self._value(ref, model)
        moment, on = self._time.read(model)
        if intervals_in(spoken):
            found[MOMENT] = moment
        for within in intervals_in(spoken):
            for end in (within.open_start, within.open_end):
                found[Variable(Kind.OPEN_END, end)] = is_true(model, self._open_end(end))
        for name, readings in readings_in(spoken).items():
            found[Variable(Kind.READING, name)] = sorted(readings)[number(model, self._reading(name, readings))]
        for name, (low, high) in counts_in(spoken).items():
            found[Variable(Kind.OPEN_COUNT, name)] = number(model, self._count(name, low, high))
        return Witness(found, on)

    def _value(self, ref: FactRef, model: Term) -> Point:
        term, domain = self._fact(ref), self._vocabulary.domain(ref)
        match domain:
            case BooleanDomain():
                return is_true(model, term)
            case EnumDomain(values):
                value = values[number(model, term)]
                if value in domain.unordered_values:
                    return Placed(value, number(model, self._places[ref]))
                return value
            case NumberDomain():
                return number(model, term)
            case DateDomain():
                return date.fromordinal(number(model, term))
