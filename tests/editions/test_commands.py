# SPDX-License-Identifier: EUPL-1.2
"""`rokwijzer edition` and `rokwijzer receipt`, from files to what stands on the screen and the exit code."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer

from rokwijzer.cli import edition, receipt
from rokwijzer.cli.errors import BAD_INPUT, FOUND, OK, RefusedError
from rokwijzer.knowledge import load
from tests.editions.made_up import TOWN, VIDEO, documents, with_line

BABY = "title: {nl: Huilende baby}\non: 2026-11-22\nchild: {born: 2026-09-13, cries: yes}\n"
TODDLER = "on: 2026-11-22\nchild: {born: 2024-05-22, cries: yes, sleeps: no}\n"
WORDS = ("--changelog-nl", "Eerste.", "--changelog-en", "First.")


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    wrong: str = ""


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command as the program does."""

    def run(app: typer.Typer, *arguments: object) -> Done:
        try:
            code = app(args=list(map(str, arguments)), prog_name="rokwijzer", standalone_mode=False)
        except RefusedError as wrong:
            return Done(BAD_INPUT, capsys.readouterr().out, str(wrong))
        return Done(code or OK, capsys.readouterr().out)

    return run


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with knowledge files and families."""
    return _written(tmp_path / "knowledge", documents())


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The same with another age limit."""
    return _written(tmp_path / "changed", documents(offers__video=with_line(VIDEO, "before 4 years", "before 2 years")))


@pytest.fixture
def families(tmp_path: Path) -> Path:
    """Two families."""
    return _written(tmp_path / "families", {"baby.yaml": BABY, "toddler.yaml": TODDLER})


def _written(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_an_edition_is_built_listed_shown_and_verified(run: Run, files: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "published"
    built = run(
        edition.app, "build", *WORDS, "--date", "2026-11-22", "--yes", "--published", shelf, "--knowledge", files
    )
    assert built.code == OK
    assert re.search(r"Uitgegeven: editie 1 van 22 november 2026 \([0-9a-f]{12}\), .*0001.json\n\Z", built.out)
    listed = run(edition.app, "list", "--published", shelf)
    assert re.fullmatch(r" +1  2026-11-22  [0-9a-f]{12}  Eerste\.\n", listed.out)
    as_json = json.loads(run(edition.app, "list", "--published", shelf, "--format", "json").out)
    assert [row["number"] for row in as_json["editions"]] == [1]
    assert run(edition.app, "list", "--published", shelf, "--format", "csv").out.splitlines()[0] == (
        "number,published,sha256,nl,en"
    )
    shown = run(edition.app, "show", "1", "--published", shelf, "--lang", "en")
    assert shown.out.startswith("Edition 1 of 22 November 2026 (")
    assert "    2  Offers\n" in shown.out
    assert json.loads(run(edition.app, "show", "--published", shelf, "--format", "json").out)["counts"]["rules"] == 2
    verified = run(edition.app, "verify", "--published", shelf)
    assert (verified.code, verified.out) == (OK, "1 verified.\n")
    assert run(edition.app, "verify", "1", shelf / "0001.json", "--published", shelf).out == "2 verified.\n"


def test_a_damaged_edition_is_found(run: Run, files: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "published"
    run(edition.app, "build", *WORDS, "--yes", "--published", shelf, "--knowledge", files)
    place = shelf / "0001.json"
    place.write_bytes(place.read_bytes().replace(b"before 4 years", b"before 5 years"))
    for which in ([], [place]):
        found = run(edition.app, "verify", *which, "--published", shelf)
        assert found.code == FOUND
        assert "the content is not what was published" in found.out
        assert found.out.endswith("1 found wrong.\n")
    refused = run(edition.app, "show", place)
    assert refused.code == BAD_INPUT
    assert "Nothing was loaded" in refused.wrong


def test_a_difference_is_said_with_the_families_that_get_something_else(
    run: Run, files: Path, changed: Path, families: Path
) -> None:
    done = run(edition.app, "diff", files, changed, "--families", families)
    assert done.code == OK
    lines = done.out.splitlines()
    assert lines[0].startswith("Van werkversie (")
    assert (
        'Aanbod Video thuis (video): eind van criterium "leeftijd" was "before 4 years", is nu "before 2 years"'
        in lines
    )
    assert "WIE IETS ANDERS KRIJGT (1/2)" in lines
    status = 'Aanbod "Video thuis": was "Past, voor zover bekend", wordt "Niet voor deze situatie bedoeld"'
    assert f"  - {status} — door video#age" in lines
    assert "toddler:" in lines
    english = run(edition.app, "diff", files, changed, "--families", families, "--lang", "en").out
    assert "WHO GETS SOMETHING ELSE (1/2)" in english
    without = run(edition.app, "diff", files, changed, "--no-effects").out
    assert "WIE IETS" not in without


def test_a_difference_can_be_read_by_a_program(run: Run, files: Path, changed: Path, families: Path) -> None:
    data = json.loads(run(edition.app, "diff", files, changed, "--families", families, "--format", "json").out)
    (group,) = data["differences"]
    assert (group["section"], group["id"]) == ("offers", "video")
    assert [change["address"] for change in group["changes"]] == ["criteria/age/until"]
    assert [family["family"] for family in data["effects"]] == ["toddler"]
    assert data["effects"][0]["effects"][0]["by"] == ["video#age"]


def test_the_same_files_do_not_differ(run: Run, files: Path, families: Path) -> None:
    out = run(edition.app, "diff", files, files, "--families", families).out
    assert "Geen verschil in de inhoud." in out
    assert "Geen enkel voorbeeldgezin krijgt iets anders." in out


def test_the_day_and_region_of_the_comparison_can_be_chosen(
    run: Run, files: Path, changed: Path, families: Path
) -> None:
    later = run(edition.app, "diff", files, changed, "--families", families, "--on", "2028-11-22").out
    assert "WIE IETS ANDERS KRIJGT (1/2)" in later
    assert "baby (Huilende baby):" in later
    assert run(edition.app, "diff", files, changed, "--families", families, "--region", "Stad").code == OK
    refused = run(edition.app, "diff", files, changed, "--region", "Stadt")
    assert (refused.code, "Stad" in refused.wrong) == (BAD_INPUT, True)


def test_publishing_shows_first_what_changes_and_asks(
    run: Run, files: Path, changed: Path, families: Path, tmp_path: Path
) -> None:
    shelf = tmp_path / "published"
    first = ("build", *WORDS, "--date", "2026-11-22", "--published", shelf)
    refused = run(edition.app, *first, "--knowledge", files)
    assert refused.code == BAD_INPUT
    assert "--yes" in refused.wrong
    assert not shelf.exists()
    run(edition.app, *first, "--yes", "--knowledge", files)
    second = run(edition.app, *first, "--yes", "--knowledge", changed, "--families", families)
    assert second.code == OK
    assert second.out.index("WAT ER VERANDERT") < second.out.index("toddler:") < second.out.index("Uitgegeven")
    assert "editie 2 van 22 november 2026" in second.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--number", "1"), "never changes"),
        (("--number", "3"), "leave a gap"),
        (("--date", "2026-11-21"), "would be older"),
        (("--date", "gisteren"), "gisteren"),
    ],
)
def test_what_must_not_be_published_is_refused(
    run: Run, files: Path, changed: Path, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    shelf = tmp_path / "published"
    run(edition.app, "build", *WORDS, "--date", "2026-11-22", "--yes", "--published", shelf, "--knowledge", files)
    done = run(edition.app, "build", *WORDS, *arguments, "--yes", "--published", shelf, "--knowledge", changed)
    assert done.code == BAD_INPUT
    assert message in done.wrong
    assert sorted(place.name for place in shelf.iterdir()) == ["0001.json", "index.json"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("show", "7"), "Published are: "),
        (("show", "elsewhere"), "There is no edition 'elsewhere'"),
        (("verify", "elsewhere.json"), "elsewhere.json is no file"),
        (("verify", "7"), "no edition 7"),
        (("diff", "working", "working", "--families", "elsewhere"), "elsewhere is no folder"),
        (("show", "working", "--knowledge", "elsewhere"), "elsewhere is no folder"),
    ],
)
def test_what_cannot_be_used_is_said_with_what_to_do_next(run: Run, arguments: tuple[str, ...], message: str) -> None:
    done = run(edition.app, *arguments)
    assert done.code == BAD_INPUT
    assert message in done.wrong


def test_the_shipped_files_can_be_shown_and_the_shelf_verified(run: Run) -> None:
    assert f"{len(load().offers):>5}  Aanbod\n" in run(edition.app, "show", "working").out
    assert run(edition.app, "verify").code == OK
    assert run(edition.app, "list").code == OK


def test_a_receipt_is_made_and_replayed(run: Run, files: Path, families: Path, tmp_path: Path) -> None:
    family = families / "baby.yaml"
    made = run(receipt.app, "make", family, "--region", "Stad", "--knowledge", files)
    assert made.code == OK
    place = tmp_path / "receipt.json"
    place.write_text(made.out, encoding="utf-8")
    again = run(receipt.app, "replay", place, family, "--knowledge", files)
    assert (again.code, again.out) == (OK, "the same program gives the same bytes\n")
    short = run(receipt.app, "make", family, "--region", "Stad", "--knowledge", files, "--short").out
    assert short.startswith("Advies van 22 november 2026; werkversie (")
    assert short.count("\n") == 1


def test_a_replay_that_gives_something_else_names_it(
    run: Run, files: Path, changed: Path, families: Path, tmp_path: Path
) -> None:
    place = tmp_path / "receipt.json"
    place.write_text(run(receipt.app, "make", families / "toddler.yaml", "--knowledge", files).out, encoding="utf-8")
    done = run(receipt.app, "replay", place, families / "toddler.yaml", "--knowledge", changed)
    assert done.code == FOUND
    assert "criteria video#age: was met, is not-met" in done.out.splitlines()
    _written(changed, {"regions/town.yaml": TOWN})
    other = run(receipt.app, "replay", place, families / "baby.yaml", "--knowledge", files)
    assert other.code == FOUND
    assert other.out.startswith("the family file says something else")


def test_what_is_no_receipt_is_refused(run: Run, families: Path) -> None:
    family = families / "baby.yaml"
    refused = run(receipt.app, "replay", family, family)
    assert (refused.code, "is no receipt" in refused.wrong) == (BAD_INPUT, True)
    assert run(receipt.app, "replay", families / "none.json", family).code == BAD_INPUT
