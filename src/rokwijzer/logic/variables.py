# SPDX-License-Identifier: EUPL-1.2
"""What can be unknown: the variables of a condition, and the causes of an unknown outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from rokwijzer.logic.conditions import Condition, counts_in, facts_in, intervals_in, readings_in
from rokwijzer.logic.domains import Point
from rokwijzer.timeline import Moment


class Kind(StrEnum):
    """What sort of thing is unknown."""

    FACT = "fact"
    """A fact that is not known, or not exactly; the name is `subject.fact`."""
    MOMENT = "moment"
    """Where the index child or pregnancy stands in time; the name is always `moment`."""
    READING = "reading"
    """Sources differ; the name is that of the conflict."""
    OPEN_END = "open_end"
    """The source leaves the end of an interval open; the name is `address/from` or `address/until`."""
    OPEN_COUNT = "open_count"
    """The source leaves open how many are needed; the name is that of the count."""
    OUTSIDE_ORDER = "outside_order"
    """The fact is known, but its value has no stated place in the order that is asked for (only as a cause)."""


class Variable(NamedTuple):
    """One thing that a completion gives a value to."""

    kind: Kind
    name: str


MOMENT = Variable(Kind.MOMENT, "moment")

VariableValue: TypeAlias = Point | Moment
"""A fact has a point, the moment a Moment, a reading its id, an open end True (inside) or False, a count a number."""

Completion: TypeAlias = Mapping[Variable, VariableValue]
"""One way in which everything that is not known could be."""


@dataclass(frozen=True, order=True)
class Cause:
    """Something unknown that by itself can change the outcome."""

    kind: Kind
    name: str


def variables_in(condition: Condition) -> tuple[Variable, ...]:
    """The variables of a condition; open ends are listed whether or not the interval has one.

    Raises ConditionError if conflicts or open counts with one name do not agree.
    """
    facts = [Variable(Kind.FACT, str(ref)) for ref in facts_in(condition)]
    intervals = intervals_in(condition)
    moment = [MOMENT] if intervals else []
    ends = [Variable(Kind.OPEN_END, end) for within in intervals for end in (within.open_start, within.open_end)]
    readings = [Variable(Kind.READING, name) for name in readings_in(condition)]
    counts = [Variable(Kind.OPEN_COUNT, name) for name in counts_in(condition)]
    return tuple(dict.fromkeys([*facts, *moment, *ends, *readings, *counts]))
