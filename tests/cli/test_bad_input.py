# SPDX-License-Identifier: EUPL-1.2
"""Whatever is wrong with the input, there is one clear message for each mistake, exit code 2, and nothing on stdout."""

import os
from pathlib import Path

import pytest

from rokwijzer.cli.errors import BAD_INPUT
from rokwijzer.cli.start import run
from rokwijzer.knowledge import load
from tests.cli.program import start

WALK = "example:walk-1-crying-baby"
Captured = pytest.CaptureFixture[str]
_NOBODY = 65534


def _refused(capsys: Captured, *arguments: str) -> str:
    """What is said on stderr."""
    code = run(arguments)
    captured = capsys.readouterr()
    assert (code, captured.out) == (BAD_INPUT, "")
    assert "Traceback" not in captured.err
    return captured.err


FAMILIES = {
    "an unknown fact": ("child:\n  born: 2026-09-13\n  cries-alot: yes\n", ":3:3: ", "cries-a-lot"),
    "a wrong type": ("child:\n  born: 2026-09-13\n  cries-a-lot: maybe\n", ":3:16: ", "yes"),
    "an impossible date": ("child:\n  born: 2026-11-31\n", ":2:9: ", "30 "),
    "an age that contradicts the birth date": ("child:\n  born: 2026-09-13\n  age: 4 years\n", ":3:", "2026-09-13"),
    "a birth date in the future": ("child:\n  born: 2027-01-01\n", ":2:9: ", "pregnancy:"),
    "two children": ("child:\n  - born: 2026-09-13\n  - born: 2024-09-13\n", ":2:", "household"),
    "a child and a pregnancy": ("child:\n  born: 2026-09-13\npregnancy:\n  due: 2027-01-01\n", ":", "pregnancy"),
    "a tab": ("child:\n\tborn: 2026-09-13\n", ":2:1: ", "tab"),
    "an alias": ("child: &a\n  born: 2026-09-13\nhousehold: *a\n", ":1:8: ", "&a"),
    "the same key twice": ("child:\n  born: 2026-09-13\n  born: 2026-09-14\n", ":3:3: ", "born"),
    "nothing": ("", ": ", "empty"),
}


@pytest.mark.parametrize("what", FAMILIES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_mistake_in_a_family_is_shown_at_its_place(
    capsys: Captured, tmp_path: Path, what: str, language: str
) -> None:
    text, place, words = FAMILIES[what]
    family = tmp_path / "family.yaml"
    family.write_text(f"{text}on: 2026-11-22\n" if text else text, encoding="utf-8")
    said = _refused(capsys, "advise", str(family), "--lang", language)
    assert f"family.yaml{place}" in said
    assert words in said


def test_all_mistakes_are_shown_each_with_its_line_and_a_caret(capsys: Captured, tmp_path: Path) -> None:
    family = tmp_path / "family.yaml"
    family.write_text("on: 2026-11-31\nchild:\n  cries-alot: yes\nhuishoud: x\n", encoding="utf-8")
    said = _refused(capsys, "advise", str(family))
    lines = said.splitlines()
    assert [line.partition("family.yaml")[2].partition(": ")[0] for line in lines[::3]] == [":1:5", ":3:3", ":4:1"]
    assert lines[3:6][1:] == ["      cries-alot: yes", "      ^"]
    assert "Bedoelde je 'cries-a-lot'?" in lines[3]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\x00\x01\x02\xff" * 50, "zero byte"),
        ("kind: één\n".encode("latin-1"), "UTF-8"),
        ("child: {}\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04" + b"x" * 100, "zip"),
        (b"a: " + b"x" * 5_000_000, "too large"),
        (b"a: " + b"[" * 10_000, "nested"),
    ],
)
def test_what_is_no_text_or_too_much_of_it_is_refused_in_one_message(raw: bytes, words: str) -> None:
    done = start("advise", "-", text=raw)
    assert (done.returncode, done.stdout) == (BAD_INPUT, "")
    assert done.stderr.startswith("stdin")
    assert words in done.stderr
    assert len(done.stderr) < 1_000
    assert "Traceback" not in done.stderr


def test_what_is_refused_for_privacy_is_not_repeated(capsys: Captured, tmp_path: Path) -> None:
    family = tmp_path / "family.yaml"
    family.write_text("title: kind 111222333\nchild:\n  born: yes\n", encoding="utf-8")
    said = _refused(capsys, "advise", str(family))
    assert "burgerservicenummer" in said
    assert "111222333" not in said


def test_a_file_that_is_not_there_is_named_with_its_nearest_neighbour(capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "family.yaml").write_text("child:\n  born: yes\n", encoding="utf-8")
    missing = tmp_path / "famly.yaml"
    said = _refused(capsys, "advise", str(missing))
    assert said == f"Fout: Er is geen bestand {missing}. Bedoelde je '{tmp_path / 'family.yaml'}'?\n"


def test_a_file_that_is_not_there_without_neighbours_is_answered_with_what_can_be_given(capsys: Captured) -> None:
    said = _refused(capsys, "advise", "no/such/file", "--lang", "en")
    assert said.startswith("Error: There is no file no/such/file. Give the name of a file")


def test_an_example_without_its_prefix_is_recognised(capsys: Captured) -> None:
    said = _refused(capsys, "advise", "walk-1-crying-baby")
    assert said == "Fout: Er is geen bestand walk-1-crying-baby. Bedoelde je 'example:walk-1-crying-baby'?\n"


def test_an_example_that_is_not_there_is_named(capsys: Captured) -> None:
    assert "Bedoelde je 'example:walk-1-crying-baby'?" in _refused(capsys, "advise", "example:walk-1-cryingbaby")
    assert "rokwijzer examples" in _refused(capsys, "advise", "example:x")


def test_a_folder_is_no_family(capsys: Captured, tmp_path: Path) -> None:
    assert "is een map, geen bestand. Geef de naam" in _refused(capsys, "advise", str(tmp_path))
    (tmp_path / "family.yaml").write_text("", encoding="utf-8")
    assert f"zoals {tmp_path / 'family.yaml'}" in _refused(capsys, "advise", str(tmp_path))


def test_a_name_that_no_file_can_have_is_refused(capsys: Captured) -> None:
    assert _refused(capsys, "advise", "x" * 5_000).startswith("Fout: ")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-31", "2026-11-31 bestaat niet: die maand heeft 30 dagen"),
        ("2026-02-29", "2026-02-29 bestaat niet: die maand heeft 28 dagen"),
        ("2026-13-01", "een jaar heeft 12 maanden"),
        ("22-11-2026", "Bedoelde je '2026-11-22'?"),
        ("morgen", "'morgen' is geen datum"),
        ("", "is geen datum"),
        ("9999-01-01", "9999-01-01 ligt te ver weg"),
    ],
)
def test_a_day_that_cannot_be_is_explained(capsys: Captured, day: str, said: str) -> None:
    message = _refused(capsys, "advise", WALK, "--on", day)
    assert message.startswith("Fout: --on: ")
    assert said in message


def test_a_day_on_which_the_child_is_not_born_is_refused_at_its_birth_date(capsys: Captured) -> None:
    assert f"{WALK}:" in _refused(capsys, "advise", WALK, "--on", "2026-09-12")
    assert run(["advise", WALK, "--on", "2026-09-13"]) == 0


def test_an_unknown_region_is_named_with_the_nearest_or_with_all(capsys: Captured) -> None:
    assert "Bedoelde je 'Deventer'?" in _refused(capsys, "advise", WALK, "--region", "Devnter")
    known = _refused(capsys, "advise", WALK, "--region", "Verweggistan").partition("Bekend: ")[2]
    assert all(layer.name.nl in known for layer in load().regions.values())


@pytest.mark.parametrize("name", ["deventer", "Deventer", " DEVENTER "])
def test_a_region_is_known_by_id_and_name_in_any_case(capsys: Captured, name: str) -> None:
    assert run(["advise", WALK, "--region", name]) == 0
    assert "In Deventer: " in capsys.readouterr().out


def test_an_address_that_leads_nowhere_is_named_with_the_nearest(capsys: Captured) -> None:
    assert "bedoel je k-vht?" in _refused(capsys, "explain", WALK, "k-vth")
    assert "did you mean age?" in _refused(capsys, "explain", WALK, "k-vht#agee", "--lang", "en")


@pytest.mark.parametrize(
    "arguments",
    [
        ("advise",),
        ("advise", WALK, "another"),
        ("advise", WALK, "--langg", "nl"),
        ("advise", WALK, "--lang", "fr"),
        ("advise", WALK, "--format", "xml"),
        ("explain", WALK),
        ("nonsense",),
        ("knowledge", "list", "--kind", "thing"),
    ],
)
def test_a_command_that_cannot_be_read_says_how_it_is_used(capsys: Captured, arguments: tuple[str, ...]) -> None:
    said = _refused(capsys, *arguments)
    assert said.startswith("Usage: rokwijzer ")
    assert "\nError: " in said
    assert " -h' for help." in said


def test_no_permission_is_said(capsys: Captured, tmp_path: Path) -> None:
    family = tmp_path / "family.yaml"
    family.write_text("child:\n  born: yes\n", encoding="utf-8")
    assert run(["advise", str(family)]) == 0
    capsys.readouterr()
    family.chmod(0)
    before = os.geteuid()
    if before == 0:
        os.seteuid(_NOBODY)  # Who may do everything is refused nothing.
    try:
        said = _refused(capsys, "advise", str(family))
    finally:
        os.seteuid(before)
    assert said == f"Fout: {family} mag je niet lezen. Vraag leesrechten aan wie het bestand heeft gemaakt.\n"
