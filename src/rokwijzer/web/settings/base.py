# SPDX-License-Identifier: EUPL-1.2
"""What holds everywhere. There is no database, no session, no cookie and no page that shows the program's insides."""

import secrets
from pathlib import Path

from csp.constants import NONE, SELF

from rokwijzer.web.settings.environment import read_environment

ENVIRONMENT = read_environment()
WEB = Path(__file__).resolve().parents[1]

# Django's own error page would show what was entered. It is never on; the log says where a mistake arose.
DEBUG = False
# Nothing is signed: no session, no cookie, no token. Django wants a key all the same, so each process has its own.
SECRET_KEY = secrets.token_urlsafe(64)

ROOT_URLCONF = "rokwijzer.web.urls"
WSGI_APPLICATION = "rokwijzer.web.wsgi.application"
DATABASES: dict[str, object] = {}
ALLOWED_HOSTS: list[str] = list(ENVIRONMENT.hosts)
APPEND_SLASH = False

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "rokwijzer.web.wegwijzer.apps.Wegwijzer",
]

# There is no protection against forged forms, because there is nothing to forge: no cookie or login gives a request any
# power, and a form that another site sends here only shows that site's visitor an answer to what that site made up.
MIDDLEWARE = [
    # Squeezing an answer can betray a secret in it (BREACH); these pages hold none.
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "rokwijzer.web.headers.Headers",
    "rokwijzer.web.limits.Limits",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
]
SILENCED_SYSTEM_CHECKS = [
    "security.W003",  # No CsrfViewMiddleware: see above.
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WEB / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["rokwijzer.web.context.everywhere"],
            "builtins": ["rokwijzer.web.templatetags.words"],
        },
    }
]

# Words are in the tables of rokwijzer.web.words; Django's own machinery for languages is not used.
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

STATIC_URL = "/static/"
STATICFILES_DIRS = [WEB / "static"]
WHITENOISE_MAX_AGE = 300

DATA_UPLOAD_MAX_MEMORY_SIZE = ENVIRONMENT.body_kilobytes * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_HANDLERS = ["rokwijzer.web.limits.NoFiles"]

SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}

# Django's own loggers name addresses and values; ours says which page, which answer, and where a mistake arose.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,
    "formatters": {"plain": {"()": "rokwijzer.web.logs.WithoutContent"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "django": {"handlers": [], "propagate": False, "level": "CRITICAL"},
        "django.request": {"handlers": [], "propagate": False, "level": "CRITICAL"},
        "django.security": {"handlers": [], "propagate": False, "level": "CRITICAL"},
        "rokwijzer": {"handlers": ["stderr"], "propagate": False, "level": ENVIRONMENT.log_level},
        # What the server itself cannot answer: a process that ends, a request that the application never saw.
        "gunicorn.error": {"handlers": ["stderr"], "propagate": False, "level": "WARNING"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
