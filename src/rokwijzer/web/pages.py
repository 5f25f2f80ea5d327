# SPDX-License-Identifier: EUPL-1.2
"""Pages that any part may answer with: what went wrong, and the way back."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.web.logs import log

_P = ParamSpec("_P")
View = Callable[Concatenate[HttpRequest, _P], HttpResponse]


def problem(request: HttpRequest, status: int, name: str) -> HttpResponse:
    """The page that explains the problem `name` (see words/problems.py), with what to do next."""
    keys = {"title": f"problem.{name}.title", "text": f"problem.{name}.text", "next": f"problem.{name}.next"}
    return render(request, "pages/problem.html", {"status": status, "problem": keys}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The form could not be read."""
    return problem(request, 400, "bad-form")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Not allowed."""
    return problem(request, 403, "forbidden")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    return problem(request, 404, "not-found")


def server_error(request: HttpRequest) -> HttpResponse:
    """The program failed; the log says where, and not on what."""
    log.error("a page failed", exc_info=True)
    return problem(request, 500, "failed")


def methods(*allowed: str) -> Callable[[View[_P]], View[_P]]:
    """A view that answers only to these methods; others get a page that says so."""

    def decorate(view: View[_P]) -> View[_P]:
        def answer(request: HttpRequest, /, *args: _P.args, **kwargs: _P.kwargs) -> HttpResponse:
            if request.method in allowed:
                return view(request, *args, **kwargs)
            response = problem(request, 405, "method")
            response["Allow"] = ", ".join(allowed)
            return response

        update_wrapper(answer, view)
        return answer

    return decorate


reading = methods("GET", "HEAD")
