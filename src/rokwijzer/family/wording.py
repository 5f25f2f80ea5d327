# SPDX-License-Identifier: EUPL-1.2
"""Every message about a situation, in Dutch and English, by its code: what is wrong, and what was expected.

Words between braces are filled in. The keys of the file (`child:`, `carer-1:`) are the same in every language.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rokwijzer.timeline import Position, Unit


class Words(NamedTuple):
    """A message and what was expected, in both languages; an empty text is left out."""

    nl: str
    en: str
    nl_expected: str = ""
    en_expected: str = ""


PRIVATE = frozenset({"citizen-number", "mail-address"})
"""Mistakes of which the line itself is not shown."""

UNKNOWN = "parents-do-not-know"

_DATE_NL = "een datum als jaar-maand-dag, bijvoorbeeld 2026-11-22"
_DATE_EN = "a date written year-month-day, for instance 2026-11-22"
_AGES_NL = "een leeftijd zoals 10 weeks, 5 months of 2.5 years"
_AGES_EN = "an age such as 10 weeks, 5 months or 2.5 years"

MISTAKES: Mapping[str, Words] = {
    # The shape
    "no-situation": Words(
        "dit is geen situatie van een gezin",
        "this is no situation of a family",
        "per onderwerp wat je ziet: child:, carer-1:, household: en zo verder",
        "what you see by subject: child:, carer-1:, household: and so on",
    ),
    "too-deep": Words("dit staat te diep in elkaar", "this is nested too deeply"),
    "unknown-key": Words(
        "'{name}' heeft geen plaats in een situatie", "'{name}' has no place in a situation", "{known}", "{known}"
    ),
    "not-keys": Words(
        "onder '{name}' staan regels met een naam en een waarde",
        "under '{name}' stand lines with a name and a value",
        "{example}",
        "{example}",
    ),
    "not-a-list": Words("onder '{name}' staat een lijst", "under '{name}' stands a list", "[{example}]", "[{example}]"),
    "not-a-text": Words("hier hoort een tekst", "here belongs a text", "{example}", "{example}"),
    "too-long": Words(
        "deze tekst is te lang: {length} tekens",
        "this text is too long: {length} characters",
        "hoogstens {most} tekens",
        "at most {most} characters",
    ),
    "unseen-character": Words(
        "hier staat een teken dat niet te zien is",
        "here stands a character that cannot be seen",
        "de tekst zonder dat teken: typ de woorden opnieuw",
        "the text without it: type the words anew",
    ),
    "citizen-number": Words(
        "dit lijkt op een burgerservicenummer: negen cijfers die de elfproef doorstaan",
        "this looks like a citizen service number: nine digits that pass the eleven-test",
        "een situatie zonder nummers of namen van mensen; haal het weg",
        "a situation without numbers or names of people; take it out",
    ),
    "mail-address": Words(
        "dit lijkt op een e-mailadres",
        "this looks like an e-mail address",
        "een situatie zonder adressen of namen van mensen; haal het weg",
        "a situation without addresses or names of people; take it out",
    ),
    # Dates and the child or pregnancy
    "no-date": Words("'{value}' is geen datum", "'{value}' is no date", _DATE_NL, _DATE_EN),
    "far-date": Words(
        "{value} ligt te ver weg",
        "{value} is too far away",
        "een jaar van {first} tot en met {last}",
        "a year from {first} through {last}",
    ),
    "no-such-month": Words(
        "{value} bestaat niet: een jaar heeft 12 maanden",
        "there is no {value}: a year has 12 months",
        _DATE_NL,
        _DATE_EN,
    ),
    "no-such-day": Words(
        "{value} bestaat niet: die maand heeft {days} dagen",
        "there is no {value}: that month has {days} days",
        _DATE_NL,
        _DATE_EN,
    ),
    "child-list": Words(
        "dit zijn meer kinderen",
        "these are several children",
        "één kind per advies: het kind waar het om gaat; broers en zussen zijn aantallen bij household",
        "one child for each advice: the one it is about; brothers and sisters are counts under household",
    ),
    "two-indexes": Words(
        "een advies gaat over één kind, zwangerschap of kinderwens, maar hier staan er {count}: {names}",
        "an advice is about one child, pregnancy or wish for a child, but here are {count}: {names}",
        "één daarvan; voor het andere een eigen advies",
        "one of these; for the other an advice of its own",
    ),
    "wish-yes": Words(
        "'{value}' zegt niets van een kinderwens",
        "'{value}' says nothing of a wish for a child",
        "yes, of niets",
        "yes, or nothing",
    ),
    "no-birth": Words(
        "'{value}' is geen geboortedatum",
        "'{value}' is no birth date",
        _DATE_NL + f"; yes of {UNKNOWN} als die niet bekend is",
        _DATE_EN + f"; yes or {UNKNOWN} if it is not known",
    ),
    "no-age": Words("'{value}' is geen leeftijd", "'{value}' is no age", _AGES_NL, _AGES_EN),
    "needs-day": Words(
        "'{value}' telt vanaf een dag, en welke dag staat er niet",
        "'{value}' is counted on a day, and it does not say which",
        "bovenaan on: en de dag waarop dit zo was, bijvoorbeeld on: 2026-11-22",
        "at the top on: and the day on which it was so, for instance on: 2026-11-22",
    ),
    "born-in-future": Words(
        "de geboortedatum {born} ligt na {on}: dit kind is nog niet geboren",
        "the birth date {born} is after {on}: this child is not born yet",
        "een geboortedatum tot en met die dag; een zwangerschap voer je in als pregnancy: met due: en de "
        "uitgerekende datum",
        "a birth date up to that day; if there is a pregnancy, enter that: pregnancy: with due: and the due date",
    ),
    "too-old": Words(
        "op {on} is dit ouder dan {years} jaar",
        "on {on} this is more than {years} years old",
        "de geboortedatum of leeftijd van het kind, niet die van een ouder",
        "the birth date or age of the child, not of a parent",
    ),
    "age-contradicts": Words(
        "een kind dat op {born} is geboren, is op {on} {actual} oud, niet {age}",
        "a child born on {born} is {actual} old on {on}, not {age}",
        "één van beide: de geboortedatum of de leeftijd",
        "one of the two: the birth date or the age",
    ),
    "no-prematurity": Words(
        "'{value}' zegt niet hoeveel te vroeg",
        "'{value}' does not say how early",
        "1 tot en met {most} weken, bijvoorbeeld 6 weeks; of yes als dat niet bekend is, of no",
        "1 through {most} weeks, for instance 6 weeks; or yes if that is not known, or no",
    ),
    "no-age-counts": Words(
        "'{value}' zegt niet welke leeftijd telt",
        "'{value}' does not say which age counts",
        "calendar of corrected",
        "calendar or corrected",
    ),
    "age-counts-alone": Words(
        "welke leeftijd telt, maakt alleen uit voor een kind dat te vroeg is geboren",
        "which age counts only matters for a child that was born early",
        "premature: erbij, of deze regel weg",
        "premature: beside it, or this line left out",
    ),
    "no-due": Words(
        "'{value}' is geen uitgerekende datum",
        "'{value}' is no due date",
        _DATE_NL + f"; {UNKNOWN} als die niet bekend is",
        _DATE_EN + f"; {UNKNOWN} if it is not known",
    ),
    "no-weeks": Words(
        "'{value}' zijn geen weken",
        "'{value}' are no weeks",
        "een heel aantal weken zwangerschap, bijvoorbeeld 18",
        "a whole number of weeks of pregnancy, for instance 18",
    ),
    "weeks-range": Words(
        "zo lang duurt geen zwangerschap",
        "no pregnancy lasts so long",
        "0 tot en met {most} weken, of de geboortedatum",
        "0 through {most} weeks, or the birth date",
    ),
    "weeks-contradict": Words(
        "met {due} als uitgerekende datum zijn het er op {on} {actual}, geen {weeks}",
        "with {due} as due date it is {actual} on {on}, not {weeks}",
        "één van beide: de uitgerekende datum of de weken",
        "one of the two: the due date or the weeks",
    ),
    "due-too-far": Words(
        "{due} is meer dan {term} weken na {on}: dan is nog niemand zwanger",
        "{due} is more than {term} weeks after {on}: nobody is pregnant yet",
        "een eerdere datum, of wish-for-a-child: yes",
        "an earlier date, or wish-for-a-child: yes",
    ),
    "due-long-past": Words(
        "{due} is meer dan {weeks} weken voor {on}: dan is het kind geboren",
        "{due} is more than {weeks} weeks before {on}: by then the child is born",
        "child: met born: en de geboortedatum",
        "child: with born: and the birth date",
    ),
    "current-yes": Words(
        "'{value}' zegt niets van een zwangerschap",
        "'{value}' says nothing of a pregnancy",
        "yes, of niets",
        "yes, or nothing",
    ),
    # Facts and their values
    "unknown-fact": Words(
        "'{name}' is geen feit van {subject}",
        "'{name}' is no fact of {subject}",
        "een feit uit het woordenboek",
        "a fact of the dictionary",
    ),
    "not-a-ref": Words(
        "'{name}' noemt geen feit",
        "'{name}' names no fact",
        "onderwerp.feit, bijvoorbeeld {example}",
        "subject.fact, for instance {example}",
    ),
    "judgement-outside": Words(
        "'{name}' is een inschatting",
        "'{name}' is a judgement",
        "dit onder judgement: en dan {subject}:",
        "this under judgement: and then {subject}:",
    ),
    "fact-in-judgement": Words(
        "'{name}' is geen inschatting",
        "'{name}' is no judgement",
        "dit onder {subject}:, buiten judgement:",
        "this under {subject}:, outside judgement:",
    ),
    "no-strength": Words(
        "'{name}' is niet iets wat goed gaat",
        "'{name}' is not something that goes well",
        "een van {known}",
        "one of {known}",
    ),
    "no-wish": Words(
        "'{name}' is geen wens van ouders", "'{name}' is no wish of parents", "een van {known}", "one of {known}"
    ),
    "yes-or-no": Words(
        "'{value}' is geen antwoord op een ja-neevraag",
        "'{value}' is no answer to a yes-or-no question",
        f"yes, no of {UNKNOWN}",
        f"yes, no or {UNKNOWN}",
    ),
    "no-value": Words(
        "'{value}' is geen waarde van '{name}'", "'{value}' is no value of '{name}'", "{known}", "{known}"
    ),
    "no-number": Words(
        "'{value}' is geen heel getal",
        "'{value}' is no whole number",
        "een getal zoals 19, of 18 to 20, 18 or more, 20 or less",
        "a number such as 19, or 18 to 20, 18 or more, 20 or less",
    ),
    "outside-numbers": Words(
        "{value} is niet mogelijk voor '{name}'", "{value} is not possible for '{name}'", "{range}", "{range}"
    ),
    "backwards": Words(
        "'{value}' loopt terug",
        "'{value}' runs backwards",
        "het laagste of vroegste eerst",
        "the lowest or earliest first",
    ),
    "unknown-in-list": Words(
        f"{UNKNOWN} staat tussen mogelijke waarden",
        f"{UNKNOWN} stands among possible values",
        f"of de mogelijke waarden, of alleen {UNKNOWN}",
        f"either the possible values, or {UNKNOWN} alone",
    ),
    "no-statement": Words(
        "dit is geen uitspraak",
        "this is no statement",
        "{{value: …, by: wie het zei, on: datum}}; by en on mogen weg",
        "{{value: …, by: who said it, on: date}}; by and on may be left out",
    ),
    "unknown-speaker": Words(
        "'{value}' is niet iemand die iets zegt", "'{value}' is nobody who says things", "{known}", "{known}"
    ),
    "said-after": Words(
        "{said} ligt na de dag van de situatie, {on}",
        "{said} is after the day of the situation, {on}",
        "een dag tot en met {on}",
        "a day up to {on}",
    ),
    # What does not go together
    "absent-carer": Words(
        "{subject} is er volgens present: no niet, maar hier staat iets over deze ouder",
        "{subject} is not there, as present: no says, but here something is said of this parent",
        "present: yes, of deze regels weg",
        "present: yes, or these lines left out",
    ),
    "two-birth-mothers": Words(
        "carer-1 en carer-2 zijn volgens deze regels allebei zwanger van dit kind of ervan bevallen",
        "carer-1 and carer-2 both are pregnant with this child or bore it, by these lines",
        "yes bij één van beiden",
        "yes for one of the two",
    ),
    "does-not-apply": Words(
        "dit kan hier niet spelen: {fact}",
        "this cannot play a part here: {fact}",
        "deze regel weg, of wat er verder staat nagekeken (kind, zwangerschap, rol van de ouder)",
        "this line left out, or the rest looked over (child, pregnancy, role of the parent)",
    ),
    "contradiction": Words(
        "dit kan niet allemaal kloppen: {said}",
        "this cannot all be so: {said}",
        "een van deze antwoorden verbeterd of weggelaten",
        "one of these answers corrected or left out",
    ),
    # What was tried, and what the professional sees differently
    "unknown-group": Words(
        "'{name}' is geen meerkeuzevraag",
        "'{name}' is no multiple-choice question",
        "onderwerp.vraag, een van {known}",
        "subject.question, one of {known}",
    ),
    "unknown-offer": Words(
        "er is geen aanbod '{name}'",
        "there is no offer '{name}'",
        "een aanbod uit de kennisbank",
        "an offer of the knowledge base",
    ),
    "unknown-outcome": Words(
        "'{value}' zegt niet wat het opleverde", "'{value}' does not say what came of it", "{known}", "{known}"
    ),
    "not-an-override": Words(
        "'{name}' wijst geen voorwaarde aan",
        "'{name}' points to no criterion",
        "aanbod#voorwaarde",
        "offer#criterion",
    ),
    "unknown-criterion": Words(
        "er is geen voorwaarde '{name}'",
        "there is no criterion '{name}'",
        "aanbod#voorwaarde uit de kennisbank",
        "offer#criterion of the knowledge base",
    ),
    "fixed-criterion": Words(
        "van '{name}' kan niet worden afgeweken",
        "'{name}' cannot be overridden",
        "deze regel weg; bespreek het met wie hierover gaat",
        "this line left out; discuss it with whom it concerns",
    ),
    "no-override": Words(
        "dit zegt niet hoe jij deze voorwaarde ziet",
        "this does not say how you see this criterion",
        "as: met of as: not-met, eventueel met reason:",
        "as: met or as: not-met, possibly with reason:",
    ),
}
"""By code."""

_UNITS_NL = {
    Unit.DAYS: ("dag", "dagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
    Unit.YEARS: ("jaar", "jaar"),
    Unit.WEEKS_OF_PREGNANCY: ("week zwangerschap", "weken zwangerschap"),
}


def in_words(code: str, language: str, words: Mapping[str, object]) -> tuple[str, str | None]:
    """The message and what was expected; raises KeyError for an unknown code or a word that was not given."""
    mistake = MISTAKES[code]
    message, expected = (mistake.nl, mistake.nl_expected) if language == "nl" else (mistake.en, mistake.en_expected)
    filled = {name: _said(value, language) for name, value in words.items()}
    return message.format_map(filled), expected.format_map(filled) or None


def answer_in_words(answer: str, language: str) -> str:
    """`yes` and `no` as one says them; other answers as they are."""
    return _ANSWERS_NL.get(answer, answer) if language == "nl" else answer


def _said(value: object, language: str) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Position):
        return _position(value, language)
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_ANSWERS_NL = {"yes": "ja", "no": "nee"}

_LONGEST = 400
"""Characters of one filled-in word; a message stays a message."""


def _position(position: Position, language: str) -> str:
    if language != "nl" or position.unit not in _UNITS_NL:
        # Position writes day 0 as "birth", which is no age to say.
        return f"{position.number} {position.unit.words_of(position.number or 0)}"
    one, more = _UNITS_NL[position.unit]
    return f"{position.number} {one if position.number == 1 else more}"
