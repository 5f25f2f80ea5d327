# SPDX-License-Identifier: EUPL-1.2
"""What authors write short is written out: "a parent", and when a fact applies."""

import pytest

from rokwijzer.logic import (
    All,
    Any,
    Compare,
    Condition,
    ConditionError,
    FactRef,
    Member,
    Not,
    Truth,
    Within,
    applies,
    bind_parent,
    is_true,
)
from tests.logic.engines import AGE, CRIES, EDUCATION, HOME, SLEEPS, TENSION, Engine, Family
from tests.logic.moments import BORN, PREGNANCY, PREGNANT

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN


def carer(number: int, **facts: bool | str) -> dict[FactRef, bool | str]:
    return {FactRef(f"carer_{number}", fact): value for fact, value in facts.items()}


TIRED_PARENT = bind_parent(None, None, is_true(FactRef("carer", "tired")))
TIRED_MOTHER = bind_parent("mother", None, is_true(FactRef("carer", "tired")))


def test_a_parent_is_one_of_both_carers(engine: Engine) -> None:
    """One of whom it is true is enough; of somebody who is not there nothing is true."""
    first = carer(1, present=True, tired=False)
    assert engine.truth(TIRED_PARENT, Family({**first, **carer(2, present=True, tired=True)})) is M
    assert engine.truth(TIRED_PARENT, Family({**first, **carer(2, present=True, tired=False)})) is N
    assert engine.truth(TIRED_PARENT, Family({**first, **carer(2, present=False)})) is N


def test_a_second_parent_of_whom_presence_is_not_known_leaves_it_open(engine: Engine) -> None:
    """Both the presence and the fact itself are then worth asking; a known no settles it without the presence."""
    first = carer(1, present=True, tired=False)
    assert engine.truth(TIRED_PARENT, Family(first)) is U
    assert engine.causes(TIRED_PARENT, Family(first)) == {"fact carer_2.present", "fact carer_2.tired"}
    assert engine.truth(TIRED_PARENT, Family({**first, **carer(2, tired=True)})) is U
    assert engine.causes(TIRED_PARENT, Family({**first, **carer(2, tired=True)})) == {"fact carer_2.present"}
    assert engine.truth(TIRED_PARENT, Family({**first, **carer(2, tired=False)})) is N


def test_a_parent_is_the_same_person_for_the_whole_condition(engine: Engine) -> None:
    """A tired carer and a tense carer are not one carer who is both."""
    body = All((is_true(FactRef("carer", "tired")), Member(FactRef("carer", "basis"), frozenset({"birth"}))))
    tired_birth_parent = bind_parent(None, None, body)
    apart = {**carer(1, present=True, tired=True, basis="step"), **carer(2, present=True, tired=False, basis="birth")}
    assert engine.truth(tired_birth_parent, Family(apart)) is N


def test_what_a_parent_is_asked_besides_may_be_about_somebody_else(engine: Engine) -> None:
    """A parent who is tired of a child that cries: the crying stays the child's."""
    tired_of_crying = bind_parent(None, None, All((is_true(FactRef("carer", "tired")), is_true(CRIES))))
    tired = {**carer(1, present=True, tired=True), **carer(2, present=False)}
    assert engine.truth(tired_of_crying, Family({**tired, CRIES: True})) is M
    assert engine.truth(tired_of_crying, Family({**tired, CRIES: False})) is N


def test_moeder_restricts_the_role_and_a_basis_restricts_the_basis(engine: Engine) -> None:
    """A tired father is no tired mother; an adoptive mother is a mother, but no birth mother."""
    nobody_else = carer(2, present=False)
    father = {**carer(1, present=True, role="father", tired=True), **nobody_else}
    assert engine.truth(TIRED_MOTHER, Family(father)) is N
    mother = {**carer(1, present=True, role="mother", basis="adoptive", tired=True), **nobody_else}
    assert engine.truth(TIRED_MOTHER, Family(mother)) is M
    birth_mother = bind_parent("mother", frozenset({"birth"}), is_true(FactRef("carer", "tired")))
    assert engine.truth(birth_mother, Family(mother)) is N


def test_a_fact_that_does_not_apply_makes_its_atom_false() -> None:
    """An atom reads: the fact applies, and the atom; under a Not the whole of it is denied."""
    applies_when: dict[FactRef, Condition] = {SLEEPS: is_true(CRIES)}
    atom = is_true(SLEEPS)
    assert applies(atom, applies_when) == All((is_true(CRIES), atom))
    assert applies(Not(atom), applies_when) == Not(All((is_true(CRIES), atom)))
    assert applies(is_true(CRIES), applies_when) == is_true(CRIES)


def test_a_fact_of_a_pregnancy_is_settled_once_the_child_is_born(engine: Engine) -> None:
    """It is not asked any more, although it was never answered."""
    nausea = applies(is_true(SLEEPS), {SLEEPS: Within(PREGNANCY, "pregnancy")})
    assert engine.truth(nausea, Family(anchors=PREGNANT)) is U
    assert engine.truth(nausea, Family(anchors=BORN)) is N
    assert engine.truth(Not(nausea), Family(anchors=BORN)) is M


def test_what_says_when_a_fact_applies_may_itself_apply_only_at_times() -> None:
    """It is written out all the way down."""
    applies_when: dict[FactRef, Condition] = {SLEEPS: is_true(CRIES), CRIES: is_true(TENSION)}
    expected = All((All((is_true(TENSION), is_true(CRIES))), is_true(SLEEPS)))
    assert applies(is_true(SLEEPS), applies_when) == expected


def test_facts_that_apply_only_if_each_other_does_are_refused() -> None:
    """The message names the circle, without the way into it."""
    applies_when: dict[FactRef, Condition] = {
        HOME: is_true(CRIES),
        SLEEPS: is_true(CRIES),
        CRIES: Any((is_true(TENSION), Compare(AGE, ">", 3))),
        AGE: is_true(SLEEPS),
    }
    circle = "child.cries -> carer_1.age -> child.sleeps -> child.cries"
    with pytest.raises(ConditionError, match=f"only if each other does: {circle}; drop one applies_when"):
        applies(All((Member(HOME, frozenset({"none"})), is_true(CRIES))), applies_when)
    assert applies(Compare(EDUCATION, ">", "low"), applies_when) == Compare(EDUCATION, ">", "low")
