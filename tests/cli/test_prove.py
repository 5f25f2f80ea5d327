# SPDX-License-Identifier: EUPL-1.2
"""The command `prove`: as a page, as JSON, with families that show what fails, and what it says without the solver."""

import importlib.util
import json
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rokwijzer.cli.errors import BAD_INPUT, FOUND, OK
from rokwijzer.cli.prove_app import ProofName
from rokwijzer.cli.start import run
from rokwijzer.proofs import NAMES
from tests.cli.program import start
from tests.proofs.seeding import SEEDS, seeded

Captured = pytest.CaptureFixture[str]
SCHEMA = Path(__file__).parents[2] / "schemas" / "proofs.schema.json"


def _folder(seed: str, folder: Path) -> Path:
    """The shipped files with this fault in them."""
    for name, text in seeded(SEEDS[seed]).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_command_knows_every_proof() -> None:
    assert [each.value for each in ProofName] == list(NAMES)


def test_what_holds_is_said_with_what_was_looked_at(capsys: Captured) -> None:
    assert run(["prove", "--only", "links", "--only", "readings", "--lang", "en"]) == OK
    captured = capsys.readouterr()
    assert captured.err == ""
    assert "✓ Every offer that a rule names exists" in captured.out
    assert "links · 43 looked at, " in captured.out
    assert "✓ Readings that are said to differ do differ" in captured.out
    assert captured.out.endswith("Everything is proved.\n")
    assert "silent" not in captured.out


def test_dutch_is_the_first_language(capsys: Captured) -> None:
    assert run(["prove", "--only", "facts", "--about", "child.cries-a-lot"]) == OK
    out = capsys.readouterr().out
    assert "✓ Elk feit wordt gebruikt" in out
    assert "facts · 1 bekeken" in out
    assert out.endswith("Alles is bewezen.\n")


def test_what_is_known_stands_with_its_reason(capsys: Captured) -> None:
    assert run(["prove", "--only", "criteria", "--about", "chronic-stress", "--lang", "en"]) == OK
    out = " ".join(capsys.readouterr().out.split())
    assert "known: ‘stress in the family as with neglect or abuse’" in out
    assert "since the text names both" in out


def test_a_failure_has_its_file_its_sentence_and_a_family(capsys: Captured, tmp_path: Path) -> None:
    folder = _folder("a-burden-as-an-exception-of-a-referral", tmp_path / "knowledge")
    families = tmp_path / "families"
    asked = ["prove", "--only", "burdens", "--about", "more-intensive-help", "--lang", "en"]
    assert run([*asked, "--knowledge", str(folder), "--families", str(families)]) == FOUND
    out = " ".join(capsys.readouterr().out.split())
    assert "✗ Nothing heavy withdraws a step or safety" in out
    assert f"{folder / 'rules' / 'guideline.yaml'}:" in out.replace(" ", "") or "guideline.yaml:" in out
    assert "more-intensive-help/household.debts (burden-withdraws)" in out
    assert "no longer applies once ‘debts or money worries’ is added" in out
    assert out.endswith("One thing is not as it should be.")
    (family,) = families.iterdir()
    assert family.name == "burden-withdraws--more-intensive-help-household-debts.yaml"
    assert f"rokwijzer advise {family} --knowledge {folder}".replace(" ", "") in out.replace(" ", "")
    assert run(["advise", str(family), "--knowledge", str(folder), "--lang", "en"]) == OK
    page = capsys.readouterr().out
    assert "More intensive help outside youth health care" not in page.partition("Not settled yet")[0]


def test_json_holds_everything(capsys: Captured, tmp_path: Path) -> None:
    folder = _folder("a-fact-that-nothing-uses", tmp_path)
    asked = ["prove", "--only", "facts", "--about", "child.seeded", "--format", "json", "--lang", "en"]
    assert run([*asked, "--knowledge", str(folder)]) == FOUND
    said = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(said)
    assert said["holds"] is False
    assert said["language"] == "en"
    (proof,) = (each for each in said["proofs"] if each["name"] == "facts")
    (failure,) = proof["failures"]
    assert failure["code"] == "fact-unused"
    assert failure["file"].endswith("facts/seeded.yaml")
    assert failure["line"] > 1
    assert "seeded: yes" in failure["family"]


def test_where_the_texts_are_silent_is_listed_and_is_no_failure(capsys: Captured, tmp_path: Path) -> None:
    assert run(["prove", "--only", "silence", "--lang", "en", "--families", str(tmp_path)]) == OK
    out = capsys.readouterr().out
    assert "── Here the texts say nothing ─" in out
    assert "A wish for a child\n" in out
    assert "one thing is so: " in out
    assert "No step takes notice of this at any time (" in out
    families = sorted(each.name for each in tmp_path.iterdir())
    assert "silence--a-wish-for-a-child.yaml" in families
    for family in families:
        assert run(["advise", str(tmp_path / family)]) == OK
        assert "zeggen hier niets" in (said := capsys.readouterr().out) or "zeggen hier nog niets" in said


def test_without_the_solver_it_says_how_to_install_it(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec

    def without(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "z3" else found(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", without)
    assert run(["prove"]) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "pip install 'rokwijzer[proofs]'" in captured.err


def test_an_id_that_is_none_is_refused_with_the_nearest(capsys: Captured) -> None:
    assert run(["prove", "--about", "k-vth"]) == BAD_INPUT
    assert "Did you mean 'k-vht'?" in capsys.readouterr().err


def test_a_proof_that_is_none_is_refused(capsys: Captured) -> None:
    assert run(["prove", "--only", "everything"]) == BAD_INPUT
    assert "everything" in capsys.readouterr().err


def test_families_that_cannot_be_written_are_said_so(capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    asked = ["prove", "--only", "links", "--about", "depressed-mother"]
    assert run([*asked, "--families", str(tmp_path / "taken")]) == BAD_INPUT
    assert "cannot be written" in capsys.readouterr().err


def test_knowledge_that_cannot_be_read_is_refused_before_anything_is_proved(capsys: Captured, tmp_path: Path) -> None:
    folder = _folder("a-fact-that-nothing-uses", tmp_path)
    rules = folder / "rules" / "guideline.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("      k-vht: {", "      kvht: {"), encoding="utf-8")
    assert run(["prove", "--knowledge", str(folder)]) == BAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "there is no offer kvht" in captured.err


def test_progress_goes_to_stderr_for_who_asks_for_it() -> None:
    done = start("--verbose", "prove", "--only", "readings", "--about", "k-vht")
    assert done.returncode == OK
    assert "proving" in done.stderr
    assert "readings" in done.stderr
    assert "proving" not in done.stdout
