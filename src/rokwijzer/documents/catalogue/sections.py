# SPDX-License-Identifier: EUPL-1.2
"""The sections of the catalogue: offers by their kind, in the order of the page."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from rokwijzer.knowledge.models import OfferKind


class Section(StrEnum):
    """A section of the catalogue."""

    PROGRAMMES = "programmes"
    COURSES = "courses-and-groups"
    TREATMENT = "treatment"
    PEOPLE = "people-and-organisations"
    FOR_PARENTS = "for-parents"
    CONVERSATION = "conversation-tools"
    INSTRUMENTS = "instruments"
    FOR_PROFESSIONALS = "for-professionals"
    TRAINING = "training"


KINDS: Mapping[Section, frozenset[OfferKind]] = {
    Section.PROGRAMMES: frozenset({OfferKind.PROGRAMME, OfferKind.METHOD}),
    Section.COURSES: frozenset({OfferKind.COURSE, OfferKind.GROUP}),
    Section.TREATMENT: frozenset({OfferKind.TREATMENT}),
    Section.PEOPLE: frozenset({OfferKind.ORGANISATION, OfferKind.ROLE}),
    Section.FOR_PARENTS: frozenset({OfferKind.PARENT_MATERIAL}),
    Section.CONVERSATION: frozenset({OfferKind.CONVERSATION_TOOL}),
    Section.INSTRUMENTS: frozenset(
        {OfferKind.SCREENING_INSTRUMENT, OfferKind.OBSERVATION_INSTRUMENT, OfferKind.ASSESSMENT_FRAMEWORK}
    ),
    Section.FOR_PROFESSIONALS: frozenset({OfferKind.PROFESSIONAL_MATERIAL}),
    Section.TRAINING: frozenset({OfferKind.TRAINING}),
}
"""Which kinds of offers stand in a section; every kind stands in exactly one."""


def chosen(names: Iterable[str]) -> tuple[Section, ...]:
    """The sections with these names, in the order of the page; all of them if none is named.

    Raises ValueError for a name that no section has.
    """
    wanted = {Section(name) for name in names}
    return tuple(section for section in Section if not wanted or section in wanted)
