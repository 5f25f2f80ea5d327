# SPDX-License-Identifier: EUPL-1.2
"""The vocabulary of the interface."""

import string
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from rokwijzer.explain import LANGUAGES, Language, age_text, moment_text, say, sentence
from rokwijzer.explain.words import (
    _PHRASES,
    SPAN_SUBJECTS,
    SUBJECTS,
    amount,
    count,
    date_text,
    figure,
    finished,
    indefinite,
    listed,
    parent_noun,
    spoken,
)
from rokwijzer.logic import All, Any, Condition, FactRef, Known, Knowns, Member
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Moment, Position, Pregnant, Unit, Wish
from tests.explain.told import BOTH, MOTHER, ON, family


@pytest.mark.parametrize("key", sorted(_PHRASES))
def test_a_wording_has_the_same_slots_in_both_languages(key: str) -> None:
    slots = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in _PHRASES[key]]
    assert slots[0] == slots[1]
    assert all(text.strip() == text or key == "near" for text in _PHRASES[key])


def test_dates_are_said_in_full() -> None:
    assert date_text(date(2026, 11, 22), "nl") == "22 november 2026"
    assert date_text(date(2027, 3, 1), "en") == "1 March 2027"
    dutch = "januari februari maart april mei juni juli augustus september oktober november december"
    english = "January February March April May June July August September October November December"
    for language, months in (("nl", dutch), ("en", english)):
        said = [date_text(date(2026, month, 9), language) for month in range(1, 13)]  # type: ignore[arg-type]
        assert said == [f"9 {month} 2026" for month in months.split()]


def test_numbers_up_to_twelve_are_words() -> None:
    dutch = "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf 13"
    english = "zero one two three four five six seven eight nine ten eleven twelve 13"
    assert [count(number, "nl") for number in range(14)] == dutch.split()
    assert [count(number, "en") for number in range(14)] == english.split()
    assert (count(40, "en"), count(-1, "nl")) == ("40", "-1")


@pytest.mark.parametrize(
    ("unit", "number", "dutch", "english"),
    [
        (Unit.WEEKS, 1, "1 week", "1 week"),
        (Unit.WEEKS, 6, "6 weken", "6 weeks"),
        (Unit.MONTHS, Decimal("1.5"), "1,5 maand", "1.5 months"),
        (Unit.MONTHS, Decimal("0.5"), "een halve maand", "half a month"),
        (Unit.YEARS, Decimal("0.5"), "een half jaar", "half a year"),
        (Unit.YEARS, Decimal("2.5"), "2,5 jaar", "2.5 years"),
        (Unit.YEARS, 4, "4 jaar", "4 years"),
        (Unit.WEEKS_OF_PREGNANCY, 16, "16 weken", "16 weeks"),
        (Unit.DAYS, 1, "1 dag", "1 day"),
        (Unit.DAYS, 2, "2 dagen", "2 days"),
        (Unit.MONTHS, 1, "1 maand", "1 month"),
        (Unit.MONTHS, 2, "2 maanden", "2 months"),
        (Unit.YEARS, 1, "1 jaar", "1 year"),
        (Unit.WEEKS_OF_PREGNANCY, 1, "1 week", "1 week"),
        (Unit.MONTHS_BEFORE_BIRTH, 1, "1 maand", "1 month"),
        (Unit.MONTHS_BEFORE_BIRTH, 3, "3 maanden", "3 months"),
    ],
)
def test_limits_are_said_with_their_unit(unit: Unit, number: int | Decimal, dutch: str, english: str) -> None:
    position = Position(unit, number)
    assert (amount(position, "nl"), amount(position, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("moment", "dutch", "english"),
    [
        (Born(date(2026, 11, 22)), "bij de geboorte", "at birth"),
        (Born(date(2026, 11, 21)), "één dag", "one day"),
        (Born(date(2026, 10, 11)), "zes weken", "six weeks"),
        (Born(date(2026, 10, 22)), "één maand", "one month"),
        (Born(date(2026, 10, 21)), "vier weken", "four weeks"),
        (Born(date(2026, 6, 22)), "vijf maanden", "five months"),
        (Born(date(2025, 11, 23)), "elf maanden", "eleven months"),
        (Born(date(2025, 11, 22)), "1 jaar", "1 year"),
        (Born(date(2025, 10, 22)), "1 jaar en 1 maand", "1 year and 1 month"),
        (Born(date(2025, 5, 22)), "1 jaar en 6 maanden", "1 year and 6 months"),
        (Born(date(2019, 9, 22)), "7 jaar en 2 maanden", "7 years and 2 months"),
        (Pregnant(date(2027, 4, 25)), "18 weken zwanger", "18 weeks pregnant"),
        (Wish(), "kinderwens", "wish for a child"),
    ],
)
def test_ages_are_said_as_people_say_them(moment: Moment, dutch: str, english: str) -> None:
    assert (age_text(moment, ON, 40, "nl"), age_text(moment, ON, 40, "en")) == (dutch, english)


def test_an_age_that_is_known_roughly_is_said_from_the_youngest_to_the_oldest() -> None:
    born = Anchors((BornBetween(date(2026, 9, 7), date(2026, 9, 13)),))
    assert moment_text(Knowns({}, born, ON), 40, "nl") == "tien weken"
    longer = Anchors((BornBetween(date(2025, 10, 1), date(2026, 9, 13)),))
    assert moment_text(Knowns({}, longer, ON), 40, "nl") == "tien weken tot 1 jaar en 1 maand"
    due = Anchors((DueBetween(date(2027, 4, 19), date(2027, 4, 25)),))
    assert moment_text(Knowns({}, due, ON), 40, "nl") == "18 weken zwanger"
    assert moment_text(Knowns({}, Anchors(), ON), 40, "nl") is None


@pytest.mark.parametrize(
    ("role", "dutch", "english"),
    [
        (
            None,
            "ouder, ouder door geboorte, adoptieouder, pleegouder, stiefouder",
            "parent, parent by birth, adoptive parent, foster parent, step-parent",
        ),
        (
            "mother",
            "moeder, biologische moeder, adoptiemoeder, pleegmoeder, stiefmoeder",
            "mother, birth mother, adoptive mother, foster mother, stepmother",
        ),
        (
            "father",
            "vader, biologische vader, adoptievader, pleegvader, stiefvader",
            "father, birth father, adoptive father, foster father, stepfather",
        ),
        (
            "other",
            "andere verzorger, andere verzorger, andere adoptieouder, andere pleegouder, andere stiefouder",
            "other carer, other carer, other adoptive parent, other foster parent, other step-parent",
        ),
    ],
)
def test_every_sort_of_parent_has_a_name(role: str | None, dutch: str, english: str) -> None:
    bases = (None, "birth", "adoptive", "foster", "step")
    for language, names in zip(LANGUAGES, (dutch, english), strict=True):
        said = [parent_noun(role, frozenset({basis}) if basis else None, language) for basis in bases]
        assert ", ".join(said) == names


@pytest.mark.parametrize(
    ("language", "subjects", "spans"),
    [
        (
            "nl",
            "het kind, het gezin, het huishouden, de ouders, de zwangerschap, de zwangere, het team",
            "het kind is, het kind, de zwangerschap duurt, de zwangerschap",
        ),
        (
            "en",
            "the child, the family, the household, the parents, the pregnancy, the team",
            "the child is, the child, the pregnancy has lasted, the pregnancy",
        ),
    ],
)
def test_what_sentences_begin_with_need_not_be_said_twice(language: Language, subjects: str, spans: str) -> None:
    assert (", ".join(SUBJECTS[language]), ", ".join(SPAN_SUBJECTS[language])) == (subjects, spans)


def test_parents_are_named_by_role_and_basis() -> None:
    assert parent_noun("mother", frozenset({"adoptive"}), "nl") == "adoptiemoeder"
    assert parent_noun(None, frozenset({"foster", "adoptive"}), "nl") == "adoptieouder of pleegouder"
    assert indefinite("adoptive parent", "en") == "an adoptive parent"
    assert indefinite("foster parent", "en") == "a foster parent"


def test_lists_and_sentences_are_closed_as_they_should_be() -> None:
    assert listed(["a"], "and", "nl") == "a"
    assert listed(["a", "b", "c"], "or", "nl") == "a, b of c"
    assert finished("hoe oud is {carer}?") == "Hoe oud is {carer}?"
    assert finished("het kind huilt") == "Het kind huilt."


@pytest.mark.parametrize(
    ("condition", "affirmed", "denied"),
    [
        (
            All(),
            ("hiervoor is niets nodig", "nothing is needed for this"),
            ("dit geldt voor niemand", "this holds for nobody"),
        ),
        (
            Any(),
            ("dit geldt voor niemand", "this holds for nobody"),
            ("hiervoor is niets nodig", "nothing is needed for this"),
        ),
        (
            Member(FactRef("child", "cries"), frozenset({True, False})),
            ("hiervoor is niets nodig", "nothing is needed for this"),
            ("dit geldt voor niemand", "this holds for nobody"),
        ),
    ],
)
def test_what_asks_nothing_and_what_nobody_can_meet_is_said_so(
    condition: Condition, affirmed: tuple[str, str], denied: tuple[str, str]
) -> None:
    for place, language in enumerate(LANGUAGES):
        context = family(language=language)
        assert sentence(condition, True, context) == affirmed[place]
        assert sentence(condition, False, context) == denied[place]


@pytest.mark.parametrize(
    ("known", "dutch", "english"),
    [
        ({}, ("de ouder", "een andere ouder"), ("the parent", "another parent")),
        (MOTHER, ("de moeder", "een andere ouder"), ("the mother", "another parent")),
        (BOTH, ("de moeder", "de vader"), ("the mother", "the father")),
        (
            {"carer_1.present": True, "carer_2.present": True},
            ("de ouder", "de andere ouder"),
            ("the parent", "the other parent"),
        ),
        ({"carer_1.present": False, "carer_2.present": True}, ("de ouder", "de ouder"), ("the parent", "the parent")),
        (
            {**BOTH, "carer_2.role": "mother"},
            ("de eerste moeder", "de tweede moeder"),
            ("the first mother", "the second mother"),
        ),
        (
            {**BOTH, "carer_2.role": "other"},
            ("de moeder", "de andere verzorger"),
            ("the mother", "the other carer"),
        ),
    ],
)
def test_the_two_parents_are_told_apart(
    known: Mapping[str, Known], dutch: tuple[str, str], english: tuple[str, str]
) -> None:
    for language, names in zip(LANGUAGES, (dutch, english), strict=True):
        context = family(known, language=language)
        assert (context.name("carer_1"), context.name("carer_2")) == names


@pytest.mark.parametrize(
    ("key", "slots", "dutch", "english"),
    [
        ("moment-not-asked", {}, "kind of zwangerschap nog niet gevraagd", "child or pregnancy not asked yet"),
        ("way-other", {}, "wat bekend is, is anders", "what is known is otherwise"),
        ("nothing", {}, "niets", "nothing"),
        ("state known", {}, "bekend", "known"),
        ("state asked-unknown", {}, "gevraagd, niet bekend", "asked, not known"),
    ],
)
def test_what_is_seldom_said_has_its_words(key: str, slots: dict[str, str], dutch: str, english: str) -> None:
    assert (say(key, "nl", **slots), say(key, "en", **slots)) == (dutch, english)


def test_a_number_with_a_half_is_said_in_figures() -> None:
    half = Position(Unit.YEARS, Decimal("1.5"))
    assert (spoken(half, "nl"), spoken(half, "en")) == ("1,5 jaar", "1.5 years")
    assert (figure(Decimal("2.50"), "nl"), figure(Decimal("1E+1"), "en"), figure(16, "en")) == ("2,5", "10", "16")


def test_several_sorts_of_parent_are_named_in_a_fixed_order() -> None:
    every = frozenset({"step", "foster", "birth", "adoptive"})
    assert parent_noun("mother", every, "en") == "adoptive mother, birth mother, foster mother or stepmother"


def test_a_sentence_that_is_closed_is_not_closed_again() -> None:
    assert [finished(f"kom nu{mark}") for mark in (".", "?", "!", "")] == ["Kom nu.", "Kom nu?", "Kom nu!", "Kom nu."]
