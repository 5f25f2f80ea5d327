# SPDX-License-Identifier: EUPL-1.2
"""What each offer is told apart by: for each facet the values that the knowledge states of it.

Everything is read from typed fields, conditions, names of statements and citations. An offer of which nothing is said
under a facet has no value there; `facets` counts it as silent. What a region says is not here: that changes by itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from rokwijzer.advice.labels import EVIDENCE, KIND, ROUTE, label
from rokwijzer.catalogue.folding import FUNCTION_WORDS, words
from rokwijzer.catalogue.labels import PHRASES, SECTOR, Facet, phrase
from rokwijzer.catalogue.named import Named, Said, named
from rokwijzer.catalogue.phases import Phases, phases_of
from rokwijzer.catalogue.stems import canonical
from rokwijzer.explain import Language
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import EvidenceLevel, Offer, OfferKind, Role, RouteKind, Sector, Subject, Text, passages
from rokwijzer.logic import Condition, FactRef, Member, atoms_in, facts_in
from rokwijzer.logic.binding import BASIS, CARER, CARERS, PRESENT, ROLE

EVERYBODY, ANY_PARENT, PROFESSIONALS, BIRTH_MOTHER = "everybody", "any-parent", "professionals", "birth-mother"
NO_LINE = "line-unnamed"
YOUTH_HEALTH_CARE = "youth-health-care"
_LINE = "line-"
_ABOUT = frozenset({Role.REQUIRED, Role.ALSO_SUITABLE, Role.INDICATION, Role.EXAMPLE})
"""What is said of the family that the offer is meant for; an exclusion says for whom it is not."""

Values = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Features:
    """The values of all offers of one knowledge base."""

    base: KnowledgeBase

    @cached_property
    def of(self) -> Mapping[str, Mapping[Facet, Values]]:
        """By offer, then by facet, each value once."""
        return {name: dict(self._of(name, offer)) for name, offer in self.base.offers.items()}

    @cached_property
    def phases(self) -> Phases:
        """When each offer can begin."""
        return phases_of(self.base)

    def conditions(self, name: str) -> Iterator[tuple[Role, Condition]]:
        """Every condition of an offer, with what its criterion does."""
        for key, criterion in self.base.offers[name].all_criteria().items():
            condition = self.base.conditions.get(f"{name}#{key}")
            if condition is not None:
                yield criterion.role, condition

    def facts(self, name: str) -> dict[str, None]:
        """The facts, as the dictionary names them, that an offer's criteria ask for of those whom it is for."""
        refs = [ref for role, each in self.conditions(name) if role in _ABOUT for ref in facts_in(each)]
        return dict.fromkeys(key for ref in refs if (key := fact_key(ref)) not in self._who)

    def words(self, facet: Facet, value: str, language: Language) -> str:
        """What a value is called."""
        base = self.base
        match facet:
            case Facet.PHASE:
                return next(each for each in self.phases.order if each.id == value).words(language)
            case Facet.PERSON:
                return self._person_words(value, language)
            case Facet.THEME:
                return base.common.themes[value].label.in_(language)
            case Facet.KIND:
                return label(KIND, OfferKind(value), language)
            case Facet.WISH:
                return base.facts[value].label.in_(language)
            case Facet.CARE_LINE:
                return (
                    phrase(value, language)
                    if value == NO_LINE
                    else phrase("line", language, line=value.removeprefix(_LINE))
                )
            case Facet.SECTOR:
                return label(SECTOR, Sector(value), language)
            case Facet.ROUTE:
                return label(ROUTE, RouteKind(value), language)
            case Facet.EVIDENCE:
                return label(EVIDENCE, EvidenceLevel(value), language)
            case Facet.SOURCE:
                return base.common.sources[value].short.in_(language)
            case Facet.SETTING | Facet.DELIVERED_BY | Facet.LANGUAGE | Facet.COST:
                if facet is Facet.DELIVERED_BY and value == YOUTH_HEALTH_CARE:
                    return phrase(value, language)
                return self._named[facet].words[value].in_(language)
        raise KeyError(facet)

    # What each facet reads

    def _of(self, name: str, offer: Offer) -> Iterator[tuple[Facet, Values]]:
        lines = offer.care_lines.values()
        found: dict[Facet, Iterable[str]] = {
            Facet.PHASE: self.phases.of.get(name, ()),
            Facet.PERSON: self._persons(name, offer),
            Facet.THEME: (self.base.facts[key].theme for key in self.facts(name)),
            Facet.KIND: (offer.kind,),
            Facet.WISH: offer.serves,
            Facet.CARE_LINE: (NO_LINE if each.line is None else f"{_LINE}{each.line}" for each in lines),
            Facet.SECTOR: (each.sector for each in lines if each.sector is not None),
            Facet.EVIDENCE: (each.level for each in offer.evidence.values()),
            Facet.SOURCE: self._sources(offer),
        }
        found |= {facet: each.of[name] for facet, each in self._named.items()}
        found[Facet.DELIVERED_BY] = self._deliverers(name, offer)
        for facet, values in found.items():
            if different := tuple(dict.fromkeys(str(each) for each in values)):
                yield facet, different

    def _persons(self, name: str, offer: Offer) -> Iterator[str]:
        """Whom the offer is about: a role or kind of parent that it names, or nobody in particular."""
        if not offer.is_for_families:
            yield PROFESSIONALS
            return
        named: list[str] = []
        if offer.person is not None:
            named += [offer.person.role] if offer.person.role else []
            named += offer.person.basis
            named += [BIRTH_MOTHER] if offer.person.birth_mother and not offer.person.role else []
        for role, condition in self.conditions(name):
            if role in (Role.REQUIRED, Role.ALSO_SUITABLE):
                named += [
                    str(value)
                    for atom in atoms_in(condition)
                    if isinstance(atom, Member) and atom.ref.fact in (ROLE, BASIS)
                    for value in sorted(atom.values, key=str)
                ]
        yield from named or ([EVERYBODY] if offer.for_everybody else [ANY_PARENT])

    def _sources(self, offer: Offer) -> Iterator[str]:
        cited = {passage.source for cites in cited_in(offer) for passage in passages(cites)}
        return (name for name, source in self.base.common.sources.items() if source.key in cited)

    @cached_property
    def _named(self) -> Mapping[Facet, Named]:
        offers = self.base.offers.items()
        read: Mapping[Facet, Callable[[Offer], Mapping[str, Said]]] = {
            Facet.SETTING: lambda offer: offer.setting,
            Facet.DELIVERED_BY: lambda offer: offer.delivered_by,
            Facet.LANGUAGE: lambda offer: offer.languages,
            Facet.COST: lambda offer: offer.cost,
        }
        roles = self._roles_in
        return {
            facet: named({name: of(offer) for name, offer in offers}, roles if facet is Facet.DELIVERED_BY else _none)
            for facet, of in read.items()
        }

    def _deliverers(self, name: str, offer: Offer) -> Iterator[str]:
        """Roles and statements, and youth health care where the offer is carried out there, however that is said."""
        yield from self._named[Facet.DELIVERED_BY].of[name]
        if offer.youth_health_care:
            yield YOUTH_HEALTH_CARE

    def _roles_in(self, said: Said) -> Mapping[str, Text]:
        """The roles of the knowledge base that a statement names, and youth health care, in whatever form."""
        spoken = self._forms(said.nl)
        found = {name: text for name, text in self.base.roles.items() if self._forms(text.nl) <= spoken}
        if any(self._forms(PHRASES[key].nl) <= spoken for key in (YOUTH_HEALTH_CARE, f"{YOUTH_HEALTH_CARE}-short")):
            found[YOUTH_HEALTH_CARE] = PHRASES[YOUTH_HEALTH_CARE]
        return found

    def _forms(self, text: str) -> frozenset[str]:
        return frozenset(canonical(word, "nl", ()) for word in words(text)) - FUNCTION_WORDS["nl"]

    @cached_property
    def _who(self) -> frozenset[str]:
        """The facts that only say which parent is meant."""
        return frozenset(f"{CARER}.{fact}" for fact in (PRESENT, ROLE, BASIS))

    # Words

    def _person_words(self, value: str, language: Language) -> str:
        for fact in (ROLE, BASIS):
            known = self.base.facts[f"{CARER}.{fact}"].values
            if value in known:
                return known[value].label.in_(language)
        return phrase(value, language)


def _none(_said: Said) -> Mapping[str, Text]:
    return {}


def fact_key(ref: FactRef) -> str:
    """The fact as the dictionary names it: with the one subject for both carers."""
    return f"{Subject.CARER if ref.subject in (CARER, *CARERS) else ref.subject}.{ref.fact}"


def cited_in(part: object) -> Iterator[tuple[str, ...]]:
    """Every group of citations in a part of the knowledge."""
    match part:
        case BaseModel():
            for name in type(part).model_fields:
                value = getattr(part, name)
                if name == "cite" and value:
                    yield value
                else:
                    yield from cited_in(value)
        case dict():
            for value in part.values():
                yield from cited_in(value)
        case tuple() if part and all(isinstance(each, str) and ":" in each for each in part):
            yield part
        case tuple() | list():
            for value in part:
                yield from cited_in(value)
