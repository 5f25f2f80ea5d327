# SPDX-License-Identifier: EUPL-1.2
"""What is to be settled, and in which order: safety, steps, the offers that the steps name, the rest."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from rokwijzer.decisions import Decisions, OfferDecision, RuleDecision, RuleState, rule_state
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.logic import Knowns

Decision: TypeAlias = OfferDecision | RuleDecision


class Level(StrEnum):
    """The levels in the order in which they are settled."""

    SAFETY = "safety"
    """The rules about safety. Opens only after a signal was entered."""
    STEPS = "steps"
    """The rules that name a next step."""
    NAMED = "named"
    """The offers that a step names which applies or still may."""
    REST = "rest"
    """Every other offer, and how the texts say to work."""


def has_signal(decisions: Decisions, knowns: Knowns) -> bool:
    """Whether a signal about safety was entered."""
    fact = decisions.base.fact
    return any(known is True and fact(ref).safety for ref, known in knowns.values.items())


def levels(decisions: Decisions, knowns: Knowns) -> Mapping[Level, Sequence[Decision]]:
    """Everything that can be settled, by level, in the order of the files. Each decision stands in one level."""
    rules = {kind: [each for each in decisions.rules.values() if each.rule.kind is kind] for kind in RuleKind}
    evaluator = decisions.base.evaluator
    named = {
        offer
        for each in (*rules[RuleKind.SAFETY], *rules[RuleKind.STEP])
        if rule_state(each, knowns, evaluator) is not RuleState.DOES_NOT_APPLY
        for offer in each.rule.offers
    }
    return {
        Level.SAFETY: rules[RuleKind.SAFETY] if has_signal(decisions, knowns) else [],
        Level.STEPS: rules[RuleKind.STEP],
        Level.NAMED: [each for name, each in decisions.offers.items() if name in named],
        Level.REST: [
            *(each for name, each in decisions.offers.items() if name not in named),
            *rules[RuleKind.PRACTICE],
        ],
    }
