# SPDX-License-Identifier: EUPL-1.2
"""From a template and data to a PDF. What is printed is data: nothing of it is ever read as markup."""

import io
import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files

import segno
import typst

_OVERFULL = "does not fit on"
_UNUSUAL = re.compile("[^\\n\x20-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2027\u2030-\u203a\u20ac]")
"""Everything but the letters and signs of European languages."""


class TooMuchError(ValueError):
    """The data do not fit on the pages that the sheet has."""


def pdf(
    template: str,
    data: dict[str, object],
    on: date,
    *,
    package: str = "rokwijzer.documents.paper",
    shared: str | None = None,
    inputs: Mapping[str, str] | None = None,
) -> bytes:
    """The document, with the day as its time of making; the same data give the same bytes.

    The template stands in the package, behind what it shares with others. Raises TooMuchError where a sheet of so many
    pages would overflow.
    """
    source = b"\n".join(_source(name, package) for name in (shared, template) if name is not None)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    try:
        return _compiled(source, {"data": text, **(inputs or {})}, on)
    except typst.TypstError as wrong:
        if _OVERFULL in str(wrong):
            raise TooMuchError(template) from None
    try:
        # A letter that no font has would not be read aloud either, so the standard refuses it. One such letter, in a
        # name that a region made up, must not take the whole document with it.
        return _compiled(source, {"data": _UNUSUAL.sub("?", text), **(inputs or {})}, on)
    except typst.TypstError as wrong:
        if _OVERFULL in str(wrong):
            raise TooMuchError(template) from None
        # Its own words could quote what was printed.
        raise RuntimeError(f"the template {template} could not be set") from None


def _compiled(source: bytes, inputs: dict[str, str], on: date) -> bytes:
    return typst.compile(
        source,
        format="pdf",
        sys_inputs=inputs,
        ignore_system_fonts=True,
        # Readable by a screen reader, and still readable in ten years.
        pdf_standards=["ua-1", "a-2a"],
        timestamp=datetime.combine(on, time(), UTC),
    )


def square_code(address: str) -> str:
    """An address as a square code (QR), as an SVG picture."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", border=0, scale=4, xmldecl=False)
    return out.getvalue().decode()


@cache
def _source(template: str, package: str) -> bytes:
    return (files(package) / f"{template}.typ").read_bytes()
