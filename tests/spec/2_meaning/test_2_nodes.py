# SPDX-License-Identifier: EUPL-1.2
"""What each node says of a family."""

from datetime import date

import pytest

from rokwijzer.logic import (
    FALSE,
    TRUE,
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    ConditionError,
    FactRef,
    Member,
    Named,
    Not,
    Operator,
    Truth,
    Within,
    is_false,
    is_true,
)
from tests.logic.engines import AGE, CRIES, EDUCATION, HOME, SLEEPS, TENSION, VISIT, Engine, Family
from tests.logic.moments import BORN, IN_OPEN_END, OLDER, PREGNANT, UNDER_100

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
YES_AND_NO = Family({CRIES: True, SLEEPS: False})


def test_a_member_asks_whether_the_fact_has_one_of_the_values(engine: Engine) -> None:
    """For a boolean fact the values are {True} or {False}; of a fact that is not known a Member is unknown."""
    assert engine.truth(is_true(CRIES), YES_AND_NO) is M
    assert engine.truth(is_true(SLEEPS), YES_AND_NO) is N
    assert engine.truth(is_false(SLEEPS), YES_AND_NO) is M
    assert engine.truth(is_true(TENSION), YES_AND_NO) is U
    somewhere = Member(HOME, frozenset({"rented", "owned"}))
    assert engine.truth(somewhere, Family({HOME: "owned"})) is M
    assert engine.truth(somewhere, Family({HOME: "none"})) is N


@pytest.mark.parametrize(
    ("op", "below", "at", "above"),
    [("<", M, N, N), ("<=", M, M, N), (">", N, N, M), (">=", N, M, M), ("=", N, M, N), ("!=", M, N, M)],
)
def test_a_compare_holds_below_at_or_above_its_value(
    engine: Engine, op: Operator, below: Truth, at: Truth, above: Truth
) -> None:
    """Whole numbers, dates and ordered enumerations compare alike."""
    day = date(2025, 1, 31)
    assert [engine.truth(Compare(AGE, op, 25), Family({AGE: age})) for age in (24, 25, 26)] == [below, at, above]
    days = (date(2025, 1, 30), day, date(2025, 2, 1))
    assert [engine.truth(Compare(VISIT, op, day), Family({VISIT: each})) for each in days] == [below, at, above]
    ladder = ("low", "middle", "high")
    found = [engine.truth(Compare(EDUCATION, op, "middle"), Family({EDUCATION: each})) for each in ladder]
    assert found == [below, at, above]


def test_all_needs_every_part(engine: Engine) -> None:
    """Without parts it is met."""
    assert engine.truth(All((is_true(CRIES), is_false(SLEEPS))), YES_AND_NO) is M
    assert engine.truth(All((is_true(TENSION), is_true(SLEEPS))), YES_AND_NO) is N
    assert engine.truth(All((is_true(TENSION), is_true(CRIES))), YES_AND_NO) is U
    assert engine.truth(TRUE) is M


def test_any_needs_one_part(engine: Engine) -> None:
    """Without parts it is not met."""
    assert engine.truth(Any((is_true(TENSION), is_true(CRIES))), YES_AND_NO) is M
    assert engine.truth(Any((is_false(CRIES), is_true(SLEEPS))), YES_AND_NO) is N
    assert engine.truth(Any((is_true(TENSION), is_true(SLEEPS))), YES_AND_NO) is U
    assert engine.truth(FALSE) is N


def test_not_turns_its_part_round(engine: Engine) -> None:
    """The negation of something unknown is unknown."""
    assert engine.truth(Not(is_true(SLEEPS)), YES_AND_NO) is M
    assert engine.truth(Not(is_true(CRIES)), YES_AND_NO) is N
    assert engine.truth(Not(is_true(TENSION)), YES_AND_NO) is U


def test_at_least_counts_its_parts(engine: Engine) -> None:
    """A part that occurs twice counts twice."""
    parts = (is_true(CRIES), is_false(SLEEPS), is_true(TENSION))
    assert engine.truth(AtLeast(2, 2, parts), YES_AND_NO) is M
    assert engine.truth(AtLeast(3, 3, parts), YES_AND_NO) is U
    assert engine.truth(AtLeast(3, 3, (*parts, is_true(CRIES))), YES_AND_NO) is M
    assert engine.truth(AtLeast(3, 3, parts), Family({CRIES: False})) is N


def test_within_asks_where_the_child_or_pregnancy_stands(engine: Engine) -> None:
    """Before birth, an interval of the child's age is not met."""
    young = Within(UNDER_100, "offer#young")
    assert engine.truth(young, Family(anchors=BORN)) is M
    assert engine.truth(young, Family(anchors=OLDER)) is N
    assert engine.truth(young, Family(anchors=IN_OPEN_END)) is N
    assert engine.truth(young, Family(anchors=PREGNANT)) is N


def test_by_reading_is_settled_only_if_all_readings_agree(engine: Engine) -> None:
    """Sources differ: under one reading 23 years, under another 25."""
    young = ByReading("offer#age", (("guideline", Compare(AGE, "<=", 23)), ("annex", Compare(AGE, "<=", 25))))
    assert engine.truth(young, Family({AGE: 20})) is M
    assert engine.truth(young, Family({AGE: 24})) is U
    assert engine.truth(young, Family({AGE: 26})) is N


def test_a_named_condition_means_its_part_until_it_is_pinned(engine: Engine) -> None:
    """A professional's override settles it, whatever is known or unknown of the part."""
    named = Named("offer#tension", is_true(TENSION))
    assert engine.truth(named) is U
    assert engine.truth(named, Family({TENSION: True})) is M
    assert engine.truth(named, Family({TENSION: True}, pinned={"offer#tension": N})) is N
    assert engine.truth(Not(named), Family(pinned={"offer#tension": N})) is M
    assert engine.causes(named, Family(pinned={"offer#tension": M})) == set()


def test_a_node_that_cannot_be_meant_is_refused_when_it_is_built() -> None:
    """The message says what is wrong and what to do."""
    one = is_true(CRIES)
    with pytest.raises(ConditionError, match="make 1 <= low <= high <= number of parts"):
        AtLeast(1, 2, (one,), "offer#count")
    with pytest.raises(ConditionError, match="make 1 <= low <= high <= number of parts"):
        AtLeast(0, 1, (one,), "offer#count")
    with pytest.raises(ConditionError, match="give the open count a name"):
        AtLeast(1, 2, (one, one))
    with pytest.raises(ConditionError, match="names no values"):
        Member(CRIES, frozenset())
    with pytest.raises(ConditionError, match="a yes or no is not compared"):
        Compare(CRIES, "=", True)
    with pytest.raises(ConditionError, match=r"'~' on carer_1\.age is not a comparison"):
        Compare(AGE, "~", 3)  # type: ignore[arg-type]  # this is what is refused
    with pytest.raises(ConditionError, match="at least two different readings"):
        ByReading("offer#age", (("guideline", one),))
    with pytest.raises(ConditionError, match="the address of the statement"):
        Within(UNDER_100, "")
    with pytest.raises(ConditionError, match="has no name"):
        Named("", one)
    with pytest.raises(ConditionError, match="must be a condition"):
        All(("cries",))  # type: ignore[arg-type]  # this is what is refused
    with pytest.raises(ConditionError, match="is not an id"):
        FactRef("Carer 1", "tension")
    with pytest.raises(ConditionError, match=r"write subject\.fact"):
        FactRef.parse("tension")
