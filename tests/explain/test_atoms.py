# SPDX-License-Identifier: EUPL-1.2
"""What is asked of one fact, and what is known of it, in words."""

from datetime import date

import pytest

from rokwijzer.explain import LANGUAGES, known_text, sentence
from rokwijzer.explain.atoms import value_text
from rokwijzer.knowledge.models import Text
from rokwijzer.logic import Between, Compare, FactRef, Known, Operator
from tests.explain.told import family, told

# The sign; affirmed in Dutch and English, and the sign that denies it.
NUMBERS: list[tuple[Operator, str, str, Operator]] = [
    ("<", "is minder dan 3", "is less than 3", ">="),
    ("<=", "is hoogstens 3", "is at most 3", ">"),
    (">", "is meer dan 3", "is more than 3", "<="),
    (">=", "is ten minste 3", "is at least 3", "<"),
    ("=", "is 3", "is 3", "!="),
    ("!=", "is niet 3", "is not 3", "="),
]
DATES: list[tuple[Operator, str, str, Operator]] = [
    ("<", "is vóór 1 mei 2026", "is before 1 May 2026", ">="),
    ("<=", "is op of vóór 1 mei 2026", "is on or before 1 May 2026", ">"),
    (">", "is na 1 mei 2026", "is after 1 May 2026", "<="),
    (">=", "is op of na 1 mei 2026", "is on or after 1 May 2026", "<"),
    ("=", "is 1 mei 2026", "is 1 May 2026", "!="),
    ("!=", "is niet 1 mei 2026", "is not 1 May 2026", "="),
]
ORDERED: list[tuple[Operator, str, str, Operator]] = [
    ("<", "is lager dan midden", "is lower than middle", ">="),
    ("<=", "is midden of lager", "is middle or lower", ">"),
    (">", "is hoger dan midden", "is higher than middle", "<="),
    (">=", "is midden of hoger", "is middle or higher", "<"),
    ("=", "is midden", "is middle", "!="),
    ("!=", "is iets anders dan midden", "is something other than middle", "="),
]


@pytest.mark.parametrize(
    ("name", "value", "measures", "table"),
    [
        ("household.stress-factors", 3, ("het aantal stressfactoren", "the number of stress factors"), NUMBERS),
        ("contact.last-visit", date(2026, 5, 1), ("de dag van het laatste bezoek", "the day of the last visit"), DATES),
        ("carer.education", "middle", ("de opleiding van de ouder", "the education of the parent"), ORDERED),
    ],
)
def test_a_comparison_is_said_and_is_denied_by_the_opposite_one(
    name: str, value: int | date | str, measures: tuple[str, str], table: list[tuple[Operator, str, str, Operator]]
) -> None:
    ref = FactRef.parse(name)
    said = {sign: (dutch, english) for sign, dutch, english, _ in table}
    for sign, *_, opposite in table:
        for place, language in enumerate(LANGUAGES):
            context, atom = family(language=language), Compare(ref, sign, value)
            assert sentence(atom, True, context) == f"{measures[place]} {said[sign][place]}"
            assert sentence(atom, False, context) == f"{measures[place]} {said[opposite][place]}"


@pytest.mark.parametrize(
    ("name", "known", "dutch", "english"),
    [
        ("household.stress-factors", 0, "0", "0"),
        ("household.stress-factors", Between(1, 3), "1 tot en met 3", "1 to 3"),
        ("household.stress-factors", Between(2, 2), "2", "2"),
        ("household.stress-factors", Between(1, None), "1 of meer", "1 or more"),
        ("household.stress-factors", Between(None, 3), "3 of minder", "3 or less"),
        ("household.stress-factors", frozenset({10, 0, 9, 16, 3}), "0, 3, 9, 10 of 16", "0, 3, 9, 10 or 16"),
        ("carer.age", 19, "19 jaar", "19 years"),
        ("carer.age", 1, "1 jaar", "1 year"),
        ("carer.age", Between(0, 2), "0 jaar tot en met 2 jaar", "0 years to 2 years"),
        ("contact.last-visit", date(2026, 11, 22), "22 november 2026", "22 November 2026"),
        (
            "contact.last-visit",
            Between(date(2026, 11, 22), date(2026, 11, 30)),
            "22 november 2026 tot en met 30 november 2026",
            "22 November 2026 to 30 November 2026",
        ),
        (
            "contact.last-visit",
            Between(date(2026, 11, 22), None),
            "22 november 2026 of later",
            "22 November 2026 or later",
        ),
        (
            "contact.last-visit",
            Between(None, date(2026, 11, 22)),
            "22 november 2026 of eerder",
            "22 November 2026 or earlier",
        ),
        (
            "contact.last-visit",
            frozenset(date(2026, month, 5) for month in (8, 3, 5, 4, 7)),
            "5 maart 2026, 5 april 2026, 5 mei 2026, 5 juli 2026 of 5 augustus 2026",
            "5 March 2026, 5 April 2026, 5 May 2026, 5 July 2026 or 5 August 2026",
        ),
        ("carer.education", "low", "laag", "low"),
        ("carer.education", frozenset({"high", "low", "middle"}), "laag, midden of hoog", "low, middle or high"),
        ("child.cries", True, "ja", "yes"),
        ("child.cries", False, "nee", "no"),
        ("child.cries", frozenset({False, True}), "ja of nee", "yes or no"),
        ("child.cries", frozenset({False}), "nee", "no"),
    ],
)
def test_what_is_known_is_said_as_a_value_a_choice_or_a_range(
    name: str, known: Known, dutch: str, english: str
) -> None:
    fact = told().facts[name]
    assert (known_text(fact, known, "nl"), known_text(fact, known, "en")) == (dutch, english)


def test_only_english_has_a_unit_without_s_for_one() -> None:
    fact = told().facts["carer.age"].model_copy(update={"unit": Text(nl="kans", en="chances")})
    assert [value_text(fact, number, "nl") for number in (0, 1, 2)] == ["0 kans", "1 kans", "2 kans"]
    assert [value_text(fact, number, "en") for number in (0, 1, 2)] == ["0 chances", "1 chance", "2 chances"]
