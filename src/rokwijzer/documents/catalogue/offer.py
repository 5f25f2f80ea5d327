# SPDX-License-Identifier: EUPL-1.2
"""One offer as it is printed: five facts, and everything that the sources say under headings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from rokwijzer.advice.labels import EVIDENCE, KIND, ROUTE, label
from rokwijzer.documents.catalogue.here import RegionWriter
from rokwijzer.documents.catalogue.model import EvidenceRow, Fact, Line, OfferPage, Part
from rokwijzer.documents.catalogue.origins import dated_of, sources_of
from rokwijzer.documents.catalogue.picture import picture
from rokwijzer.documents.catalogue.whom import cited, conditions, in_short
from rokwijzer.documents.catalogue.words import say
from rokwijzer.explain import Context, citations, finished
from rokwijzer.knowledge.models import Cites, Offer, Way


class _Worded(Protocol):
    @property
    def nl(self) -> str | None: ...
    @property
    def en(self) -> str | None: ...


class _Said(_Worded, Protocol):
    @property
    def cite(self) -> tuple[str, ...]: ...


class OfferPages:
    """Writes offers in one language, for one region or for none."""

    def __init__(self, context: Context, here: RegionWriter | None) -> None:
        self._context = context
        self._base = context.base
        self._language = context.language
        self._here = here

    def page(self, name: str, number: str = "") -> OfferPage:
        """Everything that is printed of one offer."""
        offer, language = self._base.offers[name], self._language
        routes = tuple(self._routes(name, offer))
        evidence = tuple(self._evidence(offer))
        here = self._here.availability(name) if self._here is not None else None
        course = picture(offer, self._context)
        shown = {"runs": course is not None, "evidence": bool(evidence), "here": here is not None}
        parts = tuple(part for part in self._parts(name, offer, routes) if part.lines or shown.get(part.key))
        return OfferPage(
            id=name,
            number=number,
            name=offer.name,
            also=tuple(each.name for each in offer.names.values())[1:],
            kind=_capital(label(KIND, offer.kind, language)),
            summary=offer.summary.in_(language),
            for_whom=in_short(offer, language),
            facts=self._facts(offer, routes, evidence, here.label.lower() if here is not None else ""),
            picture=course,
            parts=parts,
            evidence=evidence,
            availability=here,
            sources=sources_of(offer, self._context),
        )

    def _facts(
        self, offer: Offer, routes: tuple[Line, ...], evidence: tuple[EvidenceRow, ...], here: str
    ) -> tuple[Fact, ...]:
        language, unsaid = self._language, say("not-said", self._language)
        run = offer.programme
        course = next(iter([*run.sessions.values(), *run.duration.values(), *run.frequency.values()]), None)
        kind = _capital(label(KIND, offer.kind, language))
        what = ". ".join([kind, *([self._text(course).rstrip(".")] if course else [])])
        where = [self._text(each).rstrip(".") for each in offer.setting.values()]
        where += list(dict.fromkeys(each.written for each in offer.care_lines.values()))
        if here and self._here is not None:
            where.insert(0, f"{say('region', language, region=self._here.name)}: {here}")
        ways = dict.fromkeys(each.label for each in routes)
        return (
            Fact(say("fact whom", language), in_short(offer, language)),
            Fact(say("fact what", language), what),
            Fact(say("fact where", language), ". ".join(where) or unsaid),
            Fact(say("fact how", language), _capital("; ".join(ways).lower()) or unsaid),
            Fact(say("fact evidence", language), _capital("; ".join(_levels(evidence))) or unsaid),
        )

    def _parts(self, name: str, offer: Offer, routes: tuple[Line, ...]) -> Iterator[Part]:
        def part(key: str, lines: Iterable[Line]) -> Part:
            return Part(key, say(f"part {key}", self._language), tuple(lines))

        here = say("region", self._language, region=self._here.name) if self._here is not None else ""

        yield part("whom", conditions(name, offer, self._context))
        yield part("aims", self._each(offer.aims))
        yield part("runs", self._runs(offer))
        yield part("by", self._by(offer))
        yield part("routes", routes)
        yield Part("here", here, ())
        yield part("evidence", ())
        yield part("effects", self._each(offer.effects))
        yield part("use", self._each(offer.conditions_of_use))
        yield part("facts", [*self._variants(offer), *self._each(offer.facts)])
        yield part(
            "cost",
            [
                *self._each(offer.cost, say("cost", self._language)),
                *self._each(offer.languages, say("language", self._language)),
                *self._each(offer.materials, say("material", self._language)),
            ],
        )
        points = {key: each for key, each in offer.open_points.items() if each.severity == "user"}
        yield part("open", self._each(points))
        yield part("together", self._together(offer))
        yield part("web", (Line(each.url, cites=cited(each.cite)) for each in offer.web.values()))

    def _runs(self, offer: Offer) -> Iterator[Line]:
        run, language = offer.programme, self._language
        for group in (run.duration, run.runs_until, run.sessions, run.session_length, run.frequency, run.group_size):
            yield from self._each(group)
        for phase in run.phases.values():
            yield Line(self._text(phase), phase.label.in_(language), cited(phase.cite))
        yield from self._each(run.parts)
        for key, single in (("video", run.video), ("homework", run.homework)):
            if single is not None:
                yield self._line(single, say(key, language))
        yield from self._each(run.measurements, say("measured", language))

    def _by(self, offer: Offer) -> Iterator[Line]:
        language = self._language
        for each in offer.delivered_by.values():
            who = self._text(each)
            if each.training is not None:
                who = say("trained", language, who=who.rstrip("."), training=each.training.in_(language))
            yield Line(finished(who), say("deliverer", language), cited(each.cite))
        for organisation, cites in offer.organisations.items():
            yield Line(
                finished(self._base.organisations[organisation].name), say("organisation", language), cited(cites)
            )
        yield from self._each(offer.setting, say("setting", language))
        for line in offer.care_lines.values():
            written = (
                line.written if line.line is None else say("care-line", language, written=line.written, line=line.line)
            )
            yield Line(finished(written), say("line", language), cited(line.cite))
        if offer.owner is not None:
            yield self._line(offer.owner, say("owner", language))

    def _routes(self, name: str, offer: Offer) -> Iterator[Line]:
        for route in offer.routes.values():
            yield self._route(route, route.cite)
        for entrance in offer.entrances.values():
            for route in entrance.routes.values():
                yield self._route(route, route.cite, entrance.label.in_(self._language))
        if self._here is not None:
            for regional, region in self._here.routes(name):
                yield self._route(regional, regional.cite, say("route-here", self._language, region=region))

    def _route(self, route: Way, cites: Cites | None, about: str = "") -> Line:
        language, roles = self._language, self._base.roles
        kind = label(ROUTE, route.kind, language)
        text = self._text(route)
        more = (
            [say("route-by", language, roles=", ".join(roles[role].in_(language) for role in route.by))]
            if route.by
            else []
        )
        if route.signed_by is not None:
            more.append(say("signed", language, role=roles[route.signed_by].in_(language)))
        if more:
            text = f"{text.rstrip('.')} ({'; '.join(more)})."
        if getattr(route, "undated", False):
            text = finished(say("statement-undated", language, text=text.rstrip(".")))
        return Line(text, f"{about}: {kind.lower()}" if about else kind, cited(cites or ()))

    def _evidence(self, offer: Offer) -> Iterator[EvidenceRow]:
        language = self._language
        for each in offer.evidence.values():
            variant = offer.variants[each.variant].label.in_(language) if each.variant in offer.variants else ""
            notes = [variant, each.note.in_(language) if each.note is not None else ""]
            yield EvidenceRow(
                source=", ".join(dict.fromkeys(cite.short for cite in citations(each.cite, self._base, language))),
                level=label(EVIDENCE, each.level, language),
                written=each.written,
                dated=each.dated or dated_of(each.cite, self._base) or say("undated", language),
                note=" ".join(finished(note) for note in notes if note),
                cites=cited(each.cite),
            )

    def _variants(self, offer: Offer) -> Iterator[Line]:
        language = self._language
        for each in offer.variants.values():
            said = [self._text(each).rstrip(".")] if self._text(each) else []
            if each.recognised is not None:
                said.append(say("recognised" if each.recognised else "not-recognised", language))
            name = say("variant", language, label=each.label.in_(language))
            yield Line(finished("; ".join(said) or each.label.in_(language)), name, cited(each.cite))

    def _together(self, offer: Offer) -> Iterator[Line]:
        language, offers = self._language, self._base.offers
        if offer.part_of is not None and offer.part_of in offers:
            yield Line(finished(offers[offer.part_of].name), say("part-of", language))
        for name, cites in offer.related.items():
            if name in offers:
                yield Line(finished(offers[name].name), say("related", language), cited(cites))
        for name in offer.not_to_be_confused_with:
            if name in offers:
                yield Line(finished(offers[name].name), say("not-same", language))

    def _each(self, statements: Mapping[str, _Said], about: str = "") -> Iterator[Line]:
        return (self._line(each, about) for each in statements.values())

    def _line(self, said: _Said, about: str = "") -> Line:
        text = self._text(said)
        if getattr(said, "undated", False):
            text = say("statement-undated", self._language, text=text.rstrip("."))
        return Line(finished(text), about, cited(said.cite))

    def _text(self, said: _Worded) -> str:
        """Dutch where there is no English yet."""
        return (said.en if self._language == "en" else None) or said.nl or ""


def _levels(evidence: Iterable[EvidenceRow]) -> Iterator[str]:
    """Each rating once, with the sources that give it and their dates."""
    found: dict[str, list[str]] = {}
    for row in evidence:
        found.setdefault(row.level, []).append(
            f"{row.source}, {row.dated}" if row.dated not in row.source else row.source
        )
    for level, sources in found.items():
        yield f"{level} ({'; '.join(dict.fromkeys(sources))})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
