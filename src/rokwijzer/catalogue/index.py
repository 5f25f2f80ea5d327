# SPDX-License-Identifier: EUPL-1.2
"""The index of one knowledge base in one language, kept in memory: which word stands in which passage of which offer.

A word is kept under its canonical form, and under the parts of a compound. Rows of words that are written as one, or as
one with hyphens, are kept joined as well (`K-VHT` as `kvht`), and so is each whole name.
"""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rokwijzer.catalogue.acronyms import acronyms
from rokwijzer.catalogue.compounds import Splitter
from rokwijzer.catalogue.features import Features
from rokwijzer.catalogue.folding import FUNCTION_WORDS, Token, tokens, words
from rokwijzer.catalogue.labels import Field
from rokwijzer.catalogue.passages import WEIGHTS, Passage, Texts
from rokwijzer.catalogue.stems import canonical
from rokwijzer.explain import Language

PART = "~"
"""Stands before a form that is a part of a longer word, so that parts can count for less."""
_SATURATION = 6.0
"""How quickly more of the same word stops counting (k1 of BM25), on the scale of the weights of fields."""
_LENGTH = 0.3
"""How much a long text is held against it (b of BM25): little, since long entries are the ones that are known well."""


@dataclass(frozen=True)
class Place:
    """One word in a passage."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True)
class Entry:
    """One offer in the index."""

    id: str
    passages: tuple[Passage, ...]
    names: tuple[str, ...]
    """Each name with its words joined."""


class Index:
    """Built once for each knowledge base and language; nothing in it changes."""

    def __init__(self, features: Features, language: Language) -> None:
        texts = Texts(features, language)
        self.language = language
        self.small = FUNCTION_WORDS[language]
        self.entries = tuple(self._entry(name, texts) for name in features.base.offers)
        self.numbers: Mapping[str, int] = {entry.id: number for number, entry in enumerate(self.entries)}
        spoken = {word for entry in self.entries for passage in entry.passages for word in words(passage.text)}
        self.forms: Mapping[str, str] = {word: canonical(word, language, spoken) for word in sorted(spoken)}
        """Every word of the texts, with its canonical form."""
        self._splitter = Splitter(language, self.forms, self.small)
        self.acronyms: Mapping[str, tuple[str, ...]] = acronyms(
            ([passage.text for passage in entry.passages] for entry in self.entries), self._splitter.split, self.small
        )
        self.places: dict[str, dict[int, list[Place]]] = {}
        self._weights: dict[str, dict[int, float]] = {}
        for number, entry in enumerate(self.entries):
            self._add(number, entry)
        self.strengths = self._strengths()

    @staticmethod
    def _entry(name: str, texts: Texts) -> Entry:
        passages = texts.of(name)
        names = tuple("".join(words(each.text)) for each in passages if each.field is Field.NAME)
        return Entry(name, passages, names)

    def form(self, word: str) -> str:
        """The canonical form of a folded word, known or not."""
        return self.forms.get(word) or canonical(word, self.language, self.forms)

    def parts(self, word: str) -> tuple[str, ...]:
        """The canonical forms of the parts of a compound; none if it is no compound of known words."""
        return tuple(self.form(part) for part in self._splitter.split(word))

    @property
    def splitter(self) -> Splitter:
        """What takes compounds apart."""
        return self._splitter

    @cached_property
    def sorted_words(self) -> tuple[str, ...]:
        """The words that can be begun: all but the small ones, and the names written as one word."""
        names = {name for entry in self.entries for name in entry.names}
        return tuple(sorted((set(self.forms) | names) - self.small))

    def beginning_with(self, beginning: str) -> Iterator[str]:
        """Every known word that begins so, in order."""
        place = bisect_left(self.sorted_words, beginning)
        while place < len(self.sorted_words) and self.sorted_words[place].startswith(beginning):
            yield self.sorted_words[place]
            place += 1

    def together(self, forms: Sequence[str]) -> frozenset[int]:
        """The entries that have all of these forms."""
        having = sorted((self.places.get(form, {}).keys() for form in forms), key=len)
        return frozenset(having[0]).intersection(*having[1:]) if having else frozenset()

    # Building

    def _add(self, number: int, entry: Entry) -> None:
        for passage_number, passage in enumerate(entry.passages):
            weight = WEIGHTS[passage.field]
            found = list(tokens(passage.text))
            for token in found:
                place = Place(passage_number, token.start, token.end)
                form = self.forms[token.word]
                self._note(form, number, place, weight)
                for part in self.parts(token.word):
                    if part != form:
                        self._note(PART + part, number, place, weight)
            for joined, start, end in _joined(passage, found):
                self._note(joined, number, Place(passage_number, start, end), weight)

    def _note(self, form: str, number: int, place: Place, weight: float) -> None:
        self.places.setdefault(form, {}).setdefault(number, []).append(place)
        weights = self._weights.setdefault(form, {})
        weights[number] = weights.get(number, 0.0) + weight

    def _strengths(self) -> dict[str, dict[int, float]]:
        """How strongly each form speaks in each offer, from 0 up to 1: more in weightier fields, more if said often."""
        lengths = [sum(len(passage.text) for passage in entry.passages) for entry in self.entries]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        spread = [_SATURATION * (1 - _LENGTH + _LENGTH * length / mean) for length in lengths]
        return {
            form: {number: weight / (weight + spread[number]) for number, weight in weights.items()}
            for form, weights in self._weights.items()
        }


def rarity(having: int, of: int) -> float:
    """How much it says that so many of all offers have something: more if fewer do (the idf of BM25, never below 0)."""
    return math.log(1 + (of - having + 0.5) / (having + 0.5))


def _joined(passage: Passage, found: list[Token]) -> Iterator[tuple[str, int, int]]:
    """Words that hyphens or ampersands hold together, as one; of a name also all its words."""
    row: list[Token] = []
    for token in [*found, None]:
        if token is not None and row and passage.text[row[-1].end : token.start] in ("-", "&"):
            row.append(token)
            continue
        if len(row) > 1:
            yield "".join(each.word for each in row), row[0].start, row[-1].end
        row = [token] if token is not None else []
    if passage.field is Field.NAME and len(found) > 1:
        whole = "".join(each.word for each in found)
        if whole != "".join(each.word for each in row):
            yield whole, found[0].start, found[-1].end
