# SPDX-License-Identifier: EUPL-1.2
"""What the answers of a sheet change in the layer of a region, in words, and the region's file with them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from rokwijzer.advice.labels import AVAILABILITY
from rokwijzer.advice.statements import who_said
from rokwijzer.documents.call_sheet.answers import NO_LONGER, Answer, Layer
from rokwijzer.documents.call_sheet.sheet import state_of
from rokwijzer.documents.call_sheet.words import say
from rokwijzer.editions.edition import day_in_words
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Availability, Waiting
from rokwijzer.knowledge.text import Plain, read_yaml, to_plain, write_yaml

_ORDER = ("status", "nl", "en", "cite", "said-by", "checked", "undated", "ask", "waiting", "note")
"""The order in which a new entry is written."""


@dataclass(frozen=True)
class SheetChange:
    """What one answer makes of the entry of an offer."""

    row: int
    id: str
    name: str
    before: Availability | None
    after: Availability

    def lines(self, base: KnowledgeBase, language: str) -> Iterator[str]:
        """The offer, and under it every difference in words."""
        yield say("change", language, name=self.name, id=self.id, row=self.row)
        for what, old, new in _differences(self.before, self.after, base, language):
            yield "  " + say("from-to", language, what=say(f"what-{what}", language), old=old, new=new)
        if self.before is not None and self.before.cite and not self.after.cite:
            yield "  " + say("cite-drops", language, cites=", ".join(self.before.cite))
        if self.before is not None and self.before.en and not self.after.en:
            yield "  " + say("en-drops", language)


@dataclass(frozen=True)
class SheetConflict:
    """An answer that is not written, since the layer says something else by now."""

    row: int
    id: str
    name: str
    key: str
    now: Availability | None
    found: date

    def lines(self, base: KnowledgeBase, language: str) -> Iterator[str]:
        """The offer, and why the answer is not written."""
        yield say("change", language, name=self.name, id=self.id, row=self.row)
        words = {
            "now": _in_short(self.now, base, language),
            "day": _day(self.now.checked if self.now is not None else None, language),
            "found": _day(self.found, language),
        }
        yield "  " + say(self.key, language, **words)


@dataclass(frozen=True)
class ReadBack:
    """What a sheet changes, what it cannot change, and how much stands in the layer already."""

    changes: tuple[SheetChange, ...]
    conflicts: tuple[SheetConflict, ...]
    same: int
    """Answers that the layer gives already."""


def compare(answers: Iterable[Answer], layer: Layer) -> ReadBack:
    """Lay the answers beside the layer as it is now."""
    changes: list[SheetChange] = []
    conflicts: list[SheetConflict] = []
    same = 0
    for answer in answers:
        now, name = layer.said.availability.get(answer.id), layer.names[answer.id]
        after = _after(answer, now, layer.base)
        if after == now:
            same += 1
            continue
        key = _conflict(answer, now, layer)
        if key is not None:
            conflicts.append(SheetConflict(answer.row, answer.id, name, key, now, answer.checked))
        else:
            changes.append(SheetChange(answer.row, answer.id, name, now, after))
    return ReadBack(tuple(changes), tuple(conflicts), same)


def updated(text: str, name: str, changes: Iterable[SheetChange]) -> str:
    """The region's file with these changes; everything else stays, in its order. Comments get lost: look for them
    first. Raises Problems for a file that cannot be read."""
    data = dict(cast("Mapping[str, Plain]", read_yaml(text, name).data))
    entries = dict(cast("Mapping[str, Plain]", data.get("availability", {})))
    for change in sorted(changes, key=lambda each: each.id):
        written = cast("Mapping[str, Plain] | None", entries.get(change.id))
        entries[change.id] = _entry(change, written)
    data["availability"] = entries
    return write_yaml(data)


def _after(answer: Answer, now: Availability | None, base: KnowledgeBase) -> Availability:
    """The entry with the answer in it. A citation stays only where the source still says the same."""
    same_words = now is not None and answer.nl in (None, now.nl)
    same_status = now is not None and now.status is answer.status
    nl = answer.nl or (now.nl if now is not None else "")
    en = answer.en or (now.en if now is not None and same_words else None)
    return Availability(
        cite=now.cite if now is not None and same_words and same_status else None,
        said_by=_known_name(answer.said_by, base),
        checked=answer.checked,
        note=answer.note or (now.note if now is not None else None),
        status=answer.status,
        nl=nl,
        en=en,
        ask=now.ask if now is not None else None,
        waiting=_waiting(answer, now, base),
    )


def _waiting(answer: Answer, now: Availability | None, base: KnowledgeBase) -> Waiting | None:
    if answer.waiting_nl is None:
        return now.waiting if now is not None else None
    if answer.waiting_nl == NO_LONGER:
        return None
    who = _known_name(answer.said_by, base)
    return Waiting(nl=answer.waiting_nl, en=answer.waiting_en, said_by=who, checked=answer.checked)


def _known_name(said_by: str, base: KnowledgeBase) -> str:
    """The id of the organisation or role that is meant, so that it follows when that is renamed; else the words."""
    folded = said_by.casefold()
    for name, organisation in base.organisations.items():
        if folded in (name, organisation.name.casefold()):
            return name
    for name, role in base.roles.items():
        if folded in (name, role.nl.casefold(), (role.en or "").casefold()):
            return name
    return said_by


def _conflict(answer: Answer, now: Availability | None, layer: Layer) -> str | None:
    """Why this answer cannot simply be written."""
    if answer.id in layer.said.switched_off:
        return "conflict-off"
    if answer.state != state_of(now):
        return "conflict-changed"
    if now is not None and now.checked is not None and answer.checked < now.checked:
        return "conflict-newer"
    return None


def _entry(change: SheetChange, written: Mapping[str, Plain] | None) -> Plain:
    """The entry as it is written: what stays the same stands as it stood."""
    after = cast("Mapping[str, Plain]", to_plain(change.after))
    before = cast("Mapping[str, Plain]", to_plain(change.before)) if change.before is not None else {}
    found = written or {}
    keys = [*(key for key in found if key in after), *(key for key in _ORDER if key in after and key not in found)]
    return {key: found[key] if key in found and before.get(key) == after[key] else after[key] for key in keys}


def _differences(
    before: Availability | None, after: Availability, base: KnowledgeBase, language: str
) -> Iterator[tuple[str, str, str]]:
    """What, its old and its new words."""

    def shown(entry: Availability | None) -> dict[str, str]:
        if entry is None:
            return dict.fromkeys(("status", "nl", "en", "said-by", "checked", "waiting", "note"), _none(language))
        return {
            "status": AVAILABILITY[entry.status].in_(language),
            "nl": _quoted(entry.nl, language),
            "en": _quoted(entry.en, language),
            "said-by": who_said(base, entry.said_by, language) if entry.said_by is not None else _none(language),
            "checked": _day(entry.checked, language),
            "waiting": _waiting_in_words(entry.waiting, language),
            "note": _quoted(entry.note, language),
        }

    old = shown(before)
    for what, new in shown(after).items():
        if old[what] != new:
            yield what, old[what], new


def _in_short(entry: Availability | None, base: KnowledgeBase, language: str) -> str:
    if entry is None:
        return _none(language)
    who = who_said(base, entry.said_by, language) if entry.said_by is not None else ", ".join(entry.cite or ())
    parts = [AVAILABILITY[entry.status].in_(language), _quoted(entry.nl, language), who]
    return ", ".join([*parts, *([_day(entry.checked, language)] if entry.checked is not None else [])])


def _waiting_in_words(waiting: Waiting | None, language: str) -> str:
    if waiting is None:
        return _none(language)
    both = waiting.nl if waiting.en is None else f"{waiting.nl} / {waiting.en}"
    day = f" ({_day(waiting.checked, language)})" if waiting.checked is not None else ""
    return _quoted(both, language) + day


def _quoted(text: str | None, language: str) -> str:
    return say("quoted", language, text=text) if text else _none(language)


def _day(day: date | None, language: str) -> str:
    return day_in_words(day, language) if day is not None else _none(language)


def _none(language: str) -> str:
    return say("none", language)
