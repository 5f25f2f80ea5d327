# SPDX-License-Identifier: EUPL-1.2
"""Domains, and the few points that stand for all values."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.logic import (
    All,
    AtLeast,
    Atom,
    Between,
    BooleanDomain,
    ByReading,
    Compare,
    ConditionError,
    DateDomain,
    Domain,
    EnumDomain,
    FactRef,
    Known,
    Knowns,
    Member,
    NumberDomain,
    Placed,
    Truth,
    Value,
    Vocabulary,
    is_true,
    points,
)
from rokwijzer.logic.domains import check_atom, signs
from tests.logic.engines import AGE, CRIES, DOMAINS, EDUCATION, HOME, VISIT
from tests.logic.moments import BORN, ON
from tests.logic.vocabularies import vocabulary_of

numbers = st.integers(0, 12)
number_atoms: st.SearchStrategy[Atom] = st.one_of(
    st.builds(Compare, st.just(AGE), st.sampled_from(("<", "<=", ">", ">=", "=", "!=")), numbers),
    st.builds(Member, st.just(AGE), st.frozensets(numbers, min_size=1, max_size=3)),
)


@given(st.lists(number_atoms, max_size=4), numbers, numbers)
def test_the_points_of_a_number_show_every_way_in_which_the_atoms_come_out(
    atoms: list[Atom], first: int, second: int
) -> None:
    domain = NumberDomain(0, 12)
    low, high = sorted((first, second))
    everything = {signs(value, atoms, domain) for value in range(low, high + 1)}
    found = points(domain, atoms, Between(low, high))
    assert {signs(point, atoms, domain) for point in found} == everything
    assert len(found) == len(everything)


@given(st.lists(number_atoms, max_size=3), numbers)
def test_a_range_without_a_bound_is_represented_beyond_every_value_asked_for(atoms: list[Atom], low: int) -> None:
    domain = NumberDomain(0)
    everything = {signs(value, atoms, domain) for value in range(low, 30)}
    assert {signs(point, atoms, domain) for point in points(domain, atoms, Between(low))} == everything
    mirrored = {signs(value, atoms, domain) for value in range(-9, low + 1)}
    assert {signs(point, atoms, domain) for point in points(domain, atoms, Between(None, low))} == mirrored


@given(st.lists(st.tuples(st.sampled_from(("<", "<=", ">", ">=", "=", "!=")), st.integers(0, 9)), max_size=3))
def test_the_points_of_a_date_show_every_way_in_which_the_atoms_come_out(asked: list[tuple[str, int]]) -> None:
    first = date(2024, 2, 25)
    atoms = [Compare(VISIT, op, first + timedelta(days=step)) for op, step in asked]  # type: ignore[arg-type]  # drawn
    everything = {signs(first + timedelta(days=step), atoms, DateDomain()) for step in range(-3, 14)}
    found = points(DateDomain(), atoms, DateDomain().whole)
    assert {signs(point, atoms, DateDomain()) for point in found} == everything


def test_a_date_at_the_end_of_the_calendar_has_no_neighbour_beyond_it() -> None:
    atom = Compare(VISIT, "<", date.max)
    assert points(DateDomain(), [atom], DateDomain().whole) == (date.min, date.max)


def test_a_value_outside_the_order_is_placed_below_on_between_and_above_the_rungs() -> None:
    domain = DOMAINS[EDUCATION]
    atoms = [Compare(EDUCATION, "<", "middle"), Compare(EDUCATION, "=", "middle"), Compare(EDUCATION, "<=", "middle")]
    found = points(domain, atoms, frozenset({"other"}))
    assert found == (Placed("other", 0), Placed("other", 3), Placed("other", 4))


def test_the_neighbours_of_a_date_stay_within_the_calendar_also_without_a_bound() -> None:
    first, last = Compare(VISIT, "<=", date.min), Compare(VISIT, ">=", date.max)
    assert points(DateDomain(), [first], Between(None, date(1, 1, 9))) == (date.min, date(1, 1, 2))
    assert points(DateDomain(), [last], Between(date(9999, 12, 1))) == (date(9999, 12, 1), date.max)


def test_where_everything_is_possible_and_nothing_is_asked_one_number_stands_for_all() -> None:
    assert points(NumberDomain(), [], Between()) == (0,)


def test_of_values_that_nothing_tells_apart_the_smallest_stands_for_all() -> None:
    assert points(NumberDomain(), [], frozenset({8, 3})) == (3,)
    assert points(NumberDomain(), [Compare(AGE, ">", 4)], frozenset({16, 8, 3, 1})) == (1, 8)


def test_a_range_that_is_empty_is_refused() -> None:
    with pytest.raises(ConditionError, match="nothing lies between 5 and 3"):
        Between(5, 3)
    assert Between(3, 3) == Between(3, 3)
    assert NumberDomain(3, 3).check_value(3) is None
    with pytest.raises(ConditionError, match="'a' is neither a number nor a date"):
        Between("a", "b")  # type: ignore[arg-type]  # this is what is refused


def test_a_range_has_the_numbers_or_dates_from_its_lower_through_its_upper_bound() -> None:
    assert [number in Between(3, 5) for number in (2, 3, 4, 5, 6)] == [False, True, True, True, False]
    assert [number in Between(None, 5) for number in (-9, 5, 6)] == [True, True, False]
    assert [number in Between(3) for number in (2, 3, 99)] == [False, True, True]
    days = [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1)]
    assert [day in Between(date(2024, 2, 29), date(2024, 2, 29)) for day in days] == [False, True, False]
    assert "4" not in Between(None, 5)
    assert True not in Between(0, 5)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: EnumDomain(()), "at least one, each named once"),
        (lambda: EnumDomain(("a", "a")), "at least one, each named once"),
        (lambda: EnumDomain(("a",), True, frozenset({"c", "b"})), "^b, c is outside the order but no value"),
        (lambda: EnumDomain(("a", "b"), False, frozenset({"b"})), "drop unordered_values"),
        (lambda: EnumDomain(("a",), True, frozenset({"a"})), "drop `ordered`"),
        (lambda: NumberDomain(3, 2), "no number lies between 3 and 2"),
        (
            lambda: Vocabulary({}, (), 0),
            "^a pregnancy of 0 weeks is not possible: give whole weeks, from 1$",
        ),
    ],
)
def test_a_domain_that_cannot_be_meant_is_refused(build: Callable[[], object], message: str) -> None:
    with pytest.raises(ConditionError, match=message):
        build()


@pytest.mark.parametrize(
    ("atom", "message"),
    [
        (Compare(CRIES, "=", 1), "a yes or no is not compared"),
        (Member(CRIES, frozenset({"yes"})), "'yes' is not yes or no"),
        (Compare(HOME, "<", "owned"), "this value has no place in an order"),
        (Compare(HOME, "=", "boat"), "'boat' is not one of rented, owned, none"),
        (Compare(EDUCATION, ">", "other"), "this value has no place in an order"),
        *((Compare(EDUCATION, op, "other"), "this value has no place in an order") for op in ("<", "<=", ">=")),
        (Compare(AGE, ">", "old"), "compare with a whole number"),
        (Member(AGE, frozenset({3})), "^carer_1.age: 3 is not a number from 12 up$"),
        (Member(AGE, frozenset({True})), "True is not a whole number"),
        (Member(AGE, frozenset({"old"})), "'old' is not a whole number"),
        (Compare(VISIT, ">", 3), "compare with a date"),
        (Member(VISIT, frozenset({"today"})), "'today' is not a date"),
    ],
)
def test_an_atom_that_its_fact_cannot_answer_is_refused(atom: Atom, message: str) -> None:
    with pytest.raises(ConditionError, match=message):
        check_atom(atom, DOMAINS[atom.ref])


def test_a_number_is_counted_from_zero_and_has_no_end_unless_said_otherwise() -> None:
    assert [NumberDomain().check_value(number) for number in (0, 1, 10**9)] == [None, None, None]
    assert NumberDomain().check_value(-1) == "-1 is not a number from 0 up"
    assert NumberDomain(0, 4).check_value(4) is None
    assert NumberDomain(1, 4).whole == Between(1, 4)
    assert NumberDomain(0, 4).check_value(5) == "5 is not a number from 0 through 4"


def test_a_value_without_a_place_in_the_order_can_be_asked_for_as_such() -> None:
    assert [check_atom(Compare(EDUCATION, op, "other"), DOMAINS[EDUCATION]) for op in ("=", "!=")] == [None, None]  # type: ignore[func-returns-value]  # refused by raising


@pytest.mark.parametrize(
    ("ref", "known", "message"),
    [
        (CRIES, "yes", "child.cries: 'yes' is not yes or no"),
        (AGE, frozenset({3, 30}), "carer_1.age: 3 is not a number from 12 up"),
        (AGE, Between(2, 5), "it can only be"),
        (AGE, Between(date(2020, 1, 1)), "use dates for a date and whole numbers for a number"),
        (AGE, Between(None, date(2020, 1, 1)), "use dates for a date and whole numbers for a number"),
        (VISIT, Between(3), "use dates for a date and whole numbers for a number"),
        (HOME, Between(1, 2), "give its possible values, not a range"),
    ],
)
def test_an_answer_that_its_fact_cannot_have_is_refused(
    ref: FactRef, known: Value | frozenset[Value] | Between, message: str
) -> None:
    with pytest.raises(ConditionError, match=message):
        Knowns({ref: known}, BORN, ON).possible(ref, vocabulary_of(DOMAINS))


def test_an_answer_that_leaves_nothing_and_a_pin_that_says_nothing_are_refused() -> None:
    with pytest.raises(ConditionError, match="left no value at all"):
        Knowns({CRIES: frozenset()}, BORN, ON)
    with pytest.raises(ConditionError, match="pin it as met or not met"):
        Knowns({}, BORN, ON, pinned={"offer#age": Truth.UNKNOWN})


def test_only_one_value_left_is_exact() -> None:
    knowns = Knowns({CRIES: True, AGE: Between(20, 20), HOME: frozenset({"owned", "none"})}, BORN, ON)
    assert [knowns.is_exact(ref) for ref in (CRIES, AGE, HOME, VISIT)] == [True, True, False, False]
    ranges: list[Known] = [Between(20, 21), Between(20), Between(None, 20), Between(), frozenset({20})]
    assert [Knowns({AGE: known}, BORN, ON).is_exact(AGE) for known in ranges] == [False, False, False, False, True]


def test_what_is_handed_in_may_change_afterwards_without_changing_what_is_known() -> None:
    values: dict[FactRef, Known] = {CRIES: True}
    pinned = {"offer#age": Truth.MET}
    domains: dict[FactRef, Domain] = {CRIES: BooleanDomain()}
    knowns, vocabulary = Knowns(values, BORN, ON, pinned=pinned), vocabulary_of(domains)
    values.clear()
    pinned.clear()
    domains.clear()
    assert (knowns.values, knowns.pinned) == ({CRIES: True}, {"offer#age": Truth.MET})
    assert vocabulary.domain(CRIES) == BooleanDomain()


def test_the_shortest_pregnancy_that_can_be_meant_is_of_one_week() -> None:
    assert Vocabulary({}, (), 1).term_weeks == 1


def test_a_condition_is_refused_if_equal_names_disagree() -> None:
    cries, home = is_true(CRIES), Member(HOME, frozenset({"none"}))
    first = ByReading("offer#age", (("guideline", cries), ("annex", home)))
    second = ByReading("offer#age", (("guideline", cries), ("region", home)))
    with pytest.raises(ConditionError, match="give both the same readings"):
        vocabulary_of(DOMAINS).check(All((first, second)))
    counts = AtLeast(1, 2, (cries, home), "offer#some"), AtLeast(1, 3, (cries, home, home), "offer#some")
    with pytest.raises(ConditionError, match="give both the same bounds"):
        vocabulary_of(DOMAINS).check(All(counts))


def test_a_fact_that_does_not_exist_is_named() -> None:
    with pytest.raises(ConditionError, match=r"child\.walks is no fact of this vocabulary"):
        vocabulary_of({CRIES: BooleanDomain()}).check(is_true(FactRef("child", "walks")))
