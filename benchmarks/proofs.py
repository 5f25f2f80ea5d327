# SPDX-License-Identifier: EUPL-1.2
"""How long all proofs of the shipped knowledge take, beside the same questions put to z3 as one would at first.

At first one writes the whole base down for the solver (every fact with its values as an enumeration or number, every
axiom, every rule and offer under a name of its own) and asks each question of a fresh solver. Here the solver is kept,
knows only what a question needs, and shares what was written down; a second voice then answers everything again.

.venv/bin/python -m benchmarks.proofs [NUMBER_OF_QUESTIONS]

The fresh solver answers a sample of the questions, evenly spread; its total is reckoned from that. Both must agree.
"""

import sys
from collections.abc import Iterator, Mapping
from statistics import median
from time import process_time
from typing import Any as Term

import z3

from rokwijzer.knowledge import load
from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    BooleanDomain,
    ByReading,
    Compare,
    Condition,
    Domain,
    EnumDomain,
    FactRef,
    Implication,
    Member,
    Named,
    Not,
    NumberDomain,
    Vocabulary,
    Within,
)
from rokwijzer.logic.domains import as_number
from rokwijzer.proofs import prove
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.solver import Solver
from rokwijzer.proofs.solver_time import Time
from rokwijzer.proofs.voices import Voices

SAMPLE = 40


class Fresh:
    """The whole base in one solver that is made for one question: enumerations as sorts, nothing left out."""

    def __init__(self, vocabulary: Vocabulary, ground: Ground, sorts: Mapping[FactRef, Term]) -> None:
        self._vocabulary, self._sorts = vocabulary, sorts
        self._solver = z3.Solver()
        self._time = Time(self._solver, vocabulary.term_weeks, ground.days)
        self._facts: dict[FactRef, Term] = {}
        self._places: dict[FactRef, Term] = {}
        for ref, domain in vocabulary.domains.items():
            self._declare(ref, domain)
        self._solver.add(self._time.anything)
        for axiom in vocabulary.axioms:
            self._solver.add(z3.Implies(self._term(axiom.if_), self._term(axiom.then)))
        for owner in ground.owners:
            for number, outcome in enumerate(owner.outcomes):
                self._solver.add(z3.Bool(f"{owner.id} {number}") == self._term(outcome))

    def possible(self, condition: Condition) -> bool:
        """Whether the condition can be true."""
        self._solver.add(self._term(condition))
        return bool(self._solver.check() == z3.sat)

    def _declare(self, ref: FactRef, domain: Domain) -> None:
        if isinstance(domain, BooleanDomain):
            self._facts[ref] = z3.Bool(str(ref))
        elif isinstance(domain, EnumDomain):
            sort, constants = self._sorts[ref]
            self._facts[ref] = term = z3.Const(str(ref), sort)
            self._places[ref] = place = z3.Int(f"{ref} place")
            self._solver.add(place >= 0, place <= 2 * len(domain.ladder))
            for rung, value in enumerate(domain.ladder):
                self._solver.add(z3.Implies(term == constants[domain.values.index(value)], place == 2 * rung + 1))
        else:
            self._facts[ref] = term = z3.Int(str(ref))
            if isinstance(domain, NumberDomain):
                self._solver.add(term >= domain.low)

    def _term(self, condition: Condition) -> Term:
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
                count, needed = z3.Sum([z3.If(self._term(part), 1, 0) for part in parts]), z3.Int(name or "k")
                return count >= low if low == high else z3.And(needed >= low, needed <= high, count >= needed)
            case ByReading(name, options):
                held, ids = z3.Int(name), sorted(condition.ids)
                return z3.Or([z3.And(held == ids.index(each), self._term(part)) for each, part in options])
            case Member(ref, values):
                return z3.Or([self._equals(ref, value) for value in values])
            case Compare(ref, op, value):
                return self._compared(ref, op, value)
            case Within(interval):
                ends = z3.Bool(condition.open_start), z3.Bool(condition.open_end)
                return self._time.within(interval, *ends)

    def _equals(self, ref: FactRef, value: object) -> Term:
        domain, term = self._vocabulary.domain(ref), self._facts[ref]
        if isinstance(domain, BooleanDomain):
            return term if value is True else z3.Not(term)
        if isinstance(domain, EnumDomain):
            return term == self._sorts[ref][1][domain.values.index(str(value))]
        return term == as_number(value)  # type: ignore[arg-type]

    def _compared(self, ref: FactRef, op: str, value: object) -> Term:
        if op in ("=", "!="):
            same = self._equals(ref, value)
            return same if op == "=" else z3.Not(same)
        domain = self._vocabulary.domain(ref)
        ordered = isinstance(domain, EnumDomain)
        term = self._places[ref] if ordered else self._facts[ref]
        number = 2 * domain.ladder.index(str(value)) + 1 if isinstance(domain, EnumDomain) else as_number(value)  # type: ignore[arg-type]
        return {"<": term < number, "<=": term <= number, ">": term > number, ">=": term >= number}[op]


def _sorts(vocabulary: Vocabulary) -> dict[FactRef, Term]:
    """A sort for each enumeration; z3 wants each declared once."""
    return {
        ref: z3.EnumSort(f"sort {ref}", [f"{ref} {value}" for value in domain.values])
        for ref, domain in vocabulary.domains.items()
        if isinstance(domain, EnumDomain)
    }


def _questions() -> tuple[list[tuple[Condition, bool]], float, float]:
    """Every question over the plain facts with its answer; the seconds of all proofs, and of the solver alone."""
    found: list[tuple[Condition, bool]] = []
    solver_seconds = 0.0
    witness, solve = Voices.witness, Solver.witness
    plain = load().vocabulary

    def kept(self: Voices, condition: Condition, address: str) -> object:
        answer = witness(self, condition, address)
        if self.vocabulary is plain:
            found.append((condition, answer is not None))
        return answer

    def timed(self: Solver, condition: Condition, *tied: "list[Implication]", **rest: object) -> object:
        nonlocal solver_seconds
        start = process_time()
        answer = solve(self, condition, *tied, **rest)  # type: ignore[arg-type]
        solver_seconds += process_time() - start
        return answer

    Voices.witness, Solver.witness = kept, timed  # type: ignore[method-assign,assignment]
    try:
        start = process_time()
        proofs = prove(load())
        seconds = process_time() - start
    finally:
        Voices.witness, Solver.witness = witness, solve  # type: ignore[method-assign]
    assert proofs.holds
    return found, seconds, solver_seconds


def _spread(everything: list[tuple[Condition, bool]], size: int) -> Iterator[tuple[Condition, bool]]:
    step = max(1, len(everything) // size)
    yield from everything[::step][:size]


def main(size: int) -> None:
    """Print the times."""
    load()
    prove(load(), only=["links"])
    questions, seconds, solver_seconds = _questions()
    print(f"{len(questions)} questions over the plain facts, {size} of them asked of a fresh solver")
    print(f"all proofs, both voices, with where the texts are silent   {seconds:7.1f} s")
    print(f"of that the solver, kept and knowing what is needed        {solver_seconds:7.1f} s")
    ground, sorts = Ground(load()), _sorts(load().vocabulary)
    assert ground.days
    times = []
    for condition, expected in _spread(questions, size):
        start = process_time()
        answer = Fresh(load().vocabulary, ground, sorts).possible(condition)
        times.append(process_time() - start)
        assert answer == expected
    total = sum(times) / len(times) * len(questions)
    print(f"a fresh solver with the whole base: median {median(times):.2f} s a question, so all {total:7.0f} s")
    print(f"that is {total / solver_seconds:.0f} times the solver here, {total / seconds:.0f} times both voices")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
