# SPDX-License-Identifier: EUPL-1.2
"""Search: which offers say what was typed, how well, and where they say it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from rokwijzer.catalogue.asking import Asked, How, Question, Way, ask
from rokwijzer.catalogue.folding import words
from rokwijzer.catalogue.index import Index, Place, rarity
from rokwijzer.catalogue.labels import Field
from rokwijzer.catalogue.passages import WEIGHTS, Passage

ENOUGH = 0.6
"""An offer is found if it has at least this share of what was typed, rare words counting for more than common ones."""
_NAMED, _NAME_BEGUN = 100.0, 10.0
"""So much is added where the whole name was typed, or its beginning."""
_NEAR_NAME = 62
_MOST_NEAR = 3
_SEEN = (Field.NAME, Field.SUMMARY)
"""What a list of results shows of each offer anyway."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text, and whether it is what was found."""

    text: str
    found: bool


@dataclass(frozen=True)
class Match:
    """How one typed word was found in one offer."""

    typed: str
    how: How
    written: tuple[str, ...]
    """The words of the offer, as its texts write them."""


@dataclass(frozen=True)
class Why:
    """Why an offer was found."""

    matches: tuple[Match, ...]
    missing: tuple[str, ...]
    """Typed words that it does not have."""
    name: tuple[Piece, ...]
    summary: tuple[Piece, ...]
    field: Field | None
    """The field of `passage`."""
    passage: tuple[Piece, ...]
    """A text that shows what name and summary do not; empty if those show all."""


@dataclass(frozen=True)
class Found:
    """The outcome of one search."""

    question: Question
    scores: Mapping[str, float]
    """By offer."""
    near: tuple[str, ...]
    """Offers whose names look like what was typed, where nothing was found."""
    _best: Mapping[str, tuple[Way | None, ...]]
    """For each offer found: the best way of each typed word."""
    _index: Index

    def why(self, offer: str) -> Why:
        """Why this offer was found; raises KeyError if it was not."""
        return _why(self._index, self._index.numbers[offer], self.question.words, self._best[offer])


def search(typed: str, index: Index) -> Found:
    """Every offer that says enough of what was typed. The same for the same text and index."""
    found = _found(ask(typed, index), index)
    if not found.scores and any(each.ways for each in found.question.words):
        doubted = _found(ask(typed, index, doubt=True), index)
        found = doubted if doubted.scores else found
    if found.scores or not found.question.joined:
        return found
    return replace(found, near=_near(found.question.joined, index))


def _found(question: Question, index: Index) -> Found:
    known = [each for each in question.words if each.ways]
    by_word = [_scores(each, index) for each in known]
    weights = [rarity(len(each), len(index.entries)) for each in by_word]
    total = sum(weights)
    joined = {question.joined, "".join(words(question.meant or ""))} - {""}
    scores: dict[str, float] = {}
    best: dict[str, tuple[Way | None, ...]] = {}
    for number in {number for each in by_word for number in each}:
        entry = index.entries[number]
        having = [(weight, each[number][0]) for weight, each in zip(weights, by_word, strict=True) if number in each]
        share = sum(weight for weight, _ in having) / total
        name = max(_name_score(each, entry.names) for each in joined)
        if share < ENOUGH and not name:
            continue
        scores[entry.id] = round(sum(weight * score for weight, score in having) * share * share + name, 6)
        ways = iter([each[number][1] if number in each else None for each in by_word])
        best[entry.id] = tuple(next(ways) if each.ways else None for each in question.words)
    return Found(question, scores, (), best, index)


def _scores(asked: Asked, index: Index) -> dict[int, tuple[float, Way]]:
    """For each entry that has the word: how strongly it says it, and in which way best."""
    found: dict[int, tuple[float, Way]] = {}
    for way in asked.ways:
        having = [index.strengths[form] for form in way.forms]
        for number in index.together(way.forms):
            score = way.quality * sum(each[number] for each in having) / len(having)
            if number not in found or score > found[number][0]:
                found[number] = (score, way)
    return found


def _name_score(joined: str, names: Iterable[str]) -> float:
    if joined in names:
        return _NAMED
    return _NAME_BEGUN if len(joined) > 2 and any(name.startswith(joined) for name in names) else 0.0


def _near(joined: str, index: Index) -> tuple[str, ...]:
    names = {name: entry.id for entry in reversed(index.entries) for name in entry.names}
    found = process.extract(joined, list(names), scorer=fuzz.ratio, score_cutoff=_NEAR_NAME, limit=2 * _MOST_NEAR)
    return tuple(dict.fromkeys(names[name] for name, _, _ in found))[:_MOST_NEAR]


def _why(index: Index, number: int, asked: Sequence[Asked], ways: Sequence[Way | None]) -> Why:
    entry = index.entries[number]
    places: list[list[Place]] = [
        [place for form in way.forms for place in index.places[form][number]] if way is not None else [] for way in ways
    ]
    matches = tuple(
        Match(each.typed, way.how, _written(entry.passages, found))
        for each, way, found in zip(asked, ways, places, strict=True)
        if way is not None
    )
    every = [place for found in places for place in found]
    name, summary = (_first(entry.passages, field) for field in _SEEN)
    forms = [index.places[form][number] for way in ways if way is not None for form in way.forms]
    unseen = [found for found in forms if not any(place.passage in (name, summary) for place in found)]
    shown = _telling(entry.passages, unseen)
    return Why(
        matches,
        tuple(each.typed for each, way in zip(asked, ways, strict=True) if way is None),
        _pieces(entry.passages, name, every),
        _pieces(entry.passages, summary, every),
        None if shown is None else entry.passages[shown].field,
        () if shown is None else _pieces(entry.passages, shown, every),
    )


def _first(passages: Sequence[Passage], field: Field) -> int:
    return next(number for number, passage in enumerate(passages) if passage.field is field)


def _written(passages: Sequence[Passage], places: Iterable[Place]) -> tuple[str, ...]:
    texts = (passages[place.passage].text[place.start : place.end] for place in places)
    # A capital only stands at the beginning of a text, unless the word is never written without.
    return tuple({text.casefold(): text for text in sorted(texts, key=str.islower)}.values())


def _telling(passages: Sequence[Passage], unseen: Sequence[Sequence[Place]]) -> int | None:
    """The passage that shows most of the words that are not in sight yet; of several the weightiest, then the first."""
    candidates = {place.passage for found in unseen for place in found}
    if not candidates:
        return None

    def worth(number: int) -> tuple[int, float, int]:
        shows = sum(any(place.passage == number for place in found) for found in unseen)
        return shows, WEIGHTS[passages[number].field], -number

    return max(candidates, key=worth)


def _pieces(passages: Sequence[Passage], number: int, places: Iterable[Place]) -> tuple[Piece, ...]:
    """The text of a passage, with what was found marked."""
    text = passages[number].text
    marked = sorted({(place.start, place.end) for place in places if place.passage == number})
    pieces: list[Piece] = []
    at = 0
    for start, end in marked:
        if start < at:
            continue
        pieces += [Piece(text[at:start], False)] if start > at else []
        pieces.append(Piece(text[start:end], True))
        at = end
    return (*pieces, Piece(text[at:], False)) if at < len(text) else tuple(pieces)


__all__ = ["ENOUGH", "Found", "Match", "Piece", "Why", "search"]
