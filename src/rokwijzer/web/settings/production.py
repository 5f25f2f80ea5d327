# SPDX-License-Identifier: EUPL-1.2
"""An organisation's server: encrypted connections only, and static files collected beforehand. docs/web.md says how."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from rokwijzer.web.settings.base import *  # noqa: F403
from rokwijzer.web.settings.base import ENVIRONMENT

if not ENVIRONMENT.hosts:
    raise ImproperlyConfigured(
        "ROKWIJZER_HOSTS is not set. Name the hosts that the pages are served under, with commas between: "
        "ROKWIJZER_HOSTS=rokwijzer.example.org"
    )

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
if ENVIRONMENT.behind_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

STATIC_ROOT = Path(os.environ.get("ROKWIJZER_STATIC", "var/static")).absolute()
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
