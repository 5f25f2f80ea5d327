# SPDX-License-Identifier: EUPL-1.2
"""Axioms say what always goes together. Completions obey them."""

from datetime import date

import pytest

from rokwijzer.logic import (
    All,
    Any,
    Between,
    Compare,
    ConditionError,
    Contradiction,
    Implication,
    Known,
    Knowns,
    Literal,
    Member,
    Not,
    Truth,
    Within,
    is_false,
    is_true,
    propagate,
)
from tests.logic.engines import AGE, CRIES, DOMAINS, HOME, SLEEPS, TENSION, VISIT, Engine, Family
from tests.logic.moments import BORN, PREGNANCY, PREGNANT, UNKNOWN
from tests.logic.vocabularies import vocabulary_of

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
A, B, C = is_true(CRIES), is_true(TENSION), is_true(SLEEPS)
A_THEN_B = Implication("a-then-b", A, B)
B_THEN_C = Implication("b-then-c", B, C)


def test_an_implication_makes_a_and_not_b_impossible(engine: Engine) -> None:
    """Without the axiom the condition would be unknown."""
    assert engine.truth(All((A, Not(B)))) is U
    assert engine.truth(All((A, Not(B))), Family(), A_THEN_B) is N
    assert engine.truth(Any((Not(A), B)), Family(), A_THEN_B) is M


def test_an_axiom_works_forwards_and_backwards(engine: Engine) -> None:
    """What implies something false is false itself; nothing follows the other way."""
    assert engine.truth(B, Family({CRIES: True}), A_THEN_B) is M
    assert engine.truth(A, Family({TENSION: False}), A_THEN_B) is N
    assert engine.truth(B, Family({CRIES: False}), A_THEN_B) is U
    assert engine.truth(A, Family({TENSION: True}), A_THEN_B) is U


def test_axioms_chain_through_facts_that_the_condition_does_not_name(engine: Engine) -> None:
    """Such a tied fact is never a cause itself: it can change only what the condition names."""
    assert engine.truth(C, Family({CRIES: True}), A_THEN_B, B_THEN_C) is M
    assert engine.truth(All((A, Not(C))), Family(), A_THEN_B, B_THEN_C) is N
    assert engine.causes(C, Family(), A_THEN_B, B_THEN_C) == {"fact child.sleeps"}


def test_a_fact_that_only_a_pregnant_family_can_have_says_something_of_the_moment(engine: Engine) -> None:
    """And the other way round: once the child is born, the fact is not so."""
    axiom = Implication("only-in-pregnancy", A, Within(PREGNANCY, "pregnancy"))
    assert engine.truth(A, Family(anchors=BORN), axiom) is N
    assert engine.truth(A, Family(anchors=PREGNANT), axiom) is U
    assert engine.truth(Within(PREGNANCY, "offer#pregnant"), Family({CRIES: True}, anchors=PREGNANT), axiom) is M


def test_an_axiom_about_the_moment_bears_only_on_what_it_is_tied_to(engine: Engine) -> None:
    """From the fact follows where the family stands, also if nothing else is known of that. A clash about the moment
    leaves a condition alone that asks neither for the moment nor for the fact."""
    axiom = Implication("only-in-pregnancy", A, Within(PREGNANCY, "pregnancy"))
    assert engine.truth(Within(PREGNANCY, "offer#pregnant"), Family({CRIES: True}, anchors=UNKNOWN), axiom) is M
    assert engine.truth(C, Family({CRIES: True, SLEEPS: True}, anchors=BORN), axiom) is M


def test_what_is_known_may_contradict_the_axioms_and_then_nothing_is_certain(engine: Engine) -> None:
    """There is no completion: the answer is unknown without a cause. A condition apart from it is not touched."""
    clash = Family({CRIES: True, TENSION: False})
    assert engine.truth(A, clash, A_THEN_B) is U
    assert engine.causes(A, clash, A_THEN_B) == set()
    assert engine.truth(Any((A, Not(A))), clash, A_THEN_B) is U
    assert engine.truth(Not(C), Family({**clash.values, SLEEPS: False}), A_THEN_B) is M


def test_where_axioms_bind_variables_together_the_causes_are_those_that_change_together(engine: Engine) -> None:
    """Each kind of home here fixes an age, so that neither can change alone."""
    ages = {"rented": 20, "owned": 30, "none": 40}
    axioms = [
        Implication(f"home-{home}", Member(HOME, frozenset({home})), Compare(AGE, "=", age))
        for home, age in ages.items()
    ]
    condition = All((Member(HOME, frozenset({"rented"})), Compare(AGE, "<", 25)))
    assert engine.truth(condition, Family(), *axioms) is U
    both = {"fact household.home", "fact carer_1.age"}
    assert engine.causes(condition, Family(), *axioms) == both
    beside = Any((C, Not(C)))  # asked for, and yet no cause: it need not change with them
    assert engine.causes(All((condition, beside)), Family(), *axioms) == both


def test_a_tied_fact_may_differ_between_two_completions(engine: Engine) -> None:
    """Another home means another age here; the condition does not ask for the age, so that the home alone decides."""
    ages = {"rented": 20, "owned": 30, "none": 40}
    axioms = [
        Implication(f"home-{home}", Member(HOME, frozenset({home})), Compare(AGE, "=", age))
        for home, age in ages.items()
    ]
    condition = All((Member(HOME, frozenset({"rented"})), A))
    assert engine.causes(condition, Family(), *axioms) == {"fact household.home", "fact child.cries"}


def test_a_tied_moment_may_differ_between_two_completions(engine: Engine) -> None:
    """Whether the family is pregnant follows from the fact; the condition asks for the fact only."""
    pregnant = Within(PREGNANCY, "pregnancy")
    axioms = [Implication("only-then", A, pregnant), Implication("otherwise-not", is_false(CRIES), Not(pregnant))]
    with pytest.raises(ConditionError, match="imply each other in a cycle"):
        engine.truth(A, Family(), *axioms)
    by_home = [
        Implication("rented-then-pregnant", Member(HOME, frozenset({"rented"})), pregnant),
        Implication("owned-then-not", Member(HOME, frozenset({"owned"})), Not(pregnant)),
    ]
    rented_or_owned = Family({HOME: frozenset({"rented", "owned"})}, anchors=UNKNOWN)
    condition = All((Member(HOME, frozenset({"rented"})), A))
    assert engine.causes(condition, rented_or_owned, *by_home) == {"fact household.home", "fact child.cries"}


def _propagated(family: Family, *axioms: Implication) -> Knowns | Contradiction:
    return propagate(family.knowns, vocabulary_of(DOMAINS, axioms))


def test_what_follows_is_filled_in_in_both_directions() -> None:
    """So that it is not asked; ranges are cut at their ends."""
    forwards = _propagated(Family({CRIES: True}), A_THEN_B, B_THEN_C)
    assert isinstance(forwards, Knowns)
    assert forwards.values == {CRIES: True, TENSION: frozenset({True}), SLEEPS: frozenset({True})}
    backwards = _propagated(Family({SLEEPS: False}), A_THEN_B, B_THEN_C)
    assert isinstance(backwards, Knowns)
    assert backwards.values == {SLEEPS: False, TENSION: frozenset({False}), CRIES: frozenset({False})}
    adult = _propagated(Family({CRIES: True}), Implication("adult", A, Compare(AGE, ">=", 18)))
    assert isinstance(adult, Knowns)
    assert adult.possible(AGE, vocabulary_of(DOMAINS)) == adult.values[AGE]
    assert 18 in adult.possible(AGE, vocabulary_of(DOMAINS))
    assert 17 not in adult.possible(AGE, vocabulary_of(DOMAINS))
    limits = {">": Between(19, None), ">=": Between(18, None), "<": Between(12, 17), "<=": Between(12, 18)}
    for op, left in [*limits.items(), ("=", frozenset({18}))]:
        assert _narrowed(Compare(AGE, op, 18)) == left  # type: ignore[arg-type]  # operators as plain strings
        opposite = {">": "<=", ">=": "<", "<": ">=", "<=": ">", "=": "!="}[op]
        assert _narrowed(Not(Compare(AGE, opposite, 18))) == left  # type: ignore[arg-type]  # the same
    assert _narrowed(Compare(AGE, "!=", 18)) is None
    assert _narrowed(Compare(VISIT, ">", date(2024, 1, 31))) == Between(date(2024, 2, 1), date.max)
    assert _narrowed(Member(HOME, frozenset({"none", "owned"}))) == frozenset({"none", "owned"})


def _narrowed(then: Member | Compare | Not) -> Known | None:
    """What is left of a fact of which nothing was known, once A implies this literal and A is true."""
    followed = _propagated(Family({CRIES: True}), Implication("narrows", A, then))
    assert isinstance(followed, Knowns)
    left = [known for ref, known in followed.values.items() if ref != CRIES]
    return left[0] if left else None


def test_a_contradiction_is_reported_in_words_of_names() -> None:
    """It names the axiom, the facts and what to do."""
    clash = _propagated(Family({CRIES: True, TENSION: False}), A_THEN_B)
    assert clash == Contradiction(
        ("a-then-b",),
        ("child.cries", "carer_1.tension"),
        "a-then-b: child.cries is true holds, so carer_1.tension is true should hold too, but it does not; "
        "correct what was entered about child.cries or carer_1.tension",
    )
    moment = _propagated(
        Family({CRIES: True}, anchors=BORN), Implication("only-in-pregnancy", A, Within(PREGNANCY, "pregnancy"))
    )
    assert isinstance(moment, Contradiction)
    assert "the moment within pregnancy" in moment.message


@pytest.mark.parametrize(
    ("back", "names"),
    [
        (Implication("c-then-a", C, A), "a-then-b, b-then-c, c-then-a"),
        (Implication("not-a-then-not-c", Not(A), is_false(SLEEPS)), "a-then-b, b-then-c, not-a-then-not-c"),
    ],
)
def test_axioms_that_imply_each_other_in_a_cycle_are_refused(back: Implication, names: str) -> None:
    """Also where the way back is written as its contrapositive. The message names the cycle."""
    with pytest.raises(ConditionError, match=f"the axioms {names} imply each other in a cycle"):
        vocabulary_of(DOMAINS, (A_THEN_B, B_THEN_C, back))


def test_an_axiom_that_leads_into_a_cycle_is_not_named_with_it() -> None:
    """Only what has to be mended is named."""
    axioms = (Implication("c-then-a", C, A), A_THEN_B, Implication("b-then-a", B, A))
    with pytest.raises(ConditionError, match=r"^the axioms a-then-b, b-then-a imply each other in a cycle"):
        vocabulary_of(DOMAINS, axioms)


def test_a_cycle_is_found_through_wider_statements_and_through_the_moment() -> None:
    """Who is under 20 is under 30 too. The message says what would come to the same, and what to do."""
    there = Implication("crying-then-young", A, Compare(AGE, "<", 20))
    back = Implication("younger-then-crying", Compare(AGE, "<", 30), A)
    with pytest.raises(ConditionError) as refused:
        vocabulary_of(DOMAINS, (there, back))
    assert str(refused.value) == (
        "the axioms crying-then-young, younger-then-crying imply each other in a cycle, so that child.cries and "
        "carer_1.age would say the same: drop one of these axioms, or one of these facts"
    )
    pregnant = Within(PREGNANCY, "pregnancy")
    with pytest.raises(ConditionError, match=r"so that child\.cries and the moment would say the same"):
        vocabulary_of(DOMAINS, (Implication("there", A, pregnant), Implication("back", pregnant, A)))


def test_what_is_so_for_a_fact_and_for_its_opposite_is_no_cycle() -> None:
    """That crying is only spoken of in pregnancy, and not crying neither, says something of the moment alone."""
    pregnant = Within(PREGNANCY, "pregnancy")
    for said, denied in ((pregnant, Not(pregnant)), (Not(pregnant), pregnant)):
        both = (Implication("crying", A, said), Implication("otherwise", denied, A))
        assert vocabulary_of(DOMAINS, both).axioms == both


def test_axioms_within_one_fact_only_take_values_away(engine: Engine) -> None:
    """Two homes that imply each other are both impossible; that does not make two facts one."""
    rented, owned = Member(HOME, frozenset({"rented"})), Member(HOME, frozenset({"owned"}))
    axioms = (Implication("rented-then-owned", rented, owned), Implication("owned-then-rented", owned, rented))
    assert engine.truth(Member(HOME, frozenset({"none"})), Family(), *axioms) is M


def test_implications_between_two_facts_that_are_no_cycle_are_allowed() -> None:
    """A implies B, and not-B implies something else of A's subject: no statement comes back to itself."""
    renting = Implication("renting-then-young", Member(HOME, frozenset({"rented"})), Compare(AGE, "<", 30))
    old = Implication("over-sixty-then-owning", Compare(AGE, ">", 60), Member(HOME, frozenset({"owned", "none"})))
    assert vocabulary_of(DOMAINS, (renting, old)).axioms == (renting, old)
    housed = Implication("housed-then-crying", Not(Member(HOME, frozenset({"none"}))), A)
    assert vocabulary_of(DOMAINS, (housed, renting)).axioms == (housed, renting)


def test_an_axiom_that_cannot_be_meant_is_refused() -> None:
    """Both sides speak of one variable each, of facts that exist, and say something."""
    both: Literal = Not(All((A, B)))
    with pytest.raises(ConditionError, match="use a Member, Compare or Within"):
        Implication("two-facts", both, C)
    with pytest.raises(ConditionError, match="use a Member, Compare or Within"):
        Implication("two-facts", C, both)
    with pytest.raises(ConditionError, match="an axiom has no name: give it an id"):
        Implication("", A, B)
    with pytest.raises(ConditionError, match=r"the axiom low-home: .*this value has no place in an order"):
        vocabulary_of(DOMAINS, (Implication("low-home", A, Compare(HOME, "<", "owned")),))
    with pytest.raises(ConditionError, match="two axioms have the name a-then-b"):
        vocabulary_of(DOMAINS, (A_THEN_B, A_THEN_B))
    with pytest.raises(ConditionError, match=r"speaks of child\.cries, which is no fact"):
        vocabulary_of({}, (A_THEN_B,))
    with pytest.raises(ConditionError, match="always or never true"):
        vocabulary_of(DOMAINS, (Implication("empty", Compare(AGE, ">=", 0), B),))
