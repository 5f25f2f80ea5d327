# SPDX-License-Identifier: EUPL-1.2
"""Offers in the words of an advice."""

from collections.abc import Mapping
from itertools import chain

from rokwijzer.advice.asking import askable, has_signal
from rokwijzer.advice.labels import AVAILABILITY, EVIDENCE, KIND, ROUTE, STATUS, TO_BE_HAD, label
from rokwijzer.advice.model import (
    AvailabilityOut,
    ContactOut,
    DayOut,
    EntranceOut,
    EvidenceOut,
    OfferOut,
    ParentTextOut,
    RouteOut,
    StatementOut,
    VariantOut,
)
from rokwijzer.advice.statements import Statements
from rokwijzer.decisions import Status, Turn, memory_of
from rokwijzer.explain import (
    CauseOut,
    Context,
    WayOut,
    explain_criterion,
    explain_person,
    questions_for,
    turn_out,
    ways_of,
)
from rokwijzer.knowledge.models import Cites, Offer, Programme, RegionRoute, Waiting, Way
from rokwijzer.matching import Here, OfferMatch, contact_here, is_too_old, region_chain

_ASKING = (Status.FITS_AS_FAR_AS_KNOWN, Status.CONSULT_FIRST)


class OfferWriter:
    """Puts offers in words for one family in one region."""

    def __init__(self, context: Context, region: str | None, serving: Mapping[str, tuple[str, ...]]) -> None:
        self._context = context
        self._base = context.base
        self._language = context.language
        self._region = region
        self._serving = serving
        self._say = Statements(context)
        self._asks_safety = has_signal(context)
        situation = context.situation
        self._on = context.knowns.on
        self._tried = {} if situation is None else {each.offer: str(each.outcome) for each in situation.tried}

    def offer(self, match: OfferMatch, *, explained: bool = True) -> OfferOut:
        """One offer for this family, with its reasons or without.

        The reasons are remembered, since most offers stay as they were when one more thing is entered.
        """
        if not explained:
            return self._for_this_family(match, {})
        about = ("reasons", self._language, self._region, self._asks_safety, self._overridden(match.id))
        reasons = memory_of(self._context.decisions).recall(
            match.decision, self._context.knowns, about, lambda: self._reasons(match)
        )
        return self._for_this_family(match, reasons)

    def _overridden(self, offer: str) -> tuple[tuple[str, str | None], ...]:
        """What was said with the professional's own decisions about this offer."""
        situation = self._context.situation
        overrides = situation.overrides if situation is not None else ()
        return tuple((each.address, each.reason) for each in overrides if each.address.startswith(f"{offer}#"))

    def _reasons(self, match: OfferMatch) -> Mapping[str, object]:
        """Why it has this status, what is still to be asked, and what would make it otherwise."""
        context = self._context
        person = explain_person(match.decision, context)
        asked = [explain_criterion(each, context) for each in match.decision.criteria]
        criteria = (*([person] if person else []), *asked)
        return {
            "criteria": criteria,
            "questions": self._questions(match) if match.status in _ASKING else (),
            "ways": (*ways_of(match.decision, context), *self._to_be_had(match.here)),
            "sources_differ": any(each.readings for each in criteria),
        }

    def _to_be_had(self, here: Here) -> tuple[WayOut, ...]:
        """What would have to change in the region; nothing where it can be had, or nobody said that it cannot."""
        if here.status not in TO_BE_HAD:
            return ()
        return (WayOut(kind="availability", can_change=True, text=label(TO_BE_HAD, here.status, self._language)),)

    def _questions(self, match: OfferMatch) -> tuple[CauseOut, ...]:
        context = self._context
        found = memory_of(context.decisions).recall(
            match.decision,
            context.knowns,
            ("questions", self._language),
            lambda: questions_for(match.decision, context),
            names_days=False,
        )
        return askable(found, context)

    def _for_this_family(self, match: OfferMatch, reasons: Mapping[str, object]) -> OfferOut:
        """What holds for everybody, looked up once for each language, region and day, with what is of this family."""
        about = ("offer", match.id, self._language, self._region, self._on)
        common = memory_of(self._context.decisions).recall_for_all(about, lambda: self._offer(match))
        return common.model_copy(
            update={
                "status": str(match.status),
                "status_label": label(STATUS, match.status, self._language),
                "opens": self._day(match.opens, comes=True),
                "closes": self._day(match.closes, comes=False),
                "entrances": self._entrances(match),
                "serves": self._serving.get(match.id, ()),
                "wishes": match.wishes,
                "touched": match.touched,
                "tried": self._tried.get(match.id),
                **reasons,
            }
        )

    def _offer(self, match: OfferMatch) -> OfferOut:
        """What is the same for every family in this region on this day."""
        offer, language = match.decision.offer, self._language
        return OfferOut(
            id=match.id,
            name=offer.name,
            names=tuple(each.name for each in offer.names.values()),
            kind=offer.kind,
            kind_label=label(KIND, offer.kind, language),
            summary=offer.summary.in_(language),
            local=self._local(match.id),
            status=match.status,
            status_label=label(STATUS, match.status, language),
            availability=self._availability(match.here),
            routes=self._routes(match.id, offer),
            delivered_by=self._say.each(offer.delivered_by),
            programme=self._programme(offer.programme),
            evidence=self._evidence(offer),
            variants=tuple(
                VariantOut(
                    id=name,
                    label=each.label.in_(language),
                    recognised=each.recognised,
                    text=self._say.text(each) or None,
                    citations=self._say.citations(each.cite),
                )
                for name, each in offer.variants.items()
            ),
            conditions_of_use=self._say.each(offer.conditions_of_use),
            open_points=tuple(
                self._say.one(name, each) for name, each in offer.open_points.items() if each.severity == "user"
            ),
            parents=self._parents(offer),
        )

    def _day(self, turn: Turn | None, *, comes: bool) -> DayOut | None:
        if turn is None:
            return None
        text = turn_out(turn, self._context, comes=comes).text
        return DayOut(day=turn.day, expected=turn.expected, roughly=turn.roughly, text=text)

    def _entrances(self, match: OfferMatch) -> tuple[EntranceOut, ...]:
        return tuple(
            EntranceOut(
                id=name,
                label=match.decision.offer.entrances[name].label.in_(self._language),
                status=status,
                status_label=label(STATUS, status, self._language),
            )
            for name, status in match.entrances
        )

    def _local(self, offer_id: str) -> str | None:
        """The region whose own offer it is."""
        chain = region_chain(self._base, self._region)
        return next((layer.name.in_(self._language) for _, layer in chain if offer_id in layer.offers), None)

    def _availability(self, here: Here) -> AvailabilityOut:
        entry = here.entry
        region = self._base.regions[here.region] if here.region is not None else None
        found = AvailabilityOut(
            status=here.status,
            label=label(AVAILABILITY, here.status, self._language),
            region=region.name.in_(self._language) if region is not None else None,
            ask=self._contact(here.ask) if here.ask is not None else None,
        )
        if entry is None or here.region is None:
            return found
        said = {
            "text": self._say.text(entry),
            "checked": entry.checked,
            "too_old": here.too_old,
            "undated": entry.undated,
            "said_by": self._say.by(entry),
            "citations": self._say.citations(entry.cite or ()),
        }
        return found.model_copy(update=said | (self._waiting(entry.waiting, here.region) if entry.waiting else {}))

    def _waiting(self, waiting: Waiting, region: str) -> dict[str, object]:
        return {
            "waiting": self._say.text(waiting),
            "waiting_checked": waiting.checked,
            "waiting_too_old": is_too_old(self._base, waiting, region, self._on),
            "waiting_undated": waiting.undated,
            "waiting_said_by": self._say.by(waiting),
            "waiting_citations": self._say.citations(waiting.cite or ()),
        }

    def _contact(self, name: str) -> ContactOut:
        organisation = self._base.organisations[name]
        found = ContactOut(organisation=name, name=organisation.name, phone=organisation.phone, web=organisation.web)
        here = contact_here(self._base, name, self._region, self._on)
        if here is None:
            return found
        contact = here.contact
        return found.model_copy(
            update={
                "phone": contact.phone or organisation.phone,
                "mail": contact.mail,
                "web": contact.web or organisation.web,
                "text": self._say.text(contact) or None,
                "checked": contact.checked,
                "too_old": here.too_old,
                "undated": contact.undated,
                "said_by": self._say.by(contact),
                "citations": self._say.citations(contact.cite or ()),
            }
        )

    def _routes(self, offer_id: str, offer: Offer) -> tuple[RouteOut, ...]:
        found = [self._route(name, route, route.cite) for name, route in offer.routes.items()]
        for entrance, each in offer.entrances.items():
            found += [self._route(name, route, route.cite, entrance) for name, route in each.routes.items()]
        for region, layer in region_chain(self._base, self._region):
            routes = layer.routes.get(offer_id, {})
            found += [
                self._regional(self._route(name, route, route.cite), route, region) for name, route in routes.items()
            ]
        return tuple(found)

    def _route(self, name: str, route: Way, cites: Cites | None, entrance: str | None = None) -> RouteOut:
        roles = self._base.roles
        return RouteOut(
            id=name,
            kind=route.kind,
            label=label(ROUTE, route.kind, self._language),
            text=self._say.text(route),
            by=tuple(roles[role].in_(self._language) for role in route.by),
            signed_by=roles[route.signed_by].in_(self._language) if route.signed_by is not None else None,
            entrance=entrance,
            undated=getattr(route, "undated", False),
            citations=self._say.citations(cites or ()),
        )

    def _regional(self, found: RouteOut, route: RegionRoute, region: str) -> RouteOut:
        """A route that a region says, with who said so and when."""
        return found.model_copy(
            update={
                "region": self._base.regions[region].name.in_(self._language),
                "checked": route.checked,
                "too_old": is_too_old(self._base, route, region, self._on),
                "said_by": self._say.by(route),
            }
        )

    def _programme(self, programme: Programme) -> tuple[StatementOut, ...]:
        figures = chain(
            programme.duration.items(),
            programme.runs_until.items(),
            programme.sessions.items(),
            programme.session_length.items(),
            programme.frequency.items(),
            programme.group_size.items(),
        )
        return tuple(self._say.one(name, figure) for name, figure in figures) + self._say.each(programme.phases)

    def _evidence(self, offer: Offer) -> tuple[EvidenceOut, ...]:
        return tuple(
            EvidenceOut(
                id=name,
                written=each.written,
                level=each.level,
                label=label(EVIDENCE, each.level, self._language),
                scheme=each.scheme,
                variant=each.variant,
                dated=each.dated,
                note=each.note.in_(self._language) if each.note else None,
                citations=self._say.citations(each.cite),
            )
            for name, each in offer.evidence.items()
        )

    def _parents(self, offer: Offer) -> ParentTextOut | None:
        if offer.parents is None:
            return None
        how = offer.parents.how
        return ParentTextOut(
            what=offer.parents.what.in_(self._language), how=how.in_(self._language) if how is not None else None
        )
