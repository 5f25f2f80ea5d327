# SPDX-License-Identifier: EUPL-1.2
"""The words of the page of proofs, in Dutch and English."""

_WORDS = {
    "checked": ("{checked} bekeken", "{checked} looked at"),
    "asked": ("{checked} bekeken, {asked} vragen", "{checked} looked at, {asked} questions"),
    "asked-one": ("{checked} bekeken, één vraag", "{checked} looked at, one question"),
    "known": ("bekend: {text}. {why}", "known: {text}. {why}"),
    "show": ("Bekijk: {command}", "See: {command}"),
    "silence": ("Hier zeggen de teksten niets", "Here the texts say nothing"),
    "finding": (
        (
            "Een bevinding over de bronnen, geen fout. Bekeken is één ouder, de moeder die het kind baarde, en wat "
            "over haar, het kind en het gezin kan spelen; al het andere is niet zo. Geteld zijn verschillende "
            "situaties, niet hoe vaak een situatie voorkomt. Een situatie is stil als geen stap geldt, behalve wat "
            "voor iedereen geldt."
        ),
        (
            "A finding about the sources, no failure. Looked at is one parent, the mother who bore the child, and what "
            "can be the matter with her, the child and the family; everything else is not so. Counted are different "
            "situations, not how often one occurs. A situation is silent if no step applies but those for everybody."
        ),
    ),
    "steps": ("Hier kan gelden: {steps}.", "Here can apply: {steps}."),
    "no-steps": ("Hier kan geen enkele stap gelden.", "Here no step can apply at all."),
    "one": ("één ding speelt", "one thing is so"),
    "many": ("{things} dingen spelen", "{things} things are so"),
    "size": (
        "{what}: {silent} van de {situations} situaties stil",
        "{what}: {silent} of {situations} situations silent",
    ),
    "company": ("Alleen samen met iets anders ({count})", "Only in company ({count})"),
    "unheard": ("Geen stap kijkt hiernaar ({count})", "No step takes notice of this ({count})"),
    "everywhere": (
        "Geen stap kijkt hiernaar, wanneer dan ook ({count})",
        "No step takes notice of this at any time ({count})",
    ),
    "voices": (
        "{asked} vragen, elk door twee stemmen beantwoord; {seconds} seconden.",
        "{asked} questions, each answered by two voices; {seconds} seconds.",
    ),
    "all": ("Alles is bewezen.", "Everything is proved."),
    "failed": ("{count} keer niet zoals het hoort.", "{count} things are not as they should be."),
    "failed-one": ("Eén keer niet zoals het hoort.", "One thing is not as it should be."),
}


def say(key: str, language: str, **words: object) -> str:
    """The words in this language, with what stands between braces filled in."""
    return _WORDS[key][language == "en"].format(**words)
