# SPDX-License-Identifier: EUPL-1.2
"""The status of an offer: certain exclusion, certain deviation, unknown, fits; and its best entrance."""

from datetime import date, timedelta

import pytest

from rokwijzer.decisions import Status, decide, offer_status
from rokwijzer.logic import FactRef, Known, Knowns, Truth
from rokwijzer.timeline import Anchors, Born, Pregnant
from tests.small import base_of, offer

ON = date(2026, 11, 22)
CRIES, SLEEPS = FactRef("child", "cries"), FactRef("child", "sleeps")
NO_SECOND = {FactRef("carer_2", "present"): False}
MOTHER: dict[FactRef, Known] = {
    FactRef("carer_1", "present"): True,
    FactRef("carer_1", "role"): "mother",
    FactRef("carer_1", "birth-mother"): True,
    **NO_SECOND,
}
TEN_WEEKS = Anchors((Born(ON - timedelta(weeks=10)),))
IN_PREGNANCY = Anchors((Pregnant(ON + timedelta(weeks=22)),))


def status(
    text: str, values: dict[FactRef, Known] | None = None, anchors: Anchors = TEN_WEEKS, **pins: Truth
) -> Status:
    base = base_of({"offers/help.yaml": text})
    pinned = {f"help#{name}": truth for name, truth in pins.items()}
    knowns = Knowns(values or {}, anchors, ON, pinned=pinned)
    return offer_status(decide(base).offers["help"], knowns, base.evaluator)


TWO = offer(
    "Help",
    """\
    criteria:
      cries: {label: {nl: huilen}, when: child.cries, cite: '900:2'}
      sleeps:
        label: {nl: slapen}
        when: child.sleeps
        cite: '900:3'
        deviation: consult
        consult: {nl: het bureau, cite: '900:3'}
    """,
)


@pytest.mark.parametrize(
    ("cries", "sleeps", "expected"),
    [
        (True, True, Status.FITS),
        (True, None, Status.FITS_AS_FAR_AS_KNOWN),
        (True, False, Status.CONSULT_FIRST),
        (None, True, Status.FITS_AS_FAR_AS_KNOWN),
        (None, None, Status.FITS_AS_FAR_AS_KNOWN),
        (None, False, Status.CONSULT_FIRST),
        (False, True, Status.NOT_MEANT),
        (False, None, Status.NOT_MEANT),
        (False, False, Status.NOT_MEANT),
    ],
)
def test_a_certain_exclusion_beats_a_certain_deviation_which_beats_the_unknown(
    cries: bool | None, sleeps: bool | None, expected: Status
) -> None:
    """One criterion that excludes and one that asks for a consult, in every combination of met, not met and unknown."""
    values: dict[FactRef, Known] = {}
    if cries is not None:
        values[CRIES] = cries
    if sleeps is not None:
        values[SLEEPS] = sleeps
    assert status(TWO, values) is expected


def test_each_status_has_a_name_to_write_down() -> None:
    """In the order in which offers are shown; these names stand in every output."""
    assert [str(each) for each in Status] == ["fits", "fits-as-far-as-known", "consult-first", "not-meant"]


def test_an_excluding_criterion_works_the_other_way_round() -> None:
    """What must not be there excludes if it is."""
    text = offer("Help", "criteria:\n  no: {label: {nl: niet}, role: excluded, when: child.cries, cite: '900:2'}")
    assert status(text, {CRIES: True}) is Status.NOT_MEANT
    assert status(text, {CRIES: False}) is Status.FITS
    assert status(text) is Status.FITS_AS_FAR_AS_KNOWN


def test_an_indication_or_example_never_decides() -> None:
    """It explains and sorts; "for instance" is no requirement."""
    text = offer(
        "Help",
        """\
        criteria:
          cries: {label: {nl: huilen}, when: child.cries, cite: '900:2'}
          often: {label: {nl: vaak}, role: indication, when: child.sleeps, cite: '900:2'}
          such: {label: {nl: zoals}, role: example, cite: '900:2'}
        """,
    )
    assert status(text, {CRIES: True, SLEEPS: False}) is Status.FITS


def test_what_is_also_suitable_is_an_alternative_to_the_criterion_that_it_names() -> None:
    """ "Also suitable for" widens one required criterion, and no other."""
    text = offer(
        "Help",
        """\
        criteria:
          cries: {label: {nl: huilen}, when: child.cries, cite: '900:2'}
          also: {label: {nl: ook}, role: also-suitable, instead-of: cries, when: child.sleeps, cite: '900:2'}
        """,
    )
    assert status(text, {CRIES: False, SLEEPS: True}) is Status.FITS
    assert status(text, {CRIES: False}) is Status.FITS_AS_FAR_AS_KNOWN
    assert status(text, {CRIES: False, SLEEPS: False}) is Status.NOT_MEANT


ENTRANCES = offer(
    "Help",
    """\
    entrances:
      before:
        label: {nl: voor de geboorte}
        cite: '900:2'
        criteria:
          pregnant: {label: {nl: zwanger}, from: 16 weeks of pregnancy, until: before birth, cite: '900:2'}
      after:
        label: {nl: na de geboorte}
        cite: '900:3'
        criteria:
          young: {label: {nl: jong}, until: before 2 years, cite: '900:3'}
          cries: {label: {nl: huilen}, when: child.cries, cite: '900:3'}
    """,
)


def test_the_best_entrance_counts() -> None:
    """An offer with several ways in fits if one of them does."""
    assert status(ENTRANCES, anchors=IN_PREGNANCY) is Status.FITS
    assert status(ENTRANCES) is Status.FITS_AS_FAR_AS_KNOWN
    assert status(ENTRANCES, {CRIES: True}) is Status.FITS
    assert status(ENTRANCES, {CRIES: False}) is Status.NOT_MEANT


def test_when_it_is_not_known_whether_the_child_is_born_both_entrances_are_open() -> None:
    """Then nothing is certain of either."""
    assert status(ENTRANCES, {CRIES: False}, Anchors()) is Status.FITS_AS_FAR_AS_KNOWN


PERSON = offer(
    "Help",
    """\
    person: {role: mother, cite: '900:2'}
    criteria:
      age: {label: {nl: leeftijd}, when: carer.age <= 25, cite: '900:2'}
      tension: {label: {nl: spanning}, when: carer.tension, cite: '900:2'}
    """,
)
AGE, TENSION = FactRef("carer_1", "age"), FactRef("carer_1", "tension")


@pytest.mark.parametrize(("age", "expected"), [(24, Status.FITS), (25, Status.FITS), (26, Status.NOT_MEANT)])
def test_all_criteria_are_about_one_and_the_same_parent(age: int, expected: Status) -> None:
    """The day before, on and after the highest age."""
    assert status(PERSON, {**MOTHER, AGE: age, TENSION: True}) is expected


def test_two_parents_who_each_meet_half_of_the_criteria_do_not_fit_together() -> None:
    """The young one without tension and the tense one who is older are not one young tense mother."""
    two_mothers: dict[FactRef, Known] = {
        FactRef("carer_1", "present"): True,
        FactRef("carer_2", "present"): True,
        FactRef("carer_1", "role"): "mother",
        FactRef("carer_2", "role"): "mother",
        FactRef("carer_1", "age"): 20,
        FactRef("carer_2", "age"): 30,
        FactRef("carer_1", "tension"): False,
        FactRef("carer_2", "tension"): True,
    }
    assert status(PERSON, two_mothers) is Status.NOT_MEANT
    assert status(PERSON, {**two_mothers, FactRef("carer_1", "tension"): True}) is Status.FITS


def test_a_second_parent_of_whom_nothing_is_known_may_be_the_one_meant() -> None:
    """So the offer is not dropped until it is known that there is no such parent."""
    mother = {ref: value for ref, value in MOTHER.items() if ref not in NO_SECOND}
    assert status(PERSON, {**mother, AGE: 26, TENSION: True}) is Status.FITS_AS_FAR_AS_KNOWN
    assert status(PERSON, {**MOTHER, AGE: 26, TENSION: True}) is Status.NOT_MEANT


def test_a_father_alone_is_not_the_mother_meant() -> None:
    """A source that says "mothers" means mothers."""
    father = {**MOTHER, FactRef("carer_1", "role"): "father", AGE: 20, TENSION: True}
    assert status(PERSON, father) is Status.NOT_MEANT


def test_an_override_pins_one_criterion_for_whichever_parent_is_meant() -> None:
    """The professional decides; the other criteria still count."""
    values = {**MOTHER, AGE: 26, TENSION: True}
    assert status(PERSON, values, age=Truth.MET) is Status.FITS
    assert status(PERSON, {**values, AGE: 20}, tension=Truth.NOT_MET) is Status.NOT_MEANT


READINGS = offer(
    "Help",
    """\
    criteria:
      age:
        label: {nl: leeftijd}
        cite: '900:2'
        readings:
          guideline: {from: 6 weeks, until: before 9 months, cite: '900:2'}
          region: {from: birth, until: before 6 months, cite: '901:3'}
    """,
)


def aged(**span: int) -> Anchors:
    return Anchors((Born(ON - timedelta(**span)),))


def test_where_sources_differ_the_offer_fits_only_if_it_does_under_every_reading() -> None:
    """And it is not meant only if it is so under none."""
    assert status(READINGS, anchors=aged(weeks=10)) is Status.FITS
    assert status(READINGS, anchors=aged(weeks=3)) is Status.FITS_AS_FAR_AS_KNOWN
    assert status(READINGS, anchors=aged(days=200)) is Status.FITS_AS_FAR_AS_KNOWN
    assert status(READINGS, anchors=aged(days=300)) is Status.NOT_MEANT


def test_silence_on_one_end_is_no_reading_of_it() -> None:
    """Three passages state the youngest age alike, a fourth is silent: the youngest age is not in doubt."""
    text = offer(
        "Help",
        """\
        criteria:
          age:
            label: {nl: leeftijd}
            cite: '900:2'
            readings:
              guideline: {from: 1 year, until: to 6 years, cite: '900:2'}
              annex: {from: 1 year, until: through 3 years, cite: '900:3'}
              region: {until: before 6 years, cite: '901:3'}
        """,
    )
    assert status(text, anchors=aged(weeks=10)) is Status.NOT_MEANT
    assert status(text, anchors=aged(days=800)) is Status.FITS
    assert status(text, anchors=aged(days=5 * 366)) is Status.FITS_AS_FAR_AS_KNOWN
    assert status(text, anchors=aged(days=8 * 366)) is Status.NOT_MEANT


def test_an_exception_takes_the_criterion_back() -> None:
    """ "Unless"."""
    text = offer(
        "Help",
        """\
        criteria:
          cries:
            label: {nl: huilen}
            when: child.cries
            cite: '900:2'
            unless: {asleep: {label: {nl: slaapt}, when: child.sleeps, cite: '900:2'}}
        """,
    )
    assert status(text, {CRIES: True, SLEEPS: False}) is Status.FITS
    assert status(text, {CRIES: True, SLEEPS: True}) is Status.NOT_MEANT
    assert status(text, {CRIES: True}) is Status.FITS_AS_FAR_AS_KNOWN


def test_an_offer_for_everybody_fits_a_family_of_whom_nothing_is_known() -> None:
    """Only because its source says that it is for all."""
    assert status(offer("Help", "for-everybody: yes"), anchors=Anchors()) is Status.FITS


def test_an_age_without_a_start_begins_at_birth() -> None:
    """ "Under two years" says nothing of a pregnancy."""
    text = offer("Help", "criteria:\n  young: {label: {nl: jong}, until: before 2 years, cite: '900:3'}")
    assert status(text, anchors=IN_PREGNANCY) is Status.NOT_MEANT
    assert status(text) is Status.FITS


def test_about_is_shown_and_never_decides() -> None:
    """ "About four weeks" has no stated width."""
    text = offer(
        "Help",
        "criteria:\n  young: {label: {nl: jong}, from: about 4 weeks, until: before 1 year, cite: '900:3'}",
    )
    assert status(text, anchors=aged(days=1)) is Status.FITS
    assert status(text, anchors=IN_PREGNANCY) is Status.NOT_MEANT
