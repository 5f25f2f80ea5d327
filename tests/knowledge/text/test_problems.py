# SPDX-License-Identifier: EUPL-1.2
"""How a mistake is said and shown, and which name is near."""

from itertools import permutations

import pytest

from rokwijzer.knowledge.text import Problem, Problems, nearest


def _problem(line: int = 1, column: int = 1, message: str = "wrong", file: str = "x.yaml", source: str = "") -> Problem:
    return Problem(file, line, column, (), message, source=source)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("x.yaml", 3, 7, (), "this is wrong"), "x.yaml:3:7: this is wrong."),
        (Problem("x.yaml", 3, 7, (), "this is wrong!", "yes or no"), "x.yaml:3:7: this is wrong! Expected: yes or no."),
        (Problem("x.yaml", 3, 7, (), "wrong", None, "yes"), "x.yaml:3:7: wrong. Did you mean 'yes'?"),
        (Problem("x.yaml", 3, 7, (), "a", "b", "c"), "x.yaml:3:7: a. Expected: b. Did you mean 'c'?"),
    ],
)
def test_a_problem_is_said_in_sentences(problem: Problem, text: str) -> None:
    assert str(problem) == text


def test_problems_are_sorted_by_place_and_said_once() -> None:
    sorted_ones = [
        _problem(file="a.yaml", line=10),
        _problem(file="b.yaml", line=2, column=9),
        _problem(file="b.yaml", line=10, column=1),
        _problem(file="b.yaml", line=10, column=2, message="a"),
        _problem(file="b.yaml", line=10, column=2, message="b"),
    ]
    for some in list(permutations(sorted_ones))[::7]:
        assert list(Problems([*some, *some]).problems) == sorted_ones
        assert sorted(some) == sorted_ones


@pytest.mark.parametrize(
    ("source", "column", "shown"),
    [
        ("a: b", 4, "    a: b\n       ^"),
        ("\tb: c", 2, "    \tb: c\n    \t^"),
        ("a: 漢 b", 6, "    a: 漢 b\n          ^"),
        ("a: e\u0301 b", 7, "    a: e\u0301 b\n          ^".replace("          ^", "         ^")),
        ("a: \x07b", 5, "    a: ·b\n        ^"),
        ("a:", 9, "    a:\n      ^"),
    ],
)
def test_the_caret_stands_under_the_place(source: str, column: int, shown: str) -> None:
    assert _problem(column=column, source=source).shown() == f"x.yaml:1:{column}: wrong.\n{shown}"


@pytest.mark.parametrize("source", ["", "   "])
def test_without_a_line_there_is_no_caret(source: str) -> None:
    assert "^" not in _problem(source=source).shown()


@pytest.mark.parametrize("column", [1, 60, 150, 299, 300, 301])
def test_of_a_long_line_the_part_around_the_place_is_shown(column: int) -> None:
    source = "".join(chr(ord("a") + number % 26) for number in range(300))
    _, line, caret = _problem(column=column, source=source).shown().split("\n")
    assert len(line) <= 4 + 102
    position = caret.index("^")
    if column <= 300:
        assert line[position] == source[column - 1]
    else:
        assert position == len(line)


@pytest.mark.parametrize(
    ("typed", "known", "meant"),
    [
        ("critera", ["criteria", "cites"], "criteria"),
        ("care_line", ["care-line"], "care-line"),
        ("Care Line", ["care-line"], "care-line"),
        ("al", ["all", "any"], "all"),
        ("is", ["in", "it"], None),
        ("yse", ["yes", "no"], "yes"),
        ("ab", ["abcd"], None),
        ("kin", ["kind"], "kind"),
        ("knd", ["kind", "kid"], "kid"),
        ("abcdefg", ["abcdexy"], None),
        ("abcdefgh", ["abcdefxy"], "abcdefxy"),
        ("abcdefgh", ["abcdexyz"], None),
        ("", ["a", ""], ""),
        ("x", [], None),
    ],
)
def test_a_name_is_near_if_about_one_letter_in_eight_differs(typed: str, known: list[str], meant: str | None) -> None:
    assert nearest(typed, known) == meant
    assert nearest(typed, reversed(known)) == meant


def test_of_two_equally_near_names_the_first_in_the_alphabet_is_meant() -> None:
    for known in permutations(["carer-2", "carer-1", "carer-9"]):
        assert nearest("carer-3", known) == "carer-1"
