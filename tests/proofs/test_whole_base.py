# SPDX-License-Identifier: EUPL-1.2
"""Three readers of the whole shipped knowledge: the fast pass, the solver, and the reference where it is affordable.

Every rule and every offer, for generated families and for each example family, with both of its outcomes.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from math import prod

import pytest
from hypothesis import HealthCheck, given, settings

from rokwijzer.decisions import (
    OfferDecision,
    RuleDecision,
    RuleState,
    Status,
    conditions_of,
    decide,
    offer_status,
    rule_state,
)
from rokwijzer.knowledge import load
from rokwijzer.logic import All, Condition, Knowns, atoms_in, facts_in, intervals_in, pin, points, reference
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.proofs.solver import Solver
from tests.examples.situations import described
from tests.proofs.drawn import ON, families
from tests.some import some

BASE = load()
DECISIONS = decide(BASE)
OWNERS: list[OfferDecision | RuleDecision] = [*DECISIONS.rules.values(), *DECISIONS.offers.values()]
CONDITIONS = tuple(dict.fromkeys(condition for owner in OWNERS for _, condition in conditions_of(owner)))
DECIDING = tuple(
    dict.fromkeys(
        condition
        for owner in OWNERS
        for condition in ((owner.applies,) if isinstance(owner, RuleDecision) else (owner.fits, owner.excluded))
    )
)
LONG = settings().max_examples > 1000
AFFORDABLE = 5_000 if LONG else 200
"""So many completions the reference goes through for one condition."""
EXAMPLES = [each for each in described() if each.name in BASE.examples]

_few = settings(max_examples=max(8, settings().max_examples // 15), suppress_health_check=[HealthCheck.too_slow])


@cache
def _solver() -> Solver:
    return Solver(BASE.vocabulary, (ON, *(each.on for each in EXAMPLES)))


def _compare(knowns: Knowns, conditions: Sequence[Condition] = CONDITIONS) -> tuple[int, int]:
    """Hold the readers against each other; how many conditions the solver and the reference answered."""
    asked = 0
    for condition in conditions:
        fast = BASE.evaluator.outcomes(condition, knowns)
        assert _solver().outcomes(condition, knowns) == fast
        if _completions(pin(condition, knowns.pinned), knowns) <= AFFORDABLE:
            asked += 1
            assert reference.outcomes(condition, knowns, BASE.vocabulary) == fast
    return len(conditions), asked


def _completions(condition: Condition, knowns: Knowns) -> int:
    """At most so many completions there are, those of tied facts included."""
    axioms = tied_axioms(condition, BASE.vocabulary.axioms)
    spoken = All((condition, *(literal for axiom in axioms for literal in axiom.literals)))
    atoms = atoms_in(spoken)
    cells: Iterator[int] = (
        len(
            points(
                BASE.vocabulary.domain(ref),
                [atom for atom in atoms if atom.ref == ref],
                knowns.possible(ref, BASE.vocabulary),
            )
        )
        for ref in facts_in(spoken)
    )
    found: int = prod(cells) * 4 ** len(intervals_in(spoken))
    return found


@_few
@given(families())
def test_the_readers_agree_on_every_rule_and_offer_for_generated_families(knowns: Knowns) -> None:
    solved, enumerated = _compare(knowns)
    assert 0 < enumerated <= solved


@pytest.mark.parametrize("name", some(each.name for each in EXAMPLES))
def test_the_readers_agree_on_every_rule_and_offer_for_each_example_family(name: str) -> None:
    (example,) = (each for each in EXAMPLES if each.name == name)
    _compare(example.knowns(BASE), CONDITIONS if LONG else DECIDING)


@_few
@given(families())
def test_every_rule_and_offer_has_one_state_and_it_is_the_one_that_the_solver_finds(knowns: Knowns) -> None:
    solver, evaluator = _solver(), BASE.evaluator
    for rule in DECISIONS.rules.values():
        outcomes = solver.outcomes(rule.applies, knowns)
        expected = RuleState.APPLIES if outcomes == {True} else RuleState.DOES_NOT_APPLY
        assert rule_state(rule, knowns, evaluator) is (expected if len(outcomes) == 1 else RuleState.OPEN)
    for offer in DECISIONS.offers.values():
        fits, excluded = (solver.outcomes(each, knowns) for each in (offer.fits, offer.excluded))
        if excluded == {True}:
            found = Status.NOT_MEANT
        elif len(fits) == 1:
            found = Status.FITS if fits == {True} else Status.CONSULT_FIRST
        else:
            found = Status.FITS_AS_FAR_AS_KNOWN
        assert offer_status(offer, knowns, evaluator) is found


def test_nowhere_in_the_shipped_knowledge_does_the_slow_reference_step_in() -> None:
    assert {each for each in CONDITIONS if BASE.evaluator.coarse(each) is not None} == set()
