# SPDX-License-Identifier: EUPL-1.2
"""The page about the knowledge files: its worked example is the shipped file, and its words are those of the models."""

import re
from pathlib import Path

from rokwijzer.knowledge import shipped_documents
from rokwijzer.knowledge.models import OfferKind, RouteKind
from rokwijzer.timeline import parse_end, parse_start

PAGE = (Path(__file__).parents[2] / "docs" / "knowledge.md").read_text(encoding="utf-8")


def test_the_worked_offer_is_the_shipped_file() -> None:
    (worked,) = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
    assert worked == shipped_documents()["offers/moeder-babygroep-overvecht.yaml"]


def test_every_way_to_write_an_end_can_be_read() -> None:
    starts = re.findall(r"`from: ([^`]+)`", PAGE)
    ends = re.findall(r"`until: ([^`]+)`", PAGE)
    assert len(starts) >= 8
    assert len(ends) >= 5
    for text in starts:
        assert str(parse_start(text)) == text
    for text in ends:
        assert str(parse_end(text)) == text


def test_every_kind_of_offer_and_route_is_explained() -> None:
    missing = [kind for kind in (*OfferKind, *RouteKind) if kind.value not in PAGE]
    assert not missing
