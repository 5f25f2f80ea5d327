# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the documents."""

from django.urls import path

from rokwijzer.web.papier import printing, views

urlpatterns = [
    path("papier/ouders", views.for_parents, name="parents-sheet"),
    path("papier/samenvatting", views.summary, name="summary-sheet"),
    path("papier/aanbod/<slug:offer>", printing.sheet, name="offer-sheet"),
    path("papier/catalogus", printing.choose, name="print"),
    path("papier/catalogus/<slug:ticket>", printing.progress, name="print-progress"),
    path("papier/catalogus/<slug:ticket>/document", printing.document, name="print-document"),
]
