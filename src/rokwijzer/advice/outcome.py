# SPDX-License-Identifier: EUPL-1.2
"""What an advice comes down to, without words: for comparing editions, and advice then with advice now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rokwijzer.decisions import OfferDecision, RuleDecision, RuleState, Status, decide
from rokwijzer.editions import Plain, canonical_bytes, sha256, with_layers
from rokwijzer.family import Situation
from rokwijzer.guideline import steps
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.logic import Condition, Kind, Knowns
from rokwijzer.matching import match_offers, place

OTHER, NOT_MEANT = "other", "not-meant"
"""Places of offers that stand under no step."""


@dataclass(frozen=True)
class Outcome:
    """Everything that was decided about one family on one day in one region."""

    steps: Mapping[str, RuleState]
    """Every rule, in the order in which they are shown."""
    offers: Mapping[str, Status]
    """Every offer, in the order in which they are shown."""
    places: Mapping[str, str]
    """By offer: the step that it stands under, `other` or `not-meant`."""
    criteria: Mapping[str, str]
    """By address (`offer#criterion`, `rule#criterion`): met, not-met or unknown."""
    questions: Mapping[str, tuple[str, ...]]
    """By rule or offer that is open: the facts that could still settle it, by name."""

    def plain(self) -> dict[str, Plain]:
        """What is compared: statuses and addresses. What is still to be asked can be worked out again."""
        return {
            "steps": {name: str(state) for name, state in self.steps.items()},
            "offers": {name: str(status) for name, status in self.offers.items()},
            "places": dict(self.places),
            "criteria": dict(self.criteria),
        }

    @property
    def digest(self) -> str:
        """The hash of the statuses and addresses."""
        return sha256(canonical_bytes(self.plain()))


def outcome(situation: Situation, base: KnowledgeBase, on: date, region: str | None = None) -> Outcome:
    """What this situation comes down to; the region beats the municipality of the situation. Raises Problems."""
    where = region or situation.municipality
    base = with_layers(base, where)
    decisions = decide(base)
    knowns = situation.knowns(base, on)
    found = steps(decisions, knowns)
    matches = match_offers(decisions, knowns, where)
    placed = place([step for step in found if step.decision.rule.kind is not RuleKind.PRACTICE], matches)
    places = {match.id: step for step, under in placed.under.items() for match in under}
    places |= {match.id: OTHER for match in placed.other} | {match.id: NOT_MEANT for match in placed.not_meant}
    truth = {name: base.evaluator.truth(each.condition, knowns) for name, each in decisions.criteria.items()}
    for rule in decisions.rules.values():
        truth |= {address: base.evaluator.truth(each, knowns) for address, each in rule.exceptions}
    open_ones: list[RuleDecision | OfferDecision] = [step.decision for step in found if step.state is RuleState.OPEN]
    open_ones += [match.decision for match in matches if match.status is Status.FITS_AS_FAR_AS_KNOWN]
    return Outcome(
        steps={step.id: step.state for step in found},
        offers={match.id: match.status for match in matches},
        places=places,
        criteria={address: each.value.replace("_", "-") for address, each in truth.items()},
        questions={each.id: _questions(each, base, knowns) for each in open_ones},
    )


def _questions(decision: RuleDecision | OfferDecision, base: KnowledgeBase, knowns: Knowns) -> tuple[str, ...]:
    asked: tuple[Condition, ...]
    asked = (decision.applies,) if isinstance(decision, RuleDecision) else (decision.fits, decision.excluded)
    causes = {cause for each in asked for cause in base.evaluator.causes(each, knowns)}
    return tuple(sorted({cause.name for cause in causes if cause.kind is Kind.FACT}))
