# SPDX-License-Identifier: EUPL-1.2
"""What follows from the axioms, and how a clash is worded."""

from datetime import date

import pytest

from rokwijzer.logic import (
    Between,
    Compare,
    Contradiction,
    FactRef,
    Implication,
    Known,
    Knowns,
    Literal,
    Member,
    Not,
    Within,
    facts_in,
    is_false,
    is_true,
    propagate,
)
from rokwijzer.logic.knowns import describe
from rokwijzer.timeline import Anchors
from tests.logic.engines import AGE, CRIES, DOMAINS, EDUCATION, HOME, TENSION, VISIT
from tests.logic.moments import BORN, DASH_100, IN_OPEN_END, ON, PREGNANCY, PREGNANT, UNDER_100, UNKNOWN
from tests.logic.vocabularies import vocabulary_of

A = is_true(CRIES)
MARCH = date(2024, 3, 1)


def follow(axiom: Implication, values: dict[FactRef, Known], anchors: Anchors = BORN) -> Knowns | Contradiction:
    return propagate(Knowns(values, anchors, ON), vocabulary_of(DOMAINS, (axiom,)))


@pytest.mark.parametrize("anchors", [BORN, IN_OPEN_END, UNKNOWN, PREGNANT])
def test_the_moment_is_used_but_never_narrowed(anchors: Anchors) -> None:
    """Crying follows only where the child certainly is within the interval, and then nothing of the moment itself."""
    followed = follow(Implication("young-then-crying", Within(DASH_100, "young"), A), {}, anchors)
    assert isinstance(followed, Knowns)
    assert followed.anchors == anchors
    assert followed.values == ({CRIES: frozenset({True})} if anchors == BORN else {})
    followed = follow(Implication("crying-then-young", A, Within(DASH_100, "young")), {}, anchors)
    assert isinstance(followed, Knowns)
    assert followed.values == ({CRIES: frozenset({False})} if anchors == PREGNANT else {})


def test_a_moment_of_which_nothing_is_known_is_left_as_it_is() -> None:
    followed = follow(Implication("crying-then-young", A, Within(DASH_100, "young")), {CRIES: True}, UNKNOWN)
    assert isinstance(followed, Knowns)
    assert (followed.values, followed.anchors) == ({CRIES: True}, UNKNOWN)


@pytest.mark.parametrize(
    ("then", "known", "left"),
    [
        (Compare(AGE, ">=", 18), Between(16, 20), Between(18, 20)),
        (Compare(AGE, ">=", 18), Between(18, 20), Between(18, 20)),
        (Compare(AGE, ">=", 18), Between(19, 20), Between(19, 20)),
        (Compare(AGE, "<=", 18), Between(16, 20), Between(16, 18)),
        (Compare(AGE, "<=", 18), Between(16, 17), Between(16, 17)),
        (Compare(AGE, "<", 18), frozenset({17, 18, 19}), frozenset({17})),
        (Compare(AGE, "!=", 18), frozenset({17, 18, 19}), frozenset({17, 19})),
        (Not(Compare(AGE, "=", 18)), Between(16, 20), Between(16, 20)),
        (Not(Compare(AGE, "!=", 18)), Between(16, 20), frozenset({18})),
        (Compare(AGE, "<=", 18), Between(16), Between(16, 18)),
        (Not(Member(AGE, frozenset({17, 18}))), Between(16, 20), Between(16, 20)),
        (Member(AGE, frozenset({14, 17, 18})), Between(16, 20), frozenset({17, 18})),
        (Compare(VISIT, "<", MARCH), Between(date(2024, 1, 31)), Between(date(2024, 1, 31), date(2024, 2, 29))),
        (Compare(VISIT, ">=", MARCH), Between(None, date(2024, 3, 9)), Between(MARCH, date(2024, 3, 9))),
        (Compare(EDUCATION, ">", "middle"), frozenset({"low", "high", "other"}), frozenset({"high", "other"})),
        (Compare(EDUCATION, "<", "middle"), frozenset({"low", "middle", "other"}), frozenset({"low", "other"})),
    ],
)
def test_what_is_left_of_an_imprecise_answer_is_what_the_axiom_allows(then: Literal, known: Known, left: Known) -> None:
    """A value outside the order stays: it may have a place that fits."""
    (ref,) = facts_in(then)
    followed = follow(Implication("narrows", A, then), {CRIES: True, ref: known})
    assert isinstance(followed, Knowns)
    assert followed.values[ref] == left


def test_a_clash_is_worded_for_a_curator() -> None:
    calm = Implication("crying-then-calm", A, Not(is_true(TENSION)))
    assert follow(calm, {CRIES: True, TENSION: True}) == Contradiction(
        ("crying-then-calm",),
        ("child.cries", "carer_1.tension"),
        "crying-then-calm: child.cries is true holds, so not (carer_1.tension is true) should hold too, but it does "
        "not; correct what was entered about child.cries or carer_1.tension",
    )


def test_a_clash_about_the_moment_alone_names_the_moment() -> None:
    unborn = Implication("young-is-unborn", Within(UNDER_100, "young"), Within(PREGNANCY, "pregnancy"))
    assert follow(unborn, {}) == Contradiction(
        ("young-is-unborn",),
        (),
        "young-is-unborn: the moment within young holds, so the moment within pregnancy should hold too, but it does "
        "not; correct what was entered about the moment",
    )


@pytest.mark.parametrize(
    ("literal", "words"),
    [
        (is_false(CRIES), "child.cries is false"),
        (Member(CRIES, frozenset({True, False})), "child.cries is false or true"),
        (Member(FactRef("household", "children"), frozenset({1})), "household.children is 1"),
        (Member(HOME, frozenset({"rented", "none"})), "household.home is none or rented"),
        (Member(HOME, frozenset({"rented"})), "household.home is rented"),
        (Compare(AGE, "<=", 25), "carer_1.age <= 25"),
        (Not(Compare(AGE, "<=", 25)), "not (carer_1.age <= 25)"),
        (Not(Within(UNDER_100, "young")), "not (the moment within young)"),
    ],
)
def test_a_literal_is_worded_in_names(literal: Literal, words: str) -> None:
    assert describe(literal) == words
