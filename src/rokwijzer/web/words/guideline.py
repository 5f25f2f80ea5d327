# SPDX-License-Identifier: EUPL-1.2
"""Words of the pages about the guideline."""

GUIDELINE: dict[str, tuple[str, str]] = {
    "guideline.title": ("De richtlijn in stappen", "The guideline in steps"),
    "guideline.intro": (
        "Wanneer noemt de tekst welke stap, en hoe sterk? Kies een stap om te lezen wat er staat.",
        "When does the text name which step, and how strongly? Choose a step to read what is said.",
    ),
    "guideline.decides": (
        "Meer stappen kunnen samen gelden. Jij weegt, samen met de ouders.",
        "Several steps can apply together. You weigh, together with the parents.",
    ),
    "guideline.picture": ("De stappen in beeld", "The steps as a picture"),
    "guideline.picture-text": (
        (
            "Links staat wanneer een stap genoemd wordt, op de pijl hoe sterk de bron het zegt, rechts de stap. "
            "Dezelfde stappen staan hieronder in woorden."
        ),
        (
            "On the left stands when a step is named, on the arrow how strongly the source says it, on the right "
            "the step. The same steps stand below in words."
        ),
    ),
    "guideline.arrows": (
        "Een lijn rechts wijst van een stap naar de stappen waar die voor gaat.",
        "A line on the right leads from a step to the steps that it goes before.",
    ),
    "guideline.in-words": ("Dezelfde stappen in woorden", "The same steps in words"),
    "guideline.everybody": ("Voor alle gezinnen", "For all families"),
    "guideline.joined": ("en", "and"),
    "guideline.when": ("Wanneer", "When"),
    "guideline.when-all": ("Dit geldt allemaal:", "All of this holds:"),
    "guideline.unless": ("Tenzij", "Unless"),
    "guideline.verb": ("Zo sterk zegt de bron het", "How strongly the source says it"),
    "guideline.verb-quoted": ("“{verb}”", "“{verb}”"),
    "guideline.computable.computable": (
        "Of dit geldt, volgt uit wat je invult.",
        "Whether this applies follows from what you enter.",
    ),
    "guideline.computable.needs-judgement": (
        "Of dit geldt, hangt ook af van jouw inschatting.",
        "Whether this applies also depends on your own judgement.",
    ),
    "guideline.computable.judgement-only": (
        "Of dit geldt, is alleen jouw inschatting.",
        "Whether this applies is your own judgement only.",
    ),
    "guideline.judged": ("jouw inschatting", "your judgement"),
    "guideline.readings": ("Bronnen verschillen", "Sources differ"),
    "guideline.names": ("Dit aanbod noemt de tekst", "Help that the text names"),
    "guideline.names-none": ("De tekst noemt hier geen aanbod.", "The text names no help here."),
    "guideline.example": ("als voorbeeld", "as an example"),
    "guideline.steps": ("In deze volgorde", "In this order"),
    "guideline.who": ("Wie", "Who"),
    "guideline.first": ("Gaat voor", "Goes before"),
    "guideline.later": ("Eerst wordt gekeken naar", "Looked at first"),
    "guideline.open": ("Wat open blijft", "What stays open"),
    "guideline.parents": ("In woorden voor ouders", "In words for parents"),
    "guideline.here": ("Waar deze stap staat", "Where this step stands"),
    "guideline.practices": ("Hoe professionals werken", "How professionals work"),
    "guideline.practices-intro": (
        "Naast de stappen zeggen de teksten ook hoe je werkt en wie iets uitvoert.",
        "Beside the steps the texts also say how to work and who carries something out.",
    ),
    "guideline.back": ("Alle stappen", "All steps"),
    "guideline.try": ("Vul een gezin in bij de wegwijzer", "Enter a family in the guide"),
    "guideline.safety": ("Kindcheck en Meldcode", "Child check and reporting code"),
    "guideline.differences": ("Waar de teksten verschillen", "Where the texts differ"),
    "guideline.differences-intro": (
        "Wat de bronnen elkaar tegenspreken of open laten, en wat ROKwijzer intussen doet. Niemand kiest hier gelijk.",
        "What the sources contradict or leave open, and what ROKwijzer does meanwhile. Nobody is declared right here.",
    ),
    "guideline.differences-link": (
        "Waar de teksten verschillen of iets open laten",
        "Where the texts differ or leave something open",
    ),
    "guideline.kind": ("Wat voor verschil", "What sort"),
    "guideline.any-kind": ("Alle soorten", "All sorts"),
    "guideline.severity": ("Voor wie van belang", "For whom it matters"),
    "guideline.any-severity": ("Voor iedereen", "For everybody"),
    "guideline.severity.user": ("Voor wie ROKwijzer gebruikt", "For who uses ROKwijzer"),
    "guideline.severity.curator": ("Voor wie de kennis bijhoudt", "For who keeps the knowledge"),
    "guideline.filter": ("Laat zien", "Show"),
    "guideline.entries.one": ("{count} punt", "{count} entry"),
    "guideline.entries.many": ("{count} punten", "{count} entries"),
    "guideline.option": ("{label} ({count})", "{label} ({count})"),
    "guideline.no-entries": (
        "Hier is niets van deze soort. Kies een andere soort.",
        "There is nothing of this sort. Choose another sort.",
    ),
    "guideline.clear": ("Alles laten zien", "Show all"),
    "guideline.meanwhile": ("Intussen: {text}", "Meanwhile: {text}"),
    "guideline.curator": ("voor wie de kennis bijhoudt", "for who keeps the knowledge"),
}
