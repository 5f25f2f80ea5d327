# SPDX-License-Identifier: EUPL-1.2
"""Every deciding criterion is met in some example or expectation, not met in another, and unknown in a third."""

from functools import cache

import pytest

from rokwijzer.decisions import OfferDecision, RuleDecision, decide
from rokwijzer.knowledge import load
from rokwijzer.knowledge.models import Role
from rokwijzer.logic import Condition, Truth
from tests.examples.situations import situations

DECIDING = frozenset({Role.REQUIRED, Role.EXCLUDED, Role.ALSO_SUITABLE})

_DECISIONS = decide(load())
_OWNERS: dict[str, OfferDecision | RuleDecision] = {**_DECISIONS.offers, **_DECISIONS.rules}


def deciding(owner: OfferDecision | RuleDecision) -> dict[str, Condition]:
    """Every condition that decides about an offer or rule, by address, whom it is about and exceptions included."""
    found = {each.address: each.condition for each in owner.criteria if each.criterion.role in DECIDING}
    if owner.person is not None and _asks_who(owner):
        found[f"{owner.id}#person"] = owner.person
    if isinstance(owner, RuleDecision):
        found |= dict(owner.exceptions)
    return found


def _asks_who(owner: OfferDecision | RuleDecision) -> bool:
    """Whether only some parents are meant; that there is any parent goes without saying."""
    person = owner.offer.person if isinstance(owner, OfferDecision) else owner.rule.person
    return person is not None and bool(person.role or person.basis or person.birth_mother)


@cache
def _seen() -> dict[str, set[Truth]]:
    """The states in which each deciding condition occurs."""
    conditions = {address: each for owner in _OWNERS.values() for address, each in deciding(owner).items()}
    found: dict[str, set[Truth]] = {address: set() for address in conditions}
    evaluator = load().evaluator
    for knowns in situations():
        for address, condition in conditions.items():
            if len(found[address]) < len(Truth):
                found[address].add(evaluator.truth(condition, knowns))
    return found


@pytest.mark.parametrize("owner", _OWNERS)
def test_every_deciding_criterion_is_seen_met_not_met_and_unknown(owner: str) -> None:
    never = {
        address: sorted(state.name for state in set(Truth) - _seen()[address])
        for address in deciding(_OWNERS[owner])
        if _seen()[address] != set(Truth)
    }
    assert not never, f"never seen, so add an expectation that shows it: {never}"
