# SPDX-License-Identifier: EUPL-1.2
"""Every fault that is put into the shipped knowledge is found, with the right sentence and a family that shows it."""

import pytest

from rokwijzer.advice import advise
from rokwijzer.decisions import decide, findings, offer_status, rule_state
from rokwijzer.family import Situation, read_situation, to_yaml
from rokwijzer.knowledge import KnowledgeBase, Problems, from_documents, shipped_documents
from rokwijzer.logic import Knowns
from rokwijzer.proofs import FAULTS, Failure, failure_text, prove
from tests.proofs.seeding import SEEDS, Seed, replaced, seeded

# What only a fault of the program itself can bring about; see test_faults_of_the_program.py.
OF_THE_PROGRAM = {"status-both", "status-none", "status-not-best", "voices-differ", "offer-missing", "accepted-stale"}


@pytest.mark.parametrize("name", SEEDS)
def test_a_seeded_fault_is_found_with_the_right_sentence_and_a_family(name: str) -> None:
    seed = SEEDS[name]
    base = from_documents(seeded(seed))
    proofs = prove(base, only=[seed.proof], about=seed.about, accepted={})
    assert not proofs.holds
    failures = {failure.key: failure for proven in proofs.proven for failure in proven.failures}
    assert (seed.code, seed.address) in failures
    text = failure_text(failures[seed.code, seed.address])
    assert seed.says in text.in_("en")
    assert text.nl != text.in_("en")
    assert FAULTS[seed.code].claim == seed.proof
    for failure in failures.values():
        family = _read(failure, base)
        if failure.key == (seed.code, seed.address):
            assert family.on is not None
            shown = _shown(seed, base, family.knowns(base, family.on))
            assert shown in SHOWN.get(seed.code, [shown]), seed.code
            assert advise(family, base, on=family.on, language="en").offers


SHOWN: dict[str, list[tuple[str, ...]]] = {
    # Nothing can make it apply or fit, although all the rest is met. A local offer is none of the whole country's.
    "rule-never-applies": [("does-not-apply",)],
    "offer-never-fits": [("not-meant",), ("fits-as-far-as-known",), ("local",)],
    # Everybody meets it; the one meant does not.
    "criterion-always": [("met",)],
    "criterion-never": [("not_met",)],
    # It is not met, and the others say so already; or it widens, and nobody needs it for that.
    "criterion-idle": [("not-meant", "not_met"), ("fits-as-far-as-known", "not_met")],
    # The rule applies, and then the offer is not for this family, or it is and can be had nowhere.
    "offer-nowhere": [("applies", "not-meant"), ("applies", "fits-as-far-as-known")],
    "offer-not-for-rule": [("applies", "not-meant")],
    # Without the burden it would apply.
    "burden-withdraws": [("does-not-apply",)],
    # There is a signal, and safety does not come first.
    "safety-hidden": [("does-not-apply",)],
    # It applies, and can be taken away or comes too late.
    "safety-overridable": [("applies",)],
    "safety-not-first": [("applies",)],
    "consult-never": [("fits",)],
}
"""By code: what the family of the failure shows of the rule, offer and criterion that it is about."""


def _shown(seed: Seed, base: KnowledgeBase, knowns: Knowns) -> tuple[str, ...]:
    """The states of what the address names, for a signal that of the safety rule; `local` for a region's own offer."""
    owner, _, name = seed.address.partition("#")
    rule, _, offer = owner.partition("/")
    decisions = decide(base)
    rules = {each: str(rule_state(decision, knowns, base.evaluator)) for each, decision in decisions.rules.items()}
    if seed.code == "safety-hidden":
        return (rules[seed.about[0]],)
    found = [rules[rule]] if rule in rules else []
    found += [
        str(offer_status(decisions.offers[each], knowns, base.evaluator))
        for each in (rule, offer)
        if each in decisions.offers and not (seed.code.startswith("criterion-") and seed.code != "criterion-idle")
    ]
    address = f"{owner}#{name}"
    if seed.code.startswith("criterion-") and address in decisions.criteria:
        found.append(base.evaluator.truth(decisions.criteria[address].condition, knowns).value)
    return ("local",) if not found and owner not in base.offers else tuple(found)


def _read(failure: Failure, base: KnowledgeBase) -> Situation:
    """The family of a failure as it is read back from its file."""
    assert failure.family is not None
    family = read_situation(to_yaml(failure.family), failure.code, base)
    assert family.why == failure_text(failure)
    return family


def test_the_check_of_the_knowledge_names_every_place_that_is_too_large_for_the_fast_pass() -> None:
    base = from_documents(seeded(SEEDS["a-condition-that-is-too-large-for-the-fast-pass"]))
    found = [finding.message for finding in findings(decide(base)) if finding.owner == "seeded"]
    assert any(message.startswith("its decision diagrams need more than") for message in found)
    assert any(message.startswith("#tangle: its decision diagrams need more than") for message in found)


def test_every_kind_of_failure_is_seeded() -> None:
    assert len(SEEDS) >= 20
    assert {seed.code for seed in SEEDS.values()} == FAULTS.keys() - OF_THE_PROGRAM


def test_without_the_seed_none_of_these_failures_is_there(shipped_failures: set[tuple[str, str]]) -> None:
    assert not {(seed.code, seed.address) for seed in SEEDS.values()} & shipped_failures


AXIOM_BACK = """axioms:
  seeded:
    if: carer.psychological-problems
    then: carer.eating-disorder
    cite: editorial
"""


@pytest.mark.parametrize(
    ("document", "old", "new", "says"),
    [
        ("rules/guideline.yaml", "      k-vht: {cite", "      kvht: {cite", "there is no offer kvht"),
        ("facts/parents.yaml", "axioms:\n", AXIOM_BACK, "imply each other in a cycle"),
        (
            "facts/judgement.yaml",
            "  tension-persists:\n    subject: household\n",
            "  tension-persists:\n    subject: household\n    applies-when: household.tension-persists\n",
            "apply only if each other does",
        ),
    ],
)
def test_what_no_base_can_hold_is_refused_when_it_is_read(document: str, old: str, new: str, says: str) -> None:
    documents = shipped_documents()
    documents[document] = replaced(documents[document], old, new)
    with pytest.raises(Problems) as refused:
        from_documents(documents)
    assert says in str(refused.value)
