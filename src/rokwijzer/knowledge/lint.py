# SPDX-License-Identifier: EUPL-1.2
"""What is well formed and still not right: texts without English, and texts for parents that are missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from rokwijzer.knowledge.base import KnowledgeBase


@dataclass(frozen=True, order=True)
class Finding:
    """Something wrong or worth a look: where, and what to do."""

    owner: str
    message: str


def text_findings(base: KnowledgeBase) -> list[Finding]:
    """All findings about texts, sorted by owner."""
    return sorted([*_without_english(base), *_parents_texts(base)])


def _without_english(base: KnowledgeBase) -> Iterator[Finding]:
    kinds: tuple[Mapping[str, BaseModel], ...] = (base.facts, base.offers, base.rules, base.aids, base.regions)
    for kind in kinds:
        for owner, value in kind.items():
            for address in _untranslated(value, ""):
                yield Finding(owner, f"{address or 'it'} has no English text: add `en`")


def _untranslated(value: object, address: str) -> Iterator[str]:
    match value:
        case BaseModel():
            said = getattr(value, "nl", None)
            if said and getattr(value, "en", None) is None and "en" in type(value).model_fields:
                yield address
            for field in type(value).model_fields:
                if field not in ("nl", "en"):
                    yield from _untranslated(getattr(value, field), f"{address}/{field}".lstrip("/"))
        case Mapping():
            for name, each in value.items():
                yield from _untranslated(each, f"{address}/{name}")
        case _:
            pass


def _parents_texts(base: KnowledgeBase) -> Iterator[Finding]:
    for owner, offer in base.offers.items():
        if offer.parents is None and offer.is_for_families:
            yield Finding(owner, "parents can meet this offer, but there is no text for them: add `parents`")
