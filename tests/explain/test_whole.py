# SPDX-License-Identifier: EUPL-1.2
"""The whole explanation of every example family, in both languages, is pinned: it is output like any other."""

import re

import pytest

from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.knowledge import load
from tests.explain.whole import FOLDER, explanation

EXAMPLES = sorted(load().examples)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_family_is_told_exactly_this(name: str, language: Language) -> None:
    pinned = (FOLDER / f"{name}.{language}.txt").read_text(encoding="utf-8")
    assert explanation(name, language) == pinned, "read what changed, then run `python -m tests.explain.whole`"


def test_nothing_is_pinned_of_a_family_that_is_gone() -> None:
    wanted = {f"{name}.{each}.txt" for name in EXAMPLES for each in LANGUAGES}
    assert {path.name for path in FOLDER.glob("*.txt")} == wanted


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_placeholder_and_no_identifier_is_left_in_a_sentence(name: str) -> None:
    for language in LANGUAGES:
        text = (FOLDER / f"{name}.{language}.txt").read_text(encoding="utf-8")
        said = [line.partition(": ")[2] for line in text.splitlines() if ": " in line]
        assert not [line for line in said if re.search(r"[{}]|carer_\d|\b(?:child|household|pregnancy)\.[a-z]", line)]
