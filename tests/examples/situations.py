# SPDX-License-Identifier: EUPL-1.2
"""Every situation that the examples and expectations describe, each once."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache

from rokwijzer.family import Situation
from rokwijzer.knowledge import KnowledgeBase, load
from rokwijzer.knowledge.text import Problems
from rokwijzer.logic import Knowns
from tests.examples.expectation import Expectation, expectations, situation_for


@dataclass(frozen=True)
class Described:
    """A situation on its day."""

    name: str
    """Of the example or expectation that describes it first."""
    situation: Situation
    on: date

    def knowns(self, base: KnowledgeBase) -> Knowns:
        """What is known of this family on this day."""
        return self.situation.knowns(base, self.on)


@cache
def described() -> tuple[Described, ...]:
    """Every example family, and every expectation about a family that differs from those before it."""
    base = load()
    shipped = [Expectation(name=name, family=name, why="") for name in base.examples]
    first: dict[str, Expectation] = {}
    for expectation in (*shipped, *expectations()):
        first.setdefault(expectation.key, expectation)
    found = []
    for expectation in first.values():
        # One that cannot be read fails the test of its own, which says why; it need not fail all others.
        with suppress(Problems):
            found.append(Described(expectation.name, *situation_for(expectation, base)))
    return tuple(found)


@cache
def situations() -> tuple[Knowns, ...]:
    """What is known in each of them."""
    return tuple(each.knowns(load()) for each in described())
