# SPDX-License-Identifier: EUPL-1.2
"""Sentences put together: where commas, semicolons and brackets come, and what is said once."""

from dataclasses import replace

import pytest

from rokwijzer.explain.phrases import Phrase, closed, joined, list_of, one, words


def said(text: str, *subjects: str) -> Phrase:
    """One Dutch sentence."""
    return one(text, "nl", subjects)


A, B, C, D, E = (said(f"{each} geldt") for each in "abcde")
OR, AND_OR = joined([A, B], "or"), joined([joined([A, B], "or"), C], "and")
LIST = list_of("dit telt", [A, B])
MANY = joined([A, B, C, D], "or")
NOTED = replace(A, note="of niet")
DIFFERS = replace(list_of("de bronnen verschillen", [replace(A, source="R"), replace(B, source="O")]), differs=True)
OTHERWISE = replace(DIFFERS, lead="ook hier")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        (AND_OR, "a geldt of b geldt, en c geldt"),
        (joined([AND_OR, D], "or"), "(a geldt of b geldt, en c geldt), of d geldt"),
        (
            joined([joined([AND_OR, D], "or"), E], "and"),
            "e geldt, en ((a geldt of b geldt, en c geldt), of d geldt)",
        ),
        (joined([OR, C, D], "and"), "a geldt of b geldt; c geldt; en d geldt"),
        (joined([C, OR, D], "and"), "c geldt; a geldt of b geldt; en d geldt"),
        (joined([LIST, C], "and"), "c geldt, en dit telt: a geldt; b geldt"),
        (joined([LIST, C, D], "and"), "c geldt; d geldt; en dit telt: a geldt; b geldt"),
        (
            joined([LIST, replace(LIST, lead="ook dit")], "and"),
            "(dit telt: a geldt; b geldt), en ook dit: a geldt; b geldt",
        ),
        (list_of("samen", [LIST, C]), "samen: (dit telt: a geldt; b geldt); c geldt"),
        (list_of("samen", [list_of("alleen", [A]), C]), "samen: (alleen: a geldt); c geldt"),
        (list_of("samen", [OR, C]), "samen: a geldt, of b geldt; c geldt"),
        (
            list_of("samen", [joined([OR, LIST], "and"), C]),
            "samen: (a geldt of b geldt, en dit telt: a geldt; b geldt); c geldt",
        ),
        (joined([MANY, E], "and"), "e geldt, en (minstens één van deze geldt: a geldt; b geldt; c geldt; d geldt)"),
    ],
)
def test_what_is_deeper_comes_last_and_stands_in_brackets_unless_a_colon_tells_it_apart(
    phrase: Phrase, text: str
) -> None:
    assert words(phrase, "nl") == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        (joined([A, B], "and"), "a geldt, en b geldt"),
        (joined([A, B, C], "and"), "a geldt, b geldt, en c geldt"),
        (joined([joined([A, B], "and"), C, A], "and"), "a geldt, b geldt, en c geldt"),
        (joined([A, A], "and"), "a geldt"),
        (joined([A, B, C, D], "and"), "dit geldt allemaal: a geldt; b geldt; c geldt; d geldt"),
        (joined([said("a geldt, of toch niet"), B], "and"), "a geldt, of toch niet, en b geldt"),
        (joined([said("a geldt, of toch niet"), B, C], "and"), "a geldt, of toch niet; b geldt; en c geldt"),
        (joined([A, said("b geldt; meer niet"), C], "or"), "a geldt, b geldt; meer niet, of c geldt"),
        (joined([joined([A, said("b en z gelden")], "or"), C], "and"), "(a geldt, of b en z gelden), en c geldt"),
        (joined([joined([A, said("b of z geldt")], "or"), C], "and"), "(a geldt, of b of z geldt), en c geldt"),
        (joined([joined([A, said("b geldt, zo nu")], "or"), C], "and"), "(a geldt, of b geldt, zo nu), en c geldt"),
        (joined([joined([A, said("b geldt; zo nu")], "or"), C], "and"), "(a geldt, of b geldt; zo nu), en c geldt"),
    ],
)
def test_commas_part_sentences_and_semicolons_those_that_have_commas_themselves(phrase: Phrase, text: str) -> None:
    assert words(phrase, "nl") == text


def test_what_sentences_begin_with_is_said_once_as_long_as_it_can_be() -> None:
    subjects = ("het", "het kind")
    cries, sleeps, house, cold = (
        said(text, *subjects) for text in ("het kind huilt", "het kind slaapt", "het huis is oud", "er is kou")
    )
    assert cries.subjects == sleeps.subjects == ("het kind", "het")
    assert (house.subjects, cold.subjects) == (("het",), ())
    assert words(joined([cries, sleeps], "and"), "nl") == "het kind huilt en slaapt"
    assert words(joined([house, cries, sleeps], "or"), "nl") == "het huis is oud, kind huilt of slaapt"
    assert words(joined([cries, cold, sleeps], "and"), "nl") == "het kind huilt, er is kou, en het kind slaapt"
    longest = "de ouder van het kind"
    begun = [longest[:end] for end, letter in enumerate(longest) if letter == " "]
    assert said(f"{longest} huilt", *begun, longest).subjects == (longest, *reversed(begun))
    five = [said(f"het kind {verb}", *subjects) for verb in ("huilt", "slaapt", "eet", "lacht", "speelt")]
    assert words(joined(five, "and"), "nl") == "het kind huilt, slaapt, eet, lacht en speelt"
    assert words(joined([joined(five, "or"), cold], "and"), "nl") == (
        "het kind huilt, slaapt, eet, lacht of speelt, en er is kou"
    )


def test_what_is_closed_stays_together_and_is_not_joined_on() -> None:
    tired, afraid, laughs = (said(f"een ouder {verb}", "een ouder") for verb in ("is moe", "is bang", "lacht"))
    pair = joined([tired, afraid], "and")
    assert words(joined([pair, laughs], "and"), "nl") == "een ouder is moe, is bang en lacht"
    assert closed(pair) == Phrase(joiner="and", parts=(tired, afraid), closed=True)
    assert words(joined([closed(pair), laughs], "and"), "nl") == "een ouder is moe en is bang, en een ouder lacht"
    assert words(joined([closed(tired), laughs], "and"), "nl") == "een ouder is moe, en een ouder lacht"


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        (NOTED, "a geldt (of niet)"),
        (replace(A, source="R"), "a geldt (R)"),
        (replace(NOTED, source="R"), "a geldt (of niet; R)"),
        (joined([NOTED, replace(B, note="of niet")], "and"), "a geldt (of niet), en b geldt"),
        (replace(joined([B, NOTED], "or"), source="R"), "b geldt, of a geldt (of niet; R)"),
        (replace(joined([NOTED, B], "or"), source="R"), "a geldt (of niet), of b geldt (R)"),
        (replace(said("a geldt ()"), source="R"), "a geldt () (R)"),
        (
            list_of("lijst", [replace(NOTED, source="R"), replace(B, note="of niet", source="O")]),
            "lijst: a geldt (of niet; R); b geldt (O)",
        ),
        (list_of("lijst", [replace(A, note="x; y"), B]), "lijst: a geldt (x; y); b geldt"),
        (list_of("lijst", [replace(A, source="x; y"), B]), "lijst: a geldt (x; y); b geldt"),
    ],
)
def test_a_note_is_said_once_and_shares_its_brackets_with_the_source(phrase: Phrase, text: str) -> None:
    assert words(phrase, "nl") == text


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        (joined([DIFFERS, C], "and"), "c geldt, en de bronnen verschillen: a geldt (R); b geldt (O)"),
        (
            joined([DIFFERS, OTHERWISE], "and"),
            "de bronnen verschillen: a geldt (R); b geldt (O); en ook hier: a geldt (R); b geldt (O)",
        ),
        (
            joined([DIFFERS, OTHERWISE, C], "and"),
            "c geldt; de bronnen verschillen: a geldt (R); b geldt (O); en ook hier: a geldt (R); b geldt (O)",
        ),
        (
            joined([LIST, DIFFERS], "or"),
            "(dit telt: a geldt; b geldt), of de bronnen verschillen: a geldt (R); b geldt (O)",
        ),
    ],
)
def test_what_sources_say_needs_no_brackets(phrase: Phrase, text: str) -> None:
    assert words(phrase, "nl") == text


def test_joining_words_are_those_of_the_language() -> None:
    assert words(MANY, "en") == "at least one of these holds: a geldt; b geldt; c geldt; d geldt"
    assert words(joined([A, B], "or"), "en") == "a geldt, or b geldt"
    assert one("a or b", "en") == Phrase("a or b", dense=True)
    assert one("a or b", "nl") == Phrase("a or b")
