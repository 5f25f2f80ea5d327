# SPDX-License-Identifier: EUPL-1.2
"""What by itself would change an outcome, and what the axioms rule out."""

from collections.abc import Mapping

import pytest

from rokwijzer.explain import changes_of, explain_address
from rokwijzer.explain.changes import turned
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import Between, Compare, FactRef, Known, Member, is_true
from tests.explain.test_ways_small import TEN_WEEKS, needs
from tests.explain.told import DOCUMENTS, FACTS, MOTHER, family

AXIOM = FACTS + "\naxioms:\n  sleep: {if: child.sleeps-badly, then: child.cries, cite: editorial}\n"

HELP = """
names: {full: {name: Hulp, cite: 900:1}}
summary: {nl: Hulp.}
kind: method
criteria:
  money: {label: {nl: geld}, when: household.debts, cite: 900:1}
  cries:
    label: {nl: huilen}
    when: child.cries
    deviation: consult
    consult: {nl: Overleg met een arts, cite: 900:1}
    cite: 900:1
"""
TIED = from_documents({**DOCUMENTS, "facts/all.yaml": AXIOM, "offers/help.yaml": HELP})

MONEY = "Het verandert als dit zo is: er zijn geen schulden."
CALM = "Het verandert als dit zo is: het kind huilt niet veel."


@pytest.mark.parametrize(
    ("address", "known", "state", "changes"),
    [
        ("refer#cries", {"child.cries": True, "child.sleeps-badly": False}, "met", [CALM]),
        ("refer#cries", {"child.cries": True, "child.sleeps-badly": True}, "met", []),
        ("refer#cries", {"child.cries": False, "child.sleeps-badly": True}, "unknown", []),
        ("help", {"household.debts": True, "child.cries": True, "child.sleeps-badly": False}, "fits", [MONEY, CALM]),
        ("help", {"household.debts": True, "child.cries": True, "child.sleeps-badly": True}, "fits", [MONEY]),
    ],
)
def test_nothing_is_turned_round_to_what_cannot_be(
    address: str, known: Mapping[str, Known], state: str, changes: list[str]
) -> None:
    out = explain_address(address, family(known, base=TIED))
    assert (out.state, [each.text for each in out.changes]) == (state, changes)


@pytest.mark.parametrize(
    ("known", "state", "changes"),
    [
        ({"household.debts": True, "child.cries": False}, "consult-first", ["Overleg met een arts."]),
        ({"household.debts": True, "child.cries": True}, "fits", []),
        ({"household.debts": False, "child.cries": False}, "not-meant", []),
    ],
)
def test_whom_to_consult_is_said_of_the_criterion_that_asks_for_it(
    known: Mapping[str, Known], state: str, changes: list[str]
) -> None:
    out = explain_address("help", family(known, base=TIED))
    consults = [each.text for each in out.changes if each.kind == "consult"]
    assert (out.state, consults) == (state, changes)
    (money,) = (each for each in out.criteria if each.address == "help#money")
    assert "consult" not in {each.kind for each in money.changes}


@pytest.mark.parametrize(
    ("span", "text"),
    [
        ("until: before 1 year", "Blijft zo tot 13 september 2027 (1 jaar)."),
        ("from: 1 year", "Kan vanaf 13 september 2027 (1 jaar)."),
    ],
)
def test_a_rule_applies_until_a_day_or_from_it(span: str, text: str) -> None:
    context = needs(f"{{during: {{{span}}}}}", known={}, anchors=TEN_WEEKS)
    assert [each.text for each in changes_of(context.decisions.rules["need"], context)] == [text]


def test_only_what_is_settled_can_be_turned_round() -> None:
    ref, cries = FactRef("household", "stress-factors"), is_true(FactRef("child", "cries"))
    few = Compare(ref, "<=", 2)
    assert turned(few, family({})) is None
    assert turned(few, family({"household.stress-factors": Between(1, 4)})) is None
    holds, values = turned(few, family({"household.stress-factors": Between(1, 2)})) or (True, frozenset())
    assert not holds
    assert all(isinstance(value, int) and value > 2 for value in values)
    holds, values = turned(few, family({"household.stress-factors": 3})) or (False, frozenset())
    assert holds
    assert all(isinstance(value, int) and value <= 2 for value in values)
    assert turned(cries, family({"child.cries": True})) == (False, frozenset({False}))
    home = Member(FactRef("household", "home"), frozenset({"owned"}))
    holds, values = turned(home, family({"household.home": "owned"})) or (True, frozenset())
    assert not holds
    assert frozenset() < values <= {"rented", "none"}
    assert turned(home, family({"household.home": frozenset({"rented", "none"})})) == (True, frozenset({"owned"}))
    assert turned(home, family({"household.home": frozenset({"rented", "owned"})})) is None
    everything = Member(FactRef("household", "home"), frozenset({"owned", "rented", "none"}))
    assert turned(everything, family({"household.home": "owned"})) is None


def test_whom_to_consult_comes_before_what_asks_more_than_one_thing() -> None:
    text = HELP.replace("when: child.cries", "when: [child.cries, child.eats-badly]")
    base = from_documents({**DOCUMENTS, "offers/help.yaml": text})
    out = explain_address(
        "help", family({"household.debts": True, "child.cries": False, "child.eats-badly": False}, base=base)
    )
    assert [(way.kind, way.size, way.text) for way in out.ways] == [
        ("consult", 1, "Overleg met een arts."),
        ("fact", 2, "Wel als blijkt of verandert: het kind huilt veel en het kind eet of drinkt slecht."),
    ]


def test_what_an_axiom_says_can_stand_in_the_way() -> None:
    text = HELP.replace("when: household.debts", "when: not child.cries")
    base = from_documents({**DOCUMENTS, "facts/all.yaml": AXIOM, "offers/help.yaml": text})
    out = explain_address("help", family({"child.sleeps-badly": True}, base=base))
    assert (out.state, [(way.facts, way.text) for way in out.ways]) == (
        "not-meant",
        [(("child.sleeps-badly",), "Wel als blijkt of verandert: wat bekend is, is anders.")],
    )


def test_nobody_is_consulted_about_what_is_met() -> None:
    asks = "deviation: consult, consult: {nl: Bel, cite: 900:1}"
    other = f"  eats: {{label: {{nl: eten}}, when: child.eats-badly, cite: 900:1, {asks}}}\n"
    base = from_documents({**DOCUMENTS, "offers/help.yaml": HELP + other})
    known: dict[str, Known] = {"household.debts": True, "child.cries": True, "child.eats-badly": False}
    out = explain_address("help", family(known, base=base))
    assert (out.state, [way.text for way in out.ways if way.kind == "consult"]) == ("consult-first", ["Bel."])
    assert [change.text for change in out.changes if change.kind == "consult"] == ["Bel."]


def test_an_axiom_about_an_age_can_stand_in_the_way() -> None:
    rule = "if: {during: {from: birth, until: before 1 year}}, then: child.cries, cite: editorial"
    facts = f"{FACTS}\naxioms:\n  young: {{{rule}}}\n"
    text = HELP.replace("when: household.debts", "when: not child.cries")
    base = from_documents({**DOCUMENTS, "facts/all.yaml": facts, "offers/help.yaml": text})
    out = explain_address("help", family({}, TEN_WEEKS, base=base))
    assert (out.state, [(way.size, way.facts) for way in out.ways]) == ("not-meant", [(1, ())])


def test_whom_to_consult_is_said_in_dutch_where_there_is_no_english() -> None:
    out = explain_address("help", family({"household.debts": True, "child.cries": False}, language="en", base=TIED))
    assert [way.text for way in out.ways if way.kind == "consult"] == ["Overleg met een arts."]
    assert [change.text for change in out.changes if change.kind == "consult"] == ["Overleg met een arts."]


def test_of_what_contradicts_itself_nothing_is_known() -> None:
    out = explain_address("refer#cries", family({"child.cries": False, "child.sleeps-badly": True}, base=TIED))
    assert (out.state, out.sentence, out.questions) == ("unknown", "Nog niet bekend: het kind huilt veel.", ())


def test_of_what_would_change_an_offer_the_day_comes_first() -> None:
    text = HELP.replace(
        "when: household.debts", "when: {any: [{during: {from: 1 year}}, child.cries, child.eats-badly]}"
    )
    base = from_documents({**DOCUMENTS, "offers/help.yaml": text})
    out = explain_address("help", family({"child.cries": False, "child.eats-badly": False}, TEN_WEEKS, base=base))
    assert (out.state, [change.text for change in out.changes]) == (
        "not-meant",
        [
            "Kan vanaf 13 september 2027 (1 jaar).",
            "Het verandert als dit zo is: het kind huilt veel.",
            "Het verandert als dit zo is: het kind eet of drinkt slecht.",
        ],
    )


def test_a_value_outside_the_order_may_be_beyond_all_that_are_in_it() -> None:
    any_ = Compare(FactRef("carer_1", "education"), "<=", "high")
    assert turned(any_, family({**MOTHER, "carer_1.education": "low"})) == (False, frozenset({"other"}))
    assert turned(any_, family({**MOTHER, "carer_1.education": "other"})) is None
