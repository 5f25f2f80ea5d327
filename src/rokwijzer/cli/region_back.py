# SPDX-License-Identifier: EUPL-1.2
"""A filled-in call sheet laid beside the file of its region, and that file written anew."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.opening import read_folder
from rokwijzer.cli.options import Language
from rokwijzer.cli.region_words import say
from rokwijzer.documents.call_sheet import Answer, Layer, ReadBack, compare, updated
from rokwijzer.editions import current, layered, read_layer, with_layers, working
from rokwijzer.knowledge import Problems, shipped_documents
from rokwijzer.knowledge.text import comments, read_yaml
from rokwijzer.matching import region_chain

if TYPE_CHECKING:
    from rokwijzer.editions import Layered

_COMMON = "common.yaml"


def regions_in(folder: Path, language: Language) -> dict[str, str]:
    """The regions of which a folder has the file: their ids by id and by name. Raises RefusedError if there is none."""
    found: dict[str, str] = {}
    for path in (*sorted(folder.glob("*.yaml")), *sorted((folder / "regions").glob("*.yaml"))):
        # A file that cannot be read is told of where it is opened; its name is enough here.
        with suppress(Problems, OSError):
            data = read_yaml(path.read_bytes(), path.name).data
            if isinstance(data, dict) and "level" in data:
                name = data.get("name")
                names = name.values() if isinstance(name, dict) else ()
                found |= {each: path.stem for each in (*names, path.stem) if isinstance(each, str)}
    if not found:
        wrong = say("no-layer", language, folder=folder, name="regions/*.yaml")
        raise RefusedError(wrong, say("no-layer-next", language))
    return found


class Target:
    """The file of one region in a folder, with the knowledge that its layer lies over.

    The folder holds all knowledge files, or only those of regions; then the knowledge is that of the program.
    """

    def __init__(self, folder: Path, region: str, language: Language) -> None:
        self._folder, self._region, self._language = folder, region, language
        self._name = f"regions/{region}.yaml"
        self._is_whole = (folder / _COMMON).is_file()
        self.path = self._place()
        self._text = self._read()
        known = self._known(self._text)
        base = known.base
        layer = read_layer(self._text, f"{region}.yaml")
        local = {name: offer for _, each in region_chain(base, region) for name, offer in each.offers.items()}
        names = {name: offer.name for name, offer in {**base.offers, **local}.items()}
        self.layer = Layer(region, layer.region, layer.sha256, base, names)

    def compared(self, answers: Iterable[Answer]) -> ReadBack:
        """The answers beside the layer."""
        return compare(answers, self.layer)

    def write(self, found: ReadBack) -> None:
        """Write the changes; raises RefusedError where that cannot be done, and Problems if the file would be wrong."""
        if not found.changes:
            return
        lost = comments(self._text)
        if lost:
            line, comment = lost[0]
            wrong = say("comments", self._language, path=self.path, line=line, comment=comment)
            raise RefusedError(wrong, say("comments-next", self._language))
        text = updated(self._text, str(self.path), found.changes)
        with_layers(self._known(text).base, self._region)
        self._replace(text)

    def lines(self, found: ReadBack, answers: int, *, written: bool) -> Iterator[str]:
        """What changes and what does not, in words."""
        language, base = self._language, self.layer.base
        if found.changes:
            yield say("changes", language, count=len(found.changes))
            for change in found.changes:
                yield from change.lines(base, language)
            yield ""
        if found.conflicts:
            yield say("conflicts", language, count=len(found.conflicts))
            for conflict in found.conflicts:
                yield from conflict.lines(base, language)
            yield say("conflicts-next", language, region=self._region)
            yield ""
        if found.same:
            yield say("same", language, count=found.same)
        if not answers:
            yield say("no-answers", language)
        if not found.changes:
            yield say("no-change", language)
        else:
            yield say("written" if written else "not-written", language, path=self.path)

    def _place(self) -> Path:
        for path in (self._folder / self._name, self._folder / f"{self._region}.yaml"):
            if path.is_file():
                return path
        wrong = say("no-layer", self._language, folder=self._folder, name=self._name)
        raise RefusedError(wrong, say("no-layer-next", self._language))

    def _read(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as wrong:
            raise RefusedError(say("unreadable", self._language, path=self.path, reason=wrong)) from None

    def _known(self, text: str) -> "Layered":
        """The knowledge with this text for the region; raises Problems if that does not hold together."""
        if self._is_whole:
            documents, problems = read_folder(self._folder)
            if problems:
                raise Problems(problems)
            return working({**documents, self._name: text}, str(self._folder))
        return layered(current().edition, {**shipped_documents(), self._name: text})

    def _replace(self, text: str) -> None:
        """The whole new file or the whole old one, whatever happens in between."""
        beside = self.path.with_name(f".{self.path.name}.new")
        try:
            beside.write_text(text, encoding="utf-8", newline="\n")
            beside.chmod(self.path.stat().st_mode)
            beside.replace(self.path)
        except OSError as wrong:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            reason = wrong.strerror or wrong
            raise RefusedError(say("not-replaced", self._language, path=self.path, reason=reason)) from None
