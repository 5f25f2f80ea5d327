# SPDX-License-Identifier: EUPL-1.2
"""One line of a condition: `carer.age <= 25`, `not child.cries-a-lot`, `carer.role is mother or other`.

The line is read with the fact dictionary, so that a wrong name or value is found where it stands.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rokwijzer.knowledge.models import Fact, FactType
from rokwijzer.knowledge.text import nearest
from rokwijzer.logic import Compare, Condition, FactRef, Member, Not, Operator, Value

_LINE = re.compile(
    r"(?P<not>not\s+)?(?P<fact>[^\s<>=]+)\s*"
    r"(?:(?P<op><=|>=|<|>)\s*(?P<limit>\S.*)|is\s+(?P<isnot>not\s+)?(?P<values>\S.*))?",
    re.DOTALL,
)
_OPERATORS: Mapping[str, Operator] = {"<": "<", "<=": "<=", ">": ">", ">=": ">="}


@dataclass(frozen=True)
class LineError(ValueError):
    """A line that cannot be read; what was expected, and the nearest known name."""

    message: str
    expected: str | None = None
    nearest: str | None = None

    def __str__(self) -> str:
        return self.message


def read_line(text: str, facts: Mapping[str, Fact], subjects: Iterable[str]) -> Condition:
    """The condition that the line says; raises LineError.

    `facts` is keyed by `subject.fact` as authors write it (`carer.age`); `subjects` are the subjects that may stand
    here: `carer` only where somebody is meant by it.
    """
    match = _LINE.fullmatch(text.strip())
    if match is None:
        raise LineError(
            f"{text!r} is no condition",
            "subject.fact, not subject.fact, subject.fact is value, or subject.fact <= value",
        )
    name = match["fact"]
    fact = _fact(name, facts, subjects)
    ref = FactRef(*name.split("."))
    condition: Condition
    if match["op"]:
        condition = _compared(ref, fact, _OPERATORS[match["op"]], match["limit"].strip())
    elif match["values"]:
        values = frozenset(_value(ref, fact, each.strip()) for each in re.split(r"\s+or\s+|,", match["values"]))
        condition = Not(Member(ref, values)) if match["isnot"] else Member(ref, values)
    elif fact.type is FactType.BOOLEAN:
        return Member(ref, frozenset({not match["not"]}))
    else:
        raise LineError(f"{name} is not a yes-or-no fact, so something must be said of it", _ways(fact, name))
    return Not(condition) if match["not"] else condition


def _fact(name: str, facts: Mapping[str, Fact], subjects: Iterable[str]) -> Fact:
    fact = facts.get(name)
    allowed = tuple(subjects)
    if fact is None:
        same = [key for key in facts if key.partition(".")[2] == name.partition(".")[2]]
        near = same[0] if len(same) == 1 else nearest(name, facts)
        raise LineError(f"{name} is no fact", "a fact of the dictionary, written subject.fact", near)
    subject = name.partition(".")[0]
    if subject not in allowed:
        raise LineError(
            f"{name} stands where no parent is meant",
            "mother:, father: or parent: around it, or `person` for the whole offer or rule",
        )
    return fact


def _compared(ref: FactRef, fact: Fact, op: Operator, text: str) -> Condition:
    value = _value(ref, fact, text)
    comparable = fact.type in (FactType.NUMBER, FactType.DATE) or (fact.type is FactType.ENUMERATION and fact.ordered)
    if isinstance(value, bool) or not comparable:
        raise LineError(f"{ref} has no order, so {op} says nothing of it", _ways(fact, str(ref)))
    return Compare(ref, op, value)


def _value(ref: FactRef, fact: Fact, text: str) -> Value:
    match fact.type:
        case FactType.BOOLEAN:
            raise LineError(f"{ref} is a yes-or-no fact", f"{ref}, or not {ref}")
        case FactType.ENUMERATION:
            if text not in fact.values:
                raise LineError(
                    f"{text} is no value of {ref}", "one of " + ", ".join(fact.values), nearest(text, fact.values)
                )
            return text
        case FactType.NUMBER:
            if not re.fullmatch(r"\d+", text, re.ASCII):
                raise LineError(f"{text} is no whole number", f"{ref} <= 25")
            return int(text)
        case FactType.DATE:
            try:
                return date.fromisoformat(text)
            except ValueError:
                raise LineError(
                    f"{text} is no date", "a date written year-month-day, for instance 2026-11-22"
                ) from None


def _ways(fact: Fact, name: str) -> str:
    match fact.type:
        case FactType.BOOLEAN:
            return f"{name}, or not {name}"
        case FactType.ENUMERATION:
            return f"{name} is one of " + ", ".join(fact.values)
        case FactType.NUMBER:
            return f"{name} <= number"
        case FactType.DATE:
            return f"{name} <= date"
