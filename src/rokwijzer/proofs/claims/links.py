# SPDX-License-Identifier: EUPL-1.2
"""Every offer that a rule names is there, can stand under that rule, and can be had or asked for in some region."""

from collections.abc import Iterator
from datetime import date

from rokwijzer.decisions import OfferDecision, RuleDecision
from rokwijzer.editions import with_layers
from rokwijzer.knowledge.models import AvailabilityStatus, Text
from rokwijzer.logic import All, Not
from rokwijzer.matching import availability
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure

WITHIN_REACH = frozenset({AvailabilityStatus.AVAILABLE, AvailabilityStatus.PILOT, AvailabilityStatus.ASK})
"""The states of an offer with which there is somebody to turn to."""

# Whatever is said of an offer counts on the first day, however old it is by now.
_BEFORE_IT_GREW_OLD = date.min


def named_offers_can_be_reached(ground: Ground) -> Iterator[Checked]:
    """One line for each offer that a rule names."""
    for owner in ground.owners:
        rule = owner.decision
        if isinstance(rule, RuleDecision):
            for offer in rule.rule.offers:
                yield Checked(f"{owner.id}/{offer}", tuple(_named(ground, owner, rule, offer)))


def _named(ground: Ground, owner: Owner, rule: RuleDecision, name: str) -> Iterator[Failure]:
    address = f"{owner.id}/{name}"
    known = ground.base.offers.get(name)
    words = {"owner": owner.name, "offer": Text(nl=known.name if known is not None else name)}
    if known is None:
        yield Failure("offer-missing", address, words, ground.family(rule.applies))
        return
    if not _within_reach(ground, name):
        yield Failure("offer-nowhere", address, words, ground.family(rule.applies))
    offer = ground.decisions.offers.get(name)
    # What is not for families, such as a training, never stands under a step.
    if isinstance(offer, OfferDecision):
        together = All((rule.applies, Not(offer.excluded)))
        if ground.possible(together, address) is None:
            yield Failure("offer-not-for-rule", address, words, ground.family(rule.applies))


def _within_reach(ground: Ground, name: str) -> bool:
    """Whether some region has it or does not know; where there are no regions everything is asked for."""
    if not ground.base.regions:
        return True
    for region in ground.base.regions:
        base = with_layers(ground.base, region)
        here = availability(base, name, region, _BEFORE_IT_GREW_OLD)
        if name in base.offers and here.status in WITHIN_REACH:
            return True
    return False
