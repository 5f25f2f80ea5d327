# SPDX-License-Identifier: EUPL-1.2
"""Models as plain JSON data and back, driven by what the models declare.

Sorted keys would lose the order in which authors wrote things, and that order counts (themes, criteria, first names).
So whatever its author keyed becomes an array of objects with `id`. What is unset or has its default is left out;
decimals and dates are texts. Conditions stay as their authors wrote them.
"""

import types
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeAlias, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from rokwijzer.knowledge.models import Cites

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain]"
"""JSON data without null and without fractions."""

ID, CITE, VALUE = "id", "cite", "value"
BESIDE = ("of", "name", "basis")
"""The keys of a condition that stand beside the word that says what it is; that word comes first."""

_M = TypeVar("_M", bound=BaseModel)
_Way: TypeAlias = Callable[[Any], Any]


class CodecError(ValueError):
    """This data is no such model, or the model cannot be written; the message says where."""


@dataclass(frozen=True)
class _Field:
    name: str
    key: str
    default: object
    ways: "_Ways"


@dataclass(frozen=True)
class _Ways:
    """How values of one declared type are written and read."""

    write: _Way
    read: _Way


def to_plain(model: BaseModel) -> dict[str, Plain]:
    """The model as plain data; raises CodecError for what has no canonical form."""
    found: dict[str, Plain] = _record(type(model)).write(model)
    return found


def from_plain(declared: type[_M], data: object, where: str) -> _M:
    """The model that this data says; raises CodecError with every mistake. `where` is how messages call the data."""
    try:
        return declared.model_validate(_record(declared).read(data))
    except ValidationError as wrong:
        lines = [f"{where}: {_place(each['loc'])}: {each['msg']}" for each in wrong.errors(include_url=False)]
        raise CodecError("\n".join(lines)) from None
    except CodecError as wrong:
        raise CodecError(f"{where}: {wrong}") from None


def text(value: str) -> str:
    """The text in Unicode's normal form C, so that the same words are the same bytes."""
    return unicodedata.normalize("NFC", value)


def is_condition(declared: Any) -> bool:
    """Whether a field of this declared type holds a condition as written."""
    return _ways(declared).write is _write_condition


def _place(loc: tuple[int | str, ...]) -> str:
    return "/".join(map(str, loc)) or "top"


@cache
def _record(model: type[BaseModel]) -> _Ways:
    """A record: an object with a key for each field that has another value than its default."""
    fields: list[_Field] = []
    by_key: dict[str, _Field] = {}

    def declared() -> list[_Field]:
        # Filled at the first use, since a model may hold itself.
        if not fields and model.model_fields:
            for name, info in model.model_fields.items():
                key = info.alias or name
                default = info.get_default(call_default_factory=True)
                fields.append(_Field(name, key, default, _ways(info.annotation)))
            by_key.update({each.key: each for each in fields})
        return fields

    def write(value: BaseModel) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for each in declared():
            held = getattr(value, each.name)
            if held != each.default:
                found[each.key] = each.ways.write(held)
        return found

    def read(data: Any) -> Any:
        declared()
        if not isinstance(data, dict):
            return data  # Pydantic says what is wrong.
        return {key: by_key[key].ways.read(value) if key in by_key else value for key, value in data.items()}

    return _Ways(write, read)


def _ways(declared: Any) -> _Ways:
    """How values of this declared type are written and read; raises CodecError for a type without canonical form."""
    while get_origin(declared) is Annotated:
        declared = get_args(declared)[0]
    if declared is object or declared is Any:
        return _Ways(_write_condition, _read_condition)
    origin, args = get_origin(declared), get_args(declared)
    if origin in (Union, types.UnionType):
        return _either([each for each in args if each is not type(None)])
    if origin is tuple:
        item = _ways(args[0])
        return _Ways(lambda value: [item.write(each) for each in value], _read_list(item))
    if origin is dict:
        return _keyed(args[1])
    if isinstance(declared, type):
        if issubclass(declared, BaseModel):
            return _record(declared)
        if declared in _SCALARS:
            return _Ways(_SCALARS[declared], lambda data: data)
        if issubclass(declared, Enum):
            return _Ways(lambda value: text(str(value.value)), lambda data: data)
    raise CodecError(f"{declared} has no canonical form yet: add it to the codec")


def _either(options: list[Any]) -> _Ways:
    if len(options) == 1:
        return _ways(options[0])
    kinds = {get_origin(_bare(each)) or _bare(each) for each in options}
    if kinds <= {str, dict, list, tuple}:
        return _Ways(_write_condition, _read_condition)
    raise CodecError(f"{options} together have no canonical form yet: add it to the codec")


def _bare(declared: Any) -> Any:
    while get_origin(declared) is Annotated:
        declared = get_args(declared)[0]
    return declared


def _read_list(item: _Ways) -> _Way:
    return lambda data: [item.read(each) for each in data] if isinstance(data, list) else data


def _keyed(declared: Any) -> _Ways:
    """What its author keyed: an array of objects with `id`, in the author's order."""
    inner = _ways(declared)
    bare = _bare(declared)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        if any((info.alias or name) == ID for name, info in bare.model_fields.items()):
            raise CodecError(f"{bare.__name__} has a field `{ID}`, which is what the canonical form calls its key")
        return _Ways(
            lambda value: [{ID: text(key), **inner.write(each)} for key, each in value.items()],
            lambda data: _by_id(data, lambda rest: inner.read(rest)),
        )
    held = CITE if declared == Cites else VALUE

    def value_of(rest: dict[str, Any]) -> Any:
        if set(rest) != {held}:
            raise CodecError(f"an object here has `{ID}` and `{held}`, not {sorted(rest)}")
        return inner.read(rest[held])

    return _Ways(
        lambda value: [{ID: text(key), held: inner.write(each)} for key, each in value.items()],
        lambda data: _by_id(data, value_of),
    )


def _by_id(data: Any, read: Callable[[dict[str, Any]], Any]) -> Any:
    if not isinstance(data, list):
        raise CodecError(f"an array of objects with `{ID}` is expected, not {_short(data)}")
    found: dict[str, Any] = {}
    for each in data:
        if not isinstance(each, dict) or not isinstance(each.get(ID), str):
            raise CodecError(f"each object of this array has an `{ID}`: {_short(each)}")
        name = each[ID]
        if name in found:
            raise CodecError(f"the id {name} stands twice in one array")
        found[name] = read({key: value for key, value in each.items() if key != ID})
    return found


def _short(data: object) -> str:
    shown = repr(data)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"


def _write_condition(value: Any) -> Plain:
    """A condition as written: its words are texts, whatever they stand for."""
    match value:
        case str():
            return text(value)
        case bool():
            pass
        case int():
            return str(value)
        case Mapping():
            return {text(str(key)): _write_condition(each) for key, each in value.items()}
        case list() | tuple():
            return [_write_condition(each) for each in value]
    raise CodecError(f"{_short(value)} is no part of a condition")


def _read_condition(data: Any) -> Any:
    if isinstance(data, dict):
        # The word that says what it is comes first, as authors write it; the other keys have no order of their own.
        keys = sorted(data, key=lambda key: key in BESIDE)
        return {key: _read_condition(data[key]) for key in keys}
    if isinstance(data, list):
        return [_read_condition(each) for each in data]
    return data


def _decimal(value: float | Decimal) -> str:
    number = Decimal(repr(value)) if isinstance(value, float) else value
    if not number.is_finite():
        raise CodecError(f"{value} is no number that can be written")
    shown = format(number.normalize(), "f")
    return "0" if shown in ("-0", "0") else shown


def _whole(value: int) -> int:
    if abs(value) >= 2**53:
        raise CodecError(f"{value} is too large for a number in JSON")
    return value


_SCALARS: Mapping[type, _Way] = {
    str: text,
    bool: bool,
    int: _whole,
    float: _decimal,
    Decimal: _decimal,
    date: lambda value: value.isoformat(),
}
