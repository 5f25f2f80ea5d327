# SPDX-License-Identifier: EUPL-1.2
"""The words around what is printed, in Dutch and English. Everything else comes from the knowledge."""

from collections.abc import Mapping
from datetime import date

_PAPER: Mapping[str, tuple[str, str]] = {
    "title": ("Hulp bij uw kind en uw gezin", "Help with your child and your family"),
    "intro": (
        "Hier staat wat we samen bespraken. U kiest zelf wat bij u past.",
        "This is what we talked about together. You choose what suits you.",
    ),
    "how": ("Zo krijgt u het", "How to get it"),
    "ask": (
        "Vraag het aan uw verpleegkundige, verloskundige of huisarts.",
        "Ask your nurse, midwife or family doctor.",
    ),
    "ring": ("Bellen met {name}: {phone}", "Ring {name}: {phone}"),
    "more": ("Lees meer", "Read more"),
    "code": ("Code om te scannen; het adres staat ernaast", "Code to scan; the address is beside it"),
    "foot": (
        "Vragen of ongerust? Bel uw huisarts of het consultatiebureau. Direct gevaar? Bel 112.",
        "Questions or worried? Ring your family doctor or child health clinic. Immediate danger? Call 112.",
    ),
    "place": ("{municipality}, {day}", "{municipality}, {day}"),
    "summary": ("Overzicht voor de professional", "Summary for the professional"),
    "entered": ("Gezien, gehoord en ingeschat", "Seen, heard and judged"),
    "left-out": (
        "Gevoelige onderwerpen en veiligheid staan niet op dit blad.",
        "Sensitive subjects and safety are not on this sheet.",
    ),
    "judgement": ("inschatting", "judgement"),
    "steps": ("Mogelijke vervolgstappen", "Possible next steps"),
    "open": ("Nog open", "Still open"),
    "offers": ("Passende hulp", "Fitting help"),
    "chosen": ("Besproken hulp", "Help discussed"),
    "none": ("Geen", "None"),
    "decides": (
        "Dit is wat de teksten zeggen. De professional beslist, samen met de ouders.",
        "This is what the texts say. The professional decides, together with the parents.",
    ),
    "made-with": (
        "Gemaakt met ROKwijzer {program}; kennis: {edition}",
        "Made with ROKwijzer {program}; knowledge: {edition}",
    ),
    "no-edition": ("nog geen uitgave", "no edition yet"),
}

_MONTHS = {
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}


def say(key: str, language: str, **values: object) -> str:
    """The words under this key, filled in."""
    nl, en = _PAPER[key]
    return (en if language == "en" else nl).format(**values)


def spoken(day: date, language: str) -> str:
    """A date as people say it."""
    return f"{day.day} {_MONTHS['en' if language == 'en' else 'nl'][day.month - 1]} {day.year}"
