# SPDX-License-Identifier: EUPL-1.2
"""What follows from a situation without being said. Each step is a function that says why.

Nothing here overrules an answer: a fact that was mentioned, be it as unknown, is left as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rokwijzer.family.index import Child, Expected
from rokwijzer.family.situation import Outcome, Situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import FactRef, Known, Value
from rokwijzer.logic.binding import BASIS, CARERS, PRESENT, ROLE

BIRTH_MOTHER = "birth-mother"
HELP_NOT_ENOUGH = FactRef("household", "light-help-not-enough")
BORN_EARLY = FactRef("child", "premature")
MOTHER, BIRTH = "mother", "birth"


@dataclass(frozen=True)
class Seen:
    """What the derivations look at: the situation, and everything known so far."""

    situation: Situation
    kb: KnowledgeBase
    values: Mapping[FactRef, Known]

    def possible(self, carer: str, fact: str) -> frozenset[Value]:
        """The values that are left for a fact of a carer; empty if nothing is known of it."""
        known = self.values.get(FactRef(carer, fact))
        if isinstance(known, frozenset):
            return known
        return frozenset() if known is None or not isinstance(known, str | bool) else frozenset({known})

    def is_(self, carer: str, fact: str, value: Value) -> bool:
        """Whether the fact certainly has this value."""
        return self.possible(carer, fact) == {value}

    def is_not(self, carer: str, fact: str, value: Value) -> bool:
        """Whether the fact certainly has another value."""
        possible = self.possible(carer, fact)
        return bool(possible) and value not in possible


Derivation = Callable[[Seen], Iterator[tuple[FactRef, Value]]]


def derived(situation: Situation, kb: KnowledgeBase, values: Mapping[FactRef, Known]) -> dict[FactRef, Value]:
    """What follows, given what was answered; only facts that the knowledge base has."""
    found: dict[FactRef, Value] = {}
    mentioned = situation.mentioned | values.keys()
    for derivation in DERIVATIONS:
        for ref, value in derivation(Seen(situation, kb, {**values, **found})):
            if ref in kb.vocabulary.domains and ref not in mentioned:
                found.setdefault(ref, value)
    return found


def _present(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """Somebody of whom something is said is there."""
    spoken = {ref.subject for ref in (*seen.situation.mentioned, *seen.situation.none_of_the_others)}
    for carer in CARERS:
        if carer in spoken:
            yield FactRef(carer, PRESENT), True


def _born_early(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """Prematurity is entered with the age, since it decides which age counts; it is a fact of the child as well."""
    index = seen.situation.index
    if isinstance(index, Child) and index.premature is not None:
        yield BORN_EARLY, index.premature


def _no_birth_mother(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """A parent with another role than mother, or who is no parent by birth, did not bear the child."""
    for carer in CARERS:
        if seen.is_not(carer, ROLE, MOTHER) or seen.is_not(carer, BASIS, BIRTH):
            yield FactRef(carer, BIRTH_MOTHER), False


def _birth_mother(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """A mother by birth bore the child; of two mothers by birth one did, and it is not known which."""
    mothers = [carer for carer in CARERS if seen.is_(carer, ROLE, MOTHER) and seen.is_(carer, BASIS, BIRTH)]
    if len(mothers) == 1:
        yield from _the_one(mothers[0], seen)


def _pregnant_mother(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """In a pregnancy the first mother that is entered is the one who is pregnant, unless it was said otherwise."""
    if isinstance(seen.situation.index, Expected):
        able = [
            carer
            for carer in CARERS
            if seen.is_(carer, ROLE, MOTHER) and not seen.is_not(carer, BIRTH_MOTHER, True) and _free(carer, seen)
        ]
        if able:
            yield from _the_one(able[0], seen)


def _only_one(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """Only one of two carers bore the child."""
    for carer, other in (CARERS, CARERS[::-1]):
        if seen.is_(carer, BIRTH_MOTHER, True):
            yield FactRef(other, BIRTH_MOTHER), False


def _help_not_enough(seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """Help within youth health care was tried and was not enough."""
    offers = {**seen.kb.offers, **{n: o for region in seen.kb.regions.values() for n, o in region.offers.items()}}
    for tried in seen.situation.tried:
        offer = offers.get(tried.offer)
        if tried.outcome is Outcome.NOT_ENOUGH and offer is not None and offer.youth_health_care:
            yield HELP_NOT_ENOUGH, True


DERIVATIONS: tuple[Derivation, ...] = (
    _present,
    _born_early,
    _no_birth_mother,
    _birth_mother,
    _pregnant_mother,
    _only_one,
    _help_not_enough,
)
"""In order: a later one sees what an earlier one found."""


def _free(carer: str, seen: Seen) -> bool:
    """Whether nothing was answered about who bore the child, for this carer."""
    return FactRef(carer, BIRTH_MOTHER) not in seen.situation.mentioned or seen.is_(carer, BIRTH_MOTHER, True)


def _the_one(carer: str, seen: Seen) -> Iterator[tuple[FactRef, Value]]:
    """This carer bore the child, unless the other is known to have done so."""
    if not any(seen.is_(other, BIRTH_MOTHER, True) for other in CARERS if other != carer):
        yield FactRef(carer, BIRTH_MOTHER), True
