# SPDX-License-Identifier: EUPL-1.2
"""The status of an offer and the state of a rule, read from what their conditions come out as."""

from enum import StrEnum

from rokwijzer.decisions.compiled import BIRTH_MOTHER, EntranceDecision, OfferDecision, RuleDecision
from rokwijzer.logic import Evaluator, Knowns, Truth, facts_in
from rokwijzer.logic.binding import BASIS, PRESENT, ROLE


class Status(StrEnum):
    """Whether an offer fits this family, in the order in which they are shown."""

    FITS = "fits"
    FITS_AS_FAR_AS_KNOWN = "fits-as-far-as-known"
    CONSULT_FIRST = "consult-first"
    NOT_MEANT = "not-meant"


class RuleState(StrEnum):
    """Whether a rule applies."""

    APPLIES = "applies"
    OPEN = "open"
    """It would apply if something that is not known were so."""
    DOES_NOT_APPLY = "does-not-apply"


WHO = frozenset({PRESENT, ROLE, BASIS, BIRTH_MOTHER})
"""The facts of a carer that only say who is who."""


def is_touched(decision: OfferDecision | RuleDecision, knowns: Knowns) -> bool:
    """Whether something that was entered bears on it, besides who is who and where the child stands in time.

    Of what is still open, a reader wants to see first what has been touched on; the rest waits, with a count.
    """
    condition = decision.applies if isinstance(decision, RuleDecision) else decision.fits
    return any(ref in knowns.values and ref.fact not in WHO for ref in facts_in(condition))


def offer_status(decision: OfferDecision | EntranceDecision, knowns: Knowns, evaluator: Evaluator) -> Status:
    """A certain exclusion, else a certain deviation, else anything unknown, else it fits.

    An offer that is excluded or deviates in every completion is `consult-first`, unless it is excluded in all of them.
    """
    if evaluator.truth(decision.excluded, knowns) is Truth.MET:
        return Status.NOT_MEANT
    match evaluator.truth(decision.fits, knowns):
        case Truth.MET:
            return Status.FITS
        case Truth.NOT_MET:
            return Status.CONSULT_FIRST
        case Truth.UNKNOWN:
            return Status.FITS_AS_FAR_AS_KNOWN


def rule_state(decision: RuleDecision, knowns: Knowns, evaluator: Evaluator) -> RuleState:
    """Met, not met or unknown, in words of rules."""
    match evaluator.truth(decision.applies, knowns):
        case Truth.MET:
            return RuleState.APPLIES
        case Truth.NOT_MET:
            return RuleState.DOES_NOT_APPLY
        case Truth.UNKNOWN:
            return RuleState.OPEN
