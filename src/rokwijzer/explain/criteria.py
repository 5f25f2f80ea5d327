# SPDX-License-Identifier: EUPL-1.2
"""One criterion for one family: is it met, why, what says so, and what does it hang on."""

from collections.abc import Iterator
from dataclasses import replace

from rokwijzer.decisions import CriterionDecision, OfferDecision, RuleDecision, memory_of
from rokwijzer.decisions.compiled import BIRTH_MOTHER, PERSON
from rokwijzer.explain.asked import Asked, asked_in
from rokwijzer.explain.atoms import known_text
from rokwijzer.explain.causes import causes_of, questions_for
from rokwijzer.explain.changes import changes_of
from rokwijzer.explain.context import Context, Meant, Who, speaks_of_carer
from rokwijzer.explain.focus import focus
from rokwijzer.explain.model import CauseOut, CriterionOut, FactOut, Met, ReadingOut, RefinedOut
from rokwijzer.explain.moments import moment_sentence, moment_text
from rokwijzer.explain.places import citations, voices
from rokwijzer.explain.sentences import meant_by, sentence
from rokwijzer.explain.words import finished, parent_noun, say
from rokwijzer.knowledge import for_carer
from rokwijzer.knowledge.models import Criterion, Deviation, FactKind, Reading, Role
from rokwijzer.logic import (
    All,
    Any,
    ByReading,
    Compare,
    Condition,
    FactRef,
    Member,
    Truth,
    Within,
    facts_in,
    intervals_in,
    is_true,
    map_conditions,
    walk,
)
from rokwijzer.logic.binding import CARER, CARERS, PRESENT, ROLE
from rokwijzer.timeline import WISH, End, Interval, Mode, parse_end, parse_start

MOMENT_NAME = "moment"
"""What `offer#criterion/moment` ends with: where the child or pregnancy stands in time."""

_STATES: dict[Truth, Met] = {Truth.MET: "met", Truth.NOT_MET: "not-met", Truth.UNKNOWN: "unknown"}


def explain_criterion(decision: CriterionDecision, context: Context) -> CriterionOut:
    """One criterion of an offer or rule.

    Remembered, since most criteria ask something of which nothing is known of most families.
    """
    truth = context.base.evaluator.truth(decision.condition, context.knowns)
    condition = context.base.conditions[decision.address]
    reason = _reason(decision.address, context)
    return memory_of(context.decisions).recall(
        decision,
        context.knowns,
        ("criterion", context.language, reason),
        lambda: _explained(decision, condition, truth, reason, context),
        # What would change is only said of what is settled, and where the child stands only where that is asked.
        names_days=truth is not Truth.UNKNOWN or bool(intervals_in(condition)),
    )


def _reason(address: str, context: Context) -> str | None:
    """Why the professional sees it differently."""
    overrides = context.situation.overrides if context.situation is not None else ()
    return next((each.reason for each in overrides if each.address == address), None)


def _explained(
    decision: CriterionDecision, condition: Condition, truth: Truth, reason: str | None, context: Context
) -> CriterionOut:
    address, criterion, language = decision.address, decision.criterion, context.language
    meant = _meant_in(condition, address, context)
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
        readings=readings_of(condition, criterion, address, context, meant),
        facts=facts_of(condition, address, context, meant),
        causes=causes,
        notes=tuple(_notes(decision, reason, context)),
        refined=_refined(criterion, context),
        computed=condition != All(),
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
    """The parent whom an offer or rule is about, as a criterion; None if it is about no one parent, or about any."""
    meant = context.meant(owner)
    person = owner.offer.person if isinstance(owner, OfferDecision) else owner.rule.person
    if meant is None:
        return None
    assert person is not None
    assert owner.person is not None
    language, address = context.language, f"{owner.id}#{PERSON}"
    truth = context.base.evaluator.truth(context.base.finished(owner.person), context.knowns)
    if truth is not Truth.NOT_MET and not (person.role or person.basis or person.birth_mother):
        # Any parent will do, and that there is one goes without saying.
        return None
    noun = parent_noun(meant.role, meant.basis, language)
    body = is_true(FactRef(CARER, BIRTH_MOTHER)) if person.birth_mother else All()
    text = sentence(body, truth is not Truth.NOT_MET, context, meant)
    return CriterionOut(
        address=address,
        label=f"{say('about-whom', language)}: {say('the', language, noun=noun)}",
        role="person",
        state=_STATES[truth],
        sentence=finished(say("not-known", language, what=text) if truth is Truth.UNKNOWN else text),
        citations=citations(person.cite, context.base, language),
        voices=voices(person.cite, context.base, language),
        deviation=Deviation.EXCLUDES,
        causes=causes_of((context.base.finished(owner.person),), owner, context),
        overridden=address in context.knowns.pinned,
    )


def facts_of(condition: Condition, address: str, context: Context, meant: Meant | None) -> tuple[FactOut, ...]:
    """Every fact that a criterion asks for, and the moment, with what is known of it."""
    found = [
        _fact_out(ref, address, context, each)
        for each in asked_in(condition, meant)
        if each.ref.fact != PRESENT
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
    possible: tuple[str, ...] = CARERS
    if asked.throughout:
        assert meant is not None
        possible = context.possible_carers(meant)
    for carer in CARERS:
        ref = FactRef(carer, asked.ref.fact)
        known = ref in context.knowns.values or ref in context.knowns.asked_unknown
        there = context.possibly_present(carer) if carer == CARERS[0] else context.certainly_present(carer)
        if known or (there and carer in possible):
            yield ref


def _fact_out(ref: FactRef, address: str, context: Context, asked: Asked) -> FactOut:
    language, fact = context.language, context.fact(ref)
    name = ""
    if ref.subject in CARERS:
        name = context.name(ref.subject, Meant(asked.role, asked.basis, {}))
    if ref.fact == ROLE:
        # "De rol van de moeder is moeder" says nothing.
        place, noun = ("first", "second")[CARERS.index(ref.subject)], parent_noun(None, None, language)
        name = say(place, language, noun=noun)
    who = Who(name, name)

    def named(text: str) -> str:
        return who.put_in(text)

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
    # Of yes and no there is one left: both would be all, of which nothing is known.
    exact = next(iter(known)) if isinstance(known, frozenset) else known
    if isinstance(exact, bool):
        said = sentence(Member(ref, frozenset({exact})), True, context)
    else:
        assert fact.measure is not None  # checked by the model
        said = say("is", language, measure=named(fact.measure.in_(language)), value=value)
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
        sentence=finished(moment_sentence(context.knowns, context.term_weeks, language) or say("ask-moment", language)),
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
    condition = in_its_time(condition, context)
    shown = focus(condition, truth, _Look.at(condition, truth, context, meant)) if focused else condition
    text = sentence(shown, truth is not Truth.NOT_MET, context, meant)
    if truth is Truth.UNKNOWN:
        askable = not causes or any(cause.kind in ("fact", "moment") for cause in causes)
        # What has a colon of its own is not put behind another one.
        several = " of several" if ": " in text else ""
        text = say(f"{'not-known' if askable else 'left-open'}{several}", language, what=text)
    return finished(text)


def in_its_time(condition: Condition, context: Context) -> Condition:
    """The condition with each fact that does not apply yet, or no longer, replaced by the time in which it does.

    Of a child not yet born nobody was asked whether it cries. To say "it does not cry" would be a finding that nobody
    made; what is so is that it is not born.
    """

    def change(node: Condition) -> Condition:
        if isinstance(node, All | Any):
            # Several facts of one time have become the same.
            return replace(node, parts=tuple(dict.fromkeys(node.parts)))
        if not isinstance(node, Compare | Member):
            return node
        when = context.base.applies_when.get(_of_first_carer(node.ref))
        if when is None or facts_in(when) or context.truth(when) is not Truth.NOT_MET:
            return node
        return when

    return map_conditions(condition, change)


def _of_first_carer(ref: FactRef) -> FactRef:
    return FactRef(CARERS[0], ref.fact) if ref.subject == CARER else ref


class _Look:
    """What is known of a part by itself. Of a part about one of two parents that cannot be told."""

    def __init__(self, context: Context, carer: str | None) -> None:
        self._context = context
        self.carer = carer

    @classmethod
    def at(cls, body: Condition, truth: Truth, context: Context, meant: Meant | None) -> "_Look":
        """Looks at parts of what is asked of the parent meant, for the one carer that this can be."""
        if meant is None:
            return cls(context, None)
        possible = context.carers_of_whom(meant, body) if truth is Truth.MET else context.possible_carers(meant)
        return cls(context, *possible) if len(possible) == 1 else cls(context, None)

    def __call__(self, part: Condition) -> Truth | None:
        if not speaks_of_carer(part):
            return self._context.truth(part)
        return None if self.carer is None else self._context.truth(for_carer(part, self.carer))

    def of_parent(self, part: Condition, truth: Truth) -> "tuple[Condition, _Look] | None":
        meant, body = meant_by(part)
        inside = _Look.at(body, truth, self._context, meant)
        return None if inside.carer is None else (body, inside)


def _consult(criterion: Criterion, language: str) -> str | None:
    if criterion.consult is None:
        return None
    return criterion.consult.en if language == "en" and criterion.consult.en else criterion.consult.nl


def readings_of(
    condition: Condition, criterion: Criterion, address: str, context: Context, meant: Meant | None
) -> tuple[ReadingOut, ...]:
    """What each passage itself says: the end on which it is silent, but others speak, is not put in its mouth."""
    found = []
    starts = [parse_start(reading.from_) for reading in criterion.readings.values() if reading.from_ is not None]
    early = any(not start.position.is_age for start in starts)
    for name, reading in criterion.readings.items():
        if reading.when is None:
            said: Condition = _span_of(reading, f"{address}/{name}", starts_before_birth=early)
        else:
            said = _option(condition, name)
        truth = context.truth(_for_anyone(said, meant))
        found.append(
            ReadingOut(
                id=name,
                sentence=finished(sentence(said, True, context, meant)),
                state=_STATES[truth],
                citations=citations(reading.cite, context.base, context.language),
            )
        )
    return tuple(found)


def _span_of(reading: Reading, name: str, *, starts_before_birth: bool) -> Within:
    start = parse_start(reading.from_) if reading.from_ is not None else None
    end = parse_end(reading.until) if reading.until is not None else None
    if start is None and starts_before_birth:
        # The start is another passage's matter; what is before it counts as not past the end.
        start = End(WISH, Mode.FROM)
    return Within(Interval(start, end), name)


def _option(condition: Condition, reading: str) -> Condition:
    """What a reading asks; the exceptions are the same under each and left out."""
    for node in walk(condition):
        if isinstance(node, ByReading):
            return dict(node.options)[reading]
    # They all ask the same.
    return condition


def _refined(criterion: Criterion, context: Context) -> tuple[RefinedOut, ...]:
    cites: dict[str, list[str]] = {}
    for each in criterion.refined.values():
        cites.setdefault(each.words, []).extend(each.cite)
    return tuple(
        RefinedOut(
            words=words,
            text=finished(say("refined", context.language, words=words)),
            citations=citations(found, context.base, context.language),
        )
        for words, found in cites.items()
    )


def _for_anyone(condition: Condition, meant: Meant | None) -> Condition:
    if not speaks_of_carer(condition):
        return condition
    assert meant is not None
    return Any(tuple(All((meant.matches[carer], for_carer(condition, carer))) for carer in CARERS))


def _notes(decision: CriterionDecision, reason: str | None, context: Context) -> Iterator[str]:
    criterion, language = decision.criterion, context.language
    if decision.address in context.knowns.pinned:
        because = say("overridden-because", language, reason=reason) if reason else say("overridden", language)
        yield finished(because)
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
