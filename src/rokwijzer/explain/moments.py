# SPDX-License-Identifier: EUPL-1.2
"""Where a family stands in time, as one says it: "zes weken", "1 jaar en 6 maanden", "18 weken zwanger"."""

from datetime import date

from rokwijzer.explain.words import Language, amount, say, spoken
from rokwijzer.logic import Knowns
from rokwijzer.timeline import Born, Moment, Position, Unit, Wish, add_months, age_of, completed, expected_on
from rokwijzer.timeline.months import DAYS_IN_WEEK, MONTHS_IN_YEAR


def age_text(moment: Moment, on: date, term_weeks: int, language: Language) -> str:
    """The age or the length of the pregnancy on this day, in whole units."""
    if isinstance(moment, Wish):
        return say("moment-wish", language)
    position = age_of(moment, on, term_weeks)
    if not isinstance(moment, Born):
        weeks = amount(position, language)
        return say("weeks-pregnant", language, amount=weeks)
    if position.number == 0:
        return say("at-birth", language)
    months = completed(moment, Unit.MONTHS, on, term_weeks)
    if months < MONTHS_IN_YEAR:
        in_days = (on - moment.born).days
        if in_days % DAYS_IN_WEEK and add_months(moment.born, months) == on:
            # To the day so many months says more than the weeks that are full.
            position = Position(Unit.MONTHS, months)
        return spoken(position, language)
    years, rest = (
        Position(unit, number)
        for unit, number in zip((Unit.YEARS, Unit.MONTHS), divmod(months, MONTHS_IN_YEAR), strict=True)
    )
    if rest.number == 0:
        return amount(years, language)
    return say("years-and-months", language, years=amount(years, language), months=amount(rest, language))


def moment_text(knowns: Knowns, term_weeks: int, language: Language) -> str | None:
    """What is known of the moment: one age, or from the youngest to the oldest possible; None if nothing is known."""
    if knowns.anchors.nothing_known:
        return None
    moments = knowns.anchors.extremes(knowns.on, term_weeks)
    texts = tuple(dict.fromkeys(age_text(each, knowns.on, term_weeks, language) for each in reversed(moments)))
    low, high = texts[0], texts[-1]
    return low if low == high else say("moment-between", language, low=low, high=high)


def moment_sentence(knowns: Knowns, term_weeks: int, language: Language) -> str | None:
    """The same as a sentence: "het kind is tien weken oud"; None if nothing is known."""
    text = moment_text(knowns, term_weeks, language)
    if not all(isinstance(each, Born) for each in knowns.anchors.extremes(knowns.on, term_weeks)):
        return text
    assert text is not None  # of a child who is born something is known
    if text == say("at-birth", language):
        return say("moment-born-today", language)
    return say("moment-child", language, amount=text)


def age_on(moment: Moment, day: date, term_weeks: int, language: Language) -> str:
    """The age that is expected on a later day."""
    return age_text(expected_on(moment, day), day, term_weeks, language)
