# SPDX-License-Identifier: EUPL-1.2
"""The words of the interface in Dutch and English: every sentence that is not knowledge is made from these tables.

A table holds each wording as (Dutch, English); `say` picks one and fills its `{slots}`. No knowledge stands here: what
a fact or criterion is called comes from the knowledge files.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from rokwijzer.timeline import Number, Position, Unit

Language: TypeAlias = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

_PHRASES: Mapping[str, tuple[str, str]] = {
    # Joining.
    "and": ("en", "and"),
    "or": ("of", "or"),
    "all-of": ("dit geldt allemaal", "all of these hold"),
    "one-of": ("minstens één van deze geldt", "at least one of these holds"),
    "at-least": ("van deze {all} punten gelden er ten minste {count}", "at least {count} of these {all} hold"),
    "fewer": ("van deze {all} punten gelden er minder dan {count}", "fewer than {count} of these {all} hold"),
    "enough": (
        "van deze {all} punten gelden er genoeg (hoeveel laat de bron open, {low} tot {high})",
        "of these {all} points enough hold (how many the source leaves open, {low} to {high})",
    ),
    "too-few": (
        "van deze {all} punten gelden er te weinig (hoeveel laat de bron open, {low} tot {high})",
        "of these {all} points too few hold (how many the source leaves open, {low} to {high})",
    ),
    "always": ("hiervoor is niets nodig", "nothing is needed for this"),
    "never": ("dit geldt voor niemand", "this holds for nobody"),
    "sources-differ": ("de bronnen verschillen", "the sources differ"),
    "sources-differ from": ("de bronnen verschillen over het begin", "the sources differ on the start"),
    "sources-differ until": ("de bronnen verschillen over het einde", "the sources differ on the end"),
    # A fact and its value.
    "is": ("{measure} is {value}", "{measure} is {value}"),
    "is-other": ("{measure} is iets anders dan {value}", "{measure} is something other than {value}"),
    "number <": ("{measure} is minder dan {value}", "{measure} is less than {value}"),
    "number <=": ("{measure} is hoogstens {value}", "{measure} is at most {value}"),
    "number >": ("{measure} is meer dan {value}", "{measure} is more than {value}"),
    "number >=": ("{measure} is ten minste {value}", "{measure} is at least {value}"),
    "number =": ("{measure} is {value}", "{measure} is {value}"),
    "number !=": ("{measure} is niet {value}", "{measure} is not {value}"),
    "order <": ("{measure} is lager dan {value}", "{measure} is lower than {value}"),
    "order <=": ("{measure} is {value} of lager", "{measure} is {value} or lower"),
    "order >": ("{measure} is hoger dan {value}", "{measure} is higher than {value}"),
    "order >=": ("{measure} is {value} of hoger", "{measure} is {value} or higher"),
    "order =": ("{measure} is {value}", "{measure} is {value}"),
    "order !=": ("{measure} is iets anders dan {value}", "{measure} is something other than {value}"),
    "date <": ("{measure} is vóór {value}", "{measure} is before {value}"),
    "date <=": ("{measure} is op of vóór {value}", "{measure} is on or before {value}"),
    "date >": ("{measure} is na {value}", "{measure} is after {value}"),
    "date >=": ("{measure} is op of na {value}", "{measure} is on or after {value}"),
    "date =": ("{measure} is {value}", "{measure} is {value}"),
    "date !=": ("{measure} is niet {value}", "{measure} is not {value}"),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "between": ("{low} tot en met {high}", "{low} to {high}"),
    "or-more": ("{low} of meer", "{low} or more"),
    "or-less": ("{high} of minder", "{high} or less"),
    "from-date": ("{low} of later", "{low} or later"),
    "until-date": ("{high} of eerder", "{high} or earlier"),
    "moment-not-asked": ("kind of zwangerschap nog niet gevraagd", "child or pregnancy not asked yet"),
    "not-asked": ("nog niet gevraagd", "not asked yet"),
    "nobody-knows": ("gevraagd, niet bekend", "asked, not known"),
    # Time.
    "wish": ("er is een kinderwens", "there is a wish for a child"),
    "wish-or-pregnant": ("er is een kinderwens of een zwangerschap", "there is a wish for a child, or a pregnancy"),
    "pregnant": ("er is een zwangerschap", "there is a pregnancy"),
    "not-pregnant": ("er is nog geen zwangerschap", "there is no pregnancy yet"),
    "born": ("het kind is geboren", "the child is born"),
    "already-born": ("het kind is al geboren", "the child is already born"),
    "unborn": ("het kind is nog niet geboren", "the child is not born yet"),
    "child-in": ("het kind is {span}", "the child is {span} old"),
    "child-from": ("het kind is {start} of ouder", "the child is {start} or older"),
    "child-before": ("het kind is jonger dan {end}", "the child is younger than {end}"),
    "child-through": ("het kind is hoogstens {end}", "the child is at most {end} old"),
    "child-not-yet": ("het kind is nog geen {start}", "the child is not {start} old yet"),
    "child-beyond": ("het kind is ouder dan {end}", "the child is older than {end}"),
    "pregnancy-in": ("de zwangerschap duurt {span}", "the pregnancy has lasted {span}"),
    "pregnancy-from": ("de zwangerschap duurt {start} of langer", "the pregnancy has lasted {start} or longer"),
    "pregnancy-before": ("de zwangerschap duurt korter dan {end}", "the pregnancy has lasted less than {end}"),
    "pregnancy-through": ("de zwangerschap duurt hoogstens {end}", "the pregnancy has lasted at most {end}"),
    "pregnancy-not-yet": ("de zwangerschap duurt nog geen {start}", "the pregnancy has not lasted {start} yet"),
    "pregnancy-beyond": ("de zwangerschap duurt langer dan {end}", "the pregnancy has lasted longer than {end}"),
    "birth-within": (
        "de geboorte is over {start} of eerder",
        "the birth is {start} away or less",
    ),
    "birth-further": ("de geboorte is over meer dan {start}", "the birth is more than {start} away"),
    "span-before": ("{start} tot {end}", "{start} to {end}"),
    "span-through": ("{start} tot en met {end}", "{start} through {end}"),
    "about": ("ongeveer {amount}", "about {amount}"),
    "open-to": ("of {end} zelf meetelt, zegt de bron niet", "the source does not say whether {end} itself counts"),
    # The moment of this family.
    "weeks-pregnant": ("{amount} zwanger", "{amount} pregnant"),
    "years-and-months": ("{years} en {months}", "{years} and {months}"),
    "at-birth": ("bij de geboorte", "at birth"),
    "moment-wish": ("kinderwens", "wish for a child"),
    "moment-between": ("{low} tot {high}", "{low} to {high}"),
    "moment-child": ("het kind is {amount} oud", "the child is {amount} old"),
    "moment-born-today": ("het kind is vandaag geboren", "the child was born today"),
    "moment-label": ("leeftijd of zwangerschap", "age or pregnancy"),
    # Parents.
    "one-parent": ("een van de ouders", "one of the parents"),
    "each-parent": ("elk van de ouders", "each of the parents"),
    "not-together": ("bij geen van de ouders gaat dit samen", "these do not go together in either parent"),
    "parents": ("de ouders", "the parents"),
    "no-parent": ("geen van de ouders", "neither of the parents"),
    "the-parent": ("de ouder", "the parent"),
    "other-parent": ("de andere ouder", "the other parent"),
    "the": ("de {noun}", "the {noun}"),
    "first": ("de eerste {noun}", "the first {noun}"),
    "second": ("de tweede {noun}", "the second {noun}"),
    "another": ("een andere {noun}", "another {noun}"),
    "there-is": ("er is {noun}", "there is {noun}"),
    "there-is-no": ("er is geen {noun}", "there is no {noun}"),
    "about-whom": ("om wie het gaat", "who it is about"),
    # Unknown, and what it hangs on.
    "not-known": ("nog niet bekend: {what}", "not known yet: {what}"),
    "not-known of several": ("nog niet bekend; {what}", "not known yet; {what}"),
    "left-open": ("nog open: {what}", "left open: {what}"),
    "left-open of several": ("nog open; {what}", "left open; {what}"),
    "ask-moment": (
        "Is er een zwangerschap, of is het kind geboren? Vraag de uitgerekende datum of de geboortedatum",
        "Is there a pregnancy, or is the child born? Ask for the due date or the date of birth",
    ),
    "ask-born": ("Wat is de geboortedatum van het kind?", "What is the child's date of birth?"),
    "ask-due": ("Wat is de uitgerekende datum?", "What is the due date?"),
    "ask-corrected": (
        "Telt de kalenderleeftijd of de gecorrigeerde leeftijd? De bron zegt dit niet",
        "Does the calendar age count, or the corrected age? The source does not say",
    ),
    "open-end-to": ("de bron laat open of {end} zelf meetelt", "the source leaves open whether {end} itself counts"),
    "open-end-through": (
        "de bron laat open tot welke dag “tot en met {end}” loopt",
        "the source leaves open until which day “through {end}” runs",
    ),
    "open-end-half": (
        "de bron laat open op welke dag {end} voorbij is",
        "the source leaves open on which day {end} is over",
    ),
    "open-end": ("de bron laat een grens open", "the source leaves a limit open"),
    "open-count": (
        "de bron laat open hoeveel van deze {all} nodig zijn, {low} tot {high}",
        "the source leaves open how many of these {all} are needed, {low} to {high}",
    ),
    "open-count-bare": (
        "de bron laat open hoeveel er nodig zijn",
        "the source leaves open how many are needed",
    ),
    "outside-order": (
        "{measure} is {value}; hoe hoog of laag dat telt, zegt de bron niet",
        "{measure} is {value}; the source does not say how high or low that counts",
    ),
    # What would change it.
    "can-from": ("kan vanaf {day} ({age})", "possible from {day} ({age})"),
    "can-expected": ("verwacht vanaf {day} ({age})", "expected from {day} ({age})"),
    "can-about": ("kan naar schatting vanaf {day} ({age})", "possible from about {day} ({age})"),
    "holds-until": ("blijft zo tot {day} ({age})", "stays so until {day} ({age})"),
    "holds-until-expected": ("blijft naar verwachting zo tot {day} ({age})", "expected to stay so until {day} ({age})"),
    "holds-until-about": ("blijft naar schatting zo tot {day} ({age})", "stays so until about {day} ({age})"),
    "changes-if": ("het verandert als dit zo is: {what}", "it changes if this is so: {what}"),
    "way-can": ("wel als blijkt of verandert: {what}", "it is if this turns out or becomes so: {what}"),
    "way-cannot": (
        "alleen in een andere situatie: {what}",
        "only in another situation: {what}",
    ),
    "way-other": ("wat bekend is, is anders", "what is known is otherwise"),
    "way-person": ("het gaat om {noun}", "it is about {noun}"),
    # Beside a criterion.
    "refined": (
        "een bron zegt ook “{words}”; wat hier staat, telt",
        "a source also says “{words}”; what stands here counts",
    ),
    "overridden": ("jij ziet dit anders dan wat er is ingevuld", "you see this otherwise than what was entered"),
    "overridden-because": (
        "jij ziet dit anders dan wat er is ingevuld: {reason}",
        "you see this otherwise than what was entered: {reason}",
    ),
    "unless": ("tenzij: {label}", "unless: {label}"),
    "instead-of": ("mag in plaats van: {label}", "may stand in for: {label}"),
    # Citations.
    "line": ("{source}, regel {lines}", "{source}, line {lines}"),
    "lines": ("{source}, regels {lines}", "{source}, lines {lines}"),
    "article": ("{title}, {article}", "{title}, {article}"),
    "cited": ("{place} ({voice})", "{place} ({voice})"),
    "voice guideline": ("de richtlijn", "the guideline"),
    "voice annex": ("een bijlage bij de richtlijn", "an annex to the guideline"),
    "voice region": ("het overzicht van de regio", "the overview of the region"),
    "voice provider": ("de aanbieder over zichzelf", "the provider about itself"),
    "voice norm": ("wet of beroepsnorm", "law or professional norm"),
    "voice editorial": ("redactie, niet uit een bron", "editorial, not from a source"),
    "editorial": ("ROKwijzer", "ROKwijzer"),
    # States.
    "state met": ("klopt", "holds"),
    "state not-met": ("klopt niet", "does not hold"),
    "state unknown": ("nog niet bekend", "not known yet"),
    "state known": ("bekend", "known"),
    "state asked-unknown": ("gevraagd, niet bekend", "asked, not known"),
    "state fits": ("past bij deze situatie", "fits this situation"),
    "state fits-as-far-as-known": ("past, voor zover bekend", "fits, as far as known"),
    "state consult-first": ("eerst overleggen", "consult first"),
    "state not-meant": ("niet voor deze situatie bedoeld", "not meant for this situation"),
    "state applies": ("van toepassing", "applies"),
    "state open": ("nog open", "still open"),
    "state does-not-apply": ("niet van toepassing", "does not apply"),
    "because": ("{state}: {reasons}", "{state}: {reasons}"),
    "questions-open one": ("{state}; er is nog één vraag", "{state}; one question remains"),
    "questions-open": ("{state}; er zijn nog {count} vragen", "{state}; {count} questions remain"),
    "sources-open": ("{state}; de bronnen laten iets open", "{state}; the sources leave something open"),
    "source-says": ("de bron zegt: “{verb}”", "the source says: “{verb}”"),
    "role required": ("nodig", "needed"),
    "role excluded": ("sluit uit", "rules out"),
    "role also-suitable": ("ook goed", "also suitable"),
    "role indication": ("aanwijzing, beslist niet mee", "indication, does not decide"),
    "role example": ("voorbeeld, beslist niet mee", "example, does not decide"),
    "role exception": ("uitzondering", "exception"),
    "role person": ("nodig", "needed"),
    "role consult": ("nodig, anders eerst overleggen", "needed, otherwise consult first"),
    # Headings of the tree.
    "heading criteria": ("Waarom", "Why"),
    "heading entrance": ("Ingang: {label} · {state}", "Way in: {label} · {state}"),
    "heading questions": ("Nog te vragen", "Still to ask"),
    "heading left-open": ("Wat de bronnen open laten", "What the sources leave open"),
    "heading changes": ("Wat dit zou veranderen", "What would change this"),
    "heading notes": ("Goed om te weten", "Good to know"),
    "heading source": ("Bron", "Source"),
    "every-source": ("dit klopt volgens elke bron", "this holds by every source"),
    "no-source": ("dit klopt volgens geen van de bronnen", "this holds by none of the sources"),
    "which-source": ("de bronnen verschillen, en dat maakt hier uit", "the sources differ, and here it matters"),
    "judgement": ("jouw inschatting", "your judgement"),
    # Addresses that lead nowhere.
    "no-owner": (
        "er is geen aanbod en geen regel {name}{near}; schrijf aanbod, aanbod#criterium of aanbod#criterium/child.feit",
        "there is no offer and no rule {name}{near}; write offer, offer#criterion or offer#criterion/child.fact",
    ),
    "no-criterion": (
        "bij {owner} is er geen criterium {name}{near}; wel {known}",
        "{owner} has no criterion {name}{near}; it has {known}",
    ),
    "no-fact": (
        "bij {address} wordt niets gevraagd over {name}{near}; wel over {known}",
        "nothing is asked of {name} at {address}{near}; what is asked: {known}",
    ),
    "not-for-families": (
        "over {name} valt voor een gezin niets te bepalen: het is bedoeld voor professionals; kies een ander adres",
        "there is nothing to decide about {name} for a family: it is meant for professionals; choose another address",
    ),
    "near": (" (bedoel je {name}?)", " (did you mean {name}?)"),
    "nothing": ("niets", "nothing"),
}

_NUMBERS: Mapping[Language, Sequence[str]] = {
    "nl": ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
_MONTHS: Mapping[Language, Sequence[str]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_UNITS: Mapping[Unit, tuple[tuple[str, str], tuple[str, str]]] = {
    Unit.DAYS: (("dag", "dagen"), ("day", "days")),
    Unit.WEEKS: (("week", "weken"), ("week", "weeks")),
    Unit.MONTHS: (("maand", "maanden"), ("month", "months")),
    Unit.YEARS: (("jaar", "jaar"), ("year", "years")),
    Unit.WEEKS_OF_PREGNANCY: (("week", "weken"), ("week", "weeks")),
    Unit.MONTHS_BEFORE_BIRTH: (("maand", "maanden"), ("month", "months")),
}
"""Singular and plural of each counted unit."""

_HALVES: Mapping[Unit, tuple[str, str]] = {
    Unit.MONTHS: ("een halve maand", "half a month"),
    Unit.YEARS: ("een half jaar", "half a year"),
}

PARENT_NOUNS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "": {
        "": ("ouder", "parent"),
        "birth": ("ouder door geboorte", "parent by birth"),
        "adoptive": ("adoptieouder", "adoptive parent"),
        "foster": ("pleegouder", "foster parent"),
        "step": ("stiefouder", "step-parent"),
    },
    "mother": {
        "": ("moeder", "mother"),
        "birth": ("biologische moeder", "birth mother"),
        "adoptive": ("adoptiemoeder", "adoptive mother"),
        "foster": ("pleegmoeder", "foster mother"),
        "step": ("stiefmoeder", "stepmother"),
    },
    "father": {
        "": ("vader", "father"),
        "birth": ("biologische vader", "birth father"),
        "adoptive": ("adoptievader", "adoptive father"),
        "foster": ("pleegvader", "foster father"),
        "step": ("stiefvader", "stepfather"),
    },
    "other": {
        "": ("andere verzorger", "other carer"),
        "birth": ("andere verzorger", "other carer"),
        "adoptive": ("andere adoptieouder", "other adoptive parent"),
        "foster": ("andere pleegouder", "other foster parent"),
        "step": ("andere stiefouder", "other step-parent"),
    },
}
"""What a parent is called, by role and basis; empty where neither is asked for."""

SUBJECTS: Mapping[Language, Sequence[str]] = {
    "nl": ("het kind", "het gezin", "het huishouden", "de ouders", "de zwangerschap", "de zwangere", "het team"),
    "en": ("the child", "the family", "the household", "the parents", "the pregnancy", "the team"),
}
"""With what dictionary sentences begin, and what need not be said twice: "het kind huilt veel en slaapt slecht"."""

SPAN_SUBJECTS: Mapping[Language, Sequence[str]] = {
    "nl": ("het kind is", "het kind", "de zwangerschap duurt", "de zwangerschap"),
    "en": ("the child is", "the child", "the pregnancy has lasted", "the pregnancy"),
}
"""The same for sentences about time, where the verb need not be repeated either."""


def _index(language: Language) -> int:
    return LANGUAGES.index(language)


def say(key: str, language: Language, **slots: str) -> str:
    """The wording with this key, its slots filled."""
    return _PHRASES[key][_index(language)].format(**slots)


def count(number: int, language: Language) -> str:
    """A count: in words up to twelve, in figures beyond."""
    words = _NUMBERS[language]
    return words[number] if 0 <= number < len(words) else str(number)


def figure(number: Number, language: Language) -> str:
    """A limit as the sources write it, in figures: "16", "2,5"."""
    text = f"{number.normalize():f}" if isinstance(number, Decimal) else str(number)
    return text.replace(".", ",") if language == "nl" else text


def unit_of(position: Position, language: Language) -> str:
    """The unit of a position, in the number that its amount asks for: Dutch says "1,5 maand", English "1.5 months"."""
    singular, plural = _UNITS[position.unit][_index(language)]
    one = position.number == 1 or (position.has_half and language == "nl")
    return singular if one else plural


def half(position: Position, language: Language) -> str | None:
    """Half a month or year as one says it; None for every other amount."""
    return _HALVES[position.unit][_index(language)] if position.halves == 1 else None


def amount(position: Position, language: Language) -> str:
    """A limit with its unit: "16 weken", "2,5 jaar", "een half jaar"."""
    assert position.number is not None
    return half(position, language) or f"{figure(position.number, language)} {unit_of(position, language)}"


def spoken(position: Position, language: Language) -> str:
    """An amount as one says it: "zes weken"; in figures beyond twelve."""
    assert position.number is not None
    number = position.number
    words = count(number, language) if isinstance(number, int) else figure(number, language)
    return f"{words} {unit_of(position, language)}"


def date_text(day: date, language: Language) -> str:
    """A date as one says it: "22 november 2026"."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def listed(texts: Sequence[str], joiner: Literal["and", "or"], language: Language) -> str:
    """ "a, b en c"."""
    *first, last = texts
    return f"{', '.join(first)} {say(joiner, language)} {last}" if first else last


def parent_noun(role: str | None, basis: frozenset[str] | None, language: Language) -> str:
    """What a parent with this role and one of these bases is called, without an article."""
    nouns = PARENT_NOUNS[role or ""]
    kinds = sorted(basis) if basis else [""]
    return listed([nouns[kind][_index(language)] for kind in kinds], "or", language)


def indefinite(noun: str, language: Language) -> str:
    """The noun with its indefinite article."""
    if language == "nl":
        return f"een {noun}"
    return f"{'an' if noun.startswith(tuple('aeiou')) else 'a'} {noun}"


def finished(text: str) -> str:
    """A sentence with its capital and its full stop."""
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!")) else f"{text}."
