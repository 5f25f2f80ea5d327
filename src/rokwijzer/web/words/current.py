# SPDX-License-Identifier: EUPL-1.2
"""Words of the coordinator's page: what was checked when."""

CURRENT: dict[str, tuple[str, str]] = {
    "current.title": ("Wat is er nagekeken?", "What was checked?"),
    "current.intro": (
        "Per gemeente of regio: van welk aanbod is bekend of het er te krijgen is, en sinds wanneer.",
        "For each municipality or region: of which help is it known whether it can be had there, and since when.",
    ),
    "current.as-of": ("Stand van {day}, bij {edition}.", "As of {day}, with {edition}."),
    "current.state.checked": ("nagekeken", "checked"),
    "current.state.never": ("gezegd, zonder dag", "said, without a day"),
    "current.state.old": ("te lang geleden", "too long ago"),
    "current.state.unknown": ("niet bekend", "not known"),
    "current.means": ("Wat de woorden betekenen", "What the words mean"),
    "current.means.checked": (
        "Iemand heeft het op een bekende dag gezegd, en dat is nog niet te lang geleden.",
        "Somebody said so on a known day, and that is not too long ago yet.",
    ),
    "current.means.never": (
        "Een bron zegt het, maar niet wanneer dat zo was.",
        "A source says so, but not when that was the case.",
    ),
    "current.means.old": (
        "Het is langer geleden dan de regio goed vindt. Het telt als niet bekend.",
        "It is longer ago than the region accepts. It counts as not known.",
    ),
    "current.means.unknown": (
        "Niemand heeft gezegd of het er te krijgen is. Professionals zien: navragen.",
        "Nobody has said whether it can be had there. Professionals see: ask.",
    ),
    "current.last": ("Laatst nagekeken op {day}.", "Last checked on {day}."),
    "current.last-never": (
        "Nog niets is op een bekende dag nagekeken.",
        "Nothing was checked on a known day yet.",
    ),
    "current.download": ("Bellijst", "Call sheet"),
    "current.xlsx": ("Bellijst als werkboek (xlsx)", "Call sheet as a workbook (xlsx)"),
    "current.csv": ("Bellijst als tekst (csv)", "Call sheet as text (csv)"),
    "current.download-help": (
        "Bel, vul de gele vakken in, en stuur de lijst naar wie de kennis bijhoudt. Die leest hem in.",
        "Ring, fill in the yellow cells, and send the sheet to who keeps the knowledge. They read it in.",
    ),
    "current.back": ("Alle regio’s", "All regions"),
    "current.term.one": (
        "Wat {count} maand geleden is nagekeken, telt als te lang geleden.",
        "What was checked {count} month ago counts as too long ago.",
    ),
    "current.term.many": (
        "Wat {count} maanden geleden is nagekeken, telt als te lang geleden.",
        "What was checked {count} months ago counts as too long ago.",
    ),
    "current.no-term": (
        "Hier is niet afgesproken na hoeveel maanden iets te oud is.",
        "Here it was not agreed after how many months something is too old.",
    ),
    "current.when": ("Wanneer is het nagekeken?", "When was it checked?"),
    "current.earlier": ("eerder", "earlier"),
    "current.when-picture": ("Aantal keer nagekeken, per maand", "How often checked, by month"),
    "current.ring": ("Wie bel je waarover?", "Whom to ring about what?"),
    "current.nobody": ("Bij wie is niet bekend", "With whom is not known"),
    "current.show": ("Laat zien", "Show"),
    "current.everything": ("alles", "everything"),
    "current.shown-none": ("Niets in deze groep. Kies een andere.", "Nothing in this group. Choose another one."),
    "current.checked-on": ("nagekeken op {day}", "checked on {day}"),
    "current.switched-off": ("Hier uitgezet: {names}", "Switched off here: {names}"),
    "current.level.national": ("heel Nederland", "all of the Netherlands"),
    "current.level.province": ("provincie", "province"),
    "current.level.region": ("regio", "region"),
    "current.level.municipality": ("gemeente", "municipality"),
    "current.level.district": ("wijk", "district"),
}
