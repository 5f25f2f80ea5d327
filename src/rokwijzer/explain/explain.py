# SPDX-License-Identifier: EUPL-1.2
"""Whole offers and rules explained, and every explanation by its address."""

from collections.abc import Iterable, Mapping

from rokwijzer.decisions import (
    EntranceDecision,
    OfferDecision,
    RuleDecision,
    RuleState,
    Status,
    offer_status,
    rule_state,
)
from rokwijzer.decisions.compiled import PERSON
from rokwijzer.explain.causes import questions_for
from rokwijzer.explain.changes import can_from, changes_of
from rokwijzer.explain.context import Context
from rokwijzer.explain.criteria import MOMENT_NAME, explain_criterion, explain_exception, explain_person
from rokwijzer.explain.model import CauseOut, ChangeOut, CriterionOut, EntranceOut, ExplanationOut, FactOut
from rokwijzer.explain.places import citations
from rokwijzer.explain.ways import ways_of
from rokwijzer.explain.words import count, finished, say
from rokwijzer.knowledge.models import Deviation
from rokwijzer.knowledge.text import nearest
from rokwijzer.logic import FactRef
from rokwijzer.logic.binding import CARER, CARERS


class AddressError(ValueError):
    """An address that leads nowhere; the message says what does, in the language of the explanation."""


def explain_offer(decision: OfferDecision, context: Context) -> ExplanationOut:
    """A whole offer: its status, every criterion, every way in."""
    language, base, offer = context.language, context.base, decision.offer
    status = offer_status(decision, context.knowns, base.evaluator)
    criteria = _with_person(decision, [explain_criterion(each, context) for each in decision.criteria], context)
    questions = questions_for(decision, context) if status is Status.FITS_AS_FAR_AS_KNOWN else ()
    return ExplanationOut(
        address=decision.id,
        kind="offer",
        language=language,
        title=offer.name,
        state=status.value,
        state_text=say(f"state {status}", language),
        sentence=_summary(status.value, reasons(decision, status, criteria), questions, context),
        citations=citations(next(iter(offer.names.values())).cite, base, language),
        criteria=criteria,
        entrances=tuple(_entrance(each, decision, context) for each in decision.entrances if each.name is not None),
        questions=questions,
        changes=_changes_of_offer(decision, status, criteria, context),
        ways=ways_of(decision, context),
        notes=tuple(point.in_(language) for point in offer.open_points.values() if point.severity == "user"),
    )


def explain_rule(decision: RuleDecision, context: Context) -> ExplanationOut:
    """A whole rule: whether it applies, how strongly its text says so, every criterion and exception."""
    language, base, rule = context.language, context.base, decision.rule
    state = rule_state(decision, context.knowns, base.evaluator)
    criteria = [explain_criterion(each, context) for each in decision.criteria]
    criteria += [explain_exception(address, decision, context) for address, _ in decision.exceptions]
    whole = _with_person(decision, criteria, context)
    questions = questions_for(decision, context) if state is RuleState.OPEN else ()
    verb = rule.strength.verb.in_(language)
    return ExplanationOut(
        address=decision.id,
        kind="rule",
        language=language,
        title=rule.title.in_(language),
        state=state.value,
        state_text=say(f"state {state}", language),
        sentence=_summary(state.value, reasons(decision, state, whole), questions, context),
        strength=rule.strength.kind,
        strength_text=finished(say("source-says", language, verb=verb)),
        citations=citations(rule.cite, base, language),
        criteria=whole,
        questions=questions,
        changes=changes_of(decision, context),
        ways=ways_of(decision, context),
        notes=tuple(each.in_(language) for each in (*rule.open_points.values(), *rule.gaps.values())),
    )


def explain_address(address: str, context: Context) -> ExplanationOut:
    """What stands at `offer`, `offer#criterion`, `offer#criterion/subject.fact`, or the same of a rule.

    Raises AddressError, with the nearest known address, if nothing does.
    """
    owner = _owner(address.partition("#")[0], context)
    if "#" not in address:
        return explain_offer(owner, context) if isinstance(owner, OfferDecision) else explain_rule(owner, context)
    name, slash, fact = address.partition("#")[2].partition("/")
    out = _criterion(owner, name, context)
    return _of_fact(out, fact, owner, context) if slash else _of_criterion(out, owner, context)


def reasons(
    decision: OfferDecision | RuleDecision, state: Status | RuleState, criteria: Iterable[CriterionOut]
) -> tuple[CriterionOut, ...]:
    """The criteria by which an offer is not meant or first asks for a consult, or by which a rule does not apply.

    A requirement that an also suitable criterion makes good, or still may, is no reason.
    """
    found = tuple(criteria)
    states = {each.address: each.state for each in found}
    made_good = {
        f"{decision.id}#{each.criterion.instead_of}" for each in decision.criteria if states[each.address] != "not-met"
    }
    against = tuple(
        each
        for each in found
        if (each.role in ("required", "person") and each.state == "not-met" and each.address not in made_good)
        or (each.role in ("excluded", "exception") and each.state == "met")
    )
    match state:
        case Status.NOT_MEANT:
            excluding = tuple(each for each in against if each.deviation is not Deviation.CONSULT)
            # What closes one way in is a reason only where nothing closes them all.
            return tuple(each for each in excluding if each.entrance is None) or excluding
        case Status.CONSULT_FIRST:
            return tuple(each for each in against if each.deviation is Deviation.CONSULT)
        case RuleState.DOES_NOT_APPLY:
            return against
    return ()


def _with_person(
    decision: OfferDecision | RuleDecision, criteria: list[CriterionOut], context: Context
) -> tuple[CriterionOut, ...]:
    person = explain_person(decision, context)
    return tuple(criteria) if person is None else (person, *criteria)


def _summary(state: str, against: tuple[CriterionOut, ...], questions: tuple[CauseOut, ...], context: Context) -> str:
    language = context.language
    text = say(f"state {state}", language)
    if against:
        because = " ".join(list(dict.fromkeys(each.sentence for each in against))[:_REASONS])
        return finished(say("because", language, state=text, reasons=because))
    askable = sum(question.is_question for question in questions)
    if askable:
        key = "questions-open one" if askable == 1 else "questions-open"
        return finished(say(key, language, state=text, count=count(askable, language)))
    return finished(say("sources-open", language, state=text) if questions else text)


_REASONS = 3
"""How many reasons the first sentence names; the rest stands below it."""


def _entrance(entrance: EntranceDecision, decision: OfferDecision, context: Context) -> EntranceOut:
    assert entrance.name is not None
    status = offer_status(entrance, context.knowns, context.base.evaluator)
    knowledge = decision.offer.entrances[entrance.name]
    return EntranceOut(
        name=entrance.name,
        label=knowledge.label.in_(context.language),
        state=status.value,
        state_text=say(f"state {status}", context.language),
        citations=citations(knowledge.cite, context.base, context.language),
    )


def _changes_of_offer(
    decision: OfferDecision, status: Status, criteria: tuple[CriterionOut, ...], context: Context
) -> tuple[ChangeOut, ...]:
    """What would change the offer's status: the day from which it can be, the consult, single facts."""
    found = [each for each in changes_of(decision, context) if each.kind != "age" or status is Status.FITS]
    opens = can_from(decision, context)
    if opens is not None:
        found.insert(0, opens)
    if status is Status.CONSULT_FIRST:
        found += [change for each in criteria for change in each.changes if change.kind == "consult"]
    return tuple(dict.fromkeys(found))


def _owner(name: str, context: Context) -> OfferDecision | RuleDecision:
    decisions, language = context.decisions, context.language
    if name in decisions.rules:
        return decisions.rules[name]
    if name in decisions.offers:
        return decisions.offers[name]
    if name in context.base.offers:
        raise AddressError(finished(say("not-for-families", language, name=name)))
    near = _near(name, [*decisions.offers, *decisions.rules], context)
    raise AddressError(finished(say("no-owner", language, name=name, near=near)))


def _criterion(owner: OfferDecision | RuleDecision, name: str, context: Context) -> CriterionOut:
    by_name = {each.name: each for each in owner.criteria}
    if name in by_name:
        return explain_criterion(by_name[name], context)
    exceptions: tuple[str, ...] = ()
    if isinstance(owner, RuleDecision):
        exceptions = tuple(owner.rule.unless)
        if name in exceptions:
            return explain_exception(f"{owner.id}#{name}", owner, context)
    person = explain_person(owner, context)
    if name == PERSON and person is not None:
        return person
    known = [*by_name, *exceptions, *([PERSON] if person is not None else [])]
    slots = {"owner": owner.id, "name": name, "near": _near(name, known, context), "known": _list(known, context)}
    raise AddressError(finished(say("no-criterion", context.language, **slots)))


def _of_criterion(out: CriterionOut, owner: OfferDecision | RuleDecision, context: Context) -> ExplanationOut:
    return ExplanationOut(
        address=out.address,
        kind="criterion",
        language=context.language,
        title=f"{_title(owner, context)}: {out.label}",
        state=out.state,
        state_text=say(f"state {out.state}", context.language),
        sentence=out.sentence,
        citations=out.citations,
        criteria=(out,),
        questions=out.causes,
        changes=out.changes,
        notes=out.notes,
    )


def _of_fact(out: CriterionOut, name: str, owner: OfferDecision | RuleDecision, context: Context) -> ExplanationOut:
    fact = _find_fact(out, name)
    if fact is None:
        known = [each.ref for each in out.facts]
        slots = {"address": out.address, "name": name, "near": _near(name, known, context)}
        raise AddressError(finished(say("no-fact", context.language, known=_list(known, context), **slots)))
    cite = () if fact.ref == MOMENT_NAME else context.fact(FactRef.parse(fact.ref)).cite
    return ExplanationOut(
        address=fact.address,
        kind="fact",
        language=context.language,
        title=f"{_title(owner, context)}: {out.label}: {fact.label}",
        state=fact.state,
        state_text=say(f"state {fact.state}", context.language),
        sentence=fact.sentence,
        citations=citations(cite, context.base, context.language),
        criteria=(out,),
        facts=(fact,),
        questions=tuple(cause for cause in out.causes if fact.ref in (cause.name, *cause.refs)),
    )


def _find_fact(out: CriterionOut, name: str) -> FactOut | None:
    """The fact with this name; `carer.x` is the first carer of whom it is asked, `carer-1.x` is `carer_1.x`."""
    by_ref: Mapping[str, FactOut] = {fact.ref: fact for fact in out.facts}
    subject, dot, fact = name.partition(".")
    subjects = CARERS if subject == CARER else (subject.replace("-", "_"),)
    names = [f"{each}{dot}{fact}" for each in subjects]
    return next((by_ref[each] for each in names if each in by_ref), None)


def _title(owner: OfferDecision | RuleDecision, context: Context) -> str:
    return owner.offer.name if isinstance(owner, OfferDecision) else owner.rule.title.in_(context.language)


def _near(name: str, known: Iterable[str], context: Context) -> str:
    found = nearest(name, known)
    return "" if found is None else say("near", context.language, name=found)


def _list(names: Iterable[str], context: Context) -> str:
    return ", ".join(names) or say("nothing", context.language)
