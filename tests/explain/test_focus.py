# SPDX-License-Identifier: EUPL-1.2
"""What is said of a condition for one family is so, and explains its outcome."""

from collections.abc import Mapping

from hypothesis import given

from rokwijzer.explain import explain_address
from rokwijzer.explain.focus import focus
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import (
    FALSE,
    TRUE,
    All,
    Any,
    Condition,
    FactRef,
    Known,
    Named,
    Not,
    Truth,
    is_true,
    map_conditions,
    pin,
    reference,
)
from tests.explain.told import BOTH, DOCUMENTS, MASSAGE, MOTHER, family
from tests.logic.strategies import Case, cases

CRIES, SLEEPS, EATS = (is_true(FactRef("child", fact)) for fact in ("cries", "sleeps", "eats"))


class Looking:
    """Looks parts up in a table, or with the reference evaluator."""

    def __init__(self, case: Case | dict[Condition, Truth]) -> None:
        self._case = case

    def __call__(self, part: Condition) -> Truth | None:
        if isinstance(self._case, dict):
            return self._case.get(part)
        return reference.truth(part, self._case.knowns, self._case.vocabulary)

    def of_parent(self, part: Condition, truth: Truth) -> None:
        """No part is about a parent here."""


@given(cases)
def test_what_is_said_comes_out_as_the_whole_does(case: Case) -> None:
    condition = pin(case.condition, case.knowns.pinned)
    # Pins are filled in beforehand, so that what is left of a name means what its part means.
    condition = map_conditions(condition, lambda node: node.part if isinstance(node, Named) else node)
    outcomes = reference.outcomes(condition, case.knowns, case.vocabulary)
    if not outcomes:
        return  # What is known contradicts itself: nothing certain is said.
    whole = reference.truth(condition, case.knowns, case.vocabulary)
    said = focus(condition, whole, Looking(case))
    assert reference.truth(said, case.knowns, case.vocabulary) is whole


def test_of_alternatives_those_that_hold_are_said_together() -> None:
    look = Looking({CRIES: Truth.MET, SLEEPS: Truth.UNKNOWN, EATS: Truth.MET})
    assert focus(Any((CRIES, SLEEPS, EATS)), Truth.MET, look) == All((CRIES, EATS))


def test_of_requirements_those_that_fail_are_denied_together() -> None:
    look = Looking({CRIES: Truth.MET, SLEEPS: Truth.NOT_MET, EATS: Truth.NOT_MET})
    assert focus(All((CRIES, SLEEPS, EATS)), Truth.NOT_MET, look) == Any((SLEEPS, EATS))


def test_of_an_unknown_what_is_settled_is_left_out() -> None:
    look = Looking({CRIES: Truth.MET, SLEEPS: Truth.UNKNOWN, EATS: Truth.NOT_MET})
    assert focus(All((CRIES, SLEEPS)), Truth.UNKNOWN, look) == All((SLEEPS,))
    assert focus(Any((EATS, SLEEPS)), Truth.UNKNOWN, look) == Any((SLEEPS,))
    assert focus(Not(All((CRIES, SLEEPS))), Truth.UNKNOWN, look) == Not(All((SLEEPS,)))


def test_what_no_single_part_decides_stays_whole() -> None:
    whole = Any((CRIES, Not(CRIES)))
    assert focus(whole, Truth.MET, Looking({CRIES: Truth.UNKNOWN})) == whole
    for empty in (TRUE, FALSE):
        assert focus(empty, Truth.MET if empty == TRUE else Truth.NOT_MET, Looking({})) == empty


def test_a_part_that_cannot_be_told_by_itself_is_kept_whole() -> None:
    assert focus(All((CRIES, SLEEPS)), Truth.UNKNOWN, Looking({CRIES: Truth.MET})) == All((SLEEPS,))
    denied = Not(All((SLEEPS, EATS)))
    assert focus(All((CRIES, denied)), Truth.UNKNOWN, Looking({CRIES: Truth.MET})) == All((denied,))


def test_within_a_part_only_what_decides_that_part_is_said() -> None:
    either = Any((CRIES, EATS))
    look = Looking({either: Truth.UNKNOWN, CRIES: Truth.UNKNOWN, EATS: Truth.NOT_MET, SLEEPS: Truth.MET})
    assert focus(All((either, SLEEPS)), Truth.UNKNOWN, look) == All((Any((CRIES,)),))
    look = Looking({either: Truth.MET, CRIES: Truth.MET, EATS: Truth.NOT_MET, SLEEPS: Truth.MET})
    assert focus(All((either, SLEEPS)), Truth.MET, look) == All((All((CRIES,)), SLEEPS))
    both = All((CRIES, EATS))
    look = Looking({both: Truth.NOT_MET, CRIES: Truth.NOT_MET, EATS: Truth.MET, SLEEPS: Truth.NOT_MET})
    assert focus(Any((both, SLEEPS)), Truth.NOT_MET, look) == Any((Any((CRIES,)), SLEEPS))


def test_what_no_part_leaves_open_stays_whole() -> None:
    look = Looking({CRIES: Truth.MET, SLEEPS: Truth.MET})
    assert focus(All((CRIES, SLEEPS)), Truth.UNKNOWN, look) == All((CRIES, SLEEPS))


def test_a_name_says_what_its_part_says() -> None:
    look = Looking({CRIES: Truth.MET, SLEEPS: Truth.UNKNOWN})
    assert focus(Named("signs", All((CRIES, SLEEPS))), Truth.UNKNOWN, look) == All((SLEEPS,))


def test_of_a_parent_who_is_the_only_one_meant_only_what_decides_is_said() -> None:
    text = MASSAGE.replace("{parent: carer.tension}", "{parent: {any: [carer.tension, carer.questions]}}")
    base = from_documents({**DOCUMENTS, "offers/massage.yaml": text})

    def said(known: Mapping[str, Known]) -> str:
        return explain_address("massage#depressed", family(known, base=base)).sentence

    assert said({**MOTHER, "carer_1.tension": True}) == "De moeder ervaart spanning."
    assert said({**BOTH, "carer_2.tension": True}) == "De vader ervaart spanning."
    assert said({**MOTHER, "carer_1.tension": False}) == "Nog niet bekend: de moeder heeft vragen."
    assert said({**BOTH, "carer_1.tension": False}) == (
        "Nog niet bekend: een van de ouders ervaart spanning of heeft vragen."
    )


def test_of_either_of_two_parents_all_that_is_asked_is_said() -> None:
    text = MASSAGE.replace("{parent: carer.tension}", "{parent: [child.cries, carer.tension]}")
    base = from_documents({**DOCUMENTS, "offers/massage.yaml": text})
    out = explain_address("massage#depressed", family({**BOTH, "child.cries": True}, base=base))
    assert out.sentence == "Nog niet bekend: het kind huilt veel, en een van de ouders ervaart spanning."
