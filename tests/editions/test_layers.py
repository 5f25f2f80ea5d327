# SPDX-License-Identifier: EUPL-1.2
"""A layer adds where an offer can be had, contacts, routes and local offers. It never touches a condition."""

from datetime import date
from pathlib import Path

import pytest

from rokwijzer.decisions import decide
from rokwijzer.editions import (
    EditionError,
    current,
    edition_of,
    encode,
    layered,
    read_edition,
    read_layer,
    read_team_layer,
    with_layers,
    working,
)
from rokwijzer.editions.edition import edition_file
from rokwijzer.knowledge import Problems, from_documents
from rokwijzer.knowledge.local import CONDITION_KEYS
from rokwijzer.knowledge.models import AvailabilityStatus
from rokwijzer.matching import availability
from tests.editions.made_up import CHANGELOG, DOCUMENTS, ON, TOWN, VIDEO, base, documents, with_line

WORKING = working(DOCUMENTS)
EDITION = read_edition(edition_file(base(), 1, ON, CHANGELOG), "0001.json")
LAYERED = layered(EDITION, DOCUMENTS)

TEAM = """
organisation: desk
methods: {video: {nl: Sinds 2024., said-by: desk, checked: 2026-10-01}}
certified: {video: {people: 3, said-by: desk, checked: 2026-10-01}}
wording: {card: {a: {nl: Onze eigen woorden., licence: eigen licentie, said-by: desk, checked: 2026-10-01}}}
"""


def test_an_edition_with_its_layers_is_the_same_base_as_the_files() -> None:
    files, file = WORKING.base, LAYERED.base
    assert file.conditions == files.conditions
    assert file.regions == files.regions
    assert file.examples == files.examples
    assert encode(file).data == encode(files).data
    assert edition_of(file).number == 1
    assert edition_of(files).number is None


def test_local_offers_are_there_in_their_region_only() -> None:
    town, land = with_layers(LAYERED.base, "town"), with_layers(LAYERED.base, "land")
    assert "walk" in town.offers
    assert "walk" not in land.offers
    assert "walk" not in LAYERED.base.offers
    assert "walk#tired" in decide(town).criteria
    assert edition_of(town) == edition_of(LAYERED.base)


def test_what_a_region_switches_off_is_gone_there_with_every_link_to_it() -> None:
    town = with_layers(LAYERED.base, "town")
    assert "massage" not in town.offers
    assert "massage" in LAYERED.base.offers
    assert list(town.rules["film"].offers) == ["video"]
    assert town.offers["video"].related == {}
    assert not [address for address in town.conditions if address.startswith("massage#")]
    off = with_line(TOWN, "{massage:", "{video:")
    other = with_layers(working(documents(regions__town=off)).base, "town")
    assert other.offers["massage"].part_of is None
    assert other.offers["massage"].not_to_be_confused_with == ()
    assert other.aids["card"].offer is None


def test_every_condition_of_the_edition_is_the_same_in_every_region() -> None:
    for region in LAYERED.base.regions:
        regional = with_layers(LAYERED.base, region)
        for address, condition in LAYERED.base.conditions.items():
            assert regional.conditions.get(address, condition) is condition
        assert regional.vocabulary is LAYERED.base.vocabulary
        assert regional.evaluator is LAYERED.base.evaluator


def test_the_base_of_a_region_is_made_once_and_other_regions_cost_nothing() -> None:
    known = LAYERED.base
    assert with_layers(known, "town") is with_layers(known, "town")
    assert with_layers(known, "land") is known
    assert with_layers(known, "nowhere") is known
    assert with_layers(known, None) is known


def test_a_smaller_region_has_the_local_offers_of_the_larger_and_can_switch_them_off() -> None:
    quarter = "name: {nl: Wijk}\nlevel: district\nparent: town\n"
    known = working(documents(regions__quarter=quarter)).base
    assert "walk" in with_layers(known, "quarter").offers
    off = quarter + "switched-off: {video: {said-by: desk, checked: 2026-10-01}}\n"
    assert "video" not in with_layers(working(documents(regions__quarter=off)).base, "quarter").offers
    assert "video" in with_layers(working(documents(regions__quarter=off)).base, "town").offers


@pytest.mark.parametrize("key", sorted(CONDITION_KEYS))
def test_a_layer_that_says_for_whom_an_offer_is_meant_is_told_why_it_cannot(key: str) -> None:
    text = with_line(TOWN, "{video: {status: available,", f"{{video: {{{key}: [x], status: available,")
    with pytest.raises(Problems, match="that is what the sources say, the same in every region") as wrong:
        from_documents(documents(regions__town=text))
    place = next(problem for problem in wrong.value.problems if "sources say" in problem.message)
    assert (place.file, place.line) == ("regions/town.yaml", 8)
    assert place.path == ("availability", "video", key)
    assert "new edition" in str(place.expected)


def test_a_layer_cannot_change_an_offer_of_the_edition_by_calling_its_own_the_same() -> None:
    text = with_line(TOWN, "  walk:", "  video:")
    with pytest.raises(Problems, match=r"a layer does not change it.*availability"):
        from_documents(documents(regions__town=text))


def test_a_mistake_in_the_condition_of_a_local_offer_is_reported_at_its_line() -> None:
    text = with_line(TOWN, "carer.tired", "carer.tried")
    with pytest.raises(Problems, match=r"regions/town.yaml:15:\d+: .*carer.tried"):
        from_documents(documents(regions__town=text))


def test_two_local_offers_of_one_name_in_regions_that_lie_in_each_other_are_refused() -> None:
    quarter = TOWN.replace("parent: land", "parent: town").replace("level: municipality", "level: district")
    with pytest.raises((EditionError, Problems), match="walk"):
        working(documents(regions__quarter=quarter))


@pytest.mark.parametrize(
    ("on", "status", "too_old"),
    [
        (date(2027, 3, 31), AvailabilityStatus.AVAILABLE, False),
        (date(2027, 4, 1), AvailabilityStatus.ASK, True),
        (date(2027, 4, 2), AvailabilityStatus.ASK, True),
    ],
)
def test_a_statement_shows_as_ask_from_the_day_its_term_has_passed(
    on: date, status: AvailabilityStatus, too_old: bool
) -> None:
    here = availability(LAYERED.base, "video", "town", on)
    assert (here.status, here.too_old, here.region, here.ask) == (status, too_old, "town", "desk")
    assert here.entry is not None
    assert here.entry.nl == "is er"


@pytest.mark.parametrize(
    ("on", "too_old"), [(date(2027, 2, 27), False), (date(2027, 2, 28), True), (date(2027, 3, 1), True)]
)
def test_a_term_that_ends_in_a_shorter_month_ends_on_its_last_day(on: date, too_old: bool) -> None:
    text = with_line(TOWN, "is er, said-by: desk, checked: 2026-10-01", "is er, said-by: desk, checked: 2026-08-31")
    assert availability(base(regions__town=text), "video", "town", on).too_old is too_old


def test_a_statement_without_a_day_or_a_region_without_a_term_does_not_grow_old() -> None:
    far = date(2099, 1, 1)
    assert availability(LAYERED.base, "massage", "land", far).status is AvailabilityStatus.AVAILABLE
    forever = base(regions__town=with_line(TOWN, "too-old-after: 6\n", ""))
    assert availability(forever, "video", "town", far).status is AvailabilityStatus.AVAILABLE


def test_a_layer_has_a_hash_of_its_own_that_changes_with_any_word() -> None:
    town, land = LAYERED.chain("town")
    assert (town.id, land.id) == ("town", "land")
    assert LAYERED.chain("land") == (land,)
    assert LAYERED.chain("nowhere") == LAYERED.chain(None) == ()
    changed = working(documents(regions__town=with_line(TOWN, "is er,", "is er nu,")))
    now = changed.chain("town")
    assert now[0].sha256 != town.sha256
    assert now[1].sha256 == land.sha256
    assert changed.edition.sha256 == EDITION.sha256, "a layer is no part of the edition"


def test_a_layer_comes_back_from_its_canonical_file() -> None:
    town = read_layer(TOWN, "town.yaml")
    back = read_layer(town.canonical.data, "anything.json")
    assert back.id == "town"
    assert back.region == town.region
    assert back.sha256 == town.sha256 == LAYERED.layers["town"].sha256
    assert list(back.region.offers["walk"].criteria) == ["tired"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b'"id":"town"', b'"id":7', "no region"),
        (b'"region":', b'"regime":', "no region"),
        (b'"level":"municipality"', b'"level":"planet"', "level"),
        (b'"format":1', b'"format":9', "format 9"),
        (b'{"format"', b'{ "format"', "canonical"),
    ],
)
def test_another_file_is_no_layer(old: bytes, new: bytes, message: str) -> None:
    raw = read_layer(TOWN, "town.yaml").canonical.data
    assert raw.count(old) == 1
    with pytest.raises(EditionError, match=message):
        read_layer(raw.replace(old, new), "town.json")


def test_what_a_layer_says_of_an_offer_that_the_edition_does_not_know_waits() -> None:
    """A region can be ahead of the edition, or behind it; the rest of its layer counts all the same."""
    text = with_line(TOWN, "availability: {", "availability: {later: {status: planned, nl: komt, cite: '901:3'}, ")
    text = with_line(text, "ask: desk", "ask: later-desk")
    later = layered(EDITION, documents(regions__town=text))
    assert later.unused == ("regions/town: availability/later", "regions/town: ask: later-desk")
    assert list(later.base.regions["town"].availability) == ["video"]
    assert later.base.regions["town"].ask is None
    assert later.chain("town")[0].sha256 != LAYERED.chain("town")[0].sha256


def test_the_layer_of_an_organisation_says_how_it_works() -> None:
    team = read_team_layer(TEAM, "desk-team.yaml", LAYERED.base)
    assert team.organisation.certified["video"].people == 3
    assert team.organisation.wording["card"]["a"].licence == "eigen licentie"
    back = read_team_layer(team.canonical.data, "x.json", LAYERED.base)
    assert (back.id, back.organisation, back.sha256) == ("desk-team", team.organisation, team.sha256)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("organisation: desk", "organisation: dusk", "no organisation dusk"),
        ("methods: {video:", "methods: {radio:", "no offer or aid radio"),
        ("people: 3", "people: -1", "people"),
        ("people: 3", "people: Anna", "people"),
        ("people: 3, said-by: desk, checked: 2026-10-01", "people: 3", "where this comes from"),
        ("{people: 3,", "{people: 3, criteria: [x],", "criteria"),
    ],
)
def test_the_layer_of_an_organisation_is_checked(old: str, new: str, message: str) -> None:
    with pytest.raises(Problems, match=message):
        read_team_layer(with_line(TEAM, old, new), "desk-team.yaml", LAYERED.base)


def test_a_folder_of_files_is_a_working_copy(tmp_path: Path) -> None:
    for name, text in documents(offers__video=with_line(VIDEO, "before 4 years", "before 5 years")).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = current(tmp_path)
    assert found.edition.number is None
    assert found.edition.sha256 != EDITION.sha256
    assert "werkversie" in found.edition.name.in_words("nl")
    assert found.base.examples
    with pytest.raises(EditionError, match="is no folder"):
        current(tmp_path / "none")


def test_what_everybody_reasons_with_loads_with_all_its_layers() -> None:
    found = current()
    assert found.base.offers
    assert found.base.regions
    assert found.base.examples
    assert found.unused == ()
    for region in found.base.regions:
        assert decide(with_layers(found.base, region)).offers
