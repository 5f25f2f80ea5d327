# SPDX-License-Identifier: EUPL-1.2
"""In which edition an offer last changed, over three editions on a shelf."""

from datetime import date
from pathlib import Path

import pytest

from rokwijzer.catalogue import LastChange, last_change, last_changes
from rokwijzer.editions import Shelf, current, published
from rokwijzer.knowledge import KnowledgeBase, from_documents
from tests.editions.made_up import CHANGELOG, DOCUMENTS

FIRST, SECOND, THIRD = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


def _with(**changed: str) -> KnowledgeBase:
    return from_documents(DOCUMENTS | {f"offers/{name}.yaml": text for name, text in changed.items()})


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """The first edition; a second in which one offer has new words; a third with one more."""
    new = DOCUMENTS["offers/massage.yaml"].replace("Een verzonnen aanbod", "Iets anders")
    found = Shelf(tmp_path / "published")
    found.publish(_with(), None, FIRST, CHANGELOG)
    found.publish(_with(massage=new), None, SECOND, CHANGELOG)
    third = DOCUMENTS["offers/massage.yaml"].replace("name: Massage", "name: Derde").replace("part-of: video\n", "")
    found.publish(_with(massage=new, third=third), None, THIRD, CHANGELOG)
    return found


def test_each_offer_has_the_edition_that_it_came_with_or_changed_in(shelf: Shelf) -> None:
    latest = shelf.latest()
    assert latest is not None
    assert last_changes(latest.base, shelf) == {
        "video": LastChange(1, FIRST, added=True),
        "massage": LastChange(2, SECOND, added=False),
        "third": LastChange(3, THIRD, added=True),
    }


def test_an_offer_under_a_new_name_changed_and_did_not_come(shelf: Shelf) -> None:
    texts = {name: text.replace("massage", "rub") for name, text in DOCUMENTS.items() if name != "offers/massage.yaml"}
    texts["offers/rub.yaml"] = DOCUMENTS["offers/massage.yaml"] + "\nformerly: [massage]\n"
    base = from_documents(texts)
    shelf.publish(base, None, date(2026, 4, 1), CHANGELOG)
    latest = shelf.latest()
    assert latest is not None
    assert last_changes(latest.base, shelf)["rub"] == LastChange(4, date(2026, 4, 1), added=False)


def test_a_working_copy_has_no_edition(shelf: Shelf) -> None:
    assert last_changes(_with(), shelf) == {}


def test_an_empty_shelf_says_nothing(tmp_path: Path) -> None:
    assert last_changes(current().base, Shelf(tmp_path)) == {}


def test_what_is_shipped_has_an_edition_for_every_offer() -> None:
    base = current().base
    latest = published().latest()
    assert latest is not None
    for name in latest.said.offers:
        found = last_change(base, name)
        assert found is not None
        assert 1 <= found.number <= (latest.number or 0)
    assert last_change(base, "an-offer-of-a-region") is None
