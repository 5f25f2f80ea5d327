# SPDX-License-Identifier: EUPL-1.2
"""Texts that pydantic would read as something that nobody meant: `on` as yes, `86400` as a day in 1970, `1_0` as ten.

The data is compared with the declared types before pydantic sees it, so that these mistakes come out together with the
others. Where a validator of the model reads the data first, nothing is said. What each type needs is worked out once;
types in which nothing can be misread cost nothing.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from pydantic import BaseModel

from rokwijzer.knowledge.text.dates import ISO, date_mistake
from rokwijzer.knowledge.text.faults import MISREAD, Fault
from rokwijzer.knowledge.text.problems import Path
from rokwijzer.knowledge.text.shapes import (
    Choice,
    Keyed,
    Leaf,
    Many,
    Record,
    Shape,
    declared_at,
    fields_of,
    is_custom,
    required_keys,
    shape_of,
)
from rokwijzer.knowledge.text.yaml_reader import Data

FLAGS: Mapping[str, bool] = {"yes": True, "no": False, "true": True, "false": False}
"""How yes and no are written."""

_NUMBER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)

_Check: TypeAlias = Callable[[Data, Path, list[Fault]], None]
"""Adds a fault for each text below the data (at the path) that is misread."""
_Fits: TypeAlias = Callable[[Data], bool]


def misread(model: type[BaseModel], data: Data, path: Path) -> list[Fault]:
    """A fault for each text that does not look like what is declared at its place."""
    found: list[Fault] = []
    check = _check_of(shape_of(model))
    if check is not None:
        check(data, path, found)
    return found


def is_written_as(leaf: Leaf, text: str) -> bool:
    """Whether a text looks like a value of this kind; texts and values of a list are for pydantic to judge."""
    match leaf.kind:
        case "flag":
            return text in FLAGS
        case "number":
            return _NUMBER.fullmatch(text) is not None
        case "decimal":
            return _DECIMAL.fullmatch(text) is not None
        case "date":
            return ISO.fullmatch(text) is not None and date_mistake(text) is None
        case _:
            return True


def _check_of(shape: Shape) -> _Check | None:
    """None where nothing can be misread."""
    if is_custom(shape):
        return None
    match shape:
        case Leaf():
            return _leaf_check(shape) if shape.kind in ("flag", "number", "decimal", "date") else None
        case Many():
            return _list_check(_check_of(shape_of(shape.item)))
        case Keyed():
            return _keyed_check(_check_of(shape_of(shape.value)))
        case Record():
            return _record_check(shape.model)
        case Choice():
            return _choice_check(shape)


def _leaf_check(leaf: Leaf) -> _Check:
    def check(data: Data, path: Path, found: list[Fault]) -> None:
        if isinstance(data, str) and not is_written_as(leaf, data):
            found.append(Fault(MISREAD, path, leaf))

    return check


def _list_check(inner: _Check | None) -> _Check | None:
    if inner is None:
        return None

    def check(data: Data, path: Path, found: list[Fault]) -> None:
        if isinstance(data, list):
            for place, item in enumerate(data):
                inner(item, (*path, place), found)

    return check


def _keyed_check(inner: _Check | None) -> _Check | None:
    if inner is None:
        return None

    def check(data: Data, path: Path, found: list[Fault]) -> None:
        if isinstance(data, dict):
            for key, item in data.items():
                inner(item, (*path, key), found)

    return check


@cache
def _record_check(model: type[BaseModel]) -> _Check:
    # Worked out when first needed, since a model may hold itself.
    checks: dict[str, _Check] | None = None

    def check(data: Data, path: Path, found: list[Fault]) -> None:
        nonlocal checks
        if checks is None:
            each = ((key, _check_of(shape_of(declared_at(model, key)))) for key in fields_of(model))
            checks = {key: inner for key, inner in each if inner is not None}
        if isinstance(data, dict):
            for key, item in data.items():
                if key in checks:
                    checks[key](item, (*path, key), found)

    return check


def _choice_check(choice: Choice) -> _Check | None:
    """The options that the data has the form of are tried; if one reads it as it was meant, nothing is wrong."""
    shapes = [shape_of(option) for option in choice.options]
    options = [(_fits(shape), _check_of(shape)) for shape in shapes]
    if all(inner is None for _, inner in options):
        return None

    def check(data: Data, path: Path, found: list[Fault]) -> None:
        tried: list[list[Fault]] = []
        for fits, inner in options:
            if fits(data):
                wrong: list[Fault] = []
                if inner is not None:
                    inner(data, path, wrong)
                if not wrong:
                    return
                tried.append(wrong)
        if tried and isinstance(data, str):
            found.append(Fault(MISREAD, path, choice))
        elif tried:
            found.extend(sorted(tried, key=len)[0])

    return check


def _fits(shape: Shape) -> _Fits:
    """Whether data has the form of an option: a text, a list, keys of one's choice, or the keys of the model."""
    match shape:
        case Leaf():
            other = shape.kind == "other"
            return lambda data: other or isinstance(data, str)
        case Many():
            return lambda data: isinstance(data, list)
        case Keyed():
            return lambda data: isinstance(data, dict)
        case Record():
            return _has_keys_of(shape.model)
        case Choice():
            inner = [_fits(shape_of(option)) for option in shape.options]
            return lambda data: any(fits(data) for fits in inner)


@cache
def _has_keys_of(model: type[BaseModel]) -> _Fits:
    required, known = frozenset(required_keys(model)), frozenset(fields_of(model))
    shapes = ((key, shape_of(declared_at(model, key))) for key in known)
    # A key with one possible value says by itself which option is meant.
    signs = {key: shape.values[0] for key, shape in shapes if isinstance(shape, Leaf) and len(shape.values) == 1}
    custom = is_custom(Record(model))

    def fits(data: Data) -> bool:
        if custom:
            return True
        if not isinstance(data, dict) or not required <= data.keys() <= known:
            return False
        return all(data.get(key, sign) == sign for key, sign in signs.items())

    return fits
