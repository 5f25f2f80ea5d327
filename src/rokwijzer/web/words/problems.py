# SPDX-License-Identifier: EUPL-1.2
"""What went wrong: what, why as far as that helps, and what to do next."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "problem.bad-form.title": ("Dit formulier konden we niet lezen", "This form could not be read"),
    "problem.bad-form.text": (
        "De inhoud is geen gewoon formulier, of bevat tekens die geen tekst zijn.",
        "Its content is no ordinary form, or holds characters that are no text.",
    ),
    "problem.bad-form.next": (
        "Ga terug en kies opnieuw ‘Laat zien wat past’.",
        "Go back and choose ‘Show what fits’ again.",
    ),
    "problem.too-large.title": ("Dit is te veel tegelijk", "This is too much at once"),
    "problem.too-large.text": (
        "Een ingevuld formulier is veel kleiner dan wat hier binnenkwam. Er is niets van bewaard.",
        "A filled-in form is much smaller than what arrived here. None of it was kept.",
    ),
    "problem.too-large.next": (
        "Ga terug met de knop van je browser; wat je invulde staat er nog. Plak geen bestanden of lange teksten.",
        "Go back with your browser's button; what you entered is still there. Do not paste files or long texts.",
    ),
    "problem.forbidden.title": ("Dit mag hier niet", "This is not allowed here"),
    "problem.forbidden.text": ("Deze pagina is niet voor dit verzoek.", "This page is not for this request."),
    "problem.forbidden.next": ("Ga naar het begin.", "Go to the start."),
    "problem.no-filter.title": ("Deze keuze is er niet", "There is no such choice"),
    "problem.no-filter.text": (
        "Het adres vraagt om een soort die deze pagina niet kent.",
        "The address asks for a sort that this page does not know.",
    ),
    "problem.no-filter.next": (
        "Ga terug en kies uit de lijst, of begin opnieuw.",
        "Go back and choose from the list, or start again.",
    ),
    "problem.not-found.title": ("Deze pagina is er niet", "There is no such page"),
    "problem.not-found.text": (
        "Misschien is het adres veranderd, of staat er een typefout in.",
        "The address may have changed, or has a typing error.",
    ),
    "problem.not-found.next": (
        "Ga naar het begin, of zoek in alle hulp.",
        "Go to the start, or look through all help.",
    ),
    "problem.method.title": ("Zo werkt deze pagina niet", "This page does not work this way"),
    "problem.method.text": (
        "Het verzoek kwam binnen op een manier die deze pagina niet kent.",
        "The request arrived in a way that this page does not know.",
    ),
    "problem.method.next": ("Ga naar het begin en probeer het daar.", "Go to the start and try it there."),
    "problem.busy.title": ("Even te druk", "Too busy for a moment"),
    "problem.busy.text": (
        "Er worden nu veel documenten tegelijk gemaakt.",
        "Many documents are being made at the same time.",
    ),
    "problem.busy.next": (
        "Wacht een minuut en ga dan terug met de knop van je browser. Afdrukken vanuit de browser kan wel.",
        "Wait a minute and then go back with your browser's button. Printing from the browser does work.",
    ),
    "problem.busy-search.title": ("Even te druk", "Too busy for a moment"),
    "problem.busy-search.text": (
        "Er wordt nu heel veel tegelijk gezocht.",
        "Very many people are searching at the same time.",
    ),
    "problem.busy-search.next": (
        "Wacht een minuut en ga dan terug met de knop van je browser. De lijst zonder zoekwoord werkt gewoon.",
        "Wait a minute and then go back with your browser's button. The list without a search works as ever.",
    ),
    "problem.failed.title": ("Er ging bij ons iets mis", "Something went wrong on our side"),
    "problem.failed.text": (
        "Dat ligt niet aan jou. Er is niets bewaard van wat je invulde.",
        "It is not your doing. Nothing of what you entered was kept.",
    ),
    "problem.failed.next": (
        "Ga terug met de knop van je browser en probeer het opnieuw. Blijft het misgaan, meld het dan.",
        "Go back with your browser's button and try again. If it keeps failing, report it.",
    ),
}
