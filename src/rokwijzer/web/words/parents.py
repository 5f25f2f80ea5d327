# SPDX-License-Identifier: EUPL-1.2
"""Words of the pages for parents: short sentences, everyday words, and "u". Their reading level is measured."""

PARENTS: dict[str, tuple[str, str]] = {
    "parents.title": ("Hulp voor ouders", "Help for parents"),
    "parents.intro": (
        "Hier leest u welke hulp er is. U kiest zelf wat bij u past.",
        "Here you can read which help there is. You choose what suits you.",
    ),
    "parents.age": ("Hoe oud is uw kind?", "How old is your child?"),
    "parents.age.wish": ("Nog geen kind", "No child yet"),
    "parents.age.pregnant": ("Zwanger", "Pregnant"),
    "parents.age.baby": ("Baby ({first} jaar)", "Baby ({first} years)"),
    "parents.age.toddler": ("Peuter ({first} tot en met {last} jaar)", "Toddler ({first} to {last} years)"),
    "parents.age.preschool": ("Kind van {first} of {last} jaar", "Child of {first} or {last} years"),
    "parents.age.older": ("{first} jaar en ouder", "{first} years and older"),
    "parents.age-silent": (
        "Bij sommige hulp staat geen leeftijd. Die ziet u ook.",
        "Some help names no age. You see that too.",
    ),
    "parents.topic": ("Wat zoekt u?", "What are you looking for?"),
    "parents.sort": ("Wat voor hulp?", "What sort of help?"),
    "parents.language": ("In welke taal?", "In which language?"),
    "parents.sort.help": ("Hulp van iemand", "Help from someone"),
    "parents.sort.group": ("Een cursus of groep", "A course or group"),
    "parents.sort.read": ("Lezen en kijken", "To read and watch"),
    "parents.sort.talk": ("Praten en vragen", "Talking and questions"),
    "parents.found.one": ("{count} soort hulp", "{count} kind of help"),
    "parents.found.many": ("{count} soorten hulp", "{count} kinds of help"),
    "parents.none": (
        "Hier is nog niets. Kies iets anders.",
        "There is nothing here yet. Choose something else.",
    ),
    "parents.all": ("Laat alles zien", "Show everything"),
    "parents.back": ("Alle hulp voor ouders", "All help for parents"),
    "parents.what": ("Wat is het?", "What is it?"),
    "parents.how": ("Hoe krijgt u het?", "How do you get it?"),
    "parents.ask": (
        "Vraag het aan uw verpleegkundige, verloskundige of huisarts.",
        "Ask your nurse, midwife or family doctor.",
    ),
    "parents.languages": ("In deze talen", "In these languages"),
    "parents.more": ("Meer lezen", "Read more"),
    "parents.print": ("Druk af", "Print"),
    "parents.code": ("Bekijk deze bladzijde op uw telefoon", "See this page on your phone"),
    "parents.code-picture": (
        "Code om te scannen. Het adres staat eronder.",
        "Code to scan. The address is below it.",
    ),
    "parents.foot": (
        "Heeft u vragen? Bel uw huisarts of het consultatiebureau. Is er direct gevaar? Bel 112.",
        "Do you have questions? Ring your doctor or child health clinic. Is there danger now? Call 112.",
    ),
    "parents.own": ("Dit is onze eigen uitleg.", "This is our own explanation."),
    "parents.edition": (
        "Dit is onze eigen uitleg, uit editie {number} van {day}.",
        "This is our own explanation, from edition {number} of {day}.",
    ),
    "parents.name": ("voor ouders", "for parents"),
    "parents.help": ("Hulp nodig?", "Need help?"),
    "parents.professionals": ("Voor wie met ouders werkt", "For who works with parents"),
    "parents.nothing-kept": (
        "Deze bladzijde bewaart niets van u.",
        "This page keeps nothing of you.",
    ),
}
