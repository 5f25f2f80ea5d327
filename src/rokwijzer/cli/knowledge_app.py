# SPDX-License-Identifier: EUPL-1.2
"""The commands for who keeps the knowledge: check, show, list, format. Their messages are in English."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rokwijzer.cli.errors import FOUND, OK
from rokwijzer.cli.options import DUTCH, Format, KnowledgeOption, LangOption, emit, here
from rokwijzer.cli.provenance_app import SourcesOption, provenance_app

knowledge_app = typer.Typer(
    help="Look at, check and format the knowledge files.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
knowledge_app.add_typer(provenance_app)


class ShowFormat(StrEnum):
    """How one entry is written."""

    TEXT = "text"
    YAML = "yaml"
    JSON = "json"


class Kind(StrEnum):
    """What can be listed."""

    OFFER = "offer"
    RULE = "rule"
    FACT = "fact"
    AID = "aid"
    REGION = "region"
    ORGANISATION = "organisation"


@knowledge_app.command()
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="The folder with the files, else those that are shipped."),
    ] = None,
    sources: SourcesOption = None,
) -> int:
    """All mistakes in the knowledge files, each with its place. Exit code 1 if there is any."""
    from rokwijzer.cli.check import check as check_files

    found = check_files(folder, sources)
    lines = [problem.shown() for problem in found.problems] + list(found.findings)
    count = len(lines)
    if found.counts:
        lines.append(", ".join(f"{number} {name}" for name, number in found.counts) + ".")
    lines += found.notes
    lines.append(f"{count} {'mistake' if count == 1 else 'mistakes'} found." if count else "No mistakes.")
    emit("\n".join(lines) + "\n")
    return OK if found.clean else FOUND


@knowledge_app.command()
def show(
    address: Annotated[str, typer.Argument(metavar="ID", help="Of an offer, rule, fact, aid, region or organisation.")],
    format_: Annotated[
        ShowFormat, typer.Option("--format", help="A card to read, the lines of the file, or JSON.")
    ] = ShowFormat.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """One entry, with where each part comes from."""
    from rokwijzer.cli import card
    from rokwijzer.cli.errors import RefusedError
    from rokwijzer.cli.opening import find, open_files

    base = open_files(knowledge)
    entry = find(base, address, lang)
    match format_:
        case ShowFormat.TEXT:
            emit(card.card(base, entry, here(), lang))
        case ShowFormat.JSON:
            emit(card.as_json(entry, here().encoding is not None))
        case ShowFormat.YAML:
            text = card.as_yaml(base, entry)
            if text is None:
                raise RefusedError(f"'{address}' does not stand in a file.", "Use --format json.")
            emit(text)


@knowledge_app.command("list")
def list_(
    kind: Annotated[list[Kind] | None, typer.Option("--kind", help="Only these; may be given more than once.")] = None,
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """Id and name of everything in the knowledge base."""
    from rokwijzer.cli import listing
    from rokwijzer.cli.opening import entries, open_files

    wanted = frozenset(kind or ())
    found = [each for each in entries(open_files(knowledge), lang) if not wanted or each.kind in wanted]
    match format_:
        case Format.TEXT:
            emit(listing.as_text(found, here()))
        case Format.JSON:
            emit(listing.as_json(found, here().encoding is not None))
        case Format.CSV:
            emit(listing.as_csv(found))


@knowledge_app.command("format")
def format_(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder with the knowledge files.")],
    check_only: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if a file would change.")] = False,
) -> int:
    """Write knowledge files in their fixed form.

    A file with comments is left alone and named, since they would be lost.
    """
    from rokwijzer.cli.formatting import format_folder

    done = format_folder(folder, write=not check_only)
    would = "would be rewritten" if check_only else "rewritten"
    lines = [f"{path}: {would}" for path in done.changed] + done.refused
    lines.append(
        f"{len(done.changed)} {would}, {done.kept} in their fixed form already, {len(done.refused)} left alone."
    )
    emit("\n".join(lines) + "\n")
    return FOUND if done.refused or (check_only and done.changed) else OK
