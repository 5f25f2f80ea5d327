# SPDX-License-Identifier: EUPL-1.2
"""The mutants that are argued still exist, the page speaks of them, and the tool makes the changes that it says."""

import json
import subprocess
import sys

import pytest

from tests.ground.repository import ROOT
from tools.mutation.mutants import PACKAGE, mutants_in, mutants_of
from tools.mutation.record import argued, figures_on_page, rooms

ARGUED = argued()
HERE = """
def f(a, b=1):
    if a < b and a:
        a = g(a, key=b)
    return [a, b]
"""


def test_every_argued_mutant_can_still_be_made() -> None:
    """A line that has changed may mean something else now: argue it anew, or take it out of the list."""
    files = {key.partition(" | ")[0] for key in ARGUED}
    there = {mutant.key for file in files for mutant in mutants_of(PACKAGE / file)}
    assert [key for key in ARGUED if key not in there] == []


def test_every_argument_is_more_than_a_word() -> None:
    assert {why for why in ARGUED.values() if len(why.split()) < 6} == set()


def test_a_room_that_was_run_to_the_end_left_nothing() -> None:
    found = figures_on_page()
    assert set(found) <= set(rooms())
    for name, (_, mutants, noticed, reasons, left, *_) in found.items():
        assert int(left) == 0
        assert int(noticed) + int(reasons) == int(mutants), name
        assert int(reasons) == sum(key.startswith(f"{name}/") for key in ARGUED), name


def test_the_tests_that_a_room_is_held_against_exist() -> None:
    assert [
        test for room in rooms().values() for test in room.tests if not (ROOT / test.partition("::")[0]).exists()
    ] == []


def _changed(text: str) -> set[str]:
    return {f"{mutant.was} -> {mutant.becomes}" for mutant in mutants_in("logic/somewhere.py", text.encode())}


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("x = a < b", ["< -> <=", "< -> >="]),
        ("x = a in b", ["in -> not in"]),
        ("x = a or b", ["a -> left out", "b -> left out"]),
        ("x: int | str = a | b", ["a -> left out", "b -> left out"]),
        ("x = a + 2", ["+ -> -", "2 -> 3", "2 -> 1"]),
        ("x = not True", ["not True -> True", "True -> False"]),
        ("x = 'a', f'{a}b{1}'", ["'a' -> left out", "f'{a}b{1}' -> left out", "'a' -> \"\"", "f'{a}b{1}' -> \"\""]),
        ("x = {a: 1, **b}", ["a: 1 -> left out", "**b -> left out", "1 -> 2", "1 -> 0"]),
        ("x = a[1:]", ["1 -> 2", "1 -> 0", "1 -> left out"]),
        ("x = sorted(a, key=b)", ["sorted -> list", "key=b -> left out"]),
        ("x = min(a, b)", ["min -> max", "b -> left out"]),
        ("x = [a for a in b if a]", ["a -> True", "a -> False"]),
        ("while a: break", ["a -> False", "break -> left out"]),
        ("x = a if b else c", ["b -> True", "b -> False"]),
        (
            "match a:\n case A() | B(): f()\n case _: pass",
            ["case A() ¦ B() -> left out", "A() -> left out", "B() -> left out", "f() -> left out"],
        ),
        ("match a:\n case _ if b: pass", ["b -> True", "b -> False"]),
        ("try: f()\nexcept E: raise", ["f() -> left out", "E -> nothing"]),
        ("raise E('why')", ["raise E('why') -> left out", "'why' -> \"\""]),
        (
            "def f():\n a = 1\n a = b\n return a",
            ["1 -> 2", "1 -> 0", "a = b -> left out", "a -> None", "a = 1 -> left out"],
        ),
        ("def f(a): yield a", ["yield a -> left out"]),
        ("x = lambda: a", ["a -> None"]),
        ("@dataclass(frozen=True)\nclass A: pass", ["frozen=True -> left out"]),
    ],
)
def test_each_kind_of_change_is_made_and_no_other(text: str, changes: list[str]) -> None:
    assert _changed(text) == set(changes)


@pytest.mark.parametrize(
    "text",
    [
        '"""About."""\nimport a\nfrom b import c\n__all__ = ["a"]',
        "assert a < b",
        "def f(a: 'int | str') -> 'str': ...",
        "A: TypeAlias = b | c",
        "@lru_cache(maxsize=3)\ndef f(): pass",
        "raise AssertionError(a)",
        "for a, b in zip(x, y, strict=True): pass",
        "x = cast('T', a)",
        "class A(B[1]): pass",
    ],
)
def test_what_says_nothing_about_meaning_is_left_alone(text: str) -> None:
    assert _changed(text) == set()


def test_a_mutant_is_named_by_its_place_and_differs_in_its_change_alone() -> None:
    found = {mutant.key: mutant.applied(HERE.encode()).decode() for mutant in mutants_in("logic/a.py", HERE.encode())}
    assert len(found) == len(set(found.values()))
    assert found["logic/a.py | f | if a < b and a: | < -> <="] == HERE.replace("<", "<=")
    assert found["logic/a.py | f | a = g(a, key=b) | key=b -> left out"] == HERE.replace(", key=b", "")


def test_equal_changes_in_equal_lines_are_counted() -> None:
    text = b"def f(a):\n    a += 1\n    a += 1\n"
    keys = [mutant.key for mutant in mutants_in("logic/a.py", text)]
    assert len(keys) == len(set(keys))
    assert "logic/a.py | f | a += 1 | 1 -> 2 | 2" in keys


SCRIPT = """
import json
from tools.mutation.mutants import PACKAGE, mutants_of
from tools.mutation.record import Room
from tools.mutation.running import judge, look, warm_up
room = Room("timeline", ("tests/timeline/test_months.py",))
warm_up(room)
passed = look(room)
months = [mutant for mutant in mutants_of(PACKAGE / "timeline/months.py") if mutant.scope == "whole_months"]
words = [mutant for mutant in mutants_of(PACKAGE / "timeline/words.py") if mutant.scope == "_or"]
print(json.dumps([judge(mutant, passed) for mutant in (months[0], words[0])]))
"""


def test_a_mutant_is_noticed_by_a_test_that_passes_it_and_not_by_others() -> None:
    """The real tests of the calendar on a changed calendar, and on a change that they do not pass."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, check=True, capture_output=True, text=True)
    by, nobody = json.loads(done.stdout.splitlines()[-1])
    assert by.startswith("tests/timeline/test_months.py::test_")
    assert nobody is None
