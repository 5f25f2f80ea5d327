# SPDX-License-Identifier: EUPL-1.2
"""What would change a step or an offer as a whole. Only of those that the page shows in full: each takes some work."""

from collections.abc import Iterable
from datetime import date

from rokwijzer.decisions import OfferDecision, RuleDecision, decide
from rokwijzer.editions import with_layers
from rokwijzer.explain import ChangeOut, Context, changes_of
from rokwijzer.family import Situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.language import Language


def changes(
    ids: Iterable[str], situation: Situation, base: KnowledgeBase, on: date, language: Language
) -> dict[str, tuple[ChangeOut, ...]]:
    """By step or offer: a day that comes, or one thing that would have to be otherwise. Nothing of what is open."""
    here = with_layers(base, situation.municipality)
    decisions = decide(here)
    context = Context(here, decisions, situation, situation.knowns(here, on), language)
    owners: dict[str, OfferDecision | RuleDecision] = {**decisions.rules, **decisions.offers}
    return {name: found for name in ids if (found := changes_of(owners[name], context))}
