# SPDX-License-Identifier: EUPL-1.2
"""Knowledge mutation: what decides makes a difference to some example or expectation.

Each deciding criterion is counted as always met, as never met, and is turned round; each reading on which sources
differ is left out; whom an offer or rule is about is widened. Every such change must give some situation another status
or state. What cannot make a difference is listed below with the reason.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from rokwijzer.decisions import OfferDecision, RuleDecision, decide, offer_status, rule_state
from rokwijzer.decisions.compiled import _offer, _rule
from rokwijzer.knowledge import load
from rokwijzer.knowledge.models import Person
from rokwijzer.logic import FALSE, TRUE, ByReading, Condition, Knowns, Named, Not, map_conditions, readings_in
from tests.examples.situations import situations
from tests.examples.test_seen import DECIDING

Owner = OfferDecision | RuleDecision
Change = Callable[[Condition], Condition]

_BETWEEN = "it lies between two other passages on either side of it, which already differ wherever it says yes or no"

NO_DIFFERENCE: dict[str, str] = {
    # A judgement is only asked where what it judges is there, so that it cannot be met without it.
    "direct-referral#regulation-problem always met": "that it persists is only asked of a problem that is there",
    "chronic-stress#severe-stress always met": "that it is chronic is only asked of stress that is there",
    "intensive-family-support#severe-stress always met": "that it is chronic is only asked of stress that is there",
    "ouder-baby-interventie#depressed-mother never met": "a depression is a psychological problem, which will do",
    # Readings that are never alone on their side.
    "k-vht#parents-have without annex-heading": "with questions its text is met too, without them the overview is not",
    "k-vht#parents-have without annex-text": "questions satisfy its heading too, tension and problems the guideline",
    "shantala#age without guideline-text": _BETWEEN,
    "stevig-ouderschap#postnatal-age/until without annex": "the guideline is open for all of that half year and more",
    "vipp-sd#age/until without guideline": _BETWEEN,
    "vipp-sd#age/until without annex-heading": "the guideline's end is open for as long as the heading runs on",
    "vipp-sd#age/until without region": _BETWEEN,
}
"""By mutant: why it cannot make a difference to any status."""

_DECISIONS = decide(load())
_OWNERS: dict[str, Owner] = {**_DECISIONS.offers, **_DECISIONS.rules}


@pytest.mark.parametrize("owner", _OWNERS)
def test_what_decides_makes_a_difference_to_some_situation(owner: str) -> None:
    outcome = _outcome(_OWNERS[owner])
    before = [outcome(knowns) for knowns in situations()]
    survivors = [
        name
        for name, mutant in _mutants(_OWNERS[owner])
        if all(was == now for was, now in zip(before, map(_outcome(mutant), situations()), strict=True))
    ]
    argued = [name for name in NO_DIFFERENCE if name.partition("#")[0] == owner]
    assert sorted(survivors) == sorted(argued), (
        "add a situation that shows the difference, or argue why there can be none"
    )


def _outcome(owner: Owner) -> Callable[[Knowns], str]:
    evaluator = load().evaluator
    if isinstance(owner, OfferDecision):
        return lambda knowns: offer_status(owner, knowns, evaluator)
    return lambda knowns: rule_state(owner, knowns, evaluator)


def _mutants(owner: Owner) -> Iterator[tuple[str, Owner]]:
    """Every changed offer or rule, with a name for the change."""
    for address in _addresses(owner):
        changes: dict[str, Change] = {
            "always met": lambda _: TRUE,
            "never met": lambda _: FALSE,
            "turned round": Not,
        }
        for what, change in changes.items():
            yield f"{address} {what}", _changed(owner, _at(address, change))
    for name, readings in sorted(_readings(owner).items()):
        for reading in readings:
            yield f"{name} without {reading}", _changed(owner, _without(name, reading))
    yield from _other_persons(owner)


def _addresses(owner: Owner) -> list[str]:
    found = [each.address for each in owner.criteria if each.criterion.role in DECIDING]
    return [*found, *(address for address, _ in owner.exceptions)] if isinstance(owner, RuleDecision) else found


def _readings(owner: Owner) -> dict[str, tuple[str, ...]]:
    whole = owner.applies if isinstance(owner, RuleDecision) else owner.fits
    return readings_in(whole)


def _at(address: str, change: Change) -> Change:
    return lambda node: change(node) if isinstance(node, Named) and node.name == address else node


def _without(name: str, reading: str) -> Change:
    def change(node: Condition) -> Condition:
        if not isinstance(node, ByReading) or node.name != name:
            return node
        left = tuple((each, part) for each, part in node.options if each != reading)
        return ByReading(name, left) if len(left) > 1 else left[0][1]

    return change


def _changed(owner: Owner, change: Change) -> Owner:
    """The offer or rule with its conditions rewritten."""
    if isinstance(owner, RuleDecision):
        return replace(owner, applies=map_conditions(owner.applies, change))
    return replace(owner, fits=map_conditions(owner.fits, change), excluded=map_conditions(owner.excluded, change))


def _other_persons(owner: Owner) -> Iterator[tuple[str, Owner]]:
    """The offer or rule about any parent in one respect, or about the others."""
    person = owner.offer.person if isinstance(owner, OfferDecision) else owner.rule.person
    if person is None:
        return
    changes: dict[str, dict[str, object]] = {}
    if person.role is not None:
        other = "mother" if person.role == "father" else "father"
        changes |= {"of any role": {"role": None}, "of another role": {"role": other}}
    if person.basis:
        others = tuple(each for each in ("birth", "adoptive", "foster", "step") if each not in person.basis)
        changes |= {"of any basis": {"basis": ()}, "of another basis": {"basis": others}}
        changes |= {f"without {each}": {"basis": tuple(b for b in person.basis if b != each)} for each in person.basis}
    if person.birth_mother:
        changes["pregnant or not"] = {"birth_mother": False}
    for what, update in changes.items():
        yield f"{owner.id}#person {what}", _about(owner, person.model_copy(update=update))


def _about(owner: Owner, person: Person) -> Owner:
    base = load()
    if isinstance(owner, OfferDecision):
        return _offer(base, owner.id, owner.offer.model_copy(update={"person": person}))
    return _rule(base, owner.id, owner.rule.model_copy(update={"person": person}))
