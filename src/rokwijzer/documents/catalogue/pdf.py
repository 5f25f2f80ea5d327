# SPDX-License-Identifier: EUPL-1.2
"""The catalogue and the sheet of one offer as accessible PDF (PDF/UA-1, PDF/A-2a)."""

from dataclasses import asdict

from rokwijzer.documents.catalogue.gather import Progress, Report, silent
from rokwijzer.documents.catalogue.model import Catalogue, OfferSheet
from rokwijzer.documents.paper.typesetting import TooMuchError, pdf, square_code

_PACKAGE = "rokwijzer.documents.catalogue"
_SIZES = ("11pt", "10.5pt", "10pt", "9.5pt", "9pt", "8.5pt")
"""Sizes of type for the sheet: the largest in which it fits on two pages."""


def catalogue_pdf(found: Catalogue, report: Report = silent) -> bytes:
    """The growing document; the same input gives the same bytes."""
    report(Progress("set"))
    return pdf("catalogue", _plain(found), found.on, package=_PACKAGE, shared="common")


def offer_pdf(sheet: OfferSheet) -> bytes:
    """The sheet of one offer, in the largest type in which it takes two pages at most."""
    data = _plain(sheet) | {"code": square_code(sheet.address) if sheet.address else ""}
    for size in _SIZES[:-1]:
        try:
            return pdf("offer", data, sheet.on, package=_PACKAGE, shared="common", inputs={"size": size, "most": "2"})
        except TooMuchError:
            continue
    # What is longer than two pages in small type is longer than the sheet is meant to be; it is printed all the same.
    return pdf("offer", data, sheet.on, package=_PACKAGE, shared="common", inputs={"size": _SIZES[-1], "most": "0"})


def _plain(found: Catalogue | OfferSheet) -> dict[str, object]:
    data = asdict(found)
    data["on"] = found.on.isoformat()
    return data
