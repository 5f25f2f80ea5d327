# SPDX-License-Identifier: EUPL-1.2
"""Addresses of all help."""

from django.urls import path

from rokwijzer.web.aanbod import views

urlpatterns = [
    path("aanbod", views.offers, name="offers"),
    path("aanbod/<slug:offer>", views.offer, name="offer"),
]
