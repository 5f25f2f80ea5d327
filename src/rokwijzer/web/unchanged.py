# SPDX-License-Identifier: EUPL-1.2
"""Pages that depend on nothing but the edition, the layers, the language and the day are not sent twice.

Each has an ETag. A browser that has the page sends it back, and is told in a few bytes that nothing has changed (304),
before anything is worked out. Nothing of a family is ever on such a page.
"""

import hashlib
from collections.abc import Callable
from functools import cache, update_wrapper
from importlib.resources import files
from pathlib import Path
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from rokwijzer.editions import Layered, current
from rokwijzer.web.settings.base import ENVIRONMENT
from rokwijzer.web.today import today

_P = ParamSpec("_P")
_View = Callable[Concatenate[HttpRequest, _P], HttpResponse]
CHECK_FIRST = "no-cache"
"""The browser may keep it, and asks each time whether it is still so."""
_READ_BY = (".py", ".html", ".css", ".js", ".svg")


def unchanged(view: _View[_P]) -> _View[_P]:
    """A view whose answer to GET and HEAD can be kept and asked about. Other methods, and mistakes, are as ever."""

    def answer(request: HttpRequest, /, *args: _P.args, **kwargs: _P.kwargs) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return view(request, *args, **kwargs)
        etag = _etag(request.get_full_path())
        if _has(request, etag):
            response = HttpResponse(status=304)
        else:
            response = view(request, *args, **kwargs)
            if response.status_code != 200:
                return response
        response["ETag"] = etag
        response["Cache-Control"] = CHECK_FIRST
        patch_vary_headers(response, ["HX-Request"])
        return response

    update_wrapper(answer, view)
    return answer


def _has(request: HttpRequest, etag: str) -> bool:
    """Whether the browser has the page already; the marks are weak, since squeezing an answer changes its bytes."""
    sent = request.headers.get("If-None-Match", "")
    return sent.strip() == "*" or etag in parse_etags(sent)


def _etag(address: str) -> str:
    """The mark of a page: the same as long as the same address shows the same."""
    parts = (_program(), _knowledge(), today().isoformat(), address)
    return f'W/"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}"'


def _knowledge() -> str:
    return _hash_of(current())


@cache
def _hash_of(layered: Layered) -> str:
    """The edition and every layer over it."""
    hashes = [layered.edition.sha256, *(f"{name} {layer.sha256}" for name, layer in sorted(layered.layers.items()))]
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


@cache
def _program() -> str:
    """Everything that puts the knowledge on a page: the program's own files and what the organisation has set."""
    found = hashlib.sha256(ENVIRONMENT.model_dump_json().encode())
    found.update(repr(settings.STORAGES).encode())
    package = Path(str(files("rokwijzer")))
    for path in sorted(each for each in package.rglob("*") if each.suffix in _READ_BY):
        found.update(path.relative_to(package).as_posix().encode())
        found.update(path.read_bytes())
    return found.hexdigest()
