# SPDX-License-Identifier: EUPL-1.2
"""Generated families over the facts of the shipped knowledge, built backwards: a fact, then an answer it can have."""

from datetime import date, timedelta

from hypothesis import strategies as st

from rokwijzer.knowledge import load
from rokwijzer.logic import (
    Between,
    BooleanDomain,
    DateDomain,
    Domain,
    EnumDomain,
    FactRef,
    Known,
    Knowns,
    NumberDomain,
    Truth,
    propagate,
)
from rokwijzer.logic.knowns import Contradiction
from rokwijzer.timeline import Anchors, Born, BornBetween, DueBetween, Pregnant, Wish, born_on, with_prematurity

ON = date(2026, 11, 22)
FACTS = tuple(load().vocabulary.domains)
_OLDEST_DAYS, _MOST_DAYS_LEFT = 19 * 365, 280


@st.composite
def answers(draw: st.DrawFn, domain: Domain) -> Known:
    """An answer: mostly exact, sometimes some values or a range."""
    imprecise = draw(st.integers(0, 5)) == 0
    match domain:
        case BooleanDomain():
            return draw(st.booleans())
        case EnumDomain(values):
            if imprecise:
                return draw(st.frozensets(st.sampled_from(values), min_size=1))
            return draw(st.sampled_from(values))
        case NumberDomain(low):
            number = low + draw(st.integers(0, 30))
            if imprecise:
                bounds = (number, number + draw(st.integers(0, 6)))
                return Between(*(bound if draw(st.booleans()) else None for bound in bounds))
            return number
        case DateDomain():
            return ON - timedelta(days=draw(st.integers(0, 900)))


@st.composite
def anchors(draw: st.DrawFn) -> Anchors:
    """Where the family stands: not known, a wish, a pregnancy or a child, to the day or not."""
    kind = draw(st.sampled_from(("nothing", "wish", "due", "weeks", "born", "born", "born", "age", "early")))
    days = draw(st.integers(0, _MOST_DAYS_LEFT if kind in ("due", "weeks") else _OLDEST_DAYS))
    after, before = ON + timedelta(days=days), ON - timedelta(days=days)
    match kind:
        case "nothing":
            return Anchors()
        case "wish":
            return Anchors((Wish(),))
        case "due":
            return Anchors((Pregnant(after),))
        case "weeks":
            return Anchors((DueBetween(after, after + timedelta(days=6)),))
        case "age":
            return Anchors((BornBetween(before - timedelta(days=30), before),))
        case "early":
            return with_prematurity(born_on(before, ON), draw(st.sampled_from((None, 4, 12))), ON)
        case _:
            return Anchors((Born(before),))


@st.composite
def families(draw: st.DrawFn) -> Knowns:
    """What is known of one family; what goes against the axioms is left out again, most of the time."""
    refs = draw(st.lists(st.sampled_from(FACTS), max_size=40, unique=True))
    values: dict[FactRef, Known] = {ref: draw(answers(load().vocabulary.domain(ref))) for ref in refs}
    pins = draw(st.dictionaries(st.sampled_from(_PINNABLE), st.sampled_from((Truth.MET, Truth.NOT_MET)), max_size=2))
    known = Knowns(values, draw(anchors()), ON, pinned=pins)
    if draw(st.integers(0, 9)):
        while isinstance(clash := propagate(known, load().vocabulary), Contradiction):
            values = {ref: value for ref, value in values.items() if str(ref) not in clash.facts}
            known = Knowns(values, known.anchors, ON, pinned=pins)
    return known


_PINNABLE = sorted(address for address in load().conditions if "#" in address)
