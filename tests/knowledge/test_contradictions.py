# SPDX-License-Identifier: EUPL-1.2
"""Every contradiction and gap is an entry of its own, with who speaks and what the program does meanwhile."""

import re
from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

import pytest

from rokwijzer.knowledge import load
from rokwijzer.knowledge.contradiction_words import (
    MEANWHILE,
    TITLES,
    ContradictionKind,
    Meanwhile,
    position_words,
    span_words,
)
from rokwijzer.knowledge.contradictions import Contradiction, Severity, contradictions
from rokwijzer.knowledge.differing import bounds_differ, in_one_place, open_ends
from rokwijzer.knowledge.models import Figure, Voice
from rokwijzer.knowledge.provenance.cited import cited_passages
from rokwijzer.knowledge.provenance.coverage import cited_lines
from tests.small import base_of, offer

if TYPE_CHECKING:
    from collections.abc import Mapping

BASE = load()
FOUND = contradictions(BASE)
Kind = ContradictionKind

AGE = """
age:
  label: {nl: leeftijd, en: age}
  cite: ['900:2', '901:3']
  readings:
    guideline: {from: 6 weeks, until: to 2 years, cite: '900:2'}
    region: {from: birth, until: before 1.5 months, cite: '901:3'}
"""


def _of(*lines: str) -> list[Contradiction]:
    return contradictions(base_of({"offers/help.yaml": offer("Help", *lines)}))


def _criteria(text: str) -> str:
    return "criteria:\n" + "\n".join(f"  {line}" for line in text.strip().splitlines())


def test_there_are_not_fewer_of_any_kind_than_were_entered() -> None:
    """Raise these when more was entered. They go down only where a second reading settled something by the text."""
    counts = Counter(each.kind for each in FOUND)
    at_least = {
        Kind.READINGS: 17,
        Kind.FIGURES: 3,
        Kind.EVIDENCE: 8,
        Kind.CARE_LINES: 6,
        Kind.OPEN_COUNT: 4,
        Kind.OPEN_END: 25,
        Kind.OPEN_POINT: 130,
        Kind.GAP: 14,
        Kind.SUSPECT: 9,
        Kind.REFINED: 14,
        Kind.UNDATED: 12,
        Kind.AVAILABILITY: 50,
    }
    assert set(at_least) == set(Kind)
    assert {kind: counts[kind] for kind, least in at_least.items() if counts[kind] < least} == {}


def test_each_has_a_place_of_its_own_and_the_order_does_not_depend_on_chance() -> None:
    places = [(each.kind, each.address) for each in FOUND]
    assert len(set(places)) == len(places)
    assert [each.address for each in contradictions(load())] == [each.address for each in FOUND]
    order = list(Kind)
    keys = [(order.index(each.kind), each.owner, each.address) for each in FOUND]
    assert keys == sorted(keys)


def test_each_says_where_it_stands_who_speaks_and_what_the_program_does() -> None:
    owners: Mapping[str, Mapping[str, object]] = {
        "offer": BASE.offers,
        "rule": BASE.rules,
        "aid": BASE.aids,
        "region": BASE.regions,
        "organisation": BASE.organisations,
    }
    for each in FOUND:
        assert each.owner in owners[each.owner_kind], each.address
        assert re.split("[#/]", each.address)[0] == each.owner
        assert each.cites, each.address
        assert each.voices == BASE.voices(each.cites), each.address
        assert each.what.en
        assert each.meanwhile_words.en


def test_everything_that_passages_differ_on_is_in_the_list() -> None:
    readings = {
        f"{name}#{key}" for name, one in BASE.offers.items() for key, c in one.all_criteria().items() if c.readings
    }
    readings |= {f"{name}#{key}" for name, rule in BASE.rules.items() for key, c in rule.criteria.items() if c.readings}
    assert {each.address for each in FOUND if each.kind is Kind.READINGS} == readings
    points = sum(len(one.open_points) for one in BASE.offers.values())
    points += sum(len(rule.open_points) for rule in BASE.rules.values())
    listed = [each for each in FOUND if "/open-points/" in each.address]
    assert len(listed) == points
    assert sum(each.kind is Kind.SUSPECT for each in FOUND) >= sum(len(one.suspects) for one in BASE.offers.values())
    assert {each.address for each in FOUND if each.kind is Kind.AVAILABILITY} == {
        f"{name}/availability/{key}"
        for name, region in BASE.regions.items()
        for key, entry in region.availability.items()
        if entry.checked is None
    }


def test_every_kind_has_a_heading_and_words_for_what_is_done() -> None:
    assert set(TITLES) == set(Kind)
    assert {kind for kind, _ in MEANWHILE} == set(Kind)
    assert {each.meanwhile for each in FOUND} == set(Meanwhile)
    assert all(text.en for text in (*TITLES.values(), *MEANWHILE.values()))


def test_readings_are_said_in_the_terms_of_each_source() -> None:
    found = _of(_criteria(AGE))
    readings = next(each for each in found if each.kind is Kind.READINGS)
    assert readings.address == "help#age"
    assert readings.what.nl == "Bronnen verschillen: leeftijd."
    said = [(each.name, each.says and each.says.nl, each.cites, each.voices) for each in readings.said]
    assert said == [
        ("guideline", "vanaf 6 weken, tot 2 jaar (met een streepje)", ("900:2",), (Voice.GUIDELINE,)),
        ("region", "vanaf de geboorte, tot 1,5 maand", ("901:3",), (Voice.REGION,)),
    ]
    assert readings.meanwhile is Meanwhile.LEAVE_OPEN
    assert readings.severity is Severity.USER


def test_an_end_that_a_reading_leaves_open_is_an_entry_too() -> None:
    ends = [each.address for each in _of(_criteria(AGE)) if each.kind is Kind.OPEN_END]
    assert ends == ["help#age/guideline/until", "help#age/region/until"]


def test_readings_on_which_nothing_depends_are_shown_beside_one_another() -> None:
    (found,) = _of(
        "for-everybody: yes",
        _criteria(
            "mood:\n  label: {nl: x}\n  role: indication\n  cite: '900:2'\n  readings:\n"
            "    heading: {when: child.cries, cite: '900:2'}\n"
            "    text: {when: [child.sleeps, child.cries], cite: '900:3'}"
        ),
    )
    assert found.meanwhile is Meanwhile.SHOW_BOTH
    assert found.what.nl.startswith("Eén bron zegt het op meer manieren")
    assert [each.says and each.says.nl for each in found.said] == ["huilt is zo", "slaapt is zo en huilt is zo"]


def _figure(low: float | None, high: float | None) -> Figure:
    return Figure(nl="x", low=low, high=high, cite=("900:1",))


@pytest.mark.parametrize(
    ("figures", "differ"),
    [
        ([(6, 10), (6, 6)], True),
        ([(6, 10), (6, 10)], False),
        ([(6, 10), (7, 10)], True),
        ([(6, 10)], False),
        ([(64, 64), (None, None)], True),
        ([(None, None), (None, None)], False),
        ([(2, 2), (None, 2)], False),
    ],
)
def test_figures_differ_where_stated_bounds_do(figures: list[tuple[float | None, float | None]], differ: bool) -> None:
    assert bounds_differ([_figure(*each) for each in figures]) is differ


def test_figures_of_different_things_do_not_contradict_each_other() -> None:
    lines = (
        "for-everybody: yes",
        "programme:",
        "  duration:",
        "    single: {nl: kort, low: 3, high: 4, cite: '900:1'}",
        "    multiple: {nl: lang, low: 6, high: 9, cite: '900:1'}",
        "  sessions:",
        "    guideline-after: {nl: zes, low: 6, high: 6, cite: '900:1'}",
        "    region-after: {nl: acht, low: 8, high: 8, cite: '901:1'}",
    )
    (found,) = _of("\n".join(lines))
    assert (found.kind, found.address) == (Kind.FIGURES, "help/programme/sessions/after")
    assert found.meanwhile is Meanwhile.SHOW_BOTH


@pytest.mark.parametrize(
    ("second", "severity"),
    [
        ("level: good-indications, written: b, cite: '901:1'", Severity.USER),
        ("level: good-indications, written: b, cite: '900:9'", Severity.CURATOR),
        ("level: well-described, written: b, cite: '901:1'", None),
        ("level: good-indications, written: b, variant: group, cite: '901:1'", None),
    ],
)
def test_evidence_differs_within_one_variant(second: str, severity: Severity | None) -> None:
    evidence = f"evidence:\n  one: {{level: well-described, written: a, cite: '900:1'}}\n  two: {{{second}}}"
    variants = "variants: {group: {label: {nl: groep}, cite: '900:1'}}"
    found = [each.severity for each in _of("for-everybody: yes", variants, evidence) if each.kind is Kind.EVIDENCE]
    assert found == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("second", "severity"),
    [
        ("line: 2, written: 2e lijn, cite: '900:4'", Severity.CURATOR),
        ("line: 2, written: 2e lijn, cite: '900:5'", Severity.USER),
        ("line: 2, written: 2e lijn, cite: '901:1'", Severity.USER),
        ("line: 1, written: eerste lijn, cite: '901:1'", None),
        ("line: 2, written: 1e lijn, cite: '900:1'", None),
    ],
)
def test_care_lines_differ_for_users_where_two_places_name_them(second: str, severity: Severity | None) -> None:
    lines = f"care-lines:\n  one: {{line: 1, written: 1e lijn, cite: '900:1'}}\n  two: {{{second}}}"
    found = [each.severity for each in _of("for-everybody: yes", lines)]
    assert found == ([severity] if severity else [])


def test_passages_in_different_sources_do_not_stand_in_one_place() -> None:
    assert in_one_place([("900:1-3",), ("900:6",)])
    assert not in_one_place([("900:1-3",), ("900:7",)])
    assert not in_one_place([("900:1",), ("901:1",)])
    assert not in_one_place([("900:1",), ("editorial",)])


@pytest.mark.parametrize(
    ("from_", "until", "open_"),
    [
        ("birth", "before 4 years", []),
        ("birth", "to 4 years", [("until", Meanwhile.LEAVE_OPEN)]),
        (None, "through 6 years", []),
        (None, "through 12 months", [("until", Meanwhile.LEAVE_OPEN)]),
        (None, "through 10 days", []),
        ("1.5 months", "before 6 months", [("from", Meanwhile.LEAVE_OPEN)]),
        ("about 4 weeks", "before 1 year", [("from", Meanwhile.SHOW)]),
        (None, "about 9 months", [("until", Meanwhile.SHOW)]),
        ("16 weeks of pregnancy", "before birth", []),
    ],
)
def test_an_end_is_open_as_the_table_of_ends_has_it(
    from_: str | None, until: str | None, open_: list[tuple[str, Meanwhile]]
) -> None:
    assert [(end, meanwhile) for end, _, meanwhile in open_ends(from_, until)] == open_


@pytest.mark.parametrize(("count", "is_open"), [("1 to 2", True), ("2", False)])
def test_a_count_is_open_if_it_has_two_bounds(count: str, is_open: bool) -> None:
    when = f"when: {{at-least: {count}, of: [child.cries, child.sleeps]}}"
    found = _of(_criteria(f"signs:\n  label: {{nl: tekens}}\n  {when}\n  cite: '900:2'"))
    assert [each.kind for each in found] == ([Kind.OPEN_COUNT] if is_open else [])


def test_an_open_point_without_a_date_is_listed_once_as_undated() -> None:
    points = (
        "open-points:\n  when: {nl: wanneer, en: when, cite: '900:3', undated: yes}\n"
        "  who: {nl: wie, en: who, cite: '900:3', severity: curator}"
    )
    found = [(each.kind, each.address, each.severity) for each in _of("for-everybody: yes", points)]
    assert found == [
        (Kind.OPEN_POINT, "help/open-points/who", Severity.CURATOR),
        (Kind.UNDATED, "help/open-points/when", Severity.USER),
    ]


def test_no_english_word_is_left_in_a_dutch_position() -> None:
    units = ("days", "weeks", "months", "years", "weeks of pregnancy", "months before birth")
    words = " ".join(
        position_words(f"{mode} {number} {unit}").nl
        for mode, number, unit in product(("before", "through", "to", "about"), ("1", "1.5", "4"), units)
    )
    words += " " + span_words("start of pregnancy", "before birth").nl + " " + span_words("wish", "before 1 year").nl
    words += " " + " ".join(position_words(f"before 1 {unit}").nl for unit in ("day", "week", "month"))
    english = {"day", "days", "weeks", "month", "months", "year", "years", "of", "pregnancy", "before", "birth"}
    assert not english & set(words.split())
    assert not {"through", "to", "about", "wish", "start"} & set(words.split())


def test_the_passages_are_all_that_is_cited_in_line_order() -> None:
    found = cited_passages(BASE)
    assert found == sorted(found)
    lines: dict[str, set[int]] = {}
    for each in found:
        assert each.owners
        lines.setdefault(each.source, set()).update(range(each.first, each.last + 1))
    assert lines == cited_lines(BASE)
