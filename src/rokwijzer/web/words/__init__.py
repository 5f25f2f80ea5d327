# SPDX-License-Identifier: EUPL-1.2
"""Every word on the pages, in Dutch and English, by key. What the knowledge says comes from the knowledge itself."""

from collections.abc import Mapping
from datetime import date

from rokwijzer.web.language import DUTCH
from rokwijzer.web.words.about import ABOUT
from rokwijzer.web.words.advice import ADVICE
from rokwijzer.web.words.asking import ASKING
from rokwijzer.web.words.current import CURRENT
from rokwijzer.web.words.form import FORM
from rokwijzer.web.words.frame import FRAME
from rokwijzer.web.words.guideline import GUIDELINE
from rokwijzer.web.words.parents import PARENTS
from rokwijzer.web.words.printing import PRINTING
from rokwijzer.web.words.problems import PROBLEMS
from rokwijzer.web.words.safety import SAFETY
from rokwijzer.web.words.taking import TAKING
from rokwijzer.web.words.talking import TALKING

TABLES: tuple[Mapping[str, tuple[str, str]], ...] = (
    FRAME,
    FORM,
    ADVICE,
    ASKING,
    PROBLEMS,
    SAFETY,
    TAKING,
    TALKING,
    GUIDELINE,
    PARENTS,
    CURRENT,
    PRINTING,
    ABOUT,
)
WORDS: Mapping[str, tuple[str, str]] = {key: words for table in TABLES for key, words in table.items()}


MORE: dict[str, Mapping[str, str]] = {}
"""Further languages, by code and key. What one of them does not have is said in Dutch, and marked as Dutch."""


def word(key: str, language: str, **values: object) -> str:
    """The words under this key, with the values filled in; raises KeyError for a key that no table has."""
    nl, en = WORDS[key]
    text = en if language == "en" else MORE.get(language, {}).get(key, nl)
    return text.format(**values) if values else text


def language_of_word(key: str, language: str) -> str:
    """The language in which `word` says it: the one asked for, or Dutch where it has no words for this yet."""
    return language if language == "en" or key in MORE.get(language, {}) else DUTCH


def counted(key: str, count: int, language: str, **values: object) -> str:
    """The words for one (`key.one`) or for several (`key.many`), with the count filled in."""
    return word(key_of_count(key, count), language, count=count, **values)


def key_of_count(key: str, count: int) -> str:
    """The key of the words for so many."""
    return f"{key}.one" if count == 1 else f"{key}.many"


_MONTHS: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def language_of_months(language: str) -> str:
    """The language in which `spoken` says a date."""
    return language if language in _MONTHS else DUTCH


def spoken(day: date, language: str) -> str:
    """A date as people say it: 6 december 2026. In Dutch where the language has no months here."""
    return f"{day.day} {_MONTHS[language_of_months(language)][day.month - 1]} {day.year}"
