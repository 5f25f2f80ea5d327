# SPDX-License-Identifier: EUPL-1.2
"""What an unknown hangs on, in both languages."""

from datetime import date

import pytest

from rokwijzer.explain import LANGUAGES, moment_question, questions_for
from rokwijzer.explain.causes import _Worded
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import Cause, Kind, Known, Knowns
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Moment, Pregnant, Wish
from tests.explain.test_changes import HELP, TIED
from tests.explain.test_in_its_time import timed
from tests.explain.told import BOTH, DOCUMENTS, FACTS, MASSAGE, ON, family

BORN = BornBetween(date(2025, 11, 1), date(2026, 1, 1))
DUE = DueBetween(date(2027, 5, 5), date(2027, 5, 11))
WHICH = (
    "Is er een zwangerschap, of is het kind geboren? Vraag de uitgerekende datum of de geboortedatum",
    "Is there a pregnancy, or is the child born? Ask for the due date or the date of birth",
)


@pytest.mark.parametrize(
    ("possible", "question"),
    [
        ((), WHICH),
        ((Wish(),), WHICH),
        ((BORN, DUE), WHICH),
        ((BORN, Wish()), WHICH),
        ((DUE, Wish()), WHICH),
        ((BORN,), ("Wat is de geboortedatum van het kind?", "What is the child's date of birth?")),
        ((BORN, Born(ON)), ("Wat is de geboortedatum van het kind?", "What is the child's date of birth?")),
        ((DUE,), ("Wat is de uitgerekende datum?", "What is the due date?")),
        ((DUE, Pregnant(date(2027, 6, 1))), ("Wat is de uitgerekende datum?", "What is the due date?")),
        (
            (Born(date(2022, 11, 1)), Born(date(2022, 12, 20))),
            (
                "Telt de kalenderleeftijd of de gecorrigeerde leeftijd? De bron zegt dit niet",
                "Does the calendar age count, or the corrected age? The source does not say",
            ),
        ),
    ],
)
def test_the_moment_is_asked_for_by_what_is_known_of_it(
    possible: tuple[Moment | BornBetween | DueBetween, ...], question: tuple[str, str]
) -> None:
    knowns = Knowns({}, Anchors(possible), ON)
    assert tuple(moment_question(knowns, language) for language in LANGUAGES) == question


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (Kind.READING, ("De bronnen verschillen.", "The sources differ.")),
        (Kind.OPEN_END, ("De bron laat een grens open.", "The source leaves a limit open.")),
        (
            Kind.OPEN_COUNT,
            ("De bron laat open hoeveel er nodig zijn.", "The source leaves open how many are needed."),
        ),
    ],
)
def test_what_stands_in_no_condition_of_the_offer_is_said_in_general(kind: Kind, texts: tuple[str, str]) -> None:
    for language, text in zip(LANGUAGES, texts, strict=True):
        context = family(language=language)
        out = _Worded(context.decisions.offers["massage"], context).other(Cause(kind, "elsewhere"))
        assert (out.kind, out.name, out.text, out.refs) == (kind.value, "elsewhere", text, ())


@pytest.mark.parametrize("span", ["until: before 1.5 months", "from: 1.5 months\n    until: before 2 years"])
def test_an_end_at_half_a_month_leaves_open_on_which_day_it_is_over(span: str) -> None:
    text = MASSAGE.replace("from: birth\n    until: to 4 years", span)
    base = from_documents({**DOCUMENTS, "offers/massage.yaml": text})
    texts = []
    for language in LANGUAGES:
        context = family({}, Anchors((Born(date(2026, 10, 7)),)), language, base=base)
        (cause,) = questions_for(context.decisions.criteria["massage#age"], context)
        assert cause.kind == "open_end"
        texts.append(cause.text)
    assert texts == [
        "De bron laat open op welke dag 1,5 maand voorbij is.",
        "The source leaves open on which day 1.5 months is over.",
    ]


def test_what_can_only_rule_an_offer_out_is_asked_too() -> None:
    context = family({"child.cries": False}, base=TIED)
    causes = questions_for(context.decisions.offers["help"], context)
    assert [cause.text for cause in causes] == ["Zijn er schulden?"]


def test_who_a_parent_is_is_asked_after_what_is_asked_of_the_other() -> None:
    known: dict[str, Known] = {
        "carer_1.present": True,
        "carer_1.tension": True,
        "carer_1.questions": False,
        "carer_2.present": True,
        "carer_2.role": "mother",
    }
    context = family(known)
    causes = questions_for(context.decisions.criteria["visits#worries"], context)
    assert [cause.name for cause in causes] == ["carer_2.tension", "carer_2.questions", "carer_1.role"]


def test_what_sources_leave_open_is_said_in_a_fixed_order() -> None:
    signs = "of: [child.cries, child.sleeps-badly, child.eats-badly]"
    counts = ", ".join(f"{{at-least: 1 to 2, {signs}, name: s{each}}}" for each in (7, 3, 6, 2, 5, 4))
    text = MASSAGE.replace("{parent: carer.tension}", f"{{any: [{counts}]}}")
    context = family({}, base=from_documents({**DOCUMENTS, "offers/massage.yaml": text}))
    causes = context.base.evaluator.causes(context.decisions.criteria["massage#depressed"].condition, context.knowns)
    assert len([cause for cause in causes if cause.kind is Kind.OPEN_COUNT]) == 6
    found = questions_for(context.decisions.offers["massage"], context)
    named = [cause.name for cause in found if cause.kind == "open_count"]
    # What says the same is said once; the last by name stands for all.
    assert named == ["massage#depressed/s7"]
    kinds = [cause.kind for cause in found]
    assert kinds == sorted(kinds, key=("moment", "fact", "open_end", "open_count").index)


def test_readings_that_differ_about_the_parent_meant_are_said_of_that_parent() -> None:
    text = HELP.replace(
        "when: household.debts",
        "readings: {a: {when: carer.tension, cite: 900:2}, b: {when: carer.questions, cite: 901:2}}",
    ).replace("kind: method", "kind: method\nperson: {role: father, cite: 900:1}")
    base = from_documents({**DOCUMENTS, "offers/help.yaml": text})
    context = family({**BOTH, "carer_2.tension": True, "carer_2.questions": False}, base=base)
    (cause,) = questions_for(context.decisions.criteria["help#money"], context)
    assert (cause.kind, cause.text) == (
        "reading",
        "De bronnen verschillen: de vader ervaart spanning (Richtlijn); de vader heeft vragen (Overzicht).",
    )


def test_an_end_that_is_open_when_a_fact_applies_is_named() -> None:
    start = FACTS.index("    label: {nl: huilt veel,")
    facts = f"{FACTS[:start]}    applies-when: {{during: {{from: birth, until: to 4 years}}}}\n{FACTS[start:]}"
    base = from_documents({**DOCUMENTS, "facts/all.yaml": facts})
    context = family({"child.cries": True}, Anchors((Born(date(2022, 5, 22)),)), base=base)
    (cause,) = questions_for(context.decisions.criteria["refer#cries"], context)
    assert (cause.kind, cause.text) == ("open_end", "De bron laat open of 4 jaar zelf meetelt.")


def test_what_is_asked_of_either_parent_only_because_something_else_applies_then_is_asked_of_one_of_them() -> None:
    context = family(BOTH, base=timed())
    asked = {cause.name: cause.text for cause in questions_for(context.decisions.criteria["massage#alone"], context)}
    assert asked["carer_1.tension"] == "Ervaart de moeder spanning?"
    context = family({}, base=timed())
    asked = {cause.name: cause.text for cause in questions_for(context.decisions.criteria["massage#alone"], context)}
    assert asked["carer.tension"] == "Ervaart een van de ouders spanning?"
