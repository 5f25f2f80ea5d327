# SPDX-License-Identifier: EUPL-1.2
"""The address of the questions."""

from django.urls import path

from rokwijzer.web.vragen import views

urlpatterns = [
    path("vragen", views.questions, name="questions"),
]
