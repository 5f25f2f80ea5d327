# SPDX-License-Identifier: EUPL-1.2
"""The list of all help. Choices stand in the address, what was typed in the search box does not.

A form that is sent with typed words is answered at once; one without is sent on to the address of its choices, which
can be kept and handed on. Words that somebody put in an address are taken out of it. A page that updates itself gets
only what changed.
"""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from rokwijzer.catalogue import Answer, Catalogue, catalogue_of
from rokwijzer.web.aanbod import listing
from rokwijzer.web.aanbod.asked import REGION, SEARCH, Asked, asked
from rokwijzer.web.language import address, language_of, page_language
from rokwijzer.web.pace import Pace
from rokwijzer.web.pages import methods, problem
from rokwijzer.web.published import load
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.today import today
from rokwijzer.web.unchanged import unchanged

SHORT = "kort"
"""Sent by a search box on another page, which has room for a few names only."""
MOST_SHORT = 12

pace = Pace(ENVIRONMENT.search_per_minute)


@methods("GET", "HEAD", "POST")
@unchanged
def offers(request: HttpRequest) -> HttpResponse:
    """All offers, or those that choices and a search leave."""
    wanted, catalogue = understood(request)
    if wanted.query.text and not pace.allows():
        return too_many(request)
    inside = request.headers.get("HX-Request") == "true"
    sent = request.method == "POST"
    if (not sent and SEARCH in request.GET) or (sent and not (inside or wanted.query.text or wanted.refused)):
        return HttpResponseRedirect(_here(request, wanted), status=303)
    answer = catalogue.browse(wanted.query, language_of(request))
    if inside and SHORT in request.POST:
        return render(request, "aanbod/found.html", _short(catalogue, answer, wanted))
    context = _context(request, wanted, catalogue, answer)
    status = 400 if wanted.refused else 200
    if not inside:
        return render(request, "aanbod/list.html", context, status=status)
    context["other_region"] = wanted.before != (catalogue.region or "")
    response = render(request, "aanbod/update.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def understood(request: HttpRequest) -> tuple[Asked, Catalogue]:
    """What was asked, and the catalogue that it is asked of."""
    base = load()
    wanted = asked(request, base, home=ENVIRONMENT.municipality)
    return wanted, catalogue_of(base, wanted.query.region, today())


def of_region(catalogue: Catalogue) -> dict[str, str]:
    """The region, and how it stands in the address of another page: after nothing, and after something."""
    region = catalogue.region or ""
    return {
        "region": region,
        "in_region": f"?{REGION}={region}" if region else "",
        "and_region": f"&{REGION}={region}" if region else "",
    }


def too_many(request: HttpRequest) -> HttpResponse:
    """The page that says so, and when to come back."""
    response = problem(request, 429, "busy-search")
    response["Retry-After"] = "60"
    return response


def _here(request: HttpRequest, wanted: Asked) -> str:
    query = wanted.address_query()
    here = address("offers", page_language(request))
    return f"{here}?{query}" if query else here


def _short(catalogue: Catalogue, answer: Answer, wanted: Asked) -> dict[str, object]:
    offers = catalogue.base.offers
    ids = answer.offers[:MOST_SHORT] if wanted.query.text else ()
    return {
        "typed": wanted.query.text,
        "count": len(answer.offers),
        "rows": [{"id": each, "name": offers[each].name, "summary": offers[each].summary} for each in ids],
        "found": answer.found,
    }


def _context(request: HttpRequest, wanted: Asked, catalogue: Catalogue, answer: Answer) -> dict[str, object]:
    language = language_of(request)
    page = listing.page_of(catalogue, answer, wanted, language)
    namespace = page_language(request)
    return {
        "typed": wanted.query.text,
        "refused": wanted.refused,
        "answer": answer,
        "count": len(answer.offers),
        "found": answer.found,
        "page": page,
        **of_region(catalogue),
        "unknown_region": wanted.unknown_region,
        "unknown_choices": ", ".join(value for _, value in answer.unknown),
        "places": listing.places(load(), catalogue.region, language, today()),
        "choices": listing.choices(answer),
        "chosen": listing.chosen(wanted, answer, catalogue, language),
        "sorts": listing.sorts(wanted, answer, language),
        "address": _here(request, replace(wanted, page=page.page)),
        "all_address": address("offers", namespace),
        "json_address": reverse(f"{namespace}:offers-json"),
        "csv_address": reverse(f"{namespace}:offers-csv"),
        "query": wanted.address_query(1),
        "near": [(each, catalogue.base.offers[each].name) for each in answer.found.near] if answer.found else [],
    }
