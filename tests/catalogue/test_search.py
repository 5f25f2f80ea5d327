# SPDX-License-Identifier: EUPL-1.2
"""Search: every offer is found by its names, with slips too; why is said truthfully; nothing typed makes it fail."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rokwijzer.catalogue import Query, catalogue_of, index_of, search
from rokwijzer.catalogue.asking import LONGEST, How, nearest
from rokwijzer.catalogue.folding import folded, tokens, words
from rokwijzer.catalogue.search import ENOUGH
from rokwijzer.editions import current
from rokwijzer.explain import LANGUAGES, Language

CATALOGUE = catalogue_of(current().base, None, date(2026, 11, 22))
NAMES = sorted((offer, each.name) for offer, known in CATALOGUE.base.offers.items() for each in known.names.values())
INDEXES = {language: index_of(CATALOGUE.features, language) for language in LANGUAGES}


def _ranked(typed: str, language: Language = "nl") -> list[str]:
    scores = search(typed, INDEXES[language]).scores
    return sorted(scores, key=lambda name: -scores[name])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_offer_is_found_first_by_each_of_its_names(language: Language) -> None:
    for offer, name in NAMES:
        same = {other for other, known in NAMES if words(known) == words(name)}
        typed = name if len(name) <= LONGEST else " ".join(name[: LONGEST + 1].split()[:-1])
        assert set(_ranked(typed, language)[: len(same)]) == same or offer in _ranked(typed, language)[:2], name


def test_every_offer_is_found_by_its_name_in_capitals_and_without_accents() -> None:
    for offer, name in NAMES:
        assert offer in _ranked(name[:LONGEST].upper())[:3], name
        assert offer in _ranked(" ".join(words(name))[:LONGEST])[:3], name


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_name_with_one_letter_left_out_is_still_found(data: st.DataObject) -> None:
    long = [(offer, name) for offer, name in NAMES if len(name) < LONGEST and any(len(w) > 7 for w in words(name))]
    offer, name = data.draw(st.sampled_from(long))
    token = data.draw(st.sampled_from([each for each in tokens(name) if len(each.word) > 7]))
    place = data.draw(st.integers(token.start + 1, token.end - 1))
    assert offer in _ranked(name[:place] + name[place + 1 :])[:8]


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_that_is_typed_makes_it_fail(typed: str) -> None:
    for language in LANGUAGES:
        found = search(typed, INDEXES[language])
        assert len(found.question.typed) <= LONGEST
        for offer in list(found.scores)[:5]:
            found.why(offer)


HOSTILE = [
    "", " ", "'", '"', "%", "*", "a*", "AND OR NOT", "NEAR(", "; drop table offers", "<script>alert(1)</script>",
    "\x00", "\u202e", "ﷺ" * 50, "a" * 100_000, "a " * 50_000, "-" * 1000, "K-" * 500, "é" * 500, "0" * 80, "🤱", "ß",
    "baby\u0000huilt", "‘’“”", "\n\r\t", "ij", "İ" * 100, "x" * 63, "kraam" * 16,
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: repr(typed[:20]))
def test_what_is_typed_to_break_it_is_a_search_like_any_other(typed: str) -> None:
    for language in LANGUAGES:
        assert search(typed, INDEXES[language]).scores is not None
        answer = CATALOGUE.browse(Query(typed), language)
        assert (answer.found is None) == (not typed.strip())


def test_the_same_search_gives_the_same_answer() -> None:
    first, second = (search("moeder met een depressie", INDEXES["nl"]) for _ in range(2))
    assert list(first.scores.items()) == list(second.scores.items())


def test_what_is_marked_is_in_the_text_and_what_is_said_to_be_missing_is_not() -> None:
    for typed in ("huilbaby", "steevig ouderschap", "zwangere tiener", "lvb", "video home training", "angstige moeder"):
        found = search(typed, INDEXES["nl"])
        assert found.scores
        for offer in found.scores:
            why = found.why(offer)
            known = CATALOGUE.base.offers[offer]
            assert "".join(piece.text for piece in why.name) == known.name
            assert "".join(piece.text for piece in why.summary) == known.summary.nl
            marked = {
                folded(each)
                for pieces in (why.name, why.summary, why.passage)
                for piece in pieces
                if piece.found
                for each in piece.text.split()
            }
            written = {folded(part) for match in why.matches for each in match.written for part in each.split()}
            assert marked
            assert marked <= written
            asked = {each.typed for each in found.question.words}
            assert {match.typed for match in why.matches} | set(why.missing) == asked
            assert not {match.typed for match in why.matches} & set(why.missing)


def test_a_word_that_stands_in_name_or_summary_needs_no_further_passage() -> None:
    why = search("babymassage", INDEXES["nl"]).why("shantala")
    assert not why.passage
    assert [piece.text for piece in why.name if piece.found] == ["Babymassage"]


def test_a_misspelt_word_says_what_it_was_taken_for() -> None:
    found = search("steevig ouderschap", INDEXES["nl"])
    assert found.question.meant == "stevig ouderschap"
    ways = {match.typed: match.how for match in found.why("stevig-ouderschap").matches}
    assert ways == {"steevig": How.ALIKE, "ouderschap": How.WORD}


def test_a_word_that_is_known_is_not_corrected() -> None:
    assert search("stevig ouderschap", INDEXES["nl"]).question.meant is None
    assert search("draagdoek", INDEXES["nl"]).question.meant is None


def test_a_word_that_no_text_has_is_named_and_does_not_hide_the_rest() -> None:
    found = search("depressie qwertyuiop", INDEXES["nl"])
    assert found.question.unknown == ("qwertyuiop",)
    assert "ouder-baby-interventie" in found.scores


def test_an_offer_without_a_rare_word_is_not_found_by_the_common_ones_alone() -> None:
    found = search("moeder Arabisch", INDEXES["nl"])
    assert set(found.scores) == {"pharos-safe-sleep-films"}
    assert 0.5 < ENOUGH < 1


def test_only_so_much_of_what_is_typed_is_read() -> None:
    assert search("shantala" + " x" * 200, INDEXES["nl"]).question.typed.startswith("shantala")
    assert "shantala" in search("y" * (LONGEST - 9) + " shantala", INDEXES["nl"]).scores
    assert "shantala" not in search("y" * LONGEST + " shantala", INDEXES["nl"]).scores


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("abc", None),  # too short to say anything
        ("abcd", "abce"),
        ("abxx", None),
        ("abcdef", "abcdxy"),  # six letters may differ by two
        ("qrstxy", None),
        ("1234", None),
    ],
)
def test_how_far_a_misspelt_word_may_be_off(typed: str, near: str | None) -> None:
    assert nearest(typed, ["abce", "abcdxy", "1235"]) == near


def test_the_first_letter_and_no_shorter_word_decide_between_words_that_are_as_near() -> None:
    assert nearest("masage", ["passage", "massage", "mesage"]) == "massage"
