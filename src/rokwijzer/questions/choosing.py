# SPDX-License-Identifier: EUPL-1.2
"""Which question comes next: the one that settles most of the level at hand, and never one that can change nothing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from rokwijzer.decisions import Decisions, memory_of
from rokwijzer.logic import TRUE, All, Condition, FactRef, Kind, Knowns, Possible, is_true
from rokwijzer.logic.binding import CARERS, PRESENT, ROLE
from rokwijzer.questions.dictionary import Asked, asked_of
from rokwijzer.questions.effects import Effect, Effects, average, conditions_of, effects_of, is_settled
from rokwijzer.questions.levels import Decision, Level, has_signal, levels
from rokwijzer.questions.model import LevelProgress, Question, QuestionKind

FIRST_PARENT = FactRef("carer_1", PRESENT)
"""Never asked: the parent whom one talks with is there. Who that is, is asked instead."""
WHO_IS_IT = FactRef("carer_1", ROLE)


@dataclass(frozen=True)
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
        order = self._dictionary.order
        found = {fact: self._question(level, fact, sake, about) for fact, sake in self._askable(about).items()}
        ranked = sorted(found, key=lambda fact: (-found[fact].settles, *order[fact]))
        facts = list(self._together({fact: found[fact] for fact in ranked}))
        moment = [each.id for each, effects in about if effects.moment]
        if not moment or QuestionKind.MOMENT in self.passed:
            return facts
        question = Question(QuestionKind.MOMENT, level=level, decides=tuple(moment))
        return [question, *facts] if self.knowns.anchors.nothing_known else [*facts, question]

    def _together(self, questions: Mapping[FactRef, Question]) -> Iterable[Question]:
        """Options of one multiple choice become one question, where the first of them stood.

        Sensitive ones stay apart, so that the others can be asked without them.
        """
        groups, order = self._dictionary.groups, self._dictionary.order
        found: dict[object, dict[FactRef, Question]] = {}
        for fact, question in questions.items():
            group = groups.get(fact)
            found.setdefault((group, question.sensitive) if group else fact, {})[fact] = question
        for options in found.values():
            first = next(iter(options.values()))
            if len(options) == 1:
                yield first
                continue
            decides = dict.fromkeys(each for question in options.values() for each in question.decides)
            yield Question(
                QuestionKind.CHOICE,
                tuple(sorted(options, key=order.__getitem__)),
                groups[next(iter(options))],
                first.sensitive,
                first.level,
                settles=first.settles,
                decides=tuple(decides),
            )

    def _question(self, level: Level, fact: FactRef, sake: Collection[FactRef], about: "_About") -> Question:
        answers = self._answers[fact]
        concerned = {each.id: effects.by_fact[fact] for each, effects in about if fact in effects.by_fact}
        settles = average(concerned.values(), len(answers))
        sensitive = self._dictionary.facts[fact].sensitive
        for_others = (each.id for each, effects in about if not effects.by_fact.keys().isdisjoint(sake))
        decides = tuple(concerned) or tuple(for_others)
        return Question(QuestionKind.FACT, (fact,), None, sensitive, level, answers, settles, decides)

    def _askable(self, about: "_About") -> Mapping[FactRef, Collection[FactRef]]:
        """The facts that may be asked now, each with those for whose sake: all that can change something.

        Whether a fact applies may hang on more than can change anything. How serious problems are applies to problems
        of every sort; where only those of one sort count, nothing is asked about the others.
        """
        changing = dict.fromkeys(fact for _, effects in about for fact in effects.by_fact)
        found: dict[FactRef, list[FactRef]] = {}
        for fact in changing:
            instead = self._instead_of(fact)
            for each in [each for each in instead if each in changing] or instead:
                found.setdefault(each, []).append(fact)
        return found

    def _instead_of(self, fact: FactRef, within: frozenset[FactRef] = frozenset()) -> list[FactRef]:
        """The fact itself; or what decides whether it applies, where that is not known yet: and so on for that.

        `within` are the facts in whose stead something is sought already, since `present` may hang on such a one.
        """
        if not self._may_ask(fact):
            return []
        applies = self.decisions.base.applies_when.get(fact, TRUE)
        if fact.subject in CARERS:
            applies = All((is_true(FactRef(fact.subject, PRESENT)), applies))
        within |= {fact}
        before = [
            each for cause in self._causes(applies) if cause not in within for each in self._instead_of(cause, within)
        ]
        return before or [fact]

    def _causes(self, condition: Condition) -> list[FactRef]:
        """The facts on which it hangs; none if it is settled."""
        causes = self.decisions.base.evaluator.causes(condition, self.presumed)
        return [FactRef.parse(cause.name) for cause in causes if cause.kind is Kind.FACT]

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
            if not self._is_settled_by(known, decision):
                return effects_of(decision, known, evaluator, self._answers)
            # What is open only as long as nobody said that there is a parent: who is there tells that too.
            whole = (True,) * len(self._answers.get(WHO_IS_IT, ()))
            return Effects({WHO_IS_IT: Effect(whole, whole)}, moment=False)

        return memory_of(self.decisions).recall(decision, known, "effects", work_out)

    def _is_settled(self, decision: Decision) -> bool:
        return memory_of(self.decisions).recall(
            decision, self.knowns, "settled", lambda: self._is_settled_by(self.knowns, decision)
        )

    def _is_settled_by(self, knowns: Knowns, decision: Decision) -> bool:
        evaluator = self.decisions.base.evaluator
        return is_settled(decision, tuple(evaluator.outcomes(each, knowns) for each in conditions_of(decision)))

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
