# SPDX-License-Identifier: EUPL-1.2
"""A fault in words: what is wrong, what belongs there, and the name that was probably meant."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias, get_args

from pydantic_core.core_schema import ErrorType

from rokwijzer.knowledge.text.dates import date_mistake
from rokwijzer.knowledge.text.faults import MISREAD, MISSING, NO_KNOWN_KEY, NO_OPTION, UNKNOWN_KEY, Fault
from rokwijzer.knowledge.text.mistakes import Mistake, Mistakes
from rokwijzer.knowledge.text.problems import Path, Problem, nearest
from rokwijzer.knowledge.text.shapes import Choice, Keyed, Leaf, Many, Record, declared_at, shape_of
from rokwijzer.knowledge.text.words import LISTED_AT_MOST, describe, is_id, known_keys, one_of, values_of
from rokwijzer.knowledge.text.yaml_reader import Data, Document

_SHOWN = 60
"""Characters of a value that a message repeats."""
_MEANT_FLAGS = {"ja": "yes", "nee": "no", "on": "yes", "off": "no", "y": "yes", "n": "no", "1": "yes", "0": "no"}
_OF_PYDANTIC = frozenset(get_args(ErrorType))
"""The kinds of error that pydantic itself has; any other comes from a validator of a model."""
_OTHER_FORM = ("model_type", "model_attributes_type", "dict_type", "mapping_type", "dataclass_type")


def problems_of(fault: Fault, document: Document) -> list[Problem]:
    """The fault as one problem, or as several if a validator of the model found several mistakes."""
    error = fault.context.get("error")
    if isinstance(error, Mistakes):
        return [_own_problem(each, fault.path, document) for each in error.mistakes]
    if isinstance(error, ValueError | AssertionError):
        return [_own_problem(error, fault.path, document)]
    say = _SAY.get(fault.kind)
    if say is None and fault.kind not in _OF_PYDANTIC:
        return [_custom_problem(fault, document)]
    if say is None:
        say = _wrong_form if fault.kind.endswith("_type") else _does_not_fit
    return [say(fault, document)]


def _own_problem(error: Exception, path: Path, document: Document) -> Problem:
    """What a validator said, at the place that it gave."""
    at, key = (error.at, error.key) if isinstance(error, Mistake) else ((), False)
    expected, near = (_text_of(getattr(error, name, None)) for name in ("expected", "nearest"))
    return document.problem((*path, *at), str(error), expected, near, key=key)


def _custom_problem(fault: Fault, document: Document) -> Problem:
    expected, near = (_text_of(fault.context.get(name)) for name in ("expected", "nearest"))
    return document.problem(fault.path, fault.message, expected, near, key=fault.at_key)


def _missing(fault: Fault, document: Document) -> Problem:
    message = f"the key '{fault.name}' is missing {_among(fault.path)}"
    return document.problem(fault.path, message, f"`{fault.name}: …` with {describe(fault.shape)}")


def _unknown_key(fault: Fault, document: Document) -> Problem:
    there = document.at(fault.path[:-1])
    free = [key for key in known_keys(fault.shape) if key not in there]
    near = nearest(fault.name, free)
    message = f"the key '{fault.name}' is not known {_among(fault.path[:-1])}"
    return document.problem(fault.path, message, None if near else _keys(free), near, key=True)


def _no_known_key(fault: Fault, document: Document) -> Problem:
    data = document.at(fault.path)
    first = next(iter(data)) if isinstance(data, dict) and data else None
    known = known_keys(fault.shape)
    if first is None:
        return document.problem(fault.path, f"{_name(fault.path)} is empty", _keys(known))
    message = f"the key '{first}' is not known {_among(fault.path)}"
    near = nearest(str(first), known)
    return document.problem((*fault.path, str(first)), message, None if near else _keys(known), near, key=True)


def _no_option(fault: Fault, document: Document) -> Problem:
    options = fault.shape.options if isinstance(fault.shape, Choice) else ()
    if not isinstance(document.at(fault.path), str) or not any(isinstance(shape_of(each), Leaf) for each in options):
        return _wrong_form(fault, document)
    near = nearest(_text(fault, document), values_of(fault.shape))
    return _value_problem(fault, document, "does not fit here", near)


def _not_a_value(fault: Fault, document: Document) -> Problem:
    if not isinstance(document.at(fault.path), str):
        return _wrong_form(fault, document)
    values = values_of(fault.shape)
    key = next((part for part in reversed(fault.path) if isinstance(part, str)), "")
    what = f"is not a value of '{key}'" if key and not fault.at_key else "is not one of the known names"
    near = nearest(_text(fault, document), values)
    expected = describe(fault.shape) if values else str(fault.context.get("expected", "")) or None
    return document.problem(fault.path, f"'{_text(fault, document)}' {what}", expected, near, key=fault.at_key)


def _misread(fault: Fault, document: Document) -> Problem:
    """A text that is no yes or no, number or date."""
    if not isinstance(document.at(fault.path), str):
        return _wrong_form(fault, document)
    kind = fault.shape.kind if isinstance(fault.shape, Leaf) else ""
    say = _KINDS.get(kind)
    return say(fault, document) if say else _no_option(fault, document)


def _no_flag(fault: Fault, document: Document) -> Problem:
    text = _text(fault, document).casefold()
    near = _MEANT_FLAGS.get(text) or nearest(text, ("yes", "no", "true", "false"))
    return _value_problem(fault, document, "is neither yes nor no", near)


def _no_number(fault: Fault, document: Document) -> Problem:
    return _value_problem(fault, document, "is not a whole number")


def _no_decimal(fault: Fault, document: Document) -> Problem:
    point = _text(fault, document).replace(",", ".", 1)
    near = point if re.fullmatch(r"-?\d+\.\d+", point, re.ASCII) else None
    return _value_problem(fault, document, "is not a number", near)


def _no_date(fault: Fault, document: Document) -> Problem:
    found = date_mistake(_text(fault, document))
    if found is None:
        return _value_problem(fault, document, "is not a date that fits here")
    expected = found.expected or describe(fault.shape)
    return document.problem(fault.path, found.message, expected, found.nearest, key=fault.at_key)


def _out_of_bounds(fault: Fault, document: Document) -> Problem:
    too_low = fault.kind.startswith("greater")
    return _value_problem(fault, document, "is too low" if too_low else "is too high")


def _pattern(fault: Fault, document: Document) -> Problem:
    if values_of(fault.shape):
        return _not_a_value(fault, document)
    if is_id(fault.shape):
        expected = describe(fault.shape).removeprefix("an id: ")
        return _value_problem(fault, document, "is not an id", _as_id(_text(fault, document)), expected)
    return _value_problem(fault, document, "does not have the form that is needed here")


def _text_length(fault: Fault, document: Document) -> Problem:
    """Counted as pydantic counts: after white space around the text is taken away, if the model says so."""
    text = str(fault.path[-1]) if fault.at_key else document.at(fault.path)
    length = len(text.strip()) if isinstance(text, str) else 0
    if fault.kind == "string_too_short" and not length:
        return document.problem(fault.path, f"{_name(fault.path)} is empty", describe(fault.shape), key=fault.at_key)
    word = "short" if fault.kind == "string_too_short" else "long"
    limit = fault.context.get("min_length" if word == "short" else "max_length")
    expected = f"at {'least' if word == 'short' else 'most'} {limit} characters"
    subject = "this key" if fault.at_key else _name(fault.path)
    return document.problem(fault.path, f"{subject} is too {word}: {length} characters", expected, key=fault.at_key)


def _count(fault: Fault, document: Document) -> Problem:
    data = document.at(fault.path)
    few = fault.kind == "too_short"
    limit = fault.context.get("min_length" if few else "max_length")
    what = "key" if isinstance(data, dict) else "item"
    expected = f"at {'least' if few else 'most'} {_counted(int(limit or 0), what)}"
    if not data:
        return document.problem(fault.path, f"{_name(fault.path)} is empty", expected)
    message = f"{_name(fault.path)} has {_counted(len(data), what)}, which is too {'few' if few else 'many'}"
    return document.problem(fault.path, message, expected)


def _no_tag(fault: Fault, document: Document) -> Problem:
    """The key is missing that says which option is meant."""
    data = document.at(fault.path)
    if not isinstance(data, dict):
        return _no_option(fault, document)
    key = _discriminator(fault)
    if key is None:
        return _no_known_key(fault, document)
    known = values_of(_under(fault, key))
    message = f"the key '{key}' is missing {_among(fault.path)}"
    return document.problem(fault.path, message, f"`{key}: …` with {one_of(known) or 'one of its known values'}")


def _wrong_tag(fault: Fault, document: Document) -> Problem:
    key = _discriminator(fault)
    if key is None:
        return _no_known_key(fault, document)
    known = values_of(_under(fault, key))
    text = str(fault.context.get("tag", ""))
    message = f"'{_short(text)}' is not a value of '{key}'"
    return document.problem((*fault.path, key), message, one_of(known), nearest(text, known))


def _wrong_form(fault: Fault, document: Document) -> Problem:
    """A text where a list belongs, a list where a text belongs, and so on."""
    data = document.at(fault.path)
    shape = fault.shape
    forms = {type(shape_of(each)) for each in shape.options} if isinstance(shape, Choice) else {type(shape)}
    if forms == {Many} or fault.kind.split("_")[0] in ("list", "tuple", "set", "frozen"):
        belongs = "a list belongs here"
    elif forms <= {Record, Keyed} or fault.kind in _OTHER_FORM:
        belongs = "keys with values belong here"
    elif isinstance(shape, Choice):
        belongs = "something else belongs here"
    else:
        belongs = "a single text belongs here"
    expected = describe(shape)
    if isinstance(shape, Many):
        expected += "; written [one, two], or with '- ' before each on a line of its own"
    return document.problem(fault.path, f"{_name(fault.path)} {_form(data)}, but {belongs}", expected)


def _does_not_fit(fault: Fault, document: Document) -> Problem:
    """An error of pydantic that is rare in files: its own words are better than none."""
    known = isinstance(fault.shape, Leaf) and fault.shape.kind == "other"
    expected = fault.message[:1].lower() + fault.message[1:] if known else describe(fault.shape)
    if not isinstance(document.at(fault.path), str):
        return document.problem(fault.path, f"{_name(fault.path)} does not fit here", expected)
    return _value_problem(fault, document, "does not fit here", expected=expected)


def _value_problem(
    fault: Fault, document: Document, what: str, near: str | None = None, expected: str | None = None
) -> Problem:
    message = f"'{_short(_text(fault, document))}' {what}"
    return document.problem(fault.path, message, expected or describe(fault.shape), near, key=fault.at_key)


def _text(fault: Fault, document: Document) -> str:
    return str(fault.path[-1]) if fault.at_key else str(document.at(fault.path))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def _name(path: Path) -> str:
    """What stands at a path: `'criteria'`, `item 2 of 'by'`, `this file`."""
    if not path:
        return "this file"
    last = path[-1]
    if isinstance(last, str):
        return f"'{last}'"
    key = next((part for part in reversed(path) if isinstance(part, str)), None)
    return f"item {last + 1} of '{key}'" if key is not None else f"item {last + 1}"


def _among(path: Path) -> str:
    return f"under {_name(path)}" if path and isinstance(path[-1], str) else f"in {_name(path)}"


def _form(data: Data) -> str:
    if isinstance(data, dict):
        return "has keys of its own"
    return "is a list" if isinstance(data, list) else "is a text"


def _keys(names: Sequence[str]) -> str | None:
    if len(names) == 1:
        return f"the key {names[0]}"
    return f"one of the keys {', '.join(names)}" if 0 < len(names) <= LISTED_AT_MOST else None


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _as_id(text: str) -> str | None:
    """The id that a name would have: `Één plan` gives `een-plan`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-") or None


def _discriminator(fault: Fault) -> str | None:
    name = str(fault.context.get("discriminator", ""))
    return name.strip("'") if name.startswith("'") else None


def _under(fault: Fault, key: str) -> Choice:
    """What the key can hold in any option."""
    options = fault.shape.options if isinstance(fault.shape, Choice) else ()
    records = (shape for shape in map(shape_of, options) if isinstance(shape, Record))
    return Choice(tuple(declared for record in records if (declared := declared_at(record.model, key)) is not None))


def _text_of(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


_Say: TypeAlias = Callable[[Fault, Document], Problem]

_KINDS: Mapping[str, _Say] = {"flag": _no_flag, "number": _no_number, "decimal": _no_decimal, "date": _no_date}
"""By what belongs there, for a text that is nothing of the kind."""

_SAY: Mapping[str, _Say] = {
    MISSING: _missing,
    UNKNOWN_KEY: _unknown_key,
    MISREAD: _misread,
    NO_OPTION: _no_option,
    NO_KNOWN_KEY: _no_known_key,
    "enum": _not_a_value,
    "literal_error": _not_a_value,
    "union_tag_not_found": _no_tag,
    "union_tag_invalid": _wrong_tag,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _text_length,
    "string_too_long": _text_length,
    "too_short": _count,
    "too_long": _count,
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _out_of_bounds),
    **dict.fromkeys(("bool_parsing", "int_parsing", "decimal_parsing", "float_parsing", "date_parsing"), _misread),
    **dict.fromkeys(("date_from_datetime_parsing", "date_from_datetime_inexact"), _misread),
}
"""By kind of fault; those that end in `_type` are `_wrong_form`."""
