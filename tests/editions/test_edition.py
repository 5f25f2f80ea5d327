# SPDX-License-Identifier: EUPL-1.2
"""An edition never means anything else: what was published is kept, and what was damaged is refused."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rokwijzer.editions.canonical import encode
from rokwijzer.editions.edition import (
    EditionError,
    EditionName,
    edition_file,
    edition_of,
    read_edition,
    working_copy,
)
from rokwijzer.editions.shelf import INDEX, Shelf, findings, load_edition, load_file, published, stale
from rokwijzer.knowledge import from_documents, shipped_documents
from rokwijzer.knowledge.models import Text
from tests.editions.made_up import CHANGELOG, DOCUMENTS, ON, VIDEO, base, with_line

BASE = base()
OTHER = base(offers__video=with_line(VIDEO, "before 4 years", "before 5 years"))
FILE = edition_file(BASE, 1, ON, CHANGELOG)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with one edition."""
    shelf = Shelf(tmp_path / "published")
    shelf.publish(BASE, None, ON, CHANGELOG)
    return shelf


def test_an_edition_comes_back_with_its_number_date_changelog_and_content() -> None:
    edition = read_edition(FILE, "0001.json")
    assert (edition.number, edition.published, edition.changelog) == (1, ON, CHANGELOG)
    assert edition.sha256 == encode(BASE).sha256 == encode(edition.base).sha256
    assert edition.base.conditions == BASE.conditions
    assert edition.name.in_words("nl") == f"editie 1 van 22 november 2026 ({edition.sha256[:12]})"
    assert edition.name.in_words("en") == f"edition 1 of 22 November 2026 ({edition.sha256[:12]})"


def test_the_same_input_gives_the_same_bytes() -> None:
    assert edition_file(base(), 1, ON, CHANGELOG) == FILE


def test_a_base_knows_which_edition_it_is() -> None:
    edition = read_edition(FILE, "0001.json")
    assert edition_of(edition.base) == EditionName(1, ON, edition.sha256)
    assert edition_of(base()) == EditionName(None, None, edition.sha256)
    assert working_copy(BASE).name.in_words("nl") == f"werkversie ({edition.sha256[:12]})"


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_a_file_with_one_damaged_byte_is_refused(place: int, flipped: int) -> None:
    raw = bytearray(FILE)
    raw[place] ^= flipped
    with pytest.raises(EditionError, match="Nothing was loaded"):
        read_edition(bytes(raw), "0001.json")


def test_a_file_that_was_cut_short_or_made_longer_is_refused() -> None:
    for raw in (b"", FILE[:-1], FILE[: len(FILE) // 2], FILE + b"\n", FILE + FILE):
        with pytest.raises(EditionError):
            read_edition(raw, "0001.json")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"before 4 years", b"before 5 years", "the content is not what was published"),
        (b'"number":1,', b'"number":2,', "the header .* is not what was published"),
        (b"2026-11-22", b"2026-11-23", "the header .* is not what was published"),
        (b"Eerste proef.", b"Tweede proef", "the header .* is not what was published"),
    ],
)
def test_what_was_changed_by_hand_is_refused_and_the_part_is_named(old: bytes, new: bytes, message: str) -> None:
    assert FILE.count(old) == 1
    with pytest.raises(EditionError, match=message):
        read_edition(FILE.replace(old, new), "0001.json")


def test_a_changelog_needs_both_languages() -> None:
    with pytest.raises(EditionError, match="no English words"):
        edition_file(BASE, 1, ON, Text(nl="Alleen Nederlands."))


def test_numbers_follow_each_other(shelf: Shelf) -> None:
    second = shelf.publish(OTHER, None, date(2026, 12, 1), CHANGELOG)
    assert second.number == 2
    latest = shelf.latest()
    assert latest is not None
    assert latest.sha256 == second.sha256
    assert shelf.load(1).sha256 == encode(BASE).sha256
    assert list(findings(shelf)) == []


def test_building_the_same_edition_again_changes_nothing(shelf: Shelf) -> None:
    before = {place.name: place.read_bytes() for place in shelf.folder.iterdir()}
    again = shelf.publish(BASE, 1, ON, CHANGELOG)
    assert again.sha256 == encode(BASE).sha256
    assert {place.name: place.read_bytes() for place in shelf.folder.iterdir()} == before


@pytest.mark.parametrize(
    ("number", "on", "changelog", "known", "message"),
    [
        (1, ON, CHANGELOG, OTHER, "never changes"),
        (1, date(2026, 11, 23), CHANGELOG, BASE, "never changes"),
        (1, ON, Text(nl="Anders.", en="Other."), BASE, "never changes"),
        (3, ON, CHANGELOG, OTHER, "leave a gap"),
        (2, date(2026, 11, 21), CHANGELOG, OTHER, "would be older"),
        (2, ON, CHANGELOG, BASE, "Nothing has changed"),
    ],
)
def test_what_must_not_be_published_is_refused_and_leaves_everything_as_it_was(
    shelf: Shelf, number: int, on: date, changelog: Text, known: object, message: str
) -> None:
    before = {place.name: place.read_bytes() for place in shelf.folder.iterdir()}
    with pytest.raises(EditionError, match=message):
        shelf.publish(known, number, on, changelog)  # type: ignore[arg-type]
    assert {place.name: place.read_bytes() for place in shelf.folder.iterdir()} == before


def test_an_edition_may_be_published_on_the_day_of_the_last_one(shelf: Shelf) -> None:
    assert shelf.publish(OTHER, 2, ON, CHANGELOG).published == ON


def test_a_file_of_an_unfinished_publication_is_not_overwritten(shelf: Shelf) -> None:
    shelf.place(2).write_bytes(b"half")
    with pytest.raises(EditionError, match="the index does not know it"):
        shelf.publish(OTHER, 2, ON, CHANGELOG)
    assert shelf.place(2).read_bytes() == b"half"
    assert [finding for finding in findings(shelf) if "does not list it" in finding]


def test_an_edition_that_was_exchanged_for_a_whole_other_one_is_refused(shelf: Shelf) -> None:
    shelf.place(1).write_bytes(edition_file(OTHER, 1, ON, CHANGELOG))
    with pytest.raises(EditionError, match=r"has hash [0-9a-f]{64} \(the index notes"):
        shelf.read(1)
    assert len(list(findings(shelf))) == 1


def test_an_edition_with_another_changelog_is_found(shelf: Shelf) -> None:
    shelf.place(1).write_bytes(edition_file(BASE, 1, ON, Text(nl="Herschreven.", en="Rewritten.")))
    assert [finding for finding in findings(shelf) if "changelog differ" in finding]


def test_an_edition_that_is_not_there_is_said_with_those_that_are(shelf: Shelf) -> None:
    with pytest.raises(EditionError, match=r"no edition 7\. Published are: 1\."):
        shelf.load(7)
    shelf.place(1).unlink()
    with pytest.raises(EditionError, match="cannot be read"):
        shelf.read(1)


def test_an_index_that_cannot_be_read_is_refused(shelf: Shelf) -> None:
    (shelf.folder / INDEX).write_text('{"editions": [{"number": 0}]}', encoding="utf-8")
    with pytest.raises(EditionError, match=re.escape(INDEX)):
        shelf.index()
    (shelf.folder / INDEX).write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(EditionError, match="format 2"):
        shelf.index()


def test_an_edition_is_loaded_from_any_file(shelf: Shelf) -> None:
    assert load_edition(shelf.place(1)).number == 1
    with pytest.raises(EditionError, match="cannot be read"):
        load_file(shelf.folder / "0009.json")


def test_files_that_went_on_are_noticed_unless_the_index_says_so(shelf: Shelf) -> None:
    assert stale(shelf, BASE) is None
    assert "something else than edition 1" in str(stale(shelf, OTHER))
    index = json.loads((shelf.folder / INDEX).read_text(encoding="utf-8"))
    (shelf.folder / INDEX).write_text(json.dumps(index | {"ahead": True}), encoding="utf-8")
    assert "changelog" in str(stale(shelf, OTHER))
    ahead = index | {"ahead": True, "changelog": {"nl": "Hoger.", "en": "Higher."}}
    (shelf.folder / INDEX).write_text(json.dumps(ahead), encoding="utf-8")
    assert stale(shelf, OTHER) is None
    shelf.publish(OTHER, None, ON, CHANGELOG)
    assert shelf.index().ahead is False
    assert "nothing was published" in str(stale(Shelf(shelf.folder / "empty"), BASE))


def test_the_latest_published_edition_is_what_the_files_say_or_the_index_says_that_they_are_ahead() -> None:
    assert stale(published(), from_documents(shipped_documents())) is None


def test_every_published_edition_is_what_was_published() -> None:
    assert list(findings(published())) == []


def test_the_made_up_base_uses_every_kind_of_document() -> None:
    assert {name.partition("/")[0] for name in DOCUMENTS} == {
        *("common.yaml", "organisations.yaml", "facts", "offers", "rules", "aids", "regions", "examples")
    }
