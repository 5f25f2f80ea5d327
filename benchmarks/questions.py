# SPDX-License-Identifier: EUPL-1.2
"""How many questions it takes until each level is settled, in which order one asks, and how long a question takes.

Side by side, on the same families:

- *settles most*: the order of the program, the options of a multiple choice asked at once;
- *settles most, one by one*: the same order, each option a question of its own;
- *mentions*: the question that most open rules and offers mention and that was not asked yet;
- *mentions, relevant*: the same, of those of which the program knows that the answer can still change something;
- *file order*: in the order of the files, of those that can still change something.

The families are made up and wholly known (see made_up.py): each question is answered by what is so. Each order stops
at the same place: when no question is left that can change anything in the level.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from random import Random
from statistics import mean, median, quantiles
from time import process_time

from benchmarks.made_up import Family, family
from rokwijzer.decisions import Decisions, decide
from rokwijzer.family import read_situation
from rokwijzer.logic import FactRef, Knowns, facts_in
from rokwijzer.questions import Level, Question, QuestionKind, Survey
from rokwijzer.questions.effects import conditions_of
from rokwijzer.web.published import load

ON = date(2026, 11, 22)
FAMILIES = 1000

Policy = Callable[[Survey, Level, Sequence[Question]], Sequence[FactRef]]


def settles_most(survey: Survey, level: Level, questions: Sequence[Question]) -> Sequence[FactRef]:
    """As the program does."""
    return questions[0].facts


def one_by_one(survey: Survey, level: Level, questions: Sequence[Question]) -> Sequence[FactRef]:
    """In the same order, but each option of a multiple choice as a question of its own."""
    return questions[0].facts[:1]


def mentions(survey: Survey, level: Level, questions: Sequence[Question]) -> Sequence[FactRef]:
    """The one that most open decisions mention and that was not asked yet; of several the first in the files."""
    counted = _mentioned(survey, level)
    not_asked = [ref for ref in survey.decisions.base.vocabulary.domains if ref not in survey.presumed.values]
    most = max(not_asked, key=counted.__getitem__)
    return [most] if counted[most] else questions[0].facts[:1]


def relevant_mentions(survey: Survey, level: Level, questions: Sequence[Question]) -> Sequence[FactRef]:
    """The one that most open decisions mention, of those that can still change something."""
    counted = _mentioned(survey, level)
    return [max(_facts(questions), key=lambda ref: counted[ref])]


def file_order(survey: Survey, level: Level, questions: Sequence[Question]) -> Sequence[FactRef]:
    """The first in the files of those that can still change something."""
    order = list(survey.decisions.base.vocabulary.domains)
    return [min(_facts(questions), key=order.index)]


POLICIES: dict[str, Policy] = {
    "settles most": settles_most,
    "settles most, one by one": one_by_one,
    "mentions": mentions,
    "mentions, relevant": relevant_mentions,
    "file order": file_order,
}


def _facts(questions: Sequence[Question]) -> list[FactRef]:
    return [fact for question in questions for fact in question.facts]


def _mentioned(survey: Survey, level: Level) -> Counter[FactRef]:
    open_ones = set(next(each.open for each in survey.progress if each.level is level))
    return Counter(
        ref
        for decision in survey.levels[level]
        if decision.id in open_ones
        for ref in {ref for condition in conditions_of(decision) for ref in facts_in(condition)}
    )


def ask(decisions: Decisions, truth: Family, start: Knowns, policy: Policy) -> tuple[dict[Level, int], list[float]]:
    """Ask until every level is settled: the questions of each level, and how long choosing each of them took.

    The order of the program asks the options of a multiple choice at once; the others ask one thing at a time.
    """
    known, counts, times = start, dict.fromkeys(Level, 0), []
    while True:
        began = process_time()
        survey = Survey(decisions, known)
        level = survey.level
        kinds = (QuestionKind.FACT, QuestionKind.CHOICE)
        questions = [each for each in survey.questions(level) if each.kind in kinds] if level else []
        times.append(process_time() - began)
        if level is None or not questions:
            return counts, times
        refs = policy(survey, level, questions)
        counts[level] += 1
        known = replace(known, values={**known.values, **{ref: truth.values[ref] for ref in refs}})


def start_of(truth: Family) -> Knowns:
    """What is known when the questions begin: where the child or pregnancy stands, and who the first parent is."""
    first = {FactRef("carer_1", fact) for fact in ("present", "role")}
    return Knowns({ref: truth.values[ref] for ref in first}, truth.anchors, truth.on)


def examples(decisions: Decisions, random: Random) -> list[tuple[Family, Knowns]]:
    """The example families, each filled up at random with what was not said; what was said is where asking begins."""
    base, found = decisions.base, []
    for name, text in base.examples.items():
        situation = read_situation(text, name, base)
        known = situation.knowns(base, situation.on or ON)
        if any(base.vocabulary.domain(ref).check_value(value) is not None for ref, value in known.values.items()):
            continue  # A range or a choice of values is no answer to begin from here.
        whole = family(base, random, known.on, known.values, known.anchors)
        found.append((whole, known))
    return found


Counts = dict[str, dict[Level, int]]
"""By order: the questions of each level."""


ALL, MAIN = tuple(POLICIES), ("settles most", "mentions", "file order")
"""The orders that the example families are asked in, and the generated ones, of which there are many."""


def each_order(pair: tuple[Family, Knowns], orders: Sequence[str]) -> tuple[Counts, list[float]]:
    """What each order asks of one family, and how long the program's own order took over each choice, in seconds."""
    truth, start = pair
    found, times = {}, []
    for name in orders:
        found[name], spent = ask(decide(load()), truth, start, POLICIES[name])
        if POLICIES[name] is settles_most:
            times = spent
    return found, times


def table(
    title: str, pairs: Sequence[tuple[Family, Knowns]], workers: Executor, orders: Sequence[str] = ALL
) -> list[float]:
    """Print how many questions each order takes; returns the times of the program's own order, in seconds."""
    found: list[Counts] = []
    times: list[float] = []
    for counts, spent in workers.map(partial(each_order, orders=orders), pairs):
        found.append(counts)
        times += spent
        if len(found) % 50 == 0:
            print(f"  {len(found)} of {len(pairs)}", file=sys.stderr)
    print(f"\n{title}: mean / 95th percentile of questions until the level is settled")
    print("| order | " + " | ".join(Level) + " | all | fewer than *mentions* |\n|---|" + "---|" * (len(Level) + 2))
    base_line = mean(sum(counts["mentions"].values()) for counts in found)
    for name in orders:
        numbers = [[counts[name][level] for counts in found] for level in Level]
        numbers.append([sum(counts[name].values()) for counts in found])
        cells = [f"{mean(each):.1f} / {quantiles(each, n=20)[-1]:.0f}" for each in numbers]
        print(f"| {name} | {' | '.join(cells)} | {1 - mean(numbers[-1]) / base_line:.0%} |", flush=True)
    return times


def main(count: int) -> None:
    """Print the tables."""
    base = load()
    decisions = decide(base)
    random = Random(20261122)  # noqa: S311 - the same made-up families every time, no secrets
    shown = examples(decisions, random)
    generated = [family(base, random, ON) for _ in range(count)]
    with ProcessPoolExecutor() as workers:
        times = table("example families", shown, workers)
        starting = [(each, start_of(each)) for each in generated]
        times += table(f"{count} generated families", starting, workers, MAIN)
    print(
        f"\nchoosing a question: p50 {median(times) * 1000:.1f} ms, p95 {quantiles(times, n=20)[-1] * 1000:.1f} ms, "
        f"p99 {quantiles(times, n=100)[-1] * 1000:.1f} ms of processor time"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FAMILIES)
