# SPDX-License-Identifier: EUPL-1.2
"""Before an edition is published it shows which families get something else, and because of which criterion."""

from collections.abc import Mapping

import pytest

from rokwijzer.advice.effect_words import effects_in_words
from rokwijzer.advice.effects import Effect, EffectKind, Sides, effects
from rokwijzer.editions import difference, with_layers
from rokwijzer.editions.canonical import content_of
from rokwijzer.knowledge import KnowledgeBase, from_documents, load
from tests.editions.made_up import DOCUMENTS, MASSAGE, ON, RULES, TOWN, VIDEO, base, documents, with_line

BASE = base()

BABY = "title: {nl: Huilende baby}\non: 2026-11-22\nchild: {born: 2026-09-13, cries: yes}\n"
TODDLER = "on: 2026-11-22\nchild: {born: 2024-05-22, cries: yes, sleeps: no}\n"
TENSE = "on: 2026-11-22\nchild: {born: 2026-09-13, cries: yes}\ncarer-1: {role: mother, tension: yes}\n"
FAMILIES = {"baby": BABY, "toddler": TODDLER, "tense": TENSE}


def _effects(
    new: KnowledgeBase, old: KnowledgeBase = BASE, families: Mapping[str, str] = FAMILIES, region: str | None = None
) -> dict[str, tuple[Effect, ...]]:
    sides = _sides(old, new)
    return {each.family: each.effects for each in effects(sides, families, today=ON, region=region)}


def _sides(old: KnowledgeBase, new: KnowledgeBase) -> Sides:
    return Sides(old, new, difference(content_of(old), content_of(new)).renamed)


def test_the_same_knowledge_changes_nothing_for_anybody() -> None:
    assert _effects(base()) == {}
    assert list(effects_in_words([], _sides(BASE, BASE), "nl")) == ["Geen enkel voorbeeldgezin krijgt iets anders."]


def test_another_age_limit_changes_the_status_of_who_lies_between_and_names_the_criterion() -> None:
    lower = base(offers__video=with_line(VIDEO, "before 4 years", "before 2 years"))
    found = _effects(lower)
    assert set(found) == {"toddler"}
    status = next(each for each in found["toddler"] if each.kind is EffectKind.STATUS)
    assert status == Effect(EffectKind.STATUS, "video", "fits-as-far-as-known", "not-meant", ("video#age",))


@pytest.mark.parametrize(("born", "changes"), [("2024-05-23", True), ("2024-05-22", False), ("2024-05-21", False)])
def test_only_families_between_the_old_and_the_new_limit_are_named(born: str, changes: bool) -> None:
    """On 22 November 2026 a child born on 23 May 2024 is not 30 months old yet, one born the day before is."""
    longer = base(offers__massage=with_line(MASSAGE, "before 1 years", "before 30 months"))
    family = f"on: 2026-11-22\nchild: {{born: {born}}}\n"
    assert bool(_effects(longer, families={"child": family})) is changes


def test_a_step_that_applies_to_others_is_told_with_its_criterion() -> None:
    new = base(rules__all=with_line(RULES, "when: child.cries", "when: child.sleeps"))
    step = next(each for each in _effects(new)["toddler"] if each.kind is EffectKind.STEP)
    assert step == Effect(EffectKind.STEP, "film", "applies", "does-not-apply", ("film#cries",))


def test_a_step_that_an_exception_takes_away_is_told_with_the_exception() -> None:
    new = base(rules__all=with_line(RULES, "when: child.sleeps", "when: child.cries"))
    step = next(each for each in _effects(new)["toddler"] if each.kind is EffectKind.STEP)
    assert (step.owner, step.old, step.new) == ("film", "applies", "does-not-apply")
    assert step.by == ("film#rested",)


def test_another_order_of_steps_is_told() -> None:
    new = base(rules__all=with_line(RULES, "order: 1", "order: 3"))
    for found in _effects(new).values():
        assert Effect(EffectKind.ORDER, "steps", ("film", "talk"), ("talk", "film")) in found
    assert set(_effects(new)) == set(FAMILIES)


def test_an_offer_that_no_step_names_any_more_moves_and_the_steps_are_named() -> None:
    new = base(rules__all=with_line(RULES, ", video: {cite: '900:10', example: yes}", ""))
    found = _effects(new)["toddler"]
    assert Effect(EffectKind.PLACE, "video", "film", "other", ("film",)) in found


def test_an_offer_that_was_added_is_told_for_who_can_use_it() -> None:
    without = {name: text for name, text in DOCUMENTS.items() if "massage" not in name}
    off = "switched-off: {massage: {said-by: desk, checked: 2026-10-01}}\n"
    without |= {
        "offers/video.yaml": with_line(VIDEO, "related: {massage: ['900:6', '901:2']}\n", ""),
        "rules/all.yaml": with_line(RULES, "massage: {cite: '900:10'}, ", ""),
        "regions/land.yaml": "name: {nl: Land}\nlevel: national\n",
        "regions/town.yaml": with_line(TOWN, off, ""),
    }
    older = from_documents(without)
    found = _effects(BASE, older)
    assert {each.new for each in found["baby"] if each.owner == "massage"} == {"fits"}
    assert {each.old for each in found["baby"] if each.owner == "massage"} == {None}
    lines = list(effects_in_words(effects(_sides(older, BASE), FAMILIES, today=ON), _sides(older, BASE), "nl"))
    assert "baby (Huilende baby):" in lines
    assert (
        '  - Aanbod "Massage": was er niet, wordt "Past bij deze situatie" — door massage#young, massage#late' in lines
    )


def test_another_open_question_is_told_in_the_words_of_the_fact() -> None:
    text = with_line(RULES, "when: child.sleeps", "when: {any: [child.sleeps, household.first-child]}")
    new = base(rules__all=text)
    sides = _sides(BASE, new)
    lines = list(effects_in_words(effects(sides, {"baby": BABY}, today=ON), sides, "nl"))
    assert '  - Vragen bij "Filmen": ook "eerste kind" — door film#rested' in lines
    back = _sides(new, BASE)
    lines = list(effects_in_words(effects(back, {"baby": BABY}, today=ON), back, "en"))
    assert '  - Questions for "Filming": no longer "eerste kind" — because of film#rested' in lines


def test_a_change_of_words_alone_changes_nothing_for_families() -> None:
    new = base(offers__video=with_line(VIDEO, "{nl: leeftijd, en: age}", "{nl: hoe oud, en: age}"))
    assert difference(content_of(BASE), content_of(new))
    assert _effects(new) == {}


def test_a_renamed_offer_gives_families_the_same() -> None:
    renamed = {name: text.replace("massage", "babymassage") for name, text in DOCUMENTS.items()}
    renamed["offers/babymassage.yaml"] = MASSAGE + "formerly: [massage]\n"
    del renamed["offers/massage.yaml"]
    assert _effects(from_documents(renamed)) == {}


def test_a_family_that_an_edition_cannot_read_is_told_of() -> None:
    found = _effects(BASE, families={"odd": "on: 2026-11-22\nchild: {born: 2026-09-13, whistles: yes}\n"})
    (effect,) = found["odd"]
    assert (effect.kind, effect.owner) == (EffectKind.UNREADABLE, "old")
    assert "whistles" in str(effect.new)


def test_a_region_counts_with_its_own_offers() -> None:
    changed = with_line(TOWN, "when: {parent: carer.tired}", "when: {parent: carer.tension}")
    new = from_documents(documents(regions__town=changed))
    assert _effects(new) == {}
    found = _effects(new, region="town")
    assert {each.owner for each in found["tense"]} == {"walk"}
    assert "walk" in with_layers(new, "town").offers


def test_the_shipped_knowledge_changes_nothing_beside_itself() -> None:
    known = load()
    again = from_documents(known.documents)
    families = dict(list(known.examples.items())[::3])
    assert families
    assert list(effects(_sides(known, again), families, today=ON)) == []
