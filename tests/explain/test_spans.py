# SPDX-License-Identifier: EUPL-1.2
"""Spans of time in sentences, in both languages: what the rows of `test_sentences` say in English, and further ones."""

from datetime import date

import pytest

from rokwijzer.explain import sentence
from rokwijzer.timeline import Anchors, Born
from tests.explain.test_sentences import EIGHTEEN_WEEKS, NOTHING, SEVEN_YEARS, SPANS, TEN_WEEKS, WISHING
from tests.explain.told import family, read

SIX_WEEKS = Anchors((Born(date(2026, 10, 7)),))
TWO_AND_A_HALF = Anchors((Born(date(2024, 6, 22)),))
YEAR_AND_DAYS = Anchors((Born(date(2025, 11, 1)),))

# What the rows of SPANS say in English, affirmed and denied.
ENGLISH: list[tuple[str, str]] = [
    ("the child is 1 to 6 years old", "the child is not 1 year old yet, or 6 years or older"),
    ("the child is 1 to 6 years old", "the child is not 1 year old yet"),
    ("the child is 1 to 6 years old", "the child is 6 years or older"),
    ("the child is 1 to 6 years old", "the child is not born yet"),
    ("the child is 1 to 6 years old", "there is no pregnancy yet"),
    ("the child is 6 weeks to 4 years old", "the child is not 6 weeks old yet, or 4 years or older"),
    ("the child is younger than 4 years", "the child is not born yet, or 4 years or older"),
    ("the child is younger than 4 years", "the child is not born yet, or 4 years or older"),
    ("the child is younger than 4 years", "the child is 4 years or older"),
    (
        "the child is 0 to 4 years old (the source does not say whether 4 years itself counts)",
        "the child is not born yet, or 4 years or older (the source does not say whether 4 years itself counts)",
    ),
    (
        "the child is 0 to 4 years old",
        "the child is not born yet, or 4 years or older (the source does not say whether 4 years itself counts)",
    ),
    (
        "the child is 0 to 4 years old (the source does not say whether 4 years itself counts)",
        "the child is 5 years or older",
    ),
    ("the child is 0 through 12 months old", "the child is not born yet or older than 12 months"),
    ("the child is 0 through 12 months old", "the child is 13 months or older"),
    ("the child is 0 through 6 years old", "the child is 7 years or older"),
    ("the child is 1.5 months to 2.5 years old", "the child is not 1.5 months old yet, or 2.5 years or older"),
    ("the child is younger than half a year", "the child is not born yet, or half a year or older"),
    ("the child is 8 weeks old", "the child is not 8 weeks old yet or older than 8 weeks"),
    ("the child is about 4 weeks or older", "the child is not born yet"),
    ("the child is 1 year or older", "the child is not 1 year old yet"),
    ("the child is born", "the child is not born yet"),
    ("the child is not born yet", "the child is already born"),
    (
        "the pregnancy has lasted 16 weeks or longer",
        "the pregnancy has not lasted 16 weeks yet, or the child is already born",
    ),
    ("the pregnancy has lasted 16 weeks or longer", "the child is already born"),
    ("the pregnancy has lasted 20 weeks or longer", "the pregnancy has not lasted 20 weeks yet"),
    (
        "the pregnancy has lasted 16 to 28 weeks",
        "the pregnancy has not lasted 16 weeks yet, has lasted 28 weeks or longer, or the child is already born",
    ),
    (
        "the pregnancy has lasted 16 weeks or longer, or the child is younger than 2 years",
        "the pregnancy has not lasted 16 weeks yet, or the child is 2 years or older",
    ),
    (
        "the child is younger than 2 years",
        "the pregnancy has not lasted 16 weeks yet, or the child is 2 years or older",
    ),
    ("there is a pregnancy", "there is no pregnancy yet, or the child is already born"),
    ("the birth is 5 months away or less", "the birth is more than 5 months away, or the child is already born"),
    ("there is a wish for a child, or a pregnancy", "the child is already born"),
    ("there is a wish for a child", "there is a pregnancy, or the child is already born"),
]

# From and until as authors write them; what is known; affirmed and denied in Dutch, and in English.
FURTHER: list[tuple[str | None, str | None, Anchors, tuple[str, str], tuple[str, str]]] = [
    (
        "1.5 months",
        "to 2 years",
        SIX_WEEKS,
        ("het kind is 1,5 maand tot 2 jaar", "het kind is nog geen 1,5 maand"),
        ("the child is 1.5 months to 2 years old", "the child is not 1.5 months old yet"),
    ),
    (
        "birth",
        "through 12 months",
        YEAR_AND_DAYS,
        ("het kind is 0 tot en met 12 maanden", "het kind is ouder dan 12 maanden"),
        ("the child is 0 through 12 months old", "the child is older than 12 months"),
    ),
    (
        None,
        "before 12 weeks of pregnancy",
        NOTHING,
        (
            "de zwangerschap duurt nog geen 12 weken",
            "de zwangerschap duurt 12 weken of langer, of het kind is al geboren",
        ),
        (
            "the pregnancy has not lasted 12 weeks yet",
            "the pregnancy has lasted 12 weeks or longer, or the child is already born",
        ),
    ),
    (
        None,
        "before 12 weeks of pregnancy",
        WISHING,
        ("er is een kinderwens", "de zwangerschap duurt 12 weken of langer, of het kind is al geboren"),
        ("there is a wish for a child", "the pregnancy has lasted 12 weeks or longer, or the child is already born"),
    ),
    (
        None,
        "through 12 weeks of pregnancy",
        NOTHING,
        (
            "er is een kinderwens, of de zwangerschap duurt hoogstens 12 weken",
            "de zwangerschap duurt langer dan 12 weken, of het kind is al geboren",
        ),
        (
            "there is a wish for a child, or the pregnancy has lasted at most 12 weeks",
            "the pregnancy has lasted longer than 12 weeks, or the child is already born",
        ),
    ),
    (
        "wish",
        "before 12 weeks of pregnancy",
        NOTHING,
        (
            "er is een kinderwens, of de zwangerschap duurt korter dan 12 weken",
            "de zwangerschap duurt 12 weken of langer, of het kind is al geboren",
        ),
        (
            "there is a wish for a child, or the pregnancy has lasted less than 12 weeks",
            "the pregnancy has lasted 12 weeks or longer, or the child is already born",
        ),
    ),
    (
        "wish",
        None,
        NOTHING,
        ("er is een kinderwens of een zwangerschap, of het kind is geboren", "dit geldt voor niemand"),
        ("there is a wish for a child, or a pregnancy, or the child is born", "this holds for nobody"),
    ),
    (
        "wish",
        None,
        TEN_WEEKS,
        ("het kind is geboren", "dit geldt voor niemand"),
        ("the child is born", "this holds for nobody"),
    ),
    (
        "start of pregnancy",
        None,
        NOTHING,
        ("er is een zwangerschap, of het kind is geboren", "er is nog geen zwangerschap"),
        ("there is a pregnancy, or the child is born", "there is no pregnancy yet"),
    ),
    (
        "start of pregnancy",
        "before 12 weeks of pregnancy",
        NOTHING,
        (
            "de zwangerschap duurt korter dan 12 weken",
            "er is nog geen zwangerschap, de zwangerschap duurt 12 weken of langer, of het kind is al geboren",
        ),
        (
            "the pregnancy has lasted less than 12 weeks",
            "there is no pregnancy yet, the pregnancy has lasted 12 weeks or longer, or the child is already born",
        ),
    ),
    (
        "start of pregnancy",
        "before 12 weeks of pregnancy",
        EIGHTEEN_WEEKS,
        ("de zwangerschap duurt korter dan 12 weken", "de zwangerschap duurt 12 weken of langer"),
        ("the pregnancy has lasted less than 12 weeks", "the pregnancy has lasted 12 weeks or longer"),
    ),
    (
        "start of pregnancy",
        "through 12 weeks of pregnancy",
        NOTHING,
        (
            "de zwangerschap duurt hoogstens 12 weken",
            "er is nog geen zwangerschap, de zwangerschap duurt langer dan 12 weken, of het kind is al geboren",
        ),
        (
            "the pregnancy has lasted at most 12 weeks",
            "there is no pregnancy yet, the pregnancy has lasted longer than 12 weeks, or the child is already born",
        ),
    ),
    (
        "start of pregnancy",
        "through 12 weeks of pregnancy",
        EIGHTEEN_WEEKS,
        ("de zwangerschap duurt hoogstens 12 weken", "de zwangerschap duurt 13 weken of langer"),
        ("the pregnancy has lasted at most 12 weeks", "the pregnancy has lasted 13 weeks or longer"),
    ),
    (
        "start of pregnancy",
        "to 18 weeks of pregnancy",
        EIGHTEEN_WEEKS,
        (
            "de zwangerschap duurt korter dan 18 weken (of 18 weken zelf meetelt, zegt de bron niet)",
            "de zwangerschap duurt 18 weken of langer (of 18 weken zelf meetelt, zegt de bron niet)",
        ),
        (
            "the pregnancy has lasted less than 18 weeks (the source does not say whether 18 weeks itself counts)",
            "the pregnancy has lasted 18 weeks or longer (the source does not say whether 18 weeks itself counts)",
        ),
    ),
    (
        "start of pregnancy",
        "to 12 weeks of pregnancy",
        EIGHTEEN_WEEKS,
        (
            "de zwangerschap duurt korter dan 12 weken (of 12 weken zelf meetelt, zegt de bron niet)",
            "de zwangerschap duurt 13 weken of langer",
        ),
        (
            "the pregnancy has lasted less than 12 weeks (the source does not say whether 12 weeks itself counts)",
            "the pregnancy has lasted 13 weeks or longer",
        ),
    ),
    (
        "start of pregnancy",
        "before 2 years",
        NOTHING,
        (
            "er is een zwangerschap, of het kind is jonger dan 2 jaar",
            "er is nog geen zwangerschap, of het kind is 2 jaar of ouder",
        ),
        (
            "there is a pregnancy, or the child is younger than 2 years",
            "there is no pregnancy yet, or the child is 2 years or older",
        ),
    ),
    (
        "start of pregnancy",
        "before 3 months before birth",
        NOTHING,
        (
            "de geboorte is over meer dan 3 maanden",
            "er is nog geen zwangerschap, de geboorte is over 3 maanden of eerder, of het kind is al geboren",
        ),
        (
            "the birth is more than 3 months away",
            "there is no pregnancy yet, the birth is 3 months away or less, or the child is already born",
        ),
    ),
    (
        "6 months before birth",
        "before 3 months before birth",
        NOTHING,
        (
            "de geboorte is over 6 maanden of eerder en de geboorte is over meer dan 3 maanden",
            (
                "de geboorte is over meer dan 6 maanden, "
                "de geboorte is over 3 maanden of eerder, of het kind is al geboren"
            ),
        ),
        (
            "the birth is 6 months away or less and the birth is more than 3 months away",
            "the birth is more than 6 months away, the birth is 3 months away or less, or the child is already born",
        ),
    ),
    (
        "6 months before birth",
        "before 3 months before birth",
        EIGHTEEN_WEEKS,
        (
            "de geboorte is over 6 maanden of eerder en de geboorte is over meer dan 3 maanden",
            (
                "de geboorte is over meer dan 6 maanden, "
                "de geboorte is over 3 maanden of eerder, of het kind is al geboren"
            ),
        ),
        (
            "the birth is 6 months away or less and the birth is more than 3 months away",
            "the birth is more than 6 months away, the birth is 3 months away or less, or the child is already born",
        ),
    ),
    (
        "16 weeks of pregnancy",
        "before 3 months before birth",
        NOTHING,
        (
            "de geboorte is over meer dan 3 maanden en de zwangerschap duurt 16 weken of langer",
            (
                "de zwangerschap duurt nog geen 16 weken, "
                "de geboorte is over 3 maanden of eerder, of het kind is al geboren"
            ),
        ),
        (
            "the birth is more than 3 months away and the pregnancy has lasted 16 weeks or longer",
            (
                "the pregnancy has not lasted 16 weeks yet, "
                "the birth is 3 months away or less, or the child is already born"
            ),
        ),
    ),
    (
        "6 months before birth",
        "before 30 weeks of pregnancy",
        NOTHING,
        (
            "de geboorte is over 6 maanden of eerder en de zwangerschap duurt korter dan 30 weken",
            (
                "de geboorte is over meer dan 6 maanden, "
                "de zwangerschap duurt 30 weken of langer, of het kind is al geboren"
            ),
        ),
        (
            "the birth is 6 months away or less and the pregnancy has lasted less than 30 weeks",
            (
                "the birth is more than 6 months away, "
                "the pregnancy has lasted 30 weeks or longer, or the child is already born"
            ),
        ),
    ),
    (
        "6 months before birth",
        None,
        NOTHING,
        ("de geboorte is over 6 maanden of eerder, of het kind is geboren", "de geboorte is over meer dan 6 maanden"),
        ("the birth is 6 months away or less, or the child is born", "the birth is more than 6 months away"),
    ),
    (
        "6 months before birth",
        None,
        TEN_WEEKS,
        ("het kind is geboren", "de geboorte is over meer dan 6 maanden"),
        ("the child is born", "the birth is more than 6 months away"),
    ),
    (
        "16 weeks of pregnancy",
        None,
        NOTHING,
        ("de zwangerschap duurt 16 weken of langer, of het kind is geboren", "de zwangerschap duurt nog geen 16 weken"),
        (
            "the pregnancy has lasted 16 weeks or longer, or the child is born",
            "the pregnancy has not lasted 16 weeks yet",
        ),
    ),
    (
        "16 weeks of pregnancy",
        "through 16 weeks of pregnancy",
        NOTHING,
        (
            "de zwangerschap duurt 16 weken",
            "de zwangerschap duurt nog geen 16 weken, langer dan 16 weken, of het kind is al geboren",
        ),
        (
            "the pregnancy has lasted 16 weeks",
            "the pregnancy has not lasted 16 weeks yet, has lasted longer than 16 weeks, or the child is already born",
        ),
    ),
    (
        "0.5 years",
        "before 6 years",
        SEVEN_YEARS,
        ("het kind is een half jaar tot 6 jaar", "het kind is 6 jaar of ouder"),
        ("the child is half a year to 6 years old", "the child is 6 years or older"),
    ),
    (
        "birth",
        "through 6 days",
        TEN_WEEKS,
        ("het kind is 0 tot en met 6 dagen", "het kind is 7 dagen of ouder"),
        ("the child is 0 through 6 days old", "the child is 7 days or older"),
    ),
    (
        "birth",
        "through 1.5 years",
        NOTHING,
        ("het kind is 0 tot en met 1,5 jaar", "het kind is nog niet geboren, of ouder dan 1,5 jaar"),
        ("the child is 0 through 1.5 years old", "the child is not born yet or older than 1.5 years"),
    ),
    (
        "birth",
        "through 1.5 years",
        SEVEN_YEARS,
        ("het kind is 0 tot en met 1,5 jaar", "het kind is 2 jaar of ouder"),
        ("the child is 0 through 1.5 years old", "the child is 2 years or older"),
    ),
    (
        "birth",
        "to 1.5 years",
        SEVEN_YEARS,
        ("het kind is 0 tot 1,5 jaar (of 1,5 jaar zelf meetelt, zegt de bron niet)", "het kind is 2 jaar of ouder"),
        (
            "the child is 0 to 1.5 years old (the source does not say whether 1.5 years itself counts)",
            "the child is 2 years or older",
        ),
    ),
    (
        "1 year",
        "through 1 year",
        NOTHING,
        ("het kind is 1 jaar", "het kind is nog geen 1 jaar, of 2 jaar of ouder"),
        ("the child is 1 year old", "the child is not 1 year old yet, or 2 years or older"),
    ),
    (
        "1 year",
        "before 2 years",
        NOTHING,
        ("het kind is 1 tot 2 jaar", "het kind is nog geen 1 jaar, of 2 jaar of ouder"),
        ("the child is 1 to 2 years old", "the child is not 1 year old yet, or 2 years or older"),
    ),
    (
        "wish",
        "through 2 years",
        NOTHING,
        ("het kind is hoogstens 2 jaar", "het kind is 3 jaar of ouder"),
        ("the child is at most 2 years old", "the child is 3 years or older"),
    ),
    (
        "wish",
        "through 2 years",
        SEVEN_YEARS,
        ("het kind is hoogstens 2 jaar", "het kind is 3 jaar of ouder"),
        ("the child is at most 2 years old", "the child is 3 years or older"),
    ),
    (
        "wish",
        "to 2 years",
        NOTHING,
        (
            "het kind is jonger dan 2 jaar (of 2 jaar zelf meetelt, zegt de bron niet)",
            "het kind is 2 jaar of ouder (of 2 jaar zelf meetelt, zegt de bron niet)",
        ),
        (
            "the child is younger than 2 years (the source does not say whether 2 years itself counts)",
            "the child is 2 years or older (the source does not say whether 2 years itself counts)",
        ),
    ),
    (
        "wish",
        "to 2 years",
        SEVEN_YEARS,
        ("het kind is jonger dan 2 jaar (of 2 jaar zelf meetelt, zegt de bron niet)", "het kind is 3 jaar of ouder"),
        (
            "the child is younger than 2 years (the source does not say whether 2 years itself counts)",
            "the child is 3 years or older",
        ),
    ),
    (
        "5 months before birth",
        "before 2 years",
        NOTHING,
        (
            "de geboorte is over 5 maanden of eerder, of het kind is jonger dan 2 jaar",
            "de geboorte is over meer dan 5 maanden, of het kind is 2 jaar of ouder",
        ),
        (
            "the birth is 5 months away or less, or the child is younger than 2 years",
            "the birth is more than 5 months away, or the child is 2 years or older",
        ),
    ),
    (
        "16 weeks of pregnancy",
        "to 2 years",
        TEN_WEEKS,
        (
            "het kind is jonger dan 2 jaar",
            (
                "de zwangerschap duurt nog geen 16 weken, "
                "of het kind is 2 jaar of ouder (of 2 jaar zelf meetelt, zegt de bron niet)"
            ),
        ),
        (
            "the child is younger than 2 years",
            (
                "the pregnancy has not lasted 16 weeks yet, "
                "or the child is 2 years or older (the source does not say whether 2 years itself counts)"
            ),
        ),
    ),
    (
        "16 weeks of pregnancy",
        "to 2 years",
        TWO_AND_A_HALF,
        (
            "het kind is jonger dan 2 jaar (of 2 jaar zelf meetelt, zegt de bron niet)",
            "het kind is 2 jaar of ouder (of 2 jaar zelf meetelt, zegt de bron niet)",
        ),
        (
            "the child is younger than 2 years (the source does not say whether 2 years itself counts)",
            "the child is 2 years or older (the source does not say whether 2 years itself counts)",
        ),
    ),
]


def said(start: str | None, end: str | None) -> dict[str, dict[str, str]]:
    """The span as an author writes it."""
    return {"during": {key: value for key, value in (("from", start), ("until", end)) if value is not None}}


@pytest.mark.parametrize(("row", "english"), list(zip(SPANS, ENGLISH, strict=True)))
def test_a_span_of_time_is_said_in_english(
    row: tuple[str | None, str | None, Anchors, str, str], english: tuple[str, str]
) -> None:
    start, end, anchors, *_ = row
    condition, context = read(said(start, end)), family(anchors=anchors, language="en")
    assert (sentence(condition, True, context), sentence(condition, False, context)) == english


@pytest.mark.parametrize(("start", "end", "anchors", "dutch", "english"), FURTHER)
def test_a_span_of_time_is_said_from_either_side_of_birth(
    start: str | None, end: str | None, anchors: Anchors, dutch: tuple[str, str], english: tuple[str, str]
) -> None:
    condition = read(said(start, end))
    for polarity in (True, False):
        assert sentence(condition, polarity, family(anchors=anchors)) == dutch[not polarity]
        assert sentence(condition, polarity, family(anchors=anchors, language="en")) == english[not polarity]


def test_a_start_that_is_not_exact_is_said_with_its_own_unit() -> None:
    condition = read(said("about 1 year", "before 6 years"))
    assert sentence(condition, True, family()) == "het kind is ongeveer 1 jaar tot 6 jaar"
    assert sentence(condition, True, family(language="en")) == "the child is about 1 year to 6 years old"


def test_only_what_ends_through_its_own_start_is_said_as_one_age() -> None:
    assert sentence(read(said("1 year", "through 1 year")), True, family()) == "het kind is 1 jaar"
    assert sentence(read(said("1 year", "to 1 year")), True, family()) == (
        "het kind is 1 tot 1 jaar (of 1 jaar zelf meetelt, zegt de bron niet)"
    )


@pytest.mark.parametrize(
    ("start", "dutch", "english"),
    [
        ("birth", "het kind is geboren", "the child is born"),
        (
            "16 weeks of pregnancy",
            "de zwangerschap duurt 16 weken of langer, of het kind is geboren",
            "the pregnancy has lasted 16 weeks or longer, or the child is born",
        ),
    ],
)
def test_the_day_of_birth_is_no_age(start: str, dutch: str, english: str) -> None:
    condition = read(said(start, "through birth"))
    assert sentence(condition, True, family()) == dutch
    assert sentence(condition, True, family(language="en")) == english
