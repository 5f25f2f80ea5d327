# SPDX-License-Identifier: EUPL-1.2
"""Two families that differ in a few facts only, said in one condition.

Each of these facts gets a second one beside it. A condition about the second family is the same condition with the
second facts in the place of the first; the axioms hold for both. So "adding this changes that" becomes a question
whether one situation exists, which both voices can answer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rokwijzer.logic import (
    Compare,
    Condition,
    FactRef,
    Implication,
    Member,
    Not,
    Vocabulary,
    Within,
    facts_in,
    substitute,
)


@dataclass(frozen=True)
class Doubled:
    """A vocabulary in which some facts have a second one beside them."""

    vocabulary: Vocabulary
    second: Mapping[FactRef, FactRef]

    def of_second(self, condition: Condition, *refs: FactRef) -> Condition:
        """The condition about the second family, which differs in these facts, or in all that can differ."""
        return substitute(condition, {ref: self.second[ref] for ref in refs} if refs else self.second)


def doubled(vocabulary: Vocabulary, refs: Iterable[FactRef]) -> Doubled:
    """The vocabulary with a second fact beside each of these; the two families share all others."""
    second = _seconds(vocabulary, refs)
    axioms = [axiom for axiom in vocabulary.axioms if _facts(axiom) & second.keys()]
    return _with(vocabulary, second, [_of_second(axiom, second, "second") for axiom in axioms])


def one_by_one(vocabulary: Vocabulary, refs: Iterable[FactRef]) -> Doubled:
    """The same, for two families that differ in one of these facts at most: all other facts are shared.

    Only one of the second facts may be used in a question. Each axiom is there once for each fact that may differ.
    """
    second = _seconds(vocabulary, refs)
    axioms = [
        _of_second(axiom, {ref: second[ref]}, f"second-{ref}")
        for axiom in vocabulary.axioms
        for ref in sorted(_facts(axiom) & second.keys())
    ]
    return _with(vocabulary, second, axioms)


def _seconds(vocabulary: Vocabulary, refs: Iterable[FactRef]) -> dict[FactRef, FactRef]:
    second = {ref: FactRef(ref.subject, f"{ref.fact}-second") for ref in refs}
    if vocabulary.domains.keys() & set(second.values()):
        raise ValueError("a fact is named like the second of another one")
    return second


def _facts(axiom: Implication) -> set[FactRef]:
    return {ref for literal in axiom.literals for ref in facts_in(literal)}


def _of_second(axiom: Implication, second: Mapping[FactRef, FactRef], label: str) -> Implication:
    if_, then = (substitute(literal, second) for literal in axiom.literals)
    assert isinstance(if_, Member | Compare | Within | Not)
    assert isinstance(then, Member | Compare | Within | Not)
    return Implication(f"{axiom.name}/{label}", if_, then)


def _with(vocabulary: Vocabulary, second: Mapping[FactRef, FactRef], axioms: list[Implication]) -> Doubled:
    domains = {**vocabulary.domains, **{there: vocabulary.domain(here) for here, there in second.items()}}
    return Doubled(Vocabulary(domains, (*vocabulary.axioms, *axioms), vocabulary.term_weeks), second)
