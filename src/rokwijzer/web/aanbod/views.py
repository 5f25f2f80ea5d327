# SPDX-License-Identifier: EUPL-1.2
"""The list of all help, and the pages of one offer. What was typed in the search box stays out of the address."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.advice import AdviceOut, advise
from rokwijzer.advice.labels import KIND, label
from rokwijzer.family import Situation
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.web.aanbod.finding import find
from rokwijzer.web.aanbod.telling import tell
from rokwijzer.web.language import Language, language_of
from rokwijzer.web.pages import methods, reading
from rokwijzer.web.published import load
from rokwijzer.web.today import today

SEARCH = "zoek"
_LONGEST = 80


@methods("GET", "HEAD", "POST")
def offers(request: HttpRequest) -> HttpResponse:
    """All offers by name; a POST of the search box leaves those that may be meant."""
    base, language = load(), language_of(request)
    typed = request.POST.get(SEARCH, "")[:_LONGEST].strip() if request.method == "POST" else ""
    ids = (
        find(typed, base.offers.items())
        if typed
        else sorted(base.offers, key=lambda each: base.offers[each].name.casefold())
    )
    rows = [
        {
            "id": each,
            "name": (offer := base.offers[each]).name,
            "kind": label(KIND, offer.kind, language),
            "summary": offer.summary.in_(language),
        }
        for each in ids
    ]
    inside = request.headers.get("HX-Request") == "true"
    template = "aanbod/found.html" if inside else "aanbod/list.html"
    return render(request, template, {"rows": rows, "typed": typed, "inside": inside})


@reading
def offer(request: HttpRequest, offer: str) -> HttpResponse:
    """What the sources say of one offer, for a professional."""
    base, language = load(), language_of(request)
    if offer not in base.offers:
        raise Http404
    known = base.offers[offer]
    advice = _nobody(base, language, today().isoformat())
    return render(
        request,
        "aanbod/offer.html",
        {
            "offer": advice.offers.get(offer),
            "known": known,
            "parts": tell(known, base, language),
            "kind": label(KIND, known.kind, language),
            "id": offer,
            "name": known.name,
            "summary": known.summary.in_(language),
            "advice": advice,
            "web": [address.url for address in known.web.values()],
        },
    )


@lru_cache(maxsize=4)
def _nobody(base: KnowledgeBase, language: Language, day: str) -> AdviceOut:
    """The advice on a family of which nothing is known: what an offer asks, and nothing met."""
    return advise(Situation(), base, on=today(), language=language)
