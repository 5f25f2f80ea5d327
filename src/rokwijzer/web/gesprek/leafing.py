# SPDX-License-Identifier: EUPL-1.2
"""Aids laid out as leaflets: a few cards, of which a phone shows one at a time.

A leaflet is an aid of the knowledge, or a next step of the texts that is itself a conversation and says in which steps
it goes (the texts describe such a one as a rule, and not as a list).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rokwijzer.explain import CitationOut, Language, citations
from rokwijzer.explain.places import together
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Aid, AidSection, OfferKind, Rule, RuleKind, Statement, Text

_CONVERSATIONS = frozenset({OfferKind.CONVERSATION_TOOL, OfferKind.METHOD})


@dataclass(frozen=True)
class Point:
    """One thing to look at, ask or say."""

    id: str
    text: Text
    place: str


@dataclass(frozen=True)
class Card:
    """What a phone shows at once."""

    id: str
    label: Text
    help: Text | None
    points: tuple[Point, ...]
    source: str
    private: bool
    """The professional's own reflection: shown when asked for, never printed."""


@dataclass(frozen=True)
class Leaflet:
    """One aid, ready for the page."""

    id: str
    title: Text
    intro: Text | None
    ordered: bool
    """The cards are steps in this order."""
    heading: Text | None
    """What stands above all cards, where the aid is one list only and each point is a card."""
    cards: tuple[Card, ...]
    beside: tuple[Point, ...]
    """What the texts say of this conversation elsewhere: also what is not done in it."""
    missing: tuple[Point, ...]
    """What the source says exists but does not give."""
    source: str
    offer: tuple[str, str] | None
    """Id and name of the offer that it belongs to."""

    @property
    def points(self) -> tuple[tuple[Card, Point], ...]:
        """Every point with its card, but for those that are private."""
        return tuple((card, point) for card in self.cards if not card.private for point in card.points)

    @property
    def wide(self) -> bool:
        """Several lists side by side, where there is room."""
        return not self.ordered and self.heading is None

    @property
    def count(self) -> int:
        """How many things there are to look at: steps, or points."""
        return len(self.cards) if self.ordered else sum(len(card.points) or 1 for card in self.cards)


@lru_cache(maxsize=8)
def leaflets(base: KnowledgeBase, language: Language) -> Mapping[str, Leaflet]:
    """Every leaflet by id, by title in this language. Citations are in this language; other texts in all."""
    writer = _Writer(base, language)
    found = [writer.aid(name, aid) for name, aid in base.aids.items()]
    found += [writer.rule(name, rule) for name, rule in base.rules.items() if _is_conversation(rule, base)]
    return {each.id: each for each in sorted(found, key=lambda each: each.title.in_(language).casefold())}


def _is_conversation(rule: Rule, base: KnowledgeBase) -> bool:
    offers = (base.offers[name] for name in rule.offers)
    return rule.kind is RuleKind.STEP and bool(rule.steps) and any(offer.kind in _CONVERSATIONS for offer in offers)


class _Writer:
    def __init__(self, base: KnowledgeBase, language: Language) -> None:
        self._base, self._language = base, language

    def aid(self, name: str, aid: Aid) -> Leaflet:
        alone = next(iter(aid.sections.values())) if len(aid.sections) == 1 else None
        if alone is not None and not alone.private:
            cards = tuple(self._card_of(key, item) for key, item in alone.items.items())
        else:
            cards = tuple(self._card(key, section) for key, section in aid.sections.items())
        return Leaflet(
            id=name,
            title=aid.title,
            intro=aid.intro,
            ordered=aid.ordered,
            heading=alone.label if alone is not None and not alone.private else None,
            cards=cards,
            beside=(),
            missing=self._points(aid.missing),
            source=self._source(aid.cite),
            offer=self._offer(aid.offer),
        )

    def rule(self, name: str, rule: Rule) -> Leaflet:
        """A next step that is a conversation."""
        offer = next(each for each in rule.offers if self._base.offers[each].kind in _CONVERSATIONS)
        beside = {
            key: Statement(nl=other.outcome.nl, en=other.outcome.en, cite=other.cite)
            for key, other in self._base.rules.items()
            if key != name and offer in other.offers
        }
        return Leaflet(
            id=name,
            title=Text(nl=self._base.offers[offer].name, en=self._base.offers[offer].name),
            intro=rule.outcome,
            ordered=True,
            heading=None,
            cards=tuple(self._card_of(key, step) for key, step in rule.steps.items()),
            beside=self._points(beside | rule.who),
            missing=self._points(rule.gaps),
            source=self._source(rule.cite),
            offer=self._offer(offer),
        )

    def _card(self, name: str, section: AidSection) -> Card:
        points = self._points(section.items)
        return Card(name, section.label, section.help, points, self._source(section.cite), section.private)

    def _card_of(self, name: str, said: Statement) -> Card:
        return Card(name, Text(nl=said.nl, en=said.en), None, (), self._source(said.cite), False)

    def _points(self, statements: Mapping[str, Statement]) -> tuple[Point, ...]:
        return tuple(
            Point(name, Text(nl=said.nl, en=said.en), self._places(said.cite)) for name, said in statements.items()
        )

    def _source(self, cites: Iterable[str]) -> str:
        return together(citations(cites, self._base, self._language), self._language)

    def _places(self, cites: Iterable[str]) -> str:
        found: tuple[CitationOut, ...] = citations(cites, self._base, self._language)
        return "; ".join(each.place for each in found)

    def _offer(self, name: str | None) -> tuple[str, str] | None:
        return None if name is None else (name, self._base.offers[name].name)
