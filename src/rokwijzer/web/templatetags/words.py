# SPDX-License-Identifier: EUPL-1.2
"""Words, addresses and dates in templates, in the language of the page."""

from datetime import date
from typing import Any, cast

from django.template import Context, Library

from rokwijzer.web.language import Language, address
from rokwijzer.web.words import counted, spoken, word

register = Library()


def _language(context: Context) -> Language:
    return cast("Language", context["language"])


@register.simple_tag(takes_context=True)
def w(context: Context, key: str, **values: Any) -> str:
    """The words under a key."""
    return word(key, _language(context), **values)


@register.simple_tag(takes_context=True)
def many(context: Context, key: str, count: int, **values: Any) -> str:
    """The words for one or for several."""
    return counted(key, count, _language(context), **values)


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, **parts: str) -> str:
    """The address of a page."""
    return address(name, _language(context), **parts)


@register.simple_tag(takes_context=True)
def day(context: Context, value: date) -> str:
    """A date as people say it: 6 december 2026."""
    return spoken(value, _language(context))


@register.filter
def get(mapping: dict[str, object], key: str) -> object:
    """What a mapping has under a key; nothing if it is not there."""
    return mapping.get(key)
