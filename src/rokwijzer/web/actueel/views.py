# SPDX-License-Identifier: EUPL-1.2
"""All regions, one region, and its call sheet to download."""

from collections.abc import Callable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.editions import current
from rokwijzer.explain import Language
from rokwijzer.web.actueel.standing import (
    STATES,
    NoSuchStateError,
    region_page,
    standings,
    text_of,
    workbook_of,
)
from rokwijzer.web.language import language_of
from rokwijzer.web.pages import problem, reading
from rokwijzer.web.today import today
from rokwijzer.web.unchanged import unchanged

STATE = "toon"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@reading
@unchanged
def regions(request: HttpRequest) -> HttpResponse:
    """Every region in counts."""
    day, language = today(), language_of(request)
    context = {
        "standings": standings(day, language),
        "states": STATES.values(),
        "edition": current().edition.name.in_words(language),
        "on": day,
    }
    return render(request, "actueel/regions.html", context)


@reading
@unchanged
def region(request: HttpRequest, region: str) -> HttpResponse:
    """One region: counts, when things were checked, and what to ring about."""
    try:
        page = region_page(region, today(), language_of(request), request.GET.get(STATE, ""))
    except KeyError as wrong:
        raise Http404 from wrong
    except NoSuchStateError:
        return problem(request, 400, "no-filter")
    return render(request, "actueel/region.html", {"page": page, "states": STATES.values()})


@reading
@unchanged
def workbook(request: HttpRequest, region: str) -> HttpResponse:
    """The call sheet as a workbook."""
    return _file(request, region, workbook_of, "xlsx", _WORKBOOK)


@reading
@unchanged
def text(request: HttpRequest, region: str) -> HttpResponse:
    """The call sheet as a text file."""
    return _file(request, region, text_of, "csv", "text/csv; charset=utf-8")


def _file(
    request: HttpRequest,
    region: str,
    make: Callable[[str, date, Language], bytes | str],
    ending: str,
    kind: str,
) -> HttpResponse:
    day = today()
    try:
        made = make(region, day, language_of(request))
    except KeyError as wrong:
        raise Http404 from wrong
    response = HttpResponse(made, content_type=kind)
    # A region's id holds letters, digits and hyphens only.
    response["Content-Disposition"] = f'attachment; filename="bellijst-{region}-{day.isoformat()}.{ending}"'
    return response
