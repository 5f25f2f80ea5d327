# SPDX-License-Identifier: EUPL-1.2
"""What is said of one region: whether each offer can be had there, whom to ring, and when that was checked."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from rokwijzer.advice.labels import AVAILABILITY, label
from rokwijzer.advice.statements import who_said
from rokwijzer.documents.catalogue.model import Availability, ContactRow, OfferPage, RegionPage
from rokwijzer.documents.catalogue.whom import cited
from rokwijzer.documents.catalogue.words import say
from rokwijzer.editions import whole
from rokwijzer.explain import Language, date_text
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import AvailabilityStatus, RegionRoute, Said
from rokwijzer.matching import Here, availability, contact_here, is_too_old, region_chain


class RegionWriter:
    """Writes what one region says, on one day. Its base is that of the region (`with_layers`)."""

    def __init__(self, base: KnowledgeBase, region: str, on: date, language: Language) -> None:
        self._base, self._region, self._on, self._language = base, region, on, language
        self.name = base.regions[region].name.in_(language)

    def availability(self, offer: str) -> Availability:
        """Whether one offer can be had here."""
        here, language = availability(self._base, offer, self._region, self._on), self._language
        entry = here.entry
        found = label(AVAILABILITY, here.status, language).capitalize()
        ring = self._ring(here.ask) if here.ask is not None and here.status is not AvailabilityStatus.ENDED else ""
        if entry is None:
            return Availability(found, ring=ring)
        text = ((entry.en if language == "en" else None) or entry.nl).rstrip(".")
        if entry.waiting is not None:
            waiting = (entry.waiting.en if language == "en" else None) or entry.waiting.nl
            text = f"{text}. {say('waiting', language, text=waiting.rstrip('.'))}"
        return Availability(found, f"{text}.", self._checked(here, entry), ring, cited(entry.cite or ()))

    def routes(self, offer: str) -> Iterator[tuple[RegionRoute, str]]:
        """The ways in that only exist here, with the region that says so."""
        for _, layer in region_chain(self._base, self._region):
            for route in layer.routes.get(offer, {}).values():
                yield route, layer.name.in_(self._language)

    def page(self, offers: Iterable[OfferPage]) -> RegionPage:
        """The page of the region, for a document with these offers."""
        language = self._language
        pages = list(offers)
        counted = Counter(each.availability.label for each in pages if each.availability is not None)
        labels = [label(AVAILABILITY, status, language).capitalize() for status in AvailabilityStatus]
        says = any(each.availability is not None and each.availability.text for each in pages)
        off = dict.fromkeys(name for _, layer in region_chain(self._base, self._region) for name in layer.switched_off)
        known = whole(self._base).offers
        return RegionPage(
            name=self.name,
            heading=say("region", language, region=self.name),
            intro=say("region-intro" if says else "region-empty", language, region=self.name),
            counts=tuple((name, counted[name]) for name in labels if counted[name]),
            contacts=tuple(self._contacts(pages)),
            switched_off=tuple(known[name].name for name in off if name in known),
        )

    def _contacts(self, offers: Iterable[OfferPage]) -> Iterator[ContactRow]:
        """Everybody whom the document says to ring, by name."""
        asked = {availability(self._base, each.id, self._region, self._on).ask for each in offers}
        asked |= {name for _, layer in region_chain(self._base, self._region) for name in layer.contacts}
        known = self._base.organisations
        for name in sorted((each for each in asked if each is not None), key=lambda each: known[each].name.casefold()):
            here = contact_here(self._base, name, self._region, self._on)
            words = here.contact if here is not None else known[name]
            yield ContactRow(
                name=known[name].name,
                reach="; ".join(self._reach(name)) or say("none-known", self._language),
                checked=self._said(here.contact, here.too_old) if here is not None else "",
                text=(words.en if self._language == "en" else None) or words.nl or "",
            )

    def _ring(self, organisation: str) -> str:
        name = self._base.organisations[organisation].name
        reach = "; ".join(self._reach(organisation))
        return say("ring" if reach else "ring-name", self._language, name=name, reach=reach)

    def _reach(self, organisation: str) -> Iterator[str]:
        known = self._base.organisations[organisation]
        here = contact_here(self._base, organisation, self._region, self._on)
        contact = here.contact if here is not None else None
        found = (
            (contact.phone if contact else None) or known.phone,
            contact.mail if contact else None,
            (contact.web if contact else None) or known.web,
        )
        return (each for each in found if each)

    def _checked(self, here: Here, entry: Said) -> str:
        old = here.region is not None and is_too_old(self._base, entry, here.region, self._on)
        return self._said(entry, old)

    def _said(self, said: Said, old: bool) -> str:
        language = self._language
        if said.checked is None:
            return say("said-undated" if said.undated else "never-checked", language)
        day = date_text(said.checked, language)
        if said.said_by is not None:
            text = say("checked-by", language, day=day, who=who_said(self._base, said.said_by, language))
        else:
            text = say("checked-on", language, day=day)
        return f"{text} ({say('too-old', language)})" if old else text
