# SPDX-License-Identifier: EUPL-1.2
"""Every situation that the examples and expectations describe: what is known of each family on its day."""

from functools import cache

from rokwijzer.knowledge import load
from rokwijzer.logic import Knowns
from tests.examples.expectation import Expectation, expectations, situation_for


@cache
def situations() -> dict[str, Knowns]:
    """What is known, by the name of the example or expectation that describes it first."""
    base = load()
    found: dict[str, Knowns] = {}
    seen: set[str] = set()
    shipped = [Expectation(name=name, family=name, why="") for name in base.examples]
    for expectation in (*shipped, *expectations()):
        if expectation.key not in seen:
            seen.add(expectation.key)
            situation, on = situation_for(expectation, base)
            found[expectation.name] = situation.knowns(base, on)
    return found
