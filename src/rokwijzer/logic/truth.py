# SPDX-License-Identifier: EUPL-1.2
"""Three values, with their tables written out.

The tables are Kleene's: a combination is decided as soon as its known parts decide it. They look at one node at a
time and so may answer UNKNOWN where the whole condition is in fact decided ("x or not x"); they never answer MET or
NOT_MET wrongly. The meaning itself is in `reference`.
"""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """What is known of a condition for one family."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


_MET, _NOT, _UNK = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN

AND: dict[tuple[Truth, Truth], Truth] = {
    (_MET, _MET): _MET,
    (_MET, _UNK): _UNK,
    (_MET, _NOT): _NOT,
    (_UNK, _MET): _UNK,
    (_UNK, _UNK): _UNK,
    (_UNK, _NOT): _NOT,
    (_NOT, _MET): _NOT,
    (_NOT, _UNK): _NOT,
    (_NOT, _NOT): _NOT,
}

OR: dict[tuple[Truth, Truth], Truth] = {
    (_MET, _MET): _MET,
    (_MET, _UNK): _MET,
    (_MET, _NOT): _MET,
    (_UNK, _MET): _MET,
    (_UNK, _UNK): _UNK,
    (_UNK, _NOT): _UNK,
    (_NOT, _MET): _MET,
    (_NOT, _UNK): _UNK,
    (_NOT, _NOT): _NOT,
}

NOT: dict[Truth, Truth] = {_MET: _NOT, _UNK: _UNK, _NOT: _MET}


def all_of(values: Iterable[Truth]) -> Truth:
    """The AND of all values; MET for none at all."""
    result = Truth.MET
    for value in values:
        result = AND[result, value]
    return result


def any_of(values: Iterable[Truth]) -> Truth:
    """The OR of all values; NOT_MET for none at all."""
    result = Truth.NOT_MET
    for value in values:
        result = OR[result, value]
    return result


def at_least(low: int, high: int, values: Iterable[Truth]) -> Truth:
    """At least k of the values, where the source leaves k open between `low` and `high` (both included)."""
    counted = list(values)
    certain = counted.count(Truth.MET)
    possible = len(counted) - counted.count(Truth.NOT_MET)
    if certain >= high:
        return Truth.MET
    if possible < low:
        return Truth.NOT_MET
    return Truth.UNKNOWN


def from_outcomes(outcomes: frozenset[bool]) -> Truth:
    """The truth of a condition that comes out in these ways over all completions.

    No outcome at all means that what is known contradicts itself; then nothing is certain and the answer is UNKNOWN.
    """
    if outcomes == {True}:
        return Truth.MET
    if outcomes == {False}:
        return Truth.NOT_MET
    return Truth.UNKNOWN
