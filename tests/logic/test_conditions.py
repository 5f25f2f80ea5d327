# SPDX-License-Identifier: EUPL-1.2
"""Looking through conditions and rewriting them."""

import pytest

from rokwijzer.logic import (
    FALSE,
    TRUE,
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    Condition,
    ConditionError,
    FactRef,
    Member,
    Named,
    Not,
    Truth,
    Within,
    atoms_in,
    children,
    counts_in,
    facts_in,
    intervals_in,
    is_false,
    is_true,
    map_conditions,
    pin,
    readings_in,
    simplify,
    substitute,
    walk,
)
from tests.logic.engines import AGE, CRIES, SLEEPS, TENSION
from tests.logic.moments import UNDER_100

A, B, C = is_true(CRIES), is_true(TENSION), is_true(SLEEPS)
YOUNG = Within(UNDER_100, "offer#young")
READING = ByReading("offer#age", (("guideline", Compare(AGE, "<", 23)), ("annex", Compare(AGE, "<", 25))))
WHOLE = All((A, Any((Not(B), YOUNG)), AtLeast(1, 2, (A, C), "offer#some"), Named("offer#age", READING)))


def test_walking_visits_each_node_before_its_parts_and_in_order() -> None:
    kinds = [type(node).__name__ for node in walk(WHOLE)]
    assert " ".join(kinds) == ("All Member Any Not Member Within AtLeast Member Member Named ByReading Compare Compare")
    assert children(READING) == (Compare(AGE, "<", 23), Compare(AGE, "<", 25))
    assert children(A) == ()


def test_what_a_condition_asks_for_is_listed_once_in_order_of_appearance() -> None:
    assert facts_in(WHOLE) == (CRIES, TENSION, SLEEPS, AGE)
    assert atoms_in(WHOLE) == (A, B, C, Compare(AGE, "<", 23), Compare(AGE, "<", 25))
    assert intervals_in(WHOLE) == (YOUNG,)
    assert (YOUNG.open_start, YOUNG.open_end) == ("offer#young/from", "offer#young/until")
    assert readings_in(WHOLE) == {"offer#age": ("guideline", "annex")}
    assert counts_in(WHOLE) == {"offer#some": (1, 2)}


def test_equal_names_must_have_equal_readings_and_bounds() -> None:
    other = ByReading("offer#age", (("guideline", A), ("region", B)))
    with pytest.raises(ConditionError, match="give both the same readings, or different names"):
        readings_in(All((READING, other)))
    with pytest.raises(ConditionError, match="give both the same bounds, or different names"):
        counts_in(All((AtLeast(1, 2, (A, B), "offer#some"), AtLeast(1, 3, (A, B, C), "offer#some"))))


def test_counts_that_are_not_open_have_nothing_in_common() -> None:
    assert counts_in(All((AtLeast(1, 1, (A, B)), AtLeast(2, 2, (A, B)), AtLeast(1, 2, (A, B), "offer#some")))) == {
        "offer#some": (1, 2)
    }


def test_rebuilding_without_a_change_gives_an_equal_condition() -> None:
    assert map_conditions(WHOLE, lambda node: node) == WHOLE


def test_substituting_facts_reaches_every_atom() -> None:
    other = FactRef("carer_2", "age")
    changed = substitute(WHOLE, {AGE: other, CRIES: SLEEPS})
    assert facts_in(changed) == (SLEEPS, TENSION, other)
    assert substitute(changed, {}) == changed


def test_only_named_conditions_with_a_pin_are_filled_in() -> None:
    assert pin(WHOLE, {}) is WHOLE
    assert pin(Named("offer#age", A), {"offer#aim": Truth.MET}) == Named("offer#age", A)
    assert pin(All((B, Named("offer#age", A))), {"offer#age": Truth.NOT_MET}) == All((B, FALSE))
    assert pin(Named("offer#age", A), {"offer#age": Truth.MET}) == TRUE
    two = All((Named("offer#age", A), Named("offer#aim", B)))
    assert pin(two, {"offer#aim": Truth.MET}) == All((Named("offer#age", A), TRUE))


@pytest.mark.parametrize(
    ("condition", "simple"),
    [
        (All((A, TRUE, A)), A),
        (All((A, FALSE)), FALSE),
        (Any((A, FALSE)), A),
        (Any((A, TRUE)), TRUE),
        (All((All((A, B)), C)), All((A, B, C))),
        (Any((Any((A, B)), A)), Any((A, B))),
        (All((A, Not(A))), FALSE),
        (All((A, Not(B))), All((A, Not(B)))),
        (All((Any((A, B)), TRUE)), Any((A, B))),
        (All(()), TRUE),
        (Any((All((A, B)), FALSE)), All((A, B))),
        (Any((A, Not(A), B)), TRUE),
        (Not(Not(A)), A),
        (Not(TRUE), FALSE),
        (Not(FALSE), TRUE),
        (AtLeast(2, 2, (A, TRUE, B)), Any((A, B))),
        (AtLeast(2, 2, (A, FALSE, B)), All((A, B))),
        (AtLeast(3, 3, (A, FALSE, B)), FALSE),
        (AtLeast(2, 2, (TRUE, TRUE, B)), TRUE),
        (AtLeast(2, 2, (A, B, C)), AtLeast(2, 2, (A, B, C))),
        (AtLeast(2, 2, (A, B, C, FALSE), "offer#n"), AtLeast(2, 2, (A, B, C), "offer#n")),
        (AtLeast(3, 3, (A, B, C, TRUE)), AtLeast(2, 2, (A, B, C))),
        (ByReading("offer#age", (("guideline", A), ("annex", A), ("region", B))),) * 2,
        (AtLeast(1, 2, (A, TRUE, B), "offer#some"), AtLeast(1, 2, (A, TRUE, B), "offer#some")),
        (ByReading("offer#age", (("guideline", A), ("annex", All((A,))))), A),
        (Named("offer#age", All((A,))), Named("offer#age", A)),
    ],
)
def test_simplifying_leaves_out_what_is_constant_or_said_twice(condition: Condition, simple: Condition) -> None:
    assert simplify(condition) == simple


def test_a_boolean_fact_is_asked_with_the_values_true_and_false() -> None:
    assert is_true(CRIES) == Member(CRIES, frozenset({True}))
    assert is_false(CRIES) == Member(CRIES, frozenset({False}))
