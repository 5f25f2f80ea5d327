# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what is up to date and what is not."""

from django.urls import path

from rokwijzer.web.actueel import views

urlpatterns = [
    path("actueel", views.regions, name="regions"),
    path("actueel/<slug:region>", views.region, name="region"),
    path("actueel/<slug:region>/bellijst.xlsx", views.workbook, name="call-sheet-xlsx"),
    path("actueel/<slug:region>/bellijst.csv", views.text, name="call-sheet-csv"),
]
