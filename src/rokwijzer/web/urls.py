# SPDX-License-Identifier: EUPL-1.2
"""Addresses: every page in Dutch, and the same ones in each other language under its code: `/en/`."""

from collections.abc import Iterable

from django.urls import URLPattern, URLResolver, include, path

from rokwijzer.web.aanbod.urls import urlpatterns as aanbod
from rokwijzer.web.actueel.urls import urlpatterns as actueel
from rokwijzer.web.gesprek.urls import urlpatterns as gesprek
from rokwijzer.web.language import DUTCH, LANGUAGES
from rokwijzer.web.ouders.urls import urlpatterns as ouders
from rokwijzer.web.over.urls import for_machines
from rokwijzer.web.over.urls import urlpatterns as over
from rokwijzer.web.papier.urls import urlpatterns as papier
from rokwijzer.web.richtlijn.urls import urlpatterns as richtlijn
from rokwijzer.web.veilig.urls import urlpatterns as veilig
from rokwijzer.web.vragen.urls import urlpatterns as vragen
from rokwijzer.web.wegwijzer.urls import urlpatterns as wegwijzer

pages = [*wegwijzer, *vragen, *aanbod, *gesprek, *ouders, *richtlijn, *actueel, *papier, *veilig, *over]


def addresses(languages: Iterable[str]) -> list[URLPattern | URLResolver]:
    """Every page in each of these languages, and the small ones for machines."""
    return [
        *(path(f"{code}/", include((pages, "web"), namespace=code)) for code in languages if code != DUTCH),
        *for_machines,
        path("", include((pages, "web"), namespace=DUTCH)),
    ]


urlpatterns = addresses(LANGUAGES)

handler400 = "rokwijzer.web.pages.bad_request"
handler403 = "rokwijzer.web.pages.forbidden"
handler404 = "rokwijzer.web.pages.not_found"
handler500 = "rokwijzer.web.pages.server_error"
