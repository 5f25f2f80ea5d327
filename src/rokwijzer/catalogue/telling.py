# SPDX-License-Identifier: EUPL-1.2
"""One offer in words: everything that is known of it, each statement with its place and its date.

No family in mind: what it asks is said, whether that is so is for the advice.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Protocol

from rokwijzer.advice.labels import AVAILABILITY, EVIDENCE, KIND, ROUTE, label
from rokwijzer.advice.statements import Statements, who_said
from rokwijzer.catalogue.browsing import Catalogue
from rokwijzer.catalogue.course import course_of
from rokwijzer.catalogue.features import cited_in
from rokwijzer.catalogue.labels import SECTOR
from rokwijzer.catalogue.sheet import (
    Condition,
    Contact,
    Dated,
    EvidenceTold,
    Link,
    Part,
    RouteTold,
    Sheet,
    SourceTold,
    There,
    Told,
)
from rokwijzer.decisions import OfferDecision, decide
from rokwijzer.explain import (
    CitationOut,
    Context,
    CriterionOut,
    Language,
    anonymous,
    explain_criterion,
    explain_person,
    finished,
    sentence,
)
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.contradictions import Contradiction, Severity, contradictions
from rokwijzer.knowledge.models import CareLine, Criterion, Evidence, Offer, Passage, Said, Source, Way, passages
from rokwijzer.logic import All, facts_in, intervals_in
from rokwijzer.logic import Condition as Condition_
from rokwijzer.matching import availability, contact_here, is_too_old, region_chain

MANY = 3
"""From so many parts on a condition is said as a list."""
_NAMED = "related"


class _Worded(Protocol):
    @property
    def nl(self) -> str | None: ...
    @property
    def en(self) -> str | None: ...


class _Statement(_Worded, Protocol):
    @property
    def cite(self) -> tuple[str, ...]: ...


@lru_cache(maxsize=1024)
def sheet_of(catalogue: Catalogue, name: str, language: Language) -> Sheet:
    """One offer as it is in the region and on the day of a catalogue; raises KeyError if there is no such offer.

    Remembered, since nothing in it changes.
    """
    return _Writer(catalogue, language).sheet(name)


class _Writer:
    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self._catalogue, self._base, self._language = catalogue, catalogue.base, language
        self._decisions = decide(self._base)
        self._context: Context = anonymous(self._base, self._decisions, language, catalogue.on)
        self._say = Statements(self._context)

    def sheet(self, name: str) -> Sheet:
        offer, language, catalogue = self._base.offers[name], self._language, self._catalogue
        decision = self._decisions.offers.get(name)
        person = explain_person(decision, self._context) if decision is not None else None
        conditions = tuple(self._conditions(name, offer, decision, person))
        regions = [each for each in self._base.regions if each != catalogue.region]
        return Sheet(
            id=name,
            name=offer.name,
            others=tuple(each.name for each in offer.names.values())[1:],
            kind=label(KIND, offer.kind, language),
            summary=offer.summary.in_(language),
            local=next(
                (
                    layer.name.in_(language)
                    for _, layer in region_chain(self._base, catalogue.region)
                    if name in layer.offers
                ),
                "",
            ),
            when=tuple(each.words(language) for each in catalogue.features.phases.joined(name)),
            person=person.label if person is not None else "",
            required=tuple(each.label for each in conditions if each.role == "required" and not each.timed),
            for_everybody=offer.for_everybody,
            for_families=offer.is_for_families,
            aims=self._each(offer.aims),
            delivered_by=tuple(self._deliverers(offer)),
            setting=self._each(offer.setting),
            course=course_of(self._base, name, language),
            conditions=conditions,
            routes=tuple(self._routes(name, offer)),
            here=self._there(name, catalogue.region) if catalogue.region is not None else None,
            elsewhere=tuple(self._there(name, region) for region in regions if self._own(name, region)),
            evidence=tuple(self._evidence(offer, each) for each in offer.evidence.values()),
            parts=tuple(self._parts(offer)),
            variants=tuple(
                Told(self._say.text(each), self._places(each.cite), each.label.in_(language))
                for each in offer.variants.values()
            ),
            differences=tuple(each for each in _differences(self._base) if each.owner == name),
            links=tuple(self._links(name, offer)),
            steps=tuple(
                (key, rule.title.in_(language)) for key, rule in self._base.rules.items() if name in rule.offers
            ),
            sources=tuple(self._sources(offer)),
            web=tuple(each.url for each in offer.web.values()),
            for_parents=offer.parents is not None,
        )

    # Conditions

    def _conditions(
        self, name: str, offer: Offer, decision: OfferDecision | None, person: CriterionOut | None
    ) -> Iterator[Condition]:
        if person is not None:
            yield self._condition(person, decision)
        if decision is not None:
            for each in decision.criteria:
                yield self._condition(explain_criterion(each, self._context), decision)
            return
        # What is not meant for families is not compiled; what it says is shown all the same.
        for key, criterion in offer.all_criteria().items():
            yield self._as_written(f"{name}#{key}", criterion)

    def _condition(self, out: CriterionOut, decision: OfferDecision | None) -> Condition:
        text = self._read(out, decision)
        head, colon, rest = text.partition(": ")
        parts = tuple(part.strip() for part in rest.rstrip(".").split(";")) if colon else ()
        listed = len(parts) >= MANY
        offer = decision.offer if decision is not None else None
        entrance = (
            offer.entrances[out.entrance].label.in_(self._language)
            if offer is not None and out.entrance is not None
            else ""
        )
        return Condition(
            id=out.address.partition("#")[2],
            role=out.role,
            label=finished(out.label.partition(": ")[2] if out.role == "person" else out.label).rstrip("."),
            sentence=f"{head}:" if listed else text,
            parts=parts if listed else (),
            readings=tuple(Told(each.sentence, _in_place(each.citations)) for each in out.readings),
            consult=out.consult or "",
            notes=(*out.notes, *(each.text for each in out.refined)),
            judged=any(fact.judgement for fact in out.facts),
            timed=_is_time(self._base.conditions.get(out.address, All())),
            entrance=entrance,
            places=_in_place(out.citations),
        )

    def _read(self, out: CriterionOut, decision: OfferDecision | None) -> str:
        """How a criterion is read; nothing where its readings are listed, or where it cannot be worked out."""
        condition = self._base.conditions.get(out.address, All())
        if out.readings or condition == All() or decision is None:
            return ""
        return finished(sentence(condition, True, self._context, self._context.meant(decision)))

    def _as_written(self, address: str, criterion: Criterion) -> Condition:
        condition = self._base.conditions.get(address, All())
        readable = condition != All() and not criterion.readings
        return Condition(
            id=address.partition("#")[2],
            role=criterion.role.value,
            label=finished(criterion.label.in_(self._language)).rstrip("."),
            sentence=finished(sentence(condition, True, self._context)) if readable else "",
            parts=(),
            readings=(),
            consult="",
            notes=(criterion.note.in_(self._language),) if criterion.note is not None else (),
            judged=False,
            timed=_is_time(condition),
            entrance="",
            places=self._places(criterion.cite),
        )

    # Where and how

    def _own(self, name: str, region: str) -> bool:
        """Whether this region itself says something, and not only a larger one."""
        layer = self._base.regions[region]
        return name in layer.availability or name in layer.switched_off

    def _there(self, name: str, region: str) -> There:
        here = availability(self._base, name, region, self._catalogue.on)
        layer = self._base.regions[region]
        entry = here.entry
        waiting = entry.waiting if entry is not None else None
        origin = here.region or region
        return There(
            region=region,
            name=layer.name.in_(self._language),
            status=here.status,
            label=label(AVAILABILITY, here.status, self._language),
            text=self._say.text(entry) if entry is not None else "",
            dated=self._dated(entry, origin) if entry is not None else Dated(),
            waiting=self._say.text(waiting) if waiting is not None else "",
            waiting_dated=self._dated(waiting, origin) if waiting is not None else Dated(),
            ask=self._contact(here.ask, region) if here.ask is not None else None,
        )

    def _contact(self, organisation: str, region: str) -> Contact:
        known = self._base.organisations[organisation]
        here = contact_here(self._base, organisation, region, self._catalogue.on)
        if here is None:
            return Contact(known.name, known.phone or "", "", known.web or "")
        contact = here.contact
        return Contact(
            known.name,
            contact.phone or known.phone or "",
            contact.mail or "",
            contact.web or known.web or "",
            self._say.text(contact),
            self._dated(contact, here.region),
        )

    def _dated(self, said: Said, region: str) -> Dated:
        on, checked = self._catalogue.on, said.checked
        months = None
        if checked is not None:
            months = (on.year - checked.year) * 12 + on.month - checked.month - (on.day < checked.day)
        return Dated(
            checked=checked,
            months=months,
            too_old=is_too_old(self._base, said, region, on),
            undated=said.undated or (checked is None and said.cite is not None),
            said_by=who_said(self._base, said.said_by, self._language) if said.said_by is not None else None,
            places=self._places(said.cite or ()),
        )

    def _routes(self, name: str, offer: Offer) -> Iterator[RouteTold]:
        for route in offer.routes.values():
            yield self._route(route, route.cite, undated=route.undated)
        for entrance in offer.entrances.values():
            for route in entrance.routes.values():
                yield self._route(route, route.cite, entrance.label.in_(self._language), undated=route.undated)
        for region, layer in region_chain(self._base, self._catalogue.region):
            for each in layer.routes.get(name, {}).values():
                told = self._route(each, each.cite or ())
                yield RouteTold(
                    told.label,
                    told.text,
                    told.by,
                    told.signed_by,
                    told.entrance,
                    layer.name.in_(self._language),
                    self._dated(each, region),
                    told.places,
                )

    def _route(self, way: Way, cites: tuple[str, ...], entrance: str = "", *, undated: bool = False) -> RouteTold:
        roles = self._base.roles
        return RouteTold(
            label=label(ROUTE, way.kind, self._language),
            text=self._say.text(way),
            by=tuple(roles[role].in_(self._language) for role in way.by),
            signed_by=roles[way.signed_by].in_(self._language) if way.signed_by is not None else "",
            entrance=entrance,
            region="",
            dated=Dated(undated=undated),
            places=self._places(cites),
        )

    # Statements

    def _deliverers(self, offer: Offer) -> Iterator[Told]:
        for each in offer.delivered_by.values():
            training = each.training.in_(self._language) if each.training is not None else ""
            yield Told(self._say.text(each), self._places(each.cite), training)

    def _evidence(self, offer: Offer, each: Evidence) -> EvidenceTold:
        citations_ = self._say.citations(each.cite)
        dated = each.dated or next((found for one in passages(each.cite) if (found := self._source(one).dated)), "")
        return EvidenceTold(
            label=label(EVIDENCE, each.level, self._language),
            written=each.written,
            voices=tuple(dict.fromkeys(one.short for one in citations_)),
            variant=offer.variants[each.variant].label.in_(self._language) if each.variant is not None else "",
            dated=dated,
            note=each.note.in_(self._language) if each.note is not None else "",
            places=_in_place(citations_),
        )

    def _parts(self, offer: Offer) -> Iterator[Part]:
        run = offer.programme
        single = {key: each for key, each in (("video", run.video), ("homework", run.homework)) if each is not None}
        groups: tuple[tuple[str, tuple[Mapping[str, _Statement], ...]], ...] = (
            ("meets", (run.sessions, run.session_length, run.frequency, run.duration, run.runs_until, run.group_size)),
            ("phases", (run.phases,)),
            ("content", (run.parts, single, run.measurements)),
            ("use", (offer.conditions_of_use,)),
            ("effects", (offer.effects,)),
            ("cost", (offer.cost,)),
            ("language", (offer.languages,)),
            ("materials", (offer.materials,)),
            ("more", (offer.facts,)),
        )
        for key, statements in groups:
            told = tuple(one for group in statements for one in self._each(group))
            if told:
                yield Part(key, told)
        if offer.care_lines:
            yield Part("care-line", tuple(self._line(each) for each in offer.care_lines.values()))
        if offer.owner is not None:
            yield Part("owner", self._each({"owner": offer.owner}))
        named = {key: cites for key, cites in offer.organisations.items() if key in self._base.organisations}
        if named:
            told = tuple(Told(self._base.organisations[key].name, self._places(cites)) for key, cites in named.items())
            yield Part("organisations", told)

    def _line(self, each: CareLine) -> Told:
        sector = label(SECTOR, each.sector, self._language) if each.sector is not None else ""
        return Told(each.written, self._places(each.cite), sector)

    def _each(self, statements: Mapping[str, _Statement]) -> tuple[Told, ...]:
        return tuple(
            Told(one.text, _in_place(one.citations), one.label or "", one.undated)
            for one in self._say.each(statements)
            if one.text
        )

    # Around it

    def _links(self, name: str, offer: Offer) -> Iterator[Link]:
        """Each other offer once, with all that is said of it; that it is named here is said where nothing else is."""
        offers = self._base.offers
        hows: dict[str, list[str]] = {}
        ways: tuple[tuple[str, Iterable[str]], ...] = (
            ("part-of", [offer.part_of] if offer.part_of is not None else []),
            ("part", [other for other, each in offers.items() if each.part_of == name]),
            ("related", [*offer.related, *(other for other, each in offers.items() if name in each.related)]),
            (
                "not-to-be-confused",
                sorted(
                    {*offer.not_to_be_confused_with}
                    | {other for other, each in offers.items() if name in each.not_to_be_confused_with},
                    key=lambda each: offers[each].name.casefold() if each in offers else "",
                ),
            ),
        )
        for how, others in ways:
            for other in dict.fromkeys(others):
                # A region may have switched the other one off.
                if other in offers:
                    hows.setdefault(other, []).append(how)
        for other, found in hows.items():
            told = tuple(how for how in found if how != _NAMED) or (_NAMED,)
            yield Link(other, offers[other].name, told)

    def _sources(self, offer: Offer) -> Iterator[SourceTold]:
        lines: dict[str, dict[tuple[int, int], None]] = {}
        for cites in cited_in(offer):
            for each in passages(cites):
                lines.setdefault(each.source, {})[each.first, each.last] = None
        for source in self._base.common.sources.values():
            if source.key in lines:
                spans = merged(sorted(lines[source.key]))
                yield SourceTold(
                    source.title.in_(self._language),
                    source.publisher,
                    source.dated or "",
                    source.voice,
                    tuple(str(first) if first == last else f"{first}-{last}" for first, last in spans),
                )

    def _source(self, passage: Passage) -> Source:
        return next(each for each in self._base.common.sources.values() if each.key == passage.source)

    def _places(self, cites: Iterable[str]) -> tuple[str, ...]:
        return _in_place(self._say.citations(tuple(cites)))


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of lines in order, with those that touch each other joined."""
    found: list[tuple[int, int]] = []
    for first, last in spans:
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found


def _is_time(condition: Condition_) -> bool:
    return bool(intervals_in(condition)) and not facts_in(condition)


def _in_place(found: Iterable[CitationOut]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.place for each in found))


@lru_cache(maxsize=8)
def _differences(base: KnowledgeBase) -> tuple[Contradiction, ...]:
    """What differs or is left open in offers, as far as users should know."""
    return tuple(each for each in contradictions(base) if each.owner_kind == "offer" and each.severity is Severity.USER)
