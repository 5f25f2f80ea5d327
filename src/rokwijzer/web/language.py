# SPDX-License-Identifier: EUPL-1.2
"""The language of a page: Dutch, or English for addresses that begin with `/en/`."""

from typing import Literal, TypeAlias

from django.http import HttpRequest
from django.urls import reverse

Language: TypeAlias = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def language_of(request: HttpRequest) -> Language:
    """The language that the address asks for."""
    return "en" if request.path_info == "/en" or request.path_info.startswith("/en/") else "nl"


def address(name: str, language: Language, **parts: str) -> str:
    """The address of a page in this language."""
    return reverse(f"{language}:{name}", kwargs=parts or None)


def same_page(request: HttpRequest, language: Language) -> str:
    """The address of this page in another language; the first page where this one has none."""
    match = request.resolver_match
    if match is None or match.url_name is None or match.namespace not in LANGUAGES:
        return address("wegwijzer", language)
    return address(match.url_name, language, **{key: str(value) for key, value in match.kwargs.items()})
