# SPDX-License-Identifier: EUPL-1.2
"""Words of the questions one by one. The questions themselves come from `questions` and the fact dictionary."""

ASKING: dict[str, tuple[str, str]] = {
    "asking.title": ("Vraag voor vraag", "Question by question"),
    "asking.start": ("Liever vraag voor vraag", "Question by question instead"),
    "asking.start-help": (
        "Eén vraag per scherm. Eerst wat het meest verheldert, en nooit een vraag die niets verandert.",
        "One question per screen. First what clears up most, and never a question that changes nothing.",
    ),
    "asking.next": ("Verder", "Continue"),
    "asking.done": ("Klaar", "Done"),
    "asking.done-help": (
        "‘Klaar’: wat je niet koos is nog niet gevraagd.",
        "‘Done’: what you did not choose is not asked yet.",
    ),
    "asking.none": ("De rest niet", "None of the others"),
    "asking.none-all": ("Niets hiervan", "None of these"),
    "asking.rest-unknown-all": ("Dit weten ouders niet", "Parents do not know this"),
    "asking.rest-unknown": ("De rest weten ouders niet", "Parents do not know the others"),
    "asking.later": ("Nog niet vragen", "Do not ask yet"),
    "asking.unknown": ("Niet te zeggen", "Cannot be said"),
    "asking.more": ("Nog een hulp erbij", "One more"),
    "asking.back": ("Terug", "Back"),
    "asking.advice": ("Naar het advies", "To the advice"),
    "asking.form": ("Naar het formulier", "To the form"),
    "asking.moves": ("Verder of stoppen", "Go on or stop"),
    "asking.who": ("Te beantwoorden door: {who}", "Answered by: {who}"),
    "asking.judgement": ("Jouw inschatting", "Your judgement"),
    "asking.sensitive": (
        "Gevoelig: vraag dit als het moment er is. Komt nooit op papier voor ouders.",
        "Sensitive: ask this when the moment is there. Never printed for parents.",
    ),
    "asking.why": ("Waarom deze vraag?", "Why this question?"),
    "asking.decides": ("Alles wat deze vraag kan veranderen", "All that this question can change"),
    "asking.sources": ("Waar het vandaan komt", "Where it comes from"),
    "asking.answer": ("Antwoord", "Answer"),
    "asking.date": ("Datum, bijvoorbeeld 25-4-2026", "Date, for instance 25-4-2026"),
    "asking.noted": ("Genoteerd: {answer}.", "Noted: {answer}."),
    "asking.noted-only": ("Genoteerd.", "Noted."),
    "asking.nothing-chosen": ("niets gekozen", "nothing chosen"),
    "asking.settled.one": ("Daarmee is één ding duidelijk.", "That settles one thing."),
    "asking.settled.many": ("Daarmee zijn {number} dingen duidelijk.", "That settles {number} things."),
    "asking.settled-nothing": ("Daarmee is nog niets beslist.", "That settles nothing yet."),
    "asking.settled-more": ("en nog {count}", "and {count} more"),
    "asking.progress": ("Hoe ver ben je?", "How far are you?"),
    "asking.progress-help": (
        "Bij elk deel hoort wat de vragen nog kunnen beslissen.",
        "Each part holds what the questions can still decide.",
    ),
    "asking.level-done": (
        "{level}: alles wat te vragen is, is gevraagd",
        "{level}: all that can be asked was asked",
    ),
    "asking.stop": (
        "Je kunt nu het advies bekijken, of doorgaan met: {level}.",
        "You can look at the advice now, or go on with: {level}.",
    ),
    "asking.on": ("Doorgaan met: {level}", "Go on with: {level}"),
    "asking.all-done": (
        "Er is geen vraag meer die nog iets verandert",
        "No question is left that changes anything",
    ),
    "asking.all-done-help": (
        "Wat nog open is, weten ouders niet, of laten de teksten open. Bekijk het advies.",
        "What is still open parents do not know, or the texts leave open. Look at the advice.",
    ),
    "asking.signal": (
        "Je vulde een signaal over veiligheid in. Dat gaat voor.",
        "You entered a signal about safety. That comes first.",
    ),
    "asking.trouble": ("Er klopt iets niet in wat is ingevuld", "Something that was entered is not right"),
    "asking.trouble-help": (
        "Ga naar het formulier: daar staat alles nog, en zie je waar het is.",
        "Go to the form: everything is still there, and it shows where.",
    ),
    "asking.wrong": ("Dit klopt nog niet", "This is not right yet"),
    "asking.wrong.choose": (
        "Kies een van de antwoorden hieronder.",
        "Choose one of the answers below.",
    ),
    "asking.wrong.stage": (
        "Kies kinderwens, zwanger of kind is geboren; of kies ‘Nog niet vragen’.",
        "Choose a wish for a child, pregnant or child is born; or choose ‘Do not ask yet’.",
    ),
    "asking.wrong.number": (
        "Vul een getal in, of kies een van de andere antwoorden.",
        "Enter a number, or choose one of the other answers.",
    ),
    "asking.wrong.date": (
        "Vul een datum in, of kies een van de andere antwoorden.",
        "Enter a date, or choose one of the other answers.",
    ),
    "asking.wrong.gone": (
        "Die vraag is niet meer aan de beurt. Dit is de volgende.",
        "That question is no longer to be asked. This is the next one.",
    ),
}
