# SPDX-License-Identifier: EUPL-1.2
"""Rules collect: each applies, does not, or would if; and the order in which they are shown."""

from datetime import date, timedelta

from rokwijzer.decisions import RuleState, decide
from rokwijzer.guideline import steps
from rokwijzer.guideline.steps import ordered
from rokwijzer.logic import FactRef, Known, Knowns
from rokwijzer.timeline import Anchors, Born
from tests.small import base_of, rule, when

ON = date(2026, 11, 22)
CRIES, SLEEPS = FactRef("child", "cries"), FactRef("child", "sleeps")


RULES = "rules:\n" + "".join(
    [
        rule("light", when("child.cries")),
        rule("other", when("child.sleeps")),
        rule("direct", when("child.cries"), "precedence: {before: [light], nl: direct, cite: '900:6'}"),
        rule("safe", "kind: safety", when("child.sleeps")),
        rule(
            "unless",
            when("child.cries"),
            "unless: {sleeping: {label: {nl: slaapt}, when: child.sleeps, cite: '900:7'}}",
        ),
    ]
)
BASE = base_of({"rules/all.yaml": RULES})
DECISIONS = decide(BASE)


def states(values: dict[FactRef, Known]) -> dict[str, RuleState]:
    knowns = Knowns(values, Anchors((Born(ON - timedelta(weeks=10)),)), ON)
    return {step.id: step.state for step in steps(DECISIONS, knowns)}


def test_a_rule_applies_does_not_or_would_if() -> None:
    """The third is called open, and carries its questions."""
    assert states({CRIES: True})["light"] is RuleState.APPLIES
    assert states({CRIES: False})["light"] is RuleState.DOES_NOT_APPLY
    assert states({})["light"] is RuleState.OPEN


def test_each_state_has_a_name_to_write_down() -> None:
    """These names stand in every output."""
    assert [str(each) for each in RuleState] == ["applies", "open", "does-not-apply"]


def test_several_rules_can_apply_together() -> None:
    """They are collected, not chosen from."""
    found = states({CRIES: True, SLEEPS: True})
    assert [name for name, state in found.items() if state is RuleState.APPLIES] == ["safe", "other", "direct", "light"]


def test_an_exception_takes_a_rule_back_and_leaves_it_open_while_unknown() -> None:
    """ "Unless"."""
    assert states({CRIES: True, SLEEPS: True})["unless"] is RuleState.DOES_NOT_APPLY
    assert states({CRIES: True, SLEEPS: False})["unless"] is RuleState.APPLIES
    assert states({CRIES: True})["unless"] is RuleState.OPEN


def test_safety_comes_first_then_stated_precedence_then_the_order_of_the_texts() -> None:
    """A precedence is only there where a source states it."""
    assert list(ordered(DECISIONS)) == ["safe", "other", "direct", "light", "unless"]


def test_a_step_is_touched_once_something_it_asks_for_was_entered() -> None:
    """Who is who, and the age, do not count: they touch on everything."""

    def touched(values: dict[FactRef, Known]) -> list[str]:
        knowns = Knowns(values, Anchors((Born(ON - timedelta(weeks=10)),)), ON)
        return [step.id for step in steps(DECISIONS, knowns) if step.touched]

    assert touched({}) == []
    assert touched({FactRef("carer_1", "role"): "mother"}) == []
    assert touched({SLEEPS: False}) == ["safe", "other", "unless"]
