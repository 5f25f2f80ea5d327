# SPDX-License-Identifier: EUPL-1.2
"""What every template knows."""

import json

from django.http import HttpRequest

from rokwijzer.web.language import LANGUAGES, language_of, same_page
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
    """The language, where this page is in the other one, and what the organisation has set."""
    language = language_of(request)
    other = next(each for each in LANGUAGES if each != language)
    return {
        "language": language,
        "other_language": other,
        "other_address": same_page(request, other),
        "htmx_config": HTMX,
        "leave_to": str(ENVIRONMENT.leave_to),
        "contact_mail": ENVIRONMENT.contact_mail,
    }
