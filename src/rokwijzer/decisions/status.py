# SPDX-License-Identifier: EUPL-1.2
"""The status of an offer and the state of a rule, read from what their conditions come out as."""

from enum import StrEnum

from rokwijzer.decisions.compiled import EntranceDecision, OfferDecision, RuleDecision
from rokwijzer.logic import Evaluator, Knowns, Truth


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
