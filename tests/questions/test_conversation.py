# SPDX-License-Identifier: EUPL-1.2
"""What is always asked, what comes next, and where an answer stands: on a small made-up knowledge base."""

from dataclasses import replace
from datetime import date

import pytest

from rokwijzer.family import Child, Expected, Outcome, Section, Situation, Statement, Tried, Wished
from rokwijzer.logic import FactRef, Known
from rokwijzer.questions import Interview, Level, Question, QuestionKind
from tests.questions.made_up import ON, decisions_of, help_for, ref, step
from tests.small import PLAIN, boolean, facts, offer

YOUNG = offer("Young", "criteria: {young: {label: {nl: jong}, until: before 2 years, cite: '900:3'}}")
PREGNANT = offer(
    "Pregnant",
    "criteria: {weeks: {label: {nl: weken}, from: 16 weeks of pregnancy, until: before birth, cite: '900:3'}}",
)
BASE = decisions_of(
    step("cry", "child.cries", "offers: {help: {cite: '900:7'}}"),
    step("spits", "{all: [child.cries, child.spits]}"),
    help=help_for("child.sleeps"),
    young=YOUNG,
    pregnant=PREGNANT,
).base
BABY = Child(born=date(2026, 9, 13))
CALM, SECOND = ref("carer_1.calm"), ref("carer_2.present")


def said(name: str, value: Known | None, section: Section = Section.FACTS) -> Statement:
    return Statement(ref(name), value, section=section)


def interview(*statements: Statement, index: Child | Expected | Wished | None = BABY) -> Interview:
    return Interview(Situation(index=index, statements=statements), BASE, ON)


def of_kind(each: Interview, kind: QuestionKind) -> Question:
    """The question of this kind among those that are always asked."""
    return next(question for question in each.always if question.kind is kind)


def named(question: Question | None) -> str | None:
    return question.name if question is not None else None


def test_what_is_always_asked_lists_what_can_be_answered() -> None:
    """What goes well of the parent who is there, and the parents' wishes; what was tried has no list."""
    goes_well, wants, tried = interview().always
    assert goes_well == Question(QuestionKind.GOES_WELL, (CALM,))
    assert wants == Question(QuestionKind.WANTS, (ref("household.wants-home"),))
    assert tried == Question(QuestionKind.TRIED)


def test_what_goes_well_is_asked_of_the_second_parent_too_once_there_is_one() -> None:
    both = of_kind(interview(said("carer_2.present", True)), QuestionKind.GOES_WELL)
    assert both.facts == (CALM, ref("carer_2.calm"))
    for value in (False, None):
        assert of_kind(interview(said("carer_2.present", value)), QuestionKind.GOES_WELL).facts == (CALM,)


def test_what_goes_well_is_asked_as_far_as_it_may_apply() -> None:
    plays = boolean("child", "speelt", *PLAIN, "strength: yes", "applies-when: child.eats")
    base = decisions_of(more=facts(plays=plays)).base

    def listed(*statements: Statement) -> tuple[FactRef, ...]:
        each = Interview(Situation(index=BABY, statements=statements), base, ON)
        return of_kind(each, QuestionKind.GOES_WELL).facts

    assert listed() == listed(said("child.eats", True)) == (CALM, ref("child.plays"))
    assert listed(said("child.eats", False)) == (CALM,)


def test_what_was_answered_is_not_listed_and_an_empty_list_is_not_asked() -> None:
    """Also an answer that it is not so."""
    each = interview(said("carer_1.calm", False), said("carer_2.present", True))
    assert of_kind(each, QuestionKind.GOES_WELL).facts == (ref("carer_2.calm"),)
    kinds = [question.kind for question in interview(said("carer_1.calm", False)).always]
    assert kinds == [QuestionKind.WANTS, QuestionKind.TRIED]


def test_a_list_of_which_something_was_entered_is_not_asked_again() -> None:
    well = said("carer_1.calm", True, Section.GOES_WELL)
    each = interview(well, said("carer_2.present", True), said("household.wants-home", True, Section.WANTS))
    assert [question.kind for question in each.always] == [QuestionKind.TRIED]
    tried = Interview(Situation(index=BABY, tried=(Tried("help", Outcome.HELPED),)), BASE, ON)
    assert [question.kind for question in tried.always] == [QuestionKind.GOES_WELL, QuestionKind.WANTS]


def test_what_is_always_asked_comes_first_then_each_level_and_then_nothing() -> None:
    """Passing over all, one after the other. Of a child of whom nothing is known the exact day is asked last."""
    each, names = interview(index=Child()), []
    while (question := each.next) is not None:
        names.append(question.name)
        each = each.passed_over([question])
    steps, named_by_steps, rest = ["child.cries", "child.eats", "child.spits"], ["child.sleeps"], ["moment"]
    assert names == ["goes-well", "wants", "tried", *steps, *named_by_steps, *rest]


NO_STEP = (said("child.cries", False), said("child.sleeps", False))
"""Only what hangs on time is left."""


def test_where_the_child_or_pregnancy_stands_comes_before_all_else_if_nothing_was_said_of_it() -> None:
    each = interview(*NO_STEP, index=None)
    assert (each.level, named(each.next)) == (Level.REST, "moment")
    assert named(each.passed_over([Question(QuestionKind.MOMENT)]).next) == "goes-well"
    assert named(interview(*NO_STEP, index=Child()).next) == "goes-well"
    one_open = interview(said("child.cries", False), index=None)
    assert [question.name for question in one_open.survey.questions(Level.REST)] == ["moment", "child.sleeps"]
    assert named(one_open.next) == "moment"


def test_where_the_level_at_hand_does_not_hang_on_it_it_is_not_asked_yet() -> None:
    each = interview(index=None)
    assert (each.level, named(each.next)) == (Level.STEPS, "goes-well")


@pytest.mark.parametrize("index", [Child(), Expected()])
def test_the_exact_day_is_not_asked_again_where_the_parents_do_not_know_it(index: Child | Expected) -> None:
    once, again = interview(*NO_STEP, index=index), interview(*NO_STEP, index=replace(index, asked=True))
    assert named(once.passed_over(once.always).next) == "moment"
    assert again.passed_over(again.always).next is None


def test_of_a_wish_no_day_is_asked() -> None:
    each = interview(*NO_STEP, index=Wished())
    assert (each.level, each.passed_over(each.always).next) == (None, None)


@pytest.mark.parametrize(
    ("name", "value", "section"),
    [
        ("carer_1.calm", True, Section.GOES_WELL),
        ("carer_1.calm", False, Section.FACTS),
        ("carer_1.calm", None, Section.FACTS),
        ("household.wants-home", True, Section.WANTS),
        ("household.wants-home", False, Section.FACTS),
        ("carer_1.tired", True, Section.JUDGEMENT),
        ("carer_1.tired", False, Section.JUDGEMENT),
        ("child.cries", True, Section.FACTS),
        ("household.home", "owned", Section.FACTS),
    ],
)
def test_an_answer_stands_in_the_list_where_it_belongs_if_it_is_so(
    name: str, value: Known | None, section: Section
) -> None:
    """Only what is so stands among what goes well and what is wished; who said it is kept."""
    each = interview().answered({ref(name): value}, by="mother")
    assert each.situation.statements == (Statement(ref(name), value, "mother", section=section),)
    assert each.situation.index == BABY
    assert interview().answered({ref(name): value}).situation.statements[0].by is None


def test_that_a_child_came_early_is_kept_with_its_age() -> None:
    """It decides which age counts. That nobody knows is an answer like others, as is one about no child."""
    premature = ref("child.premature")
    early = interview().answered({premature: True}).situation
    assert (early.index, early.statements) == (replace(BABY, premature=True), ())
    in_time = interview(index=replace(BABY, premature=True)).answered({premature: False}).situation
    assert (in_time.index, in_time.statements) == (replace(BABY, premature=False), ())
    unknown = interview().answered({premature: None}).situation
    assert (unknown.index, unknown.statements) == (BABY, (said("child.premature", None),))
    unborn = interview(index=Expected()).answered({premature: False}).situation
    assert (unborn.index, unborn.statements) == (Expected(), (said("child.premature", False),))


def test_several_answers_are_kept_and_a_later_one_takes_the_place_of_an_earlier_one() -> None:
    each = interview(said("child.cries", True)).answered({ref("child.cries"): None, ref("child.eats"): True})
    assert each.situation.statements == (said("child.cries", None), said("child.eats", True))


def test_what_is_passed_over_is_known_by_the_name_of_the_question_and_of_each_of_its_facts() -> None:
    first = interview().passed_over([Question(QuestionKind.CHOICE, (CALM, SECOND), ref("carer_1.strain"))])
    assert first.passed == {"carer_1.strain", "carer_1.calm", "carer_2.present"}
    assert first.passed_over([Question(QuestionKind.TRIED)]).passed == first.passed | {"tried"}
    assert named(interview().passed_over(interview().always).next) == "child.cries"
