# SPDX-License-Identifier: EUPL-1.2
"""Address of the safety guide."""

from django.urls import path

from rokwijzer.web.veilig import views

urlpatterns = [path("veilig", views.guide, name="safety")]
