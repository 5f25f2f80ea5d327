# SPDX-License-Identifier: EUPL-1.2
"""How far the making of a document is, as a bar on stderr; nothing where stderr is no terminal."""

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rokwijzer.cli.options import Language
from rokwijzer.cli.printing_words import say
from rokwijzer.cli.terminal import terminal_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rokwijzer.documents.catalogue import Progress, Report


@contextmanager
def progress_bar(language: Language) -> "Iterator[Report]":
    """A bar while the block runs: real counts where something is counted, a moving one where nobody can say."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    terminal = terminal_of(sys.stderr, os.environ)
    console = Console(file=sys.stderr, width=terminal.width, no_color=not terminal.coloured, highlight=False)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        tasks = {"read": bar.add_task(say("step read", language), total=None)}

        def report(progress: "Progress") -> None:
            if progress.step not in tasks:
                # What can be counted is done; what has no count does not move on at all.
                for task in bar.tasks:
                    bar.update(task.id, completed=task.total or 1, total=task.total or 1)
                tasks[progress.step] = bar.add_task(say(f"step {progress.step}", language), total=None)
            if progress.of:
                bar.update(tasks[progress.step], completed=progress.done, total=progress.of)

        yield report
