# SPDX-License-Identifier: EUPL-1.2
"""The words in which contradictions and gaps are said: our own texts, so editorial.

What a reading asks is written close to its file, since it is for who keeps the knowledge; full sentences for a family
are the business of `explain`.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from rokwijzer.knowledge.models import Fact, FactType, Reading, Text


class ContradictionKind(StrEnum):
    """What sort of contradiction or gap it is, in the order of the list."""

    READINGS = "readings"
    """Passages state different things about for whom or when."""
    FIGURES = "figures"
    """Passages give different numbers for one thing of a programme."""
    EVIDENCE = "evidence"
    """What is said of the evidence differs."""
    CARE_LINES = "care-lines"
    """More than one care line is named."""
    OPEN_COUNT = "open-count"
    """How many of the listed features are needed is not said."""
    OPEN_END = "open-end"
    """Whether a last (or first) stretch of time counts is not said."""
    OPEN_POINT = "open-point"
    """Something that the sources leave open, entered by a curator."""
    GAP = "gap"
    """Something that a source points to and that is not among the sources."""
    SUSPECT = "suspect"
    """A slip, or plainly another programme's text."""
    REFINED = "refined"
    """A vague word beside a stated value."""
    UNDATED = "undated"
    """A claim about "now" or "soon" that has no date."""
    AVAILABILITY = "availability"
    """Where an offer can be had, never checked on a known day."""


class Meanwhile(StrEnum):
    """What the program does as long as it stands so. It never decides which source is right."""

    ASK = "ask"
    SHOW_BOTH = "show-both"
    LEAVE_OPEN = "leave-open"
    SHOW = "show"


TITLES: Mapping[ContradictionKind, Text] = {
    ContradictionKind.READINGS: Text(nl="Voor wie en wanneer: lezingen", en="For whom and when: readings"),
    ContradictionKind.FIGURES: Text(nl="Cijfers die verschillen", en="Figures that differ"),
    ContradictionKind.EVIDENCE: Text(nl="Onderbouwing die verschilt", en="Evidence that differs"),
    ContradictionKind.CARE_LINES: Text(nl="Meer dan één zorglijn", en="More than one care line"),
    ContradictionKind.OPEN_COUNT: Text(nl="Aantallen die open zijn", en="Counts left open"),
    ContradictionKind.OPEN_END: Text(nl="Grenzen in de tijd die open zijn", en="Ends in time left open"),
    ContradictionKind.OPEN_POINT: Text(nl="Open punten", en="Open points"),
    ContradictionKind.GAP: Text(nl="Wat ontbreekt", en="What is missing"),
    ContradictionKind.SUSPECT: Text(nl="Waarschijnlijk een vergissing", en="Probably a slip"),
    ContradictionKind.REFINED: Text(nl="Vage woorden naast een waarde", en="Vague words beside a value"),
    ContradictionKind.UNDATED: Text(nl="Zonder datum", en="Undated"),
    ContradictionKind.AVAILABILITY: Text(nl="Beschikbaarheid zonder datum", en="Availability without a date"),
}

MEANWHILE: Mapping[tuple[ContradictionKind, Meanwhile], Text] = {
    (ContradictionKind.READINGS, Meanwhile.LEAVE_OPEN): Text(
        nl="Kijkt naar elke lezing; waar ze verschillen, is de uitkomst onbekend.",
        en="Looks at every reading; the status is unknown where they differ.",
    ),
    (ContradictionKind.READINGS, Meanwhile.SHOW_BOTH): Text(
        nl="Toont elke lezing; er hangt geen uitkomst van af.", en="Shows every reading; no status depends on it."
    ),
    (ContradictionKind.FIGURES, Meanwhile.SHOW_BOTH): Text(
        nl="Toont elk cijfer met de bron erbij.", en="Shows each figure with its source."
    ),
    (ContradictionKind.EVIDENCE, Meanwhile.SHOW_BOTH): Text(
        nl="Toont wat elke passage zegt; kiest geen niveau.", en="Shows what each passage says; picks no level."
    ),
    (ContradictionKind.CARE_LINES, Meanwhile.SHOW_BOTH): Text(
        nl="Toont elke zorglijn; leidt er geen weg naar het aanbod uit af.",
        en="Shows each care line; derives no route from them.",
    ),
    (ContradictionKind.OPEN_COUNT, Meanwhile.LEAVE_OPEN): Text(
        nl="Minder is te weinig, meer is genoeg; daartussen is de uitkomst onbekend.",
        en="Fewer is too few, more is enough; in between the status is unknown.",
    ),
    (ContradictionKind.OPEN_END, Meanwhile.LEAVE_OPEN): Text(
        nl="Daarvoor en daarna is het zeker; in de tijd die open blijft, is de uitkomst onbekend.",
        en="Before and after it is certain; in the time left open the status is unknown.",
    ),
    (ContradictionKind.OPEN_END, Meanwhile.SHOW): Text(
        nl="Toont de tijd; laat er niets van afhangen.", en="Shows the time; lets nothing depend on it."
    ),
    (ContradictionKind.OPEN_POINT, Meanwhile.SHOW): Text(
        nl="Toont het erbij en vult niets in.", en="Shows it alongside and fills nothing in."
    ),
    (ContradictionKind.OPEN_POINT, Meanwhile.LEAVE_OPEN): Text(
        nl="Laat het open; gebruikers zien het niet.", en="Leaves it open; users do not see it."
    ),
    (ContradictionKind.GAP, Meanwhile.SHOW): Text(
        nl="Zegt dat het ontbreekt en vult niets in.", en="Says that it is missing and fills nothing in."
    ),
    (ContradictionKind.GAP, Meanwhile.LEAVE_OPEN): Text(nl="Vult niets in.", en="Fills nothing in."),
    (ContradictionKind.SUSPECT, Meanwhile.LEAVE_OPEN): Text(
        nl="Gebruikt de passage niet.", en="Does not use the passage."
    ),
    (ContradictionKind.REFINED, Meanwhile.SHOW): Text(
        nl="De precieze waarde telt; de woorden staan erbij.", en="The precise value counts; the words are noted."
    ),
    (ContradictionKind.UNDATED, Meanwhile.SHOW): Text(
        nl="Het draagt het merk dat er geen datum is; er hangt niets van af.",
        en="It carries the mark that there is no date; nothing depends on it.",
    ),
    (ContradictionKind.UNDATED, Meanwhile.LEAVE_OPEN): Text(
        nl="Laat het open; gebruikers zien het niet.", en="Leaves it open; users do not see it."
    ),
    (ContradictionKind.AVAILABILITY, Meanwhile.ASK): Text(
        nl="Noemt geen dag waarop het is nagekeken, en zegt bij wie men navraagt.",
        en="Names no day on which it was checked, and says whom to ask.",
    ),
}

FIGURES: Mapping[str, Text] = {
    "duration": Text(nl="duur", en="duration"),
    "runs-until": Text(nl="tot wanneer het doorloopt", en="until when it goes on"),
    "sessions": Text(nl="aantal bijeenkomsten of bezoeken", en="number of sessions or visits"),
    "session-length": Text(nl="duur per keer", en="length of a session"),
    "frequency": Text(nl="hoe vaak", en="how often"),
    "group-size": Text(nl="grootte van de groep", en="size of the group"),
}
"""What the figures of a programme count."""

_DUTCH = (
    (r"\bstart of pregnancy\b", "het begin van de zwangerschap"),
    (r"\bmonths? before birth\b", "maanden voor de geboorte"),
    (r"\bweeks? of pregnancy\b", "weken zwangerschap"),
    (r"\bbirth\b", "de geboorte"),
    (r"\bwish\b", "de kinderwens"),
    (r"\bday\b", "dag"),
    (r"\bdays\b", "dagen"),
    (r"\bweeks\b", "weken"),
    (r"\.5 months\b", ",5 maand"),
    (r"\bmonths\b", "maanden"),
    (r"\bmonth\b", "maand"),
    (r"\byears?\b", "jaar"),
    (r"^about\b", "ongeveer"),
    (r"^before\b", "tot"),
    (r"^through\b", "tot en met"),
    (r"^to\b(.*)", r"tot\1 (met een streepje)"),
    (r"(\d)\.(\d)", r"\1,\2"),
)
_DASH = re.compile(r"^to\b(.*)")
_FACT = re.compile(r"\b[a-z]+\.[a-z][a-z0-9-]*")


def position_words(text: str) -> Text:
    """A position or end as it stands in the file, in both languages."""
    dutch = text
    for english, word in _DUTCH:
        dutch = re.sub(english, word, dutch)
    return Text(nl=dutch, en=_DASH.sub(r"up to\1 (with a dash)", text))


def span_words(from_: str | None, until: str | None) -> Text:
    """A span of time: its start and end, as far as they are stated."""
    start, end = (position_words(each) if each else None for each in (from_, until))
    dutch = [f"vanaf {start.nl}"] if start else []
    english = [f"from {start.en}"] if start else []
    if end:
        dutch.append(end.nl)
        english.append(end.en or end.nl)
    return Text(nl=", ".join(dutch), en=", ".join(english))


def reading_words(reading: Reading, facts: Mapping[str, Fact]) -> Text:
    """What one passage asks: the words of its note where it has one, else what stands in the file."""
    if reading.note is not None:
        return reading.note
    if reading.when is None:
        return span_words(reading.from_, reading.until)
    return Text(nl=_bare(_raw_words(reading.when, facts, "nl")), en=_bare(_raw_words(reading.when, facts, "en")))


def _bare(words: str) -> str:
    """Without the brackets around the whole."""
    return words[1:-1] if words.startswith("(") and words.endswith(")") else words


def _raw_words(raw: object, facts: Mapping[str, Fact], language: str) -> str:
    dutch = language == "nl"
    match raw:
        case str():
            return _line_words(raw, facts, language)
        case list() | tuple():
            return _joined((_raw_words(each, facts, language) for each in raw), "en" if dutch else "and")
        case dict():
            return _joined((_part(key, each, facts, language) for key, each in raw.items()), "en" if dutch else "and")
        case _:
            return str(raw)


def _part(key: str, value: object, facts: Mapping[str, Fact], language: str) -> str:
    dutch = language == "nl"
    if key == "any" and isinstance(value, list | tuple):
        return _joined((_raw_words(each, facts, language) for each in value), "of" if dutch else "or")
    if key == "not":
        return f"{'niet' if dutch else 'not'} ({_raw_words(value, facts, language)})"
    if key == "during" and isinstance(value, dict):
        return span_words(value.get("from"), value.get("until")).in_(language)
    if key == "at-least":
        return f"{'ten minste' if dutch else 'at least'} {value}"
    return _raw_words(value, facts, language)


def _joined(parts: Iterable[str], word: str) -> str:
    found = list(parts)
    return found[0] if len(found) == 1 else "(" + f" {word} ".join(found) + ")"


def _line_words(line: str, facts: Mapping[str, Fact], language: str) -> str:
    def label(match: re.Match[str]) -> str:
        fact = facts.get(match[0])
        if fact is None:
            return match[0]
        said = fact.yes if fact.type is FactType.BOOLEAN and fact.yes else fact.label
        parent = "de ouder" if language == "nl" else "the parent"
        return said.in_(language).replace("{carer}", parent)

    return _FACT.sub(label, line)
