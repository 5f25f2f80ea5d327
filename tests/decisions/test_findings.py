# SPDX-License-Identifier: EUPL-1.2
"""What is well formed and yet cannot be meant is found by deciding for a family of whom nothing is known."""

from dataclasses import replace

import pytest

from rokwijzer.decisions import Decisions, Finding, decide, findings
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import Evaluator
from tests.small import base_of, offer, rule, when

NO_TEXT = "parents can meet this offer, but there is no text for them: add `parents`"
EXAMPLE = "such: {label: {nl: zoals}, role: example, cite: '900:2'}"
CRIES = "cries: {label: {nl: huilt}, when: child.cries, cite: '900:2'}"


def _about(decisions: Decisions) -> list[Finding]:
    """The findings, without those about texts that are lacking."""
    found = findings(decisions)
    return [each for each in found if each.message != NO_TEXT and not each.message.endswith("add `en`")]


def about_offer(*lines: str) -> list[Finding]:
    return _about(decide(base_of({"offers/help.yaml": offer("Help", *lines)})))


def about_rule(*lines: str) -> list[Finding]:
    return _about(decide(base_of({"rules/all.yaml": "rules:\n" + rule("step", *lines)})))


def test_an_offer_that_fits_without_a_question_must_say_that_it_is_for_everybody() -> None:
    message = "fits a family of whom nothing is known: add its criteria, or `for-everybody: yes`"
    assert about_offer(f"criteria:\n  {EXAMPLE}") == [Finding("help", message)]
    assert about_offer("for-everybody: yes") == []
    assert about_offer(f"criteria:\n  {CRIES}") == []


CONSULT = "deviation: consult, consult: {nl: bureau, cite: '900:2'}"


@pytest.mark.parametrize(
    ("criterion", "status"),
    [
        ("no: {label: {nl: niet}, role: excluded, when: child.cries, cite: '900:2'}", "not-meant"),
        (f"no: {{label: {{nl: niet}}, when: not child.cries, cite: '900:2', {CONSULT}}}", "consult-first"),
    ],
)
def test_an_offer_that_can_fit_nobody_contradicts_itself(criterion: str, status: str) -> None:
    message = f"is {status} for a family of whom nothing is known: its criteria contradict each other"
    assert about_offer(f"criteria:\n  {CRIES}\n  {criterion}") == [Finding("help", message)]


def test_a_rule_that_applies_without_a_question_must_say_that_it_is_for_everybody() -> None:
    message = "applies to a family of whom nothing is known: add its criteria, or `for-everybody: yes`"
    assert about_rule() == [Finding("step", message)]
    assert about_rule("for-everybody: yes") == []
    assert about_rule(when("child.cries")) == []


def test_a_rule_that_can_never_apply_contradicts_itself() -> None:
    criteria = f"criteria: {{{CRIES}, no: {{label: {{nl: niet}}, when: not child.cries, cite: '900:2'}}}}"
    assert about_rule(criteria) == [Finding("step", "never applies: its criteria contradict each other")]


TOO_LARGE = (
    "its decision diagrams need more than 2 nodes for 2 variables: split the condition, or let it repeat fewer facts"
)


def _tight(base: KnowledgeBase) -> KnowledgeBase:
    """The same, with a fast pass that holds next to nothing."""
    tight = replace(base)
    tight.__dict__["evaluator"] = Evaluator(base.vocabulary, budget=2)
    return tight


def test_what_is_too_large_for_the_fast_pass_is_named_with_its_place() -> None:
    """The reference answers there, as the finding says."""
    both = f"criteria:\n  {CRIES}\n  sleeps: {{label: {{nl: slaapt}}, when: child.sleeps, cite: '900:2'}}"
    consulted = both.replace("when: child.sleeps,", f"when: child.sleeps, {CONSULT},")
    documents = {
        "offers/large.yaml": offer("Large", both),
        "offers/half.yaml": offer("Half", consulted),
        "offers/small.yaml": offer("Small", f"criteria:\n  {CRIES}"),
        "rules/all.yaml": "rules:\n"
        + rule("light", when("child.cries"))
        + rule("heavy", "criteria: {" + CRIES + ", sleeps: {label: {nl: slaapt}, when: child.sleeps, cite: '900:2'}}"),
    }
    base = base_of(documents)
    assert _about(decide(base)) == []
    assert _about(decide(_tight(base))) == [
        Finding("half", TOO_LARGE),
        Finding("heavy", TOO_LARGE),
        Finding("large", TOO_LARGE),
        Finding("large", TOO_LARGE),
    ]


def test_of_what_is_too_large_nothing_else_is_said() -> None:
    """The reference would take too long to find out that it can fit nobody."""
    both = "{cries: {label: {nl: a}, when: child.cries, cite: '900:2'}, no: {label: {nl: b}, when: not child.cries, "
    both += "cite: '900:2'}, sleeps: {label: {nl: c}, when: child.sleeps, cite: '900:2'}}"
    base = base_of(
        {
            "offers/help.yaml": offer("Help", f"criteria: {both}"),
            "rules/all.yaml": "rules:\n" + rule("step", f"criteria: {both}"),
        }
    )
    assert {each.owner for each in _about(decide(base)) if each.message.endswith("contradict each other")} == {
        "help",
        "step",
    }
    assert {each.message for each in _about(decide(_tight(base)))} == {TOO_LARGE}


def test_where_only_a_part_is_too_large_the_part_is_named() -> None:
    """What only explains is a condition of its own."""
    such = "such: {label: {nl: zoals}, role: example, when: {any: [child.sleeps, child.cries]}, cite: '900:2'}"
    base = base_of({"offers/help.yaml": offer("Help", f"criteria:\n  {CRIES}\n  {such}")})
    assert _about(decide(_tight(base))) == [Finding("help", f"#such: {TOO_LARGE}")]


def test_findings_about_texts_stand_among_them_by_owner() -> None:
    documents = {
        "offers/a.yaml": offer("A", f"criteria:\n  {EXAMPLE}"),
        "offers/b.yaml": offer("B", "for-everybody: yes"),
    }
    found = findings(decide(base_of(documents)))
    assert found == sorted(found)
    owners = [each.owner for each in found if each.owner in ("a", "b")]
    assert owners == sorted(owners)
    assert Finding("b", NO_TEXT) in found
    assert {each.message for each in found if each.owner == "a"} > {NO_TEXT}
