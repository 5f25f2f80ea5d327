# SPDX-License-Identifier: EUPL-1.2
"""What an answer writes into the form, and what "back" takes out of it again.

Every field of a question is a field of the form of the first page, so that what is entered on the way is part of what
both pages send. Beside it an answer leaves a trail: the facts that it touched, and what stood there before.
"""

from collections.abc import Iterable
from copy import deepcopy
from enum import StrEnum

from rokwijzer.family import UNKNOWN, Child, Situation
from rokwijzer.family.situation import written
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import FactType
from rokwijzer.logic import FactRef
from rokwijzer.questions import Question, QuestionKind
from rokwijzer.web.wegwijzer import filled as form
from rokwijzer.web.wegwijzer.filled import Filled

TRIED = "hulp"
"""Stands for every row of what was tried."""
IS = "is:"
"""Before a value of an enumeration, so that it is no other choice."""


class Choice(StrEnum):
    """What a button means, but for a value of an enumeration."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "weet-niet"
    """Asked, and nobody knows; of a multiple choice: of what was not chosen."""
    LATER = "nog-niet"
    """Not asked, and not to be put again."""
    DONE = "klaar"
    """What was typed or chosen; what was not chosen is not asked yet."""
    NONE = "rest-niet"
    """What was not chosen is not so."""
    MORE = "meer"
    """One more row of help that was tried."""
    BACK = "terug"
    ON = "verder"
    """On to the next level."""


class Moment(StrEnum):
    """What there is to ask about where the child or pregnancy stands."""

    WHICH = "which"
    """Whether there is a wish, a pregnancy or a child, and when."""
    BORN = "born"
    DUE = "due"
    COUNTS = "counts"
    """Which age counts of a child that came early."""


class WrongAnswerError(ValueError):
    """An answer that this question does not take; `key` names what to say, `field` where."""

    def __init__(self, key: str, field: str) -> None:
        super().__init__(key)
        self.key, self.field = key, field


def moment_of(situation: Situation) -> Moment:
    """What is still to be asked of this index."""
    match situation.index:
        case None:
            return Moment.WHICH
        case Child(premature=True, age_counts=None, born=born) if born is not None:
            return Moment.COUNTS
        case Child():
            return Moment.BORN
        case _:
            return Moment.DUE


_DAYS = {Moment.BORN: form.BIRTH, Moment.DUE: form.DUE}
_ROUGHLY = {Moment.BORN: (form.AGE, form.UNIT), Moment.DUE: (form.WEEKS,)}
"""What an exact day takes the place of."""


def inputs_of(question: Question, situation: Situation) -> tuple[str, ...]:
    """What is entered with this question: facts, and fields of the form."""
    match question.kind:
        case QuestionKind.MOMENT:
            match moment_of(situation):
                case Moment.WHICH:
                    return (*form.INDEX, form.MUNICIPALITY)
                case Moment.COUNTS:
                    return (form.COUNTS,)
                case day:
                    return (_DAYS[day], form.DAY_UNKNOWN)
        case QuestionKind.TRIED:
            return (TRIED,)
        case _:
            return tuple(map(str, question.facts))


def without(filled: Filled, names: Iterable[str]) -> Filled:
    """The form without what stands in these fields."""
    found = deepcopy(filled)
    for name in names:
        if name == TRIED:
            found.tried.clear()
        _clear(found, name)
        found.texts.pop(name, None)
    return found


def answered(
    before: Filled, entered: Filled, question: Question, choice: str, situation: Situation, base: KnowledgeBase
) -> Filled:
    """The form after an answer: `before` is the form without it, `entered` with what was typed and chosen.

    Raises WrongAnswerError.
    """
    found = deepcopy(before)
    match question.kind:
        case QuestionKind.MOMENT:
            touched = _moment(found, entered, choice, situation)
        case QuestionKind.TRIED:
            if choice in (Choice.DONE, Choice.MORE):
                found.tried = {row: each for row, each in entered.tried.items() if any(each)}
            elif choice != Choice.LATER:
                raise WrongAnswerError("asking.wrong.choose", form.QUESTION)
            touched = [QuestionKind.TRIED.value]
        case QuestionKind.FACT:
            touched = _fact(found, entered, question.facts[0], choice, base)
        case _:
            touched = _several(found, entered, question, choice)
    if choice == Choice.LATER:
        found.passed |= {each for each in touched if "=" not in each}
    elif question.kind in (QuestionKind.GOES_WELL, QuestionKind.WANTS, QuestionKind.TRIED):
        found.passed.add(question.kind.value)
    found.trail[max(found.trail, default=0) + 1] = list(touched)
    return found


def undone(filled: Filled) -> Filled:
    """The form without the last answer; as it is where there is none."""
    found = deepcopy(filled)
    if not found.trail:
        return found
    last = found.trail.pop(max(found.trail))
    for each in last:
        if each == QuestionKind.MOMENT:
            for name in form.INDEX:
                found.texts.pop(name, None)
        elif each == QuestionKind.TRIED:
            found.tried.clear()
        _clear(found, each)
    for each in last:
        name, equals, text = each.partition("=")
        if equals and name in form.INDEX:
            found.texts[name] = text
    return found


def _clear(filled: Filled, name: str) -> None:
    filled.yes.discard(name)
    filled.others.pop(name, None)
    filled.values.pop(name, None)
    filled.passed.discard(name)
    if name == form.PREMATURE:
        filled.texts.pop(form.EARLY_SAID, None)


def _moment(found: Filled, entered: Filled, choice: str, situation: Situation) -> list[str]:
    asked = moment_of(situation)
    touched = [QuestionKind.MOMENT.value]
    touched += [f"{name}={found.texts[name]}" for name in form.INDEX if found.texts.get(name)]
    municipality = entered.text(form.MUNICIPALITY)
    if municipality:
        found.texts[form.MUNICIPALITY] = municipality
    if choice == Choice.LATER:
        return touched
    if asked is Moment.COUNTS:
        found.texts[form.COUNTS] = _value(choice, form.QUESTION)
    elif asked is Moment.WHICH:
        _which(found, entered, choice)
    elif choice == Choice.UNKNOWN:
        found.texts[form.DAY_UNKNOWN] = form.YES
    else:
        day = entered.text(_DAYS[asked])
        if choice != Choice.DONE or not day:
            raise WrongAnswerError("asking.wrong.date", _DAYS[asked])
        for name in _ROUGHLY[asked]:
            found.texts.pop(name, None)
        found.texts[_DAYS[asked]] = day
    return touched


def _which(found: Filled, entered: Filled, choice: str) -> None:
    if choice != Choice.DONE or not entered.text(form.STAGE):
        raise WrongAnswerError("asking.wrong.stage", form.STAGE)
    found.texts |= {name: entered.texts[name] for name in form.INDEX if entered.text(name)}
    stage = found.texts[form.STAGE]
    told = {form.PREGNANT: (form.WEEKS, form.DUE), form.BORN: (form.AGE, form.BIRTH)}.get(stage, ())
    if told and not any(found.text(name) for name in (*told, form.DAY_UNKNOWN)):
        # That there is a pregnancy or a child is known; when, is left for now.
        found.passed.add(QuestionKind.MOMENT.value)


def _fact(found: Filled, entered: Filled, ref: FactRef, choice: str, base: KnowledgeBase) -> list[str]:
    name, fact = str(ref), base.fact(ref)
    field = field_of(ref)
    if name == form.PREMATURE:
        return _premature(found, choice)
    if choice == Choice.LATER:
        return [name]
    if fact.type is FactType.BOOLEAN:
        if choice == Choice.YES:
            found.yes.add(name)
        elif choice in (Choice.NO, Choice.UNKNOWN):
            found.others[name] = "no" if choice == Choice.NO else UNKNOWN
        else:
            raise WrongAnswerError("asking.wrong.choose", field)
    elif choice == Choice.UNKNOWN:
        found.values[name] = UNKNOWN
    elif fact.type is FactType.ENUMERATION:
        found.values[name] = _value(choice, field)
    else:
        typed = entered.values.get(name)
        if choice != Choice.DONE or not typed:
            key = "asking.wrong.date" if fact.type is FactType.DATE else "asking.wrong.number"
            raise WrongAnswerError(key, field)
        found.values[name] = typed
    return [name]


def _premature(found: Filled, choice: str) -> list[str]:
    said = {Choice.YES.value: "yes", Choice.NO.value: "no", Choice.UNKNOWN.value: UNKNOWN}.get(choice)
    if said is not None:
        found.texts[form.EARLY_SAID] = said
    elif choice != Choice.LATER:
        raise WrongAnswerError("asking.wrong.choose", form.QUESTION)
    if choice == Choice.UNKNOWN:
        # A situation does not say of this fact that it was asked.
        found.passed.add(form.PREMATURE)
    return [form.PREMATURE]


def _several(found: Filled, entered: Filled, question: Question, choice: str) -> list[str]:
    rest = {Choice.DONE.value: Choice.LATER, Choice.NONE.value: Choice.NO}.get(choice, choice)
    if rest not in (Choice.LATER, Choice.NO, Choice.UNKNOWN):
        raise WrongAnswerError("asking.wrong.choose", form.QUESTION)
    names = [str(ref) for ref in question.facts]
    for name in names:
        said = Choice.YES if choice != Choice.LATER and is_picked(entered, name) else rest
        if said == Choice.LATER:
            found.passed.add(name)
        elif name == form.PREMATURE:
            _premature(found, said)
        elif said == Choice.YES:
            found.yes.add(name)
        else:
            found.others[name] = "no" if said == Choice.NO else UNKNOWN
    return [*([] if question.kind is QuestionKind.CHOICE else [question.kind.value]), *names]


def is_picked(filled: Filled, name: str) -> bool:
    """Whether this option was chosen. That the child came early has a field of its own."""
    return filled.text(form.EARLY_SAID) == "yes" if name == form.PREMATURE else name in filled.yes


def _value(choice: str, field: str) -> str:
    if not choice.startswith(IS):
        raise WrongAnswerError("asking.wrong.choose", field)
    return choice.removeprefix(IS)


def field_of(ref: FactRef) -> str:
    """The id of its field on the page, as on the first page."""
    return f"f-{written(ref).replace('.', '-')}"
