# SPDX-License-Identifier: EUPL-1.2
"""`rokwijzer region`: the regions, one of them, its call sheet, and a filled-in sheet read back into its file."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from rokwijzer.cli.errors import BAD_INPUT, FOUND, OK
from rokwijzer.documents.call_sheet import Column
from rokwijzer.editions import read_layer
from rokwijzer.knowledge.models import AvailabilityStatus
from tests.cli.program import start
from tests.documents.made_up import DOCUMENTS, ON, SHEET, TOWN, answer, text_file, workbook

DAY = ON.isoformat()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with made-up knowledge files."""
    for name, text in DOCUMENTS.items():
        (tmp_path / "knowledge" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "knowledge" / name).write_text(text, encoding="utf-8")
    return tmp_path / "knowledge"


def _town(folder: Path) -> Path:
    return folder / "regions" / "town.yaml"


def _sheet(folder: Path, raw: bytes, name: str = "sheet.xlsx") -> Path:
    path = folder.parent / name
    path.write_bytes(raw)
    return path


def test_the_regions_are_listed_with_what_is_to_be_done(folder: Path) -> None:
    done = start("region", "list", "--knowledge", folder, "--on", DAY)
    assert done.returncode == OK, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "Land (land), land"
    assert lines[2:] == ["Stad (town), gemeente", "  10 keer aanbod; 5 onbekend, 0 te oud, 2 nooit nagekeken"]
    rows = json.loads(start("region", "list", "--knowledge", folder, "--on", DAY, "--format", "json").stdout)
    assert rows[1] == {
        "id": "town",
        "name": "Stad",
        "level": "municipality",
        "parent": "land",
        "offers": 10,
        "unknown": 5,
        "too_old": 0,
        "never_checked": 2,
    }
    as_csv = start("region", "list", "--knowledge", folder, "--on", DAY, "--format", "csv").stdout
    assert list(csv.DictReader(io.StringIO(as_csv)))[1]["id"] == "town"


def test_one_region_shows_its_chain_its_counts_and_what_is_old_or_unknown(folder: Path) -> None:
    done = start("region", "show", "stad", "--knowledge", folder, "--on", "2026-11-23")
    assert done.returncode == OK, done.stderr
    for line in (
        "Stad (town), gemeente",
        "Ligt in: Land",
        "In het algemeen navragen bij: De Balie",
        "Te oud na 6 maanden",
        "Wat er hier is (10)",
        "  6  navragen",
        "Te oud (1)",
        "  Video, 6 maanden oud",
        "Nooit nagekeken (2)",
        "  Massage",
        "Onbekend (5)",
        "Eigen aanbod (1)",
        "Hier uitgezet (2)",
        "  Uit",
    ):
        assert line in done.stdout.splitlines(), line
    english = start("region", "show", "town", "--knowledge", folder, "--on", "2026-11-22", "--lang", "en").stdout
    assert "Lies in: Country" in english
    assert "Too old (" not in english
    assert "  2  available" not in english
    assert "  3  available" in english


def test_one_region_as_data_for_another_program(folder: Path) -> None:
    done = start("region", "show", "town", "--knowledge", folder, "--on", "2026-11-23", "--format", "json")
    shown = json.loads(done.stdout)
    assert shown["too-old"] == ["video"]
    assert shown["within"] == ["land"]
    assert shown["counts"] == {
        "available": 2,
        "pilot": 0,
        "ask": 6,
        "planned": 1,
        "elsewhere-only": 0,
        "not-purchased": 0,
        "ended": 1,
    }
    assert sorted(shown["never-checked"]) == ["everywhere", "massage"]
    assert (shown["switched-off"], shown["local"], shown["too-old-after"]) == (["off"], ["walk"], 6)
    assert shown["layer"] == SHEET.layer_sha256


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ((), f"bellijst-town-{DAY}.xlsx"),
        (("--lang", "en"), f"call-sheet-town-{DAY}.xlsx"),
        (("--format", "csv"), f"bellijst-town-{DAY}.csv"),
        (("--out", "mine.csv"), "mine.csv"),
        (("--out", "mine.xlsx", "--format", "xlsx"), "mine.xlsx"),
    ],
)
def test_a_call_sheet_is_written_and_reads_back_without_a_change(
    folder: Path, arguments: tuple[str, ...], name: str
) -> None:
    before = _town(folder).read_bytes()
    made = start("region", "call-sheet", "Stad", "--knowledge", folder, "--on", DAY, *arguments, folder=folder.parent)
    assert (made.returncode, made.stderr) == (OK, "")
    assert made.stdout.startswith(f"{name}: 10 ")
    back = start("region", "read-back", "town", folder.parent / name, "--into", folder, "--on", DAY, "--write")
    assert (back.returncode, back.stdout) == (OK, "Er is niets ingevuld.\nEr verandert niets.\n")
    assert _town(folder).read_bytes() == before


def test_a_sheet_in_text_can_go_to_standard_output(folder: Path) -> None:
    done = start("region", "call-sheet", "town", "--knowledge", folder, "--on", DAY, "--out", "-")
    assert done.returncode == OK
    rows = list(csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [row.id for row in SHEET.rows]


def test_a_sheet_that_may_hold_answers_is_never_overwritten(folder: Path) -> None:
    path = _sheet(folder, b"answers")
    done = start("region", "call-sheet", "town", "--knowledge", folder, "--out", path)
    assert done.returncode == BAD_INPUT
    assert "bestaat al" in done.stderr
    assert path.read_bytes() == b"answers"


def test_the_differences_are_shown_first_and_written_only_when_asked(folder: Path) -> None:
    path = _sheet(folder, workbook({"studied": answer(), "massage": answer(STATUS="gestopt", WORDS_NL="Is weg.")}))
    before = _town(folder).read_text(encoding="utf-8")
    arguments = ("region", "read-back", "town", path, "--into", folder, "--on", DAY)
    shown = start(*arguments)
    assert shown.returncode == OK, shown.stderr
    assert _town(folder).read_text(encoding="utf-8") == before
    assert shown.stdout.startswith("Wat er verandert (2)\n")
    assert "  status: gepland → gestopt\n" in shown.stdout
    assert (
        shown.stdout.splitlines()[-1] == f"Er is niets geschreven. Met --write wordt dit geschreven in {_town(folder)}."
    )
    written = start(*arguments, "--write")
    assert written.returncode == OK
    assert written.stdout.splitlines()[:-1] == shown.stdout.splitlines()[:-1]
    assert written.stdout.splitlines()[-1] == f"Geschreven: {_town(folder)}"
    region = read_layer(_town(folder).read_text(encoding="utf-8"), "town.yaml").region
    assert region.availability["massage"].status is AvailabilityStatus.ENDED
    assert region.availability["studied"].said_by == "desk"
    assert region.note == "The town keeps this itself."
    assert start("knowledge", "format", folder, "--check").stdout.count("town.yaml") == 0
    again = start(*arguments, "--write")
    assert (again.returncode, again.stdout) == (OK, "2 antwoorden staan er al precies zo.\nEr verandert niets.\n")


def test_what_was_changed_since_is_listed_and_the_rest_is_written(folder: Path) -> None:
    path = _sheet(folder, text_file({"studied": answer(), "video": answer(STATUS="gestopt")}), "sheet.csv")
    _town(folder).write_text(TOWN.replace("nl: is er\n", "nl: is er nog\n"), encoding="utf-8")
    done = start("region", "read-back", "Stad", path, "--into", folder, "--on", DAY, "--write", "--lang", "en")
    assert done.returncode == FOUND
    assert "What is not taken over (1)" in done.stdout
    assert "available, “is er nog”, Het Kantoor, 23 May 2026" in done.stdout
    region = read_layer(_town(folder).read_text(encoding="utf-8"), "town.yaml").region
    assert "studied" in region.availability
    assert region.availability["video"].nl == "is er nog"


def test_with_a_mistake_in_the_sheet_nothing_is_written(folder: Path) -> None:
    path = _sheet(folder, workbook({"studied": answer(STATUS="misschien", SAID_BY=None), "massage": answer()}))
    before = _town(folder).read_bytes()
    done = start("region", "read-back", "town", path, "--into", folder, "--on", DAY, "--write")
    assert (done.returncode, done.stdout) == (BAD_INPUT, "")
    lines = done.stderr.splitlines()
    assert lines[0] == f"Fout: {path}: 2 fouten. Er is niets veranderd."
    row = next(number for number, each in enumerate(SHEET.rows, 2) if each.id == "studied")
    assert lines[1].startswith(f"rij {row}, kolom N (Nieuw: status): 'misschien' is geen status. Kies uit: ")
    assert lines[2] == (
        f"rij {row}, kolom Q (Nieuw: gezegd door (organisatie of rol)): er staat niet wie dit zegt. "
        "Schrijf de organisatie of de rol op."
    )
    assert _town(folder).read_bytes() == before


def test_a_file_with_comments_is_not_rewritten(folder: Path) -> None:
    _town(folder).write_text(TOWN.replace("\navailability:", "\n# Ask again in May.\navailability:"), encoding="utf-8")
    path = _sheet(folder, workbook({"studied": answer()}))
    arguments = ("region", "read-back", "town", path, "--into", folder, "--on", DAY)
    assert start(*arguments).returncode == OK
    done = start(*arguments, "--write")
    assert done.returncode == BAD_INPUT
    assert f"{_town(folder)}:8: deze opmerking zou verloren gaan: # Ask again in May." in done.stderr


def test_a_layer_file_with_a_mistake_is_shown_with_its_line(folder: Path) -> None:
    _town(folder).write_text(TOWN.replace("status: planned", "status: planed"), encoding="utf-8")
    path = _sheet(folder, workbook({}))
    done = start("region", "read-back", "town", path, "--into", folder, "--on", DAY)
    assert done.returncode == BAD_INPUT
    assert "regions/town.yaml:19:13: " in done.stderr
    assert "planned" in done.stderr


def test_only_the_files_of_regions_are_enough_for_the_shipped_knowledge(tmp_path: Path) -> None:
    from rokwijzer.knowledge import shipped_documents

    text = shipped_documents()["regions/deventer.yaml"]
    (tmp_path / "deventer.yaml").write_text(text, encoding="utf-8")
    made = start("region", "call-sheet", "Deventer", "--on", DAY, "--format", "csv", folder=tmp_path)
    assert made.returncode == OK, made.stderr
    path = tmp_path / f"bellijst-deventer-{DAY}.csv"
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    order = list(Column)
    for column, value in answer(CHECKED=date(2026, 11, 21)).items():
        rows[1][order.index(column)] = str(value)
    page = io.StringIO(newline="")
    csv.writer(page, delimiter=";").writerows(rows)
    path.write_text(page.getvalue(), encoding="utf-8")
    done = start("region", "read-back", "deventer", path, "--into", tmp_path, "--on", DAY, "--write")
    assert done.returncode == OK, done.stderr
    region = read_layer((tmp_path / "deventer.yaml").read_text(encoding="utf-8"), "deventer.yaml").region
    assert region.availability[rows[1][0]].checked == date(2026, 11, 21)
    assert len(region.availability) >= len(read_layer(text, "deventer.yaml").region.availability)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "Staad"), "Bedoelde je 'Stad'?"),
        (("show", "Verweggistan"), "Bekend: land, town."),
        (("show", "town", "--on", "gisteren"), "--on"),
        (("call-sheet", "town", "--out", "-", "--format", "xlsx"), "--format csv"),
        (("call-sheet", "town", "--out", "sheet.xlsx", "--format", "csv"), "eindigt niet op .csv"),
        (("call-sheet", "town", "--out", "sheet.txt"), "eindigt niet op .xlsx"),
    ],
)
def test_what_cannot_be_used_is_said_with_what_to_do_next(
    folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = start("region", *arguments, "--knowledge", folder, folder=folder.parent)
    assert (done.returncode, done.stdout) == (BAD_INPUT, "")
    assert message in done.stderr
    assert not list(folder.parent.glob("*.*"))


def test_a_sheet_or_folder_that_is_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    none = start("region", "read-back", "town", tmp_path / "none.xlsx", "--into", folder)
    assert (none.returncode, "Er is geen bestand" in none.stderr) == (BAD_INPUT, True)
    path = _sheet(folder, workbook({}))
    empty = tmp_path / "empty"
    empty.mkdir()
    nowhere = start("region", "read-back", "deventer", path, "--into", empty)
    assert (nowhere.returncode, "--into" in nowhere.stderr) == (BAD_INPUT, True)
    other = start("region", "read-back", "land", path, "--into", folder, "--on", DAY)
    assert other.returncode == BAD_INPUT
    assert "Geef de regio van de lijst (town)" in other.stderr
    unwritable = start("region", "call-sheet", "town", "--knowledge", folder, "--out", tmp_path / "no" / "x.xlsx")
    assert unwritable.returncode == FOUND
