# SPDX-License-Identifier: EUPL-1.2
"""The commands about where the knowledge comes from: contradictions, sources, coverage, and check with sources."""

import csv
import hashlib
import io
import json
import os
from pathlib import Path

import pytest

from rokwijzer.cli import provenance_app
from rokwijzer.cli.contradicting import SPEAKERS
from rokwijzer.cli.errors import BAD_INPUT, FOUND, OK
from rokwijzer.cli.start import run
from rokwijzer.knowledge import contradictions as room
from rokwijzer.knowledge import load
from rokwijzer.knowledge.contradiction_words import ContradictionKind
from rokwijzer.knowledge.models import Voice
from rokwijzer.knowledge.provenance.cited import cited_passages
from tests.small import COMMON, FACTS, offer

Captured = pytest.CaptureFixture[str]

TEXT = """Een verzonnen kop
Dit aanbod is voor iedereen en het duurt zes weken
deze regel staat nog nergens in en wacht op iemand

---
"""


def _out(capsys: Captured, *arguments: str | Path, code: int = OK) -> str:
    given = run([*map(str, arguments)])
    captured = capsys.readouterr()
    assert captured.err == ""
    assert given == code, captured.out
    return captured.out


def _refused(capsys: Captured, *arguments: str | Path) -> str:
    assert run([*map(str, arguments)]) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A small knowledge base about one text that is made up."""
    folder = tmp_path / "knowledge"
    text = COMMON.replace("0" * 64, hashlib.sha256(TEXT.encode()).hexdigest()).replace("lines: 100", "lines: 5")
    aims = "aims: {it: {nl: Duurt zes weken., en: Takes six weeks., cite: '900:2'}}"
    summary = ("summary: {nl: Een verzonnen aanbod.}", "summary: {nl: Een verzonnen aanbod., en: A made-up offer.}")
    files = {
        "common.yaml": text,
        "facts/all.yaml": FACTS,
        "offers/help.yaml": offer("Help", "for-everybody: yes", aims).replace(*summary),
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """The folder with that text, and another one."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "whatever.txt").write_text(TEXT, encoding="utf-8", newline="")
    (folder / "another.txt").write_text("niets\n", encoding="utf-8")
    return folder


def test_the_choices_of_the_command_line_are_those_of_the_knowledge_room() -> None:
    assert [*map(str, provenance_app.ContradictionKind)] == [*map(str, ContradictionKind)]
    assert [*map(str, provenance_app.Severity)] == [*map(str, room.Severity)]
    assert set(SPEAKERS) == {voice.value for voice in Voice}


def test_every_contradiction_is_in_each_form(capsys: Captured) -> None:
    base = load()
    found = room.contradictions(base)
    rows = json.loads(_out(capsys, "knowledge", "contradictions", "--format", "json"))
    assert [(row["kind"], row["address"], row["what"]) for row in rows] == [
        (each.kind, each.address, each.what.nl) for each in found
    ]
    voices = {(entry["cite"], entry["who"]) for row in rows for said in row["said"] for entry in said["citations"]}
    assert voices == {(cite, base.voices((cite,))[0]) for each in found for cite in each.cites}
    table = _out(capsys, "knowledge", "contradictions", "--format", "csv", "--lang", "en")
    cells = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [(cell["address"], cell["what"], cell["citations"]) for cell in cells] == [
        (each.address, each.what.en, "; ".join(each.cites)) for each in found
    ]
    page = _out(capsys, "knowledge", "contradictions")
    assert max(map(len, page.splitlines())) <= 80
    lines = {line.split("  ")[0] for line in page.splitlines() if line and not line.startswith(" ")}
    assert {each.address for each in found} <= lines
    users = sum(each.severity is room.Severity.USER for each in found)
    assert page.splitlines()[-1].startswith(f"{len(found)}: {users} voor gebruikers, {len(found) - users} voor ")


def test_contradictions_can_be_of_some_kinds_and_for_some_readers(capsys: Captured) -> None:
    asked = ("--kind", "evidence", "--kind", "care-lines", "--severity", "user", "--format", "json")
    rows = json.loads(_out(capsys, "knowledge", "contradictions", *asked))
    expected = [
        each.address
        for each in room.contradictions(load())
        if each.kind in ("evidence", "care-lines") and each.severity == "user"
    ]
    assert expected
    assert [row["address"] for row in rows] == expected


def test_each_reading_stands_with_who_says_it(capsys: Captured) -> None:
    page = " ".join(_out(capsys, "knowledge", "contradictions", "--kind", "readings", "--lang", "en").split())
    assert "Looks at every reading; the status is unknown where they differ." in page
    address, each = next(
        (f"{name}#{key}", criterion)
        for name, one in load().offers.items()
        for key, criterion in one.all_criteria().items()
        if len({cite[:3] for reading in criterion.readings.values() for cite in reading.cite}) > 1
    )
    assert address in page
    assert all(cite in page for reading in each.readings.values() for cite in reading.cite)


def test_nothing_to_list_is_said_or_left_empty(capsys: Captured, knowledge: Path) -> None:
    where = ("--knowledge", knowledge)
    assert _out(capsys, "knowledge", "contradictions", *where, "--lang", "en") == "Nothing was found.\n"
    assert _out(capsys, "knowledge", "contradictions", *where, "--format", "json") == "[]\n"


def test_every_source_has_its_speaker_lines_and_hash(capsys: Captured) -> None:
    sources = sorted(load().common.sources.values(), key=lambda each: each.key)
    rows = json.loads(_out(capsys, "knowledge", "sources", "--format", "json", "--lang", "en"))
    assert [(row["key"], row["title"], row["who"], row["lines"], row["sha256"]) for row in rows] == [
        (each.key, each.title.in_("en"), each.voice, each.lines, each.sha256) for each in sources
    ]
    assert all("passages" not in row for row in rows)
    table = list(csv.DictReader(io.StringIO(_out(capsys, "knowledge", "sources", "--format", "csv"), newline="")))
    assert [(row["key"], row["title"]) for row in table] == [(each.key, each.title.nl) for each in sources]
    page = _out(capsys, "knowledge", "sources")
    assert max(map(len, page.splitlines())) <= 80
    assert all(each.sha256 in page and SPEAKERS[each.voice][0] in page for each in sources)


def test_the_passages_of_each_source_come_in_the_order_of_the_lines(capsys: Captured) -> None:
    found = cited_passages(load())
    table = _out(capsys, "knowledge", "sources", "--passages", "--format", "csv")
    cells = [tuple(row.values()) for row in csv.DictReader(io.StringIO(table, newline=""))]
    assert cells == [
        (each.source, str(each.first), str(each.last), kind, owner) for each in found for kind, owner in each.owners
    ]
    rows = json.loads(_out(capsys, "knowledge", "sources", "--passages", "--format", "json"))
    assert sum(len(row["passages"]) for row in rows) == len(found)
    page = _out(capsys, "knowledge", "sources", "--passages", "--lang", "en")
    assert max(map(len, page.splitlines())) <= 80
    words = " ".join(page.split())
    assert all(f" {each.lines} {each.owners[0][0]} {each.owners[0][1]}" in words for each in found)


def test_what_is_left_of_a_text_is_printed_with_its_line_and_first_words(
    capsys: Captured, knowledge: Path, texts: Path
) -> None:
    out = _out(capsys, "knowledge", "coverage", "--sources", texts, "--knowledge", knowledge, code=FOUND)
    assert "900  3 lines that say something\n" in out
    assert "2 cited" in out
    assert "1 not yet" in out
    words = " ".join(out.split())
    assert "900:3 stands in no entry and is not set aside: deze regel staat nog nergens in …" in words
    assert "Not at hand, so not looked at: 901.\n" in out
    assert out.endswith("\n1 line is not accounted for yet.\n")


def test_a_text_that_is_accounted_for_ends_well(capsys: Captured, knowledge: Path, texts: Path) -> None:
    aside = "sources:\n  s900:\n    rest: {lines: 3, why: background, reason: made up}\n"
    (knowledge / "coverage.yaml").write_text(aside, encoding="utf-8")
    asked = ("knowledge", "coverage", "--sources", texts, "--knowledge", knowledge)
    assert _out(capsys, *asked).endswith("Every line of the texts at hand is accounted for.\n")
    data = json.loads(_out(capsys, *asked, "--format", "json"))
    assert (data["accounted"], data["not_at_hand"]) == (True, ["901"])
    (source,) = data["sources"]
    assert source["counts"] == {"cited": 2, "background": 1, "judgement": 0, "layout": 0, "private": 0, "not yet": 0}
    assert source["not_yet"] == source["set_aside_and_cited"] == []


def test_a_line_that_is_both_cited_and_set_aside_is_found(capsys: Captured, knowledge: Path, texts: Path) -> None:
    aside = "sources:\n  s900:\n    rest: {lines: 2-3, why: background, reason: made up}\n"
    (knowledge / "coverage.yaml").write_text(aside, encoding="utf-8")
    out = _out(capsys, "knowledge", "coverage", "--sources", texts, "--knowledge", knowledge, code=FOUND)
    assert "900:2 is set aside in coverage.yaml although an entry cites it" in " ".join(out.split())
    assert out.endswith("1 line is both cited and set aside.\n")


def test_a_text_that_was_changed_is_not_taken_for_the_source(capsys: Captured, knowledge: Path, texts: Path) -> None:
    (texts / "whatever.txt").write_text(TEXT + "een regel meer\n", encoding="utf-8", newline="")
    for command in (("coverage", "--knowledge", knowledge), ("check", knowledge)):
        said = _refused(capsys, "knowledge", *command, "--sources", texts)
        assert said.startswith(f"Error: No text in {texts} has the hash of a source. ")


def test_a_folder_of_texts_that_is_not_there_is_refused(capsys: Captured, texts: Path) -> None:
    for command in ("coverage", "check"):
        assert f"{texts / 'no'} is not there." in _refused(capsys, "knowledge", command, "--sources", texts / "no")
        file = texts / "whatever.txt"
        assert f"{file} is a file, not a folder." in _refused(capsys, "knowledge", command, "--sources", file)


def test_a_text_that_cannot_be_read_is_named(capsys: Captured, knowledge: Path, texts: Path) -> None:
    (texts / "folder.txt").mkdir()
    said = _refused(capsys, "knowledge", "coverage", "--sources", texts, "--knowledge", knowledge)
    assert said.startswith(f"Error: {texts / 'folder.txt'} cannot be read: ")


def test_a_check_with_sources_finds_what_the_text_does_not_bear_out(
    capsys: Captured, knowledge: Path, texts: Path
) -> None:
    path = knowledge / "offers" / "help.yaml"
    asked = ("knowledge", "check", knowledge)
    without = _out(capsys, *asked, code=FOUND)
    assert "900:3" not in without
    out = _out(capsys, *asked, "--sources", texts, code=FOUND)
    assert "900:3 stands in no entry" in out
    assert "\nCompared with the texts of 900.\nNot at hand, so not looked at: 901.\n" in out
    path.write_text(path.read_text(encoding="utf-8").replace("Duurt zes weken", "Duurt acht weken"), encoding="utf-8")
    out = _out(capsys, *asked, "--sources", texts, code=FOUND)
    assert "help/aims/it/nl: the number 8 does not stand in 900:2" in out


def test_the_shipped_knowledge_stands_up_to_its_sources(capsys: Captured) -> None:
    """Without the texts there is nothing to compare with; the head of the report says so."""
    folder = os.environ.get("ROKWIJZER_SOURCES")
    if folder is None:
        return
    assert _out(capsys, "knowledge", "coverage", "--sources", folder).endswith(
        "Every line of every source is accounted for.\n"
    )
    assert _out(capsys, "knowledge", "check", "--sources", folder).endswith("No mistakes.\n")


def test_what_is_done_meanwhile_stands_once_below_a_heading_and_at_what_differs(capsys: Captured) -> None:
    points = [each for each in room.contradictions(load()) if each.kind == "open-point"]
    curator = [each for each in points if each.severity is room.Severity.CURATOR]
    assert 0 < len(curator) < len(points) / 2
    page = " ".join(_out(capsys, "knowledge", "contradictions", "--kind", "open-point", "--lang", "en").split())
    assert page.count("→ Shows it alongside and fills nothing in.") == 1
    assert page.count("→ Leaves it open; users do not see it.") == len(curator)
