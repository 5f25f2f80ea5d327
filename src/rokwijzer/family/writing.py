# SPDX-License-Identifier: EUPL-1.2
"""A situation back as it is written, always in the same order, and its hash."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from datetime import date

from rokwijzer.family.index import Child, Expected, Index, Wished
from rokwijzer.family.index_reading import (
    AGE,
    AGE_COUNTS,
    BORN,
    CHILD,
    CURRENT,
    DUE,
    PREGNANCY,
    PREMATURE,
    WEEKS,
    WISH,
)
from rokwijzer.family.reading import KEYS
from rokwijzer.family.situation import Section, Situation, Statement, key_of, written
from rokwijzer.family.values import NO, YES, write_value
from rokwijzer.family.wording import UNKNOWN
from rokwijzer.knowledge.models import Text
from rokwijzer.knowledge.text import HEADER, Data, write_yaml
from rokwijzer.logic import FactRef


def to_plain(situation: Situation) -> dict[str, Data]:
    """The situation in nested texts; `from_plain` reads it back as an equal one."""
    found = {**_head(situation), **_index(situation.index, situation.on)}
    for ref, statements in _by_fact(situation):
        match statements[0].section:
            case Section.GOES_WELL | Section.WANTS as section:
                _list(found, section.value).append(written(ref))
            case Section.JUDGEMENT:
                _facts(_facts(found, "judgement"), key_of(ref.subject))[ref.fact] = _statements(statements)
            case Section.FACTS:
                _facts(found, key_of(ref.subject))[ref.fact] = _statements(statements)
    if situation.tried:
        found["tried"] = {each.offer: each.outcome.value for each in situation.tried}
    if situation.none_of_the_others:
        found["none-of-the-others"] = [written(each) for each in situation.none_of_the_others]
    if situation.overrides:
        found["overrides"] = {each.address: _override(each.met, each.reason) for each in situation.overrides}
    return {key: found[key] for key in KEYS if key in found}


def to_yaml(situation: Situation) -> str:
    """The situation as a file; `read_situation` reads it back as an equal one."""
    return write_yaml(to_plain(situation)).removeprefix(f"{HEADER}\n")


def family_hash(situation: Situation) -> str:
    """SHA-256 of everything that the situation says, in hexadecimal; the same in whatever order it was written."""
    canonical = json.dumps(to_plain(situation), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(unicodedata.normalize("NFC", canonical).encode()).hexdigest()


def _head(situation: Situation) -> dict[str, Data]:
    found: dict[str, Data] = {}
    if situation.title is not None:
        found["title"] = _text(situation.title)
    if situation.why is not None:
        found["why"] = _text(situation.why)
    if situation.on is not None:
        found["on"] = situation.on.isoformat()
    if situation.municipality is not None:
        found["municipality"] = situation.municipality
    return found


def _text(text: Text) -> Data:
    return {"nl": text.nl, "en": text.en} if text.en is not None else {"nl": text.nl}


def _index(index: Index | None, on: date | None) -> dict[str, Data]:
    match index:
        case Wished():
            return {WISH: YES}
        case Expected():
            return {PREGNANCY: _expected(index, on)}
        case Child():
            return {CHILD: _child(index, on)}
        case None:
            return {}


def _expected(index: Expected, on: date | None) -> dict[str, Data]:
    found: dict[str, Data] = {}
    if index.due is not None:
        found[DUE] = index.due.isoformat()
    elif index.asked:
        found[DUE] = UNKNOWN
    if index.weeks is not None:
        found[WEEKS] = _counted(str(index.weeks), index.counted_on, on)
    return found or {CURRENT: YES}


def _child(index: Child, on: date | None) -> dict[str, Data]:
    found: dict[str, Data] = {}
    if index.born is not None:
        found[BORN] = index.born.isoformat()
    elif index.asked:
        found[BORN] = UNKNOWN
    elif index.age is None:
        found[BORN] = YES
    if index.age is not None:
        found[AGE] = _counted(str(index.age), index.counted_on, on)
    if index.weeks_early is not None:
        found[PREMATURE] = f"{index.weeks_early} weeks"
    elif index.premature is not None:
        found[PREMATURE] = YES if index.premature else NO
    if index.age_counts is not None:
        found[AGE_COUNTS] = index.age_counts.value
    return found


def _counted(text: str, counted_on: date | None, on: date | None) -> Data:
    return text if counted_on is None or counted_on == on else {"value": text, "on": counted_on.isoformat()}


def _by_fact(situation: Situation) -> Iterable[tuple[FactRef, list[Statement]]]:
    found: dict[FactRef, list[Statement]] = {}
    for statement in situation.statements:
        found.setdefault(statement.ref, []).append(statement)
    return found.items()


def _statements(statements: list[Statement]) -> Data:
    """One answer alone; more of them in a list, each with its keys, so that they are no list of possible values."""
    if len(statements) > 1:
        return [_statement(each) for each in statements]
    (only,) = statements
    return write_value(only.value) if only.by is None and only.on is None else _statement(only)


def _statement(statement: Statement) -> dict[str, Data]:
    found: dict[str, Data] = {"value": write_value(statement.value)}
    if statement.by is not None:
        found["by"] = statement.by
    if statement.on is not None:
        found["on"] = statement.on.isoformat()
    return found


def _override(met: bool, reason: str | None) -> Data:
    as_ = "met" if met else "not-met"
    return as_ if reason is None else {"as": as_, "reason": reason}


def _facts(found: dict[str, Data], key: str) -> dict[str, Data]:
    facts = found.setdefault(key, {})
    assert isinstance(facts, dict)
    return facts


def _list(found: dict[str, Data], key: str) -> list[Data]:
    items = found.setdefault(key, [])
    assert isinstance(items, list)
    return items
