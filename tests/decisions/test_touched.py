# SPDX-License-Identifier: EUPL-1.2
"""What is still open is told apart by whether anything that was entered bears on it."""

from datetime import date

import pytest

from rokwijzer.decisions import decide, is_touched
from rokwijzer.logic import FactRef, Known, Knowns
from rokwijzer.timeline import Anchors
from tests.small import base_of, offer, rule, when

DECISIONS = decide(
    base_of(
        {
            "offers/help.yaml": offer(
                "Help",
                "person: {role: mother, basis: [birth], birth-mother: yes, cite: '900:2'}",
                "criteria: {it: {label: {nl: het}, when: carer.tension, cite: '900:2'}}",
            ),
            "rules/all.yaml": "rules:\n" + rule("step", "person: {role: mother, cite: '900:5'}", when("carer.tension")),
        }
    )
)


def touched(fact: str, value: Known) -> tuple[bool, bool]:
    """Whether the offer is touched, and the rule."""
    knowns = Knowns({FactRef("carer_1", fact): value}, Anchors(), date(2026, 11, 22))
    return is_touched(DECISIONS.offers["help"], knowns), is_touched(DECISIONS.rules["step"], knowns)


def test_what_was_entered_touches_what_asks_for_it_whatever_the_answer() -> None:
    assert touched("tension", True) == (True, True)
    assert touched("tension", False) == (True, True)
    assert touched("tired", True) == (False, False)


@pytest.mark.parametrize(
    ("fact", "value"), [("present", True), ("role", "mother"), ("basis", "birth"), ("birth-mother", True)]
)
def test_who_is_who_touches_nothing(fact: str, value: Known) -> None:
    """Otherwise every offer for mothers would stand open as soon as a mother is in the room."""
    assert touched(fact, value) == (False, False)
