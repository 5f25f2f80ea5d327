# SPDX-License-Identifier: EUPL-1.2
"""Every fact is used, and every question can be asked: it can apply, and its answer can make a difference."""

from collections.abc import Iterator
from functools import cached_property

from rokwijzer.family.dictionary import WISHES
from rokwijzer.knowledge.models import Fact
from rokwijzer.logic import All, Any, Condition, FactRef, Not, facts_in
from rokwijzer.logic.axioms import fact_of
from rokwijzer.logic.binding import CARERS
from rokwijzer.proofs.doubling import Doubled, one_by_one
from rokwijzer.proofs.entering import rules as entering
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.outcome import Checked, Failure
from rokwijzer.proofs.voices import Voices


def every_fact_is_used(ground: Ground) -> Iterator[Checked]:
    """One line for each fact: a rule, an offer, an axiom or an explanation speaks of it, or it is always asked."""
    uses = Uses(ground)
    for ref, fact in ground.base.facts_of_families.items():
        if ref.subject != CARERS[1] and ground.concerns(key_of(ref)):
            used = always_asked(fact) or ref in uses.deciding | uses.explaining | uses.implying
            failure = Failure("fact-unused", key_of(ref), {"fact": fact.label}, ground.saying(ref))
            yield Checked(key_of(ref), () if used else (failure,))


def every_question_can_be_asked(ground: Ground) -> Iterator[Checked]:
    """One line for each fact that is used, and of each carer."""
    questions = _Questions(ground)
    for ref, fact in ground.base.facts_of_families.items():
        if ground.concerns(key_of(ref)):
            yield Checked(str(ref), tuple(questions.failures(ref, fact)))


def key_of(ref: FactRef) -> str:
    """The fact as it stands in the dictionary."""
    return f"carer.{ref.fact}" if ref.subject in CARERS else str(ref)


def always_asked(fact: Fact) -> bool:
    """What goes well and what parents want is always asked, although it may change nothing."""
    return fact.strength or fact.theme == WISHES


class Uses:
    """What the facts of a base are used for."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    @cached_property
    def deciding(self) -> frozenset[FactRef]:
        """Facts that a status or a state depends on."""
        return frozenset(
            ref for owner in self._ground.all_owners for condition in owner.outcomes for ref in facts_in(condition)
        )

    @cached_property
    def explaining(self) -> frozenset[FactRef]:
        """Facts that only say more about an offer, such as an example of a source."""
        return frozenset(
            ref
            for owner in self._ground.all_owners
            for criterion in owner.decision.criteria
            for ref in facts_in(criterion.condition)
        )

    @cached_property
    def implying(self) -> frozenset[FactRef]:
        """Facts that by an axiom say something of one that is used, directly or by way of others."""
        used = set(self.deciding | self.explaining)
        grew = True
        while grew:
            grew = False
            for axiom in self._ground.base.vocabulary.axioms:
                sides = {ref for literal in axiom.literals if (ref := fact_of(literal)) is not None}
                if sides & used and not sides <= used:
                    used |= sides
                    grew = True
        return frozenset(used - self.deciding - self.explaining)


class _Questions:
    """Finds for each fact a family of which the answer to it changes something."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._uses = Uses(ground)

    def failures(self, ref: FactRef, fact: Fact) -> Iterator[Failure]:
        ground, base = self._ground, self._ground.base
        words = {"fact": fact.label}
        if ref in base.applies_when:
            when = base.finished(base.applies_when[ref])
            if ground.possible(when, str(ref)) is None:
                yield Failure("fact-never-applies", str(ref), words, ground.nobody)
                return
        asked = ref in self._uses.deciding or ref in self._uses.explaining
        if asked and not any(self._changes(ref, condition) for condition in self._conditions(ref)):
            yield Failure("question-idle", str(ref), words, ground.saying(ref))

    def _conditions(self, ref: FactRef) -> Iterator[Condition]:
        """What the answer may change: what is decided first, then what is only shown; the shortest first."""
        decided = [each for owner in self._ground.all_owners for each in owner.outcomes if ref in facts_in(each)]
        shown = [
            each.condition
            for owner in self._ground.all_owners
            for each in owner.decision.criteria
            if ref in facts_in(each.condition)
        ]
        for conditions in (decided, shown):
            yield from sorted(dict.fromkeys(conditions), key=lambda each: len(facts_in(each)))

    def _changes(self, ref: FactRef, condition: Condition) -> bool:
        """Whether for some family another answer to this one question gives another outcome.

        Only the family itself must be one that can be entered: what else would be so under the other answer is not
        known when the question is put.
        """
        other = self._two.of_second(condition, ref)
        differs = Any((All((condition, Not(other))), All((other, Not(condition)))))
        return self._voices.witness(All((differs, *entering(condition, self._ground.base))), str(ref)) is not None

    @cached_property
    def _two(self) -> Doubled:
        return one_by_one(self._ground.base.vocabulary, self._uses.deciding | self._uses.explaining)

    @cached_property
    def _voices(self) -> Voices:
        return self._ground.voices_over(self._two.vocabulary)
