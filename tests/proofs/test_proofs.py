# SPDX-License-Identifier: EUPL-1.2
"""What is proved of the shipped knowledge, in CI: everything holds, and what is accepted is argued and still so."""

import pytest

from rokwijzer.advice import advise
from rokwijzer.decisions import RuleDecision
from rokwijzer.explain import LANGUAGES
from rokwijzer.family import read_situation, to_yaml
from rokwijzer.knowledge import load
from rokwijzer.knowledge.base import facts_of_families
from rokwijzer.knowledge.models import RuleKind
from rokwijzer.knowledge.text import Problems
from rokwijzer.proofs import CLAIMS, FAULTS, NAMES, Proofs, failure_text, prove, read_accepted
from rokwijzer.proofs.accepting import shipped as accepted
from rokwijzer.proofs.claims.burdens import burdens
from rokwijzer.proofs.claims.safety import signalled
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.report import report


def test_everything_is_proved_of_the_shipped_knowledge(shipped: Proofs) -> None:
    failed = [f"{each.address}: {failure_text(each).en}" for proven in shipped.proven for each in proven.failures]
    assert not failed
    assert shipped.holds
    assert [proven.name for proven in shipped.proven] == list(CLAIMS)


def test_every_rule_offer_criterion_and_fact_is_looked_at(shipped: Proofs) -> None:
    base = load()
    checked = {proven.name: proven.checked for proven in shipped.proven}
    families = [name for name, offer in base.offers.items() if offer.is_for_families]
    entrances = sum(max(1, len(base.offers[name].entrances)) for name in families)
    assert checked["applying"] == len(base.rules) + entrances
    deciding = [
        criterion
        for owner in (
            *(base.offers[name].all_criteria() for name in families),
            *(r.criteria for r in base.rules.values()),
        )
        for criterion in owner.values()
        if criterion.decides
    ]
    assert checked["criteria"] >= len(deciding)
    assert checked["facts"] == len(base.facts)
    assert checked["questions"] == len(base.vocabulary.domains)
    assert checked["links"] == sum(len(rule.offers) for rule in base.rules.values())
    assert checked["burdens"] == sum(rule.kind is not RuleKind.PRACTICE for rule in base.rules.values())


def test_both_voices_answered_every_question_alike(shipped: Proofs) -> None:
    (voices,) = (proven for proven in shipped.proven if proven.name == "voices")
    assert voices.checked == shipped.asked > 1_500
    assert voices.holds


def test_what_is_accepted_has_its_reason_in_both_languages_and_a_code_that_exists(shipped: Proofs) -> None:
    for (code, _), why in accepted().items():
        assert code in FAULTS
        assert why.en
        assert min(len(why.nl), len(why.en)) > 60
    known = {each.failure.key for proven in shipped.proven for each in proven.accepted}
    assert known == accepted().keys()


def test_what_is_accepted_and_no_longer_fails_is_a_failure() -> None:
    text = "accepted: {fact-unused: {child.cries-a-lot: {nl: Omdat., en: Because.}}}\n"
    proofs = prove(load(), only=["facts"], about=["child.cries-a-lot"], accepted=read_accepted(text, "accepted.yaml"))
    (failure,) = (failure for proven in proofs.proven for failure in proven.failures)
    assert failure.key == ("accepted-stale", "child.cries-a-lot")
    assert "no longer so" in failure_text(failure).in_("en")


def test_what_was_not_looked_at_is_not_called_outdated() -> None:
    assert prove(load(), only=["facts"], about=["child.cries-a-lot"]).holds
    assert prove(load(), only=["links"]).holds


def test_a_list_of_accepted_failures_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(Problems, match=r"accepted\.yaml"):
        read_accepted("acepted: {}\n", "accepted.yaml")


def test_an_unknown_proof_is_refused() -> None:
    with pytest.raises(ValueError, match="no proof aplying"):
        prove(load(), only=["aplying"])
    assert "applying" in NAMES


def test_burdens_are_all_that_can_be_ticked_but_strengths_wishes_and_who_is_who() -> None:
    base = load()
    found = set(burdens(base))
    themes = {base.fact(ref).theme for ref in found}
    assert {"safety", "parents", "child", "judgement"} <= themes
    assert not {"good", "wishes"} & themes
    assert all(ref in found for ref in base.vocabulary.domains if base.fact(ref).safety)
    assert not any(ref.fact in ("present", "role", "basis", "birth-mother", "age", "education") for ref in found)


def test_each_signal_by_itself_puts_safety_first_in_the_advice() -> None:
    base = load()
    ground = Ground(base)
    signals = [ref for ref, fact in facts_of_families(base.facts).items() if fact.safety]
    assert len(signals) > 15
    for ref in signals:
        family = ground.family(signalled(ground, ref))
        assert family is not None
        assert ref in family.mentioned
        read = read_situation(to_yaml(family), str(ref), base)
        advice = advise(read, base, on=ground.days[0])
        assert [step.kind for step in advice.safety] == ["safety"]
        assert not advice.silent


def test_the_report_says_it_all_in_both_languages(shipped: Proofs) -> None:
    base = load()
    for language in LANGUAGES:
        said = report(shipped, base, language)
        assert said.holds
        assert len(said.proofs) == len(CLAIMS)
        assert {each.code for proof in said.proofs for each in proof.accepted} == {code for code, _ in accepted()}
        assert all(each.accepted and each.family for proof in said.proofs for each in proof.accepted)
    dutch, english = (report(shipped, base, language) for language in LANGUAGES)
    assert all(one.claim != other.claim for one, other in zip(dutch.proofs, english.proofs, strict=True))


def test_every_accepted_failure_has_a_family_that_can_be_read(shipped: Proofs) -> None:
    base = load()
    families = [each.failure.family for proven in shipped.proven for each in proven.accepted]
    families += [each.example for each in shipped.silences]
    for family in families:
        assert family is not None
        assert read_situation(to_yaml(family), "family", base).why == family.why


def test_steps_and_safety_are_what_burdens_may_not_withdraw() -> None:
    owners = [each.decision for each in Ground(load()).owners]
    kinds = {each.rule.kind for each in owners if isinstance(each, RuleDecision)}
    assert kinds == set(RuleKind)
