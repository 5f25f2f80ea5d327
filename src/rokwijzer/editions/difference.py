# SPDX-License-Identifier: EUPL-1.2
"""What differs between two editions, part by part. `difference_words` says it in Dutch and English.

Parts are told apart by the ids that their authors gave them, never by their place; what was renamed (`formerly`) is the
same part under another name. The order in which authors put things counts, and so is compared too.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from pydantic import BaseModel

from rokwijzer.editions.canonical import SECTIONS, Content
from rokwijzer.editions.codec import is_condition
from rokwijzer.knowledge.models import Text
from rokwijzer.logic.binding import CARERS

COMMON = "common"


class ChangeKind(StrEnum):
    """What happened to a part."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    REORDERED = "reordered"


@dataclass(frozen=True)
class Step:
    """One step from a part to a part of it: the field that a model declares, or the id that an author gave."""

    name: str
    field: bool
    label: Text | None = None
    """What the part calls itself, if it has a label, title or name."""


Steps: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True)
class Change:
    """One difference: where, and what stood and stands there (None: nothing)."""

    kind: ChangeKind
    steps: Steps
    old: object = None
    new: object = None

    @property
    def address(self) -> str:
        """Where, in ids and keys: `criteria/age/until`."""
        return "/".join(step.name for step in self.steps)


@dataclass(frozen=True)
class Group:
    """Everything that changed in one offer, rule, fact…"""

    section: str
    id: str
    label: Text | None
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Difference:
    """What differs, in the order of the sections; within one in the order of the new edition, removed ones last."""

    groups: tuple[Group, ...]
    renamed: Mapping[str, str]
    """New name of every fact (`subject.fact`) and offer that was renamed, by its old one."""

    def __bool__(self) -> bool:
        return bool(self.groups)

    def changed(self, section: str, kind: ChangeKind | None = None) -> tuple[str, ...]:
        """Ids of the parts of a section that were added, removed or renamed, or (without kind) touched in any way."""
        return tuple(
            group.id
            for group in self.groups
            if group.section == section
            and (kind is None or any(each.kind is kind and not each.steps for each in group.changes))
        )


def difference(old: Content, new: Content) -> Difference:
    """Everything in which two editions differ."""
    compare = _Comparison(_renamed(old, new))
    groups = list(compare.common(old, new))
    for section in SECTIONS:
        groups += compare.section(section, getattr(old, section), getattr(new, section))
    return Difference(tuple(groups), compare.renamed)


def label_of(part: object) -> Text | None:
    """What a part calls itself."""
    for name in ("label", "title", "name", "short"):
        found = getattr(part, name, None)
        if isinstance(found, Text):
            return found
        if isinstance(found, str) and found:
            return Text(nl=found, en=found)
    return part if type(part) is Text else None


def _renamed(old: Content, new: Content) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, fact in new.facts.items():
        for name in fact.formerly:
            found[f"{key.partition('.')[0]}.{name}"] = key
    for key, offer in new.offers.items():
        found.update(dict.fromkeys(offer.formerly, key))
    # Only what is new under its name: `formerly` stays in the file for good.
    known = {**old.facts, **old.offers}
    return {before: after for before, after in found.items() if before in known and after not in known}


class _Comparison:
    """Compares with the renamed names of the old edition read as the new ones."""

    def __init__(self, renamed: Mapping[str, str]) -> None:
        self.renamed = renamed
        self._translate = _translation(renamed)

    def common(self, old: Content, new: Content) -> Iterator[Group]:
        """What the whole knowledge base agrees on: sources, norms, themes and constants."""
        changes = tuple(self._parts(old.common, new.common, ()))
        if changes:
            yield Group(COMMON, COMMON, None, changes)

    def section(self, section: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Group]:
        """The parts of a section that differ."""
        before = {self.renamed.get(name, name): (name, part) for name, part in old.items()}
        for name, part in new.items():
            if name not in before:
                yield Group(section, name, label_of(part), (Change(ChangeKind.ADDED, (), None, part),))
                continue
            was, known = before[name]
            changes = [Change(ChangeKind.RENAMED, (), was, name)] if was != name else []
            changes += self._parts(known, part, ())
            if changes:
                yield Group(section, name, label_of(part), tuple(changes))
        for name, (_, part) in before.items():
            if name not in new:
                yield Group(section, name, label_of(part), (Change(ChangeKind.REMOVED, (), part, None),))
        if order := _reordered(list(before), list(new)):
            yield Group(section, section, None, (Change(ChangeKind.REORDERED, (), *order),))

    def _parts(self, old: Any, new: Any, steps: Steps) -> Iterator[Change]:
        """The differences of two parts of one kind."""
        if type(old) is type(new) and isinstance(new, BaseModel):
            for name, info in type(new).model_fields.items():
                if name == "formerly":
                    continue  # Said as a renaming.
                here = (*steps, Step(name, field=True))
                before, after = getattr(old, name), getattr(new, name)
                if is_condition(info.annotation):
                    yield from self._leaf(self._translate(before), after, here)
                else:
                    yield from self._parts(before, after, here)
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from self._keyed(old, new, steps)
        else:
            yield from self._leaf(self._translate(old) if _names_parts(steps) else old, new, steps)

    def _keyed(self, old: Mapping[str, Any], new: Mapping[str, Any], steps: Steps) -> Iterator[Change]:
        before = {self.renamed.get(name, name) if _names_parts(steps) else name: part for name, part in old.items()}
        for name, part in new.items():
            here = (*steps, Step(name, field=False, label=label_of(part)))
            if name in before:
                yield from self._parts(before[name], part, here)
            else:
                yield Change(ChangeKind.ADDED, here, None, part)
        for name, part in before.items():
            if name not in new:
                yield Change(ChangeKind.REMOVED, (*steps, Step(name, field=False, label=label_of(part))), part, None)
        if order := _reordered(list(before), list(new)):
            yield Change(ChangeKind.REORDERED, steps, *order)

    def _leaf(self, old: object, new: object, steps: Steps) -> Iterator[Change]:
        if old != new:
            yield Change(ChangeKind.CHANGED, steps, old, new)


def _names_parts(steps: Steps) -> bool:
    """Whether ids at this place name offers or facts, so that a renaming counts."""
    fields = [step.name for step in steps if step.field]
    return bool(fields) and fields[-1] in _NAMING


_NAMING = frozenset({"offers", "offer", "related", "not_to_be_confused_with", "part_of", "serves"})


def _reordered(old: list[str], new: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The parts that both have, in both orders, if those differ."""
    first, second = set(old), set(new)
    before, after = tuple(each for each in old if each in second), tuple(each for each in new if each in first)
    return None if before == after else (before, after)


def _translation(renamed: Mapping[str, str]) -> Callable[[Any], Any]:
    """Reads old names as the new ones, in conditions (`carer_1.name` too) and in lists of names."""
    if not renamed:
        return lambda value: value
    spoken = dict(renamed)
    for before, after in renamed.items():
        subject, dot, name = before.partition(".")
        if dot and subject == "carer":
            spoken |= {f"{carer}.{name}": f"{carer}.{after.partition('.')[2]}" for carer in CARERS}
    names = "|".join(re.escape(name) for name in sorted(spoken, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.-])(?:{names})(?![\w-])")

    def translate(value: Any) -> Any:
        match value:
            case str():
                return pattern.sub(lambda found: spoken[found[0]], value)
            case dict():
                return {key: translate(each) for key, each in value.items()}
            case list() | tuple():
                return type(value)(translate(each) for each in value)
        return value

    return translate


__all__ = ["Change", "ChangeKind", "Difference", "Group", "Step", "difference", "label_of"]
