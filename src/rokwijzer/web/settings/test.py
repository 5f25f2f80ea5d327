# SPDX-License-Identifier: EUPL-1.2
"""Tests: as in development, under the name that Django's test client uses."""

from rokwijzer.web.settings.development import *  # noqa: F403

ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
