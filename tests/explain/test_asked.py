# SPDX-License-Identifier: EUPL-1.2
"""What authored conditions ask, and which of their parts a name belongs to."""

from dataclasses import replace

from rokwijzer.explain.asked import Asked, asked_in, authored, nodes_named
from rokwijzer.explain.context import Meant
from rokwijzer.logic import AtLeast, ByReading, FactRef, Within, is_true, walk
from rokwijzer.logic.binding import CARER
from tests.explain.told import family, read, told

CRIES = Asked(FactRef("child", "cries"))
TENSION = FactRef(CARER, "tension")


def test_a_fact_of_the_child_is_asked_once_whichever_parent_stands_beside_it() -> None:
    condition = read(["child.cries", {"mother": ["carer.tension", "child.cries"]}])
    assert asked_in(condition, None) == (CRIES, Asked(TENSION, "mother"))
    meant = Meant("father", frozenset({"foster"}), {}, throughout=True)
    found = asked_in(read(["carer.tension", "child.cries"]), meant)
    assert found == (Asked(TENSION, "father", frozenset({"foster"}), throughout=True), CRIES)
    assert [each.throughout for each in found] == [True, False]


def test_one_condition_about_a_parent_does_not_mean_the_one_of_the_whole_offer() -> None:
    meant = Meant("father", None, {}, throughout=True)
    assert asked_in(read({"mother": "carer.tension"}), meant) == (Asked(TENSION, "mother"),)


def test_an_offer_that_asks_nothing_has_no_conditions() -> None:
    context = family()
    offer = replace(context.decisions.offers["massage"], id="elsewhere")
    assert authored(offer, context) == {}
    assert set(authored(context.decisions.offers["massage"], context)) == {
        f"massage#{name}" for name in ("age", "crying", "depressed", "alone")
    }
    criterion = context.decisions.criteria["massage#age"]
    assert list(authored(criterion, context)) == ["massage#age"]


def test_either_end_of_a_span_has_its_name() -> None:
    (within,) = (node for node in walk(told().conditions["massage#age"]) if isinstance(node, Within))
    for name in (within.open_start, within.open_end):
        assert list(nodes_named(name, {"massage#age": within})) == [within]
    assert not list(nodes_named(within.name, {"massage#age": within}))


def test_a_count_and_a_difference_are_found_by_their_names_and_nothing_else_is() -> None:
    conditions = told().conditions
    (differing,) = nodes_named("visits#age/until", conditions)
    (counted,) = nodes_named("massage#crying/signs", conditions)
    assert isinstance(differing, ByReading)
    assert isinstance(counted, AtLeast)
    assert not list(nodes_named("visits#age", conditions))


def test_what_is_counted_of_a_parent_is_found_once_as_it_was_written() -> None:
    parts = ["carer.tension", "carer.questions"]
    condition = read({"parent": {"at-least": "1 to 2", "of": parts, "name": "worries"}})
    (counted,) = nodes_named("offer#criterion/worries", {"a": condition})
    assert isinstance(counted, AtLeast)
    assert counted.parts == (is_true(TENSION), is_true(FactRef(CARER, "questions")))
