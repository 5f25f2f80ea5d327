# SPDX-License-Identifier: EUPL-1.2
"""JSON Schemas of the knowledge files, for editors: completion, and what a key means on hovering.

They help while typing; `rokwijzer knowledge check` says what is right. Editors read YAML with types (`003` is a number
to them, `yes` a text), our reader does not, so the schemas allow both.
"""

import json
from collections.abc import Mapping
from typing import Any as Json

from pydantic.json_schema import GenerateJsonSchema

from rokwijzer.knowledge.models import Aid, Common, FactFile, Model, Offer, OrganisationFile, Region, RuleFile
from rokwijzer.knowledge.models.coverage import CoverageFile

FILES: Mapping[str, type[Model]] = {
    "aid": Aid,
    "common": Common,
    "coverage": CoverageFile,
    "facts": FactFile,
    "offer": Offer,
    "organisations": OrganisationFile,
    "region": Region,
    "rules": RuleFile,
}
"""The models by the name of their schema."""


def schema_text(model: type[Model], title: str) -> str:
    """The schema of one kind of file as text, always the same for the same model."""
    schema = model.model_json_schema(by_alias=True, mode="validation")
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **_as_typed(schema), "title": title}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def schema_texts() -> dict[str, str]:
    """Every schema by file name."""
    return {f"{name}.schema.json": schema_text(model, f"ROKwijzer: {name}") for name, model in FILES.items()}


def _as_typed(node: Json) -> Json:
    """The schema for an editor that has given a type to every scalar."""
    if isinstance(node, list):
        return [_as_typed(each) for each in node]
    if not isinstance(node, dict):
        return node
    found = {key: _as_typed(value) for key, value in node.items()}
    match found.get("type"):
        case "boolean":
            found.pop("type")
            found["enum"] = ["yes", "no", True, False]
            if "default" in found:
                found["default"] = "yes" if found["default"] else "no"
        case "string" if "enum" not in found and "const" not in found:
            found["type"] = ["string", "number"]
        case "array":
            # One citation may stand without brackets, and so may one of anything else.
            found = {"anyOf": [found, *([found["items"]] if "items" in found else [])]}
        case _:
            pass
    return found
