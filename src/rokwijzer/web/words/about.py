# SPDX-License-Identifier: EUPL-1.2
"""Words of the pages about the program itself."""

ABOUT: dict[str, tuple[str, str]] = {
    "about.title": ("Over ROKwijzer", "About ROKwijzer"),
    "about.for": (
        (
            "ROKwijzer is voor jeugdverpleegkundigen, jeugdartsen, verloskundigen, kraamverzorgenden "
            "en sociaal werkers. Je beschrijft een gezin en ziet welke vervolgstap de richtlijn noemt, "
            "welke hulp past, en waarom."
        ),
        (
            "ROKwijzer is for youth nurses, youth doctors, midwives, maternity nurses and social workers. "
            "You describe a family and see which next step the guideline names, which help fits, and why."
        ),
    ),
    "about.not": ("Wat het niet doet", "What it does not do"),
    "about.not-text": (
        (
            "Het is een naslagwerk. Het stelt geen diagnose, voorspelt niets, geeft geen score "
            "en kiest geen behandeling. "
            "Jij beslist, samen met de ouders."
        ),
        (
            "It is a work of reference. It makes no diagnosis, predicts nothing, gives no score "
            "and chooses no treatment. You decide, together with the parents."
        ),
    ),
    "about.privacy": ("Wat er met je gegevens gebeurt", "What happens to what you enter"),
    "about.privacy-text": (
        (
            "Wat je invult gaat versleuteld naar de server, die het advies terugstuurt en niets bewaart. "
            "In het werkgeheugen blijft hooguit kort wat is uitgerekend, zonder te weten van wie. "
            "Er zijn geen cookies, geen database en geen meelezers van buiten. "
            "Je browser onthoudt het formulier tot je het tabblad sluit, ‘Wis alles’ kiest of snel weggaat, "
            "en een lijst met aanbod die je bewaart tot je die wist of snel weggaat."
        ),
        (
            "What you enter goes encrypted to the server, which sends back the advice and keeps nothing. "
            "What was worked out stays in its working memory for a short while, without knowing whose it was. "
            "There are no cookies, no database and no outsiders reading along. "
            "Your browser remembers the form until you close the tab, choose ‘Clear everything’ or leave quickly, "
            "and a list of offers that you save until you clear it or leave quickly."
        ),
    ),
    "about.privacy-names": (
        "Vul nooit een naam, adres of burgerservicenummer in; dat is nergens voor nodig.",
        "Never enter a name, address or citizen service number; it is not needed anywhere.",
    ),
    "about.sources": ("Waar de kennis vandaan komt", "Where the knowledge comes from"),
    "about.counts": (
        "{offers} vormen van hulp, {rules} regels van de richtlijn, {facts} vragen. Versie {version}.",
        "{offers} kinds of help, {rules} rules of the guideline, {facts} questions. Version {version}.",
    ),
    "about.norms": ("Wetten en afspraken ernaast", "Laws and agreements beside them"),
    "about.undated": ("zonder datum", "undated"),
    "accessibility.title": ("Toegankelijkheid", "Accessibility"),
    "accessibility.intro": (
        (
            "ROKwijzer wil voor iedereen bruikbaar zijn: met toetsenbord, schermlezer, vergroting "
            "en zonder JavaScript. "
            "We volgen EN 301 549 en WCAG 2.2, niveau A en AA."
        ),
        (
            "ROKwijzer wants to be usable by everybody: by keyboard, by screen reader, magnified, "
            "and without JavaScript. "
            "It follows EN 301 549 and WCAG 2.2, levels A and AA."
        ),
    ),
    "accessibility.how": ("Hoe dat is nagegaan", "How that was checked"),
    "accessibility.how-text": (
        (
            "Elke wijziging wordt automatisch getoetst met axe, op telefoon en groot scherm, licht en donker, "
            "en met het toetsenbord doorlopen. Mensen die een schermlezer gebruiken hebben het nog niet beoordeeld."
        ),
        (
            "Every change is tested automatically with axe, on a phone and a large screen, light and dark, "
            "and walked through by keyboard. People who use a screen reader have not judged it yet."
        ),
    ),
    "accessibility.deviations": ("Wat nog niet goed is", "What is not right yet"),
    "accessibility.cause": ("Oorzaak", "Cause"),
    "accessibility.effect": ("Gevolg", "Effect"),
    "accessibility.measure": ("Maatregel", "Measure"),
    "accessibility.when": ("Wanneer", "When"),
    "accessibility.d1.what": ("Beoordeling door gebruikers (WCAG-EM)", "Judgement by users (WCAG-EM)"),
    "accessibility.d1.cause": ("Nog niet uitgevoerd", "Not carried out yet"),
    "accessibility.d1.effect": (
        "Er kunnen drempels zijn die een automatische toets niet ziet",
        "There may be barriers that an automatic test does not see",
    ),
    "accessibility.d1.measure": (
        "Onderzoek door een onafhankelijk bureau met gebruikers",
        "An examination by an independent bureau with users",
    ),
    "accessibility.d1.when": ("Voor het eerste gebruik in de praktijk", "Before the first use in practice"),
    "accessibility.report": ("Loop je ergens tegenaan?", "Do you meet a barrier?"),
    "accessibility.report-mail": (
        "Mail {mail}. Zeg welke pagina, wat je wilde en wat er gebeurde.",
        "Mail {mail}. Say which page, what you wanted and what happened.",
    ),
    "accessibility.report-nobody": (
        "Meld het bij de organisatie die deze pagina aanbiedt.",
        "Report it to the organisation that offers this page.",
    ),
}
