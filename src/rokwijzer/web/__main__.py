# SPDX-License-Identifier: EUPL-1.2
"""`python -m rokwijzer.web`: the pages on one's own machine, on the port that PORT names. Ctrl-C stops them."""

import os
import sys
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

from rokwijzer.knowledge import Problems

HOST = "127.0.0.1"


def _port() -> int:
    text = os.environ.get("PORT", "8000")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise ImproperlyConfigured(f"PORT={text} is no port. A number from 1 to 65535 is, for instance PORT=8080.")
    return int(text)


class _Server(BaseApplication):  # type: ignore[misc]
    """One process that answers with a few threads; it writes nothing and listens on this machine only."""

    def __init__(self, application: Callable[..., Any], port: int) -> None:
        self.application, self.port = application, port
        super().__init__()

    def load_config(self) -> None:
        """Settings of the server."""
        for name, value in {
            "bind": f"{HOST}:{self.port}",
            "worker_class": "gthread",
            "threads": 8,
            "preload_app": True,
            "control_socket_disable": True,
            "loglevel": "warning",
            "graceful_timeout": 2,
            "when_ready": self._ready,
            "logconfig_dict": {
                "formatters": {"plain": {"()": "rokwijzer.web.logs.WithoutContent"}},
                "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
                "loggers": {
                    "gunicorn.error": {"level": "WARNING", "handlers": ["console"], "propagate": False},
                    "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
                },
            },
        }.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        """The application, already there."""
        return self.application

    def _ready(self, _server: object) -> None:
        sys.stdout.write(f"ROKwijzer: http://{HOST}:{self.port}/ (Ctrl-C stops it)\n")
        sys.stdout.flush()


def main() -> int:
    """Start; returns the exit code where that did not succeed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rokwijzer.web.settings.development")
    try:
        port = _port()
        from django.core.checks import run_checks

        from rokwijzer.web.wsgi import application

        if wrongs := run_checks():
            raise ImproperlyConfigured("\n".join(map(str, wrongs)))
        _Server(application, port).run()
    except (ImproperlyConfigured, Problems) as wrong:
        sys.stderr.write(f"ROKwijzer did not start.\n{wrong}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
