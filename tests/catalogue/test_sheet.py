# SPDX-License-Identifier: EUPL-1.2
"""What the page of an offer is made from: all that a file says, once, with its place and day; silence as silence."""

from datetime import date

import pytest

from rokwijzer.catalogue import Catalogue, Sheet, catalogue_of, sheet_of
from rokwijzer.catalogue.features import cited_in
from rokwijzer.catalogue.sheet import Contact, Dated, Told
from rokwijzer.catalogue.telling import merged
from rokwijzer.editions import current
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.contradictions import Severity, contradictions
from rokwijzer.knowledge.models import passages
from tests.editions.made_up import DOCUMENTS, base, with_line
from tests.small import COMMON, offer

ON = date(2026, 11, 22)
SHIPPED = current().base

WHOLE = offer(
    "Van alles",
    """
    names:
      short: {name: Van alles, kind: short, cite: '900:1'}
      other: {name: Het Geheel, cite: '900:1'}
    aims: {calm: {nl: Rust in huis., en: Calm at home., cite: '900:21'}}
    delivered-by:
      nurse:
        nl: Een verpleegkundige.
        training: {nl: opgeleid in rust, en: trained in calm}
        cite: '900:22'
    setting: {home: {nl: Bij het gezin thuis., cite: ['900:23', '901:23']}}
    person: {role: mother, cite: '900:24'}
    criteria:
      young: {label: {nl: jong}, until: before 2 years, cite: '900:25'}
      tense: {label: {nl: spanning}, when: {parent: carer.tension}, cite: '900:26'}
      tired: {label: {nl: moe}, role: excluded, when: {parent: carer.tired}, cite: '900:27'}
      three:
        label: {nl: drie dingen}
        role: indication
        when: [child.cries, child.sleeps, household.first-child]
        cite: '900:28'
    programme:
      sessions:
        guideline: {nl: Vier bezoeken., low: 4, high: 4, unit: bezoeken, cite: '900:30'}
        region: {nl: Zes bezoeken., low: 6, high: 6, unit: bezoeken, undated: yes, cite: '901:30'}
      homework: {nl: Thuis oefenen., cite: '900:31'}
    care-lines: {region: {written: 1e lijn, line: 1, sector: youth-health-care, cite: '901:31'}}
    evidence:
      dated: {written: goed onderbouwd, level: well-supported, dated: '2019-05', cite: '900:32'}
      by-source: {written: Goed onderbouwd, level: well-supported, cite: '901:33'}
      undated:
        written: niet beoordeeld
        level: not-rated
        note: {nl: Alleen de groep., en: The group only.}
        variant: long
        cite: '900:34'
    variants: {long: {label: {nl: lang}, nl: Een jaar., cite: '900:35'}}
    effects: {less: {nl: Minder spanning., cite: '900:36'}}
    routes:
      doctor:
        kind: referral
        nl: De huisarts verwijst.
        by: [midwife]
        signed-by: midwife
        undated: yes
        cite: '900:37'
    cost: {free: {nl: Het kost niets., cite: '900:38'}}
    languages: {turkish: {nl: Turks, en: Turkish, cite: '900:39'}}
    web: {site: {url: 'https://example.org/geheel', cite: '900:40'}}
    open-points:
      alone: {nl: Of het alleen mag staat er niet., cite: '900:41'}
      slip: {nl: Een tikfout., severity: curator, cite: '900:42'}
      later: {nl: Binnenkort ook in een groep., undated: yes, cite: '901:43'}
    related: {video: '900:44'}
    parents: {what: {nl: Iemand helpt u thuis.}}
    """,
).replace("names: {short: {name: Van alles, kind: short, cite: '900:1'}}\n", "")
SILENT = offer("Stil", "criteria: {tense: {label: {nl: spanning}, when: {parent: carer.tension}, cite: '900:50'}}")
TRAINING = offer(
    "Leren", "criteria: {nurse: {label: {nl: verpleegkundigen}, when: {parent: carer.tension}, cite: '900:51'}}"
).replace("kind: programme", "kind: training")
TOWN = (
    with_line(
        DOCUMENTS["regions/town.yaml"],
        "{video: {status: available, nl: is er, said-by: desk, checked: 2026-10-01}}",
        """
  video: {status: available, nl: is er, said-by: desk, checked: 2026-10-01}
  whole:
    status: available
    nl: elke week
    said-by: desk
    checked: 2026-05-22
    waiting: {nl: drie weken, said-by: desk, checked: 2026-10-23}
""",
    )
    + "\n"
)
OTHER = """
name: {nl: Dorp, en: Village}
level: municipality
parent: land
availability: {whole: {status: planned, nl: misschien, cite: '901:9', undated: yes}}
"""
DATED = with_line(COMMON, "    voice: region\n", "    voice: region\n    dated: '2024'\n")


@pytest.fixture(scope="module")
def known() -> KnowledgeBase:
    return base(
        common=DATED,
        offers__whole=WHOLE,
        offers__silent=SILENT,
        offers__learning=TRAINING,
        regions__town=TOWN,
        regions__village=OTHER,
    )


@pytest.fixture(scope="module")
def whole(known: KnowledgeBase) -> Sheet:
    return sheet_of(catalogue_of(known, None, ON), "whole", "nl")


@pytest.fixture(scope="module")
def in_town(known: KnowledgeBase) -> Sheet:
    return sheet_of(catalogue_of(known, "town", ON), "whole", "nl")


@pytest.fixture(scope="module")
def silent(known: KnowledgeBase) -> Sheet:
    return sheet_of(catalogue_of(known, None, ON), "silent", "nl")


def part(sheet: Sheet, key: str) -> tuple[Told, ...]:
    return next((each.statements for each in sheet.parts if each.key == key), ())


# The five facts


def test_what_it_is_and_by_which_names(whole: Sheet) -> None:
    assert (whole.id, whole.name, whole.others) == ("whole", "Van alles", ("Het Geheel",))
    assert (whole.kind, whole.summary) == ("programma", "Een verzonnen aanbod.")
    assert (whole.for_parents, whole.for_families, whole.for_everybody) == (True, True, False)


def test_for_whom_is_the_time_and_apart_from_it_what_else_is_asked(whole: Sheet) -> None:
    assert whole.when == ("kind van 0 tot en met 1 jaar",)
    assert whole.required == ("Spanning",)
    assert whole.person.endswith("de moeder")


def test_where_and_by_whom_have_their_places(whole: Sheet) -> None:
    assert whole.setting == (
        Told("Bij het gezin thuis.", ("Verzonnen richtlijn, regel 23", "Verzonnen overzicht, regel 23")),
    )
    assert whole.delivered_by == (Told("Een verpleegkundige.", ("Verzonnen richtlijn, regel 22",), "opgeleid in rust"),)


def test_a_way_in_says_who_sends_who_signs_and_that_it_has_no_date(whole: Sheet) -> None:
    (route,) = whole.routes
    assert (route.label, route.text) == ("Via een verwijzing", "De huisarts verwijst.")
    assert (route.by, route.signed_by) == (("verloskundige",), "verloskundige")
    assert route.dated == Dated(undated=True)


def test_a_region_has_ways_in_of_its_own_with_a_day(known: KnowledgeBase) -> None:
    (route,) = sheet_of(catalogue_of(known, "town", ON), "video", "nl").routes
    assert (route.text, route.region) == ("De balie verwijst.", "Stad")
    assert route.dated == Dated(date(2026, 10, 1), 1, said_by="De Balie")
    assert sheet_of(catalogue_of(known, "village", ON), "video", "nl").routes == ()


def test_an_entrance_is_named_with_its_conditions_and_ways_in(known: KnowledgeBase) -> None:
    sheet = sheet_of(catalogue_of(known, None, ON), "massage", "en")
    assert [(each.id, each.entrance) for each in sheet.conditions] == [
        ("young", "na de geboorte"),
        ("late", "in de zwangerschap"),
    ]
    assert [(each.text, each.entrance) for each in sheet.routes] == [("Ouders bellen zelf.", "na de geboorte")]


# Evidence


def test_each_judgement_stands_by_itself_with_its_own_day_or_that_of_its_source(whole: Sheet) -> None:
    assert [(each.label, each.written, each.dated, each.voices) for each in whole.evidence] == [
        ("goed onderbouwd", "goed onderbouwd", "2019-05", ("Verzonnen richtlijn",)),
        ("goed onderbouwd", "Goed onderbouwd", "2024", ("Verzonnen overzicht",)),
        ("niet beoordeeld", "niet beoordeeld", "", ("Verzonnen richtlijn",)),
    ]
    assert [each.places for each in whole.evidence] == [
        ("Verzonnen richtlijn, regel 32",),
        ("Verzonnen overzicht, regel 33",),
        ("Verzonnen richtlijn, regel 34",),
    ]


def test_a_judgement_of_one_form_names_that_form_and_not_its_id(known: KnowledgeBase, whole: Sheet) -> None:
    assert [(each.variant, each.note) for each in whole.evidence] == [("", ""), ("", ""), ("lang", "Alleen de groep.")]
    english = sheet_of(catalogue_of(known, None, ON), "whole", "en")
    assert english.evidence[2].note == "The group only."


# Conditions


def test_conditions_are_said_with_their_role_their_sentence_and_their_place(whole: Sheet) -> None:
    assert [(each.id, each.role, each.label, each.judged, each.timed) for each in whole.conditions] == [
        ("person", "person", "De moeder", False, False),
        ("young", "required", "Jong", False, True),
        ("tense", "required", "Spanning", False, False),
        ("tired", "excluded", "Moe", True, False),
        ("three", "indication", "Drie dingen", False, False),
    ]
    assert [each.sentence for each in whole.conditions[1:3]] == ["Het kind is jonger dan 2 jaar.", "Spanning is zo."]
    assert [each.places for each in whole.conditions] == [
        (f"Verzonnen richtlijn, regel {line}",) for line in range(24, 29)
    ]


def test_what_sources_read_differently_is_listed_and_not_put_in_one_sentence(known: KnowledgeBase) -> None:
    start = sheet_of(catalogue_of(known, None, ON), "video", "nl").conditions[2]
    assert start.sentence == ""
    assert start.readings == (
        Told("Het kind is jonger dan 2 jaar.", ("Verzonnen richtlijn, regel 4",)),
        Told("Het kind is hoogstens 30 maanden.", ("Verzonnen overzicht, regel 6",)),
    )


@pytest.mark.parametrize(
    ("when", "listed"),
    [
        ("{any: [child.cries, child.sleeps, household.first-child]}", 0),
        ("{any: [child.cries, child.sleeps, household.first-child, household.wants-home]}", 4),
        ("{at-least: 1 to 2, of: [child.cries, child.sleeps]}", 0),
        ("{at-least: 2, of: [child.cries, child.sleeps, household.first-child]}", 3),
    ],
)
def test_a_condition_of_many_parts_is_a_list_and_one_of_few_a_sentence(when: str, listed: int) -> None:
    criteria = f"criteria: {{some: {{label: {{nl: iets}}, when: {when}, cite: '900:2'}}}}"
    (found,) = sheet_of(catalogue_of(base(offers__some=offer("Iets", criteria)), None, ON), "some", "nl").conditions
    assert len(found.parts) == listed
    assert found.sentence.endswith(":" if listed else ".")


def test_what_a_training_asks_is_shown_though_no_family_is_matched_to_it(known: KnowledgeBase) -> None:
    sheet = sheet_of(catalogue_of(known, None, ON), "learning", "nl")
    assert not sheet.for_families
    assert [(each.id, each.label) for each in sheet.conditions] == [("nurse", "Verpleegkundigen")]


# Where it is


def test_without_a_region_every_region_that_says_something_stands_elsewhere(whole: Sheet) -> None:
    assert whole.here is None
    assert [(each.region, each.status, each.text) for each in whole.elsewhere] == [
        ("town", "ask", "elke week"),
        ("village", "planned", "misschien"),
    ]


def test_in_a_region_what_it_says_comes_first_with_whom_to_ask(in_town: Sheet) -> None:
    assert in_town.here is not None
    assert [each.region for each in in_town.elsewhere] == ["village"]
    assert in_town.here.ask == Contact("De Balie", "000 222", dated=Dated(date(2026, 10, 1), 1, said_by="De Balie"))
    assert in_town.here.waiting == "drie weken"
    assert in_town.here.waiting_dated == Dated(date(2026, 10, 23), 0, said_by="De Balie")


@pytest.mark.parametrize(
    ("on", "months", "old"),
    [(date(2026, 11, 21), 5, False), (date(2026, 11, 22), 6, True), (date(2026, 11, 23), 6, True)],
)
def test_what_was_checked_half_a_year_ago_is_to_be_asked_again(
    known: KnowledgeBase, on: date, months: int, old: bool
) -> None:
    here = sheet_of(catalogue_of(known, "town", on), "whole", "nl").here
    assert here is not None
    assert (here.dated.months, here.dated.too_old) == (months, old)
    assert here.status == ("ask" if old else "available")


def test_a_region_that_says_it_without_a_day_says_so(in_town: Sheet) -> None:
    (village,) = in_town.elsewhere
    assert village.dated == Dated(undated=True, places=("Verzonnen overzicht, regel 9",))
    assert village.ask == Contact("Het Kantoor")


def test_a_regions_own_help_is_marked_as_its_own(known: KnowledgeBase) -> None:
    town = catalogue_of(known, "town", ON)
    assert sheet_of(town, "walk", "nl").local == "Stad"
    assert sheet_of(town, "video", "nl").local == ""
    with pytest.raises(KeyError):
        sheet_of(catalogue_of(known, "village", ON), "walk", "nl")


# What differs, what belongs with it, where it comes from


def test_everything_that_differs_or_is_open_is_there_except_what_only_a_curator_needs(whole: Sheet) -> None:
    assert [(each.kind, each.address) for each in whole.differences] == [
        ("figures", "whole/programme/sessions"),
        ("open-point", "whole/open-points/alone"),
        ("undated", "whole/open-points/later"),
        ("undated", "whole/programme/sessions/region"),
        ("undated", "whole/routes/doctor"),
    ]


def test_another_offer_is_named_once_with_all_that_is_said_of_it(known: KnowledgeBase, whole: Sheet) -> None:
    catalogue = catalogue_of(known, None, ON)
    assert [(each.id, each.how) for each in whole.links] == [("video", ("related",))]
    assert [(each.id, each.how) for each in sheet_of(catalogue, "massage", "nl").links] == [
        ("video", ("part-of", "not-to-be-confused"))
    ]
    assert [(each.id, each.name, each.how) for each in sheet_of(catalogue, "video", "nl").links] == [
        ("massage", "Massage", ("part", "not-to-be-confused")),
        ("whole", "Van alles", ("related",)),
    ]


def test_what_a_region_has_switched_off_is_not_linked_to(known: KnowledgeBase) -> None:
    links = sheet_of(catalogue_of(known, "town", ON), "video", "nl").links
    assert [each.id for each in links] == ["whole"]


def test_the_steps_that_name_it_are_there(known: KnowledgeBase) -> None:
    assert sheet_of(catalogue_of(known, None, ON), "video", "en").steps == (("film", "Filming"),)


def test_each_source_comes_once_with_every_line_that_is_cited(whole: Sheet) -> None:
    assert [(each.title, each.dated, each.lines) for each in whole.sources] == [
        ("Verzonnen richtlijn", "", ("1", "21-28", "30-32", "34-42", "44")),
        ("Verzonnen overzicht", "2024", ("23", "30-31", "33", "43")),
    ]


@pytest.mark.parametrize(
    ("spans", "lines"),
    [
        ([], []),
        ([(3, 3)], [(3, 3)]),
        ([(1, 2), (3, 4)], [(1, 4)]),
        ([(1, 2), (4, 5)], [(1, 2), (4, 5)]),
        ([(1, 9), (2, 3), (9, 12)], [(1, 12)]),
    ],
)
def test_lines_that_touch_are_joined(spans: list[tuple[int, int]], lines: list[tuple[int, int]]) -> None:
    assert merged(spans) == lines


def test_what_is_undated_in_a_statement_is_kept(whole: Sheet) -> None:
    assert [(each.text, each.undated) for each in part(whole, "meets")] == [
        ("Vier bezoeken.", False),
        ("Zes bezoeken.", True),
    ]
    assert [(each.text, each.label) for each in part(whole, "care-line")] == [("1e lijn", "jeugdgezondheidszorg")]
    assert whole.variants == (Told("Een jaar.", ("Verzonnen richtlijn, regel 35",), "lang"),)
    assert whole.web == ("https://example.org/geheel",)


# Silence


def test_what_no_source_says_is_empty_and_not_made_up(silent: Sheet) -> None:
    assert [each.id for each in silent.conditions] == ["tense"]
    for nothing in (
        silent.when, silent.aims, silent.delivered_by, silent.setting, silent.routes, silent.elsewhere, silent.evidence,
        silent.parts, silent.variants, silent.differences, silent.links, silent.steps, silent.web, silent.others,
    ):  # fmt: skip
        assert nothing == ()
    assert (silent.person, silent.local, silent.here, silent.for_everybody) == ("", "", None, False)
    assert (silent.course.spans, silent.course.meetings, silent.course.phases) == ((), (), ())
    assert [each.lines for each in silent.sources] == [("1", "50")]


def test_a_region_that_says_nothing_of_it_is_where_to_ask(known: KnowledgeBase) -> None:
    here = sheet_of(catalogue_of(known, "town", ON), "silent", "nl").here
    assert here is not None
    assert (here.status, here.text, here.dated) == ("ask", "", Dated())
    assert here.ask is not None


# What is shipped


def _sheets(language: Language, region: str | None = None) -> list[Sheet]:
    catalogue: Catalogue = catalogue_of(SHIPPED, region, ON)
    return [sheet_of(catalogue, name, language) for name in catalogue.offers]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_of_every_shipped_offer_has_its_place(language: Language) -> None:
    for sheet in _sheets(language):
        statements = [*sheet.aims, *sheet.delivered_by, *sheet.setting, *sheet.variants]
        statements += [each for one in sheet.parts for each in one.statements]
        assert [each.text for each in statements if not each.places] == [], sheet.id
        assert [each.id for each in sheet.conditions if not each.places] == [], sheet.id
        assert [each.written for each in sheet.evidence if not (each.places and each.voices)] == [], sheet.id
        assert [each.text for each in sheet.routes if not (each.places or each.dated.checked or each.region)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_shipped_offer_has_all_its_lines_evidence_and_differences(language: Language) -> None:
    said = [each for each in contradictions(SHIPPED) if each.owner_kind == "offer"]
    keys = {each.title.in_(language): each.key for each in SHIPPED.common.sources.values()}
    for sheet in _sheets(language):
        known = SHIPPED.offers[sheet.id]
        assert len(sheet.evidence) == len(known.evidence)
        assert [each.address for each in sheet.differences] == [
            each.address for each in said if each.owner == sheet.id and each.severity is Severity.USER
        ]
        lines = {(keys[source.title], line) for source in sheet.sources for line in _lines(source.lines)}
        cited = {
            (each.source, line)
            for cites in cited_in(known)
            for each in passages(cites)
            for line in range(each.first, each.last + 1)
        }
        assert lines == cited, sheet.id


def _lines(spans: tuple[str, ...]) -> list[int]:
    found: list[int] = []
    for each in spans:
        first, _, last = each.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def test_an_offer_that_names_another_is_named_by_it_once() -> None:
    sheets = {each.id: each for each in _sheets("nl")}
    back = {"part": "part-of", "part-of": "part", "related": "related", "not-to-be-confused": "not-to-be-confused"}
    for sheet in sheets.values():
        assert len({each.id for each in sheet.links}) == len(sheet.links)
        assert sheet.id not in {each.id for each in sheet.links}
        for link in sheet.links:
            (again,) = [each for each in sheets[link.id].links if each.id == sheet.id]
            assert {back[how] for how in link.how} == set(again.how)
