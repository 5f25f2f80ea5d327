# SPDX-License-Identifier: EUPL-1.2
"""Addresses: every page in Dutch, and the same ones in English under `/en/`."""

from django.urls import include, path

from rokwijzer.web.aanbod.urls import urlpatterns as aanbod
from rokwijzer.web.over.urls import for_machines
from rokwijzer.web.over.urls import urlpatterns as over
from rokwijzer.web.papier.urls import urlpatterns as papier
from rokwijzer.web.veilig.urls import urlpatterns as veilig
from rokwijzer.web.wegwijzer.urls import urlpatterns as wegwijzer

pages = [*wegwijzer, *aanbod, *papier, *veilig, *over]

urlpatterns = [
    path("en/", include((pages, "web"), namespace="en")),
    *for_machines,
    path("", include((pages, "web"), namespace="nl")),
]

handler400 = "rokwijzer.web.pages.bad_request"
handler403 = "rokwijzer.web.pages.forbidden"
handler404 = "rokwijzer.web.pages.not_found"
handler500 = "rokwijzer.web.pages.server_error"
