# SPDX-License-Identifier: EUPL-1.2
"""Every word of the call sheet itself and of reading it back, in Dutch and English. Our own texts, so editorial.

Words between braces are filled in.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """The same words in both languages."""

    nl: str
    en: str


_WORDS: Mapping[str, Words] = {
    # The sheet
    "sheet": Words("Bellijst", "Call sheet"),
    "intro": Words("Uitleg", "Explanation"),
    "nothing-known": Words("nog niets bekend", "nothing known yet"),
    "nobody": Words("(niemand bekend)", "(nobody known)"),
    "number-old": Words("(te lang geleden nagekeken: {day})", "(checked too long ago: {day})"),
    "from-region": Words("{what} (uit: {region})", "{what} (from: {region})"),
    "days-one": Words("1 dag", "1 day"),
    "days": Words("{count} dagen", "{count} days"),
    "months-one": Words("1 maand", "1 month"),
    "months": Words("{count} maanden", "{count} months"),
    "yes": Words("ja", "yes"),
    "no": Words("nee", "no"),
    "never": Words("nooit nagekeken", "never checked"),
    "unknown": Words("onbekend", "unknown"),
    "source-of": Words("bron: {place}", "source: {place}"),
    # What to ask
    "ask-here": Words("Is het hier nu te krijgen?", "Is it available here now?"),
    "ask-since": Words("Sinds wanneer, en tot wanneer?", "Since when, and until when?"),
    "ask-planned": Words("Begint het, en wanneer?", "Does it start, and when?"),
    "ask-again": Words("Komt het terug?", "Does it come back?"),
    "ask-waiting": Words("Hoe lang wacht je?", "How long does one wait?"),
    "ask-way": Words("Hoe meld je aan, en wie mag sturen?", "How to register, and who may send?"),
    "ask-way-still": Words(
        "Klopt deze weg nog: {ways}? Wie mag sturen?",
        "Is this way in still right: {ways}? Who may send?",
    ),
    "ask-languages": Words("In welke talen?", "In which languages?"),
    "ask-cost": Words("Wat kost het?", "What does it cost?"),
    "ask-trained": Words(
        "Hoeveel mensen zijn hier ervoor opgeleid (een aantal, geen namen)?",
        "How many people here are trained for it (a number, no names)?",
    ),
    "ask-used": Words("Wordt het hier gebruikt, en door wie?", "Is it used here, and by whom?"),
    "ask-get": Words("Hoe kom je eraan?", "How does one get it?"),
    "ask-named": Words("De bronnen noemen: {names}.", "The sources name: {names}."),
    # The explanation
    "title": Words("Bellijst {region}", "Call sheet {region}"),
    "made": Words("Gemaakt op {day} met {edition}.", "Made on {day} with {edition}."),
    "edition-hash": Words("Inhoud van de kennis (sha256): {hash}", "Content of the knowledge (sha256): {hash}"),
    "layer-hash": Words(
        "Inhoud van de laag van {region} (sha256): {hash}",
        "Content of the layer of {region} (sha256): {hash}",
    ),
    "counts": Words(
        "{rows} keer aanbod. Onbekend: {unknown}. Te oud: {old}. Nooit nagekeken: {never}.",
        "{rows} offers. Unknown: {unknown}. Too old: {old}. Never checked: {never}.",
    ),
    "term": Words(
        "Wat {months} maanden of langer geleden is nagekeken, is te oud en staat overal als 'navragen'.",
        "What was checked {months} months ago or longer is too old and shows everywhere as 'ask'.",
    ),
    "no-term": Words(
        "Deze regio heeft geen termijn waarna een antwoord te oud is (too-old-after).",
        "This region has no term after which an answer is too old (too-old-after).",
    ),
    "how": Words("Zo werkt het", "How it works"),
    "how-1": Words(
        "1. Op het blad '{sheet}' staat per aanbod wie je belt en wat je vraagt. Per organisatie staat wat onbekend of "
        "te oud is bovenaan.",
        "1. The sheet '{sheet}' says for each offer whom to ring and what to ask. For each organisation, what is "
        "unknown or too old stands first.",
    ),
    "how-2": Words(
        "2. Vul het antwoord in de kolommen 'Nieuw: …'. Zonder antwoord laat je de hele rij leeg.",
        "2. Fill in the answer under 'New: …'. Without an answer, leave the whole row empty.",
    ),
    "how-3": Words(
        "3. Altijd nodig: status, gezegd door, en de dag. Is de status anders dan eerst, dan ook de woorden.",
        "3. Always needed: status, said by, and the day. If the status is another than before, also the words.",
    ),
    "how-4": Words(
        "4. Nooit namen, mailadressen of mobiele nummers van personen. Wel de organisatie of de rol.",
        "4. Never names, mail addresses or mobile numbers of persons. Do give the organisation or the role.",
    ),
    "how-5": Words(
        "5. Geldt een wachttijd niet meer, zet dan een streepje (-) bij de wachttijd.",
        "5. If a waiting time no longer holds, put a dash (-) under waiting time.",
    ),
    "how-6": Words(
        "6. Rijen weglaten, sorteren en filteren mag. Laat de verborgen kolommen en de kopregel staan.",
        "6. Leaving out, sorting and filtering rows is fine. Leave the hidden columns and the headings as they are.",
    ),
    "how-7": Words(
        "7. Terug inlezen: rokwijzer region read-back {region} BESTAND --into MAP. Dat toont eerst wat er verandert.",
        "7. Reading back: rokwijzer region read-back {region} FILE --into DIR. That first shows what changes.",
    ),
    "how-8": Words(
        "8. De vragen staan er ook in het Engels: open die kolom met het plusje erboven.",
        "8. The questions are there in Dutch too: open that column with the plus sign above it.",
    ),
    "statuses": Words("Wat een status betekent", "What a status means"),
    "status-available": Words("Gezinnen kunnen er nu terecht.", "Families can get it now."),
    "status-pilot": Words("Er loopt een proef.", "A pilot is running."),
    "status-ask": Words("Ook na bellen niet duidelijk.", "Not clear, even after ringing."),
    "status-planned": Words("Komt er, maar is er nog niet.", "Will come, but is not there yet."),
    "status-elsewhere-only": Words("Niet hier, wel in een andere plaats.", "Not here, but in another place."),
    "status-not-purchased": Words("De gemeente koopt het niet in.", "The municipality does not purchase it."),
    "status-ended": Words("Was er, en is gestopt.", "Was there, and has ended."),
    "switched-off": Words(
        "Niet op de lijst, want hier uitgezet: {names}.",
        "Not on the list, since switched off here: {names}.",
    ),
    "prompt-status": Words("Kies een status uit de lijst.", "Choose a status from the list."),
    "prompt-by": Words(
        "Organisatie of rol. Geen naam, mailadres of mobiel nummer van een persoon.",
        "Organisation or role. No name, mail address or mobile number of a person.",
    ),
    "prompt-day": Words(
        "De dag waarop het gezegd is, niet later dan vandaag.", "The day it was said, not after today."
    ),
    # Mistakes in a sheet that is read back
    "where": Words("rij {row}, kolom {column} ({heading})", "row {row}, column {column} ({heading})"),
    "where-row": Words("rij {row}", "row {row}"),
    "not-a-sheet": Words(
        "dit is geen bellijst: nergens staan de kopjes {headings}",
        "this is no call sheet: the headings {headings} stand nowhere",
    ),
    "not-a-sheet-next": Words(
        "Maak een lijst met `rokwijzer region call-sheet` en vul die in.",
        "Make a sheet with `rokwijzer region call-sheet` and fill that in.",
    ),
    "no-column": Words("de kolom '{heading}' ontbreekt", "the column '{heading}' is missing"),
    "no-column-next": Words(
        "Zet het kopje terug zoals het was, of neem de antwoorden over in een nieuwe lijst.",
        "Put the heading back as it was, or copy the answers into a new sheet.",
    ),
    "two-columns": Words("er zijn twee kolommen '{heading}'", "there are two columns '{heading}'"),
    "two-columns-next": Words("Haal er één weg.", "Take one away."),
    "unreadable": Words("het bestand kan niet worden gelezen: {reason}", "the file cannot be read: {reason}"),
    "unreadable-next": Words(
        "Sla het op als .xlsx-werkmap of als CSV (UTF-8), en probeer het opnieuw.",
        "Save it as an .xlsx workbook or as CSV (UTF-8), and try again.",
    ),
    "too-large": Words("het bestand is te groot voor een bellijst", "the file is too large for a call sheet"),
    "macros": Words("een werkmap met macro's wordt niet gelezen", "a workbook with macros is not read"),
    "other-format": Words(
        "{suffix} is geen soort bestand dat hier gelezen wordt",
        "{suffix} is no kind of file that is read here",
    ),
    "other-list": Words(
        "deze rij hoort bij een andere lijst: '{found}'",
        "this row belongs to another list: '{found}'",
    ),
    "other-list-next": Words(
        "Geef de regio van de lijst ({region}), of neem de antwoorden over in een nieuwe lijst van die regio.",
        "Name the region of the sheet ({region}), or copy the answers into a new sheet of that region.",
    ),
    "no-list": Words(
        "hier stond bij welke lijst de rij hoort; dat is veranderd",
        "here stood to which list the row belongs; that was changed",
    ),
    "no-id": Words("het kenmerk is weg", "the id is gone"),
    "unknown-id": Words("er is geen aanbod '{id}'", "there is no offer '{id}'"),
    "twice": Words("'{id}' staat ook in rij {other}", "'{id}' stands in row {other} too"),
    "twice-next": Words(
        "Laat per aanbod één rij staan, die met het laatste antwoord.",
        "Keep one row for each offer, the one with the last answer.",
    ),
    "changed-id": Words(
        "het kenmerk '{id}' hoort bij '{name}', niet bij '{found}'",
        "the id '{id}' belongs to '{name}', not to '{found}'",
    ),
    "changed-state": Words(
        "de stand van deze rij is veranderd, terwijl de laag dezelfde is",
        "the state of this row was changed, although the layer is the same",
    ),
    "id-next": Words(
        "De verborgen kolommen mogen niet veranderen. Neem de antwoorden over in een nieuwe lijst.",
        "The hidden columns must not change. Copy the answers into a new sheet.",
    ),
    "unknown-status": Words("'{text}' is geen status", "'{text}' is no status"),
    "unknown-status-next": Words("Kies uit: {names}.", "Choose from: {names}."),
    "no-status": Words("de status ontbreekt", "the status is missing"),
    "no-status-next": Words(
        "Kies een status, ook als die gelijk bleef; of maak de hele rij leeg.",
        "Choose a status, even if it stayed the same; or empty the whole row.",
    ),
    "no-by": Words("er staat niet wie dit zegt", "it is not said who says this"),
    "no-by-next": Words("Schrijf de organisatie of de rol op.", "Write the organisation or the role."),
    "no-day": Words("de dag ontbreekt waarop dit gezegd is", "the day on which this was said is missing"),
    "day-next": Words("Schrijf jaar-maand-dag, zoals {day}.", "Write year-month-day, such as {day}."),
    "bad-day": Words("'{text}' is geen bestaande dag", "'{text}' is no day that exists"),
    "future-day": Words("{day} ligt in de toekomst", "{day} lies in the future"),
    "future-day-next": Words("Geef de dag van het gesprek.", "Give the day of the conversation."),
    "far-day": Words("{day} is te lang geleden om waar te zijn", "{day} is too long ago to be true"),
    "no-words": Words(
        "het antwoord in woorden ontbreekt, en de status is een andere dan eerst",
        "the answer in words is missing, and the status is another than before",
    ),
    "no-words-next": Words(
        "Schrijf in één zin hoe het zit. Dit lezen professionals bij het aanbod.",
        "Write in one sentence how things are. Professionals read this beside the offer.",
    ),
    "only-english": Words("er is Engels zonder Nederlands", "there is English without Dutch"),
    "only-english-next": Words("Schrijf het ook in het Nederlands.", "Write it in Dutch too."),
    "too-long": Words("deze tekst is te lang: {count} tekens", "this text is too long: {count} characters"),
    "too-long-next": Words("Hooguit {limit} tekens.", "At most {limit} characters."),
    "formula": Words("hier staat een formule", "here stands a formula"),
    "formula-next": Words("Typ het antwoord zelf.", "Type the answer itself."),
    "not-text": Words("wat hier staat is geen tekst", "what stands here is no text"),
    "character": Words(
        "hier staat een teken dat je niet ziet ({code})",
        "here stands a character that cannot be seen ({code})",
    ),
    "character-next": Words("Typ de tekst opnieuw.", "Type the text anew."),
    "person-mail": Words("hier staat een mailadres", "here stands a mail address"),
    "person-mobile": Words("hier staat een mobiel nummer", "here stands a mobile number"),
    "person-name": Words("hier staat de naam van een persoon", "here stands the name of a person"),
    "person-number": Words(
        "hier staat iets als een burgerservicenummer",
        "here stands something like a citizen service number",
    ),
    "person-next": Words(
        "De laag is openbaar en houdt geen gegevens van personen. Noem de organisatie of de rol; een vast nummer van "
        "de organisatie hoort bij `contacts` in het bestand van de regio.",
        "The layer is public and keeps nothing of persons. Name the organisation or the role; a general number of the "
        "organisation belongs to `contacts` in the region's file.",
    ),
    # What changes
    "change": Words("{name} ({id}), rij {row}", "{name} ({id}), row {row}"),
    "from-to": Words("{what}: {old} → {new}", "{what}: {old} → {new}"),
    "none": Words("niets", "nothing"),
    "quoted": Words("“{text}”", "“{text}”"),
    "what-status": Words("status", "status"),
    "what-nl": Words("in woorden (nl)", "in words (nl)"),
    "what-en": Words("in woorden (en)", "in words (en)"),
    "what-said-by": Words("gezegd door", "said by"),
    "what-checked": Words("nagekeken op", "checked on"),
    "what-waiting": Words("wachttijd", "waiting time"),
    "what-note": Words("opmerking", "note"),
    "cite-drops": Words(
        "de verwijzing naar {cites} vervalt: die bron zegt dit niet",
        "the citation of {cites} is dropped: that source does not say this",
    ),
    "en-drops": Words(
        "het Engels vervalt: dat hoorde bij de oude woorden",
        "the English is dropped: it belonged to the old words",
    ),
    "conflict-changed": Words(
        "de laag is veranderd nadat de lijst is gemaakt; nu staat er: {now}",
        "the layer was changed after the sheet was made; it now says: {now}",
    ),
    "conflict-newer": Words(
        "de laag heeft al een antwoord van {day}; dit is ouder ({found})",
        "the layer has an answer of {day} already; this one is older ({found})",
    ),
    "conflict-off": Words(
        "dit aanbod is in deze regio uitgezet",
        "this offer is switched off in this region",
    ),
}


def say(key: str, language: str, **values: object) -> str:
    """The words in this language (nl, en), filled in."""
    words = _WORDS[key]
    return (words.en if language == "en" else words.nl).format(**values)
