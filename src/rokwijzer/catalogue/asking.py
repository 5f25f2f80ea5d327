# SPDX-License-Identifier: EUPL-1.2
"""What was typed, understood with the words of the index: for each word every way in which a text may say it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from rokwijzer.catalogue.folding import Token, tokens
from rokwijzer.catalogue.index import PART, Index

LONGEST = 80
"""Characters of what is typed that are read."""
MOST_WORDS = 8
_SHORTEST_BEGINNING = 3
_SHORTEST_MISSPELT = 4
_MOST_BEGUN = 40
_SURELY_MISSPELT = 8
"""One letter in so many is a slip, even where the word could be something else."""
_MIDDLING, _LONG = 6, 10
"""Words from so many letters may differ by two letters, and by three."""
_BEGINNING = 6
"""So many letters at the beginning of an unknown word, and half of it, say enough to look for them in known ones."""


class How(StrEnum):
    """In what way a text has a word that was typed, best first."""

    WORD = "word"
    """The word itself, in any form."""
    JOINED = "joined"
    """Written as one word, or the other way round."""
    PARTS = "parts"
    """A part of a longer word; or the parts of the typed word, which is a compound."""
    ACRONYM = "acronym"
    BEGUN = "begun"
    """The typed word is a beginning."""
    ALIKE = "alike"
    """Spelt nearly the same."""


_QUALITY = {How.WORD: 1.0, How.JOINED: 0.9, How.PARTS: 0.7, How.ACRONYM: 0.8, How.BEGUN: 0.4, How.ALIKE: 0.6}


@dataclass(frozen=True)
class Way:
    """One way in which a text may say a word: it has all of these forms."""

    forms: tuple[str, ...]
    how: How
    shown: str = ""
    """For a misspelt word: how it is probably spelt."""

    @property
    def quality(self) -> float:
        """How sure it is that this was meant, from 0 through 1."""
        return _QUALITY[self.how]


@dataclass(frozen=True)
class Asked:
    """One word that was typed, with every way in which texts say it; none if no text does."""

    typed: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Question:
    """What was typed."""

    typed: str
    words: tuple[Asked, ...]
    joined: str
    """All of it as one folded word, to compare with names."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """The words that no text has, in any way."""
        return tuple(each.typed for each in self.words if not each.ways)

    @property
    def meant(self) -> str | None:
        """What was probably meant, if some word was sought as one that is spelt nearly the same."""
        shown = [next((way.shown for way in each.ways if way.shown), "") for each in self.words]
        if not any(shown):
            return None
        return " ".join(new or each.typed for each, new in zip(self.words, shown, strict=True))


_SURE = frozenset({How.WORD, How.JOINED, How.ACRONYM})


def ask(typed: str, index: Index, *, doubt: bool = False) -> Question:
    """Understand what was typed; small words count only where there are no others.

    A word is taken as misspelt if it is known in no other way. A word that is known only as a beginning or as parts,
    which may be chance, is also taken so where a long known word is one letter off; with `doubt` always.
    """
    typed = " ".join(typed[:LONGEST].split())
    every = list(tokens(typed))
    kept = [token for token in every if token.word not in index.small] or every
    kept = kept[:MOST_WORDS]
    extra = _joined_ways(every, index) | _acronym_ways(kept, index)
    asked = []
    for token in kept:
        ways = [*_exact(token.word, index), *extra.get(token, ())]
        if token is kept[-1]:
            ways += _begun(token.word, index)
        ways = ways or _begun(token.word, index)
        if not ways:
            ways += _alike(token.word, index)
        elif not _SURE & {way.how for way in ways}:
            ways += _alike(token.word, index) if doubt else _one_letter_off(token.word, index)
        best = sorted(dict.fromkeys(ways), key=lambda way: -way.quality)
        asked.append(Asked(typed[token.start : token.end], tuple(best)))
    return Question(typed, tuple(asked), "".join(token.word for token in every))


def _exact(word: str, index: Index) -> Iterator[Way]:
    form = index.form(word)
    if form in index.places:
        yield Way((form,), How.WORD)
    if PART + form in index.places:
        yield Way((PART + form,), How.PARTS)
    if parts := index.parts(word):
        yield from _all_of(parts, How.PARTS, index)
    if letters := index.acronyms.get(word):
        yield from _all_of(tuple(index.form(each) for each in letters), How.ACRONYM, index)


def _all_of(forms: Sequence[str], how: How, index: Index, shown: str = "") -> Iterator[Way]:
    """All of these together, each as a word or as a part of one."""
    ways: list[tuple[str, ...]] = [()]
    for form in forms:
        said = [each for each in (form, PART + form) if each in index.places]
        ways = [(*way, each) for way in ways for each in said]
    yield from (Way(way, how, shown) for way in ways if way and index.together(way))


def _joined_ways(every: Sequence[Token], index: Index) -> dict[Token, tuple[Way, ...]]:
    """Two or three typed words that some text writes as one."""
    found: dict[Token, tuple[Way, ...]] = {}
    for length in (2, 3):
        for start in range(len(every) - length + 1):
            row = every[start : start + length]
            form = index.form("".join(token.word for token in row))
            if form in index.places:
                for token in row:
                    found[token] = (*found.get(token, ()), Way((form,), How.JOINED))
    return found


def _acronym_ways(kept: Sequence[Token], index: Index) -> dict[Token, tuple[Way, ...]]:
    """Typed words for which some texts have an acronym."""
    found: dict[Token, tuple[Way, ...]] = {}
    typed = [(form, token) for token in kept for form in index.parts(token.word) or (index.form(token.word),)]
    forms = [form for form, _ in typed]
    for acronym, letters in index.acronyms.items():
        row = [index.form(each) for each in letters]
        for start in range(len(forms) - len(row) + 1):
            if forms[start : start + len(row)] == row and index.form(acronym) in index.places:
                for _, token in typed[start : start + len(row)]:
                    found[token] = (*found.get(token, ()), Way((index.form(acronym),), How.ACRONYM))
    return found


def _begun(word: str, index: Index) -> list[Way]:
    if len(word) < _SHORTEST_BEGINNING:
        return []
    own = index.form(word)
    forms: dict[str, None] = {}
    for each in index.beginning_with(word):
        form = index.form(each)
        if form != own and form in index.places:
            forms[form] = None
            if len(forms) == _MOST_BEGUN:
                break
    return [Way((form,), How.BEGUN) for form in forms]


def _alike(word: str, index: Index) -> Iterator[Way]:
    """The word that is spelt most nearly so; else a compound of which one part is; else words that share its beginning.

    Only the nearest: what is shown as meant is what was sought.
    """
    if near := nearest(word, index.sorted_words):
        yield Way((index.form(near),), How.ALIKE, near)
        return
    for part, rest, first in index.splitter.halves(word):
        if near := nearest(rest, index.sorted_words):
            shown = part + near if first else near + part
            yield from _all_of((index.form(part), *(index.parts(near) or (index.form(near),))), How.ALIKE, index, shown)
            return
    beginning = word[: max(_BEGINNING, (len(word) + 1) // 2)]
    if len(word) > _BEGINNING and not word.isdigit():
        shares = [each for each in index.sorted_words if beginning in each and each in index.forms]
        if shares:
            shown = min(shares, key=lambda each: (len(each), each))
            yield Way((index.form(shown),), How.ALIKE, shown)


def _one_letter_off(word: str, index: Index) -> list[Way]:
    near = nearest(word, index.sorted_words) if len(word) >= _SURELY_MISSPELT else None
    return [Way((index.form(near),), How.ALIKE, near)] if near is not None and OSA.distance(word, near) == 1 else []


def nearest(word: str, among: Sequence[str]) -> str | None:
    """The word that differs least, if it differs by little: one letter in short words, up to three in long ones.

    Of several the one with the same first letter, since that is seldom mistaken, then one that is no shorter, since
    letters are left out more often than put in.
    """
    if len(word) < _SHORTEST_MISSPELT or word.isdigit():
        return None
    most = 1 if len(word) < _MIDDLING else 2 if len(word) < _LONG else 3
    found = process.extract(word, among, scorer=OSA.distance, score_cutoff=most, limit=None)
    if not found:
        return None
    return min(found, key=lambda each: (each[1], each[0][:1] != word[:1], len(each[0]) < len(word), each[0]))[0]
