# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the first page."""

from django.urls import path

from rokwijzer.web.wegwijzer import views

urlpatterns = [
    path("", views.wegwijzer, name="wegwijzer"),
]
