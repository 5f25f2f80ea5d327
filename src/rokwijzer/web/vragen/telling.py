# SPDX-License-Identifier: EUPL-1.2
"""One question, how far one is, and what the last answer settled, as the page shows it."""

from dataclasses import dataclass

from rokwijzer.advice.labels import RULE_STATE, STATUS, label
from rokwijzer.decisions import OfferDecision, RuleDecision, RuleState, Status
from rokwijzer.explain import Context, count, known_text
from rokwijzer.knowledge.models import Answerer, FactType
from rokwijzer.logic import FactRef
from rokwijzer.questions import (
    Interview,
    Level,
    LevelOut,
    Question,
    QuestionKind,
    QuestionOut,
    levels_out,
    question_out,
    settled_by,
)
from rokwijzer.web.language import Language
from rokwijzer.web.vragen.answering import IS, Choice, Moment, field_of, is_picked, moment_of
from rokwijzer.web.wegwijzer import filled as form
from rokwijzer.web.wegwijzer.filled import Filled
from rokwijzer.web.words import counted, word

MOST_SETTLED = 5
"""So many rules and offers that an answer settled are named; the rest is counted."""
WIDTH = 100
"""Of the picture of a level, in its own units."""


@dataclass(frozen=True)
class Button:
    """One answer as a button."""

    choice: str
    label: str
    main: bool = False


@dataclass(frozen=True)
class Option:
    """One option of a multiple choice, as a chip: a field of the form."""

    field: str
    name: str
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Asked:
    """One question as the page puts it."""

    out: QuestionOut
    moment: Moment | None
    options: tuple[Option, ...]
    buttons: tuple[Button, ...]
    """The answers, the first of them large."""
    others: tuple[Button, ...]
    """That nobody knows, and that it is left for now."""
    field: str = ""
    """The id of what is typed."""

    @property
    def typed(self) -> bool:
        """A number or date is typed."""
        return self.out.type in (FactType.NUMBER, FactType.DATE)


@dataclass(frozen=True)
class Part:
    """One level as a picture: how much of its width is settled."""

    out: LevelOut
    now: bool
    width: int


@dataclass(frozen=True)
class Said:
    """What the last answer was, and what it settled."""

    noted: str
    settled: tuple[str, ...]
    rest: int
    count: int

    def summary(self, language: Language) -> str:
        """In one line, for who hears the page."""
        noted = word("asking.noted", language, answer=self.noted) if self.noted else word("asking.noted-only", language)
        return f"{noted} {told(self.count, language)}"


def told(settled: int, language: Language) -> str:
    """How many rules and offers were settled."""
    if not settled:
        return word("asking.settled-nothing", language)
    return counted("asking.settled", settled, language, number=count(settled, language))


def context_of(interview: Interview, language: Language) -> Context:
    """What the words of a question are made from."""
    survey = interview.survey
    return Context(survey.decisions.base, survey.decisions, interview.situation, survey.knowns, language)


def asked_of(question: Question, interview: Interview, entered: Filled, language: Language) -> Asked:
    """The question in words, with its buttons, and with what was chosen already."""
    context = context_of(interview, language)
    out = question_out(question, context)
    moment = moment_of(interview.situation) if question.kind is QuestionKind.MOMENT else None
    several = question.kind in (QuestionKind.CHOICE, QuestionKind.GOES_WELL, QuestionKind.WANTS)
    labelled = zip(question.facts, out.options, strict=True) if several else ()
    options = tuple(_option(ref, option.label, entered) for ref, option in labelled)
    unknown = _unknown(question, context, language)
    later = Button(Choice.LATER, word("asking.later", language))
    done = Button(Choice.DONE, word("asking.next", language), main=True)
    buttons: tuple[Button, ...]
    others: tuple[Button, ...] = (unknown, later)
    match question.kind:
        case QuestionKind.MOMENT if moment is Moment.COUNTS:
            buttons = tuple(
                Button(IS + each, word(f"form.counts.{each}", language)) for each in ("calendar", "corrected")
            )
            others = (later,)
        case QuestionKind.MOMENT if moment is Moment.WHICH:
            buttons, others = (done,), (later,)
        case QuestionKind.MOMENT:
            buttons = (done,)
        case QuestionKind.TRIED:
            buttons = (done, Button(Choice.MORE, word("asking.more", language)))
            others = (later,)
        case QuestionKind.FACT if out.type is FactType.BOOLEAN:
            buttons = (
                Button(Choice.YES, word("form.yes", language)),
                Button(Choice.NO, word("form.no", language)),
            )
        case QuestionKind.FACT if out.type is FactType.ENUMERATION:
            buttons = tuple(Button(IS + each.value, each.label) for each in out.options)
        case QuestionKind.FACT:
            buttons = (done,)
        case _:
            buttons = (
                Button(Choice.DONE, word("asking.done", language), main=True),
                Button(Choice.NONE, word("asking.none", language)),
            )
            others = (Button(Choice.UNKNOWN, word("asking.rest-unknown", language)), later)
    field = field_of(question.facts[0]) if question.kind is QuestionKind.FACT else ""
    return Asked(out, moment, options, buttons, others, field)


def _option(ref: FactRef, label: str, entered: Filled) -> Option:
    name = str(ref)
    field = (form.EARLY_SAID, "yes") if name == form.PREMATURE else (form.YES, name)
    return Option(field_of(ref), *field, label, is_picked(entered, name))


def _unknown(question: Question, context: Context, language: Language) -> Button:
    """That nobody knows: the parents, or the professional where only he or she is asked."""
    asked = {who for ref in question.facts for who in context.fact(ref).asked_of}
    key = "asking.unknown" if asked == {Answerer.PROFESSIONAL} else "form.unknown"
    return Button(Choice.UNKNOWN, word(key, language))


def parts(interview: Interview, now: Level | None, language: Language) -> tuple[Part, ...]:
    """Every level with something in it."""
    return tuple(
        Part(each, each.level is now, WIDTH * each.settled // (each.settled + each.open))
        for each in levels_out(interview.progress, language)
    )


def said(before: Interview, after: Interview, question: Question, choice: str, language: Language) -> Said:
    """What was answered, and what that settled."""
    context = context_of(after, language)
    found = settled_by(
        [each for level in before.survey.levels.values() for each in level],
        before.survey.knowns,
        after.survey.knowns,
        context,
    )
    lines = [_line(decision, state, language) for decision, state in found]
    shown = lines if len(lines) <= MOST_SETTLED + 1 else lines[:MOST_SETTLED]
    noted = _noted(question, choice, context, language)
    return Said(noted, tuple(shown), len(lines) - len(shown), len(lines))


def _line(decision: OfferDecision | RuleDecision, state: str, language: Language) -> str:
    if isinstance(decision, OfferDecision):
        title, text = decision.offer.name, label(STATUS, Status(state), language)
    else:
        title, text = decision.rule.title.in_(language), label(RULE_STATE, RuleState(state), language)
    return f"{title}: {text[:1].lower()}{text[1:]}"


def _noted(question: Question, choice: str, context: Context, language: Language) -> str:
    """The answer in a few words; empty where that would only repeat what stands on the page."""
    if choice == Choice.LATER:
        return word("form.not-asked", language).lower()
    if question.kind in (QuestionKind.MOMENT, QuestionKind.TRIED):
        return ""
    values = context.knowns.values
    if question.kind is not QuestionKind.FACT:
        picked = [context.fact(ref).label.in_(language) for ref in question.facts if values.get(ref) is True]
        if choice == Choice.NONE:
            picked.append(word("asking.none" if picked else "asking.none-all", language).lower())
        elif choice == Choice.UNKNOWN:
            picked.append(word("asking.rest-unknown" if picked else "asking.rest-unknown-all", language).lower())
        return ", ".join(picked) if picked else word("asking.nothing-chosen", language)
    (ref,) = question.facts
    fact = context.fact(ref)
    name = fact.label.in_(language)
    if choice == Choice.UNKNOWN:
        return f"{name}: {_unknown(question, context, language).label.lower()}"
    if fact.type is FactType.BOOLEAN:
        return f"{name}: {word('form.yes' if choice == Choice.YES else 'form.no', language).lower()}"
    known = values.get(ref)
    unit = f" {fact.unit.in_(language)}" if fact.unit and not isinstance(known, str) else ""
    return f"{name}: {known_text(fact, known, language)}{unit}" if known is not None else name
