# SPDX-License-Identifier: EUPL-1.2
"""From what was filled in to a situation as `family` reads it, and from its messages back to the fields of the form."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rokwijzer.family import UNKNOWN, Situation, from_plain
from rokwijzer.knowledge import KnowledgeBase, Problem, Problems
from rokwijzer.web.language import Language
from rokwijzer.web.wegwijzer import filled as form
from rokwijzer.web.wegwijzer.filled import Filled
from rokwijzer.web.wegwijzer.screen import Screen
from rokwijzer.web.words import WORDS, spoken, word

FORM = "formulier"
"""The field of messages about the whole form."""
_DUTCH_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?", re.ASCII)


@dataclass(frozen=True)
class Message:
    """Something to correct: the field (its id on the page), and what to say."""

    field: str
    text: str


def understood(
    filled: Filled, screen: Screen, base: KnowledgeBase, on: date, language: Language
) -> tuple[Situation | None, tuple[Message, ...]]:
    """The situation, or what is to be corrected first."""
    form.only_known(filled, screen.fields, screen.groups)
    messages = list(_own_messages(filled, screen, language))
    places: dict[tuple[object, ...], str] = {}
    plain = _plain(filled, screen, on, places)
    situation = None
    try:
        situation = from_plain(plain, base, language=language)
        situation.knowns(base, on)
    except Problems as wrong:
        messages.extend(_said(problem, places, language) for problem in wrong.problems)
    return (None if messages else situation), tuple(dict.fromkeys(messages))


def _own_messages(filled: Filled, screen: Screen, language: Language) -> Iterable[Message]:
    if filled.strange:
        yield Message(FORM, word("form.error.strange", language))
    for ref in sorted(filled.yes & set(filled.others)):
        yield Message(screen.fields[ref].html_id, word("form.error.twice", language))
    stage = filled.text(form.STAGE)
    counts = (form.WEEKS, form.DUE, form.AGE, form.BIRTH, form.EARLY)
    if stage and stage not in form.STAGES:
        yield Message(FORM, word("form.error.strange", language))
    elif not stage and any(filled.text(name) for name in counts):
        yield Message(form.STAGE, word("form.error.stage", language))
    if stage == form.BORN and filled.text(form.AGE) and not _NUMBER.fullmatch(filled.text(form.AGE)):
        yield Message(form.AGE, word("form.error.no-number", language))
    for row, (offer, outcome) in sorted(filled.tried.items()):
        if bool(offer) != bool(outcome):
            yield Message(f"opbrengst-{row}" if offer else f"hulp-{row}", word("form.error.outcome", language))


def _plain(filled: Filled, screen: Screen, on: date, places: dict[tuple[object, ...], str]) -> dict[str, Any]:
    """The nested texts of a family file; `places` gets the field that each of them came from."""
    plain: dict[str, Any] = {"on": on.isoformat()}

    def put(value: object, place: str, *path: str) -> None:
        part = plain
        for key in path[:-1]:
            part = part.setdefault(key, {})
        part[path[-1]] = value
        places[path] = place

    if filled.text(form.MUNICIPALITY):
        put(filled.text(form.MUNICIPALITY), form.MUNICIPALITY, "municipality")
    _facts(filled, screen, put, plain, places)
    _index(filled, put)
    if filled.none_of_group:
        plain["none-of-the-others"] = sorted(each.replace("_", "-") for each in filled.none_of_group)
    for row, (offer, outcome) in filled.tried.items():
        if offer and outcome:
            put(outcome, f"hulp-{row}", "tried", offer)
    for address, met in filled.overrides.items():
        put("met" if met else "not-met", form.OVERRIDE, "overrides", address)
    return plain


def _index(filled: Filled, put: Any) -> None:
    match filled.text(form.STAGE):
        case form.WISH:
            put("yes", form.STAGE, "wish-for-a-child")
        case form.PREGNANT:
            put("yes", form.STAGE, "pregnancy", "current")
            if filled.text(form.WEEKS):
                put(filled.text(form.WEEKS), form.WEEKS, "pregnancy", "weeks")
            if filled.text(form.DUE):
                put(_iso(filled.text(form.DUE)), form.DUE, "pregnancy", "due")
            elif filled.text(form.DAY_UNKNOWN):
                put(UNKNOWN, form.DUE, "pregnancy", "due")
        case form.BORN:
            age, born = filled.text(form.AGE).replace(",", "."), filled.text(form.BIRTH)
            if age and _NUMBER.fullmatch(age):
                unit = filled.text(form.UNIT)
                put(f"{age} {unit if unit in form.UNITS else 'weeks'}", form.AGE, "child", "age")
            if born:
                put(_iso(born), form.BIRTH, "child", "born")
            elif filled.text(form.DAY_UNKNOWN):
                put(UNKNOWN, form.BIRTH, "child", "born")
            elif not age:
                put("yes", form.STAGE, "child", "born")
            early = filled.text(form.EARLY) or filled.text(form.EARLY_SAID)
            if early:
                put(early, form.EARLY, "child", "premature")
            if early and filled.text(form.COUNTS):
                put(filled.text(form.COUNTS), form.COUNTS, "child", "age-counts")


def _facts(
    filled: Filled, screen: Screen, put: Any, plain: dict[str, Any], places: dict[tuple[object, ...], str]
) -> None:
    answers = {ref: filled.others[ref] for ref in filled.others} | dict.fromkeys(filled.yes, "yes")
    for ref, raw in (answers | filled.values).items():
        field = screen.fields[ref]
        value = _iso(raw) if field.kind == "date" else raw
        if value == "yes" and field.listed:
            entries: list[str] = plain.setdefault(field.listed, [])
            places[field.listed, len(entries)] = field.html_id
            entries.append(field.written)
        else:
            subject, _, name = field.written.partition(".")
            put(value, field.html_id, *(("judgement",) if field.judgement else ()), subject, name)


def _iso(text: str) -> str:
    """A date as a Dutch keyboard writes it, turned round; other text as it is."""
    match = _DUTCH_DATE.fullmatch(text)
    return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}" if match else text


_ISO = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b", re.ASCII)


def _said(problem: Problem, places: Mapping[tuple[object, ...], str], language: Language) -> Message:
    """The message at its field, with what to do there; what a file would want is left out."""
    path = tuple(problem.path)
    place = next((places[path[:end]] for end in range(len(path), 0, -1) if path[:end] in places), FORM)
    if place == FORM and path[:1] == ("tried",):
        place = "hulp-0"
    message = _ISO.sub(lambda match: _said_day(match[1], language), problem.message)
    next_step = f"form.next.{place}" if f"form.next.{place}" in WORDS else "form.next"
    return Message(place, f"{message[:1].upper()}{message[1:]}. {word(next_step, language)}")


def _said_day(text: str, language: Language) -> str:
    """A date as people say it; one that does not exist as it was written."""
    try:
        return spoken(date.fromisoformat(text), language)
    except ValueError:
        return text


__all__ = ["FORM", "UNKNOWN", "Message", "understood"]
