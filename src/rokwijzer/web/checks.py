# SPDX-License-Identifier: EUPL-1.2
"""What Django checks before the pages start."""

from collections.abc import Sequence

from django.apps.config import AppConfig
from django.core.checks import CheckMessage, Error, register

from rokwijzer.web.assets import SCRIPT, SITE_SCRIPT, SITE_STYLE, STYLE


@register()
def assets_are_built(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """The style and script of the pages have been put together."""
    missing = [path.name for path in (STYLE, SCRIPT, SITE_STYLE, SITE_SCRIPT) if not path.exists()]
    if not missing:
        return []
    return [
        Error(f"{' and '.join(missing)} not found in {STYLE.parent}.", hint="Run: make assets", id="rokwijzer.E001")
    ]
