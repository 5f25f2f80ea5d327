# SPDX-License-Identifier: EUPL-1.2
"""Every contradiction and gap of the knowledge base as an entry of its own.

Nothing is entered here: each is read from what the files say already (readings, figures by source, open points, …), so
that the list cannot fall behind. It says what differs, where, who speaks, and what the program does meanwhile: ask,
show both, leave open or show. It never decides which source is right.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from rokwijzer.knowledge.base import KnowledgeBase
from rokwijzer.knowledge.contradiction_words import FIGURES, MEANWHILE, ContradictionKind, Meanwhile, reading_words
from rokwijzer.knowledge.differing import bounds_differ, in_one_place, open_ends, sources_of, values_at
from rokwijzer.knowledge.models import (
    Availability,
    CareLine,
    Criterion,
    Evidence,
    Figure,
    Offer,
    OpenPoint,
    Rule,
    Statement,
    Text,
    Voice,
)


class Severity(StrEnum):
    """Who needs to know: whoever uses the program, or only who keeps the knowledge."""

    USER = "user"
    CURATOR = "curator"


@dataclass(frozen=True)
class Voiced:
    """What one passage (or a few that agree) says, and who speaks there."""

    name: str
    """The name of the reading or statement in its file; empty where the entry is about one statement only."""
    says: Text | None
    """In the source's terms; None where `what` says it already."""
    cites: tuple[str, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class Contradiction:
    """One contradiction or gap. `address` is where it stands: `offer#criterion`, or a path of keys with slashes."""

    kind: ContradictionKind
    owner_kind: str
    """offer, rule, aid, region or organisation"""
    owner: str
    address: str
    what: Text
    said: tuple[Voiced, ...]
    meanwhile: Meanwhile
    severity: Severity

    @property
    def meanwhile_words(self) -> Text:
        """What the program does as long as it stands so."""
        return MEANWHILE[self.kind, self.meanwhile]

    @property
    def cites(self) -> tuple[str, ...]:
        """Every citation, each once, in the order of what is said."""
        return tuple(dict.fromkeys(cite for each in self.said for cite in each.cites))

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Everybody who speaks, each once."""
        return tuple(dict.fromkeys(voice for each in self.said for voice in each.voices))


def contradictions(base: KnowledgeBase) -> list[Contradiction]:
    """All of them, by kind in the order of `ContradictionKind`, then by owner and address."""
    order = list(ContradictionKind)
    found = list(_Finder(base).all())
    return sorted(found, key=lambda each: (order.index(each.kind), each.owner, each.address))


_VOICE_WORDS = frozenset({"guideline", "annex", "region", "provider"})
"""By house rule a statement is named after its source where several speak: `annex-prenatal`."""


class _Finder:
    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base

    def all(self) -> Iterator[Contradiction]:
        base = self._base
        for name, offer in self._offers():
            yield from self._of_offer(name, offer)
        for name, rule in base.rules.items():
            yield from self._of_rule(name, rule)
        for name, aid in base.aids.items():
            for key, each in aid.missing.items():
                place = ("aid", name, f"{name}/missing/{key}")
                yield self._one(
                    ContradictionKind.GAP, place, _text(each), each.cite, Meanwhile.LEAVE_OPEN, Severity.USER
                )
            yield from self._undated("aid", name, aid, name)
        for name, organisation in base.organisations.items():
            yield from self._undated("organisation", name, organisation, name)
        for name, region in base.regions.items():
            for offer_id, entry in region.availability.items():
                if entry.checked is None:
                    yield self._availability(name, offer_id, entry)
            for field in ("contacts", "routes", "switched_off"):
                where = f"{name}/{field.replace('_', '-')}"
                yield from self._undated("region", name, getattr(region, field), where)

    def _offers(self) -> Iterator[tuple[str, Offer]]:
        """Those of the sources, and those that only a region has."""
        yield from self._base.offers.items()
        for region in self._base.regions.values():
            yield from region.offers.items()

    def _voiced(self, name: str, says: Text | None, cites: tuple[str, ...]) -> Voiced:
        return Voiced(name, says, cites, self._base.voices(cites))

    # One offer or rule

    def _of_offer(self, name: str, offer: Offer) -> Iterator[Contradiction]:
        for key, criterion in offer.all_criteria().items():
            yield from self._of_criterion("offer", name, key, criterion)
        for field in ("duration", "runs_until", "sessions", "session_length", "frequency", "group_size"):
            where = f"{name}/programme/{field.replace('_', '-')}"
            yield from self._figures(name, where, getattr(offer.programme, field))
        yield from self._evidence(name, offer.evidence)
        yield from self._care_lines(name, offer.care_lines)
        for key, point in offer.open_points.items():
            kind = ContradictionKind.UNDATED if point.undated else ContradictionKind.OPEN_POINT
            yield self._statement(kind, "offer", name, f"{name}/open-points/{key}", point, Severity(point.severity))
        for key, suspect in offer.suspects.items():
            yield self._suspect("offer", name, f"{name}/suspects/{key}", suspect.cite, _text(suspect), suspect.reason)
        yield from self._undated("offer", name, offer, name)

    def _of_rule(self, name: str, rule: Rule) -> Iterator[Contradiction]:
        for key, criterion in rule.criteria.items():
            yield from self._of_criterion("rule", name, key, criterion)
        for key, point in rule.open_points.items():
            kind = ContradictionKind.UNDATED if point.undated else ContradictionKind.OPEN_POINT
            yield self._statement(kind, "rule", name, f"{name}/open-points/{key}", point)
        for key, gap in rule.gaps.items():
            yield self._statement(ContradictionKind.GAP, "rule", name, f"{name}/gaps/{key}", gap)
        yield from self._undated("rule", name, rule, name)

    def _of_criterion(self, owner_kind: str, owner: str, key: str, criterion: Criterion) -> Iterator[Contradiction]:
        address = f"{owner}#{key}"
        if criterion.readings:
            yield self._readings(owner_kind, owner, address, criterion)
        yield from self._open_ends(owner_kind, owner, address, criterion)
        yield from self._open_counts(owner_kind, owner, address, criterion)
        label = criterion.label
        for name, refined in criterion.refined.items():
            what = Text(
                nl=f"Minder precies staat er ook “{refined.words}”, naast: {label.nl}.",
                en=f"Less precisely “{refined.words}” is written too, beside: {label.in_('en')}.",
            )
            yield self._one(
                ContradictionKind.REFINED,
                (owner_kind, owner, f"{address}/refined/{name}"),
                what,
                refined.cite,
                Meanwhile.SHOW,
                Severity.CURATOR,
            )
        for name, slip in criterion.beside.items():
            if slip.kind == "suspect":
                yield self._suspect(owner_kind, owner, f"{address}/beside/{name}", slip.cite, _text(slip), None)

    def _readings(self, owner_kind: str, owner: str, address: str, criterion: Criterion) -> Contradiction:
        readings = criterion.readings
        said = tuple(
            self._voiced(name, reading_words(each, self._base.facts), each.cite) for name, each in readings.items()
        )
        label = criterion.label
        if _several_sources(said):
            what = Text(nl=f"Bronnen verschillen: {label.nl}.", en=f"Sources differ: {label.in_('en')}.")
        else:
            what = Text(
                nl=f"Eén bron zegt het op meer manieren: {label.nl}.",
                en=f"One source says it in more than one way: {label.in_('en')}.",
            )
        meanwhile = Meanwhile.LEAVE_OPEN if criterion.decides else Meanwhile.SHOW_BOTH
        return Contradiction(
            ContradictionKind.READINGS, owner_kind, owner, address, what, said, meanwhile, Severity.USER
        )

    # What stands beside one another

    def _figures(self, owner: str, where: str, figures: Mapping[str, Figure]) -> Iterator[Contradiction]:
        aspects: dict[str, dict[str, Figure]] = {}
        for name, figure in figures.items():
            aspect = "-".join(word for word in name.split("-") if word not in _VOICE_WORDS)
            aspects.setdefault(aspect, {})[name] = figure
        for aspect, group in aspects.items():
            if not bounds_differ(list(group.values())):
                continue
            said = tuple(self._voiced(name, _text(figure), figure.cite) for name, figure in group.items())
            of_what = FIGURES[where.rpartition("/")[2]]
            what = Text(
                nl=f"Passages geven verschillende cijfers: {of_what.nl}.",
                en=f"Passages give different figures: {of_what.in_('en')}.",
            )
            yield Contradiction(
                ContradictionKind.FIGURES,
                "offer",
                owner,
                f"{where}/{aspect}" if aspect else where,
                what,
                said,
                Meanwhile.SHOW_BOTH,
                Severity.USER,
            )

    def _evidence(self, owner: str, evidence: Mapping[str, Evidence]) -> Iterator[Contradiction]:
        variants: dict[str | None, dict[str, Evidence]] = {}
        for name, each in evidence.items():
            variants.setdefault(each.variant, {})[name] = each
        for variant, group in variants.items():
            if len({each.level for each in group.values()}) == 1:
                continue
            said = tuple(self._voiced(name, _quoted(each.written), each.cite) for name, each in group.items())
            several = _several_sources(said)
            yield Contradiction(
                ContradictionKind.EVIDENCE,
                "offer",
                owner,
                f"{owner}/evidence" + (f"/{variant}" if variant else ""),
                Text(
                    nl="Bronnen noemen een verschillend niveau van onderbouwing.",
                    en="Sources name different levels of evidence.",
                )
                if several
                else Text(
                    nl="Eén bron zegt van de onderbouwing verschillende dingen naast elkaar.",
                    en="One source says different things of the evidence side by side.",
                ),
                said,
                Meanwhile.SHOW_BOTH,
                Severity.USER if several else Severity.CURATOR,
            )

    def _care_lines(self, owner: str, lines: Mapping[str, CareLine]) -> Iterator[Contradiction]:
        normal = {(each.line, each.sector) for each in lines.values()}
        if len(normal) < 2 or len({each.written for each in lines.values()}) == 1:
            return
        said = tuple(self._voiced(name, _quoted(each.written), each.cite) for name, each in lines.items())
        apart = not in_one_place([each.cites for each in said])
        yield Contradiction(
            ContradictionKind.CARE_LINES,
            "offer",
            owner,
            f"{owner}/care-lines",
            Text(nl="Plaatsen noemen een verschillende zorglijn.", en="Places name different care lines.")
            if apart
            else Text(
                nl="Eén plaats noemt meer dan één zorglijn; wanneer welke geldt, staat er niet.",
                en="One place names more than one care line; when which holds is not stated.",
            ),
            said,
            Meanwhile.SHOW_BOTH,
            Severity.USER if apart else Severity.CURATOR,
        )

    # What is left open

    def _open_ends(self, owner_kind: str, owner: str, address: str, criterion: Criterion) -> Iterator[Contradiction]:
        spans = [(address, criterion.from_, criterion.until, criterion.cite)]
        spans += [(f"{address}/{name}", each.from_, each.until, each.cite) for name, each in criterion.readings.items()]
        conditions = [(address, criterion.when, criterion.cite)]
        conditions += [(f"{address}/{name}", each.when, each.cite) for name, each in criterion.readings.items()]
        conditions += [(f"{address}/{name}", each.when, each.cite) for name, each in criterion.unless.items()]
        for where, raw, cite in conditions:
            for span in values_at(raw, "during"):
                if isinstance(span, Mapping):
                    spans.append((where, span.get("from"), span.get("until"), cite))
        for where, from_, until, cite in spans:
            for end, why, meanwhile in open_ends(from_, until):
                what = Text(nl=f"{criterion.label.nl}: {why.nl}", en=f"{criterion.label.in_('en')}: {why.in_('en')}")
                place = (owner_kind, owner, f"{where}/{end}")
                yield self._one(ContradictionKind.OPEN_END, place, what, cite, meanwhile, Severity.USER)

    def _open_counts(self, owner_kind: str, owner: str, address: str, criterion: Criterion) -> Iterator[Contradiction]:
        conditions = [(address, criterion.when, criterion.cite)]
        conditions += [(f"{address}/{name}", each.when, each.cite) for name, each in criterion.readings.items()]
        conditions += [(f"{address}/{name}", each.when, each.cite) for name, each in criterion.unless.items()]
        for where, raw, cite in conditions:
            for count in values_at(raw, "at-least"):
                low, to, high = str(count).partition(" to ")
                if not to:
                    continue
                what = Text(
                    nl=f"Hoeveel ervan nodig zijn staat er niet ({low} tot {high}): {criterion.label.nl}.",
                    en=f"How many of them are needed is not stated ({low} to {high}): {criterion.label.in_('en')}.",
                )
                place = (owner_kind, owner, where)
                yield self._one(ContradictionKind.OPEN_COUNT, place, what, cite, Meanwhile.LEAVE_OPEN, Severity.USER)

    # Single statements

    def _statement(
        self,
        kind: ContradictionKind,
        owner_kind: str,
        owner: str,
        address: str,
        statement: Statement,
        severity: Severity = Severity.USER,
    ) -> Contradiction:
        meanwhile = Meanwhile.SHOW if severity is Severity.USER else Meanwhile.LEAVE_OPEN
        return self._one(kind, (owner_kind, owner, address), _text(statement), statement.cite, meanwhile, severity)

    def _suspect(
        self, owner_kind: str, owner: str, address: str, cite: tuple[str, ...], text: Text, reason: str | None
    ) -> Contradiction:
        # The reason is written for the curator, in English only.
        what = text if reason is None else Text(nl=f"{text.nl} ({reason})", en=f"{text.in_('en')} ({reason})")
        place = (owner_kind, owner, address)
        return self._one(ContradictionKind.SUSPECT, place, what, cite, Meanwhile.LEAVE_OPEN, Severity.CURATOR)

    def _availability(self, region: str, offer: str, entry: Availability) -> Contradiction:
        known = self._base.offers.get(offer) or self._base.regions[region].offers.get(offer)
        name = known.name if known else offer
        text, where = _text(entry), self._base.regions[region].name
        return self._one(
            ContradictionKind.AVAILABILITY,
            ("region", region, f"{region}/availability/{offer}"),
            Text(nl=f"{name} in {where.nl}: {text.nl}", en=f"{name} in {where.in_('en')}: {text.in_('en')}"),
            entry.cite or (),
            Meanwhile.ASK,
            Severity.USER,
        )

    def _undated(self, owner_kind: str, owner: str, value: object, address: str) -> Iterator[Contradiction]:
        """Every statement below that says itself that it is undated; open points have their own entry."""
        match value:
            case OpenPoint():
                return
            case BaseModel():
                if getattr(value, "undated", False):
                    what = _text(value) if getattr(value, "nl", None) else Text(nl=address, en=address)
                    place, cite = (owner_kind, owner, address), getattr(value, "cite", None) or ()
                    yield self._one(ContradictionKind.UNDATED, place, what, cite, Meanwhile.SHOW, Severity.USER)
                for field in type(value).model_fields:
                    below = f"{address}/{field.rstrip('_').replace('_', '-')}"
                    # Open points of a rule are plain statements, and have their own entry too.
                    if field != "open_points":
                        yield from self._undated(owner_kind, owner, getattr(value, field), below)
            case Mapping():
                for name, each in value.items():
                    yield from self._undated(owner_kind, owner, each, f"{address}/{name}")
            case _:
                return

    def _one(
        self,
        kind: ContradictionKind,
        place: tuple[str, str, str],
        what: Text,
        cites: tuple[str, ...],
        meanwhile: Meanwhile,
        severity: Severity,
    ) -> Contradiction:
        return Contradiction(kind, *place, what, (self._voiced("", None, cites),), meanwhile, severity)


def _several_sources(said: tuple[Voiced, ...]) -> bool:
    return len(sources_of([each.cites for each in said])) > 1


def _quoted(written: str) -> Text:
    """The source's own few words, the same in both languages."""
    return Text(nl=f"“{written}”", en=f"“{written}”")


def _text(value: object) -> Text:
    """The words of a model that has them itself."""
    dutch, english = getattr(value, "nl", None), getattr(value, "en", None)
    return Text(nl=str(dutch), en=str(english or dutch))
