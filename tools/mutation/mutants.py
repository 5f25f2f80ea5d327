# SPDX-License-Identifier: EUPL-1.2
"""Every mutant of a file: one small change of its code, made in the text itself so that all else stays as written."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from tools.mutation.operators import Change, changes
from tools.mutation.tree import Tree

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "rokwijzer"

_LONGEST = 80


@dataclass(frozen=True)
class Mutant:
    """A change of one file. Its key names it as long as the place and the line stay as they are."""

    file: str
    """The path below `src/rokwijzer`."""
    scope: str
    """The function, with the class it stands in; `<module>` for what stands in neither."""
    lines: range
    """The lines of the statement that it changes; the change itself begins in the first of `own_lines`."""
    own_lines: range
    line: str
    was: str
    becomes: str
    change: Change
    nth: int = 1
    """Which one, where the same change can be made several times in equal lines of one scope."""

    @property
    def key(self) -> str:
        """What the mutant is called in the list of argued ones."""
        parts = [self.file, self.scope, self.line, f"{self.was} -> {self.becomes}"]
        return " | ".join(parts if self.nth == 1 else [*parts, str(self.nth)])

    @property
    def module(self) -> str:
        """The module that it changes."""
        return ".".join(["rokwijzer", *Path(self.file).with_suffix("").parts]).removesuffix(".__init__")

    def applied(self, source: bytes) -> bytes:
        """The text of the file with the change made."""
        return source[: self.change.start] + self.change.text.encode() + source[self.change.end :]


def mutants_of(file: Path) -> list[Mutant]:
    """All mutants of a file of the package, in the order of the text."""
    return list(mutants_in(file.relative_to(PACKAGE).as_posix(), file.read_bytes()))


def mutants_of_room(room: str) -> list[Mutant]:
    """All mutants of a room, file by file."""
    return [mutant for file in sorted((PACKAGE / room).rglob("*.py")) for mutant in mutants_of(file)]


def mutants_in(file: str, source: bytes) -> Iterator[Mutant]:
    """All mutants of a file with this text."""
    tree = Tree(source)
    lines = source.decode().splitlines()
    seen: Counter[str] = Counter()
    for node, change in sorted(changes(tree), key=lambda each: (each[1].start, each[1].end)):
        if not _is_other_program(tree, node, change):
            continue
        own_lines = range(tree.line_of(change.start), tree.line_of(change.end) + 1)
        mutant = Mutant(
            file,
            tree.scope_of(node),
            tree.lines(node),
            own_lines,
            _short(lines[own_lines[0] - 1]),
            _short(change.was),
            _short(change.becomes),
            change,
        )
        seen[mutant.key] += 1
        yield replace(mutant, nth=seen[mutant.key])


def _is_other_program(tree: Tree, node: ast.AST, change: Change) -> bool:
    """A change that is no Python, or leaves the program as it was, says nothing."""
    start, end = tree.outermost(node)
    before, changed = tree.source[start : change.start], tree.source[change.end : end]
    try:
        after = ast.dump(ast.parse(before + change.text.encode() + changed))
    except SyntaxError:
        return False
    return after != _dumped(tree.source[start:end])


@lru_cache(maxsize=64)
def _dumped(source: bytes) -> str:
    return ast.dump(ast.parse(source))


def _short(text: str) -> str:
    words = " ".join(text.split()).replace(" | ", " ¦ ")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
