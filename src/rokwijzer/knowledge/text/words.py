# SPDX-License-Identifier: EUPL-1.2
"""What is expected at a place, in words without jargon."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from rokwijzer.knowledge.text.shapes import (
    Choice,
    Keyed,
    Leaf,
    Many,
    Record,
    Shape,
    fields_of,
    required_keys,
    shape_of,
    words_given,
)

LISTED_AT_MOST = 12
VALUES_LISTED_AT_MOST = 20
"""A longer list of values or keys does not help; then only the nearest one is named."""

_ALTERNATIVES = re.compile(r"\^\(([\w-]+(?:\|[\w-]+)*)\)\$", re.ASCII)
_IDS = ("a-b-1", "a", "ab-cd")
_NO_IDS = ("A", "a b", "a_b", "a--b", "-a", "a-", "", "é", "a.b")


def describe(shape: Shape) -> str:
    """What belongs at a place of this shape: `yes or no`, `a list of ids`, `the keys nl and, if known, en`."""
    given = words_given(shape)
    if given:
        return given
    match shape:
        case Leaf():
            return _leaf_words(shape)
        case Many():
            return _list_words(shape_of(shape.item))
        case Keyed():
            keys = "ids" if is_id(shape_of(shape.key)) else "names"
            return f"{keys} of your choice, each with {describe(shape_of(shape.value))}"
        case Record():
            return _record_words(shape)
        case Choice():
            return either(describe(shape_of(option)) for option in shape.options)


def values_of(shape: Shape) -> tuple[str, ...]:
    """The texts that can stand here, if they are a list of known ones."""
    if isinstance(shape, Choice):
        return tuple(dict.fromkeys(value for option in shape.options for value in values_of(shape_of(option))))
    if not isinstance(shape, Leaf):
        return ()
    match = _ALTERNATIVES.fullmatch(_pattern(shape))
    return tuple(match[1].split("|")) if match else shape.values


def known_keys(shape: Shape) -> tuple[str, ...]:
    """The keys that can stand here, of every option if there are several."""
    if isinstance(shape, Record):
        return tuple(fields_of(shape.model))
    if isinstance(shape, Choice):
        return tuple(dict.fromkeys(key for option in shape.options for key in known_keys(shape_of(option))))
    return ()


def is_id(shape: Shape) -> bool:
    """Whether an id belongs here: small letters, digits and single hyphens."""
    return isinstance(shape, Leaf) and shape.kind == "text" and _is_id_pattern(_pattern(shape))


def one_of(values: Sequence[str]) -> str | None:
    """`one of a, b, c`; None if there are too many to help, or none."""
    if not values or len(values) > VALUES_LISTED_AT_MOST:
        return None
    return f"one of {', '.join(values)}" if len(values) > 1 else values[0]


def bound(shape: Shape, *names: str) -> Any:
    """The first bound of these names that the type sets (`ge`, `max_length`…), or None."""
    for hint in reversed(shape.hints):
        for name in names:
            value = getattr(hint, name, None)
            if value is not None:
                return value
    return None


def _leaf_words(shape: Leaf) -> str:
    match shape.kind:
        case "text":
            return _text_words(shape)
        case "flag":
            return "yes or no"
        case "number":
            return f"a whole number{_range(shape)}"
        case "decimal":
            return f"a number such as 1.5{_range(shape)}"
        case "date":
            return "a date written year-month-day, for instance 2026-09-13"
        case "choice":
            return one_of(shape.values) or f"one of the {len(shape.values)} known values"
        case _:
            return "a value"


def _text_words(shape: Leaf) -> str:
    pattern, longest = _pattern(shape), bound(shape, "max_length")
    limit = f", at most {longest} characters" if longest is not None else ""
    values = values_of(shape)
    if values:
        return one_of(values) or f"one of the {len(values)} known values"
    if is_id(shape):
        return f"an id: small letters, digits and single hyphens, for instance a-short-name{limit}"
    if pattern.startswith("^https?://"):
        return f"a web address that begins with https:// or http://{limit}"
    return f"text of the form {pattern}{limit}" if pattern else f"text{limit}"


def _list_words(item: Shape) -> str:
    if is_id(item):
        return "a list of ids"
    if item == Leaf("text"):
        return "a list of texts"
    return f"a list, each item {describe(item)}"


def _record_words(shape: Record) -> str:
    required = required_keys(shape.model)
    others = [key for key in fields_of(shape.model) if key not in required]
    if len(required) + len(others) > LISTED_AT_MOST:
        others = []
    if not required:
        return _keys(others, "or") if others else "keys with values"
    more = f" and, if known, {', '.join(others)}" if others else ""
    return f"{_keys(required, 'and')}{more}"


def _keys(names: Sequence[str], word: str) -> str:
    if len(names) == 1:
        return f"the key {names[0]}"
    return f"the keys {', '.join(names[:-1])} {word} {names[-1]}"


def either(options: Any) -> str:
    """`a, or b`, each different one once."""
    return ", or ".join(dict.fromkeys(options))


def _range(shape: Leaf) -> str:
    low, above = bound(shape, "ge"), bound(shape, "gt")
    high, below = bound(shape, "le"), bound(shape, "lt")
    if low is not None and high is not None:
        return f" from {low} to {high}"
    parts = (("at least", low), ("more than", above), ("at most", high), ("less than", below))
    words = [f"{word} {value}" for word, value in parts if value is not None]
    return f", {' and '.join(words)}" if words else ""


def _pattern(shape: Leaf) -> str:
    found = bound(shape, "pattern") if shape.kind == "text" else None
    return found.pattern if isinstance(found, re.Pattern) else str(found or "")


@cache
def _is_id_pattern(pattern: str) -> bool:
    """Known by what it takes and refuses, since each model may write its pattern in its own way."""
    try:
        taken = re.compile(pattern) if pattern else None
    except re.error:
        return False
    return taken is not None and all(map(taken.search, _IDS)) and not any(map(taken.search, _NO_IDS))
