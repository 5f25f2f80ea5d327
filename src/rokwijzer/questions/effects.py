# SPDX-License-Identifier: EUPL-1.2
"""What one more answer would do to one rule or offer: settle it, change what may come of it, or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rokwijzer.decisions import OfferDecision, RuleState, Status
from rokwijzer.logic import Branches, Condition, Evaluator, FactRef, Kind, Knowns, Possible
from rokwijzer.questions.levels import Decision

Outcomes: TypeAlias = frozenset[bool]
Answers: TypeAlias = Mapping[FactRef, Sequence[Possible]]
"""By fact: the answers that are told apart."""


@dataclass(frozen=True)
class Effect:
    """What the answers to one question do to one decision, answer by answer."""

    settles: tuple[bool, ...]
    """Whether nothing that may still be answered changes it after this answer; says nothing of an impossible one."""
    possible: tuple[bool, ...]
    """Whether the question can be answered so at all, by what is known."""


@dataclass(frozen=True)
class Effects:
    """Every question that can change one decision."""

    by_fact: Mapping[FactRef, Effect]
    moment: bool
    """Where the child or pregnancy stands in time can change it."""


def is_settled(decision: Decision, outcomes: Sequence[Outcomes]) -> bool:
    """Whether one status is left, from how `conditions_of(decision)` can come out."""
    return state_of(decision, outcomes) is not None


def state_of(decision: Decision, outcomes: Sequence[Outcomes]) -> Status | RuleState | None:
    """The status or state that is certain; None if more than one is left.

    An offer that no longer fits may still be either not meant or to be consulted about.
    """
    if not isinstance(decision, OfferDecision):
        (applies,) = outcomes
        if len(applies) != 1:
            return None
        return RuleState.APPLIES if True in applies else RuleState.DOES_NOT_APPLY
    fits, excluded = outcomes
    if excluded == {True}:
        return Status.NOT_MEANT
    if fits == {True}:
        return Status.FITS
    return Status.CONSULT_FIRST if fits == {False} and excluded == {False} else None


def conditions_of(decision: Decision) -> tuple[Condition, ...]:
    """The conditions whose outcomes are the status or state."""
    return (decision.fits, decision.excluded) if isinstance(decision, OfferDecision) else (decision.applies,)


def branches_of(decision: Decision, knowns: Knowns, evaluator: Evaluator) -> tuple[Branches, ...]:
    """How the conditions of a decision come out after one more answer."""
    return tuple(evaluator.branches(each, knowns) for each in conditions_of(decision))


def effects_of(decision: Decision, knowns: Knowns, evaluator: Evaluator, answers: Answers) -> Effects:
    """Every question that can change what comes of the decision.

    A fact can change it if two families that differ in this fact only get different outcomes, or if some answer, with
    what follows from it, leaves fewer outcomes than there are now.
    """
    branches = branches_of(decision, knowns, evaluator)
    now = tuple(each.outcomes for each in branches)
    causes = {cause for each in conditions_of(decision) for cause in evaluator.causes(each, knowns)}
    alone = {FactRef.parse(cause.name) for cause in causes if cause.kind is Kind.FACT}
    found: dict[FactRef, Effect] = {}
    for fact in dict.fromkeys(fact for each in branches for fact in each.facts):
        then = [tuple(each.after(fact, answer) for each in branches) for answer in answers.get(fact, ())]
        possible = tuple(all(outcomes) for outcomes in then)
        if fact in alone or any(can and outcomes != now for can, outcomes in zip(possible, then, strict=True)):
            found[fact] = Effect(tuple(is_settled(decision, outcomes) for outcomes in then), possible)
    return Effects(found, moment=any(cause.kind is Kind.MOMENT for cause in causes))


def average(settling: Iterable[Effect], count: int) -> float:
    """How many decisions are settled on average over the answers that can be given, each weighing the same."""
    found = list(settling)
    can = [all(each.possible[at] for each in found) for at in range(count)]
    if not any(can):
        return 0.0
    return sum(each.settles[at] for each in found for at in range(count) if can[at]) / sum(can)
