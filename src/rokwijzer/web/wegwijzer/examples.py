# SPDX-License-Identifier: EUPL-1.2
"""Example families on the page: a situation of the knowledge base, put back into the fields of the form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from rokwijzer.family import UNKNOWN, Child, Expected, Situation, Statement, Wished, read_situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import FactType
from rokwijzer.web.language import Language
from rokwijzer.web.wegwijzer import filled as form
from rokwijzer.web.wegwijzer.filled import Filled

if TYPE_CHECKING:
    from rokwijzer.logic import FactRef


@dataclass(frozen=True)
class Example:
    """A family to look at."""

    id: str
    title: str
    why: str


@cache
def examples(base: KnowledgeBase, language: Language) -> tuple[Example, ...]:
    """Those that have a title and say what they show, by title."""
    found = []
    for name in base.examples:
        situation = example(base, name)
        if situation.title and situation.why:
            found.append(Example(name, situation.title.in_(language), situation.why.in_(language)))
    return tuple(sorted(found, key=lambda each: each.title))


@cache
def example(base: KnowledgeBase, name: str) -> Situation:
    """One of them; raises KeyError if there is none."""
    return read_situation(base.examples[name], name, base)


def fill(situation: Situation, base: KnowledgeBase) -> Filled:
    """The form as somebody would have filled it in. Ranges it lacks."""
    filled = Filled()
    if situation.municipality:
        region = base.regions.get(situation.municipality)
        filled.texts[form.MUNICIPALITY] = region.name.nl if region else situation.municipality
    _fill_index(situation, filled)
    for statement in _settled(situation.statements):
        _fill_statement(statement, filled, base.fact(statement.ref).type is FactType.BOOLEAN)
    filled.none_of_group = {str(each) for each in situation.none_of_the_others}
    filled.tried = {row: (each.offer, each.outcome) for row, each in enumerate(situation.tried[: form.MOST_TRIED])}
    filled.overrides = {each.address: each.met for each in situation.overrides}
    return filled


def _settled(statements: Iterable[Statement]) -> Iterable[Statement]:
    """The latest answer on each fact; none where two of the same day differ, since a form has one answer."""
    latest: dict[FactRef, dict[object, Statement]] = {}
    for statement in statements:  # in order of time
        said = latest.setdefault(statement.ref, {})
        if any(each.on != statement.on for each in said.values()):
            said.clear()
        said[statement.value] = statement
    return (next(iter(said.values())) for said in latest.values() if len(said) == 1)


def _fill_index(situation: Situation, filled: Filled) -> None:
    texts = filled.texts
    match situation.index:
        case Wished():
            texts[form.STAGE] = form.WISH
        case Expected() as expected:
            texts[form.STAGE] = form.PREGNANT
            texts[form.DUE] = expected.due.isoformat() if expected.due else ""
            texts[form.WEEKS] = str(expected.weeks) if expected.weeks is not None else ""
            texts[form.DAY_UNKNOWN] = form.YES if expected.asked else ""
        case Child() as child:
            texts[form.STAGE] = form.BORN
            texts[form.BIRTH] = child.born.isoformat() if child.born else ""
            if child.age is not None:
                texts[form.AGE], texts[form.UNIT] = str(child.age.number), child.age.unit
            texts[form.DAY_UNKNOWN] = form.YES if child.asked else ""
            texts[form.EARLY] = str(child.weeks_early) if child.weeks_early else ""
            if child.premature is not None and not child.weeks_early:
                texts[form.EARLY_SAID] = "yes" if child.premature else "no"
            texts[form.COUNTS] = child.age_counts or ""


def _fill_statement(statement: Statement, filled: Filled, yes_or_no: bool) -> None:
    name = f"{statement.ref.subject}.{statement.ref.fact}"
    match statement.value:
        case True:
            filled.yes.add(name)
        case False:
            filled.others[name] = "no"
        case None:
            # A yes-or-no question has its answers apart; the others have this one among their values.
            (filled.others if yes_or_no else filled.values)[name] = UNKNOWN
        case date() as day:
            filled.values[name] = day.isoformat()
        case str() | int() as value:
            filled.values[name] = str(value)
        case _:
            pass
