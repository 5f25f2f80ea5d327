# SPDX-License-Identifier: EUPL-1.2
"""What an unknown hangs on, in words: the questions that are still open, and what the sources themselves leave open."""

from collections.abc import Iterable, Mapping

from rokwijzer.decisions import CriterionDecision, OfferDecision, RuleDecision
from rokwijzer.decisions.compiled import BIRTH_MOTHER
from rokwijzer.explain.asked import Asked, Decision, asked_in, authored, nodes_named
from rokwijzer.explain.atoms import known_text
from rokwijzer.explain.context import BINDING, Context, Meant, Who
from rokwijzer.explain.model import CauseOut
from rokwijzer.explain.sentences import sentence
from rokwijzer.explain.words import Language, amount, count, finished, parent_noun, say
from rokwijzer.knowledge.models import FactKind
from rokwijzer.logic import AtLeast, ByReading, Cause, Condition, FactRef, Kind, Knowns, Within
from rokwijzer.logic.binding import CARER, CARERS
from rokwijzer.timeline import Born, BornBetween, DueBetween, End, Mode, Pregnant

WHO_IS_MEANT = BINDING | {BIRTH_MOTHER}
"""The facts that only say which of the two carers is meant."""

_LATER = ("outside_order", "reading", "open_end", "open_count")


def conditions_of(decision: Decision) -> tuple[Condition, ...]:
    """The conditions whose outcome is the decision."""
    match decision:
        case OfferDecision():
            return decision.fits, decision.excluded
        case RuleDecision():
            return (decision.applies,)
        case CriterionDecision():
            return (decision.condition,)


def questions_for(decision: Decision, context: Context) -> tuple[CauseOut, ...]:
    """Everything unknown that by itself can change the decision, each once: questions first, then what is left open.

    A question that either carer may answer is one question. Which carer is meant is asked last, and only of a carer of
    whom nothing else is open: who answers the question says that as well.
    """
    return causes_of(conditions_of(decision), decision, context)


def causes_of(conditions: Iterable[Condition], decision: Decision, context: Context) -> tuple[CauseOut, ...]:
    """The same for some conditions of the decision; see `questions_for`."""
    evaluator = context.base.evaluator
    found = {cause for each in conditions for cause in evaluator.causes(each, context.knowns)}
    if not found:
        return ()
    said = _Worded(decision, context)
    facts = [FactRef.parse(cause.name) for cause in found if cause.kind is Kind.FACT]
    # "Which parent" goes without asking where something else of that carer is open anyway.
    open_carers = {ref.subject for ref in facts if ref.fact not in WHO_IS_MEANT}
    kept = [ref for ref in facts if not (_tells_who(ref) and ref.subject in open_carers)]
    questions = said.questions(sorted(kept, key=said.order))
    others = [cause for cause in sorted(found) if cause.kind is not Kind.FACT]
    moment = [said.other(cause) for cause in others if cause.kind is Kind.MOMENT]
    rest = [said.other(cause) for cause in others if cause.kind is not Kind.MOMENT]
    rest.sort(key=lambda cause: _LATER.index(cause.kind))
    return _once([*moment, *questions, *rest])


def _tells_who(ref: FactRef) -> bool:
    return ref.fact in WHO_IS_MEANT


def _once(causes: Iterable[CauseOut]) -> tuple[CauseOut, ...]:
    return tuple({cause.text: cause for cause in causes}.values())


class _Worded:
    """Puts the causes of one decision into words."""

    def __init__(self, decision: Decision, context: Context) -> None:
        self._context = context
        self._language = context.language
        self._conditions = authored(decision, context)
        address = decision.address if isinstance(decision, CriterionDecision) else decision.id
        self._meant = context.meant(context.owner(address))
        self._asked = [each for condition in self._conditions.values() for each in asked_in(condition, self._meant)]

    def order(self, ref: FactRef) -> tuple[bool, tuple[int, int], str]:
        """Who is meant last; otherwise by theme, then as in the files."""
        key = f"{CARER if ref.subject in CARERS else ref.subject}.{ref.fact}"
        return _tells_who(ref), self._context.base.order_of_facts[key], ref.subject

    def questions(self, refs: Iterable[FactRef]) -> list[CauseOut]:
        """The questions, one for both carers where it is open for both."""
        groups: dict[tuple[str, str, bool], list[FactRef]] = {}
        for ref in refs:
            asked = ref in self._context.knowns.asked_unknown
            subject = CARER if ref.subject in CARERS and ref.fact not in WHO_IS_MEANT else ref.subject
            groups.setdefault((subject, ref.fact, asked), []).append(ref)
        return [self._question(tuple(group), asked) for (_, _, asked), group in groups.items()]

    def _question(self, refs: tuple[FactRef, ...], asked: bool) -> CauseOut:
        ref, *others = refs
        who = self._who(refs)
        text = who.put_in(self._context.fact(ref).question.in_(self._language))
        name = f"{CARER}.{ref.fact}" if others else str(ref)
        judgement = self._context.fact(ref).kind is FactKind.JUDGEMENT
        return CauseOut(
            kind="fact", name=name, text=finished(text), refs=tuple(map(str, refs)), asked=asked, judgement=judgement
        )

    def _who(self, refs: tuple[FactRef, ...]) -> Who:
        context, (ref, *others) = self._context, refs
        if ref.subject not in CARERS:
            return _same("")
        asked = [each for each in self._asked if each.ref == FactRef(CARER, ref.fact)]
        if not others:
            meant = _as_meant(asked, context)
            return _same(context.name(ref.subject, meant))
        roles = {each.role for each in asked}
        if len(roles) == 1 and (role := roles.pop()) is not None:
            return _same(say("the", self._language, noun=parent_noun(role, next(iter(asked)).basis, self._language)))
        throughout = bool(asked) and all(each.throughout for each in asked)
        return _same(say("the-parent" if throughout else "one-parent", self._language))

    def other(self, cause: Cause) -> CauseOut:
        """What is no fact: the moment, and what the sources leave open."""
        match cause.kind:
            case Kind.MOMENT:
                return self._out(cause, moment_question(self._context.knowns, self._language))
            case Kind.READING:
                return self._out(cause, self._reading(cause.name))
            case Kind.OPEN_END:
                return self._out(cause, self._open_end(cause.name))
            case Kind.OPEN_COUNT:
                return self._out(cause, self._open_count(cause.name))
            case _:
                return self._outside_order(cause)

    def _out(self, cause: Cause, text: str, refs: tuple[str, ...] = ()) -> CauseOut:
        return CauseOut(kind=cause.kind.value, name=cause.name, text=finished(text), refs=refs)

    def _reading(self, name: str) -> str:
        for node in nodes_named(name, self._conditions):
            if isinstance(node, ByReading):
                return sentence(node, True, self._context, self._meant)
        return say("sources-differ", self._language)

    def _open_end(self, name: str) -> str:
        for node in nodes_named(name, {**self._conditions, **self._applying}):
            if isinstance(node, Within):
                end = node.interval.end if name == node.open_end else node.interval.start
                if end is not None:
                    return self._open_end_at(end)
        return say("open-end", self._language)

    @property
    def _applying(self) -> Mapping[str, Condition]:
        return {str(ref): condition for ref, condition in self._context.base.applies_when.items()}

    def _open_end_at(self, end: End) -> str:
        keys = {Mode.TO: "open-end-to", Mode.THROUGH: "open-end-through"}
        key = keys.get(end.mode, "open-end-half")
        return say(key, self._language, end=amount(end.position, self._language))

    def _open_count(self, name: str) -> str:
        for node in nodes_named(name, self._conditions):
            if isinstance(node, AtLeast):
                numbers = {"all": len(node.parts), "low": node.low, "high": node.high}
                slots = {slot: count(number, self._language) for slot, number in numbers.items()}
                return say("open-count", self._language, **slots)
        return say("open-count-bare", self._language)

    def _outside_order(self, cause: Cause) -> CauseOut:
        context, ref = self._context, FactRef.parse(cause.name)
        fact = context.fact(ref)
        who = self._who((ref,))
        assert fact.measure is not None  # an enumeration has one
        value = known_text(fact, context.knowns.values[ref], self._language)
        text = say("outside-order", self._language, measure=fact.measure.in_(self._language), value=value)
        return self._out(cause, who.put_in(text), (str(ref),))


def moment_question(knowns: Knowns, language: Language) -> str:
    """What is still to be asked about where the child or pregnancy stands in time."""
    possible = knowns.anchors.possible
    if possible and all(isinstance(each, Born) for each in possible):
        # Only a child that came early has two exact days to count from.
        return say("ask-corrected", language)
    if possible and all(isinstance(each, Born | BornBetween) for each in possible):
        return say("ask-born", language)
    if possible and all(isinstance(each, Pregnant | DueBetween) for each in possible):
        return say("ask-due", language)
    return say("ask-moment", language)


def _as_meant(asked: list[Asked], context: Context) -> Meant | None:
    """Whom a question about one carer calls by role, if every place that asks it means the same."""
    kinds = {(each.role, each.basis) for each in asked}
    if len(kinds) != 1:
        return None
    role, basis = kinds.pop()
    return Meant(role, basis, {})


def _same(text: str) -> Who:
    return Who(text, text)
