# SPDX-License-Identifier: EUPL-1.2
"""Which offers fit, whether they can be had here, from when, and in which order they are shown."""

from rokwijzer.matching.availability import Here, availability, contact_of, region_chain
from rokwijzer.matching.dates import closes_on, opens_on
from rokwijzer.matching.offers import OfferMatch, match_offers
from rokwijzer.matching.placing import Placed, place

__all__ = [
    "Here",
    "OfferMatch",
    "Placed",
    "availability",
    "closes_on",
    "contact_of",
    "match_offers",
    "opens_on",
    "place",
    "region_chain",
]
