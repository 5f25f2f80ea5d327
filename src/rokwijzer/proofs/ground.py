# SPDX-License-Identifier: EUPL-1.2
"""A knowledge base made ready to be questioned: its rules and offers, those of each region included, and the voices."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from rokwijzer.decisions import Decisions, OfferDecision, RuleDecision, decide
from rokwijzer.editions import with_layers
from rokwijzer.family import Situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Text
from rokwijzer.logic import (
    TRUE,
    All,
    Any,
    BooleanDomain,
    Condition,
    FactRef,
    Knowns,
    Member,
    Not,
    Vocabulary,
    Within,
    intervals_in,
)
from rokwijzer.proofs.calendar import covering_days
from rokwijzer.proofs.entering import enterable
from rokwijzer.proofs.families import family_of
from rokwijzer.proofs.solver import Witness
from rokwijzer.proofs.voices import Voices
from rokwijzer.timeline import Interval


@dataclass(frozen=True)
class Owner:
    """One offer or rule, with the base that holds where it counts."""

    decision: OfferDecision | RuleDecision
    base: KnowledgeBase
    region: str | None = None
    """The region whose own offer it is."""

    @property
    def id(self) -> str:
        """Its id."""
        return self.decision.id

    @property
    def outcomes(self) -> tuple[Condition, ...]:
        """What is decided about it: that it fits and that it is excluded, or that it applies."""
        if isinstance(self.decision, OfferDecision):
            return self.decision.fits, self.decision.excluded
        return (self.decision.applies,)

    @property
    def name(self) -> Text:
        """What it is called."""
        if isinstance(self.decision, OfferDecision):
            return Text(nl=self.decision.offer.name)
        return self.decision.rule.title


class Ground:
    """What proofs stand on. `about` names the only offers, rules, facts and axioms to look at; None: all of them."""

    def __init__(self, base: KnowledgeBase, about: frozenset[str] | None = None) -> None:
        self.base = base
        self._about = about
        self._made: list[Voices] = []

    def concerns(self, address: str) -> bool:
        """Whether this is to be looked at."""
        return self._about is None or bool(self._about & {address, address.partition("#")[0]})

    @cached_property
    def decisions(self) -> Decisions:
        """The decisions of the whole base."""
        return decide(self.base)

    @cached_property
    def owners(self) -> tuple[Owner, ...]:
        """Every rule and offer that is to be looked at, the offers of regions behind the others."""
        return tuple(owner for owner in self.all_owners if self.concerns(owner.id))

    @cached_property
    def all_owners(self) -> tuple[Owner, ...]:
        """Every rule and offer."""
        whole = self.decisions
        found = [Owner(each, self.base) for each in whole.rules.values()]
        found += [Owner(each, self.base) for each in whole.offers.values()]
        known = set(self.base.offers)
        for region in self.base.regions:
            base = with_layers(self.base, region)
            local = {name: offer for name, offer in base.offers.items() if name not in known}
            known |= local.keys()
            if local:
                # Only these are decided: all others were, and layers do not touch conditions.
                alone = decide(replace(base, offers=local, rules={}))
                found += [Owner(each, base, region) for each in alone.offers.values()]
        return tuple(found)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Days that together show every way in which a family can stand in time."""
        spoken = All(
            (
                *(condition for owner in self.all_owners for condition in _conditions(owner)),
                *self.base.applies_when.values(),
                *(literal for axiom in self.base.vocabulary.axioms for literal in axiom.literals),
            )
        )
        intervals = {within.interval for within in intervals_in(spoken)}
        return covering_days(tuple(sorted(intervals, key=str)), self.base.vocabulary.term_weeks)

    @cached_property
    def voices(self) -> Voices:
        """Both voices over the facts of the base."""
        return self.voices_over(self.base.vocabulary)

    def voices_over(self, vocabulary: Vocabulary) -> Voices:
        """Both voices over other facts or axioms, on the same days; what they are asked counts here."""
        made = Voices(vocabulary, self.days)
        self._made.append(made)
        return made

    @property
    def asked(self) -> int:
        """How many questions were asked so far."""
        return sum(each.asked for each in self._made)

    def all_voices(self) -> Iterator[Voices]:
        """Every pair of voices that was asked."""
        yield from self._made

    def possible(self, condition: Condition, address: str) -> Witness | None:
        """A family that can be entered and of which the condition is true; None if there is none."""
        return self.voices.witness(enterable(condition, self.base), address)

    @property
    def nobody(self) -> Situation:
        """A family of whom nothing is known."""
        return Situation(on=self.days[0])

    def saying(self, ref: FactRef) -> Situation:
        """A family of whom this is known to be so and nothing else, or nothing at all where that cannot be said."""
        domain = self.base.vocabulary.domain(ref)
        some = Member(ref, frozenset({True})) if isinstance(domain, BooleanDomain) else TRUE
        return self.family(some) or self.nobody

    def family(self, condition: Condition, knowns: Knowns | None = None) -> Situation | None:
        """A family of which the condition is true, with few things that are so; None if there is none.

        With `knowns` it is one of which these are true as well.
        """
        said = TRUE if knowns is None else _said(knowns)
        spoken = enterable(All((condition, said)), self.base)
        found = self.voices.simplest(spoken, knowns)
        return None if found is None else family_of(found, spoken, self.base)


def _said(knowns: Knowns) -> Condition:
    """What is known exactly, and that the moment matters, as a condition."""
    exact = tuple(
        Member(ref, frozenset({value})) for ref, value in knowns.values.items() if isinstance(value, bool | str | int)
    )
    return All((*exact, Any((Within(Interval(None, None), "moment"), Not(Within(Interval(None, None), "moment"))))))


def _conditions(owner: Owner) -> Iterator[Condition]:
    yield from owner.outcomes
    for criterion in owner.decision.criteria:
        yield criterion.condition
