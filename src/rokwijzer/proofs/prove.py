# SPDX-License-Identifier: EUPL-1.2
"""All proofs of one knowledge base, one after the other."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from time import perf_counter

from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Text
from rokwijzer.proofs.accepting import Reasons, shipped, stale
from rokwijzer.proofs.claims.applying import everything_can_apply
from rokwijzer.proofs.claims.axioms import axioms_agree
from rokwijzer.proofs.claims.burdens import burdens_withdraw_nothing
from rokwijzer.proofs.claims.criteria import every_criterion_matters
from rokwijzer.proofs.claims.exactness import fast_pass_is_exact
from rokwijzer.proofs.claims.facts import every_fact_is_used, every_question_can_be_asked
from rokwijzer.proofs.claims.links import named_offers_can_be_reached
from rokwijzer.proofs.claims.readings import readings_differ
from rokwijzer.proofs.claims.safety import safety_is_never_hidden
from rokwijzer.proofs.claims.statuses import every_offer_has_one_status
from rokwijzer.proofs.ground import Ground
from rokwijzer.proofs.outcome import Accepted, Checked, Failure, Proven
from rokwijzer.proofs.silence import Silence, silences
from rokwijzer.proofs.words import CLAIMS, FAULTS, SILENCE, failure_text

Prover = Callable[[Ground], Iterator[Checked]]

PROVERS: Mapping[str, Prover] = {
    "applying": everything_can_apply,
    "criteria": every_criterion_matters,
    "axioms": axioms_agree,
    "links": named_offers_can_be_reached,
    "burdens": burdens_withdraw_nothing,
    "safety": safety_is_never_hidden,
    "statuses": every_offer_has_one_status,
    "readings": readings_differ,
    "facts": every_fact_is_used,
    "questions": every_question_can_be_asked,
    "exactness": fast_pass_is_exact,
}
"""By name, in the order in which they are done."""

VOICES, ACCEPTED = "voices", "accepted"
"""What is looked at last: whether the voices agreed on everything, and whether what is accepted is still so."""

NAMES = (*PROVERS, SILENCE)
"""What can be asked for by name."""


@dataclass(frozen=True)
class Proofs:
    """What came of all proofs that were asked for."""

    days: tuple[date, ...]
    """Days that together show every way in which a family can stand in time."""
    proven: tuple[Proven, ...]
    silences: tuple[Silence, ...] = ()
    """Where the texts say nothing; empty if that was not asked for."""
    seconds: float = 0.0

    @property
    def holds(self) -> bool:
        """Whether every proof holds. Where the texts are silent is no failure."""
        return all(each.holds for each in self.proven)

    @property
    def asked(self) -> int:
        """How many questions were put to both voices."""
        return sum(each.asked for each in self.proven)


@dataclass
class _Run:
    ground: Ground
    reasons: Reasons
    proven: list[Proven] = field(default_factory=list)
    everything: list[Failure] = field(default_factory=list)
    """Every failure, the accepted ones too."""


def prove(
    base: KnowledgeBase,
    *,
    only: Iterable[str] = (),
    about: Collection[str] = (),
    accepted: Reasons | None = None,
    progress: Callable[[str], None] = lambda name: None,
) -> Proofs:
    """Prove what CLAIMS says of the knowledge base, and find where its texts say nothing.

    `only` chooses from NAMES; `about` names the only offers, rules, facts and axioms to look at. `accepted` says which
    failures stay and why, those of the shipped knowledge if nothing is said. `progress` is told the name of each proof
    before it is done. Raises ValueError for a name that is no proof.
    """
    start = perf_counter()
    # Where the texts are silent is a question about all rules together.
    chosen = tuple(only) or (tuple(PROVERS) if about else NAMES)
    for name in chosen:
        if name not in NAMES:
            raise ValueError(f"there is no proof {name}: take one of {', '.join(NAMES)}")
    run = _Run(Ground(base, frozenset(about) or None), shipped() if accepted is None else accepted)
    for name, prover in PROVERS.items():
        if name in chosen:
            progress(name)
            _prove(run, name, prover)
    _look_back(run, chosen)
    found: tuple[Silence, ...] = ()
    if SILENCE in chosen:
        progress(SILENCE)
        found = silences(run.ground)
    return Proofs(run.ground.days, tuple(run.proven), found, perf_counter() - start)


def _prove(run: _Run, name: str, prover: Prover) -> None:
    start, before = perf_counter(), run.ground.asked
    checked = 0
    failures: list[Failure] = []
    for each in prover(run.ground):
        checked += 1
        failures += each.failures
    run.everything += failures
    asked = run.ground.asked - before
    run.proven.append(_proven(run, name, checked, asked, failures, perf_counter() - start))


def _proven(run: _Run, name: str, checked: int, asked: int, failures: list[Failure], seconds: float) -> Proven:
    told = [_with_title(run.ground, failure) for failure in failures]
    known = tuple(Accepted(each, run.reasons[each.key]) for each in told if each.key in run.reasons)
    open_ones = tuple(each for each in told if each.key not in run.reasons)
    return Proven(name, checked, asked, open_ones, known, seconds)


def _with_title(ground: Ground, failure: Failure) -> Failure:
    """The failure with a family that says what it shows; one of whom nothing is known where no other can be."""
    family = failure.family or ground.nobody
    title = Text(nl=f"{failure.code}: {failure.address}")
    return replace(failure, family=replace(family, title=title, why=failure_text(failure)))


def _look_back(run: _Run, chosen: tuple[str, ...]) -> None:
    """Whether the voices agreed, and whether what is accepted is still so, as far as it was looked at."""
    differences = [each for voices in run.ground.all_voices() for each in voices.differences]
    failures = [
        Failure("voices-differ", each.address, {"solver": _answer(each.solver), "other": _answer(each.other)})
        for each in differences
    ]
    run.proven.append(_proven(run, VOICES, run.ground.asked, 0, failures, 0.0))
    concerned = [
        (code, address)
        for code, address in run.reasons
        if (code not in FAULTS or FAULTS[code].claim in chosen) and run.ground.concerns(_owner(address))
    ]
    outdated = list(stale(concerned, run.everything))
    run.proven.append(_proven(run, ACCEPTED, len(concerned), 0, outdated, 0.0))


def _owner(address: str) -> str:
    return address.partition("#")[0]


def _answer(answer: bool | None) -> Text:
    match answer:
        case True:
            return Text(nl="dat het kan", en="that it can be")
        case False:
            return Text(nl="dat het niet kan", en="that it cannot be")
        case None:
            return Text(nl="niets, want de vraag is te groot", en="nothing, since the question is too large")


assert set(CLAIMS) == {*PROVERS, VOICES, ACCEPTED}
