# SPDX-License-Identifier: EUPL-1.2
"""Two to four offers beside each other, and a list of offers to keep: both made from the ids in the address alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.catalogue import Catalogue, RowOut, Sheet, row, sheet_of
from rokwijzer.catalogue.sheet import Told
from rokwijzer.knowledge.text import nearest
from rokwijzer.web.aanbod.listing import places, row_of
from rokwijzer.web.aanbod.views import of_region, understood
from rokwijzer.web.language import address, language_of, page_language
from rokwijzer.web.pages import reading
from rokwijzer.web.published import load
from rokwijzer.web.today import today
from rokwijzer.web.unchanged import unchanged
from rokwijzer.web.words import word

IDS = "ids"
FEWEST, MOST = 2, 4
MOST_SAVED = 50
_LONGEST_ID = 64


@dataclass(frozen=True)
class Named:
    """The ids in an address: offers that there are, in their order, and what is no offer, with the nearest that is."""

    offers: tuple[str, ...]
    unknown: tuple[tuple[str, str], ...]
    too_many: int = 0
    """So many more were named than there is room for."""


@dataclass(frozen=True)
class Line:
    """One line of the comparison: what is compared, and what each offer has; empty where no source says."""

    label: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def same(self) -> bool:
        """All offers have the same."""
        return len(set(self.cells)) == 1


@reading
@unchanged
def compare(request: HttpRequest) -> HttpResponse:
    """The offers of `?ids=a,b` beside each other; with one or none it says how to choose."""
    _, catalogue = understood(request)
    named = _named(request, catalogue, MOST)
    language = language_of(request)
    sheets = [sheet_of(catalogue, name, language) for name in named.offers]
    rows = [row(catalogue, name, language) for name in named.offers]
    enough = len(sheets) >= FEWEST
    return render(
        request,
        "aanbod/compare.html",
        {
            "named": named,
            "sheets": sheets,
            "lines": _lines(sheets, rows, page_language(request)) if enough else (),
            "ids": ",".join(named.offers),
            "without": [
                (each, _query((other for other in named.offers if other != each.id), catalogue)) for each in sheets
            ],
            **of_region(catalogue),
            "places": places(load(), catalogue.region, language, today()),
            "enough": enough,
        },
        status=400 if not enough and IDS in request.GET else 200,
    )


@reading
@unchanged
def saved(request: HttpRequest) -> HttpResponse:
    """The offers of `?ids=a,b` as a list to keep, print and hand on; an empty one says how to fill it."""
    _, catalogue = understood(request)
    named = _named(request, catalogue, MOST_SAVED)
    language = language_of(request)
    return render(
        request,
        "aanbod/saved.html",
        {
            "named": named,
            "rows": [
                (
                    row_of(catalogue, name, None, language),
                    sheet_of(catalogue, name, language),
                    _without(name, named, catalogue),
                )
                for name in named.offers
            ],
            "ids": ",".join(named.offers),
            "query": _query(named.offers, catalogue),
            "most": MOST_SAVED,
            "list_address": request.build_absolute_uri(_list_address(request, named, catalogue)),
            "can_compare": FEWEST <= len(named.offers) <= MOST,
            **of_region(catalogue),
            "places": places(load(), catalogue.region, language, today()),
        },
    )


def _list_address(request: HttpRequest, named: Named, catalogue: Catalogue) -> str:
    return address("saved", page_language(request)) + _query(named.offers, catalogue)


def _named(request: HttpRequest, catalogue: Catalogue, most: int) -> Named:
    """The ids of the address, with commas between or one by one; each once."""
    sent = dict.fromkeys(
        name for text in request.GET.getlist(IDS) for each in text.split(",") if (name := each.strip())
    )
    known = [name for name in sent if name in catalogue.base.offers]
    unknown = [name[:_LONGEST_ID] for name in sent if name not in catalogue.base.offers][:most]
    return Named(
        tuple(known[:most]),
        tuple((name, nearest(name, catalogue.offers) or "") for name in unknown),
        max(0, len(known) - most),
    )


def _without(name: str, named: Named, catalogue: Catalogue) -> str:
    return _query((each for each in named.offers if each != name), catalogue)


def _query(names: Iterable[str], catalogue: Catalogue) -> str:
    """How these offers stand in an address."""
    return f"?{IDS}={','.join(names)}{of_region(catalogue)['and_region']}"


def _lines(sheets: Sequence[Sheet], rows: Sequence[RowOut], page: str) -> tuple[Line, ...]:
    """What is compared, in the order of the questions that people ask; a line that nobody fills is left out."""
    read: tuple[tuple[str, Callable[[Sheet, RowOut], tuple[str, ...]]], ...] = (
        ("kind", lambda sheet, _: (sheet.kind,)),
        ("what", lambda sheet, _: (sheet.summary,)),
        ("when", lambda sheet, _: sheet.when),
        ("for-whom", lambda sheet, _: sheet.required),
        ("not-for", lambda sheet, _: tuple(each.label for each in sheet.conditions if each.role == "excluded")),
        ("aims", lambda sheet, _: _texts(sheet.aims)),
        ("meets", lambda sheet, _: _part(sheet, "meets")),
        ("where", lambda sheet, _: _texts(sheet.setting)),
        ("by", lambda sheet, _: _texts(sheet.delivered_by)),
        ("route", lambda sheet, _: tuple(dict.fromkeys(each.label for each in sheet.routes))),
        ("here", lambda sheet, _: (sheet.here.label,) if sheet.here is not None else ()),
        ("evidence", lambda _, out: tuple(dict.fromkeys(each.label for each in out.evidence))),
        ("care-line", lambda sheet, _: _part(sheet, "care-line")),
        ("cost", lambda sheet, _: _part(sheet, "cost")),
        ("language", lambda sheet, _: _part(sheet, "language")),
    )
    found = (
        Line(
            word(f"compare.line.{key}", page),
            tuple(cell(sheet, out) for sheet, out in zip(sheets, rows, strict=True)),
        )
        for key, cell in read
    )
    return tuple(line for line in found if any(line.cells))


def _texts(told: Iterable[Told]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.text for each in told))


def _part(sheet: Sheet, key: str) -> tuple[str, ...]:
    return next((_texts(part.statements) for part in sheet.parts if part.key == key), ())
