# SPDX-License-Identifier: EUPL-1.2
"""Which values a fact can have, and what an atom says of each of them.

Whole numbers and dates have very many values, but a condition tells only few of them apart: `points` gives one value
for each way in which the atoms can come out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from rokwijzer.logic.conditions import ORDERING, Atom, Compare, ConditionError, Member, Value


@dataclass(frozen=True)
class Between:
    """The numbers or dates from `low` through `high`; None is no bound."""

    low: int | date | None = None
    high: int | date | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and as_number(self.low) > as_number(self.high):
            raise ConditionError(f"nothing lies between {self.low} and {self.high}: put the lower bound first")

    def __contains__(self, value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | date):
            return False
        number = as_number(value)
        return (self.low is None or as_number(self.low) <= number) and (
            self.high is None or number <= as_number(self.high)
        )


Possible: TypeAlias = frozenset[Value] | Between
"""The values that a fact can still have."""


@dataclass(frozen=True)
class Placed:
    """A value outside the order of its enumeration, with a place in the order that a completion picked for it.

    Places are counted in half steps: rung i of the ladder is at 2i + 1, so that 0 is below all rungs and even places
    lie between two rungs or above all.
    """

    value: str
    place: int


Point: TypeAlias = Value | Placed
"""A value as a completion has it: a value outside an order comes with a place."""


@dataclass(frozen=True)
class BooleanDomain:
    """Yes or no."""

    @property
    def whole(self) -> Possible:
        """Everything that the fact can be."""
        return frozenset({True, False})

    def check_value(self, value: object) -> str | None:
        """What is wrong with this value, or None."""
        return None if isinstance(value, bool) else f"{value!r} is not yes or no: use True or False"


@dataclass(frozen=True)
class EnumDomain:
    """One of the named values.

    With `ordered` the values stand from low to high, except `unordered_values` ("other"): these have an unstated
    place in the order. Whether a fact has such a value is exact; how it compares is open.
    """

    values: tuple[str, ...]
    ordered: bool = False
    unordered_values: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not self.values or len(set(self.values)) < len(self.values):
            raise ConditionError(f"the values {self.values} of an enumeration must be at least one, each named once")
        if not self.unordered_values <= set(self.values):
            strange = ", ".join(sorted(self.unordered_values - set(self.values)))
            raise ConditionError(f"{strange} is outside the order but no value of the enumeration: add it to values")
        if self.unordered_values and not self.ordered:
            raise ConditionError("only an ordered enumeration has values outside its order: drop unordered_values")
        if not self.ladder:
            raise ConditionError("an ordered enumeration has no value inside its order: drop `ordered`")

    @property
    def ladder(self) -> tuple[str, ...]:
        """The values that have a place in the order, from low to high."""
        return tuple(value for value in self.values if value not in self.unordered_values)

    @property
    def whole(self) -> Possible:
        """Everything that the fact can be."""
        return frozenset(self.values)

    def check_value(self, value: object) -> str | None:
        """What is wrong with this value, or None."""
        return None if value in self.values else f"{value!r} is not one of {', '.join(self.values)}"


@dataclass(frozen=True)
class NumberDomain:
    """A whole number from `low` through `high`; None is no upper bound."""

    low: int = 0
    high: int | None = None

    def __post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            raise ConditionError(f"no number lies between {self.low} and {self.high}: put the lower bound first")

    @property
    def whole(self) -> Possible:
        """Everything that the fact can be."""
        return Between(self.low, self.high)

    def check_value(self, value: object) -> str | None:
        """What is wrong with this value, or None."""
        if isinstance(value, bool) or not isinstance(value, int):
            return f"{value!r} is not a whole number"
        upper = "up" if self.high is None else f"through {self.high}"
        return None if value in Between(self.low, self.high) else f"{value} is not a number from {self.low} {upper}"


@dataclass(frozen=True)
class DateDomain:
    """A calendar date."""

    @property
    def whole(self) -> Possible:
        """Everything that the fact can be."""
        return Between(date.min, date.max)

    def check_value(self, value: object) -> str | None:
        """What is wrong with this value, or None."""
        return None if isinstance(value, date) else f"{value!r} is not a date"


Domain: TypeAlias = BooleanDomain | EnumDomain | NumberDomain | DateDomain


def check_atom(atom: Atom, domain: Domain) -> None:
    """Raise ConditionError if the atom cannot be asked of a fact with this domain."""
    if isinstance(atom, Member):
        for value in atom.values:
            if wrong := domain.check_value(value):
                raise ConditionError(f"{atom.ref}: {wrong}")
        return
    match domain:
        case BooleanDomain():
            raise ConditionError(f"{atom.ref} {atom.op} {atom.value}: a yes or no is not compared; use Member")
        case EnumDomain():
            if wrong := domain.check_value(atom.value):
                raise ConditionError(f"{atom.ref} {atom.op}: {wrong}")
            if atom.op in ORDERING and atom.value not in (domain.ladder if domain.ordered else ()):
                raise ConditionError(
                    f"{atom.ref} {atom.op} {atom.value}: this value has no place in an order; "
                    "compare with a value of the ladder, or use Member"
                )
        case NumberDomain() if not isinstance(atom.value, int):
            raise ConditionError(f"{atom.ref} {atom.op} {atom.value!r}: compare with a whole number")
        case DateDomain() if not isinstance(atom.value, date):
            raise ConditionError(f"{atom.ref} {atom.op} {atom.value!r}: compare with a date")
        case _:
            pass


def atom_holds(atom: Atom, point: Point, domain: Domain) -> bool:
    """Whether the atom is true of a fact that has this value."""
    value = point.value if isinstance(point, Placed) else point
    if isinstance(atom, Member):
        return value in atom.values
    if atom.op == "=":
        return value == atom.value
    if atom.op == "!=":
        return value != atom.value
    left, right = _position(point, domain), _position(atom.value, domain)
    match atom.op:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right


def points(domain: Domain, atoms: Iterable[Atom], possible: Possible) -> tuple[Point, ...]:
    """One value for each way in which the atoms can come out, among the values still possible.

    Two values that no atom tells apart are represented by the first of them.
    """
    asked = tuple(atoms)
    found: dict[tuple[bool, ...], Point] = {}
    for point in _candidates(domain, asked, possible):
        found.setdefault(signs(point, asked, domain), point)
    return tuple(found.values())


def signs(point: Point, atoms: Sequence[Atom], domain: Domain) -> tuple[bool, ...]:
    """How each of the atoms comes out for this value."""
    return tuple(atom_holds(atom, point, domain) for atom in atoms)


def _candidates(domain: Domain, atoms: Sequence[Atom], possible: Possible) -> Iterable[Point]:
    match domain:
        case BooleanDomain():
            return [value for value in (True, False) if value in possible]
        case EnumDomain():
            # Places that no comparison tells apart are alike; `points` then keeps the first.
            places = range(2 * len(domain.ladder) + 1)
            return [
                point
                for value in domain.values
                if value in possible
                for point in ([Placed(value, at) for at in places] if value in domain.unordered_values else [value])
            ]
        case NumberDomain():
            return _numbers(atoms, possible)
        case DateDomain():
            # The calendar itself bounds what is possible, so that a day before or after a date always is a date.
            return [date.fromordinal(number) for number in _numbers(atoms, possible) if 1 <= number <= _LAST_DAY]


def _numbers(atoms: Sequence[Atom], possible: Possible) -> list[int]:
    """The values asked for, their neighbours and the outer bounds: between these nothing changes."""
    if isinstance(possible, frozenset):
        return sorted(as_number(value) for value in possible)
    constants = {as_number(value) for atom in atoms for value in _constants(atom)}
    bounds = [as_number(bound) for bound in (possible.low, possible.high) if bound is not None]
    near = {near for number in constants for near in (number - 1, number, number + 1)} | set(bounds) or {0}
    low, high = possible.low, possible.high
    return sorted(
        number
        for number in near
        if (low is None or as_number(low) <= number) and (high is None or number <= as_number(high))
    )


def _constants(atom: Atom) -> Iterable[Value]:
    return (atom.value,) if isinstance(atom, Compare) else atom.values


_LAST_DAY = date.max.toordinal()


def as_number(value: Value) -> int:
    """Numbers as they are, dates as the number of their day; raises ConditionError for other values."""
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, int):
        return value
    raise ConditionError(f"{value!r} is neither a number nor a date")


def _position(point: Point, domain: Domain) -> int:
    """Where a value stands in its order; see Placed for the half steps."""
    if isinstance(point, Placed):
        return point.place
    if isinstance(domain, EnumDomain):
        return 2 * domain.ladder.index(str(point)) + 1
    return as_number(point)
