# SPDX-License-Identifier: EUPL-1.2
"""What cannot go together in one situation, and what is worth a note."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from rokwijzer.family.derived import BIRTH_MOTHER
from rokwijzer.family.dictionary import Dictionary
from rokwijzer.family.index import Child, Expected, NotPossibleError
from rokwijzer.family.knowns import answers, values_of
from rokwijzer.family.reporting import Report
from rokwijzer.family.situation import Situation, Tried, key_of, written
from rokwijzer.family.values import write_value
from rokwijzer.family.wording import answer_in_words
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.text import Path
from rokwijzer.logic import Contradiction, FactRef, Knowns, Truth, intervals_in, propagate
from rokwijzer.logic.binding import CARERS, PRESENT
from rokwijzer.timeline import Anchors

_ANY_DAY = date(2000, 1, 1)
"""Where nothing is known of the child or pregnancy, which day it is makes no difference."""

Paths: TypeAlias = Mapping[FactRef, Path]


class NoteKind(StrEnum):
    """What a note is about."""

    NO_REGION = "no-region"
    """The municipality is not in the knowledge base: what can be had there is asked."""


@dataclass(frozen=True)
class Note:
    """Something worth saying that is no mistake."""

    kind: NoteKind
    about: str


def notes(situation: Situation, kb: KnowledgeBase) -> tuple[Note, ...]:
    """What is worth saying of this situation."""
    if situation.municipality is None or situation.municipality in kb.regions:
        return ()
    return (Note(NoteKind.NO_REGION, situation.municipality),)


def check_together(situation: Situation, kb: KnowledgeBase, day: date | None, report: Report, paths: Paths) -> None:
    """Report what cannot all be so: parents who are not there, facts that cannot apply, axioms that are broken.

    Without a day what depends on the day is not looked at.
    """
    _check_absent(situation, report)
    _check_birth_mothers(situation, report, paths)
    anchors = _anchors(situation, kb, day)
    checker = _Checker(kb, day, report, paths)
    knowns = checker.knowns(situation, anchors)
    checker.applying(situation, knowns)
    checker.axioms(situation, anchors)


def _anchors(situation: Situation, kb: KnowledgeBase, day: date | None) -> Anchors:
    """Where the child or pregnancy stands; nothing if that is not known, or was reported as impossible already."""
    if situation.index is None or day is None:
        return Anchors()
    try:
        return situation.index.anchors(day, kb.vocabulary.term_weeks)
    except NotPossibleError:
        return Anchors()


def _absent(situation: Situation) -> frozenset[str]:
    said = answers(situation)
    return frozenset(
        carer for carer in CARERS if (answer := said.get(FactRef(carer, PRESENT))) and answer.value is False
    )


def _check_absent(situation: Situation, report: Report) -> None:
    for carer in sorted(_absent(situation)):
        if any(ref.subject == carer and ref.fact != PRESENT for ref in situation.mentioned):
            report((key_of(carer), PRESENT), "absent-carer", subject=key_of(carer))


def _check_birth_mothers(situation: Situation, report: Report, paths: Paths) -> None:
    said = answers(situation)
    refs = [FactRef(carer, BIRTH_MOTHER) for carer in CARERS]
    if all(ref in said and said[ref].value is True for ref in refs):
        report(paths[refs[-1]], "two-birth-mothers")


_Said: TypeAlias = FactRef | Tried | str
"""One thing that was said: of a fact, of a group, of what was tried, or (`_INDEX`) of the child or pregnancy."""
_INDEX = "index"


class _Checker:
    def __init__(self, kb: KnowledgeBase, day: date | None, report: Report, paths: Paths) -> None:
        self._kb = kb
        self._dictionary = Dictionary(kb)
        self._day = day
        self._report = report
        self._paths = paths

    def knowns(self, situation: Situation, anchors: Anchors) -> Knowns:
        """What is known, overrides left out."""
        return Knowns(values_of(situation, self._kb), anchors, self._day or _ANY_DAY)

    def applying(self, situation: Situation, knowns: Knowns) -> None:
        """Report what was said of today and cannot apply. A no is let be: it is true, if superfluous."""
        absent = _absent(situation)
        for ref, answer in answers(situation).items():
            when = self._kb.applies_when.get(ref)
            of_today = answer.on is None or answer.on == situation.on
            if when is None or answer.value in (None, False) or not of_today or ref.subject in absent:
                continue
            condition = self._kb.finished(when)
            if self._day is None and intervals_in(condition):
                continue
            if self._kb.evaluator.truth(condition, knowns) is Truth.NOT_MET:
                self._report(self._paths[ref], "does-not-apply", key=True, fact=self._label(ref))

    def axioms(self, situation: Situation, anchors: Anchors) -> None:
        """Report each smallest set of answers that cannot all be so."""
        while self._clashes(situation, anchors):
            core = self._core(situation, anchors)
            if not core:
                # Nothing that was said is needed for it: a mistake of the knowledge base, not of this family.
                return
            said = "; ".join(self._in_words(each, situation) for each in core)
            self._report(self._path(core, situation), "contradiction", said=said)
            situation = _without(situation, core)

    def _clashes(self, situation: Situation, anchors: Anchors) -> bool:
        known = self.knowns(situation, anchors if situation.index is not None else Anchors())
        return isinstance(propagate(known, self._kb.vocabulary), Contradiction)

    def _core(self, situation: Situation, anchors: Anchors) -> tuple[_Said, ...]:
        """What is left when everything is dropped that is not needed for the clash, in order."""
        needed: list[_Said] = []
        for each in _everything(situation):
            smaller = _without(situation, (each,))
            if self._clashes(smaller, anchors):
                situation = smaller
            else:
                needed.append(each)
        return tuple(needed)

    def _label(self, ref: FactRef) -> str:
        label = self._dictionary.facts[ref].label.in_(self._report.language)
        return f"{written(ref)} ({label})"

    def _in_words(self, said: _Said, situation: Situation) -> str:
        match said:
            case Tried(offer, outcome):
                return f"tried: {offer}: {outcome}"
            case FactRef() if said in situation.mentioned:
                return f"{self._label(said)}: {self._value(said, situation)}"
            case FactRef():
                return f"none-of-the-others: {written(said)}"
            case _:
                return _index_in_words(situation)

    def _value(self, ref: FactRef, situation: Situation) -> str:
        value = write_value(answers(situation)[ref].value)
        values = value if isinstance(value, list) else [value]
        known = self._dictionary.facts[ref].values
        return " / ".join(
            known[each].label.in_(self._report.language)
            if each in known
            else answer_in_words(each, self._report.language)
            for each in values
            if isinstance(each, str)
        )

    def _path(self, core: tuple[_Said, ...], situation: Situation) -> Path:
        """Where the last of them stands."""
        for said in reversed(core):
            match said:
                case Tried(offer):
                    return ("tried", offer)
                case FactRef():
                    return self._paths.get(said, ("none-of-the-others",))
                case _:
                    pass
        return ("child",) if isinstance(situation.index, Child) else ("pregnancy",)


def _everything(situation: Situation) -> Iterator[_Said]:
    """Everything that was said, the least telling first, so that it is dropped first."""
    yield from situation.tried
    yield from situation.none_of_the_others
    if situation.index is not None:
        yield _INDEX
    yield from sorted(situation.mentioned, key=lambda ref: (ref.fact != PRESENT, ref))


def _without(situation: Situation, said: tuple[_Said, ...]) -> Situation:
    return replace(
        situation,
        index=None if _INDEX in said else situation.index,
        statements=tuple(each for each in situation.statements if each.ref not in said),
        none_of_the_others=tuple(each for each in situation.none_of_the_others if each not in said),
        tried=tuple(each for each in situation.tried if each not in said),
    )


def _index_in_words(situation: Situation) -> str:
    match situation.index:
        case Child(born=None, age=None):
            return "child: born: yes"
        case Child(born=None, age=age):
            return f"child: age: {age}"
        case Child(born=born):
            return f"child: born: {born}"
        case Expected(due=None, weeks=None):
            return "pregnancy: current: yes"
        case Expected(due=None, weeks=weeks):
            return f"pregnancy: weeks: {weeks}"
        case Expected(due=due):
            return f"pregnancy: due: {due}"
        case _:
            return "wish-for-a-child: yes"
