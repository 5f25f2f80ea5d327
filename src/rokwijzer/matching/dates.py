# SPDX-License-Identifier: EUPL-1.2
"""From when an offer can be had, and until when, by time alone."""

from rokwijzer.decisions import OfferDecision, Turn, first_turn
from rokwijzer.logic import Evaluator, Knowns, Truth


def opens_on(decision: OfferDecision, knowns: Knowns, evaluator: Evaluator) -> Turn | None:
    """For an offer that is excluded: the first day without a certain exclusion, other facts unchanged.

    None if time alone does not bring it.
    """
    return _turn(decision, knowns, evaluator) if _is_excluded(decision, knowns, evaluator) else None


def closes_on(decision: OfferDecision, knowns: Knowns, evaluator: Evaluator) -> Turn | None:
    """For an offer that is not excluded: the first day with a certain exclusion."""
    return None if _is_excluded(decision, knowns, evaluator) else _turn(decision, knowns, evaluator)


def _turn(decision: OfferDecision, knowns: Knowns, evaluator: Evaluator) -> Turn | None:
    def excluded(on_a_day: Knowns) -> bool:
        return _is_excluded(decision, on_a_day, evaluator)

    return first_turn((decision.excluded,), excluded, knowns, evaluator.vocabulary.term_weeks)


def _is_excluded(decision: OfferDecision, knowns: Knowns, evaluator: Evaluator) -> bool:
    return evaluator.truth(decision.excluded, knowns) is Truth.MET
