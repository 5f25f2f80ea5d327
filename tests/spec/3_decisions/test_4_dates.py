# SPDX-License-Identifier: EUPL-1.2
"""On which day time alone changes the status of an offer."""

from datetime import date

from rokwijzer.decisions import OfferDecision, Turn, decide
from rokwijzer.logic import FactRef, Known, Knowns
from rokwijzer.matching import closes_on, opens_on
from rokwijzer.timeline import Anchors, Born, BornBetween, Pregnant, Wish
from tests.small import base_of, offer

ON = date(2026, 11, 22)
CRIES = FactRef("child", "cries")
YOUNG = offer(
    "Help",
    """\
    criteria:
      young: {label: {nl: jong}, from: 6 weeks, until: before 9 months, cite: '900:3'}
      cries: {label: {nl: huilt}, when: child.cries, cite: '900:3'}
    """,
)
BASE = base_of({"offers/help.yaml": YOUNG})
HELP: OfferDecision = decide(BASE).offers["help"]


def _day(turn: Turn | None) -> tuple[date, bool] | None:
    return None if turn is None else (turn.day, turn.expected)


def opens(anchors: Anchors, values: dict[FactRef, Known] | None = None) -> tuple[date, bool] | None:
    return _day(opens_on(HELP, Knowns(values or {}, anchors, ON), BASE.evaluator))


def closes(anchors: Anchors) -> tuple[date, bool] | None:
    return _day(closes_on(HELP, Knowns({}, anchors, ON), BASE.evaluator))


def test_a_child_too_young_can_enter_from_the_day_that_it_is_old_enough() -> None:
    """Other facts stay as they are."""
    assert opens(Anchors((Born(date(2026, 11, 1)),))) == (date(2026, 12, 13), False)


def test_before_birth_the_day_is_expected() -> None:
    """The due date stands in for the day of birth."""
    assert opens(Anchors((Pregnant(date(2027, 4, 25)),))) == (date(2027, 6, 6), True)


def test_of_an_imprecise_age_the_first_possible_day_counts() -> None:
    """From then on the offer is no longer certainly excluded."""
    span = Anchors((BornBetween(date(2026, 10, 25), date(2026, 11, 1)),))
    assert opens(span) == (date(2026, 12, 6), False)


def test_what_time_alone_does_not_bring_has_no_day() -> None:
    """A fact that excludes, a child that is too old, a wish without a date, nothing known."""
    assert opens(Anchors((Born(date(2026, 11, 1)),)), {CRIES: False}) is None
    assert opens(Anchors((Born(date(2020, 1, 1)),))) is None
    assert opens(Anchors((Wish(),))) is None
    assert opens(Anchors(), {CRIES: False}) is None


def test_an_offer_that_fits_now_closes_on_the_first_day_that_it_certainly_does_not() -> None:
    """Until then it can be had."""
    assert closes(Anchors((Born(date(2026, 9, 13)),))) == (date(2027, 6, 13), False)
