# SPDX-License-Identifier: EUPL-1.2
"""What an explanation speaks from: the knowledge, its decisions, one family on one day, and a language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from rokwijzer.decisions import Decisions, OfferDecision, RuleDecision
from rokwijzer.explain.words import Language, parent_noun, say
from rokwijzer.family import Situation
from rokwijzer.knowledge import KnowledgeBase, for_carer
from rokwijzer.knowledge.models import Fact
from rokwijzer.logic import (
    All,
    Any,
    Condition,
    FactRef,
    Knowns,
    Named,
    Truth,
    Value,
    facts_in,
    is_true,
)
from rokwijzer.logic.binding import BASIS, CARER, CARERS, PRESENT, ROLE
from rokwijzer.timeline import Anchors

PLACEHOLDER = "{carer}"
"""What stands for the parent meant in the sentences of the fact dictionary."""


@dataclass(frozen=True)
class Who:
    """What the parent meant is called where the sentence is about them, and elsewhere in a sentence."""

    subject: str
    elsewhere: str
    counted: str = ""
    """What one of them is called where several are denied at once, but what is said is said of one."""

    def put_in(self, text: str) -> str:
        """The text with the parent's name filled in."""
        if text.startswith(f"{PLACEHOLDER} "):
            text = self.subject + text.removeprefix(PLACEHOLDER)
        return text.replace(PLACEHOLDER, self.elsewhere)


@dataclass(frozen=True)
class Meant:
    """Whom "a parent" can be: for each carer the condition that it is this one."""

    role: str | None
    basis: frozenset[str] | None
    matches: Mapping[str, Condition]
    throughout: bool = False
    """One parent is meant in the whole offer or rule ("de ouder"), not by one condition ("een van de ouders")."""


@dataclass(frozen=True, eq=False)
class Context:
    """Everything that a sentence or explanation needs to know.

    `situation` is None for a family of which there are only `knowns`.
    """

    base: KnowledgeBase
    decisions: Decisions
    situation: Situation | None
    knowns: Knowns
    language: Language
    _truths: dict[Condition, Truth] = field(default_factory=dict, repr=False)

    @property
    def term_weeks(self) -> int:
        """The length of a pregnancy in weeks."""
        return self.base.vocabulary.term_weeks

    @cached_property
    def entered(self) -> Knowns:
        """What is known, without the professional's overrides: for the parts of what is overridden."""
        return Knowns(self.knowns.values, self.knowns.anchors, self.knowns.on, self.knowns.asked_unknown)

    def truth(self, condition: Condition) -> Truth:
        """What is known of an authored condition without free parents; overrides are left aside."""
        found = self._truths.get(condition)
        if found is None:
            found = self._truths[condition] = self.base.evaluator.truth(self.base.finished(condition), self.entered)
        return found

    def fact(self, ref: FactRef) -> Fact:
        """The dictionary entry of a fact, of the subject `carer` too."""
        return self.base.fact(ref)

    def owner(self, address: str) -> OfferDecision | RuleDecision:
        """The offer or rule that an address belongs to; raises KeyError if there is none."""
        name = address.partition("#")[0]
        return self.decisions.rules[name] if name in self.decisions.rules else self.decisions.offers[name]

    def meant(self, owner: OfferDecision | RuleDecision) -> Meant | None:
        """The one parent whom an offer or rule is about; None if it is about no one parent."""
        knowledge = owner.offer if isinstance(owner, OfferDecision) else owner.rule
        person = knowledge.person
        named = owner.person
        if named is None:
            return None
        assert person is not None
        assert isinstance(named, Named)
        assert isinstance(named.part, Any)
        basis = frozenset(person.basis) or None
        matches = dict(zip(CARERS, named.part.parts, strict=True))
        return Meant(person.role, basis, matches, throughout=True)

    def possible_carers(self, meant: Meant) -> tuple[str, ...]:
        """The carers who can be the parent meant."""
        return tuple(carer for carer in CARERS if self.truth(meant.matches[carer]) is not Truth.NOT_MET)

    def carers_of_whom(self, meant: Meant, body: Condition) -> tuple[str, ...]:
        """The carers who certainly are meant and of whom the body is certainly true."""
        return tuple(
            carer for carer in CARERS if self.truth(All((meant.matches[carer], for_carer(body, carer)))) is Truth.MET
        )

    def name(self, carer: str, meant: Meant | None = None) -> str:
        """What one of the two carers is called, by what is known of them and, if given, by who is meant."""
        role, other = self.role(carer), self._other(carer)
        if role is None and meant is not None:
            role = meant.role
        basis = meant.basis if meant is not None else None
        if role is not None:
            noun = parent_noun(role, basis, self.language)
            if self.role(carer) is None and not self.certainly_present(carer) and self.role(other) == role:
                return say("another", self.language, noun=noun)
            if self.role(other) == role and self.certainly_present(other):
                return say("first" if carer == CARERS[0] else "second", self.language, noun=noun)
            return say("the", self.language, noun=noun)
        if carer == CARERS[0] or not self.possibly_present(other):
            return say("the-parent", self.language)
        if not self.certainly_present(carer):
            return say("another", self.language, noun=parent_noun(None, None, self.language))
        return say("other-parent", self.language)

    def role(self, carer: str) -> str | None:
        """The carer's role, if it is known."""
        value = self.exactly(FactRef(carer, ROLE))
        assert value is None or isinstance(value, str)
        return value

    def possibly_present(self, carer: str) -> bool:
        """Whether there may be such a carer."""
        ref = FactRef(carer, PRESENT)
        return ref not in self.base.vocabulary.domains or self.truth(is_true(ref)) is not Truth.NOT_MET

    def certainly_present(self, carer: str) -> bool:
        """Whether it is known that there is such a carer."""
        ref = FactRef(carer, PRESENT)
        return ref in self.base.vocabulary.domains and self.truth(is_true(ref)) is Truth.MET

    def exactly(self, ref: FactRef) -> Value | None:
        """The value of a fact, if exactly one is left."""
        if not self.entered.is_exact(ref):
            return None
        left = self.entered.possible(ref, self.base.vocabulary)
        if isinstance(left, frozenset):
            return next(iter(left))
        return left.low

    @staticmethod
    def _other(carer: str) -> str:
        return CARERS[1 - CARERS.index(carer)]


def anonymous(base: KnowledgeBase, decisions: Decisions, language: Language, on: date) -> Context:
    """A context in which nothing is known of the family: for sentences about knowledge as such."""
    return Context(base, decisions, None, Knowns({}, Anchors(), on), language)


def speaks_of_carer(condition: Condition) -> bool:
    """Whether a parent is meant somewhere in an authored condition who is not named in it."""
    return any(ref.subject == CARER for ref in facts_in(condition))


BINDING = frozenset({PRESENT, ROLE, BASIS})
"""The facts of a carer that say which carer is meant."""
