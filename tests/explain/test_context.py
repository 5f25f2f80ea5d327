# SPDX-License-Identifier: EUPL-1.2
"""What an explanation speaks from: who the parents are, who can be meant, and what is exactly known."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from rokwijzer.decisions import decide
from rokwijzer.explain import LANGUAGES, Language, Meant, anonymous
from rokwijzer.explain.context import Who, speaks_of_carer
from rokwijzer.logic import FactRef, Known, Truth, is_true
from rokwijzer.logic.binding import CARER
from rokwijzer.timeline import Anchors
from tests.explain.pages import knowledge
from tests.explain.told import BOTH, MOTHER, ON, family, read, told

TENSE = is_true(FactRef(CARER, "tension"))
TWO_MOTHERS: Mapping[str, Known] = {**BOTH, "carer_2.role": "mother"}
MEANT_MOTHER = Meant("mother", None, {})
MEANT_FOSTER = Meant(None, frozenset({"foster"}), {})
MEANT_FOSTER_MOTHER = Meant("mother", frozenset({"foster"}), {})


def test_who_is_meant_is_called_differently_where_the_sentence_is_about_them() -> None:
    who = Who("elk van de ouders", "de ouders")
    assert who.put_in("{carer} is moe") == "elk van de ouders is moe"
    assert who.put_in("{carer} is moe, en {carer} is bang") == "elk van de ouders is moe, en de ouders is bang"
    assert who.put_in("het was zwaar voor {carer}") == "het was zwaar voor de ouders"
    assert who.put_in("het kind huilt") == "het kind huilt"


@pytest.mark.parametrize(
    ("known", "meant", "dutch", "english"),
    [
        ({}, MEANT_MOTHER, ("de moeder", "de moeder"), ("the mother", "the mother")),
        ({}, MEANT_FOSTER, ("de ouder", "een andere ouder"), ("the parent", "another parent")),
        (
            {},
            MEANT_FOSTER_MOTHER,
            ("de pleegmoeder", "de pleegmoeder"),
            ("the foster mother", "the foster mother"),
        ),
        (MOTHER, MEANT_FOSTER, ("de pleegmoeder", "een andere ouder"), ("the foster mother", "another parent")),
        (
            {"carer_1.present": True, "carer_1.role": "mother"},
            MEANT_MOTHER,
            ("de moeder", "een andere moeder"),
            ("the mother", "another mother"),
        ),
        (
            {"carer_1.present": True, "carer_1.role": "father"},
            MEANT_MOTHER,
            ("de vader", "de moeder"),
            ("the father", "the mother"),
        ),
        (
            {"carer_1.present": True, "carer_1.role": "mother", "carer_2.present": True},
            MEANT_MOTHER,
            ("de moeder", "de tweede moeder"),
            ("the mother", "the second mother"),
        ),
        (BOTH, MEANT_MOTHER, ("de moeder", "de vader"), ("the mother", "the father")),
        (
            TWO_MOTHERS,
            MEANT_FOSTER,
            ("de eerste pleegmoeder", "de tweede pleegmoeder"),
            ("the first foster mother", "the second foster mother"),
        ),
        (
            {"carer_1.present": True, "carer_1.role": "mother", "carer_2.role": "mother"},
            None,
            ("de moeder", "de tweede moeder"),
            ("the mother", "the second mother"),
        ),
    ],
)
def test_a_parent_is_named_by_what_is_known_and_then_by_who_is_meant(
    known: Mapping[str, Known], meant: Meant | None, dutch: tuple[str, str], english: tuple[str, str]
) -> None:
    for language, names in zip(LANGUAGES, (dutch, english), strict=True):
        context = family(known, language=language)
        assert (context.name("carer_1", meant), context.name("carer_2", meant)) == names


@pytest.mark.parametrize(
    ("known", "owner", "possible", "certain"),
    [
        ({}, "visits", ("carer_1", "carer_2"), ()),
        ({**MOTHER, "carer_1.tension": True}, "visits", ("carer_1",), ("carer_1",)),
        ({**MOTHER, "carer_1.tension": False}, "visits", ("carer_1",), ()),
        ({**BOTH, "carer_2.tension": True}, "visits", ("carer_1",), ()),
        (
            {**TWO_MOTHERS, "carer_1.tension": True, "carer_2.tension": True},
            "visits",
            ("carer_1", "carer_2"),
            ("carer_1", "carer_2"),
        ),
        ({**BOTH, "carer_2.tension": True}, "anybody", ("carer_1", "carer_2"), ("carer_2",)),
        ({**BOTH, "carer_2.basis": "foster", "carer_1.basis": "birth"}, "group", ("carer_2",), ()),
        ({**MOTHER, "carer_1.role": "father"}, "visits", (), ()),
    ],
)
def test_who_can_be_meant_and_of_whom_it_is_certainly_so(
    known: Mapping[str, Known], owner: str, possible: tuple[str, ...], certain: tuple[str, ...]
) -> None:
    context = family(known, base=knowledge())
    meant = context.meant(context.owner(f"{owner}#one"))
    assert meant is not None
    assert (context.possible_carers(meant), context.carers_of_whom(meant, TENSE)) == (possible, certain)


def test_an_offer_means_one_parent_throughout_or_none() -> None:
    context = family(base=knowledge())
    found = {
        name: context.meant(context.owner(name)) for name in ("visits", "group", "anybody", "talk", "massage", "refer")
    }
    told_apart = {
        name: None if each is None else (each.role, each.basis, each.throughout) for name, each in found.items()
    }
    assert told_apart == {
        "visits": ("mother", None, True),
        "group": (None, frozenset({"foster", "adoptive"}), True),
        "anybody": (None, None, True),
        "talk": ("father", None, True),
        "massage": None,
        "refer": None,
    }
    with pytest.raises(KeyError):
        context.owner("elsewhere#one")


@pytest.mark.parametrize(
    ("known", "possibly", "certainly"),
    [
        ({}, (True, True), (False, False)),
        (MOTHER, (True, False), (True, False)),
        (BOTH, (True, True), (True, True)),
    ],
)
def test_whether_there_is_a_parent_is_told_apart_from_whether_there_can_be(
    known: Mapping[str, Known], possibly: tuple[bool, bool], certainly: tuple[bool, bool]
) -> None:
    context = family(known)
    assert (context.possibly_present("carer_1"), context.possibly_present("carer_2")) == possibly
    assert (context.certainly_present("carer_1"), context.certainly_present("carer_2")) == certainly
    # Of somebody whom the knowledge does not know it cannot be ruled out, and not be told.
    assert (context.possibly_present("carer_3"), context.certainly_present("carer_3")) == (True, False)


def test_what_the_professional_decided_is_left_aside_for_the_parts() -> None:
    context = family({"child.cries": False}, pinned={"refer#cries": Truth.MET}, asked=("household.debts",))
    assert context.truth(told().conditions["refer#cries"]) is Truth.NOT_MET
    entered = context.entered
    assert (entered.values, entered.anchors, entered.on) == ({FactRef("child", "cries"): False}, Anchors(), ON)
    assert (entered.asked_unknown, entered.pinned) == (frozenset({FactRef("household", "debts")}), {})
    assert context.role("carer_1") is None
    assert family(MOTHER).role("carer_1") == "mother"
    assert family({"carer_1.role": frozenset({"mother", "father"})}).role("carer_1") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_known_of_nobody(language: Language) -> None:
    base = told()
    context = anonymous(base, decide(base), language, ON)
    knowns = context.knowns
    assert (context.situation, context.language, context.term_weeks) == (None, language, 40)
    assert (knowns.values, knowns.anchors, knowns.on, knowns.asked_unknown) == ({}, Anchors(), ON, frozenset())


def test_a_condition_speaks_of_the_parent_meant_only_where_none_is_bound() -> None:
    assert speaks_of_carer(read(["child.cries", "carer.tension"]))
    assert not speaks_of_carer(read({"mother": "carer.tension"}))
    assert not speaks_of_carer(read("child.cries"))


def test_a_context_is_itself_and_does_not_show_what_it_remembers() -> None:
    context = family()
    assert replace(context) != context
    assert "_truths" not in repr(context)
