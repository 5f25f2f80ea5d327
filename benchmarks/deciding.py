# SPDX-License-Identifier: EUPL-1.2
"""One family: every condition decided, beside JsonLogic and zen-engine; and the whole advice with all reasons.

.venv/bench/bin/python -m benchmarks.deciding [RUNS]

The same conditions of the published edition are translated (`benchmarks.translated`), and the same family is asked, of
whom everything is known. Where an answer of ours is certain the engines must give the same one; where the sources leave
something open they have been given one choice, and ours says unknown. No engine gives reasons, and none but ours knows
what to do with a fact that is missing.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from statistics import median
from time import process_time

import datalogic_py
import json_logic
import zen as zen_engine

from benchmarks.translated import all_known, data_of, zen
from benchmarks.translated import json_logic as translated
from rokwijzer.advice import advise
from rokwijzer.decisions import Decisions, decide
from rokwijzer.editions import current
from rokwijzer.family import Situation, read_situation
from rokwijzer.logic import Condition, Knowns, Truth

ON = date(2026, 11, 22)
"""The day on which the example families are described."""
TOMORROW = date(2026, 11, 23)
FAMILY = "walk-1-crying-baby"
RUNS = 15

Engine = Callable[[], list[bool]]


def main(runs: int) -> None:
    """Compare, and print the medians."""
    base = current().base
    decisions = decide(base)
    conditions = everything(decisions)
    situation = read_situation(base.examples[FAMILY], FAMILY, base)
    knowns = all_known(situation.knowns(base, ON), base.evaluator.vocabulary)
    engines = engines_for(conditions, knowns, decisions)
    truths = ours(conditions, knowns, decisions)
    for name, ask in engines.items():
        agree(name, truths, ask())
    certain = sum(truth is not Truth.UNKNOWN for truth in truths.values())
    print(f"{len(conditions)} conditions; certain for this family {certain}; all engines agree on each of these")

    def fresh() -> list[bool]:
        ours(conditions, replace(knowns), decisions)
        return []

    times = timed({"ours": fresh, **engines}, runs)
    print("\nEvery condition once, one family of whom all is known (processor time, and beside ours):")
    for name, seconds in times.items():
        print(f"  {name:28} {seconds * 1000:9.2f} ms {seconds / times['ours']:8.1f}")
    print("\nThe whole advice with all reasons:")
    for name, seconds in advising(decisions).items():
        print(f"  {name:28} {seconds * 1000:9.2f} ms {seconds / times['ours']:8.1f}")


def everything(decisions: Decisions) -> dict[str, Condition]:
    """Every condition that an advice asks: of offers, their entrances, rules, and each criterion."""
    found: dict[str, Condition] = {}
    for name, offer in decisions.offers.items():
        found |= {f"{name} fits": offer.fits, f"{name} excluded": offer.excluded}
        for entrance in offer.entrances:
            found |= {f"{name}/{entrance.name} fits": entrance.fits, f"{name}/{entrance.name} out": entrance.excluded}
    for name, rule in decisions.rules.items():
        found |= {f"{name} applies": rule.applies, **dict(rule.exceptions)}
    return found | {name: each.condition for name, each in decisions.criteria.items()}


def ours(conditions: dict[str, Condition], knowns: Knowns, decisions: Decisions) -> dict[str, Truth]:
    """What we say."""
    evaluator = decisions.base.evaluator
    return {name: evaluator.truth(condition, knowns) for name, condition in conditions.items()}


def engines_for(conditions: dict[str, Condition], knowns: Knowns, decisions: Decisions) -> dict[str, Engine]:
    """The others: each compiles beforehand what it can, and reads the family once for all conditions where it can."""
    vocabulary = decisions.base.evaluator.vocabulary
    data = data_of(knowns, conditions.values(), vocabulary)
    rules = {name: translated(condition, vocabulary) for name, condition in conditions.items()}
    written = {name: json.dumps(rule) for name, rule in rules.items()}
    engine = datalogic_py.Engine()
    compiled, session = [engine.compile(text) for text in written.values()], engine.session()
    family = json.dumps(data)
    expressions = [
        {"id": str(number), "key": f"c{number}", "value": zen(rule)} for number, rule in enumerate(rules.values())
    ]
    decision = zen_engine.ZenEngine().create_decision(json.dumps(_graph(expressions)))

    def with_zen() -> list[bool]:
        result = decision.evaluate(data)["result"]
        return [result[each["key"]] for each in expressions]

    def with_datalogic() -> list[bool]:
        return [answer == "true" for answer in session.evaluate_many(compiled, datalogic_py.DataHandle(family))]

    def with_json_logic() -> list[bool]:
        return [bool(json_logic.jsonLogic(rule, data)) for rule in rules.values()]

    return {
        "JsonLogic, datalogic-py": with_datalogic,
        "zen-engine": with_zen,
        "JsonLogic, json-logic-qubit": with_json_logic,
    }


def _graph(expressions: list[dict[str, str]]) -> dict[str, object]:
    """A decision of zen-engine with all expressions in one node."""
    kinds = {"in": "inputNode", "all": "expressionNode", "out": "outputNode"}
    nodes = [{"id": name, "name": name, "type": kind, "content": {}} for name, kind in kinds.items()]
    nodes[1]["content"] = {"expressions": expressions}
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "all"},
        {"id": "2", "type": "edge", "sourceId": "all", "targetId": "out"},
    ]
    return {"nodes": nodes, "edges": edges}


def agree(name: str, truths: dict[str, Truth], answers: list[bool]) -> None:
    """Stop where an engine says otherwise of what is certain."""
    expected = {Truth.MET: True, Truth.NOT_MET: False}
    differing = [
        address
        for (address, truth), answer in zip(truths.items(), answers, strict=True)
        if truth is not Truth.UNKNOWN and expected[truth] is not answer
    ]
    if differing:
        raise SystemExit(f"{name} says otherwise of {len(differing)}: {', '.join(differing[:5])}")


def timed(asking: dict[str, Engine], runs: int) -> dict[str, float]:
    """Seconds of the processor, medians; the engines take turns."""
    times: dict[str, list[float]] = {name: [] for name in asking}
    for _ in range(runs):
        for name, ask in asking.items():
            start = process_time()
            ask()
            times[name].append(process_time() - start)
    return {name: median(each) for name, each in times.items()}


def advising(decisions: Decisions) -> dict[str, float]:
    """The advice on every example family, on a server that has seen others: as it is entered, at once, and again.

    As it is entered: with one thing more each time, as a professional has it. At once: all of it on another day, so
    that nothing was remembered of that child. Again: the same once more, as when only the page is redrawn.
    """
    base = decisions.base
    families = [read_situation(text, name, base) for name, text in base.examples.items()]
    advise(Situation(), base, on=ON)
    entries = [_advice_time(each, decisions) for family in families for each in _as_entered(family)]
    times = [[_advice_time(each, decisions, TOMORROW) for _ in range(2)] for each in families]
    at_once, again = (median(column) for column in zip(*times, strict=True))
    return {
        f"one more thing, {len(entries)} times": median(entries),
        f"{len(families)} families at once": at_once,
        "the same again": again,
    }


def _as_entered(family: Situation) -> Iterator[Situation]:
    """The family after each thing that is entered: the child or pregnancy first, then one fact after another."""
    for number in range(len(family.statements) + 1):
        yield Situation(index=family.index, statements=family.statements[:number], municipality=family.municipality)


def _advice_time(situation: Situation, decisions: Decisions, on: date = ON) -> float:
    start = process_time()
    advise(situation, decisions.base, on=on)
    return process_time() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
