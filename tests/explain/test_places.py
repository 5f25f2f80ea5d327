# SPDX-License-Identifier: EUPL-1.2
"""Every citation says where it stands and who speaks there."""

import pytest

from rokwijzer.explain import LANGUAGES, Language, citation, citations, explain_address, voice_text, voices
from rokwijzer.explain.places import places_of_readings, together
from rokwijzer.knowledge import from_documents
from rokwijzer.knowledge.models import Voice
from rokwijzer.logic import FALSE, TRUE, ByReading
from tests.explain.told import COMMON, DOCUMENTS, VISITS, family, told


@pytest.mark.parametrize(
    ("ref", "dutch", "english"),
    [
        ("900:40", "Richtlijn, regel 40 (de richtlijn)", "Guideline, line 40 (the guideline)"),
        ("900:40-41", "Richtlijn, regels 40-41 (de richtlijn)", "Guideline, lines 40-41 (the guideline)"),
        ("901:9", "Overzicht, regel 9 (het overzicht van de regio)", "Overview, line 9 (the overview of the region)"),
        ("902:7", "Folder, regel 7 (de aanbieder over zichzelf)", "Leaflet, line 7 (the provider about itself)"),
        ("norm:code", "Een meldcode, artikel 4 (wet of beroepsnorm)", "A code, artikel 4 (law or professional norm)"),
        ("editorial", "ROKwijzer (redactie, niet uit een bron)", "ROKwijzer (editorial, not from a source)"),
    ],
)
def test_a_citation_names_its_place_and_its_voice(ref: str, dutch: str, english: str) -> None:
    assert citation(ref, told(), "nl").text == dutch
    assert citation(ref, told(), "en").text == english


def test_an_annex_is_told_apart_from_the_guideline() -> None:
    assert [voice_text(Voice.ANNEX, language) for language in LANGUAGES] == [
        "een bijlage bij de richtlijn",
        "an annex to the guideline",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_provider_never_reads_as_the_guideline(language: Language) -> None:
    leaflet, guideline = (citation(ref, told(), language) for ref in ("902:7", "900:7"))
    assert leaflet.voice is Voice.PROVIDER
    assert not set(voices(("902:7",), told(), language)) & set(voices(("900:7",), told(), language))
    assert guideline.text.partition(" (")[2] not in leaflet.text


def test_each_citation_stands_once_in_order() -> None:
    found = citations(("902:7", "900:1", "902:7"), told(), "nl")
    assert [each.ref for each in found] == ["902:7", "900:1"]


def test_in_one_line_each_source_stands_once_with_its_lines() -> None:
    refs = ("900:1", "901:2-3", "900:5-6", "900:1", "editorial", "norm:code")
    assert together(citations(refs, told(), "nl"), "nl") == (
        "Richtlijn, regels 1 en 5-6 (de richtlijn); Overzicht, regels 2-3 (het overzicht van de regio); "
        "ROKwijzer (redactie, niet uit een bron); Een meldcode, artikel 4 (wet of beroepsnorm)"
    )


def test_a_criterion_says_who_speaks() -> None:
    out = explain_address("refer#cries", family()).criteria[0]
    assert out.voices == ("de richtlijn", "wet of beroepsnorm", "redactie, niet uit een bron")
    assert [(each.ref, each.first, each.last) for each in out.citations] == [
        ("900:40-41", 40, 41),
        ("norm:code", None, None),
        ("editorial", None, None),
    ]


@pytest.mark.parametrize(
    ("ref", "fields"),
    [
        (
            "900:40-41",
            ("The guideline itself", "Guideline", Voice.GUIDELINE, 40, 41, "Guideline, lines 40-41", "the guideline"),
        ),
        (
            "norm:code",
            ("A code", "A code", Voice.NORM, None, None, "A code, artikel 4", "law or professional norm"),
        ),
        (
            "editorial",
            ("ROKwijzer", "ROKwijzer", Voice.EDITORIAL, None, None, "ROKwijzer", "editorial, not from a source"),
        ),
    ],
)
def test_a_citation_has_its_source_its_lines_and_its_place(ref: str, fields: tuple[object, ...]) -> None:
    out = citation(ref, told(), "en")
    assert (out.ref, out.text) == (ref, f"{fields[5]} ({fields[6]})")
    assert (out.source, out.short, out.voice, out.first, out.last, out.place) == fields[:6]


def test_a_norm_without_articles_is_its_own_place() -> None:
    common = COMMON.replace(", article: artikel 4", "")
    base = from_documents({**DOCUMENTS, "common.yaml": common})
    assert citation("norm:code", base, "nl").text == "Een meldcode (wet of beroepsnorm)"


VISITS_BY_LINE = VISITS.replace(
    "overview: {until: before 3 years, cite: 901:5}",
    "table: {until: before 3 years, cite: [900:18-19, 901:5]}\n          leaflet: {until: before 3 years, cite: 902:5}",
)


@pytest.mark.parametrize(
    ("language", "places"),
    [
        ("nl", ("Richtlijn, regel 16", "Richtlijn, regels 18-19; Overzicht; Folder")),
        ("en", ("Guideline, line 16", "Guideline, lines 18-19; Overview; Leaflet")),
    ],
)
def test_readings_of_one_source_are_told_apart_by_their_lines(language: Language, places: tuple[str, str]) -> None:
    base = from_documents({**DOCUMENTS, "offers/visits.yaml": VISITS_BY_LINE})
    differing = ByReading("visits#age/until", (("guideline", TRUE), ("table", FALSE), ("leaflet", FALSE)))
    assert places_of_readings(differing, [["guideline"], ["table", "leaflet"]], base, language) == places


def test_readings_of_no_criterion_are_named_by_their_ids() -> None:
    differing = ByReading("elsewhere", (("a", TRUE), ("b", FALSE), ("c", FALSE)))
    assert places_of_readings(differing, [["a"], ["b", "c"]], told(), "nl") == ("a", "b en c")
    assert places_of_readings(differing, [["a"], ["b", "c"]], told(), "en") == ("a", "b and c")


def test_readings_that_no_source_has_are_named_by_their_citations() -> None:
    text = VISITS.replace("cite: 901:5}", "cite: [norm:code, editorial]}")
    base = from_documents({**DOCUMENTS, "offers/visits.yaml": text})
    differing = ByReading("visits#age/until", (("guideline", TRUE), ("overview", FALSE)))
    assert places_of_readings(differing, [["guideline"], ["overview"]], base, "nl") == (
        "Richtlijn",
        "norm:code, editorial",
    )


def test_in_one_line_a_source_with_one_line_is_said_so_and_one_that_is_named_twice_once() -> None:
    assert together(citations(("901:9", "900:5-6"), told(), "en"), "en") == (
        "Overview, line 9 (the overview of the region); Guideline, lines 5-6 (the guideline)"
    )
    twice = [*citations(("900:1",), told(), "nl"), *citations(("900:1", "norm:code"), told(), "nl")]
    assert together(twice, "nl") == ("Richtlijn, regel 1 (de richtlijn); Een meldcode, artikel 4 (wet of beroepsnorm)")
