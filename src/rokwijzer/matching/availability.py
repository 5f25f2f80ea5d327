# SPDX-License-Identifier: EUPL-1.2
"""Whether an offer can be had in a region. What no layer says is `ask`, never "not here"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Availability, AvailabilityStatus, Contact, Region, Said
from rokwijzer.timeline import add_months


@dataclass(frozen=True)
class Here:
    """What is known of one offer in one region."""

    status: AvailabilityStatus
    entry: Availability | None = None
    """The layer's own entry; None if no layer says anything."""
    region: str | None = None
    """The region whose layer the entry stands in."""
    too_old: bool = False
    """The entry was checked too long ago, so that it counts as `ask`."""
    ask: str | None = None
    """The organisation to ask."""


@dataclass(frozen=True)
class ContactHere:
    """How to reach an organisation, by the smallest region that says so."""

    contact: Contact
    region: str
    too_old: bool


def region_chain(base: KnowledgeBase, region: str | None) -> Iterator[tuple[str, Region]]:
    """The region, and the larger ones that it lies in, smallest first; nothing for a region that has no layer.

    A region only lies in one of a higher level (`knowledge.linking`), so that this comes to an end.
    """
    while region is not None and region in base.regions:
        yield region, base.regions[region]
        region = base.regions[region].parent


def availability(base: KnowledgeBase, offer: str, region: str | None, on: date) -> Here:
    """The smallest region that says something of the offer counts."""
    chain = list(region_chain(base, region))
    ask = next((layer.ask for _, layer in chain if layer.ask is not None), None)
    for name, layer in chain:
        if offer in layer.switched_off:
            return Here(AvailabilityStatus.ENDED, None, name, ask=ask)
        entry = layer.availability.get(offer)
        if entry is not None:
            too_old = is_too_old(base, entry, name, on)
            status = AvailabilityStatus.ASK if too_old else entry.status
            return Here(status, entry, name, too_old, entry.ask or ask)
    return Here(AvailabilityStatus.ASK, ask=ask)


def term_of(base: KnowledgeBase, region: str) -> int | None:
    """Months after which what this region says counts as old: its own term, or that of the region that it lies in."""
    return next(
        (layer.too_old_after for _, layer in region_chain(base, region) if layer.too_old_after is not None), None
    )


def is_too_old(base: KnowledgeBase, said: Said, region: str, on: date) -> bool:
    """Whether the term of the region whose layer says this has passed since it was checked.

    The day on which the term is full counts as too old. What was never checked, or stands in a region without a term,
    does not grow old.
    """
    term = term_of(base, region)
    return term is not None and said.checked is not None and on >= add_months(said.checked, term)


def contact_here(base: KnowledgeBase, organisation: str, region: str | None, on: date) -> ContactHere | None:
    """How to reach an organisation: what the smallest region says; None if no layer gives a contact."""
    for name, layer in region_chain(base, region):
        contact = layer.contacts.get(organisation)
        if contact is not None:
            return ContactHere(contact, name, is_too_old(base, contact, name, on))
    return None


def contact_of(base: KnowledgeBase, organisation: str, region: str | None) -> Contact | None:
    """The contact alone, whatever its age."""
    found = contact_here(base, organisation, region, date.min)
    return found.contact if found is not None else None
