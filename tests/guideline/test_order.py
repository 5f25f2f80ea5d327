# SPDX-License-Identifier: EUPL-1.2
"""The order of steps: safety first, then what a source puts first, then the order of the texts."""

import sys
from datetime import date, timedelta

import pytest

from rokwijzer import guideline as room
from rokwijzer.decisions import RuleDecision, RuleState, decide, rule_state
from rokwijzer.guideline import Step, steps
from rokwijzer.guideline.steps import ordered
from rokwijzer.logic import Evaluator, FactRef, Knowns
from rokwijzer.timeline import Anchors, Born
from tests.frozen import can_be_changed, data_classes
from tests.small import base_of, rule, when


def in_order(*rules: tuple[str, list[str], bool]) -> str:
    """The order of rules that stand so in the texts; of each, which it comes before and whether it is about safety."""
    documents = {
        "rules/all.yaml": "rules:\n"
        + "".join(
            rule(
                name,
                when("child.cries"),
                *(["kind: safety"] if safety else []),
                *([f"precedence: {{before: [{', '.join(before)}], nl: eerst, cite: '900:6'}}"] if before else []),
            )
            for name, before, safety in rules
        )
    }
    return " ".join(ordered(decide(base_of(documents))))


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([("b", [], False), ("a", [], False), ("c", [], False)], "b a c"),
        ([("b", [], False), ("a", [], True), ("c", [], True)], "a c b"),
        # A precedence moves a rule up no further than it says.
        ([("a", [], False), ("b", [], False), ("c", ["a"], False)], "b c a"),
        ([("a", [], False), ("b", [], False), ("c", ["b"], False)], "a c b"),
        ([("a", [], False), ("b", ["a"], False), ("c", ["b"], False), ("d", [], False)], "c b a d"),
        ([("a", [], False), ("b", [], False), ("c", ["a", "b"], False), ("d", [], False)], "c a b d"),
        # Stated precedence holds among safety rules as well, and does not take a rule before them by itself.
        ([("a", [], True), ("b", ["a"], True), ("c", [], False)], "b a c"),
        ([("a", [], False), ("s", [], True), ("b", ["a"], False)], "s b a"),
    ],
)
def test_safety_then_precedence_then_the_texts(rules: list[tuple[str, list[str], bool]], expected: str) -> None:
    assert in_order(*rules) == expected


def test_the_order_of_the_texts_is_that_which_the_files_say_and_else_their_own() -> None:
    """A rule may stand in another file than the passage before it."""
    rules = [rule("b", when("child.cries"), "order: 2"), rule("a", when("child.cries"), "order: 1")]
    rules += [rule("c", when("child.cries"), "order: 2"), rule("d", when("child.cries"))]
    assert list(ordered(decide(base_of({"rules/all.yaml": "rules:\n" + "".join(rules)})))) == ["d", "a", "b", "c"]


def test_a_step_says_its_rule_its_state_and_whether_it_was_touched_on() -> None:
    base = base_of(
        {"rules/all.yaml": "rules:\n" + rule("cry", when("child.cries")) + rule("sleep", when("child.sleeps"))}
    )
    decisions = decide(base)
    knowns = Knowns({FactRef("child", "sleeps"): False}, Anchors(), date(2026, 11, 22))
    assert steps(decisions, knowns) == [
        Step(decisions.rules["cry"], RuleState.OPEN, touched=False),
        Step(decisions.rules["sleep"], RuleState.DOES_NOT_APPLY, touched=True),
    ]
    assert [step.id for step in steps(decisions, knowns)] == ["cry", "sleep"]


def test_nothing_can_be_changed_afterwards() -> None:
    assert [can_be_changed(kind) for kind in data_classes(room)] == [False]


def test_the_state_of_a_step_is_worked_out_once_for_all_children_in_the_same_span(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It names no day, so that it is the same at ten weeks and at eleven."""
    young = "{during: {from: birth, until: before 6 months}}"
    decisions = decide(base_of({"rules/all.yaml": "rules:\n" + rule("a", when(young))}))
    worked: list[str] = []

    def counted(decision: RuleDecision, knowns: Knowns, evaluator: Evaluator) -> RuleState:
        worked.append(decision.id)
        return rule_state(decision, knowns, evaluator)

    monkeypatch.setattr(sys.modules[steps.__module__], "rule_state", counted)
    on = date(2026, 11, 22)
    for weeks, expected in ((10, RuleState.APPLIES), (11, RuleState.APPLIES), (40, RuleState.DOES_NOT_APPLY)):
        child = Anchors((Born(on - timedelta(weeks=weeks)),))
        assert [step.state for step in steps(decisions, Knowns({}, child, on))] == [expected]
    assert worked == ["a", "a"]
