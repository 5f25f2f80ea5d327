# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the aids."""

from django.urls import path

from rokwijzer.web.gesprek import views

urlpatterns = [
    path("gesprek", views.aids, name="aids"),
    path("gesprek/<slug:aid>", views.aid, name="aid"),
]
