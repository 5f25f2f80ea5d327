# SPDX-License-Identifier: EUPL-1.2
"""The catalogue on the command line: what was found, why, and what else could be meant."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rokwijzer.catalogue import FIELD, Answer, Catalogue, Facet, Piece, Query, Why, as_csv, catalogue_out, row
from rokwijzer.catalogue.asking import How
from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.options import Format, Language
from rokwijzer.cli.sheet import QUIET, STRONG, Sheet
from rokwijzer.cli.words import say, sentence_case

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal


def chosen(only: Iterable[str], catalogue: Catalogue, language: Language) -> dict[Facet, frozenset[str]]:
    """The choices that `--only FACET=VALUE` names; raises RefusedError with the nearest one."""
    from rokwijzer.knowledge.text import nearest

    found: dict[Facet, frozenset[str]] = {}
    for each in only:
        name, equals, value = each.partition("=")
        if name not in set(Facet) or not equals:
            near = nearest(name, list(Facet))
            known = ", ".join(Facet)
            next_step = (
                say("meant", language, name=f"{near}={value}") if near else say("only-facets", language, names=known)
            )
            raise RefusedError(say("only-no-facet", language, text=each), next_step)
        facet = Facet(name)
        values = [known.id for known in catalogue.grid.values[facet]]
        meant = catalogue.features.phases.named(value) if facet is Facet.PHASE else value
        if meant not in values:
            near = nearest(value, values)
            next_step = (
                say("meant", language, name=f"{facet}={near}")
                if near
                else say("only-values", language, names=", ".join(values))
            )
            raise RefusedError(say("only-no-value", language, facet=facet, value=value), next_step)
        found[facet] = found.get(facet, frozenset()) | {value}
    return found


def shown(
    catalogue: Catalogue, query: Query, answer: Answer, terminal: "Terminal", format_: Format, language: Language
) -> str:
    """The outcome in the form asked for."""
    match format_:
        case Format.JSON:
            out = catalogue_out(catalogue, query, answer, language).model_dump(mode="json")
            return json.dumps(out, indent=2, ensure_ascii=terminal.encoding is not None) + "\n"
        case Format.CSV:
            return as_csv(row(catalogue, name, language) for name in answer.offers)
        case Format.TEXT:
            return _text(catalogue, answer, terminal, language)


def _text(catalogue: Catalogue, answer: Answer, terminal: "Terminal", language: Language) -> str:
    sheet = Sheet(terminal)
    found = answer.found
    assert found is not None
    if found.question.unknown:
        words = ", ".join(f"‘{each}’" for each in found.question.unknown)
        sheet.line(say("search-unknown", language, words=words))
    if (meant := found.question.meant) is not None and found.scores:
        sheet.line(say("search-meant", language, text=meant))
    count = len(answer.offers)
    key = "search-none" if not count else "search-one" if count == 1 else "search-many"
    sheet.line(sheet.text(say(key, language, count=count), STRONG))
    for name in answer.offers:
        offer = catalogue.base.offers[name]
        why = found.why(name)
        sheet.blank()
        sheet.ends(sheet.text(offer.name, STRONG), sheet.text(name, QUIET))
        sheet.line(offer.summary.in_(language), indent=2)
        if why.passage and why.field is not None:
            said = sentence_case(FIELD[why.field].in_(language))
            sheet.line(sheet.text(f"{said}: {_marked(why.passage)}", QUIET), indent=2, hang=4)
        if reasons := _reasons(why, language):
            sheet.line(sheet.text(reasons, QUIET), indent=2, hang=4)
    for near in found.near:
        sheet.line(say("search-near", language, name=catalogue.base.offers[near].name), sheet.text(f" ({near})", QUIET))
    return sheet.finished()


def _marked(pieces: Iterable[Piece]) -> str:
    return "".join(f"‹{each.text}›" if each.found else each.text for each in pieces)


def _reasons(why: Why, language: Language) -> str:
    """Which word was found as which, where they are not the same; and what was not found."""
    parts = [
        say("search-found-as", language, typed=match.typed, written=", ".join(match.written))
        for match in why.matches
        if match.how is not How.WORD
    ]
    parts += [say("search-without", language, typed=each) for each in why.missing]
    return " · ".join(parts)
