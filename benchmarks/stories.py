# SPDX-License-Identifier: EUPL-1.2
"""Taps and seconds of the six stories of docs/stories.md, walked in a real browser against the pages in this process.

A tap takes 1.2 seconds with looking for it, a typed character 0.25 seconds; the waiting is real.
`.venv/bin/python -m benchmarks.stories`
"""

import os
import shutil
import tempfile
import threading
from datetime import date
from pathlib import Path
from unittest.mock import patch
from wsgiref.simple_server import make_server

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rokwijzer.web.settings.test")

import django

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402 - Django wants its settings first
from playwright.sync_api import sync_playwright  # noqa: E402

from rokwijzer.web.papier import printing  # noqa: E402
from rokwijzer.web.papier.store import Store  # noqa: E402
from tests.web.conftest import CHROMIUM_FLAGS, _Quiet, _Server  # noqa: E402
from tests.web.stories import STORIES, walk  # noqa: E402


def main() -> None:
    """Print a line for each story."""
    found = shutil.which("chromium")
    assert found is not None
    application = get_wsgi_application()
    with (
        tempfile.TemporaryDirectory() as folder,
        patch("rokwijzer.web.today.localdate", lambda: date(2026, 11, 22)),
        patch.object(printing, "store", lambda: Store(Path(folder) / "printed", 2)),
        make_server("127.0.0.1", 0, application, server_class=_Server, handler_class=_Quiet) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=found, args=CHROMIUM_FLAGS)
        print("| Story | Taps | Characters | Seconds of the hand | Seconds of waiting |")
        print("| --- | --- | --- | --- | --- |")
        for name in STORIES:
            hand = walk(browser, f"http://127.0.0.1:{server.server_port}", name)
            own = hand.seconds - hand.waited
            print(f"| {name} | {hand.taps} | {hand.characters} | {own:.0f} | {hand.waited:.0f} |", flush=True)
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
