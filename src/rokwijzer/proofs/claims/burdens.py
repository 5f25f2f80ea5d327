# SPDX-License-Identifier: EUPL-1.2
"""Nothing heavy that is entered ever withdraws a step or the reminder of safety.

Two families are compared that differ in burdens only: what burdens the first burdens the second too, and perhaps more
besides. Where a rule applies to the first it must apply to the second. All steps and safety rules are held to this, not
only referrals, and everything counts as a burden that a professional can tick and that is not plainly something else:
what goes well, what parents want, who is who.
"""

from collections.abc import Iterator

from rokwijzer.decisions import WHO, RuleDecision
from rokwijzer.family import Situation
from rokwijzer.family.dictionary import WISHES
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Fact, FactKind, FactType, RuleKind
from rokwijzer.logic import (
    FALSE,
    TRUE,
    All,
    Any,
    Atom,
    BooleanDomain,
    Compare,
    Condition,
    Domain,
    EnumDomain,
    FactRef,
    Member,
    Not,
    NumberDomain,
    Value,
    atoms_in,
    facts_in,
    is_true,
    map_conditions,
)
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.logic.domains import atom_holds
from rokwijzer.proofs.doubling import Doubled, doubled
from rokwijzer.proofs.entering import rules as entering
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked, Failure
from rokwijzer.proofs.voices import Voices


def is_burden(ref: FactRef, fact: Fact) -> bool:
    """Whether more of it makes things heavier; of a number or an order only where that is a judgement of weight."""
    if ref.fact in WHO or fact.strength or fact.theme == WISHES:
        return False
    if fact.type is FactType.BOOLEAN:
        return True
    graded = fact.type is FactType.NUMBER or fact.ordered
    return graded and fact.kind is FactKind.JUDGEMENT


def burdens(base: KnowledgeBase) -> tuple[FactRef, ...]:
    """Every burden that a family can have, in the order of the dictionary."""
    return tuple(ref for ref in base.vocabulary.domains if is_burden(ref, base.fact(ref)))


def burdens_withdraw_nothing(ground: Ground) -> Iterator[Checked]:
    """One line for each step and safety rule."""
    two = doubled(ground.base.vocabulary, burdens(ground.base))
    voices = ground.voices_over(two.vocabulary)
    for owner in ground.owners:
        rule = owner.decision
        if isinstance(rule, RuleDecision) and rule.rule.kind is not RuleKind.PRACTICE:
            yield Checked(owner.id, tuple(_rule(ground, voices, two, owner, rule)))


def _rule(ground: Ground, voices: Voices, two: Doubled, owner: Owner, rule: RuleDecision) -> Iterator[Failure]:
    spoken = _spoken(ground, rule.applies)
    mine = [ref for ref in facts_in(spoken) if ref in two.second]
    heavier = {ref: _at_least_as_heavy(ref, spoken, two) for ref in mine}
    # The pairs come first, so that in the diagrams too each burden stands beside its second.
    withdrawn = All((*heavier.values(), _both_entered(ground, two, rule.applies), Not(two.of_second(rule.applies))))
    if voices.witness(withdrawn, owner.id) is None:
        return
    same = {ref: _at_most_as_heavy(ref, spoken, two) for ref in mine}
    alone = [
        ref for ref in mine if voices.witness(All((withdrawn, *(same[each] for each in mine if each != ref))), owner.id)
    ]
    for ref in alone or mine:
        words = {"owner": owner.name, "fact": ground.base.fact(ref).label}
        yield Failure("burden-withdraws", f"{owner.id}/{ref}", words, _withdrawing(ground, rule, ref))


def _spoken(ground: Ground, condition: Condition) -> Condition:
    """The condition with everything that axioms tie to it."""
    axioms = tied_axioms(condition, ground.base.vocabulary.axioms)
    return All((condition, *(literal for axiom in axioms for literal in axiom.literals)))


def _both_entered(ground: Ground, two: Doubled, condition: Condition) -> Condition:
    """The condition of a family that can be entered, of which the second one can be entered too."""
    rules = All(entering(condition, ground.base))
    return All((condition, rules, two.of_second(rules)))


def _at_least_as_heavy(ref: FactRef, spoken: Condition, two: Doubled) -> Condition:
    """The second family has the burden at least as much as the first."""
    return All(tuple(Any((Not(step), two.of_second(step))) for step in _steps(ref, spoken, two)))


def _at_most_as_heavy(ref: FactRef, spoken: Condition, two: Doubled) -> Condition:
    return All(tuple(Any((step, Not(two.of_second(step)))) for step in _steps(ref, spoken, two)))


def _steps(ref: FactRef, spoken: Condition, two: Doubled) -> Iterator[Condition]:
    """Every step upwards that somebody asks about: that it is so, or that it is at least so much."""
    match two.vocabulary.domain(ref):
        case BooleanDomain():
            yield is_true(ref)
        case EnumDomain() as domain:
            yield from (Compare(ref, ">=", value) for value in domain.ladder[1:])
        case _:
            for number in sorted({number for atom in atoms_in(spoken) if atom.ref == ref for number in _numbers(atom)}):
                yield Compare(ref, ">=", number)


def _numbers(atom: Atom) -> Iterator[int]:
    """The numbers at which the atom may turn."""
    for value in (atom.value,) if isinstance(atom, Compare) else atom.values:
        assert isinstance(value, int)
        yield from (value, value + 1)


def _withdrawing(ground: Ground, rule: RuleDecision, ref: FactRef) -> Situation | None:
    """A family that has the burden and to whom the rule would apply without it."""
    domain = ground.base.vocabulary.domain(ref)
    without, with_ = (False, True) if isinstance(domain, BooleanDomain) else (_lightest(domain), None)

    def change(node: Condition) -> Condition:
        if isinstance(node, Compare | Member) and node.ref == ref:
            return TRUE if atom_holds(node, without, domain) else FALSE
        return node

    lighter = map_conditions(rule.applies, change)
    has = (Member(ref, frozenset({with_})),) if with_ is not None else ()
    return ground.family(All((lighter, Not(rule.applies), *has)))


def _lightest(domain: Domain) -> Value:
    if isinstance(domain, EnumDomain):
        return domain.ladder[0]
    assert isinstance(domain, NumberDomain)
    return domain.low
