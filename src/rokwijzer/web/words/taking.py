# SPDX-License-Identifier: EUPL-1.2
"""Words of what is taken along: the note for the record, the report, the printed pages."""

TAKING: dict[str, tuple[str, str]] = {
    "note.title": ("Relatie ouder-kind, besproken op {day}", "Parent-child relationship, discussed on {day}"),
    "note.entered": ("Gezien en gehoord:", "Seen and heard:"),
    "note.left-out": (
        "(Gevoelige onderwerpen staan hier niet; neem ze zelf op als dat afgesproken is.)",
        "(Sensitive subjects are not in here; add them yourself if that was agreed.)",
    ),
    "note.steps": ("Vervolgstappen volgens de richtlijn:", "Next steps according to the guideline:"),
    "note.offers": ("Besproken hulp:", "Help discussed:"),
    "note.differently": ("Anders gewogen door de professional:", "Weighed differently by the professional:"),
    "note.edition": ("Bron: {edition}", "Source: {edition}"),
    "report.subject": ("Klopt niet: {name}", "Not right: {name}"),
    "report.offer": ("Aanbod: {name} ({id})", "Offer: {name} ({id})"),
    "report.edition": ("Kennis: {edition}", "Knowledge: {edition}"),
    "report.region": ("Gemeente of regio: {region}", "Municipality or region: {region}"),
    "report.availability": ("Beschikbaar: {status}. {text}", "Available: {status}. {text}"),
    "report.ask": ("Te bellen: {who}", "To ring: {who}"),
    "report.wrong": ("Wat er niet klopt, en hoe ik dat weet:", "What is not right, and how I know:"),
}
