# SPDX-License-Identifier: EUPL-1.2
"""Conditions as sentences that one can read aloud."""

from collections.abc import Mapping
from datetime import date

import pytest

from rokwijzer.explain import LANGUAGES, Language, sentence
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import All, Any, ByReading, Condition, FactRef, Known, Member, Named, Not, is_true
from rokwijzer.logic.binding import CARER, bind_parent
from rokwijzer.timeline import Anchors, Born, Pregnant, Wish
from tests.explain.told import BOTH, DOCUMENTS, FACTS, MOTHER, family, read, told

TWO_SIGNS = ["child.cries", "child.sleeps-badly"]

# What an author writes; then affirmed and denied in Dutch, affirmed and denied in English.
TABLE: list[tuple[object, tuple[str, str], tuple[str, str]]] = [
    (
        "child.cries",
        ("het kind huilt veel", "het kind huilt niet veel"),
        ("the child cries a lot", "the child does not cry a lot"),
    ),
    (
        "not child.cries",
        ("het kind huilt niet veel", "het kind huilt veel"),
        ("the child does not cry a lot", "the child cries a lot"),
    ),
    (
        {"any": TWO_SIGNS},
        ("het kind huilt veel of slaapt slecht", "het kind huilt niet veel en slaapt niet slecht"),
        ("the child cries a lot or sleeps badly", "the child does not cry a lot and does not sleep badly"),
    ),
    (
        TWO_SIGNS,
        ("het kind huilt veel en slaapt slecht", "het kind huilt niet veel of slaapt niet slecht"),
        ("the child cries a lot and sleeps badly", "the child does not cry a lot or does not sleep badly"),
    ),
    (
        ["child.cries", "child.cries"],
        ("het kind huilt veel", "het kind huilt niet veel"),
        ("the child cries a lot", "the child does not cry a lot"),
    ),
    (
        [*TWO_SIGNS, "household.debts"],
        (
            "het kind huilt veel, slaapt slecht, en er zijn schulden",
            "het kind huilt niet veel, slaapt niet slecht, of er zijn geen schulden",
        ),
        (
            "the child cries a lot, sleeps badly, and there are debts",
            "the child does not cry a lot, does not sleep badly, or there are no debts",
        ),
    ),
    (
        ["child.cries", {"any": ["child.sleeps-badly", "household.debts"]}],
        (
            "het kind huilt veel, en het kind slaapt slecht of er zijn schulden",
            "het kind huilt niet veel, of het kind slaapt niet slecht en er zijn geen schulden",
        ),
        (
            "the child cries a lot, and the child sleeps badly or there are debts",
            "the child does not cry a lot, or the child does not sleep badly and there are no debts",
        ),
    ),
    (
        {"any": [*TWO_SIGNS, "household.debts", {"parent": "carer.tension"}]},
        (
            (
                "minstens één van deze geldt: het kind huilt veel; het kind slaapt slecht; er zijn schulden; "
                "een van de ouders ervaart spanning"
            ),
            (
                "dit geldt allemaal: het kind huilt niet veel; het kind slaapt niet slecht; er zijn geen schulden; "
                "geen van de ouders ervaart spanning"
            ),
        ),
        (
            (
                "at least one of these holds: the child cries a lot; the child sleeps badly; there are debts; "
                "one of the parents experiences tension"
            ),
            (
                "all of these hold: the child does not cry a lot; the child does not sleep badly; there are no debts; "
                "neither of the parents experiences tension"
            ),
        ),
    ),
    (
        {"at-least": "2", "of": [*TWO_SIGNS, "household.debts"]},
        (
            (
                "van deze drie punten gelden er ten minste twee: "
                "het kind huilt veel; het kind slaapt slecht; er zijn schulden"
            ),
            (
                "van deze drie punten gelden er minder dan twee: "
                "het kind huilt veel; het kind slaapt slecht; er zijn schulden"
            ),
        ),
        (
            "at least two of these three hold: the child cries a lot; the child sleeps badly; there are debts",
            "fewer than two of these three hold: the child cries a lot; the child sleeps badly; there are debts",
        ),
    ),
    (
        {"at-least": "1 to 2", "of": TWO_SIGNS, "name": "signs"},
        (
            (
                "van deze twee punten gelden er genoeg (hoeveel laat de bron open, één tot twee): "
                "het kind huilt veel; het kind slaapt slecht"
            ),
            (
                "van deze twee punten gelden er te weinig (hoeveel laat de bron open, één tot twee): "
                "het kind huilt veel; het kind slaapt slecht"
            ),
        ),
        (
            (
                "of these two points enough hold (how many the source leaves open, one to two): "
                "the child cries a lot; the child sleeps badly"
            ),
            (
                "of these two points too few hold (how many the source leaves open, one to two): "
                "the child cries a lot; the child sleeps badly"
            ),
        ),
    ),
    (
        {"at-least": "1", "of": TWO_SIGNS},
        ("het kind huilt veel of slaapt slecht", "het kind huilt niet veel en slaapt niet slecht"),
        ("the child cries a lot or sleeps badly", "the child does not cry a lot and does not sleep badly"),
    ),
    (
        {"at-least": "2", "of": TWO_SIGNS},
        ("het kind huilt veel en slaapt slecht", "het kind huilt niet veel of slaapt niet slecht"),
        ("the child cries a lot and sleeps badly", "the child does not cry a lot or does not sleep badly"),
    ),
    (
        {"mother": "carer.tension"},
        ("de moeder ervaart spanning", "de moeder ervaart geen spanning"),
        ("the mother experiences tension", "the mother experiences no tension"),
    ),
    (
        {"father": "carer.hard-birth"},
        ("de bevalling was zwaar voor de vader", "de bevalling was niet zwaar voor de vader"),
        ("the birth was hard for the father", "the birth was not hard for the father"),
    ),
    (
        {"parent": {"any": ["carer.tension", "carer.questions"]}},
        (
            "een van de ouders ervaart spanning of heeft vragen",
            "geen van de ouders ervaart spanning of heeft vragen",
        ),
        (
            "one of the parents experiences tension or has questions",
            "neither of the parents experiences tension or has questions",
        ),
    ),
    (
        {"parent": ["carer.tension", "carer.questions"]},
        (
            "een van de ouders ervaart spanning en heeft vragen",
            "bij geen van de ouders gaat dit samen: de ouder ervaart spanning; de ouder heeft vragen",
        ),
        (
            "one of the parents experiences tension and has questions",
            "these do not go together in either parent: the parent experiences tension; the parent has questions",
        ),
    ),
    (
        [{"parent": "carer.tension"}, {"parent": "carer.questions"}],
        (
            "een van de ouders ervaart spanning, en een van de ouders heeft vragen",
            "geen van de ouders ervaart spanning, of geen van de ouders heeft vragen",
        ),
        (
            "one of the parents experiences tension, and one of the parents has questions",
            "neither of the parents experiences tension, or neither of the parents has questions",
        ),
    ),
    (
        {"parent": "not carer.tension"},
        ("een van de ouders ervaart geen spanning", "elk van de ouders ervaart spanning"),
        ("one of the parents experiences no tension", "each of the parents experiences tension"),
    ),
    (
        {"parent": {"any": ["carer.hard-birth", "carer.tension"]}},
        (
            "de bevalling was zwaar voor een van de ouders, of een van de ouders ervaart spanning",
            "de bevalling was niet zwaar voor de ouders, en geen van de ouders ervaart spanning",
        ),
        (
            "the birth was hard for one of the parents, or one of the parents experiences tension",
            "the birth was not hard for the parents, and neither of the parents experiences tension",
        ),
    ),
    (
        {"mother": ["carer.tension", "child.cries"]},
        (
            "het kind huilt veel, en de moeder ervaart spanning",
            "het kind huilt niet veel, of de moeder ervaart geen spanning",
        ),
        (
            "the child cries a lot, and the mother experiences tension",
            "the child does not cry a lot, or the mother experiences no tension",
        ),
    ),
    (
        {"parent": "carer.tension", "basis": ["adoptive", "foster"]},
        (
            "een adoptieouder of pleegouder ervaart spanning",
            "de adoptieouder of pleegouder ervaart geen spanning",
        ),
        (
            "an adoptive parent or foster parent experiences tension",
            "the adoptive parent or foster parent experiences no tension",
        ),
    ),
    (
        {"parent": "carer.present", "basis": ["foster"]},
        ("er is een pleegouder", "er is geen pleegouder"),
        ("there is a foster parent", "there is no foster parent"),
    ),
    (
        {"parent": "carer.role is father"},
        ("er is een vader", "er is geen vader"),
        ("there is a father", "there is no father"),
    ),
    (
        "carer.age <= 25",
        ("de leeftijd van de ouder is hoogstens 25 jaar", "de leeftijd van de ouder is meer dan 25 jaar"),
        ("the age of the parent is at most 25 years", "the age of the parent is more than 25 years"),
    ),
    (
        "carer.age < 26",
        ("de leeftijd van de ouder is minder dan 26 jaar", "de leeftijd van de ouder is ten minste 26 jaar"),
        ("the age of the parent is less than 26 years", "the age of the parent is at least 26 years"),
    ),
    (
        "household.stress-factors > 1",
        ("het aantal stressfactoren is meer dan 1", "het aantal stressfactoren is hoogstens 1"),
        ("the number of stress factors is more than 1", "the number of stress factors is at most 1"),
    ),
    (
        "carer.education <= middle",
        ("de opleiding van de ouder is midden of lager", "de opleiding van de ouder is hoger dan midden"),
        ("the education of the parent is middle or lower", "the education of the parent is higher than middle"),
    ),
    (
        "carer.education is high or low",
        ("de opleiding van de ouder is laag of hoog", "de opleiding van de ouder is iets anders dan laag of hoog"),
        (
            "the education of the parent is low or high",
            "the education of the parent is something other than low or high",
        ),
    ),
    (
        "household.home is not rented",
        ("de woning van het gezin is iets anders dan huur", "de woning van het gezin is huur"),
        ("the home of the family is something other than rented", "the home of the family is rented"),
    ),
    (
        "contact.last-visit <= 2026-05-01",
        ("de dag van het laatste bezoek is op of vóór 1 mei 2026", "de dag van het laatste bezoek is na 1 mei 2026"),
        ("the day of the last visit is on or before 1 May 2026", "the day of the last visit is after 1 May 2026"),
    ),
    (
        "contact.last-visit >= 2026-05-01",
        ("de dag van het laatste bezoek is op of na 1 mei 2026", "de dag van het laatste bezoek is vóór 1 mei 2026"),
        ("the day of the last visit is on or after 1 May 2026", "the day of the last visit is before 1 May 2026"),
    ),
]


@pytest.mark.parametrize(("raw", "dutch", "english"), TABLE, ids=[str(row[0])[:60] for row in TABLE])
def test_a_condition_reads_as_people_speak(raw: object, dutch: tuple[str, str], english: tuple[str, str]) -> None:
    condition = read(raw)
    said: dict[Language, tuple[str, str]] = {"nl": dutch, "en": english}
    for language in LANGUAGES:
        context = family(language=language)
        assert (sentence(condition, True, context), sentence(condition, False, context)) == said[language]


@pytest.mark.parametrize("row", TABLE, ids=[str(row[0])[:60] for row in TABLE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_denying_twice_says_the_same(row: tuple[object, object, object], language: Language) -> None:
    condition, context = read(row[0]), family(language=language)
    for polarity in (True, False):
        once = sentence(condition, polarity, context)
        assert sentence(Not(condition), not polarity, context) == once
        assert sentence(Not(Not(condition)), polarity, context) == once


# What is known of the parents; what an author writes; affirmed and denied.
NAMED: list[tuple[Mapping[str, Known], object, str, str]] = [
    (MOTHER, {"parent": "carer.tension"}, "de moeder ervaart spanning", "de moeder ervaart geen spanning"),
    (MOTHER, {"father": "carer.tension"}, "de vader ervaart spanning", "er is geen vader"),
    (BOTH, {"parent": "carer.tension"}, "een van de ouders ervaart spanning", "geen van de ouders ervaart spanning"),
    (
        {**BOTH, "carer_2.tension": True},
        {"parent": "carer.tension"},
        "de vader ervaart spanning",
        "geen van de ouders ervaart spanning",
    ),
    (
        {**BOTH, "carer_1.tension": True, "carer_2.tension": True},
        {"parent": "carer.tension"},
        "elk van de ouders ervaart spanning",
        "geen van de ouders ervaart spanning",
    ),
    (
        {**BOTH, "carer_2.role": "mother", "carer_2.tension": True},
        {"mother": "carer.tension"},
        "de tweede moeder ervaart spanning",
        "de moeder ervaart geen spanning",
    ),
    (
        {"carer_1.present": True, "carer_2.present": False},
        {"parent": "carer.tension"},
        "de ouder ervaart spanning",
        "de ouder ervaart geen spanning",
    ),
]


@pytest.mark.parametrize(("known", "raw", "affirmed", "denied"), NAMED)
def test_a_parent_is_called_what_is_known_of_them(
    known: Mapping[str, Known], raw: object, affirmed: str, denied: str
) -> None:
    context = family(known)
    assert sentence(read(raw), True, context) == affirmed
    assert sentence(read(raw), False, context) == denied


TEN_WEEKS = Anchors((Born(date(2026, 9, 13)),))
SEVEN_YEARS = Anchors((Born(date(2019, 9, 13)),))
EIGHTEEN_WEEKS = Anchors((Pregnant(date(2027, 4, 25)),))
NEW_BORN = Anchors((Born(date(2026, 11, 22)),))
NOTHING = Anchors()
WISHING = Anchors((Wish(),))

# From and until as authors write them; what is known; affirmed and denied.
SPANS: list[tuple[str | None, str | None, Anchors, str, str]] = [
    (
        "1 year",
        "before 6 years",
        NOTHING,
        "het kind is 1 tot 6 jaar",
        "het kind is nog geen 1 jaar, of 6 jaar of ouder",
    ),
    ("1 year", "before 6 years", TEN_WEEKS, "het kind is 1 tot 6 jaar", "het kind is nog geen 1 jaar"),
    ("1 year", "before 6 years", SEVEN_YEARS, "het kind is 1 tot 6 jaar", "het kind is 6 jaar of ouder"),
    ("1 year", "before 6 years", EIGHTEEN_WEEKS, "het kind is 1 tot 6 jaar", "het kind is nog niet geboren"),
    ("1 year", "before 6 years", WISHING, "het kind is 1 tot 6 jaar", "er is nog geen zwangerschap"),
    (
        "6 weeks",
        "before 4 years",
        NOTHING,
        "het kind is 6 weken tot 4 jaar",
        "het kind is nog geen 6 weken, of 4 jaar of ouder",
    ),
    (
        "birth",
        "before 4 years",
        NOTHING,
        "het kind is jonger dan 4 jaar",
        "het kind is nog niet geboren, of 4 jaar of ouder",
    ),
    (
        None,
        "before 4 years",
        NOTHING,
        "het kind is jonger dan 4 jaar",
        "het kind is nog niet geboren, of 4 jaar of ouder",
    ),
    ("wish", "before 4 years", NOTHING, "het kind is jonger dan 4 jaar", "het kind is 4 jaar of ouder"),
    (
        "birth",
        "to 4 years",
        NOTHING,
        "het kind is 0 tot 4 jaar (of 4 jaar zelf meetelt, zegt de bron niet)",
        "het kind is nog niet geboren, of 4 jaar of ouder (of 4 jaar zelf meetelt, zegt de bron niet)",
    ),
    (
        "birth",
        "to 4 years",
        TEN_WEEKS,
        "het kind is 0 tot 4 jaar",
        "het kind is nog niet geboren, of 4 jaar of ouder (of 4 jaar zelf meetelt, zegt de bron niet)",
    ),
    (
        "birth",
        "to 4 years",
        SEVEN_YEARS,
        "het kind is 0 tot 4 jaar (of 4 jaar zelf meetelt, zegt de bron niet)",
        "het kind is 5 jaar of ouder",
    ),
    (
        "birth",
        "through 12 months",
        NOTHING,
        "het kind is 0 tot en met 12 maanden",
        "het kind is nog niet geboren of ouder dan 12 maanden",
    ),
    (
        "birth",
        "through 12 months",
        SEVEN_YEARS,
        "het kind is 0 tot en met 12 maanden",
        "het kind is 13 maanden of ouder",
    ),
    ("birth", "through 6 years", SEVEN_YEARS, "het kind is 0 tot en met 6 jaar", "het kind is 7 jaar of ouder"),
    (
        "1.5 months",
        "before 2.5 years",
        NOTHING,
        "het kind is 1,5 maand tot 2,5 jaar",
        "het kind is nog geen 1,5 maand, of 2,5 jaar of ouder",
    ),
    (
        None,
        "before 0.5 years",
        TEN_WEEKS,
        "het kind is jonger dan een half jaar",
        "het kind is nog niet geboren, of een half jaar of ouder",
    ),
    ("8 weeks", "through 8 weeks", NOTHING, "het kind is 8 weken", "het kind is nog geen 8 weken of ouder dan 8 weken"),
    ("about 4 weeks", None, NOTHING, "het kind is ongeveer 4 weken of ouder", "het kind is nog niet geboren"),
    ("1 year", None, NOTHING, "het kind is 1 jaar of ouder", "het kind is nog geen 1 jaar"),
    ("birth", None, NOTHING, "het kind is geboren", "het kind is nog niet geboren"),
    (None, "before birth", NOTHING, "het kind is nog niet geboren", "het kind is al geboren"),
    (
        "16 weeks of pregnancy",
        "before birth",
        NOTHING,
        "de zwangerschap duurt 16 weken of langer",
        "de zwangerschap duurt nog geen 16 weken, of het kind is al geboren",
    ),
    (
        "16 weeks of pregnancy",
        "before birth",
        TEN_WEEKS,
        "de zwangerschap duurt 16 weken of langer",
        "het kind is al geboren",
    ),
    (
        "20 weeks of pregnancy",
        "before birth",
        EIGHTEEN_WEEKS,
        "de zwangerschap duurt 20 weken of langer",
        "de zwangerschap duurt nog geen 20 weken",
    ),
    (
        "16 weeks of pregnancy",
        "before 28 weeks of pregnancy",
        EIGHTEEN_WEEKS,
        "de zwangerschap duurt 16 tot 28 weken",
        "de zwangerschap duurt nog geen 16 weken, 28 weken of langer, of het kind is al geboren",
    ),
    (
        "16 weeks of pregnancy",
        "before 2 years",
        NOTHING,
        "de zwangerschap duurt 16 weken of langer, of het kind is jonger dan 2 jaar",
        "de zwangerschap duurt nog geen 16 weken, of het kind is 2 jaar of ouder",
    ),
    (
        "16 weeks of pregnancy",
        "before 2 years",
        TEN_WEEKS,
        "het kind is jonger dan 2 jaar",
        "de zwangerschap duurt nog geen 16 weken, of het kind is 2 jaar of ouder",
    ),
    (
        "start of pregnancy",
        "before birth",
        NOTHING,
        "er is een zwangerschap",
        "er is nog geen zwangerschap, of het kind is al geboren",
    ),
    (
        "5 months before birth",
        "before birth",
        NOTHING,
        "de geboorte is over 5 maanden of eerder",
        "de geboorte is over meer dan 5 maanden, of het kind is al geboren",
    ),
    ("wish", "before birth", NOTHING, "er is een kinderwens of een zwangerschap", "het kind is al geboren"),
    (
        "wish",
        "before start of pregnancy",
        NOTHING,
        "er is een kinderwens",
        "er is een zwangerschap, of het kind is al geboren",
    ),
]


@pytest.mark.parametrize(("start", "end", "anchors", "affirmed", "denied"), SPANS)
def test_a_span_of_time_is_said_from_where_the_family_stands(
    start: str | None, end: str | None, anchors: Anchors, affirmed: str, denied: str
) -> None:
    span = {key: value for key, value in (("from", start), ("until", end)) if value is not None}
    condition, context = read({"during": span}), family(anchors=anchors)
    assert sentence(condition, True, context) == affirmed
    assert sentence(condition, False, context) == denied


def test_spans_are_said_in_english_too() -> None:
    condition, context = read({"during": {"from": "birth", "until": "to 4 years"}}), family(language="en")
    assert sentence(condition, True, context) == (
        "the child is 0 to 4 years old (the source does not say whether 4 years itself counts)"
    )
    assert sentence(condition, False, family(anchors=SEVEN_YEARS, language="en")) == "the child is 5 years or older"


def test_what_a_source_leaves_open_is_said_once_in_a_sentence() -> None:
    spans = [{"during": {"from": "birth", "until": f"to {years} years", "name": f"y{years}"}} for years in (2, 4)]
    said = sentence(read({"any": spans}), True, family())
    assert said == "het kind is 0 tot 2 jaar (of 2 jaar zelf meetelt, zegt de bron niet) of 0 tot 4 jaar"


def test_a_start_and_an_end_in_two_parts_are_said_as_one_span() -> None:
    parts = [{"during": {"from": "1 year"}}, {"during": {"from": "wish", "until": "through 6 years"}}, "child.cries"]
    assert sentence(read(parts), True, family()) == "het kind is 1 tot en met 6 jaar, en huilt veel"


def test_lists_within_a_list_are_kept_apart() -> None:
    raw = {
        "at-least": "2",
        "of": ["household.debts", {"any": [*TWO_SIGNS, "household.debts", {"mother": "carer.tension"}]}, "child.cries"],
    }
    assert sentence(read(raw), True, family()) == (
        "van deze drie punten gelden er ten minste twee: er zijn schulden; "
        "(minstens één van deze geldt: het kind huilt veel; het kind slaapt slecht; er zijn schulden; "
        "de moeder ervaart spanning); het kind huilt veel"
    )


def test_sources_that_differ_are_both_named() -> None:
    condition = told().conditions["visits#age"]
    assert sentence(condition, True, family()) == (
        "het kind is 1 maand of ouder, en de bronnen verschillen over het einde: het kind is jonger dan 2 jaar "
        "(of 2 jaar zelf meetelt, zegt de bron niet; Richtlijn); het kind is jonger dan 3 jaar (Overzicht)"
    )
    assert sentence(condition, False, family(anchors=TEN_WEEKS)) == (
        "het kind is nog geen 1 maand, of de bronnen verschillen over het einde: "
        "het kind is nog niet geboren, of 2 jaar of ouder "
        "(of 2 jaar zelf meetelt, zegt de bron niet; Richtlijn); "
        "het kind is nog niet geboren, of 3 jaar of ouder (Overzicht)"
    )


CRIES, SLEEPS = (is_true(FactRef("child", fact)) for fact in ("cries", "sleeps-badly"))


@pytest.mark.parametrize(
    ("condition", "affirmed", "denied"),
    [
        (All((All(), CRIES)), "het kind huilt veel", "het kind huilt niet veel"),
        (Any((CRIES, Any())), "het kind huilt veel", "het kind huilt niet veel"),
        (All((All(), All())), "hiervoor is niets nodig", "dit geldt voor niemand"),
        (Any((Any(),)), "dit geldt voor niemand", "hiervoor is niets nodig"),
        (
            Any((All(), CRIES)),
            "hiervoor is niets nodig, of het kind huilt veel",
            "dit geldt voor niemand, en het kind huilt niet veel",
        ),
        (
            All((Any(), CRIES)),
            "dit geldt voor niemand, en het kind huilt veel",
            "hiervoor is niets nodig, of het kind huilt niet veel",
        ),
        (Named("signs", CRIES), "het kind huilt veel", "het kind huilt niet veel"),
        (
            All((Named("signs", CRIES), SLEEPS)),
            "het kind huilt veel en slaapt slecht",
            "het kind huilt niet veel of slaapt niet slecht",
        ),
        (
            bind_parent("mother", None, Named("tense", is_true(FactRef(CARER, "tension")))),
            "de moeder ervaart spanning",
            "de moeder ervaart geen spanning",
        ),
        (
            bind_parent(None, None, All((is_true(FactRef(CARER, "tension")),))),
            "een van de ouders ervaart spanning",
            "geen van de ouders ervaart spanning",
        ),
    ],
)
def test_what_asks_nothing_is_not_said_beside_what_does_and_a_name_says_its_part(
    condition: Condition, affirmed: str, denied: str
) -> None:
    assert sentence(condition, True, family()) == affirmed
    assert sentence(condition, False, family()) == denied


def test_a_number_of_a_parent_is_denied_of_each_of_them() -> None:
    base = from_documents({**DOCUMENTS, "facts/all.yaml": FACTS.replace("    low: 12\n", "")})
    one = bind_parent(None, None, Member(FactRef(CARER, "age"), frozenset({1})))
    assert sentence(one, True, family(base=base)) == "de leeftijd van een van de ouders is 1 jaar"
    assert sentence(one, False, family(base=base)) == "de leeftijd van de ouders is iets anders dan 1 jaar"


def test_a_start_or_an_end_are_two_spans() -> None:
    parts = [{"during": {"from": "1 year"}}, {"during": {"from": "wish", "until": "before 6 years"}}]
    assert sentence(read({"any": parts}), True, family()) == "het kind is 1 jaar of ouder, of jonger dan 6 jaar"


def test_two_differences_stand_beside_each_other_without_brackets() -> None:
    first, second = (ByReading(name, (("one", CRIES), ("two", SLEEPS))) for name in ("a/from", "a/until"))
    assert sentence(All((first, second)), True, family()) == (
        "de bronnen verschillen over het begin: het kind huilt veel (one); het kind slaapt slecht (two); "
        "en de bronnen verschillen over het einde: het kind huilt veel (one); het kind slaapt slecht (two)"
    )
    assert sentence(All((first, second)), False, family(language="en")) == (
        "the sources differ on the start: the child does not cry a lot (one); the child does not sleep badly (two); "
        "or the sources differ on the end: the child does not cry a lot (one); the child does not sleep badly (two)"
    )


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        (
            [("wish", None)],
            "(er is een kinderwens of een zwangerschap, of het kind is geboren), en het kind huilt veel",
        ),
        ([("1 year", None), (None, "before 6 years")], "het kind is 1 jaar of ouder, jonger dan 6 jaar, en huilt veel"),
        (
            [("1 year", None), ("2 years", "before 6 years")],
            "het kind is 1 jaar of ouder, 2 tot 6 jaar, en huilt veel",
        ),
        (
            [("6 years", None), ("wish", "before 1 year")],
            "het kind is 6 jaar of ouder, jonger dan 1 jaar, en huilt veel",
        ),
        (
            [("1 year", None), ("2 years", None), ("wish", "before 6 years")],
            "het kind is 1 jaar of ouder, 2 jaar of ouder, jonger dan 6 jaar, en huilt veel",
        ),
        ([("wish", "before 6 years"), ("1 year", None)], "het kind is 1 tot 6 jaar en huilt veel"),
    ],
)
def test_only_one_start_and_one_end_that_fit_are_said_as_one_span(
    spans: list[tuple[str | None, str | None]], said: str
) -> None:
    parts = [{"during": {key: end for key, end in zip(("from", "until"), span, strict=True) if end}} for span in spans]
    assert sentence(read([*parts, "child.cries"]), True, family()) == said
