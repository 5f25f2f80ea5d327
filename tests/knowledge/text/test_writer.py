# SPDX-License-Identifier: EUPL-1.2
"""Writing: what it looks like, and that it comes back exactly."""

import textwrap

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from rokwijzer.knowledge.text import HEADER, WIDTH, Plain, comments, read_yaml, write_yaml
from rokwijzer.knowledge.text.source_text import UNREADABLE

LONG = (
    "Een tekst die langer is dan een regel breed is, en die dus over meer dan een regel komt te staan: zo leest"
    " ze prettig."
)


def _body(data: Plain) -> str:
    first, _, rest = write_yaml(data).partition("\n")
    assert first == HEADER
    return rest


def _written(text: str) -> str:
    return textwrap.dedent(text).removeprefix("\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kaarten", "Kaarten"),
        ("no", "no"),
        ("0363", "0363"),
        ("1.5", "1.5"),
        ("-5 maanden", "-5 maanden"),
        ("2026-09-13", "2026-09-13"),
        ("003:34", "003:34"),
        ("https://example.org/#top", "https://example.org/#top"),
        ("it's", "it's"),
        ("a, b [c]", "a, b [c]"),
        ("", '""'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("12:30", '"12:30"'),
        ("0x1F", '"0x1F"'),
        ("1e3", '"1e3"'),
        ("1_000", '"1_000"'),
        (".inf", '".inf"'),
        ("2026-09-13 10:30", '"2026-09-13 10:30"'),
        ("=", '"="'),
        ("<<", '"<<"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a: b", '"a: b"'),
        ("a:", '"a:"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("-", '"-"'),
        ("? a", '"? a"'),
        ("@a", '"@a"'),
        ("%a", '"%a"'),
        ("`a`", '"`a`"'),
        ("*a*", '"*a*"'),
        ("!a", '"!a"'),
        ("[a]", '"[a]"'),
        ("---", '"---"'),
        ('"a" b', "'\"a\" b'"),
        ("'a' b", "\"'a' b\""),
        ("C:\\a: b", "'C:\\a: b'"),
        ("a\tb", '"a\\tb"'),
        (" a\nb", '" a\\nb"'),
        ("a \nb", '"a \\nb"'),
        ("\n", '"\\n"'),
        ("a\n\n", '"a\\n\\n"'),
    ],
)
def test_a_text_has_quotes_only_where_something_else_would_be_read(text: str, written: str) -> None:
    assert _body({"key": text}) == f"key: {written}\n"


def test_a_long_text_is_folded_at_the_width() -> None:
    assert _body({"note": LONG}) == _written(
        """
        note: >-
          Een tekst die langer is dan een regel breed is, en die dus over meer dan een regel komt te staan: zo leest
          ze prettig.
        """
    )


def test_a_text_that_just_fits_stays_on_its_line() -> None:
    fitting = ("woord " * 30)[: WIDTH - len("note: ") - 1] + "x"
    assert _body({"note": fitting}) == f"note: {fitting}\n"
    assert _body({"note": fitting + "y"}).startswith("note: >-\n")


def test_lines_of_a_text_stay_lines() -> None:
    assert _body({"motto": "Lezen is\n  reizen.\n\nEcht."}) == _written(
        """
        motto: |-
          Lezen is
            reizen.

          Echt.
        """
    )
    assert _body({"motto": "Lezen.\n"}) == "motto: |\n  Lezen.\n"


def test_paragraphs_of_a_long_text_are_folded_each_by_itself() -> None:
    assert _body({"note": f"{LONG}\nKort."}) == _written(
        """
        note: >-
          Een tekst die langer is dan een regel breed is, en die dus over meer dan een regel komt te staan: zo leest
          ze prettig.

          Kort.
        """
    )


def test_a_word_longer_than_a_line_stays_whole_on_its_line() -> None:
    word = "x" * 200
    assert _body({"web": word}) == f"web: {word}\n"


def test_short_lists_and_up_to_three_short_keys_stand_on_one_line() -> None:
    data: Plain = {
        "name": {"nl": "De Eik", "en": "The Oak"},
        "three": {"a": "1", "b": "2", "c": "3"},
        "tags": ["old", "new"],
        "none": [],
        "empty": {},
    }
    assert _body(data) == _written(
        """
        name: {nl: De Eik, en: The Oak}
        three: {a: 1, b: 2, c: 3}
        tags: [old, new]
        none: []
        empty: {}
        """
    )


def test_four_keys_nested_keys_or_a_text_that_needs_quotes_get_lines_of_their_own() -> None:
    data: Plain = {
        "four": {"a": "1", "b": "2", "c": "3", "d": "4"},
        "nested": {"a": {"b": "1"}},
        "comma": {"nl": "Lezen, schrijven"},
    }
    assert _body(data) == _written(
        """
        four:
          a: 1
          b: 2
          c: 3
          d: 4

        nested:
          a: {b: 1}

        comma:
          nl: Lezen, schrijven
        """
    )


def test_items_of_a_list_begin_behind_their_sign() -> None:
    data: Plain = {
        "rules": [
            {"what": "books", "at-least": "3"},
            {"label": {"nl": "Kaarten, oud"}, "tags": ["a"]},
            ["a", {"b": "c"}],
            "always",
            LONG,
        ]
    }
    assert _body(data) == _written(
        """
        rules:
          - {what: books, at-least: 3}
          - label:
              nl: Kaarten, oud
            tags: [a]
          - - a
            - {b: c}
          - always
          - >-
            Een tekst die langer is dan een regel breed is, en die dus over meer dan een regel komt te staan: zo leest
            ze prettig.
        """
    )


def test_entries_of_several_lines_stand_apart_and_those_of_one_line_together() -> None:
    block: Plain = {"a": {"b": {"c": "d"}, "e": "f"}}
    assert _body({"one": "1", "two": "2", "three": block, "four": block, "five": "5", "six": "6"}) == _written(
        """
        one: 1
        two: 2

        three:
          a:
            b: {c: d}
            e: f

        four:
          a:
            b: {c: d}
            e: f

        five: 5
        six: 6
        """
    )


def test_keys_keep_the_order_of_the_data() -> None:
    assert _body({"b": "1", "a": "2"}) == "b: 1\na: 2\n"


@pytest.mark.parametrize("text", ["a\x00b", "a\x1b[31m", "a\r\nb", "a\x85b", "a\u2028b", "\ufeffa", "\ud800", "\x7f"])
def test_a_text_that_could_not_be_read_back_is_refused(text: str) -> None:
    for data in ({"key": text}, {text: "value"}, [text], [{"key": text}]):
        with pytest.raises(ValueError, match="which no file may hold"):
            write_yaml(data)


@pytest.mark.parametrize("data", [{"a": 1}, {"a": None}, {"a": True}, {1: "a"}, [1.5]])
def test_what_is_no_text_is_refused(data: Plain) -> None:
    with pytest.raises(TypeError):
        write_yaml(data)


_SIGNS = ": # ' \" \\ % @ & * ! | > { } [ ] , ? - = ~ null no 0363 12:30 1e3 --- ... é 😀 word << 2026-11-02"
_PIECES = (" ", "  ", "\n", "\n\n", "\t", ": ", "- ", " #", "\u00a0", "longer words in between", "x" * 130)
_BITS = st.sampled_from([*_SIGNS.split(), *_PIECES])
_WORDS = st.sampled_from(["een", "tekst", "met", "woorden", "en", ":", "nog", "#", "meer", "\n", "  ", "-", "'"])
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.lists(_BITS, max_size=12).map("".join),
    st.lists(_WORDS, max_size=80).map(" ".join),
).filter(lambda text: not UNREADABLE.search(text))
DATA = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(TEXTS, inner, max_size=5)),
    max_leaves=15,
)


@given(DATA)
@example({"": {"een " * 26 + "x": []}})
@example({"x" * 2000: {"y" * 200: ["z"]}})
@example({" ".join(["een"] * 27): ""})
@example({"a": "\xa0\n"})
@example(["0?"])
def test_what_is_written_is_read_back_exactly(data: Plain) -> None:
    written = write_yaml(data)
    found = read_yaml(written, "x.yaml").data
    assert found == data
    assert write_yaml(found) == written
    assert comments(written) == []
    assert all(line == line.rstrip() for line in written.split("\n"))


@given(DATA)
def test_another_reader_of_yaml_finds_the_same_texts(data: Plain) -> None:
    assert yaml.load(write_yaml(data), Loader=yaml.BaseLoader) == data  # noqa: S506 (texts only)


@given(st.lists(_WORDS.filter(str.strip), min_size=1, max_size=80).map(" ".join))
def test_no_line_of_words_is_longer_than_the_width(text: str) -> None:
    assert all(len(line) <= WIDTH for line in write_yaml({"a": {"b": [{"c": text}]}}).split("\n"))
