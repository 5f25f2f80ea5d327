# SPDX-License-Identifier: EUPL-1.2
"""Who explains only what is looked at sees nothing else than who has everything explained."""

from datetime import date

import pytest

from rokwijzer.advice import Advisor, advise
from rokwijzer.decisions import decide
from rokwijzer.decisions import memory as memories
from rokwijzer.family import from_plain, read_situation, to_plain
from rokwijzer.knowledge import load

BASE = load()
ON = date(2026, 11, 22)
REASONS = frozenset({"criteria", "questions", "ways", "sources_differ"})
FAMILIES = ("walk-1-crying-baby", "walk-2-pregnant-at-nineteen", "walk-5-with-violence")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", FAMILIES)
def test_in_brief_only_the_reasons_are_absent(name: str, language: str) -> None:
    situation = read_situation(BASE.examples[name], name, BASE)
    memories._MEMORIES.pop(decide(BASE), None)
    whole = advise(situation, BASE, on=ON, language="en" if language == "en" else "nl")
    memories._MEMORIES.pop(decide(BASE), None)
    advisor = Advisor(situation, BASE, on=ON, language="en" if language == "en" else "nl")
    brief = advisor.brief()
    assert list(brief.offers) == list(whole.offers)
    for offer, full in zip(brief.offers.values(), whole.offers.values(), strict=True):
        assert offer.model_dump(exclude=set(REASONS)) == full.model_dump(exclude=set(REASONS))
        assert (offer.criteria, offer.questions, offer.ways) == ((), (), ())
        assert advisor.explained(offer.id) == full
    told = {"offers", "other_steps", "practices"}
    assert brief.model_dump(exclude=told) == whole.model_dump(exclude=told)
    for field in ("other_steps", "practices"):
        for step, full_step in zip(getattr(brief, field), getattr(whole, field), strict=True):
            assert step.model_dump(exclude=set(REASONS)) == full_step.model_dump(exclude=set(REASONS))
            assert step.criteria == ()
    assert advisor.whole() == whole


def test_what_the_professional_sees_differently_is_told_in_brief_too() -> None:
    name = FAMILIES[0]
    plain = to_plain(read_situation(BASE.examples[name], name, BASE))
    plain["overrides"] = {"k-vht#age": "not-met"}
    brief = Advisor(from_plain(plain, BASE), BASE, on=ON).brief()
    assert [each.address for each in brief.offers["k-vht"].criteria if each.overridden] == ["k-vht#age"]
    assert all(not offer.criteria for offer in brief.offers.values() if offer.id != "k-vht")


def test_an_offer_that_there_is_not_cannot_be_explained() -> None:
    advisor = Advisor(read_situation(BASE.examples[FAMILIES[0]], FAMILIES[0], BASE), BASE, on=ON)
    with pytest.raises(KeyError):
        advisor.explained("no-such-offer")
