# SPDX-License-Identifier: EUPL-1.2
"""Knowledge files with mistakes: each gives exactly the text that stands beside it. The name says folder and mistake.

A text is written anew with `python -m tests.knowledge.loader.test_bad`; read it aloud before you keep it.
"""

from pathlib import Path

import pytest

from rokwijzer.knowledge import Problems
from tests.small import base_of, offer

HERE = Path(__file__).parent / "bad"
FILES = sorted(HERE.glob("*.yaml"))
REFUSED = "refused-for-parents: [risico]\n"


def complaint(path: Path) -> str:
    """What the loader says of this file beside an offer that is right."""
    folder, _, name = path.name.partition("--")
    documents = {
        "offers/base-help.yaml": offer("Base", "for-everybody: yes"),
        f"{folder}/{name}": path.read_text("utf-8"),
    }
    with pytest.raises(Problems) as caught:
        base_of(documents, REFUSED)
    return f"{caught.value}\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_with_a_mistake_gives_exactly_the_text_beside_it(path: Path) -> None:
    assert complaint(path) == path.with_suffix(".txt").read_text("utf-8")


def test_every_text_says_where_and_what_was_expected_or_what_to_do() -> None:
    words = (
        "Expected:",
        "Did you mean",
        "add",
        "write",
        "say ",
        "leave",
        "give",
        "drop",
        "make",
        "put",
        "needs",
        "correct",
    )
    for path in FILES:
        text = path.with_suffix(".txt").read_text("utf-8")
        for line in text.splitlines():
            if not line.startswith("    "):
                assert line.split(":")[1].isdigit(), line
                assert any(word in line for word in words), line


if __name__ == "__main__":
    for each in FILES:
        each.with_suffix(".txt").write_text(complaint(each), "utf-8")
