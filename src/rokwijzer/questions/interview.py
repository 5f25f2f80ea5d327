# SPDX-License-Identifier: EUPL-1.2
"""One conversation: the next question for a situation, and the situation after an answer.

Holds no state of its own: everything follows from the situation and from what was passed over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from rokwijzer.decisions import decide
from rokwijzer.editions import with_layers
from rokwijzer.family import Section, Situation, Statement
from rokwijzer.family.dictionary import WISHES, Dictionary, fits_list
from rokwijzer.family.index import Child, Expected
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Fact, FactKind
from rokwijzer.logic import Condition, FactRef, Known, Truth
from rokwijzer.logic.binding import CARERS, PRESENT
from rokwijzer.questions.choosing import Survey
from rokwijzer.questions.levels import Level
from rokwijzer.questions.model import ALWAYS, LevelProgress, Question, QuestionKind

PREMATURE = FactRef("child", "premature")
"""Kept with the child's age, since it decides which age counts."""


@dataclass(frozen=True)
class Interview:
    """What may be asked next about a situation on a day; `passed` are the names of questions that were passed over."""

    situation: Situation
    base: KnowledgeBase
    on: date
    passed: frozenset[str] = frozenset()

    @cached_property
    def survey(self) -> Survey:
        """What is settled, and the questions of each level. Raises Problems as `Situation.knowns` does."""
        base = with_layers(self.base, self.situation.municipality)
        passed = self.passed | ({QuestionKind.MOMENT.value} if self._moment_was_asked else frozenset())
        return Survey(decide(base), self.situation.knowns(base, self.on), passed)

    @property
    def _moment_was_asked(self) -> bool:
        index = self.situation.index
        return isinstance(index, Child | Expected) and index.asked

    @property
    def progress(self) -> tuple[LevelProgress, ...]:
        """How far each level is settled."""
        return self.survey.progress

    @property
    def level(self) -> Level | None:
        """The level at hand: the first in which something can be asked; None if no question is left."""
        return self.survey.level

    @cached_property
    def always(self) -> tuple[Question, ...]:
        """What is always asked and was not answered or passed over yet."""
        said = {
            QuestionKind.GOES_WELL: self.situation.goes_well,
            QuestionKind.WANTS: self.situation.wants,
            QuestionKind.TRIED: self.situation.tried,
        }
        return tuple(
            Question(kind, tuple(self._listed(kind)))
            for kind in ALWAYS
            if not said[kind] and kind not in self.passed and (kind is QuestionKind.TRIED or self._listed(kind))
        )

    def _listed(self, kind: QuestionKind) -> list[FactRef]:
        """The facts of a list that is always asked: those that apply to this situation."""
        listed = {QuestionKind.GOES_WELL: Section.GOES_WELL, QuestionKind.WANTS: Section.WANTS}.get(kind)
        knowns, applies_when = self.survey.knowns, self.base.applies_when
        second_is_there = knowns.values.get(FactRef(CARERS[1], PRESENT)) is True
        return [
            ref
            for ref, fact in Dictionary(self.base).facts.items()
            if section_of(fact) is listed
            and ref not in knowns.values
            and (ref.subject != CARERS[1] or second_is_there)
            and self._may_be(applies_when.get(ref))
        ]

    def _may_be(self, condition: Condition | None) -> bool:
        return condition is None or self.base.evaluator.truth(condition, self.survey.knowns) is not Truth.NOT_MET

    @cached_property
    def next(self) -> Question | None:
        """The next question; None if nothing is left to ask.

        First where the child or pregnancy stands; then what goes well, what the parents want and what was tried; then
        level by level what settles most.
        """
        level = self.level
        asked = self.survey.questions(level) if level is not None else ()
        if asked and asked[0].kind is QuestionKind.MOMENT and self.situation.index is None:
            return asked[0]
        return next(iter((*self.always, *asked)), None)

    def answered(self, values: Mapping[FactRef, Known | None], by: str | None = None) -> "Interview":
        """After an answer: the value of each fact, None where the parents do not know."""
        situation = self.situation
        for ref, value in values.items():
            situation = _with(situation, ref, value, self.base, by)
        return replace(self, situation=situation)

    def passed_over(self, questions: Iterable[Question]) -> "Interview":
        """After questions that are left for what they are; they count as not asked, and are not put again."""
        names = {name for question in questions for name in (question.name, *map(str, question.facts))}
        return replace(self, passed=self.passed | names)


def section_of(fact: Fact) -> Section:
    """Where in a situation a "yes" stands."""
    if fits_list(fact, None):
        return Section.GOES_WELL
    if fits_list(fact, WISHES):
        return Section.WANTS
    return Section.JUDGEMENT if fact.kind is FactKind.JUDGEMENT else Section.FACTS


def _with(situation: Situation, ref: FactRef, value: Known | None, base: KnowledgeBase, by: str | None) -> Situation:
    if ref == PREMATURE and isinstance(situation.index, Child) and isinstance(value, bool):
        return replace(situation, index=replace(situation.index, premature=value))
    fact = base.fact(ref)
    section = section_of(fact)
    if value is not True and section in (Section.GOES_WELL, Section.WANTS):
        # Only what is so stands in those lists.
        section = Section.FACTS
    others = tuple(each for each in situation.statements if each.ref != ref)
    return replace(situation, statements=(*others, Statement(ref, value, by, section=section)))
