# SPDX-License-Identifier: EUPL-1.2
"""Which question comes next: the one that settles most of the level at hand, and never one that can change nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from rokwijzer.decisions import Decisions, memory_of
from rokwijzer.logic import TRUE, All, Condition, FactRef, Kind, Knowns, Possible, is_true
from rokwijzer.logic.binding import CARERS, PRESENT, ROLE
from rokwijzer.questions.dictionary import Asked, asked_of
from rokwijzer.questions.effects import Effect, Effects, average, branches_of, conditions_of, effects_of, is_settled
from rokwijzer.questions.levels import Decision, Level, has_signal, levels
from rokwijzer.questions.model import LevelProgress, Question, QuestionKind

FIRST_PARENT = FactRef("carer_1", PRESENT)
"""Never asked: the parent whom one talks with is there. Who that is, is asked instead."""
WHO_IS_IT = FactRef("carer_1", ROLE)


@dataclass(frozen=True, eq=False)
class Survey:
    """What is settled and what may be asked, for what is known of one family."""

    decisions: Decisions
    knowns: Knowns
    passed: frozenset[str] = frozenset()
    """Names of questions that were passed over, and are not put again."""

    @cached_property
    def levels(self) -> Mapping[Level, Sequence[Decision]]:
        """What is to be settled, level by level."""
        return levels(self.decisions, self.knowns)

    @cached_property
    def progress(self) -> tuple[LevelProgress, ...]:
        """How far each level is settled."""
        found = []
        for level, members in self.levels.items():
            settled = [each.id for each in members if self._is_settled(each)]
            left = [each.id for each in members if each.id not in settled]
            found.append(LevelProgress(level, tuple(settled), tuple(left)))
        return tuple(found)

    @cached_property
    def level(self) -> Level | None:
        """The first level in which a question is left; None if nothing that can be asked changes anything."""
        return next((level for level in self.levels if self.questions(level)), None)

    def questions(self, level: Level) -> tuple[Question, ...]:
        """The questions of a level, the one that settles most first; empty once the level is settled as far as can be.

        Where nothing is known of the child or pregnancy yet, that comes first: nearly everything hangs on it. Of one
        that is known roughly the exact day is asked last.
        """
        found = self._questions.get(level)
        if found is None:
            found = self._questions[level] = tuple(self._ranked(level))
        return found

    @cached_property
    def _questions(self) -> dict[Level, tuple[Question, ...]]:
        return {}

    def _ranked(self, level: Level) -> Iterable[Question]:
        about = self._about(level)
        found = [self._question(level, fact, about) for fact in self._askable(about)]
        found.sort(key=lambda question: (-question.settles, *self._dictionary.order[question.facts[0]]))
        facts = list(self._together(found))
        moment = [each.id for each, effects in about if effects.moment]
        if not moment or QuestionKind.MOMENT in self.passed:
            return facts
        question = Question(QuestionKind.MOMENT, level=level, decides=tuple(moment))
        return [question, *facts] if self.knowns.anchors.nothing_known else [*facts, question]

    def _together(self, questions: Iterable[Question]) -> Iterable[Question]:
        """Options of one multiple choice become one question, where the first of them stood.

        Sensitive ones stay apart, so that the others can be asked without them.
        """
        found: dict[object, list[Question]] = {}
        for question in questions:
            (fact,) = question.facts
            group = self._dictionary.groups.get(fact)
            found.setdefault((group, question.sensitive) if group else fact, []).append(question)
        for options in found.values():
            first = options[0]
            if len(options) == 1:
                yield first
                continue
            order = self._dictionary.order
            asked = sorted((question.facts[0] for question in options), key=order.__getitem__)
            decides = dict.fromkeys(each for question in options for each in question.decides)
            yield Question(
                QuestionKind.CHOICE,
                tuple(asked),
                self._dictionary.groups[asked[0]],
                first.sensitive,
                first.level,
                settles=first.settles,
                decides=tuple(decides),
            )

    def _question(self, level: Level, fact: FactRef, about: "_About") -> Question:
        answers = self._answers[fact]
        concerned = {each.id: effects.by_fact[fact] for each, effects in about if fact in effects.by_fact}
        settles = average(concerned.values(), len(answers)) if concerned else 0.0
        sensitive = self._dictionary.facts[fact].sensitive
        return Question(QuestionKind.FACT, (fact,), None, sensitive, level, answers, settles, tuple(concerned))

    def _askable(self, about: "_About") -> list[FactRef]:
        """The facts that may be asked now, of all that can change something."""
        found: dict[FactRef, None] = {}
        todo = list(dict.fromkeys(fact for _, effects in about for fact in effects.by_fact))
        for fact in todo:
            found |= dict.fromkeys(self._instead_of(fact))
        return list(found)

    def _instead_of(self, fact: FactRef) -> list[FactRef]:
        """The fact itself; or what decides whether it applies, where that is not known yet."""
        if not self._may_ask(fact):
            return []
        applies = self.decisions.base.applies_when.get(fact, TRUE)
        if fact.subject in CARERS and fact.fact != PRESENT:
            applies = All((is_true(FactRef(fact.subject, PRESENT)), applies))
        before = [each for each in self._causes(applies) if each != fact and self._may_ask(each)]
        return before or [fact]

    def _causes(self, condition: Condition) -> list[FactRef]:
        """The facts on which it hangs; none if it is settled."""
        causes = self.decisions.base.evaluator.causes(condition, self.presumed)
        return sorted(FactRef.parse(cause.name) for cause in causes if cause.kind is Kind.FACT)

    def _may_ask(self, fact: FactRef) -> bool:
        if fact not in self._answers or fact in self.knowns.asked_unknown or str(fact) in self.passed:
            return False
        return self._signal or not self._dictionary.facts[fact].safety

    def _about(self, level: Level) -> "_About":
        """The decisions of the level that are open, with the questions that can change them."""
        return [(each, self._effects(each)) for each in self.levels[level] if not self._is_settled(each)]

    def _effects(self, decision: Decision) -> Effects:
        evaluator, known = self.decisions.base.evaluator, self.presumed

        def work_out() -> Effects:
            effects = effects_of(decision, known, evaluator, self._answers)
            # Who is there already tells what hangs on there being a parent at all.
            if FIRST_PARENT in self.knowns.values or not self._was_open_without(decision):
                return effects
            whole = (True,) * len(self._answers.get(WHO_IS_IT, ()))
            return replace(effects, by_fact={**effects.by_fact, WHO_IS_IT: Effect(whole, whole)})

        about = "effects", FIRST_PARENT in self.knowns.values
        return memory_of(self.decisions).recall(decision, known, about, work_out)

    def _was_open_without(self, decision: Decision) -> bool:
        """Whether it is settled as soon as it is known that there is a parent."""
        now = branches_of(decision, self.presumed, self.decisions.base.evaluator)
        return is_settled(decision, tuple(each.outcomes for each in now))

    def _is_settled(self, decision: Decision) -> bool:
        return memory_of(self.decisions).recall(
            decision, self.knowns, ("settled",), lambda: self._work_out_settled(decision)
        )

    def _work_out_settled(self, decision: Decision) -> bool:
        evaluator = self.decisions.base.evaluator
        return is_settled(decision, tuple(evaluator.outcomes(each, self.knowns) for each in conditions_of(decision)))

    @cached_property
    def presumed(self) -> Knowns:
        """What is known, and that there is a parent to ask."""
        if FIRST_PARENT in self.knowns.values or FIRST_PARENT not in self._dictionary.facts:
            return self.knowns
        return replace(self.knowns, values={**self.knowns.values, FIRST_PARENT: True})

    @cached_property
    def _answers(self) -> dict[FactRef, tuple[Possible, ...]]:
        return self._dictionary.answers(self.presumed)

    @cached_property
    def _signal(self) -> bool:
        return has_signal(self.decisions, self.knowns)

    @property
    def _dictionary(self) -> Asked:
        return asked_of(self.decisions)


_About: TypeAlias = Sequence[tuple[Decision, Effects]]
