# SPDX-License-Identifier: EUPL-1.2
"""One criterion for one family: is it met, why, what says so, and what does it hang on."""

from collections.abc import Iterator

from rokwijzer.decisions import CriterionDecision, OfferDecision, RuleDecision
from rokwijzer.decisions.compiled import PERSON
from rokwijzer.explain.asked import Asked, asked_in
from rokwijzer.explain.atoms import known_text
from rokwijzer.explain.causes import questions_for
from rokwijzer.explain.changes import changes_of
from rokwijzer.explain.context import Context, Meant, Who, speaks_of_carer
from rokwijzer.explain.focus import focus
from rokwijzer.explain.model import CauseOut, CriterionOut, CriterionRole, FactOut, Met, ReadingOut, RefinedOut
from rokwijzer.explain.moments import moment_text
from rokwijzer.explain.places import citations, voices
from rokwijzer.explain.sentences import sentence
from rokwijzer.explain.words import finished, parent_noun, say
from rokwijzer.knowledge import for_carer
from rokwijzer.knowledge.models import Criterion, Deviation, FactKind, FactType, Reading, Role
from rokwijzer.logic import (
    All,
    Any,
    ByReading,
    Condition,
    FactRef,
    Member,
    Truth,
    intervals_in,
    map_conditions,
)
from rokwijzer.logic.binding import CARER, CARERS

MOMENT_NAME = "moment"
"""What `offer#criterion/moment` ends with: where the child or pregnancy stands in time."""

_STATES: dict[Truth, Met] = {Truth.MET: "met", Truth.NOT_MET: "not-met", Truth.UNKNOWN: "unknown"}


def explain_criterion(decision: CriterionDecision, context: Context) -> CriterionOut:
    """One criterion of an offer or rule."""
    address, criterion, language = decision.address, decision.criterion, context.language
    condition = context.base.conditions[address]
    meant = _meant_in(condition, address, context)
    truth = context.base.evaluator.truth(decision.condition, context.knowns)
    pinned = address in context.knowns.pinned
    causes = questions_for(decision, context)
    return CriterionOut(
        address=address,
        label=criterion.label.in_(language),
        role=criterion.role.value,
        entrance=decision.entrance,
        state=_STATES[truth],
        sentence=_sentence(condition, truth, causes, context, meant, criterion, focused=not pinned),
        citations=citations(criterion.cite, context.base, language),
        voices=voices(criterion.cite, context.base, language),
        deviation=criterion.deviation if criterion.role is Role.REQUIRED else None,
        consult=_consult(criterion, language),
        readings=_readings(condition, criterion, context, meant),
        facts=facts_of(condition, address, context, meant),
        causes=causes,
        notes=tuple(_notes(decision, context)),
        refined=tuple(
            RefinedOut(
                words=each.words,
                text=finished(say("refined", language, words=each.words)),
                citations=citations(each.cite, context.base, language),
            )
            for each in criterion.refined.values()
        ),
        overridden=pinned,
        changes=changes_of(decision, context),
    )


def explain_exception(address: str, decision: RuleDecision, context: Context) -> CriterionOut:
    """One exception of a rule ("unless")."""
    exception = decision.rule.unless[address.partition("#")[2]]
    as_criterion = Criterion(label=exception.label, when=exception.when, cite=exception.cite)
    condition = dict(decision.exceptions)[address]
    out = explain_criterion(CriterionDecision(address, as_criterion, condition), context)
    # An exception that is true is what keeps the rule from applying, so it is no requirement whatever it is read as.
    return out.model_copy(update={"role": "exception", "deviation": None})


def explain_person(owner: OfferDecision | RuleDecision, context: Context) -> CriterionOut | None:
    """The parent whom an offer or rule is about, as a criterion; None if it is about no one parent."""
    meant = context.meant(owner)
    person = owner.offer.person if isinstance(owner, OfferDecision) else owner.rule.person
    if meant is None or person is None or owner.person is None:
        return None
    language, address = context.language, f"{owner.id}#{PERSON}"
    truth = context.base.evaluator.truth(context.base.finished(owner.person), context.knowns)
    noun = parent_noun(meant.role, meant.basis, language)
    text = sentence(All(), truth is not Truth.NOT_MET, context, meant)
    return CriterionOut(
        address=address,
        label=f"{say('about-whom', language)}: {say('the', language, noun=noun)}",
        role="person",
        state=_STATES[truth],
        sentence=finished(say("not-known", language, what=text) if truth is Truth.UNKNOWN else text),
        citations=citations(person.cite, context.base, language),
        voices=voices(person.cite, context.base, language),
        deviation=Deviation.EXCLUDES,
        overridden=address in context.knowns.pinned,
    )


def role_text(out: CriterionOut, context: Context) -> str:
    """What the criterion does, in words."""
    role: CriterionRole | str = "consult" if out.deviation is Deviation.CONSULT else out.role
    return say(f"role {role}", context.language)


def facts_of(condition: Condition, address: str, context: Context, meant: Meant | None) -> tuple[FactOut, ...]:
    """Every fact that a criterion asks for, and the moment, with what is known of it."""
    found = [
        _fact_out(ref, address, context, each)
        for each in asked_in(condition, meant)
        for ref in _refs(each, context, meant)
    ]
    if intervals_in(condition):
        found.insert(0, _moment_out(address, context))
    return tuple({fact.ref: fact for fact in found}.values())


def explain_fact(ref: FactRef, context: Context) -> FactOut:
    """What is known of one fact of the family, whatever criterion asks for it."""
    return _fact_out(ref, str(ref), context, Asked(ref))


def _refs(asked: Asked, context: Context, meant: Meant | None) -> Iterator[FactRef]:
    """The fact of each carer who may be meant; of the second only if there is one, or something is known of it."""
    if asked.ref.subject != CARER:
        yield asked.ref
        return
    possible = context.possible_carers(meant) if asked.throughout and meant else CARERS
    for carer in CARERS:
        ref = FactRef(carer, asked.ref.fact)
        known = ref in context.knowns.values or ref in context.knowns.asked_unknown
        there = context.possibly_present(carer) if carer == CARERS[0] else context.certainly_present(carer)
        if known or (there and carer in possible):
            yield ref


def _fact_out(ref: FactRef, address: str, context: Context, asked: Asked) -> FactOut:
    language, fact = context.language, context.fact(ref)
    who = Who(*[context.name(ref.subject, Meant(asked.role, asked.basis, {}))] * 2) if ref.subject in CARERS else None

    def named(text: str) -> str:
        return who.put_in(text) if who else text

    known = context.knowns.values.get(ref)
    judgement = fact.kind is FactKind.JUDGEMENT
    label = fact.label.in_(language)
    if known is None or known == context.base.vocabulary.domain(ref).whole:
        was_asked = ref in context.knowns.asked_unknown
        return FactOut(
            address=f"{address}/{ref}",
            ref=str(ref),
            label=label,
            state="asked-unknown" if was_asked else "unknown",
            value_text=say("nobody-knows" if was_asked else "not-asked", language),
            judgement=judgement,
            sentence=finished(named(fact.question.in_(language))),
        )
    value = known_text(fact, known, language)
    exact = next(iter(known)) if isinstance(known, frozenset) and len(known) == 1 else known
    if fact.type is FactType.BOOLEAN and isinstance(exact, bool):
        said = sentence(Member(ref, frozenset({exact})), True, context)
    else:
        measure = fact.measure.in_(language) if fact.measure else label
        said = say("is", language, measure=named(measure), value=value)
    return FactOut(
        address=f"{address}/{ref}",
        ref=str(ref),
        label=label,
        state="known",
        value_text=value,
        judgement=judgement,
        sentence=finished(said),
    )


def _moment_out(address: str, context: Context) -> FactOut:
    language = context.language
    text = moment_text(context.knowns, context.term_weeks, language)
    return FactOut(
        address=f"{address}/{MOMENT_NAME}",
        ref=MOMENT_NAME,
        label=say("moment-label", language),
        state="unknown" if text is None else "known",
        value_text=say("not-asked", language) if text is None else text,
        judgement=False,
        sentence=finished(say("ask-moment", language) if text is None else text),
    )


def _meant_in(condition: Condition, address: str, context: Context) -> Meant | None:
    return context.meant(context.owner(address)) if speaks_of_carer(condition) else None


def _sentence(
    condition: Condition,
    truth: Truth,
    causes: tuple[CauseOut, ...],
    context: Context,
    meant: Meant | None,
    criterion: Criterion,
    *,
    focused: bool,
) -> str:
    language = context.language
    if condition == All():
        # An example that asks nothing that can be looked up: its label is all there is to say.
        return finished(criterion.label.in_(language))
    shown = focus(condition, truth, _Look(context, meant)) if focused else condition
    text = sentence(shown, truth is not Truth.NOT_MET, context, meant)
    if truth is Truth.UNKNOWN:
        askable = not causes or any(cause.kind in ("fact", "moment") for cause in causes)
        text = say("not-known" if askable else "left-open", language, what=text)
    return finished(text)


class _Look:
    """What is known of a part by itself. Of a part about one of two parents that cannot be told."""

    def __init__(self, context: Context, meant: Meant | None) -> None:
        self._context = context
        possible = context.possible_carers(meant) if meant is not None else ()
        self._carer = possible[0] if len(possible) == 1 else None

    def __call__(self, part: Condition) -> Truth | None:
        if not speaks_of_carer(part):
            return self._context.truth(part)
        return None if self._carer is None else self._context.truth(for_carer(part, self._carer))


def _consult(criterion: Criterion, language: str) -> str | None:
    if criterion.consult is None:
        return None
    return criterion.consult.en if language == "en" and criterion.consult.en else criterion.consult.nl


def _readings(
    condition: Condition, criterion: Criterion, context: Context, meant: Meant | None
) -> tuple[ReadingOut, ...]:
    # The exceptions are the same under each reading, so a reading is said without them.
    asked = condition.parts[0] if criterion.unless and isinstance(condition, All) else condition
    found = []
    for name, reading in criterion.readings.items():
        read = _under(asked, name, criterion.readings)
        truth = context.base.evaluator.truth(context.base.finished(_for_anyone(read, meant)), context.entered)
        found.append(
            ReadingOut(
                id=name,
                sentence=finished(sentence(read, True, context, meant if speaks_of_carer(read) else None)),
                state=_STATES[truth],
                citations=citations(reading.cite, context.base, context.language),
            )
        )
    return tuple(found)


def _under(condition: Condition, reading: str, readings: dict[str, Reading]) -> Condition:
    """The condition with this reading wherever sources differ; where its passage is silent nothing is asked."""

    def change(node: Condition) -> Condition:
        if not isinstance(node, ByReading):
            return node
        options = dict(node.options)
        same = next((each for each in options if _states_alike(readings, each, reading, node.name)), None)
        return options[same] if same is not None else All()

    return map_conditions(condition, change)


def _states_alike(readings: dict[str, Reading], one: str, other: str, name: str) -> bool:
    """Whether two readings are one: a reading is named after the first passage that states an end in these words."""
    if one == other:
        return True
    if one not in readings:
        return False
    if name.endswith("/from"):
        return readings[one].from_ is not None and readings[one].from_ == readings[other].from_
    if name.endswith("/until"):
        return readings[one].until is not None and readings[one].until == readings[other].until
    return False


def _for_anyone(condition: Condition, meant: Meant | None) -> Condition:
    if meant is None or not speaks_of_carer(condition):
        return condition
    return Any(tuple(All((meant.matches[carer], for_carer(condition, carer))) for carer in CARERS))


def _notes(decision: CriterionDecision, context: Context) -> Iterator[str]:
    criterion, language = decision.criterion, context.language
    if decision.address in context.knowns.pinned:
        overrides = context.situation.overrides if context.situation is not None else ()
        reason = next((each.reason for each in overrides if each.address == decision.address), None)
        key = "overridden-because" if reason else "overridden"
        yield finished(say(key, language, reason=reason or ""))
    if criterion.note is not None:
        yield criterion.note.in_(language)
    for exception in criterion.unless.values():
        yield finished(say("unless", language, label=exception.label.in_(language)))
    if criterion.instead_of is not None:
        owner = decision.address.partition("#")[0]
        instead = context.base.criteria(f"{owner}#{criterion.instead_of}")
        yield finished(say("instead-of", language, label=instead.label.in_(language)))
    for slip in criterion.beside.values():
        # What is suspect is the curator's business.
        if slip.kind == "silent":
            yield slip.en if language == "en" and slip.en else slip.nl
