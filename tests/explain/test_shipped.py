# SPDX-License-Identifier: EUPL-1.2
"""Everything that is shipped reads well: each fact, each criterion, each example family, in both languages."""

import re
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.decisions import Status, decide, offer_status, rule_state
from rokwijzer.explain import (
    LANGUAGES,
    Context,
    CriterionOut,
    ExplanationOut,
    Language,
    Meant,
    anonymous,
    explain_address,
    explain_offer,
    explain_rule,
    render_text,
    sentence,
)
from rokwijzer.explain.context import speaks_of_carer
from rokwijzer.family import read_situation
from rokwijzer.knowledge import load
from rokwijzer.knowledge.models import FactType
from rokwijzer.logic import (
    All,
    Any,
    Compare,
    Condition,
    FactRef,
    Knowns,
    Member,
    Not,
    Operator,
    Truth,
    bind_parent,
)
from rokwijzer.timeline import Anchors, Born, DueBetween, Pregnant
from tests.some import some

ON = date(2026, 11, 22)
BASE = load()
DECISIONS = decide(BASE)
NOTHING: dict[Language, Context] = {language: anonymous(BASE, DECISIONS, language, ON) for language in LANGUAGES}
DECIDED = sorted(
    address for address in BASE.conditions if address.partition("#")[0] in {*DECISIONS.offers, *DECISIONS.rules}
)


def check(text: str) -> None:
    """The text is whole: no placeholder, no code, no broken punctuation."""
    assert text
    assert text == text.strip()
    assert not re.search(r"[{}_]|  |\bNone\b|\bTrue\b|\bFalse\b| [,;.:?]|\(\)|;;|,,", text), text
    assert text.count("(") == text.count(")"), text


def meant_at(address: str, context: Context) -> Meant | None:
    """Whom the criterion is about."""
    return context.meant(context.owner(address)) if speaks_of_carer(BASE.conditions[address]) else None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(BASE.facts))
def test_every_fact_is_said_and_denied(key: str, language: Language) -> None:
    fact, ref = BASE.facts[key], FactRef.parse(key)
    asked: list[Condition] = []
    match fact.type:
        case FactType.BOOLEAN:
            asked = [Member(ref, frozenset({True})), Member(ref, frozenset({False}))]
        case FactType.ENUMERATION:
            asked = [Member(ref, frozenset({value})) for value in fact.values]
            asked.append(Member(ref, frozenset(fact.values)))
        case FactType.NUMBER:
            operators: tuple[Operator, ...] = ("<", "<=", ">", ">=", "=", "!=")
            asked = [Compare(ref, operator, 3) for operator in operators]
        case FactType.DATE:
            asked = [Compare(ref, "<", ON)]
    for condition in asked:
        bound = [condition]
        if key.startswith("carer."):
            bound += [bind_parent(role, None, condition) for role in (None, "mother", "father")]
        for each in bound:
            said, denied = (sentence(each, polarity, NOTHING[language]) for polarity in (True, False))
            check(said)
            check(denied)
            assert said != denied


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", sorted(BASE.conditions))
def test_every_criterion_is_said_and_denied(address: str, language: Language) -> None:
    context, condition = NOTHING[language], BASE.conditions[address]
    meant = meant_at(address, context) if address in DECIDED else None
    said, denied = (sentence(condition, polarity, context, meant) for polarity in (True, False))
    check(said)
    check(denied)
    assert said != denied
    if meant is None:
        # Of "the parent" it is another thing: that somebody is not tired is not that nobody is.
        assert sentence(Not(condition), True, context) == denied
    assert sentence(Not(Not(condition)), True, context, meant) == said


@cache
def example(name: str, language: Language) -> Context:
    """The context of an example family on its own day."""
    situation = read_situation(BASE.examples[name], f"examples/{name}.yaml", BASE)
    on = situation.on or ON
    return Context(BASE, DECISIONS, situation, situation.knowns(BASE, on), language)


def explained(context: Context) -> list[ExplanationOut]:
    """Everything about one family."""
    offers = [explain_offer(offer, context) for offer in DECISIONS.offers.values()]
    return offers + [explain_rule(rule, context) for rule in DECISIONS.rules.values()]


_STATES = {Truth.MET: "met", Truth.NOT_MET: "not-met", Truth.UNKNOWN: "unknown"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", some(sorted(BASE.examples)))
def test_every_example_family_is_explained_as_it_is_decided(name: str, language: Language) -> None:
    context = example(name, language)
    evaluator, knowns = BASE.evaluator, context.knowns
    for out in explained(context):
        if out.kind == "offer":
            offer = DECISIONS.offers[out.address]
            assert out.state == offer_status(offer, knowns, evaluator)
            if out.state in (Status.NOT_MEANT, Status.CONSULT_FIRST):
                assert ": " in out.sentence or len(out.criteria) == 0, out.sentence
        else:
            assert out.state == rule_state(DECISIONS.rules[out.address], knowns, evaluator)
        check(out.sentence)
        for criterion in out.criteria:
            check_criterion(criterion, context)
        width = {"nl": 80, "en": 120}[language]
        check_page(render_text(out, width), width)


def check_criterion(out: CriterionOut, context: Context) -> None:
    """The criterion is in the state that the evaluator gives it, and everything said of it is whole."""
    evaluator, knowns = BASE.evaluator, context.knowns
    if out.address in DECISIONS.criteria:
        condition = DECISIONS.criteria[out.address].condition
        assert out.state == _STATES[evaluator.truth(condition, knowns)]
        causes = evaluator.causes(condition, knowns)
        assert bool(out.causes) == bool(causes)
        facts = {cause.name for cause in causes if cause.kind == "fact"}
        assert {ref for cause in out.causes if cause.kind == "fact" for ref in cause.refs} <= facts
    if out.state != "unknown":
        assert not out.causes
    texts = [out.sentence, *out.notes, *(cause.text for cause in out.causes)]
    texts += [change.text for change in out.changes] + [reading.sentence for reading in out.readings]
    texts += [text for fact in out.facts for text in (fact.label, fact.value_text, fact.sentence)]
    texts += [each.text for each in out.citations]
    for text in texts:
        check(text)
    assert len({fact.address for fact in out.facts}) == len(out.facts)


def check_page(page: str, width: int) -> None:
    """The page keeps its width; what is longer is one word."""
    for line in page.splitlines():
        assert len(line) <= width or " " not in line.strip(), line
        assert line == line.rstrip()


@pytest.mark.parametrize("name", ["walk-1-crying-baby", "parents-disagree", "nothing-known"])
def test_every_address_in_an_explanation_leads_back_to_it(name: str) -> None:
    context = example(name, "nl")
    for out in explained(context):
        assert explain_address(out.address, context) == out
        for criterion in out.criteria:
            assert explain_address(criterion.address, context).criteria == (criterion,)
            for fact in criterion.facts:
                assert explain_address(fact.address, context).facts == (fact,)


BOOLEANS = sorted(key for key, fact in BASE.facts.items() if fact.type is FactType.BOOLEAN)


@st.composite
def authored(draw: st.DrawFn, depth: int = 3, *, bound: bool = False) -> Condition:
    """A condition as an author could write it over the shipped facts."""
    kind = draw(st.sampled_from(("fact", "fact", "all", "any", "not", "parent"))) if depth else "fact"
    if kind == "parent" and not bound:
        role = draw(st.sampled_from((None, "mother", "father")))
        return bind_parent(role, None, draw(authored(depth - 1, bound=True)))
    if kind == "not":
        return Not(draw(authored(depth - 1, bound=bound)))
    if kind in ("all", "any"):
        parts = tuple(draw(st.lists(authored(depth - 1, bound=bound), min_size=2, max_size=4)))
        return All(parts) if kind == "all" else Any(parts)
    keys = [key for key in BOOLEANS if bound or not key.startswith("carer.")]
    return Member(FactRef.parse(draw(st.sampled_from(keys))), frozenset({draw(st.booleans())}))


FAMILIES = (
    Knowns({}, Anchors(), ON),
    Knowns({}, Anchors((Born(date(2026, 9, 13)),)), ON),
    Knowns({}, Anchors((Pregnant(date(2027, 4, 25)),)), ON),
    Knowns({}, Anchors((DueBetween(date(2027, 4, 1), date(2027, 4, 25)),)), ON),
)


@given(authored(), st.sampled_from(LANGUAGES), st.sampled_from(FAMILIES), st.booleans())
def test_denying_twice_says_the_same_of_any_condition(
    condition: Condition, language: Language, knowns: Knowns, polarity: bool
) -> None:
    context = Context(BASE, DECISIONS, None, knowns, language)
    said = sentence(condition, polarity, context)
    check(said)
    assert sentence(Not(condition), not polarity, context) == said
    assert sentence(Not(Not(condition)), polarity, context) == said
