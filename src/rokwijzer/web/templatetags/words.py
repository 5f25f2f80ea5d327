# SPDX-License-Identifier: EUPL-1.2
"""Words, addresses, dates and what the knowledge says in templates, in the language of the page.

`w`, `many`, `day` and `k` write content: what stands there in another language than the page is marked with that
language. `wt` and `kt` write text only, for attributes and titles.
"""

from datetime import date
from typing import Any, cast

from django.template import Context, Library
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString

from rokwijzer.knowledge.models import Text
from rokwijzer.web.language import address, direction_of, known_in
from rokwijzer.web.words import key_of_count, language_of_months, language_of_word, spoken, word

register = Library()


def _language(context: Context) -> str:
    return cast("str", context["language"])


class Written(SafeString):
    """What one of these tags wrote: escaped, and marked where it had to be. Another tag takes it as it is."""


def marked(text: str, written_in: str, language: str) -> Written:
    """The text, marked with its language where that is not the page's."""
    if written_in == language:
        return Written(conditional_escape(text))
    template = '<bdi class="foreign" lang="{}" dir="{}">{}</bdi>'
    return Written(format_html(template, written_in, direction_of(written_in), text))


@register.simple_tag(takes_context=True)
def w(context: Context, key: str, **values: Any) -> str:
    """The words under a key; a value comes from the knowledge, unless a tag of these wrote it."""
    language = _language(context)
    written_in = language_of_word(key, language)
    text = word(key, language)
    if not values:
        return marked(text, written_in, language)
    if written_in == language:
        values = {name: _known(value, language) for name, value in values.items()}
    # The words are ours and hold no markup; what is put into them is escaped unless a tag wrote it.
    return marked(format_html(escape(text), **values), written_in, language)


def _known(value: object, language: str) -> object:
    if isinstance(value, str) and not isinstance(value, Written):
        return marked(value, known_in(language), language)
    return value


@register.simple_tag(takes_context=True)
def wt(context: Context, key: str, **values: Any) -> str:
    """The words under a key as text only, for an attribute or a title."""
    return word(key, _language(context), **values)


@register.simple_tag(takes_context=True)
def many(context: Context, key: str, count: int, **values: Any) -> str:
    """The words for one or for several."""
    return w(context, key_of_count(key, count), count=count, **values)


@register.simple_tag(takes_context=True)
def k(context: Context, said: str | Text | None) -> str:
    """What the knowledge says: a text in its languages, or words that are in the knowledge's language already."""
    language = _language(context)
    if not said:
        return ""
    if isinstance(said, Written):
        return said
    if isinstance(said, str):
        return marked(said, known_in(language), language)
    written_in = "en" if known_in(language) == "en" and said.en else "nl"
    return marked(said.in_(written_in), written_in, language)


@register.simple_tag(takes_context=True)
def kt(context: Context, said: Text) -> str:
    """What the knowledge says, as text only."""
    return said.in_(known_in(_language(context)))


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, **parts: str) -> str:
    """The address of a page."""
    return address(name, _language(context), **parts)


@register.simple_tag(takes_context=True)
def day(context: Context, value: date) -> str:
    """A date as people say it: 6 december 2026."""
    language = _language(context)
    return marked(spoken(value, language), language_of_months(language), language)


@register.filter
def get(mapping: dict[str, object], key: str) -> object:
    """What a mapping has under a key; nothing if it is not there."""
    return mapping.get(key)
