# SPDX-License-Identifier: EUPL-1.2
"""Reading: limits, encodings, places."""

import time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from rokwijzer.knowledge.text import DEPTH_LIMIT, NODE_LIMIT, SIZE_LIMIT, Document, Problem, Problems, read_yaml

SHELVES = """\
# A library.
name: {nl: De Eik, en: "The Oak"}
shelves:
  maps:
    tags: [old, new]
    rules:
      - what: books
        at-least: 3
"""


def _problems(text: str | bytes, **limits: int) -> tuple[Problem, ...]:
    with pytest.raises(Problems) as wrong:
        read_yaml(text, "x.yaml", **limits)
    return wrong.value.problems


def _read_or_problems(text: str | bytes) -> Document | Problems:
    try:
        return read_yaml(text, "x.yaml")
    except Problems as wrong:
        return wrong


def _message(text: str | bytes, **limits: int) -> str:
    (problem,) = _problems(text, **limits)
    return problem.message


@pytest.fixture
def shelves() -> Document:
    return read_yaml(SHELVES, "x.yaml")


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (2, 1), (2, 1)),
        (("name",), (2, 7), (2, 1)),
        (("name", "en"), (2, 24), (2, 20)),
        (("shelves",), (4, 3), (3, 1)),
        (("shelves", "maps", "tags", 1), (5, 17), (5, 17)),
        (("shelves", "maps", "rules", 0), (7, 9), (7, 9)),
        (("shelves", "maps", "rules", 0, "at-least"), (8, 19), (8, 9)),
    ],
)
def test_every_value_and_every_key_has_its_place(
    shelves: Document, path: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]
) -> None:
    assert shelves.mark(path) == value
    assert shelves.mark(path, key=True) == key


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("nothing",), (2, 1)),
        (("shelves", "maps", "colour"), (5, 5)),
        (("shelves", "maps", "tags", 2), (5, 11)),
        (("shelves", "maps", "tags", -1), (5, 11)),
        (("shelves", "maps", "tags", "old", "x"), (5, 11)),
        (("name", "nl", 0), (2, 12)),
        ((0,), (2, 1)),
    ],
)
def test_a_path_that_is_not_there_has_the_place_of_what_would_hold_it(
    shelves: Document, path: tuple[str | int, ...], place: tuple[int, int]
) -> None:
    assert shelves.mark(path) == place
    assert shelves.mark(path, key=True) == place


def test_data_is_found_by_its_path(shelves: Document) -> None:
    assert shelves.at(()) is shelves.data
    assert shelves.at(("shelves", "maps", "rules", 0, "at-least")) == "3"


@pytest.mark.parametrize("path", [("x",), ("name", 0), ("name", "nl", 0), ("shelves", "maps", "tags", 2), (0,)])
def test_data_that_is_not_there_is_a_key_error(shelves: Document, path: tuple[str | int, ...]) -> None:
    with pytest.raises(KeyError):
        shelves.at(path)


def test_a_problem_of_a_document_shows_its_line(shelves: Document) -> None:
    problem = shelves.problem(("name", "en"), "this is no English", "English", "The Oak", key=True)
    assert str(problem) == "x.yaml:2:20: this is no English. Expected: English. Did you mean 'The Oak'?"
    assert problem.source == 'name: {nl: De Eik, en: "The Oak"}'


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_three_kinds_of_line_end_are_read_alike(end: str) -> None:
    document = read_yaml(f"a: b{end}c: |{end}  d{end}  e{end}", "x.yaml")
    assert document.data == {"a": "b", "c": "d\ne\n"}
    assert document.lines == ("a: b", "c: |", "  d", "  e", "")


@pytest.mark.parametrize("text", ["\ufeffa: b", b"\xef\xbb\xbfa: b"])
def test_a_byte_order_mark_is_no_part_of_the_text(text: str | bytes) -> None:
    document = read_yaml(text, "x.yaml")
    assert document.data == {"a": "b"}
    assert document.mark(("a",)) == (1, 4)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named_with_and_without_its_mark(encoding: str) -> None:
    assert _message("naam: De Eik\n".encode(encoding)).startswith("this file is saved as UTF-16")


def test_a_wrong_byte_has_its_place_and_its_letter() -> None:
    (problem,) = _problems("a: b\nc: één privé".encode() + b"\xeb")
    assert (problem.line, problem.column) == (2, 13)
    assert "the byte EB, which is 'ë'" in problem.message


def test_a_wrong_byte_after_a_byte_order_mark_has_its_own_place() -> None:
    (problem,) = _problems(b"\xef\xbb\xbfa: b\xeb")
    assert (problem.line, problem.column) == (1, 5)


def test_a_wrong_byte_that_is_no_letter_is_named_by_its_number() -> None:
    assert _message(b"a: \x81") == "this file is not saved as UTF-8: here stands the byte 81"


@pytest.mark.parametrize(
    ("raw", "what"),
    [(b"PK\x03\x04..", "a Word, Excel or zip file"), (b"%PDF-1.7", "a PDF file"), (b"\x89PNG\r\n\x1a\n", "a picture")],
)
def test_a_file_of_another_sort_is_named(raw: bytes, what: str) -> None:
    assert _message(raw) == f"this is {what}, not a text"


def test_binary_data_is_no_text() -> None:
    assert _message(bytes(range(256))) == "this is not a text: it holds zero bytes"
    assert _message(b"a: b\0") == "this is not a text: here stands a zero byte"


def test_half_of_a_character_is_refused_before_it_reaches_the_parser() -> None:
    assert "half of a character" in _message("a: \ud800")


def test_a_file_as_large_as_the_limit_is_read_and_one_byte_more_is_not() -> None:
    assert read_yaml("a: " + "é" * 10, "x.yaml", limit=23).data == {"a": "é" * 10}
    assert _message("a: " + "é" * 10, limit=22) == "this file is too large: more than 22 bytes"
    assert _message(("a: " + "é" * 10).encode(), limit=22) == "this file is too large: more than 22 bytes"
    assert _message("a" * (SIZE_LIMIT + 1)) == "this file is too large: more than 2 MB"
    assert read_yaml("a" * SIZE_LIMIT, "x.yaml").data == "a" * SIZE_LIMIT


def test_five_megabytes_are_refused_at_once() -> None:
    start = time.process_time()
    assert _message(b"a: b\n" * 1_000_000) == "this file is too large: more than 2 MB"
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize(("opener", "closer"), [("[", "]"), ("{a: ", "}")])
def test_the_deepest_level_is_read_and_one_more_is_not(opener: str, closer: str) -> None:
    deepest = opener * DEPTH_LIMIT + "b" + closer * DEPTH_LIMIT
    found = read_yaml(deepest, "x.yaml").data
    for _ in range(DEPTH_LIMIT):
        assert not isinstance(found, str)
        found = found[0] if isinstance(found, list) else found["a"]
    assert found == "b"
    (problem,) = _problems(opener + deepest + closer)
    assert problem.message == "this is nested too deeply: more than 40 levels"
    assert problem.column == 1 + DEPTH_LIMIT * len(opener)


@pytest.mark.parametrize("text", ["[" * 1_900_000, "{a: " * 400_000, "- " * 900_000, "? " * 900_000, "{" * 1_900_000])
def test_a_file_that_only_opens_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    _message(text)
    assert time.process_time() - start < 2


def test_as_many_keys_and_values_as_the_limit_are_read_and_one_more_is_not() -> None:
    items = "- x\n" * (NODE_LIMIT - 1)
    assert read_yaml(items, "x.yaml").data == ["x"] * (NODE_LIMIT - 1)
    assert _message(items + "- x\n") == "this file holds too much: more than 100,000 keys and values"


def test_repeating_is_complained_of_once_however_often_it_is_tried() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True))
    assert _message(bomb).startswith("'&a' would name this part")


def test_an_alias_without_an_anchor_is_refused_too() -> None:
    assert _message("a: *b\nc: *d\n").startswith("'*b' would repeat")


def test_all_mistakes_that_do_not_stop_the_reader_come_out_together() -> None:
    problems = _problems("a: !x 1\nb:\nc: 1\nc: 2\nd: [x\n")
    assert [problem.line for problem in problems] == [1, 2, 4, 5]


@pytest.mark.parametrize("text", ["null", "~", "Null", "NULL", ""])
def test_nothing_is_no_value_but_the_word_in_quotes_is(text: str) -> None:
    assert "no value" in _message(f"a: {text}\nb: c\n")
    assert read_yaml(f'a: "{text}"', "x.yaml").data == {"a": text}


@pytest.mark.parametrize("text", ["nil", "none", "NuLL", "false", "0", "-"])
def test_other_short_words_are_text(text: str) -> None:
    assert read_yaml(f"a: [{text}, x]" if text != "-" else "a: '-'", "x.yaml").data in ({"a": [text, "x"]}, {"a": "-"})


@pytest.mark.parametrize("text", ["[]", "{}"])
def test_an_empty_list_and_no_keys_are_values(text: str) -> None:
    assert read_yaml(f"a: {text}", "x.yaml").data == {"a": [] if text == "[]" else {}}


def test_fifteen_thousand_lines_take_well_under_a_second() -> None:
    shelf = (
        "shelf-{}:\n  label: Kaarten\n  tags: [old, new]\n  rules:\n    - what: books\n      least: 3\n  note: Tekst\n"
    )
    text = "".join(shelf.format(number) for number in range(2_143))
    assert text.count("\n") > 15_000
    start = time.process_time()
    document = read_yaml(text, "x.yaml")
    assert time.process_time() - start < 1.5  # About 0.12 s on the machine that it was written on.
    assert len(document.lines) > 15_000


_SIGNS = "\\ % @ & * ! ? << ~ null --- ... ] } , text ' \" é - |"
_PIECES = (
    " ",
    "  ",
    "    ",
    "\n",
    "\t",
    "\r",
    "a: ",
    "b:",
    "- ",
    "[x, y]",
    "{a: b}",
    '"q"',
    "# c",
    ": ",
    "|\n",
    ">-\n",
)
_BITS = st.sampled_from([*_SIGNS.split(), *_PIECES, "\ufeff", "\x00"])


@given(st.one_of(st.text(max_size=60), st.lists(_BITS, max_size=30).map("".join), st.binary(max_size=60)))
@example("%TAG ! x\n---\na")
@example("a: !<!x y")
@example("a: !0!0")
@example(b"\xff\xfe")
def test_anything_is_either_read_as_libyaml_would_or_explained(text: str | bytes) -> None:
    document = _read_or_problems(text)
    if isinstance(document, Problems):
        assert str(document)
        for problem in document.problems:
            assert "cannot be read as YAML" not in problem.message
            assert problem.line >= 1
            assert problem.column >= 1
        return
    plain = text if isinstance(text, str) else text.decode("utf-8")
    assert document.data == yaml.load(plain.removeprefix("\ufeff"), Loader=yaml.CBaseLoader)  # noqa: S506 (texts only)
