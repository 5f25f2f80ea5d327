# SPDX-License-Identifier: EUPL-1.2
"""Everything that is explained to small families is pinned, field by field, in both languages."""

import pytest

from rokwijzer.explain import LANGUAGES, Language
from tests.explain.pages import FAMILIES, FOLDER, PARENTS, about_parents, described, page

AGAIN = "read what changed, then run `python -m tests.explain.pages`"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FAMILIES)
def test_a_small_family_is_told_exactly_this(name: str, language: Language) -> None:
    assert page(name, language) == (FOLDER / f"{name}.{language}.txt").read_text(encoding="utf-8"), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_criterion_is_described_exactly_so_to_nobody_in_particular(language: Language) -> None:
    assert described(language) == (FOLDER / f"described.{language}.txt").read_text(encoding="utf-8"), AGAIN


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PARENTS)
def test_of_parents_it_is_said_exactly_so(name: str, language: Language) -> None:
    assert about_parents(name, language) == (FOLDER / f"parents-{name}.{language}.txt").read_text("utf-8"), AGAIN


def test_no_page_is_pinned_of_a_small_family_that_is_gone() -> None:
    wanted = {
        f"{name}.{each}.txt"
        for name in (*FAMILIES, "described", *(f"parents-{each}" for each in PARENTS))
        for each in LANGUAGES
    }
    assert {path.name for path in FOLDER.glob("*.txt")} == wanted
