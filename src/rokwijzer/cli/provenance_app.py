# SPDX-License-Identifier: EUPL-1.2
"""The commands `knowledge contradictions`, `knowledge sources` and `knowledge coverage`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from rokwijzer.cli.errors import FOUND, OK
from rokwijzer.cli.options import DUTCH, Format, KnowledgeOption, LangOption, emit, here

provenance_app = typer.Typer(rich_markup_mode=None)
"""Commands without a name of their own: they stand among those of `knowledge`."""


class ContradictionKind(StrEnum):
    """Kinds of contradictions and gaps, as the knowledge room has them; repeated so that help needs no knowledge."""

    READINGS = "readings"
    FIGURES = "figures"
    EVIDENCE = "evidence"
    CARE_LINES = "care-lines"
    OPEN_COUNT = "open-count"
    OPEN_END = "open-end"
    OPEN_POINT = "open-point"
    GAP = "gap"
    SUSPECT = "suspect"
    REFINED = "refined"
    UNDATED = "undated"
    AVAILABILITY = "availability"


class Severity(StrEnum):
    """Who needs to know."""

    USER = "user"
    CURATOR = "curator"


class CoverageFormat(StrEnum):
    """How the account of the lines is written."""

    TEXT = "text"
    JSON = "json"


SourcesFolder: TypeAlias = Annotated[
    Path, typer.Option("--sources", metavar="DIR", help="The folder with the source texts, told apart by their hash.")
]
SourcesOption: TypeAlias = Annotated[
    Path | None,
    typer.Option("--sources", metavar="DIR", help="Compare with the source texts in this folder too."),
]


@provenance_app.command()
def contradictions(
    kind: Annotated[
        list[ContradictionKind] | None,
        typer.Option("--kind", metavar="KIND", help=f"May be given more than once: {', '.join(ContradictionKind)}."),
    ] = None,
    severity: Annotated[
        list[Severity] | None,
        typer.Option("--severity", metavar="WHO", help="Only what a user, or only what a curator needs to know."),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """Where sources differ or leave something open.

    Each with who says what, and what the program does meanwhile. It never decides which source is right.
    """
    from rokwijzer.cli import contradicting
    from rokwijzer.cli.opening import open_files
    from rokwijzer.knowledge.contradictions import contradictions as all_contradictions

    base = open_files(knowledge)
    kinds, severities = {str(each) for each in kind or ContradictionKind}, {str(each) for each in severity or Severity}
    found = [each for each in all_contradictions(base) if str(each.kind) in kinds and str(each.severity) in severities]
    match format_:
        case Format.TEXT:
            emit(contradicting.as_text(base, found, here(), lang))
        case Format.JSON:
            emit(contradicting.as_json(base, found, lang, here().encoding is not None))
        case Format.CSV:
            emit(contradicting.as_csv(found, lang))


@provenance_app.command()
def sources(
    passages: Annotated[
        bool, typer.Option("--passages", help="Show which entries and rules rest on which lines too.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """The source texts, and who speaks in each."""
    from rokwijzer.cli import sourcing
    from rokwijzer.cli.opening import open_files

    base = open_files(knowledge)
    match format_:
        case Format.TEXT:
            emit(sourcing.as_text(base, here(), lang, passages=passages))
        case Format.JSON:
            emit(sourcing.as_json(base, lang, here().encoding is not None, passages=passages))
        case Format.CSV:
            emit(sourcing.as_csv(base, lang, passages=passages))


@provenance_app.command()
def coverage(
    sources: SourcesFolder,
    format_: Annotated[CoverageFormat, typer.Option("--format", help="Lines to read, or JSON.")] = CoverageFormat.TEXT,
    knowledge: KnowledgeOption = None,
) -> int:
    """Whether every line of the source texts is accounted for. Exit code 1 if one is not yet."""
    from rokwijzer.cli import covering
    from rokwijzer.cli.opening import open_files

    account = covering.account(open_files(knowledge), sources)
    if format_ is CoverageFormat.JSON:
        emit(covering.as_json(account, here().encoding is not None))
    else:
        emit(covering.as_text(account, here()))
    return OK if account.clean else FOUND
