# SPDX-License-Identifier: EUPL-1.2
"""The words around the printed offers, in Dutch and English. Everything else comes from the knowledge."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    # The document
    "title": ("Groeidocument relatie ouder-kind", "Growing document on the parent-child relationship"),
    "subtitle": ("Alle hulp die de bronnen noemen", "All help that the sources name"),
    "subtitle-part": ("Een deel van de hulp die de bronnen noemen", "Part of the help that the sources name"),
    "subtitle-region": ("{subtitle}, met wat er is in {region}", "{subtitle}, with what there is in {region}"),
    "on": ("Stand van {day}", "As of {day}"),
    "edition": ("Kennis: {edition}", "Knowledge: {edition}"),
    "layer": ("Gegevens van {region}: {hash}", "Data of {region}: {hash}"),
    "made": ("Gemaakt met ROKwijzer {program}", "Made with ROKwijzer {program}"),
    "decides": (
        "Dit is wat de teksten zeggen. De professional beslist, samen met de ouders.",
        "This is what the texts say. The professional decides, together with the parents.",
    ),
    "contents": ("Inhoud", "Contents"),
    "page": ("bladzijde", "page"),
    "index": ("Register op naam", "Index by name"),
    "index-intro": (
        "Ook andere namen staan erin. Achter de naam staan het nummer en de bladzijde.",
        "Other names are in it too. Behind the name stand the number and the page.",
    ),
    "index-intro-number": (
        "Ook andere namen staan erin. Achter de naam staat het nummer in dit document; de naam is een koppeling.",
        "Other names are in it too. Behind the name stands the number in this document; the name is a link.",
    ),
    "sources": ("Bronnen", "Sources"),
    "sources-intro": (
        "Achter een zin staat waar die vandaan komt: de bron, dan de regels. De bronnen zijn:",
        "Behind a sentence stands where it comes from: the source, then the lines. The sources are:",
    ),
    # How to read it
    "read": ("Hoe lees je dit?", "How to read this"),
    "read-order": (
        "De hulp staat per soort bij elkaar, en daarbinnen op naam. Elk aanbod heeft een nummer.",
        "Help is grouped by kind, and by name within it. Each offer has a number.",
    ),
    "read-whom": (
        "Bij ‘Voor wie’ staan de voorwaarden in woorden. Een aanwijzing of een voorbeeld beslist niet mee.",
        "‘For whom’ gives the conditions in words. An indication or example does not decide.",
    ),
    "read-differ": (
        "Waar bronnen verschillen, staat elke lezing er, met de bron erbij. Wat een bron niet zegt, vullen we niet in.",
        "Where sources differ, each reading is given with its source. What a source does not say is not filled in.",
    ),
    "read-judgement": (
        "Woorden als ‘aanhoudend’ of ‘ernstig’ weegt de professional zelf.",
        "Words such as ‘persistent’ or ‘serious’ are for the professional to weigh.",
    ),
    "read-evidence": (
        "Bewijs staat er per bron zoals die het schrijft. Niet vermeld is iets anders dan niet werkzaam.",
        "Evidence is given per source as it is written there. Not listed is something else than not effective.",
    ),
    "read-cites": (
        "[003:15] betekent: bron 003, regel 15. Achterin staat welke tekst dat is.",
        "[003:15] means: source 003, line 15. At the end it says which text that is.",
    ),
    "read-asking": (
        "‘Navragen’ betekent dat niemand het nog heeft gezegd, of dat het te lang geleden is. Bel dan even.",
        "‘Ask’ means that nobody has said so yet, or too long ago. Ring first.",
    ),
    "read-old": (
        "Een afdruk veroudert. Kijk voor je iemand aanmeldt of er een nieuwe uitgave is.",
        "A print grows old. Look for a newer edition before you register somebody.",
    ),
    # The region
    "region": ("In {region}", "In {region}"),
    "region-intro": (
        "Zo staat het aanbod uit dit document er in {region} voor, en wie je kunt bellen.",
        "This is how the help in this document stands in {region}, and whom to ring.",
    ),
    "region-empty": (
        "Over {region} is nog niets gezegd. Vraag bij elk aanbod na of het er is.",
        "Nothing has been said of {region} yet. Ask of each offer whether it is there.",
    ),
    "region-off": ("Hier uitgezet", "Switched off here"),
    "status": ("Stand", "Status"),
    "count": ("Aantal", "Number"),
    "organisation": ("Organisatie", "Organisation"),
    "reach": ("Bereikbaar", "Contact"),
    "contacts": ("Wie bel je?", "Whom to ring?"),
    "none-known": ("geen nummer bekend", "no number known"),
    "checked": ("Nagekeken", "Checked"),
    "checked-on": ("nagekeken op {day}", "checked on {day}"),
    "checked-by": ("nagekeken op {day} bij {who}", "checked on {day} with {who}"),
    "said-undated": ("de bron heeft geen datum", "the source has no date"),
    "never-checked": ("nooit nagekeken", "never checked"),
    "too-old": ("te lang geleden, dus navragen", "too long ago, so ask"),
    "waiting": ("Wachten: {text}", "Waiting: {text}"),
    "ring": ("Navragen bij {name}: {reach}", "Ask {name}: {reach}"),
    "ring-name": ("Navragen bij {name}", "Ask {name}"),
    # Tables
    "number": ("Nr.", "No."),
    "name": ("Naam", "Name"),
    "for-whom-short": ("Voor wie, kort", "For whom, in short"),
    "source": ("Bron", "Source"),
    "level": ("Oordeel", "Rating"),
    "written": ("Zo geschreven", "As written"),
    "dated": ("Datum", "Date"),
    "undated": ("zonder datum", "undated"),
    "also": ("Ook:", "Also:"),
    "lines": ("Regels", "Lines"),
    "lines-inside": ("regels", "lines"),
    "about": ("Van wie", "By whom"),
    "key": ("Code", "Code"),
    # The five facts
    "fact whom": ("Voor wie", "For whom"),
    "fact what": ("Wat", "What"),
    "fact where": ("Waar", "Where"),
    "fact how": ("Zo kom je er", "How to get in"),
    "fact evidence": ("Bewijs", "Evidence"),
    "everybody": ("Voor iedereen", "For everybody"),
    "not-said": ("De bronnen zeggen dit niet", "The sources do not say"),
    "for-professionals": ("Voor professionals", "For professionals"),
    "not": ("niet: {what}", "not: {what}"),
    "or": ("of", "or"),
    "care-line": ("{written} (lijn {line})", "{written} (line {line})"),
    # What stands under headings
    "part whom": ("Voor wie, in woorden", "For whom, in words"),
    "part aims": ("Doel", "Aim"),
    "part runs": ("Zo verloopt het", "How it runs"),
    "part by": ("Door wie en waar", "By whom and where"),
    "part routes": ("Zo kom je er", "How to get in"),
    "part evidence": ("Bewijs per bron", "Evidence by source"),
    "part effects": ("Wat onderzoek zag", "What studies saw"),
    "part cost": ("Kosten, talen en materiaal", "Cost, languages and materials"),
    "part use": ("Voorwaarden om het te doen", "Conditions for doing it"),
    "part facts": ("Goed om te weten", "Good to know"),
    "part open": ("Let op: dit is open of verschilt", "Mind: this is open or differs"),
    "part together": ("Hoort bij elkaar", "Belongs together"),
    "part web": ("Lees meer", "Read more"),
    # Before a statement
    "person": ("Over wie het gaat", "Whom it is about"),
    "role required": ("Nodig", "Needed"),
    "role excluded": ("Niet als", "Not if"),
    "role also-suitable": ("Ook goed", "Also suitable"),
    "role indication": ("Aanwijzing", "Indication"),
    "role example": ("Voorbeeld", "Example"),
    "consult": ("Wijkt dit af? {with_whom}", "Is this different? {with_whom}"),
    "differ": ("{label}: de bronnen verschillen", "{label}: the sources differ"),
    "unless": ("Behalve: {what}", "Unless: {what}"),
    "refined": ("De bron schrijft ook: ‘{words}’", "The source also writes: ‘{words}’"),
    "video": ("Video", "Video"),
    "homework": ("Thuis oefenen", "Homework"),
    "measured": ("Gemeten wordt", "Measured"),
    "deliverer": ("Door", "By"),
    "trained": ("{who} ({training})", "{who} ({training})"),
    "setting": ("Waar", "Where"),
    "line": ("Zorglijn", "Care line"),
    "owner": ("Eigenaar", "Owner"),
    "cost": ("Kosten", "Cost"),
    "language": ("Taal", "Language"),
    "material": ("Materiaal", "Material"),
    "route": ("{label}: {text}", "{label}: {text}"),
    "route-by": ("via {roles}", "through {roles}"),
    "signed": ("getekend door {role}", "signed by {role}"),
    "route-here": ("in {region}", "in {region}"),
    "part-of": ("Onderdeel van", "Part of"),
    "related": ("Verwant", "Related"),
    "not-same": ("Niet te verwarren met", "Not to be confused with"),
    "outside": (
        "De bron zelf rekent dit buiten zijn doelgroep.",
        "The source itself places this outside its scope.",
    ),
    "variant": ("Vorm: {label}", "Form: {label}"),
    "recognised": ("erkend", "recognised"),
    "not-recognised": ("niet erkend", "not recognised"),
    "statement-undated": ("{text} (zonder datum)", "{text} (undated)"),
    # The picture
    "tick wish": ("kinderwens", "wish"),
    "tick pregnant": ("zwanger", "pregnant"),
    "tick birth": ("geboorte", "birth"),
    "tick years": ("{count} jaar", "{count} years"),
    "tick year": ("1 jaar", "1 year"),
    "picture": ("Tijdlijn. {words}", "Timeline. {words}"),
    "enter": ("Instappen: {when}.", "Entering: {when}."),
    "enter-at": ("Instappen, {label}: {when}.", "Entering, {label}: {when}."),
    # The sheet of one offer
    "sheet-foot": (
        "Vraag voor je aanmeldt na of dit nog klopt.",
        "Ask whether this still holds before you register.",
    ),
    "read-on-screen": ("Op het scherm", "On screen"),
    "code": ("Code om te scannen; het adres staat eronder", "Code to scan; the address is below it"),
    # The word processor's file
    "contents-help": (
        "Bladzijdenummers: klik met rechts op deze inhoud en kies ‘Veld bijwerken’.",
        "Page numbers: right-click on these contents and choose ‘Update field’.",
    ),
    "overview": ("Overzicht", "Overview"),
}

SECTIONS: Mapping[str, tuple[str, str]] = {
    "programmes": ("Programma's en werkwijzen", "Programmes and methods"),
    "courses-and-groups": ("Cursussen en groepen", "Courses and groups"),
    "treatment": ("Behandeling", "Treatment"),
    "people-and-organisations": ("Mensen en organisaties", "People and organisations"),
    "for-parents": ("Voorlichting voor ouders", "Material for parents"),
    "conversation-tools": ("Gesprekshulp", "Conversation tools"),
    "instruments": ("Signaleren, observeren en afwegen", "Screening, observing and weighing"),
    "for-professionals": ("Materiaal voor professionals", "Material for professionals"),
    "training": ("Training voor professionals", "Training for professionals"),
}

INTROS: Mapping[str, tuple[str, str]] = {
    "programmes": (
        "Hulp met een vaste opzet, vaak aan huis of in de spreekkamer.",
        "Help with a fixed set-up, often at home or in the consulting room.",
    ),
    "courses-and-groups": (
        "Hulp waarbij ouders elkaar treffen of samen leren.",
        "Help in which parents meet or learn together.",
    ),
    "treatment": (
        "Hulp van behandelaars, bij klachten van ouder of kind of in hun contact.",
        "Help from therapists, for complaints of parent or child or in their contact.",
    ),
    "people-and-organisations": (
        "Waar en bij wie ouders terecht kunnen.",
        "Where and with whom parents can find help.",
    ),
    "for-parents": (
        "Websites, folders, films en apps die ouders zelf kunnen gebruiken.",
        "Websites, leaflets, films and apps that parents can use themselves.",
    ),
    "conversation-tools": (
        "Hulpmiddelen om met ouders in gesprek te gaan.",
        "Aids for a conversation with parents.",
    ),
    "instruments": (
        "Vragenlijsten, lijsten om mee te kijken, en kaders om af te wegen. Ze geven hier geen score.",
        "Questionnaires, lists to observe with, and frames for weighing. No score is given here.",
    ),
    "for-professionals": (
        "Richtlijnen, handreikingen en andere teksten voor het eigen vak.",
        "Guidelines, guides and other texts for the profession itself.",
    ),
    "training": (
        "Scholing voor wie met ouders en kinderen werkt.",
        "Training for those who work with parents and children.",
    ),
}


def say(key: str, language: str, **values: object) -> str:
    """The words under this key, filled in."""
    nl, en = WORDS[key]
    return (en if language == "en" else nl).format(**values)


def section_title(key: str, language: str) -> str:
    """What a section is called."""
    return SECTIONS[key][1 if language == "en" else 0]


def section_intro(key: str, language: str) -> str:
    """What stands in a section, in one sentence."""
    return INTROS[key][1 if language == "en" else 0]
