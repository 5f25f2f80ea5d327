# SPDX-License-Identifier: EUPL-1.2
"""How a conversation ends: with the advice, and with the family as a file."""

from pathlib import Path

from rokwijzer.advice import advise
from rokwijzer.cli.asking.words import said
from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.options import Language
from rokwijzer.cli.page import page
from rokwijzer.cli.sheet import Sheet
from rokwijzer.cli.terminal import Terminal
from rokwijzer.cli.words import say
from rokwijzer.family import to_yaml
from rokwijzer.questions import Interview


def may_write(path: Path, language: Language) -> None:
    """Refuse beforehand what cannot be written: nobody answers twenty questions for nothing. Raises RefusedError."""
    if path.exists():
        raise RefusedError(said("exists", language, path=path), said("exists-next", language))
    if not path.parent.is_dir():
        raise RefusedError(said("no-folder", language, path=path.parent), said("no-folder-next", language))


def ended(held: Interview, region: str | None, terminal: Terminal, save: Path | None, language: Language) -> str:
    """The advice, and below it the family file; where the family is to be saved it is written there instead."""
    advice = advise(held.situation, held.base, on=held.on, region=region, language=language)
    written = to_yaml(held.situation)
    command = None
    if save is not None:
        _write(save, written, language)
        command = f"rokwijzer explain {save}"
    shown = page(advice, terminal, command=command, everything=False)
    sheet = Sheet(terminal)
    sheet.heading(said("family", language))
    if save is not None:
        # A path stays whole, so that it can be copied.
        return f"{shown}\n{sheet.finished()}{said('written', language, path=save)}\n"
    return f"{shown}\n{sheet.finished()}\n{written}"


def _write(path: Path, text: str, language: Language) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as wrong:
        raise RefusedError(say("not-written", language, reason=wrong.strerror or wrong)) from None
