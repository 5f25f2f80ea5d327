# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages for parents."""

from django.urls import path

from rokwijzer.web.ouders import views

urlpatterns = [
    path("ouders", views.offers, name="for-parents"),
    path("ouders/<slug:offer>", views.offer, name="parents"),
]
