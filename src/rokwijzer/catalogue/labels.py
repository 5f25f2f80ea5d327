# SPDX-License-Identifier: EUPL-1.2
"""The words of the catalogue: what facets, fields and sortings are called. Texts of our own, so editorial."""

from collections.abc import Mapping
from enum import StrEnum

from rokwijzer.knowledge.models import Sector, Text


class Facet(StrEnum):
    """What offers are told apart by, in the order in which a screen asks."""

    PHASE = "phase"
    PERSON = "person"
    THEME = "theme"
    KIND = "kind"
    WISH = "wish"
    AVAILABILITY = "availability"
    ROUTE = "route"
    SETTING = "setting"
    DELIVERED_BY = "delivered-by"
    CARE_LINE = "care-line"
    SECTOR = "sector"
    EVIDENCE = "evidence"
    LANGUAGE = "language"
    COST = "cost"
    SOURCE = "source"


class Field(StrEnum):
    """In what of an offer a word was found."""

    NAME = "name"
    SUMMARY = "summary"
    KIND = "kind"
    FOR_WHOM = "for-whom"
    ASKED = "asked"
    """What is known of a family when the offer is meant for it: a fact of one of its criteria, or an example of it."""
    AIM = "aim"
    PHASE = "phase"
    STEP = "step"
    WISH = "wish"
    ORGANISATION = "organisation"
    DELIVERED_BY = "delivered-by"
    SETTING = "setting"
    PROGRAMME = "programme"
    ROUTE = "route"
    PLACE = "place"
    CARE_LINE = "care-line"
    PARENTS = "parents"
    MATERIAL = "material"
    PRACTICAL = "practical"
    KNOWN = "known"


class Sort(StrEnum):
    """In which order offers are listed."""

    RELEVANCE = "relevance"
    NAME = "name"
    KIND = "kind"
    EVIDENCE = "evidence"
    CHECKED = "checked"
    CHECKED_FIRST = "checked-first"


def _table(rows: Mapping[StrEnum, tuple[str, str]]) -> dict[StrEnum, Text]:
    return {key: Text(nl=nl, en=en) for key, (nl, en) in rows.items()}


FACET = _table(
    {
        Facet.PHASE: ("Wanneer", "When"),
        Facet.PERSON: ("Voor wie", "For whom"),
        Facet.THEME: ("Waar het om gaat", "What it is about"),
        Facet.KIND: ("Soort hulp", "Kind of help"),
        Facet.WISH: ("Wat ouders willen", "What parents want"),
        Facet.AVAILABILITY: ("Te krijgen", "To be had"),
        Facet.ROUTE: ("Hoe kom je erin", "How to get in"),
        Facet.SETTING: ("Waar", "Where"),
        Facet.DELIVERED_BY: ("Wie het doet", "Who does it"),
        Facet.CARE_LINE: ("Zorglijn", "Care line"),
        Facet.SECTOR: ("Sector", "Sector"),
        Facet.EVIDENCE: ("Bewijs", "Evidence"),
        Facet.LANGUAGE: ("Taal", "Language"),
        Facet.COST: ("Kosten", "Cost"),
        Facet.SOURCE: ("Bron", "Source"),
    }
)

SILENT = Text(nl="de bron zegt dit niet", en="the source does not say")
SILENT_OF = _table(
    {
        Facet.PHASE: ("de bron noemt geen leeftijd of zwangerschap", "the source names no age or pregnancy"),
        Facet.THEME: ("de bron noemt geen kenmerken", "the source names no features"),
        Facet.WISH: ("niet aan een wens gekoppeld", "not linked to a wish"),
        Facet.AVAILABILITY: ("niemand zei er iets over: navragen", "nobody said anything of it: ask"),
        Facet.SOURCE: ("zonder bron", "without a source"),
    }
)
"""What it means that nothing is said, where `SILENT` would not do."""

FIELD = _table(
    {
        Field.NAME: ("naam", "name"),
        Field.SUMMARY: ("wat het is", "what it is"),
        Field.KIND: ("soort hulp", "kind of help"),
        Field.FOR_WHOM: ("voor wie", "for whom"),
        Field.ASKED: ("kenmerk van het gezin", "feature of the family"),
        Field.AIM: ("waarvoor", "what for"),
        Field.PHASE: ("wanneer", "when"),
        Field.STEP: ("vervolgstap", "next step"),
        Field.WISH: ("wens van ouders", "parents' wish"),
        Field.ORGANISATION: ("organisatie", "organisation"),
        Field.DELIVERED_BY: ("wie het doet", "who does it"),
        Field.SETTING: ("waar", "where"),
        Field.PROGRAMME: ("hoe het gaat", "how it goes"),
        Field.ROUTE: ("hoe je erin komt", "how to get in"),
        Field.PLACE: ("te krijgen in", "to be had in"),
        Field.CARE_LINE: ("zorglijn", "care line"),
        Field.PARENTS: ("uitleg voor ouders", "explanation for parents"),
        Field.MATERIAL: ("materiaal", "material"),
        Field.PRACTICAL: ("kosten en taal", "cost and language"),
        Field.KNOWN: ("goed om te weten", "good to know"),
    }
)

SORT = _table(
    {
        Sort.RELEVANCE: ("best gevonden", "best match"),
        Sort.NAME: ("naam", "name"),
        Sort.KIND: ("soort hulp", "kind of help"),
        Sort.EVIDENCE: ("bewijs", "evidence"),
        Sort.CHECKED: ("laatst nagekeken", "last checked"),
        Sort.CHECKED_FIRST: ("langst niet nagekeken", "longest unchecked"),
    }
)

SECTOR = _table(
    {
        Sector.YOUTH_HEALTH_CARE: ("jeugdgezondheidszorg", "youth health care"),
        Sector.MATERNITY_CARE: ("kraamzorg en verloskunde", "maternity care and midwifery"),
        Sector.MENTAL_HEALTH_BASIC: ("generalistische basis-ggz", "generalist basic mental health care"),
        Sector.MENTAL_HEALTH_SPECIALISED: ("specialistische ggz", "specialised mental health care"),
        Sector.YOUTH_CARE: ("jeugdhulp", "youth care"),
        Sector.YOUTH_CARE_SPECIALISED: ("specialistische jeugdhulp", "specialised youth care"),
        Sector.HOSPITAL: ("ziekenhuis", "hospital"),
        Sector.WELFARE: ("welzijn", "welfare"),
        Sector.PREVENTION: ("preventie", "prevention"),
        Sector.JUSTICE: ("justitie", "justice"),
    }
)

PHRASES: Mapping[str, Text] = {
    "wish": Text(nl="kinderwens", en="wish for a child"),
    "pregnant": Text(nl="zwanger", en="pregnant"),
    "year": Text(nl="kind van {first} jaar", en="child aged {first}"),
    "years": Text(nl="kind van {first} tot en met {last} jaar", en="child aged {first} through {last}"),
    "years-on": Text(nl="kind van {first} jaar of ouder", en="child aged {first} or older"),
    "everybody": Text(nl="alle ouders", en="all parents"),
    "any-parent": Text(nl="ouders, geen van beiden apart genoemd", en="parents, neither singled out"),
    "professionals": Text(nl="professionals", en="professionals"),
    "birth-mother": Text(nl="wie zwanger is of het kind baarde", en="who is pregnant or bore the child"),
    "line": Text(nl="lijn {line}", en="line {line}"),
    "line-unnamed": Text(nl="anders gezegd, zonder lijn", en="said otherwise, without a line"),
    "youth-health-care": Text(nl="de jeugdgezondheidszorg", en="youth health care"),
    "youth-health-care-short": Text(nl="JGZ", en="JGZ"),
}
"""Words of values that neither the knowledge nor the advice has words for."""


def phrase(key: str, language: str, **values: object) -> str:
    """The words of a value, filled in."""
    return PHRASES[key].in_(language).format(**values)


def silence(facet: Facet, language: str) -> str:
    """What it means here that nothing is said."""
    return SILENT_OF.get(facet, SILENT).in_(language)
