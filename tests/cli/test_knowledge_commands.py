# SPDX-License-Identifier: EUPL-1.2
"""The commands for who keeps the knowledge: check, show, list, format; and the list of examples."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from rokwijzer.cli.errors import BAD_INPUT, FOUND, OK
from rokwijzer.cli.opening import KINDS, Entry, entries, place_of
from rokwijzer.cli.start import run
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load, shipped_documents
from rokwijzer.knowledge.text import read_yaml, write_yaml

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped files, to be changed."""
    for name, text in shipped_documents().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _out(capsys: Captured, *arguments: str, code: int = OK) -> str:
    assert run(arguments) == code
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def _some_of_each_kind() -> list[Entry]:
    """Up to six of each kind, from all over the list; every rule."""
    found: list[Entry] = []
    for kind in KINDS:
        members = [each for each in entries(load(), "nl") if each.kind == kind]
        found += members if kind == "rule" else members[:: max(1, len(members) // 6)]
    return found


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_knowledge_is_without_mistakes(capsys: Captured) -> None:
    out = _out(capsys, "knowledge", "check")
    assert out.endswith("No mistakes.\n")
    assert f"{len(load().offers)} offers" in out


def test_a_folder_is_checked_like_the_shipped_files(capsys: Captured, folder: Path) -> None:
    assert _out(capsys, "knowledge", "check", str(folder)) == _out(capsys, "knowledge", "check")


def test_all_mistakes_are_found_at_once_with_path_line_and_caret(capsys: Captured, folder: Path) -> None:
    _replace(folder / "common.yaml", "voice: guideline", "voice: guidelin")
    offer = sorted((folder / "offers").iterdir())[0]
    _replace(offer, "kind:", "knd:")
    (folder / "offers" / "wrong.yml").write_text("x: y\n", encoding="utf-8")
    out = _out(capsys, "knowledge", "check", str(folder), code=FOUND)
    assert f"{folder / 'common.yaml'}:" in out
    assert "Did you mean 'guideline'?" in out
    assert f"{offer}:" in out
    assert "wrong.yml: " in out or "wrong.yml:1:1: " in out
    assert out.splitlines()[-1].endswith(" mistakes found.")
    assert any(line.strip() == "^" for line in out.splitlines())


def test_a_mistake_in_an_example_family_is_found_too(capsys: Captured, folder: Path) -> None:
    example = sorted((folder / "examples").iterdir())[0]
    example.write_text(example.read_text(encoding="utf-8") + "nonsense: yes\n", encoding="utf-8")
    out = _out(capsys, "knowledge", "check", str(folder), code=FOUND)
    line = len(example.read_text(encoding="utf-8").splitlines())
    assert out.startswith(f"{example}:{line}:1: 'nonsense' ")
    assert out.endswith("1 mistake found.\n")


def test_an_offer_that_fits_everybody_without_saying_so_is_found_at_its_file(capsys: Captured, folder: Path) -> None:
    everybody = next(name for name, offer in load().offers.items() if offer.for_everybody and offer.is_for_families)
    _replace(
        folder / "offers" / f"{everybody}.yaml",
        "for-everybody: yes\n",
        "criteria:\n  any:\n    label: {nl: x}\n    role: example\n    cite: editorial\n",
    )
    out = _out(capsys, "knowledge", "check", str(folder), code=FOUND)
    assert f"{folder / 'offers' / everybody}.yaml:1: {everybody} fits a family of whom nothing is known" in out


def test_a_folder_without_knowledge_is_refused(capsys: Captured, tmp_path: Path) -> None:
    for arguments in (("check",), ("format",)):
        assert run(["knowledge", *arguments, str(tmp_path)]) == BAD_INPUT
        assert f"There are no knowledge files in {tmp_path}." in capsys.readouterr().err
    assert run(["knowledge", "check", str(tmp_path / "no")]) == BAD_INPUT
    assert "is not there" in capsys.readouterr().err


def test_other_knowledge_can_be_used_for_an_advice(capsys: Captured, folder: Path) -> None:
    name = load().offers["shantala"].name
    _replace(folder / "offers" / "shantala.yaml", f"name: {name}", "name: Proefaanbod")
    out = _out(capsys, "advise", "example:walk-1-crying-baby", "--all", "--knowledge", str(folder))
    assert "Proefaanbod" in out


def test_mistakes_in_other_knowledge_are_bad_input_for_an_advice(capsys: Captured, folder: Path) -> None:
    _replace(folder / "common.yaml", "voice: guideline", "voice: guidelin")
    assert run(["advise", "example:walk-3-toddler", "--knowledge", str(folder)]) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"{folder / 'common.yaml'}:" in captured.err


def test_everything_is_listed_by_kind(capsys: Captured) -> None:
    everything = entries(load(), "nl")
    rows = list(csv.DictReader(io.StringIO(_out(capsys, "knowledge", "list", "--format", "csv"), newline="")))
    assert [(row["kind"], row["id"], row["name"]) for row in rows] == [
        (each.kind, each.id, each.name) for each in everything
    ]
    assert json.loads(_out(capsys, "knowledge", "list", "--format", "json")) == rows
    text = _out(capsys, "knowledge", "list")
    assert all(each.id in text for each in everything)


def test_a_list_can_be_of_some_kinds_and_in_english(capsys: Captured) -> None:
    out = _out(capsys, "knowledge", "list", "--kind", "rule", "--kind", "region", "--format", "json", "--lang", "en")
    rows = json.loads(out)
    assert {row["kind"] for row in rows} == {"rule", "region"}
    titles = {name: rule.title.en for name, rule in load().rules.items()}
    assert all(row["name"] == titles[row["id"]] for row in rows if row["kind"] == "rule")


def test_every_entry_can_be_shown_in_every_form(capsys: Captured) -> None:
    for each in _some_of_each_kind():
        address = f"{each.kind}:{each.id}"
        assert each.name.split()[0] in _out(capsys, "knowledge", "show", address)
        assert json.loads(_out(capsys, "knowledge", "show", address, "--format", "json"))


def test_what_is_shown_as_yaml_are_the_lines_of_its_file(capsys: Captured) -> None:
    base = load()
    for each in _some_of_each_kind():
        place = place_of(base, each)
        assert place is not None
        shown = _out(capsys, "knowledge", "show", f"{each.kind}:{each.id}", "--format", "yaml")
        data = read_yaml(shown, "shown").data
        assert isinstance(data, dict)
        whole = read_yaml(base.documents[place.document], place.document).data
        assert isinstance(whole, dict)
        if each.kind in ("rule", "fact", "organisation"):
            name = each.id.partition(".")[2] or each.id
            assert data == {name: whole[f"{each.kind}s"][name]}  # type: ignore[index, call-overload]
        else:
            assert data == whole


def test_a_fact_is_found_without_its_subject_if_only_one_has_the_name(capsys: Captured) -> None:
    names = [key.partition(".")[2] for key in load().facts]
    once = next(name for name in names if names.count(name) == 1)
    assert once in _out(capsys, "knowledge", "show", once)
    for twice in {name for name in names if names.count(name) > 1}:
        assert run(["knowledge", "show", twice]) == BAD_INPUT
        assert "can be several things" in capsys.readouterr().err


def test_an_entry_that_is_not_there_is_named_with_the_nearest(capsys: Captured) -> None:
    assert run(["knowledge", "show", "stevig-oudershap"]) == BAD_INPUT
    said = capsys.readouterr().err
    assert said == "Error: There is nothing called 'stevig-oudershap'. Did you mean 'stevig-ouderschap'?\n"


def test_the_card_of_an_entry_has_where_each_statement_comes_from(capsys: Captured) -> None:
    offer = load().offers["k-vht"]
    words = " ".join(_out(capsys, "knowledge", "show", "k-vht", "--lang", "en").split())
    assert offer.summary.in_("en") in words
    assert all(f"[{', '.join(each.cite)}]" in words for each in offer.aims.values())


def test_formatting_writes_the_fixed_form_once(capsys: Captured, folder: Path) -> None:
    def texts() -> dict[Path, str]:
        return {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))}

    run(["knowledge", "format", str(folder)])
    first = texts()
    assert all(text == write_yaml(read_yaml(text, str(path)).data) for path, text in first.items())
    run(["knowledge", "format", str(folder)])
    assert texts() == first
    capsys.readouterr()
    assert f" 0 rewritten, {len(first)} in their fixed form" in " " + _out(capsys, "knowledge", "format", str(folder))
    assert {path.name for path in folder.rglob("*") if path.is_file()} == {path.name for path in first}


def test_what_would_be_formatted_can_be_asked_without_writing(capsys: Captured, folder: Path) -> None:
    run(["knowledge", "format", str(folder)])
    capsys.readouterr()
    assert "0 would be rewritten" in _out(capsys, "knowledge", "format", "--check", str(folder))
    common = folder / "common.yaml"
    untidy = common.read_text(encoding="utf-8").replace("key: 003", "key:   '003'", 1)
    common.write_text(untidy, encoding="utf-8")
    out = _out(capsys, "knowledge", "format", "--check", str(folder), code=FOUND)
    assert out.startswith(f"{common}: would be rewritten\n")
    assert common.read_text(encoding="utf-8") == untidy


def test_a_file_with_comments_is_left_alone_and_named(capsys: Captured, folder: Path) -> None:
    run(["knowledge", "format", str(folder)])
    capsys.readouterr()
    common = folder / "common.yaml"
    text = common.read_text(encoding="utf-8").replace("key: 003", "key:  '003'  # the main text", 1)
    common.write_text(text, encoding="utf-8")
    out = _out(capsys, "knowledge", "format", str(folder), code=FOUND)
    line = next(number for number, each in enumerate(text.splitlines(), 1) if "the main text" in each)
    assert f"{common}:{line}: this comment would be lost: # the main text." in out
    assert common.read_text(encoding="utf-8") == text


def test_nothing_is_formatted_while_a_file_cannot_be_read(capsys: Captured, folder: Path) -> None:
    common, organisations = folder / "common.yaml", folder / "organisations.yaml"
    common.write_text("a: [\n", encoding="utf-8")
    untidy = organisations.read_text(encoding="utf-8") + "\n\n"
    organisations.write_text(untidy, encoding="utf-8")
    assert run(["knowledge", "format", str(folder)]) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"{common}:")
    assert organisations.read_text(encoding="utf-8") == untidy


def test_every_example_is_listed_and_can_be_advised_on(capsys: Captured) -> None:
    base = load()
    rows = json.loads(_out(capsys, "examples", "--format", "json", "--lang", "en"))
    assert [row["name"] for row in rows] == [f"example:{name}" for name in base.examples]
    titles = [read_situation(text, name, base).title for name, text in base.examples.items()]
    assert [row["title"] for row in rows] == [title.in_("en") if title else "" for title in titles]
    text = _out(capsys, "examples")
    assert all(row["name"] in text for row in rows)
    assert _out(capsys, "advise", rows[0]["name"])


def test_a_folder_may_be_named_with_a_slash_or_from_elsewhere(
    capsys: Captured, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    shutil.copytree(folder, folder.parent / "other")
    assert _out(capsys, "knowledge", "check", "other/").endswith("No mistakes.\n")
