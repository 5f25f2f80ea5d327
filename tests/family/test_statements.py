# SPDX-License-Identifier: EUPL-1.2
"""What was said: values, who said it and when, which answer counts, and what follows."""

from datetime import date

import pytest

from rokwijzer.family import NoteKind, Section, Situation, entered, notes
from rokwijzer.logic import Between, Known, Truth
from tests.family.base import ON, plain, read, ref, small


def known(situation: Situation, name: str) -> Known | None:
    return situation.knowns(small(), ON).values.get(ref(name))


def asked(situation: Situation) -> set[str]:
    return {str(each) for each in situation.knowns(small(), ON).asked_unknown}


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        ("tension", "yes", True),
        ("tension", "no", False),
        ("tension", True, True),
        ("tension", ["yes", "no"], frozenset({True, False})),
        ("tension", ["yes"], True),
        ("education", "mbo-1", "mbo-1"),
        ("education", ["mbo-1", "mbo-2"], frozenset({"mbo-1", "mbo-2"})),
        ("age", "19", 19),
        ("age", 19, 19),
        ("age", "18 to 20", Between(18, 20)),
        ("age", "19 to 19", 19),
        ("age", "18 or more", Between(18, None)),
        ("age", "20 or less", Between(None, 20)),
        ("age", ["18", "20"], frozenset({18, 20})),
        ("age", "12", 12),
        ("age", "99", 99),
    ],
)
def test_an_answer_is_read_by_the_type_of_its_fact(fact: str, raw: object, value: Known) -> None:
    assert known(plain({"carer-1": {fact: raw}}), f"carer_1.{fact}") == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2026-11-01", date(2026, 11, 1)),
        ("2026-11-01 to 2026-11-05", Between(date(2026, 11, 1), date(2026, 11, 5))),
        ("2026-11-01 or later", Between(date(2026, 11, 1), None)),
        ("2026-11-01 or earlier", Between(None, date(2026, 11, 1))),
    ],
)
def test_a_date_may_be_a_day_or_a_span(raw: str, value: Known) -> None:
    assert known(plain({"child": {"first-tooth": raw}}), "child.first-tooth") == value


def test_a_blank_answer_is_not_asked() -> None:
    situation = plain({"child": {"cries-a-lot": "", "born": " "}, "carer-1": {"tension": None}, "goes-well": [""]})
    assert situation == Situation()


def test_that_parents_do_not_know_is_unknown_and_asked() -> None:
    situation = plain({"carer-1": {"tension": "parents-do-not-know"}})
    assert known(situation, "carer_1.tension") is None
    assert asked(situation) == {"carer_1.tension"}


def test_an_old_name_of_a_fact_is_understood() -> None:
    assert known(plain({"child": {"sleep-problem": "yes"}}), "child.sleeps-badly") is True


def test_judgements_stand_apart_and_are_marked() -> None:
    situation = plain({"judgement": {"carer-1": {"copes": "yes"}}, "carer-1": {"tension": "no"}})
    assert {str(each.ref): each.section for each in situation.statements} == {
        "carer_1.copes": Section.JUDGEMENT,
        "carer_1.tension": Section.FACTS,
    }


def test_what_goes_well_and_what_is_wanted_are_lists_of_what_is_so() -> None:
    situation = plain({"goes-well": ["child.does-well"], "wants": ["household.wants-home"]})
    assert situation.goes_well == (ref("child.does-well"),)
    assert situation.wants == (ref("household.wants-home"),)
    assert known(situation, "household.wants-home") is True


def test_what_goes_well_may_also_be_written_under_its_subject() -> None:
    assert plain({"child": {"does-well": "yes"}}) == plain({"goes-well": "child.does-well"})
    denied = plain({"child": {"does-well": "no"}})
    assert denied.goes_well == ()
    assert known(denied, "child.does-well") is False


# Which answer counts


def _tension(*statements: dict[str, str]) -> Situation:
    return plain({"on": "2026-11-22", "carer-1": {"tension": list(statements)}})


def test_the_latest_answer_counts() -> None:
    situation = _tension({"value": "no", "on": "2026-11-20"}, {"value": "yes", "on": "2026-11-19"})
    assert known(situation, "carer_1.tension") is False


def test_an_answer_without_a_day_is_of_the_day_of_the_situation() -> None:
    situation = _tension({"value": "no", "on": "2026-11-21"}, {"value": "yes"})
    assert known(situation, "carer_1.tension") is True


def test_a_disagreement_on_one_day_is_unknown_and_may_be_asked_again() -> None:
    situation = _tension({"value": "no", "by": "father"}, {"value": "yes", "by": "mother", "on": "2026-11-22"})
    assert known(situation, "carer_1.tension") is None
    assert asked(situation) == set()
    (shown,) = entered(situation, small())
    assert (shown.value, shown.disputed, shown.by) == (None, True, ("father", "mother"))


def test_a_later_day_settles_a_disagreement() -> None:
    situation = _tension(
        {"value": "no", "by": "father", "on": "2026-11-20"},
        {"value": "yes", "by": "mother", "on": "2026-11-20"},
        {"value": "no", "by": "mother", "on": "2026-11-21"},
    )
    assert known(situation, "carer_1.tension") is False


def test_a_later_not_knowing_counts_and_on_one_day_an_answer_does() -> None:
    later = _tension({"value": "yes", "on": "2026-11-20"}, {"value": "parents-do-not-know"})
    assert known(later, "carer_1.tension") is None
    assert asked(later) == {"carer_1.tension"}
    same_day = _tension({"value": "yes", "by": "professional"}, {"value": "parents-do-not-know", "by": "mother"})
    assert known(same_day, "carer_1.tension") is True
    assert asked(same_day) == set()


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ("18 or more", "19", 19),
        ("18 or more", "20 or less", Between(18, 20)),
        ("18 to 20", "20 to 22", 20),
        ("18 to 20", ["20", "21", "19"], frozenset({19, 20})),
        ("18 to 20", "21 or more", None),
        ("18", "19", None),
    ],
)
def test_answers_of_one_day_that_can_be_true_together_are_taken_together(
    first: object, second: object, left: Known | None
) -> None:
    for pair in ([first, second], [second, first]):
        age = [{"value": value, "by": by} for value, by in zip(pair, ("mother", "father"), strict=True)]
        assert known(plain({"carer-1": {"age": age}}), "carer_1.age") == left


# What follows


def test_none_of_the_others_answers_what_was_not_mentioned_with_no() -> None:
    situation = plain(
        {
            "child": {"cries-a-lot": "parents-do-not-know"},
            "none-of-the-others": ["child.regulation", "carer-2.parenting"],
        }
    )
    values = situation.knowns(small(), ON).values
    assert ref("child.cries-a-lot") not in values
    assert values[ref("child.sleeps-badly")] is False
    assert values[ref("carer_2.tension")] is False
    assert values[ref("carer_2.present")] is True
    assert ref("carer_1.tension") not in values


def test_a_parent_of_whom_something_is_said_is_there() -> None:
    situation = plain({"carer-1": {"tension": "no"}})
    assert known(situation, "carer_1.present") is True
    assert known(situation, "carer_2.present") is None
    assert known(plain({"carer-2": {"present": "no"}}), "carer_2.present") is False


def _birth_mothers(index: dict[str, object], first: dict[str, str], second: dict[str, str]) -> tuple[object, object]:
    situation = plain({**index, "carer-1": first, "carer-2": second})
    return known(situation, "carer_1.birth-mother"), known(situation, "carer_2.birth-mother")


PREGNANT: dict[str, object] = {"pregnancy": {"due": "2027-04-25"}}
BORN: dict[str, object] = {"child": {"born": "2026-09-13"}}
MOTHER, FATHER = {"role": "mother"}, {"role": "father"}


@pytest.mark.parametrize(
    ("index", "first", "second", "expected"),
    [
        (PREGNANT, MOTHER, {}, (True, False)),
        (PREGNANT, MOTHER, FATHER, (True, False)),
        (PREGNANT, FATHER, MOTHER, (False, True)),
        (PREGNANT, MOTHER, MOTHER, (True, False)),
        (PREGNANT, MOTHER | {"birth-mother": "no"}, MOTHER, (False, True)),
        (PREGNANT, MOTHER | {"birth-mother": "parents-do-not-know"}, {}, (None, None)),
        (PREGNANT, MOTHER, MOTHER | {"birth-mother": "yes"}, (False, True)),
        (PREGNANT, MOTHER | {"basis": "step"}, MOTHER, (False, True)),
        (PREGNANT, {}, {}, (None, None)),
        (BORN, MOTHER, {}, (None, None)),
        (BORN, MOTHER | {"basis": "birth"}, FATHER, (True, False)),
        (BORN, MOTHER | {"basis": "birth"}, MOTHER | {"basis": "birth"}, (None, None)),
        (BORN, MOTHER | {"basis": "adoptive"}, MOTHER, (False, None)),
        (BORN, {"birth-mother": "yes"}, MOTHER, (True, False)),
        (BORN, {"role": "other"}, FATHER, (False, False)),
    ],
)
def test_who_bore_the_child_follows_from_role_and_basis(
    index: dict[str, object], first: dict[str, str], second: dict[str, str], expected: tuple[object, object]
) -> None:
    assert _birth_mothers(index, first, second) == expected


@pytest.mark.parametrize(
    ("tried", "follows"),
    [
        ({"light-help": "not-enough"}, True),
        ({"lighter-help": "not-enough"}, True),
        ({"light-help": "helped"}, None),
        ({"light-help": "running"}, None),
        ({"light-help": "stopped"}, None),
        ({"other-help": "not-enough"}, None),
        ({"other-help": "not-enough", "light-help": "not-enough"}, True),
    ],
)
def test_that_light_help_was_not_enough_follows_from_what_was_tried(
    tried: dict[str, str], follows: bool | None
) -> None:
    assert known(plain({"tried": tried}), "household.light-help-not-enough") is follows


def test_what_was_answered_is_never_overruled_by_what_follows() -> None:
    situation = plain(
        {"tried": {"light-help": "not-enough"}, "judgement": {"household": {"light-help-not-enough": "no"}}}
    )
    assert known(situation, "household.light-help-not-enough") is False


def test_overrides_pin_their_criterion() -> None:
    text = 'overrides: {"light-help#crying": {as: met, reason: eigen inschatting}, "other-help#crying": not-met}'
    situation = read(text)
    assert situation.overrides[0].reason == "eigen inschatting"
    assert situation.knowns(small(), ON).pinned == {
        "light-help#crying": Truth.MET,
        "other-help#crying": Truth.NOT_MET,
    }


# Municipality and the summary


@pytest.mark.parametrize("name", ["deventer", "Deventer", " DEVENTER "])
def test_a_municipality_is_found_by_id_or_name(name: str) -> None:
    situation = plain({"municipality": name})
    assert situation.municipality == "deventer"
    assert notes(situation, small()) == ()


def test_a_municipality_with_accents_is_found_by_its_name() -> None:
    assert plain({"municipality": "súdwest-fryslân"}).municipality == "sud"


def test_a_municipality_that_is_not_in_the_knowledge_base_is_kept_and_noted() -> None:
    situation = plain({"municipality": "Zwolle"})
    assert situation.municipality == "Zwolle"
    (note,) = notes(situation, small())
    assert (note.kind, note.about) == (NoteKind.NO_REGION, "Zwolle")


def test_what_was_entered_is_listed_in_the_order_of_the_dictionary() -> None:
    situation = plain(
        {
            "on": "2026-11-22",
            "household": {"debts": "yes"},
            "carer-2": {"tension": {"value": "yes", "by": "midwife", "on": "2026-11-01"}},
            "carer-1": {"tension": "no"},
            "judgement": {"carer-1": {"copes": "parents-do-not-know"}},
            "child": {"cries-a-lot": "yes"},
            "none-of-the-others": ["child.regulation"],
        }
    )
    listed = entered(situation, small())
    assert [(str(each.ref), each.value, each.judgement, each.by) for each in listed] == [
        ("child.cries-a-lot", True, False, ()),
        ("child.sleeps-badly", False, False, ()),
        ("child.premature", False, False, ()),
        ("carer_1.tension", False, False, ()),
        ("carer_2.tension", True, False, ("midwife",)),
        ("carer_1.copes", None, True, ()),
        ("household.debts", True, False, ()),
    ]
    assert listed[4].on == date(2026, 11, 1)
