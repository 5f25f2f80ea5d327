# SPDX-License-Identifier: EUPL-1.2
"""Takes the reference pictures in docs/images of the pages around the first one: `python -m tools.screenshots`.

Needs Debian's Chromium and `make assets`. The day is that of the example families, so that pictures only change when
the pages do.
"""

import os
import shutil
import sys
import threading
from datetime import date
from pathlib import Path
from unittest.mock import patch
from wsgiref.simple_server import WSGIRequestHandler, make_server

from playwright.sync_api import Browser, sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"
DAY = date(2026, 11, 22)
PHONE, DESK = 390, 1440
HEIGHT = {PHONE: 844, DESK: 900}
SHOTS = (
    ("aid", PHONE, "/gesprek/information-card-lists", "light"),
    ("aid", DESK, "/gesprek/information-card-lists", "light"),
    ("guideline", PHONE, "/richtlijn", "dark"),
    ("guideline", DESK, "/richtlijn", "light"),
    ("differences", PHONE, "/richtlijn/verschillen", "light"),
    ("differences", DESK, "/richtlijn/verschillen?soort=readings", "dark"),
    ("parents", PHONE, "/ouders", "light"),
    ("parents", DESK, "/ouders/stevig-ouderschap", "light"),
    ("current", PHONE, "/actueel", "dark"),
    ("current", DESK, "/actueel", "light"),
)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server uses
        """Nothing."""


def take(browser: Browser, address: str) -> None:
    """Every picture: as much of the page as the screen shows."""
    for name, width, page, look in SHOTS:
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHT[width]},
            color_scheme="dark" if look == "dark" else "light",
            reduced_motion="reduce",
        )
        shown = context.new_page()
        shown.goto(f"{address}{page}")
        shown.screenshot(path=IMAGES / f"{name}-{width}.png")
        context.close()


def main() -> int:
    """Start the pages, and take the pictures."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.stderr.write("no Chromium; this brings it: sudo apt-get install chromium\n")
        return 1
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rokwijzer.web.settings.test")
    os.environ["ROKWIJZER_PUBLIC_URL"] = "https://rokwijzer.example.org"
    from django.core.wsgi import get_wsgi_application

    with (
        patch("rokwijzer.web.today.localdate", lambda: DAY),
        make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Quiet) as server,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            take(browser, f"http://127.0.0.1:{server.server_port}")
            browser.close()
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
