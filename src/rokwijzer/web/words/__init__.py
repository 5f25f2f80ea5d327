# SPDX-License-Identifier: EUPL-1.2
"""Every word on the pages, in Dutch and English, by key. What the knowledge says comes from the knowledge itself."""

from collections.abc import Mapping
from datetime import date

from rokwijzer.web.language import Language
from rokwijzer.web.words.about import ABOUT
from rokwijzer.web.words.advice import ADVICE
from rokwijzer.web.words.form import FORM
from rokwijzer.web.words.frame import FRAME
from rokwijzer.web.words.problems import PROBLEMS
from rokwijzer.web.words.safety import SAFETY
from rokwijzer.web.words.taking import TAKING

TABLES: tuple[Mapping[str, tuple[str, str]], ...] = (FRAME, FORM, ADVICE, PROBLEMS, SAFETY, TAKING, ABOUT)
WORDS: Mapping[str, tuple[str, str]] = {key: words for table in TABLES for key, words in table.items()}


def word(key: str, language: Language, **values: object) -> str:
    """The words under this key, with the values filled in; raises KeyError for a key that no table has."""
    nl, en = WORDS[key]
    text = en if language == "en" else nl
    return text.format(**values) if values else text


def counted(key: str, count: int, language: Language, **values: object) -> str:
    """The words for one (`key.one`) or for several (`key.many`), with the count filled in."""
    return word(f"{key}.one" if count == 1 else f"{key}.many", language, count=count, **values)


_MONTHS: Mapping[Language, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def spoken(day: date, language: Language) -> str:
    """A date as people say it: 6 december 2026."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"
