# SPDX-License-Identifier: EUPL-1.2
"""What does not apply yet, or no longer, is no finding about the family."""

from datetime import date
from textwrap import indent

from rokwijzer.decisions import decide
from rokwijzer.explain import Context, explain_criterion
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import Knowns
from rokwijzer.timeline import Anchors, Pregnant
from tests.small import COMMON, FACTS, PLAIN, boolean, offer

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
