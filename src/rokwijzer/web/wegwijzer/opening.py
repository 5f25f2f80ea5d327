# SPDX-License-Identifier: EUPL-1.2
"""Which parts of the form stand open: the first, and those in which something was filled in or is to be corrected."""

from collections.abc import Iterable

from rokwijzer.web.wegwijzer.filled import Filled
from rokwijzer.web.wegwijzer.screen import Field, Screen, Theme


def opened(filled: Filled, screen: Screen, wrong: frozenset[str]) -> dict[str, frozenset[str]]:
    """Ids of sections, and of themes for each fold in them."""
    said = filled.yes | set(filled.others) | set(filled.values)

    def touched(fields: Iterable[Field]) -> bool:
        return any(field.ref in said or field.html_id in wrong for field in fields)

    def answered_otherwise(theme: Theme, fields: Iterable[Field]) -> bool:
        return any(field.ref in filled.others for field in fields) or _none(filled, theme)

    themes = [theme for section in screen.sections for theme in section.themes]
    themes += [screen.carers] if screen.carers else []
    sections = {screen.sections[0].id} if screen.sections else set()
    sections |= {
        section.id
        for section in screen.sections
        if any(touched(theme.fields + theme.second) or _none(filled, theme) for theme in section.themes)
    }
    if filled.tried:
        sections.add("tried")
    if screen.carers and touched(screen.carers.fields + screen.carers.second):
        sections.add(screen.carers.id)
    return {
        "open": frozenset(sections),
        # A theme may stand in two sections (its sensitive facts apart), so the fold is named by section and theme.
        "open_more": frozenset(theme.key for theme in themes if touched(theme.more)),
        "open_others": frozenset(theme.key for theme in themes if answered_otherwise(theme, theme.fields)),
        "open_second": frozenset(theme.key for theme in themes if touched(theme.second)),
        "open_second_others": frozenset(theme.key for theme in themes if answered_otherwise(theme, theme.second)),
    }


def _none(filled: Filled, theme: Theme) -> bool:
    """The rest of one of its multiple choices was answered with no."""
    return any(group in filled.none_of_group for group, _ in theme.groups)
