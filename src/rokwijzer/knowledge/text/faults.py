# SPDX-License-Identifier: EUPL-1.2
"""Pydantic's errors brought to their places in the file, and of a choice only those of the option that was meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from rokwijzer.knowledge.text.problems import Path, nearest
from rokwijzer.knowledge.text.shapes import (
    ANYTHING,
    Choice,
    Keyed,
    Leaf,
    Many,
    Record,
    Shape,
    declared_at,
    option_named,
    shape_of,
)
from rokwijzer.knowledge.text.yaml_reader import Data, Document

MISSING, UNKNOWN_KEY, MISREAD = "missing", "extra_forbidden", "misread"
NO_OPTION, NO_KNOWN_KEY = "no_option", "no_known_key"

_CONTAINER_ERRORS = frozenset(
    (
        "dataclass_type",
        "dict_type",
        "frozen_set_type",
        "is_instance_of",
        "iterable_type",
        "list_type",
        "mapping_type",
        "model_attributes_type",
        "model_type",
        "set_type",
        "tuple_type",
    )
)


@dataclass(frozen=True)
class Fault:
    """One error. `path` is its place in the file; for a missing key that of the keys among which it is missing."""

    kind: str
    path: Path
    shape: Shape = ANYTHING
    """What belongs at the place; for a missing key what belongs under it, for an unknown one what its owner holds."""
    name: str = ""
    """The missing or unknown key."""
    at_key: bool = False
    """The key itself is wrong, not what it holds."""
    message: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    branches: tuple[tuple[Path, str, Choice], ...] = ()
    """The options that the error belongs to, outermost first: place of the choice, label, the choice."""


def faults(wrong: ValidationError, model: type[BaseModel], document: Document, start: Path) -> list[Fault]:
    """Every error that the author should hear of."""
    located = [
        _located(dict(error), model, document, start) for error in wrong.errors(include_url=False, include_input=False)
    ]
    return _without_echoes(_meant(located, 0, document), document)


def _located(error: Mapping[str, Any], model: type[BaseModel], document: Document, start: Path) -> Fault:
    kind, loc = str(error["type"]), tuple(error["loc"])
    fault = Fault(kind, start, Record(model), message=str(error["msg"]), context=error.get("ctx") or {})
    if kind in (MISSING, UNKNOWN_KEY) and loc:
        owner = _followed(fault, loc[:-1], document)
        name = str(loc[-1])
        if kind == UNKNOWN_KEY:
            return replace(owner, path=(*owner.path, name), name=name, at_key=True)
        declared = declared_at(owner.shape.model, name) if isinstance(owner.shape, Record) else None
        return replace(owner, name=name, shape=ANYTHING if declared is None else shape_of(declared))
    if loc and loc[-1] == "[key]":
        owner = _followed(fault, loc[:-2], document)
        shape = shape_of(owner.shape.key) if isinstance(owner.shape, Keyed) else ANYTHING
        return replace(owner, path=(*owner.path, str(loc[-2])), shape=shape, at_key=True)
    return _followed(fault, loc, document)


def _followed(fault: Fault, loc: Sequence[str | int], document: Document) -> Fault:
    """The fault with path, shape and branches after following pydantic's place, in which options have labels."""
    path, shape, branches = fault.path, fault.shape, fault.branches
    for index, part in enumerate(loc):
        match shape:
            case Choice():
                branches = (*branches, (path, str(part), shape))
                option = option_named(shape, str(part), tuple(loc[index + 1 :]))
                shape = ANYTHING if option is None else shape_of(option)
                continue
            case Record():
                declared = declared_at(shape.model, str(part))
            case Keyed():
                declared = shape.value
            case Many():
                declared = shape.item
            case Leaf() if not _exists(document, (*path, part)):
                continue  # A label in a type that is not known here.
            case _:
                declared = None
        shape = ANYTHING if declared is None else shape_of(declared)
        path = (*path, part)
    return replace(fault, path=path, shape=shape, branches=branches)


def _meant(found: Iterable[Fault], depth: int, document: Document) -> list[Fault]:
    """Faults without those of options that the author did not mean; `depth` counts choices in choices."""
    kept: list[Fault] = []
    choices: dict[Path, tuple[Choice, dict[str, list[Fault]]]] = {}
    for fault in found:
        if len(fault.branches) <= depth:
            kept.append(fault)
        else:
            path, label, choice = fault.branches[depth]
            choices.setdefault(path, (choice, {}))[1].setdefault(label, []).append(fault)
    for path, (choice, by_label) in choices.items():
        inner = [_meant(each, depth + 1, document) for each in by_label.values()]
        kept.extend(_picked(path, choice, inner, document))
    return kept


def _picked(path: Path, choice: Choice, options: list[list[Fault]], document: Document) -> list[Fault]:
    """The faults of the option that what stands in the file looks most like, or one fault if it looks like none."""
    if len(options) == 1:
        return options[0]
    data = document.at(path)
    fitting = [each for each in options if not any(_has_wrong_form(fault, path, data) for fault in each)]
    if len(fitting) == 1:
        return fitting[0]
    if not fitting or isinstance(data, str):
        return [Fault(NO_OPTION, path, choice)]
    if isinstance(data, dict) and all(_shares_nothing(each, path, data) for each in fitting):
        return [Fault(NO_KNOWN_KEY, path, choice)]
    signs = [_wrong_sign(each, path) for each in fitting]
    wrong = [sign for sign in signs if sign is not None]
    if len(wrong) == len(fitting):
        values = tuple(dict.fromkeys(value for sign in wrong for value in _values(sign)))
        return [replace(wrong[0], shape=Leaf("choice", values))]
    fitting = [each for each, sign in zip(fitting, signs, strict=True) if sign is None]
    return min(fitting, key=lambda each: (_distance(each, path), len(each)))


def _has_wrong_form(fault: Fault, path: Path, data: Data) -> bool:
    if fault.path != path or fault.at_key or fault.kind == MISSING:
        return False
    if isinstance(data, str):
        return fault.kind in _CONTAINER_ERRORS
    return fault.kind.endswith("_type") or fault.kind in ("enum", "literal_error", "is_instance_of", NO_OPTION)


def _wrong_sign(option: Iterable[Fault], path: Path) -> Fault | None:
    """The fault of a key with one possible value, by which the option is known, if the file has another value there."""
    for fault in option:
        if fault.kind == "literal_error" and fault.path[:-1] == path and len(_values(fault)) == 1:
            return fault
    return None


def _values(fault: Fault) -> tuple[str, ...]:
    return fault.shape.values if isinstance(fault.shape, Leaf) else ()


def _own_keys(option: Iterable[Fault], path: Path) -> tuple[list[str], list[str]]:
    """Keys of the option that are unknown, and that are missing, at the place of the choice itself."""
    unknown = [fault.name for fault in option if fault.kind == UNKNOWN_KEY and fault.path[:-1] == path]
    missing = [fault.name for fault in option if fault.kind == MISSING and fault.path == path]
    return unknown, missing


def _shares_nothing(option: Iterable[Fault], path: Path, data: Mapping[str, Data]) -> bool:
    unknown, missing = _own_keys(option, path)
    return len(unknown) == len(data) and not any(nearest(name, missing) for name in unknown)


def _distance(option: Iterable[Fault], path: Path) -> int:
    """How many keys would have to change; a typing error is one change, not an unknown and a missing key."""
    unknown, missing = _own_keys(option, path)
    return len(unknown) + len(missing) - sum(nearest(name, missing) is not None for name in unknown)


def _without_echoes(found: list[Fault], document: Document) -> list[Fault]:
    """Without what another fault says already.

    A missing key that stands there with a typing error is the unknown key; a list is not too short because some of its
    items are wrong.
    """
    unknown: dict[Path, list[str]] = {}
    for fault in found:
        if fault.kind == UNKNOWN_KEY:
            unknown.setdefault(fault.path[:-1], []).append(fault.name)

    def is_echo(fault: Fault) -> bool:
        if fault.kind == "too_short" and len(document.at(fault.path)) >= fault.context.get("min_length", 0):
            return True
        typed = unknown.get(fault.path, ()) if fault.kind == MISSING else ()
        return any(nearest(name, (fault.name,)) for name in typed)

    return [fault for fault in found if not is_echo(fault)]


def _exists(document: Document, path: Path) -> bool:
    try:
        document.at(path)
    except KeyError:
        return False
    return True
