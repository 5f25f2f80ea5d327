# SPDX-License-Identifier: EUPL-1.2
"""In every situation an offer has one status and no more, and each status that it asks for can occur.

Of a situation of which everything is known an offer fits, is excluded, or is to be consulted about. So "fits" and
"excluded" never go together, and neither of them is so only where some criterion asks for a consult.
"""

from collections.abc import Iterator

from rokwijzer.decisions import EntranceDecision, OfferDecision
from rokwijzer.knowledge.models import Deviation
from rokwijzer.logic import All, Any, Not
from rokwijzer.proofs.claims.criteria import differing
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure


def every_offer_has_one_status(ground: Ground) -> Iterator[Checked]:
    """One line for each offer and each of several entrances."""
    for owner in ground.owners:
        offer = owner.decision
        if isinstance(offer, OfferDecision):
            yield Checked(owner.id, tuple(_offer(ground, owner, offer)))
            for entrance in offer.entrances:
                if entrance.name is not None:
                    address = f"{owner.id}#{entrance.name}"
                    yield Checked(address, tuple(_both(ground, owner, entrance, address)))


def _offer(ground: Ground, owner: Owner, offer: OfferDecision) -> Iterator[Failure]:
    yield from _both(ground, owner, offer, owner.id)
    best = Any(tuple(each.fits for each in offer.entrances)), All(tuple(each.excluded for each in offer.entrances))
    if ground.possible(differing((offer.fits, offer.excluded), best), owner.id) is not None:
        family = ground.family(differing((offer.fits, offer.excluded), best))
        yield Failure("status-not-best", owner.id, {"owner": owner.name}, family)
    between = All((Not(offer.fits), Not(offer.excluded)))
    asks = any(each.criterion.deviation is Deviation.CONSULT for each in offer.criteria)
    found = ground.possible(between, owner.id)
    if found is not None and not asks:
        yield Failure("status-none", owner.id, {"owner": owner.name}, ground.family(between))
    if found is None and asks:
        yield Failure("consult-never", owner.id, {"owner": owner.name}, ground.family(offer.fits))


def _both(ground: Ground, owner: Owner, decided: OfferDecision | EntranceDecision, address: str) -> Iterator[Failure]:
    both = All((decided.fits, decided.excluded))
    if ground.possible(both, address) is not None:
        yield Failure("status-both", address, {"owner": owner.name}, ground.family(both))
