# SPDX-License-Identifier: EUPL-1.2
"""Prepared texts in templates."""

from datetime import date
from typing import TYPE_CHECKING, cast

from django.template import Context, Library

from rokwijzer.advice import AdviceOut, AvailabilityOut, OfferOut
from rokwijzer.explain import CitationOut, CriterionOut
from rokwijzer.web.wegwijzer import texts

if TYPE_CHECKING:
    from rokwijzer.web.language import Language

register = Library()


@register.simple_tag(takes_context=True)
def report(context: Context, offer: OfferOut, advice: AdviceOut) -> str:
    """The report that something is not right with an offer."""
    return texts.report(offer, advice, cast("Language", context["known_language"]))


@register.simple_tag(takes_context=True)
def report_mail(context: Context, offer: OfferOut, advice: AdviceOut, to: str) -> str:
    """The address that opens a mail program with it."""
    return texts.report_mail(offer, advice, to, cast("Language", context["known_language"]))


@register.simple_tag(takes_context=True)
def standing(context: Context, said: texts.Said, on: date) -> str:
    """When something was checked, how long ago that is, and who said it."""
    return texts.standing(said, on, cast("Language", context["known_language"]))


@register.simple_tag(takes_context=True)
def waiting_standing(context: Context, here: AvailabilityOut, on: date) -> str:
    """The same of the waiting time."""
    return texts.standing(texts.waiting_of(here), on, cast("Language", context["known_language"]))


@register.filter
def further_citations(criterion: CriterionOut) -> tuple[CitationOut, ...]:
    """Its citations, without those that stand with its readings already."""
    shown = {citation.ref for reading in criterion.readings for citation in reading.citations}
    return tuple(citation for citation in criterion.citations if citation.ref not in shown)
