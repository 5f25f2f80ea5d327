# SPDX-License-Identifier: EUPL-1.2
"""What an unknown hangs on, in both languages."""

from datetime import date

import pytest

from rokwijzer.explain import LANGUAGES, moment_question, questions_for
from rokwijzer.explain.causes import _Worded
from rokwijzer.knowledge import from_documents
from rokwijzer.logic import Cause, Kind, Knowns
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Moment, Pregnant, Wish
from tests.explain.told import DOCUMENTS, MASSAGE, ON, family

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


def test_an_end_at_half_a_month_leaves_open_on_which_day_it_is_over() -> None:
    text = MASSAGE.replace("until: to 4 years", "until: before 1.5 months")
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
