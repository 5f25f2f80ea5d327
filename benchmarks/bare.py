# SPDX-License-Identifier: EUPL-1.2
"""The least that Django can do: one page from a template, without middleware, models or anything of ours."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

PAGE = "<!DOCTYPE html><html><head><title>{{ title }}</title></head><body><p>{{ said }}</p></body></html>"

settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="nothing is signed",  # noqa: S106 - nothing is signed
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)


def page(request: HttpRequest) -> HttpResponse:
    """What was sent, put in a page."""
    return HttpResponse(_TEMPLATE.render({"title": "Bare", "said": request.POST.get("gemeente", "")}))


urlpatterns = [path("", page)]
application = get_wsgi_application()
_TEMPLATE = engines["django"].from_string(PAGE)
