# SPDX-License-Identifier: EUPL-1.2
"""The whole explanation of a family as lines to read: every rule and offer, criterion by criterion.

Of an offer that is not meant, or that nothing entered bears on, only the first line. Written anew with
`python -m tests.explain.whole`; read what changed before you keep it.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from rokwijzer.advice import AdviceOut, advise
from rokwijzer.explain import LANGUAGES, CauseOut, CriterionOut, Language
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load

FOLDER = Path(__file__).parent / "golden"
A_DAY = date(2026, 11, 22)
"""For families that name no day."""


def explanation(name: str, language: Language) -> str:
    """Everything that is said to one example family."""
    base = load()
    situation = read_situation(base.examples[name], f"{name}.yaml", base)
    return "\n".join(_lines(advise(situation, base, on=situation.on or A_DAY, language=language))) + "\n"


def _lines(advice: AdviceOut) -> Iterator[str]:
    yield advice.situation
    yield from (f"  {each.text}" for each in advice.entered)
    for step in (*advice.safety, *advice.steps, *advice.open_steps, *advice.other_steps, *advice.practices):
        yield f"{step.id}: {step.state_label} ({step.verb})"
        yield from _why(step.criteria, step.questions)
    for offer in advice.offers.values():
        when = [each.text for each in (offer.opens, offer.closes) if each is not None]
        yield f"{offer.id}: {' '.join([offer.status_label, *when])}"
        if offer.status == "fits" or (offer.touched and offer.status != "not-meant"):
            yield from _why(offer.criteria, offer.questions)


def _why(criteria: tuple[CriterionOut, ...], questions: tuple[CauseOut, ...]) -> Iterator[str]:
    for each in criteria:
        yield f"  {each.address.partition('#')[2]} [{each.role}] {each.state}: {each.sentence}"
        yield from (f"    {reading.id} {reading.state}: {reading.sentence}" for reading in each.readings)
        yield from (f"    > {change.text}" for change in each.changes)
    yield from (f"  ? {question.text}" for question in questions)


if __name__ == "__main__":
    for each in sorted(load().examples):
        for spoken in LANGUAGES:
            (FOLDER / f"{each}.{spoken}.txt").write_text(explanation(each, spoken), encoding="utf-8")
