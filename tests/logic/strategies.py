# SPDX-License-Identifier: EUPL-1.2
"""Generated vocabularies, conditions and families, for comparing readers of the condition language.

Conditions are built backwards from what is wanted: a condition is wanted, so a node is chosen; an atom is wanted, so a
fact is chosen that can be asked that way, then a value that the fact can have. Pools are small on purpose, so that
facts, intervals, readings and names meet again in one condition.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    Atom,
    Between,
    BooleanDomain,
    ByReading,
    Compare,
    Condition,
    ConditionError,
    DateDomain,
    Domain,
    EnumDomain,
    FactRef,
    Implication,
    Known,
    Knowns,
    Literal,
    Member,
    Named,
    Not,
    NumberDomain,
    Operator,
    Truth,
    Value,
    Vocabulary,
    Within,
)
from rokwijzer.timeline import Anchors
from tests.logic.moments import ANCHORS, INTERVALS, ON
from tests.logic.vocabularies import vocabulary_of

FIRST_DAY = date(2024, 3, 1)

DOMAINS: dict[FactRef, Domain] = {
    FactRef("child", "cries"): BooleanDomain(),
    FactRef("carer_1", "tension"): BooleanDomain(),
    FactRef("carer_2", "present"): BooleanDomain(),
    FactRef("household", "home"): EnumDomain(("rented", "owned", "none")),
    FactRef("carer_1", "education"): EnumDomain(("low", "middle", "high", "other"), True, frozenset({"other"})),
    FactRef("carer_1", "age"): NumberDomain(12),
    FactRef("household", "children"): NumberDomain(0, 4),
    FactRef("contact", "last-visit"): DateDomain(),
}

_ORDERING: tuple[Operator, ...] = ("<", "<=", ">", ">=", "=", "!=")
_READINGS = {"offer#age": ("guideline", "annex"), "offer#aim": ("guideline", "annex", "region")}
_PINNABLE = ("offer#first", "offer#second")


@dataclass(frozen=True)
class Case:
    """One condition to be evaluated for one family."""

    vocabulary: Vocabulary
    condition: Condition
    knowns: Knowns


def values_of(domain: Domain) -> tuple[Value, ...]:
    """A small pool of values of a domain."""
    match domain:
        case BooleanDomain():
            return (True, False)
        case EnumDomain(values):
            return values
        case NumberDomain(low):
            return tuple(low + step for step in range(5))
        case DateDomain():
            return tuple(FIRST_DAY + timedelta(days=step) for step in range(5))


@st.composite
def atoms(draw: st.DrawFn) -> Atom:
    """A Member of any fact, or a Compare of one that has an order or at least stated values."""
    if draw(st.booleans()):
        ref = draw(st.sampled_from(sorted(DOMAINS)))
        pool = values_of(DOMAINS[ref])
        return Member(ref, draw(st.frozensets(st.sampled_from(pool), min_size=1, max_size=len(pool))))
    ref = draw(st.sampled_from(sorted(ref for ref, each in DOMAINS.items() if not isinstance(each, BooleanDomain))))
    domain = DOMAINS[ref]
    ladder: tuple[Value, ...] = values_of(domain)
    operators = _ORDERING
    if isinstance(domain, EnumDomain):
        operators = _ORDERING if domain.ordered else ("=", "!=")
        ladder = domain.ladder
    value = draw(st.sampled_from(ladder))
    assert not isinstance(value, bool)
    return Compare(ref, draw(st.sampled_from(operators)), value)


withins = st.builds(Within, st.sampled_from(INTERVALS), st.sampled_from(("offer#from-birth", "offer#later")))


@st.composite
def conditions(draw: st.DrawFn, leaves: int = 6) -> Condition:
    """A condition of at most so many atoms."""
    if leaves <= 1 or draw(st.integers(0, 7)) == 0:
        leaf: Condition = draw(st.one_of(atoms(), atoms(), withins))
        return Not(leaf) if draw(st.integers(0, 3)) == 0 else leaf
    kind = draw(st.sampled_from(("all", "any", "all", "any", "not", "count", "open count", "reading", "named")))
    if kind == "not":
        return Not(draw(conditions(leaves)))
    if kind == "named":
        return Named(draw(st.sampled_from(_PINNABLE)), draw(conditions(leaves)))
    if kind == "reading":
        name = draw(st.sampled_from(sorted(_READINGS)))
        share = max(1, leaves // len(_READINGS[name]))
        return ByReading(name, tuple((reading, draw(conditions(share))) for reading in _READINGS[name]))
    size = draw(st.integers(2, min(4, leaves)))
    parts = tuple(draw(conditions(max(1, leaves // size))) for _ in range(size))
    if kind == "all":
        return All(parts)
    if kind == "any":
        return Any(parts)
    low = draw(st.integers(1, size))
    high = low if kind == "count" else draw(st.integers(low, size))
    return AtLeast(low, high, parts, f"offer#count-{low}-{high}" if low < high else "")


@st.composite
def literals(draw: st.DrawFn) -> Literal:
    """One side of an axiom."""
    literal: Literal = draw(st.one_of(atoms(), atoms(), atoms(), withins))
    return Not(literal) if draw(st.integers(0, 3)) == 0 else literal


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    """The facts above with some axioms; an axiom that is refused, for instance for a cycle, is left out."""
    chosen: list[Implication] = []
    for number in range(draw(st.sampled_from((0, 0, 1, 2, 3)))):
        axiom = Implication(f"axiom-{number}", draw(literals()), draw(literals()))
        try:
            vocabulary_of(DOMAINS, (*chosen, axiom))
        except ConditionError:
            continue
        chosen.append(axiom)
    return vocabulary_of(DOMAINS, tuple(chosen))


@st.composite
def knowns_of(draw: st.DrawFn, domain: Domain) -> Known | None:
    """An answer about one fact: none, exact, some values left, or a range."""
    pool = values_of(domain)
    how = draw(st.sampled_from(("unknown", "exact", "some", "range")))
    if how == "unknown":
        return None
    if how == "some":
        return draw(st.frozensets(st.sampled_from(pool), min_size=1))
    if how == "range" and isinstance(domain, NumberDomain | DateDomain):
        low, high = sorted(draw(st.tuples(*[st.sampled_from(range(len(pool)))] * 2)))
        ends = [pool[low], pool[high]]
        bounds = [end if draw(st.booleans()) else None for end in ends]
        assert not any(isinstance(bound, str) for bound in bounds)
        return Between(*bounds)
    return draw(st.sampled_from(pool))


anchors: st.SearchStrategy[Anchors] = st.sampled_from(ANCHORS)


@st.composite
def families(draw: st.DrawFn) -> Knowns:
    """What is known about one family: nothing, some or all, exactly or not."""
    known = {ref: draw(knowns_of(domain)) for ref, domain in DOMAINS.items()}
    values = {ref: value for ref, value in known.items() if value is not None}
    pins = st.dictionaries(st.sampled_from(_PINNABLE), st.sampled_from((Truth.MET, Truth.NOT_MET)), max_size=1)
    return Knowns(values, draw(anchors), ON, pinned=draw(pins))


cases = st.builds(Case, vocabularies(), conditions(), families())
