# SPDX-License-Identifier: EUPL-1.2
"""Which answers each question has, and where it stands in the order of themes and files."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import cast
from weakref import WeakKeyDictionary

from rokwijzer.decisions import Decisions
from rokwijzer.knowledge.models import Fact, FactType
from rokwijzer.logic import (
    All,
    Atom,
    EnumDomain,
    FactRef,
    Knowns,
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
        # What an offer excludes asks for nothing that its fit does not ask for.
        conditions = [each.fits for each in decisions.offers.values()]
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
                del found[ref]
        return found

    def _answers(self, ref: FactRef, possible: Possible) -> tuple[Possible, ...]:
        domain = self._vocabulary.domain(ref)
        values: Sequence[Value]
        if isinstance(domain, EnumDomain):
            assert isinstance(possible, frozenset)
            values = [value for value in domain.values if value in possible]
        else:
            # Only a value of an enumeration can come with a place in an order.
            values = cast("Sequence[Value]", points(domain, self._atoms.get(ref, ()), possible))
        return tuple(frozenset({value}) for value in values)


_ASKED: WeakKeyDictionary[Decisions, Asked] = WeakKeyDictionary()


def asked_of(decisions: Decisions) -> Asked:
    """The questions that go with these decisions; made once."""
    found = _ASKED.get(decisions)
    if found is None:
        found = _ASKED[decisions] = Asked(decisions)
    return found
