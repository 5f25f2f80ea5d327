# SPDX-License-Identifier: EUPL-1.2
"""Headers that Django and django-csp do not set: what the browser may use, and what it may keep."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from rokwijzer.web.unchanged import CHECK_FIRST

# Everything that a page can ask a browser for and that these pages do not use.
_UNUSED = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
    "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial",
    "storage-access", "usb", "xr-spatial-tracking",
)  # fmt: skip
PERMISSIONS = ", ".join(f"{name}=()" for name in _UNUSED)


class Headers:
    """Adds them to every answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        response = self.get_response(request)
        response["Permissions-Policy"] = PERMISSIONS
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        if not request.path_info.startswith("/static/") and response.get("Cache-Control") != CHECK_FIRST:
            # An empty form is nobody's secret, but going back to it must not show what was filled in.
            response["Cache-Control"] = "no-store"
        return response
