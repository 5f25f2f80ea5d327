# SPDX-License-Identifier: EUPL-1.2
"""Where a family stands in time, as one says it."""

from datetime import date

import pytest

from rokwijzer.explain import age_text, moment_sentence, moment_text
from rokwijzer.logic import Knowns
from rokwijzer.timeline import Anchors, Born, BornBetween, Pregnant, Wish
from tests.explain.told import ON

EARLY = Anchors((Born(date(2022, 11, 1)), Born(date(2022, 12, 20))))
EITHER = Anchors((BornBetween(date(2026, 9, 1), date(2026, 10, 11)), Pregnant(date(2027, 4, 1))))


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2027, 2, 27), "drie weken"),
        (date(2027, 2, 28), "drie weken"),
        (date(2027, 3, 1), "vier weken"),
        (date(2027, 3, 2), "vier weken"),
        (date(2027, 4, 1), "twee maanden"),
        (date(2027, 4, 2), "acht weken"),
    ],
)
def test_full_weeks_are_said_rather_than_a_month_of_as_many_days(day: date, text: str) -> None:
    assert age_text(Born(date(2027, 2, 1)), day, 40, "nl") == text


@pytest.mark.parametrize(
    ("anchors", "dutch", "english"),
    [
        (Anchors((Born(ON),)), "het kind is vandaag geboren", "the child was born today"),
        (Anchors((Born(date(2026, 11, 21)),)), "het kind is één dag oud", "the child is one day old"),
        (EARLY, "het kind is 3 jaar en 11 maanden tot 4 jaar oud", "the child is 3 years and 11 months to 4 years old"),
        (Anchors((Pregnant(date(2027, 4, 25)),)), "18 weken zwanger", "18 weeks pregnant"),
        (EITHER, "21 weken zwanger tot elf weken", "21 weeks pregnant to eleven weeks"),
        (Anchors((Wish(),)), "kinderwens", "wish for a child"),
    ],
)
def test_only_of_a_child_who_is_certainly_born_it_is_said_how_old_it_is(
    anchors: Anchors, dutch: str, english: str
) -> None:
    knowns = Knowns({}, anchors, ON)
    assert (moment_sentence(knowns, 40, "nl"), moment_sentence(knowns, 40, "en")) == (dutch, english)


def test_of_several_possible_ages_the_first_and_the_last_are_said() -> None:
    assert moment_text(Knowns({}, EITHER, ON), 40, "nl") == "21 weken zwanger tot elf weken"
    assert moment_text(Knowns({}, Anchors((Born(ON),)), ON), 40, "en") == "at birth"


def test_of_an_unknown_moment_nothing_is_said() -> None:
    assert moment_sentence(Knowns({}, Anchors(), ON), 40, "nl") is None
    assert moment_text(Knowns({}, Anchors(), ON), 40, "nl") is None
