# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the guideline."""

from django.urls import path

from rokwijzer.web.richtlijn import views

urlpatterns = [
    path("richtlijn", views.guideline, name="guideline"),
    path("richtlijn/verschillen", views.differences, name="differences"),
    path("richtlijn/<slug:rule>", views.rule, name="rule"),
]
