# SPDX-License-Identifier: EUPL-1.2
"""Offers and rules as conditions.

An offer has *variants*: each of its entrances, for each parent whom it can be about. In one completion a variant is

- *excluded* if the parent is not the one meant, a required criterion that excludes is not met, or an excluding one is;
- *to be consulted about* if it is not excluded and a required criterion that asks for a consult is not met;
- *fitting* otherwise.

The offer is what its best variant is: it *fits* if some variant fits, and it is *excluded* if every variant is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from rokwijzer.knowledge import KnowledgeBase, for_carer
from rokwijzer.knowledge.models import Criterion, Deviation, Entrance, Offer, Person, Role, Rule, Subject
from rokwijzer.logic import All, Any, Condition, FactRef, Member, Named, Not, facts_in, is_true, simplify
from rokwijzer.logic.binding import BASIS, CARERS, PRESENT, ROLE

BIRTH_MOTHER = "birth-mother"
"""The fact of a carer that says who is pregnant with the child or bore it."""

PERSON = "person"
"""`offer#person` is the address of the parent whom an offer or rule is about."""


@dataclass(frozen=True)
class CriterionDecision:
    """One criterion with the condition that says whether it is met by this family."""

    address: str
    criterion: Criterion
    condition: Condition
    entrance: str | None = None

    @property
    def name(self) -> str:
        """The criterion's own name."""
        return self.address.partition("#")[2]


@dataclass(frozen=True)
class EntranceDecision:
    """One way in. An offer without entrances has one, named None."""

    name: str | None
    fits: Condition
    excluded: Condition


@dataclass(frozen=True)
class OfferDecision:
    """One offer as conditions."""

    id: str
    offer: Offer
    fits: Condition
    excluded: Condition
    entrances: tuple[EntranceDecision, ...]
    criteria: tuple[CriterionDecision, ...]
    person: Condition | None
    """That somebody is the parent meant; None if the offer is about no one parent."""


@dataclass(frozen=True)
class RuleDecision:
    """One rule as a condition."""

    id: str
    rule: Rule
    applies: Condition
    criteria: tuple[CriterionDecision, ...]
    exceptions: tuple[tuple[str, Condition], ...]
    person: Condition | None


@dataclass(frozen=True, eq=False)
class Decisions:
    """Everything that can be decided, in the order of the files."""

    base: KnowledgeBase
    offers: Mapping[str, OfferDecision]
    rules: Mapping[str, RuleDecision]

    @cached_property
    def criteria(self) -> Mapping[str, CriterionDecision]:
        """Every criterion by address."""
        owners: list[OfferDecision | RuleDecision] = [*self.offers.values(), *self.rules.values()]
        return {each.address: each for owner in owners for each in owner.criteria}


def conditions_of(decision: OfferDecision | RuleDecision) -> Iterator[tuple[str, Condition]]:
    """Every condition that is ever evaluated about an offer or rule, with its address; each once."""
    found: dict[Condition, str] = {}
    if isinstance(decision, OfferDecision):
        found[decision.fits] = decision.id
        found.setdefault(decision.excluded, decision.id)
        for each in decision.entrances:
            # One without a name is the offer itself, and so is there already.
            found.setdefault(each.fits, f"{decision.id}#{each.name}")
            found.setdefault(each.excluded, f"{decision.id}#{each.name}")
    else:
        found[decision.applies] = decision.id
        for address, exception in decision.exceptions:
            found.setdefault(exception, address)
    for criterion in decision.criteria:
        found.setdefault(criterion.condition, criterion.address)
    if decision.person is not None:
        found.setdefault(decision.person, f"{decision.id}#{PERSON}")
    return ((address, condition) for condition, address in found.items())


_DECIDED: WeakKeyDictionary[KnowledgeBase, Decisions] = WeakKeyDictionary()


def decide(base: KnowledgeBase) -> Decisions:
    """The decisions of a knowledge base; compiled once."""
    found = _DECIDED.get(base)
    if found is None:
        offers = {name: _offer(base, name, offer) for name, offer in base.offers.items() if offer.is_for_families}
        rules = {name: _rule(base, name, rule) for name, rule in base.rules.items()}
        found = _DECIDED[base] = Decisions(base, offers, rules)
    return found


def _offer(base: KnowledgeBase, name: str, offer: Offer) -> OfferDecision:
    build = _Builder(base, name, offer.person)
    ways: Mapping[str, Entrance | None] = offer.entrances or {"": None}
    entrances = []
    for way, entrance in ways.items():
        criteria = {**offer.criteria, **(entrance.criteria if entrance else {})}
        variants = [build.variant(criteria, carer) for carer in CARERS]
        fits = simplify(Any(tuple(fits for fits, _ in variants)))
        excluded = simplify(Not(Any(tuple(allowed for _, allowed in variants))))
        entrances.append(EntranceDecision(way or None, base.finished(fits), base.finished(excluded)))
    whole_fits = simplify(Any(tuple(each.fits for each in entrances)))
    whole_excluded = simplify(All(tuple(each.excluded for each in entrances)))
    shown = [build.shown(each, criterion, None) for each, criterion in offer.criteria.items()]
    for way, entrance in offer.entrances.items():
        shown += [build.shown(each, criterion, way) for each, criterion in entrance.criteria.items()]
    return OfferDecision(name, offer, whole_fits, whole_excluded, tuple(entrances), tuple(shown), build.person())


def _rule(base: KnowledgeBase, name: str, rule: Rule) -> RuleDecision:
    build = _Builder(base, name, rule.person)
    required = [each for each, criterion in rule.criteria.items() if criterion.role is Role.REQUIRED]
    variants = []
    for carer in CARERS:
        parts = [build.named(each, carer) for each in required]
        exceptions = [for_carer(base.conditions[f"{name}#{each}"], carer) for each in rule.unless]
        variants.append(All((*build.is_person(carer), *parts, *(Not(each) for each in exceptions))))
    applies = base.finished(simplify(Any(tuple(variants))))
    shown = tuple(build.shown(each, criterion, None) for each, criterion in rule.criteria.items())
    unless = tuple(
        (f"{name}#{each}", base.finished(build.for_anyone(base.conditions[f"{name}#{each}"]))) for each in rule.unless
    )
    return RuleDecision(name, rule, applies, shown, unless, build.person())


class _Builder:
    """Builds the conditions of one owner, for each parent whom it can be about."""

    def __init__(self, base: KnowledgeBase, owner: str, person: Person | None) -> None:
        self._base = base
        self._owner = owner
        self._person = person

    def is_person(self, carer: str) -> Iterator[Condition]:
        """That this carer is the parent meant; nothing where no one parent is meant."""
        person = self._person
        if person is None:
            return
        parts: list[Condition] = [is_true(FactRef(carer, PRESENT))]
        if person.role is not None:
            parts.append(Member(FactRef(carer, ROLE), frozenset({person.role})))
        if person.basis:
            parts.append(Member(FactRef(carer, BASIS), frozenset(person.basis)))
        if person.birth_mother:
            parts.append(is_true(FactRef(carer, BIRTH_MOTHER)))
        yield All(tuple(parts))

    def person(self) -> Condition | None:
        """That one of the carers is the parent meant."""
        if self._person is None:
            return None
        return Named(self._address(PERSON), Any(tuple(part for carer in CARERS for part in self.is_person(carer))))

    def named(self, name: str, carer: str) -> Condition:
        """The criterion about this carer, under its address, so that it can be pinned."""
        address = self._address(name)
        return Named(address, for_carer(self._base.conditions[address], carer))

    def variant(self, criteria: Mapping[str, Criterion], carer: str) -> tuple[Condition, Condition]:
        """Under which condition the variant fits, and under which it is not excluded."""
        allowed: list[Condition] = list(self.is_person(carer))
        consulted: list[Condition] = []
        for name, criterion in criteria.items():
            if criterion.role is Role.EXCLUDED:
                allowed.append(Not(self.named(name, carer)))
            elif criterion.role is Role.REQUIRED:
                also = [self.named(other, carer) for other, each in criteria.items() if each.instead_of == name]
                met = Any((self.named(name, carer), *also))
                (consulted if criterion.deviation is Deviation.CONSULT else allowed).append(met)
        return All((*allowed, *consulted)), All(tuple(allowed))

    def for_anyone(self, condition: Condition) -> Condition:
        """What a reader wants to know of a criterion: is there a parent meant of whom it is true?"""
        if not any(ref.subject == Subject.CARER for ref in facts_in(condition)):
            return condition
        return Any(tuple(All((*self.is_person(carer), for_carer(condition, carer))) for carer in CARERS))

    def shown(self, name: str, criterion: Criterion, entrance: str | None) -> CriterionDecision:
        """The criterion with the condition that is shown and asked about."""
        address = self._address(name)
        condition = Named(address, simplify(self.for_anyone(self._base.conditions[address])))
        return CriterionDecision(address, criterion, self._base.finished(condition), entrance)

    def _address(self, name: str) -> str:
        return f"{self._owner}#{name}"
