# SPDX-License-Identifier: EUPL-1.2
"""The sheet of one offer, and the whole catalogue: a page to choose, one that tells how far it is, and the document."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import quote_etag
from django.views.decorators.http import condition

from rokwijzer import __version__
from rokwijzer.documents.catalogue import Section, chosen, offer_pdf, offer_sheet
from rokwijzer.documents.catalogue.words import section_title
from rokwijzer.editions import current, with_layers
from rokwijzer.web.language import Language, address, language_of, page_language
from rokwijzer.web.pages import methods, problem, reading
from rokwijzer.web.papier.store import BusyError, Order, Standing, State, Store, default_folder
from rokwijzer.web.papier.views import pace
from rokwijzer.web.published import load
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.today import today
from rokwijzer.web.words import word

REGION, SECTION, KIND = "gemeente", "deel", "soort"
SHEET_REGION = "regio"
KINDS = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
STEPS = ("read", "set")
"""What is told of, in order."""
_MOST_SHEETS = 64


@cache
def store() -> Store:
    """The documents of this server, in the folder that all its workers share."""
    return Store(ENVIRONMENT.print_folder or default_folder(), ENVIRONMENT.prints_at_once)


@dataclass(frozen=True)
class Asked:
    """What was chosen on the page."""

    region: str | None
    sections: tuple[str, ...]
    kind: str


@reading
def sheet(request: HttpRequest, offer: str) -> HttpResponse:
    """One offer on one or two A4; `?regio=` gives what there is in a region."""
    language, region = language_of(request), request.GET.get(SHEET_REGION, "") or None
    if region is not None and region not in load().regions:
        raise Http404
    if offer not in with_layers(load(), region).offers:
        raise Http404
    etag = _key(region, language, (offer,), "sheet")
    return _conditional(request, etag, lambda: _sheet(request, offer, language, region))


def _sheet(request: HttpRequest, offer: str, language: Language, region: str | None) -> HttpResponse:
    made = _kept_sheet(offer, language, region, today().isoformat())
    if made is None:
        return _too_many(request)
    return _file(made, "pdf", f"{offer}.pdf", inline=True)


def _kept_sheet(offer: str, language: Language, region: str | None, day: str) -> bytes | None:
    """The sheet, made once a day; None if too many documents were asked for in this minute."""
    try:
        return _made_sheet(offer, language, region, day)
    except BusyError:
        return None


@lru_cache(maxsize=_MOST_SHEETS)
def _made_sheet(offer: str, language: Language, region: str | None, day: str) -> bytes:
    """Raises BusyError, which is not remembered."""
    if not pace.allows():
        raise BusyError
    public = str(ENVIRONMENT.public_url or "").rstrip("/")
    where = f"{public}{address('offer', language, offer=offer)}" if public else ""
    return offer_pdf(offer_sheet(current(), offer, today(), language, region, where))


@methods("GET", "HEAD", "POST")
def choose(request: HttpRequest) -> HttpResponse:
    """Which catalogue: region, sections, kind of file. A POST begins to make it."""
    if request.method != "POST":
        region = ENVIRONMENT.municipality.casefold()
        named = next((name for name, each in load().regions.items() if each.name.nl.casefold() == region), None)
        return _form(request, Asked(named, tuple(Section), "pdf"))
    asked = Asked(
        request.POST.get(REGION, "") or None,
        tuple(request.POST.getlist(SECTION)),
        request.POST.get(KIND, "pdf"),
    )
    wrong = _wrong(asked)
    if wrong is not None:
        return _form(request, asked, wrong)
    if not pace.allows():
        return _too_many(request)
    language = language_of(request)
    sections = tuple(map(str, chosen(asked.sections)))
    order = Order(
        key=_key(asked.region, language, sections, asked.kind),
        region=asked.region,
        language=language,
        sections=sections,
        kind=asked.kind,
        on=today().isoformat(),
        edition=current().edition.sha256,
    )
    try:
        ticket = store().order(order)
    except BusyError:
        return _too_many(request)
    return HttpResponseRedirect(address("print-progress", page_language(request), ticket=ticket))


@methods("GET", "HEAD", "POST")
def progress(request: HttpRequest, ticket: str) -> HttpResponse:
    """How far it is; a POST stops it."""
    if request.method == "POST":
        if store().standing(ticket).state is State.GONE:
            raise Http404
        store().stop(ticket)
        return HttpResponseRedirect(address("print-progress", page_language(request), ticket=ticket))
    standing = store().standing(ticket)
    told = _told(request, ticket, standing)
    if request.headers.get("HX-Request") == "true":
        return render(request, "papier/standing.html", told | {"inside": True})
    status = 404 if standing.state is State.GONE else 200
    return render(request, "papier/progress.html", told | {"inside": False}, status=status)


@reading
def document(request: HttpRequest, ticket: str) -> HttpResponse:
    """The document that is ready."""
    found = store().document(ticket)
    if found is None:
        raise Http404
    order, made = found
    name = "-".join([word("print.file", order.language), *([order.region] if order.region else []), order.on])
    return _conditional(request, order.key, lambda: _file(made, order.kind, f"{name}.{order.kind}", inline=False))


def _told(request: HttpRequest, ticket: str, standing: Standing) -> dict[str, object]:
    """What the page about the making shows."""
    order, language = standing.order, page_language(request)
    # Before the first word from the process that makes it, it reads the knowledge: that is collecting too.
    place = {"begin": 0, "read": 0, "set": 1, "write": len(STEPS)}.get(standing.step, 0)
    steps = [
        {
            "name": f"print.step.{step}",
            "state": "done" if number < place else "busy" if number == place else "todo",
            "done": standing.done if number == place and standing.of else None,
            "of": standing.of,
        }
        for number, step in enumerate(STEPS)
    ]
    region = load().regions.get(order.region) if order is not None and order.region is not None else None
    return {
        "ticket": ticket,
        "state": standing.state,
        "steps": steps,
        "seconds": standing.seconds,
        "kind": order.kind if order is not None else "",
        "region": region.name if region is not None else None,
        "size": _size(standing.size, language),
        "busy": next((each for each in steps if each["state"] == "busy"), None),
    }


def _form(request: HttpRequest, asked: Asked, wrong: str | None = None) -> HttpResponse:
    language = language_of(request)
    base = load()
    regions = sorted(base.regions.items(), key=lambda each: (each[1].parent is None, each[1].name.in_(language)))
    sections = [
        {"id": section, "title": section_title(section, language), "chosen": section in asked.sections}
        for section in Section
    ]
    return render(
        request,
        "papier/choose.html",
        {
            "regions": [{"id": name, "name": each.name, "chosen": name == asked.region} for name, each in regions],
            "sections": sections,
            "kinds": [{"id": kind, "chosen": kind == asked.kind} for kind in KINDS],
            "edition": current().edition.name.in_words(language),
            "offers": len(base.offers),
            "wrong": wrong,
        },
        status=400 if wrong is not None else 200,
    )


def _wrong(asked: Asked) -> str | None:
    """The key of what is not right in the choice; None if all is."""
    if asked.region is not None and asked.region not in load().regions:
        return "print.wrong.region"
    if not asked.sections:
        return "print.wrong.sections"
    if asked.kind not in KINDS or not set(asked.sections) <= set(Section):
        return "print.wrong.choice"
    return None


def _key(region: str | None, language: str, sections: tuple[str, ...], kind: str) -> str:
    """The name of a document: a hash of all that decides what is in it."""
    known = current()
    layers: list[tuple[str, str]] = []
    name = region
    while name is not None and name in known.layers and name not in dict(layers):
        layers.append((name, known.layers[name].sha256))
        name = known.layers[name].region.parent
    said = [
        known.edition.sha256, layers, language, sections, kind, today().isoformat(), __version__, _program(),
        str(ENVIRONMENT.public_url or "") if kind == "sheet" else "",
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


@cache
def _program() -> str:
    """A hash of what makes the documents, so that a new program does not answer with what an old one made."""
    folder = files("rokwijzer.documents.catalogue")
    parts = sorted((each.name, each.read_bytes()) for each in folder.iterdir() if each.name.endswith((".py", ".typ")))
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _file(made: bytes, kind: str, name: str, *, inline: bool) -> HttpResponse:
    response = HttpResponse(made, content_type=KINDS[kind])
    response["Content-Disposition"] = f'{"inline" if inline else "attachment"}; filename="{name}"'
    return response


def _conditional(request: HttpRequest, etag: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer with its tag; only that it has not changed, where the reader has it already."""

    @condition(etag_func=lambda _: quote_etag(etag))
    def answer(_: HttpRequest) -> HttpResponse:
        return make()

    return answer(request)


def _too_many(request: HttpRequest) -> HttpResponse:
    response = problem(request, 429, "busy")
    response["Retry-After"] = "60"
    return response


def _size(size: int, language: str) -> str:
    """Bytes as people say them: 1,4 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    text = f"{size / 1_000_000:.1f} MB"
    return text if language == "en" else text.replace(".", ",")
