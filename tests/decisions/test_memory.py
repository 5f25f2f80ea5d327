# SPDX-License-Identifier: EUPL-1.2
"""What was worked out is worked out again when something changed that bears on it, and only then."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from rokwijzer.decisions import (
    CriterionDecision,
    Decisions,
    Memory,
    OfferDecision,
    RuleDecision,
    bearing,
    decide,
    memory_of,
)
from rokwijzer.decisions import memory as memory_module
from rokwijzer.logic import FactRef, Knowns, Truth, facts_in
from rokwijzer.timeline import Anchors, Born, BornBetween
from tests.small import base_of, offer, rule, when

ON = date(2026, 11, 22)
CRIES, SLEEPS = FactRef("child", "cries"), FactRef("child", "sleeps")
ROLE, TENSION = FactRef("carer_1", "role"), FactRef("carer_1", "tension")
TENSION_OF_THE_OTHER = FactRef("carer_2", "tension")
HELP = "criteria: {cries: {label: {nl: huilt}, when: child.cries, cite: '900:2'}}"
DOCUMENTS = {
    "offers/help.yaml": offer("Help", HELP),
    "offers/other.yaml": offer("Other", HELP.replace("child.cries", "child.sleeps")),
    "offers/both.yaml": offer(
        "Both",
        "criteria: {one: {label: {nl: een}, when: child.cries, cite: '900:2'}, "
        "two: {label: {nl: twee}, when: child.sleeps, cite: '900:2'}}",
    ),
    "offers/mothers.yaml": offer("Mothers", "person: {role: mother, cite: '900:2'}", HELP),
    "offers/babies.yaml": offer(
        "Babies", "criteria: {young: {label: {nl: jong}, from: birth, until: before 6 months, cite: '900:2'}}"
    ),
    "offers/tense.yaml": offer(
        "Tense",
        "criteria: {tense: {label: {nl: strak}, cite: '900:2', when: [child.cries, {mother: carer.tension}]}}",
    ),
    "rules/all.yaml": "rules:\n"
    + rule("step", when("child.sleeps"), "unless: {but: {label: {nl: dit}, when: child.cries, cite: '900:7'}}"),
}
KNOWNS = Knowns({CRIES: True}, Anchors((Born(ON - timedelta(weeks=10)),)), ON)


def born(weeks: int) -> Knowns:
    """The same of a child of so many weeks."""
    return replace(KNOWNS, anchors=Anchors((Born(ON - timedelta(weeks=weeks)),)))


class Worked:
    """Counts how often something is worked out."""

    def __init__(self, decisions: Decisions) -> None:
        self.decisions = decisions
        self.memory = Memory(decisions)
        self.times = 0

    def ask(self, knowns: Knowns, name: str = "help", about: str = "why") -> int:
        """The number of the time at which the answer was worked out."""
        return self.memory.recall(self.decisions.offers[name], knowns, about, self._work_out)

    def _work_out(self) -> int:
        self.times += 1
        return self.times


@pytest.fixture
def worked() -> Worked:
    return Worked(decide(base_of(DOCUMENTS)))


def test_the_same_question_is_worked_out_once(worked: Worked) -> None:
    """Also about what is known by another name: the values count, not the object."""
    assert [worked.ask(KNOWNS), worked.ask(KNOWNS), worked.ask(replace(KNOWNS))] == [1, 1, 1]


@pytest.mark.parametrize(
    "changed",
    [
        replace(KNOWNS, values={CRIES: False}),
        replace(KNOWNS, values={}),
        replace(KNOWNS, values={}, asked_unknown=frozenset({CRIES})),
        replace(KNOWNS, pinned={"help#cries": Truth.NOT_MET}),
        replace(KNOWNS, on=ON + timedelta(days=1)),
    ],
    ids=lambda knowns: str(knowns.values),
)
def test_it_is_worked_out_again_when_something_changed_that_bears_on_it(worked: Worked, changed: Knowns) -> None:
    """A fact that it asks for, an override of its own, the day."""
    assert [worked.ask(KNOWNS), worked.ask(changed), worked.ask(KNOWNS), worked.ask(changed)] == [1, 2, 1, 2]


def test_where_the_child_stands_matters_where_a_span_of_time_is_asked_for(worked: Worked) -> None:
    """What is told may name a day, so that each birthday counts; where nothing of time is asked, none does."""
    other, unknown = born(11), replace(KNOWNS, anchors=Anchors())
    assert [worked.ask(each, "babies") for each in (KNOWNS, other, unknown, KNOWNS)] == [1, 2, 3, 1]
    assert [worked.ask(each, "help") for each in (KNOWNS, other, unknown, KNOWNS)] == [4, 4, 4, 4]
    assert worked.ask(replace(KNOWNS, on=ON + timedelta(days=1)), "babies") == 5


def test_what_names_no_day_is_the_same_for_all_children_in_the_same_span(worked: Worked) -> None:
    """At eleven weeks as at ten; from the day of six months on something else."""

    def ask(knowns: Knowns) -> int:
        decision = worked.decisions.offers["babies"]
        return worked.memory.recall(decision, knowns, "state", worked._work_out, names_days=False)

    half_a_year = replace(KNOWNS, anchors=Anchors((Born(date(2026, 5, 22)),)))
    eve = replace(KNOWNS, anchors=Anchors((Born(date(2026, 5, 23)),)))
    assert [ask(each) for each in (KNOWNS, born(11), eve, half_a_year, born(40))] == [1, 1, 1, 2, 2]
    assert ask(replace(KNOWNS, on=ON + timedelta(days=1))) == 3


def test_a_place_in_time_that_is_not_certain_is_remembered_as_it_was_said(worked: Worked) -> None:
    """For where the child stands may then be asked, and the question depends on what is known of it."""

    def ask(anchors: Anchors) -> int:
        decision = worked.decisions.offers["babies"]
        return worked.memory.recall(
            decision, replace(KNOWNS, anchors=anchors), "state", worked._work_out, names_days=False
        )

    around = Anchors((BornBetween(date(2026, 5, 1), date(2026, 6, 30)),))
    later = Anchors((BornBetween(date(2026, 5, 2), date(2026, 6, 30)),))
    young = Anchors((BornBetween(date(2026, 9, 1), date(2026, 10, 1)),))
    assert [ask(each) for each in (Anchors(), around, later, around, young)] == [1, 2, 3, 2, 4]
    assert ask(KNOWNS.anchors) == 4


def test_a_criterion_is_remembered_by_itself(worked: Worked) -> None:
    """Its own facts count, not those of its neighbour; who is who only where a parent is asked about."""
    one, two = worked.decisions.offers["both"].criteria
    (mothers,) = worked.decisions.offers["tense"].criteria

    def ask(decision: CriterionDecision, knowns: Knowns) -> int:
        return worked.memory.recall(decision, knowns, "why", worked._work_out)

    nothing = replace(KNOWNS, values={})
    mother = replace(nothing, values={ROLE: "mother"})
    assert [ask(one, each) for each in (nothing, replace(nothing, values={SLEEPS: True}), mother)] == [1, 1, 1]
    assert [ask(one, KNOWNS), ask(two, nothing)] == [2, 3]
    assert [ask(mothers, nothing), ask(mothers, mother), ask(mothers, KNOWNS)] == [4, 5, 6]
    adoptive = replace(nothing, values={FactRef("carer_2", "basis"): "adoptive"})
    assert [ask(mothers, adoptive), ask(one, adoptive)] == [7, 1], "a parent is called by more than is asked of them"
    assert ask(one, replace(nothing, pinned={"both#one": Truth.MET})) == 8


def test_what_bears_on_a_decision_is_looked_up_once_for_a_family(
    worked: Worked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much is asked about it; with days and without are two things."""
    looked: list[tuple[str, bool]] = []
    known = Memory._known

    def counted(self: Memory, decision: OfferDecision, knowns: Knowns, names_days: bool) -> Hashable:
        looked.append((decision.id, names_days))
        return known(self, decision, knowns, names_days)

    monkeypatch.setattr(Memory, "_known", counted)
    for _ in range(2):
        for name in ("help", "babies"):
            for names_days in (True, False):
                decision = worked.decisions.offers[name]
                worked.memory.recall(decision, KNOWNS, "why", worked._work_out, names_days=names_days)
                worked.memory.recall(decision, KNOWNS, "when", worked._work_out, names_days=names_days)
    assert looked == [("help", True), ("help", False), ("babies", True), ("babies", False)]


def test_which_fact_has_the_value_and_which_criterion_the_pin_makes_a_difference(worked: Worked) -> None:
    nothing = replace(KNOWNS, values={})
    for number, changed in enumerate(
        (
            nothing,
            replace(KNOWNS, values={CRIES: True}),
            replace(KNOWNS, values={SLEEPS: True}),
            replace(nothing, pinned={"both#one": Truth.MET}),
            replace(nothing, pinned={"both#two": Truth.MET}),
            replace(nothing, pinned={"both#two": Truth.NOT_MET}),
        )
    ):
        assert worked.ask(changed, "both") == number + 1


def test_who_is_who_matters_where_a_parent_is_meant_or_asked_about(worked: Worked) -> None:
    mother = replace(KNOWNS, values={CRIES: True, ROLE: "mother"})
    for number, name in ((1, "mothers"), (3, "tense")):
        assert [worked.ask(each, name) for each in (KNOWNS, mother, KNOWNS)] == [number, number + 1, number]


def test_that_nobody_knows_is_something_else_than_that_it_was_not_asked(worked: Worked) -> None:
    """The one is asked, the other is not asked again."""
    nothing = replace(KNOWNS, values={})
    assert [worked.ask(nothing), worked.ask(replace(nothing, asked_unknown=frozenset({CRIES})))] == [1, 2]


@pytest.mark.parametrize(
    "changed",
    [
        replace(KNOWNS, values={CRIES: True, SLEEPS: True}),
        replace(KNOWNS, values={CRIES: True, TENSION: True}),
        replace(KNOWNS, values={CRIES: True, ROLE: "mother"}),
        replace(KNOWNS, asked_unknown=frozenset({SLEEPS})),
        replace(KNOWNS, pinned={"other#cries": Truth.MET}),
    ],
    ids=lambda knowns: str(knowns.values),
)
def test_what_bears_on_others_only_changes_nothing(worked: Worked, changed: Knowns) -> None:
    assert [worked.ask(KNOWNS), worked.ask(changed)] == [1, 1]


def test_another_offer_and_another_question_have_answers_of_their_own(worked: Worked) -> None:
    assert [worked.ask(KNOWNS), worked.ask(KNOWNS, about="when"), worked.ask(KNOWNS, "other")] == [1, 2, 3]
    assert [worked.ask(KNOWNS), worked.ask(KNOWNS, about="when"), worked.ask(KNOWNS, "other")] == [1, 2, 3]


def test_what_is_the_same_for_every_family_is_worked_out_once_for_each_question(worked: Worked) -> None:
    """It never stands for what is said of one family."""
    memory = worked.memory
    assert [memory.recall_for_all(about, worked._work_out) for about in ("a", "b", "a", "b")] == [1, 2, 1, 2]
    assert [worked.ask(KNOWNS, about="a"), memory.recall_for_all("a", worked._work_out)] == [3, 1]


def test_an_answer_may_be_that_there_is_none(worked: Worked) -> None:
    """Then that is remembered as well."""
    help_ = worked.decisions.offers["help"]
    assert worked.memory.recall(help_, KNOWNS, "opens", lambda: None) is None
    assert worked.memory.recall(help_, KNOWNS, "opens", lambda: 1) is None


def test_the_answer_that_was_not_asked_for_longest_goes_first(worked: Worked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_module, "REMEMBERED", 2)
    assert [worked.ask(KNOWNS, about=about) for about in ("a", "b", "a", "c")] == [1, 2, 1, 3]
    assert [worked.ask(KNOWNS, about=about) for about in ("a", "c", "b")] == [1, 3, 4]


def test_an_answer_is_forgotten_when_it_was_not_asked_for_in_a_quarter_of_an_hour(
    worked: Worked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Being asked for keeps it; the others go at the next question, whatever that is."""
    now = 0.0
    monkeypatch.setattr(memory_module, "monotonic", lambda: now)
    assert memory_module.KEPT_SECONDS == 15 * 60
    assert [worked.ask(KNOWNS, about="a"), worked.ask(KNOWNS, about="b")] == [1, 2]
    now = 900.0
    assert worked.ask(KNOWNS, about="a") == 1
    now = 901.0
    assert worked.ask(KNOWNS, about="c") == 3
    assert len(worked.memory._answers) == 2
    assert worked.ask(KNOWNS, about="b") == 4
    now = 1800.0
    assert worked.ask(KNOWNS, about="a") == 1
    now = 5000.0
    assert [worked.ask(KNOWNS, about="d"), len(worked.memory._answers)] == [5, 1]


def test_a_knowledge_base_has_one_memory_and_keeps_it_no_longer_than_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = decide(base_of(DOCUMENTS)), decide(base_of(DOCUMENTS))
    assert memory_of(first) is memory_of(first)
    assert memory_of(first) is not memory_of(second)
    assert first not in [*memory_of(first).__dict__.values()]
    monkeypatch.setattr(memory_module, "Memory", None)
    assert memory_of(first) is not memory_of(second), "no other one is made"


def test_what_bears_on_a_decision_is_what_it_asks_for_and_what_is_tied_to_that() -> None:
    axiom = "axioms: {tiring: {if: child.cries, then: household.first-child, cite: editorial}}"
    who = {FactRef(f"carer_{each}", fact) for each in (1, 2) for fact in ("present", "role", "basis", "birth-mother")}
    plain, tied = decide(base_of(DOCUMENTS)), decide(base_of({**DOCUMENTS, "facts/axioms.yaml": axiom}))
    axioms = tied.base.vocabulary.axioms
    assert bearing(plain.offers["help"], ()).facts == {CRIES}, "no parent is spoken of"
    assert bearing(plain.offers["mothers"], ()).facts == {CRIES} | who
    assert bearing(plain.rules["step"], ()).facts == {SLEEPS, CRIES}
    assert bearing(plain.offers["tense"], ()).facts == {CRIES, TENSION, TENSION_OF_THE_OTHER} | who
    assert len(axioms) == 1
    owners: list[OfferDecision | RuleDecision] = [*plain.offers.values(), *plain.rules.values()]
    for owner in owners:
        deciding = owner.applies if isinstance(owner, RuleDecision) else owner.fits
        assert set(facts_in(deciding)) <= bearing(owner, ()).facts
    assert bearing(tied.offers["help"], axioms).facts == {CRIES, FactRef("household", "first-child")}
    assert bearing(tied.offers["other"], axioms).facts == {SLEEPS}
