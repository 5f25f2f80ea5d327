# SPDX-License-Identifier: EUPL-1.2
"""Words around every page."""

FRAME: dict[str, tuple[str, str]] = {
    "frame.name": ("ROKwijzer", "ROKwijzer"),
    "frame.what": (
        "Wegwijzer voor hulp rond ouder en kind",
        "A guide to help around parent and child",
    ),
    "frame.skip": ("Naar de inhoud", "Skip to content"),
    "frame.menu": ("Hoofdmenu", "Main menu"),
    "frame.safe": ("Veilig?", "Safe?"),
    "frame.safe-more": ("Kindcheck en Meldcode", "Child check and reporting code"),
    "frame.pages": ("Menu", "Menu"),
    "frame.leave": ("Snel weg", "Leave quickly"),
    "frame.leave-help": (
        "Wist wat je invulde en bewaarde en opent een weerbericht. Drie keer Escape doet hetzelfde.",
        "Clears what you entered and saved and opens a weather report. Escape pressed three times does the same.",
    ),
    "frame.help-now": ("Nu hulp nodig?", "Help needed now?"),
    "frame.danger": ("Direct gevaar: bel 112", "Immediate danger: call 112"),
    "frame.veilig-thuis": (
        "Veilig Thuis: 0800-2000, dag en nacht, gratis",
        "Veilig Thuis (Safe at Home): 0800-2000, day and night, free",
    ),
    "frame.nothing-kept": (
        "Wat je invult blijft nergens bewaard.",
        "Nothing you enter is kept anywhere.",
    ),
    "frame.home": ("Naar het begin", "To the start"),
    "frame.offers": ("Alle hulp", "All help"),
    "frame.talk": ("Gesprek", "Talking"),
    "frame.parents": ("Voor ouders", "For parents"),
    "frame.current": ("Actueel", "Up to date"),
    "frame.guideline": ("Richtlijn", "Guideline"),
    "frame.about": ("Over ROKwijzer", "About ROKwijzer"),
    "frame.accessibility": ("Toegankelijkheid", "Accessibility"),
    "frame.decides": (
        "ROKwijzer laat zien wat de teksten zeggen. Jij beslist, samen met de ouders.",
        "ROKwijzer shows what the texts say. You decide, together with the parents.",
    ),
    "ago.today": ("vandaag", "today"),
    "ago.yesterday": ("gisteren", "yesterday"),
    "ago.days": ("{count} dagen geleden", "{count} days ago"),
    "ago.weeks": ("{count} weken geleden", "{count} weeks ago"),
    "ago.months": ("{count} maanden geleden", "{count} months ago"),
    "ago.years": ("{count} jaar geleden", "{count} years ago"),
}
