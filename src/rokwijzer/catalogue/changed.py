# SPDX-License-Identifier: EUPL-1.2
"""In which edition an offer last changed: found by comparing the editions on the shelf, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

from rokwijzer.editions import Shelf, difference, edition_of, published
from rokwijzer.knowledge import KnowledgeBase

_SECTION = "offers"


@dataclass(frozen=True)
class LastChange:
    """The edition that an offer came with or last changed in."""

    number: int
    published: date
    added: bool
    """It came with this edition; nothing of it has changed since."""


def last_changes(base: KnowledgeBase, shelf: Shelf) -> Mapping[str, LastChange]:
    """The last change of every offer, by id. Empty for a working copy, which no edition stands for.

    A new name for an offer counts as a change. What a region says changes by itself and does not count. Raises
    EditionError if an edition on the shelf cannot be read.
    """
    now = edition_of(base)
    numbers = [each.number for each in shelf.index().editions if now.number is not None and each.number <= now.number]
    found: dict[str, LastChange] = {}
    if not numbers or now.number != numbers[-1] or shelf.load(numbers[-1]).sha256 != now.sha256:
        return found
    left = dict.fromkeys(shelf.load(numbers[-1]).said.offers)
    for number, before in zip(reversed(numbers), [*reversed(numbers[:-1]), None], strict=True):
        edition = shelf.load(number)
        assert edition.published is not None
        old = shelf.read(before).said if before is not None else None
        touched = difference(old, edition.said).changed(_SECTION) if old is not None else tuple(left)
        for name in left.keys() & set(touched):
            before_that = {name, *edition.said.offers[name].formerly}
            added = old is None or not before_that & set(old.offers)
            found[name] = LastChange(number, edition.published, added)
            del left[name]
        if not left:
            break
    return found


_FOUND: WeakKeyDictionary[KnowledgeBase, Mapping[str, LastChange]] = WeakKeyDictionary()


def last_change(base: KnowledgeBase, offer: str) -> LastChange | None:
    """The same for one offer of a published edition; None for a working copy and for an offer of a region's own."""
    if base not in _FOUND:
        _FOUND[base] = last_changes(base, published())
    return _FOUND[base].get(offer)
