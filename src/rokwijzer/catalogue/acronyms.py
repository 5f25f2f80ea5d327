# SPDX-License-Identifier: EUPL-1.2
"""Acronyms and what they stand for, found in the texts themselves: LVB next to "licht verstandelijke beperking".

An acronym is a word in capitals that some text has. It stands for words that follow each other in the texts and begin
with its letters, also where they are parts of one word (JGZ: jeugd-gezondheid-zorg). Small words between them
do not count, and the reading that occurs most is taken. Nothing is written down here.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from rokwijzer.catalogue.folding import folded, tokens

_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z&]{1,5}[A-Z](?![\w-])")


def acronyms(
    entries: Iterable[Iterable[str]], parts: Callable[[str], tuple[str, ...]], excluded: AbstractSet[str]
) -> Mapping[str, tuple[str, ...]]:
    """The words behind each acronym, folded, by the folded acronym. Those of which the texts say nothing are left out.

    `entries` holds the texts of each offer, fact, …: the words count where the acronym occurs in the same entry.
    `parts` takes a word apart; `excluded` are the small words.
    """
    found: dict[str, Counter[tuple[str, ...]]] = {}
    for texts in entries:
        every = list(dict.fromkeys(texts))
        wanted = {folded(each) for text in every for each in _CAPITALS.findall(text)}
        rows: set[tuple[str, ...]] = set()
        for text in every:
            row = [part for token in tokens(text) if token.word not in excluded for part in _apart(token.word, parts)]
            initials = "".join(word[0] for word in row)
            for letters in wanted:
                rows |= {tuple(row[start : start + len(letters)]) for start in _places(letters, initials)}
        for words in rows:
            found.setdefault("".join(word[0] for word in words), Counter())[words] += 1
    # Of readings that occur as often, the one in the fewest letters is the least taken apart and put together.
    return {
        letters: max(counts, key=lambda row: (counts[row], -sum(map(len, row)), row))
        for letters, counts in sorted(found.items())
    }


def _apart(word: str, parts: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    return parts(word) or (word,)


def _places(letters: str, initials: str) -> Iterator[int]:
    """Where these letters begin, also where they overlap."""
    start = initials.find(letters)
    while start >= 0:
        yield start
        start = initials.find(letters, start + 1)
