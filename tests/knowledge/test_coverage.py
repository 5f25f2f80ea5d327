# SPDX-License-Identifier: EUPL-1.2
"""Every line of every source is accounted for, and what there is does not become less."""

import os
from collections import Counter
from pathlib import Path

from rokwijzer.knowledge import load
from rokwijzer.knowledge.models.coverage import Aside, CoverageFile
from rokwijzer.knowledge.provenance import LONGEST_ASIDE, SourceText, cited_lines, coverage, find_sources
from tests.small import base_of, offer

BASE = load()


def test_a_line_is_cited_or_set_aside_or_open() -> None:
    base = base_of({"offers/help.yaml": offer("Help", "for-everybody: yes", "aims: {it: {nl: iets, cite: '900:2-3'}}")})
    asides = CoverageFile.model_validate(
        {"sources": {"s900": {"head": {"lines": "1-2", "why": "layout", "reason": "a heading"}}}}
    )
    source = SourceText("900", ("cited too", "cited", "cited", "", "open", "--"))
    (found,) = coverage(base, asides, {"900": source})
    assert (found.lines, set(found.cited), dict(found.aside), found.open) == (4, {1, 2, 3}, {}, (5,))
    assert found.doubled == (1, 2)


def test_what_is_set_aside_is_short_and_says_why() -> None:
    assert BASE.coverage is not None
    for ranges in BASE.coverage.sources.values():
        for name, aside in ranges.items():
            assert len(aside.numbers) <= LONGEST_ASIDE, name
            assert len(aside.reason.split()) >= 2, name


def test_every_line_of_every_source_is_accounted_for() -> None:
    """Without the texts there is nothing to compare with; the head of the report says so."""
    folder = os.environ.get("ROKWIJZER_SOURCES")
    if folder is None:
        return
    assert BASE.coverage is not None
    for source in coverage(BASE, BASE.coverage, find_sources(BASE.common, Path(folder))):
        assert not source.open, f"{source.key}: lines {source.open} stand in no entry and are not set aside"
        assert not source.doubled, f"{source.key}: lines {source.doubled} are set aside and cited"
        background = sum(why is Aside.BACKGROUND for why in source.aside.values())
        assert background <= source.lines / 50, f"{source.key}: too much is called background"


def test_what_there_is_does_not_become_less() -> None:
    """Raise these when more was entered; they never go down without a reason in the changelog."""
    kinds = Counter(str(each.kind) for each in BASE.offers.values())
    at_least = {"programme": 35, "treatment": 13, "group": 10, "parent-material": 10, "training": 12}
    for kind, number in at_least.items():
        assert kinds[kind] >= number, kind
    assert len(BASE.offers) >= 176
    assert len(BASE.rules) >= 47
    assert len(BASE.facts) >= 195
    assert sum(len(lines) for lines in cited_lines(BASE).values()) >= 2_400
