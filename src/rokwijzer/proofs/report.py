# SPDX-License-Identifier: EUPL-1.2
"""What the proofs came to, ready for a page or another program. Texts are in the language asked for."""

from collections.abc import Callable, Iterable

from pydantic import BaseModel, ConfigDict

from rokwijzer import __version__
from rokwijzer.editions import edition_of
from rokwijzer.explain import Language
from rokwijzer.family import to_yaml
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.logic import FactRef
from rokwijzer.proofs.outcome import Accepted, Failure, Proven
from rokwijzer.proofs.prove import Proofs
from rokwijzer.proofs.silence import Silence
from rokwijzer.proofs.words import CLAIMS, failure_text


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class FailureOut(_Out):
    """Something that is not as it should be."""

    code: str
    """What kind of failure it is; docs/proofs.md has them all."""
    address: str
    """An offer, rule, fact or axiom, or `owner#criterion`."""
    text: str
    file: str | None = None
    line: int | None = None
    family: str
    """A family that shows it, as a file that can be read."""
    accepted: str | None = None
    """Why it stays, if it is known."""


class ProofOut(_Out):
    """One proof."""

    name: str
    claim: str
    holds: bool
    checked: int
    """How many rules, offers, criteria, facts or axioms were looked at."""
    questions: int
    """How many questions that took; 0 where looking is enough."""
    seconds: float
    failures: tuple[FailureOut, ...]
    accepted: tuple[FailureOut, ...]


class ThingOut(_Out):
    """Something that can be entered, or a step."""

    id: str
    label: str
    theme: str | None = None


class SizeOut(_Out):
    """The situations in which so many things are so."""

    things: int
    situations: int
    silent: int
    """In how many of them no step and no safety rule applies, beyond those for everybody."""


class SilenceOut(_Out):
    """What the texts leave unsaid in one span of time."""

    when: str
    steps: tuple[ThingOut, ...]
    """The rules that can apply here at all."""
    things: int
    """How many things can be entered here."""
    sizes: tuple[SizeOut, ...]
    company: tuple[ThingOut, ...]
    """Things that lead to no step by themselves, but may in company."""
    unheard: tuple[ThingOut, ...]
    """Things that no rule which can apply here takes notice of."""
    family: str | None
    """A family in which one of these is so."""


class ReportOut(_Out):
    """Everything that was proved and found of one knowledge base."""

    language: str
    program: str
    edition: str | None
    days: tuple[str, ...]
    """Days that together show every way in which a family can stand in time."""
    holds: bool
    questions: int
    """How many questions both voices answered."""
    seconds: float
    proofs: tuple[ProofOut, ...]
    silence: tuple[SilenceOut, ...]
    """Where the texts say nothing: a finding about the sources, no failure."""


Placed = Callable[[str], tuple[str, int] | None]
"""Gives the file and line of an address."""


def report(proofs: Proofs, base: KnowledgeBase, language: Language, place: Placed = lambda address: None) -> ReportOut:
    """The report in one language; `place` tells where in the files an address stands."""
    said = _Said(base, language, place)
    return ReportOut(
        language=language,
        program=__version__,
        edition=edition_of(base).in_words(language),
        days=tuple(day.isoformat() for day in proofs.days),
        holds=proofs.holds,
        questions=proofs.asked,
        seconds=round(proofs.seconds, 2),
        proofs=tuple(said.proof(each) for each in proofs.proven),
        silence=tuple(said.silence(each) for each in proofs.silences),
    )


class _Said:
    def __init__(self, base: KnowledgeBase, language: Language, place: Placed) -> None:
        self._base, self._language, self._place = base, language, place

    def proof(self, proven: Proven) -> ProofOut:
        claim = CLAIMS[proven.name]
        return ProofOut(
            name=proven.name,
            claim=claim.nl if self._language == "nl" else claim.en,
            holds=proven.holds,
            checked=proven.checked,
            questions=proven.asked,
            seconds=round(proven.seconds, 2),
            failures=tuple(self._failure(each) for each in proven.failures),
            accepted=tuple(self._accepted(each) for each in proven.accepted),
        )

    def _failure(self, failure: Failure, why: str | None = None) -> FailureOut:
        place = self._place(failure.address)
        assert failure.family is not None  # `prove` sees to it.
        return FailureOut(
            code=failure.code,
            address=failure.address,
            text=failure_text(failure).in_(self._language),
            file=place[0] if place else None,
            line=place[1] if place else None,
            family=to_yaml(failure.family),
            accepted=why,
        )

    def _accepted(self, accepted: Accepted) -> FailureOut:
        return self._failure(accepted.failure, accepted.why.in_(self._language))

    def silence(self, silence: Silence) -> SilenceOut:
        unheard = set(silence.unheard)
        return SilenceOut(
            when=silence.span.words.in_(self._language),
            steps=tuple(ThingOut(id=name, label=self._title(name)) for name in silence.steps),
            things=len(silence.things),
            sizes=tuple(
                SizeOut(things=size, situations=count, silent=silent)
                for size, (count, silent) in enumerate(zip(silence.situations, silence.silent, strict=True))
                if size
            ),
            company=self._things(ref for ref in silence.alone if ref not in unheard),
            unheard=self._things(silence.unheard),
            family=to_yaml(silence.example) if silence.example is not None else None,
        )

    def _title(self, rule: str) -> str:
        return self._base.rules[rule].title.in_(self._language)

    def _things(self, refs: Iterable[FactRef]) -> tuple[ThingOut, ...]:
        """By theme, in the order of the themes."""
        themes = list(self._base.common.themes)
        facts = [(ref, self._base.fact(ref)) for ref in refs]
        return tuple(
            ThingOut(
                id=str(ref),
                label=fact.label.in_(self._language),
                theme=self._base.common.themes[fact.theme].label.in_(self._language),
            )
            for ref, fact in sorted(facts, key=lambda each: themes.index(each[1].theme))
        )
