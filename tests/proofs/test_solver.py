# SPDX-License-Identifier: EUPL-1.2
"""The solver beside the reference evaluator and the fast pass: three readers of one language, and one meaning."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.logic import (
    All,
    AtLeast,
    BooleanDomain,
    ByReading,
    Compare,
    EnumDomain,
    Evaluator,
    FactRef,
    Implication,
    Kind,
    Knowns,
    Member,
    Not,
    NumberDomain,
    Placed,
    Variable,
    Within,
    is_true,
    pin,
    reference,
)
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.proofs.diagrams import Diagrams
from rokwijzer.proofs.solver import Solver
from rokwijzer.timeline import Anchors, Born, Interval, Moment, Pregnant, Wish, Zone, born_on, with_prematurity, zone
from tests.logic.moments import BORN, DASH_100, IN_OPEN_END, INTERVALS, ON
from tests.logic.strategies import Case, cases
from tests.logic.vocabularies import vocabulary_of
from tests.timeline.drawn import intervals

CRIES, TIRED = FactRef("child", "cries"), FactRef("carer_1", "tired")
EDUCATION, AGE = FactRef("carer_1", "education"), FactRef("carer_1", "age")
VOCABULARY = vocabulary_of(
    {
        CRIES: BooleanDomain(),
        TIRED: BooleanDomain(),
        EDUCATION: EnumDomain(("low", "middle", "high", "other"), ordered=True, unordered_values=frozenset({"other"})),
        AGE: NumberDomain(12),
    }
)
READINGS = ByReading("offer#age", (("one", Compare(AGE, "<=", 23)), ("other", Compare(AGE, "<=", 25))))


@given(cases)
def test_solver_reference_and_fast_pass_find_the_same_outcomes(case: Case) -> None:
    expected = reference.outcomes(case.condition, case.knowns, case.vocabulary)
    assert Solver(case.vocabulary, (case.knowns.on,)).outcomes(case.condition, case.knowns) == expected
    assert Evaluator(case.vocabulary).outcomes(case.condition, case.knowns) == expected


@given(cases)
def test_a_witness_is_a_situation_in_which_the_reference_finds_the_condition_true(case: Case) -> None:
    found = Solver(case.vocabulary, (ON,)).witness(case.condition)
    nothing = Knowns({}, Anchors(), ON)
    assert (found is not None) == (True in reference.outcomes(case.condition, nothing, case.vocabulary))
    if found is not None:
        assert found.on == ON
        assert reference.holds(case.condition, found.completion, case.vocabulary, nothing)
        for axiom in tied_axioms(case.condition, case.vocabulary.axioms):
            if_, then = (reference.holds(each, found.completion, case.vocabulary, nothing) for each in axiom.literals)
            assert then or not if_


@given(cases)
def test_the_diagrams_know_the_same_as_the_solver_of_what_is_possible(case: Case) -> None:
    condition = pin(case.condition, case.knowns.pinned)
    days = (ON, ON + timedelta(days=31))
    found = Solver(case.vocabulary, days).witness(condition)
    assert Diagrams(case.vocabulary, days).possible(condition) == (found is not None)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Where a family can stand on ON, from the wish for a child on."""
    days = draw(st.integers(0, 30 * 365))
    kinds: tuple[Moment, ...] = (
        Wish(),
        Pregnant(ON + timedelta(days=days % 300 - 20)),
        Born(ON - timedelta(days=days)),
    )
    return draw(st.sampled_from(kinds))


@given(intervals(), moments())
def test_a_moment_stands_in_an_interval_where_the_timeline_says(interval: Interval, moment: Moment) -> None:
    knowns = Knowns({}, Anchors((moment,)), ON)
    found = Solver(VOCABULARY, (ON,)).outcomes(Within(interval, "offer#age"), knowns)
    expected = {Zone.MET: {True}, Zone.NOT_MET: {False}}
    assert found == expected.get(zone(interval, moment, ON, VOCABULARY.term_weeks), {True, False})


@given(intervals(), moments(), st.integers(-40, 40))
def test_the_day_counts_where_there_are_several(interval: Interval, moment: Moment, later: int) -> None:
    day = ON + timedelta(days=later)
    if isinstance(moment, Born) and moment.born > day:
        return
    knowns = Knowns({}, Anchors((moment,)), day)
    inside = Within(interval, "offer#age")
    assert Solver(VOCABULARY, (ON, day)).outcomes(inside, knowns) == reference.outcomes(inside, knowns, VOCABULARY)


@pytest.mark.parametrize("early", [None, 1, 9, 17])
@pytest.mark.parametrize("interval", INTERVALS, ids=str)
def test_of_a_child_that_was_born_early_both_ages_are_possible(interval: Interval, early: int | None) -> None:
    for weeks in (2, 8, 25, 98, 102):
        anchors = with_prematurity(born_on(ON - timedelta(weeks=weeks), ON), early, ON)
        knowns, inside = Knowns({}, anchors, ON), Within(interval, "offer#age")
        assert Solver(VOCABULARY, (ON,)).outcomes(inside, knowns) == reference.outcomes(inside, knowns, VOCABULARY)


def test_a_value_outside_the_order_has_a_free_place_and_is_itself_exactly() -> None:
    solver = Solver(VOCABULARY, (ON,))
    other = Member(EDUCATION, frozenset({"other"}))
    for below in (True, False):
        compared = Compare(EDUCATION, "<=", "low")
        found = solver.witness(All((other, compared if below else Not(compared))))
        assert found is not None
        placed = found.completion[Variable(Kind.FACT, str(EDUCATION))]
        assert isinstance(placed, Placed)
        assert (placed.place <= 1) is below
    assert solver.witness(All((other, Compare(EDUCATION, "=", "low")))) is None


def test_equal_names_of_open_ends_readings_and_counts_agree() -> None:
    solver = Solver(VOCABULARY, (ON,))
    count = AtLeast(1, 2, (is_true(CRIES), is_true(TIRED)), "offer#count")
    for condition in (count, Within(DASH_100, "offer#age"), READINGS):
        knowns = Knowns({CRIES: True, TIRED: False, AGE: 24}, IN_OPEN_END, ON)
        assert solver.outcomes(condition, knowns) == {True, False}
        assert solver.outcomes(All((condition, Not(condition))), knowns) == {False}


def test_what_contradicts_the_axioms_has_no_outcome() -> None:
    vocabulary = vocabulary_of(VOCABULARY.domains, (Implication("tired-if-cries", is_true(CRIES), is_true(TIRED)),))
    solver = Solver(vocabulary, (ON,))
    assert solver.outcomes(is_true(TIRED), Knowns({CRIES: True}, BORN, ON)) == {True}
    assert solver.outcomes(is_true(TIRED), Knowns({CRIES: True, TIRED: False}, BORN, ON)) == frozenset()
    assert solver.outcomes(Compare(AGE, "<", 20), Knowns({CRIES: True, TIRED: False}, BORN, ON)) == {True, False}


def test_a_day_that_the_solver_does_not_know_is_refused() -> None:
    knowns = Knowns({}, BORN, ON + timedelta(days=1))
    with pytest.raises(ValueError, match="none of the days"):
        Solver(VOCABULARY, (ON,)).outcomes(Within(DASH_100, "offer#age"), knowns)


def test_questions_do_not_leave_anything_behind() -> None:
    solver = Solver(VOCABULARY, (ON,))
    for _ in range(2):
        assert solver.witness(All((is_true(CRIES), Not(is_true(CRIES))))) is None
        assert solver.witness(is_true(CRIES)) is not None
        assert solver.outcomes(is_true(CRIES), Knowns({CRIES: False}, BORN, ON)) == {False}
