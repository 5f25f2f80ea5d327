# SPDX-License-Identifier: EUPL-1.2
"""The words and keys of the conversation, in Dutch and English. Our own texts, so editorial."""

from collections.abc import Mapping

_WORDS: Mapping[str, tuple[str, str]] = {
    "start": (
        "Vraag voor vraag. Eén toets per antwoord; niets is verplicht, stoppen kan altijd.",
        "Question by question. One key per answer; nothing is obligatory, stop whenever you like.",
    ),
    "nothing-kept": (
        "Er wordt niets bewaard, tenzij je aan het eind een bestand laat schrijven.",
        "Nothing is kept, unless you have a file written at the end.",
    ),
    "who": ("Te beantwoorden door: {who}", "Answered by: {who}"),
    "judgement": ("Jouw inschatting", "Your judgement"),
    "sensitive": ("Gevoelig: vraag dit als het moment er is.", "Sensitive: ask this when the moment is there."),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "unknown": ("ouders weten het niet", "parents do not know"),
    "later": ("nog niet vragen", "do not ask yet"),
    "back": ("terug", "back"),
    "forward": ("vooruit", "forward"),
    "why": ("waarom", "why"),
    "quit": ("stoppen", "stop"),
    "enter": ("Enter", "Enter"),
    "space": ("spatie", "space"),
    "ready": ("klaar, de rest nog niet gevraagd", "ready, the rest not asked yet"),
    "none": ("de rest niet", "none of the others"),
    "moment-wish": ("kinderwens", "wish for a child"),
    "moment-pregnancy": ("zwanger", "pregnant"),
    "moment-child": ("kind is geboren", "child is born"),
    "age calendar": ("de leeftijd vanaf de geboorte telt", "the age since birth counts"),
    "age corrected": ("de gecorrigeerde leeftijd telt", "the corrected age counts"),
    "due": (
        "Uitgerekende datum, of hoeveel weken zwanger (bijvoorbeeld 25-4-2027 of 18)",
        "Due date, or how many weeks pregnant (for instance 2027-04-25 or 18)",
    ),
    "born": (
        "Geboortedatum, of leeftijd (bijvoorbeeld 13-9-2026, 10 weken, 5 maanden)",
        "Date of birth, or age (for instance 2026-09-13, 10 weeks, 5 months)",
    ),
    "typed": ("Typ het antwoord, dan Enter", "Type the answer, then Enter"),
    "typed-skip": (
        "leeg: nog niet vragen; {unknown}: ouders weten het niet",
        "empty: do not ask yet; {unknown}: parents do not know",
    ),
    "not-a-number": ("Dat is geen heel getal van {low} {high}.", "That is no whole number from {low} {high}."),
    "up-to": ("tot en met {high}", "to {high}"),
    "or-more": ("of meer", "or more"),
    "no-date": ("Dat is geen datum: schrijf 2026-11-22 of 22-11-2026.", "That is no date: write 2026-11-22."),
    "not-understood": ("Die toets heeft hier geen betekenis.", "That key means nothing here."),
    "nothing-back": ("Dit is de eerste vraag.", "This is the first question."),
    "nothing-forward": ("Er is niets ongedaan gemaakt.", "Nothing was undone."),
    "tried": ("Naam van de hulp, dan Enter (leeg: verder)", "Name of the help, then Enter (empty: go on)"),
    "tried-which": ("Welke?", "Which?"),
    "tried-unknown": ("Niets gevonden met die naam.", "Nothing was found by that name."),
    "tried-outcome": ("Wat kwam ervan?", "What came of it?"),
    "outcome helped": ("hielp", "it helped"),
    "outcome not-enough": ("was niet genoeg", "it was not enough"),
    "outcome stopped": ("is gestopt", "it stopped"),
    "outcome running": ("loopt nog", "it is still running"),
    "settled": ("Daarmee is duidelijk:", "That settles:"),
    "settled-nothing": ("Daarmee is nog niets beslist.", "That settles nothing yet."),
    "settled-more": ("en nog {count}", "and {count} more"),
    "answer": ("Genoteerd: {answer}", "Noted: {answer}"),
    "level-done": ("{level}: alles wat te vragen is, is gevraagd.", "{level}: all that can be asked was asked."),
    "go-on": ("Doorgaan met: {level}?", "Go on with: {level}?"),
    "all-done": ("Er is geen vraag meer die nog iets verandert.", "No question is left that changes anything."),
    "advice": ("Het advies", "The advice"),
    "family": ("Het gezin als bestand", "The family as a file"),
    "exists": ("{path} bestaat al.", "{path} exists already."),
    "exists-next": ("Noem een bestand dat er nog niet is.", "Name a file that is not there yet."),
    "no-folder": ("De map {path} is er niet.", "The folder {path} is not there."),
    "no-folder-next": ("Maak die map eerst, of noem een andere.", "Make that folder first, or name another."),
    "written": ("Geschreven: {path}", "Written: {path}"),
    "no-more-input": (
        "Er komt geen toets meer: dit is het advies tot nu toe.",
        "No more keys come: this is the advice so far.",
    ),
}

KEYS: Mapping[str, tuple[str, str]] = {
    "yes": ("j", "y"),
    "no": ("n", "n"),
    "unknown": ("o", "u"),
    "back": ("t", "b"),
    "forward": ("v", "f"),
    "why": ("w", "w"),
    "quit": ("s", "q"),
    "none": ("0", "0"),
}
"""What each key means, by language. Space passes a question over; Enter ends a multiple choice."""


def said(key: str, language: str, **slots: object) -> str:
    """The wording with its slots filled."""
    return _WORDS[key][language == "en"].format(**slots)


def key_of(meaning: str, language: str) -> str:
    """The key that means this."""
    return KEYS[meaning][language == "en"]
