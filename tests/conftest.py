# SPDX-License-Identifier: EUPL-1.2
"""What all tests share."""

import gc
import os
from importlib.util import find_spec

pytest_plugins = ["tests.no_skips"]

# The knowledge stays in memory to the end. Looking through all of it for rubbish as often as Python does takes a tenth
# of the time.
gc.set_threshold(100_000, 50, 100)

if find_spec("rokwijzer.web") and find_spec("rokwijzer.web.settings"):
    # Named before Django is first imported, whatever part of the tests was asked for.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rokwijzer.web.settings.test")


def pytest_report_header() -> str:
    """Says whether the knowledge is held against the source texts in this run."""
    folder = os.environ.get("ROKWIJZER_SOURCES")
    return f"sources: {folder}" if folder else "sources not at hand: ROKWIJZER_SOURCES names no folder"
