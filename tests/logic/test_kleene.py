# SPDX-License-Identifier: EUPL-1.2
"""What the tables settle by themselves: they are never wrong, and not more cautious than they need to be."""

import pytest

from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    Condition,
    Named,
    Not,
    Truth,
    Within,
    is_true,
    quick_truth,
)
from rokwijzer.timeline import Anchors
from tests.logic.engines import AGE, CRIES, DOMAINS, SLEEPS, TENSION, Family
from tests.logic.moments import AROUND_100, BORN, DASH_100, IN_OPEN_END, OLDER, UNDER_100, UNKNOWN
from tests.logic.vocabularies import vocabulary_of

M, N, U = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN
YES, NO, OPEN = is_true(CRIES), is_true(SLEEPS), is_true(TENSION)
KNOWN = {CRIES: True, SLEEPS: False}


def readings(first: Condition, second: Condition) -> ByReading:
    return ByReading("offer#age", (("guideline", first), ("annex", second)))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (All((YES, Not(NO))), M),
        (All((OPEN, NO)), N),
        (All((OPEN, YES)), U),
        (Any((OPEN, YES)), M),
        (Any((NO, Not(YES))), N),
        (Any((OPEN, NO)), U),
        (Not(OPEN), U),
        (AtLeast(1, 1, (YES, OPEN)), M),
        (AtLeast(2, 2, (YES, NO)), N),
        (AtLeast(1, 2, (YES, OPEN), "offer#some"), U),
        (readings(YES, Not(NO)), M),
        (readings(NO, Not(YES)), N),
        (readings(YES, NO), U),
        (readings(OPEN, OPEN), U),
        (Named("offer#cries", OPEN), U),
        (Named("offer#cries", YES), M),
        (Named("offer#pinned", YES), N),
        (Compare(AGE, ">=", 12), M),
        (Compare(AGE, "<", 12), N),
        (Compare(AGE, "<", 25), U),
        # The two are looked at apart; together they are certain, and only a completion shows it.
        (Any((OPEN, Not(OPEN))), U),
    ],
)
def test_each_node_is_settled_by_its_own_table(condition: Condition, expected: Truth) -> None:
    knowns = Family(KNOWN, pinned={"offer#pinned": N}).knowns
    assert quick_truth(condition, knowns, vocabulary_of(DOMAINS)) is expected


@pytest.mark.parametrize(
    ("anchors", "expected"),
    [(BORN, (M, M)), (OLDER, (N, N)), (IN_OPEN_END, (N, U)), (AROUND_100, (U, U)), (UNKNOWN, (U, U))],
)
def test_an_interval_is_settled_if_every_moment_still_possible_agrees(
    anchors: Anchors, expected: tuple[Truth, Truth]
) -> None:
    knowns, vocabulary = Family(anchors=anchors).knowns, vocabulary_of(DOMAINS)
    found = [quick_truth(Within(interval, "offer#young"), knowns, vocabulary) for interval in (UNDER_100, DASH_100)]
    assert tuple(found) == expected
