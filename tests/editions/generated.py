# SPDX-License-Identifier: EUPL-1.2
"""Generated models: whatever the models declare, with rare values, so that the codec meets every field."""

import types
import unicodedata
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from rokwijzer.knowledge.models import Cites, Fact, FactType, Id

_WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text.strip()) or "x"
)
IDS = st.from_regex(r"[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?", fullmatch=True)
CITES = st.lists(
    st.sampled_from(["900:1", "900:2-5", "norm:law", "editorial"]), min_size=1, max_size=3, unique=True
).map(tuple)
CONDITIONS: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(["child.cries", "not child.sleeps", "carer.age <= 25"]) | _WORDS,
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=3),
        st.fixed_dictionaries({"all": st.lists(part, min_size=1, max_size=2)}),
        st.fixed_dictionaries({"mother": part}, optional={"basis": st.just(["birth", "step"])}),
        st.fixed_dictionaries({"at-least": st.just("1 to 2"), "of": st.lists(part, min_size=2, max_size=3)}),
        st.fixed_dictionaries({"during": st.fixed_dictionaries({"from": st.just("1 weeks"), "until": _WORDS})}),
    ),
    max_leaves=5,
)
_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
_NUMBERS = st.integers(min_value=0, max_value=2**53 - 1)
_FLOATS = st.floats(allow_nan=False, allow_infinity=False)


@cache
def models(model: type[BaseModel]) -> st.SearchStrategy[BaseModel]:
    """Models of this type that pass their own validation."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, info in model.model_fields.items():
        strategy = values(info.annotation, info)
        if info.is_required():
            required[name] = strategy
        else:
            optional[name] = strategy
    if model is Fact:  # What a fact needs depends on its type; one type is enough for the codec.
        required["type"] = st.just(FactType.BOOLEAN)
        required |= {name: optional.pop(name) for name in ("yes", "no")}
        for name in ("type", "measure", "values", "ordered", "safety"):
            optional.pop(name, None)

    def made(data: dict[str, Any]) -> BaseModel | None:
        try:
            return model.model_validate(data)
        except ValidationError:
            return None

    drawn = st.fixed_dictionaries(required, optional=optional).map(made)
    return drawn.filter(lambda each: each is not None)  # type: ignore[return-value]


def values(declared: Any, info: FieldInfo | None = None) -> st.SearchStrategy[Any]:
    """Values of a declared type."""
    if declared in (Cites, get_args(Cites)[0]):
        return CITES
    if declared == Id:
        return IDS
    pattern = _pattern(info.metadata if info else ())
    while get_origin(declared) is Annotated:
        base, *metadata = get_args(declared)
        pattern = pattern or _pattern([part for each in metadata for part in (each, *getattr(each, "metadata", ()))])
        declared = base
    if declared is str:
        return st.from_regex(rf"\A(?:{pattern.strip('^$')})\Z") if pattern else _WORDS
    if declared is object:
        return CONDITIONS
    origin, args = get_origin(declared), get_args(declared)
    if origin in (Union, types.UnionType):
        found = [values(each, info) for each in args if each is not type(None)]
        return CONDITIONS if len(found) > 1 else found[0]
    if origin is tuple:
        if info is not None and _min_length(info.metadata):
            return st.lists(values(args[0]), min_size=1, max_size=3).map(tuple)
        return st.lists(values(args[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(values(args[0]), values(args[1]), min_size=1, max_size=3)
    return _of_type(declared)


def _of_type(declared: Any) -> st.SearchStrategy[Any]:
    if issubclass(declared, BaseModel):
        return st.deferred(lambda: models(declared))
    if issubclass(declared, Enum):
        return st.sampled_from(list(declared))
    return {bool: st.booleans(), int: _NUMBERS | st.integers(1, 4), float: _FLOATS, date: _DAYS}[declared]


def _pattern(metadata: Any) -> str | None:
    return next((found for each in metadata if (found := getattr(each, "pattern", None))), None)


def _min_length(metadata: Any) -> bool:
    return any(getattr(each, "min_length", None) for each in metadata)
