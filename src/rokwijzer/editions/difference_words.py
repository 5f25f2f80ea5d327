# SPDX-License-Identifier: EUPL-1.2
"""A difference said in Dutch or English sentences: "Aanbod X: eind van criterium 'leeftijd' was …, is nu …"."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum

from pydantic import BaseModel

from rokwijzer.editions.codec import to_plain
from rokwijzer.editions.difference import Change, ChangeKind, Difference, Group, Step
from rokwijzer.editions.edition import day_in_words
from rokwijzer.editions.field_words import FIELD_WORDS, SECTION_WORDS
from rokwijzer.knowledge.models import Text

_SAID: Mapping[str, tuple[str, str]] = {
    "added": ("nieuw: {where}{words}", "new: {where}{words}"),
    "removed": ("vervallen: {where}{words}", "removed: {where}{words}"),
    "whole-added": ("is nieuw", "is new"),
    "whole-removed": ("is vervallen", "was removed"),
    "renamed": ("heette {old}, heet nu {new}", "was called {old}, is now called {new}"),
    "changed": ("{where} was {old}, is nu {new}", "{where} was {old}, is now {new}"),
    "filled": ("{where} was niet ingevuld, is nu {new}", "{where} was not filled in, is now {new}"),
    "emptied": ("{where} was {old}, is nu niet ingevuld", "{where} was {old}, is no longer filled in"),
    "reordered": ("andere volgorde van {where}: {new}", "another order of {where}: {new}"),
    "nothing": ("Geen verschil in de inhoud.", "No difference in the content."),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "none": ("geen", "none"),
    "of": ("van", "of"),
    "everything": ("het geheel", "the whole"),
}

_LONGEST = 400
"""Characters of a value that are shown."""


def in_words(found: Difference, language: str) -> Iterator[str]:
    """Every difference as one sentence without a full stop, grouped by what it belongs to."""
    if not found:
        yield say("nothing", language)
    for group in found.groups:
        yield from group_in_words(group, language)


def group_in_words(group: Group, language: str) -> Iterator[str]:
    """The changes of one offer, rule or fact."""
    name = group_name(group, language)
    if len(group.changes) == 1:
        yield f"{name}: {change_in_words(group.changes[0], language)}"
        return
    yield f"{name}:"
    for change in group.changes:
        yield f"  - {change_in_words(change, language)}"


def group_name(group: Group, language: str) -> str:
    """`Aanbod Shantala babymassage (shantala)`."""
    nl, nl_many, en, en_many = SECTION_WORDS[group.section]
    if group.id == group.section:
        return en_many if language == "en" else nl_many
    word = en if language == "en" else nl
    label = group.label.in_(language) if group.label is not None else None
    return f"{word} {label} ({group.id})" if label and label != group.id else f"{word} {group.id}"


def change_in_words(change: Change, language: str) -> str:
    """One change, without the name of what it belongs to."""
    where, old, new = (
        place_in_words(change.steps, language),
        value_in_words(change.old, language),
        value_in_words(change.new, language),
    )
    match change.kind:
        case ChangeKind.ADDED if not change.steps:
            return say("whole-added", language)
        case ChangeKind.REMOVED if not change.steps:
            return say("whole-removed", language)
        case ChangeKind.ADDED:
            return say("added", language, where=where, words=_after(change.new, language))
        case ChangeKind.REMOVED:
            return say("removed", language, where=where, words=_after(change.old, language))
        case ChangeKind.RENAMED:
            return say("renamed", language, old=change.old, new=change.new)
        case ChangeKind.REORDERED:
            return say("reordered", language, where=where or say("everything", language), new=new)
        case ChangeKind.CHANGED:
            key = "filled" if _empty(change.old) else "emptied" if _empty(change.new) else "changed"
            return say(key, language, where=where, old=old, new=new)


def place_in_words(steps: tuple[Step, ...], language: str) -> str:
    """The place from the inside out: `eind van criterium "leeftijd" van ingang "na de geboorte"`."""
    parts: list[str] = []
    for step in steps:
        if step.field:
            parts.append(field_in_words(step.name, language))
        elif parts:
            shown = step.label.in_(language) if step.label is not None else step.name
            parts[-1] = f'{parts[-1]} "{_short(shown, 80)}"'
    return f" {say('of', language)} ".join(reversed(parts))


def field_in_words(name: str, language: str) -> str:
    """What a key is called."""
    words = FIELD_WORDS.get(name)
    return name.rstrip("_").replace("_", "-") if words is None else words[language == "en"]


def value_in_words(value: object, language: str) -> str:
    """A value on one line."""
    match value:
        case None:
            return say("none", language)
        case bool():
            return say("yes" if value else "no", language)
        case Enum():
            return str(value.value)
        case str():
            return f'"{_short(value, _LONGEST)}"'
        case date():
            return day_in_words(value, language)
        case int():
            return str(value)
        case float():
            return f"{value:g}"
        case Text():
            return f'"{_short(value.in_(language), _LONGEST)}"'
        case BaseModel():
            return _short(_condition(to_plain(value)), _LONGEST)
        case tuple():
            return ", ".join(str(each.value if isinstance(each, Enum) else each) for each in value)
        case _:
            return f'"{_short(_condition(value), _LONGEST)}"'


def say(key: str, language: str, **words: object) -> str:
    """A sentence of this page."""
    return _SAID[key][language == "en"].format(**words)


def _after(value: object, language: str) -> str:
    """The words of a part that came or went, where it has some of its own."""
    own = value.in_(language) if isinstance(value, Text) else None
    if own is None and language == "en":
        own = getattr(value, "en", None)
    own = own or getattr(value, "nl", None)
    return f": {value_in_words(own, language)}" if isinstance(own, str) else ""


def _condition(value: object) -> str:
    """A condition as written, on one line."""
    match value:
        case dict():
            return "; ".join(f"{key}: {_condition(each)}" for key, each in value.items())
        case list() | tuple():
            return "[" + ", ".join(_condition(each) for each in value) + "]"
        case _:
            return str(value)


def _empty(value: object) -> bool:
    return value is None or value == () or value == ""


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
