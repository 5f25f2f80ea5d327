# SPDX-License-Identifier: EUPL-1.2
"""The list of aids, and the page of each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.web.gesprek.leafing import leaflets
from rokwijzer.web.language import language_of
from rokwijzer.web.pages import reading
from rokwijzer.web.published import load
from rokwijzer.web.unchanged import unchanged


@reading
@unchanged
def aids(request: HttpRequest) -> HttpResponse:
    """Every aid by title."""
    return render(request, "gesprek/list.html", {"leaflets": leaflets(load(), language_of(request)).values()})


@reading
@unchanged
def aid(request: HttpRequest, aid: str) -> HttpResponse:
    """One aid: step by step on a phone, and everything on one page without JavaScript or on paper."""
    leaflet = leaflets(load(), language_of(request)).get(aid)
    if leaflet is None:
        raise Http404
    return render(request, "gesprek/aid.html", {"leaflet": leaflet})
