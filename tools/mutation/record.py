# SPDX-License-Identifier: EUPL-1.2
"""What is kept in version control: the rooms, the mutants that are argued, and the figures of the last whole run."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tools.mutation.mutants import ROOT

FOLDER = Path(__file__).parent
ROOMS = FOLDER / "rooms.toml"
ARGUED = FOLDER / "argued.toml"
PAGE = ROOT / "docs" / "mutation.md"
VERDICTS = ROOT / ".mutation"
"""Where the last verdicts are kept between two runs; not in version control."""

_HEAD = "| room | mutants | noticed | argued | left | day |"
_TABLE = re.compile(rf"{re.escape(_HEAD)}\n\|[-|]+\|\n((?:\|.*\n)*)")


@dataclass(frozen=True)
class Room:
    """Which tests a room is held against, and what may be imported beforehand because it does not import the room."""

    name: str
    tests: tuple[str, ...]
    warm: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figures:
    """What the runs of one room came to."""

    room: str
    mutants: int
    noticed: int
    argued: int
    left: int
    day: date

    @property
    def row(self) -> str:
        """The row of the page's table."""
        cells = (self.room, self.mutants, self.noticed, self.argued, self.left, self.day)
        return "| " + " | ".join(map(str, cells)) + " |"


def rooms() -> dict[str, Room]:
    """Every room that mutants are made of, by name."""
    found = tomllib.loads(ROOMS.read_text(encoding="utf-8"))
    return {name: Room(name, tuple(each["tests"]), tuple(each.get("warm", ()))) for name, each in found.items()}


def argued() -> dict[str, str]:
    """By the key of a mutant: why no test can or should notice it. Raises ValueError for one that is argued twice."""
    reasons: dict[str, str] = {}
    for group in tomllib.loads(ARGUED.read_text(encoding="utf-8")).get("argued", []):
        for key in group["mutants"]:
            if key in reasons:
                raise ValueError(f"argued twice: {key}")
            reasons[key] = group["why"]
    return reasons


def argued_in(room: str) -> dict[str, str]:
    """Those of one room."""
    return {key: why for key, why in argued().items() if key.startswith(f"{room}/")}


def figures_on_page() -> dict[str, list[str]]:
    """By room: the cells of its row on the page."""
    found = _TABLE.search(PAGE.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{PAGE.name} has no table that begins with {_HEAD}")
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in found.group(1).splitlines()]
    return {row[0]: row for row in rows}


def write_figures(figures: Figures) -> None:
    """Put the room's row in the place of its last one."""
    rows = {name: "| " + " | ".join(row) + " |" for name, row in figures_on_page().items()}
    rows[figures.room] = figures.row
    ordered = [rows[name] for name in rooms() if name in rows]
    table = "\n".join([_HEAD, "|---|---|---|---|---|---|", *ordered]) + "\n"
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_TABLE.sub(lambda _: table, page), encoding="utf-8")


def verdicts(room: str) -> dict[str, str | None]:
    """By key: the test that noticed the mutant in the last run that had it, or None."""
    file = VERDICTS / f"{room}.json"
    found: dict[str, str | None] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return found


def write_verdicts(room: str, found: Mapping[str, str | None]) -> None:
    """Keep them for `--left`."""
    VERDICTS.mkdir(exist_ok=True)
    (VERDICTS / f"{room}.json").write_text(json.dumps(found, ensure_ascii=False, indent=0), encoding="utf-8")


def as_toml(keys: Iterable[str]) -> str:
    """Mutants as they are written in the list of argued ones."""
    return "\n".join(f"    {json.dumps(key, ensure_ascii=False)}," for key in keys)
