# SPDX-License-Identifier: EUPL-1.2
"""`rokwijzer print`: one offer and the whole catalogue as files, a bar on a terminal, and mistakes that are told."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from rokwijzer.cli.errors import BAD_INPUT, OK
from rokwijzer.cli.printing_words import WORDS
from tests.cli.program import start

DAY = "2026-11-22"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_offer_becomes_a_pdf(tmp_path: Path, language: str) -> None:
    out = tmp_path / "sheet.pdf"
    done = start("print", "offer", "k-vht", "--region", "Deventer", "--lang", language, "-o", out, "--on", DAY)
    assert done.returncode == OK, done.stderr
    assert done.stderr == ""
    assert done.stdout.startswith(f"{out}: ")
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]


@pytest.mark.parametrize(("kind", "begin"), [("pdf", b"%PDF-1.7"), ("docx", b"PK\x03\x04")])
def test_a_catalogue_of_one_section_becomes_a_file_with_a_name_of_its_own(
    tmp_path: Path, kind: str, begin: bytes
) -> None:
    told = ("--section", "training", "--region", "deventer", "--on", DAY, "--format", kind)
    done = start("print", "catalogue", *told, folder=tmp_path)
    assert done.returncode == OK, done.stderr
    assert done.stderr == ""
    assert (tmp_path / f"groeidocument-deventer-{DAY}.{kind}").read_bytes().startswith(begin)


def test_the_kind_of_file_follows_its_name(tmp_path: Path) -> None:
    out = tmp_path / "x.docx"
    assert start("print", "catalogue", "--section", "training", "-o", out).returncode == OK
    assert out.read_bytes().startswith(b"PK")


def test_a_document_can_go_on_through_a_pipe() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rokwijzer.cli", "print", "offer", "k-vht", "--on", DAY, "-o", "-"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.startswith(b"%PDF")
    assert done.stdout.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("offer", "k-vt"), "Bedoelde je 'k-vht'?"),
        (("offer", "zzzzzzzz"), "rokwijzer knowledge list"),
        (("offer", "k-vht", "--region", "Devnter"), "Deventer"),
        (("catalogue", "--section", "trainin"), "Bedoelde je 'training'?"),
        (("catalogue", "--section", "zzzzzzzz"), "for-parents"),
        (("catalogue", "--region", "Devnter"), "Deventer"),
        (("catalogue", "--format", "docx", "-o", "x.pdf"), "eindigt niet op .docx"),
        (("offer", "k-vht", "-o", "x.docx"), "eindigt niet op .pdf"),
        (("offer", "k-vht", "-o", "nowhere/x.pdf"), "Er is geen map nowhere"),
        (("offer", "k-vht", "--on", "22-11-2026"), "--on"),
        (("catalogue", "--on", "2026-13-01"), "--on"),
    ],
)
def test_what_cannot_be_printed_is_told_and_nothing_is_written(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = start("print", *arguments, folder=tmp_path)
    assert done.returncode == BAD_INPUT
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_only_written_over_on_request(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    out.write_text("mine")
    done = start("print", "offer", "k-vht", "-o", out)
    assert done.returncode == BAD_INPUT
    assert "--force" in done.stderr
    assert out.read_text() == "mine"
    assert start("print", "offer", "k-vht", "-o", out, "--force").returncode == OK
    assert out.read_bytes().startswith(b"%PDF")


def test_on_a_terminal_a_bar_counts_the_offers_to_the_last_and_is_gone_at_the_end(tmp_path: Path) -> None:
    """The program's errors go to a real terminal; its result does not."""
    ours, its = pty.openpty()
    program = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "rokwijzer.cli",
            "print",
            "catalogue",
            "--section",
            "training",
            "-o",
            tmp_path / "x.pdf",
        ],
        stdout=subprocess.PIPE,
        stderr=its,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "PYTHONUTF8": "1"},
    )
    os.close(its)
    seen = b""
    while program.poll() is None or select.select([ours], [], [], 0)[0]:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                seen += os.read(ours, 65536)
            except OSError:
                break  # A terminal at whose other end nobody is left.
    os.close(ours)
    result = program.communicate()[0]
    assert program.returncode == OK
    text = seen.decode()
    assert "12/12" in text
    assert "Aanbod verzamelen" in text
    assert "Bladzijden opmaken" in text
    assert b"12/12" not in result


@pytest.mark.parametrize("key", sorted(WORDS))
def test_the_words_stand_in_both_languages(key: str) -> None:
    words = WORDS[key]
    assert words.nl
    assert words.en
