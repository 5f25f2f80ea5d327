# SPDX-License-Identifier: EUPL-1.2
"""Faults that no file can bring about, only the program itself: these are found as well."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rokwijzer.decisions import OfferDecision
from rokwijzer.knowledge import load
from rokwijzer.logic import FALSE, All, Any, Condition, Not
from rokwijzer.proofs import Failure, failure_text, prove
from rokwijzer.proofs.claims.links import named_offers_can_be_reached
from rokwijzer.proofs.claims.statuses import every_offer_has_one_status
from rokwijzer.proofs.diagrams import Diagrams
from rokwijzer.proofs.ground import Ground, Owner
from rokwijzer.proofs.outcome import Checked
from rokwijzer.proofs.solver import Solver

OFFER = "theraplay"


def _failures(checked: Iterator[Checked]) -> list[str]:
    return [failure.code for each in checked for failure in each.failures]


def _with(decision: OfferDecision) -> Ground:
    """The ground with another decision for the one offer."""
    ground = Ground(load())
    ground.owners = (Owner(decision, load()),)
    return ground


@pytest.fixture
def decision() -> OfferDecision:
    found = Ground(load()).decisions.offers[OFFER]
    assert found.fits != found.excluded
    return found


def test_the_decision_as_it_is_has_one_status(decision: OfferDecision) -> None:
    assert not _failures(every_offer_has_one_status(_with(decision)))


def test_an_offer_that_fits_and_is_excluded_at_once_is_found(decision: OfferDecision) -> None:
    assert "status-both" in _failures(every_offer_has_one_status(_with(replace(decision, excluded=decision.fits))))


def test_a_situation_without_a_status_is_found(decision: OfferDecision) -> None:
    (entrance,) = decision.entrances
    nothing = replace(decision, excluded=FALSE, entrances=(replace(entrance, excluded=FALSE),))
    assert _failures(every_offer_has_one_status(_with(nothing))) == ["status-none"]


def test_a_status_that_is_not_that_of_the_best_entrance_is_found(decision: OfferDecision) -> None:
    never = replace(decision, fits=FALSE, excluded=Not(FALSE))
    assert "status-not-best" in _failures(every_offer_has_one_status(_with(never)))


def test_a_rule_that_names_an_offer_which_is_gone_is_found() -> None:
    base = load()
    gone = replace(base, offers={name: offer for name, offer in base.offers.items() if name != "k-vht"})
    found = [
        failure
        for each in named_offers_can_be_reached(Ground(gone, frozenset({"video-programme"})))
        for failure in each.failures
    ]
    assert [failure.key for failure in found] == [("offer-missing", "video-programme/k-vht")]
    assert "there is no such offer" in failure_text(found[0]).in_("en")


def _differences(about: str) -> list[Failure]:
    proofs = prove(load(), only=["applying"], about=[about], accepted={})
    (voices,) = (each for each in proofs.proven if each.name == "voices")
    assert proofs.holds == (not any(each.failures for each in proofs.proven))
    return list(voices.failures)


def test_a_slip_in_the_encoding_for_the_solver_is_found_by_the_second_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    encoded = Solver._encoded

    def slipping(self: Solver, condition: Condition) -> object:
        return encoded(self, FALSE if isinstance(condition, Any) else condition)

    assert not _differences("depressed-mother")
    monkeypatch.setattr(Solver, "_encoded", slipping)
    (failure, *_) = _differences("depressed-mother")
    assert failure.key == ("voices-differ", "depressed-mother")
    assert "cannot be and the second voice that it can be" in failure_text(failure).in_("en")


def test_a_slip_in_the_diagrams_is_found_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Diagrams, "possible", lambda *_: False)
    (failure, *_) = _differences("depressed-mother")
    assert "that it can be and the second voice that it cannot be" in failure_text(failure).in_("en")


def test_a_witness_in_which_the_condition_is_false_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    encoded = Solver._encoded

    def slipping(self: Solver, condition: Condition) -> object:
        return encoded(self, Any(condition.parts) if isinstance(condition, All) and condition.parts else condition)

    monkeypatch.setattr(Solver, "_encoded", slipping)
    (failure, *_) = _differences("direct-referral")
    assert "that it can be and the second voice that it cannot be" in failure_text(failure).in_("en")


def test_a_question_that_is_too_large_for_the_diagrams_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rokwijzer.proofs.diagrams.BUDGET", 3)
    (failure, *_) = _differences("direct-referral")
    assert "nothing, since the question is too large" in failure_text(failure).in_("en")
