# SPDX-License-Identifier: EUPL-1.2
"""Every citation says where it stands and who speaks there."""

import pytest

from rokwijzer.explain import LANGUAGES, Language, citation, citations, explain_address, voices
from rokwijzer.explain.places import together
from rokwijzer.knowledge.models import Voice
from tests.explain.told import family, told


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
