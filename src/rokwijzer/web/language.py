# SPDX-License-Identifier: EUPL-1.2
"""The languages of the pages, in one place. Dutch has the short addresses; every other one begins with its code.

A page speaks two languages that are mostly one: that of its own words (`page_language`, any of `LANGUAGES`), and that
of what the knowledge says (`language_of`, Dutch or English). For a further language what the knowledge says is Dutch,
and marked so; docs/web.md says how a language is added.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

Language: TypeAlias = Literal["nl", "en"]
"""A language that the knowledge, the explanations and the documents are written in."""

DUTCH: Language = "nl"


@dataclass(frozen=True)
class PageLanguage:
    """A language of the pages."""

    name: str
    """What it calls itself."""
    direction: Literal["ltr", "rtl"] = "ltr"


LANGUAGES: dict[str, PageLanguage] = {"nl": PageLanguage("Nederlands"), "en": PageLanguage("English")}
"""By code (BCP 47)."""


def page_language(request: HttpRequest) -> str:
    """The code of the language that the address asks for."""
    first = request.path_info.split("/", 2)[1]
    return first if first in LANGUAGES else DUTCH


def known_in(language: str) -> Language:
    """The language in which a page in this language says what the knowledge says."""
    return "en" if language == "en" else DUTCH


def language_of(request: HttpRequest) -> Language:
    """The language in which what the knowledge says stands on this page."""
    return known_in(page_language(request))


def direction_of(language: str) -> str:
    """In which direction it is written: `ltr` or `rtl`."""
    return LANGUAGES[language].direction


def address(name: str, language: str, **parts: str) -> str:
    """The address of a page in this language."""
    return reverse(f"{language}:{name}", kwargs=parts or None)


def same_page(request: HttpRequest, language: str) -> str:
    """The address of this page in another language; the first page where this one has none."""
    match = request.resolver_match
    if match is None or match.url_name is None or match.namespace not in LANGUAGES:
        return address("wegwijzer", language)
    try:
        found = address(match.url_name, language, **{key: str(value) for key, value in match.kwargs.items()})
    except NoReverseMatch:
        return address("wegwijzer", language)
    try:
        # What is filtered on stays; it says nothing of anybody.
        return f"{found}?{request.GET.urlencode()}" if request.GET else found
    except TooManyFieldsSent:
        # The page that says so has this link too.
        return found
