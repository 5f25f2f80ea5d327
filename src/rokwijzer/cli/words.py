# SPDX-License-Identifier: EUPL-1.2
"""Every word that the command line itself says about a family, in Dutch and English. Our own texts, so editorial.

Words between braces are filled in. What the sources say comes from the knowledge base, in the language asked for.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """The same words in both languages."""

    nl: str
    en: str


WORDS: Mapping[str, Words] = {
    # Headings, in the order of the page
    "safety": Words("Veiligheid eerst", "Safety first"),
    "steps": Words("Mogelijke vervolgstap", "Possible next step"),
    "steps-many": Words("Mogelijke vervolgstappen", "Possible next steps"),
    "open-steps": Words("Nog niet te zeggen", "Not settled yet"),
    "open-rest": Words("Nog niets over gevraagd: {names}.", "Nothing asked about yet: {names}."),
    "other": Words("Ander aanbod dat past", "Other offers that fit"),
    "not-meant": Words("Niet voor deze situatie bedoeld", "Not meant for this situation"),
    "practices": Words("Zo werken professionals volgens de teksten", "How professionals work, by the texts"),
    "differ": Words("Bronnen verschillen", "Sources differ"),
    "differ-idle": Words("Zonder gevolg voor dit gezin: {names}.", "Without effect for this family: {names}."),
    "usual": Words("voor het overige aanbod", "for the other offers"),
    "undated": Words("zonder datum", "undated"),
    "contacts": Words("Wie bel je?", "Whom to ring?"),
    # The situation
    "no-region": Words("gemeente nog niet gevraagd", "municipality not asked yet"),
    "unknown-region": Words(
        "Over {region} weten we niet wat er is: vraag per aanbod na.",
        "Nothing is known of what {region} has: ask for each offer.",
    ),
    "nothing-entered": Words(
        "Er is nog niets ingevoerd van wat je ziet of hoort.", "Nothing was entered yet of what you see or hear."
    ),
    "goes-well": Words("Gaat goed: {what}", "Goes well: {what}"),
    "wants": Words("Ouders willen: {what}", "Parents want: {what}"),
    "tried-before": Words("Al geprobeerd: {names}", "Tried before: {names}"),
    "tried-helped": Words("hielp", "helped"),
    "tried-not-enough": Words("niet genoeg", "not enough"),
    "tried-stopped": Words("gestopt", "stopped"),
    "tried-running": Words("loopt nog", "still running"),
    "disputed": Words("verschillend gezegd", "said differently"),
    "count-steps-one": Words("één vervolgstap", "one next step"),
    "count-steps": Words("{count} vervolgstappen", "{count} next steps"),
    "count-steps-open-one": Words("één nog open", "one still open"),
    "count-steps-open": Words("{count} nog open", "{count} still open"),
    "count-offers-fit-one": Words("één aanbod past", "one offer fits"),
    "count-offers-fit": Words("{count} keer passend aanbod", "{count} offers fit"),
    "count-offers-may-one": Words("één past voor zover bekend", "one fits as far as known"),
    "count-offers-may": Words("{count} passen voor zover bekend", "{count} fit as far as known"),
    "count-offers-consult-one": Words("één keer eerst overleggen", "one to consult about first"),
    "count-offers-consult": Words("{count} keer eerst overleggen", "{count} to consult about first"),
    "count-none": Words("Geen vervolgstap en geen aanbod", "No next step and no offer"),
    "judgement": Words("inschatting", "judgement"),
    "silent-so-far": Words(
        "De teksten zeggen hier nog niets over. Wat open is, staat hieronder.",
        "The texts say nothing here yet. What is still open stands below.",
    ),
    "silent": Words("De teksten zeggen hier niets over.", "The texts say nothing here."),
    # A step
    "says": Words("{who}: “{verb}” · {strength}", "{who}: “{verb}” · {strength}"),
    "place-line": Words("{source}, regel {line}", "{source}, line {line}"),
    "place-lines": Words("{source}, regels {lines}", "{source}, lines {lines}"),
    "and": Words("en", "and"),
    "refers": Words("Zie ook: {names}", "See also: {names}"),
    "refers-not": Words("Ook genoemd: {names}", "Also named: {names}"),
    "open-none": Words("Nog open", "Still open"),
    "open-one": Words("Nog één vraag open", "One question still open"),
    "open-many": Words("Nog {count} vragen open", "Still {count} questions open"),
    "note": Words("Let op: {text}", "Note: {text}"),
    # An offer
    "in-region": Words("In {region}: {status}", "In {region}: {status}"),
    "here": Words("Hier: {status}", "Here: {status}"),
    "said-on": Words("nagekeken op {day}", "checked on {day}"),
    "source": Words("Bron: {places}", "Source: {places}"),
    "ask-at": Words("Wie bel je? {name}", "Whom to ring? {name}"),
    "ask-which": Words("Vraag nog: {questions}", "Still to ask: {questions}"),
    "left-open": Words("Nog open: {text}", "Left open: {text}"),
    "differing": Words("de bronnen verschillen, zie onder", "the sources differ, see below"),
    "consult-with": Words("Overleg: {text}", "Consult: {text}"),
    "tried": Words("al geprobeerd", "tried before"),
    "wish": Words("past bij wat de ouders willen", "answers what the parents want"),
    "example": Words("als voorbeeld genoemd", "named as an example"),
    "rest": Words("en nog {count}:", "and {count} more:"),
    "rest-folded": Words("en nog {count} (--all toont ze)", "and {count} more (--all shows them)"),
    "rest-consult": Words("{rest}; eerst overleggen:", "{rest}; consult first:"),
    # The foot
    "why-foot": Words("Waarom zie ik dit? {command}", "Why do I see this? {command}"),
    "address": Words("ADRES", "ADDRESS"),
    "edition": Words("{edition} · ROKwijzer {program} · {day}", "{edition} · ROKwijzer {program} · {day}"),
    "no-edition": Words(
        "Kennisbestanden zonder uitgavenummer · ROKwijzer {program} · {day}",
        "Knowledge files without an edition number · ROKwijzer {program} · {day}",
    ),
    "disclaimer": Words(
        "Informatie bij het gesprek. De professional beslist, samen met de ouders.",
        "Information beside the conversation. The professional decides, together with the parents.",
    ),
    # The catalogue
    "search-none": Words("Niets gevonden.", "Nothing found."),
    "search-one": Words("1 gevonden.", "1 found."),
    "search-many": Words("{count} gevonden.", "{count} found."),
    "search-unknown": Words("Komt nergens voor: {words}.", "Occurs nowhere: {words}."),
    "search-meant": Words("Bedoelde je ‘{text}’? Dat staat hieronder.", "Did you mean ‘{text}’? That stands below."),
    "search-near": Words("Lijkt erop: {name}", "Looks like it: {name}"),
    "search-found-as": Words("‘{typed}’ gevonden als {written}", "‘{typed}’ found as {written}"),
    "search-without": Words("zonder ‘{typed}’", "without ‘{typed}’"),
    "search-empty": Words("Er is niets om naar te zoeken.", "There is nothing to search for."),
    "search-empty-next": Words(
        "Geef een of meer woorden: rokwijzer search huilen.", "Give one or more words: rokwijzer search crying."
    ),
    "only-no-facet": Words("--only {text}: dat is geen keuze.", "--only {text}: that is no choice."),
    "only-facets": Words("Verwacht: NAAM=WAARDE, met als naam {names}.", "Expected: NAME=VALUE, with as name {names}."),
    "only-no-value": Words("--only {facet}: er is geen '{value}'.", "--only {facet}: there is no '{value}'."),
    "only-values": Words("Er zijn: {names}.", "There are: {names}."),
    # Input that cannot be used
    "error": Words("Fout: {message}", "Error: {message}"),
    "not-written": Words(
        "het resultaat kon niet worden geschreven: {reason}.", "the result could not be written: {reason}."
    ),
    "fault": Words(
        "dit is een fout in rokwijzer zelf ({kind}), niet in wat je invoerde. Zet {variable}=1 om te zien waar het "
        "misging; wat je dan ziet, kan bevatten wat je invoerde.",
        "this is a fault in rokwijzer itself ({kind}), not in what you entered. Set {variable}=1 to see where it "
        "happened; what you see then may hold what was entered.",
    ),
    "expected": Words("Verwacht: {text}", "Expected: {text}"),
    "meant": Words("Bedoelde je '{name}'?", "Did you mean '{name}'?"),
    "no-file": Words("Er is geen bestand {path}.", "There is no file {path}."),
    "no-file-next": Words(
        "Geef de naam van een bestand met een situatie, - voor standaardinvoer, of een voorbeeld (rokwijzer examples).",
        "Give the name of a file with a situation, - for standard input, or an example (rokwijzer examples).",
    ),
    "folder": Words("{path} is een map, geen bestand.", "{path} is a folder, not a file."),
    "folder-next": Words("Kies een bestand daarin, zoals {path}.", "Choose a file in it, such as {path}."),
    "folder-empty": Words(
        "Geef de naam van een bestand met een situatie.", "Give the name of a file with a situation."
    ),
    "no-permission": Words("{path} mag je niet lezen.", "You may not read {path}."),
    "no-permission-next": Words(
        "Vraag leesrechten aan wie het bestand heeft gemaakt.", "Ask whoever made the file for permission to read it."
    ),
    "unreadable": Words("{path} kan niet worden gelezen: {reason}.", "{path} cannot be read: {reason}."),
    "no-example": Words("Er is geen voorbeeld '{name}'.", "There is no example '{name}'."),
    "see-examples": Words("rokwijzer examples noemt ze allemaal.", "rokwijzer examples lists them all."),
    "no-region-named": Words(
        "'{name}' is geen gemeente of regio die hier bekend is.",
        "'{name}' is no municipality or region that is known here.",
    ),
    "known-regions": Words(
        "Bekend: {names}. Laat --region weg als die van jou er niet bij staat; dan vraag je per aanbod na.",
        "Known: {names}. Leave --region out if yours is not among them; then ask for each offer.",
    ),
    "bad-day": Words("--on: {message}.", "--on: {message}."),
    "bad-day-next": Words("Verwacht: {expected}.", "Expected: {expected}."),
    "typing": Words("Typ de situatie en sluit af met Ctrl-D.", "Type the situation and end with Ctrl-D."),
}


def sentence_case(text: str) -> str:
    """The text with a capital and without a full stop."""
    text = text.rstrip(".")
    if text.startswith("één"):
        return "Eén" + text[3:]
    return text[:1].upper() + text[1:]


def say(key: str, language: str, **values: object) -> str:
    """The words in this language, filled in."""
    words = WORDS[key]
    return (words.en if language == "en" else words.nl).format(**values)
