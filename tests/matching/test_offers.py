# SPDX-License-Identifier: EUPL-1.2
"""What is said of an offer for one family, in which order, and where it stands."""

from datetime import date, timedelta

from rokwijzer.decisions import RuleState, Status, Turn, decide, memory_of
from rokwijzer.guideline import steps
from rokwijzer.knowledge.models import AvailabilityStatus
from rokwijzer.logic import FactRef, Known, Knowns
from rokwijzer.matching import OfferMatch, Placed, closes_on, match_offers, opens_on, place
from rokwijzer.matching.offers import STATUS_ORDER
from rokwijzer.timeline import Anchors, Born
from tests.small import base_of, boolean, facts, offer, rule, when

ON = date(2026, 11, 22)
CHILD = Born(ON - timedelta(weeks=10))
CRIES, SLEEPS, WANTS = FactRef("child", "cries"), FactRef("child", "sleeps"), FactRef("household", "wants-home")
GROUP = FactRef("household", "wants-group")
EVERYBODY = "for-everybody: yes"


def asks(fact: str, extra: str = "") -> str:
    return f"it: {{label: {{nl: het}}, when: {fact}, cite: '900:4'{extra}}}"


def needs(name: str, fact: str, *lines: str) -> str:
    return offer(name, f"criteria: {{{asks(fact)}}}", *lines)


def named(offer: str) -> str:
    return f"{offer}: {{cite: '900:5'}}"


AGED = offer(
    "Aged",
    "criteria: {age: {label: {nl: leeftijd}, from: 6 months, until: before 1 year, cite: '900:3'}}",
)
WAYS = offer(
    "Ways",
    """\
    entrances:
      young:
        label: {nl: jong}
        cite: '900:2'
        criteria: {cries: {label: {nl: huilt}, when: child.cries, cite: '900:2'}}
      other:
        label: {nl: anders}
        cite: '900:2'
        criteria: {sleeps: {label: {nl: slaapt}, when: child.sleeps, cite: '900:2'}}
    """,
)
CONSULT = ", deviation: consult, consult: {nl: bureau, cite: '900:4'}"
WISH = boolean("household", "wil een groep", "kind: report", "theme: wishes", "cite: editorial")
BASE = base_of(
    {
        "facts/more.yaml": facts(wants_group=WISH),
        "offers/aged.yaml": AGED,
        "offers/ways.yaml": WAYS,
        "offers/consult.yaml": offer("Consult", f"criteria: {{{asks('child.sleeps', CONSULT)}}}"),
        "offers/cries.yaml": needs("cries", "child.cries", "serves: [household.wants-home, household.wants-group]"),
        "offers/beta.yaml": offer("beta", EVERYBODY),
        "offers/omega.yaml": offer("Alfa", EVERYBODY),
        "offers/serves.yaml": offer("Zeta", EVERYBODY, "serves: [household.wants-home, household.wants-group]"),
        "offers/course.yaml": offer("Course").replace("kind: programme", "kind: training"),
        "offers/half.yaml": offer("Yota", EVERYBODY, "serves: [household.wants-home]"),
        "rules/all.yaml": "rules:\n"
        + rule("doubt", when("child.sleeps"), "offers: {beta: {cite: '900:5'}, ways: {cite: '900:5'}}")
        # A training for professionals can be named as well, and is matched to no family.
        + rule("first", when("child.cries"), f"offers: {{{', '.join(map(named, ('cries', 'aged', 'course')))}}}")
        + rule("second", when("child.cries"), "offers: {omega: {cite: '900:5'}, cries: {cite: '900:5'}}")
        + rule("never", when("not child.cries"), "offers: {half: {cite: '900:5'}}"),
        "organisations.yaml": "organisations: {desk: {name: Desk, kind: other, cite: '900:9'}}",
        "regions/town.yaml": "name: {nl: Stad}\nlevel: municipality\n"
        "availability: {beta: {status: available, nl: is er, said-by: desk, checked: 2026-11-01}}",
    }
)
DECISIONS = decide(BASE)


def known(values: dict[FactRef, Known], child: Born = CHILD) -> Knowns:
    return Knowns(values, Anchors((child,)), ON)


def matched(values: dict[FactRef, Known], region: str | None = None, child: Born = CHILD) -> dict[str, OfferMatch]:
    return {match.id: match for match in match_offers(DECISIONS, known(values, child), region)}


def test_a_match_says_all_that_is_read_of_an_offer() -> None:
    values: dict[FactRef, Known] = {CRIES: True, WANTS: True}
    assert matched(values, "town")["cries"] == OfferMatch(
        decision=DECISIONS.offers["cries"],
        status=Status.FITS,
        here=matched(values, "town")["omega"].here,
        entrances=(),
        opens=None,
        closes=None,
        wishes=("household.wants-home",),
        touched=True,
    )
    beta = matched(values, "town")["beta"]
    assert (beta.here.status, beta.here.region, beta.touched) == (AvailabilityStatus.AVAILABLE, "town", False)
    assert matched(values)["beta"].here.status is AvailabilityStatus.ASK


def test_each_entrance_has_a_status_of_its_own() -> None:
    ways = matched({CRIES: True, SLEEPS: False})["ways"]
    assert ways.entrances == (("young", Status.FITS), ("other", Status.NOT_MEANT))
    assert ways.status is Status.FITS


def test_a_wish_that_is_not_had_or_not_known_is_not_answered() -> None:
    assert matched({WANTS: True, GROUP: True})["serves"].wishes == ("household.wants-home", "household.wants-group")
    assert matched({WANTS: False, GROUP: True})["serves"].wishes == ("household.wants-group",)
    assert matched({})["serves"].wishes == ()


def test_an_offer_that_is_not_meant_yet_opens_and_one_that_fits_closes() -> None:
    """On the day that brings it by time alone; never both."""
    young = matched({})["aged"]
    born = CHILD.born
    assert young.status is Status.NOT_MEANT
    assert (young.opens, young.closes) == (Turn(date(2027, 3, 13), CHILD, expected=False, roughly=False), None)
    half = Born(date(2026, 4, 1))
    fitting = matched({}, child=half)["aged"]
    assert fitting.status is Status.FITS
    assert (fitting.opens, fitting.closes) == (None, Turn(date(2027, 4, 1), half, expected=False, roughly=False))
    assert born < ON
    decision, evaluator = DECISIONS.offers["aged"], BASE.evaluator
    assert opens_on(decision, known({}, half), evaluator) is None
    assert closes_on(decision, known({}), evaluator) is None


def test_offers_stand_by_status_then_what_was_entered_then_availability_then_wishes_then_name() -> None:
    assert STATUS_ORDER == (Status.FITS, Status.FITS_AS_FAR_AS_KNOWN, Status.CONSULT_FIRST, Status.NOT_MEANT)
    values: dict[FactRef, Known] = {CRIES: True, WANTS: True, GROUP: True}
    found = [match.id for match in match_offers(DECISIONS, known(values), "town")]
    assert found == ["cries", "ways", "beta", "serves", "half", "omega", "consult", "aged"]
    values = {SLEEPS: False}
    found = [match.id for match in match_offers(DECISIONS, known(values), None)]
    assert found == ["omega", "beta", "half", "serves", "ways", "cries", "consult", "aged"]


def test_the_same_family_in_another_place_or_with_another_wish_is_matched_anew() -> None:
    """Although what is remembered of an offer is the same."""
    knowns = known({CRIES: True})
    here, there = (
        {match.id: match.here.status for match in match_offers(DECISIONS, knowns, region)} for region in ("town", None)
    )
    assert (here["beta"], there["beta"]) == (AvailabilityStatus.AVAILABLE, AvailabilityStatus.ASK)
    again = {match.id: match for match in match_offers(DECISIONS, knowns, "town")}
    assert again["beta"].here.status is AvailabilityStatus.AVAILABLE
    assert matched({CRIES: True})["serves"].wishes == ()
    assert matched({CRIES: True, WANTS: True})["serves"].wishes == ("household.wants-home",)


def test_other_answers_about_an_offer_are_kept_apart_from_its_match() -> None:
    knowns = known({CRIES: True})
    decision = DECISIONS.offers["beta"]
    assert memory_of(DECISIONS).recall(decision, knowns, (None,), lambda: "something else") == "something else"
    assert matched({CRIES: True})["beta"].status is Status.FITS


def placed(values: dict[FactRef, Known]) -> Placed:
    knowns = known(values)
    return place(steps(DECISIONS, knowns), match_offers(DECISIONS, knowns, "town"))


def _ids(lists: dict[str, list[OfferMatch]]) -> dict[str, list[str]]:
    return {rule_id: [match.id for match in matches] for rule_id, matches in lists.items()}


def test_each_offer_has_one_place_and_every_step_refers_to_the_others_that_it_names() -> None:
    """Steps in doubt, and those that do not apply, only refer."""
    found = placed({CRIES: True})
    assert _ids(found.under) == {"first": ["cries"], "second": ["omega"]}
    assert _ids(found.referred) == {
        "doubt": ["ways", "beta"],
        "first": ["aged"],
        "second": ["cries"],
        "never": ["half"],
    }
    assert [match.id for match in found.other] == ["ways", "beta", "half", "serves", "consult"]
    assert [match.id for match in found.not_meant] == ["aged"]


def test_under_one_step_offers_stand_in_their_order() -> None:
    """That of the offers, not that of the text."""
    found = placed({CRIES: True, SLEEPS: True})
    assert _ids(found.under)["doubt"] == ["ways", "beta"]
    states = {step.id: step.state for step in steps(DECISIONS, known({CRIES: True, SLEEPS: True}))}
    assert states["never"] is RuleState.DOES_NOT_APPLY


def test_nothing_is_placed_where_there_is_nothing() -> None:
    assert place([], []) == Placed({}, {}, [], [])
    assert Placed().under is not Placed().under
