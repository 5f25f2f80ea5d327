# SPDX-License-Identifier: EUPL-1.2
"""The knowledge base: everything that the files say, checked and ready to reason with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rokwijzer.knowledge.models import (
    Aid,
    Axiom,
    Common,
    Criterion,
    Fact,
    Offer,
    Organisation,
    Region,
    Rule,
    Source,
    Subject,
    Text,
    Voice,
    norms,
    passages,
)
from rokwijzer.knowledge.models.coverage import CoverageFile
from rokwijzer.logic import Condition, Evaluator, FactRef, Vocabulary, applies, facts_in, substitute
from rokwijzer.logic.binding import CARERS
from rokwijzer.logic.conditions import CACHED


@dataclass(frozen=True, eq=False)
class KnowledgeBase:
    """Typed knowledge, and the conditions that were read from it.

    `conditions` holds one condition per address: `offer#criterion`, `rule#criterion`. Where somebody is meant by the
    whole offer or rule (`person`), its conditions speak of the subject `carer`; `decisions` binds it. Facts that apply
    only at times are written out by `finished`.
    """

    common: Common
    facts: Mapping[str, Fact]
    """By `subject.fact`, with the subject as authors write it (`carer.age`)."""
    axioms: Mapping[str, Axiom]
    offers: Mapping[str, Offer]
    rules: Mapping[str, Rule]
    organisations: Mapping[str, Organisation]
    roles: Mapping[str, Text]
    aids: Mapping[str, Aid]
    regions: Mapping[str, Region]
    examples: Mapping[str, str]
    """Example families: the text of each file."""
    vocabulary: Vocabulary
    applies_when: Mapping[FactRef, Condition]
    conditions: Mapping[str, Condition]
    coverage: CoverageFile | None = None
    """What in the sources stands in no entry, and why; no part of an edition."""
    documents: Mapping[str, str] = field(default_factory=dict)
    """The texts that it was loaded from, by name."""

    @cached_property
    def evaluator(self) -> Evaluator:
        """The fast pass over this vocabulary; shared."""
        return Evaluator(self.vocabulary)

    @cached_property
    def facts_of_families(self) -> Mapping[FactRef, Fact]:
        """Every fact that a family can have, in order; those of a carer for both carers."""
        return facts_of_families(self.facts)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by the number with which passages begin."""
        return {source.key: source for source in self.common.sources.values()}

    @cached_property
    def conditions_of(self) -> Mapping[str, Mapping[str, Condition]]:
        """By offer or rule: its conditions, by address."""
        found: dict[str, dict[str, Condition]] = {}
        for address, condition in self.conditions.items():
            found.setdefault(address.partition("#")[0], {})[address] = condition
        return found

    @cached_property
    def order_of_facts(self) -> Mapping[str, tuple[int, int]]:
        """By `subject.fact`: the place of its theme, and its own in the files; the order in which facts are asked."""
        themes = {theme: place for place, theme in enumerate(self.common.themes)}
        return {key: (themes[fact.theme], place) for place, (key, fact) in enumerate(self.facts.items())}

    def finished(self, condition: Condition) -> Condition:
        """The condition with "where it applies" written out for every fact that applies only at times."""
        found = self._finished.get(condition)
        if found is None:
            if len(self._finished) >= CACHED:
                self._finished.clear()
            found = self._finished[condition] = applies(condition, self.applies_when)
        return found

    @cached_property
    def _finished(self) -> dict[Condition, Condition]:
        return {}

    def fact(self, ref: FactRef) -> Fact:
        """The dictionary entry of a fact of a family (`carer_1.age` is described by `carer.age`)."""
        subject = Subject.CARER if ref.subject in CARERS else ref.subject
        return self.facts[f"{subject}.{ref.fact}"]

    def criteria(self, address: str) -> Criterion:
        """The criterion at `owner#criterion`; raises KeyError if there is none."""
        owner, _, name = address.partition("#")
        if owner in self.rules:
            return self.rules[owner].criteria[name]
        return self.offers[owner].all_criteria()[name]

    def voices(self, cites: tuple[str, ...]) -> tuple[Voice, ...]:
        """Who speaks in these citations, each once, in order."""
        found: dict[Voice, None] = {}
        for cite in cites:
            for passage in passages((cite,)):
                found[self.sources[passage.source].voice] = None
            for _ in norms((cite,)):
                found[Voice.NORM] = None
            if cite == "editorial":
                found[Voice.EDITORIAL] = None
        return tuple(found)


def facts_of_families(facts: Mapping[str, Fact]) -> dict[FactRef, Fact]:
    """Every fact that a family can have: those of a carer for both carers."""
    found: dict[FactRef, Fact] = {}
    for key, fact in facts.items():
        name = key.partition(".")[2]
        subjects = CARERS if fact.subject is Subject.CARER else (str(fact.subject),)
        found.update({FactRef(subject, name): fact for subject in subjects})
    return found


def for_carer(condition: Condition, carer: str) -> Condition:
    """The condition with the subject `carer` meaning this one of the two carers."""
    meant = {ref: FactRef(carer, ref.fact) for ref in facts_in(condition) if ref.subject == Subject.CARER}
    return substitute(condition, meant)
