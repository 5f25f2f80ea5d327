# SPDX-License-Identifier: EUPL-1.2
"""The rooms of the program: each has its place, and a page says what it is for. `make check` checks the imports."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.ground.repository import ROOT

SOURCE = ROOT / "src" / "rokwijzer"
WEB_FRAMEWORKS = {"csp", "django", "gunicorn", "whitenoise"}


def _rooms() -> set[str]:
    return {
        path.stem
        for path in SOURCE.iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem != "__init__"
    }


def _placed() -> list[str]:
    page = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = (item for item in page["tool"]["importlinter"]["contracts"] if item["id"] == "rooms")
    return [name for layer in contract["layers"] for name in re.findall(r"\w+", layer)]


def imported(source: str) -> Iterator[str]:
    """The first part of each module that is imported, wherever in the file that is done."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_room_has_its_floor() -> None:
    assert _rooms() <= set(_placed())


def test_architecture_says_what_each_room_is_for() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `(\w+)(?:/|\.py)` \|", page, re.MULTILINE))
    assert described == set(_placed())


def test_only_the_web_room_knows_a_web_framework() -> None:
    """The other rooms do not import the web room (make check), so no framework reaches the command line."""
    modules = [path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] != "web"]
    assert modules
    offending = [
        str(path.relative_to(ROOT))
        for path in modules
        if WEB_FRAMEWORKS & set(imported(path.read_text(encoding="utf-8")))
    ]
    assert not offending


def test_an_import_is_seen_in_every_form() -> None:
    source = "import a.b, c\ndef f():\n    from d.e import g\nfrom . import h\nfrom .i import j\n"
    assert set(imported(source)) == {"a", "c", "d"}


def test_no_file_of_the_package_is_longer_than_a_reader_can_hold() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 450
    }
    assert not long, "split it: is there a room that wants to be its own?"


def test_the_source_folder_is_where_this_test_looks() -> None:
    assert Path(__file__).parents[2] == ROOT
    assert {"logic", "knowledge"} <= _rooms()
