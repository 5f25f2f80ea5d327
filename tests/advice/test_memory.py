# SPDX-License-Identifier: EUPL-1.2
"""What is remembered between two advices never shows in an advice."""

import gc
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rokwijzer.advice import advise
from rokwijzer.decisions import OfferDecision, RuleDecision, bearing, decide
from rokwijzer.decisions import memory as memories
from rokwijzer.family import Situation, from_plain, read_situation, to_plain
from rokwijzer.knowledge import load
from rokwijzer.logic import facts_in, intervals_in

BASE = load()
ON = date(2026, 11, 22)


def advised(situation: Situation, language: str, *, fresh: bool) -> str:
    if fresh:
        memories._MEMORIES.pop(decide(BASE), None)
    return advise(situation, BASE, on=situation.on or ON, language="en" if language == "en" else "nl").model_dump_json()


@pytest.mark.parametrize("name", ["walk-1-crying-baby", "walk-2-pregnant-at-nineteen", "walk-5-with-violence"])
def test_the_same_advice_comes_out_the_second_time(name: str) -> None:
    situation = read_situation(BASE.examples[name], name, BASE)
    first = advised(situation, "nl", fresh=True)
    assert advised(situation, "en", fresh=False) != first
    assert advised(situation, "nl", fresh=False) == first


def test_all_that_decides_bears_on_the_decision() -> None:
    """Of the whole knowledge base: what is not in it would be taken for the same though it differs."""
    decisions, axioms = decide(BASE), BASE.vocabulary.axioms
    owners: list[OfferDecision | RuleDecision] = [*decisions.offers.values(), *decisions.rules.values()]
    for owner in owners:
        bears = bearing(owner, axioms)
        decides = (owner.applies,) if isinstance(owner, RuleDecision) else (owner.fits, owner.excluded)
        for condition in decides:
            assert set(facts_in(condition)) <= bears.facts, owner.id
            assert {within.interval for within in intervals_in(condition)} <= set(bears.intervals), owner.id


def test_what_was_remembered_of_many_families_never_shows_in_the_advice_on_another() -> None:
    """One after the other, on different days and in both languages; then each by itself."""
    memories._MEMORIES.pop(decide(BASE), None)
    families = [read_situation(text, name, BASE) for name, text in list(BASE.examples.items())[::4]]
    days = [ON + timedelta(days=3 * number) for number in range(len(families))]
    cases = list(zip(families, days, strict=True))
    for language in ("nl", "en"):
        warm = [advised(replace(family, on=on), language, fresh=False) for family, on in cases]
        fresh = [advised(replace(family, on=on), language, fresh=True) for family, on in cases]
        assert warm == fresh


BOOLEANS = sorted(
    (key, fact) for key, fact in BASE.facts.items() if fact.type == "boolean" and fact.subject in ("child", "household")
)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_one_more_thing_entered_gives_what_it_would_have_given_at_once(data: st.DataObject) -> None:
    """From a family to the next by one fact, warm, against the same family by itself."""
    name = data.draw(st.sampled_from(["walk-1-crying-baby", "walk-3-toddler", "walk-5-stuck"]))
    situation = read_situation(BASE.examples[name], name, BASE)
    advised(situation, "nl", fresh=False)
    key, fact = data.draw(st.sampled_from(BOOLEANS))
    subject, _, short = key.partition(".")
    plain: Any = to_plain(situation)
    section = plain.setdefault("judgement", {}) if fact.kind == "judgement" else plain
    section.setdefault(subject, {})[short] = data.draw(st.sampled_from(["yes", "no", "parents-do-not-know"]))
    try:
        changed = from_plain(plain, BASE)
    except ValueError:
        return
    warm = advised(changed, "nl", fresh=False)
    assert warm == advised(changed, "nl", fresh=True)


def test_an_answer_that_nobody_asked_for_is_forgotten_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    decisions = decide(BASE)
    decision = next(iter(decisions.offers.values()))
    knowns = read_situation(BASE.examples["walk-1-crying-baby"], "walk", BASE).knowns(BASE, ON)
    memory = memories.Memory(decisions)
    now = [1000.0]
    monkeypatch.setattr(memories, "monotonic", lambda: now[0])
    assert memory.recall(decision, knowns, "about", lambda: "first") == "first"
    now[0] += memories.KEPT_SECONDS
    assert memory.recall(decision, knowns, "about", lambda: "second") == "first"
    now[0] += memories.KEPT_SECONDS + 1
    assert memory.recall(decision, knowns, "about", lambda: "third") == "third"


def test_what_was_worked_out_about_a_family_goes_with_it() -> None:
    knowns = read_situation(BASE.examples["walk-1-crying-baby"], "walk", BASE).knowns(BASE, ON)
    evaluator = BASE.evaluator
    gc.collect()
    before = len(evaluator._families)
    decision = next(iter(decide(BASE).offers.values()))
    evaluator.truth(decision.fits, knowns)
    assert knowns in evaluator._families
    del knowns
    gc.collect()
    assert len(evaluator._families) == before
