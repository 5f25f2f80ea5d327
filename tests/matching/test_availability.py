# SPDX-License-Identifier: EUPL-1.2
"""Which layer counts, how old what it says may be, and whom to ask."""

from datetime import date

import pytest

from rokwijzer import matching as room
from rokwijzer.knowledge.models import Availability, AvailabilityStatus, Contact
from rokwijzer.matching import (
    ContactHere,
    Here,
    availability,
    contact_here,
    contact_of,
    is_too_old,
    region_chain,
    term_of,
)
from tests.frozen import can_be_changed, data_classes
from tests.small import base_of, offer

ON = date(2026, 11, 22)
BASE = base_of(
    {
        **{
            f"offers/{name}.yaml": offer(name.title(), "for-everybody: yes") for name in ("help", "old", "off", "never")
        },
        "organisations.yaml": """
organisations:
  desk: {name: Desk, kind: other, cite: '900:9'}
  centre: {name: Centre, kind: other, cite: '900:9'}
  nobody: {name: Nobody, kind: other, cite: '900:9'}
""",
        "regions/land.yaml": """
name: {nl: Land}
level: national
ask: desk
too-old-after: 12
contacts:
  desk: {phone: 000 111, said-by: desk, checked: 2026-01-01}
  centre: {phone: 000 333, said-by: desk, checked: 2025-11-22}
availability:
  help: {status: planned, nl: komt, said-by: desk, checked: 2025-11-23}
  off: {status: available, nl: is er, said-by: desk, checked: 2026-11-01}
""",
        "regions/province.yaml": "name: {nl: Provincie}\nlevel: province\nparent: land\nask: centre",
        "regions/town.yaml": """
name: {nl: Stad}
level: municipality
parent: province
too-old-after: 6
contacts: {desk: {phone: 000 222, cite: '900:9'}}
availability:
  old: {status: available, nl: is er, said-by: desk, checked: 2026-05-22, ask: desk}
  never: {status: pilot, nl: proef, cite: '900:9'}
switched-off: {off: {said-by: desk, checked: 2026-05-22}}
""",
        "regions/isle.yaml": "name: {nl: Eiland}\nlevel: municipality",
    }
)


def test_nothing_about_a_place_can_be_changed_afterwards() -> None:
    kinds = {kind.__name__ for kind in data_classes(room) if not can_be_changed(kind)}
    assert kinds == {"Here", "ContactHere", "OfferMatch"}


def test_a_region_is_followed_by_those_it_lies_in() -> None:
    assert [name for name, _ in region_chain(BASE, "town")] == ["town", "province", "land"]
    assert [layer for _, layer in region_chain(BASE, "land")] == [BASE.regions["land"]]
    assert [list(region_chain(BASE, none)) for none in (None, "elsewhere")] == [[], []]


def test_the_term_is_that_of_the_region_itself_or_of_the_next_that_has_one() -> None:
    terms = {name: term_of(BASE, name) for name in ("town", "province", "land", "isle", "elsewhere")}
    assert terms == {"town": 6, "province": 12, "land": 12, "isle": None, "elsewhere": None}


@pytest.mark.parametrize(
    ("region", "checked", "too_old"),
    [
        ("town", date(2026, 5, 23), False),
        ("town", date(2026, 5, 22), True),
        ("town", date(2026, 5, 21), True),
        ("province", date(2025, 11, 23), False),
        ("province", date(2025, 11, 22), True),
        ("town", None, False),
        ("isle", date(2001, 1, 1), False),
    ],
)
def test_what_was_checked_a_full_term_ago_is_too_old(region: str, checked: date | None, too_old: bool) -> None:
    """What was never checked, or stands where there is no term, does not grow old."""
    said = Contact(cite=("900:9",), checked=checked)
    assert is_too_old(BASE, said, region, ON) is too_old


def _entry(region: str, name: str) -> Availability:
    return BASE.regions[region].availability[name]


def test_what_the_smallest_layer_says_counts_with_its_age_and_whom_to_ask() -> None:
    """An entry may name somebody else to ask than the region does."""
    old = availability(BASE, "old", "town", ON)
    assert old == Here(AvailabilityStatus.ASK, _entry("town", "old"), "town", too_old=True, ask="desk")
    never = availability(BASE, "never", "town", ON)
    assert never == Here(AvailabilityStatus.PILOT, _entry("town", "never"), "town", too_old=False, ask="centre")
    planned = availability(BASE, "help", "town", ON)
    assert planned == Here(AvailabilityStatus.PLANNED, _entry("land", "help"), "land", too_old=False, ask="centre")
    later = availability(BASE, "help", "town", date(2026, 11, 23))
    assert (later.status, later.too_old) == (AvailabilityStatus.ASK, True)


def test_what_a_region_switched_off_has_ended_there_whatever_a_larger_one_says() -> None:
    assert availability(BASE, "off", "town", ON) == Here(AvailabilityStatus.ENDED, None, "town", ask="centre")
    assert availability(BASE, "off", "province", ON).status is AvailabilityStatus.AVAILABLE


def test_where_no_layer_speaks_one_asks() -> None:
    """The nearest region that says whom."""
    assert availability(BASE, "old", "province", ON) == Here(AvailabilityStatus.ASK, ask="centre")
    assert availability(BASE, "old", "land", ON) == Here(AvailabilityStatus.ASK, ask="desk")
    assert availability(BASE, "old", "isle", ON) == Here(AvailabilityStatus.ASK)
    assert availability(BASE, "old", None, ON) == Here(AvailabilityStatus.ASK, None, None, too_old=False, ask=None)


def test_an_organisation_is_reached_as_the_smallest_region_says() -> None:
    near, far = BASE.regions["town"].contacts["desk"], BASE.regions["land"].contacts["desk"]
    assert contact_here(BASE, "desk", "town", ON) == ContactHere(near, "town", too_old=False)
    assert contact_here(BASE, "desk", "province", ON) == ContactHere(far, "land", too_old=False)
    centre = BASE.regions["land"].contacts["centre"]
    assert contact_here(BASE, "centre", "town", ON) == ContactHere(centre, "land", too_old=True)
    assert contact_here(BASE, "nobody", "town", ON) is None
    assert contact_here(BASE, "desk", None, ON) is None


def test_a_contact_alone_has_no_age() -> None:
    assert contact_of(BASE, "centre", "town") == BASE.regions["land"].contacts["centre"]
    assert contact_of(BASE, "nobody", "town") is None
