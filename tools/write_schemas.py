# SPDX-License-Identifier: EUPL-1.2
"""Write the JSON Schemas that come with the project: `make schemas`. A test fails when they are out of date."""

import json
from pathlib import Path

from pydantic.json_schema import GenerateJsonSchema

from rokwijzer.advice import AdviceOut
from rokwijzer.catalogue import CatalogueOut
from rokwijzer.knowledge.schemas import schema_texts
from rokwijzer.proofs.report import ReportOut

FOLDER = Path(__file__).parent.parent / "schemas"


def advice_schema() -> str:
    """The schema of an advice, as `rokwijzer advise --format json` prints it."""
    schema = AdviceOut.model_json_schema(mode="serialization")
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": "ROKwijzer: advice"}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def catalogue_schema() -> str:
    """The schema of the catalogue's outcome: `/aanbod.json` and `rokwijzer search --format json`."""
    schema = CatalogueOut.model_json_schema(mode="serialization")
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": "ROKwijzer: catalogue"}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def proofs_schema() -> str:
    """The schema of what was proved, as `rokwijzer prove --format json` prints it."""
    schema = ReportOut.model_json_schema(mode="serialization")
    schema = {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": "ROKwijzer: proofs"}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def wanted() -> dict[str, str]:
    """Every schema by its place below `schemas/`."""
    return {
        "advice.schema.json": advice_schema(),
        "catalogue.schema.json": catalogue_schema(),
        "proofs.schema.json": proofs_schema(),
        **{f"knowledge/{name}": text for name, text in schema_texts().items()},
    }


def main() -> None:
    """Write them all."""
    for name, text in wanted().items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
