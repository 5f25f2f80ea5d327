# SPDX-License-Identifier: EUPL-1.2
"""A small vocabulary and both evaluators behind one face, so that each paragraph of the spec is said of both."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rokwijzer.logic import (
    BooleanDomain,
    Condition,
    DateDomain,
    Domain,
    EnumDomain,
    Evaluator,
    FactRef,
    Implication,
    Known,
    Knowns,
    NumberDomain,
    Truth,
    reference,
)
from rokwijzer.timeline import Anchors
from tests.logic.moments import BORN, ON
from tests.logic.vocabularies import vocabulary_of

CRIES = FactRef("child", "cries")
SLEEPS = FactRef("child", "sleeps")
TENSION = FactRef("carer_1", "tension")
AGE = FactRef("carer_1", "age")
EDUCATION = FactRef("carer_1", "education")
HOME = FactRef("household", "home")
VISIT = FactRef("contact", "last-visit")

_OF_A_CARER: Mapping[str, Domain] = {
    "present": BooleanDomain(),
    "role": EnumDomain(("mother", "father", "other")),
    "basis": EnumDomain(("birth", "adoptive", "foster", "step")),
    "tired": BooleanDomain(),
}

DOMAINS: Mapping[FactRef, Domain] = {
    CRIES: BooleanDomain(),
    SLEEPS: BooleanDomain(),
    TENSION: BooleanDomain(),
    AGE: NumberDomain(12),
    EDUCATION: EnumDomain(("low", "middle", "high", "other"), ordered=True, unordered_values=frozenset({"other"})),
    HOME: EnumDomain(("rented", "owned", "none")),
    VISIT: DateDomain(),
    **{FactRef(carer, fact): _OF_A_CARER[fact] for carer in ("carer_1", "carer_2") for fact in _OF_A_CARER},
}


@dataclass(frozen=True)
class Family:
    """What is known, with a born child and nothing else unless said otherwise."""

    values: Mapping[FactRef, Known] = field(default_factory=dict)
    anchors: Anchors = BORN
    pinned: Mapping[str, Truth] = field(default_factory=dict)

    @property
    def knowns(self) -> Knowns:
        return Knowns(self.values, self.anchors, ON, pinned=self.pinned)


NOTHING_KNOWN = Family()


class Engine:
    """One of the two evaluators."""

    def __init__(self, fast: bool) -> None:
        self.fast = fast

    def truth(self, condition: Condition, family: Family = NOTHING_KNOWN, *axioms: Implication) -> Truth:
        vocabulary = vocabulary_of(DOMAINS, axioms)
        if self.fast:
            return Evaluator(vocabulary).truth(condition, family.knowns)
        return reference.truth(condition, family.knowns, vocabulary)

    def causes(self, condition: Condition, family: Family = NOTHING_KNOWN, *axioms: Implication) -> set[str]:
        """Each cause as `kind name`."""
        vocabulary = vocabulary_of(DOMAINS, axioms)
        if self.fast:
            causes = Evaluator(vocabulary).causes(condition, family.knowns)
        else:
            causes = reference.causes(condition, family.knowns, vocabulary)
        return {f"{cause.kind} {cause.name}" for cause in causes}
