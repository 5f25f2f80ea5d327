# SPDX-License-Identifier: EUPL-1.2
"""Words: folding, forms, compounds and acronyms, with small vocabularies of their own."""

import pytest

from rokwijzer.catalogue.acronyms import acronyms
from rokwijzer.catalogue.compounds import Splitter
from rokwijzer.catalogue.folding import FUNCTION_WORDS, folded, tokens, words
from rokwijzer.catalogue.stems import canonical
from rokwijzer.explain import Language


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("Baby’s", "babys"),
        ("coördinatie", "coordinatie"),
        ("KOPP/KVO", "koppkvo"),
        ("İzmir", "izmir"),
        ("ﬁlm", "film"),
        ("½", "12"),
        ("", ""),
        ("—", ""),
    ],
)
def test_capitals_accents_and_signs_do_not_count(written: str, word: str) -> None:
    assert folded(written) == word


def test_each_word_knows_where_it_stands() -> None:
    text = "Girls’ Talk+, de baby's: K-VHT"
    assert words(text) == ("girls", "talk", "de", "babys", "k", "vht")
    assert [text[token.start : token.end] for token in tokens(text)] == ["Girls", "Talk", "de", "baby's", "K", "VHT"]


def _one(language: Language, *forms: str) -> set[str]:
    return {canonical(word, language, forms) for word in forms}


@pytest.mark.parametrize(
    "forms",
    [
        ("huilt", "huilen", "huil", "huilende"),
        ("kind", "kinderen"),
        ("baby", "babys"),
        ("relatie", "relaties"),
        ("depressie", "depressief", "depressieve"),
        ("gezin", "gezinnen"),
        ("hechten", "hechting"),
        ("zwanger", "zwangere"),
        ("verloskundige", "verloskundigen"),
        ("moeder", "moeders"),
    ],
)
def test_forms_of_one_dutch_word_are_kept_together(forms: tuple[str, ...]) -> None:
    assert len(_one("nl", *forms)) == 1


@pytest.mark.parametrize(("one", "other"), [("gezin", "zin"), ("gezondheid", "zon"), ("wens", "week")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert len(_one("nl", one, other)) == 2


def test_no_word_is_shortened_to_one_that_does_not_exist() -> None:
    assert canonical("kaart", "nl", {"kaart"}) == canonical("kaarten", "nl", {"kaart", "kaarten"})
    assert canonical("gepast", "nl", {"gepast"}) != canonical("gepas", "nl", {"gepas"})


def _splitter(language: Language, *known: str) -> Splitter:
    return Splitter(language, {word: canonical(word, language, known) for word in known}, FUNCTION_WORDS[language])


@pytest.mark.parametrize(
    ("known", "word", "parts"),
    [
        ("video home training", "videohometraining", ("video", "home", "training")),
        ("huilen baby", "huilbaby", ("huil", "baby")),
        ("slapen problemen", "slaapproblemen", ("slaap", "problemen")),
        ("gezin coach", "gezinscoach", ("gezin", "coach")),
        ("vrouw opvang", "vrouwenopvang", ("vrouw", "opvang")),
        ("kraamhulp kraamtijd hulp tijd zorg", "kraamzorg", ("kraam", "zorg")),
        ("zorg", "voorzorg", ()),  # a small word is no part
        ("aangemeld aangepast meld past", "aangeboden", ()),
        ("ouder", "ouderschap", ()),  # what is left over is no word
        ("baby", "baby", ()),
        ("kop staf", "kopstaf", ()),  # parts of three letters
    ],
)
def test_a_compound_is_its_parts(known: str, word: str, parts: tuple[str, ...]) -> None:
    assert _splitter("nl", *known.split(), word).split(word) == parts


def test_english_words_are_only_put_together_from_whole_words() -> None:
    assert _splitter("en", "care", "giver", "crying").split("caregiver") == ("care", "giver")
    assert _splitter("en", "cries", "baby").split("crybaby") == ()


def test_a_very_long_word_is_not_taken_apart() -> None:
    assert _splitter("nl", "baby").split("baby" * 16) == ("baby",) * 16
    assert _splitter("nl", "baby").split("baby" * 17) == ()


def _acronyms(*entries: list[str]) -> dict[str, tuple[str, ...]]:
    known = {word for texts in entries for text in texts for word in words(text)}
    split = _splitter("nl", *sorted(known)).split
    return dict(acronyms(entries, split, FUNCTION_WORDS["nl"]))


def test_an_acronym_stands_for_words_of_the_same_entry_that_begin_with_its_letters() -> None:
    assert _acronyms(["Ouders met een LVB", "Voor wie een licht verstandelijke beperking heeft."]) == {
        "lvb": ("licht", "verstandelijke", "beperking")
    }


def test_an_acronym_may_stand_for_the_parts_of_one_word() -> None:
    found = _acronyms(["De JGZ doet dit.", "De jeugdgezondheidszorg doet dit, met gezondheid, jeugd en zorg."])
    assert found == {"jgz": ("jeugd", "gezondheid", "zorg")}


def test_words_of_another_entry_say_nothing_of_an_acronym() -> None:
    assert _acronyms(["Ouders met een LVB"], ["Een licht verstandelijke beperking"]) == {}


def test_a_word_in_capitals_without_such_words_is_no_acronym() -> None:
    assert _acronyms(["De NASA landde laat"]) == {}
