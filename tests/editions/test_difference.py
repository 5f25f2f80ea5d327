# SPDX-License-Identifier: EUPL-1.2
"""What differs between two editions is said in words, part by part, and nothing else is."""

from typing import get_args

import pytest
from pydantic import BaseModel

from rokwijzer.editions.canonical import SECTIONS, Content, content_of
from rokwijzer.editions.difference import ChangeKind, difference
from rokwijzer.editions.difference_words import in_words
from rokwijzer.editions.field_words import FIELD_WORDS, SECTION_WORDS
from rokwijzer.knowledge import KnowledgeBase, from_documents, load
from tests.editions.made_up import AID, DOCUMENTS, MASSAGE, ORGANISATIONS, RULES, VIDEO, base, with_line
from tests.small import COMMON

BASE = base()
SHIPPED = load()


def _said(new: KnowledgeBase, language: str = "nl", old: KnowledgeBase = BASE) -> list[str]:
    return list(in_words(difference(content_of(old), content_of(new)), language))


def _video(old: str, new: str) -> KnowledgeBase:
    return base(offers__video=with_line(VIDEO, old, new))


def test_the_same_content_has_no_difference() -> None:
    assert not difference(content_of(BASE), content_of(base()))
    assert _said(base()) == ["Geen verschil in de inhoud."]
    assert not difference(content_of(SHIPPED), content_of(SHIPPED))


def test_the_end_of_an_age_is_said_with_what_it_was_and_is() -> None:
    new = _video("before 4 years", "before 5 years")
    assert _said(new) == [
        'Aanbod Video thuis (video): eind van criterium "leeftijd" was "before 4 years", is nu "before 5 years"'
    ]
    assert _said(new, "en") == [
        'Offer Video thuis (video): end of criterion "age" was "before 4 years", is now "before 5 years"'
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("from: 0 weeks, ", "", 'begin van criterium "leeftijd" was "0 weeks", is nu niet ingevuld'),
        (
            "{nl: spanning}",
            "{nl: spanning, en: tension}",
            'Engelse tekst van naam van criterium "spanning" was niet ingevuld, is nu "tension"',
        ),
        ("low: 1.5", "low: 2", 'laagste waarde van aantal bijeenkomsten "visits" van verloop was 1.5, is nu 2'),
        (
            "cite: '901:6'",
            "cite: '901:7'",
            'vindplaats van lezing "region" van criterium "begin" was 901:6, is nu 901:7',
        ),
        ("entered: 2026-11-20", "entered: 2026-11-21", "ingevoerd op was 20 november 2026, is nu 21 november 2026"),
        (
            "when: {parent: carer.tired}",
            "when: child.cries",
            'voorwaarde van uitzondering "moe" van criterium "spanning" was "parent: carer.tired", is nu "child.cries"',
        ),
        ("organisations: {desk:", "for-everybody: yes\norganisations: {desk:", "voor iedereen was nee, is nu ja"),
        ("organisations: {desk: '901:1'}", "organisations: {office: '901:1'}", 'nieuw: organisatie "office"'),
        ("serves: [household.wants-home]\n", "", "wens van ouders was household.wants-home, is nu niet ingevuld"),
    ],
)
def test_every_kind_of_value_is_said(old: str, new: str, said: str) -> None:
    lines = _said(_video(old, new))
    assert [line for line in lines if line.endswith(said)], lines


def test_what_came_and_went_is_said_with_its_words() -> None:
    new = _video("first: {label: {nl: kennismaken}, nl: Kennismaken.", "start: {label: {nl: begin}, nl: Beginnen.")
    assert _said(new) == [
        "Aanbod Video thuis (video):",
        '  - nieuw: fase "begin" van verloop: "Beginnen."',
        '  - vervallen: fase "kennismaken" van verloop: "Kennismaken."',
    ]


def test_another_order_of_the_same_parts_is_said() -> None:
    lines = RULES.splitlines()
    film, talk = lines.index("  film:"), lines.index("  talk:")
    swapped = "\n".join([*lines[:film], *lines[talk:], *lines[film:talk]])
    assert _said(base(rules__all=swapped)) == ["Regels: andere volgorde van het geheel: talk, film"]
    massage, video = "massage: {cite: '900:10'}", "video: {cite: '900:10', example: yes}"
    named = with_line(RULES, f"{massage}, {video}", f"{video}, {massage}")
    assert _said(base(rules__all=named)) == ["Regel Filmen (film): andere volgorde van genoemd aanbod: video, massage"]


def test_a_whole_offer_that_came_or_went_is_said_once() -> None:
    without = {name: text for name, text in DOCUMENTS.items() if name != "aids/card.yaml"}
    smaller = from_documents(without)
    assert _said(smaller) == ["Hulpmiddel Kaart (card): is vervallen"]
    assert _said(BASE, old=smaller) == ["Hulpmiddel Kaart (card): is nieuw"]


def test_a_renamed_offer_is_the_same_offer_and_links_to_it_do_not_count() -> None:
    documents = {name: text.replace("massage", "babymassage") for name, text in DOCUMENTS.items()}
    documents["offers/babymassage.yaml"] = MASSAGE + "formerly: [massage]\n"
    del documents["offers/massage.yaml"]
    found = difference(content_of(BASE), content_of(from_documents(documents)))
    assert dict(found.renamed) == {"massage": "babymassage"}
    assert list(in_words(found, "nl")) == ["Aanbod Massage (babymassage): heette massage, heet nu babymassage"]
    assert found.changed("offers", ChangeKind.RENAMED) == ("babymassage",)
    assert found.changed("rules") == ()


def test_a_renamed_fact_is_the_same_in_every_condition() -> None:
    documents = {name: text.replace("carer.tired", "carer.worn-out") for name, text in DOCUMENTS.items()}
    facts = documents["facts/all.yaml"]
    documents["facts/all.yaml"] = with_line(facts, "  tired:\n", "  worn-out:\n    formerly: [tired]\n")
    found = difference(content_of(BASE), content_of(from_documents(documents)))
    assert dict(found.renamed) == {"carer.tired": "carer.worn-out"}
    assert list(in_words(found, "nl")) == ["Feit moe (carer.worn-out): heette carer.tired, heet nu carer.worn-out"]


def test_a_condition_that_changed_beside_the_renaming_is_said_with_the_new_name() -> None:
    facts = with_line(DOCUMENTS["facts/all.yaml"], "  cries:\n", "  weeps:\n    formerly: [cries]\n")
    video = VIDEO.replace("child.cries", "child.weeps")
    renamed = base(
        facts__all=facts.replace("child.cries", "child.weeps"),
        offers__video=with_line(video, "[child.weeps, not child.sleeps]", "[child.weeps, child.sleeps]"),
        rules__all=RULES.replace("child.cries", "child.weeps"),
    )
    lines = _said(renamed)
    assert lines[0] == "Feit huilt (child.weeps): heette child.cries, heet nu child.weeps"
    assert len(lines) == 2
    assert lines[1].startswith('Aanbod Video thuis (video): voorwaarde van criterium "spanning" was "any: [')
    assert "child.cries" not in lines[1]


def test_changes_outside_offers_are_said_too() -> None:
    new = base(
        common=with_line(COMMON, "value: 40", "value: 41"),
        organisations=with_line(ORGANISATIONS, "000 111", "000 333"),
        aids__card=with_line(AID, "Kijk nog eens.", "Kijk weer."),
        rules__all=with_line(RULES, "kind: possible", "kind: indicated"),
    )
    assert _said(new) == [
        'Algemeen: waarde van vast getal "pregnancy-weeks" was 40, is nu 41',
        "Regel Praten (talk): soort van sterkte was possible, is nu indicated",
        'Organisatie De Balie (desk): telefoon was "000 111", is nu "000 333"',
        (
            'Hulpmiddel Kaart (card): Nederlandse tekst van punt "b" van deel "Daarna" '
            'was "Kijk nog eens.", is nu "Kijk weer."'
        ),
    ]


def test_every_key_of_the_files_has_words_in_both_languages() -> None:
    keys: set[str] = set()
    models: list[type[BaseModel]] = [Content]
    for model in models:
        for name, info in model.model_fields.items():
            keys.add(name)
            models += [each for each in _models(info.annotation) if each not in models]
    keys -= {*SECTIONS, "common", "formerly"}
    assert keys - set(FIELD_WORDS) == set(), "say in field_words.py what these keys are called"
    assert set(FIELD_WORDS) - keys - {*SECTIONS} == set(), "no file has these keys any more"
    assert set(SECTION_WORDS) == {*SECTIONS, "common"}
    assert all(nl and en for nl, en in FIELD_WORDS.values())


def _models(declared: object) -> list[type[BaseModel]]:
    found = [each for part in get_args(declared) for each in _models(part)]
    if isinstance(declared, type) and issubclass(declared, BaseModel):
        found.append(declared)
    return found
