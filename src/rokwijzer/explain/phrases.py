# SPDX-License-Identifier: EUPL-1.2
"""Sentences put together: "A, B en C", "A, en B of C", "ten minste twee van deze drie gelden: A; B; C".

A phrase is one sentence without capital or full stop, or several joined. Words that two sentences begin with are said
once. Where commas would leave it unclear what belongs together, semicolons and in the end brackets take over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from rokwijzer.explain.words import Language, say

Joiner: TypeAlias = Literal["and", "or"]

_LISTED = 3
"""The depth of a list.

How deep a phrase is: 0 for a plain sentence, 1 for one with commas or joining words of its own, more for what is joined
of these."""
_MANY = 4
"""From so many parts on, sentences with different beginnings are said as a list."""


@dataclass(frozen=True)
class Phrase:
    """One sentence (`text`), sentences joined by a word (`joiner`), or a list after a colon (`lead`)."""

    text: str = ""
    subjects: tuple[str, ...] = ()
    """What the text begins with and what need not be repeated, the longest first."""
    joiner: Joiner | None = None
    lead: str = ""
    parts: "tuple[Phrase, ...]" = ()
    closed: bool = False
    """Speaks of "one of the parents": its parts stay together, since another sentence may mean another parent."""
    note: str = ""
    """Said behind it in brackets, but once in a whole sentence."""
    source: str = ""
    """Who says so, in brackets."""
    dense: bool = False
    """A sentence that has commas, "and" or "or" itself."""
    differs: bool = False
    """A list of what sources say: its lead tells it apart, so that it needs no brackets."""


def one(text: str, language: Language, subjects: Iterable[str] = ()) -> Phrase:
    """One sentence; of the subjects those that it begins with are kept."""
    found = {subject for subject in subjects if text.startswith(f"{subject} ")}
    marks = (",", ";", f" {say('and', language)} ", f" {say('or', language)} ")
    dense = any(mark in text for mark in marks)
    # Each of them begins with the shorter ones, so the longest comes last in the alphabet.
    return Phrase(text, tuple(sorted(found, reverse=True)), dense=dense)


def joined(parts: Sequence[Phrase], joiner: Joiner) -> Phrase:
    """The parts joined, each different one once; parts joined by the same word are taken up."""
    flat: dict[Phrase, None] = {}
    for part in parts:
        same = part.joiner == joiner and not part.closed
        flat.update(dict.fromkeys(part.parts if same else (part,)))
    first, *others = flat
    return Phrase(joiner=joiner, parts=(first, *others)) if others else first


def list_of(lead: str, parts: Sequence[Phrase]) -> Phrase:
    """A list after a colon."""
    return Phrase(lead=lead, parts=tuple(parts))


def closed(phrase: Phrase) -> Phrase:
    """The phrase kept apart from its neighbours."""
    return replace(phrase, subjects=(), closed=True)


def words(phrase: Phrase, language: Language) -> str:
    """The phrase as text, without capital or full stop."""
    return _Writer(language).text(phrase)


class _Writer:
    def __init__(self, language: Language) -> None:
        self._language = language
        self._noted = ""

    def text(self, phrase: Phrase, *, inner: bool = False) -> str:
        """The phrase as text, with its note unless a note was said before, and its source; `inner` if joined on."""
        behind = []
        text = self.bare(phrase, inner)
        if phrase.note and not self._noted:
            self._noted = phrase.note
            behind.append(phrase.note)
        if phrase.source:
            # The brackets of a note at the end are shared.
            shared = bool(self._noted) and text.endswith(f"({self._noted})")
            text, before = (text[:-1], "; ") if shared else (text, " (")
            return f"{text}{before}{'; '.join([*behind, phrase.source])})"
        return f"{text} ({behind[0]})" if behind else text

    def bare(self, phrase: Phrase, inner: bool) -> str:
        """The phrase as text without its own note and source."""
        if phrase.lead:
            return f"{phrase.lead}: " + "; ".join(map(self._item, phrase.parts))
        if phrase.joiner is None:
            return phrase.text
        # What comes last needs no bracket, and "and" and "or" leave the order free.
        parts = sorted(phrase.parts, key=lambda part: _depth(part) >= _LISTED)
        if _becomes_list(parts):
            lead = say("all-of" if phrase.joiner == "and" else "one-of", self._language)
            return self.bare(list_of(lead, parts), inner)
        texts = [self._inside(part, place == len(parts) - 1) for place, part in enumerate(parts)]
        texts = [_without_beginning(parts, texts, place) for place in range(len(parts))]
        return _sewn(texts, parts, say(phrase.joiner, self._language), inner=inner)

    def _item(self, part: Phrase) -> str:
        text = self.text(part)
        # What its own note or source says needs no brackets more.
        is_several = part.lead or ";" in _Writer(self._language).bare(part, inner=False)
        return f"({text})" if is_several else text

    def _inside(self, part: Phrase, is_last: bool) -> str:
        text = self.text(part, inner=True)
        needs = _depth(part) > 1 and not part.differs and not (is_last and part.lead)
        return f"({text})" if needs else text


def _sewn(texts: Sequence[str], parts: Sequence[Phrase], word: str, *, inner: bool) -> str:
    """A, B en C, of one subject or within a longer sentence; else A, B, en C; semicolons where a part has commas."""
    *first, last = texts
    if not any(map(_depth, parts)) and (inner or _begin_alike(parts)):
        return f"{', '.join(first)} {word} {last}"
    if len(texts) == 2 and not parts[0].differs:
        return f"{first[0]}, {word} {last}"
    plain = all(part.joiner is None and not part.lead and "," not in part.text for part in parts)
    mark = ", " if plain else "; "
    return f"{mark.join(first)}{mark}{word} {last}"


def _depth(part: Phrase) -> int:
    """How deep a phrase is; see `_LISTED`."""
    if part.lead:
        return _LISTED
    if part.joiner is None:
        return int(part.dense)
    if _becomes_list(part.parts):
        return _LISTED
    return 1 + max(map(_depth, part.parts))


def _becomes_list(parts: Sequence[Phrase]) -> bool:
    return len(parts) >= _MANY and not _begin_alike(parts)


def _begin_alike(parts: Sequence[Phrase]) -> bool:
    return bool(frozenset.intersection(*(frozenset(part.subjects) for part in parts)))


def _without_beginning(parts: Sequence[Phrase], texts: Sequence[str], place: int) -> str:
    """The text without the words that the one before it begins with too."""
    if place == 0:
        return texts[0]
    shared = [each for each in parts[place].subjects if each in parts[place - 1].subjects]
    return texts[place].removeprefix(f"{shared[0]} ") if shared else texts[place]
