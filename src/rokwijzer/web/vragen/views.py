# SPDX-License-Identifier: EUPL-1.2
"""One question on a page. A POST carries everything that is known, and is answered with the next question."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.questions import Interview, Level, Question, QuestionKind
from rokwijzer.web.language import Language, language_of
from rokwijzer.web.pages import methods
from rokwijzer.web.published import load
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.today import today
from rokwijzer.web.vragen.answering import Choice, WrongAnswerError, answered, inputs_of, undone, without
from rokwijzer.web.vragen.telling import Said, asked_of, parts, said
from rokwijzer.web.vragen.telling import told as counted_in_words
from rokwijzer.web.wegwijzer import filled as form
from rokwijzer.web.wegwijzer.filled import Filled, read
from rokwijzer.web.wegwijzer.plain import Message, understood
from rokwijzer.web.wegwijzer.screen import screen
from rokwijzer.web.wegwijzer.views import choices
from rokwijzer.web.words import word

FULL, PART = "vragen/page.html", "vragen/part.html"


@dataclass(frozen=True)
class Turn:
    """What the page sent beside the form: which question it put, and which button was pressed."""

    question: str
    inputs: tuple[str, ...]
    """The fields that belong to the question: what stands in them is not part of what was known before."""
    choice: str
    level: Level | None
    """The level at hand."""


@dataclass(frozen=True)
class Reply:
    """What the page is to show."""

    filled: Filled
    """What is known."""
    level: Level | None = None
    entered: Filled | None = None
    """What was typed with a question that is put again."""
    messages: tuple[Message, ...] = ()
    said: Said | None = None
    again: Question | None = None
    """The question that is put again."""
    interview: Interview | None = None
    """The conversation of what is known, where it was worked out already."""


@methods("GET", "HEAD", "POST")
def questions(request: HttpRequest) -> HttpResponse:
    """The first question; or the next one after an answer. 400 where something is to be corrected."""
    base, language = load(), language_of(request)
    if request.method != "POST":
        reply = Reply(Filled({form.MUNICIPALITY: ENVIRONMENT.municipality}))
    else:
        reply = _replied(read(request.POST), _turn(request.POST), base, language)
    return _page(request, reply, base, language)


def _turn(post: QueryDict) -> Turn:
    level = post.get(form.LEVEL, "")
    return Turn(
        post.get(form.QUESTION, ""),
        tuple(post.getlist(form.ASKED_HERE)),
        post.get(form.CHOICE, ""),
        Level(level) if level in tuple(Level) else None,
    )


def _replied(entered: Filled, turn: Turn, base: KnowledgeBase, language: Language) -> Reply:
    before = without(entered, turn.inputs)
    if turn.choice == Choice.BACK:
        return Reply(undone(before))
    interview, messages = _interview(before, base, language)
    if interview is None:
        return Reply(entered, turn.level, messages=messages)
    if turn.choice == Choice.ON:
        asked = interview.next
        return Reply(before, asked.level if asked is not None else turn.level)
    if not turn.question or not turn.choice:
        # Another language was chosen, or one came from the form: what was typed stays.
        return Reply(before, turn.level, entered)
    question = _named(turn.question, interview)
    if question is None:
        return Reply(before, turn.level, messages=(Message(form.QUESTION, word("asking.wrong.gone", language)),))
    try:
        after = answered(before, entered, question, turn.choice, interview.situation, base)
    except WrongAnswerError as wrong:
        message = Message(wrong.field, word(wrong.key, language))
        return Reply(before, turn.level, entered, (message,), again=question)
    then, messages = _interview(after, base, language)
    if then is None:
        return Reply(before, turn.level, entered, messages, again=question)
    if turn.choice == Choice.MORE:
        return Reply(before, turn.level, after, again=question)
    told = said(interview, then, question, turn.choice, language)
    return Reply(after, turn.level, said=told, interview=then)


def _interview(filled: Filled, base: KnowledgeBase, language: Language) -> tuple[Interview | None, tuple[Message, ...]]:
    """The conversation as far as it has come; or what is to be corrected first."""
    situation, messages = understood(filled, screen(base, language), base, today(), language)
    if situation is None:
        return None, messages
    return Interview(situation, base, today(), frozenset(filled.passed)), ()


def _named(name: str, interview: Interview) -> Question | None:
    """The question of that name, if it may be asked now; mostly it is the next one."""
    found = interview.next
    if found is not None and found.name == name:
        return found
    every = (*interview.always, *(each for level in Level for each in interview.survey.questions(level)))
    return next((each for each in every if each.name == name), None)


def _page(request: HttpRequest, reply: Reply, base: KnowledgeBase, language: Language) -> HttpResponse:
    interview, wrong = (reply.interview, ()) if reply.interview else _interview(reply.filled, base, language)
    messages = tuple(dict.fromkeys((*reply.messages, *wrong)))
    context: dict[str, object] = {
        "form_on_page": "vraag",
        "messages": messages,
        "said": reply.said,
        "said_told": counted_in_words(reply.said.count, language) if reply.said else "",
        "announced": reply.said.summary(language) if reply.said else "",
        "may_go_back": bool(reply.filled.trail),
    }
    if interview is None:
        context |= {"state": reply.filled.pairs(), "trouble": True}
    else:
        context |= _shown(reply, interview, base, language, messages)
    template = PART if request.headers.get("HX-Request") == "true" else FULL
    return render(request, template, context, status=400 if messages else 200)


def _shown(
    reply: Reply, interview: Interview, base: KnowledgeBase, language: Language, messages: tuple[Message, ...]
) -> dict[str, object]:
    question = reply.again or interview.next
    at = reply.level
    stops = question is not None and not reply.again and _goes_further(question, at)
    level = at if question is None or stops else question.level or at
    levels = parts(interview, level, language)
    labels = {each.out.level: each.out for each in levels}
    context: dict[str, object] = {
        "levels": levels,
        "level": level,
        "level_out": labels.get(level) if level else None,
        "signal": Level.SAFETY in labels,
    }
    if question is None or stops:
        onward = labels.get(question.level) if question is not None and question.level else None
        return context | {"state": reply.filled.pairs(), "onward": onward, "done": labels.get(at) if at else None}
    inputs = inputs_of(question, interview.situation)
    entered = reply.entered or reply.filled
    if question.kind is QuestionKind.TRIED and reply.entered is None:
        entered = replace(reply.filled, tried={})
    return (
        context
        | choices(entered, base, language, messages)
        | {
            "state": without(reply.filled, inputs).pairs(),
            "asked": asked_of(question, interview, entered, language),
            "inputs": inputs,
        }
    )


def _goes_further(question: Question, at: Level | None) -> bool:
    """Whether the question belongs to a level beyond the one at hand: that one is settled then."""
    order = list(Level)
    return at is not None and question.level is not None and order.index(question.level) > order.index(at)
