# SPDX-License-Identifier: EUPL-1.2
"""The first page: an empty form, and the same form with its advice."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from rokwijzer.advice import AdviceOut, Advisor
from rokwijzer.family import Outcome, Situation
from rokwijzer.family.index import AgeCounts
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.language import Language, language_of
from rokwijzer.web.pages import methods
from rokwijzer.web.published import load
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.today import today
from rokwijzer.web.wegwijzer.changing import changes
from rokwijzer.web.wegwijzer.examples import example, examples, fill
from rokwijzer.web.wegwijzer.filled import MOST_TRIED, MUNICIPALITY, STAGES, UNITS, Filled, read
from rokwijzer.web.wegwijzer.opening import opened
from rokwijzer.web.wegwijzer.plain import UNKNOWN, Message, understood
from rokwijzer.web.wegwijzer.presenting import present
from rokwijzer.web.wegwijzer.screen import screen
from rokwijzer.web.wegwijzer.texts import record_note
from rokwijzer.web.words import word

EXAMPLE = "voorbeeld"
FULL, PART = "wegwijzer/page.html", "wegwijzer/update.html"
_INDEX_FIELDS = {"child.premature": "te-vroeg", "moment": "soort"}


@dataclass(frozen=True)
class Asked:
    """What was filled in, what is to be corrected, and the advice where there is one to give."""

    filled: Filled
    messages: tuple[Message, ...]
    advisor: Advisor | None = None
    situation: Situation | None = None

    @cached_property
    def advice(self) -> AdviceOut | None:
        """The whole advice, for documents; a page looks at less."""
        return self.advisor.whole() if self.advisor is not None else None


@methods("GET", "HEAD", "POST")
def wegwijzer(request: HttpRequest) -> HttpResponse:
    """The form; a POST answers with the advice, or with 400 and what is to be corrected.

    A page that updates itself asks with the header HX-Request and gets only what changes.
    """
    if request.method != "POST":
        return page(request, Asked(Filled({MUNICIPALITY: ENVIRONMENT.municipality}), ()))
    return page(request, asked(request))


def asked(request: HttpRequest) -> Asked:
    """Understand what was sent, and decide what it comes down to."""
    language, base = language_of(request), load()
    filled = _filled(request.POST, base)
    situation, messages = understood(filled, screen(base, language), base, today(), language)
    if situation is None or filled.empty:
        return Asked(filled, messages)
    advisor = Advisor(situation, base, on=today(), region=situation.municipality, language=language)
    return Asked(filled, (), advisor, situation)


def page(request: HttpRequest, found: Asked, more: tuple[Message, ...] = ()) -> HttpResponse:
    """The page with all of it; `more` are messages of a later step."""
    language, base = language_of(request), load()
    messages = found.messages + more
    context = _form(found.filled, base, language, messages)
    if found.advisor is not None and found.situation is not None:
        context |= _advice(found.advisor, found.situation, found.filled, base, language)
    template = PART if request.headers.get("HX-Request") == "true" else FULL
    return render(request, template, context, status=400 if messages else 200)


def _filled(post: QueryDict, base: KnowledgeBase) -> Filled:
    """What was filled in, or the example that was asked for instead."""
    name = post.get(EXAMPLE, "")
    return fill(example(base, name), base) if name in base.examples else read(post)


def _advice(
    advisor: Advisor, situation: Situation, filled: Filled, base: KnowledgeBase, language: Language
) -> dict[str, object]:
    advice = advisor.brief()
    fields = {field.ref: field.html_id for field in screen(base, language).fields.values()} | _INDEX_FIELDS
    chosen = frozenset(filled.chosen)
    shown = present(advice, base, frozenset(filled.shown), chosen, fields, advisor.explained)
    return {
        "shown": shown,
        "changes": changes(shown.in_full, situation, base, advice.on, language),
        "summary": shown.summary(language),
        "note": record_note(advice, chosen, language),
    }


def _form(
    filled: Filled, base: KnowledgeBase, language: Language, messages: tuple[Message, ...] = ()
) -> dict[str, object]:
    labels = {address: _criterion(address, base, language) for address in filled.overrides}
    parts = opened(filled, screen(base, language), frozenset(message.field for message in messages))
    return (
        choices(filled, base, language, messages)
        | parts
        | {
            "form_on_page": "situatie",
            "messages": messages,
            "override_labels": {address: label for address, label in labels.items() if label},
            "examples": examples(base, language),
            "answers": [("no", word("form.no", language)), (UNKNOWN, word("form.unknown", language))],
        }
    )


def choices(
    filled: Filled, base: KnowledgeBase, language: Language, messages: tuple[Message, ...]
) -> dict[str, object]:
    """What fields offer to choose from, what they hold, and what is wrong with it: of the form, and of one question."""
    rows = [(row, *filled.tried.get(row, ("", ""))) for row in range(max(filled.tried, default=-1) + 2)]
    no, unknown = ("no", word("form.no", language)), (UNKNOWN, word("form.unknown", language))
    return {
        "screen": screen(base, language),
        "filled": filled,
        "errors": {message.field: message.text for message in reversed(messages)},
        "stages": STAGES,
        "units": [(unit, word(f"form.unit.{unit}", language)) for unit in UNITS],
        "yes_no": [("yes", word("form.yes", language)), no, unknown],
        "age_counts": [(each.value, word(f"form.counts.{each}", language)) for each in AgeCounts],
        "tried_rows": rows[:MOST_TRIED],
        "outcomes": [(each.value, word(f"form.tried.{each}", language)) for each in Outcome],
    }


def _criterion(address: str, base: KnowledgeBase, language: Language) -> str:
    """What a criterion is called, after the offer or step that it belongs to; empty where there is none."""
    owner = address.partition("#")[0]
    try:
        label = base.criteria(address).label.in_(language)
    except KeyError:
        return ""
    name = base.rules[owner].title.in_(language) if owner in base.rules else base.offers[owner].name
    return f"{name}: {label}"
