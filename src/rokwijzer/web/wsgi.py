# SPDX-License-Identifier: EUPL-1.2
"""The application for a server: `gunicorn --preload rokwijzer.web.wsgi`.

The knowledge is read before the first request, and a family of which nothing is known is advised once in each language:
otherwise the first visitor would wait a second or two for what every advice has in common.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application

from rokwijzer.web.published import load, make_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rokwijzer.web.settings.production")
application = get_wsgi_application()
make_ready(load())
# What was read stays as long as the server runs. Frozen it is not looked through for rubbish again and again, while
# somebody waits, and workers that are forked from here share its memory.
gc.collect()
gc.freeze()
