# SPDX-License-Identifier: EUPL-1.2
"""Knowledge is data: no offer, organisation or fact by name, and no clinical number, in code or templates."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from rokwijzer.decisions.compiled import BIRTH_MOTHER
from rokwijzer.family import HELP_NOT_ENOUGH
from rokwijzer.knowledge import load
from rokwijzer.logic.binding import BASIS, PRESENT, ROLE

SOURCE = Path(__file__).parents[2] / "src" / "rokwijzer"
BASE = load()
CODE = sorted(path for path in SOURCE.rglob("*.py") if "data" not in path.relative_to(SOURCE).parts)
PAGES = sorted(
    path for ending in ("html", "js", "typ", "css") for path in SOURCE.rglob(f"*.{ending}") if "built" not in path.parts
)

# The program itself speaks of these, and DESIGN does too: who a carer is, that light help was not enough, prematurity.
BUILT_IN = {PRESENT, ROLE, BASIS, BIRTH_MOTHER, "premature", "age"} | {HELP_NOT_ENOUGH.fact}
# Words of the language that happen to be the name or id of an offer or organisation.
ALSO_WORDS = {
    "role",
    "mee",
    "basic trust",
    "signal-list",
    "giz",
    "sik",
    "spark",
    "reset",
    "wally",
    "solis",
    "raster",
    "kings",
}
EVERYWHERE = {"veilig-thuis", "emergency-number", "veilig thuis", "noodnummer"}


def _names() -> set[str]:
    found: set[str] = set()
    for name, offer in BASE.offers.items():
        found |= {name, *(each.name.casefold() for each in offer.names.values())}
    for name, organisation in BASE.organisations.items():
        found |= {name, organisation.name.casefold()}
    return {name for name in found if len(name) > 3} - ALSO_WORDS - EVERYWHERE


def _texts(path: Path) -> Iterator[str]:
    """The strings of a module without its docstrings; a page as it stands."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield text
        return
    tree = ast.parse(text)
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def _said(words: set[str], texts: Iterator[str]) -> set[str]:
    found: set[str] = set()
    for text in texts:
        folded = text.casefold()
        found |= {
            word for word in words if word in folded and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", folded)
        }
    return found


def test_no_offer_or_organisation_is_named_in_code_or_pages() -> None:
    names = _names()
    assert len(names) > 200
    found = {str(path.relative_to(SOURCE)): said for path in (*CODE, *PAGES) if (said := _said(names, _texts(path)))}
    assert not found


def test_no_fact_but_the_built_in_ones_is_named_in_code() -> None:
    facts = {key.partition(".")[2] for key in BASE.facts if "-" in key} - BUILT_IN
    found = {}
    for path in (*CODE, *PAGES):
        exact = {text for text in _texts(path) if text in facts} if path.suffix == ".py" else _said(facts, _texts(path))
        if exact:
            found[str(path.relative_to(SOURCE))] = exact
    assert not found


def test_no_number_of_weeks_months_or_years_decides_in_a_room_that_reasons() -> None:
    """Limits stand in the files. Numbers in these rooms are counts of the program itself, and small."""
    rooms = ("decisions", "guideline", "matching", "explain", "advice")
    found = {}
    for path in (path for room in rooms for path in (SOURCE / room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        compared = [node for node in ast.walk(tree) if isinstance(node, ast.Compare)]
        numbers = {
            each.value
            for node in compared
            for each in (node.left, *node.comparators)
            if isinstance(each, ast.Constant)
            and isinstance(each.value, int | float)
            and not isinstance(each.value, bool)
        }
        if large := {number for number in numbers if number > 2}:
            found[str(path.relative_to(SOURCE))] = large
    assert not found
