# SPDX-License-Identifier: EUPL-1.2
"""Every criterion can be met and can fail, and makes a difference; so does every exception."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rokwijzer.decisions import CriterionDecision, RuleDecision, decide
from rokwijzer.knowledge import for_carer
from rokwijzer.logic import FALSE, TRUE, All, Any, Condition, Named, Not, facts_in, pin
from rokwijzer.logic.binding import CARER, CARERS
from rokwijzer.proofs.claims.applying import counted_away
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure


def every_criterion_matters(ground: Ground) -> Iterator[Checked]:
    """One line for each criterion and exception that asks something."""
    for owner in ground.owners:
        for decision in owner.decision.criteria:
            if owner.base.conditions[decision.address] != TRUE:
                yield Checked(decision.address, tuple(_criterion(ground, owner, decision)))
                yield from _within_criterion(ground, owner, decision)
        if isinstance(owner.decision, RuleDecision):
            yield from _exceptions(ground, owner, owner.decision)


def _criterion(ground: Ground, owner: Owner, decision: CriterionDecision) -> Iterator[Failure]:
    address = decision.address
    words = {"owner": owner.name, "criterion": decision.criterion.label}
    said = tuple(_said(owner, address))
    if ground.possible(Any(tuple(All(each) for each in said)), address) is None:
        yield Failure("criterion-never", address, words, ground.family(All((said[0][0],))))
        return
    fails = Any(tuple(All((person, Not(condition))) for person, condition in said))
    if ground.possible(fails, address) is None:
        yield Failure("criterion-always", address, words, ground.family(Any(tuple(All(each) for each in said))))
        return
    if decision.criterion.decides:
        without = [pin(each, {address: counted_away(decision)}) for each in owner.outcomes]
        if ground.possible(differing(owner.outcomes, without), address) is None:
            yield Failure("criterion-idle", address, words, ground.family(fails))


def _said(owner: Owner, address: str) -> Iterator[tuple[Condition, Condition]]:
    """What the criterion says of each parent whom it can be about, with that this parent is the one meant."""
    condition, base = owner.base.conditions[address], owner.base
    person = owner.decision.person
    if person is None or not any(ref.subject == CARER for ref in facts_in(condition)):
        yield TRUE, base.finished(condition)
        return
    assert isinstance(person, Named)
    assert isinstance(person.part, Any)
    for carer, is_person in zip(CARERS, person.part.parts, strict=True):
        yield is_person, base.finished(for_carer(condition, carer))


def differing(before: Sequence[Condition], after: Sequence[Condition]) -> Condition:
    """That one of the outcomes is another than before."""
    pairs = zip(before, after, strict=True)
    return Any(tuple(Any((All((one, Not(other))), All((other, Not(one))))) for one, other in pairs if one != other))


def _within_criterion(ground: Ground, owner: Owner, decision: CriterionDecision) -> Iterator[Checked]:
    """The exceptions of one criterion: each must sometimes hold where the rest of the criterion is met."""
    unless = decision.criterion.unless
    if not unless:
        return
    condition = owner.base.conditions[decision.address]
    assert isinstance(condition, All)
    asked, none_of_them = condition.parts
    assert isinstance(none_of_them, Not)
    assert isinstance(none_of_them.part, Any)
    for at, (name, exception) in enumerate(unless.items()):
        address = f"{decision.address}/{name}"
        others = (each for number, each in enumerate(none_of_them.part.parts) if number != at)
        alone = All((asked, none_of_them.part.parts[at], *(Not(each) for each in others)))
        excepted = _of_somebody(owner, alone)
        words = {"owner": owner.name, "criterion": exception.label}
        found = ground.possible(excepted, address)
        failure = Failure("exception-idle", address, words, ground.family(_of_somebody(owner, asked)))
        yield Checked(address, () if found is not None else (failure,))


def _of_somebody(owner: Owner, condition: Condition) -> Condition:
    """The condition about one of the parents, or about nobody in particular."""
    base = owner.base
    if not any(ref.subject == CARER for ref in facts_in(condition)):
        return base.finished(condition)
    return Any(tuple(base.finished(for_carer(condition, carer)) for carer in CARERS))


def _exceptions(ground: Ground, owner: Owner, decision: RuleDecision) -> Iterator[Checked]:
    """The exceptions of a rule: without each the rule must sometimes apply where now it does not."""
    for name, exception in decision.rule.unless.items():
        address = f"{owner.id}#{name}"
        without = _without_exception(owner, decision, address)
        words = {"owner": owner.name, "criterion": exception.label}
        found = ground.possible(All((without, Not(decision.applies))), address)
        failure = Failure("exception-idle", address, words, ground.family(decision.applies))
        yield Checked(address, () if found is not None else (failure,))


def _without_exception(owner: Owner, decision: RuleDecision, address: str) -> Condition:
    base = replace(
        owner.base, offers={}, rules={owner.id: decision.rule}, conditions={**owner.base.conditions, address: FALSE}
    )
    return decide(base).rules[owner.id].applies
