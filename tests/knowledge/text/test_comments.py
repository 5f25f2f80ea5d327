# SPDX-License-Identifier: EUPL-1.2
"""Comments, which rewriting a file would lose."""

import pytest

from rokwijzer.knowledge.text import HEADER, comments


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b\n", []),
        (f"{HEADER}\na: b\n", []),
        (f"a: b\n{HEADER}\n", [(2, HEADER)]),
        ("# one\na: b # two\n# three", [(1, "# one"), (2, "# two"), (3, "# three")]),
        ("a: b#c\nd: '# e'\nf: \"x # y\"\n", []),
        ("a: |\n  # text\n  more\n# comment\nb: c\n", [(4, "# comment")]),
        ("a: > # sign\n  text # text\nb: c\n", [(1, "# sign")]),
        ("a: [b, # c\n  d] # e\n", [(1, "# c"), (2, "# e")]),
        ("a: 'b # c' # d\n", [(1, "# d")]),
        ("a: b\n\t# tab before\n", [(2, "# tab before")]),
        ("\ufeff# marked\na: b\n", [(1, "# marked")]),
        ("a: b # one\r\nc: d # two\r\n", [(1, "# one"), (2, "# two")]),
        ("a: één 😀 # c\n", [(1, "# c")]),
        ("#\na: b", [(1, "#")]),
        ("", []),
    ],
)
def test_comments_are_found_where_a_reader_of_yaml_sees_them(text: str, found: list[tuple[int, str]]) -> None:
    assert comments(text) == found


def test_of_a_file_that_cannot_be_read_the_comments_are_found_all_the_same() -> None:
    assert comments("# one\na: b: c\n")[0] == (1, "# one")
