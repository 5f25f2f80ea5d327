# SPDX-License-Identifier: EUPL-1.2
"""What one more answer does: the one pass over the diagram against asking the reference anew for each answer."""

from dataclasses import replace

import pytest
from hypothesis import given

from rokwijzer.logic import All, Branches, Evaluator, FactRef, Knowns, Value, facts_in, is_true, reference
from tests.logic.moments import BORN, ON
from tests.logic.strategies import DOMAINS, Case, cases, values_of
from tests.logic.vocabularies import vocabulary_of


def _answers(ref: FactRef, knowns: Knowns, case: Case) -> list[Value]:
    possible = knowns.possible(ref, case.vocabulary)
    return [value for value in values_of(DOMAINS[ref]) if value in possible]


def _check(branches: Branches, case: Case) -> None:
    assert branches.outcomes == reference.outcomes(case.condition, case.knowns, case.vocabulary)
    for ref in DOMAINS:
        for value in _answers(ref, case.knowns, case):
            known = replace(case.knowns, values={**case.knowns.values, ref: value})
            expected = reference.outcomes(case.condition, known, case.vocabulary)
            found = branches.after(ref, frozenset({value}))
            if ref in branches.facts:
                assert found == expected, (ref, value)
            else:
                # What does not bear on it changes nothing.
                assert found == branches.outcomes == expected


@given(cases)
def test_every_answer_comes_out_as_the_reference_says(case: Case) -> None:
    _check(Evaluator(case.vocabulary).branches(case.condition, case.knowns), case)


def test_the_reference_is_not_asked_where_there_is_a_diagram(monkeypatch: pytest.MonkeyPatch) -> None:
    cries, tension = FactRef("child", "cries"), FactRef("carer_1", "tension")
    monkeypatch.delattr(reference, "outcomes")
    branches = Evaluator(vocabulary_of(DOMAINS)).branches(All((is_true(cries), is_true(tension))), Knowns({}, BORN, ON))
    assert branches.facts == (cries, tension)
    assert branches.outcomes == branches.after(cries, frozenset({True})) == {True, False}
    assert branches.after(tension, frozenset({False})) == {False}


@given(cases)
def test_where_a_diagram_would_be_too_large_the_reference_is_asked(case: Case) -> None:
    _check(Evaluator(case.vocabulary, budget=0).branches(case.condition, case.knowns), case)


@given(cases)
def test_an_answer_that_leaves_several_values_leaves_what_each_of_them_leaves(case: Case) -> None:
    branches = Evaluator(case.vocabulary).branches(case.condition, case.knowns)
    for ref in facts_in(case.condition):
        values = _answers(ref, case.knowns, case)[:2]
        if values:
            each = [branches.after(ref, frozenset({value})) for value in values]
            assert branches.after(ref, frozenset(values)) == frozenset().union(*each)
