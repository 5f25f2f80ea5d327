# SPDX-License-Identifier: EUPL-1.2
"""What does not apply yet, or no longer, is no finding about the family."""

from collections.abc import Mapping
from datetime import date
from textwrap import indent

import pytest

from rokwijzer.decisions import decide
from rokwijzer.explain import Context, explain_address, explain_criterion
from rokwijzer.explain.criteria import in_its_time
from rokwijzer.knowledge import KnowledgeBase, from_documents
from rokwijzer.logic import All, Any, FactRef, Known, Knowns, Member, is_true
from rokwijzer.timeline import Anchors, Born, Pregnant
from tests.explain.told import DOCUMENTS, MASSAGE, MOTHER, VISITS, family
from tests.explain.told import FACTS as FACTS_TOLD
from tests.small import COMMON, FACTS, PLAIN, boolean, offer

PREGNANT = Anchors((Pregnant(date(2027, 4, 25)),))
BORN = Anchors((Born(date(2026, 9, 13)),))

WALKS = boolean("child", "loopt", *PLAIN, "applies-when: {during: {from: birth}}")


def test_of_a_child_not_yet_born_nobody_said_that_it_does_not_walk() -> None:
    facts = FACTS + "  walks:\n" + indent(WALKS, "    ") + "\n"
    text = offer("Help", "criteria: {walks: {label: {nl: loopt}, when: child.walks, cite: '900:2'}}")
    base = from_documents({"common.yaml": COMMON, "facts/all.yaml": facts, "offers/help.yaml": text})
    knowns = Knowns({}, Anchors((Pregnant(date(2027, 4, 25)),)), date(2026, 11, 22))
    decisions = decide(base)
    context = Context(base, decisions, None, knowns, "nl")
    out = explain_criterion(decisions.offers["help"].criteria[0], context)
    assert (out.state, out.sentence) == ("not-met", "Het kind is nog niet geboren.")


BORN_ONLY = "    applies-when: {during: {from: birth}}\n"
TENSE_ONLY = "    applies-when: carer.tension\n"


HARD = """criteria:
  hard: {label: {nl: zwaar}, when: carer.hard-birth, cite: 900:1}
  many: {label: {nl: veel}, when: household.stress-factors >= 2, cite: 900:1}
"""


def timed() -> KnowledgeBase:
    """Crying and sleeping only of a child who is born, a hard birth only after it, questions only of who is tense."""
    facts = FACTS_TOLD
    for label, line in (
        ("huilt veel", BORN_ONLY),
        ("slaapt slecht", BORN_ONLY),
        ("zware bevalling", BORN_ONLY),
        ("vragen", TENSE_ONLY),
        ("stressfactoren", BORN_ONLY),
    ):
        start = facts.index(f"    label: {{nl: {label},")
        facts = facts[:start] + line + facts[start:]
    massage = MASSAGE.replace("{parent: carer.tension}", "{any: [child.cries, child.sleeps-badly, child.eats-badly]}")
    massage = massage.replace(
        "{mother: carer.education <= low}", "[{mother: carer.hard-birth}, {mother: carer.questions}]"
    )
    help_ = VISITS[: VISITS.index("criteria:")] + HARD
    return from_documents(
        {**DOCUMENTS, "facts/all.yaml": facts, "offers/massage.yaml": massage, "offers/help.yaml": help_}
    )


@pytest.mark.parametrize(
    ("address", "known", "anchors", "said"),
    [
        ("refer#cries", {}, PREGNANT, ("not-met", "Het kind is nog niet geboren.")),
        ("help#hard", MOTHER, PREGNANT, ("not-met", "Het kind is nog niet geboren.")),
        ("help#many", {}, PREGNANT, ("not-met", "Het kind is nog niet geboren.")),
        ("help#many", {"household.stress-factors": 1}, BORN, ("not-met", "Het aantal stressfactoren is minder dan 2.")),
        ("refer#cries", {"child.cries": False}, BORN, ("not-met", "Het kind huilt niet veel.")),
        ("refer#cries", {}, Anchors(), ("unknown", "Nog niet bekend: het kind huilt veel.")),
        (
            "massage#depressed",
            {"child.eats-badly": False},
            PREGNANT,
            ("not-met", "Het kind is nog niet geboren, en eet en drinkt niet slecht."),
        ),
        (
            "massage#alone",
            {**MOTHER, "carer_1.tension": True, "carer_1.questions": True},
            PREGNANT,
            ("not-met", "Het kind is nog niet geboren."),
        ),
        (
            "massage#alone",
            {**MOTHER, "carer_1.tension": False, "carer_1.hard-birth": True},
            BORN,
            ("not-met", "De moeder heeft geen vragen."),
        ),
    ],
)
def test_what_does_not_apply_yet_is_said_by_its_time_once(
    address: str, known: Mapping[str, Known], anchors: Anchors, said: tuple[str, str]
) -> None:
    (out,) = explain_address(address, family(known, anchors, base=timed())).criteria
    assert (out.state, out.sentence) == said


def test_the_same_family_on_another_day_is_told_its_age_of_that_day() -> None:
    days = (date(2026, 11, 22), date(2026, 11, 29))
    ages = [explain_address("massage#age", family({}, BORN, on=day)).criteria[0].facts[0].sentence for day in days]
    assert ages == ["Het kind is tien weken oud.", "Het kind is elf weken oud."]


def test_the_day_from_which_it_applies_is_that_of_each_family() -> None:
    texts, base = [], timed()
    for due in (date(2027, 4, 25), date(2027, 5, 2)):
        context = family({}, Anchors((Pregnant(due),)), base=base)
        (out,) = explain_address("refer#cries", context).criteria
        texts.append([change.text for change in out.changes])
    assert texts == [
        ["Verwacht vanaf 25 april 2027 (bij de geboorte)."],
        ["Verwacht vanaf 2 mei 2027 (bij de geboorte)."],
    ]


def test_where_each_child_stands_is_told_also_where_something_else_is_open() -> None:
    text = MASSAGE.replace("{parent: carer.tension}", "[{during: {from: 1 week}}, child.cries, child.eats-badly]")
    base = from_documents({**DOCUMENTS, "offers/massage.yaml": text})
    ages = []
    for born in (date(2026, 9, 13), date(2026, 9, 6)):
        (out,) = explain_address("massage#depressed", family({}, Anchors((Born(born),)), base=base)).criteria
        assert out.state == "unknown"
        ages.append(out.facts[0].sentence)
    assert ages == ["Het kind is tien weken oud.", "Het kind is elf weken oud."]


def test_what_is_asked_twice_of_a_fact_becomes_one_part() -> None:
    base = timed()
    cries, eats = (is_true(FactRef("child", fact)) for fact in ("cries", "eats-badly"))
    calm = Member(FactRef("child", "cries"), frozenset({False}))
    when = base.applies_when[FactRef("child", "cries")]
    unborn, born = (family({}, anchors, base=base) for anchors in (PREGNANT, BORN))
    assert in_its_time(All((cries, eats, calm)), unborn) == All((when, eats))
    assert in_its_time(Any((cries, calm)), unborn) == Any((when,))
    assert in_its_time(All((cries, eats, calm)), born) == All((cries, eats, calm))
