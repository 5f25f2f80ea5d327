# SPDX-License-Identifier: EUPL-1.2
"""What every template knows."""

import json

from django.http import HttpRequest

from rokwijzer.web.language import LANGUAGES, direction_of, known_in, page_language, same_page
from rokwijzer.web.settings.base import ENVIRONMENT

# Nothing inline and nothing evaluated, as the policy asks; no page is kept; a form that is not right is shown.
HTMX = json.dumps(
    {
        "allowEval": False,
        "allowScriptTags": False,
        "historyEnabled": False,
        "historyCacheSize": 0,
        "includeIndicatorStyles": False,
        "selfRequestsOnly": True,
        "timeout": 15000,
        "responseHandling": [
            {"code": "204", "swap": False},
            {"code": "[23]..", "swap": True},
            {"code": "400", "swap": True},
            {"code": "[45]..", "swap": False, "error": True},
        ],
    }
)


def everywhere(request: HttpRequest) -> dict[str, object]:
    """The language, where this page is in the other ones, which part it belongs to, and what the organisation set."""
    language = page_language(request)
    parts = request.path_info.strip("/").split("/")
    return {
        "language": language,
        "direction": direction_of(language),
        "known_language": known_in(language),
        "other_languages": [
            {"code": code, "name": each.name, "direction": each.direction, "address": same_page(request, code)}
            for code, each in LANGUAGES.items()
            if code != language
        ],
        "section": next((part for part in parts if part not in LANGUAGES), ""),
        "htmx_config": HTMX,
        "leave_to": str(ENVIRONMENT.leave_to),
        "contact_mail": ENVIRONMENT.contact_mail,
    }
