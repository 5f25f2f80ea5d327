# SPDX-License-Identifier: EUPL-1.2
"""The nodes that conditions are built from.

Every node is frozen and checks itself when it is built: a condition that exists is well formed. What needs the
list of facts (does this fact exist, may it be compared?) is checked by `domains.Vocabulary.check`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, TypeAlias

from rokwijzer.timeline import Interval

Value: TypeAlias = bool | int | str | date
"""A value that a fact can have."""

Operator: TypeAlias = Literal["<", "<=", ">", ">=", "=", "!="]
OPERATORS: tuple[Operator, ...] = ("<", "<=", ">", ">=", "=", "!=")
ORDERING: frozenset[Operator] = frozenset({"<", "<=", ">", ">="})

CACHED = 65_536
"""Of how many conditions what is in them is remembered."""

_ID = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*")


@lru_cache(maxsize=4_096)
def _is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


class ConditionError(ValueError):
    """A condition, domain or axiom that cannot mean anything; the message says what is wrong and what to do."""


@dataclass(frozen=True, order=True)
class FactRef:
    """One fact of one subject, for instance `carer_1.tension`."""

    subject: str
    fact: str

    def __post_init__(self) -> None:
        for part, word in ((self.subject, "subject"), (self.fact, "fact")):
            if not _is_id(part):
                raise ConditionError(
                    f"the {word} {part!r} of a fact is not an id: use lower-case ASCII letters, digits, '-' and '_'"
                )

    def __str__(self) -> str:
        return f"{self.subject}.{self.fact}"

    @classmethod
    @lru_cache(maxsize=4_096)
    def parse(cls, text: str) -> "FactRef":
        """Read `subject.fact`; raises ConditionError for anything else."""
        subject, dot, fact = text.partition(".")
        if not dot:
            raise ConditionError(f"{text!r} does not name a fact: write subject.fact, for instance carer_1.tension")
        return cls(subject, fact)


def _hash_once(node: object) -> int:
    """The hash of a node and all below it, worked out once: conditions are deep, and are looked up very often."""
    attributes = vars(node)
    found: int | None = attributes.get("_hash")
    if found is None:
        found = hash((type(node).__name__, *attributes.values()))
        object.__setattr__(node, "_hash", found)
    return found


class _Node:
    """What all nodes share."""

    def __getstate__(self) -> dict[str, object]:
        """Without the hash, which is another one in another process."""
        return {name: value for name, value in vars(self).items() if name != "_hash"}


@dataclass(frozen=True)
class All(_Node):
    """True if every part is true; without parts it is true."""

    __hash__ = _hash_once

    parts: "tuple[Condition, ...]" = ()

    def __post_init__(self) -> None:
        _check_parts(self.parts, "All")


@dataclass(frozen=True)
class Any(_Node):
    """True if some part is true; without parts it is false."""

    __hash__ = _hash_once

    parts: "tuple[Condition, ...]" = ()

    def __post_init__(self) -> None:
        _check_parts(self.parts, "Any")


@dataclass(frozen=True)
class Not(_Node):
    """True if the part is false."""

    __hash__ = _hash_once

    part: "Condition"

    def __post_init__(self) -> None:
        _check_parts((self.part,), "Not")


@dataclass(frozen=True)
class AtLeast(_Node):
    """True if at least k parts are true, where the source leaves k open between `low` and `high` (both included).

    `1 <= low <= high <= len(parts)`: fewer than one part is always true and more than all parts never, and neither is
    what an author means. `name` is needed when `low < high`: it names the open count, and open counts with equal
    names are one and the same. A part that occurs twice counts twice.
    """

    __hash__ = _hash_once

    low: int
    high: int
    parts: "tuple[Condition, ...]"
    name: str = ""

    def __post_init__(self) -> None:
        _check_parts(self.parts, "AtLeast")
        if not 1 <= self.low <= self.high <= len(self.parts):
            raise ConditionError(
                f"at least {self.low} to {self.high} of {len(self.parts)} parts{_called(self.name)} is not possible: "
                "make 1 <= low <= high <= number of parts"
            )
        if self.low < self.high and not self.name:
            raise ConditionError(
                f"at least {self.low} to {self.high} of {len(self.parts)} parts leaves the count open: "
                "give the open count a name"
            )


@dataclass(frozen=True)
class Compare(_Node):
    """A whole number, a date or a value of an ordered enumeration (by name) compared with a stated value."""

    __hash__ = _hash_once

    ref: FactRef
    op: Operator
    value: int | str | date

    def __post_init__(self) -> None:
        _check_ref(self.ref, "Compare")
        if self.op not in OPERATORS:
            raise ConditionError(f"{self.op!r} on {self.ref} is not a comparison: use one of {', '.join(OPERATORS)}")
        if isinstance(self.value, bool):
            raise ConditionError(f"{self.ref} {self.op} {self.value}: a yes or no is not compared; use Member")


@dataclass(frozen=True)
class Member(_Node):
    """True if the fact has one of the values. A boolean fact uses the values {True} or {False}."""

    __hash__ = _hash_once

    ref: FactRef
    values: frozenset[Value]

    def __post_init__(self) -> None:
        _check_ref(self.ref, "Member")
        if not isinstance(self.values, frozenset):
            raise ConditionError(f"the values of {self.ref} must be a frozenset, not {type(self.values).__name__}")
        if not self.values:
            raise ConditionError(f"a Member on {self.ref} names no values: name at least one")


@dataclass(frozen=True)
class Within(_Node):
    """True if the index child or pregnancy stands within the interval.

    `name` is the address of the statement; `name/from` and `name/until` are the ends that a source may leave open.
    Open ends with equal names are one and the same.
    """

    __hash__ = _hash_once

    interval: Interval
    name: str

    def __post_init__(self) -> None:
        if not self.name:
            raise ConditionError("a Within has no name: give the address of the statement, its open ends need one")

    @property
    def open_start(self) -> str:
        """The name of the open end at the start."""
        return f"{self.name}/from"

    @property
    def open_end(self) -> str:
        """The name of the open end at the end."""
        return f"{self.name}/until"


@dataclass(frozen=True)
class ByReading(_Node):
    """Sources differ: the condition under each reading.

    Which reading holds is one variable, and the same one throughout for equal names. There are at least two
    readings; silence is no reading.
    """

    __hash__ = _hash_once

    name: str
    options: "tuple[tuple[str, Condition], ...]"

    def __post_init__(self) -> None:
        if not self.name:
            raise ConditionError("a ByReading has no name: name the offer and the aspect on which sources differ")
        if not isinstance(self.options, tuple):
            raise ConditionError(f"the readings of {self.name} must be a tuple of (reading, condition)")
        _check_parts(tuple(part for _, part in self.options), f"ByReading {self.name}")
        ids = self.ids
        if len(ids) < 2 or len(set(ids)) < len(ids) or not all(ids):
            raise ConditionError(
                f"the readings of {self.name} are {', '.join(map(repr, ids)) or 'none'}: "
                "name at least two different readings, each once"
            )

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the readings, in order."""
        return tuple(reading for reading, _ in self.options)


@dataclass(frozen=True)
class Named(_Node):
    """A part with an address of its own, so that a professional's override can pin it (`Knowns.pinned`).

    Without a pin it means what its part means.
    """

    __hash__ = _hash_once

    name: str
    part: "Condition"

    def __post_init__(self) -> None:
        if not self.name:
            raise ConditionError("a Named condition has no name: give its address, for instance offer#criterion")
        _check_parts((self.part,), f"Named {self.name}")


Condition: TypeAlias = All | Any | Not | AtLeast | Compare | Member | Within | ByReading | Named
Atom: TypeAlias = Compare | Member
"""The nodes that ask something of one fact."""

_NODES = (All, Any, Not, AtLeast, Compare, Member, Within, ByReading, Named)


def _called(name: str) -> str:
    return f" ({name})" if name else ""


def _check_parts(parts: object, where: str) -> None:
    if not isinstance(parts, tuple):
        raise ConditionError(f"the parts of {where} must be a tuple, not {type(parts).__name__}")
    for part in parts:
        if not isinstance(part, _NODES):
            raise ConditionError(f"a part of {where} is {part!r}: it must be a condition")


def _check_ref(ref: object, where: str) -> None:
    if not isinstance(ref, FactRef):
        raise ConditionError(f"the fact of {where} is {ref!r}: it must be a FactRef")


TRUE = All()
FALSE = Any()


def is_true(ref: FactRef) -> Member:
    """The boolean fact is true."""
    return Member(ref, frozenset({True}))


def is_false(ref: FactRef) -> Member:
    """The boolean fact is known to be false."""
    return Member(ref, frozenset({False}))


def children(condition: Condition) -> "tuple[Condition, ...]":
    """The direct parts of a node, in order."""
    match condition:
        case All(parts) | Any(parts):
            return parts
        case AtLeast(parts=parts):
            return parts
        case Not(part):
            return (part,)
        case Named(part=part):
            return (part,)
        case ByReading(options=options):
            return tuple(part for _, part in options)
        case _:
            return ()


def walk(condition: Condition) -> Iterator[Condition]:
    """The node itself and every node below it, each before its parts and in the order written."""
    yield condition
    for part in children(condition):
        yield from walk(part)


@lru_cache(maxsize=CACHED)
def atoms_in(condition: Condition) -> tuple[Atom, ...]:
    """Every different Compare and Member, in order of first appearance."""
    return tuple(dict.fromkeys(node for node in walk(condition) if isinstance(node, Compare | Member)))


@lru_cache(maxsize=CACHED)
def facts_in(condition: Condition) -> tuple[FactRef, ...]:
    """Every different fact, in order of first appearance."""
    return tuple(dict.fromkeys(atom.ref for atom in atoms_in(condition)))


@lru_cache(maxsize=CACHED)
def intervals_in(condition: Condition) -> tuple[Within, ...]:
    """Every different Within, in order of first appearance."""
    return tuple(dict.fromkeys(node for node in walk(condition) if isinstance(node, Within)))


def readings_in(condition: Condition) -> dict[str, tuple[str, ...]]:
    """The name of each conflict between sources, with the ids of its readings.

    Raises ConditionError if two conflicts with one name have different readings.
    """
    found: dict[str, tuple[str, ...]] = {}
    for node in walk(condition):
        if isinstance(node, ByReading):
            ids = found.setdefault(node.name, node.ids)
            if set(ids) != set(node.ids):
                raise ConditionError(
                    f"{node.name} has the readings {', '.join(ids)} in one place and {', '.join(node.ids)} in another: "
                    "give both the same readings, or different names"
                )
    return found


def counts_in(condition: Condition) -> dict[str, tuple[int, int]]:
    """The name of each open count, with its lowest and highest value.

    Raises ConditionError if two open counts with one name have different bounds.
    """
    found: dict[str, tuple[int, int]] = {}
    for node in walk(condition):
        if isinstance(node, AtLeast) and node.low < node.high:
            bounds = found.setdefault(node.name, (node.low, node.high))
            if bounds != (node.low, node.high):
                raise ConditionError(
                    f"the open count {node.name} lies between {bounds[0]} and {bounds[1]} in one place and between "
                    f"{node.low} and {node.high} in another: give both the same bounds, or different names"
                )
    return found


def map_conditions(condition: Condition, change: "Callable[[Condition], Condition]") -> Condition:
    """Rebuild the condition from the leaves up, passing every node, its parts already changed, through `change`."""
    match condition:
        case All(parts) | Any(parts) | AtLeast(parts=parts):
            rebuilt: Condition = replace(condition, parts=tuple(map_conditions(part, change) for part in parts))
        case Not(part) | Named(part=part):
            rebuilt = replace(condition, part=map_conditions(part, change))
        case ByReading(name, options):
            rebuilt = ByReading(name, tuple((reading, map_conditions(part, change)) for reading, part in options))
        case _:
            rebuilt = condition
    return change(rebuilt)


def substitute(condition: Condition, facts: Mapping[FactRef, FactRef]) -> Condition:
    """The same condition about other facts; facts that `facts` does not name stay."""

    def change(node: Condition) -> Condition:
        if isinstance(node, Compare | Member) and node.ref in facts:
            return replace(node, ref=facts[node.ref])
        return node

    return map_conditions(condition, change)
