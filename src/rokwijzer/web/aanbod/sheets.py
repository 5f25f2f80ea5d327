# SPDX-License-Identifier: EUPL-1.2
"""The page of one offer: five facts first, then everything that the sources say of it, with where and when."""

from collections.abc import Iterable
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.catalogue import Catalogue, LastChange, Sheet, last_change, sheet_of
from rokwijzer.catalogue.sheet import Condition, Told
from rokwijzer.editions import edition_of, whole
from rokwijzer.web.aanbod.drawing import drawn
from rokwijzer.web.aanbod.listing import places
from rokwijzer.web.aanbod.views import of_region, understood
from rokwijzer.web.language import Language, language_of, page_language
from rokwijzer.web.pages import reading
from rokwijzer.web.published import load
from rokwijzer.web.richtlijn.differing import shown
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.today import today
from rokwijzer.web.unchanged import unchanged
from rokwijzer.web.words import word

FEW = 3
"""As many of each fact stand above the fold; the rest is one step further down."""
COURSE = ("meets", "phases", "content", "use")
MORE = ("care-line", "cost", "language", "materials", "more", "owner", "organisations")
"""Headings of statements, in the order in which they are shown."""
ROLES = ("person", "required", "also-suitable", "excluded", "indication", "example")
"""What criteria do, in the order in which they are shown."""


@reading
@unchanged
def offer(request: HttpRequest, offer: str) -> HttpResponse:
    """What the sources say of one offer, for a professional."""
    wanted, catalogue = understood(request)
    if offer not in catalogue.base.offers:
        raise Http404
    language = language_of(request)
    told = sheet_of(catalogue, offer, language)
    page = page_language(request)
    return render(
        request,
        "aanbod/offer.html",
        {
            "sheet": told,
            "groups": [(word(f"sheet.role.{role}", page), found) for role in ROLES if (found := _of(told, role))],
            "when": "; ".join(told.when).capitalize() if told.when else "",
            "routes": _routes(told),
            "meets": _statements(told, "meets"),
            "meets_differ": any(each.address.startswith(f"{offer}/programme") for each in told.differences),
            "evidence": _evidence(told),
            "course_parts": _parts(told, page, COURSE),
            "effect_parts": _parts(told, page, ("effects",)),
            "more_parts": _more(told, page),
            "links": [(link, ", ".join(word(f"sheet.link.{how}", page) for how in link.how)) for link in told.links],
            "more_required": max(0, len(told.required) - FEW),
            "drawing": drawn(told.course, language),
            "differences": [shown(catalogue.base, language, each) for each in told.differences],
            "places": places(load(), catalogue.region, language, today()),
            **of_region(catalogue),
            "unknown_region": wanted.unknown_region,
            "edition": edition_of(whole(catalogue.base)).in_words(language),
            "change": _change(catalogue, offer),
            "report": report(catalogue, told, page),
            "report_mail": _mail(catalogue, told, page),
        },
    )


def _statements(told: Sheet, key: str) -> tuple[Told, ...]:
    return next((part.statements for part in told.parts if part.key == key), ())


def _parts(told: Sheet, page: str, keys: Iterable[str]) -> list[tuple[str, tuple[Told, ...]]]:
    """What is said under these headings, each in the words of the page."""
    return [(word(f"sheet.part.{key}", page), found) for key in keys if (found := _statements(told, key))]


def _more(told: Sheet, page: str) -> list[tuple[str, tuple[Told, ...]]]:
    """Everything that stands in no other section."""
    first = (("aims", told.aims), ("by", told.delivered_by), ("setting", told.setting))
    found = [(word(f"sheet.part.{key}", page), statements) for key, statements in first if statements]
    return found + _parts(told, page, MORE)


def _routes(told: Sheet) -> str:
    """The first ways in, in one line."""
    found = [f"{each.label} ({each.entrance})" if each.entrance else each.label for each in told.routes]
    first, *others = list(dict.fromkeys(found))[:FEW] or [""]
    return "; ".join([first, *(each[:1].lower() + each[1:] for each in others)])


def _evidence(told: Sheet) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    """Each level once, with who says it, of when that is, and whether the name of the source has its day already."""
    found: dict[str, dict[tuple[str, str, bool], None]] = {}
    for each in told.evidence:
        for voice in each.voices:
            known = bool(each.dated) and each.dated in voice
            found.setdefault(each.label, {})[voice, each.dated, known] = None
    return [(label, list(voices)) for label, voices in list(found.items())[:FEW]]


def _of(told: Sheet, role: str) -> list[Condition]:
    return [each for each in told.conditions if each.role == role]


def _change(catalogue: Catalogue, offer: str) -> LastChange | None:
    return last_change(whole(catalogue.base), offer)


def report(catalogue: Catalogue, told: Sheet, language: str) -> str:
    """What the page shows of an offer, to say beside it what is wrong."""
    known: Language = "en" if language == "en" else "nl"
    here = told.here
    ask = f"{here.ask.name} {here.ask.phone}".strip() if here is not None and here.ask is not None else "-"
    lines = [
        word("report.offer", language, name=told.name, id=told.id),
        word("report.edition", language, edition=edition_of(whole(catalogue.base)).in_words(known)),
        word("report.region", language, region=here.name if here is not None else "-"),
    ]
    if here is not None:
        lines.append(word("report.availability", language, status=here.label, text=here.text or "-"))
        lines.append(word("report.ask", language, who=ask))
    return "\n".join([*lines, "", word("report.wrong", language)])


def _mail(catalogue: Catalogue, told: Sheet, language: str) -> str:
    """The address that opens a mail program with the report; empty where nobody is named to send it to."""
    if not ENVIRONMENT.contact_mail:
        return ""
    subject = quote(word("report.subject", language, name=told.name))
    body = quote(report(catalogue, told, language))
    return f"mailto:{quote(ENVIRONMENT.contact_mail, safe='@')}?subject={subject}&body={body}"
