# SPDX-License-Identifier: EUPL-1.2
"""Words of the aids for talking and looking together."""

TALKING: dict[str, tuple[str, str]] = {
    "talk.title": ("Samen kijken en praten", "Look and talk together"),
    "talk.intro": (
        "Geheugensteunen voor tijdens een contactmoment. Er wordt niets geteld en niets bewaard.",
        "Reminders for during a contact. Nothing is counted and nothing is kept.",
    ),
    "talk.steps.one": ("{count} stap", "{count} step"),
    "talk.steps.many": ("{count} stappen", "{count} steps"),
    "talk.points.one": ("{count} punt", "{count} point"),
    "talk.points.many": ("{count} punten", "{count} points"),
    "talk.all": ("Alle hulpmiddelen", "All aids"),
    "talk.previous": ("Vorige", "Previous"),
    "talk.next": ("Volgende", "Next"),
    "talk.whole": ("Alles bekijken", "See everything"),
    "talk.one-by-one": ("Stap voor stap", "One at a time"),
    "talk.at": ("{at} van {of}", "{at} of {of}"),
    "talk.print": ("Afdrukken op één blad", "Print on one page"),
    "talk.private": ("Alleen voor jou", "For you only"),
    "talk.private-show": ("Laat zien", "Show"),
    "talk.beside": ("Ook gezegd over dit gesprek", "Also said of this conversation"),
    "talk.missing": ("Wat de bron niet geeft", "What the source does not give"),
    "talk.sources": ("Waar elk punt staat", "Where each point stands"),
    "talk.source": ("Bron: {source}", "Source: {source}"),
    "talk.offer": ("Meer over {name}", "More about {name}"),
    "talk.own-words": ("In onze eigen woorden naar de bron.", "In our own words, after the source."),
}
