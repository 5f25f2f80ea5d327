# SPDX-License-Identifier: EUPL-1.2
"""The catalogue on paper: one offer as a sheet, and all of them as a growing document, as PDF and docx."""

from rokwijzer.documents.catalogue.gather import Choice, Progress, Report, catalogue, offer_sheet, silent
from rokwijzer.documents.catalogue.model import Catalogue, OfferPage, OfferSheet
from rokwijzer.documents.catalogue.pdf import catalogue_pdf, offer_pdf
from rokwijzer.documents.catalogue.sections import KINDS, Section, chosen
from rokwijzer.documents.catalogue.word import catalogue_docx

__all__ = [
    "KINDS",
    "Catalogue",
    "Choice",
    "OfferPage",
    "OfferSheet",
    "Progress",
    "Report",
    "Section",
    "catalogue",
    "catalogue_docx",
    "catalogue_pdf",
    "chosen",
    "offer_pdf",
    "offer_sheet",
    "silent",
]
