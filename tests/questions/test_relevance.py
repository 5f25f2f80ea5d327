# SPDX-License-Identifier: EUPL-1.2
"""Which questions are put, against going through every family on small made-up knowledge bases.

The tree of a rule is evaluated here in three lines of Python, not by any room of the program.
"""

from collections.abc import Mapping
from datetime import date
from itertools import combinations, product
from typing import TypeAlias

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from rokwijzer.decisions import decide
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import FactRef, Knowns
from rokwijzer.questions import Level, Survey
from rokwijzer.timeline import Anchors
from tests.small import base_of, boolean, facts, rule

ON = date(2026, 11, 22)
NAMES = ("a", "b", "c", "d", "e")
PLAIN = ("kind: observation", "theme: child", "cite: editorial")

Tree: TypeAlias = "str | dict[str, object]"
Family: TypeAlias = Mapping[str, bool]


def holds(tree: object, family: Family) -> bool:
    if isinstance(tree, str):
        return family[tree.partition(".")[2]]
    assert isinstance(tree, dict)
    ((key, inner),) = tree.items()
    if key == "not":
        return not holds(inner, family)
    parts = [holds(each, family) for each in inner]
    return all(parts) if key == "all" else any(parts)


def own(tree: object) -> set[str]:
    if isinstance(tree, str):
        return {tree.partition(".")[2]}
    assert isinstance(tree, dict)
    ((key, inner),) = tree.items()
    return own(inner) if key == "not" else set().union(*map(own, inner))


leaves = st.sampled_from([f"child.{name}" for name in NAMES])
trees: st.SearchStrategy[object] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"not": inner}),
        st.fixed_dictionaries({"all": st.lists(inner, min_size=2, max_size=3)}),
        st.fixed_dictionaries({"any": st.lists(inner, min_size=2, max_size=3)}),
    ),
    max_leaves=6,
)
implications = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
    max_size=2,
    unique=True,
)


def knowledge(rules: list[object], axioms: list[tuple[str, str]]) -> KnowledgeBase:
    named = {
        f"{first}-is-{then}": {"if": f"child.{first}", "then": f"child.{then}", "cite": "editorial"}
        for first, then in axioms
    }
    body = "".join(
        rule(f"rule-{at}", f"criteria: {{it: {{label: {{nl: het}}, when: {_flow(tree)}, cite: '900:5'}}}}")
        for at, tree in enumerate(rules)
    )
    more = facts(**{name: boolean("child", name, *PLAIN) for name in NAMES})
    return base_of(
        {
            "facts/more.yaml": more + yaml.safe_dump({"axioms": named}, default_flow_style=None),
            "rules/all.yaml": f"rules:\n{body}",
        }
    )


def _flow(tree: object) -> str:
    return yaml.safe_dump(tree, default_flow_style=True, width=10_000).replace("\n...", "").strip()


def families(axioms: list[tuple[str, str]], known: Family) -> list[dict[str, bool]]:
    """Every family that agrees with what is known and obeys the axioms."""
    everyone = [dict(zip(NAMES, values, strict=True)) for values in product((True, False), repeat=len(NAMES))]
    return [
        family
        for family in everyone
        if all(family[then] or not family[first] for first, then in axioms)
        and all(family[name] is value for name, value in known.items())
    ]


def can_change(tree: object, possible: list[dict[str, bool]]) -> set[str]:
    """The facts of which the answer can change what comes of the rule, by the definition."""
    outcomes = {holds(tree, family) for family in possible}
    if len(outcomes) < 2:
        return set()
    found = {name for name in own(tree) if _alone(name, tree, possible)}
    if not found:
        found = _fewest(tree, possible)
    for name in NAMES:
        for value in (True, False):
            left = [family for family in possible if family[name] is value]
            if 0 < len(left) < len(possible) and {holds(tree, family) for family in left} != outcomes:
                found.add(name)
    return found


def _alone(name: str, tree: object, possible: list[dict[str, bool]]) -> bool:
    """Two families that are alike in everything else that the rule asks for come out differently."""
    rest = own(tree) - {name}
    return any(
        first[name] is not second[name]
        and all(first[other] is second[other] for other in rest)
        and holds(tree, first) is not holds(tree, second)
        for first, second in combinations(possible, 2)
    )


def _fewest(tree: object, possible: list[dict[str, bool]]) -> set[str]:
    """Where the axioms let nothing change alone: the facts of the smallest differences between two outcomes."""
    changes = [
        {name for name in own(tree) if first[name] is not second[name]}
        for first, second in combinations(possible, 2)
        if holds(tree, first) is not holds(tree, second)
    ]
    fewest = min(map(len, changes))
    return {name for change in changes if len(change) == fewest for name in change}


def survey(base: KnowledgeBase, known: Family) -> Survey:
    values = {FactRef("child", name): value for name, value in known.items()}
    return Survey(decide(base), Knowns(values, Anchors(), ON))


def settled(rules: list[object], possible: list[dict[str, bool]]) -> int:
    return sum(len({holds(tree, family) for family in possible}) == 1 for tree in rules)


@settings(max_examples=60, deadline=None)
@given(st.lists(trees, min_size=1, max_size=3), implications, st.data())
def test_a_question_is_put_if_and_only_if_its_answer_can_change_something(
    rules: list[object], axioms: list[tuple[str, str]], data: st.DataObject
) -> None:
    base = knowledge(rules, axioms)
    family = data.draw(st.sampled_from(families(axioms, {})))
    names = data.draw(st.sets(st.sampled_from(NAMES)))
    known = {name: family[name] for name in names}
    possible = families(axioms, known)
    questions = survey(base, known).questions(Level.STEPS)
    expected = set().union(*(can_change(tree, possible) for tree in rules))
    # What follows from an answer is known too: it has one value in all families that are left.
    expected = {name for name in expected if len({family[name] for family in possible}) == 2}
    assert {question.facts[0].fact for question in questions} == expected
    for question in questions:
        (fact,) = question.facts
        after = [
            settled(rules, left) for value in (True, False) if (left := families(axioms, {**known, fact.fact: value}))
        ]
        gained = [count - settled(rules, possible) for count in after]
        assert question.settles == sum(gained) / len(gained)
        concerned = {f"rule-{at}" for at, tree in enumerate(rules) if fact.fact in can_change(tree, possible)}
        assert set(question.decides) == concerned
    settles = [question.settles for question in questions]
    assert settles == sorted(settles, reverse=True)


@settings(max_examples=30, deadline=None)
@given(st.lists(trees, min_size=1, max_size=3), implications, st.data())
def test_asking_to_the_end_settles_everything_with_no_question_in_vain(
    rules: list[object], axioms: list[tuple[str, str]], data: st.DataObject
) -> None:
    base = knowledge(rules, axioms)
    family = data.draw(st.sampled_from(families(axioms, {})))
    known: dict[str, bool] = {}
    while questions := survey(base, known).questions(Level.STEPS):
        name = questions[0].facts[0].fact
        assert name not in known
        known[name] = family[name]
    assert settled(rules, families(axioms, known)) == len(rules)
