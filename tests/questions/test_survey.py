# SPDX-License-Identifier: EUPL-1.2
"""What may be asked, in which order and why, on a small made-up knowledge base."""

from collections.abc import Mapping

import rokwijzer.questions as room
from rokwijzer.decisions import Decisions, decide
from rokwijzer.logic import Known, Knowns, Possible
from rokwijzer.questions import Level, LevelProgress, Question, QuestionKind, Survey
from rokwijzer.questions.dictionary import asked_of
from rokwijzer.timeline import Anchors, BornBetween
from tests.frozen import can_be_changed, data_classes
from tests.questions.made_up import BURDEN, ON, decisions_of, help_for, ref, step, survey
from tests.small import FACTS, PLAIN, base_of, boolean, facts, offer, rule, when

BOTH = "{all: [child.cries, child.sleeps]}"
NAMES_HELP = "offers: {help: {cite: '900:7'}}"
YES_OR_NO: tuple[Possible, ...] = (frozenset({True}), frozenset({False}))


def asked(
    decisions: Decisions, known: Mapping[str, Known] | None = None, level: Level = Level.STEPS, passed: str = ""
) -> list[str]:
    """The names of the questions of a level, the first first."""
    found = survey(decisions, known, passed=tuple(passed.split()))
    return [question.name for question in found.questions(level)]


def test_nothing_can_be_changed_afterwards() -> None:
    kinds = {kind.__name__ for kind in data_classes(room) if not can_be_changed(kind)}
    assert kinds == {"Survey", "Effect", "Effects", "Interview", "Question", "LevelProgress"}


def test_what_was_worked_out_is_not_worked_out_again() -> None:
    """The answers of a knowledge base once for all families, the questions of a level once for a family."""
    decisions = decisions_of(step("cry", "child.cries"))
    assert asked_of(decisions) is asked_of(decisions)
    found = survey(decisions)
    assert found.questions(Level.STEPS) is found.questions(Level.STEPS)


def test_a_question_says_what_it_asks_for_which_answers_there_are_and_what_it_decides() -> None:
    decisions = decisions_of(step("cry", "child.cries"), step("both", BOTH))
    cries, sleeps = survey(decisions).questions(Level.STEPS)
    assert cries == Question(
        QuestionKind.FACT,
        (ref("child.cries"),),
        level=Level.STEPS,
        answers=YES_OR_NO,
        settles=1.5,  # with yes only the first rule, with no both
        decides=("cry", "both"),
    )
    assert sleeps == Question(
        QuestionKind.FACT, (ref("child.sleeps"),), level=Level.STEPS, answers=YES_OR_NO, settles=0.5, decides=("both",)
    )


def test_what_settles_equally_much_is_asked_by_theme_and_then_as_in_the_files_sensitive_ones_last() -> None:
    """Each question here settles one rule: what the household's facts are about stands in a later theme."""
    plain = ["child.cries", "child.sleeps", "child.eats", "carer_1.tired", "household.moved"]
    in_this_order = [*plain, "child.hurt", "household.debts"]
    rules = [
        step(f"rule-{at}", "{parent: carer.tired}" if name.startswith("carer") else name)
        for at, name in enumerate(reversed(in_this_order))
    ]
    no_second = {"carer_2.present": False}
    hurt = facts(hurt=boolean("child", "is gewond", *PLAIN, "sensitive: yes"))
    assert asked(decisions_of(*rules, more=hurt), no_second) == in_this_order


def test_of_a_number_one_value_stands_for_each_stretch_and_of_a_choice_of_words_each_word() -> None:
    home = "{any: [household.home is rented, household.home is none]}"
    visits, lives = survey(decisions_of(step("often", "household.visits >= 3"), step("home", home))).questions(
        Level.STEPS
    )[::-1]
    assert (visits.name, visits.answers) == ("household.visits", (frozenset({0}), frozenset({3})))
    assert (lives.name, lives.answers) == (
        "household.home",
        (frozenset({"rented"}), frozenset({"owned"}), frozenset({"none"})),
    )


def test_the_answers_told_apart_are_those_that_a_tie_or_another_question_tells_apart_too() -> None:
    """A rule need not speak of the number itself."""
    tied = decisions_of(step("moved", "household.moved"), axiom="if: household.visits >= 5, then: household.moved")
    answers = {question.name: question.answers for question in survey(tied).questions(Level.STEPS)}
    assert answers["household.visits"] == (frozenset({0}), frozenset({5}))
    welcome = facts(welcome=boolean("household", "is welkom", *PLAIN, "applies-when: household.visits >= 2"))
    asks = decisions_of(step("welcome", "household.welcome"), more=welcome)
    is_tied = decisions_of(
        step("moved", "household.moved"), axiom="if: household.welcome, then: household.moved", more=welcome
    )
    for decisions in (asks, is_tied):
        answers = {question.name: question.answers for question in survey(decisions).questions(Level.STEPS)}
        assert answers["household.visits"] == (frozenset({0}), frozenset({2}))


def test_only_answers_that_are_still_possible_are_put_and_one_that_is_left_is_no_question() -> None:
    visits = decisions_of(step("never", "household.visits <= 0"), step("often", "household.visits >= 3"))
    (question,) = survey(visits).questions(Level.STEPS)
    assert question.answers == (frozenset({0}), frozenset({1}), frozenset({3}))
    home = decisions_of(step("rented", "household.home is rented"), step("owned", "household.home is owned"))
    (question,) = survey(home, {"household.home": frozenset({"rented", "none"})}).questions(Level.STEPS)
    assert question.answers == (frozenset({"rented"}), frozenset({"none"}))
    assert asked(home, {"household.home": "rented"}) == []


def test_options_of_one_choice_are_asked_together_where_the_one_that_settles_most_stood() -> None:
    """Sensitive ones apart, so that the others can be asked without them; in each the options as in the files."""
    burden = "{any: [household.debts, household.fights, household.ill]}"
    decisions = decisions_of(step("moved", "household.moved"), step("burden", burden), step("cry", "child.cries"))
    cries, plain, sensitive = survey(decisions).questions(Level.STEPS)
    assert cries.name == "child.cries"
    assert plain == Question(
        QuestionKind.CHOICE,
        (ref("household.moved"), ref("household.ill")),
        ref("household.burden"),
        level=Level.STEPS,
        settles=1.0,
        decides=("moved", "burden"),
    )
    assert plain.name == "household.burden"
    assert sensitive == Question(
        QuestionKind.CHOICE,
        (ref("household.debts"), ref("household.fights")),
        ref("household.burden"),
        sensitive=True,
        level=Level.STEPS,
        settles=0.5,
        decides=("burden",),
    )
    assert sensitive.name == "household.burden/sensitive"


def test_an_option_that_is_left_alone_is_a_question_of_its_own() -> None:
    (question,) = survey(decisions_of(step("moved", "household.moved"))).questions(Level.STEPS)
    assert (question.kind, question.name, question.group) == (QuestionKind.FACT, "household.moved", None)


def test_a_number_is_no_option_of_a_choice() -> None:
    """Though it belongs to the same group."""
    rooms = facts(
        rooms="""subject: household
type: number
low: 0
label: {nl: kamers}
question: {nl: 'Hoeveel kamers?'}
measure: {nl: het aantal kamers}
unit: {nl: kamers}
"""
        + "\n".join(BURDEN)
    )
    decisions = decisions_of(step("moved", "household.moved"), step("small", "household.rooms < 2"), more=rooms)
    assert asked(decisions) == ["household.moved", "household.rooms"]


def test_what_decides_whether_a_question_applies_is_asked_in_its_stead() -> None:
    decisions = decisions_of(step("spits", "child.spits"))
    assert asked(decisions) == ["child.eats"]
    assert asked(decisions, {"child.eats": True}) == ["child.spits"]
    assert asked(decisions, {"child.eats": False}) == []


def test_of_a_parent_too_what_decides_whether_a_question_applies_is_asked_in_its_stead() -> None:
    """After whether there is one, and that only after what it hangs on itself; if that goes round, both are asked."""
    milk = facts(milk=boolean("carer", "heeft melk", *PLAIN, "applies-when: carer.tired"))
    feeds = decisions_of(step("milk", "{parent: carer.milk}"), more=milk)
    assert asked(feeds) == ["carer_2.present", "carer_1.tired"]
    assert asked(feeds, {"carer_2.present": False}) == ["carer_1.tired"]
    assert asked(feeds, {"carer_2.present": False, "carer_1.tired": True}) == ["carer_1.milk"]
    present = boolean("carer", "aanwezig", *PLAIN)
    round_again = ["carer_2.present", "carer_2.tired"]
    for hangs_on, first in (("household.first-child", ["household.first-child"]), ("carer.tired", round_again)):
        at_times = FACTS.replace(_indented(present), _indented(f"{present}\napplies-when: {hangs_on}"))
        rules = "rules:\n" + step("tired", "{parent: carer.tired}")
        base = base_of({"facts/all.yaml": at_times, "rules/all.yaml": rules})
        assert asked(decide(base), {"carer_1.tired": False}) == first


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


def test_of_what_a_question_hangs_on_only_that_is_asked_which_can_change_something() -> None:
    """Of mild spitting nothing is known before it is known whether the child spits; that it is calm changes nothing."""
    mild = facts(
        clings=boolean("child", "hangt", *PLAIN),
        mild=boolean("child", "het is licht", *PLAIN, "applies-when: {any: [child.eats, child.clings]}"),
    )
    decisions = decisions_of(step("mild", "[child.eats, child.mild]"), more=mild)
    assert asked(decisions) == ["child.eats"]
    assert asked(decisions, {"child.eats": True}) == ["child.mild"]
    assert asked(decisions, {"child.eats": False}) == []
    both = decisions_of(step("mild", "[child.eats, child.mild]"), step("clings", "child.clings"), more=mild)
    decides = {question.name: question.decides for question in survey(both).questions(Level.STEPS)}
    assert decides == {"child.clings": ("clings",), "child.eats": ("mild",)}
    either = decisions_of(step("mild", "child.mild"), more=mild)
    assert asked(either) == ["child.eats", "child.clings"]


def test_a_question_in_the_stead_of_another_decides_what_that_one_does() -> None:
    """The rule does not speak of it, nor does what ties the rule to the other question."""
    welcome = facts(welcome=boolean("household", "is welkom", *PLAIN, "applies-when: household.visits >= 2"))
    rules = (step("moved", "household.moved"), step("ill", "household.ill"))
    tied = decisions_of(*rules, axiom="if: household.welcome, then: household.moved", more=welcome)
    decides = {question.name: question.decides for question in survey(tied).questions(Level.STEPS)}
    assert decides["household.visits"] == ("moved",)


def test_where_only_time_tells_whether_a_question_applies_the_question_itself_is_put() -> None:
    born = facts(crawls=boolean("child", "kruipt", *PLAIN, "applies-when: {during: {from: 6 months}}"))
    decisions = decisions_of(step("crawls", "child.crawls"), more=born)
    names = [question.name for question in survey(decisions, moments=()).questions(Level.STEPS)]
    assert names == ["moment", "child.crawls"]


def test_where_that_may_not_be_asked_either_the_question_itself_is_put() -> None:
    """It was passed over, or nobody knows."""
    decisions = decisions_of(step("spits", "child.spits"))
    assert asked(decisions, passed="child.eats") == ["child.spits"]
    unknown = survey(decisions, asked=("child.eats",)).questions(Level.STEPS)
    assert [question.name for question in unknown] == ["child.spits"]


def test_what_was_passed_over_or_nobody_knows_is_not_asked() -> None:
    decisions = decisions_of(step("both", BOTH))
    assert asked(decisions, passed="child.cries") == ["child.sleeps"]
    unknown = survey(decisions, asked=("child.cries",)).questions(Level.STEPS)
    assert [question.name for question in unknown] == ["child.sleeps"]


def test_of_another_parent_it_is_first_asked_whether_there_is_one() -> None:
    """The parent whom one talks with is there."""
    decisions = decisions_of(step("tense", "{parent: carer.tension}"))
    assert asked(decisions) == ["carer_1.tension", "carer_2.present"]
    assert asked(decisions, {"carer_2.present": True}) == ["carer_1.tension", "carer_2.tension"]
    assert asked(decisions, {"carer_2.present": False}) == ["carer_1.tension"]
    assert asked(decisions, {"carer_1.present": False}) == ["carer_2.present"]


def test_where_no_question_is_about_a_parent_none_is_presumed() -> None:
    base = base_of(
        {
            "facts/all.yaml": facts(cries=boolean("child", "huilt", *PLAIN)),
            "rules/all.yaml": "rules:\n" + rule("cry", when("child.cries")),
        }
    )
    found = Survey(decide(base), Knowns({}, Anchors(), ON))
    assert [question.name for question in found.questions(Level.STEPS)] == ["child.cries"]


def test_who_the_parent_is_is_asked_where_only_a_parent_of_whom_nothing_is_known_leaves_something_open() -> None:
    """That there is one is presumed, and becomes known with the answer."""
    decisions = decisions_of(somebody=offer("Somebody", "person: {cite: '900:2'}"))
    whole = survey(decisions).questions(Level.REST)
    assert [(each.name, each.settles, len(each.answers), each.decides) for each in whole] == [
        ("carer_1.role", 1.0, 3, ("somebody",))
    ]
    assert asked(decisions, {"carer_1.present": True}, Level.REST) == []
    assert asked(decisions, {"carer_1.role": "mother"}, Level.REST) == []


def test_safety_is_asked_about_only_after_a_signal() -> None:
    """Also where a step asks for it."""
    decisions = decisions_of(
        step("safe", "{any: [household.violence, child.cries]}", "kind: safety"),
        step("step", "{any: [household.violence, child.sleeps]}"),
    )
    assert asked(decisions) == ["child.sleeps"]
    assert survey(decisions).levels[Level.SAFETY] == []
    assert asked(decisions, {"household.violence": False}) == ["child.sleeps"]
    more = decisions_of(
        step("safe", "{all: [household.violence, child.cries]}", "kind: safety"), step("other", "child.sleeps")
    )
    signal = survey(more, {"household.violence": True})
    assert signal.level is Level.SAFETY
    assert [each.name for each in signal.questions(Level.SAFETY)] == ["child.cries"]


def test_a_signal_opens_questions_about_other_signals() -> None:
    decisions = decisions_of(step("all", "{all: [household.violence, household.unsafe]}"))
    assert asked(decisions) == []
    assert asked(decisions, {"household.unsafe": True}) == ["household.violence"]


def test_each_level_holds_what_is_settled_together() -> None:
    """Safety, steps, the help that they name, the rest with the ways of working last; only after a signal safety."""
    decisions = decisions_of(
        step("work", "child.sleeps", "kind: practice"),
        step("safe", "household.violence", "kind: safety", "offers: {shelter: {cite: '900:7'}}"),
        step("cry", "child.cries", NAMES_HELP),
        step("sleep", "child.sleeps"),
        help=help_for("child.sleeps"),
        other=help_for("child.cries", "Other"),
        shelter=help_for("child.cries", "Shelter"),
    )

    def levels(known: dict[str, Known]) -> dict[Level, list[str]]:
        return {level: [each.id for each in members] for level, members in survey(decisions, known).levels.items()}

    assert levels({"household.violence": True}) == {
        Level.SAFETY: ["safe"],
        Level.STEPS: ["cry", "sleep"],
        Level.NAMED: ["help", "shelter"],
        Level.REST: ["other", "work"],
    }
    assert levels({})[Level.SAFETY] == []
    assert levels({"child.cries": False, "household.violence": False}) == {
        Level.SAFETY: [],
        Level.STEPS: ["cry", "sleep"],
        Level.NAMED: [],
        Level.REST: ["help", "other", "shelter", "work"],
    }


def test_a_level_without_a_question_that_is_left_is_passed_by() -> None:
    decisions = decisions_of(step("cry", "child.cries", NAMES_HELP), help=help_for("child.sleeps"))
    assert survey(decisions).level is Level.STEPS
    assert survey(decisions, {"child.cries": True}).level is Level.NAMED
    assert survey(decisions, {"child.cries": False}).level is Level.REST
    assert survey(decisions, {"child.cries": True, "child.sleeps": True}).level is None
    assert survey(decisions, passed=("child.cries", "child.sleeps")).level is None


def test_progress_names_what_is_settled_and_what_is_open() -> None:
    decisions = decisions_of(step("cry", "child.cries"), step("sleep", "child.sleeps"), help=help_for("child.cries"))
    assert survey(decisions, {"child.cries": True}).progress == (
        LevelProgress(Level.SAFETY, (), ()),
        LevelProgress(Level.STEPS, ("cry",), ("sleep",)),
        LevelProgress(Level.NAMED, (), ()),
        LevelProgress(Level.REST, ("help",), ()),
    )


CONSULT = offer(
    "Help",
    """\
    criteria:
      cries: {label: {nl: huilt}, when: child.cries, cite: '900:2'}
      sleeps:
        label: {nl: slaapt}
        when: child.sleeps
        deviation: consult
        consult: {nl: bureau, cite: '900:2'}
        cite: '900:2'
    """,
)


def test_an_offer_is_settled_once_one_status_is_left() -> None:
    """That it does not fit leaves open whether it is not meant or must be consulted about."""
    decisions = decisions_of(help=CONSULT)
    settled = {
        ("child.cries", False): True,  # not meant
        ("child.cries", True): False,
        ("child.sleeps", True): False,
        ("child.sleeps", False): False,  # not meant, or consult first
    }
    found = {each: survey(decisions, {each[0]: each[1]}).progress[-1].settled == ("help",) for each in settled}
    assert found == settled
    assert survey(decisions, {"child.cries": True, "child.sleeps": False}).progress[-1].settled == ("help",)
    assert survey(decisions, {"child.cries": True, "child.sleeps": True}).progress[-1].settled == ("help",)


YOUNG = offer("Help", "criteria: {young: {label: {nl: jong}, until: before 2 years, cite: '900:3'}}")


def test_where_nothing_is_known_of_the_child_that_is_asked_first_and_where_it_is_known_roughly_last() -> None:
    """And not at all if it is known to the day, decides nothing or was passed over."""
    decisions = decisions_of(step("cry", "child.cries"), young=YOUNG, help=help_for("child.cries", "Other"))
    moment = Question(QuestionKind.MOMENT, level=Level.REST, decides=("young",))
    assert moment.name == "moment"
    first, second = survey(decisions, moments=()).questions(Level.REST)
    assert (first, second.name) == (moment, "child.cries")
    roughly = BornBetween(ON.replace(year=2024, month=11), ON.replace(year=2024, month=12))
    first, second = survey(decisions, moments=(roughly,)).questions(Level.REST)
    assert (first.name, second) == ("child.cries", moment)
    assert asked(decisions, level=Level.REST) == ["child.cries"]
    assert [each.name for each in survey(decisions, moments=()).questions(Level.STEPS)] == ["child.cries"]
    assert [each.name for each in survey(decisions, moments=(), passed=("moment",)).questions(Level.REST)] == [
        "child.cries"
    ]


def test_an_answer_that_cannot_be_given_does_not_count_in_what_is_settled_on_average() -> None:
    """Who did not move does not rent: both answers that are left settle the rule."""
    tied = decisions_of(
        step("owned", "household.home is owned"), axiom="if: household.home is rented, then: household.moved"
    )
    (home,) = survey(tied, {"household.moved": False}).questions(Level.STEPS)
    assert (home.name, home.settles) == ("household.home", 1.0)


def test_nor_where_it_cannot_be_given_by_what_another_rule_knows() -> None:
    """Who did not move has no father: the offer, which asks nothing of that itself, is settled by who else it is."""
    decisions = decisions_of(
        step("mother", "{parent: carer.role is mother}", "kind: practice"),
        axiom="if: carer.role is father, then: household.moved",
        somebody=offer("Somebody", "person: {cite: '900:2'}"),
    )
    (role,) = survey(decisions, {"household.moved": False, "carer_2.present": False}).questions(Level.REST)
    assert (role.name, role.decides, role.settles) == ("carer_1.role", ("somebody", "mother"), 2.0)


RENTS = "if: household.home is rented, then: household.moved"
OWNED = """\
criteria:
  home:
    label: {nl: woning}
    when: household.home is owned
    deviation: consult
    consult: {nl: bureau, cite: '900:2'}
    cite: '900:2'
  cries: {label: {nl: huilt}, when: child.cries, cite: '900:2'}
"""


def test_an_answer_is_impossible_for_an_offer_if_it_is_for_one_of_its_conditions() -> None:
    """Where one lives is no ground to exclude anybody here, only to consult first."""
    decisions = decisions_of(axiom=RENTS, help=offer("Help", OWNED))
    known: dict[str, Known] = {"household.moved": False, "child.cries": True}
    (home,) = survey(decisions, known).questions(Level.REST)
    assert (home.name, home.settles) == ("household.home", 1.0)


def test_what_is_only_impossible_changes_nothing() -> None:
    """Who did not move does not rent; where else they live makes no difference."""
    decisions = decisions_of(step("any", "{any: [child.cries, household.moved]}"), axiom=RENTS)
    assert asked(decisions) == ["child.cries", "household.moved", "household.home"]
    assert asked(decisions, {"household.moved": False}) == ["child.cries"]


def test_a_family_of_which_things_are_said_that_cannot_be_is_asked_on() -> None:
    """No answer can be given then, and none settles anything."""
    decisions = decisions_of(axiom=RENTS, help=offer("Help", OWNED))
    found = survey(decisions, {"household.moved": False, "household.home": "rented"}).questions(Level.REST)
    assert [(question.name, question.settles) for question in found] == [("child.cries", 0.0)]


def test_what_only_follows_is_known_too_and_not_asked() -> None:
    tied = decisions_of(step("moved", "household.moved"), axiom="if: household.home is rented, then: household.moved")
    assert asked(tied) == ["household.moved", "household.home"]
    assert asked(tied, {"household.home": "rented"}) == []
    assert survey(tied, {"household.home": "rented"}).progress[1].settled == ("moved",)
