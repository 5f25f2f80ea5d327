# SPDX-License-Identifier: EUPL-1.2
"""Steps: each rule applies, does not, or would if. Several can apply together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from graphlib import TopologicalSorter

from rokwijzer.decisions import Decisions, RuleDecision, RuleState, is_touched, memory_of, rule_state
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.logic import Knowns


@dataclass(frozen=True)
class Step:
    """One rule for one family."""

    decision: RuleDecision
    state: RuleState
    touched: bool
    """Something that was entered bears on it."""

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.decision.id


def steps(decisions: Decisions, knowns: Knowns) -> list[Step]:
    """Every rule with its state: safety first, then where a source states precedence, then the order of the texts."""
    memory, evaluator = memory_of(decisions), decisions.base.evaluator

    def step(decision: RuleDecision) -> Step:
        return Step(decision, rule_state(decision, knowns, evaluator), is_touched(decision, knowns))

    found = {
        name: memory.recall(each, knowns, "step", partial(step, each), names_days=False)
        for name, each in decisions.rules.items()
    }
    return [found[name] for name in ordered(decisions)]


def ordered(decisions: Decisions) -> Sequence[str]:
    """The ids of all rules in the order in which they are shown.

    A stated precedence only moves a rule up as far as it says: among rules that are free to come next, the first in the
    texts comes first.
    """
    rules = decisions.rules
    place = {
        name: (rules[name].rule.kind is not RuleKind.SAFETY, at) for at, name in enumerate(_in_text_order(decisions))
    }
    graph: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(rules, ()))
    for name, decision in rules.items():
        if decision.rule.precedence is not None:
            for later in decision.rule.precedence.before:
                graph.add(later, name)
    graph.prepare()
    free: list[str] = []
    found: list[str] = []
    while graph.is_active():
        free = sorted([*free, *graph.get_ready()], key=place.__getitem__)
        first = free.pop(0)
        found.append(first)
        graph.done(first)
    return found


def _in_text_order(decisions: Decisions) -> list[str]:
    return sorted(decisions.rules, key=lambda name: decisions.rules[name].rule.order)
