# SPDX-License-Identifier: EUPL-1.2
"""Where published editions stand: `index.json` and one file for each number. What stands there never changes."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import Field, ValidationError

from rokwijzer.editions.canonical import FORMAT, CanonicalError, encode
from rokwijzer.editions.codec import to_plain
from rokwijzer.editions.edition import Edition, EditionError, Header, edition_file, read_edition
from rokwijzer.knowledge import KnowledgeBase, Problems
from rokwijzer.knowledge.models import Model, Text

INDEX = "index.json"


class Entry(Model):
    """One published edition in the index."""

    number: int = Field(ge=1, le=9999)
    published: date
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    seal: str = Field(pattern="^[0-9a-f]{64}$")


class Index(Model):
    """The list of what was published, and whether the files have gone on since."""

    format: int = FORMAT
    editions: tuple[Entry, ...] = ()
    """In the order of their numbers."""
    ahead: bool = False
    """The working copy holds changes that no edition has yet; `changelog` is then the draft of the next one's."""
    changelog: Text | None = None


@dataclass(frozen=True)
class Shelf:
    """A folder with published editions."""

    folder: Path

    def index(self) -> Index:
        """The list of what stands here; empty if there is none. Raises EditionError if it cannot be read."""
        place = self.folder / INDEX
        try:
            index = Index.model_validate(json.loads(place.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return Index()
        except (ValueError, OSError) as wrong:
            reason = wrong.errors(include_url=False)[0]["msg"] if isinstance(wrong, ValidationError) else wrong
            raise EditionError(f"{place} cannot be read: {reason}.", "Take it again from version control.") from None
        if index.format != FORMAT:
            message = f"{place} has format {index.format}, and this program reads format {FORMAT}."
            raise EditionError(message, "Use a later version of the program.")
        return index

    def place(self, number: int) -> Path:
        """The file of an edition."""
        return self.folder / f"{number:04}.json"

    def latest(self) -> Edition | None:
        """The edition with the highest number; None if nothing was published yet."""
        index = self.index()
        return self.load(index.editions[-1].number) if index.editions else None

    def load(self, number: int) -> Edition:
        """The edition with this number; raises EditionError if it is not here, or not what was published."""
        return _loaded(self, number)

    def read(self, number: int) -> Edition:
        """The same, read anew."""
        index = self.index()
        entry = next((each for each in index.editions if each.number == number), None)
        if entry is None:
            known = ", ".join(str(each.number) for each in index.editions) or "none yet"
            raise EditionError(f"There is no edition {number}.", f"Published are: {known}.")
        edition = load_file(self.place(number))
        found = (edition.number, edition.published, edition.sha256)
        noted = (entry.number, entry.published, entry.sha256)
        if found != noted:
            differing = [
                f"{what} {other} (the index notes {one})"
                for what, one, other in zip(("number", "date", "hash"), noted, found, strict=True)
                if one != other
            ]
            message = f"{self.place(number)} is another edition than was published: it has {' and '.join(differing)}."
            raise EditionError(message, "Take the file and the index again from version control.")
        return edition

    def publish(self, base: KnowledgeBase, number: int | None, published: date, changelog: Text) -> Edition:
        """Write the next edition and note it in the index.

        Building the same edition again changes nothing. Raises EditionError for a number that means something else
        already, a gap in the numbers, a date before the last one, and content that has not changed.
        """
        index = self.index()
        last = index.editions[-1] if index.editions else None
        following = last.number + 1 if last else 1
        number = following if number is None else number
        raw = edition_file(base, number, published, changelog)
        if any(each.number == number for each in index.editions):
            return self._again(number, raw, following)
        self._check(number, published, encode(base).sha256, last, following)
        place = self.place(number)
        self._write_new(place, raw)
        edition = read_edition(raw, str(place))
        entry = Entry(number=number, published=published, sha256=edition.sha256, seal=_seal(raw))
        self._write_index(Index(editions=(*index.editions, entry)))
        return edition

    def _again(self, number: int, raw: bytes, following: int) -> Edition:
        if self.place(number).read_bytes() != raw:
            message = f"Edition {number} was published with other content, date or changelog, and never changes."
            raise EditionError(message, f"Publish what is new as edition {following}.")
        return self.read(number)

    def _check(self, number: int, published: date, content: str, last: Entry | None, following: int) -> None:
        if number != following:
            raise EditionError(f"Edition {number} would leave a gap.", f"The next number is {following}.")
        if last is None:
            return
        if published < last.published:
            message = f"Edition {number} would be older ({published}) than edition {last.number} ({last.published})."
            raise EditionError(message, "Give today's date.")
        if content == last.sha256:
            message = f"Nothing has changed since edition {last.number}: the content has the same hash."
            raise EditionError(message, "There is nothing to publish.")

    def _write_new(self, place: Path, raw: bytes) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            with place.open("xb") as file:
                file.write(raw)
        except FileExistsError:
            message = f"{place} stands there, but the index does not know it."
            raise EditionError(message, "Was a publication cut short? Look at the file, and remove it if so.") from None

    def _write_index(self, index: Index) -> None:
        data = {"format": FORMAT, "ahead": index.ahead, **to_plain(index)}
        data.setdefault("editions", [])
        beside = self.folder / f"{INDEX}.new"
        beside.write_text(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
        os.replace(beside, self.folder / INDEX)  # noqa: PTH105 - one step, so that no half index is ever seen


def published() -> Shelf:
    """The editions that come with the program."""
    return Shelf(Path(str(files("rokwijzer.editions") / "published")))


def load_edition(which: int | Path | None = None) -> Edition:
    """An edition by number or from a file, by default the latest; raises EditionError, and checks every hash."""
    if isinstance(which, Path):
        return load_file(which)
    if which is not None:
        return published().load(which)
    latest = published().latest()
    if latest is None:
        message = "No edition has been published yet."
        raise EditionError(message, "Name the folder with the knowledge files to use a working copy of them.")
    return latest


def load_file(place: Path) -> Edition:
    """The edition in a file; raises EditionError."""
    try:
        raw = place.read_bytes()
    except OSError as wrong:
        reason = wrong.strerror or str(wrong)
        raise EditionError(f"{place} cannot be read: {reason}.", "Name a published edition or its file.") from None
    return read_edition(raw, str(place))


def findings(shelf: Shelf, numbers: tuple[int, ...] | None = None) -> Iterator[str]:
    """Everything that is not as it should be on a shelf; each edition is read, decoded and linked."""
    index = shelf.index()
    listed = [each.number for each in index.editions]
    if listed != list(range(1, len(listed) + 1)):
        yield f"{INDEX}: the numbers are {listed}, not 1, 2, 3 and so on"
    known = {shelf.place(number).name for number in listed} | {INDEX}
    for place in sorted(shelf.folder.glob("*.json")):
        if place.name not in known:
            yield f"{place.name}: stands here, but {INDEX} does not list it"
    for number in listed if numbers is None else numbers:
        yield from _findings_of(shelf, number)


def stale(shelf: Shelf, base: KnowledgeBase) -> str | None:
    """Why the latest edition is not what the files say now, unless the index says that they are ahead; else None."""
    index = shelf.index()
    if index.ahead:
        if index.changelog is None:
            return f"{INDEX} says that the files are ahead: note in `changelog` what the next edition changes"
        return None
    if not index.editions:
        return f"nothing was published: say `ahead: true` in {INDEX}, with the draft of the changelog"
    last = index.editions[-1]
    if encode(base).sha256 == last.sha256:
        return None
    return (
        f"the files say something else than edition {last.number}: publish the next edition, "
        f"or say `ahead: true` in {INDEX} with the draft of the changelog"
    )


def _findings_of(shelf: Shelf, number: int) -> Iterator[str]:
    try:
        edition = shelf.read(number)
        _ = edition.base
        entry = next(each for each in shelf.index().editions if each.number == number)
        if entry.seal != _seal(shelf.place(number).read_bytes()):
            yield f"{shelf.place(number).name}: its seal is not the one in {INDEX}: header or changelog differ"
    except (EditionError, CanonicalError) as wrong:
        yield str(wrong)
    except Problems as wrong:
        yield from (str(problem) for problem in wrong.problems)


def _seal(raw: bytes) -> str:
    found: str = json.loads(raw)["seal"]
    return found


@cache
def _loaded(shelf: Shelf, number: int) -> Edition:
    return shelf.read(number)


__all__ = [
    "INDEX",
    "Entry",
    "Header",
    "Index",
    "Shelf",
    "findings",
    "load_edition",
    "load_file",
    "published",
    "stale",
]
