# SPDX-License-Identifier: EUPL-1.2
"""Each source file says under which licence it may be used, also when it is read outside the project."""

from pathlib import Path

import pytest

from tests.ground.repository import files, text

SPDX = "SPDX-License-Identifier: EUPL-1.2"
SUFFIXES = {".py", ".sh", ".toml", ".html", ".css", ".js"}
NAMES = {"Makefile", "run"}


def _is_source(path: Path) -> bool:
    return path.suffix in SUFFIXES or path.name in NAMES


def lacks_line(content: str) -> bool:
    """Whether the line is absent from the first three (a script begins with its interpreter)."""
    return not any(SPDX in line for line in content.splitlines()[:3])


def test_every_source_file_begins_with_its_licence() -> None:
    sources = [path for path in files() if _is_source(path)]
    assert len(sources) > 30
    lacking = [str(path) for path in sources if (content := text(path)) and lacks_line(content)]
    assert not lacking, f"put '# {SPDX}' (as a comment of the file's language) on the first line of: {lacking}"


def test_the_licence_file_names_the_same_licence() -> None:
    content = text(Path("LICENSE"))
    assert content is not None
    assert SPDX in content


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"# {SPDX}\n", False),
        (f"#!/bin/sh\n# {SPDX}\n", False),
        (f"\n\n# {SPDX}\n", False),
        (f"\n\n\n# {SPDX}\n", True),
        ("print()\n", True),
    ],
)
def test_the_line_counts_within_the_first_three(content: str, expected: bool) -> None:
    assert lacks_line(content) is expected
