# SPDX-License-Identifier: EUPL-1.2
"""What is known of a situation on one day: the latest answer to each fact, and what follows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rokwijzer.family.derived import derived
from rokwijzer.family.dictionary import Dictionary
from rokwijzer.family.index import NotPossibleError
from rokwijzer.family.index_reading import report_impossible
from rokwijzer.family.reporting import Report
from rokwijzer.family.situation import Section, Situation, Statement
from rokwijzer.family.values import both
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import FactKind
from rokwijzer.knowledge.text import Problems
from rokwijzer.logic import FactRef, Known, Knowns, Truth
from rokwijzer.timeline import Anchors


@dataclass(frozen=True)
class Answer:
    """What counts of everything that was said about one fact.

    `value` is None if nobody knows, or if `disputed`: said differently on the same day.
    """

    value: Known | None
    by: tuple[str, ...] = ()
    on: date | None = None
    disputed: bool = False


@dataclass(frozen=True)
class Entered:
    """One fact as it was entered, for showing what an advice rests on."""

    ref: FactRef
    value: Known | None
    """None: nobody knows, or `disputed`."""
    judgement: bool
    by: tuple[str, ...]
    on: date | None = None
    disputed: bool = False
    section: Section = Section.FACTS


def answers(situation: Situation) -> dict[FactRef, Answer]:
    """The answer that counts for each fact that was mentioned: that of the latest day.

    A statement without a day is of the day of the situation. On one day answers that can be true together are taken
    together ("18 or more" and "19"), and "nobody knows" yields to an answer.
    """
    found: dict[FactRef, list[Statement]] = {}
    for statement in situation.statements:
        found.setdefault(statement.ref, []).append(statement)
    return {ref: _answer(statements, situation.on) for ref, statements in found.items()}


def _answer(statements: Iterable[Statement], on: date | None) -> Answer:
    def day(statement: Statement) -> date:
        return statement.on or on or date.max

    given = list(statements)
    latest = max(map(day, given))
    last = [statement for statement in given if day(statement) == latest]
    by = tuple(dict.fromkeys(each.by for each in last if each.by is not None))
    said = None if latest == date.max else latest
    value: Known | None = None
    for statement in last:
        if statement.value is None:
            continue
        value = statement.value if value is None else both(value, statement.value)
        if value is None:
            return Answer(None, by, said, disputed=True)
    return Answer(value, by, said)


def others_of_groups(situation: Situation, kb: KnowledgeBase) -> tuple[FactRef, ...]:
    """The options that "none of the others" answers with no: those that were not mentioned and do not follow."""
    if not situation.none_of_the_others:
        return ()
    mentioned = situation.mentioned | derived(situation, kb, _answered(situation)).keys()
    groups = Dictionary(kb).groups
    return tuple(ref for group in situation.none_of_the_others for ref in groups.get(group, ()) if ref not in mentioned)


def values_of(situation: Situation, kb: KnowledgeBase) -> dict[FactRef, Known]:
    """Everything that is known of the facts, with what follows."""
    values = {**_answered(situation), **dict.fromkeys(others_of_groups(situation, kb), False)}
    return {**values, **derived(situation, kb, values)}


def _answered(situation: Situation) -> dict[FactRef, Known]:
    return {ref: answer.value for ref, answer in answers(situation).items() if answer.value is not None}


def anchors_of(situation: Situation, kb: KnowledgeBase, on: date) -> Anchors:
    """Where the child or pregnancy stands; raises Problems if it cannot be so on that day."""
    if situation.index is None:
        return Anchors()
    try:
        return situation.index.anchors(on, kb.vocabulary.term_weeks)
    except NotPossibleError as wrong:
        report = Report(situation.place, situation.language_of_messages)
        report_impossible(wrong, situation.index, report)
        raise Problems(report.problems) from wrong


def knowns_of(situation: Situation, kb: KnowledgeBase, on: date) -> Knowns:
    """See `Situation.knowns`."""
    return Knowns(
        values=values_of(situation, kb),
        anchors=anchors_of(situation, kb, on),
        on=on,
        asked_unknown=frozenset(
            ref for ref, answer in answers(situation).items() if answer.value is None and not answer.disputed
        ),
        pinned=_pinned(situation),
    )


def _pinned(situation: Situation) -> Mapping[str, Truth]:
    return {each.address: Truth.MET if each.met else Truth.NOT_MET for each in situation.overrides}


def entered(situation: Situation, kb: KnowledgeBase) -> list[Entered]:
    """Every fact that was entered, in the order of the fact dictionary; what merely follows is left out."""
    dictionary = Dictionary(kb)
    found = answers(situation)
    found.update({ref: Answer(False, on=situation.on) for ref in others_of_groups(situation, kb)})
    sections = {statement.ref: statement.section for statement in situation.statements}
    return [
        Entered(
            ref,
            answer.value,
            fact.kind is FactKind.JUDGEMENT,
            answer.by,
            answer.on,
            answer.disputed,
            sections.get(ref, Section.JUDGEMENT if fact.kind is FactKind.JUDGEMENT else Section.FACTS),
        )
        for ref, fact in dictionary.facts.items()
        if (answer := found.get(ref)) is not None
    ]
