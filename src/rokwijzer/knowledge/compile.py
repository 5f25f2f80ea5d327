# SPDX-License-Identifier: EUPL-1.2
"""What was read becomes a vocabulary and conditions; mistakes in conditions are reported at their line."""

from collections.abc import Callable, Mapping

from rokwijzer.knowledge.base import KnowledgeBase, facts_of_families, for_carer
from rokwijzer.knowledge.models import Axiom, Criterion, Fact, FactType, Offer, Rule
from rokwijzer.knowledge.parts import Parts
from rokwijzer.knowledge.reading import ConditionReader, Path, criterion_condition
from rokwijzer.logic import (
    BooleanDomain,
    Condition,
    ConditionError,
    DateDomain,
    Domain,
    EnumDomain,
    FactRef,
    Implication,
    NumberDomain,
    Vocabulary,
    applies,
)
from rokwijzer.logic.binding import CARERS

PREGNANCY_WEEKS = "pregnancy-weeks"
"""The constant that says how long a pregnancy is reckoned to last."""

UNLESS = "unless"
"""`rule#unless` is the address of a rule's exceptions together."""


class Compiler:
    """Turns the parts into a knowledge base."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._facts = facts_of_families(parts.facts)

    def knowledge_base(self, documents: Mapping[str, str]) -> KnowledgeBase | None:
        """The knowledge base; None, with problems reported, if something is wrong."""
        parts = self._parts
        if parts.common is None:
            return None
        applies_when = self._applies_when()
        conditions = self._conditions()
        vocabulary = self._vocabulary(parts.common.constants[PREGNANCY_WEEKS].value)
        if parts.problems or vocabulary is None:
            return None
        self._check(conditions, vocabulary, applies_when)
        return KnowledgeBase(
            common=parts.common,
            facts=parts.facts,
            axioms=parts.axioms,
            offers=parts.offers,
            rules=parts.rules,
            organisations=parts.organisations,
            roles=parts.roles,
            aids=parts.aids,
            regions=parts.regions,
            examples=parts.examples,
            vocabulary=vocabulary,
            applies_when=applies_when,
            conditions=conditions,
            documents=dict(documents),
            coverage=parts.coverage,
        )

    def _reader(self, owner: str) -> ConditionReader:
        def report(path: Path, message: str, expected: str | None, near: str | None) -> None:
            self._parts.report_at(owner, path, message, expected, near)

        return ConditionReader(self._parts.facts, report)

    def _applies_when(self) -> dict[FactRef, Condition]:
        found: dict[FactRef, Condition] = {}
        for key, fact in self._parts.facts.items():
            if fact.applies_when is None:
                continue
            of_carer = key.startswith("carer.")
            condition = self._reader(key).read(fact.applies_when, ("applies-when",), key, carer=of_carer)
            for ref in [ref for ref, each in self._facts.items() if each is fact]:
                found[ref] = for_carer(condition, ref.subject) if of_carer else condition
        return found

    def _conditions(self) -> dict[str, Condition]:
        found: dict[str, Condition] = {}
        for name, offer in self._parts.offers.items():
            self._of_offer(name, offer, found)
        for name, rule in self._parts.rules.items():
            self._of_rule(name, rule, found)
        return found

    def _of_offer(self, name: str, offer: Offer, found: dict[str, Condition]) -> None:
        reader = self._reader(name)
        groups: list[tuple[Path, Mapping[str, Criterion]]] = [(("criteria",), offer.criteria)]
        groups += [(("entrances", each, "criteria"), entrance.criteria) for each, entrance in offer.entrances.items()]
        for path, criteria in groups:
            for each, criterion in criteria.items():
                address = f"{name}#{each}"
                found[address] = criterion_condition(
                    reader, criterion, (*path, each), address, carer=offer.person is not None
                )

    def _of_rule(self, name: str, rule: Rule, found: dict[str, Condition]) -> None:
        reader = self._reader(name)
        carer = rule.person is not None
        for each, criterion in rule.criteria.items():
            address = f"{name}#{each}"
            found[address] = criterion_condition(reader, criterion, ("criteria", each), address, carer)
        for each, exception in rule.unless.items():
            address = f"{name}#{each}"
            found[address] = reader.read(exception.when, ("unless", each, "when"), address, carer)

    def _vocabulary(self, term_weeks: int) -> Vocabulary | None:
        domains = {ref: _domain(fact) for ref, fact in self._facts.items()}
        axioms: list[Implication] = []
        for name, axiom in self._parts.axioms.items():
            axioms.extend(self._implications(name, axiom))
        if self._parts.problems:
            return None
        try:
            return Vocabulary(domains, tuple(axioms), term_weeks)
        except ConditionError:
            return self._axiom_by_axiom(axioms, domains, term_weeks)

    def _axiom_by_axiom(
        self, axioms: list[Implication], domains: Mapping[FactRef, Domain], term_weeks: int
    ) -> Vocabulary:
        """One axiom at a time, so that each mistake is reported at its own axiom."""
        good: list[Implication] = []
        for implication in axioms:
            try:
                Vocabulary(domains, (*good, implication), term_weeks)
            except ConditionError as wrong:
                self._parts.report_at(implication.name.partition("/")[0], (), str(wrong))
            else:
                good.append(implication)
        return Vocabulary(domains, tuple(good), term_weeks)

    def _implications(self, name: str, axiom: Axiom) -> list[Implication]:
        """An axiom between facts of a carer holds for each carer by itself."""
        reader, before = self._reader(name), len(self._parts.problems)
        sides = [reader.read(raw, (path,), name, carer=True) for path, raw in (("if", axiom.if_), ("then", axiom.then))]
        if len(self._parts.problems) > before:
            return []
        spoken = [for_carer(side, CARERS[0]) != side for side in sides]
        carers = CARERS if any(spoken) else (None,)
        found = []
        for carer in carers:
            left, right = (side if carer is None else for_carer(side, carer) for side in sides)
            label = name if carer is None else f"{name}/{carer}"
            try:
                found.append(Implication(label, left, right))  # type: ignore[arg-type]
            except ConditionError as wrong:
                self._parts.report_at(name, (), str(wrong))
        return found

    def _check(
        self, conditions: Mapping[str, Condition], vocabulary: Vocabulary, applies_when: Mapping[FactRef, Condition]
    ) -> None:
        def attempt(owner: str, path: Path, check: Callable[[], object]) -> None:
            try:
                check()
            except ConditionError as wrong:
                self._parts.report_at(owner, path, str(wrong))

        for ref, condition in applies_when.items():
            key = next(key for key, fact in self._parts.facts.items() if fact is self._facts[ref])
            attempt(key, ("applies-when",), lambda condition=condition: applies(condition, applies_when))  # type: ignore[misc]
        for address, condition in conditions.items():
            owner = address.partition("#")[0]
            for carer in CARERS:
                bound = for_carer(condition, carer)
                attempt(owner, (), lambda bound=bound: vocabulary.check(applies(bound, applies_when)))  # type: ignore[misc]


def _domain(fact: Fact) -> Domain:
    match fact.type:
        case FactType.BOOLEAN:
            return BooleanDomain()
        case FactType.ENUMERATION:
            outside = frozenset(value for value, each in fact.values.items() if each.outside_order)
            return EnumDomain(tuple(fact.values), fact.ordered, outside if fact.ordered else frozenset())
        case FactType.NUMBER:
            return NumberDomain(fact.low or 0, fact.high)
        case FactType.DATE:
            return DateDomain()
