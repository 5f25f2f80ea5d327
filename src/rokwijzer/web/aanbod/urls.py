# SPDX-License-Identifier: EUPL-1.2
"""Addresses of all help. No offer may be called as one of the pages beside it; a test sees to that."""

from django.urls import path

from rokwijzer.web.aanbod import comparing, rows, sheets, views

urlpatterns = [
    path("aanbod", views.offers, name="offers"),
    path("aanbod.json", rows.as_json, name="offers-json"),
    path("aanbod.csv", rows.as_table, name="offers-csv"),
    path("aanbod/vergelijk", comparing.compare, name="compare"),
    path("aanbod/lijst", comparing.saved, name="saved"),
    path("aanbod/<slug:offer>", sheets.offer, name="offer"),
]
