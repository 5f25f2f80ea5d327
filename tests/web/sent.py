# SPDX-License-Identifier: EUPL-1.2
"""What a browser would send for a form on a page."""

from html.parser import HTMLParser


class Sent(HTMLParser):
    """The fields of the form with this id, with what stands in them, and its buttons."""

    def __init__(self, text: str, form: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pairs: list[tuple[str, str]] = []
        self.buttons: list[tuple[str, str]] = []
        self._form, self._inside, self._select = form, False, ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = found.get("id") == self._form
        if found.get("form", self._form if self._inside else "") != self._form and tag != "option":
            return
        name, value = found.get("name", ""), found.get("value", "")
        if tag == "button":
            self.buttons.append((name, value))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in found:
            self.pairs.append((self._select, value))
        elif tag == "input" and name and (found.get("type") not in ("checkbox", "radio") or "checked" in found):
            self.pairs.append((name, value))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "select":
            self._select = ""

    @property
    def said(self) -> list[tuple[str, str]]:
        """What is not empty, in order of names."""
        return sorted(pair for pair in self.pairs if pair[1])

    @property
    def choices(self) -> list[str]:
        """What the buttons of a question mean."""
        return [value for name, value in self.buttons if name == "keuze"]
