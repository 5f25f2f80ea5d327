# SPDX-License-Identifier: EUPL-1.2
"""What is built is well formed, stays as it is, and is the same thing wherever it is built."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from rokwijzer import logic
from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    Condition,
    ConditionError,
    FactRef,
    Member,
    Named,
    Not,
    Within,
    is_true,
)
from tests.frozen import can_be_changed, data_classes
from tests.logic.moments import UNDER_100
from tests.logic.test_conditions import WHOLE
from tests.logic.vocabularies import vocabulary_of

THERE = """
import pickle, sys
from tests.logic.test_conditions import WHOLE
from tests.logic.vocabularies import vocabulary_of
print(hash(pickle.loads(sys.stdin.buffer.read())) == hash(WHOLE))
"""


def test_nothing_can_be_changed_afterwards() -> None:
    kinds = list(data_classes(logic))
    assert len(kinds) > 20
    assert [kind for kind in kinds if can_be_changed(kind)] == []


def test_a_condition_is_found_again_after_a_journey_to_another_process() -> None:
    """Its hash is worked out once, and is another one there."""
    assert {WHOLE: "found"}[pickle.loads(pickle.dumps(WHOLE))] == "found"  # noqa: S301  # made on the line itself
    other = os.environ | {"PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", THERE], input=pickle.dumps(WHOLE), capture_output=True, check=True, env=other
    )
    assert done.stdout == b"True\n"


@pytest.mark.parametrize("wrong", ["Cries", "cries-", "cries--a-lot", "1-cries", "criés", "", "cries a-lot"])
def test_a_fact_is_named_by_two_ids(wrong: str) -> None:
    advice = "use lower-case ASCII letters, digits, '-' and '_'"
    with pytest.raises(ConditionError) as refused:
        FactRef(wrong, "cries")
    assert str(refused.value) == f"the subject {wrong!r} of a fact is not an id: {advice}"
    with pytest.raises(ConditionError) as refused:
        FactRef("child", wrong)
    assert str(refused.value) == f"the fact {wrong!r} of a fact is not an id: {advice}"


def test_a_fact_reads_back_from_its_name() -> None:
    ref = FactRef("carer_1", "sleep-2-hours")
    assert FactRef.parse(str(ref)) == ref == FactRef.parse("carer_1.sleep-2-hours")
    assert sorted([FactRef("child", "a"), FactRef("carer_1", "b")]) == [FactRef("carer_1", "b"), FactRef("child", "a")]


ONE = is_true(FactRef("child", "cries"))
REF = FactRef("carer_1", "age")


NO_COUNT = "is not possible: make 1 <= low <= high <= number of parts"
TWICE = "name at least two different readings, each once"


@pytest.mark.parametrize(
    ("kind", "arguments", "message"),
    [
        (All, [[ONE]], "the parts of All must be a tuple, not list"),
        (Any, [[ONE]], "the parts of Any must be a tuple, not list"),
        (Not, ["cries"], "a part of Not is 'cries': it must be a condition"),
        (AtLeast, [1, 1, [ONE]], "the parts of AtLeast must be a tuple, not list"),
        (AtLeast, [1, 3, (ONE, ONE), "offer#some"], f"at least 1 to 3 of 2 parts (offer#some) {NO_COUNT}"),
        (AtLeast, [2, 1, (ONE, ONE)], f"at least 2 to 1 of 2 parts {NO_COUNT}"),
        (AtLeast, [0, 1, (ONE, ONE), "a"], f"at least 0 to 1 of 2 parts (a) {NO_COUNT}"),
        (AtLeast, [1, 2, (ONE, ONE)], "at least 1 to 2 of 2 parts leaves the count open: give the open count a name"),
        (Compare, ["age", "<", 3], "the fact of Compare is 'age': it must be a FactRef"),
        (Compare, [REF, "~", 3], "'~' on carer_1.age is not a comparison: use one of <, <=, >, >=, =, !="),
        (Compare, [REF, "=", True], "carer_1.age = True: a yes or no is not compared; use Member"),
        (Member, ["age", frozenset({3})], "the fact of Member is 'age': it must be a FactRef"),
        (Member, [REF, {3}], "the values of carer_1.age must be a frozenset, not set"),
        (Member, [REF, frozenset()], "a Member on carer_1.age names no values: name at least one"),
        (
            Within,
            [UNDER_100, ""],
            "a Within has no name: give the address of the statement, its open ends need one",
        ),
        (
            ByReading,
            ["", (("guideline", ONE), ("annex", ONE))],
            "a ByReading has no name: name the offer and the aspect on which sources differ",
        ),
        (ByReading, ["a", [ONE]], "the readings of a must be a tuple of (reading, condition)"),
        (ByReading, ["a", (("b", 1), ("c", ONE))], "a part of ByReading a is 1: it must be a condition"),
        (ByReading, ["a", ()], f"the readings of a are none: {TWICE}"),
        (ByReading, ["a", (("b", ONE),)], f"the readings of a are 'b': {TWICE}"),
        (ByReading, ["a", (("b", ONE), ("b", ONE))], f"the readings of a are 'b', 'b': {TWICE}"),
        (ByReading, ["a", (("b", ONE), ("", ONE))], f"the readings of a are 'b', '': {TWICE}"),
        (Named, ["", ONE], "a Named condition has no name: give its address, for instance offer#criterion"),
        (Named, ["a#b", "cries"], "a part of Named a#b is 'cries': it must be a condition"),
        (FactRef.parse, ["age"], "'age' does not name a fact: write subject.fact, for instance carer_1.tension"),
    ],
)
def test_a_node_that_cannot_be_meant_says_what_is_wrong_and_what_to_do(
    kind: Callable[..., object], arguments: list[object], message: str
) -> None:
    with pytest.raises(ConditionError) as refused:
        kind(*arguments)
    assert str(refused.value) == message


def test_a_count_may_be_one_of_one_and_all_of_all() -> None:
    assert AtLeast(1, 1, (ONE,)).name == ""
    assert AtLeast(2, 2, (ONE, ONE)).parts == (ONE, ONE)
    assert AtLeast(1, 2, (ONE, ONE), "offer#some").high == 2


def test_conditions_are_equal_only_if_they_say_the_same_of_the_same() -> None:
    different: list[Condition] = [
        All((ONE,)),
        Any((ONE,)),
        Not(ONE),
        Named("offer#cries", ONE),
        Named("offer#cried", ONE),
        Compare(REF, "<", 3),
        Compare(REF, "<=", 3),
        Compare(REF, "<=", 4),
    ]
    assert len({*different, *map(replace, different)}) == len(different)


def test_a_vocabulary_is_the_same_as_itself_only_and_can_be_looked_up() -> None:
    """Comparing every fact would be slow, and there is one for each knowledge base."""
    one, other = vocabulary_of({}), vocabulary_of({})
    assert one != other
    assert {one: "one", other: "other"}[one] == "one"
