# SPDX-License-Identifier: EUPL-1.2
"""Every fault that is put into the shipped knowledge is found, with the right sentence and a family that shows it."""

import pytest

from rokwijzer.advice import advise
from rokwijzer.family import Situation, read_situation, to_yaml
from rokwijzer.knowledge import KnowledgeBase, Problems, from_documents, shipped_documents
from rokwijzer.proofs import FAULTS, Failure, failure_text, prove
from tests.proofs.seeding import SEEDS, replaced, seeded

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
            assert advise(family, base, on=family.on, language="en").offers


def _read(failure: Failure, base: KnowledgeBase) -> Situation:
    """The family of a failure as it is read back from its file."""
    assert failure.family is not None
    family = read_situation(to_yaml(failure.family), failure.code, base)
    assert family.why == failure_text(failure)
    return family


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
