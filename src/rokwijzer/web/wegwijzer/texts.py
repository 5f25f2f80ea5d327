# SPDX-License-Identifier: EUPL-1.2
"""Texts put together from an advice: a note for the record, a report of a mistake, and how old a statement is."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from urllib.parse import quote

from rokwijzer.advice import AdviceOut, AvailabilityOut, OfferOut
from rokwijzer.web.language import Language
from rokwijzer.web.today import ago
from rokwijzer.web.wegwijzer.presenting import FITTING
from rokwijzer.web.words import spoken, word


class Said(Protocol):
    """Something that a region says: when that was checked, whether the source has a date, and who said it."""

    @property
    def checked(self) -> date | None: ...
    @property
    def too_old(self) -> bool: ...
    @property
    def undated(self) -> bool: ...
    @property
    def said_by(self) -> str | None: ...


@dataclass(frozen=True)
class _Waiting:
    checked: date | None
    too_old: bool
    undated: bool
    said_by: str | None


def waiting_of(here: AvailabilityOut) -> Said:
    """When the waiting time was said, apart from when the availability was."""
    return _Waiting(here.waiting_checked, here.waiting_too_old, here.waiting_undated, here.waiting_said_by)


def standing(said: Said, on: date, language: Language) -> str:
    """How far one can build on it: the day it was checked, how long ago that is, whether that is too long, who said it.

    Empty where nothing of this is known.
    """
    parts = []
    if said.checked is not None:
        day = word("advice.checked", language, day=spoken(said.checked, language))
        since = ago(said.checked, on, language)
        old = f" ({word('advice.too-old', language)})" if said.too_old else ""
        parts.append(f"{day}, {since}{old}" if since else day)
    if said.undated:
        parts.append(word("advice.no-date", language))
    if said.said_by is not None:
        parts.append(word("advice.said-by", language, who=said.said_by))
    return " · ".join(parts)


def record_note(advice: AdviceOut, chosen: frozenset[str], language: Language) -> str:
    """What was entered and what the texts say, for the record: nothing that was not entered, no safety signals.

    Offers are those that were chosen to take along; without a choice those that fit are left for the reader to name.
    """
    lines = [word("note.title", language, day=spoken(advice.on, language)), advice.situation, ""]
    entered = [each for each in advice.entered if not each.sensitive]
    if entered:
        lines += [
            word("note.entered", language),
            *(f"- {_line(each.text, each.judgement, language)}" for each in entered),
        ]
        if len(entered) < len(advice.entered):
            lines.append(word("note.left-out", language))
        lines.append("")
    if advice.steps:
        lines += [word("note.steps", language)]
        lines += [f"- {step.title} ({_source(step.citations)}: ‘{step.verb}’)" for step in advice.steps]
        lines.append("")
    if discussed := [offer for name, offer in advice.offers.items() if name in chosen]:
        lines += [word("note.offers", language), *(f"- {_offer(offer)}" for offer in discussed), ""]
    if differently := [
        criterion.label for offer in advice.offers.values() for criterion in offer.criteria if criterion.overridden
    ]:
        lines += [word("note.differently", language), *(f"- {label}" for label in dict.fromkeys(differently)), ""]
    lines.append(word("note.edition", language, edition=_edition(advice)))
    return "\n".join(lines)


def report(offer: OfferOut, advice: AdviceOut, language: Language) -> str:
    """What is shown of an offer, to say beside it what is wrong; nothing of the family."""
    here = offer.availability
    lines = [
        word("report.offer", language, name=offer.name, id=offer.id),
        word("report.edition", language, edition=_edition(advice)),
        word("report.region", language, region=advice.region.name if advice.region else "-"),
        word("report.availability", language, status=here.label, text=here.text or "-"),
        word("report.ask", language, who=f"{here.ask.name} {here.ask.phone or ''}".strip() if here.ask else "-"),
        "",
        word("report.wrong", language),
    ]
    return "\n".join(lines)


def report_mail(offer: OfferOut, advice: AdviceOut, to: str, language: Language) -> str:
    """The address that opens a mail program with the report in it."""
    subject = quote(word("report.subject", language, name=offer.name))
    return f"mailto:{quote(to, safe='@')}?subject={subject}&body={quote(report(offer, advice, language))}"


def fitting(advice: AdviceOut) -> tuple[OfferOut, ...]:
    """The offers that fit, as far as is known."""
    return tuple(offer for offer in advice.offers.values() if offer.status in FITTING[:2])


def _line(text: str, judgement: bool, language: Language) -> str:
    return f"{text} ({word('advice.judgement', language)})" if judgement else text


def _offer(offer: OfferOut) -> str:
    return f"{offer.name}: {offer.status_label.lower()}; {offer.availability.label}"


def _source(citations: tuple[object, ...]) -> str:
    return str(getattr(citations[0], "place", "")) if citations else ""


def _edition(advice: AdviceOut) -> str:
    return advice.edition or f"ROKwijzer {advice.program}"
