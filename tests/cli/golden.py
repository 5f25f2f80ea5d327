# SPDX-License-Identifier: EUPL-1.2
"""The pages that are kept as files: each walk, narrow and wide, in both languages.

They change when the knowledge or the page does. `python -m tests.cli.golden` writes them anew; read the difference
before you keep it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rokwijzer.advice import advise
from rokwijzer.cli.page import page
from rokwijzer.cli.terminal import Terminal
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load

FOLDER = Path(__file__).with_name("golden")
WALKS = (
    "walk-1-crying-baby",
    "walk-2-pregnant-at-nineteen",
    "walk-3-toddler",
    "walk-4-depressed-mother",
    "walk-5-stuck",
)
WIDTHS = (80, 120)


class Golden(NamedTuple):
    """One kept page."""

    walk: str
    width: int
    language: Language

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.walk}.{self.language}.{self.width}.txt"


def goldens() -> Iterator[Golden]:
    """All of them."""
    for walk in WALKS:
        for width in WIDTHS:
            for language in LANGUAGES:
                yield Golden(walk, width, language)


def written(golden: Golden) -> str:
    """The page as it is now."""
    base = load()
    situation = read_situation(base.examples[golden.walk], golden.walk, base)
    assert situation.on is not None  # A page that is kept cannot depend on the day it is made.
    advice = advise(situation, base, on=situation.on, language=golden.language)
    command = f"rokwijzer explain example:{golden.walk}"
    return page(advice, Terminal(golden.width), command=command, everything=False)


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for golden in goldens():
        golden.path.write_text(written(golden), encoding="utf-8")


if __name__ == "__main__":
    main()
