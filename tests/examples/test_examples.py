# SPDX-License-Identifier: EUPL-1.2
"""Every example family gets what its file in `expected/` says."""

from pathlib import Path

import pytest

from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from tests.examples.answer import InWords, WithoutWords, advice_for, differences
from tests.examples.expectation import FOLDER, Expectation, expectations
from tests.some import some


@pytest.mark.parametrize("expectation", expectations(), ids=lambda each: each.name)
def test_an_example_family_gets_what_is_expected(expectation: Expectation) -> None:
    found = differences(expectation, load())
    assert not found, f"{expectation.name} ({expectation.why}):\n" + "\n".join(found)


@pytest.mark.parametrize("name", sorted(load().examples))
def test_every_shipped_example_family_can_be_read(name: str) -> None:
    situation = read_situation(load().examples[name], f"{name}.yaml", load())
    assert situation.title is not None


def test_of_every_shipped_example_family_something_is_expected() -> None:
    assert set(load().examples) <= {each.family for each in expectations() if ":" not in each.name}


@pytest.mark.parametrize("name", some(sorted(load().examples)))
def test_states_days_and_questions_are_the_same_with_and_without_words(name: str) -> None:
    expectation = Expectation(name=name, family=name, why="")
    states = WithoutWords.of(expectation, load())
    words = InWords(advice_for(expectation, load()), states)
    assert words.steps_shown == states.steps_shown
    assert (words.silent, words.safety) == (states.silent, states.safety)
    for step in words.steps:
        for key, found in states.step(step).items():
            assert words.step(step)[key]() == found(), (step, key)
    for offer in words.offers_shown:
        plain, worded = states.offer(offer), words.offer(offer)
        for key, found in plain.items():
            wanted = worded[key]()
            if isinstance(wanted, list):
                assert sorted(found()) == sorted(wanted), (offer, key)  # type: ignore[call-overload]
            else:
                assert found() == wanted, (offer, key)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_expectation_says_why(path: Path) -> None:
    silent = [each.name for each in expectations() if each.name.partition(":")[0] == path.stem and not each.why.strip()]
    assert not silent
