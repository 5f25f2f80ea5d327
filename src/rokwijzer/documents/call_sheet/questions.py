# SPDX-License-Identifier: EUPL-1.2
"""What to ask about one offer: whether it is there, since when, how long one waits, how to get in, languages, cost."""

from collections.abc import Iterator

from rokwijzer.advice.labels import ROUTE, label
from rokwijzer.documents.call_sheet.words import say
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Availability, AvailabilityStatus, Offer, Way
from rokwijzer.matching import region_chain

_GONE = (AvailabilityStatus.NOT_PURCHASED, AvailabilityStatus.ELSEWHERE_ONLY, AvailabilityStatus.ENDED)


def questions(
    base: KnowledgeBase,
    region: str,
    name: str,
    offer: Offer,
    entry: Availability | None,
    ring: str | None,
    language: str,
) -> str:
    """The questions as one text, in the order of a conversation. `ring` is the organisation that is asked."""
    others = [base.organisations[each].name for each in offer.organisations if each != ring]
    named = [say("ask-named", language, names=", ".join(others))] if others else []
    return " ".join([*_questions(base, region, name, offer, entry, language), *named])


def _questions(
    base: KnowledgeBase, region: str, name: str, offer: Offer, entry: Availability | None, language: str
) -> Iterator[str]:
    status = entry.status if entry is not None else None
    if offer.is_for_families:
        yield say("ask-here", language)
        if status is AvailabilityStatus.PLANNED:
            yield say("ask-planned", language)
        elif status in _GONE:
            yield say("ask-again", language)
        else:
            yield say("ask-since", language)
        yield say("ask-waiting", language)
        ways = list(dict.fromkeys(_way(base, way, language) for way in _ways(base, region, name, offer)))
        yield say("ask-way-still", language, ways="; ".join(ways)) if ways else say("ask-way", language)
    else:
        yield say("ask-used", language)
        yield say("ask-since", language)
        yield say("ask-get", language)
    yield say("ask-languages", language)
    yield say("ask-cost", language)
    if any(each.training is not None for each in offer.delivered_by.values()):
        yield say("ask-trained", language)


def _ways(base: KnowledgeBase, region: str, name: str, offer: Offer) -> Iterator[Way]:
    """Every way in that a source or a region gives."""
    yield from offer.routes.values()
    for entrance in offer.entrances.values():
        yield from entrance.routes.values()
    for _, layer in region_chain(base, region):
        yield from layer.routes.get(name, {}).values()


def _way(base: KnowledgeBase, way: Way, language: str) -> str:
    """`verwijzing nodig (huisarts, jeugdarts)`."""
    words = label(ROUTE, way.kind, language)
    by = ", ".join(base.roles[role].in_(language) for role in way.by)
    return (words[:1].lower() + words[1:]) + (f" ({by})" if by else "")
