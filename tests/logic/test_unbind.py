# SPDX-License-Identifier: EUPL-1.2
"""`unbind` finds what `bind_parent` wrote out, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.logic import (
    TRUE,
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Member,
    Not,
    bind_parent,
    facts_in,
    is_true,
    substitute,
)
from rokwijzer.logic.binding import unbind
from tests.logic.strategies import conditions

ROLES = st.sampled_from((None, "mother", "father", "other"))
BASES = st.one_of(st.none(), st.frozensets(st.sampled_from(("birth", "adoptive", "foster", "step")), min_size=1))


@st.composite
def bodies(draw: st.DrawFn) -> Condition:
    """A condition some of whose facts are of the parent meant, and some of a carer by name."""
    condition = draw(conditions())
    subjects = st.sampled_from(("carer", "carer", "carer_1", "carer_2", "child"))
    moved = {ref: FactRef(draw(subjects), ref.fact) for ref in facts_in(condition)}
    return substitute(condition, moved)


@given(ROLES, BASES, bodies())
def test_what_was_written_out_is_found_again(role: str | None, basis: frozenset[str] | None, body: Condition) -> None:
    assert unbind(bind_parent(role, basis, body)) == (role, basis, body)


@given(ROLES, BASES, bodies(), ROLES)
def test_a_parent_within_a_parent_is_found_again(
    role: str | None, basis: frozenset[str] | None, body: Condition, outer: str | None
) -> None:
    inner = bind_parent(role, basis, body)
    assert unbind(bind_parent(outer, None, inner)) == (outer, None, inner)


@given(bodies())
def test_what_was_not_written_out_is_not_taken_for_it(body: Condition) -> None:
    found = unbind(body)
    assert found is None or bind_parent(*found) == body


TIRED = FactRef("carer", "tired")


def test_near_misses_are_no_parents() -> None:
    whole = bind_parent("mother", None, is_true(TIRED))
    assert isinstance(whole, Any)
    first, second = whole.parts
    assert isinstance(first, All)
    assert isinstance(second, All)
    present, role, tired = second.parts
    other_role = Member(FactRef("carer_2", "role"), frozenset({"father"}))
    other_body = Compare(FactRef("carer_2", "age"), "<", 25)
    for near in (
        All(whole.parts),
        Any((first,)),
        Any((second, first)),
        Any((first, All((present, role)))),
        Any((first, All((present, other_role, tired)))),
        Any((first, All((present, role, other_body)))),
        Any((first, All((present, role, Not(tired))))),
        Any((first, Not(second))),
        Any((first, TRUE)),
        Any((first, All((present, role, TRUE)))),
        Any((TRUE, second)),
        Any((All((present,)), All((present,)))),
        Any((All((present, Not(role), tired)), second)),
        Any((*whole.parts, second)),
    ):
        assert unbind(near) is None


def test_the_role_and_basis_are_told_from_the_body() -> None:
    asks_role = is_true(FactRef("carer", "present"))
    assert unbind(bind_parent(None, None, asks_role)) == (None, None, asks_role)
    body = Member(FactRef("carer", "role"), frozenset({"mother"}))
    assert unbind(bind_parent(None, None, body)) == (None, None, body)
    two_roles = Member(FactRef("carer", "role"), frozenset({"mother", "father"}))
    assert unbind(bind_parent("mother", None, two_roles)) == ("mother", None, two_roles)
    assert unbind(bind_parent("father", frozenset({"foster"}), body)) == ("father", frozenset({"foster"}), body)


def test_the_facts_of_others_in_the_body_stay_those_of_others() -> None:
    body = All((Compare(FactRef("carer", "age"), "<", 25), is_true(FactRef("child", "cries")), Not(is_true(TIRED))))
    assert unbind(bind_parent(None, None, body)) == (None, None, body)
    of_the_second = Compare(FactRef("carer_2", "age"), "<", 25)
    assert unbind(bind_parent(None, None, of_the_second)) == (None, None, of_the_second)
