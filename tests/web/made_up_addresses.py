# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the pages with one language more, for tests."""

from rokwijzer.web.language import LANGUAGES
from rokwijzer.web.urls import addresses, handler400, handler403, handler404, handler500

CODE = "qaa"
"""A code that no language has (ISO 639-2 keeps it for private use)."""

urlpatterns = addresses([*LANGUAGES, CODE] if CODE not in LANGUAGES else LANGUAGES)

__all__ = ["CODE", "handler400", "handler403", "handler404", "handler500", "urlpatterns"]
