# SPDX-License-Identifier: EUPL-1.2
"""Where the index child or pregnancy stands, as a solver reads it: a day, a wish, a pregnancy or a child, and days."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Any as Term

import z3

from rokwijzer.timeline import Born, BornBetween, DueBetween, Interval, Moment, Possibility, Pregnant, Wish
from rokwijzer.timeline.anchors import everything
from rokwijzer.timeline.edges import Edge, Edges, born_edges, due_edges, wish_edges
from rokwijzer.timeline.months import last_start


class Time:
    """The terms of one solver that say where a family stands, on one of some days."""

    def __init__(self, solver: Term, term_weeks: int, days: Sequence[date]) -> None:
        self._term_weeks = term_weeks
        self._days = list(dict.fromkeys(days))
        self._day = z3.Int("day")
        self._wish, self._born = z3.Bool("wish"), z3.Bool("born")
        self._age = z3.Int("days since birth")
        self._left = z3.Int("days until the due date")
        solver.add(self._day >= 0, self._day < len(self._days), z3.Not(z3.And(self._wish, self._born)))

    @cached_property
    def _pregnant(self) -> Term:
        return z3.Not(z3.Or(self._wish, self._born))

    def within(self, interval: Interval, open_start: Term, open_end: Term) -> Term:
        """Inside the interval; at an open end as the two say that decide about it."""
        kinds = (
            (self._wish, wish_edges(interval)),
            (self._pregnant, due_edges(interval, self._term_weeks)),
            (self._born, born_edges(interval)),
        )
        return z3.And([z3.Implies(kind, self._inside(kind, edges, open_start, open_end)) for kind, edges in kinds])

    def _inside(self, kind: Term, edges: Edges, open_start: Term, open_end: Term) -> Term:
        begun, surely_begun, ending, over = (self._reached(kind, edge) for edge in edges)
        return z3.And(
            begun,
            z3.Not(over),
            z3.If(surely_begun, z3.Or(z3.Not(ending), open_end), open_start),
        )

    def _reached(self, kind: Term, edge: Edge) -> Term:
        if isinstance(edge, bool):
            return z3.BoolVal(edge)
        return z3.And([z3.Implies(self._day == at, self._since(kind, edge, day)) for at, day in enumerate(self._days)])

    def _since(self, kind: Term, edge: tuple[int, int], day: date) -> Term:
        """Whether so many months and days after the anchor lie on or before this day."""
        latest = last_start(day, *edge)
        if kind is self._born:
            return self._age >= (day - latest).days
        return self._left <= (latest - day).days

    @cached_property
    def anything(self) -> Term:
        """It is one of the days, and everything that can be on it is possible."""
        return z3.Or([self.one_of(everything(day, self._term_weeks), day) for day in self._days])

    def one_of(self, possibilities: Sequence[Possibility], day: date) -> Term:
        """It is this day, and the moment is one of these; raises ValueError for a day that is none of the days."""
        if day not in self._days:
            raise ValueError(f"{day} is none of the days that the solver was made for")
        return z3.And(self._day == self._days.index(day), z3.Or([self._is(each, day) for each in possibilities]))

    def _is(self, possibility: Possibility, day: date) -> Term:
        match possibility:
            case Wish():
                return self._wish
            case Pregnant(due):
                return z3.And(self._pregnant, self._left == (due - day).days)
            case DueBetween(first, last):
                return z3.And(self._pregnant, self._left >= (first - day).days, self._left <= (last - day).days)
            case Born(born):
                return z3.And(self._born, self._age == (day - born).days)
            case BornBetween(first, last):
                return z3.And(self._born, self._age >= (day - last).days, self._age <= (day - first).days)

    def read(self, model: Term) -> tuple[Moment, date]:
        """The moment and the day of a model."""
        day = self._days[number(model, self._day)]
        if is_true(model, self._born):
            return Born(day - timedelta(days=number(model, self._age))), day
        if is_true(model, self._wish):
            return Wish(), day
        return Pregnant(day + timedelta(days=number(model, self._left))), day


def is_true(model: Term, term: Term) -> bool:
    """Whether the term is true in the model; what the model leaves free is false."""
    return bool(z3.is_true(model.eval(term, model_completion=True)))


def number(model: Term, term: Term) -> int:
    """The number that the term has in the model."""
    return int(model.eval(term, model_completion=True).as_long())
