# SPDX-License-Identifier: EUPL-1.2
"""Made-up families of which everything is known, to measure on. They obey every axiom; nothing in them is real."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import (
    Between,
    BooleanDomain,
    Compare,
    EnumDomain,
    FactRef,
    Implication,
    Known,
    Knowns,
    Member,
    Truth,
    Value,
    Within,
    atoms_in,
)
from rokwijzer.logic.axioms import fact_of
from rokwijzer.timeline import Anchors, Born, Pregnant, wish

YES = 0.25
"""How often a yes-or-no fact is true: most of what can be asked is not so."""


@dataclass(frozen=True)
class Family:
    """Everything about one family."""

    values: Mapping[FactRef, Value]
    anchors: Anchors
    on: date


def family(
    base: KnowledgeBase,
    random: Random,
    on: date,
    given: Mapping[FactRef, Known] | None = None,
    anchors: Anchors | None = None,
) -> Family:
    """One family; what is `given` is kept as it is, unless the axioms leave no other way."""
    values: dict[FactRef, Value] = {ref: _value(base, ref, random) for ref in base.vocabulary.domains}
    values |= {FactRef("carer_1", "present"): True, FactRef("carer_2", "present"): random.random() < 0.7}
    values |= {ref: value for ref, value in (given or {}).items() if isinstance(value, Value)}
    chance = random.random()
    if anchors is not None and not anchors.nothing_known:
        pass
    elif chance < 0.1:
        anchors = wish()
    elif chance < 0.35:
        anchors = Anchors((Pregnant(on + timedelta(days=random.randrange(1, 270))),))
    else:
        anchors = Anchors((Born(on - timedelta(days=random.randrange(0, 6 * 365))),))
    _obey(values, anchors, base, on)
    return Family(values, anchors, on)


def _value(base: KnowledgeBase, ref: FactRef, random: Random) -> Value:
    domain = base.vocabulary.domain(ref)
    if isinstance(domain, BooleanDomain):
        return random.random() < YES
    if isinstance(domain, EnumDomain):
        return random.choice(domain.values)
    if ref.fact == "age":
        return random.randrange(16, 45)
    assert isinstance(domain.whole, Between)
    return random.randrange(0, 6)


def _obey(values: dict[FactRef, Value], anchors: Anchors, base: KnowledgeBase, on: date) -> None:
    """Make true what follows, until nothing more does; what only time can make true is taken back instead."""
    vocabulary = base.vocabulary
    changed = True
    while changed:
        changed = False
        for axiom in vocabulary.axioms:
            known = Knowns({ref: values[ref] for ref in _facts(axiom)}, anchors, on)
            if base.evaluator.truth(axiom.if_, known) is not Truth.MET:
                continue
            if base.evaluator.truth(axiom.then, known) is Truth.MET:
                continue
            literal, wanted = (axiom.if_, False) if isinstance(axiom.then, Within) else (axiom.then, True)
            (atom,) = atoms_in(literal)
            values[atom.ref] = _satisfying(atom, wanted, base)
            changed = True


def _facts(axiom: Implication) -> list[FactRef]:
    return [ref for literal in axiom.literals if (ref := fact_of(literal)) is not None]


def _satisfying(atom: Member | Compare, wanted: bool, base: KnowledgeBase) -> Value:
    if isinstance(atom, Member) and wanted:
        return sorted(atom.values, key=str)[0]
    domain = base.vocabulary.domain(atom.ref)
    if isinstance(atom, Member) and isinstance(domain, BooleanDomain):
        return next(value for value in (True, False) if value not in atom.values)
    # Axioms tie yes-or-no facts, choices and moments; one about a number would need a number that obeys it.
    raise ValueError(f"no made-up family can be given what an axiom asks here: {atom} {wanted}")
