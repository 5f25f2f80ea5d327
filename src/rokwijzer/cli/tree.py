# SPDX-License-Identifier: EUPL-1.2
"""The explanation of one address, as a tree."""

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.offers import ways_of
from rokwijzer.cli.words import say, sentence_case
from rokwijzer.explain import date_text

if TYPE_CHECKING:
    from rokwijzer.advice import AdviceOut, OfferOut
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.explain import Language
    from rokwijzer.family import Situation
    from rokwijzer.knowledge import KnowledgeBase

WIDEST = 100
"""A tree is indented; lines wider than this are hard to follow."""


def tree(
    situation: "Situation",
    base: "KnowledgeBase",
    address: str,
    terminal: "Terminal",
    *,
    on: date,
    region: str | None,
    language: "Language",
) -> str:
    """Everything that stands at an address, and for an offer whether it can be had here; raises RefusedError."""
    from rokwijzer.decisions import decide
    from rokwijzer.explain import AddressError, Context, explain_address, render_text

    context = Context(base, decide(base), situation, situation.knowns(base, on), language)
    try:
        found = explain_address(address, context)
    except AddressError as wrong:
        raise RefusedError(str(wrong)) from None
    width = min(WIDEST, terminal.width)
    text = render_text(found, width)
    if found.kind == "offer":
        from rokwijzer.advice import advise

        advice = advise(situation, base, on=on, region=region, language=language)
        text += "\n" + "\n".join(_here(advice, advice.offers[address], width)) + "\n"
    return terminal.text(text)


def _here(advice: "AdviceOut", offer: "OfferOut", width: int) -> Iterator[str]:
    """Availability in the region: its words, who said so, and whom to ask."""
    language, here = advice.language, offer.availability
    key = "in-region" if advice.region else "here"
    yield say(key, language, region=advice.region.name if advice.region else "", status=here.label)
    lines = [here.text] if here.text else []
    if here.undated:
        lines.append(sentence_case(say("undated", language)) + ".")
    if here.checked is not None:
        day = date_text(here.checked, "en" if language == "en" else "nl")
        lines.append(
            sentence_case(say("said-on", language, day=day)) + (f" ({here.said_by})." if here.said_by else ".")
        )
    if here.ask is not None:
        lines.append(say("ask-at", language, name=" · ".join([here.ask.name, *ways_of(here.ask)])))
    lines += [way.text for way in offer.ways if way.kind == "availability"]
    if here.citations:
        lines.append(say("source", language, places="; ".join(each.text for each in here.citations)))
    for line in lines:
        yield textwrap.fill(line, width, initial_indent="- ", subsequent_indent="  ", break_long_words=False)
