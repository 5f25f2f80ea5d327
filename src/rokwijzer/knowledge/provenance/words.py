# SPDX-License-Identifier: EUPL-1.2
"""Words compared across texts in which ligatures were lost: a replacement character stands for any of them."""

import re
import unicodedata

RUN = 8
"""So many words in a row are no longer our own words."""

# The longest first: a lost "tti" must not leave an "i" behind. Both texts lose these letters, so that they agree
# whether or not the extraction kept them.
_LIGATURES = re.compile("ffi|ffl|tti|tf|tt|ti|ft|ff|fi|fl|\N{REPLACEMENT CHARACTER}")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def fold(word: str) -> str:
    """The word in lower case, without accents and without anything that may be a ligature."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return _LIGATURES.sub("", "".join(char for char in bare if not unicodedata.combining(char)))


def tokens(text: str) -> list[str]:
    """The words of a text, folded; a word broken over two lines with a hyphen is one word."""
    joined = re.sub(r"(?<=\w)-\s*\n\s*(?=[a-z])", "", text).replace(
        "\N{REPLACEMENT CHARACTER}", "\N{LATIN SMALL LETTER T}i"
    )
    return [fold(word) for word in _WORD.findall(joined)]


def runs_in(words: list[str], length: int = RUN) -> dict[tuple[str, ...], int]:
    """Every run of so many words, with the place of its first word."""
    return {tuple(words[at : at + length]): at for at in range(len(words) - length + 1)}
