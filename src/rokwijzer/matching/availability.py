# SPDX-License-Identifier: EUPL-1.2
"""Whether an offer can be had in a region. What no layer says is `ask`, never "not here"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Availability, AvailabilityStatus, Contact, Region
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


def region_chain(base: KnowledgeBase, region: str | None) -> Iterator[tuple[str, Region]]:
    """The region, and the larger ones that it lies in, smallest first."""
    seen: set[str] = set()
    while region is not None and region in base.regions and region not in seen:
        seen.add(region)
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
            too_old = is_too_old(entry, layer, on)
            status = AvailabilityStatus.ASK if too_old else entry.status
            return Here(status, entry, name, too_old, entry.ask or ask)
    return Here(AvailabilityStatus.ASK, ask=ask)


def is_too_old(entry: Availability, layer: Region, on: date) -> bool:
    """Whether the region's own term has passed since the entry was checked; an entry never checked has no term."""
    if layer.too_old_after is None or entry.checked is None:
        return False
    return on >= add_months(entry.checked, layer.too_old_after)


def contact_of(base: KnowledgeBase, organisation: str, region: str | None) -> Contact | None:
    """How to reach an organisation: what the smallest region says; None if no layer gives a contact."""
    for _, layer in region_chain(base, region):
        if organisation in layer.contacts:
            return layer.contacts[organisation]
    return None
