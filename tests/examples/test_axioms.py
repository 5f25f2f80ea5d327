# SPDX-License-Identifier: EUPL-1.2
"""Without any one axiom some example or expectation would come out otherwise.

An axiom says that one fact implies another: exhaustion is overload (003:67), neglect is stress of its sort (003:74). It
must matter to a status or a state of some situation, or it is listed with the reason.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rokwijzer.decisions import OfferDecision, RuleDecision, decide, offer_status, rule_state
from rokwijzer.knowledge import KnowledgeBase, load
from rokwijzer.logic import FactRef, Implication, Knowns, Vocabulary, facts_in
from tests.examples.situations import described

NO_DIFFERENCE = {
    "under-seven-is-under-23": "it follows from others, by way of eighteen",
    "under-seven-is-a-child-already": "it follows from others, by way of eighteen and twenty-three",
}
"""By axiom: why it makes no difference to any status or state."""

Owner = OfferDecision | RuleDecision


@pytest.mark.parametrize("name", sorted(load().axioms))
def test_an_axiom_makes_a_difference_to_some_situation(name: str) -> None:
    base, axioms = load(), _called(name)
    kept = tuple(each for each in base.vocabulary.axioms if each not in axioms)
    without = replace(base, vocabulary=Vocabulary(base.vocabulary.domains, kept, base.vocabulary.term_weeks))
    facts = {ref for axiom in axioms for literal in axiom.literals for ref in facts_in(literal)}
    owners = list(_asking(facts))
    differs = any(
        _outcomes(owners, base, each.knowns(base)) != _outcomes(owners, without, each.knowns(without))
        for each in described()
        if facts & each.situation.mentioned
    )
    assert differs != (name in NO_DIFFERENCE), "add a situation that shows the difference, or argue why there is none"


def _called(name: str) -> list[Implication]:
    """The axiom; one about a carer is there once for each carer."""
    return [each for each in load().vocabulary.axioms if each.name.partition("/")[0] == name]


def _asking(facts: set[FactRef]) -> Iterator[Owner]:
    """Everything that asks for one of these facts, by itself or by what they imply."""
    reached = set(facts)
    for axiom in load().vocabulary.axioms:
        refs = {ref for literal in axiom.literals for ref in facts_in(literal)}
        if refs & reached:
            reached |= refs
    decisions = decide(load())
    yield from (offer for offer in decisions.offers.values() if reached & set(facts_in(offer.fits)))
    yield from (rule for rule in decisions.rules.values() if reached & set(facts_in(rule.applies)))


def _outcomes(owners: list[Owner], base: KnowledgeBase, knowns: Knowns) -> list[str]:
    return [
        offer_status(owner, knowns, base.evaluator)
        if isinstance(owner, OfferDecision)
        else rule_state(owner, knowns, base.evaluator)
        for owner in owners
    ]
