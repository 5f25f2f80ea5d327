# SPDX-License-Identifier: EUPL-1.2
"""Where the texts say nothing: situations in which no step and no safety rule applies but those for everybody.

That is no fault of the program but a finding about the sources. What is looked at are the things that a professional
can enter about one parent, the mother who bore the child: each is so or not so, everything else is at rest (what is
not entered counts as not so, a number as its lowest). Situations are told apart by these things and by where the child
or pregnancy stands, and counted by how many things are so, since "two things are so" is nearer to a real family than
"half of all that can be so is so". A count is of situations, never of families: it says not how often one occurs.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rokwijzer.decisions import WHO, RuleDecision
from rokwijzer.decisions.compiled import BIRTH_MOTHER
from rokwijzer.family import Situation
from rokwijzer.family.derived import BIRTH, MOTHER
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.logic import (
    FALSE,
    TRUE,
    All,
    Any,
    BooleanDomain,
    Compare,
    Condition,
    DateDomain,
    Domain,
    EnumDomain,
    Evaluator,
    FactRef,
    Knowns,
    Member,
    Not,
    NumberDomain,
    Truth,
    Value,
    Vocabulary,
    facts_in,
    intervals_in,
    is_false,
    is_true,
    map_conditions,
    simplify,
)
from rokwijzer.logic.binding import BASIS, CARERS, PRESENT, ROLE
from rokwijzer.logic.domains import atom_holds
from rokwijzer.proofs.claims.burdens import burdens
from rokwijzer.proofs.counting import Counter, Sizes
from rokwijzer.proofs.entering import rules as entering
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.spans import Span, spans
from rokwijzer.timeline import Anchors, Moment

_MANY = 1_000_000
"""More than any rule asks for, of a number without a highest value."""

LARGEST = 3
"""Situations are counted in which up to so many things are so."""


@dataclass(frozen=True)
class Silence:
    """What the texts leave unsaid in one span of time."""

    span: Span
    steps: tuple[str, ...]
    """The rules that can apply here."""
    things: tuple[FactRef, ...]
    """What can be entered here."""
    situations: Sizes
    """By the number of things that are so, from none: how many situations there are."""
    silent: Sizes
    """In how many of them no rule applies."""
    alone: tuple[FactRef, ...]
    """Things with which by themselves, and with what follows from them, no rule applies."""
    unheard: tuple[FactRef, ...]
    """Those of which no rule that can apply here takes any notice, in whatever company."""
    example: Situation | None
    """A family in which one of these things is so."""


def silences(ground: Ground) -> tuple[Silence, ...]:
    """One for each span of time between which something changes, from the wish for a child on."""
    return tuple(_Silences(ground).found())


class _Silences:
    """What is the same for all spans."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._base = ground.base
        self._on = ground.days[0]
        self._things = things(ground.base)
        self._vocabulary = Vocabulary(
            dict.fromkeys(self._things, BooleanDomain()), (), ground.base.vocabulary.term_weeks
        )
        self._rules = {rule.id: self._at_rest(rule.applies) for rule in acting(ground)}
        self._rules_of_all = tuple(each for each in (*self._entering(), *self._axioms()) if each != TRUE)
        self._possible = simplify(All(self._rules_of_all))
        self._evaluator = Evaluator(self._vocabulary)
        # Nothing is broken while nothing is so, so only rules about what is so need looking at.
        self._rules_about: dict[FactRef, list[Condition]] = {}
        for rule in self._rules_of_all:
            for ref in facts_in(rule):
                self._rules_about.setdefault(ref, []).append(rule)

    def found(self) -> Iterator[Silence]:
        everything = All((self._possible, *self._rules.values()))
        intervals = tuple(dict.fromkeys(within.interval for within in intervals_in(everything)))
        possible = self._counter(self._possible)
        silent = self._counter(All((self._possible, Not(Any(tuple(self._rules.values()))))))
        rules = {name: self._with_what_bears_on(applies) for name, applies in self._rules.items()}
        for span in spans(intervals, self._on, self._vocabulary.term_weeks):
            here = Knowns({}, Anchors((span.moment,)), self._on)
            truths = {name: self._evaluator.truth(rule, here) for name, rule in rules.items()}
            steps = tuple(name for name, truth in truths.items() if truth is not Truth.NOT_MET)
            yield self._silence(span, steps, possible, silent)

    def _silence(self, span: Span, steps: tuple[str, ...], possible: Counter, silent: Counter) -> Silence:
        moment, on, refs = span.moment, self._on, self._things
        smallest = {ref: found for ref in refs if (found := self._smallest(ref, moment))}
        alone = tuple(
            ref
            for ref, situations in smallest.items()
            if all(self._is_silent(situation, moment, steps) for situation in situations)
        )
        heard = self._heard(steps)
        return Silence(
            span=span,
            steps=steps,
            things=tuple(smallest),
            situations=possible.sizes(refs, moment, on),
            silent=silent.sizes(refs, moment, on),
            alone=alone,
            unheard=tuple(ref for ref in alone if ref not in heard),
            example=self._example(alone[0], moment) if alone else None,
        )

    def _smallest(self, ref: FactRef, moment: Moment) -> tuple[frozenset[FactRef], ...]:
        """The smallest situations in which the thing is so: it, and what must be so with it; none if it cannot be."""
        waiting, done = [frozenset({ref})], set[frozenset[FactRef]]()
        found: list[frozenset[FactRef]] = []
        while waiting:
            situation = waiting.pop()
            asked = dict.fromkeys(each for thing in sorted(situation) for each in self._rules_about.get(thing, ()))
            broken = next((each for each in asked if not self._holds(each, situation, moment)), None)
            if broken is None:
                found.append(situation)
                continue
            wider = {situation | {each} for each in facts_in(broken) if each not in situation}
            waiting += wider - done
            done |= wider
        return tuple(each for each in found if not any(other < each for other in found))

    def _holds(self, condition: Condition, so: frozenset[FactRef], moment: Moment) -> bool:
        return self._truth(condition, so, moment) is not Truth.NOT_MET

    def _is_silent(self, so: frozenset[FactRef], moment: Moment, steps: Sequence[str]) -> bool:
        return all(self._truth(self._rules[name], so, moment) is not Truth.MET for name in steps)

    def _truth(self, condition: Condition, so: frozenset[FactRef], moment: Moment) -> Truth:
        values = {ref: ref in so for ref in facts_in(condition)}
        return self._evaluator.truth(condition, Knowns(values, Anchors((moment,)), self._on))

    def _with_what_bears_on(self, condition: Condition) -> Condition:
        """The condition with every rule about its facts, and about those that these bring in."""
        found: dict[Condition, None] = {}
        waiting = list(facts_in(condition))
        seen = set(waiting)
        while waiting:
            for rule in self._rules_about.get(waiting.pop(), ()):
                found[rule] = None
                waiting += (more := [ref for ref in facts_in(rule) if ref not in seen])
                seen.update(more)
        return All((condition, *found))

    def _counter(self, condition: Condition) -> Counter:
        return Counter(simplify(condition), self._vocabulary, LARGEST)

    def _entering(self) -> Iterator[Condition]:
        """What must be so for a thing to be so."""
        said = All(tuple(is_true(ref) for ref in self._things))
        yield from map(self._at_rest, entering(said, self._base))
        for ref in self._things:
            if ref in self._base.applies_when:
                when = self._base.finished(self._base.applies_when[ref])
                yield Any((is_false(ref), self._at_rest(when)))

    def _axioms(self) -> Iterator[Condition]:
        for axiom in self._base.vocabulary.axioms:
            yield self._at_rest(Any((Not(axiom.if_), axiom.then)))

    def _at_rest(self, condition: Condition) -> Condition:
        """The condition of the things alone, everything else being at rest."""
        domains = self._base.vocabulary.domains

        def change(node: Condition) -> Condition:
            if not isinstance(node, Compare | Member):
                return node
            domain = domains[node.ref]
            low, high = _ends(node.ref, domain)
            held = atom_holds(node, low, domain), atom_holds(node, high, domain)
            if node.ref not in self._vocabulary.domains or held[0] == held[1]:
                return TRUE if held[0] else FALSE
            return is_true(node.ref) if held[1] else is_false(node.ref)

        return simplify(map_conditions(condition, change))

    def _heard(self, steps: Sequence[str]) -> frozenset[FactRef]:
        """The things that one of these rules takes notice of, itself or by way of what follows from them."""
        heard = {ref for name in steps for ref in facts_in(self._rules[name])}
        grew = True
        while grew:
            grew = False
            for axiom in self._base.vocabulary.axioms:
                if set(facts_in(axiom.then)) & heard and not set(facts_in(axiom.if_)) <= heard:
                    heard |= set(facts_in(axiom.if_))
                    grew = True
        return frozenset(heard)

    def _example(self, ref: FactRef, moment: Moment) -> Situation | None:
        domain = self._base.vocabulary.domain(ref)
        so = is_true(ref) if isinstance(domain, BooleanDomain) else Member(ref, frozenset({_ends(ref, domain)[1]}))
        return self._ground.family(so, Knowns(_PARENT, Anchors((moment,)), self._on))


def acting(ground: Ground) -> tuple[RuleDecision, ...]:
    """The rules of which an advice says that none applies: steps and safety, but not those for everybody."""
    return tuple(
        each
        for each in ground.decisions.rules.values()
        if each.rule.kind is not RuleKind.PRACTICE and not each.rule.for_everybody
    )


def things(base: KnowledgeBase) -> tuple[FactRef, ...]:
    """What can be entered: burdens, of one parent, without what only says who the parents are."""
    who = {fact.theme for name, fact in base.facts.items() if name.partition(".")[2] in WHO}
    return tuple(ref for ref in burdens(base) if ref.subject != CARERS[1] and base.fact(ref).theme not in who)


_PARENT: Mapping[FactRef, bool | str] = {
    FactRef(CARERS[0], PRESENT): True,
    FactRef(CARERS[0], ROLE): MOTHER,
    FactRef(CARERS[0], BASIS): BIRTH,
    FactRef(CARERS[0], BIRTH_MOTHER): True,
    FactRef(CARERS[1], PRESENT): False,
}
"""One parent, the mother who bore the child."""


def _ends(ref: FactRef, domain: Domain) -> tuple[Value, Value]:
    """The value of a fact at rest, and at its most."""
    if ref in _PARENT:
        return _PARENT[ref], _PARENT[ref]
    match domain:
        case BooleanDomain():
            return False, True
        case EnumDomain(values):
            ladder = domain.ladder if domain.ordered else values
            return ladder[0], ladder[-1]
        case NumberDomain(low, high):
            return low, high if high is not None else _MANY
        case DateDomain():
            return date.min, date.max
