# SPDX-License-Identifier: EUPL-1.2
"""Questions in words: what is asked, of whom, why, and what each answer decides. In Dutch and English."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rokwijzer.decisions import RuleDecision
from rokwijzer.explain import CitationOut, Context, Language, citations, count, finished, known_text, moment_question
from rokwijzer.explain import listed as joined
from rokwijzer.explain.context import PLACEHOLDER
from rokwijzer.explain.model import Out
from rokwijzer.family import key_of
from rokwijzer.knowledge.models import Answerer, FactKind, FactType, RuleKind
from rokwijzer.logic import FactRef, Knowns, Possible
from rokwijzer.logic.binding import CARERS
from rokwijzer.questions.effects import conditions_of, state_of
from rokwijzer.questions.levels import Decision, Level
from rokwijzer.questions.model import LevelProgress, Question, QuestionKind

FEW = 4
"""So many rules and offers are named; the rest is counted."""

_WORDS: Mapping[str, tuple[str, str]] = {
    "goes-well": ("Wat gaat goed?", "What goes well?"),
    "wants": ("Wat willen de ouders zelf?", "What do the parents themselves want?"),
    "tried": ("Wat is al geprobeerd?", "What was tried before?"),
    "always goes-well": (
        "Dit hoort er altijd bij: wat goed gaat telt mee, ook als het geen stap of aanbod verandert.",
        "This is always asked: what goes well counts, also where it changes no step or offer.",
    ),
    "always wants": (
        "Dit hoort er altijd bij: aanbod dat bij de wens van de ouders past komt eerder in de lijst.",
        "This is always asked: help that answers what the parents want stands earlier in the list.",
    ),
    "always tried": (
        "Dit hoort er altijd bij: wat al geprobeerd is kan een volgende stap veranderen.",
        "This is always asked: what was tried before can change a next step.",
    ),
    "choice": ("Wat klopt? {about}", "What is so? {about}"),
    "yes": ("Ja", "Yes"),
    "no": ("Nee", "No"),
    "professional": ("jij zelf", "you yourself"),
    "parents": ("de ouders", "the parents"),
    "decides": ("Dit kan veranderen wat geldt voor {names}.", "This can change what holds for {names}."),
    "one step": ("de stap {name}", "the step {name}"),
    "one offer": ("het aanbod {name}", "the offer {name}"),
    "one practice": ("de werkwijze {name}", "the way of working {name}"),
    "steps": ("{count} stappen: {names}", "{count} steps: {names}"),
    "offers": ("{count} keer aanbod: {names}", "{count} offers: {names}"),
    "practices": ("{count} werkwijzen: {names}", "{count} ways of working: {names}"),
    "more": ("nog {count}", "{count} more"),
    "level safety": ("Veiligheid", "Safety"),
    "level steps": ("Vervolgstappen", "Next steps"),
    "level named": ("Aanbod dat bij die stappen hoort", "Help that those steps name"),
    "level rest": ("Ander aanbod", "Other help"),
    "level-settled": ("alles duidelijk", "all settled"),
    "level-open": ("{open} van {all} nog open", "{open} of {all} still open"),
}


class OptionOut(Out):
    """One answer that can be given; of a multiple choice one option."""

    value: str
    """`yes`, `no`, a value of an enumeration; of a multiple choice the fact (`carer-1.tension`)."""
    label: str


class DecidesOut(Out):
    """A rule or offer that the question can change."""

    id: str
    title: str
    kind: str
    """`step`, `safety`, `practice` or `offer`."""


class QuestionOut(Out):
    """One question in words."""

    name: str
    kind: QuestionKind
    level: Level | None
    ref: str | None = None
    """Of a question about one fact: `carer-1.tension`."""
    type: FactType | None = None
    text: str
    help: str | None = None
    unit: str | None = None
    low: int | None = None
    high: int | None = None
    options: tuple[OptionOut, ...] = ()
    who: str
    """Who can answer."""
    judgement: bool = False
    """It is for the professional to weigh."""
    sensitive: bool = False
    why: str
    decides: tuple[DecidesOut, ...] = ()
    citations: tuple[CitationOut, ...] = ()
    """Where the notion that is asked about comes from."""


class LevelOut(Out):
    """How far one level is settled, in words."""

    level: Level
    label: str
    settled: int
    open: int
    text: str


def question_out(question: Question, context: Context) -> QuestionOut:
    """A question in the language of the context."""
    facts = [context.fact(ref) for ref in question.facts]
    (ref,) = question.facts if question.kind is QuestionKind.FACT else (None,)
    one = context.fact(ref) if ref else None
    language = context.language
    decides = tuple(_decides(each, context) for each in question.decides)
    return QuestionOut(
        name=question.name,
        kind=question.kind,
        level=question.level,
        ref=_written(ref) if ref else None,
        type=one.type if one else None,
        text=_text(question, context),
        help=one.help.in_(language) if one and one.help else None,
        unit=one.unit.in_(language) if one and one.unit else None,
        low=one.low if one else None,
        high=one.high if one else None,
        options=tuple(_options(question, context)),
        who=_who(question, context),
        judgement=bool(facts) and all(fact.kind is FactKind.JUDGEMENT for fact in facts),
        sensitive=any(fact.sensitive for fact in facts),
        why=_why(question, decides, language),
        decides=decides,
        citations=citations([cite for fact in facts for cite in fact.cite], context.base, language)
        if question.kind in (QuestionKind.FACT, QuestionKind.CHOICE)
        else (),
    )


def levels_out(progress: Iterable[LevelProgress], language: Language) -> tuple[LevelOut, ...]:
    """Every level with something in it, in words."""
    found = []
    for each in progress:
        settled, left = len(each.settled), len(each.open)
        if not settled + left:
            continue
        text = _say("level-open", language, open=left, all=settled + left) if left else _say("level-settled", language)
        label = _say(f"level {each.level}", language)
        found.append(LevelOut(level=each.level, label=label, settled=settled, open=left, text=text))
    return tuple(found)


def settled_by(
    decisions: Iterable[Decision], before: Knowns, after: Knowns, context: Context
) -> tuple[tuple[Decision, str], ...]:
    """What an answer settled: each rule and offer of which one status is left now, and was not before."""
    evaluator = context.base.evaluator
    found = []
    for decision in decisions:
        then, now = (
            state_of(decision, tuple(evaluator.outcomes(each, known) for each in conditions_of(decision)))
            for known in (before, after)
        )
        if then is None and now is not None:
            found.append((decision, str(now)))
    return tuple(found)


def would_be(decision: Decision, ref: FactRef, answer: Possible, context: Context) -> str | None:
    """The status or state that is left after this answer; None if more than one is."""
    known = replace(context.knowns, values={**context.knowns.values, ref: answer})
    evaluator = context.base.evaluator
    state = state_of(decision, tuple(evaluator.outcomes(each, known) for each in conditions_of(decision)))
    return str(state) if state is not None else None


def _text(question: Question, context: Context) -> str:
    language = context.language
    match question.kind:
        case QuestionKind.MOMENT:
            return finished(moment_question(context.knowns, language))
        case QuestionKind.FACT:
            (fact,) = question.facts
            return finished(_asked(fact, context))
        case QuestionKind.CHOICE:
            first = question.facts[0]
            theme = context.base.common.themes[context.fact(first).theme]
            about = context.name(first.subject) if first.subject in CARERS else theme.label.in_(language)
            return _say("choice", language, about=f"({about})")
        case _:
            return _say(question.kind.value, language)


def _asked(ref: FactRef, context: Context) -> str:
    text = context.fact(ref).question.in_(context.language)
    if PLACEHOLDER not in text:
        return text
    name = context.name(ref.subject)
    return text.replace(PLACEHOLDER, name)


def _options(question: Question, context: Context) -> Iterable[OptionOut]:
    language = context.language
    if question.kind is QuestionKind.FACT:
        (ref,) = question.facts
        fact = context.fact(ref)
        if fact.type is FactType.BOOLEAN:
            yield OptionOut(value="yes", label=_say("yes", language))
            yield OptionOut(value="no", label=_say("no", language))
        elif fact.type is FactType.ENUMERATION:
            for answer in question.answers:
                assert isinstance(answer, frozenset)
                (value,) = answer
                yield OptionOut(value=str(value), label=known_text(fact, value, language))
    else:
        for ref in question.facts:
            yield OptionOut(value=_written(ref), label=_option(ref, question, context))


def _option(ref: FactRef, question: Question, context: Context) -> str:
    label = context.fact(ref).label.in_(context.language)
    both = len({each.subject for each in question.facts if each.subject in CARERS}) > 1
    return f"{label} ({context.name(ref.subject)})" if both and ref.subject in CARERS else label


def _who(question: Question, context: Context) -> str:
    language = context.language
    named = {who for ref in question.facts for who in context.fact(ref).asked_of} or {Answerer.PARENTS}
    return joined([_say(who, language) for who in Answerer if who in named], "or", language)


def _why(question: Question, decides: Sequence[DecidesOut], language: Language) -> str:
    if not decides:
        return _say(f"always {question.kind}", language)
    parts = []
    for key, kinds in (("step", ("safety", "step")), ("offer", ("offer",)), ("practice", ("practice",))):
        names = [each.title for each in decides if each.kind in kinds]
        if len(names) == 1:
            parts.append(_say(f"one {key}", language, name=_few(names, language)))
        elif names:
            parts.append(_say(f"{key}s", language, count=count(len(names), language), names=_few(names, language)))
    return _say("decides", language, names=joined(parts, "and", language))


def _few(names: Sequence[str], language: Language) -> str:
    quoted = [_quoted(name, language) for name in names]
    if len(names) > FEW + 1:
        quoted[FEW:] = [_say("more", language, count=count(len(names) - FEW, language))]
    return joined(quoted, "and", language)


def _quoted(name: str, language: Language) -> str:
    return f"‘{name}’" if language == "nl" else f"“{name}”"


def _decides(name: str, context: Context) -> DecidesOut:
    owner = context.owner(name)
    if isinstance(owner, RuleDecision):
        return DecidesOut(id=name, title=owner.rule.title.in_(context.language), kind=_kind(owner.rule.kind))
    return DecidesOut(id=name, title=owner.offer.name, kind="offer")


def _kind(kind: RuleKind) -> str:
    return kind.value


def _written(ref: FactRef) -> str:
    return f"{key_of(ref.subject)}.{ref.fact}"


def _say(key: str, language: Language, **slots: object) -> str:
    return _WORDS[key][language == "en"].format(**slots)
