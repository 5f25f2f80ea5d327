# SPDX-License-Identifier: EUPL-1.2
"""The result goes to stdout and everything else to stderr; each way of ending has its exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rokwijzer.cli.errors import BAD_INPUT, FAULT, FOUND, INTERRUPTED, OK, PIPE_CLOSED
from tests.cli.program import start

WALK = "example:walk-1-crying-baby"


def test_a_page_goes_to_stdout_without_style_and_nothing_goes_to_stderr() -> None:
    done = start("advise", WALK)
    assert (done.returncode, done.stderr) == (OK, "")
    assert done.stdout.startswith("ROKwijzer ")
    assert done.stdout.endswith("samen met de ouders.\n")
    assert "\x1b" not in done.stdout


def test_columns_sets_the_width_of_a_piped_page() -> None:
    narrow, wide = (start("advise", WALK, COLUMNS=columns).stdout for columns in ("80", "120"))
    assert max(map(len, narrow.splitlines())) == 80
    assert 100 < max(map(len, wide.splitlines())) <= 120


def test_a_page_can_be_written_where_only_ascii_can_be() -> None:
    done = start("advise", WALK, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (OK, "")
    assert "[x] " in done.stdout


def test_a_dumb_terminal_gets_no_shapes() -> None:
    assert "●" not in start("advise", WALK, TERM="dumb").stdout


def test_json_is_the_advice_with_its_keys_in_the_order_of_the_model() -> None:
    first, second = (start("advise", WALK, "--format", "json") for _ in range(2))
    assert (first.returncode, first.stderr) == (OK, "")
    assert first.stdout == second.stdout
    advice = json.loads(first.stdout)
    assert list(advice)[:6] == ["on", "language", "program", "edition", "region", "situation"]
    assert advice["on"] == "2026-11-22"


def test_the_day_asked_for_beats_the_one_in_the_family_and_the_region_too() -> None:
    done = start("advise", WALK, "--on", "2026-12-01", "--region", "Rotterdam", "--format", "json")
    advice = json.loads(done.stdout)
    assert (advice["on"], advice["region"]["id"]) == ("2026-12-01", "rotterdam")


def test_a_family_can_come_through_standard_input() -> None:
    done = start(
        "advise", "-", "--format", "json", text="child:\n  age: 3 months\n  cries-a-lot: yes\non: 2026-11-22\n"
    )
    assert (done.returncode, done.stderr) == (OK, "")
    assert json.loads(done.stdout)["on"] == "2026-11-22"


def test_a_page_of_a_family_without_a_file_names_no_command_that_cannot_work() -> None:
    assert "rokwijzer explain" in start("advise", WALK).stdout
    done = start("advise", "-", text="child:\n  born: yes\n")
    assert done.returncode == OK
    assert "rokwijzer explain" not in done.stdout


def test_the_command_at_the_foot_explains_the_page(tmp_path: Path) -> None:
    family = tmp_path / "a family.yaml"
    family.write_text("on: 2026-11-22\nchild:\n  age: 3 months\n", encoding="utf-8")
    page = start("advise", family.name, "--lang", "en", "--region", "deventer", folder=tmp_path).stdout
    assert "rokwijzer explain 'a family.yaml' --region deventer --lang en ADDRESS" in " ".join(page.split())
    done = start("explain", family.name, "--region", "deventer", "--lang", "en", "shantala", folder=tmp_path)
    assert done.returncode == OK
    assert "In Deventer: " in done.stdout


def test_progress_goes_to_stderr_and_names_nothing_of_the_family() -> None:
    family = "on: 2026-11-22\nmunicipality: Canary Town\nchild:\n  age: 3 months\n  cries-a-lot: yes\n"
    done = start("--verbose", "advise", "-", text=family)
    assert done.returncode == OK
    assert "advice is ready" in done.stderr
    for canary in ("Canary", "cries", "3 months"):
        assert canary not in done.stderr


def test_a_reader_who_stops_reading_is_no_reason_to_complain() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "rokwijzer.cli", "advise", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    program.stdout.close()  # Before the program has anything to write, so that it surely is too late.
    program.stdout = None
    _, complaint = program.communicate(b"child:\n  born: yes\n", timeout=60)
    assert (program.returncode, complaint) == (PIPE_CLOSED, b"")


def test_ctrl_c_ends_it_without_a_word() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "rokwijzer.cli", "advise", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    time.sleep(3)  # It waits for the family by now.
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (INTERRUPTED, b"", b"")


@pytest.mark.parametrize("where", ["full", "closed"])
def test_a_result_that_cannot_be_written_is_said(where: str) -> None:
    redirected = {"full": "> /dev/full", "closed": ">&-"}[where]
    command = f"exec '{sys.executable}' -m rokwijzer.cli advise {WALK} {redirected}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (FOUND, "")
    assert done.stderr.startswith("Error: ") or done.stderr.startswith("Fout: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_fault_of_the_program_is_one_line_unless_details_are_asked_for() -> None:
    broken = (
        "import rokwijzer.cli.inputs as inputs\n"
        "def fail(*_): raise RuntimeError('canary')\n"
        "inputs.read_day = fail\n"
        "from rokwijzer.cli.start import run\n"
        f"raise SystemExit(run(['advise', '{WALK}']))\n"
    )

    def run(**environment: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name != "ROKWIJZER_DEBUG"}
        return subprocess.run(
            [sys.executable, "-c", broken], capture_output=True, text=True, check=False, env={**kept, **environment}
        )

    quiet, loud = run(), run(ROKWIJZER_DEBUG="1")
    assert (quiet.returncode, quiet.stdout) == (FAULT, "")
    assert quiet.stderr.startswith("Fout: dit is een fout in rokwijzer zelf (RuntimeError)")
    assert "canary" not in quiet.stderr
    assert "Traceback" in loud.stderr


def test_without_a_command_the_commands_are_listed() -> None:
    done = start()
    assert done.returncode == BAD_INPUT
    assert all(command in done.stderr for command in ("advise", "explain", "examples", "knowledge"))
