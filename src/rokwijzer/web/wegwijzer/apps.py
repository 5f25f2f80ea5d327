# SPDX-License-Identifier: EUPL-1.2
"""The app of the first page; it brings the checks of the whole project along."""

from django.apps import AppConfig


class Wegwijzer(AppConfig):
    """The first page."""

    name = "rokwijzer.web.wegwijzer"
    label = "wegwijzer"

    def ready(self) -> None:
        """Register the checks."""
        from rokwijzer.web import checks  # noqa: F401
