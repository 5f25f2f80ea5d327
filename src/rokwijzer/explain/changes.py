# SPDX-License-Identifier: EUPL-1.2
"""What would change an outcome: a day that comes, somebody to consult, a fact that would have to be otherwise."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace

from rokwijzer.decisions import (
    CriterionDecision,
    OfferDecision,
    RuleDecision,
    Status,
    Turn,
    first_turn,
    offer_status,
    rule_state,
)
from rokwijzer.explain.asked import Decision
from rokwijzer.explain.causes import WHO_IS_MEANT, conditions_of
from rokwijzer.explain.context import Context
from rokwijzer.explain.model import ChangeOut
from rokwijzer.explain.moments import age_on
from rokwijzer.explain.sentences import sentence
from rokwijzer.explain.words import date_text, finished, say
from rokwijzer.knowledge.models import Role
from rokwijzer.logic import (
    All,
    Atom,
    Condition,
    Evaluator,
    Knowns,
    Placed,
    Truth,
    Value,
    atoms_in,
    points,
)
from rokwijzer.logic.domains import atom_holds


def can_from(decision: OfferDecision, context: Context) -> ChangeOut | None:
    """From when an offer that is not meant for this situation is no longer certainly excluded, by time alone."""
    evaluator = context.base.evaluator

    def is_excluded(knowns: Knowns) -> bool:
        return evaluator.truth(decision.excluded, knowns) is Truth.MET

    if not is_excluded(context.knowns):
        return None
    found = first_turn((decision.excluded,), is_excluded, context.knowns, context.term_weeks)
    return None if found is None else turn_out(found, context, comes=True)


def turn_out(turn: Turn, context: Context, *, comes: bool) -> ChangeOut:
    """The day in words: from when something can be (`comes`), or until when it is so."""
    which = "-expected" if turn.expected else "-about" if turn.roughly else ""
    key = (f"can{which}" if which else "can-from") if comes else f"holds-until{which}"
    age = age_on(turn.moment, turn.day, context.term_weeks, context.language)
    text = say(key, context.language, day=date_text(turn.day, context.language), age=age)
    return ChangeOut(kind="age", day=turn.day, expected=turn.expected or turn.roughly, text=finished(text))


def changes_of(decision: Decision, context: Context) -> tuple[ChangeOut, ...]:
    """What by itself would change a settled decision: time, a consult, single facts. Empty where something is unknown.

    An overridden criterion is settled by the professional, and nothing else changes it. That several facts together
    would change a whole offer, while none does alone, is not looked for here.
    """
    outcome = _outcome(decision, context.base.evaluator)
    now = outcome(context.knowns)
    if isinstance(decision, CriterionDecision) and decision.address in context.knowns.pinned:
        return ()
    if now in _OPEN:
        return ()
    turn = first_turn(conditions_of(decision), outcome, context.knowns, context.term_weeks)
    found = []
    if turn is not None:
        is_good = now in _GOOD
        if isinstance(decision, CriterionDecision) and decision.criterion.role is Role.EXCLUDED:
            is_good = not is_good
        found.append(turn_out(turn, context, comes=not is_good))
    if isinstance(decision, CriterionDecision) and now is Truth.NOT_MET:
        found += _consults(decision, context)
    return (*found, *single_changes(conditions_of(decision), outcome, context))


_OPEN: tuple[Hashable, ...] = (Truth.UNKNOWN, Status.FITS_AS_FAR_AS_KNOWN, "open", None)
_GOOD: tuple[Hashable, ...] = (Truth.MET, Status.FITS, "applies")


def _outcome(decision: Decision, evaluator: Evaluator) -> Callable[[Knowns], Hashable]:
    """What the decision comes out as; None if what is known contradicts itself."""

    def outcome(knowns: Knowns) -> Hashable:
        if any(not evaluator.outcomes(condition, knowns) for condition in conditions_of(decision)):
            return None
        match decision:
            case OfferDecision():
                return offer_status(decision, knowns, evaluator)
            case RuleDecision():
                return rule_state(decision, knowns, evaluator)
            case CriterionDecision():
                return evaluator.truth(decision.condition, knowns)

    return outcome


def _consults(decision: CriterionDecision, context: Context) -> list[ChangeOut]:
    criterion = decision.criterion
    consult = criterion.consult
    if consult is None:
        return []
    whom = consult.en if context.language == "en" and consult.en else consult.nl
    return [ChangeOut(kind="consult", text=finished(whom))]


def single_changes(
    conditions: Iterable[Condition], outcome: Callable[[Knowns], Hashable], context: Context
) -> tuple[ChangeOut, ...]:
    """The single facts that would change the outcome if they were otherwise, each as the sentence that would be true.

    Only what is known is turned round, one fact at a time, and not to what the axioms rule out. Who the parents are is
    not turned round.
    """
    now = outcome(context.knowns)
    atoms = [atom for atom in atoms_in(All(tuple(conditions))) if atom.ref.fact not in WHO_IS_MEANT]
    found: dict[str, ChangeOut] = {}
    for atom in atoms:
        otherwise = turned(atom, context)
        if otherwise is None:
            continue
        holds, values = otherwise
        other = outcome(replace(context.knowns, values={**context.knowns.values, atom.ref: values}))
        if other is not None and other != now:
            text = sentence(atom, holds, context)
            wording = finished(say("changes-if", context.language, what=text))
            found[wording] = ChangeOut(kind="fact", text=wording)
    return tuple(found.values())


def turned(atom: Atom, context: Context) -> tuple[bool, frozenset[Value]] | None:
    """How the atom would come out otherwise, and the values with which it does; None if it is not settled."""
    vocabulary, knowns = context.base.vocabulary, context.knowns
    if atom.ref not in knowns.values:
        return None
    domain = vocabulary.domain(atom.ref)
    possible = points(domain, (atom,), knowns.possible(atom.ref, vocabulary))
    now = {atom_holds(atom, point, domain) for point in possible}
    if len(now) != 1:
        return None
    holds = not now.pop()
    values = frozenset(
        point.value if isinstance(point, Placed) else point
        for point in points(domain, (atom,), domain.whole)
        if atom_holds(atom, point, domain) is holds
    )
    return (holds, values) if values else None
