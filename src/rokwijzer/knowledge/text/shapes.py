# SPDX-License-Identifier: EUPL-1.2
"""What a pydantic model declares, seen as a file sees it: keys, lists, choices and texts that stand for something.

Pydantic checks the data; the shapes say where its errors belong in the file, what was expected there, and which texts
pydantic reads too kindly (`on` as a truth, `86400` as a date). Nothing here knows of any model in particular.
"""

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, PlainValidator, RootModel, Tag, WrapValidator
from pydantic.fields import FieldInfo


@dataclass(frozen=True)
class Expects:
    """Metadata for `Annotated`: the words for what is expected here, where the type alone does not say it."""

    words: str


@dataclass(frozen=True)
class Leaf:
    """A text. `kind` is text, flag, date, number (whole), decimal, choice (of values), or other."""

    kind: str
    values: tuple[str, ...] = ()
    hints: tuple[Any, ...] = ()
    """The metadata of the type: bounds, lengths, patterns."""


@dataclass(frozen=True)
class Many:
    """A list; `item` is the type of each item, `hints` the metadata."""

    item: Any
    hints: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Keyed:
    """Keys that the author chooses, each with a value of one type."""

    key: Any
    value: Any
    hints: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Record:
    """Keys that a model declares."""

    model: type[BaseModel]
    hints: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One of several types."""

    options: tuple[Any, ...]
    hints: tuple[Any, ...] = ()


Shape: TypeAlias = Leaf | Many | Keyed | Record | Choice

ANYTHING = Leaf("other")

_LEAVES: Mapping[Any, str] = {
    str: "text",
    bool: "flag",
    int: "number",
    float: "decimal",
    Decimal: "decimal",
    date: "date",
}
_LISTS = (list, tuple, set, frozenset)
_CUSTOM = (BeforeValidator, PlainValidator, WrapValidator)
_OWN_READER = BeforeValidator(lambda value: value)
"""Marks a field that a validator of its model reads first."""


def shape_of(declared: Any) -> Shape:
    """The shape of a declared type; what is not known here is `ANYTHING`."""
    try:
        return _cached_shape(declared)
    except TypeError:  # A type with metadata that cannot be hashed.
        return _shape(declared, ())


def is_custom(shape: Shape) -> bool:
    """Whether a validator of the model reads the data in its own way before or instead of pydantic."""
    if isinstance(shape, Record) and _rewrites(shape.model):
        return True
    return any(isinstance(hint, _CUSTOM) for hint in shape.hints)


def words_given(shape: Shape) -> str | None:
    """The author's own words for what is expected, if the type has them."""
    return next((hint.words for hint in reversed(shape.hints) if isinstance(hint, Expects)), None)


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields by the key that stands in the file, in order."""
    # A model that names a later one gets its aliases and types only when it is finished.
    if not model.__pydantic_complete__:
        model.model_rebuild()
    found = {}
    for name, field in model.model_fields.items():
        alias = field.validation_alias if isinstance(field.validation_alias, str) else field.alias
        found[alias or name] = field
    return found


def name_of(model: type[BaseModel], field: FieldInfo) -> str:
    """The name of the field in Python."""
    return next(name for name, each in model.model_fields.items() if each is field)


def declared_at(model: type[BaseModel], key: str) -> Any:
    """The type of the field under this key, with its metadata; None if there is no such field."""
    field = fields_of(model).get(key)
    if field is None:
        return None
    own = (_OWN_READER,) if _has_own_reader(model, field) else ()
    return _annotated(field.annotation, (*field.metadata, *own))


def required_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys that must be there."""
    return tuple(key for key, field in fields_of(model).items() if field.is_required())


def option_named(shape: Choice, label: str, rest: tuple[str | int, ...]) -> Any:
    """The option that pydantic calls by this label in the place of an error; `rest` is the place within it.

    A label is a tag, a model's name, or a model's name with the validators around it.
    """
    found: list[tuple[int, Any]] = []
    for option in shape.options:
        name = _name(option)
        if label == name or label in _tags(option):
            return option
        if name and name in label:
            found.append((len(name), option))
    if found:
        return max(found, key=lambda each: each[0])[1]
    for option in shape.options:
        inner = shape_of(option)
        if isinstance(inner, Record) and rest and rest[0] in fields_of(inner.model):
            return option
    return None


@lru_cache(maxsize=4096)
def _cached_shape(declared: Any) -> Shape:
    return _shape(declared, ())


def _shape(declared: Any, hints: tuple[Any, ...]) -> Shape:
    origin, args = get_origin(declared), get_args(declared)
    value = getattr(declared, "__value__", None)
    if value is not None and origin is None:  # A named type alias.
        return _shape(value, hints)
    if origin is Annotated:
        return _shape(args[0], (*_flat(args[1:]), *hints))
    if origin in (Union, types.UnionType):
        options = tuple(option for option in args if option is not type(None))
        return _shape(options[0], hints) if len(options) == 1 else Choice(options, hints)
    if origin is Literal:
        return Leaf("choice", tuple(_text(each) for each in args), hints)
    return _generic(origin, args, hints) if origin is not None else _plain(declared, hints)


def _generic(origin: Any, args: tuple[Any, ...], hints: tuple[Any, ...]) -> Shape:
    if not isinstance(origin, type):
        return Leaf("other", (), hints)
    if issubclass(origin, BaseModel):
        return Record(origin, hints)
    if issubclass(origin, Mapping):
        return Keyed(args[0], args[1], hints)
    if issubclass(origin, _LISTS) or issubclass(origin, Iterable):
        items = tuple(dict.fromkeys(each for each in args if each is not Ellipsis))
        return Many(items[0] if len(items) == 1 else Any, hints)
    return Leaf("other", (), hints)


def _plain(declared: Any, hints: tuple[Any, ...]) -> Shape:
    if not isinstance(declared, type):
        return Leaf("other", (), hints)
    if issubclass(declared, RootModel):
        root = declared.model_fields["root"]
        return _shape(_annotated(root.annotation, tuple(root.metadata)), hints)
    if issubclass(declared, BaseModel):
        return Record(declared, hints)
    if issubclass(declared, Enum):
        return Leaf("choice", tuple(_text(each) for each in declared), hints)
    if declared is dict:
        return Keyed(str, Any, hints)
    if declared in _LISTS:
        return Many(Any, hints)
    kind = "other" if issubclass(declared, datetime) else _LEAVES.get(declared, "other")
    return Leaf(kind, (), hints)


def _flat(hints: Iterable[Any]) -> Iterator[Any]:
    """Metadata, with that of a `Field(...)` taken out of it."""
    for hint in hints:
        if isinstance(hint, FieldInfo):
            yield from hint.metadata
        yield hint


def _annotated(annotation: Any, hints: tuple[Any, ...]) -> Any:
    return Annotated[(annotation, *hints)] if hints else annotation


def _text(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _name(option: Any) -> str:
    shape = shape_of(option)
    if isinstance(shape, Record):
        return shape.model.__name__
    while get_origin(option) is Annotated:
        option = get_args(option)[0]
    return getattr(option, "__name__", "") if isinstance(option, type) else ""


def _tags(option: Any) -> tuple[str, ...]:
    shape = shape_of(option)
    tags = tuple(hint.tag for hint in shape.hints if isinstance(hint, Tag))
    if tags or not isinstance(shape, Record):
        return tags
    fields = (shape_of(declared_at(shape.model, key)) for key in fields_of(shape.model))
    return tuple(each.values[0] for each in fields if isinstance(each, Leaf) and len(each.values) == 1)


@cache
def _rewrites(model: type[BaseModel]) -> bool:
    validators = model.__pydantic_decorators__.model_validators.values()
    return any(each.info.mode in ("before", "wrap") for each in validators)


def _has_own_reader(model: type[BaseModel], field: FieldInfo) -> bool:
    name = name_of(model, field)
    validators = model.__pydantic_decorators__.field_validators.values()
    return any(name in each.info.fields and each.info.mode in ("before", "plain", "wrap") for each in validators)
