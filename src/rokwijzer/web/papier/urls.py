# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the documents."""

from django.urls import path

from rokwijzer.web.papier import views

urlpatterns = [
    path("papier/ouders", views.for_parents, name="parents-sheet"),
    path("papier/samenvatting", views.summary, name="summary-sheet"),
]
