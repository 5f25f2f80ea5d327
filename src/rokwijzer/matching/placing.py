# SPDX-License-Identifier: EUPL-1.2
"""Where each offer stands: under the first step that it serves; the other steps refer to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rokwijzer.decisions import RuleState, Status
from rokwijzer.guideline import Step
from rokwijzer.matching.offers import OfferMatch


@dataclass
class Placed:
    """Offers by place, each list in the order in which offers are shown."""

    under: dict[str, list[OfferMatch]] = field(default_factory=dict)
    """By rule: the offers that stand under it."""
    referred: dict[str, list[OfferMatch]] = field(default_factory=dict)
    """By rule: the offers that it serves too, but that stand elsewhere."""
    other: list[OfferMatch] = field(default_factory=list)
    """Offers that fit and that no step which applies names."""
    not_meant: list[OfferMatch] = field(default_factory=list)


def place(steps: Sequence[Step], matches: Sequence[OfferMatch]) -> Placed:
    """Give every offer one place.

    Offers that are not meant for this situation stand together at the end, and the steps that name them refer there.
    An offer that only steps in doubt name is among the others, and those steps refer to it.
    """
    placed = Placed()
    at: dict[str, str] = {}
    for step in steps:
        if step.state is RuleState.APPLIES:
            for name in step.decision.rule.offers:
                at.setdefault(name, step.id)
    for match in matches:
        if match.status is Status.NOT_MEANT:
            placed.not_meant.append(match)
        elif match.id in at:
            placed.under.setdefault(at[match.id], []).append(match)
        else:
            placed.other.append(match)
    order = {match.id: number for number, match in enumerate(matches)}
    for step in steps:
        under = {match.id for match in placed.under.get(step.id, ())}
        found = sorted(order[name] for name in step.decision.rule.offers if name in order and name not in under)
        placed.referred[step.id] = [matches[number] for number in found]
    return placed
