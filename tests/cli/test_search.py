# SPDX-License-Identifier: EUPL-1.2
"""`rokwijzer search`: what it finds, in each form, and what it refuses."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner, Result

from rokwijzer.catalogue import COLUMNS
from tests.cli.program import start


def _search(*arguments: str) -> "Result":
    from rokwijzer.cli.app import app

    return CliRunner().invoke(app, ["search", *arguments], prog_name="rokwijzer")


def test_what_was_found_stands_with_its_address_and_its_reason() -> None:
    done = _search("huilbaby")
    assert done.exit_code == 0
    assert "k-vht" in done.output
    assert "‹huilt›" in done.output


def test_words_may_be_given_apart_or_as_one_text() -> None:
    assert _search("stevig", "ouderschap").output == _search("stevig ouderschap").output


def test_json_and_csv_hold_the_same_offers_in_the_same_order() -> None:
    as_json = json.loads(_search("moeder", "--region", "Deventer", "--format", "json").output)
    rows = list(csv.DictReader(io.StringIO(_search("moeder", "--region", "Deventer", "--format", "csv").output)))
    assert tuple(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == [offer["id"] for offer in as_json["offers"]]
    assert as_json["region"] == "deventer"


def test_only_leaves_offers_with_these_values() -> None:
    found = json.loads(
        _search(
            "moeder", "--only", "kind=course", "--only", "kind=group", "--only", "phase=year-0", "--format", "json"
        ).output
    )
    assert {offer["kind"] for offer in found["offers"]} == {"course", "group"}
    assert found["chosen"] == {"phase": ["year-0"], "kind": ["course", "group"]}


def test_nothing_found_is_no_mistake() -> None:
    done = _search("xyzzy", "--lang", "en")
    assert (done.exit_code, done.output) == (0, "Occurs nowhere: ‘xyzzy’.\nNothing found.\n")


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ((" ",), "niets om naar te zoeken"),
        (("moeder", "--only", "kin=course"), "Bedoelde je 'kind=course'?"),
        (("moeder", "--only", "kind"), "dat is geen keuze"),
        (("moeder", "--only", "kind=corse"), "Bedoelde je 'kind=course'?"),
        (("moeder", "--only", "kind=x"), "Er zijn: programme"),
        (("moeder", "--region", "devnter"), "Bedoelde je 'Deventer'?"),
        (("moeder", "--on", "2026-02-30"), "2026-02-30"),
    ],
)
def test_what_cannot_be_used_is_refused_with_what_to_do(arguments: tuple[str, ...], wrong: str) -> None:
    done = start("search", *arguments)
    assert done.returncode == 2
    assert not done.stdout
    assert wrong in done.stderr
