# SPDX-License-Identifier: EUPL-1.2
"""Which answers each question has, and where it stands in the order of themes and files."""

from collections.abc import Mapping
from functools import cached_property
from weakref import WeakKeyDictionary

from rokwijzer.decisions import Decisions
from rokwijzer.knowledge.models import Fact, FactType
from rokwijzer.logic import (
    All,
    Atom,
    BooleanDomain,
    EnumDomain,
    FactRef,
    Knowns,
    Placed,
    Possible,
    Value,
    Vocabulary,
    atoms_in,
    points,
)


class Asked:
    """The questions of one knowledge base."""

    def __init__(self, decisions: Decisions) -> None:
        self._vocabulary: Vocabulary = decisions.base.vocabulary
        base = decisions.base
        conditions = [each.fits for each in decisions.offers.values()]
        conditions += [each.excluded for each in decisions.offers.values()]
        conditions += [each.applies for each in decisions.rules.values()]
        conditions += [literal for axiom in self._vocabulary.axioms for literal in axiom.literals]
        conditions += list(base.applies_when.values())
        self._atoms: dict[FactRef, list[Atom]] = {}
        for atom in atoms_in(All(tuple(conditions))):
            self._atoms.setdefault(atom.ref, []).append(atom)
        self.facts: Mapping[FactRef, Fact] = base.facts_of_families
        """Every fact, in the order of the files."""
        self.groups: Mapping[FactRef, FactRef] = {
            ref: FactRef(ref.subject, fact.group)
            for ref, fact in self.facts.items()
            if fact.group is not None and fact.type is FactType.BOOLEAN
        }
        """By fact: the multiple choice of which it is an option."""
        themes = list(base.common.themes)
        self.order: Mapping[FactRef, tuple[bool, int, int]] = {
            ref: (fact.sensitive, themes.index(fact.theme), place)
            for place, (ref, fact) in enumerate(self.facts.items())
        }
        """Among questions that settle equally much: sensitive ones last, then by theme, then as in the files."""

    @cached_property
    def _whole(self) -> Mapping[FactRef, tuple[Possible, ...]]:
        return {ref: self._answers(ref, self._vocabulary.domain(ref).whole) for ref in self.facts}

    def answers(self, knowns: Knowns) -> dict[FactRef, tuple[Possible, ...]]:
        """By fact: the answers that make a difference somewhere and that what is known still allows.

        A fact of which one answer is left is no question.
        """
        found = dict(self._whole)
        for ref in knowns.values:
            left = self._answers(ref, knowns.possible(ref, self._vocabulary))
            if len(left) > 1:
                found[ref] = left
            else:
                found.pop(ref, None)
        return found

    def _answers(self, ref: FactRef, possible: Possible) -> tuple[Possible, ...]:
        domain = self._vocabulary.domain(ref)
        if isinstance(domain, BooleanDomain | EnumDomain):
            assert isinstance(possible, frozenset)
            return tuple(
                frozenset({value})
                for value in (domain.values if isinstance(domain, EnumDomain) else (True, False))
                if value in possible
            )
        stretches = points(domain, self._atoms.get(ref, ()), possible)
        values: list[Value] = [each for each in stretches if not isinstance(each, Placed)]
        return tuple(frozenset({value}) for value in values)


_ASKED: WeakKeyDictionary[Decisions, Asked] = WeakKeyDictionary()


def asked_of(decisions: Decisions) -> Asked:
    """The questions that go with these decisions; made once."""
    found = _ASKED.get(decisions)
    if found is None:
        found = _ASKED[decisions] = Asked(decisions)
    return found
