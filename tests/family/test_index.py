# SPDX-License-Identifier: EUPL-1.2
"""The one wish, pregnancy or child: how it is written, and where it stands on a day."""

from datetime import date, timedelta

import pytest

from rokwijzer.family import AgeCounts, Child, Expected, IndexKind, Situation, Wished
from rokwijzer.knowledge import Problems
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Pregnant, Wish
from tests.family.base import ON, plain, ref, small

BORN = date(2026, 9, 13)
DUE = date(2027, 4, 25)


def anchors(situation: Situation, on: date = ON) -> tuple[object, ...]:
    return situation.knowns(small(), on).anchors.possible


def on(**data: object) -> Situation:
    return plain({"on": "2026-11-22", **data})


def test_nothing_said_of_child_or_pregnancy_leaves_everything_open() -> None:
    situation = on(household={"debts": "yes"})
    assert situation.index is None
    assert situation.knowns(small(), ON).anchors == Anchors()


def test_a_wish_for_a_child() -> None:
    situation = plain({"wish-for-a-child": "yes"})
    assert situation.index == Wished()
    assert situation.index.kind is IndexKind.WISH
    assert anchors(situation) == (Wish(),)


def test_a_birth_date_is_exact() -> None:
    situation = plain({"child": {"born": "2026-09-13"}})
    assert situation.index == Child(born=BORN)
    assert anchors(situation) == (Born(BORN),)


def test_an_age_is_counted_on_the_day_of_the_situation() -> None:
    situation = on(child={"age": "10 weeks"})
    span = BornBetween(date(2026, 9, 7), date(2026, 9, 13))
    assert anchors(situation) == (span,)
    assert anchors(situation, ON + timedelta(days=100)) == (span,)


def test_an_age_may_have_a_day_of_its_own() -> None:
    situation = on(child={"age": {"value": "9 weeks", "on": "2026-11-15"}})
    assert anchors(situation) == (BornBetween(date(2026, 9, 7), date(2026, 9, 13)),)


@pytest.mark.parametrize("age", ["2.5 years", "2,5 years"])
def test_half_a_year_may_be_written_with_a_point_or_a_comma(age: str) -> None:
    assert anchors(on(child={"age": age})) == (BornBetween(date(2023, 11, 23), date(2024, 5, 22)),)


@pytest.mark.parametrize(("days", "fits"), [(69, False), (70, True), (76, True), (77, False)])
def test_an_age_beside_the_birth_date_must_agree_to_the_day(days: int, fits: bool) -> None:
    child = {"born": (ON - timedelta(days=days)).isoformat(), "age": "10 weeks"}
    if fits:
        assert on(child=child).index == Child(born=ON - timedelta(days=days))
    else:
        with pytest.raises(Problems, match="not 10 weeks"):
            on(child=child)


def test_an_age_that_was_counted_later_is_cut_at_an_earlier_day_of_advice() -> None:
    situation = on(child={"age": "10 weeks"})
    assert anchors(situation, date(2026, 9, 10)) == (BornBetween(date(2026, 9, 7), date(2026, 9, 10)),)
    assert anchors(situation, date(2026, 9, 7)) == (Born(date(2026, 9, 7)),)
    with pytest.raises(Problems, match="not born yet"):
        anchors(situation, date(2026, 9, 6))


@pytest.mark.parametrize("child", ["yes", {"born": "yes"}, {"cries-a-lot": "yes"}, {"born": "parents-do-not-know"}])
def test_a_child_without_a_date_is_born_on_some_day(child: object) -> None:
    situation = plain({"child": child})
    assert isinstance(situation.index, Child)
    assert anchors(situation) == (BornBetween(date(1996, 11, 22), ON),)
    assert situation.index.asked == (child == {"born": "parents-do-not-know"})


@pytest.mark.parametrize("pregnancy", ["yes", {"current": "yes"}, {"smokes": "yes"}, {"due": "parents-do-not-know"}])
def test_a_pregnancy_without_a_date_is_any_pregnancy(pregnancy: object) -> None:
    situation = plain({"pregnancy": pregnancy})
    assert isinstance(situation.index, Expected)
    assert situation.index.asked == (pregnancy == {"due": "parents-do-not-know"})
    assert anchors(situation) == (DueBetween(date(2026, 10, 26), date(2027, 8, 29)),)


def test_facts_of_the_child_beside_a_pregnancy_make_no_second_index() -> None:
    situation = on(pregnancy={"due": "2027-04-25"}, child={"sleeps-badly": "no", "premature": "no"})
    assert situation.index == Expected(due=DUE)


def test_facts_of_the_pregnancy_beside_a_child_make_no_second_index() -> None:
    assert on(pregnancy={"smokes": "no"}, child={"born": "2026-09-13"}).index == Child(born=BORN)


def test_a_due_date_stays_a_pregnancy_until_three_weeks_after_it() -> None:
    situation = plain({"pregnancy": {"due": "2027-04-25"}})
    assert situation.index == Expected(due=DUE)
    for days in (0, 1, 27):
        assert anchors(situation, DUE + timedelta(days=days)) == (Pregnant(DUE),)
    with pytest.raises(Problems, match="by then the child is born"):
        anchors(situation, DUE + timedelta(days=28))


def test_a_due_date_forty_weeks_ahead_is_the_first_day_of_a_pregnancy() -> None:
    situation = plain({"pregnancy": {"due": "2027-04-25"}})
    first = DUE - timedelta(weeks=40)
    assert anchors(situation, first) == (Pregnant(DUE),)
    with pytest.raises(Problems, match="nobody is pregnant yet"):
        anchors(situation, first - timedelta(days=1))


@pytest.mark.parametrize("weeks", ["18", "18 weeks", {"value": "17", "on": "2026-11-15"}])
def test_weeks_of_pregnancy_leave_seven_due_dates(weeks: object) -> None:
    assert anchors(on(pregnancy={"weeks": weeks})) == (DueBetween(date(2027, 4, 19), date(2027, 4, 25)),)


@pytest.mark.parametrize(
    ("due", "fits"),
    [("2027-04-18", False), ("2027-04-19", True), ("2027-04-25", True), ("2027-04-26", False)],
)
def test_weeks_beside_the_due_date_must_agree_to_the_day(due: str, fits: bool) -> None:
    pregnancy = {"due": due, "weeks": "18"}
    if fits:
        assert on(pregnancy=pregnancy).index == Expected(due=date.fromisoformat(due))
    else:
        with pytest.raises(Problems, match="as due date it is"):
            on(pregnancy=pregnancy)


@pytest.mark.parametrize(("weeks", "fits"), [("0", True), ("43", True), ("44", False)])
def test_a_pregnancy_has_at_most_three_weeks_over(weeks: str, fits: bool) -> None:
    if fits:
        assert anchors(on(pregnancy={"weeks": weeks}))
    else:
        with pytest.raises(Problems, match="no pregnancy lasts so long"):
            on(pregnancy={"weeks": weeks})


def test_of_weeks_that_were_counted_long_ago_only_the_due_dates_that_can_still_be_are_left() -> None:
    situation = on(pregnancy={"weeks": "18"})
    assert anchors(situation, date(2027, 5, 20)) == (DueBetween(date(2027, 4, 23), date(2027, 4, 25)),)
    with pytest.raises(Problems, match="by then the child is born"):
        anchors(situation, date(2027, 5, 23))


EARLY = Born(date(2026, 9, 13))
CORRECTED = Born(date(2026, 10, 25))


@pytest.mark.parametrize(
    ("counts", "possible"),
    [({}, (EARLY, CORRECTED)), ({"age-counts": "calendar"}, (EARLY,)), ({"age-counts": "corrected"}, (CORRECTED,))],
    ids=["not said", "calendar", "corrected"],
)
def test_which_age_of_a_premature_child_counts_is_open_until_it_is_said(
    counts: dict[str, str], possible: tuple[object, ...]
) -> None:
    child = {"born": "2026-09-13", "premature": "6 weeks", **counts}
    assert anchors(on(child=child)) == possible


def test_how_early_may_be_unknown() -> None:
    child = {"born": "2026-09-13", "premature": "yes", "age-counts": "corrected"}
    situation = on(child=child)
    assert situation.index == Child(born=BORN, premature=True, age_counts=AgeCounts.CORRECTED)
    assert anchors(situation) == (BornBetween(date(2026, 9, 20), ON),)


@pytest.mark.parametrize(
    ("weeks", "fits"), [("0 weeks", False), ("1 week", True), ("17 weeks", True), ("18 weeks", False)]
)
def test_a_child_is_one_to_seventeen_weeks_early(weeks: str, fits: bool) -> None:
    child = {"born": "2026-09-13", "premature": weeks}
    if fits:
        assert len(anchors(on(child=child))) == 2
    else:
        with pytest.raises(Problems, match="how early"):
            on(child=child)


@pytest.mark.parametrize(("premature", "known"), [("6 weeks", True), ("yes", True), ("no", False)])
def test_prematurity_is_a_fact_of_the_child_as_well(premature: str, known: bool) -> None:
    situation = on(child={"born": "2026-09-13", "premature": premature})
    assert situation.knowns(small(), ON).values[ref("child.premature")] is known


def test_that_nobody_knows_of_prematurity_is_not_asked_again() -> None:
    knowns = on(child={"born": "2026-09-13", "premature": "parents-do-not-know"}).knowns(small(), ON)
    assert knowns.asked_unknown == {ref("child.premature")}
    assert knowns.anchors.possible == (EARLY,)


def test_none_of_the_others_does_not_deny_a_prematurity_that_was_entered() -> None:
    situation = on(child={"born": "2026-09-13", "premature": "yes"}, **{"none-of-the-others": ["child.regulation"]})
    values = situation.knowns(small(), ON).values
    assert values[ref("child.premature")] is True
    assert values[ref("child.cries-a-lot")] is False


def test_thirty_years_is_the_oldest_that_a_child_can_be() -> None:
    assert anchors(on(child={"born": "1996-11-22"}))
    with pytest.raises(Problems, match="more than 30 years old"):
        on(child={"born": "1996-11-21"})
    with pytest.raises(Problems, match="more than 30 years old"):
        on(child={"age": "31 years"})
