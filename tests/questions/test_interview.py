# SPDX-License-Identifier: EUPL-1.2
"""A conversation on the shipped knowledge: what comes first, what is never asked, what an answer does."""

from datetime import date

import pytest

from rokwijzer.decisions import RuleDecision, decide, offer_status, rule_state
from rokwijzer.explain import Context, Language
from rokwijzer.family import Situation, Wished, from_plain, read_situation, to_yaml
from rokwijzer.family.index import Child, Expected
from rokwijzer.knowledge import load
from rokwijzer.logic import FactRef, Known
from rokwijzer.questions import ALWAYS, Interview, Level, Question, QuestionKind, levels_out, question_out

BASE = load()
ON = date(2026, 11, 22)
BABY = Child(born=date(2026, 9, 13))


def interview(example: str) -> Interview:
    situation = read_situation(BASE.examples[example], example, BASE)
    return Interview(situation, BASE, situation.on or ON)


def begun(situation: Situation) -> Interview:
    """After what is always asked."""
    first = Interview(situation, BASE, ON)
    return first.passed_over(first.always)


def asked(each: Interview, most: int = 200) -> list[Question]:
    """Every question to the end, each answered with no (of a value: the first)."""
    found: list[Question] = []
    while (question := each.next) is not None and len(found) < most:
        found.append(question)
        if question.kind in (QuestionKind.FACT, QuestionKind.CHOICE):
            each = each.answered({ref: _no(ref, question) for ref in question.facts})
        else:
            each = each.passed_over([question])
    return found


def _no(ref: FactRef, question: Question) -> Known:
    first = question.answers[0] if question.answers else frozenset()
    assert isinstance(first, frozenset)
    return next(iter(first)) if first and True not in first else False


def test_where_the_child_or_pregnancy_stands_comes_first_of_all() -> None:
    first = Interview(Situation(), BASE, ON)
    assert first.next is not None
    assert first.next.kind is QuestionKind.MOMENT


def test_what_goes_well_what_is_wished_and_what_was_tried_are_always_asked_in_this_order() -> None:
    each = Interview(Situation(index=BABY), BASE, ON)
    kinds = []
    for _ in ALWAYS:
        assert each.next is not None
        kinds.append(each.next.kind)
        each = each.passed_over([each.next])
    assert tuple(kinds) == ALWAYS
    assert each.next is not None
    assert each.next.kind is QuestionKind.FACT
    assert each.next.level is Level.STEPS


def test_what_was_answered_of_these_is_not_asked_again() -> None:
    plain = {"on": "2026-11-22", "child": {"born": "2026-09-13"}, "goes-well": ["carer-1.can-calm"]}
    each = Interview(from_plain(plain, BASE), BASE, ON)
    assert [question.kind for question in each.always] == [QuestionKind.WANTS, QuestionKind.TRIED]


def test_an_unborn_child_is_not_asked_about_and_a_wish_asks_nothing_of_the_child() -> None:
    for index in (Wished(), Expected(due=date(2027, 4, 25))):
        for question in asked(begun(Situation(index=index))):
            for ref in question.facts:
                applies = BASE.applies_when.get(ref)
                if applies is not None:
                    known = Situation(index=index).knowns(BASE, ON)
                    assert BASE.evaluator.outcomes(applies, known) != {False}, ref


def test_nobody_is_asked_about_safety_unless_a_signal_was_entered() -> None:
    for question in asked(begun(Situation(index=BABY))):
        assert not any(BASE.fact(ref).safety for ref in question.facts)
    with_signal = begun(Situation(index=BABY)).answered({FactRef("household", "violence-at-home"): True})
    questions = with_signal.survey.questions(Level.STEPS)
    assert any(BASE.fact(ref).safety for question in questions for ref in question.facts)


def test_the_other_parent_is_asked_about_only_once_it_is_known_that_there_is_one() -> None:
    each, asked_before = begun(Situation(index=BABY)), False
    while (question := each.next) is not None:
        for ref in question.facts:
            if ref.subject == "carer_2" and ref.fact != "present":
                assert each.survey.knowns.values.get(FactRef("carer_2", "present")) is True
                asked_before = True
        present = FactRef("carer_2", "present")
        values = {ref: True if ref == present else _no(ref, question) for ref in question.facts}
        each = each.answered(values) if question.facts else each.passed_over([question])
    assert asked_before


def test_the_parent_whom_one_talks_with_is_never_asked_whether_there_is_one() -> None:
    names = {question.name for question in asked(begun(Situation(index=BABY)))}
    assert "carer_1.present" not in names
    assert "carer_1.role" in names


def test_what_nobody_knows_and_what_was_passed_over_is_not_asked_again() -> None:
    each = begun(Situation(index=BABY))
    first = each.next
    assert first is not None
    unknown = each.answered(dict.fromkeys(first.facts))
    passed = each.passed_over([first])
    for later in (unknown, passed):
        assert all(first.name != question.name for question in asked(later))
    assert FactRef.parse(first.name) in unknown.survey.knowns.asked_unknown
    assert FactRef.parse(first.name) not in passed.survey.knowns.asked_unknown


def test_options_of_one_choice_are_one_question_and_its_sensitive_ones_another() -> None:
    questions = asked(begun(Situation(index=BABY)))
    choices = [question for question in questions if question.kind is QuestionKind.CHOICE]
    assert choices
    for choice in choices:
        assert len(choice.facts) > 1
        assert {(ref.subject, BASE.fact(ref).group) for ref in choice.facts} == {
            (choice.facts[0].subject, choice.name.partition("/")[0].partition(".")[2])
        }
        assert len({BASE.fact(ref).sensitive for ref in choice.facts}) == 1
    names = [question.name for question in questions]
    assert len(names) == len(set(names))


def test_levels_come_one_after_the_other_and_the_end_is_settled_as_far_as_can_be() -> None:
    questions = [question for question in asked(begun(Situation(index=BABY))) if question.level]
    places = [list(Level).index(question.level) for question in questions if question.level]
    assert places == sorted(places)
    assert {Level.STEPS, Level.REST} <= {question.level for question in questions}


@pytest.mark.parametrize("example", ["walk-1-crying-baby", "walk-2-pregnant-at-nineteen", "walk-4-depressed-mother"])
def test_once_the_questions_are_through_only_the_sources_leave_something_open(example: str) -> None:
    each = interview(example)
    each = each.passed_over(each.always)
    while (question := each.next) is not None:
        values = {ref: _no(ref, question) for ref in question.facts}
        each = each.answered(values) if values else each.passed_over([question])
    decisions, known = decide(BASE), each.survey.knowns
    evaluator = BASE.evaluator
    for progress in each.progress:
        for name in progress.open:
            decision = decisions.rules.get(name) or decisions.offers[name]
            conditions = (
                [decision.applies] if isinstance(decision, RuleDecision) else [decision.fits, decision.excluded]
            )
            causes = {cause for condition in conditions for cause in evaluator.causes(condition, known)}
            facts = [FactRef.parse(cause.name) for cause in causes if cause.kind == "fact"]
            assert all(BASE.fact(ref).safety or str(ref) in each.passed for ref in facts), (name, facts)
        for name in progress.settled:
            decision = decisions.rules.get(name) or decisions.offers[name]
            if isinstance(decision, RuleDecision):
                assert rule_state(decision, known, evaluator) != "open"
            else:
                assert offer_status(decision, known, evaluator) != "fits-as-far-as-known"


def test_an_answer_stands_in_the_family_file_where_it_belongs() -> None:
    each = begun(Situation(index=BABY)).answered(
        {
            FactRef("carer_1", "can-calm"): True,
            FactRef("household", "wants-tips"): True,
            FactRef("household", "risk-group"): False,
            FactRef("child", "cries-a-lot"): None,
            FactRef("child", "premature"): False,
        }
    )
    back = read_situation(to_yaml(each.situation), "written", BASE)
    assert back == each.situation
    assert back.goes_well == (FactRef("carer_1", "can-calm"),)
    assert back.wants == (FactRef("household", "wants-tips"),)
    assert isinstance(back.index, Child)
    assert back.index.premature is False
    assert "judgement:" in to_yaml(each.situation)


def test_a_later_answer_takes_the_place_of_an_earlier_one() -> None:
    ref = FactRef("child", "cries-a-lot")
    each = begun(Situation(index=BABY)).answered({ref: True}).answered({ref: False})
    assert each.survey.knowns.values[ref] is False
    assert sum(statement.ref == ref for statement in each.situation.statements) == 1


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("example", ["walk-1-crying-baby", "walk-2-pregnant-at-nineteen", "foster-parents"])
def test_every_question_reads_as_a_question_and_says_why_it_is_asked(example: str, language: str) -> None:
    each = interview(example)
    lang: Language = "en" if language == "en" else "nl"
    while (question := each.next) is not None:
        out = question_out(question, Context(BASE, decide(BASE), each.situation, each.survey.knowns, lang))
        assert "{" not in out.text + out.why
        assert out.text.rstrip(")").rstrip("?") != ""
        assert out.who
        assert out.why.endswith(".")
        assert out.why[0].isupper()
        if question.kind is QuestionKind.FACT:
            assert out.text.endswith("?")
            assert out.citations
            assert out.options or out.type in ("number", "date")
        values = {ref: _no(ref, question) for ref in question.facts}
        each = each.answered(values) if values else each.passed_over([question])


def test_progress_is_told_level_by_level() -> None:
    each = interview("walk-1-crying-baby")
    told = levels_out(each.progress, "nl")
    assert [level.level for level in told] == [Level.STEPS, Level.NAMED, Level.REST]
    assert all(level.text == f"{level.open} van {level.open + level.settled} nog open" for level in told)
