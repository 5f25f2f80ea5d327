# SPDX-License-Identifier: EUPL-1.2
"""The day on which time alone changes an outcome, and what is known on a later day."""

from collections.abc import Callable
from datetime import date

import pytest

from rokwijzer.decisions import Turn, dates, first_turn, later
from rokwijzer.logic import Condition, Evaluator, FactRef, Knowns, Truth, Within, is_true
from rokwijzer.timeline import (
    Anchors,
    Born,
    BornBetween,
    Boundary,
    DueBetween,
    Interval,
    Moment,
    Pregnant,
    Wish,
    boundaries,
)
from tests.logic.engines import CRIES, DOMAINS
from tests.logic.vocabularies import vocabulary_of
from tests.timeline.lines import TERM, d, interval

ON = d("2026-11-22")
EVALUATOR = Evaluator(vocabulary_of(DOMAINS))
OVER_A_YEAR = Within(interval("1 year", None), "offer#age")
UNDER_TWO = Within(interval(None, "before 2 years"), "offer#young")
FROM_16_WEEKS = Within(interval("16 weeks of pregnancy", "before birth"), "offer#pregnant")


def turn(*conditions: Condition, moments: tuple[Moment | BornBetween | DueBetween, ...]) -> Turn | None:
    """When one of the conditions comes out otherwise."""
    return first_turn(conditions, _outcome(*conditions), Knowns({}, Anchors(moments), ON), TERM)


def _outcome(*conditions: Condition) -> Callable[[Knowns], tuple[Truth, ...]]:
    return lambda knowns: tuple(EVALUATOR.truth(each, knowns) for each in conditions)


def test_the_first_day_on_which_the_outcome_is_another_is_named_with_the_moment_it_was_reckoned_by() -> None:
    child = Born(d("2026-09-13"))
    assert turn(OVER_A_YEAR, moments=(child,)) == Turn(d("2027-09-13"), child, expected=False, roughly=False)
    assert turn(OVER_A_YEAR, UNDER_TWO, moments=(child,)) == Turn(d("2027-09-13"), child, False, False)
    assert turn(UNDER_TWO, moments=(child,)) == Turn(d("2028-09-13"), child, False, False)


def test_today_is_no_later_day() -> None:
    """A child that is one year old today was so already when this was asked; a child due today may be late."""
    assert turn(FROM_16_WEEKS, moments=(Pregnant(ON),)) is None
    assert turn(OVER_A_YEAR, moments=(Born(d("2025-11-22")),)) is None
    assert turn(OVER_A_YEAR, moments=(Born(d("2025-11-23")),)) == Turn(
        d("2026-11-23"), Born(d("2025-11-23")), expected=False, roughly=False
    )


def test_a_day_that_changes_nothing_is_passed_over() -> None:
    """The outcome that is asked for may look at something else than the conditions."""
    child = Born(d("2026-09-13"))
    knowns = Knowns({}, Anchors((child,)), ON)
    late = first_turn((OVER_A_YEAR, UNDER_TWO), lambda then: then.on >= d("2028-01-01"), knowns, TERM)
    assert late == Turn(d("2028-09-13"), child, expected=False, roughly=False)
    assert first_turn((is_true(CRIES),), lambda then: then.on, knowns, TERM) is None


def test_the_days_of_a_span_are_reckoned_once_for_a_family(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many offers name the same spans; another one, and another length of pregnancy, are reckoned by themselves."""
    reckoned: list[tuple[Interval, int]] = []

    def counted(span: Interval, moment: Moment, term_weeks: int) -> tuple[Boundary, ...]:
        reckoned.append((span, term_weeks))
        return boundaries(span, moment, term_weeks)

    monkeypatch.setattr(dates, "boundaries", counted)
    knowns = Knowns({}, Anchors((Born(d("2026-09-13")),)), ON)
    for term in (TERM, TERM + 1):
        for condition in (OVER_A_YEAR, UNDER_TWO, OVER_A_YEAR, UNDER_TWO):
            found = first_turn((condition,), _outcome(condition), knowns, term)
            assert found is not None
            assert found.day == d("2027-09-13" if condition is OVER_A_YEAR else "2028-09-13")
    spans = [OVER_A_YEAR.interval, UNDER_TWO.interval]
    assert reckoned == [(span, term) for term in (TERM, TERM + 1) for span in spans]


def test_what_is_counted_from_a_birth_still_to_come_is_expected_and_a_week_of_pregnancy_is_not() -> None:
    mother = Pregnant(d("2027-04-25"))
    assert turn(FROM_16_WEEKS, moments=(Pregnant(d("2027-06-01")),)) == Turn(
        d("2026-12-15"), Pregnant(d("2027-06-01")), expected=False, roughly=False
    )
    assert turn(FROM_16_WEEKS, moments=(mother,)) == Turn(d("2027-04-25"), mother, expected=True, roughly=False)
    assert turn(OVER_A_YEAR, moments=(mother,)) == Turn(d("2028-04-25"), mother, expected=True, roughly=False)


def test_an_age_or_pregnancy_not_known_to_the_day_gives_a_day_that_is_rough() -> None:
    """The first possible day counts."""
    span = BornBetween(d("2026-09-01"), d("2026-09-20"))
    assert turn(OVER_A_YEAR, moments=(span,)) == Turn(d("2027-09-01"), Born(d("2026-09-01")), False, roughly=True)
    due = DueBetween(d("2027-04-20"), d("2027-04-30"))
    assert turn(OVER_A_YEAR, moments=(due,)) == Turn(d("2028-04-20"), Pregnant(d("2027-04-20")), True, roughly=True)


def test_of_several_possibilities_the_earliest_day_counts() -> None:
    older, younger = Born(d("2026-03-01")), Born(d("2026-09-01"))
    assert turn(OVER_A_YEAR, moments=(younger, older)) == Turn(d("2027-03-01"), older, False, False)
    wish_or_child = turn(OVER_A_YEAR, moments=(Wish(), older))
    assert wish_or_child == Turn(d("2027-03-01"), older, expected=False, roughly=False)
    child, mother = Born(d("2026-11-01")), Pregnant(d("2027-01-01"))
    assert turn(OVER_A_YEAR, FROM_16_WEEKS, moments=(child, mother)) == Turn(d("2027-01-01"), mother, True, False)


def test_one_imprecise_possibility_makes_the_day_rough_and_one_birth_to_come_makes_it_expected() -> None:
    """Whatever is exact beside it."""
    span, mother = BornBetween(d("2026-09-01"), d("2026-09-20")), Pregnant(d("2027-04-25"))
    assert turn(OVER_A_YEAR, moments=(Wish(), span)) == Turn(d("2027-09-01"), Born(d("2026-09-01")), False, True)
    assert turn(OVER_A_YEAR, moments=(Wish(), mother)) == Turn(d("2028-04-25"), mother, True, False)


def test_of_two_moments_that_reach_one_day_the_same_is_named_in_whichever_order_they_were_entered() -> None:
    one, two = Born(d("2025-12-24")), Born(d("2024-12-24"))
    expected = Turn(d("2026-12-24"), two, expected=False, roughly=False)
    assert turn(OVER_A_YEAR, UNDER_TWO, moments=(one, two)) == expected
    assert turn(OVER_A_YEAR, UNDER_TWO, moments=(two, one)) == expected


@pytest.mark.parametrize("moments", [(), (Wish(),), (Born(d("2020-01-01")),)])
def test_where_time_brings_nothing_there_is_no_day(moments: tuple[Moment, ...]) -> None:
    """Nothing is known, nobody knows when, or it is over."""
    assert turn(OVER_A_YEAR, UNDER_TWO, moments=moments) is None


def test_of_a_family_of_whom_the_moment_is_not_known_nothing_is_expected() -> None:
    """Whatever is asked: there is no day to reckon from."""
    knowns = Knowns({}, Anchors(), ON)
    assert first_turn((OVER_A_YEAR,), lambda then: then.on, knowns, TERM) is None


def test_on_a_later_day_all_else_is_as_it_was() -> None:
    """One object for one day, so that all offers share what is worked out about it."""
    knowns = Knowns(
        {CRIES: True},
        Anchors((Pregnant(d("2027-04-25")),)),
        ON,
        frozenset({FactRef("child", "sleeps")}),
        {"a#b": Truth.MET},
    )
    found = later(knowns, d("2027-05-01"))
    assert (found.values, found.asked_unknown, found.pinned) == (knowns.values, knowns.asked_unknown, knowns.pinned)
    assert (found.on, found.anchors) == (d("2027-05-01"), Anchors((Born(d("2027-04-25")),)))
    assert later(knowns, d("2027-05-01")) is found
    assert later(knowns, d("2027-05-02")).on == date(2027, 5, 2)
    other = Knowns({}, Anchors((Wish(),)), ON)
    assert later(other, d("2027-05-01")).anchors == Anchors((Wish(),))
