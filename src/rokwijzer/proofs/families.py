# SPDX-License-Identifier: EUPL-1.2
"""From a situation of the solver to a family that can be entered, kept and advised on."""

from collections.abc import Iterable, Iterator
from datetime import date

from rokwijzer.family import AgeCounts, Child, Expected, Index, Section, Situation, Statement, Wished
from rokwijzer.family.derived import BORN_EARLY
from rokwijzer.family.dictionary import WISHES, fits_list
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import FactKind
from rokwijzer.logic import (
    Completion,
    Condition,
    FactRef,
    Kind,
    Knowns,
    Placed,
    Value,
    Variable,
    facts_in,
    intervals_in,
    reference,
)
from rokwijzer.logic.binding import CARERS, PRESENT
from rokwijzer.logic.variables import MOMENT
from rokwijzer.proofs.solver import Witness
from rokwijzer.timeline import Anchors, Born, Pregnant


def family_of(witness: Witness, spoken: Condition, base: KnowledgeBase) -> Situation:
    """The family that is in this situation, as far as the condition speaks of it; the rest stays not asked.

    Of a carer who is not there nothing is said, and of a fact that does not apply neither. What sources leave open is
    no part of a family.
    """
    statements = {each.ref: each for each in _statements(witness, facts_in(spoken), base)}
    # Whether it was born early is said with a child's age, of which the calendar's is the one of the situation.
    early = statements.pop(BORN_EARLY).value is True if BORN_EARLY in statements else None
    return Situation(
        index=_index(witness.completion, early),
        statements=tuple(statements.values()),
        on=witness.on,
    )


def _index(completion: Completion, early: bool | None) -> Index | None:
    match completion.get(MOMENT):
        case Born(born):
            return Child(born=born, premature=early, age_counts=AgeCounts.CALENDAR if early else None)
        case Pregnant(due):
            return Expected(due=due)
        case None:
            return None if early is None else Child(premature=early)
        case _:
            return Wished()


def _statements(witness: Witness, refs: Iterable[FactRef], base: KnowledgeBase) -> Iterator[Statement]:
    said = {ref: _value(witness.completion, ref) for ref in refs}
    absent = {carer for carer in CARERS if said.get(FactRef(carer, PRESENT)) is False}
    for ref, value in said.items():
        kept = ref.subject not in absent or ref.fact == PRESENT
        if kept and (value is False or _applies(ref, witness, base)):
            yield _statement(ref, value, base)


def _applies(ref: FactRef, witness: Witness, base: KnowledgeBase) -> bool:
    """Whether it makes sense to say something of the fact here."""
    if ref not in base.applies_when:
        return True
    when = base.finished(base.applies_when[ref])
    asked = {Variable(Kind.FACT, str(each)) for each in facts_in(when)} | ({MOMENT} if intervals_in(when) else set())
    if not asked <= witness.completion.keys():
        return False
    return reference.holds(when, witness.completion, base.vocabulary, Knowns({}, Anchors(), witness.on))


def _value(completion: Completion, ref: FactRef) -> Value:
    value = completion[Variable(Kind.FACT, str(ref))]
    if isinstance(value, Placed):
        return value.value
    assert isinstance(value, bool | int | str | date)
    return value


def _statement(ref: FactRef, value: Value, base: KnowledgeBase) -> Statement:
    fact = base.fact(ref)
    section = Section.FACTS
    if value is True and fits_list(fact, None):
        section = Section.GOES_WELL
    elif value is True and fits_list(fact, WISHES):
        section = Section.WANTS
    elif fact.kind is FactKind.JUDGEMENT:
        section = Section.JUDGEMENT
    return Statement(ref, value, section=section)
