# SPDX-License-Identifier: EUPL-1.2
"""The pages for parents."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.web.language import language_of
from rokwijzer.web.pages import reading
from rokwijzer.web.published import load


@reading
def offer(request: HttpRequest, offer: str) -> HttpResponse:
    """One offer, in the words that were written for parents."""
    base, language = load(), language_of(request)
    known = base.offers.get(offer)
    if known is None or known.parents is None:
        raise Http404
    text = known.parents
    return render(
        request,
        "ouders/offer.html",
        {
            "name": known.name,
            "what": text.what.in_(language),
            "how": text.how.in_(language) if text.how else "",
            "web": [address.url for address in known.web.values()],
        },
    )
