# SPDX-License-Identifier: EUPL-1.2
"""Takes the reference pictures in docs/images: `python -m tools.screenshots`, or those that are named behind it.
Names after it take those only: `python -m tools.screenshots offer saved`.

Needs Debian's Chromium and `make assets`. The day is that of the example families, so that pictures only change when
the pages do.
"""

import os
import shutil
import sys
import threading
from collections.abc import Collection
from datetime import date
from pathlib import Path
from unittest.mock import patch
from wsgiref.simple_server import WSGIRequestHandler, make_server

from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"
DAY = date(2026, 11, 22)
PHONE, DESK = 390, 1440
HEIGHT = {PHONE: 844, DESK: 900}
EXAMPLE = "walk-1-crying-baby"
SHOTS = (
    ("empty", PHONE, "/", "light"),
    ("advice", PHONE, "/#advies", "light"),
    ("advice", DESK, "/#advies", "dark"),
    ("questions", PHONE, "/#vragen", "light"),
    ("questions", DESK, "/#vragen", "light"),
    ("aid", PHONE, "/gesprek/information-card-lists", "light"),
    ("aid", DESK, "/gesprek/information-card-lists", "light"),
    ("guideline", PHONE, "/richtlijn", "dark"),
    ("guideline", DESK, "/richtlijn", "light"),
    ("differences", PHONE, "/richtlijn/verschillen", "light"),
    ("differences", DESK, "/richtlijn/verschillen?soort=readings", "dark"),
    ("parents", PHONE, "/ouders", "light"),
    ("parents", DESK, "/ouders/stevig-ouderschap", "light"),
    ("catalogue", PHONE, "/aanbod?regio=deventer&fase=year-0", "light"),
    ("catalogue", DESK, "/aanbod?regio=deventer&fase=year-0", "light"),
    ("offer", PHONE, "/aanbod/stevig-ouderschap?regio=deventer", "dark"),
    ("offer", DESK, "/aanbod/stevig-ouderschap?regio=deventer", "light"),
    ("comparison", PHONE, "/aanbod/vergelijk?ids=stevig-ouderschap,voorzorg&regio=deventer", "light"),
    ("comparison", DESK, "/aanbod/vergelijk?ids=stevig-ouderschap,voorzorg,k-vht&regio=deventer", "dark"),
    ("saved", PHONE, "/aanbod/lijst?ids=stevig-ouderschap,k-vht,shantala&regio=deventer", "light"),
    ("saved", DESK, "/aanbod/lijst?ids=stevig-ouderschap,k-vht,shantala&regio=deventer", "light"),
    ("current", PHONE, "/actueel", "dark"),
    ("current", DESK, "/actueel", "light"),
)


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the server uses
        """Nothing."""


def take(browser: Browser, address: str, names: Collection[str]) -> None:
    """Every picture, or those with these names: as much of the page as the screen shows."""
    for name, width, page, look in SHOTS:
        if names and name not in names:
            continue
        context = browser.new_context(
            viewport={"width": width, "height": HEIGHT[width]},
            color_scheme="dark" if look == "dark" else "light",
            reduced_motion="reduce",
        )
        shown = context.new_page()
        path, _, after = page.partition("#")
        shown.goto(f"{address}{path}")
        if after:
            _fill(shown, by_question=after == "vragen")
        shown.screenshot(path=IMAGES / f"{name}-{width}.png")
        context.close()


def _fill(page: Page, *, by_question: bool) -> None:
    """An example family, up to its advice or to the next question about it."""
    page.locator("#voorbeelden > summary").click()
    page.locator(f"button[value='{EXAMPLE}']").click()
    page.wait_for_selector("#advies .step")
    if by_question:
        page.locator("button[formaction$='/vragen']").click()
        page.wait_for_url("**/vragen")
    else:
        page.locator("#advies").evaluate("(advice) => advice.scrollIntoView()")


def main(names: Collection[str]) -> int:
    """Start the pages, and take the pictures."""
    unknown = sorted(set(names) - {name for name, *_ in SHOTS})
    if unknown:
        sys.stderr.write(
            f"no such picture: {', '.join(unknown)}; there are {', '.join(sorted({each[0] for each in SHOTS}))}\n"
        )
        return 2
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
            take(browser, f"http://127.0.0.1:{server.server_port}", names)
            browser.close()
        server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
