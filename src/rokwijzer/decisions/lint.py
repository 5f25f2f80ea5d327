# SPDX-License-Identifier: EUPL-1.2
"""Findings about a whole knowledge base: what its texts lack, and what only the decisions show."""

from collections.abc import Container, Iterator
from datetime import date

from rokwijzer.decisions.compiled import Decisions, OfferDecision, RuleDecision, conditions_of
from rokwijzer.decisions.status import RuleState, Status, offer_status, rule_state
from rokwijzer.knowledge.lint import Finding, text_findings
from rokwijzer.logic import Knowns
from rokwijzer.timeline import Anchors

# Nothing is known of the family, so which day it is makes no difference.
_ANY_DAY = date(2000, 1, 1)


def findings(decisions: Decisions) -> list[Finding]:
    """All findings about the knowledge base, those about texts among them, sorted by owner."""
    coarse = list(_coarse(decisions))
    # Of what is too large for the fast pass the reference would have to go through everything, which never ends.
    too_large = frozenset(finding.owner for finding in coarse)
    return sorted([*text_findings(decisions.base), *_fits_everybody(decisions, too_large), *coarse])


def _fits_everybody(decisions: Decisions, but: Container[str]) -> Iterator[Finding]:
    """An offer or rule that is settled for a wholly unknown family, without saying that it is for everybody."""
    nothing = Knowns({}, Anchors(), _ANY_DAY)
    evaluator = decisions.base.evaluator
    offers = {name: offer for name, offer in decisions.offers.items() if name not in but}
    rules = {name: rule for name, rule in decisions.rules.items() if name not in but}
    for name, offer in offers.items():
        status = offer_status(offer, nothing, evaluator)
        if status is Status.FITS and not offer.offer.for_everybody:
            yield Finding(name, "fits a family of whom nothing is known: add its criteria, or `for-everybody: yes`")
        if status in (Status.NOT_MEANT, Status.CONSULT_FIRST):
            yield Finding(
                name, f"is {status} for a family of whom nothing is known: its criteria contradict each other"
            )
    for name, rule in rules.items():
        state = rule_state(rule, nothing, evaluator)
        if state is RuleState.APPLIES and not rule.rule.for_everybody:
            yield Finding(
                name, "applies to a family of whom nothing is known: add its criteria, or `for-everybody: yes`"
            )
        if state is RuleState.DOES_NOT_APPLY:
            yield Finding(name, "never applies: its criteria contradict each other")


def _coarse(decisions: Decisions) -> Iterator[Finding]:
    """Conditions that are too large for the fast pass, so that the slow reference answers."""
    evaluator = decisions.base.evaluator
    owners: list[OfferDecision | RuleDecision] = [*decisions.offers.values(), *decisions.rules.values()]
    for decision in owners:
        for address, condition in conditions_of(decision):
            if reason := evaluator.coarse(condition):
                part = address.removeprefix(decision.id)
                yield Finding(decision.id, f"{part}: {reason}" if part else reason)
