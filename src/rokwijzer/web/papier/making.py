# SPDX-License-Identifier: EUPL-1.2
"""`python -m rokwijzer.web.papier.making FOLDER`: makes the document that is ordered in this folder, and ends.

A process of its own, at the lowest priority: a document takes seconds of the processor, and the pages must not wait for
it. It tells how far it is in a file, ends when it finds one that says stop, and when it takes too long.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from rokwijzer.documents.catalogue import Choice, Progress, catalogue, catalogue_docx, catalogue_pdf, chosen
from rokwijzer.editions import current
from rokwijzer.web.papier.store import STOPPED_CODE, TOO_LONG_CODE, Told

LONGEST_SECONDS = 180
_TELL_EACH, _LOOK_EACH = 0.1, 0.1
"""Seconds between two notes of how far it is, and between two looks whether to stop."""


def make(folder: Path) -> None:
    """Make the document that is ordered in this folder."""
    order = json.loads((folder / "order.json").read_text(encoding="utf-8"))
    tell = _teller(folder)
    known = current()
    if known.edition.sha256 != order["edition"]:
        raise ValueError("the knowledge was replaced after this was ordered")
    choice = Choice(
        on=date.fromisoformat(order["on"]),
        language=order["language"],
        region=order["region"],
        sections=chosen(order["sections"]),
    )
    found = catalogue(known, choice, tell)
    made = (catalogue_docx if order["kind"] == "docx" else catalogue_pdf)(found, tell)
    tell(Progress("write"))
    _write(folder / f"document.{order['kind']}", made)


def _teller(folder: Path) -> Callable[[Progress], None]:
    begun, last, step = time.time(), 0.0, ""

    def tell(progress: Progress) -> None:
        nonlocal last, step
        now = time.monotonic()
        if progress.step == step and now - last < _TELL_EACH and progress.done < progress.of:
            return
        last, step = now, progress.step
        told = Told(begun, progress.step, progress.done, progress.of)
        _write(folder / "progress.json", json.dumps(asdict(told)).encode())

    return tell


def _write(place: Path, content: bytes) -> None:
    beside = place.with_name(f"{place.name}.new")
    beside.write_bytes(content)
    beside.replace(place)


def _watch(folder: Path) -> None:
    """End the process when it is to stop, or when it takes too long; also while the typesetter is at work."""
    end = time.monotonic() + LONGEST_SECONDS
    while True:
        if (folder / "stop").exists():
            os._exit(STOPPED_CODE)
        if time.monotonic() > end:
            os._exit(TOO_LONG_CODE)
        time.sleep(_LOOK_EACH)


def main() -> int:
    """Make the document of the folder that is named."""
    folder = Path(sys.argv[1])
    os.nice(10)
    threading.Thread(target=_watch, args=(folder,), daemon=True).start()
    make(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
