# SPDX-License-Identifier: EUPL-1.2
"""The application for a server: `gunicorn rokwijzer.web.wsgi`. The knowledge is read once, before the first request."""

import os

from django.core.wsgi import get_wsgi_application

from rokwijzer.web.published import load

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rokwijzer.web.settings.production")
application = get_wsgi_application()
load()
