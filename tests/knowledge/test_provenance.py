# SPDX-License-Identifier: EUPL-1.2
"""The knowledge base against its sources: numbers and names stand in the lines cited, words are our own."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from rokwijzer.knowledge import load
from rokwijzer.knowledge.provenance import SourceText, check_provenance, find_sources, fold, numbers_in, tokens
from tests.small import base_of, offer


def test_numbers_are_read_from_digits_and_words() -> None:
    assert numbers_in("zes tot tien huisbezoeken (10-14), 2,5 jaar en vierentwintig weken") == {
        Decimal(number) for number in ("6", "10", "14", "2.5", "24")
    }
    assert numbers_in("een kind") == frozenset()
    assert numbers_in("anderhalf uur, een drietal") == {Decimal("1.5"), Decimal(3)}
    assert numbers_in("een half tot een heel jaar") == {Decimal("0.5"), Decimal(1)}
    assert numbers_in("een heel jong kind, het hele jaar") == frozenset()


def test_a_lost_ligature_may_stand_for_any_letters_that_it_can_be() -> None:
    lost = "interven\N{REPLACEMENT CHARACTER}es, effec\N{REPLACEMENT CHARACTER}ef, a\N{REPLACEMENT CHARACTER}tude"
    assert tokens(lost)[:2] == tokens("interventies effectief")
    assert fold("attitude") != fold("altitude")


SOURCES = {
    "900": SourceText(
        "900", ("eerste regel met zes huisbezoeken van het programma voor alle ouders in Utrecht", "leeg")
    )
}


def test_a_number_that_its_lines_do_not_have_is_found() -> None:
    base = base_of(
        {"offers/help.yaml": offer("Help", "for-everybody: yes", "aims: {it: {nl: Zeven keer., cite: '900:1'}}")}
    )
    assert [doubt.message for doubt in check_provenance(base, SOURCES)] == ["the number 7 does not stand in 900:1"]


def test_a_number_and_a_name_that_its_lines_have_is_fine() -> None:
    text = offer("Help", "for-everybody: yes", "aims: {it: {nl: Komt 6 keer in Utrecht., cite: '900:1'}}")
    assert check_provenance(base_of({"offers/help.yaml": text}), SOURCES) == []


def test_a_name_that_its_lines_do_not_have_is_found() -> None:
    text = offer("Help", "for-everybody: yes", "aims: {it: {nl: Komt ook in Zwolle., cite: '900:1'}}")
    found = check_provenance(base_of({"offers/help.yaml": text}), SOURCES)
    assert [doubt.message for doubt in found] == ["the name Zwolle does not stand in 900:1"]


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("met zes huisbezoeken van het programma voor alle", False),
        ("met zes huisbezoeken van het programma voor", True),
    ],
)
def test_seven_words_in_a_row_are_ours_and_eight_are_not(words: str, ours: bool) -> None:
    text = offer("Help", "for-everybody: yes", f"aims: {{it: {{nl: {words}, cite: '900:1'}}}}")
    found = check_provenance(base_of({"offers/help.yaml": text}), SOURCES)
    assert (found == []) is ours


def test_the_shipped_knowledge_is_borne_out_by_its_sources() -> None:
    """Without the texts there is nothing to compare with; the head of the report says so."""
    folder = os.environ.get("ROKWIJZER_SOURCES")
    if folder is None:
        return
    base = load()
    sources = find_sources(base.common, Path(folder))
    assert set(sources) == {source.key for source in base.common.sources.values()}
    for source in base.common.sources.values():
        lines = sources[source.key].lines
        assert len(lines) - (lines[-1] == "") == source.lines
    doubts = check_provenance(base, sources)
    assert not doubts, "\n".join(f"{doubt.address}: {doubt.message}" for doubt in doubts)
