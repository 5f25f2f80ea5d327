# SPDX-License-Identifier: EUPL-1.2
"""The project speaks of itself only: nothing in it points at somebody's machine, and nothing was left half-done."""

import re

import pytest

from tests.ground.repository import files, text

REFUSED = {
    "a path on somebody's machine": re.compile(r"(?<![\w.~$}/-])/(?:home|root|tmp|work|mnt|Users|farm)/[A-Za-z.]"),
    "a path on somebody's Windows machine": re.compile(r"\b[A-Z]:\\+(?:Users|Temp)\\", re.IGNORECASE),
    "the host of a package registry": re.compile(
        r"\b(?:pypi[.]org|pythonhosted[.]org|registry[.]npmjs|deb[.]debian[.]org)", re.IGNORECASE
    ),
    "a name with a password in an address": re.compile(r"https?://[^/\s:@\"'<>]+:[^/\s@\"'<>]+@"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE[ ]KEY"),
    "a mark of unfinished work": re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b"),
    "the mark of a merge that was not finished": re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE),
}


def findings(content: str) -> list[tuple[int, str]]:
    """Line number and reason of each refused passage."""
    return [
        (content.count("\n", 0, match.start()) + 1, reason)
        for reason, pattern in REFUSED.items()
        for match in pattern.finditer(content)
    ]


def test_no_file_holds_a_refused_passage() -> None:
    found = [f"{path}:{line}: {reason}" for path in files() for line, reason in findings(text(path) or "")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("see /" + "home/anna/notes", "a path on somebody's machine"),
        ("'/" + "tmp/x'", "a path on somebody's machine"),
        ("C:\\" + "Users\\anna", "a path on somebody's Windows machine"),
        ("--index https://" + "pypi" + ".org/simple", "the host of a package registry"),
        ("https://anna:" + "secret@example.org", "a name with a password in an address"),
        ("-----BEGIN RSA " + "PRIVATE KEY", "a private key"),
        ("# TO" + "DO later", "a mark of unfinished work"),
        ("<<<<" + "<<< HEAD", "the mark of a merge that was not finished"),
    ],
)
def test_each_refused_passage_is_recognised(content: str, reason: str) -> None:
    assert findings("first line\n" + content) == [(2, reason)]


@pytest.mark.parametrize("content", ["docs/home/page", "https://example.org/home/x", "~/work/x", "$ROOT/tmp/x", "todo"])
def test_ordinary_text_passes(content: str) -> None:
    assert findings(content) == []
