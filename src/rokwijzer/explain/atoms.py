# SPDX-License-Identifier: EUPL-1.2
"""What is asked of one fact, and what is known of it, in the words of the fact dictionary."""

from datetime import date

from rokwijzer.explain.words import Language, date_text, figure, listed, say
from rokwijzer.knowledge.models import Fact, FactType, Text
from rokwijzer.logic import Between, Compare, Known, Member, Operator, Value

_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
_KINDS = {FactType.NUMBER: "number", FactType.DATE: "date", FactType.ENUMERATION: "order"}


def atom_text(atom: Compare | Member, polarity: bool, fact: Fact, language: Language) -> str:
    """The atom said or denied, with `{carer}` still in it."""
    if isinstance(atom, Compare):
        operator = atom.op if polarity else _OPPOSITE[atom.op]
        value = value_text(fact, atom.value, language)
        return say(f"{_KINDS[fact.type]} {operator}", language, measure=_measure(fact, language), value=value)
    if fact.type is FactType.BOOLEAN:
        said = fact.yes if (True in atom.values) == polarity else fact.no
        assert said is not None  # checked by the model
        return said.in_(language)
    names = listed([value_text(fact, value, language) for value in _in_order(fact, atom.values)], "or", language)
    return say("is" if polarity else "is-other", language, measure=_measure(fact, language), value=names)


def value_text(fact: Fact, value: Value, language: Language) -> str:
    """One value of a fact in words: its label, its number with the unit, its date."""
    if isinstance(value, bool):
        return say("yes" if value else "no", language)
    if isinstance(value, int):
        return figure(value, language) + (f" {_unit(fact.unit, value, language)}" if fact.unit else "")
    if isinstance(value, date):
        return date_text(value, language)
    return fact.values[value].label.in_(language)


def known_text(fact: Fact, known: Known, language: Language) -> str:
    """What is known of a fact: one value, the values that are left, or a range."""
    if isinstance(known, frozenset):
        return listed([value_text(fact, value, language) for value in _in_order(fact, known)], "or", language)
    if not isinstance(known, Between):
        return value_text(fact, known, language)
    low, high = (None if bound is None else value_text(fact, bound, language) for bound in (known.low, known.high))
    if low is not None and high is not None:
        return low if low == high else say("between", language, low=low, high=high)
    dated = fact.type is FactType.DATE
    if low is not None:
        return say("from-date" if dated else "or-more", language, low=low)
    assert high is not None  # a range has a bound
    return say("until-date" if dated else "or-less", language, high=high)


def _measure(fact: Fact, language: Language) -> str:
    assert fact.measure is not None  # checked by the model
    return fact.measure.in_(language)


def _unit(unit: Text, number: int, language: Language) -> str:
    text = unit.in_(language)
    return text.removesuffix("s") if language == "en" and number == 1 else text


def _in_order(fact: Fact, values: frozenset[Value]) -> list[Value]:
    """The values in the order of the dictionary; numbers and dates from low to high, yes before no."""
    if fact.type is FactType.ENUMERATION:
        return [value for value in fact.values if value in values]
    # By what is shorter, and so lower; "True" is shorter than "False".
    return sorted(values, key=lambda value: (len(str(value)), str(value)))
