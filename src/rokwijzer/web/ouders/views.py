# SPDX-License-Identifier: EUPL-1.2
"""The list for parents, and the page of each kind of help."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from rokwijzer.documents.paper.typesetting import square_code
from rokwijzer.editions import edition_of
from rokwijzer.web.ouders.choosing import AGE, LANGUAGE, SORT, TOPIC, Chosen, NoSuchChoiceError, choose
from rokwijzer.web.pages import problem, reading
from rokwijzer.web.published import load
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.unchanged import unchanged


@reading
@unchanged
def offers(request: HttpRequest) -> HttpResponse:
    """Everything that was written for parents, by what they look for."""
    asked = {name: request.GET.get(name, "") for name in (AGE, TOPIC, SORT, LANGUAGE)}
    try:
        offered = choose(load(), Chosen(asked[TOPIC], asked[SORT], asked[LANGUAGE], asked[AGE]))
    except NoSuchChoiceError:
        return problem(request, 400, "no-filter")
    return render(request, "ouders/list.html", {"offered": offered})


@reading
@unchanged
def offer(request: HttpRequest, offer: str) -> HttpResponse:
    """One offer, in the words that were written for parents; on paper with a code that leads back here."""
    base = load()
    known = base.offers.get(offer)
    if known is None or known.parents is None:
        raise Http404
    address = _public(request)
    return render(
        request,
        "ouders/offer.html",
        {
            "name": known.name,
            "text": known.parents,
            "languages": known.languages.values(),
            "web": [each.url for each in known.web.values()],
            "address": address,
            # Drawn by us from an address of our own; it holds no text.
            "code": mark_safe(square_code(address)),  # noqa: S308
            "edition": edition_of(base),
        },
    )


def _public(request: HttpRequest) -> str:
    """The address under which a parent reaches this page."""
    public = str(ENVIRONMENT.public_url or "").rstrip("/")
    return f"{public}{request.path}" if public else request.build_absolute_uri(request.path)
