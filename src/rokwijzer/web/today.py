# SPDX-License-Identifier: EUPL-1.2
"""The day that advice is given on, and how long ago another day was."""

from datetime import date

from django.utils.timezone import localdate

from rokwijzer.explain import count
from rokwijzer.timeline import whole_months
from rokwijzer.web.language import Language
from rokwijzer.web.words import word


def today() -> date:
    """Today, by the clock of the Netherlands."""
    return localdate()


_DAYS, _WEEKS, _MONTHS_AGO = 14, 2, 24
"""Below two weeks days are counted, below two months weeks, below two years months."""


def ago(day: date, on: date, language: Language) -> str:
    """How long before `on` a day was, in whole units: "gisteren", "drie weken geleden"; empty for a day after it."""
    days, months = (on - day).days, whole_months(day, on)
    if days < 0:
        return ""
    if days <= 1:
        return word("ago.yesterday" if days else "ago.today", language)
    if days < _DAYS:
        return word("ago.days", language, count=count(days, language))
    if months < _WEEKS:
        return word("ago.weeks", language, count=count(days // 7, language))
    if months < _MONTHS_AGO:
        return word("ago.months", language, count=count(months, language))
    return word("ago.years", language, count=count(months // 12, language))
