# SPDX-License-Identifier: EUPL-1.2
"""Printed pages: the sheet for parents and the summary for a professional, as accessible PDF (PDF/UA-1, PDF/A-2a)."""

from rokwijzer.documents.paper.sheets import MOST_OFFERS, ParentOffer, parent_offers, parents_sheet, summary_sheet
from rokwijzer.documents.paper.typesetting import TooMuchError

__all__ = ["MOST_OFFERS", "ParentOffer", "TooMuchError", "parent_offers", "parents_sheet", "summary_sheet"]
