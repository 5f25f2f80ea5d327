# SPDX-License-Identifier: EUPL-1.2
"""Text as words to compare: without capitals, accents and signs, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*")
_APOSTROPHES = re.compile(r"['’`´]")


@dataclass(frozen=True)
class Token:
    """One word of a text: as it is compared, and where it stands."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """The word without capitals, accents and apostrophes: `Baby's` is `babys`, `coördinatie` is `coordinatie`."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", word).casefold())
    return "".join(char for char in plain if char.isalnum() and not unicodedata.combining(char))


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order. A hyphen parts words; an apostrophe does not."""
    for match in _WORD.finditer(text):
        if word := folded(match[0]):
            yield Token(word, match.start(), match.end())


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(token.word for token in tokens(text))


_DUTCH = """
aan al als bij binnen buiten dan dat de der deze die dit door dus een eens en er erg geen haar heb hebben heeft hem het
hier hij hoe hun ik in is ja je jij jou jouw kan kunnen maar me mee meer men met mij mijn moet moeten na naar nee net
niet nog nu of om omdat onder ons onze ook op over te tegen ten ter tot u uit uw van vanaf veel via vaak voor waar
waarbij waarin waarmee waren was wat we wel werd wie wij wil willen worden wordt zal ze zelf zich zij zijn zo zoals zou
zonder
"""
_ENGLISH = """
a about after all also am an and any are as at be been before both but by can could did do does during each for from had
has have he her here him his how i if in into is it its me more most my no not of off often on one only or other our out
over own she should so some such than that the their them then there these they this those through to too under until up
us very was we were what when where which while who whom whose why will with without would you your
"""
FUNCTION_WORDS: dict[str, frozenset[str]] = {"nl": frozenset(_DUTCH.split()), "en": frozenset(_ENGLISH.split())}
"""Words of the language that say nothing about what is sought."""
