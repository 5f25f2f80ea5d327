# SPDX-License-Identifier: EUPL-1.2
"""The pages that are kept as files: each walk, narrow and wide, in both languages.

They hold the offers that the guideline's text itself describes, so that an offer more in the region changes none of
them, and no edition. What is kept changes when the page does, or what is known of these offers.
`python -m tests.cli.golden` writes them anew; read the difference before you keep it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from rokwijzer.advice import AdviceOut, StepOut, advise
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
OFFERS = frozenset(
    {
        "baby-carrying",
        "bewust-zwanger-app",
        "carrying-consultant",
        "centering-parenting",
        "centering-pregnancy",
        "een-kindje-krijgen",
        "emdr",
        "hechting-goede-start",
        "intensive-family-support",
        "k-vht",
        "moeder-babygroep-overvecht",
        "one-conversation-model",
        "ouder-baby-interventie",
        "parenting-support-jgz",
        "pipa",
        "prenatal-home-visits",
        "shantala",
        "stevig-ouderschap",
        "theraplay",
        "triple-p-4",
        "triple-p-5",
        "vipp-sd",
        "voorzorg",
        "voorzorg-2",
        "voorzorg-verder",
        "zbk",
        "zbk-short",
        "zing-en-groei",
    }
)


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
    advice = _only(advise(situation, base, on=situation.on, language=golden.language))
    command = f"rokwijzer explain example:{golden.walk}"
    return page(advice, Terminal(golden.width), command=command, everything=False)


def _only(advice: AdviceOut) -> AdviceOut:
    """The advice as if there were no other offers."""

    def kept(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name in OFFERS)

    def steps(found: Iterable[StepOut]) -> tuple[StepOut, ...]:
        return tuple(
            step.model_copy(update={"offers": kept(step.offers), "elsewhere": kept(step.elsewhere)}) for step in found
        )

    offers = {name: offer for name, offer in advice.offers.items() if name in OFFERS}
    statuses = Counter(f"offers-{offer.status}" for offer in offers.values())
    return advice.model_copy(
        update={
            "edition": None,
            "safety": steps(advice.safety),
            "steps": steps(advice.steps),
            "offers": offers,
            "other": kept(advice.other),
            "not_meant": kept(advice.not_meant),
            "counts": {
                name: statuses.get(name, number if "steps" in name else 0) for name, number in advice.counts.items()
            },
        }
    )


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for golden in goldens():
        golden.path.write_text(written(golden), encoding="utf-8")


if __name__ == "__main__":
    main()
