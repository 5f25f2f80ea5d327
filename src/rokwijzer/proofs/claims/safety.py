# SPDX-License-Identifier: EUPL-1.2
"""Once a signal about safety was entered nothing hides the reminder.

Whatever else is or is not known, some safety rule applies; no override can take it away; and nothing goes before it.
"""

from collections.abc import Iterator

from rokwijzer.decisions import RuleDecision
from rokwijzer.guideline.steps import ordered
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.logic import All, Any, Condition, FactRef, Not, is_true
from rokwijzer.logic.binding import CARERS, PRESENT
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure


def safety_is_never_hidden(ground: Ground) -> Iterator[Checked]:
    """One line for each signal and each safety rule."""
    rules = [each for each in ground.decisions.rules.values() if each.rule.kind is RuleKind.SAFETY]
    reminded = Any(tuple(each.applies for each in rules))
    signals = [ref for ref, fact in ground.base.facts_of_families.items() if fact.safety]
    for ref in signals:
        if ground.concerns(_key(ref)) or any(ground.concerns(rule.id) for rule in rules):
            yield Checked(str(ref), tuple(_signal(ground, ref, reminded)))
    for owner in ground.owners:
        if isinstance(owner.decision, RuleDecision) and owner.decision.rule.kind is RuleKind.SAFETY:
            yield Checked(owner.id, tuple(_rule(ground, owner, owner.decision)))


def _key(ref: FactRef) -> str:
    return f"carer.{ref.fact}" if ref.subject in CARERS else str(ref)


def _signal(ground: Ground, ref: FactRef, reminded: Condition) -> Iterator[Failure]:
    hidden = All((signalled(ground, ref), Not(reminded)))
    if ground.possible(hidden, str(ref)) is not None:
        yield Failure("safety-hidden", str(ref), {"fact": ground.base.fact(ref).label}, ground.family(hidden))


def signalled(ground: Ground, ref: FactRef) -> Condition:
    """That the signal is there, of a parent who is there too."""
    there = (is_true(FactRef(ref.subject, PRESENT)),) if ref.subject in CARERS else ()
    return ground.base.finished(All((*there, is_true(ref))))


def _rule(ground: Ground, owner: Owner, rule: RuleDecision) -> Iterator[Failure]:
    for name, criterion in rule.rule.criteria.items():
        if not criterion.fixed:
            words = {"owner": owner.name, "criterion": criterion.label}
            yield Failure("safety-overridable", f"{owner.id}#{name}", words, ground.family(rule.applies))
    rules = ground.decisions.rules
    order = list(ordered(ground.decisions))
    earlier = [name for name in order[: order.index(owner.id)] if not _is_safety(ground, name)]
    # What says itself that it goes before safety is named rather than what only happens to.
    saying = [name for name in earlier if (said := rules[name].rule.precedence) and owner.id in said.before]
    for name in (saying or earlier)[:1]:
        words = {"owner": owner.name, "other": rules[name].rule.title}
        yield Failure("safety-not-first", owner.id, words, ground.family(rule.applies))


def _is_safety(ground: Ground, name: str) -> bool:
    return ground.decisions.rules[name].rule.kind is RuleKind.SAFETY
