# SPDX-License-Identifier: EUPL-1.2
"""The outcome for other programs: JSON by its published schema, CSV with the same columns and values."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rokwijzer.catalogue import COLUMNS, Catalogue, Facet, Query, RowOut, as_csv, catalogue_of, catalogue_out, row
from rokwijzer.editions import current
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.knowledge import from_documents
from tests.editions.made_up import DOCUMENTS
from tools.write_schemas import wanted

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "catalogue.schema.json").read_text(encoding="utf-8"))
ON = date(2026, 11, 22)
DEVENTER = catalogue_of(current().base, "deventer", ON)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", [Query(), Query("huilbaby", {Facet.KIND: frozenset({"course"})}), Query("xyzzy")])
def test_the_outcome_is_as_the_schema_says(query: Query, language: Language) -> None:
    out = catalogue_out(DEVENTER, query, DEVENTER.browse(query, language), language)
    Draft202012Validator(SCHEMA).validate(out.model_dump(mode="json"))
    assert out.count == len(out.offers)
    assert out.total == len(DEVENTER.offers)


def test_the_schema_is_the_one_that_the_models_make() -> None:
    assert wanted()["catalogue.schema.json"] == (ROOT / "schemas" / "catalogue.schema.json").read_text(encoding="utf-8")


def test_what_was_typed_is_not_repeated() -> None:
    out = catalogue_out(DEVENTER, Query("kanariegeel"), DEVENTER.browse(Query("kanariegeel"), "nl"), "nl")
    assert out.searched
    assert "kanariegeel" not in out.model_dump_json()


def test_every_column_is_explained_in_the_docs() -> None:
    page = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    assert [column for column in COLUMNS if f"| `{column}` |" not in page] == []


def test_the_table_has_the_same_offers_and_values() -> None:
    rows = [row(DEVENTER, name, "nl") for name in DEVENTER.offers]
    read = list(csv.DictReader(io.StringIO(as_csv(rows), newline="")))
    assert [each["id"] for each in read] == list(DEVENTER.offers)
    assert tuple(read[0]) == COLUMNS
    for each, out in zip(read, rows, strict=True):
        assert each["summary"] == out.summary
        assert each["for_parents"] == ("yes" if out.for_parents else "no")
        assert each["sources"].split("; ") == list(out.sources)
        assert each["evidence"].count("(") >= len(out.evidence)
        assert each["checked"] == (out.checked.isoformat() if out.checked else "")


def _town(name: str) -> RowOut:
    return row(catalogue_of(from_documents(DOCUMENTS), "town", ON), name, "nl")


def test_a_row_says_what_the_region_says_and_when() -> None:
    video = _town("video")
    assert (video.availability, video.availability_text, video.checked) == ("available", "is er", date(2026, 10, 1))
    assert (video.ask, video.ask_phone) == ("De Balie", "000 222")
    assert video.routes == ("referral",)
    assert video.phases
    assert not video.local
    walk = _town("walk")
    assert walk.local
    assert (walk.availability, walk.availability_said) == ("ask", False)


def test_what_was_checked_too_long_ago_counts_as_to_be_asked() -> None:
    base = from_documents(DOCUMENTS)
    fresh, old = (row(catalogue_of(base, "town", day), "video", "nl") for day in (date(2027, 3, 31), date(2027, 4, 1)))
    assert (fresh.availability, fresh.too_old) == ("available", False)
    assert (old.availability, old.too_old, old.availability_said) == ("ask", True, True)


def test_no_cell_is_taken_for_a_formula() -> None:
    name = '=cmd|" /C calc"!A0'
    documents = DOCUMENTS | {
        "offers/massage.yaml": DOCUMENTS["offers/massage.yaml"].replace("name: Massage", f"name: {json.dumps(name)}")
    }
    catalogue: Catalogue = catalogue_of(from_documents(documents), None, ON)
    line = next(csv.DictReader(io.StringIO(as_csv([row(catalogue, "massage", "nl")]), newline="")))
    assert line["name"] == f"'{name}"
