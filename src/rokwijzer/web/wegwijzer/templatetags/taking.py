# SPDX-License-Identifier: EUPL-1.2
"""Prepared texts in templates."""

from typing import TYPE_CHECKING, cast

from django.template import Context, Library

from rokwijzer.advice import AdviceOut, OfferOut
from rokwijzer.web.wegwijzer import texts

if TYPE_CHECKING:
    from rokwijzer.web.language import Language

register = Library()


@register.simple_tag(takes_context=True)
def report(context: Context, offer: OfferOut, advice: AdviceOut) -> str:
    """The report that something is not right with an offer."""
    return texts.report(offer, advice, cast("Language", context["language"]))


@register.simple_tag(takes_context=True)
def report_mail(context: Context, offer: OfferOut, advice: AdviceOut, to: str) -> str:
    """The address that opens a mail program with it."""
    return texts.report_mail(offer, advice, to, cast("Language", context["language"]))
