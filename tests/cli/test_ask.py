# SPDX-License-Identifier: EUPL-1.2
"""`rokwijzer ask`: question by question, started as a user does."""

import io
import os
import pty
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from rokwijzer.cli.asking.conversation import OPTION_KEYS
from rokwijzer.cli.asking.words import KEYS
from rokwijzer.cli.start import run
from rokwijzer.family import Situation, read_situation
from rokwijzer.family.index import Child, Expected, Wished
from rokwijzer.knowledge import load
from rokwijzer.logic import FactRef
from tests.cli.program import start

BASE = load()
ON = ("--on", "2026-11-22")
BABY = "3" + "10 weken\n"
ALWAYS = "\n" + "\n" + "\n"
"""What goes well, what the parents want, what was tried: each left for now."""


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


Ask = Callable[..., Done]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """The command within this process, with its input from a pipe: starting anew for every test takes long."""

    def run_here(*arguments: str | Path, text: str) -> Done:
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        code = run(["ask", *map(str, arguments)])
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run_here


def family(stdout: str, heading: str = "Het gezin als bestand") -> Situation:
    return read_situation(stdout[stdout.index(heading) :].partition("\n")[2], "written", BASE)


def test_a_whole_conversation_ends_with_the_advice_and_the_family() -> None:
    done = start("ask", "--region", "deventer", *ON, text=f"{BABY}{ALWAYS}jo s")
    assert done.returncode == 0
    assert "Vraag voor vraag" in done.stderr
    assert "Vervolgstappen · " in done.stderr
    assert "Daarmee is duidelijk:" in done.stderr
    assert "Vraag voor vraag" not in done.stdout
    assert "Mogelijke vervolgstap" in done.stdout
    known = family(done.stdout)
    assert isinstance(known.index, Child)
    assert known.municipality == "deventer"
    assert sorted(str(statement.value) for statement in known.statements) == ["None", "True"]


def test_not_asked_and_parents_do_not_know_are_told_apart(ask: Ask) -> None:
    asked = ask(*ON, text=f"{BABY}{ALWAYS}os")
    left = ask(*ON, text=f"{BABY}{ALWAYS} s")
    assert [statement.value for statement in family(asked.stdout).statements] == [None]
    assert family(left.stdout).statements == ()


def test_back_undoes_and_forward_does_again(ask: Ask) -> None:
    once = family(ask(*ON, text=f"{BABY}{ALWAYS}js").stdout)
    undone = family(ask(*ON, text=f"{BABY}{ALWAYS}jts").stdout)
    again = family(ask(*ON, text=f"{BABY}{ALWAYS}jtvs").stdout)
    assert undone.statements == ()
    assert once == again != undone


def test_back_beyond_the_first_question_and_keys_without_meaning_are_said(ask: Ask) -> None:
    done = ask(*ON, text=f"t#vs{'x'}")
    assert done.stderr.count("Dit is de eerste vraag.") == 1
    assert done.stderr.count("Die toets heeft hier geen betekenis.") == 1
    assert done.stderr.count("Er is niets ongedaan gemaakt.") == 1


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("1", Wished), ("225-4-2027\n", Expected), ("218\n", Expected), ("313-9-2026\n", Child), ("35 maanden\n", Child)],
)
def test_the_moment_is_typed_as_people_write_it(ask: Ask, typed: str, kind: type) -> None:
    known = family(ask(*ON, text=f"{typed}{ALWAYS}s").stdout)
    assert isinstance(known.index, kind)
    known.knowns(BASE, known.on or pytest.fail("the day is missing"))


@pytest.mark.parametrize("wrong", ["3hoi\n", "31-1-2030\n", "3" + "90 jaar\n", "2" + "1-1-2020\n"])
def test_a_moment_that_cannot_be_is_asked_again_and_nothing_is_lost(ask: Ask, wrong: str) -> None:
    done = ask(*ON, text=f"{wrong}{'18' if wrong[0] == '2' else '10 weken'}\n{ALWAYS}s")
    assert done.returncode == 0
    assert done.stderr.count("nog niet vragen; o: ouders weten het niet") >= 2
    assert isinstance(family(done.stdout).index, Child | Expected)


def test_a_moment_that_nobody_knows_is_not_asked_again(ask: Ask) -> None:
    known = family(ask(*ON, text=f"3o\n{ALWAYS}s").stdout)
    assert isinstance(known.index, Child)
    assert known.index.asked


def test_a_choice_takes_what_is_so_and_the_rest_is_asked_or_not(ask: Ask) -> None:
    some = family(ask(*ON, text=f"{BABY}13\n\n\ns").stdout)
    assert some.goes_well == (FactRef("carer_1", "can-calm"), FactRef("carer_1", "loving-attention"))
    assert len(some.statements) == 2
    none = family(ask(*ON, text=f"{BABY}10\n\ns").stdout)
    assert none.goes_well == (FactRef("carer_1", "loving-attention"),)
    assert {statement.value for statement in none.statements if statement.ref not in none.goes_well} == {False}
    assert len(none.statements) > 8


def test_what_was_tried_is_found_by_its_name_with_what_came_of_it(ask: Ask) -> None:
    known = family(ask(*ON, text=f"{BABY}\n\nShantala babymasage\n2\ns").stdout)
    assert [(each.offer, each.outcome.value) for each in known.tried] == [("shantala", "not-enough")]


@pytest.mark.parametrize(("keys", "levels"), [("o0n", 1), ("o0j", 2)])
def test_a_level_is_said_to_be_settled_and_going_on_is_asked(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, keys: str, levels: int
) -> None:
    """Three keys over and over, of which the first that means something counts; what is to be typed is left."""
    endless = cycle(keys)
    monkeypatch.setattr("rokwijzer.cli.asking.keyboard.key", lambda: next(endless))
    monkeypatch.setattr("rokwijzer.cli.asking.keyboard.line", lambda: "")
    done = ask("example:walk-1-crying-baby", text="")
    assert "Vervolgstappen: alles wat te vragen is, is gevraagd." in done.stderr
    assert done.stderr.count("Doorgaan met: ") == levels
    assert ("Er is geen vraag meer die nog iets verandert." in done.stderr) == (levels == 2)


def test_input_that_ends_gives_the_advice_so_far(ask: Ask) -> None:
    done = ask(*ON, text=f"{BABY}{ALWAYS}j")
    assert done.returncode == 0
    assert "Er komt geen toets meer" in done.stderr
    assert len(family(done.stdout).statements) == 1


def test_english_has_keys_of_its_own(ask: Ask) -> None:
    done = ask(*ON, "--lang", "en", text=f"3{'10 weeks'}\n{ALWAYS}yuq")
    assert "Question by question." in done.stderr
    known = family(done.stdout, "The family as a file")
    assert sorted(str(statement.value) for statement in known.statements) == ["None", "True"]


def test_it_begins_with_a_family_and_asks_nothing_that_is_known(ask: Ask) -> None:
    done = ask("example:walk-1-crying-baby", text="s")
    assert "uitgerekende datum" not in done.stderr
    begun = read_situation(BASE.examples["walk-1-crying-baby"], "example", BASE)
    assert set(begun.statements) <= set(family(done.stdout).statements)


def test_the_family_is_written_to_a_file_that_is_not_there_yet(ask: Ask, tmp_path: Path) -> None:
    path = tmp_path / "family.yaml"
    done = ask(*ON, "--save", path, text=f"{BABY}{ALWAYS}js")
    assert f"Geschreven: {path}\n" in done.stdout
    assert len(read_situation(path.read_text(encoding="utf-8"), "written", BASE).statements) == 1
    again = ask(*ON, "--save", path, text=f"{BABY}{ALWAYS}js")
    assert again.returncode == 2
    assert "bestaat al" in again.stderr
    nowhere = ask(*ON, "--save", tmp_path / "no" / "family.yaml", text="s")
    assert nowhere.returncode == 2
    assert "De map" in nowhere.stderr


def test_why_says_what_a_question_decides_and_where_it_comes_from(ask: Ask) -> None:
    done = ask(*ON, text=f"{BABY}{ALWAYS}ws")
    assert "Dit kan veranderen wat geldt voor" in done.stderr
    assert "regel" in done.stderr


def test_no_key_of_an_option_means_something_else() -> None:
    for language in (0, 1):
        meanings = [keys[language] for keys in KEYS.values()]
        assert not set(meanings) & set(OPTION_KEYS)
        assert len(set(meanings)) == len(meanings)
    assert len(set(OPTION_KEYS)) == len(OPTION_KEYS)


def test_in_a_terminal_one_key_is_enough() -> None:
    """A real terminal: no Enter after a key, and Ctrl-C stops at once."""
    child, terminal = pty.fork()
    if child == 0:
        # Whoever started the tests in the background may have had Ctrl-C ignored, and that is inherited.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(sys.executable, [sys.executable, "-m", "rokwijzer.cli", "ask", *ON])  # noqa: S606 - our own interpreter
    seen = ""
    try:
        seen = _until(terminal, "kinderwens")
        os.write(terminal, b"1")
        seen += _until(terminal, "Wat gaat goed?")
        os.write(terminal, b"\r")
        seen += _until(terminal, "Wat willen de ouders zelf?")
        os.write(terminal, b"\x03")
        status = _ended(child)
    finally:
        os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 130
    assert "Traceback" not in seen


def _ended(child: int, seconds: float = 60) -> int:
    """Its status once it has ended by itself."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    pytest.fail("it did not stop at Ctrl-C")


def _until(terminal: int, wanted: str, seconds: float = 60) -> str:
    seen, end = "", time.monotonic() + seconds
    while wanted not in seen:
        assert time.monotonic() < end, f"{wanted!r} did not come; there was: {seen}"
        if select.select([terminal], [], [], 1)[0]:
            seen += os.read(terminal, 4096).decode("utf-8", "replace")
    return seen
