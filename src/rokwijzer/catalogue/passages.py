# SPDX-License-Identifier: EUPL-1.2
"""The texts of an offer that can be searched, each with the field that it stands in. Nothing outside the knowledge.

What is asked of a family counts as a text of the offer: the words of each fact in its criteria, and of the facts that
imply such a fact, so that an example ("teenager") finds what is meant for the broad term ("young parent").
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rokwijzer.advice.labels import KIND, label
from rokwijzer.catalogue.features import Features, fact_key
from rokwijzer.catalogue.labels import Facet, Field
from rokwijzer.explain import Language
from rokwijzer.knowledge.models import Fact, Offer
from rokwijzer.logic import Implication, Not
from rokwijzer.logic.axioms import fact_of

WEIGHTS: Mapping[Field, float] = {
    Field.NAME: 8,
    Field.SUMMARY: 4,
    Field.FOR_WHOM: 3,
    Field.AIM: 3,
    Field.ASKED: 2.5,
    Field.KIND: 2,
    Field.PHASE: 2,
    Field.STEP: 2,
    Field.ORGANISATION: 2,
    Field.DELIVERED_BY: 1.5,
    Field.SETTING: 1.5,
    Field.PROGRAMME: 1.5,
    Field.WISH: 1.5,
    Field.ROUTE: 1.5,
    Field.PARENTS: 1,
    Field.PLACE: 1,
    Field.CARE_LINE: 1,
    Field.MATERIAL: 1,
    Field.PRACTICAL: 1,
    Field.KNOWN: 0.8,
}
"""How much a word in each field counts. Orders only what was found; what is found does not depend on it."""


@dataclass(frozen=True)
class Passage:
    """One text of an offer."""

    field: Field
    text: str


class Texts:
    """Gathers the passages of the offers of one knowledge base in one language."""

    def __init__(self, features: Features, language: Language) -> None:
        self._features = features
        self._base = features.base
        self._language = language

    def of(self, name: str) -> tuple[Passage, ...]:
        """Every different passage of an offer, in the order of the weights of their fields."""
        offer = self._base.offers[name]
        found = dict.fromkeys(
            Passage(field, text.strip()) for field, texts in self._fields(name, offer) for text in texts if text.strip()
        )
        return tuple(sorted(found, key=lambda passage: -WEIGHTS[passage.field]))

    def _fields(self, name: str, offer: Offer) -> Iterator[tuple[Field, Iterable[str]]]:
        run, parents = offer.programme, offer.parents
        figures = (run.duration, run.runs_until, run.sessions, run.session_length, run.frequency, run.group_size)
        yield Field.NAME, (each.name for each in offer.names.values())
        yield Field.NAME, (each.label.in_(self._language) for each in offer.variants.values())
        yield Field.SUMMARY, (offer.summary.in_(self._language),)
        yield Field.KIND, (label(KIND, offer.kind, self._language),)
        yield Field.AIM, self._said(offer.aims)
        yield Field.FOR_WHOM, self._for_whom(name, offer)
        yield Field.ASKED, self._asked(name)
        yield Field.PHASE, self._words(name, Facet.PHASE)
        yield Field.STEP, (rule.title.in_(self._language) for rule in self._base.rules.values() if name in rule.offers)
        yield Field.WISH, self._words(name, Facet.WISH)
        yield Field.ORGANISATION, self._organisations(name, offer)
        yield Field.DELIVERED_BY, self._said(offer.delivered_by)
        yield (
            Field.DELIVERED_BY,
            (each.training.in_(self._language) for each in offer.delivered_by.values() if each.training),
        )
        yield Field.SETTING, self._said(offer.setting)
        yield Field.PROGRAMME, self._said(*figures, run.phases, run.parts, run.measurements)
        yield Field.PROGRAMME, self._said({key: each for key, each in _single(offer) if each is not None})
        yield Field.ROUTE, self._routes(name, offer)
        yield Field.PLACE, self._places(name)
        yield Field.CARE_LINE, (each.written for each in offer.care_lines.values())
        yield Field.CARE_LINE, self._words(name, Facet.SECTOR)
        if parents is not None:
            yield Field.PARENTS, (each.in_(self._language) for each in (parents.what, parents.how) if each is not None)
        yield Field.MATERIAL, self._said(offer.materials)
        yield Field.PRACTICAL, self._said(offer.cost, offer.languages)
        yield Field.KNOWN, self._said(offer.effects, offer.conditions_of_use, offer.facts, offer.open_points)

    def _said(self, *groups: Mapping[str, object]) -> Iterator[str]:
        for group in groups:
            for each in group.values():
                yield self._text(each)

    def _text(self, said: object) -> str:
        english = getattr(said, "en", None) if self._language == "en" else None
        return english or getattr(said, "nl", None) or ""

    def _words(self, name: str, facet: Facet) -> Iterator[str]:
        values = self._features.of[name].get(facet, ())
        return (self._features.words(facet, value, self._language) for value in values)

    def _for_whom(self, name: str, offer: Offer) -> Iterator[str]:
        for criterion in offer.all_criteria().values():
            yield criterion.label.in_(self._language)
            if criterion.note is not None:
                yield criterion.note.in_(self._language)
        yield from (each.label.in_(self._language) for each in offer.entrances.values())
        yield from self._words(name, Facet.PERSON)

    def _asked(self, name: str) -> Iterator[str]:
        for key in self._features.facts(name):
            for each in (key, *self._examples.get(key, ())):
                yield from self._fact_words[each]

    @cached_property
    def _fact_words(self) -> Mapping[str, tuple[str, ...]]:
        return {key: tuple(self._of_fact(fact)) for key, fact in self._base.facts.items()}

    def _of_fact(self, fact: Fact) -> Iterator[str]:
        yield fact.label.in_(self._language)
        yield fact.question.in_(self._language)
        if fact.help is not None:
            yield fact.help.in_(self._language)

    @cached_property
    def _examples(self) -> Mapping[str, tuple[str, ...]]:
        """The facts that imply each fact, however many steps away."""
        direct: dict[str, set[str]] = {}
        for axiom in self._base.vocabulary.axioms:
            if (pair := _implied(axiom)) is not None:
                direct.setdefault(pair[1], set()).add(pair[0])
        found: dict[str, tuple[str, ...]] = {}
        for key in direct:
            reached: dict[str, None] = {}
            todo = sorted(direct[key])
            while todo:
                each = todo.pop()
                if each not in reached and each != key:
                    reached[each] = None
                    todo += sorted(direct.get(each, ()))
            found[key] = tuple(reached)
        return found

    def _organisations(self, name: str, offer: Offer) -> Iterator[str]:
        known = self._base.organisations
        yield from (known[each].name for each in offer.organisations if each in known)
        if offer.owner is not None:
            yield self._text(offer.owner)
        for layer in self._base.regions.values():
            entry = layer.availability.get(name)
            if entry is not None and entry.ask is not None and entry.ask in known:
                yield known[entry.ask].name

    def _places(self, name: str) -> Iterator[str]:
        for layer in self._base.regions.values():
            entry = layer.availability.get(name)
            if entry is not None:
                yield f"{layer.name.in_(self._language)}: {self._text(entry)}"

    def _routes(self, name: str, offer: Offer) -> Iterator[str]:
        yield from self._said(offer.routes, *(each.routes for each in offer.entrances.values()))
        for layer in self._base.regions.values():
            yield from self._said(layer.routes.get(name, {}))


def _single(offer: Offer) -> Iterator[tuple[str, object]]:
    yield "video", offer.programme.video
    yield "homework", offer.programme.homework


def _implied(axiom: Implication) -> tuple[str, str] | None:
    """The example and its broad term, as the dictionary names them, if the axiom says that one fact implies another."""
    if any(isinstance(literal, Not) for literal in axiom.literals):
        return None
    example, broad = (fact_of(literal) for literal in axiom.literals)
    return None if example is None or broad is None or example == broad else (fact_key(example), fact_key(broad))
