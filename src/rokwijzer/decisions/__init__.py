# SPDX-License-Identifier: EUPL-1.2
"""Rules and offers compiled to named conditions. The one place where a status is defined; everything else reads it."""

from rokwijzer.decisions.compiled import (
    CriterionDecision,
    Decisions,
    EntranceDecision,
    OfferDecision,
    RuleDecision,
    conditions_of,
    decide,
)
from rokwijzer.decisions.dates import Turn, first_turn, later
from rokwijzer.decisions.lint import findings
from rokwijzer.decisions.memory import Memory, bearing, memory_of
from rokwijzer.decisions.status import WHO, RuleState, Status, is_touched, offer_status, rule_state
from rokwijzer.knowledge.lint import Finding

__all__ = [
    "WHO",
    "CriterionDecision",
    "Decisions",
    "EntranceDecision",
    "Finding",
    "Memory",
    "OfferDecision",
    "RuleDecision",
    "RuleState",
    "Status",
    "Turn",
    "bearing",
    "conditions_of",
    "decide",
    "findings",
    "first_turn",
    "is_touched",
    "later",
    "memory_of",
    "offer_status",
    "rule_state",
]
