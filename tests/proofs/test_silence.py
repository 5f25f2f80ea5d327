# SPDX-License-Identifier: EUPL-1.2
"""Where the texts say nothing: counted on diagrams, and counted again one by one by the reference evaluator."""

from itertools import combinations, pairwise

import pytest

from rokwijzer.advice import advise
from rokwijzer.explain import LANGUAGES
from rokwijzer.family import read_situation, to_yaml
from rokwijzer.knowledge import load
from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    BooleanDomain,
    ByReading,
    Compare,
    Condition,
    FactRef,
    Kind,
    Knowns,
    Not,
    NumberDomain,
    Variable,
    Within,
    counts_in,
    is_false,
    is_true,
    reference,
)
from rokwijzer.logic.variables import MOMENT, VariableValue
from rokwijzer.proofs import Proofs
from rokwijzer.proofs.claims.burdens import is_burden
from rokwijzer.proofs.counting import Counter
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.report import report
from rokwijzer.proofs.silence import Silence, _Silences, acting, things
from rokwijzer.timeline import Anchors, Born, Interval, parse_end, parse_start
from tests.logic.moments import ON
from tests.logic.vocabularies import vocabulary_of

A, B, C, D = (FactRef("child", name) for name in "abcd")
FACTS = (A, B, C, D)
VOCABULARY = vocabulary_of(dict.fromkeys(FACTS, BooleanDomain()))
NEWBORN = Born(ON)


def _sizes(condition: Condition, *given: tuple[FactRef, bool]) -> tuple[int, ...]:
    return Counter(condition, VOCABULARY, 4).sizes(FACTS, NEWBORN, ON, dict(given))


def test_situations_are_counted_by_how_many_things_are_so() -> None:
    assert _sizes(All()) == (1, 4, 6, 4, 1)
    assert _sizes(All((is_true(A), is_false(B)))) == (0, 1, 2, 1, 0)
    assert _sizes(Any((is_true(A), is_true(D)))) == (0, 2, 5, 4, 1)
    assert _sizes(AtLeast(2, 2, (is_true(A), is_true(B), is_true(C)))) == (0, 0, 3, 4, 1)
    assert _sizes(Any()) == (0, 0, 0, 0, 0)


def test_what_is_given_is_counted_in_and_other_situations_are_not() -> None:
    assert _sizes(All(), (A, True)) == (0, 1, 3, 3, 1)
    assert _sizes(Any((is_true(A), is_true(B))), (A, False), (D, True)) == (0, 0, 1, 1, 0)


def test_what_sources_leave_open_counts_where_it_can_be_true() -> None:
    reading = ByReading("offer#what", (("one", is_true(A)), ("other", is_true(B))))
    assert _sizes(reading) == _sizes(Any((is_true(A), is_true(B))))
    open_end = Within(Interval(parse_start("birth"), parse_end("to 1 year")), "offer#age")
    later = Born(ON.replace(year=ON.year - 1))
    assert Counter(open_end, VOCABULARY, 4).sizes(FACTS, later, ON) == (1, 4, 6, 4, 1)


def test_only_yes_or_no_facts_are_counted() -> None:
    number = FactRef("household", "number")
    with pytest.raises(TypeError, match=r"household\.number"):
        Counter(Compare(number, ">", 2), vocabulary_of({number: NumberDomain()}), 2)


@pytest.fixture(scope="module")
def found(shipped: Proofs) -> tuple[Silence, ...]:
    return shipped.silences


def test_every_span_is_counted_again_one_by_one(found: tuple[Silence, ...]) -> None:
    """All situations in which at most one thing is so, and many in which two are, by the reference evaluator."""
    ground = Ground(load())
    made = _Silences(ground)
    refs = things(ground.base)
    for silence in found:
        moment = silence.span.moment
        knowns = Knowns({}, Anchors((moment,)), ground.days[0])
        resting: dict[Variable, VariableValue] = {Variable(Kind.FACT, str(ref)): False for ref in refs}
        for rule in made._rules.values():
            # A rule only applies for certain if it does with the most that a source may have meant.
            resting |= {Variable(Kind.OPEN_COUNT, name): high for name, (_, high) in counts_in(rule).items()}

        def holds(rule: Condition, so: tuple[FactRef, ...]) -> bool:
            completion = {**resting, **{Variable(Kind.FACT, str(ref)): True for ref in so}, MOMENT: moment}  # noqa: B023
            return reference.holds(rule, completion, made._vocabulary, knowns)  # noqa: B023

        assert all(holds(rule, ()) for rule in made._rules_of_all)
        for size, chosen in ((1, refs), (2, refs[::4])):
            possible = [
                so
                for so in combinations(chosen, size)
                if all(holds(rule, so) for ref in so for rule in made._rules_about.get(ref, ()))
            ]
            silent = {so for so in possible if not any(holds(rule, so) for rule in made._rules.values())}
            if size == 1:
                assert len(possible) == silence.situations[1]
                assert len(silent) == silence.silent[1]
                assert {ref for (ref,) in silent} <= set(silence.alone)
            else:
                # The same things alone, counted on the diagrams.
                others = dict.fromkeys(set(refs) - set(chosen), False)
                counted = [
                    made._counter(condition).sizes(refs, moment, ground.days[0], others)[2]
                    for condition in (made._possible, All((made._possible, Not(Any(tuple(made._rules.values()))))))
                ]
                assert counted == [len(possible), len(silent)]


def test_the_spans_cover_a_wish_a_pregnancy_and_a_child(found: tuple[Silence, ...]) -> None:
    assert [each.span.words.nl for each in found][:2] == ["kinderwens", "zwanger"]
    assert len(found) >= 4
    for each in found:
        assert each.situations[0] == each.silent[0] == 1
        assert all(silent <= situations for silent, situations in zip(each.silent, each.situations, strict=True))
        assert set(each.unheard) <= set(each.alone) <= set(each.things)


def test_the_example_of_a_silence_is_a_family_of_whom_the_advice_says_the_same(found: tuple[Silence, ...]) -> None:
    base = load()
    for each in found:
        assert each.example is not None
        family = read_situation(to_yaml(each.example), "family", base)
        assert family.on is not None
        advice = advise(family, base, on=family.on)
        assert advice.silent
        assert not advice.safety


def test_a_thing_that_leads_to_a_step_by_itself_is_not_called_silent(found: tuple[Silence, ...]) -> None:
    base = load()
    signals = {ref for ref in things(base) if base.fact(ref).safety}
    for each in found:
        assert not signals & set(each.alone)


def test_rules_for_everybody_and_practices_do_not_break_a_silence() -> None:
    ground = Ground(load())
    ids = {rule.id for rule in acting(ground)}
    assert "parenting-support" not in ids
    assert "safety-first" in ids
    assert ids == {rule.id for rule in acting(ground) if rule.rule.kind in ("step", "safety")}


def test_things_are_of_one_parent_and_are_burdens() -> None:
    base = load()
    for ref in things(base):
        assert ref.subject != "carer_2"
        assert is_burden(ref, base.fact(ref))


def test_the_report_gives_sizes_and_things_by_theme(shipped: Proofs) -> None:
    base = load()
    for language in LANGUAGES:
        for silence, each in zip(report(shipped, base, language).silence, shipped.silences, strict=True):
            assert [size.things for size in silence.sizes] == [1, 2, 3]
            assert len(silence.company) + len(silence.unheard) == len(each.alone)
            assert {step.id for step in silence.steps} == set(each.steps)
            themes = [thing.theme for thing in silence.unheard]
            assert all(themes)
            assert len({theme for theme, other in pairwise(themes) if theme != other}) < 12
