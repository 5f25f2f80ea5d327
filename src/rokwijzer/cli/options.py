# SPDX-License-Identifier: EUPL-1.2
"""Options that several commands share, and how their results are written."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

from rokwijzer.cli.errors import ReaderGoneError
from rokwijzer.cli.terminal import Terminal, terminal_of

Language: TypeAlias = Literal["nl", "en"]
"""The language of what is shown."""
DUTCH: Language = "nl"


class Format(StrEnum):
    """How a list is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


LangOption = Annotated[Language, typer.Option("--lang", help="Dutch or English.")]
KnowledgeOption = Annotated[
    Path | None,
    typer.Option("--knowledge", metavar="DIR", help="Knowledge files to use instead of those that are shipped."),
]


def here() -> Terminal:
    """What stdout can show."""
    return terminal_of(sys.stdout, os.environ)


def emit(text: str) -> None:
    """Write a whole result to stdout, in characters that it takes.

    Raises ReaderGoneError if nobody reads it any more.
    """
    try:
        sys.stdout.write(here().written(text))
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGoneError from None
