# SPDX-License-Identifier: EUPL-1.2
"""The commands about editions: build, verify, diff, show, list. Each does what docs/editions.md says."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rokwijzer.cli.errors import FOUND, OK, RefusedError, speak
from rokwijzer.cli.inputs import find_region, read_day, today
from rokwijzer.cli.log import progress
from rokwijzer.cli.options import DUTCH, Format, KnowledgeOption, LangOption, Language, emit, here

if TYPE_CHECKING:
    from rokwijzer.advice.effects import FamilyEffect, Sides
    from rokwijzer.editions import Difference, Edition, Layered, Shelf
    from rokwijzer.knowledge.models import Text

app = typer.Typer(
    help="Build, verify and compare published editions.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

WORKING = "working"

WHICH = "A number, latest, working (what the files say now), a file of an edition, or a folder of knowledge files."
ShelfOption = Annotated[
    Path | None,
    typer.Option("--published", metavar="DIR", help="Folder with published editions instead of the shipped one."),
]
FamiliesOption = Annotated[
    Path | None,
    typer.Option("--families", metavar="DIR", help="Folder with family files instead of the shipped examples."),
]
OnOption = Annotated[
    str | None,
    typer.Option("--on", metavar="YYYY-MM-DD", help="Look at every family on this day; else on its own, or today."),
]
RegionOption = Annotated[
    str | None, typer.Option("--region", metavar="NAME", help="Look at every family in this region.")
]


@app.command("list")
def list_(
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, JSON, or CSV.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    shelf: ShelfOption = None,
) -> None:
    """The published editions."""
    speak(lang)
    with refusing():
        place = _shelf(shelf)
        index = place.index()
        rows = [_row(place.load(each.number)) for each in index.editions]
    if format_ is Format.JSON:
        draft = index.changelog.model_dump() if index.changelog is not None else None
        _emit_json({"editions": rows, "ahead": index.ahead, "draft": draft})
    elif format_ is Format.CSV:
        import csv
        import io

        page = io.StringIO()
        keys = ("number", "published", "sha256", "nl", "en")
        writer = csv.DictWriter(page, keys, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, **row["changelog"]} for row in rows)
        emit(page.getvalue())
    else:
        lines = [
            f"{row['number']:>4}  {row['published']}  {row['sha256'][:12]}  {row['changelog'][lang]}" for row in rows
        ]
        if not rows:
            lines.append(_say(lang, "Er is nog geen editie uitgegeven.", "No edition has been published yet."))
        if index.ahead and index.changelog is not None:
            words = _say(lang, "De bestanden zijn verder; de volgende editie", "The files are ahead; the next edition")
            lines.append(f"{words}: {index.changelog.in_(lang)}")
        emit("\n".join(lines) + "\n")


@app.command()
def show(
    which: Annotated[str, typer.Argument(metavar="[WHICH]", help=WHICH)] = "latest",
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, or JSON.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    shelf: ShelfOption = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """What one edition is, and how much stands in it."""
    from rokwijzer.editions.canonical import SECTIONS
    from rokwijzer.editions.field_words import SECTION_WORDS

    speak(lang)
    with refusing():
        edition = _open(which, _shelf(shelf), knowledge).edition
        counts = {section: len(getattr(edition.said, section)) for section in SECTIONS}
    if format_ is not Format.TEXT:
        _emit_json({**_row(edition), "counts": counts})
        return
    lines = [_first_capital(edition.name.in_words(lang))]
    if edition.changelog is not None:
        lines.append(edition.changelog.in_(lang))
    lines.append(f"sha256 {edition.sha256}")
    lines += [f"{number:>5}  {SECTION_WORDS[section][3 if lang == 'en' else 1]}" for section, number in counts.items()]
    emit("\n".join(lines) + "\n")


@app.command()
def verify(
    which: Annotated[
        list[str] | None, typer.Argument(metavar="[WHICH]...", help="Numbers or files; else every published edition.")
    ] = None,
    shelf: ShelfOption = None,
) -> int:
    """Whether editions are what was published, and hold together. Exit code 1 if not."""
    from rokwijzer.editions import EditionError, load_file
    from rokwijzer.editions.shelf import findings

    found: list[str] = []
    count = 0
    place = _shelf(shelf)
    numbers = tuple(int(each) for each in which or () if each.isdigit())
    files = [Path(each) for each in which or () if not each.isdigit()]
    with refusing():
        known = {each.number for each in place.index().editions}
        for number in numbers:
            if number not in known:
                place.load(number)  # Says which there are.
        if not which or numbers:
            count += len(numbers or known)
            found += findings(place, numbers or None)
    for file in files:
        count += 1
        if not file.is_file():
            raise RefusedError(f"{file} is no file.", "Name a published edition by its number, or its file.")
        try:
            load_file(file).base  # noqa: B018 - reading it is the check
        except EditionError as wrong:
            found.append(str(wrong))
        except ValueError as wrong:
            found.append(f"{file}: {wrong}")
    ending = f"{count} verified." if not found else f"{len(found)} found wrong."
    emit("\n".join([*found, ending]) + "\n")
    return FOUND if found else OK


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="[OLD]", help=WHICH)] = "latest",
    new: Annotated[str, typer.Argument(metavar="[NEW]", help=WHICH)] = WORKING,
    effects: Annotated[bool, typer.Option(help="Also show what becomes another for families.")] = True,
    families: FamiliesOption = None,
    on: OnOption = None,
    region: RegionOption = None,
    format_: Annotated[Format, typer.Option("--format", help="Lines to read, or JSON.")] = Format.TEXT,
    lang: LangOption = DUTCH,
    shelf: ShelfOption = None,
    knowledge: KnowledgeOption = None,
) -> None:
    """What differs between two editions, in words, and which example families get something else."""
    speak(lang)
    day = read_day(on, lang)
    with refusing():
        place = _shelf(shelf)
        before, after = _open(old, place, knowledge), _open(new, place, knowledge)
        page = _Comparison(before, after, lang)
        if effects:
            where = find_region(region, after.base, lang)
            page.look_at(_families(families, before, after), day, where)
    if format_ is Format.TEXT:
        emit("\n".join(page.lines()) + "\n")
    else:
        _emit_json(page.data())


@app.command()
def build(
    changelog_nl: Annotated[str, typer.Option("--changelog-nl", help="What is new, in Dutch.")],
    changelog_en: Annotated[str, typer.Option("--changelog-en", help="What is new, in English.")],
    number: Annotated[int | None, typer.Option("--number", min=1, max=9999, help="Else the next one.")] = None,
    published: Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Else today.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Publish without asking.")] = False,
    families: FamiliesOption = None,
    lang: LangOption = DUTCH,
    shelf: ShelfOption = None,
    knowledge: KnowledgeOption = None,
) -> int:
    """Publish what the files say as the next edition, after showing what changes.

    An edition that was published never changes.
    """
    from rokwijzer.knowledge.models import Text

    speak(lang)
    day = read_day(published, lang) or today()
    with refusing():
        place = _shelf(shelf)
        after = _open(WORKING, place, knowledge)
        latest = place.latest()
        if latest is not None:
            page = _Comparison(_laid_over(latest), after, lang)
            page.look_at(_families(families, page.before, after), None, None)
            emit("\n".join(page.lines()) + "\n")
        if not yes and not _confirmed(lang):
            emit(_say(lang, "Er is niets uitgegeven.", "Nothing was published.") + "\n")
            return FOUND
        made = place.publish(after.edition.base, number, day, Text(nl=changelog_nl, en=changelog_en))
    emit(_say(lang, "Uitgegeven", "Published") + f": {made.name.in_words(lang)}, {made.where}\n")
    return OK


@contextmanager
def refusing() -> Iterator[None]:
    """Input that editions, layers or receipts cannot use ends as such, with what to do next."""
    from rokwijzer.advice.receipt import ReceiptError
    from rokwijzer.editions import CanonicalError, EditionError
    from rokwijzer.editions.codec import CodecError

    try:
        yield
    except EditionError as wrong:
        raise RefusedError(wrong.wrong, wrong.next_step) from None
    except (CanonicalError, CodecError, ReceiptError) as wrong:
        raise RefusedError(f"{str(wrong).removesuffix('.')}.", "Take the file again from where it is kept.") from None


class _Comparison:
    """Two editions, what differs, and for whom."""

    def __init__(self, before: "Layered", after: "Layered", lang: Language) -> None:
        from rokwijzer.editions import difference

        self.before, self.after, self._lang = before, after, lang
        self.found: Difference = difference(before.edition.said, after.edition.said)
        self._families = 0
        self._effects: list[FamilyEffect] | None = None

    @property
    def _sides(self) -> "Sides":
        from rokwijzer.advice.effects import Sides

        return Sides(self.before.base, self.after.base, self.found.renamed)

    def look_at(self, families: dict[str, str], on: date | None, region: str | None) -> None:
        """Work out what becomes another for these families."""
        from rokwijzer.advice.effects import effects

        self._families = len(families)
        self._effects = list(effects(self._sides, families, today=today(), on=on, region=region))
        progress("families are compared", families=len(families))

    def lines(self) -> Iterator[str]:
        """The comparison to read."""
        from rokwijzer.advice.effect_words import effects_in_words
        from rokwijzer.editions.difference_words import in_words

        lang = self._lang
        before, after = (each.edition.name.in_words(lang) for each in (self.before, self.after))
        yield _say(lang, f"Van {before} naar {after}", f"From {before} to {after}")
        yield ""
        yield _say(lang, "WAT ER VERANDERT", "WHAT CHANGES")
        yield from in_words(self.found, lang)
        if self._effects is not None:
            yield ""
            count = f"{len(self._effects)}/{self._families}"
            yield _say(lang, f"WIE IETS ANDERS KRIJGT ({count})", f"WHO GETS SOMETHING ELSE ({count})")
            yield from effects_in_words(self._effects, self._sides, lang)

    def data(self) -> dict[str, Any]:
        """The comparison for another program."""
        from rokwijzer.advice.effect_words import effect_in_words
        from rokwijzer.editions.difference_words import change_in_words, group_name

        lang = self._lang
        groups = [
            {
                "section": group.section,
                "id": group.id,
                "name": group_name(group, lang),
                "changes": [
                    {"kind": each.kind, "address": each.address, "words": change_in_words(each, lang)}
                    for each in group.changes
                ],
            }
            for group in self.found.groups
        ]
        found: dict[str, Any] = {
            "old": _row(self.before.edition),
            "new": _row(self.after.edition),
            "renamed": dict(self.found.renamed),
            "differences": groups,
        }
        if self._effects is not None:
            found["effects"] = [
                {
                    "family": family.family,
                    "effects": [
                        {
                            "kind": each.kind,
                            "owner": each.owner,
                            "old": each.old,
                            "new": each.new,
                            "by": each.by,
                            "words": effect_in_words(each, self._sides, lang),
                        }
                        for each in family.effects
                    ],
                }
                for family in self._effects
            ]
        return found


def _shelf(folder: Path | None) -> "Shelf":
    from rokwijzer.editions import Shelf, published

    if folder is None:
        return published()
    if folder.exists() and not folder.is_dir():
        raise RefusedError(f"{folder} is no folder.", "Name the folder that holds index.json.")
    return Shelf(folder)


def _open(which: str, shelf: "Shelf", knowledge: Path | None) -> "Layered":
    """The edition that was named, with the layers that come with the program over it."""
    from rokwijzer.editions import load_file, working
    from rokwijzer.editions.layers import folder_documents
    from rokwijzer.knowledge import shipped_documents

    place = Path(which)
    if which == WORKING:
        documents = shipped_documents() if knowledge is None else folder_documents(knowledge)
        return working(documents, "working copy" if knowledge is None else str(knowledge))
    if which == "latest":
        latest = shelf.latest()
        if latest is None:
            next_step = "Look at `working`, or publish one with `rokwijzer edition build`."
            raise RefusedError("No edition has been published yet.", next_step)
        return _laid_over(latest)
    if which.isdigit():
        return _laid_over(shelf.load(int(which)))
    if place.is_dir():
        return working(folder_documents(place), str(place))
    if place.is_file():
        return _laid_over(load_file(place))
    raise RefusedError(f"There is no edition '{which}'.", f"Give {WHICH[0].lower()}{WHICH[1:]}")


def _laid_over(edition: "Edition") -> "Layered":
    from rokwijzer.editions import layered
    from rokwijzer.knowledge import shipped_documents

    return layered(edition, shipped_documents())


def _families(folder: Path | None, before: "Layered", after: "Layered") -> dict[str, str]:
    """The texts of the families to compare, by name."""
    if folder is None:
        return {**before.examples, **after.examples}
    if not folder.is_dir():
        raise RefusedError(f"{folder} is no folder.", "Name a folder with family files (their names end in .yaml).")
    found = {place.stem: place.read_text(encoding="utf-8") for place in sorted(folder.glob("*.yaml"))}
    if not found:
        raise RefusedError(f"There are no family files in {folder}.", "Their names end in .yaml.")
    return found


def _confirmed(lang: Language) -> bool:
    if not sys.stdin.isatty():
        raise RefusedError(
            _say(lang, "Niemand kan hier ja zeggen.", "Nobody is here to say yes."),
            _say(lang, "Geef --yes om uit te geven.", "Give --yes to publish."),
        )
    return typer.confirm(_say(lang, "Uitgeven? Dit verandert nooit meer", "Publish? It never changes again"))


def _row(edition: "Edition") -> dict[str, Any]:
    changelog: Text | None = edition.changelog
    return {
        "number": edition.number,
        "published": edition.published.isoformat() if edition.published is not None else None,
        "sha256": edition.sha256,
        "changelog": changelog.model_dump() if changelog is not None else None,
    }


def _emit_json(data: object) -> None:
    emit(json.dumps(data, indent=2, ensure_ascii=here().encoding is not None, default=list) + "\n")


def _say(lang: Language, nl: str, en: str) -> str:
    return en if lang == "en" else nl


def _first_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
