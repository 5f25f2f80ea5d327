# SPDX-License-Identifier: EUPL-1.2
"""A form as a browser sends it, a page of one's own server, and a browser."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date
from socketserver import ThreadingMixIn
from urllib.parse import urlencode
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
import pytest
from django.http import HttpResponse
from django.test import Client
from playwright.sync_api import Browser, expect, sync_playwright

# In one process pytest-django looks for the settings before tests/conftest.py names them.
django.setup()

FORM = "application/x-www-form-urlencoded"
CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
# A busy machine takes its time over the first answer of a server.
expect.set_options(timeout=20_000)
DAY = date(2026, 11, 22)
"""The day on which the example families are described."""

Entries = dict[str, str | list[str]]
Send = Callable[..., HttpResponse]


@pytest.fixture(autouse=True)
def _on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rokwijzer.web.today.localdate", lambda: DAY)


@pytest.fixture
def send(client: Client) -> Send:
    """Post the form as a browser does."""

    def post(entries: Entries, address: str = "/", **headers: str) -> HttpResponse:
        body = urlencode(entries, doseq=True)
        return client.post(address, body, content_type=FORM, headers=headers)  # type: ignore[return-value]

    return post


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server uses
        """The application's own log is what the tests look at."""


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The pages on a port of this machine, as ready as a server is before its first visitor."""
    from django.core.wsgi import get_wsgi_application

    from rokwijzer.web.published import load, make_ready

    make_ready(load())
    with make_server("127.0.0.1", 0, get_wsgi_application(), server_class=_Server, handler_class=_Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        message = "no Chromium for the page tests; this brings it: sudo apt-get install chromium"
        if os.environ.get("CI", "").lower() not in ("", "0", "false", "no"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
