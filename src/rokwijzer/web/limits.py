# SPDX-License-Identifier: EUPL-1.2
"""What a request may be: not too large, a form, readable text. What is refused is answered with a page that helps."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponseBase

from rokwijzer.web.logs import log
from rokwijzer.web.pages import problem

FORM = "application/x-www-form-urlencoded"
_CHUNK = 64 * 1024
_READ_AT_MOST = 16 * 1024 * 1024


class NoFiles(FileUploadHandler):
    """Refuses a file before any of it is kept."""

    def new_file(self, *args: object, **kwargs: object) -> None:
        """Called when a file begins."""
        raise BadRequest("file")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Never reached: `new_file` refuses."""
        return None

    def file_complete(self, file_size: int) -> None:
        """Never reached either."""


class Limits:
    """Refuses bodies that are too large or no form, and notes one log line for each request, without its content."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        response = self._refused(request) or self.get_response(request)
        # The address as it was typed may hold anything; the route that answered does not.
        match = request.resolver_match
        log.info("%s %s %s", _known(request.method), f"/{match.route}" if match else "-", response.status_code)
        return response

    def _refused(self, request: HttpRequest) -> HttpResponseBase | None:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdigit():
            return problem(request, 400, "bad-form")
        if int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            _pour_away(request, int(length))
            return problem(request, 413, "too-large")
        if int(length) and (request.content_type != FORM or not _is_utf8(request)):
            return problem(request, 400, "bad-form")
        return None


def _known(method: str | None) -> str:
    return method if method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS") else "OTHER"


def _is_utf8(request: HttpRequest) -> bool:
    return (request.content_params or {}).get("charset", "utf-8").lower() in ("utf-8", "utf8")


def _pour_away(request: HttpRequest, length: int) -> None:
    """Read what is refused, within reason: a browser that is still sending does not look at the answer."""
    left = min(length, _READ_AT_MOST)
    while left > 0:
        read = request.read(min(left, _CHUNK))
        if not read:
            break
        left -= len(read)
