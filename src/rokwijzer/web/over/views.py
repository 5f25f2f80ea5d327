# SPDX-License-Identifier: EUPL-1.2
"""Pages about the program, and small ones for machines."""

from datetime import UTC, datetime, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer import __version__
from rokwijzer.web.language import language_of
from rokwijzer.web.pages import reading
from rokwijzer.web.published import load
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.unchanged import unchanged

_VALID = timedelta(days=180)
_PLAIN = "text/plain; charset=utf-8"


@reading
@unchanged
def about(request: HttpRequest) -> HttpResponse:
    """What it is for and what not, what it knows, and from whom."""
    base, language = load(), language_of(request)
    sources = [
        {"title": source.title.in_(language), "publisher": source.publisher, "dated": source.dated}
        for source in base.common.sources.values()
    ]
    norms = [
        {"title": norm.title.in_(language), "dated": norm.dated, "web": norm.web} for norm in base.common.norms.values()
    ]
    counts = {"offers": len(base.offers), "rules": len(base.rules), "facts": len(base.facts)}
    return render(
        request, "over/about.html", {"sources": sources, "norms": norms, "counts": counts, "version": __version__}
    )


@reading
@unchanged
def accessibility(request: HttpRequest) -> HttpResponse:
    """The statement: what holds, what does not yet, and where to say so."""
    return render(request, "over/accessibility.html", {})


@reading
def health(request: HttpRequest) -> HttpResponse:
    """Whether the pages can answer; for a monitor."""
    return HttpResponse(f"ok {len(load().offers)}\n", content_type=_PLAIN)


@reading
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a leak (RFC 9116); absent where nobody is named, since it would mislead."""
    if not ENVIRONMENT.security_contact:
        raise Http404
    expires = (datetime.now(UTC) + _VALID).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {ENVIRONMENT.security_contact}",
        f"Expires: {expires.isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: nl, en",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=_PLAIN)


@reading
def robots(request: HttpRequest) -> HttpResponse:
    """Every page may be found; none holds anything of anybody."""
    return HttpResponse("User-agent: *\nAllow: /\n", content_type=_PLAIN)
