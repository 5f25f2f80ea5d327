# SPDX-License-Identifier: EUPL-1.2
"""Compounds taken apart with the words that occur by themselves: `videohometraining` is video, home, training.

Which words are parts is learned from the vocabulary: every word that stands there by itself, its stem, and every
beginning that goes with several known words (`kraam` in `kraamzorg` and `kraamtijd`). No list of parts is written down.
English writes its compounds apart; there only whole known words are parts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from rokwijzer.explain import Language

LINKS: Mapping[Language, tuple[str, ...]] = {"nl": ("", "s", "e", "en", "er", "n"), "en": ("",)}
"""What may stand between two parts."""
SHORTEST_PART = 4
"""Shorter words are too often a mere beginning or ending of another one."""
_LONGEST_WORD = 64
"""No word of the language is longer; what is longer is not taken apart."""
_CLOSED = re.compile(r"(.*[^aeiou])([aeou])([^aeiou])")
_OF_VERBS = ("ge", "be", "ver", "ont")
"""A beginning that ends so is cut off in the middle of a verb: `aange` in `aangemeld`."""


class Splitter:
    """Takes words apart; remembers what it found."""

    def __init__(self, language: Language, forms: Mapping[str, str], excluded: AbstractSet[str]) -> None:
        """`forms` holds the words of the vocabulary with their stems; `excluded` those that are no parts."""
        self._links = LINKS[language]
        whole = {word for word in forms if len(word) >= SHORTEST_PART and word.isalpha()} - excluded
        self._parts = set(whole)
        if language == "nl":
            stems = {spelt for word in whole for spelt in _spelt(forms[word])}
            self._parts |= {stem for stem in stems if len(stem) >= SHORTEST_PART} | set(_learned(whole, forms))
            self._parts -= excluded
        self.split = cache(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """The smallest parts, at least two; none if the word cannot be taken apart wholly."""
        if not 2 * SHORTEST_PART <= len(word) <= _LONGEST_WORD or not word.isalpha():
            return ()
        # best[place]: the best way to cover the word from there to its end with parts that are shorter than all of it.
        best: dict[int, tuple[str, ...]] = {len(word): ()}
        for place in range(len(word) - SHORTEST_PART, -1, -1):
            ways = [(part, *best[after]) for part, after in self._from(word, place) if after in best]
            if ways:
                best[place] = min(ways, key=_cost)
        return tuple(leaf for part in best.get(0, ()) for leaf in self.split(part) or (part,))

    def _from(self, word: str, place: int) -> Iterator[tuple[str, int]]:
        """Parts that begin here, each with every place where the next one may begin."""
        for end in range(place + SHORTEST_PART, len(word) + 1):
            part = word[place:end]
            if part not in self._parts or part == word:
                continue
            if end == len(word):
                yield part, end
                continue
            for link in self._links:
                if word.startswith(link, end) and end + len(link) < len(word):
                    yield part, end + len(link)

    def halves(self, word: str) -> Iterator[tuple[str, str, bool]]:
        """Every known part at an end of the word, with the rest, and whether the part comes first."""
        for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            first, last = word[:place], word[place:]
            if first in self._parts:
                yield first, last, True
            if last in self._parts:
                yield last, first, False


def _spelt(stem: str) -> tuple[str, ...]:
    """A Dutch stem, and the same with the long vowel that it has at the end of a part: `slap` of slapen, `slaap`."""
    closed = _CLOSED.fullmatch(stem)
    return (stem,) if closed is None else (stem, f"{closed[1]}{closed[2]}{closed[2]}{closed[3]}")


def _learned(whole: AbstractSet[str], forms: Mapping[str, str]) -> Iterator[str]:
    """Beginnings that go with at least two known words of different stems, although they may never stand alone."""
    tails: dict[str, set[str]] = {}
    for word in whole:
        for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if (tail := word[place:]) in whole:
                tails.setdefault(word[:place], set()).add(forms[tail])
    return (beginning for beginning, found in tails.items() if len(found) > 1 and not beginning.endswith(_OF_VERBS))


def _cost(parts: Iterable[str]) -> tuple[int, int]:
    """Few parts are better than many; then long short ones."""
    lengths = [len(part) for part in parts]
    return len(lengths), -min(lengths)
