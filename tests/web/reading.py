# SPDX-License-Identifier: EUPL-1.2
"""What is read of a page, or of the part of it that has an id."""

from html.parser import HTMLParser

VOID = frozenset({"br", "img", "input", "link", "meta"})


class Page(HTMLParser):
    """A page, taken apart once."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str | None] = []
        self._pieces: list[str] = []
        self._classes: list[str] = []
        self._begin: dict[str, tuple[int, int]] = {}
        self._end: dict[str, tuple[int, int]] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name = found.get("id")
        if tag not in VOID:
            self._open.append(name)
            if name:
                self._begin.setdefault(name, self._here())
        self._classes += (found.get("class") or "").split()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (name := self._open.pop()):
            self._end.setdefault(name, self._here())

    def handle_data(self, data: str) -> None:
        self._pieces.append(data)

    def _here(self) -> tuple[int, int]:
        return len(self._pieces), len(self._classes)

    def words(self, name: str) -> str:
        """The words of the element with this id, with single spaces; raises KeyError if there is none."""
        return squeezed(" ".join(self._pieces[self._begin[name][0] : self._end[name][0]]))

    def classes(self, name: str) -> list[str]:
        """The classes of all elements within it, in order."""
        return self._classes[self._begin[name][1] : self._end[name][1]]


def squeezed(text: str) -> str:
    """With single spaces."""
    return " ".join(text.split())
