# SPDX-License-Identifier: EUPL-1.2
"""The fast pass against the reference, on generated conditions and families."""

import gc
import weakref
from dataclasses import replace
from datetime import date, timedelta
from typing import NoReturn

import pytest
from hypothesis import assume, given

from rokwijzer.logic import (
    FALSE,
    TRUE,
    All,
    Any,
    AtLeast,
    Cause,
    Compare,
    Condition,
    ConditionError,
    Evaluator,
    FactRef,
    Implication,
    Kind,
    Knowns,
    Member,
    Named,
    Not,
    NumberDomain,
    Truth,
    Within,
    facts_in,
    is_true,
    quick_truth,
    reference,
    simplify,
)
from rokwijzer.logic import evaluator as evaluator_module
from rokwijzer.logic.diagram import FALSE as FALSE_END
from rokwijzer.logic.diagram import IMPOSSIBLE, Allowed, Diagram, Walk
from rokwijzer.logic.diagram import TRUE as TRUE_END
from rokwijzer.logic.knowns import Contradiction, propagate
from rokwijzer.logic.plan import Partition
from rokwijzer.logic.variables import MOMENT, Variable
from rokwijzer.timeline import Anchors, Born, TimelineError, Zone
from tests.logic.moments import (
    BORN,
    DASH_100,
    FROM_TWO_YEARS,
    IN_OPEN_END,
    IN_OPEN_START,
    OLDER,
    ON,
    OPEN_START,
    UNDER_100,
)
from tests.logic.strategies import DOMAINS, Case, cases
from tests.logic.vocabularies import vocabulary_of

CHILDREN = FactRef("household", "children")
CRIES, TENSION = is_true(FactRef("child", "cries")), is_true(FactRef("carer_1", "tension"))


def _not_asked(*_: object) -> NoReturn:
    raise AssertionError("the reference was asked")


@given(cases)
def test_the_evaluator_finds_the_truth_of_the_reference_by_itself(case: Case) -> None:
    expected = reference.outcomes(case.condition, case.knowns, case.vocabulary)
    evaluator = Evaluator(case.vocabulary)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reference, "outcomes", _not_asked)
        assert evaluator.outcomes(case.condition, case.knowns) == expected
        evaluator.causes(case.condition, case.knowns)
        # Now every diagram that is needed is there, so that the tables of the quick pass are no longer asked.
        evaluator._families.clear()
        assert evaluator.outcomes(case.condition, case.knowns) == expected


@given(cases)
def test_the_evaluator_finds_the_causes_of_the_reference(case: Case) -> None:
    expected = reference.causes(case.condition, case.knowns, case.vocabulary)
    assert Evaluator(case.vocabulary).causes(case.condition, case.knowns) == expected


@given(cases)
def test_the_evaluator_finds_causes_that_change_alone_by_itself(case: Case) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reference, "_fewest_changes", lambda *_: set())
        alone = reference.causes(case.condition, case.knowns, case.vocabulary)
        patch.setattr(reference, "causes", lambda *_: frozenset())
        assert Evaluator(case.vocabulary).causes(case.condition, case.knowns) == alone


@given(cases)
def test_what_was_worked_out_for_one_family_is_right_for_the_next(case: Case) -> None:
    """One evaluator asked about a family, then about others like it: some things not known, no moment, another one."""
    knowns, evaluator = case.knowns, Evaluator(case.vocabulary)
    families = [
        knowns,
        replace(knowns, values={}),
        replace(knowns, anchors=Anchors()),
        replace(knowns, anchors=OLDER, pinned={}),
        *(replace(knowns, values={ref: knowns.values[ref]}) for ref in list(knowns.values)[:2]),
        replace(knowns, asked_unknown=frozenset()),
    ]
    for family in families:
        assert evaluator.outcomes(case.condition, family) == reference.outcomes(case.condition, family, case.vocabulary)
        assert evaluator.causes(case.condition, family) == reference.causes(case.condition, family, case.vocabulary)


def test_where_a_family_stands_in_spans_of_time_is_told_for_each_of_them() -> None:
    """One place if it is certain, and each that is possible if it is not; of no span there is nothing to tell."""
    evaluator = Evaluator(vocabulary_of(DOMAINS))
    baby, unknown = Knowns({}, BORN, ON), Knowns({}, Anchors(), ON)
    assert evaluator.signatures((UNDER_100, FROM_TWO_YEARS), baby) == ((Zone.MET, Zone.NOT_MET),)
    assert evaluator.signatures((), unknown) == ((),)
    found = evaluator.signatures((UNDER_100, FROM_TWO_YEARS), unknown)
    assert set(found) >= {(Zone.MET, Zone.NOT_MET), (Zone.NOT_MET, Zone.MET)}
    assert len(set(found)) == len(found)


def test_what_follows_from_answers_is_shared_by_the_days_and_goes_with_the_last_of_them() -> None:
    evaluator = Evaluator(vocabulary_of(DOMAINS))
    today, other = Knowns({CHILDREN: 2}, BORN, ON), Knowns({CHILDREN: 3}, BORN, ON)
    tomorrow = replace(today, on=ON + timedelta(days=1))
    for knowns in (today, tomorrow, other):
        evaluator.truth(CRIES, knowns)
    assert len(evaluator._answers) == 2
    del today
    gc.collect()
    assert len(evaluator._answers) == 2
    del tomorrow, knowns
    gc.collect()
    assert len(evaluator._answers) == 1


def test_what_equal_answers_leave_open_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """On each day anew would be once for every day on which something may change."""
    walked: list[Allowed] = []
    looked: list[FactRef] = []
    cells = evaluator_module._Answers.cells

    class Counted(Walk):
        def __init__(self, diagram: Diagram, allowed: Allowed) -> None:
            if allowed:  # Without axioms, whether they are obeyed asks nothing.
                walked.append(allowed)
            super().__init__(diagram, allowed)

    def counted(self: evaluator_module._Answers, number: int, partition: Partition) -> tuple[int, ...]:
        looked.append(partition.ref)
        return cells(self, number, partition)

    monkeypatch.setattr(evaluator_module, "Walk", Counted)
    monkeypatch.setattr(evaluator_module._Answers, "cells", counted)
    evaluator = Evaluator(vocabulary_of(DOMAINS))
    today = Knowns({CHILDREN: 2}, BORN, ON)
    tomorrow, other = replace(today, on=ON + timedelta(days=1)), Knowns({CHILDREN: 3}, BORN, ON)
    for knowns, walks in ((today, 1), (tomorrow, 1), (other, 2)):
        assert evaluator.truth(TENSION, knowns) is Truth.UNKNOWN
        assert len(walked) == walks
    for knowns, walks in ((today, 3), (tomorrow, 3), (other, 4)):
        assert evaluator.truth(CRIES, knowns) is Truth.UNKNOWN
        assert len(walked) == walks
    both = All((TENSION, Within(UNDER_100, "offer#young")))
    for anchors, truth in ((BORN, Truth.UNKNOWN), (OLDER, Truth.NOT_MET), (BORN, Truth.UNKNOWN)):
        assert evaluator.truth(both, replace(today, anchors=anchors)) is truth
        assert len(walked) == 5
    looked.clear()
    evaluator.causes(TENSION, today)
    assert looked == []
    assert evaluator._families[today].answers is evaluator._families[tomorrow].answers


def test_what_the_tables_settle_needs_no_diagram() -> None:
    """Also where there are axioms, as long as what is known obeys them; a diagram is only built for what is open."""
    many = Compare(CHILDREN, ">", 1)
    vocabulary = vocabulary_of(DOMAINS, (Implication("many-then-crying", many, CRIES),))
    family = Knowns({CHILDREN: 2, CRIES.ref: True}, BORN, ON)
    for condition, expected in ((many, Truth.MET), (Not(many), Truth.NOT_MET), (TENSION, Truth.UNKNOWN)):
        evaluator = Evaluator(vocabulary)
        assert evaluator.truth(condition, family) is expected
        nodes = len(evaluator._plan(condition).diagram.levels) - len((FALSE_END, TRUE_END, IMPOSSIBLE))
        assert (nodes == 0) == (expected is not Truth.UNKNOWN)


def test_an_evaluator_remembers_a_limited_number_of_conditions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of equal conditions that are built anew each time, as those with pins are."""
    monkeypatch.setattr(evaluator_module, "_PLANS", 3)
    evaluator = Evaluator(vocabulary_of(DOMAINS))
    knowns = Knowns({CHILDREN: 2}, BORN, ON)
    kept = (evaluator._plans, evaluator._plans_by_id, evaluator._partition_ids)
    for number in range(3):
        evaluator.causes(Compare(CHILDREN, ">", number), knowns)
        evaluator.truth(All((TENSION, Compare(CHILDREN, ">", number))), Knowns({}, BORN, ON))
        assert all(0 < len(each) <= 3 for each in kept)
    for size in (1, 2, 3, 1, 2):
        assert evaluator.truth(Not(Not(CRIES)), knowns) is Truth.UNKNOWN
        assert len(evaluator._plans_by_id) == size


def test_what_is_pinned_counts_in_the_diagrams_too() -> None:
    """Where the tables do not settle it, and in what can still change the outcome."""
    evaluator = Evaluator(vocabulary_of(DOMAINS))
    pinned = Knowns({}, BORN, ON, pinned={"offer#cries": Truth.MET})
    cries = Named("offer#cries", CRIES)
    assert evaluator.truth(All((cries, Any((TENSION, Not(TENSION))))), pinned) is Truth.MET
    assert evaluator.causes(All((cries, TENSION)), pinned) == {Cause(Kind.FACT, "carer_1.tension")}


@pytest.mark.parametrize(("signs", "expected"), [(0, {False}), (1, {True, False}), (2, {True, False}), (3, {True})])
def test_a_count_left_open_between_one_and_three_is_settled_only_by_none_or_all(
    signs: int, expected: set[bool]
) -> None:
    """In the diagrams, where each number that it can be has a cell of its own."""
    refs = [FactRef("child", f"sign-{number}") for number in range(3)]
    vocabulary = vocabulary_of(dict.fromkeys(refs, DOMAINS[CRIES.ref]))
    condition = AtLeast(1, 3, tuple(map(is_true, refs)), "offer#signs")
    known = Knowns({ref: number < signs for number, ref in enumerate(refs)}, BORN, ON)
    assert Evaluator(vocabulary).branches(condition, known).outcomes == expected
    assert reference.outcomes(condition, known, vocabulary) == expected


def test_an_open_end_that_is_inside_counts_as_inside() -> None:
    """Whichever end is left open."""
    vocabulary = vocabulary_of({})
    for interval, anchors, end in ((OPEN_START, IN_OPEN_START, "from"), (DASH_100, IN_OPEN_END, "until")):
        (moment,) = anchors.possible
        assert isinstance(moment, Born)
        for inside in (True, False):
            completion = {MOMENT: moment, Variable(Kind.OPEN_END, f"offer#age/{end}"): inside}
            within, known = Within(interval, "offer#age"), Knowns({}, anchors, ON)
            assert reference.holds(within, completion, vocabulary, known) is inside


def test_the_moment_is_a_cause_also_where_facts_tied_to_it_change_with_it() -> None:
    """The younger child always cries here and the older one never does; the condition does not ask for it."""
    young, older = Within(UNDER_100, "offer#young"), Within(FROM_TWO_YEARS, "offer#older")
    tied = (Implication("young-cries", young, CRIES), Implication("older-does-not", older, Not(CRIES)))
    vocabulary = vocabulary_of(DOMAINS, tied)
    one_or_the_other = Knowns({}, Anchors((*BORN.possible, *OLDER.possible)), ON)
    condition = All((young, TENSION))
    expected = {Cause(Kind.MOMENT, "moment"), Cause(Kind.FACT, "carer_1.tension")}
    assert Evaluator(vocabulary).causes(condition, one_or_the_other) == expected
    assert reference.causes(condition, one_or_the_other, vocabulary) == expected


def test_what_was_worked_out_about_a_family_goes_with_it() -> None:
    evaluator = Evaluator(vocabulary_of(DOMAINS))
    knowns = Knowns({CHILDREN: 2}, BORN, ON)
    assert evaluator.truth(CRIES, knowns) is Truth.UNKNOWN
    gone = weakref.ref(knowns)
    del knowns
    gc.collect()
    assert gone() is None
    assert len(evaluator._families) == 0


@given(cases)
def test_an_unknown_with_a_completion_has_a_cause_and_a_settled_condition_has_none(case: Case) -> None:
    outcomes = reference.outcomes(case.condition, case.knowns, case.vocabulary)
    causes = reference.causes(case.condition, case.knowns, case.vocabulary)
    assert bool(causes) == (len(outcomes) == 2)


@given(cases)
def test_what_the_tables_settle_is_right(case: Case) -> None:
    quick = quick_truth(case.condition, case.knowns, case.vocabulary)
    assume(quick is not Truth.UNKNOWN)
    outcomes = reference.outcomes(case.condition, case.knowns, case.vocabulary)
    assert outcomes <= {quick is Truth.MET}


@given(cases)
def test_learning_a_fact_never_turns_a_certain_answer_round(case: Case) -> None:
    before = reference.outcomes(case.condition, case.knowns, case.vocabulary)
    for ref in facts_in(case.condition):
        if ref not in case.knowns.values:
            for value in _some_values(ref):
                after = Knowns({**case.knowns.values, ref: value}, case.knowns.anchors, ON, pinned=case.knowns.pinned)
                assert reference.outcomes(case.condition, after, case.vocabulary) <= before


def _some_values(ref: FactRef) -> list[bool | int | str | date]:
    whole = DOMAINS[ref].whole
    return sorted(whole, key=str)[:2] if isinstance(whole, frozenset) else []


@given(cases)
def test_simplifying_changes_no_outcome(case: Case) -> None:
    simple = simplify(case.condition)
    both = Any((All((case.condition, Not(simple))), All((simple, Not(case.condition)))))
    assert True not in Evaluator(case.vocabulary).outcomes(both, case.knowns)


@given(cases)
def test_what_follows_from_the_axioms_changes_no_outcome(case: Case) -> None:
    followed = propagate(case.knowns, case.vocabulary)
    evaluator = Evaluator(case.vocabulary)
    if isinstance(followed, Contradiction):
        everything = All(
            tuple(Any((literal, Not(literal))) for axiom in case.vocabulary.axioms for literal in axiom.literals)
        )
        assert evaluator.outcomes(everything, case.knowns) == frozenset()
    else:
        before = evaluator.outcomes(case.condition, case.knowns)
        assert evaluator.outcomes(case.condition, followed) == before


@given(cases)
def test_over_its_budget_a_condition_is_answered_by_the_reference(case: Case) -> None:
    tight = Evaluator(case.vocabulary, budget=1)
    expected = reference.outcomes(case.condition, case.knowns, case.vocabulary)
    assert tight.outcomes(case.condition, case.knowns) == expected
    assert tight.causes(case.condition, case.knowns) == reference.causes(case.condition, case.knowns, case.vocabulary)


def test_a_condition_over_its_budget_is_named_with_the_reason() -> None:
    refs = [FactRef("child", f"sign-{number}") for number in range(3)]
    vocabulary = vocabulary_of(
        {CHILDREN: NumberDomain(0, 9)} | {ref: DOMAINS[FactRef("child", "cries")] for ref in refs}
    )
    condition: Condition = All((*map(is_true, refs), Compare(CHILDREN, ">", 3)))
    assert Evaluator(vocabulary).coarse(condition) is None
    reason = Evaluator(vocabulary, budget=3).coarse(condition)
    assert reason is not None
    assert "more than 3 nodes for 4 variables" in reason


def test_a_moment_that_cannot_be_does_no_harm_where_it_is_not_asked_for() -> None:
    vocabulary = vocabulary_of(DOMAINS)
    tomorrow = Knowns({CRIES.ref: True}, Anchors((Born(ON + timedelta(days=1)),)), ON)
    assert Evaluator(vocabulary).truth(CRIES, tomorrow) is Truth.MET
    assert Evaluator(vocabulary).truth(TENSION, tomorrow) is Truth.UNKNOWN
    assert reference.truth(CRIES, tomorrow, vocabulary) is Truth.MET
    with pytest.raises(TimelineError, match="not born yet"):
        Evaluator(vocabulary).truth(Within(UNDER_100, "offer#young"), tomorrow)


def test_an_ill_formed_condition_is_refused_with_the_name_of_the_fact() -> None:
    vocabulary = vocabulary_of({CHILDREN: NumberDomain(0, 9)})
    knowns = Knowns({}, BORN, ON)
    for truth in (Evaluator(vocabulary).truth, lambda asked, known: reference.truth(asked, known, vocabulary)):
        with pytest.raises(ConditionError, match=r"household.children: 'many' is not a whole number"):
            truth(Member(CHILDREN, frozenset({"many"})), knowns)
    with pytest.raises(ConditionError, match=r"child.cries is no fact"):
        Evaluator(vocabulary).truth(is_true(FactRef("child", "cries")), knowns)


def test_an_evaluator_answers_for_many_families_in_turn() -> None:
    vocabulary = vocabulary_of({CHILDREN: NumberDomain(0, 99)})
    evaluator = Evaluator(vocabulary)
    condition = Compare(CHILDREN, ">=", 3)
    for count in range(60):
        expected = Truth.MET if count >= 3 else Truth.NOT_MET
        assert evaluator.truth(condition, Knowns({CHILDREN: count}, BORN, ON)) is expected
    assert evaluator.truth(TRUE, Knowns({}, BORN, ON)) is Truth.MET
    assert evaluator.truth(FALSE, Knowns({}, BORN, ON)) is Truth.NOT_MET
    assert evaluator.causes(condition, Knowns({}, BORN, ON)) == {Cause(Kind.FACT, "household.children")}


def test_an_open_end_that_no_possible_moment_stands_at_is_not_gone_through() -> None:
    """Otherwise each interval would double twice what the reference goes through, and this would take for ever."""
    vocabulary = vocabulary_of({CHILDREN: NumberDomain(0, 9)})
    condition = All(tuple(Within(DASH_100, f"offer#age-{number}") for number in range(60)))
    assert reference.outcomes(condition, Knowns({}, BORN, ON), vocabulary) == {True}
    assert reference.outcomes(Within(DASH_100, "offer#age"), Knowns({}, IN_OPEN_END, ON), vocabulary) == {True, False}
