# SPDX-License-Identifier: EUPL-1.2
"""The specification tests as a page to read: `make spec`. Folder = chapter, module = section, test = paragraph.

A paragraph is the test's name as a sentence, and its docstring. What is written in `docs/specification.md` is therefore
run at every test run; a test fails when the page is out of date.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SPEC = ROOT / "tests" / "spec"
PAGE = ROOT / "docs" / "specification.md"

_HEAD = """# Specification

Each paragraph below is a test: it is true of the program at every test run. The page is made from `tests/spec`
by `make spec`. What the words mean is explained in [semantics.md](semantics.md).
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *_chapters()])


def _chapters() -> Iterator[str]:
    for folder in sorted(path for path in SPEC.iterdir() if re.match(r"\d+_", path.name)):
        yield f"## {_numbered(folder.name)}\n"
        for module in sorted(folder.glob("test_*.py")):
            yield from _section(module)


def _section(module: Path) -> Iterator[str]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    yield f"### {_numbered(module.stem.removeprefix('test_'))}\n"
    if intro := ast.get_docstring(tree):
        yield f"{intro}\n"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield _paragraph(node)


def _paragraph(node: ast.FunctionDef) -> str:
    sentence = node.name.removeprefix("test_").replace("_", " ")
    text = f"- **{sentence[0].upper()}{sentence[1:]}.**"
    if words := ast.get_docstring(node):
        text += " " + " ".join(words.split())
    return text + "\n"


def _numbered(name: str) -> str:
    number, _, words = name.partition("_")
    return f"{number}. {words.replace('_', ' ').capitalize()}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
