# SPDX-License-Identifier: EUPL-1.2
"""What stands on each sheet.

For parents: only what was written for parents, of the offers that were chosen. Nothing is made from conditions, aims or
rules, and nothing of what was entered is printed. For the professional: one page without sensitive subjects and safety.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rokwijzer.advice import AdviceOut, OfferOut, StepOut
from rokwijzer.documents.paper.typesetting import TooMuchError, pdf, square_code
from rokwijzer.documents.paper.words import say, spoken

MOST_OFFERS = 4
"""As many offers as a parent can take in from one sheet."""

_FITTING = ("fits", "fits-as-far-as-known")
_ENTERED, _STEPS, _OFFERS = 18, 8, 10
"""Lines of the summary; it is one page."""


@dataclass(frozen=True)
class ParentOffer:
    """One offer in the words that were written for parents, with whom to ring."""

    name: str
    what: str
    how: str
    contact: str
    phone: str
    address: str
    """Where to read more; empty without a public address."""


def parent_offers(advice: AdviceOut, chosen: Iterable[str], public: str) -> tuple[ParentOffer, ...]:
    """The chosen offers that have a text for parents, in the order of the advice. `public` ends without a slash."""
    wanted = frozenset(chosen)
    language = "/en" if advice.language == "en" else ""
    return tuple(
        ParentOffer(
            name=offer.name,
            what=offer.parents.what,
            how=offer.parents.how or say("ask", advice.language),
            contact=offer.availability.ask.name if offer.availability.ask else "",
            phone=(offer.availability.ask.phone or "") if offer.availability.ask else "",
            address=f"{public}{language}/ouders/{offer.id}" if public else "",
        )
        for offer in advice.offers.values()
        if offer.id in wanted and offer.parents is not None
    )


def parents_sheet(advice: AdviceOut, offers: tuple[ParentOffer, ...]) -> bytes:
    """One A4 for the parents; raises TooMuchError for more than fits, and ValueError for nothing."""
    if not offers:
        raise ValueError("a sheet for parents needs at least one offer with a text for parents")
    if len(offers) > MOST_OFFERS:
        raise TooMuchError(f"{len(offers)} offers")
    language = advice.language
    data: dict[str, object] = {
        "language": language,
        "title": say("title", language),
        "intro": say("intro", language),
        "how": say("how", language),
        "more": say("more", language),
        "code": say("code", language),
        "foot": say("foot", language),
        "place": _place(advice),
        "offers": [
            {
                "name": offer.name,
                "what": offer.what,
                "how": offer.how,
                "ring": say("ring", language, name=offer.contact, phone=offer.phone) if offer.phone else "",
                "address": offer.address,
                "code": square_code(offer.address) if offer.address else "",
            }
            for offer in offers
        ],
    }
    return pdf("parents", data, advice.on)


def summary_sheet(advice: AdviceOut, chosen: Iterable[str]) -> bytes:
    """One A4 for the professional."""
    language, wanted = advice.language, frozenset(chosen)
    offers = [offer for offer in advice.offers.values() if (offer.id in wanted if wanted else offer.status in _FITTING)]
    entered = [each for each in advice.entered if not each.sensitive]
    data: dict[str, object] = {
        "language": language,
        "title": say("summary", language),
        "place": _place(advice),
        "situation": advice.situation,
        "heads": {key: say(key, language) for key in ("entered", "steps", "open", "none", "decides")}
        | {"offers": say("chosen" if wanted else "offers", language)},
        "entered": _cut(
            [f"{each.text} ({say('judgement', language)})" if each.judgement else each.text for each in entered],
            _ENTERED,
        ),
        "note": say("left-out", language) if len(entered) < len(advice.entered) or advice.safety else "",
        "steps": _cut([_step(step) for step in advice.steps], _STEPS),
        "open": _cut([_step(step) for step in advice.open_steps], _STEPS),
        "offers": _cut([_offer(offer) for offer in offers], _OFFERS),
        "made": say(
            "made-with", language, program=advice.program, edition=advice.edition or say("no-edition", language)
        ),
    }
    return pdf("summary", data, advice.on)


def _cut(lines: list[str], most: int) -> list[str]:
    """As many as the page has room for, and how many more there are."""
    return lines if len(lines) <= most else [*lines[: most - 1], f"+ {len(lines) - most + 1}"]


def _place(advice: AdviceOut) -> str:
    day = spoken(advice.on, advice.language)
    if advice.region is None or not advice.region.known:
        # A name that nobody checked may hold anything, also letters that no font has.
        return day
    return say("place", advice.language, municipality=advice.region.name, day=day)


def _step(step: StepOut) -> str:
    source = f" ({step.citations[0].place}: ‘{step.verb}’)" if step.citations else ""
    return f"{step.title}{source}"


def _offer(offer: OfferOut) -> str:
    here = offer.availability
    ask = f"; {here.ask.name}{f' {here.ask.phone}' if here.ask.phone else ''}" if here.ask else ""
    return f"{offer.name}: {offer.status_label.lower()}; {here.label}{ask}"
