# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schemas for editors and of the advice: up to date, and true of the shipped files."""

import json
import re
from functools import cache
from pathlib import PurePosixPath

import pytest
import yaml
from jsonschema import Draft202012Validator

from rokwijzer.knowledge import shipped_documents
from rokwijzer.knowledge.schemas import schema_texts
from tools.write_schemas import FOLDER, wanted

KIND = {"aids": "aid", "facts": "facts", "offers": "offer", "regions": "region", "rules": "rules"}
DOCUMENTS = {name: text for name, text in shipped_documents().items() if not name.startswith("examples/")}


@pytest.mark.parametrize("name", sorted(wanted()))
def test_the_committed_schema_is_what_the_models_say(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == wanted()[name], "run `make schemas`"


@pytest.mark.parametrize("name", sorted(schema_texts()))
def test_a_schema_is_a_schema_and_explains_itself(name: str) -> None:
    schema = json.loads(schema_texts()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["description"]


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_an_editor_finds_nothing_wrong_in_a_shipped_file(name: str) -> None:
    """As an editor sees it: with a type for every scalar."""
    place = PurePosixPath(name)
    kind = KIND.get(place.parts[0], place.stem)
    validator = _validator(kind)
    errors = [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(_typed(name))]
    assert not errors


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_texts()[f"{kind}.schema.json"]))


def _typed(name: str) -> object:
    return yaml.load(DOCUMENTS[name], _Editor)  # noqa: S506  (a subclass of the safe loader)


class _Editor(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: `yes` is a text, `true` is not, and a date is a text."""


_Editor.yaml_implicit_resolvers = {}
_Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
_Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
_Editor.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))


def test_an_editor_marks_a_key_that_does_not_exist() -> None:
    validator = _validator("offer")
    name = next(name for name in DOCUMENTS if name.startswith("offers/"))
    offer = _typed(name)
    assert isinstance(offer, dict)
    assert not list(validator.iter_errors(offer))
    assert list(validator.iter_errors({**offer, "naem": "x"}))
