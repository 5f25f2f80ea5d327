# SPDX-License-Identifier: EUPL-1.2
"""From a document to a typed model, with every mistake at its place and in plain words."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from rokwijzer.knowledge.text.faults import faults
from rokwijzer.knowledge.text.messages import problems_of
from rokwijzer.knowledge.text.misread import misread
from rokwijzer.knowledge.text.problems import Path, Problem
from rokwijzer.knowledge.text.yaml_reader import Document

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], document: Document, path: Path = ()) -> tuple[M | None, list[Problem]]:
    """What stands at this path as the model, or None and all that is wrong with it, sorted by place.

    Texts become what the model declares: numbers, dates, values of an enumeration, and yes or no. Keys are the
    aliases of the fields only. Raises KeyError if the document has no such path.
    """
    data = document.at(path)
    found = misread(model, data, path)
    places = {fault.path for fault in found}
    value: M | None = None
    try:
        value = model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as wrong:
        found += [fault for fault in faults(wrong, model, document, path) if fault.path not in places]
    problems = sorted({problem for fault in found for problem in problems_of(fault, document)})
    return (None, problems) if problems else (value, [])
