# SPDX-License-Identifier: EUPL-1.2
"""Where the texts differ, leave something open or contradict each other, filtered and ready for the page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rokwijzer.explain import Language, citations, voice_text
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.contradiction_words import TITLES, ContradictionKind
from rokwijzer.knowledge.contradictions import Contradiction, Severity, contradictions
from rokwijzer.knowledge.models import Text

KIND, SEVERITY = "soort", "voor"


class NoSuchFilterError(ValueError):
    """A filter was asked for that does not exist."""


@dataclass(frozen=True)
class Voice:
    """What one place says."""

    text: Text | None
    place: str
    voices: str


@dataclass(frozen=True)
class Shown:
    """One entry."""

    address: str
    what: Text
    said: tuple[Voice, ...]
    meanwhile: Text
    owner: str
    """Whose it is, by name."""
    page: str
    """The name of the page that it is about: `offer`, `rule`, `aid`, or none."""
    owner_id: str
    curator: bool


@dataclass(frozen=True)
class Kind:
    """Entries of one kind."""

    id: str
    title: Text
    entries: tuple[Shown, ...]


@dataclass(frozen=True)
class Choice:
    """One value of a filter, with how many entries it leaves beside the other filter."""

    value: str
    label: Text | None
    count: int
    chosen: bool


@dataclass(frozen=True)
class Differences:
    """The page."""

    kinds: tuple[Kind, ...]
    by_kind: tuple[Choice, ...]
    by_severity: tuple[Choice, ...]
    count: int
    filtered: bool


@lru_cache(maxsize=4)
def _all(base: KnowledgeBase) -> Sequence[Contradiction]:
    return tuple(contradictions(base))


def differences(base: KnowledgeBase, language: Language, kind: str = "", severity: str = "") -> Differences:
    """Entries of this kind and severity; empty means any. Raises NoSuchFilterError for a value that does not exist."""
    if (kind and kind not in set(ContradictionKind)) or (severity and severity not in set(Severity)):
        raise NoSuchFilterError
    found = _all(base)
    kinds = Counter(each.kind for each in found if severity in ("", each.severity))
    severities = Counter(each.severity for each in found if kind in ("", each.kind))
    left = [each for each in found if kind in ("", each.kind) and severity in ("", each.severity)]
    return Differences(
        kinds=tuple(
            Kind(each.value, TITLES[each], tuple(shown(base, language, one) for one in left if one.kind is each))
            for each in ContradictionKind
            if any(one.kind is each for one in left)
        ),
        by_kind=tuple(
            Choice(each.value, TITLES[each], kinds[each], each == kind)
            for each in ContradictionKind
            if kinds[each] or each == kind
        ),
        by_severity=tuple(Choice(each.value, None, severities[each], each == severity) for each in Severity),
        count=len(left),
        filtered=bool(kind or severity),
    )


def shown(base: KnowledgeBase, language: Language, entry: Contradiction) -> Shown:
    """One entry, ready for a page."""
    owner, page = _owner(base, language, entry)
    return Shown(
        address=entry.address,
        what=entry.what,
        said=tuple(
            Voice(
                each.says,
                "; ".join(one.place for one in citations(each.cites, base, language)),
                ", ".join(voice_text(voice, language) for voice in each.voices),
            )
            for each in entry.said
        ),
        meanwhile=entry.meanwhile_words,
        owner=owner,
        page=page,
        owner_id=entry.owner,
        curator=entry.severity is Severity.CURATOR,
    )


def _owner(base: KnowledgeBase, language: Language, entry: Contradiction) -> tuple[str, str]:
    """The name of whatever it is about, and the page on which that stands."""
    name = entry.owner
    match entry.owner_kind:
        case "offer" if name in base.offers:
            return base.offers[name].name, "offer"
        case "rule":
            return base.rules[name].title.in_(language), "rule"
        case "aid":
            return base.aids[name].title.in_(language), "aid"
        case "region":
            return base.regions[name].name.in_(language), ""
        case "organisation":
            return base.organisations[name].name, ""
        case _:
            local = next((region.offers[name] for region in base.regions.values() if name in region.offers), None)
            return (local.name if local else name), ""
