# SPDX-License-Identifier: EUPL-1.2
"""Every kind of unknown, what it does to a condition, and which cause is named for it."""

from rokwijzer.logic import All, Any, AtLeast, Between, ByReading, Compare, Member, Not, Truth, Within, is_true
from tests.logic.engines import AGE, CRIES, EDUCATION, SLEEPS, TENSION, Engine, Family
from tests.logic.moments import (
    AROUND_100,
    BORN,
    DASH_100,
    IN_OPEN_END,
    IN_OPEN_START,
    OLDER,
    OPEN_START,
    UNDER_100,
    UNKNOWN,
)

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
X, Y = is_true(CRIES), is_true(TENSION)


def test_x_or_not_x_is_met_although_x_is_unknown(engine: Engine) -> None:
    """The tables alone would say unknown; every completion says true."""
    assert engine.truth(Any((X, Not(X)))) is M
    assert engine.causes(Any((X, Not(X)))) == set()


def test_x_and_not_x_is_not_met_although_x_is_unknown(engine: Engine) -> None:
    """Also where the two stand far apart."""
    assert engine.truth(All((X, Not(X)))) is N
    assert engine.truth(All((X, Any((All((Y, Not(X))), Not(X)))))) is N


def test_a_fact_that_is_not_known_is_a_cause_only_if_it_can_change_the_outcome(engine: Engine) -> None:
    """Beside a part that settles everything, nothing else needs to be asked."""
    condition = Any((All((X, Y)), is_true(SLEEPS)))
    assert engine.causes(condition) == {"fact child.cries", "fact carer_1.tension", "fact child.sleeps"}
    assert engine.causes(condition, Family({TENSION: False})) == {"fact child.sleeps"}
    assert engine.causes(condition, Family({SLEEPS: True})) == set()


def test_an_imprecise_number_is_settled_if_all_its_values_agree(engine: Engine) -> None:
    """An age of "18 to 20" is under 25, is not under 18, and may be under 20."""
    eighteen_to_twenty = Family({AGE: frozenset({18, 19, 20})})
    assert engine.truth(Compare(AGE, "<", 25), eighteen_to_twenty) is M
    assert engine.truth(Compare(AGE, "<", 18), eighteen_to_twenty) is N
    assert engine.truth(Compare(AGE, "<", 20), eighteen_to_twenty) is U
    assert engine.causes(Compare(AGE, "<", 20), eighteen_to_twenty) == {"fact carer_1.age"}


def test_an_imprecise_number_lies_in_one_of_two_overlapping_intervals(engine: Engine) -> None:
    """Each interval alone is unknown; together they leave no gap, so that one of them is met for certain."""
    low = All((Compare(AGE, ">=", 16), Compare(AGE, "<=", 19)))
    high = All((Compare(AGE, ">=", 19), Compare(AGE, "<=", 22)))
    eighteen_to_twenty = Family({AGE: Between(18, 20)})
    assert engine.truth(low, eighteen_to_twenty) is U
    assert engine.truth(high, eighteen_to_twenty) is U
    assert engine.truth(Any((low, high)), eighteen_to_twenty) is M


def test_an_answer_may_leave_an_open_range(engine: Engine) -> None:
    """ "18 or older"."""
    adult = Family({AGE: Between(18)})
    assert engine.truth(Compare(AGE, ">=", 18), adult) is M
    assert engine.truth(Compare(AGE, "<", 15), adult) is N
    assert engine.truth(Compare(AGE, "<", 25), adult) is U


def test_a_value_outside_the_order_is_exact_in_itself_and_open_in_comparison(engine: Engine) -> None:
    """Education "other" is known, but has no stated place on the ladder: asking the fact again would not help."""
    other = Family({EDUCATION: "other"})
    assert engine.truth(Member(EDUCATION, frozenset({"other"})), other) is M
    assert engine.truth(Compare(EDUCATION, "=", "low"), other) is N
    assert engine.truth(Compare(EDUCATION, "<=", "low"), other) is U
    assert engine.causes(Compare(EDUCATION, "<=", "low"), other) == {"outside_order carer_1.education"}
    assert engine.causes(Compare(EDUCATION, "<=", "low")) == {"fact carer_1.education"}


def test_a_value_outside_the_order_has_one_place_throughout(engine: Engine) -> None:
    """Wherever it stands, it is not both below and above a rung; nor need it be level with one."""
    other = Family({EDUCATION: "other"})
    below, above = Compare(EDUCATION, "<", "middle"), Compare(EDUCATION, ">", "middle")
    assert engine.truth(All((below, above)), other) is N
    assert engine.truth(Any((below, Compare(EDUCATION, ">=", "middle"))), other) is M
    assert engine.truth(Compare(EDUCATION, ">=", "low"), other) is U
    assert engine.truth(Compare(EDUCATION, "<=", "high"), other) is U


def test_an_imprecise_moment_is_settled_if_all_its_days_agree(engine: Engine) -> None:
    """Partial overlap with an interval is unknown, and the moment is the cause."""
    young = Within(UNDER_100, "offer#young")
    assert engine.truth(young, Family(anchors=AROUND_100)) is U
    assert engine.causes(young, Family(anchors=AROUND_100)) == {"moment moment"}
    assert engine.truth(young, Family(anchors=UNKNOWN)) is U
    assert engine.truth(Any((young, Not(young))), Family(anchors=UNKNOWN)) is M


def test_an_end_that_the_source_leaves_open_is_unknown_within_its_span(engine: Engine) -> None:
    """A dash does not say whether the last unit is included."""
    young = Within(DASH_100, "offer#young")
    assert engine.truth(young, Family(anchors=BORN)) is M
    assert engine.truth(young, Family(anchors=IN_OPEN_END)) is U
    assert engine.causes(young, Family(anchors=IN_OPEN_END)) == {"open_end offer#young/until"}
    assert engine.truth(young, Family(anchors=OLDER)) is N


def test_a_start_that_the_source_leaves_open_is_another_end_than_the_last(engine: Engine) -> None:
    """Its name ends in /from, so that the two ends of one interval are two things to find out."""
    from_about_50 = Within(OPEN_START, "offer#from")
    assert engine.truth(from_about_50, Family(anchors=IN_OPEN_START)) is U
    assert engine.causes(from_about_50, Family(anchors=IN_OPEN_START)) == {"open_end offer#from/from"}


def test_open_ends_with_the_same_name_agree_and_others_need_not(engine: Engine) -> None:
    """One statement of the source cannot include a day in one place and leave it out in another."""
    young, same, another = (Within(DASH_100, name) for name in ("offer#young", "offer#young", "offer#small"))
    on_the_edge = Family(anchors=IN_OPEN_END)
    assert engine.truth(All((young, Not(same))), on_the_edge) is N
    assert engine.truth(All((young, Not(another))), on_the_edge) is U


def test_one_reading_is_used_throughout(engine: Engine) -> None:
    """Two atoms of one conflict follow the same reading; another conflict is independent of it."""

    def under(name: str, first: int, second: int) -> ByReading:
        options = (("guideline", Compare(AGE, "<=", first)), ("annex", Compare(AGE, "<=", second)))
        return ByReading(name, options)

    at_24 = Family({AGE: 24})
    one_or_other = Any((under("offer#age", 23, 25), under("offer#age", 25, 23)))
    assert engine.truth(one_or_other, at_24) is M
    unrelated = Any((under("offer#age", 23, 25), under("other#age", 25, 23)))
    assert engine.truth(unrelated, at_24) is U
    assert engine.causes(unrelated, at_24) == {"reading offer#age", "reading other#age"}


def test_a_count_that_the_source_leaves_open_is_a_cause_between_its_bounds(engine: Engine) -> None:
    """ "Several" of three signs is at least two or all three: two signs leave it open, one does not."""
    several = AtLeast(2, 3, (X, Y, is_true(SLEEPS)), "offer#several")
    two = Family({CRIES: True, TENSION: True, SLEEPS: False})
    assert engine.truth(several, two) is U
    assert engine.causes(several, two) == {"open_count offer#several"}
    assert engine.truth(several, Family({CRIES: True, TENSION: True, SLEEPS: True})) is M
    assert engine.truth(several, Family({CRIES: True, TENSION: False, SLEEPS: False})) is N
    assert engine.truth(All((several, Not(several))), two) is N
    assert engine.causes(several, Family({CRIES: True, TENSION: True})) == {
        "open_count offer#several",
        "fact child.sleeps",
    }
