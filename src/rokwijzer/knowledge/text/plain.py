# SPDX-License-Identifier: EUPL-1.2
"""From a typed model back to what its file would hold."""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from rokwijzer.knowledge.text.shapes import Leaf, declared_at, fields_of, name_of, shape_of
from rokwijzer.knowledge.text.writer import Plain


def to_plain(model: BaseModel) -> Plain:
    """The data of which `validate` makes this model: every value as text, yes and no for truth.

    What equals its default is left out, so that silence in the model is silence in the file. Keys are those
    of the file, in the order of the model's fields; keys that an author chose keep their order. A field that names the
    option it belongs to (with one possible value) always stands. Raises ValueError for a None that is no default.
    """
    return _plain(model, model.model_dump(mode="json", by_alias=True, warnings=False))


def _plain(value: Any, dumped: Any) -> Plain:
    """`dumped` is what pydantic writes for the value, with the model's own serializers applied."""
    if isinstance(value, RootModel):
        return _plain(value.root, dumped)
    if isinstance(value, BaseModel) and isinstance(dumped, Mapping):
        return _record(value, dumped)
    if isinstance(value, Mapping) and isinstance(dumped, Mapping):
        pairs = zip(value.values(), dumped.items(), strict=True)
        return {_text(key, key): _plain(each, as_dumped) for each, (key, as_dumped) in pairs}
    if isinstance(value, AbstractSet) and isinstance(dumped, Sequence):
        return sorted((_plain(each, each) for each in dumped), key=repr)
    if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(dumped, Sequence):
        return [_plain(each, as_dumped) for each, as_dumped in zip(value, dumped, strict=True)]
    if isinstance(dumped, Mapping | list) and dumped is not value:
        return _plain(dumped, dumped)  # A serializer of the model's own gave it this form.
    return _text(value, dumped)


def _record(model: BaseModel, dumped: Mapping[str, Any]) -> Plain:
    found: dict[str, Plain] = {}
    for key, field in fields_of(type(model)).items():
        name = name_of(type(model), field)
        written = field.serialization_alias or field.alias or name
        value = getattr(model, name)
        if written not in dumped or (_is_default(value, field) and not _names_option(model, key)):
            continue
        if value is None:
            raise ValueError(f"'{key}' is None, which no file can say and which is not its default")
        found[key] = _plain(value, dumped[written])
    return found


def _is_default(value: Any, field: FieldInfo) -> bool:
    if field.is_required():
        return False
    default = field.get_default(call_default_factory=True, validated_data={})
    # Equal numbers of different types (0, False, 0.0) are told apart: only the very default may be left out.
    return type(value) is type(default) and bool(value == default)


def _names_option(model: BaseModel, key: str) -> bool:
    shape = shape_of(declared_at(type(model), key))
    return isinstance(shape, Leaf) and len(shape.values) == 1


def _text(value: Any, dumped: Any) -> str:
    if dumped is None:
        raise ValueError("a file cannot say that nothing is known: leave the value out")
    if isinstance(dumped, bool):
        return "yes" if dumped else "no"
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    if isinstance(dumped, float) and math.isfinite(dumped):
        return format(Decimal(repr(dumped)), "f")
    return str(dumped)
