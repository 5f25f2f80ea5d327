# SPDX-License-Identifier: EUPL-1.2
"""The two documents. What is not right is answered with the form, as it was filled in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rokwijzer.advice import AdviceOut
from rokwijzer.documents.paper import MOST_OFFERS, TooMuchError, parent_offers, parents_sheet, summary_sheet
from rokwijzer.web.language import language_of
from rokwijzer.web.pace import Pace
from rokwijzer.web.pages import methods, problem
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.wegwijzer.filled import CHOSEN
from rokwijzer.web.wegwijzer.plain import FORM, Message
from rokwijzer.web.wegwijzer.views import Asked, asked, page
from rokwijzer.web.words import word

pace = Pace(ENVIRONMENT.pdf_per_minute)


@methods("POST")
def for_parents(request: HttpRequest) -> HttpResponse:
    """One sheet with the parents' texts of what was chosen."""
    language = language_of(request)

    def sheet(advice: AdviceOut, chosen: frozenset[str]) -> bytes | str:
        public = str(ENVIRONMENT.public_url or "").rstrip("/")
        offers = parent_offers(advice, chosen, public)
        if not offers:
            return word("advice.parents-choose", language)
        try:
            return parents_sheet(advice, offers)
        except TooMuchError:
            return word("advice.parents-most", language, count=MOST_OFFERS)

    return _document(request, "voor-ouders.pdf", sheet)


@methods("POST")
def summary(request: HttpRequest) -> HttpResponse:
    """One page for the professional."""
    return _document(request, "samenvatting.pdf", summary_sheet)


def _document(
    request: HttpRequest, name: str, make: Callable[[AdviceOut, frozenset[str]], bytes | str]
) -> HttpResponse:
    found: Asked = asked(request)
    if found.advice is None:
        return page(request, found)
    if not pace.allows():
        response = problem(request, 429, "busy")
        response["Retry-After"] = "60"
        return response
    made = make(found.advice, frozenset(found.filled.chosen))
    if isinstance(made, str):
        return page(request, found, (Message(CHOSEN if found.advice.offers else FORM, made),))
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
