# SPDX-License-Identifier: EUPL-1.2
"""A rule in words as such: when it applies, how strongly its text says so, what it names. No family in mind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rokwijzer.advice.labels import STRENGTH, label
from rokwijzer.decisions import RuleDecision, decide
from rokwijzer.explain import (
    Context,
    CriterionOut,
    Language,
    ReadingOut,
    anonymous,
    citations,
    explain_criterion,
    explain_exception,
    explain_person,
    finished,
    sentence,
)
from rokwijzer.explain.places import together
from rokwijzer.guideline import ordered
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Rule, RuleKind, Statement, Text
from rokwijzer.logic import All

MANY = 3
"""From so many parts on a condition is said as a list."""


@dataclass(frozen=True)
class Said:
    """One statement, and where it stands."""

    text: str
    place: str
    parts: tuple[str, ...] = ()
    """What the text goes on to list."""
    notes: tuple[str, ...] = ()
    readings: tuple[ReadingOut, ...] = ()
    judged: bool = False
    """It asks for the professional's own weighing."""


@dataclass(frozen=True)
class Named:
    """An offer that the rule names."""

    id: str
    name: str
    place: str
    example: bool


@dataclass(frozen=True)
class RuleTold:
    """One rule, ready for its page, the picture and the list."""

    id: str
    kind: RuleKind
    title: Text
    outcome: Text
    verb: Text
    strength: str
    computability: str
    place: str
    """Where it stands, and who speaks there."""
    short: str
    """The same for a small place: the source and its lines."""
    group: str
    """The source that it stands under."""
    labels: tuple[Text, ...]
    """What it asks, each in a few words."""
    everybody: bool
    person: str | None
    when: tuple[Said, ...]
    unless: tuple[Said, ...]
    steps: tuple[Said, ...]
    who: tuple[Said, ...]
    offers: tuple[Named, ...]
    precedence: Said | None
    before: tuple[str, ...]
    """The rules that it goes before."""
    open: tuple[Said, ...]
    """What the text leaves open, or points to without its being a source here."""
    parents: Text | None

    @property
    def is_practice(self) -> bool:
        """How professionals work; beside the steps, and not one of them."""
        return self.kind is RuleKind.PRACTICE


@lru_cache(maxsize=8)
def rules(base: KnowledgeBase, language: Language, on: date) -> Mapping[str, RuleTold]:
    """Every rule by id, in the order in which an advice shows them."""
    decisions = decide(base)
    writer = _Writer(anonymous(base, decisions, language, on))
    return {name: writer.rule(decisions.rules[name]) for name in ordered(decisions)}


class _Writer:
    def __init__(self, context: Context) -> None:
        self._context, self._base, self._language = context, context.base, context.language

    def rule(self, decision: RuleDecision) -> RuleTold:
        rule, language = decision.rule, self._language
        person = explain_person(decision, self._context)
        first = citations(rule.cite, self._base, language)[0]
        return RuleTold(
            id=decision.id,
            kind=rule.kind,
            title=rule.title,
            outcome=rule.outcome,
            verb=rule.strength.verb,
            strength=label(STRENGTH, rule.strength.kind, language),
            computability=rule.computability.value,
            place=self._source(rule.cite),
            short=first.place,
            group=first.short,
            labels=self._labels(rule, person),
            everybody=rule.for_everybody or not (rule.criteria or person),
            person=finished(person.label) if person else None,
            when=tuple(self._condition(explain_criterion(each, self._context), decision) for each in decision.criteria),
            unless=tuple(
                self._condition(explain_exception(address, decision, self._context), decision)
                for address, _ in decision.exceptions
            ),
            steps=self._said(rule.steps.values()),
            who=self._said(rule.who.values()),
            offers=tuple(
                Named(name, self._base.offers[name].name, self._places(named.cite), named.example)
                for name, named in rule.offers.items()
            ),
            precedence=self._precedence(rule),
            before=rule.precedence.before if rule.precedence else (),
            open=self._said((*rule.open_points.values(), *rule.gaps.values())),
            parents=rule.parents,
        )

    def _labels(self, rule: Rule, person: CriterionOut | None) -> tuple[Text, ...]:
        asked = tuple(criterion.label for criterion in rule.criteria.values())
        # Whom it is about goes without saying where what is asked names that parent.
        return asked or ((Text(nl=person.label, en=person.label),) if person else ())

    def _condition(self, out: CriterionOut, decision: RuleDecision) -> Said:
        condition = self._base.conditions.get(out.address, All())
        if condition == All():
            text = finished(out.label)
        else:
            text = finished(sentence(condition, True, self._context, self._context.meant(decision)))
        head, colon, rest = text.partition(": ")
        parts = tuple(part.strip() for part in rest.rstrip(".").split(";"))
        whole = not colon or len(parts) < MANY
        return Said(
            text=text if whole else f"{head}:",
            parts=() if whole else parts,
            place="; ".join(each.place for each in out.citations),
            notes=(*out.notes, *(each.text for each in out.refined)),
            readings=out.readings,
            judged=any(fact.judgement for fact in out.facts),
        )

    def _precedence(self, rule: Rule) -> Said | None:
        said = rule.precedence
        if said is None:
            return None
        return Said(Text(nl=said.nl, en=said.en).in_(self._language), self._places(said.cite))

    def _said(self, statements: Iterable[Statement]) -> tuple[Said, ...]:
        return tuple(Said(each.in_(self._language), self._places(each.cite)) for each in statements)

    def _places(self, cites: Iterable[str]) -> str:
        return "; ".join(each.place for each in citations(cites, self._base, self._language))

    def _source(self, cites: Iterable[str]) -> str:
        return together(citations(cites, self._base, self._language), self._language)
