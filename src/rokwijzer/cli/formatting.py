# SPDX-License-Identifier: EUPL-1.2
"""Knowledge files written anew, so that the same data always is the same text."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.opening import read_folder


@dataclass
class Formatted:
    """What was done, or would be."""

    changed: list[Path] = field(default_factory=list)
    kept: int = 0
    """How many were as they should be already."""
    refused: list[str] = field(default_factory=list)
    """Files with comments, which the writer would lose."""


def format_folder(folder: Path, *, write: bool) -> Formatted:
    """Write every file of a folder as the writer has it; those with comments are left alone and named.

    Raises Problems, before anything is written, if a file cannot be read, and RefusedError if one cannot be written.
    """
    from rokwijzer.knowledge import Problems
    from rokwijzer.knowledge.text import comments, read_yaml, write_yaml

    documents, problems = read_folder(folder)
    done = Formatted()
    texts: dict[Path, str] = {}
    for name, text in documents.items():
        path = folder / name
        try:
            new = write_yaml(read_yaml(text, str(path)).data)
        except Problems as wrong:
            problems += wrong.problems
            continue
        lost = comments(text)
        if new == text:
            done.kept += 1
        elif lost:
            line, comment = lost[0]
            more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            done.refused.append(
                f"{path}:{line}: this comment would be lost: {comment}{more}. Make it a `note:`, or delete it."
            )
        else:
            texts[path] = new
    if problems:
        raise Problems(problems)
    done.changed = list(texts)
    if write:
        for path, text in texts.items():
            _replace(path, text)
    return done


def _replace(path: Path, text: str) -> None:
    """The whole new file or the whole old one, whatever happens in between."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except OSError as wrong:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise RefusedError(
            f"{path} could not be written: {wrong.strerror or wrong}.", "Files before it were written."
        ) from None
