# SPDX-License-Identifier: EUPL-1.2
"""From a template and data to a PDF. What is printed is data: nothing of it is ever read as markup."""

import io
import json
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files

import segno
import typst

_OVERFULL = "does not fit on one page"


class TooMuchError(ValueError):
    """The data do not fit on the one page that the sheet has."""


def pdf(template: str, data: dict[str, object], on: date) -> bytes:
    """The document, with the day as its time of making; the same data give the same bytes.

    Raises TooMuchError where a sheet of one page would overflow.
    """
    made = datetime.combine(on, time(), UTC)
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    try:
        return typst.compile(
            _source(template),
            format="pdf",
            sys_inputs=inputs,
            ignore_system_fonts=True,
            # Readable by a screen reader, and still readable in ten years.
            pdf_standards=["ua-1", "a-2a"],
            timestamp=made,
        )
    except typst.TypstError as wrong:
        if _OVERFULL in str(wrong):
            raise TooMuchError(template) from None
        # Its own words could quote what was printed.
        raise RuntimeError(f"the template {template} could not be set") from None


def square_code(address: str) -> str:
    """An address as a square code (QR), as an SVG picture."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=0, scale=4, xmldecl=False)
    return out.getvalue().decode()


@cache
def _source(template: str) -> bytes:
    return (files("rokwijzer.documents.paper") / f"{template}.typ").read_bytes()
