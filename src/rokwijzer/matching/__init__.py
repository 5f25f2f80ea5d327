# SPDX-License-Identifier: EUPL-1.2
"""Which offers fit, whether they can be had here, from when, and in which order they are shown."""

from rokwijzer.matching.availability import (
    ContactHere,
    Here,
    availability,
    contact_here,
    contact_of,
    is_too_old,
    region_chain,
    term_of,
)
from rokwijzer.matching.dates import closes_on, opens_on
from rokwijzer.matching.offers import OfferMatch, match_offers
from rokwijzer.matching.placing import Placed, place

__all__ = [
    "ContactHere",
    "Here",
    "OfferMatch",
    "Placed",
    "availability",
    "closes_on",
    "contact_here",
    "contact_of",
    "is_too_old",
    "match_offers",
    "opens_on",
    "place",
    "region_chain",
    "term_of",
]
