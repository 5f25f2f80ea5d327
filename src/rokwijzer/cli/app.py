# SPDX-License-Identifier: EUPL-1.2
"""The commands about a family. Each reads its input, asks the rooms below for the answer, and writes it as a whole."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rokwijzer.cli.edition import app as edition_app
from rokwijzer.cli.errors import speak
from rokwijzer.cli.knowledge_app import knowledge_app
from rokwijzer.cli.options import DUTCH, Format, KnowledgeOption, LangOption, Language, emit, here
from rokwijzer.cli.printing import app as print_app
from rokwijzer.cli.prove_app import prove
from rokwijzer.cli.receipt import app as receipt_app
from rokwijzer.cli.region import app as region_app

if TYPE_CHECKING:
    from datetime import date

    from rokwijzer.family import Situation
    from rokwijzer.knowledge import KnowledgeBase

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.add_typer(knowledge_app, name="knowledge")
app.add_typer(edition_app, name="edition")
app.add_typer(receipt_app, name="receipt")
app.add_typer(region_app, name="region")
app.add_typer(print_app, name="print")
app.command()(prove)

FamilyArgument = Annotated[
    str,
    typer.Argument(
        metavar="FAMILY",
        help="A file with a situation, - for standard input, or example:NAME (see `rokwijzer examples`).",
    ),
]
RegionOption = Annotated[
    str | None,
    typer.Option("--region", metavar="NAME", help="Municipality or region; beats the one in the family."),
]
OnOption = Annotated[
    str | None,
    typer.Option("--on", metavar="YYYY-MM-DD", help="The day to advise on; beats the one in the family, else today."),
]


class PageFormat(StrEnum):
    """How an advice is written."""

    TEXT = "text"
    JSON = "json"


def _show_version(asked: bool) -> None:
    if asked:
        from rokwijzer import __version__

        emit(f"rokwijzer {__version__}\n")
        raise typer.Exit


@app.callback()
def _start(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and stop.", is_eager=True, callback=_show_version),
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Tell on stderr what is done.")] = False,
) -> None:
    """From what a professional sees in one family to next steps and help that fits here.

    Information beside the conversation; the professional decides, together with the parents.
    """
    if verbose:
        from rokwijzer.cli.log import ask_for_progress

        ask_for_progress()


@app.command()
def advise(
    family: FamilyArgument,
    region: RegionOption = None,
    on: OnOption = None,
    format_: Annotated[PageFormat, typer.Option("--format", help="A page to read, or JSON.")] = PageFormat.TEXT,
    lang: LangOption = DUTCH,
    everything: Annotated[bool, typer.Option("--all", help="Show every offer, and all that is known of it.")] = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Next steps and offers for one family, with reasons and sources."""
    from rokwijzer.advice import advise as advise_on
    from rokwijzer.cli.log import progress
    from rokwijzer.cli.opening import open_base

    base = open_base(knowledge)
    situation, day, where = _asked(family, region, on, lang, base)
    advice = advise_on(situation, base, on=day, region=where, language=lang)
    progress("advice is ready", **dict(advice.counts))
    if format_ is PageFormat.JSON:
        import json

        emit(json.dumps(advice.model_dump(mode="json"), indent=2, ensure_ascii=here().encoding is not None) + "\n")
        return
    from rokwijzer.cli.page import page

    emit(page(advice, here(), command=_explain_command(family, region, on, lang), everything=everything))


@app.command()
def explain(
    family: FamilyArgument,
    address: Annotated[
        str,
        typer.Argument(metavar="ADDRESS", help="Offer or rule, offer#criterion, or offer#criterion/fact."),
    ],
    region: RegionOption = None,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """Why an offer or step comes out as it does.

    Down to what was entered and to the lines of the sources. `advise` names the addresses.
    """
    from rokwijzer.cli.opening import open_base
    from rokwijzer.cli.tree import tree

    base = open_base(knowledge)
    situation, day, where = _asked(family, region, on, lang, base)
    emit(tree(situation, base, address, here(), on=day, region=where, language=lang))


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to search for, in names and texts.")],
    region: RegionOption = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="NAME=VALUE", help="Only offers with this value, such as kind=course."),
    ] = None,
    on: OnOption = None,
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """Offers that say what is sought, with where they say it."""
    from rokwijzer.catalogue import Query, catalogue_of
    from rokwijzer.cli.errors import RefusedError
    from rokwijzer.cli.inputs import find_region, read_day, today
    from rokwijzer.cli.log import progress
    from rokwijzer.cli.opening import open_base
    from rokwijzer.cli.searching import chosen, shown
    from rokwijzer.cli.words import say

    speak(lang)
    typed = " ".join(words).strip()
    if not typed:
        raise RefusedError(say("search-empty", lang), say("search-empty-next", lang))
    base = open_base(knowledge)
    day = read_day(on, lang) or today()
    catalogue = catalogue_of(base, find_region(region, base, lang), day)
    query = Query(typed, chosen(only or (), catalogue, lang))
    answer = catalogue.browse(query, lang)
    progress("search is ready", offers=len(answer.offers))
    emit(shown(catalogue, query, answer, here(), format_, lang))


@app.command()
def ask(
    family: Annotated[
        str | None,
        typer.Argument(
            metavar="[FAMILY]", help="Where to begin: a file with a situation, or example:NAME. Else empty."
        ),
    ] = None,
    region: RegionOption = None,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="Write the family to this file at the end.")
    ] = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """Question by question: one key per answer, back at any time, and the advice at the end.

    What can change nothing is not asked; what settles most comes first. The conversation goes to stderr, the advice and
    the family file to stdout.
    """
    from rokwijzer.cli.asking.conversation import Conversation
    from rokwijzer.cli.asking.desk import Desk
    from rokwijzer.cli.asking.ending import ended, may_write
    from rokwijzer.cli.opening import open_base
    from rokwijzer.questions import Interview

    if save is not None:
        may_write(save, lang)
    base = open_base(knowledge)
    situation, day, where = _begun(family, region, on, lang, base)
    held = Conversation(Interview(situation, base, day), Desk(), lang).hold()
    emit(ended(held, where, here(), save, lang))


def _begun(
    family: str | None, region: str | None, on: str | None, lang: Language, base: "KnowledgeBase"
) -> "tuple[Situation, date, str | None]":
    """Where the questions begin: a family, or nothing at all."""
    from dataclasses import replace

    from rokwijzer.cli.inputs import find_region, read_day, today
    from rokwijzer.family import Situation

    if family is not None:
        situation, day, where = _asked(family, region, on, lang, base)
    else:
        speak(lang)
        day = read_day(on, lang) or today()
        situation, where = Situation(on=day), find_region(region, base, lang)
    return (replace(situation, municipality=where) if where else situation), day, where


@app.command()
def examples(
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """The example families that come with the program."""
    from rokwijzer.cli.examples import shown_examples
    from rokwijzer.cli.opening import open_base

    emit(shown_examples(open_base(knowledge), here(), format_, lang))


def _asked(
    family: str, region: str | None, on: str | None, lang: Language, base: "KnowledgeBase"
) -> "tuple[Situation, date, str | None]":
    """The situation, the day and the region that were asked for."""
    from rokwijzer.cli.inputs import find_region, read_day, read_family, today

    speak(lang)
    day = read_day(on, lang)
    where = find_region(region, base, lang)
    now = today()
    situation = read_family(family, base, lang, day or now)
    return situation, day or situation.on or now, where


def _explain_command(family: str, region: str | None, on: str | None, lang: Language) -> str | None:
    """The command that explains this page; None where the family came in through a pipe and cannot be read again."""
    import shlex

    if family == "-":
        return None
    words = ["rokwijzer", "explain", family]
    for option, value in (("--region", region), ("--on", on), ("--lang", lang if lang is not DUTCH else None)):
        words += [option, value] if value else []
    return shlex.join(words)
