# SPDX-License-Identifier: EUPL-1.2
"""One advice from one situation: decisions, explanations, steps and offers put together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from rokwijzer import __version__
from rokwijzer.advice.asking import askable
from rokwijzer.advice.labels import RULE_STATE, STRENGTH, label
from rokwijzer.advice.model import AdviceOut, EnteredOut, OfferOut, StepOut
from rokwijzer.advice.offers import OfferWriter
from rokwijzer.advice.regions import region_out
from rokwijzer.advice.statements import Statements
from rokwijzer.decisions import RuleState, Status, decide, memory_of
from rokwijzer.editions import edition_of, with_layers
from rokwijzer.explain import (
    CauseOut,
    Context,
    CriterionOut,
    Language,
    explain_criterion,
    explain_exception,
    explain_fact,
    explain_person,
    finished,
    moment_sentence,
    questions_for,
    say,
    ways_of,
)
from rokwijzer.family import Situation, entered
from rokwijzer.guideline import Step, steps
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.matching import OfferMatch, Placed, match_offers, place

_T = TypeVar("_T")


def advise(
    situation: Situation, base: KnowledgeBase, *, on: date, region: str | None = None, language: Language = "nl"
) -> AdviceOut:
    """What the texts say of this situation on this day, and what fits it in this region.

    `region` beats the municipality of the situation; a region that the knowledge base does not know leaves every
    availability at `ask`. The region's own offers count, and what it switched off is left out. `language` is `nl` or
    `en`.
    """
    return Advisor(situation, base, on=on, region=region, language=language).whole()


class Advisor:
    """The advice on one situation, for a reader who explains only what is looked at; see `advise`.

    Nearly all the work of an advice lies in its reasons: what is asked, what of that is so, what would change it.
    """

    def __init__(
        self,
        situation: Situation,
        base: KnowledgeBase,
        *,
        on: date,
        region: str | None = None,
        language: Language = "nl",
    ) -> None:
        self._on = on
        self._where = region or situation.municipality
        self._edition = edition_of(base)
        base = with_layers(base, self._where)
        decisions = decide(base)
        knowns = situation.knowns(base, on)
        self._context = Context(base, decisions, situation, knowns, language)
        self._steps = steps(decisions, knowns)
        self._acting = [step for step in self._steps if step.decision.rule.kind is not RuleKind.PRACTICE]
        self._matches = {match.id: match for match in match_offers(decisions, knowns, self._where)}
        self._placed = place(self._acting, tuple(self._matches.values()))
        self._steps_out = _Writer(self._context, self._placed)
        self._offers_out = OfferWriter(self._context, self._where, _serving(self._acting))

    def whole(self) -> AdviceOut:
        """Everything with its reasons."""
        return self._advice(self._steps_out.step, self._offers_out.offer)

    def brief(self) -> AdviceOut:
        """The same, where offers, rules that do not apply and ways of working have no reasons.

        Without them are `criteria`, `questions`, `ways` and `sources_differ`; an offer that the professional sees
        differently has them all the same, since that is to be told.
        """
        situation = self._context.situation
        differently = {each.address.partition("#")[0] for each in situation.overrides} if situation else set()

        def step(step: Step) -> StepOut:
            told = step.state is not RuleState.DOES_NOT_APPLY and step.decision.rule.kind is not RuleKind.PRACTICE
            return self._steps_out.step(step, explained=told)

        def offer(match: OfferMatch) -> OfferOut:
            return self._offers_out.offer(match, explained=match.id in differently)

        return self._advice(step, offer)

    def explained(self, offer: str) -> OfferOut:
        """One offer with its reasons; raises KeyError for one that the advice does not have."""
        return self._offers_out.offer(self._matches[offer])

    def _advice(
        self, write_step: Callable[[Step], StepOut], write_offer: Callable[[OfferMatch], OfferOut]
    ) -> AdviceOut:
        context, found, placed = self._context, self._steps, self._placed
        shown = {step.id: write_step(step) for step in found}

        def those(kind: Iterable[RuleKind], state: RuleState) -> tuple[StepOut, ...]:
            kinds = frozenset(kind)
            return tuple(shown[s.id] for s in found if s.decision.rule.kind in kinds and s.state is state)

        step_kinds = (RuleKind.STEP,)
        return AdviceOut(
            on=self._on,
            language=context.language,
            program=__version__,
            edition=self._edition.in_words(context.language),
            region=region_out(context, self._where),
            situation=_index_in_words(context),
            entered=_entered(context),
            safety=those((RuleKind.SAFETY,), RuleState.APPLIES),
            steps=those(step_kinds, RuleState.APPLIES),
            open_steps=those(step_kinds, RuleState.OPEN),
            other_steps=those(step_kinds, RuleState.DOES_NOT_APPLY),
            practices=those((RuleKind.PRACTICE,), RuleState.APPLIES),
            silent=_silent(self._acting),
            offers={name: write_offer(match) for name, match in self._matches.items()},
            other=tuple(match.id for match in placed.other),
            not_meant=tuple(match.id for match in placed.not_meant),
            counts=_counts(self._acting, tuple(self._matches.values())),
        )


def _silent(found: Sequence[Step]) -> bool:
    """Whether no step certainly applies beyond what the texts say of everybody; some may still be open."""
    return not any(step.state is RuleState.APPLIES and not step.decision.rule.for_everybody for step in found)


def _serving(found: Sequence[Step]) -> dict[str, tuple[str, ...]]:
    serving: dict[str, tuple[str, ...]] = {}
    for step in found:
        if step.state is RuleState.APPLIES:
            for offer in step.decision.rule.offers:
                serving[offer] = (*serving.get(offer, ()), step.id)
    return serving


def _counts(found: Sequence[Step], matches: Sequence[OfferMatch]) -> dict[str, int]:
    counts = {f"steps-{state}": sum(step.state is state for step in found) for state in RuleState}
    return counts | {f"offers-{status}": sum(match.status is status for match in matches) for status in Status}


def _index_in_words(context: Context) -> str:
    text = moment_sentence(context.knowns, context.term_weeks, context.language)
    return finished(text if text is not None else say("moment-not-asked", context.language))


def _entered(context: Context) -> tuple[EnteredOut, ...]:
    base, situation = context.base, context.situation
    assert situation is not None
    found = []
    for entry in entered(situation, base):
        said, fact = explain_fact(entry.ref, context), base.fact(entry.ref)
        found.append(
            EnteredOut(
                ref=str(entry.ref),
                label=said.label,
                value=said.value_text,
                text=said.sentence,
                judgement=entry.judgement,
                sensitive=fact.sensitive,
                section=entry.section,
                disputed=entry.disputed,
                by=entry.by,
            )
        )
    return tuple(found)


class _Writer:
    """Puts steps in words."""

    def __init__(self, context: Context, placed: Placed) -> None:
        self._context = context
        self._placed = placed
        self._statements = Statements(context)

    def step(self, step: Step, *, explained: bool = True) -> StepOut:
        """One rule for this family, with its reasons or without."""
        context = self._context
        about = ("step", step.id, context.language)
        common = memory_of(context.decisions).recall_for_all(about, lambda: self._step(step))
        return common.model_copy(
            update={
                "state": str(step.state),
                "state_label": label(RULE_STATE, step.state, context.language),
                "offers": tuple(match.id for match in self._placed.under.get(step.id, ())),
                "elsewhere": tuple(match.id for match in self._placed.referred.get(step.id, ())),
                "touched": step.touched,
                **(self._reasons(step) if explained else {}),
            }
        )

    def _reasons(self, step: Step) -> Mapping[str, object]:
        context = self._context
        return {
            "criteria": self._recalled(step, "criteria", lambda: _criteria(step, context)),
            "questions": self._questions(step),
            "ways": self._recalled(step, "ways", lambda: ways_of(step.decision, context)),
        }

    def _step(self, step: Step) -> StepOut:
        """What is the same for every family."""
        rule, say, language = step.decision.rule, self._statements, self._context.language
        return StepOut(
            id=step.id,
            kind=rule.kind,
            title=rule.title.in_(language),
            outcome=rule.outcome.in_(language),
            state=step.state,
            state_label=label(RULE_STATE, step.state, language),
            strength=rule.strength.kind,
            strength_label=label(STRENGTH, rule.strength.kind, language),
            verb=rule.strength.verb.in_(language),
            citations=say.citations(rule.cite),
            precedence=say.one("precedence", rule.precedence) if rule.precedence else None,
            open_points=say.each(rule.open_points),
            gaps=say.each(rule.gaps),
            steps=say.each(rule.steps),
            who=say.each(rule.who),
            examples=tuple(name for name, named in rule.offers.items() if named.example),
            parents=rule.parents.in_(language) if rule.parents else None,
        )

    def _questions(self, step: Step) -> tuple[CauseOut, ...]:
        if step.state is not RuleState.OPEN:
            return ()
        found = self._recalled(step, "questions", lambda: questions_for(step.decision, self._context), names_days=False)
        return askable(found, self._context)

    def _recalled(self, step: Step, what: str, work_out: Callable[[], _T], *, names_days: bool = True) -> _T:
        context = self._context
        return memory_of(context.decisions).recall(
            step.decision, context.knowns, (what, context.language), work_out, names_days=names_days
        )


def _criteria(step: Step, context: Context) -> tuple[CriterionOut, ...]:
    """Whom the rule is about, what it asks, and its exceptions."""
    decision = step.decision
    person = explain_person(decision, context)
    asked = [explain_criterion(each, context) for each in decision.criteria]
    exceptions = [explain_exception(address, decision, context) for address, _ in decision.exceptions]
    return (*([person] if person else []), *asked, *exceptions)
