# SPDX-License-Identifier: EUPL-1.2
"""A page of text as wide as the terminal, with notes in the margin where there is room for one.

Narrow: one column; what would be a note is written below or left to `explain`. Wide: a column of text that is pleasant
to read, and a margin in which each note begins beside the line that it belongs to.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from rokwijzer.cli.terminal import Terminal

WIDE_FROM = 108
"""Columns from which there is a margin."""
MARGIN = 36
GAP = 4

ACCENT = Style(color="cyan")
"""The one colour: a deep blue-green, as the terminal's own palette has it."""
STRONG = Style(bold=True)
HEADING = ACCENT + STRONG
QUIET = Style(dim=True)
PLAIN = Style.null()


@dataclass
class Sheet:
    """A page in the making."""

    terminal: Terminal
    _rows: list[Text] = field(default_factory=list)
    _notes: list[tuple[int, Text]] = field(default_factory=list)
    """The row beside which each note begins."""

    def __post_init__(self) -> None:
        # An environment of its own: `terminal` has heeded the real one already.
        self._console = Console(
            file=io.StringIO(),
            width=self.terminal.width,
            force_terminal=self.terminal.styled,
            color_system="standard" if self.terminal.styled else None,
            no_color=not self.terminal.coloured,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    @property
    def has_margin(self) -> bool:
        """Whether there is room for notes beside the text."""
        return self.terminal.width >= WIDE_FROM

    @property
    def measure(self) -> int:
        """The width of the column of text."""
        return self.terminal.width - (MARGIN + GAP if self.has_margin else 0)

    def text(self, content: str, style: Style = PLAIN) -> Text:
        """A piece of a line, in characters that can be shown here."""
        return Text(self.terminal.text(content), style)

    def line(self, *pieces: Text | str, indent: int = 0, hang: int | None = None) -> None:
        """A paragraph: its first line indented by `indent`, the others by `hang` (by default the same)."""
        whole = Text("", end="")
        for piece in pieces:
            whole.append_text(piece if isinstance(piece, Text) else self.text(piece))
        self._rows += self._paragraph(whole, self.measure, indent, indent if hang is None else hang)

    def ends(self, left: Text, right: Text, indent: int = 0) -> None:
        """One line with something at its right end; below each other where they do not fit beside each other."""
        room = self.measure - indent - left.cell_len - right.cell_len
        if room >= 2:
            self._rows.append(Text(" " * indent).append_text(left).append(" " * room).append_text(right))
        else:
            self.line(left, indent=indent, hang=indent + 2)
            self.line(right, indent=max(indent + 2, self.measure - right.cell_len))

    def items(self, parts: Sequence[str], *, style: Style = PLAIN, indent: int = 0, hang: int | None = None) -> None:
        """Parts with a dot between them; a line ends between two parts wherever that can be."""
        hang = indent if hang is None else hang
        lines: list[str] = []
        for part in parts:
            joined = f"{lines[-1]} · {part}" if lines else part
            if not lines or not self.fits(joined + " ·", hang if len(lines) > 1 else indent):
                if lines:
                    lines[-1] += " ·"
                lines.append(part)
            else:
                lines[-1] = joined
        for number, line in enumerate(lines):
            self.line(self.text(line, style), indent=hang if number else indent, hang=hang)

    def heading(self, content: str) -> None:
        """The beginning of a section: its name in a line across the page."""
        self.blank()
        name = self.text(content, HEADING)
        if name.cell_len + 3 > self.measure:
            self.line(name)
            return
        after = " " + "─" * max(0, self.measure - name.cell_len - 4)
        self._rows.append(
            Text().append_text(self.text("── ", QUIET)).append_text(name).append_text(self.text(after, QUIET))
        )

    def blank(self) -> None:
        """An empty line; never two, and none at the top."""
        if self._rows and self._rows[-1].plain:
            self._rows.append(Text(""))

    def note(self, content: str, style: Style = QUIET) -> None:
        """A note beside the line that was written last. Only where there is a margin."""
        if self.has_margin and content:
            self._notes.append((max(0, len(self._rows) - 1), self.text(content, style)))

    def fits(self, content: str, indent: int) -> bool:
        """Whether this fits on one line."""
        return cell_len(self.terminal.text(content)) <= self.measure - indent

    def shortened(self, content: str, indent: int) -> str:
        """As many words as fit on one line, and a sign that there are more."""
        words = content.split(" ")
        kept = len(words)
        while kept > 1 and not self.fits(" ".join(words[:kept]) + " …", indent):
            kept -= 1
        return content if self.fits(content, indent) else " ".join(words[:kept]) + " …"

    def finished(self) -> str:
        """The page, with a line feed at the end of every line and no white space before one."""
        while self._rows and not self._rows[-1].plain:
            self._rows.pop()
        for row in self._with_notes():
            row.rstrip()
            self._console.print(row, soft_wrap=True)
        assert isinstance(self._console.file, io.StringIO)
        return self._console.file.getvalue()

    def _with_notes(self) -> Iterator[Text]:
        beside: dict[int, Text] = {}
        free = 0
        for at, note in self._notes:
            free = max(free, at)
            for line in self._paragraph(note, MARGIN, 0, 2):
                beside[free] = line
                free += 1
        for number in range(max(len(self._rows), free)):
            row = self._rows[number] if number < len(self._rows) else Text("")
            if number in beside:
                row = row.copy()
                row.append(" " * (self.measure + GAP - row.cell_len)).append_text(beside[number])
            yield row

    def _paragraph(self, text: Text, width: int, indent: int, hang: int) -> list[Text]:
        """The text in lines of at most this width, white space before it included."""
        rows: list[Text] = []
        rest = text
        while rest.plain:
            before = hang if rows else indent
            head = rest.wrap(self._console, width - before, tab_size=4)[0]
            head.rstrip()
            rows.append(Text(" " * before).append_text(head))
            rest = rest[_consumed(rest, head) :]
        return rows


def _consumed(text: Text, head: Text) -> int:
    """How many characters of the text the first line took, with the white space after it."""
    count = len(head.plain)
    while count < len(text.plain) and text.plain[count] == " ":
        count += 1
    return count
