# SPDX-License-Identifier: EUPL-1.2
"""The commands about regions: what is known of one, and its call sheet, made and read back."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rokwijzer.cli.edition import refusing
from rokwijzer.cli.errors import FOUND, OK, RefusedError, speak
from rokwijzer.cli.inputs import read_day, today
from rokwijzer.cli.options import DUTCH, Format, KnowledgeOption, LangOption, Language, emit, here
from rokwijzer.cli.region_words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rokwijzer.editions import Layered

app = typer.Typer(
    help="Regions: what can be had where, and the call sheet that keeps it true.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

RegionArgument = Annotated[str, typer.Argument(metavar="REGION", help="Id or name of a region.")]
OnOption = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="The day to look on; else today.")]
STDOUT = Path("-")


class ShowFormat(StrEnum):
    """How one region is shown."""

    TEXT = "text"
    JSON = "json"


class SheetFormat(StrEnum):
    """What kind of file a call sheet is."""

    XLSX = "xlsx"
    CSV = "csv"


@app.command("list")
def list_(
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """The regions that have a layer, with how much of what they say is unknown or too old."""
    from rokwijzer.cli import region_pages as pages
    from rokwijzer.documents.call_sheet import call_sheet

    speak(lang)
    day = read_day(on, lang) or today()
    with refusing():
        known = _open(knowledge)
        sheets = [call_sheet(known, name, day, lang) for name in known.layers]
    rows = [pages.row(known.layers[sheet.region].region, sheet) for sheet in sheets]
    match format_:
        case Format.TEXT:
            emit(pages.list_text(rows, here(), lang))
        case Format.JSON:
            _emit_json([each._asdict() for each in rows])
        case Format.CSV:
            emit(pages.list_csv(rows))


@app.command()
def show(
    region: RegionArgument,
    format_: Annotated[ShowFormat, typer.Option("--format", help="A page to read, or JSON.")] = ShowFormat.TEXT,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """One region: what it lies in, what can be had there, what is unknown or too old."""
    from rokwijzer.cli import region_pages as pages
    from rokwijzer.documents.call_sheet import call_sheet

    speak(lang)
    day = read_day(on, lang) or today()
    with refusing():
        known = _open(knowledge)
        name = _find(region, known, lang)
        sheet = call_sheet(known, name, day, lang)
        shown = pages.shown(known, sheet)
    if format_ is ShowFormat.JSON:
        _emit_json(shown.data())
    else:
        emit(shown.text(here()))


@app.command("call-sheet")
def call_sheet_(
    region: RegionArgument,
    format_: Annotated[
        SheetFormat | None,
        typer.Option("--format", help="A workbook, or text with semicolons. Else by --out, or xlsx."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write; - writes csv to standard output.")
    ] = None,
    on: OnOption = None,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> None:
    """The coordinator's list: every offer, whom to ring, what to ask, and the last answer."""
    from rokwijzer.documents.call_sheet import Urgency, call_sheet, to_csv, to_workbook

    speak(lang)
    day = read_day(on, lang) or today()
    with refusing():
        known = _open(knowledge)
        name = _find(region, known, lang)
        kind = _kind(format_, out, lang)
        path = out or Path(f"{say('file', lang)}-{name}-{day.isoformat()}.{kind}")
        if path != STDOUT and path.exists():
            raise RefusedError(say("exists", lang, path=path), say("exists-next", lang))
        sheet = call_sheet(known, name, day, lang)
    if path == STDOUT:
        emit(to_csv(sheet))
        return
    path.write_bytes(to_workbook(sheet) if kind is SheetFormat.XLSX else to_csv(sheet).encode("utf-8"))
    counts = {
        "unknown": sheet.count(Urgency.UNKNOWN),
        "old": sheet.count(Urgency.TOO_OLD),
        "never": sheet.count(Urgency.NEVER_CHECKED),
    }
    emit(f"{path}: {say('row', lang, offers=len(sheet.rows), **counts)}.\n")


@app.command("read-back")
def read_back(
    region: RegionArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The filled-in call sheet.")],
    into: Annotated[
        Path,
        typer.Option("--into", metavar="DIR", help="Folder with the knowledge files, or with those of the regions."),
    ],
    write: Annotated[bool, typer.Option("--write", help="Write the changes; else they are only shown.")] = False,
    on: OnOption = None,
    lang: LangOption = DUTCH,
) -> int:
    """What a filled-in call sheet changes in the region's layer. Exit code 1 if some answers cannot be taken over.

    Nothing is written without --write, and nothing at all if there is a mistake in the sheet.
    """
    from rokwijzer.cli.region_back import Target, regions_in
    from rokwijzer.documents.call_sheet import SheetProblems, read_answers, read_sheet

    speak(lang)
    day = read_day(on, lang) or today()
    raw = _read(file, lang)
    with refusing():
        name = _named(region, regions_in(into, lang), lang)
        target = Target(into, name, lang)
        try:
            answers = read_answers(read_sheet(raw, file.name), target.layer, day)
        except SheetProblems as wrong:
            lines = [each.in_words(lang) for each in wrong.problems]
            key = "mistakes" if len(lines) > 1 else "mistakes-one"
            raise RefusedError("\n".join([say(key, lang, path=file, count=len(lines)), *lines])) from None
        found = target.compared(answers)
        if write:
            target.write(found)
    emit("\n".join(target.lines(found, len(answers), written=write)) + "\n")
    return FOUND if found.conflicts else OK


def _open(knowledge: Path | None) -> "Layered":
    from rokwijzer.editions import current

    return current(knowledge)


def _find(text: str, known: "Layered", lang: Language) -> str:
    """The id of the region that was named by id or by name."""
    names = {name: name for name in known.layers}
    for name, layer in known.layers.items():
        names |= {each: name for each in (layer.region.name.nl, layer.region.name.en) if each}
    return _named(text, names, lang)


def _named(text: str, names: "Mapping[str, str]", lang: Language) -> str:
    from rokwijzer.knowledge.text import nearest

    folded = {name.casefold(): region for name, region in names.items()}
    found = folded.get(text.strip().casefold())
    if found is not None:
        return found
    near = nearest(text, names)
    known = ", ".join(sorted(set(names.values())))
    next_step = say("meant", lang, name=near) if near else say("known", lang, names=known)
    raise RefusedError(say("no-region", lang, name=text), next_step)


def _kind(format_: SheetFormat | None, out: Path | None, lang: Language) -> SheetFormat:
    """What kind of file to write: the one asked for, or that of the file's name."""
    if out is None:
        return format_ or SheetFormat.XLSX
    if out == STDOUT:
        if format_ is SheetFormat.XLSX:
            raise RefusedError(say("no-stdout", lang), say("no-stdout-next", lang))
        return SheetFormat.CSV
    kind = format_ or (SheetFormat.CSV if out.suffix.lower() == ".csv" else SheetFormat.XLSX)
    if out.suffix.lower() != f".{kind}":
        raise RefusedError(say("suffix", lang, path=out, suffix=kind), say("suffix-next", lang))
    return kind


def _read(file: Path, lang: Language) -> bytes:
    from rokwijzer.documents.call_sheet.reading import FILE_LIMIT

    try:
        with file.open("rb") as stream:
            return stream.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        raise RefusedError(say("no-file", lang, path=file), say("no-file-next", lang)) from None
    except OSError as wrong:
        raise RefusedError(say("unreadable", lang, path=file, reason=wrong.strerror or wrong)) from None


def _emit_json(data: object) -> None:
    emit(json.dumps(data, indent=2, ensure_ascii=here().encoding is not None) + "\n")
