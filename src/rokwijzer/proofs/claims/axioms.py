# SPDX-License-Identifier: EUPL-1.2
"""The axioms leave every value of every fact possible, and each says something that the others do not."""

from collections.abc import Iterator

from rokwijzer.knowledge.models import Axiom, Text
from rokwijzer.logic import (
    All,
    Condition,
    FactRef,
    Implication,
    Member,
    Not,
    Placed,
    Point,
    Value,
    Vocabulary,
    atoms_in,
    facts_in,
    points,
)
from rokwijzer.logic.axioms import fact_of
from rokwijzer.proofs.entering import enterable
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.outcome import Checked, Failure, Words


def axioms_agree(ground: Ground) -> Iterator[Checked]:
    """One line for each fact that axioms speak of, and one for each axiom."""
    spoken = _spoken(ground)
    for ref in facts_in(spoken):
        if ground.concerns(str(ref)) or any(ground.concerns(name) for name in _about(ground, ref)):
            yield Checked(str(ref), tuple(_values(ground, ref, spoken)))
    for name, axiom in ground.base.axioms.items():
        if ground.concerns(name):
            yield Checked(name, tuple(_axiom(ground, name, axiom)))


def _spoken(ground: Ground) -> Condition:
    return All(tuple(literal for axiom in ground.base.vocabulary.axioms for literal in axiom.literals))


def _about(ground: Ground, ref: FactRef) -> Iterator[str]:
    """The axioms that speak of the fact."""
    for axiom in ground.base.vocabulary.axioms:
        if any(fact_of(literal) == ref for literal in axiom.literals):
            yield _id(axiom)


def _id(axiom: Implication) -> str:
    """As it stands in the files; one about a carer is there once for each."""
    return axiom.name.partition("/")[0]


def _values(ground: Ground, ref: FactRef, spoken: Condition) -> Iterator[Failure]:
    """Every value of the fact that the axioms tell apart can occur."""
    vocabulary = ground.base.vocabulary
    domain = vocabulary.domain(ref)
    atoms = tuple(atom for atom in atoms_in(spoken) if atom.ref == ref)
    for point in dict.fromkeys(_bare(point) for point in points(domain, atoms, domain.whole)):
        if ground.possible(Member(ref, frozenset({point})), str(ref)) is None:
            fact = ground.base.fact(ref)
            label = fact.values[str(point)].label if str(point) in fact.values else _said(point)
            words: Words = {"fact": fact.label, "value": label, "axioms": ", ".join(dict.fromkeys(_about(ground, ref)))}
            yield Failure("axioms-contradict", str(ref), words)


def _bare(point: Point) -> Value:
    return point.value if isinstance(point, Placed) else point


def _said(value: Value) -> Text:
    if isinstance(value, bool):
        return Text(nl="ja" if value else "nee", en="yes" if value else "no")
    return Text(nl=str(value))


def _axiom(ground: Ground, name: str, axiom: Axiom) -> Iterator[Failure]:
    """Without the axiom something is possible that it rules out."""
    vocabulary = ground.base.vocabulary
    (first, *_) = (each for each in vocabulary.axioms if _id(each) == name)
    kept = tuple(each for each in vocabulary.axioms if _id(each) != name)
    voices = ground.voices_over(Vocabulary(vocabulary.domains, kept, vocabulary.term_weeks))
    broken = enterable(All((first.if_, Not(first.then))), ground.base)
    if voices.witness(broken, name) is None:
        yield Failure("axiom-idle", name, {"axiom": name}, ground.family(first.if_))
