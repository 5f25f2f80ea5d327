# SPDX-License-Identifier: EUPL-1.2
"""What stands in the growing document: every offer once, with its conditions, evidence and routes, and nothing else."""

import re
from dataclasses import asdict, replace
from datetime import date

import pytest

from rokwijzer.documents.catalogue import KINDS, Choice, Progress, Section, catalogue, chosen, offer_sheet
from rokwijzer.documents.catalogue.words import INTROS, SECTIONS, WORDS
from rokwijzer.editions import current
from rokwijzer.explain import Language
from rokwijzer.knowledge.models import EDITORIAL, OfferKind
from tests.documents.catalogue.asked import DAY, LANGUAGES, NOWHERE, TOWN, gathered, known


def test_every_offer_stands_in_it_once() -> None:
    assert sorted(each.id for each in gathered().offers) == sorted(current().base.offers)


def test_every_kind_of_offer_has_exactly_one_section() -> None:
    places = [kind for kinds in KINDS.values() for kind in kinds]
    assert sorted(places) == sorted(OfferKind)
    assert set(KINDS) == set(Section) == set(map(Section, SECTIONS)) == set(map(Section, INTROS))


def test_within_a_section_offers_stand_by_name_and_are_numbered() -> None:
    for number, section in enumerate(gathered().sections, 1):
        names = [each.name.casefold() for each in section.offers]
        assert names == sorted(names)
        assert [each.number for each in section.offers] == [f"{number}.{place + 1}" for place in range(len(names))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_condition_of_every_offer_is_there_in_words(language: Language) -> None:
    base = current().base
    for page in gathered(language).offers:
        criteria = base.offers[page.id].all_criteria()
        lines = next((part.lines for part in page.parts if part.key == "whom"), ())
        assert len(lines) >= len(criteria), page.id
        for line in lines:
            assert re.search(r"\w.*[.?!]$", line.text), (page.id, line.text)
            assert "{" not in line.text


def test_where_sources_differ_each_reading_is_given_with_its_source() -> None:
    base = current().base
    differing = [
        (page, criterion)
        for page in gathered().offers
        for criterion in base.offers[page.id].all_criteria().values()
        if criterion.readings
    ]
    assert differing
    for page, criterion in differing:
        lines = next(part.lines for part in page.parts if part.key == "whom")
        line = next(each for each in lines if each.text.casefold().startswith(f"{criterion.label.nl}:".casefold()))
        readings = [set(reading.cite) for reading in criterion.readings.values()]
        assert [set(each.cites) for each in line.sub[: len(readings)]] == readings


def test_evidence_stands_there_for_each_source_as_it_is_written() -> None:
    base = current().base
    for page in gathered().offers:
        known_ = base.offers[page.id].evidence.values()
        assert [row.written for row in page.evidence] == [each.written for each in known_]
        assert all(row.dated and row.source and row.cites for row in page.evidence)


def test_every_route_cost_language_and_open_point_is_told() -> None:
    base = current().base
    for page in gathered(region=None).offers:
        offer = base.offers[page.id]
        told = {part.key: len(part.lines) for part in page.parts}
        routes = len(offer.routes) + sum(len(each.routes) for each in offer.entrances.values())
        assert told.get("routes", 0) == routes
        assert told.get("cost", 0) == len(offer.cost) + len(offer.languages) + len(offer.materials)
        assert told.get("open", 0) == sum(each.severity == "user" for each in offer.open_points.values())


def test_nothing_that_is_for_the_curator_is_printed() -> None:
    base = current().base
    for page in gathered().offers:
        printed = str(asdict(page))
        offer = base.offers[page.id]
        hidden = [each.reason for each in offer.suspects.values()] + ([offer.note] if offer.note else [])
        hidden += [each.nl for each in offer.open_points.values() if each.severity == "curator"]
        assert not [text for text in hidden if text in printed], page.id


def test_every_citation_that_is_printed_is_one_of_the_offer() -> None:
    keys = {source.key for source in current().base.common.sources.values()}
    for page in gathered().offers:
        printed = str(asdict(page))
        assert f"'{EDITORIAL}'" not in printed
        for source in page.sources:
            assert source.key in keys or source.key.startswith("norm:")
            assert source.title
            assert source.about


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_offer_has_five_facts_and_none_of_them_is_empty(language: Language) -> None:
    for page in gathered(language).offers:
        assert len(page.facts) == 5
        assert all(fact.label and fact.text for fact in page.facts)


def test_the_region_says_of_every_offer_whether_it_is_there() -> None:
    found = gathered()
    assert found.region is not None
    assert sum(number for _, number in found.region.counts) == len(found.offers)
    assert all(each.availability is not None and each.availability.label for each in found.offers)
    assert all(row.name and row.reach for row in found.region.contacts)
    assert len({row.name for row in found.region.contacts}) == len(found.region.contacts)


def test_without_a_region_nothing_is_said_of_availability() -> None:
    found = gathered(region=None)
    assert found.region is None
    assert not any(each.availability for each in found.offers)
    assert not any(part.key == "here" for each in found.offers for part in each.parts)


def test_a_region_of_which_nothing_is_known_says_ask_everywhere() -> None:
    found = gathered(region=NOWHERE)
    assert found.region is not None
    assert found.region.counts == (("Navragen", len(found.offers)),)
    assert "nog niets gezegd" in found.region.intro
    assert found.region.contacts == ()


def test_what_was_checked_too_long_ago_counts_as_ask_and_says_so() -> None:
    layered = known()
    layer = layered.layers[TOWN]
    name = next(iter(layer.region.availability))
    entry = layer.region.availability[name].model_copy(
        update={"checked": date(2026, 1, 1), "undated": False, "said_by": "desk"}
    )
    region = layer.region.model_copy(
        update={"too_old_after": 6, "availability": {**layer.region.availability, name: entry}}
    )
    layers = {**layered.layers, TOWN: type(layer)(TOWN, region)}
    changed = replace(layered, layers=layers)
    for day, old in ((date(2026, 6, 30), False), (date(2026, 7, 1), True)):
        here = offer_sheet(changed, name, day, "nl", TOWN).offer.availability
        assert here is not None
        assert ("te lang geleden" in here.checked) is old
        assert (here.label == "Navragen") is old


def test_a_choice_of_sections_keeps_only_those_in_the_order_of_the_page() -> None:
    sections = chosen(["training", "treatment"])
    found = catalogue(current(), Choice(DAY, sections=sections))
    assert [each.key for each in found.sections] == ["treatment", "training"]
    assert [each.number for each in found.sections] == [1, 2]
    assert "Een deel" in found.subtitle
    assert chosen([]) == tuple(Section)
    with pytest.raises(ValueError, match="no-such"):
        chosen(["no-such"])
    with pytest.raises(ValueError, match="at least one"):
        catalogue(current(), Choice(DAY, sections=()))


def test_an_unknown_offer_or_region_is_refused() -> None:
    with pytest.raises(KeyError):
        offer_sheet(current(), "no-such-offer", DAY, "nl")
    with pytest.raises(KeyError):
        catalogue(current(), Choice(DAY, region="no-such-region"))


def test_progress_counts_every_offer_to_the_last() -> None:
    told: list[Progress] = []
    found = catalogue(current(), Choice(DAY), told.append)
    assert [each.done for each in told] == list(range(1, len(found.offers) + 1))
    assert {each.of for each in told} == {len(found.offers)}


def test_the_index_leads_every_name_to_its_offer_and_is_in_order() -> None:
    found = gathered()
    base = current().base
    names = {(name.name, each) for each, offer in base.offers.items() for name in offer.names.values()}
    assert {(row.name, row.id) for row in found.index} == names
    letters = [row.letter for row in found.index]
    assert letters == sorted(letters)


def test_the_picture_lies_on_its_axis_and_is_said_in_words() -> None:
    drawn = [each for page in gathered().offers if (each := page.picture) is not None]
    assert len(drawn) > 30
    for each in drawn:
        assert each.words.startswith("Tijdlijn. ")
        for bar in each.bars:
            assert 0 <= bar.start < bar.end <= 1
        assert [at for at, _ in each.ticks] == sorted(at for at, _ in each.ticks)


@pytest.mark.parametrize("key", sorted(WORDS))
def test_the_words_stand_in_both_languages_with_the_same_slots(key: str) -> None:
    nl, en = WORDS[key]
    assert nl
    assert en
    assert sorted(re.findall(r"{\w+}", nl)) == sorted(re.findall(r"{\w+}", en))
