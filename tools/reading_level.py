# SPDX-License-Identifier: EUPL-1.2
"""Measures how easy the texts for parents read, and writes docs/reading-level.md.

Two figures that a machine can find and that go with level B1: how long sentences are, and how much of a text is made of
words that everybody meets often. A low figure points at a text; whether it is plain a reader must judge.

How often a word is met is its Zipf value in `wordfreq` (log10 of its occurrences in a thousand million words): 3.5 is a
word met three times in a million, 4 ten times. The name of an offer or organisation counts as one word that a reader is
told, and so does a web address; they are left out of the share.
"""

import math
import re
import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wordfreq import zipf_frequency

from rokwijzer.editions import current
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.words import WORDS

PAGE = Path(__file__).parents[1] / "docs" / "reading-level.md"
LANGUAGES = ("nl", "en")

FREQUENT = 3.5
"""The Zipf value from which a word counts as one that everybody knows."""
MEAN_WORDS = 10.0
"""The most words that a sentence has on average, over all texts of a language."""
NEARLY_ALL, MOST_WORDS_OF_NEARLY_ALL = 0.95, 16
"""So many of the sentences have at most so many words."""
MOST_WORDS = 24
"""The most words of any sentence."""
SHARE = 0.94
"""The least part of all words that is frequent, over all texts of a language."""
SHARE_TEXT = 0.8
"""The least part of the words of one text."""
LONG = 15
"""A sentence of more words than this is named on the page, to be cut in two when the text is next touched."""

OF_PARENTS = "parents."
"""How the keys of our own words on the pages for parents begin."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:nl|com|org|be)\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_NAME = "Naam"


@dataclass(frozen=True)
class Read:
    """One text, measured."""

    name: str
    sentences: tuple[int, ...]
    """Words in each sentence; a name is one word."""
    words: tuple[str, ...]
    """Every word but names, addresses and figures."""
    rare: tuple[str, ...]

    @property
    def share(self) -> float:
        """The part of the words that is frequent; 1 for a text without words of its own."""
        return 1 - len(self.rare) / len(self.words) if self.words else 1.0


@dataclass(frozen=True)
class Measured:
    """All texts of one language."""

    texts: tuple[Read, ...]

    @property
    def sentences(self) -> tuple[int, ...]:
        """Words in each sentence of every text."""
        return tuple(count for text in self.texts for count in text.sentences)

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return statistics.fmean(self.sentences)

    @property
    def nearly_all(self) -> int:
        """How many words `NEARLY_ALL` of the sentences have at most."""
        ordered = sorted(self.sentences)
        return ordered[math.ceil(NEARLY_ALL * len(ordered)) - 1]

    @property
    def share(self) -> float:
        """The part of all words that is frequent."""
        words = sum(len(text.words) for text in self.texts)
        return 1 - sum(len(text.rare) for text in self.texts) / words


def texts(base: KnowledgeBase, language: str) -> Iterator[tuple[str, str]]:
    """Every text that parents read, with where it stands."""
    for name, offer in base.offers.items():
        if offer.parents is not None:
            parts = (offer.parents.what, offer.parents.how)
            yield f"offers/{name}", " ".join(part.in_(language) for part in parts if part is not None)
    for name, rule in base.rules.items():
        if rule.parents is not None:
            yield f"rules/{name}", rule.parents.in_(language)
    for key, words in WORDS.items():
        if key.startswith(OF_PARENTS):
            yield f"words/{key}", words[LANGUAGES.index(language)]


@cache
def measured(base: KnowledgeBase, language: str) -> Measured:
    """Every text that parents read in this language."""
    names = _names(base)
    return Measured(tuple(read(name, text, language, names) for name, text in texts(base, language)))


def read(name: str, text: str, language: str, names: Iterable[str] = ()) -> Read:
    """Measure one text."""
    plain = re.sub(r"{\w+}", _NAME, _ADDRESS.sub(_NAME, text))
    for each in names:
        if each in plain:
            plain = re.sub(rf"(?<![\w-]){re.escape(each)}(?![\w-])", _NAME, plain)
    counts, words = [], []
    for sentence in _SENTENCE.split(plain.strip()):
        found = _WORD.findall(sentence)
        counts.append(len(found))
        words += [word for word in found if word != _NAME and not word[0].isdigit()]
    rare = tuple(word for word in words if zipf_frequency(word.casefold(), language) < FREQUENT)
    return Read(name, tuple(count for count in counts if count), tuple(words), rare)


def _names(base: KnowledgeBase) -> tuple[str, ...]:
    """Names of offers and organisations, longest first, so that a name within a name does not break it."""
    found = {name.name for offer in base.offers.values() for name in offer.names.values()}
    found |= {organisation.name for organisation in base.organisations.values()}
    # A name that is an ordinary word is read as that word.
    return tuple(sorted((name for name in found if name[:1].isupper()), key=len, reverse=True))


def page(base: KnowledgeBase) -> str:
    """docs/reading-level.md."""
    found = {language: measured(base, language) for language in LANGUAGES}
    return "\n".join(
        [
            "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
            "# How easy the texts for parents read",
            "",
            "Written by `make spec`; a test fails when this page is behind, or when a figure leaves its bounds. What",
            "is measured and how stands in `tools/reading_level.py`. It covers what parents read: the texts for",
            "parents of offers and of next steps, and our own words on the pages for parents.",
            "",
            *_table(found),
            "",
            f"A word is frequent from Zipf {FREQUENT} on. Names of offers and organisations count as one word and are",
            "left out of the share.",
            "",
            *(line for language, each in found.items() for line in _longest(language, each)),
            *(line for language, each in found.items() for line in _rarest(language, each)),
        ]
    )


def _table(found: Mapping[str, Measured]) -> Iterator[str]:
    rows: tuple[tuple[str, Callable[[Measured], str], str], ...] = (
        ("texts", lambda each: str(len(each.texts)), ""),
        ("sentences", lambda each: str(len(each.sentences)), ""),
        ("words in a sentence, on average", lambda each: f"{each.mean:.1f}", f"≤ {MEAN_WORDS:g}"),
        (
            f"words in a sentence, {NEARLY_ALL:.0%} have at most",
            lambda each: str(each.nearly_all),
            f"≤ {MOST_WORDS_OF_NEARLY_ALL}",
        ),
        ("words in the longest sentence", lambda each: str(max(each.sentences)), f"≤ {MOST_WORDS}"),
        ("frequent words, of all", lambda each: f"{each.share:.1%}", f"≥ {SHARE:.0%}"),
        (
            "frequent words, in the text with the fewest",
            lambda each: f"{min(text.share for text in each.texts):.1%}",
            f"≥ {SHARE_TEXT:.0%}",
        ),
    )
    yield "| figure | Dutch | English | bound |"
    yield "|---|---|---|---|"
    for name, value, bound in rows:
        yield f"| {name} | {value(found['nl'])} | {value(found['en'])} | {bound} |"


def _longest(language: str, found: Measured) -> Iterator[str]:
    long = sorted(
        ((max(text.sentences), text.name) for text in found.texts if max(text.sentences) > LONG), reverse=True
    )
    yield f"## Sentences of more than {LONG} words ({language})"
    yield ""
    yield from (f"- {count} words: {name}" for count, name in long)
    yield ""


def _rarest(language: str, found: Measured) -> Iterator[str]:
    yield f"## The ten texts with the smallest share of frequent words ({language})"
    yield ""
    for text in sorted(found.texts, key=lambda each: (each.share, each.name))[:10]:
        yield f"- {text.share:.0%}: {text.name} ({', '.join(sorted(set(text.rare)))})"
    yield ""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(current().base).rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
