# SPDX-License-Identifier: EUPL-1.2
"""Conditions as JsonLogic and as expressions of zen-engine, and a family of whom all is known as the data of both.

Neither language has a calendar, and neither has anything that is left open. So the data bring along the day on which
this family reaches each edge of an interval, worked out beforehand by `timeline`, and one choice for every reading,
open end and open count. Both make the work of these two engines lighter than ours.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    Condition,
    FactRef,
    Knowns,
    Member,
    Named,
    Not,
    Value,
    Within,
)
from rokwijzer.logic.conditions import ORDERING, counts_in, intervals_in, readings_in
from rokwijzer.logic.domains import BooleanDomain, Domain, EnumDomain, NumberDomain
from rokwijzer.logic.knowns import Contradiction, propagate
from rokwijzer.logic.vocabulary import Vocabulary
from rokwijzer.timeline import Born, Moment, Pregnant
from rokwijzer.timeline.edges import Edge, Edges, born_edges, due_edges, wish_edges
from rokwijzer.timeline.months import add_offset

Scalar: TypeAlias = bool | int | str
Rule: TypeAlias = "Scalar | dict[str, list[Rule]] | list[Scalar]"
"""A rule in JsonLogic."""


def all_known(knowns: Knowns, vocabulary: Vocabulary) -> Knowns:
    """The same family with an answer to every question: each the first that the axioms allow."""
    found = _consistent(knowns, vocabulary)
    assert found is not None, "what is known contradicts itself"
    for ref, domain in vocabulary.domains.items():
        if not found.is_exact(ref):
            tried = (_consistent(_with(found, ref, value), vocabulary) for value in _values(domain))
            found = next(each for each in tried if each is not None)
    return found


def _with(knowns: Knowns, ref: FactRef, value: Value) -> Knowns:
    return replace(knowns, values={**knowns.values, ref: value})


def _consistent(knowns: Knowns, vocabulary: Vocabulary) -> Knowns | None:
    found = propagate(knowns, vocabulary)
    return None if isinstance(found, Contradiction) else found


def _values(domain: Domain) -> Iterable[Value]:
    match domain:
        case BooleanDomain():
            return (False, True)
        case EnumDomain():
            return domain.ladder or domain.values
        case NumberDomain():
            return (domain.low, *range(domain.low + 1, domain.low + 40))
        case _:
            return (date(2026, 1, 1),)


# Names


def _name(*parts: object) -> str:
    return "__".join(re.sub(r"[^A-Za-z0-9]", "_", str(part)) for part in parts)


def _fact(ref: FactRef) -> str:
    return _name("fact", ref.subject, ref.fact)


def _rank(ref: FactRef) -> str:
    return _name("rank", ref.subject, ref.fact)


def _edge(anchor: str, offset: tuple[int, int]) -> str:
    return _name(anchor, *(str(each).replace("-", "minus") for each in offset))


# Data


def data_of(knowns: Knowns, conditions: Iterable[Condition], vocabulary: Vocabulary) -> dict[str, Scalar]:
    """Everything that the translated conditions ask of this family."""
    (moment,) = knowns.anchors.possible
    assert isinstance(moment, Moment)
    data: dict[str, Scalar] = {"stage": type(moment).__name__, "today": knowns.on.toordinal()}
    for ref, domain in vocabulary.domains.items():
        (value,) = _exact(knowns.values[ref])
        data[_fact(ref)] = value.toordinal() if isinstance(value, date) else value
        if isinstance(domain, EnumDomain) and domain.ordered:
            data[_rank(ref)] = domain.ladder.index(str(value)) if value in domain.ladder else 0
    for condition in conditions:
        for name, ids in readings_in(condition).items():
            data[_name("reading", name)] = ids[0]
        for name, (low, _) in counts_in(condition).items():
            data[_name("count", name)] = low
        for within in intervals_in(condition):
            data |= {_name("open", within.open_start): True, _name("open", within.open_end): True}
            for anchor, edges in _edges_of(within, vocabulary).items():
                data |= _days(anchor, edges, moment)
    return data


def _exact(known: object) -> Iterable[Value]:
    return known if isinstance(known, frozenset) else (known,)  # type: ignore[return-value]


def _edges_of(within: Within, vocabulary: Vocabulary) -> Mapping[str, Edges]:
    interval = within.interval
    return {"birth": born_edges(interval), "due": due_edges(interval, vocabulary.term_weeks), "": wish_edges(interval)}


def _days(anchor: str, edges: Edges, moment: Moment) -> Mapping[str, int]:
    """The day on which each edge is reached, counted from birth or the due date; far away where neither is known."""
    day = moment.born if isinstance(moment, Born) else moment.due if isinstance(moment, Pregnant) else None
    counted = day if (anchor == "birth") is isinstance(moment, Born) else None
    far = date.max.toordinal()
    return {
        _edge(anchor, edge): add_offset(counted, *edge).toordinal() if counted else far
        for edge in edges
        if not isinstance(edge, bool)
    }


# JsonLogic


def json_logic(condition: Condition, vocabulary: Vocabulary) -> Rule:
    """The condition as a rule of JsonLogic."""

    def of(part: Condition) -> Rule:
        return json_logic(part, vocabulary)

    match condition:
        case All(parts):
            return _both([of(part) for part in parts])
        case Any(parts):
            return _either([of(part) for part in parts])
        case Not(part):
            return _inverse(of(part))
        case Named(part=part):
            return of(part)
        case AtLeast(low, high, parts, name):
            needed: Rule = low if low == high else _var(_name("count", name))
            return {">=": [{"+": [{"if": [of(part), 1, 0]} for part in parts]}, needed]}
        case ByReading(name, options):
            which = _var(_name("reading", name))
            cases = [each for reading, part in options[1:] for each in ({"===": [which, reading]}, of(part))]
            return {"if": [*cases, of(options[0][1])]}
        case Member(ref, values):
            if isinstance(vocabulary.domain(ref), BooleanDomain):
                return True if len(values) == 2 else _var(_fact(ref)) if True in values else _inverse(_var(_fact(ref)))
            return {"in": [_var(_fact(ref)), sorted(map(_scalar, values), key=str)]}
        case Compare(ref, op, value):
            domain = vocabulary.domain(ref)
            if op in ORDERING and isinstance(domain, EnumDomain):
                return {op: [_var(_rank(ref)), domain.ladder.index(str(value))]}
            return {{"=": "===", "!=": "!=="}.get(op, op): [_var(_fact(ref)), _scalar(value)]}
        case Within():
            by_stage = {
                anchor: _stands(edges, anchor, condition) for anchor, edges in _edges_of(condition, vocabulary).items()
            }
            return _if_born(by_stage)


def _var(name: str) -> Rule:
    return {"var": [name]}


def _scalar(value: Value) -> Scalar:
    return value.toordinal() if isinstance(value, date) else value


def _both(parts: list[Rule]) -> Rule:
    if False in [part for part in parts if isinstance(part, bool)]:
        return False
    left = [part for part in parts if part is not True]
    return True if not left else left[0] if len(left) == 1 else {"and": left}


def _either(parts: list[Rule]) -> Rule:
    if True in [part for part in parts if isinstance(part, bool)]:
        return True
    left = [part for part in parts if part is not False]
    return False if not left else left[0] if len(left) == 1 else {"or": left}


def _inverse(part: Rule) -> Rule:
    return not part if isinstance(part, bool) else {"!": [part]}


def _if_born(by_stage: Mapping[str, Rule]) -> Rule:
    if by_stage["birth"] == by_stage["due"] == by_stage[""]:
        return by_stage[""]
    born, pregnant = ({"===": [_var("stage"), each.__name__]} for each in (Born, Pregnant))
    return {"if": [born, by_stage["birth"], pregnant, by_stage["due"], by_stage[""]]}


def _stands(edges: Edges, anchor: str, within: Within) -> Rule:
    """Within the interval: its start is reached, its end is not; where that is open, as was chosen."""
    may_start, has_started, may_be_over, is_over = (_reached(edge, anchor) for edge in edges)
    start, end = (_var(_name("open", each)) for each in (within.open_start, within.open_end))
    started = has_started if may_start == has_started else _either([has_started, _both([may_start, start])])
    over = is_over if may_be_over == is_over else _either([is_over, _both([may_be_over, _inverse(end)])])
    return _both([started, _inverse(over)])


def _reached(edge: Edge, anchor: str) -> Rule:
    return edge if isinstance(edge, bool) else {">=": [_var("today"), _var(_edge(anchor, edge))]}


# zen-engine


def zen(rule: Rule) -> str:
    """A rule of JsonLogic, as `json_logic` writes it, as an expression of zen-engine."""
    if isinstance(rule, bool):
        return "true" if rule else "false"
    if isinstance(rule, str):
        return f"'{rule}'"
    if isinstance(rule, int):
        return str(rule)
    if isinstance(rule, list):
        return f"[{', '.join(map(zen, rule))}]"
    ((operator, parts),) = rule.items()
    match operator, [zen(part) for part in parts]:
        case "var", _:
            return str(parts[0])
        case "and" | "or", said:
            return "(" + f" {operator} ".join(said) + ")"
        case "!", (said,):
            return f"not ({said})"
        case "+", said:
            return f"sum([{', '.join(said)}])"
        case "in", (left, right):
            return f"({left} in {right})"
        case "if", said:
            return _choice(said)
        case _, (left, right):
            return f"({left} {operator[:2] if operator in ('===', '!==') else operator} {right})"
    raise AssertionError(rule)


def _choice(said: list[str]) -> str:
    if len(said) == 1:
        return said[0]
    return f"(({said[0]}) ? ({said[1]}) : ({_choice(said[2:])}))"
