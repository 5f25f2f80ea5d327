# SPDX-License-Identifier: EUPL-1.2
"""The top of the page: the family in a few lines, and what came out in one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rokwijzer.cli.sheet import ACCENT, HEADING, QUIET, STRONG, Sheet
from rokwijzer.cli.words import say, sentence_case
from rokwijzer.explain import Language, count, date_text
from rokwijzer.logic.binding import BASIS, PRESENT, ROLE

if TYPE_CHECKING:
    from rokwijzer.advice import AdviceOut
    from rokwijzer.advice.model import EnteredOut

_WHO = frozenset({BASIS, PRESENT, ROLE})
"""Facts that only say which parent is which; every other sentence names the parent anyway."""
_SAME_WORDS = 2
"""Of sentences that begin with the same so many words ("De moeder …"), the later ones go without."""


def write_head(sheet: Sheet, advice: "AdviceOut") -> None:
    """Day, child or pregnancy, region, what was entered, and the counts."""
    language: Language = "en" if advice.language == "en" else "nl"
    sheet.ends(sheet.text("ROKwijzer", HEADING), sheet.text(date_text(advice.on, language), QUIET))
    where = advice.region.name if advice.region else say("no-region", language)
    sheet.line(sheet.text(sentence_case(advice.situation), STRONG), f" · {where}")
    sections = {key: [each for each in advice.entered if each.section == key] for key in ("goes-well", "wants")}
    rest = [each for each in advice.entered if each.section not in sections]
    said = [each for each in rest if each.ref.partition(".")[2] not in _WHO]
    if said:
        sheet.items(_sentences(said, language), hang=2)
    elif not advice.entered:
        sheet.line(say("nothing-entered", language))
    for key, members in sections.items():
        if members:
            labels = ", ".join(dict.fromkeys(_named(each, language) for each in members))
            sheet.line(say(key, language, what=labels), hang=2)
    tried = [offer for offer in advice.offers.values() if offer.tried]
    if tried:
        names = ", ".join(f"{offer.name} ({say(f'tried-{offer.tried}', language)})" for offer in tried)
        sheet.line(say("tried-before", language, names=names), hang=2)
    if advice.region is not None and not advice.region.known:
        sheet.line(sheet.text(say("unknown-region", language, region=advice.region.name), QUIET), hang=2)
    sheet.items(_counts(advice, language), style=ACCENT, hang=2)


def _named(entered: "EnteredOut", language: Language) -> str:
    return f"{entered.label}{_mark(entered, language)}"


def _mark(entered: "EnteredOut", language: Language) -> str:
    marks = []
    if entered.judgement:
        marks.append(say("judgement", language))
    if entered.disputed:
        marks.append(say("disputed", language))
    return f" ({', '.join(marks)})" if marks else ""


def _sentences(said: Iterable["EnteredOut"], language: Language) -> list[str]:
    """Sentences; those about the same person follow each other in one, which names that person once."""
    found: list[str] = []
    before: list[str] = []
    for entered in said:
        text = sentence_case(entered.text)
        words = text.split()
        beginning = words[:_SAME_WORDS]
        same = beginning == before and len(words) > _SAME_WORDS
        piece = " ".join(words[_SAME_WORDS:]) if same else text
        piece += _mark(entered, language)
        found[-1:] = [f"{found[-1]}, {piece}"] if same else [*found[-1:], piece]
        before = beginning
    return found


def _counts(advice: "AdviceOut", language: Language) -> list[str]:
    """How many steps and offers came out."""
    offers = advice.counts
    numbers = {
        "steps": len(advice.steps),
        "steps-open": len(advice.open_steps),
        "offers-fit": offers.get("offers-fits", 0),
        "offers-may": offers.get("offers-fits-as-far-as-known", 0),
        "offers-consult": offers.get("offers-consult-first", 0),
    }
    parts = []
    for key, number in numbers.items():
        if number:
            words = say(f"count-{key}-one" if number == 1 else f"count-{key}", language, count=count(number, language))
            parts.append(words)
    return [sentence_case(parts[0]), *parts[1:]] if parts else [say("count-none", language)]
