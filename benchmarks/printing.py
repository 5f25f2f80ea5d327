# SPDX-License-Identifier: EUPL-1.2
"""How long the catalogue takes on paper, beside the least that the same tools need for the same words.

The least for the PDF: the typesetter sets the same sentences as plain paragraphs, without tags, tables, contents, index
or pictures. The usual for docx: python-docx makes one object for each of the same paragraphs and table cells.
Prints seconds of the processor (all threads) and of the clock: medians of three runs in one process.
`.venv/bin/python -m benchmarks.printing`
"""

import io
import json
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date

import typst
from docx import Document

from rokwijzer.documents.catalogue import (
    Catalogue,
    Choice,
    catalogue,
    catalogue_docx,
    catalogue_pdf,
    offer_pdf,
    offer_sheet,
)
from rokwijzer.editions import current

ON = date(2026, 11, 26)
RUNS = 3
PLAIN = b"""#set text(lang: "nl", font: "Libertinus Serif", size: 9.6pt)
#for words in json(bytes(sys.inputs.data)) { par(words) }
"""


def sentences(found: object) -> Iterator[str]:
    """Every text in the catalogue that is longer than a word."""
    if isinstance(found, str):
        if " " in found:
            yield found
    elif isinstance(found, dict):
        for each in found.values():
            yield from sentences(each)
    elif isinstance(found, list | tuple):
        for each in found:
            yield from sentences(each)


def plain_pdf(words: list[str]) -> bytes:
    """The same words, set as plainly as can be."""
    return typst.compile(
        PLAIN, format="pdf", sys_inputs={"data": json.dumps(words)}, ignore_system_fonts=True, pdf_tags=False
    )


def usual_docx(found: Catalogue) -> bytes:
    """The same words through the objects of python-docx, with its table for each table."""
    document = Document()
    for offer in found.offers:
        document.add_heading(offer.name, 2)
        for part in offer.parts:
            document.add_heading(part.heading, 3)
            for line in part.lines:
                document.add_paragraph(line.text, style="List Bullet")
        if offer.evidence:
            table = document.add_table(rows=1, cols=4)
            for row in offer.evidence:
                cells = table.add_row().cells
                for cell, text in zip(cells, (row.source, row.level, row.written, row.dated), strict=True):
                    cell.text = text
    page = io.BytesIO()
    document.save(page)
    return page.getvalue()


def timed(name: str, run: Callable[[], object]) -> None:
    """Run it some times and print the medians."""
    processor, clock, size = [], [], 0
    for _ in range(RUNS):
        before = time.process_time(), time.perf_counter()
        made = run()
        processor.append(time.process_time() - before[0])
        clock.append(time.perf_counter() - before[1])
        size = len(made) if isinstance(made, bytes) else 0
    kilobytes = f"{size / 1000:>8.0f} kB" if size else ""
    print(f"{name:<58}{statistics.median(processor):>7.2f} s{statistics.median(clock):>9.2f} s{kilobytes}")


def main() -> None:
    """Print the table."""
    known = current()
    choice = Choice(ON, "nl", "deventer")
    found = catalogue(known, choice)
    words = list(sentences(asdict(found)))
    print(f"{len(found.offers)} offers, {len(words)} texts; processor, clock, size")
    timed("collect every offer (conditions in words, region)", lambda: catalogue(known, choice))
    timed("catalogue as PDF, tagged, PDF/UA-1 and PDF/A-2a", lambda: catalogue_pdf(found))
    timed("the same words as plain paragraphs, untagged (the least)", lambda: plain_pdf(words))
    timed("catalogue as docx", lambda: catalogue_docx(found))
    timed("part of the same through objects of python-docx", lambda: usual_docx(found))
    timed("the sheet of one offer", lambda: offer_pdf(offer_sheet(known, "k-vht", ON, "nl", "deventer")))


if __name__ == "__main__":
    main()
