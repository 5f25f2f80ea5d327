# SPDX-License-Identifier: EUPL-1.2
"""Availability belongs to a region; what no layer says is `ask`."""

from datetime import date

import pytest

from rokwijzer.knowledge.models import AvailabilityStatus
from rokwijzer.matching import availability, contact_of
from tests.small import base_of, offer

ON = date(2026, 11, 22)
BASE = base_of(
    {
        "offers/help.yaml": offer("Help", "for-everybody: yes"),
        "offers/other.yaml": offer("Other", "for-everybody: yes"),
        "offers/off.yaml": offer("Off", "for-everybody: yes"),
        "organisations.yaml": "organisations: {desk: {name: Desk, kind: other, cite: '900:9'}}",
        "regions/land.yaml": """
name: {nl: Land}
level: national
ask: desk
contacts: {desk: {phone: 000 111, said-by: desk, checked: 2026-01-01}}
availability: {help: {status: planned, nl: komt, cite: '900:9', undated: yes}}
""",
        "regions/town.yaml": """
name: {nl: Stad}
level: municipality
parent: land
too-old-after: 6
availability: {other: {status: available, nl: is er, said-by: desk, checked: 2026-05-22}}
switched-off: {off: {said-by: desk, checked: 2026-05-22}}
""",
    }
)


def test_the_smallest_region_that_says_something_counts() -> None:
    """A municipality lies in a region, and that in the country."""
    assert availability(BASE, "help", "town", ON).status is AvailabilityStatus.PLANNED
    assert availability(BASE, "help", "town", ON).region == "land"


def test_no_entry_means_ask_and_names_whom() -> None:
    """Silence of a region is never "not here"."""
    here = availability(BASE, "other", "land", ON)
    assert (here.status, here.entry, here.ask) == (AvailabilityStatus.ASK, None, "desk")
    assert availability(BASE, "other", "elsewhere", ON).status is AvailabilityStatus.ASK
    assert availability(BASE, "other", None, ON).status is AvailabilityStatus.ASK


@pytest.mark.parametrize(
    ("on", "status", "too_old"),
    [
        (date(2026, 11, 21), AvailabilityStatus.AVAILABLE, False),
        (date(2026, 11, 22), AvailabilityStatus.ASK, True),
        (date(2026, 11, 23), AvailabilityStatus.ASK, True),
    ],
)
def test_what_was_checked_too_long_ago_shows_as_ask_and_keeps_its_words(
    on: date, status: AvailabilityStatus, too_old: bool
) -> None:
    """The day before, on and after the term of the region has passed."""
    here = availability(BASE, "other", "town", on)
    assert (here.status, here.too_old) == (status, too_old)
    assert here.entry is not None
    assert here.entry.nl == "is er"


def test_an_offer_that_the_region_switched_off_has_ended_there_only() -> None:
    """Elsewhere nothing changes."""
    assert availability(BASE, "off", "town", ON).status is AvailabilityStatus.ENDED
    assert availability(BASE, "off", "land", ON).status is AvailabilityStatus.ASK


def test_a_contact_is_looked_up_from_small_to_large() -> None:
    """Where no layer has a number, none is invented."""
    contact = contact_of(BASE, "desk", "town")
    assert contact is not None
    assert contact.phone == "000 111"
    assert contact_of(BASE, "desk", None) is None
