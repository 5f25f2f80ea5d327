# SPDX-License-Identifier: EUPL-1.2
"""Facets: counts equal counting by hand, silence is a value, and every value has words."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rokwijzer.catalogue import SILENT, Catalogue, Facet, Query, Sort, catalogue_of
from rokwijzer.catalogue.folding import words
from rokwijzer.catalogue.labels import FACET, FIELD, PHRASES, SECTOR, SORT, Field
from rokwijzer.decisions import decide
from rokwijzer.editions import current
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.knowledge import from_documents
from rokwijzer.knowledge.models import AvailabilityStatus, Sector
from rokwijzer.logic import Knowns, Truth
from rokwijzer.timeline import Unit, age
from tests.editions.made_up import DOCUMENTS

ON = date(2026, 11, 22)
BASE = current().base
EVERYWHERE, DEVENTER = catalogue_of(BASE, None, ON), catalogue_of(BASE, "deventer", ON)


def _values(catalogue: Catalogue, offer: str, facet: Facet) -> set[str]:
    match facet:
        case Facet.AVAILABILITY:
            found = catalogue.statuses(offer)
        case Facet.ROUTE:
            found = catalogue.routes(offer)
        case _:
            found = catalogue.features.of[offer].get(facet, ())
    return set(found) or {SILENT}


def _left(catalogue: Catalogue, chosen: Mapping[Facet, frozenset[str]], within: set[str]) -> set[str]:
    """The offers that all choices leave, one by one."""
    return {
        offer
        for offer in within
        if all(not wanted or _values(catalogue, offer, facet) & wanted for facet, wanted in chosen.items())
    }


@given(st.data(), st.sampled_from([None, "deventer"]), st.sampled_from(["", "moeder", "huilbaby", "vragenlijst"]))
@settings(max_examples=80, deadline=None)
def test_every_count_is_what_counting_by_hand_gives(data: st.DataObject, region: str | None, typed: str) -> None:
    catalogue = DEVENTER if region else EVERYWHERE
    facets = data.draw(st.lists(st.sampled_from(list(Facet)), max_size=4, unique=True))
    chosen = {
        facet: frozenset(
            data.draw(st.sets(st.sampled_from([each.id for each in catalogue.grid.values[facet]]), max_size=3))
        )
        for facet in facets
    }
    answer = catalogue.browse(Query(typed, chosen), "nl")
    within = set(answer.found.scores) if answer.found is not None else set(catalogue.offers)
    assert set(answer.offers) == _left(catalogue, chosen, within)
    for facet in answer.facets:
        others = {each: wanted for each, wanted in chosen.items() if each is not facet.id}
        for value in facet.values:
            would = _left(catalogue, others | {facet.id: frozenset({value.id})}, within)
            assert value.count == len(would), (facet.id, value.id)
            assert value.chosen == (value.id in chosen.get(facet.id, ()))
            assert 0 <= value.count <= value.total


@pytest.mark.parametrize("catalogue", [EVERYWHERE, DEVENTER], ids=["everywhere", "deventer"])
def test_no_offer_is_without_a_value(catalogue: Catalogue) -> None:
    for facet, values in catalogue.grid.values.items():
        together = 0
        for value in values:
            together |= value.bits
            assert value.bits, f"{facet} {value.id} has no offer"
        assert together == catalogue.grid.everything
        silent = [value.id for value in values].index(SILENT) if SILENT in {each.id for each in values} else None
        assert silent in (None, len(values) - 1)


def test_what_no_source_says_can_be_chosen() -> None:
    answer = EVERYWHERE.browse(Query(chosen={Facet.COST: frozenset({SILENT})}), "nl")
    assert set(answer.offers) == {name for name, offer in BASE.offers.items() if not offer.cost}
    assert answer.offers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_is_called_something_and_no_two_the_same(language: Language) -> None:
    for catalogue in (EVERYWHERE, DEVENTER):
        for facet, values in catalogue.grid.values.items():
            called = [catalogue.words(facet, value.id, language) for value in values]
            assert all(called)
            assert len(set(called)) == len(called), facet


def test_everything_that_can_be_named_has_words_in_both_languages() -> None:
    for table, every in ((FACET, Facet), (FIELD, Field), (SORT, Sort), (SECTOR, Sector)):
        assert set(table) == set(every)
        assert all(text.nl and text.en for text in table.values())
    assert all(text.nl and text.en for text in PHRASES.values())


def test_what_does_not_exist_is_named_and_left_out() -> None:
    chosen = {Facet.KIND: frozenset({"course", "dance"}), Facet.SETTING: frozenset({"on-the-moon"})}
    answer = EVERYWHERE.browse(Query(chosen=chosen), "nl")
    assert answer.unknown == (("kind", "dance"), ("setting", "on-the-moon"))
    assert {BASE.offers[name].kind for name in answer.offers} == {"course"}


def test_a_region_that_is_not_known_is_no_region() -> None:
    assert catalogue_of(BASE, "atlantis", ON) is EVERYWHERE


def test_the_same_catalogue_is_made_once() -> None:
    assert catalogue_of(BASE, "deventer", ON) is DEVENTER
    assert catalogue_of(BASE, "deventer", date(2026, 11, 23)) is not DEVENTER


def test_an_offer_counts_in_a_year_unless_its_criteria_exclude_the_whole_of_it() -> None:
    """Each year of age by itself, without the shortcut."""
    phases = EVERYWHERE.features.phases
    decisions = decide(BASE)
    for year in range(30):
        anchors = age(year, Unit.YEARS, ON)
        named = phases.named(f"year-{year}")
        for name, at in phases.of.items():
            excluded = BASE.evaluator.truth(decisions.offers[name].excluded, Knowns({}, anchors, ON)) is Truth.MET
            assert (named in at) == (not excluded), (name, year)


def test_any_year_stands_for_the_years_that_it_is_one_with() -> None:
    phases = EVERYWHERE.features.phases
    joined = next(each for each in phases.order if each.first is not None and each.last not in (None, each.first))
    assert joined.last is not None
    assert phases.named(f"year-{joined.last}") == joined.id
    assert phases.named(f"year-{joined.last + 1}") != joined.id
    last = phases.order[-1]
    assert last.last is None
    assert phases.named("year-29") == phases.named("year-30") == last.id
    for strange in ("year-31", "year--1", "year-", "year-٣", "year-1e9", "elsewhere"):
        assert phases.named(strange) == strange
    answer = EVERYWHERE.browse(Query(chosen={Facet.PHASE: frozenset({f"year-{joined.last}"})}), "nl")
    assert not answer.unknown
    assert answer.offers


def test_an_offer_of_which_a_region_says_nothing_is_to_be_asked_about() -> None:
    for name in DEVENTER.offers:
        here = DEVENTER.here[name]
        if here.entry is None and here.region is None:
            assert here.status is AvailabilityStatus.ASK
            assert DEVENTER.statuses(name) == ()


def test_a_regions_own_offers_are_there_and_what_it_switched_off_is_not() -> None:
    base = from_documents(DOCUMENTS)
    assert set(catalogue_of(base, None, ON).offers) == {"video", "massage"}
    town = catalogue_of(base, "town", ON)
    assert set(town.offers) == {"video", "walk"}
    assert town.browse(Query("wandelgroep"), "nl").offers == ("walk",)
    assert town.routes("video") == ("referral",)
    assert catalogue_of(base, "land", ON).routes("video") == ()


def test_each_order_is_the_one_asked_for() -> None:
    by_name = EVERYWHERE.browse(Query(), "nl").offers
    names = [" ".join(words(BASE.offers[name].name)) for name in by_name]
    assert names == sorted(names)
    for sort in Sort:
        found = EVERYWHERE.browse(Query(sort=sort), "nl")
        assert set(found.offers) == set(by_name)
        assert found.sort is (Sort.NAME if sort is Sort.RELEVANCE else sort)
    kinds = [BASE.offers[name].kind for name in EVERYWHERE.browse(Query(sort=Sort.KIND), "nl").offers]
    assert kinds[0] == "programme"
    assert len([kind for kind, before in zip(kinds, [None, *kinds], strict=False) if kind != before]) == len(set(kinds))
    by_evidence = EVERYWHERE.browse(Query(sort=Sort.EVIDENCE), "nl").offers
    silent = [not BASE.offers[name].evidence for name in by_evidence]
    assert silent == sorted(silent)
    assert "strong-indications" in {each.level for each in BASE.offers[by_evidence[0]].evidence.values()}


def test_what_was_checked_last_comes_first_and_what_never_was_comes_last() -> None:
    town = catalogue_of(from_documents(DOCUMENTS), "town", ON)
    assert town.checked("video") == date(2026, 10, 1)
    assert town.checked("walk") is None
    assert town.browse(Query(sort=Sort.CHECKED), "nl").offers == ("video", "walk")
    assert town.browse(Query(sort=Sort.CHECKED_FIRST), "nl").offers == ("walk", "video")


def test_relevance_orders_only_what_was_sought() -> None:
    assert EVERYWHERE.browse(Query("draagdoek"), "nl").sort is Sort.RELEVANCE
    assert EVERYWHERE.browse(Query("draagdoek", sort=Sort.NAME), "nl").sort is Sort.NAME
