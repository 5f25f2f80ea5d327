# SPDX-License-Identifier: EUPL-1.2
"""How a condition is made ready: the order of its variables, and what happens over its budget."""

import pytest

from rokwijzer.logic import All, Any, AtLeast, ByReading, Implication, Member, Not, Within, is_true
from rokwijzer.logic import plan as plan_module
from rokwijzer.logic.diagram import FALSE, TRUE, TooLargeError, Walk
from rokwijzer.logic.plan import Plan
from rokwijzer.timeline import Zone
from tests.logic.engines import CRIES, DOMAINS, HOME, SLEEPS, TENSION
from tests.logic.moments import DASH_100, PREGNANCY, UNDER_100
from tests.logic.vocabularies import vocabulary_of

A, B, C = is_true(CRIES), is_true(TENSION), is_true(SLEEPS)


def _order(plan: Plan) -> list[str]:
    return [f"{variable.kind} {variable.name}" for variable in plan.order]


@pytest.mark.parametrize(
    "axiom", [Implication("a-then-b", A, B), Implication("b-then-a", B, A), Implication("not-b-then-a", Not(B), A)]
)
def test_facts_that_an_axiom_ties_together_stand_together(axiom: Implication) -> None:
    """That keeps diagrams small."""
    plan = Plan(All((A, C, Within(UNDER_100, "offer#young"))), vocabulary_of(DOMAINS, (axiom,)), 100)
    assert _order(plan) == [
        "fact child.cries",
        "fact carer_1.tension",
        "fact child.sleeps",
        "open_end offer#young/from",
        "open_end offer#young/until",
    ]
    assert plan.tied == {1}


def test_all_else_stands_in_the_order_of_the_text() -> None:
    reading = ByReading("offer#aim", (("guideline", A), ("annex", B)))
    pregnant = Implication("only-in-pregnancy", A, Within(PREGNANCY, "pregnancy"))
    plan = Plan(All((AtLeast(1, 2, (C, B), "offer#some"), reading)), vocabulary_of(DOMAINS, (pregnant,)), 100)
    assert _order(plan) == [
        "open_count offer#some",
        "fact child.sleeps",
        "fact carer_1.tension",
        "reading offer#aim",
        "fact child.cries",
        "open_end pregnancy/from",
        "open_end pregnancy/until",
    ]
    assert (set(plan.tied), set(plan.in_axioms), plan.has_own_moment) == ({5, 6}, {4, 5, 6}, False)


def test_a_plan_that_was_too_large_once_stays_so() -> None:
    """Also where it was not yet: its diagrams share one store, and that holds unfinished work now."""
    plan = Plan(Any((Within(DASH_100, "offer#young"), All((A, B)))), vocabulary_of(DOMAINS), 3)
    met, left_open = (Zone.MET,), (Zone.OPEN_END,)
    assert plan.root(met) == TRUE
    assert (plan.is_built(met), plan.is_built(left_open), plan.too_large) == (True, False, False)
    with pytest.raises(TooLargeError):
        plan.root(left_open)
    assert plan.too_large
    with pytest.raises(TooLargeError):
        plan.root(met)


def test_each_variable_has_a_cell_for_each_value_that_is_told_apart() -> None:
    """Three homes, three readings, a count from one through three; an open end lies inside or not."""
    home = Any((Member(HOME, frozenset({"rented"})), Not(Member(HOME, frozenset({"owned"})))))
    reading = ByReading("offer#aim", (("guideline", A), ("annex", B), ("region", C)))
    some = AtLeast(1, 3, (A, B, C), "offer#some")
    plan = Plan(All((home, reading, some, Within(DASH_100, "offer#age"))), vocabulary_of(DOMAINS), 100)
    cells = {f"{variable.kind} {variable.name}": len(plan.all_cells[at]) for at, variable in enumerate(plan.order)}
    assert cells == {
        "fact household.home": 3,
        "reading offer#aim": 3,
        "fact child.cries": 2,
        "fact carer_1.tension": 2,
        "fact child.sleeps": 2,
        "open_count offer#some": 3,
        "open_end offer#age/from": 2,
        "open_end offer#age/until": 2,
    }


def test_of_each_fact_and_plan_a_limited_number_of_answers_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was forgotten is worked out again, and what is kept is not."""
    monkeypatch.setattr(plan_module, "REMEMBERED", 2)
    plan = Plan(Any((A, B, Member(HOME, frozenset({"rented"})))), vocabulary_of(DOMAINS), 100)
    home = next(each for each in plan.partitions.values() if each.ref == HOME)
    answers = [frozenset({value}) for value in ("rented", "owned", "none")]
    assert [home.cells_of(each) for each in (*answers, *answers)] == [(0,), (1,), (1,)] * 2
    with monkeypatch.context() as patch:
        patch.setattr(plan_module, "points", None)
        assert [home.cells_of(each) for each in answers[1:]] == [(1,), (1,)], "not worked out again"
    assert len(home._left) <= 2

    root, worked = plan.root(()), []
    for allowed in (plan.all_cells, ((0,), *plan.all_cells[1:]), plan.all_cells, ((1,), *plan.all_cells[1:])):
        walk = Walk(plan.diagram, allowed)

        def work_out(walk: Walk = walk) -> frozenset[int | None]:
            worked.append(walk.allowed)
            return frozenset({len(worked)})

        plan.deciding((root,), walk, work_out)
    assert len(worked) == 3
    assert plan.deciding((root,), Walk(plan.diagram, plan.all_cells), lambda: frozenset({9})) == {9}
    assert plan.deciding((FALSE,), Walk(plan.diagram, plan.all_cells), lambda: frozenset({10})) == {10}
