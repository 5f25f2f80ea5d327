# SPDX-License-Identifier: EUPL-1.2
"""Numbers as Dutch texts write them: digits, halves with a comma, words."""

import re
from decimal import Decimal

_UNITS = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"),
)
_TENS = {
    "twintig": 20,
    "dertig": 30,
    "veertig": 40,
    "vijftig": 50,
    "zestig": 60,
    "zeventig": 70,
    "tachtig": 80,
    "negentig": 90,
}
_OTHERS = {
    "anderhalf": "1.5",
    "anderhalve": "1.5",
    "half": "0.5",
    "halve": "0.5",
    "drietal": "3",
    "tweetal": "2",
    "tweedaagse": "2",
    "tweejarig": "2",
    "tweejarige": "2",
    "vierjarig": "4",
    "vijfjarig": "5",
    "honderd": "100",
}

_DIGITS = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?|(?<=[a-zA-Z(&-])\d+")
_WORDS = re.compile(r"[a-zà-ÿ]+")
_ONE_WHOLE = re.compile(r"\been\s+heel\s+jaar\b")


def _word_values() -> dict[str, Decimal]:
    found = {word: Decimal(value) for value, word in enumerate(_UNITS) if word != "een"}
    found |= {word: Decimal(value) for word, value in _TENS.items()}
    for ten, value in _TENS.items():
        for unit, word in enumerate(_UNITS[1:10], start=1):
            joint = "ën" if word.endswith("e") else "en"
            found[f"{word}{joint}{ten}"] = Decimal(value + unit)
    return found | {word: Decimal(value) for word, value in _OTHERS.items()}


_VALUES = _word_values()


def numbers_in(text: str) -> frozenset[Decimal]:
    """Every number that stands in the text. "Een" is left out, as nearly always an article, but in "een heel jaar"."""
    digits = {Decimal(found.replace(",", ".")) for found in _DIGITS.findall(text)}
    words = {_VALUES[word] for word in _WORDS.findall(text.casefold()) if word in _VALUES}
    whole = {Decimal(1)} if _ONE_WHOLE.search(text.casefold()) else set()
    return frozenset(digits | words | whole)
