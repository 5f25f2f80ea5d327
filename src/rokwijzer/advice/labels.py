# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens for statuses, states and strengths, in Dutch and English. Texts of our own, so editorial."""

from collections.abc import Mapping
from enum import StrEnum

from rokwijzer.decisions import RuleState, Status
from rokwijzer.knowledge.models import AvailabilityStatus, EvidenceLevel, OfferKind, RouteKind, Strength, Text


def _table(rows: Mapping[StrEnum, tuple[str, str]]) -> dict[StrEnum, Text]:
    return {key: Text(nl=nl, en=en) for key, (nl, en) in rows.items()}


STATUS = _table(
    {
        Status.FITS: ("Past bij deze situatie", "Fits this situation"),
        Status.FITS_AS_FAR_AS_KNOWN: ("Past, voor zover bekend", "Fits, as far as known"),
        Status.CONSULT_FIRST: ("Eerst overleggen", "Consult first"),
        Status.NOT_MEANT: ("Niet voor deze situatie bedoeld", "Not meant for this situation"),
    }
)

RULE_STATE = _table(
    {
        RuleState.APPLIES: ("Van toepassing", "Applies"),
        RuleState.OPEN: ("Nog open", "Still open"),
        RuleState.DOES_NOT_APPLY: ("Niet van toepassing", "Does not apply"),
    }
)

AVAILABILITY = _table(
    {
        AvailabilityStatus.AVAILABLE: ("beschikbaar", "available"),
        AvailabilityStatus.PILOT: ("proef", "pilot"),
        AvailabilityStatus.ASK: ("navragen", "ask"),
        AvailabilityStatus.PLANNED: ("gepland", "planned"),
        AvailabilityStatus.ELSEWHERE_ONLY: ("alleen elders", "elsewhere only"),
        AvailabilityStatus.NOT_PURCHASED: ("hier niet ingekocht", "not purchased here"),
        AvailabilityStatus.ENDED: ("gestopt", "ended"),
    }
)

STRENGTH = _table(
    {
        Strength.REQUIRED: ("nodig", "needed"),
        Strength.FORBIDDEN: ("niet doen", "not to be done"),
        Strength.INDICATED: ("aangewezen", "indicated"),
        Strength.USUALLY_NEEDED: ("meestal nodig", "usually needed"),
        Strength.OFFERED: ("wordt aangeboden", "is offered"),
        Strength.GOOD_POSSIBILITY: ("goede mogelijkheid", "good possibility"),
        Strength.POSSIBLE: ("mogelijk", "possible"),
        Strength.DESCRIBED: ("beschreven", "described"),
    }
)

KIND = _table(
    {
        OfferKind.PROGRAMME: ("programma", "programme"),
        OfferKind.COURSE: ("cursus", "course"),
        OfferKind.GROUP: ("groep", "group"),
        OfferKind.TREATMENT: ("behandeling", "treatment"),
        OfferKind.METHOD: ("werkwijze", "method"),
        OfferKind.CONVERSATION_TOOL: ("gesprekshulp", "conversation tool"),
        OfferKind.OBSERVATION_INSTRUMENT: ("observatie-instrument", "observation instrument"),
        OfferKind.SCREENING_INSTRUMENT: ("signaleringsinstrument", "screening instrument"),
        OfferKind.ASSESSMENT_FRAMEWORK: ("afwegingskader", "assessment framework"),
        OfferKind.PARENT_MATERIAL: ("voorlichting voor ouders", "material for parents"),
        OfferKind.PROFESSIONAL_MATERIAL: ("materiaal voor professionals", "material for professionals"),
        OfferKind.TRAINING: ("training voor professionals", "training for professionals"),
        OfferKind.ORGANISATION: ("organisatie", "organisation"),
        OfferKind.ROLE: ("hulp van een persoon", "help from a person"),
    }
)

EVIDENCE = _table(
    {
        EvidenceLevel.WELL_DESCRIBED: ("goed beschreven", "well described"),
        EvidenceLevel.WELL_SUPPORTED: ("goed onderbouwd", "well supported by theory"),
        EvidenceLevel.FIRST_INDICATIONS: ("effectief volgens eerste aanwijzingen", "first indications of effect"),
        EvidenceLevel.GOOD_INDICATIONS: ("effectief volgens goede aanwijzingen", "good indications of effect"),
        EvidenceLevel.STRONG_INDICATIONS: ("effectief volgens sterke aanwijzingen", "strong indications of effect"),
        EvidenceLevel.INDICATIONS: ("aanwijzingen voor effectiviteit", "indications of effect"),
        EvidenceLevel.NOT_RECOGNISED: ("niet erkend", "not recognised"),
        EvidenceLevel.RECOGNITION_EXPIRED: ("erkenning verlopen", "recognition expired"),
        EvidenceLevel.NOT_IN_DATABASE: ("niet in de databank", "not in the database"),
        EvidenceLevel.UNDER_STUDY: ("wordt onderzocht", "under study"),
        EvidenceLevel.NOT_RATED: ("niet beoordeeld", "not rated"),
        EvidenceLevel.NO_RESEARCH_KNOWN: ("geen onderzoek bekend", "no research known"),
        EvidenceLevel.UNKNOWN: ("niet bekend", "not known"),
        EvidenceLevel.FAVOURABLE_RESULTS: ("gunstige onderzoeksuitkomsten", "favourable study results"),
        EvidenceLevel.RELIABLE_AND_VALID: ("betrouwbaar en valide", "reliable and valid"),
        EvidenceLevel.OTHER: ("zie de bron", "see the source"),
    }
)

TO_BE_HAD = _table(
    {
        AvailabilityStatus.PLANNED: (
            "Het moet hier ook te krijgen zijn: het is nog een plan.",
            "It must also be available here: it is still a plan.",
        ),
        AvailabilityStatus.ELSEWHERE_ONLY: (
            "Het moet ook hier te krijgen zijn: nu alleen elders.",
            "It must also be available here: now it is elsewhere only.",
        ),
        AvailabilityStatus.NOT_PURCHASED: (
            "Het moet hier ook te krijgen zijn: het is nu niet ingekocht.",
            "It must also be available here: now it is not purchased.",
        ),
        AvailabilityStatus.ENDED: (
            "Het moet hier ook te krijgen zijn: het is hier gestopt.",
            "It must also be available here: here it has ended.",
        ),
    }
)
"""What would have to change in the region, where it is said that an offer cannot be had."""

ROUTE = _table(
    {
        RouteKind.SELF_REGISTRATION: ("Ouders melden zich zelf aan", "Parents register themselves"),
        RouteKind.REGISTRATION_BY_PROFESSIONAL: ("Aanmelden door een professional", "Registration by a professional"),
        RouteKind.QUESTIONNAIRE: ("Via een vragenlijst voor ouders", "Through a questionnaire for parents"),
        RouteKind.REFERRAL: ("Via een verwijzing", "Through a referral"),
        RouteKind.MUNICIPALITY: ("Via de toegang van de gemeente", "Through the municipality's access team"),
        RouteKind.OPEN: ("Vrij toegankelijk", "Open to all"),
    }
)


def label(table: Mapping[StrEnum, Text], key: StrEnum, language: str) -> str:
    """The words for a status, state or strength."""
    return table[key].in_(language)
