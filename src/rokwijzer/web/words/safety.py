# SPDX-License-Identifier: EUPL-1.2
"""Words of the safety guide, after the Meldcode (the norm `meldcode` of the knowledge), in our own words."""

SAFETY: dict[str, tuple[str, str]] = {
    "safety.title": ("Veilig? Kindcheck en Meldcode", "Safe? Child check and reporting code"),
    "safety.intro": (
        "Een geheugensteun voor jou. Deze pagina vraagt niets en bewaart niets. Volg de Meldcode van je organisatie.",
        "A reminder for you. This page asks nothing and keeps nothing. Follow the code of your organisation.",
    ),
    "safety.now": ("Is er nu gevaar?", "Is there danger now?"),
    "safety.now-text": (
        "Bel 112. Breng jezelf niet in gevaar. Blijf bij het kind als dat veilig kan.",
        "Call 112. Do not put yourself in danger. Stay with the child if that is safe.",
    ),
    "safety.call": ("Bel 112", "Call 112"),
    "safety.advice": (
        "Overleggen mag altijd, ook zonder naam te noemen.",
        "You may always consult, also without naming anybody.",
    ),
    "safety.call-vt": ("Bel Veilig Thuis: 0800-2000", "Call Veilig Thuis: 0800-2000"),
    "safety.childcheck": ("De kindcheck", "The child check"),
    "safety.childcheck-text": (
        "Zorgen om een volwassene? Ga na of die voor kinderen zorgt, of zwanger is. Zijn die kinderen veilig?",
        "Worried about an adult? Find out whether children depend on them, or a pregnancy. Are those children safe?",
    ),
    "safety.steps": ("De vijf stappen", "The five steps"),
    "safety.step.map": ("Breng de signalen in kaart", "Map the signals"),
    "safety.step.map-text": (
        "Schrijf op wat je zag en hoorde, los van wat je ervan denkt. Doe de kindcheck.",
        "Write down what you saw and heard, apart from what you make of it. Do the child check.",
    ),
    "safety.step.consult": ("Overleg met iemand", "Consult somebody"),
    "safety.step.consult-text": (
        "Met een collega, en zo nodig met Veilig Thuis of met een deskundige op het gebied van letsel.",
        "A colleague, and if needed Veilig Thuis or an injury expert.",
    ),
    "safety.step.talk": ("Praat met de ouders of het kind", "Talk with the parents or the child"),
    "safety.step.talk-text": (
        "Vertel wat je zag en luister. Doe dit niet als het iemand in gevaar brengt; overleg dan eerst.",
        "Tell what you saw and listen. Not if that puts somebody in danger; then consult first.",
    ),
    "safety.step.weigh": ("Weeg wat je weet", "Weigh what you know"),
    "safety.step.weigh-text": (
        "Hoe ernstig is het, en hoe waarschijnlijk? Twijfel je, vraag dan altijd Veilig Thuis.",
        "How serious is it, and how likely? In doubt always ask Veilig Thuis.",
    ),
    "safety.step.decide": ("Beslis", "Decide"),
    "safety.step.decide-text": (
        "Met de vijf vragen hieronder: melden, en hulp bieden of regelen.",
        "With the five questions below: report, and give or arrange help.",
    ),
    "safety.weighing": ("De vijf vragen bij stap 4 en 5", "The five questions with steps 4 and 5"),
    "safety.weighing-help": (
        "Je antwoord blijft op dit scherm en verdwijnt als je weggaat.",
        "Your answer stays on this screen and disappears when you leave.",
    ),
    "safety.q.suspicion": (
        "Heb je, na wat je weet, nog een vermoeden van huiselijk geweld of kindermishandeling?",
        "With what you know, do you still suspect domestic violence or child abuse?",
    ),
    "safety.q.suspicion.yes": ("Ga door naar de volgende vraag.", "Go on to the next question."),
    "safety.q.suspicion.no": (
        "Leg vast hoe je hiertoe kwam. Volg het gezin zoals je gewend bent.",
        "Record how you came to this. Follow the family as you are used to.",
    ),
    "safety.q.unsafe": (
        "Is iemand nu in gevaar, of telkens weer?",
        "Is somebody in danger now, or time and again?",
    ),
    "safety.q.unsafe.yes": (
        "Meld bij Veilig Thuis. Ga daarna verder met de hulp.",
        "Report to Veilig Thuis. Then go on with the help.",
    ),
    "safety.q.unsafe.no": ("Ga door naar de volgende vraag.", "Go on to the next question."),
    "safety.q.able": (
        "Kun jij, met je organisatie, hulp bieden of regelen die dit stopt?",
        "Can you, with your organisation, give or arrange help that stops this?",
    ),
    "safety.q.able.yes": ("Ga door naar de volgende vraag.", "Go on to the next question."),
    "safety.q.able.no": ("Meld bij Veilig Thuis.", "Report to Veilig Thuis."),
    "safety.q.accept": (
        "Nemen de mensen om wie het gaat de hulp aan, en werken ze mee?",
        "Do the people concerned accept the help, and do they cooperate?",
    ),
    "safety.q.accept.yes": ("Ga door naar de volgende vraag.", "Go on to the next question."),
    "safety.q.accept.no": ("Meld bij Veilig Thuis.", "Report to Veilig Thuis."),
    "safety.q.in-time": (
        "Maakt de hulp het op tijd en blijvend veilig?",
        "Does the help make it safe in time, and lastingly?",
    ),
    "safety.q.in-time.yes": (
        "Bied de hulp, spreek af wie wat volgt, en kijk terug op de afgesproken dag.",
        "Give the help, agree who follows what, and look back on the agreed day.",
    ),
    "safety.q.in-time.no": ("Meld bij Veilig Thuis.", "Report to Veilig Thuis."),
    "safety.source": ("Naar: {title}, {year}", "After: {title}, {year}"),
}
