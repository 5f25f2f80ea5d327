# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages about the program."""

from django.urls import path

from rokwijzer.web.over import views

urlpatterns = [
    path("over", views.about, name="about"),
    path("toegankelijkheid", views.accessibility, name="accessibility"),
]
for_machines = [
    path("health", views.health),
    path(".well-known/security.txt", views.security_txt),
    path("robots.txt", views.robots),
]
