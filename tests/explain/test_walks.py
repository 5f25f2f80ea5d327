# SPDX-License-Identifier: EUPL-1.2
"""The walks' own offers and rules, explained: why, why not, and what would change it."""

from datetime import date

import pytest

from rokwijzer.decisions import decide
from rokwijzer.explain import Context, Language, explain_address
from rokwijzer.explain.model import ExplanationOut
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load

BASE = load()


def explained(name: str, address: str, language: Language = "nl") -> ExplanationOut:
    """What stands at an address for an example family."""
    situation = read_situation(BASE.examples[name], name, BASE)
    knowns = situation.knowns(BASE, situation.on or date(2026, 11, 22))
    return explain_address(address, Context(BASE, decide(BASE), situation, knowns, language))


@pytest.mark.parametrize(
    ("name", "address", "sentence"),
    [
        ("walk-1-crying-baby", "k-vht", "Past bij deze situatie."),
        ("walk-1-crying-baby", "shantala", "Past bij deze situatie."),
        ("walk-1-crying-baby", "vipp-sd#age", "Het kind is nog geen 1 jaar."),
        ("walk-1-crying-baby", "vipp-sd", "Niet voor deze situatie bedoeld: Het kind is nog geen 1 jaar."),
        ("walk-2-pregnant-at-nineteen", "voorzorg#age", "De leeftijd van de moeder is hoogstens 25 jaar."),
        (
            "walk-2-pregnant-at-nineteen",
            "voorzorg#accumulation",
            "Nog niet bekend: bij de moeder is er een opeenstapeling van problemen.",
        ),
        ("walk-2-pregnant-at-nineteen", "stevig-ouderschap#weeks", "De zwangerschap duurt 16 weken of langer."),
        ("walk-2-pregnant-at-nineteen", "een-kindje-krijgen#weeks", "De zwangerschap duurt nog geen 20 weken."),
        ("walk-2-aged-26", "voorzorg", "Eerst overleggen: De leeftijd van de moeder is meer dan 25 jaar."),
        ("walk-2-baby-born", "voorzorg", "Niet voor deze situatie bedoeld: Het kind is al geboren."),
        ("walk-3-at-five", "k-vht#age", "Het kind is 4 jaar of ouder."),
        (
            "walk-4-depressed-mother",
            "ouder-baby-interventie#depressed-mother",
            "Bij de moeder is een depressie vastgesteld.",
        ),
        ("walk-4-depressed-mother", "ouder-baby-interventie#age", "Het kind is 0 tot en met 12 maanden."),
        ("walk-4-in-two-weeks", "ouder-baby-interventie#age", "Nog open: het kind is 0 tot en met 12 maanden."),
        ("walk-4-on-22-december", "ouder-baby-interventie#age", "Het kind is 13 maanden of ouder."),
        ("walk-4-father", "ouder-baby-interventie#depressed-mother", "Bij de moeder is geen depressie vastgesteld."),
        ("walk-5-stuck", "direct-referral", "Van toepassing."),
    ],
)
def test_the_walks_are_explained_in_a_sentence(name: str, address: str, sentence: str) -> None:
    assert explained(name, address).sentence == sentence


def test_the_sources_of_vipp_sd_differ_for_the_child_of_five_and_each_says_its_own_end() -> None:
    (age,) = explained("walk-3-at-five", "vipp-sd#age").criteria
    assert age.state == "unknown"
    said = {reading.id: (reading.state, reading.sentence) for reading in age.readings}
    assert said["guideline"] == ("met", "Het kind is 1 tot 6 jaar.")
    assert said["annex-heading"][0] == "met"
    assert said["annex-text"][0] == "not-met"
    assert said["region"] == ("met", "Het kind is jonger dan 6 jaar.")
    assert {cause.kind for cause in age.causes} == {"reading"}


@pytest.mark.parametrize(
    ("name", "address", "day", "text"),
    [
        ("walk-1-crying-baby", "vipp-sd", date(2027, 9, 13), "Kan vanaf 13 september 2027 (1 jaar)."),
        (
            "walk-2-pregnant-at-nineteen",
            "een-kindje-krijgen",
            date(2026, 12, 6),
            "Kan vanaf 6 december 2026 (20 weken zwanger).",
        ),
        (
            "walk-4-depressed-mother",
            "ouder-baby-interventie#age",
            date(2026, 11, 23),
            "Blijft zo tot 23 november 2026 (1 jaar).",
        ),
    ],
)
def test_the_day_that_would_change_it_is_named(name: str, address: str, day: date, text: str) -> None:
    change = explained(name, address).changes[0]
    assert (change.kind, change.day, change.text) == ("age", day, text)


def test_direct_referral_asks_exactly_what_can_still_settle_it() -> None:
    out = explained("walk-1-crying-baby", "direct-referral")
    assert out.state == "open"
    names = [question.name.partition(".")[2] for question in out.questions]
    assert set(names) == {
        "regulation-problem-persists",
        "communication-problematic",
        "worried",
        "overload",
        "worry-or-overload-persists",
    }
    assert len(names) == len(set(names))
    assert explained("walk-5-without-communication", "direct-referral").questions[0].text == (
        "Verloopt de communicatie tussen ouder en kind problematisch?"
    )
    assert [each.text for each in explained("walk-5-without-persistence", "direct-referral", "en").questions] == [
        "Does the problem with crying or sleeping or eating or the like persist?"
    ]


def test_a_deviation_names_the_consult() -> None:
    out = explained("walk-2-aged-26", "voorzorg")
    assert "consult" in {change.kind for change in out.changes}
    (age,) = explained("walk-2-aged-26", "voorzorg#age").criteria
    assert age.deviation == "consult"
    assert age.consult is not None
    assert [each.words for each in age.refined] == ["jonge"]


def test_the_strength_of_a_rule_is_the_verb_of_its_source() -> None:
    out = explained("walk-5-stuck", "direct-referral")
    assert (out.strength, out.strength_text) == ("indicated", "De bron zegt: “is aangewezen”.")
    assert [each.text for each in out.citations] == ["Richtlijn 2021, regel 67 (de richtlijn)"]
