# SPDX-License-Identifier: EUPL-1.2
"""Nobody is asked for nothing: every fact of the dictionary bears on something."""

from collections.abc import Iterator

from rokwijzer.knowledge import KnowledgeBase, load
from rokwijzer.logic import Condition, facts_in
from rokwijzer.logic.binding import CARERS

BEARS_ON_NOTHING = {
    "carer.depression-suspected": "A suspicion settles nothing; it leads to the question whether it is established.",
    "household.wants-own-language": "A wish is always asked, also one that no offer in the base answers yet.",
    "household.multi-problem": "Help for families with many problems (004:538-569) is among the offers to come.",
    "pregnancy.unintended": "What the sources name on it (004:27-29, 004:226-228) is for professionals.",
}
"""By fact: why it is in the dictionary all the same."""


def test_every_fact_bears_on_a_criterion_an_axiom_or_a_wish_or_is_something_that_goes_well() -> None:
    base = load()
    used = set(_used(base))
    strengths = {name for name, fact in base.facts.items() if fact.strength or fact.theme == "good"}
    assert set(base.facts) - used - strengths <= set(BEARS_ON_NOTHING)


def test_only_facts_are_excused() -> None:
    assert set(BEARS_ON_NOTHING) <= set(load().facts)


def _used(base: KnowledgeBase) -> Iterator[str]:
    literals = [literal for axiom in base.vocabulary.axioms for literal in axiom.literals]
    conditions: list[Condition] = [*base.conditions.values(), *base.applies_when.values(), *literals]
    for condition in conditions:
        for ref in facts_in(condition):
            yield f"{'carer' if ref.subject in CARERS else ref.subject}.{ref.fact}"
    for offer in base.offers.values():
        yield from offer.serves
