# SPDX-License-Identifier: EUPL-1.2
"""The commands that print: one offer as a sheet, or the whole catalogue as PDF or for a word processor."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rokwijzer.cli.edition import refusing
from rokwijzer.cli.errors import ReaderGoneError, RefusedError, speak
from rokwijzer.cli.inputs import find_region, read_day, today
from rokwijzer.cli.options import DUTCH, KnowledgeOption, LangOption, Language, emit
from rokwijzer.cli.printing_words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rokwijzer.documents.catalogue import Section

app = typer.Typer(
    help="On paper: one offer, or the whole catalogue.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

STDOUT = Path("-")


class PrintFormat(StrEnum):
    """What kind of file the catalogue is."""

    PDF = "pdf"
    DOCX = "docx"


RegionOption = Annotated[
    str | None, typer.Option("--region", metavar="NAME", help="Municipality or region, with what there is.")
]
OnOption = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="The day to look on; else today.")]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help="Where to write; - writes to standard output."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Write over a file that is there already.")]


@app.command()
def offer(
    offer: Annotated[str, typer.Argument(metavar="OFFER", help="Id of an offer (see `rokwijzer knowledge list`).")],
    region: RegionOption = None,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    out: OutOption = None,
    force: ForceOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """One offer on one or two pages, as an accessible PDF."""
    from rokwijzer.documents.catalogue import offer_pdf, offer_sheet
    from rokwijzer.editions import current, with_layers

    speak(lang)
    day = read_day(on, lang) or today()
    with refusing():
        known = current(knowledge)
        where = find_region(region, known.base, lang)
        _check_offer(offer, with_layers(known.base, where).offers, lang)
        path = _free(out or Path(f"{offer}.{PrintFormat.PDF}"), PrintFormat.PDF, lang, force=force)
        made = offer_pdf(offer_sheet(known, offer, day, lang, where))
    _write(path, made, lang)


@app.command()
def catalogue(
    region: RegionOption = None,
    format_: Annotated[
        PrintFormat | None, typer.Option("--format", help="PDF, or docx for a word processor. Else by --out, or PDF.")
    ] = None,
    section: Annotated[
        list[str] | None,
        typer.Option("--section", metavar="NAME", help="Only this section; may be given several times."),
    ] = None,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    out: OutOption = None,
    force: ForceOption = False,
    knowledge: KnowledgeOption = None,
) -> None:
    """Every offer as one growing document, with a region."""
    from rokwijzer.cli.printing_bar import progress_bar
    from rokwijzer.documents.catalogue import Choice, catalogue, catalogue_docx, catalogue_pdf
    from rokwijzer.editions import current

    speak(lang)
    day = read_day(on, lang) or today()
    sections = _sections(section or [], lang)
    kind = format_ or (PrintFormat.DOCX if out is not None and out.suffix.lower() == ".docx" else PrintFormat.PDF)
    with refusing():
        known = current(knowledge)
        where = find_region(region, known.base, lang)
        name = "-".join([say("file", lang), *([where] if where is not None else []), day.isoformat()])
        path = _free(out or Path(f"{name}.{kind}"), kind, lang, force=force)
        with progress_bar(lang) as report:
            found = catalogue(known, Choice(day, lang, where, sections), report)
            made = (catalogue_docx if kind is PrintFormat.DOCX else catalogue_pdf)(found, report)
    _write(path, made, lang)


def _check_offer(name: str, known: "Mapping[str, object]", lang: Language) -> None:
    from rokwijzer.knowledge.text import nearest

    if name in known:
        return
    near = nearest(name, known)
    raise RefusedError(say("no-offer", lang, name=name), say("meant", lang, name=near) if near else say("list", lang))


def _sections(names: list[str], lang: Language) -> "tuple[Section, ...]":
    from rokwijzer.documents.catalogue import Section, chosen
    from rokwijzer.knowledge.text import nearest

    unknown = [name for name in names if name not in set(Section)]
    if unknown:
        near = nearest(unknown[0], list(Section))
        known = say("known-sections", lang, names=", ".join(Section))
        raise RefusedError(say("no-section", lang, name=unknown[0]), say("meant", lang, name=near) if near else known)
    return chosen(names)


def _free(path: Path, kind: PrintFormat, lang: Language, *, force: bool) -> Path:
    """The file to write, before anything is made for it: of the right kind, and not one that is there already."""
    if path == STDOUT:
        if sys.stdout.isatty():
            raise RefusedError(say("no-screen", lang), say("no-screen-next", lang))
        return path
    if path.suffix.lower() != f".{kind}":
        raise RefusedError(say("suffix", lang, path=path, suffix=kind), say("suffix-next", lang))
    if path.exists() and not force:
        raise RefusedError(say("exists", lang, path=path), say("exists-next", lang))
    if not path.parent.is_dir():
        raise RefusedError(say("no-folder", lang, folder=path.parent), say("no-folder-next", lang))
    return path


def _write(path: Path, made: bytes, lang: Language) -> None:
    """Write the whole document, or nothing."""
    if path == STDOUT:
        try:
            sys.stdout.buffer.write(made)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise ReaderGoneError from None
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(made)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    emit(f"{path}: {say('written', lang, kilobytes=max(1, round(len(made) / 1024)))}\n")
