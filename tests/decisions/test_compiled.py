# SPDX-License-Identifier: EUPL-1.2
"""What an offer or rule is compiled to: what is shown of it, and where each part has its address."""

from rokwijzer import decisions as room
from rokwijzer.decisions import decide
from rokwijzer.decisions.compiled import conditions_of
from rokwijzer.logic import All, Any, Condition, FactRef, Member, Named, Not, is_true
from tests.frozen import can_be_changed, data_classes
from tests.small import base_of, offer, rule, when

CRIES, SLEEPS = is_true(FactRef("child", "cries")), is_true(FactRef("child", "sleeps"))


def carer(number: int, fact: str) -> Condition:
    return is_true(FactRef(f"carer_{number}", fact))


def role(number: int, value: str) -> Member:
    return Member(FactRef(f"carer_{number}", "role"), frozenset({value}))


ENTRANCES = offer(
    "Ways",
    """\
    criteria:
      cries: {label: {nl: huilen}, when: child.cries, cite: '900:2'}
    entrances:
      before:
        label: {nl: voor}
        cite: '900:2'
        criteria: {sleeps: {label: {nl: slapen}, when: child.sleeps, cite: '900:2'}}
      after: {label: {nl: na}, cite: '900:3'}
    """,
)
MOTHER = offer(
    "Mother",
    """\
    person: {role: mother, basis: [birth, adoptive], birth-mother: yes, cite: '900:2'}
    criteria:
      tension: {label: {nl: spanning}, when: carer.tension, cite: '900:2'}
      cries: {label: {nl: huilen}, when: child.cries, cite: '900:2'}
    """,
)
RULE = rule(
    "step",
    "person: {role: father, cite: '900:5'}",
    "criteria:",
    "  tension: {label: {nl: spanning}, when: carer.tension, cite: '900:5'}",
    "  often: {label: {nl: vaak}, role: indication, when: child.sleeps, cite: '900:5'}",
    "unless: {tired: {label: {nl: moe}, when: carer.tired, cite: '900:6'}}",
)
BASE = base_of(
    {
        "offers/ways.yaml": ENTRANCES,
        "offers/mother.yaml": MOTHER,
        "offers/foster.yaml": offer(
            "Foster",
            "person: {basis: [foster], cite: '900:2'}",
            "criteria: {tension: {label: {nl: spanning}, when: carer.tension, cite: '900:2'}}",
        ),
        "offers/course.yaml": offer("Course").replace("kind: programme", "kind: training"),
        "rules/all.yaml": "rules:\n" + RULE + rule("plain", when("child.cries")),
    }
)
DECISIONS = decide(BASE)


def test_nothing_can_be_changed_afterwards() -> None:
    kinds = list(data_classes(room))
    assert len(kinds) > 5
    assert [kind for kind in kinds if can_be_changed(kind)] == []


def test_a_knowledge_base_is_compiled_once() -> None:
    assert decide(BASE) is DECISIONS
    assert DECISIONS.base is BASE


def test_what_families_do_not_use_is_not_decided_about() -> None:
    assert sorted(DECISIONS.offers) == ["foster", "mother", "ways"]
    assert list(DECISIONS.rules) == ["step", "plain"]


def test_each_criterion_is_found_by_its_address_and_says_with_which_entrance_it_comes() -> None:
    found = {address: (each.name, each.entrance) for address, each in DECISIONS.criteria.items()}
    assert found == {
        "ways#cries": ("cries", None),
        "ways#sleeps": ("sleeps", "before"),
        "foster#tension": ("tension", None),
        "mother#tension": ("tension", None),
        "mother#cries": ("cries", None),
        "step#tension": ("tension", None),
        "step#often": ("often", None),
        "plain#it": ("it", None),
    }
    assert all(address == each.address for address, each in DECISIONS.criteria.items())


def test_each_entrance_has_the_criteria_of_all_and_its_own() -> None:
    ways = DECISIONS.offers["ways"]
    cries, sleeps = Named("ways#cries", CRIES), Named("ways#sleeps", SLEEPS)
    assert [(each.name, each.fits, each.excluded) for each in ways.entrances] == [
        ("before", All((cries, sleeps)), Not(All((cries, sleeps)))),
        ("after", cries, Not(cries)),
    ]
    assert ways.fits == Any((All((cries, sleeps)), cries))
    assert ways.excluded == All((Not(All((cries, sleeps))), Not(cries)))
    assert ways.person is None
    assert [each.name for each in DECISIONS.offers["mother"].entrances] == [None]


def _meant(number: int) -> Condition:
    basis = Member(FactRef(f"carer_{number}", "basis"), frozenset({"birth", "adoptive"}))
    return All((carer(number, "present"), role(number, "mother"), basis, carer(number, "birth-mother")))


def test_who_is_meant_is_asked_of_each_parent_and_the_criteria_of_the_same_one() -> None:
    mother = DECISIONS.offers["mother"]
    assert mother.person == Named("mother#person", Any((_meant(1), _meant(2))))
    variants = [
        All(
            (
                *_parts(_meant(number)),
                Named("mother#tension", carer(number, "tension")),
                Named("mother#cries", CRIES),
            )
        )
        for number in (1, 2)
    ]
    assert mother.fits == Any(tuple(variants))
    assert mother.excluded == Not(Any(tuple(variants)))


def test_a_parent_is_only_asked_what_the_source_says() -> None:
    """A foster parent may be of either role."""
    basis = (Member(FactRef(f"carer_{number}", "basis"), frozenset({"foster"})) for number in (1, 2))
    meant = tuple(All((carer(number, "present"), each)) for number, each in zip((1, 2), basis, strict=True))
    assert DECISIONS.offers["foster"].person == Named("foster#person", Any(meant))


def _parts(condition: Condition) -> tuple[Condition, ...]:
    assert isinstance(condition, All)
    return condition.parts


def test_a_criterion_is_shown_as_whether_a_parent_is_meant_of_whom_it_is_true() -> None:
    """One that asks nothing of a parent is shown as it is."""
    tension, cries = (each.condition for each in DECISIONS.offers["mother"].criteria)
    both = tuple(All((*_parts(_meant(number)), carer(number, "tension"))) for number in (1, 2))
    assert tension == Named("mother#tension", Any(both))
    assert cries == Named("mother#cries", CRIES)


def test_what_is_said_of_a_parent_and_a_child_at_once_is_shown_of_the_parent_meant() -> None:
    """One fact of the parent is enough."""
    text = offer(
        "Both",
        "person: {role: father, cite: '900:2'}",
        "criteria: {it: {label: {nl: het}, when: {any: [carer.tension, child.cries]}, cite: '900:2'}}",
    )
    (it,) = decide(base_of({"offers/both.yaml": text})).offers["both"].criteria
    fathers = (
        All((carer(number, "present"), role(number, "father"), Any((carer(number, "tension"), CRIES))))
        for number in (1, 2)
    )
    assert it.condition == Named("both#it", Any(tuple(fathers)))


def test_a_rule_asks_for_what_is_required_and_not_for_its_exceptions() -> None:
    step = DECISIONS.rules["step"]
    variants = [
        All(
            (
                carer(number, "present"),
                role(number, "father"),
                Named("step#tension", carer(number, "tension")),
                Not(carer(number, "tired")),
            )
        )
        for number in (1, 2)
    ]
    assert step.applies == Any(tuple(variants))
    fathers = [All((carer(number, "present"), role(number, "father"))) for number in (1, 2)]
    assert step.person == Named("step#person", Any(tuple(fathers)))
    ((address, tired),) = step.exceptions
    assert address == "step#tired"
    assert tired == Any(
        tuple(All((father, carer(number, "tired"))) for number, father in zip((1, 2), fathers, strict=True))
    )
    assert DECISIONS.rules["plain"].applies == Named("plain#it", CRIES)
    assert (DECISIONS.rules["plain"].person, DECISIONS.rules["plain"].exceptions) == (None, ())


def test_every_condition_that_is_evaluated_is_listed_once_with_its_address() -> None:
    """What is the same as a whole is named by the whole, as is the one criterion that an entrance asks for."""
    ways, mother, step = DECISIONS.offers["ways"], DECISIONS.offers["mother"], DECISIONS.rules["step"]
    before, after = ways.entrances
    assert list(conditions_of(ways)) == [
        ("ways", ways.fits),
        ("ways", ways.excluded),
        ("ways#before", before.fits),
        ("ways#before", before.excluded),
        ("ways#after", after.fits),
        ("ways#after", after.excluded),
        ("ways#sleeps", Named("ways#sleeps", SLEEPS)),
    ]
    assert list(conditions_of(mother)) == [
        ("mother", mother.fits),
        ("mother", mother.excluded),
        *((each.address, each.condition) for each in mother.criteria),
        ("mother#person", mother.person),
    ]
    assert list(conditions_of(step)) == [
        ("step", step.applies),
        *step.exceptions,
        *((each.address, each.condition) for each in step.criteria),
        ("step#person", step.person),
    ]
