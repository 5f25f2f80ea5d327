# SPDX-License-Identifier: EUPL-1.2
"""The facts that conditions may speak of, and what always holds between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rokwijzer.logic.axioms import Implication, check_axioms
from rokwijzer.logic.conditions import Condition, ConditionError, FactRef, atoms_in, counts_in, readings_in
from rokwijzer.logic.domains import Domain, check_atom


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Each fact with its values, the axioms, and the length of a pregnancy in whole weeks.

    Raises ConditionError for an axiom that cannot be meant, and for axioms that imply each other in a cycle.
    """

    domains: Mapping[FactRef, Domain]
    axioms: tuple[Implication, ...]
    term_weeks: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "domains", dict(self.domains))
        if self.term_weeks < 1:
            raise ConditionError(f"a pregnancy of {self.term_weeks} weeks is not possible: give whole weeks, from 1")
        check_axioms(self.axioms, self.domains)

    def domain(self, ref: FactRef) -> Domain:
        """The values of a fact; raises ConditionError if there is no such fact."""
        try:
            return self.domains[ref]
        except KeyError:
            raise ConditionError(f"{ref} is no fact of this vocabulary: correct the name or add the fact") from None

    def check(self, condition: Condition) -> None:
        """Raise ConditionError if the condition asks what its facts cannot answer, or if equal names disagree."""
        for atom in atoms_in(condition):
            check_atom(atom, self.domain(atom.ref))
        readings_in(condition)
        counts_in(condition)

    def check_values(self, ref: FactRef, values: Iterable[object]) -> None:
        """Raise ConditionError if one of these is no value of the fact."""
        domain = self.domain(ref)
        for value in values:
            if wrong := domain.check_value(value):
                raise ConditionError(f"{ref}: {wrong}")
