# SPDX-License-Identifier: EUPL-1.2
"""What is known about one family, and what follows from it through the axioms."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from rokwijzer.logic.axioms import Implication, Literal, fact_of
from rokwijzer.logic.conditions import (
    Atom,
    Compare,
    ConditionError,
    FactRef,
    Member,
    Not,
    Operator,
    Value,
    Within,
    atoms_in,
)
from rokwijzer.logic.domains import Between, DateDomain, Domain, Point, Possible, as_number, atom_holds, points
from rokwijzer.logic.truth import Truth
from rokwijzer.logic.vocabulary import Vocabulary
from rokwijzer.timeline import Anchors, Zone, representatives, zone

Known: TypeAlias = Value | frozenset[Value] | Between
"""An exact value, the values that an imprecise answer leaves, or a range that it leaves ("18 or older")."""


@dataclass(frozen=True, eq=False)
class Knowns:
    """What is known about one family on one day.

    `values` holds what was answered; a fact that is not in it is not known. `anchors` says what is known of the index
    child or pregnancy. `asked_unknown` are facts that were asked and that nobody knows: for the meaning they are
    unknown like any other, but they are not asked again. `pinned` holds the professional's overrides: a `Named`
    condition with that name counts as MET or NOT_MET, whatever its part says.
    """

    values: Mapping[FactRef, Known]
    anchors: Anchors
    on: date
    asked_unknown: frozenset[FactRef] = frozenset()
    pinned: Mapping[str, Truth] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", dict(self.values))
        object.__setattr__(self, "pinned", dict(self.pinned))
        for ref, known in self.values.items():
            if known == frozenset():
                raise ConditionError(f"{ref} is left no value at all: leave it out if it is not known")
        for name, truth in self.pinned.items():
            if truth is Truth.UNKNOWN:
                raise ConditionError(f"{name} is pinned as unknown: pin it as met or not met, or do not pin it")

    def possible(self, ref: FactRef, vocabulary: Vocabulary) -> Possible:
        """The values that the fact can still have; raises ConditionError for a value that it cannot have at all."""
        domain = vocabulary.domain(ref)
        known = self.values.get(ref)
        if known is None:
            return domain.whole
        if isinstance(known, Between):
            return _within_domain(ref, known, domain)
        if not isinstance(known, frozenset):
            known = frozenset({known})
        vocabulary.check_values(ref, known)
        return known

    def is_exact(self, ref: FactRef) -> bool:
        """Whether exactly one value is left for the fact, as far as the answer itself says."""
        known = self.values.get(ref)
        if isinstance(known, frozenset):
            return len(known) == 1
        if isinstance(known, Between):
            return known.low is not None and known.low == known.high
        return known is not None


@dataclass(frozen=True)
class Contradiction:
    """What is known cannot all be true: the axioms and facts that clash, and a sentence about it."""

    axioms: tuple[str, ...]
    facts: tuple[str, ...]
    message: str


def propagate(knowns: Knowns, vocabulary: Vocabulary) -> Knowns | Contradiction:
    """What follows from the axioms, one at a time and in both directions, until nothing new follows.

    The moment is used but never narrowed. Everything that is filled in does follow; but facts may clash in a way that
    only several axioms together show, and that is not found here (the evaluators then answer UNKNOWN).
    """
    current = knowns
    changed = True
    while changed:
        changed = False
        for axiom in vocabulary.axioms:
            step = _apply(axiom, current, vocabulary)
            if isinstance(step, Contradiction):
                return step
            if step is not None:
                current, changed = step, True
    return current


def _apply(axiom: Implication, knowns: Knowns, vocabulary: Vocabulary) -> Knowns | Contradiction | None:
    condition, consequence = (_literal_outcomes(literal, knowns, vocabulary) for literal in axiom.literals)
    if False in condition or True in consequence:
        if condition == {True}:
            return _narrow(axiom.then, True, knowns, vocabulary)
        if consequence == {False}:
            return _narrow(axiom.if_, False, knowns, vocabulary)
        return None
    facts = tuple(str(ref) for literal in axiom.literals if (ref := fact_of(literal)) is not None)
    return Contradiction(
        (axiom.name,),
        facts,
        f"{axiom.name}: {describe(axiom.if_)} holds, so {describe(axiom.then)} should hold too, but it does not; "
        f"correct what was entered about {' or '.join(facts) or 'the moment'}",
    )


def _literal_outcomes(literal: Literal, knowns: Knowns, vocabulary: Vocabulary) -> frozenset[bool]:
    if isinstance(literal, Not):
        part = literal.part
        assert isinstance(part, Member | Compare | Within)  # checked by Implication
        return frozenset(not outcome for outcome in _literal_outcomes(part, knowns, vocabulary))
    if isinstance(literal, Within):
        moments = representatives(knowns.anchors, (literal.interval,), knowns.on, vocabulary.term_weeks)
        zones = {zone(literal.interval, moment, knowns.on, vocabulary.term_weeks) for moment in moments}
        outcomes = {Zone.MET: {True}, Zone.NOT_MET: {False}}
        return frozenset(outcome for found in zones for outcome in outcomes.get(found, {True, False}))
    domain = vocabulary.domain(literal.ref)
    found = points(domain, (literal,), knowns.possible(literal.ref, vocabulary))
    return frozenset(atom_holds(literal, point, domain) for point in found)


def _narrow(literal: Literal, holds: bool, knowns: Knowns, vocabulary: Vocabulary) -> Knowns | None:
    """What is known once the literal is said to hold or not; None if that leaves everything as it was."""
    ref = fact_of(literal)
    if ref is None:
        return None
    (atom,) = atoms_in(literal)
    wanted = holds != isinstance(literal, Not)
    domain = vocabulary.domain(ref)
    possible = knowns.possible(ref, vocabulary)

    def fits(point: Point) -> bool:
        return atom_holds(atom, point, domain) is wanted

    left: Possible
    if isinstance(possible, frozenset):
        left = frozenset(value for value in possible if any(map(fits, points(domain, (atom,), frozenset({value})))))
    else:
        left = _narrowed_range(atom, wanted, possible)
    return None if left == possible else replace(knowns, values={**knowns.values, ref: left})


_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}


def _narrowed_range(atom: Atom, wanted: bool, possible: Between) -> Possible:
    """A range cut at one end, or replaced by the few values named; a hole in the middle is left unsaid."""
    if isinstance(atom, Member):
        return frozenset(value for value in atom.values if value in possible) if wanted else possible
    limit = as_number(atom.value)
    match atom.op if wanted else _OPPOSITE[atom.op]:
        case "=":
            return frozenset({atom.value})
        case "<":
            return _cut(possible, None, limit - 1)
        case "<=":
            return _cut(possible, None, limit)
        case ">":
            return _cut(possible, limit + 1, None)
        case ">=":
            return _cut(possible, limit, None)
        case "!=":
            return possible


def _cut(possible: Between, low: int | None, high: int | None) -> Between:
    """The part of a range within a domain from `low` through `high`, given as numbers; None cuts nothing off."""
    assert possible.low is not None  # No domain goes down without an end.
    value: type[int] | Callable[[int], date] = date.fromordinal if isinstance(possible.low, date) else int
    highest = [as_number(each) for each in (possible.high, high) if each is not None]
    return Between(
        possible.low if low is None else value(max(as_number(possible.low), low)),
        possible.high if high is None else value(min(highest)),
    )


def _within_domain(ref: FactRef, known: Between, domain: Domain) -> Possible:
    whole = domain.whole
    if not isinstance(whole, Between):
        raise ConditionError(f"{ref} is not a number or a date: give its possible values, not a range")
    for bound in (known.low, known.high):
        if bound is not None and isinstance(bound, date) != isinstance(domain, DateDomain):
            raise ConditionError(f"{ref} is left {known}: use dates for a date and whole numbers for a number")
    low = None if known.low is None else as_number(known.low)
    high = None if known.high is None else as_number(known.high)
    try:
        return _cut(whole, low, high)
    except ConditionError as wrong:
        raise ConditionError(f"{ref} is left {known}, but it can only be {whole}") from wrong


def describe(literal: Literal) -> str:
    """A literal in words of names, for messages to a curator."""
    match literal:
        case Not(part=Member() | Compare() | Within() as part):
            return f"not ({describe(part)})"
        case Within(name=name):
            return f"the moment within {name}"
        case Compare(ref, op, value):
            return f"{ref} {op} {value}"
        case Member(ref, values):
            return f"{ref} is {' or '.join(sorted(str(value).lower() for value in values))}"
        case _:
            raise AssertionError(literal)  # refused by Implication
