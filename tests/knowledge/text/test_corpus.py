# SPDX-License-Identifier: EUPL-1.2
"""Whole files: good ones become a library, bad ones give exactly the text that stands beside them."""

from pathlib import Path

import pytest

from rokwijzer.knowledge.text import Problems, comments, read_yaml, to_plain, validate, write_yaml
from tests.knowledge.text.library import Library

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").glob("*.yaml"))
BAD = sorted((HERE / "bad").glob("*.yaml"))


def _library(path: Path) -> Library:
    library, problems = validate(Library, read_yaml(path.read_bytes(), path.name))
    assert library is not None, str(Problems(problems))
    assert problems == []
    return library


def _complaint(path: Path) -> str:
    try:
        document = read_yaml(path.read_bytes(), path.name)
    except Problems as wrong:
        return str(wrong)
    library, problems = validate(Library, document)
    assert library is None
    return str(Problems(problems))


def test_the_corpus_is_there() -> None:
    assert len(GOOD) >= 3
    assert len(BAD) >= 60


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_gives_exactly_the_text_beside_it(path: Path) -> None:
    assert _complaint(path) + "\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_message_speaks_plainly(path: Path) -> None:
    complaint = _complaint(path).casefold()
    for jargon in ("pydantic", "input should", "valid dictionary", "mapping", "scalar", "sequence", "<class", "none"):
        assert jargon not in complaint


def test_every_expected_text_has_its_file() -> None:
    assert {path.stem for path in (HERE / "bad").glob("*.txt")} == {path.stem for path in BAD}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_comes_back_the_same_after_writing(path: Path) -> None:
    library = _library(path)
    written = write_yaml(to_plain(library))
    again, problems = validate(Library, read_yaml(written, path.name))
    assert problems == []
    assert again == library
    assert again is not None
    assert write_yaml(to_plain(again)) == written


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_the_data_of_a_good_file_survives_writing_word_for_word(path: Path) -> None:
    document = read_yaml(path.read_bytes(), path.name)
    assert read_yaml(write_yaml(document.data), path.name).data == document.data


def test_what_looks_like_something_else_stays_text_until_a_type_reads_it() -> None:
    path = HERE / "good" / "bare.yaml"
    data = read_yaml(path.read_bytes(), path.name).data
    assert isinstance(data, dict)
    assert (data["municipality"], data["opened"], data["languages"], data["motto"]) == (
        "0363",
        "2026-09-13",
        "no",
        "1.50",
    )
    library = _library(path)
    assert library.name.nl == "no"
    assert library.municipality == "0363"
    assert library.loans is not None
    assert (library.loans.days, str(library.loans.fine), library.loans.renewable) == (7, "0.10", True)


def test_only_the_comment_that_is_not_the_licence_is_found() -> None:
    text = (HERE / "good" / "bare.yaml").read_text(encoding="utf-8")
    assert comments(text) == [(2, "# Everything stays text until a type reads it.")]
    assert comments((HERE / "good" / "everything.yaml").read_text(encoding="utf-8")) == []
