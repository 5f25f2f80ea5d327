# SPDX-License-Identifier: EUPL-1.2
"""The list of all help for other programs: the same choices, all results at once, as JSON or CSV."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rokwijzer.catalogue import Answer, Catalogue, Query, as_csv, catalogue_out, row
from rokwijzer.web.aanbod.views import pace, too_many, understood
from rokwijzer.web.language import Language, language_of
from rokwijzer.web.pages import methods
from rokwijzer.web.unchanged import unchanged

_Write = Callable[[Catalogue, Query, Answer, Language], str]


@methods("GET", "HEAD", "POST")
@unchanged
def as_json(request: HttpRequest) -> HttpResponse:
    """By schemas/catalogue.schema.json."""

    def write(catalogue: Catalogue, query: Query, answer: Answer, language: Language) -> str:
        return catalogue_out(catalogue, query, answer, language).model_dump_json(indent=1) + "\n"

    return _answered(request, write, "application/json", "aanbod.json")


@methods("GET", "HEAD", "POST")
@unchanged
def as_table(request: HttpRequest) -> HttpResponse:
    """With the columns that docs/catalogue.md explains; its first character tells a spreadsheet that it is UTF-8."""

    def write(catalogue: Catalogue, query: Query, answer: Answer, language: Language) -> str:
        return "\ufeff" + as_csv(row(catalogue, name, language) for name in answer.offers)

    return _answered(request, write, "text/csv; charset=utf-8", "aanbod.csv")


def _answered(request: HttpRequest, write: _Write, kind: str, name: str) -> HttpResponse:
    wanted, catalogue = understood(request)
    if wanted.query.text and not pace.allows():
        return too_many(request)
    language = language_of(request)
    text = write(catalogue, wanted.query, catalogue.browse(wanted.query, language), language)
    response = HttpResponse(text.encode(), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
