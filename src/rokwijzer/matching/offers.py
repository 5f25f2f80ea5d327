# SPDX-License-Identifier: EUPL-1.2
"""Every offer for one family: its status, the day on which that changes, and whether it can be had here."""

from dataclasses import dataclass

from rokwijzer.decisions import Decisions, OfferDecision, Status, Turn, is_touched, memory_of, offer_status
from rokwijzer.knowledge.models import AvailabilityStatus
from rokwijzer.logic import FactRef, Knowns
from rokwijzer.matching.availability import Here, availability
from rokwijzer.matching.dates import closes_on, opens_on

STATUS_ORDER = (Status.FITS, Status.FITS_AS_FAR_AS_KNOWN, Status.CONSULT_FIRST, Status.NOT_MEANT)
_AVAILABILITY_ORDER = tuple(AvailabilityStatus)


@dataclass(frozen=True)
class OfferMatch:
    """One offer for one family."""

    decision: OfferDecision
    status: Status
    here: Here
    entrances: tuple[tuple[str, Status], ...]
    """The status of each entrance, where an offer has several."""
    opens: Turn | None
    """For an offer that is not meant: the first day on which it may be."""
    closes: Turn | None
    """For the others: the first day on which it no longer is."""
    wishes: tuple[str, ...]
    """The parents' wishes that it answers."""
    touched: bool
    """Something that was entered bears on it."""

    @property
    def id(self) -> str:
        """The offer's id."""
        return self.decision.id

    @property
    def order(self) -> tuple[int, bool, int, int, str]:
        """Status; then what something entered bears on; then availability here, parents' wishes answered, and name."""
        return (
            STATUS_ORDER.index(self.status),
            not self.touched,
            _AVAILABILITY_ORDER.index(self.here.status),
            -len(self.wishes),
            self.decision.offer.name.casefold(),
        )


def match_offers(decisions: Decisions, knowns: Knowns, region: str | None) -> list[OfferMatch]:
    """Every offer that is meant for families, in the order in which they are shown."""
    memory = memory_of(decisions)

    def match(decision: OfferDecision) -> OfferMatch:
        about = ("match", region, *_wishes(decision, knowns))
        return memory.recall(decision, knowns, about, lambda: _match(decisions, decision, knowns, region))

    return sorted(map(match, decisions.offers.values()), key=lambda match: match.order)


def _wishes(decision: OfferDecision, knowns: Knowns) -> tuple[str, ...]:
    """The parents' wishes that the offer answers."""
    return tuple(wish for wish in decision.offer.serves if knowns.values.get(FactRef.parse(wish)) is True)


def _match(decisions: Decisions, decision: OfferDecision, knowns: Knowns, region: str | None) -> OfferMatch:
    evaluator = decisions.base.evaluator
    status = offer_status(decision, knowns, evaluator)
    entrances = tuple(
        (each.name, offer_status(each, knowns, evaluator)) for each in decision.entrances if each.name is not None
    )
    return OfferMatch(
        decision,
        status,
        availability(decisions.base, decision.id, region, knowns.on),
        entrances,
        opens_on(decision, knowns, evaluator),
        closes_on(decision, knowns, evaluator),
        _wishes(decision, knowns),
        is_touched(decision, knowns),
    )
