# SPDX-License-Identifier: EUPL-1.2
"""Every knowledge file stands in the form that the writer gives it, and comes back unchanged from its model."""

from pathlib import PurePosixPath

import pytest

from rokwijzer.knowledge import shipped_documents
from rokwijzer.knowledge.models import Aid, Common, FactFile, Model, Offer, OrganisationFile, Region, RuleFile
from rokwijzer.knowledge.models.coverage import CoverageFile
from rokwijzer.knowledge.text import read_yaml, to_plain, validate, write_yaml

DOCUMENTS = shipped_documents()
MODELS: dict[str, type[Model]] = {
    "aids": Aid,
    "facts": FactFile,
    "offers": Offer,
    "regions": Region,
    "rules": RuleFile,
    "common.yaml": Common,
    "coverage.yaml": CoverageFile,
    "organisations.yaml": OrganisationFile,
}


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_a_file_stands_in_its_fixed_form(name: str) -> None:
    text = DOCUMENTS[name]
    assert write_yaml(read_yaml(text, name).data) == text, "run `rokwijzer knowledge format`"


@pytest.mark.parametrize("name", sorted(name for name in DOCUMENTS if not name.startswith("examples/")))
def test_a_file_comes_back_from_its_model_with_the_same_meaning(name: str) -> None:
    model = MODELS[PurePosixPath(name).parts[0]]
    value, problems = validate(model, read_yaml(DOCUMENTS[name], name))
    assert not problems
    assert value is not None
    again, problems = validate(model, read_yaml(write_yaml(to_plain(value)), name))
    assert not problems
    assert again == value
