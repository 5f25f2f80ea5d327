# SPDX-License-Identifier: EUPL-1.2
"""What people type finds what they mean: queries.yaml says which offers must be among the first."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from rokwijzer.catalogue import Query, catalogue_of
from rokwijzer.editions import current
from rokwijzer.explain import Language

LISTED: dict[Language, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("queries.yaml").read_text(encoding="utf-8")
)
CATALOGUE = catalogue_of(current().base, None, date(2026, 11, 22))


@pytest.mark.parametrize(
    ("language", "asked"), [(language, asked) for language, rows in LISTED.items() for asked in rows], ids=str
)
def test_what_is_typed_finds_what_is_meant(language: Language, asked: dict[str, Any]) -> None:
    found = CATALOGUE.browse(Query(asked["typed"]), language).offers
    if asked.get("without"):
        assert not found
    assert not set(asked["offers"]) - set(found[: asked["top"]]), found[:10]


def test_every_offer_of_the_list_exists() -> None:
    named = {offer for rows in LISTED.values() for asked in rows for offer in asked["offers"]}
    assert named <= set(CATALOGUE.offers)
