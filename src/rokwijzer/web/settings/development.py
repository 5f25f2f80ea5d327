# SPDX-License-Identifier: EUPL-1.2
"""One's own machine: `make demo`."""

from rokwijzer.web.settings.base import *  # noqa: F403

ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
# Served from where they lie; nothing is collected or copied.
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 0
