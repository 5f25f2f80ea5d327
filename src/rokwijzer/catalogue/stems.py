# SPDX-License-Identifier: EUPL-1.2
"""Forms of one word brought together: what the Snowball stemmer does, and the Dutch forms that it leaves apart.

The stemmer is `dutch_porter`: Snowball's newer `dutch` takes core words of this field apart (it makes "gezin" into
"zin"). What is added for Dutch is asked of the vocabulary first, so that no word is shortened to one that does not
exist there.
"""

from collections.abc import Callable, Container
from functools import cache

import snowballstemmer  # type: ignore[import-untyped]

from rokwijzer.explain import Language

_ALGORITHMS: dict[Language, str] = {"nl": "dutch_porter", "en": "english"}
_SHORTEST = 3


@cache
def stemmer(language: Language) -> Callable[[str], str]:
    """The stem of a folded word, without looking at a vocabulary; remembered."""
    found: Callable[[str], str] = snowballstemmer.stemmer(_ALGORITHMS[language]).stemWord
    return cache(found if language == "en" else lambda word: _settled(found(word)))


def _settled(stem: str) -> str:
    """One spelling for the end of a Dutch stem: `depressiev` and `depressief`, `gezinn` and `gezin` are the same."""
    if len(stem) > _SHORTEST:
        if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
            stem = stem[:-1]
        stem = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    return stem


# An ending, and what stands in its place in the shorter word.
_DUTCH = (
    ("eren", ""),  # kinderen, kind
    ("en", ""),  # the vocabulary has a word that the stemmer would shorten on: depressies, depressie
    ("s", ""),  # relaties, relatie
    ("ing", "en"),  # hechting, hechten
    ("ende", "en"),  # huilende, huilen
    ("end", "en"),
    ("t", ""),  # huilt, huil
    ("t", "en"),  # huilt, huilen
    ("f", ""),  # depressief, depressie
    ("ve", ""),  # depressieve, depressie
)


def canonical(word: str, language: Language, vocabulary: Container[str]) -> str:
    """The form under which all forms of a word are kept, given the words that there are."""
    stem = stemmer(language)
    if language == "nl":
        for ending, instead in _DUTCH:
            shorter = word[: -len(ending)] + instead
            if word.endswith(ending) and len(shorter) >= _SHORTEST and shorter in vocabulary:
                return stem(shorter)
    return stem(word)
