# SPDX-License-Identifier: EUPL-1.2
"""The columns of a call sheet: the same in a workbook and in a text file, in both languages."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Column(StrEnum):
    """What one column holds, in the order of the sheet."""

    ID = "id"
    OFFER = "offer"
    RING = "ring"
    REACH = "reach"
    KIND = "kind"
    ASK_NL = "ask-nl"
    ASK_EN = "ask-en"
    LAST_STATUS = "last-status"
    LAST_WORDS = "last-words"
    LAST_BY = "last-by"
    LAST_CHECKED = "last-checked"
    AGE = "age"
    OLD = "old"
    STATUS = "status"
    WORDS_NL = "words-nl"
    WORDS_EN = "words-en"
    SAID_BY = "said-by"
    CHECKED = "checked"
    WAITING_NL = "waiting-nl"
    WAITING_EN = "waiting-en"
    NOTE = "note"
    STATE = "state"
    LIST = "list"


class Heading(NamedTuple):
    """What stands above a column, and how wide it is in a workbook, in characters."""

    nl: str
    en: str
    width: int

    def in_(self, language: str) -> str:
        """The heading in this language."""
        return self.en if language == "en" else self.nl


HEADINGS: Mapping[Column, Heading] = {
    Column.ID: Heading("Kenmerk (laten staan)", "Id (leave as it is)", 18),
    Column.OFFER: Heading("Aanbod", "Offer", 23),
    Column.RING: Heading("Wie bel je?", "Whom to ring?", 21),
    Column.REACH: Heading("Te bereiken via", "Reach through", 17),
    Column.KIND: Heading("Soort", "Kind", 14),
    Column.ASK_NL: Heading("Wat vraag je?", "What to ask (Dutch)", 34),
    Column.ASK_EN: Heading("Wat vraag je (Engels)?", "What to ask (English)", 34),
    Column.LAST_STATUS: Heading("Laatste antwoord", "Last answer", 12),
    Column.LAST_WORDS: Heading("Laatste antwoord in woorden", "Last answer in words", 28),
    Column.LAST_BY: Heading("Laatst gezegd door", "Last said by", 16),
    Column.LAST_CHECKED: Heading("Laatst nagekeken op", "Last checked on", 11),
    Column.AGE: Heading("Hoe oud?", "How old?", 9),
    Column.OLD: Heading("Te oud?", "Too old?", 10),
    Column.STATUS: Heading("Nieuw: status", "New: status", 15),
    Column.WORDS_NL: Heading("Nieuw: in woorden (Nederlands)", "New: in words (Dutch)", 30),
    Column.WORDS_EN: Heading("Nieuw: in woorden (Engels)", "New: in words (English)", 30),
    Column.SAID_BY: Heading("Nieuw: gezegd door (organisatie of rol)", "New: said by (organisation or role)", 18),
    Column.CHECKED: Heading("Nieuw: nagekeken op", "New: checked on", 12),
    Column.WAITING_NL: Heading("Nieuw: wachttijd (Nederlands)", "New: waiting time (Dutch)", 16),
    Column.WAITING_EN: Heading("Nieuw: wachttijd (Engels)", "New: waiting time (English)", 16),
    Column.NOTE: Heading("Nieuw: opmerking (intern)", "New: note (internal)", 18),
    Column.STATE: Heading("Stand (laten staan)", "State (leave as it is)", 16),
    Column.LIST: Heading("Lijst (laten staan)", "List (leave as it is)", 30),
}

HIDDEN = (Column.ID, Column.STATE, Column.LIST)
"""What the program needs to read the sheet back; people do not."""

NEW = (
    Column.STATUS,
    Column.WORDS_NL,
    Column.WORDS_EN,
    Column.SAID_BY,
    Column.CHECKED,
    Column.WAITING_NL,
    Column.WAITING_EN,
    Column.NOTE,
)
"""What whoever rings fills in."""

NEEDED = (*HIDDEN, Column.OFFER, *NEW)
"""Without one of these a sheet cannot be read back."""


def column_of(heading: str) -> Column | None:
    """The column with this heading, in either language; capitals and white space do not count."""
    return _BY_HEADING.get(_folded(heading))


def letters(number: int) -> str:
    """The letters by which spreadsheets call a column, counted from 1: A, B, … Z, AA."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


_BY_HEADING = {_folded(text): column for column, each in HEADINGS.items() for text in (each.nl, each.en)}
