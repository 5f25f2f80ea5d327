# SPDX-License-Identifier: EUPL-1.2
"""The command `prove`, for who keeps the knowledge."""

import sys
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rokwijzer.cli.errors import FOUND, OK, RefusedError
from rokwijzer.cli.options import DUTCH, KnowledgeOption, LangOption, emit, here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rokwijzer.knowledge import KnowledgeBase


class ProofName(StrEnum):
    """What can be proved, as the proofs room has it; repeated so that help needs no solver."""

    APPLYING = "applying"
    CRITERIA = "criteria"
    AXIOMS = "axioms"
    LINKS = "links"
    BURDENS = "burdens"
    SAFETY = "safety"
    STATUSES = "statuses"
    READINGS = "readings"
    FACTS = "facts"
    QUESTIONS = "questions"
    EXACTNESS = "exactness"
    SILENCE = "silence"


class ProofFormat(StrEnum):
    """How the result is written."""

    TEXT = "text"
    JSON = "json"


def prove(
    only: Annotated[
        list[ProofName] | None,
        typer.Option("--only", metavar="PROOF", help=f"May be given more than once: {', '.join(ProofName)}."),
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option("--about", metavar="ID", help="Only this offer, rule, fact or axiom; may be repeated."),
    ] = None,
    families: Annotated[
        Path | None,
        typer.Option("--families", metavar="DIR", help="Write a family file here for each thing that fails."),
    ] = None,
    format_: Annotated[ProofFormat, typer.Option("--format", help="A page to read, or JSON.")] = ProofFormat.TEXT,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> int:
    """Prove that the knowledge holds together.

    Nothing in it is dead, hidden or contradicts itself, in any situation. Exit code 1 if something does not hold. Needs
    the extra `proofs`.
    """
    _check_solver()
    from rokwijzer.cli import proving
    from rokwijzer.cli.opening import open_files
    from rokwijzer.proofs import prove as prove_base
    from rokwijzer.proofs.report import report

    base = open_files(knowledge)
    _check_ids(base, about or ())
    with _progress() as tell:
        proofs = prove_base(base, only=[str(each) for each in only or ()], about=about or (), progress=tell)
    files = proving.write_families(proofs, families) if families is not None else {}
    found = report(proofs, base, lang, proving.Places(base, knowledge))
    if format_ is ProofFormat.JSON:
        emit(proving.as_json(found, here().encoding is not None))
    else:
        emit(proving.as_text(found, here(), files, knowledge))
    return OK if proofs.holds else FOUND


def _check_solver() -> None:
    """Raise RefusedError if the solver is not installed."""
    from importlib.util import find_spec

    if find_spec("z3") is None:
        raise RefusedError(
            "This needs the solver z3, which is not installed.", "Install it with: pip install 'rokwijzer[proofs]'"
        )


def _check_ids(base: "KnowledgeBase", ids: "Iterable[str]") -> None:
    """Raise RefusedError for an id that is none, with the nearest one."""
    from rokwijzer.knowledge.text import nearest

    known = [*base.offers, *base.rules, *base.facts, *base.axioms]
    known += [offer for region in base.regions.values() for offer in region.offers]
    for each in ids:
        if each not in known:
            near = nearest(each, known)
            raise RefusedError(
                f"There is no offer, rule, fact or axiom '{each}'.",
                f"Did you mean '{near}'?" if near else "rokwijzer knowledge list shows every id.",
            )


@contextmanager
def _progress() -> "Iterator[Callable[[str], None]]":
    """Tells on stderr which proof is being done: on a terminal while it is, otherwise only to who asked for it."""
    from rokwijzer.cli.log import progress

    if not sys.stderr.isatty():
        yield lambda name: progress("proving", proof=name)
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:

        def tell(name: str) -> None:
            progress("proving", proof=name)
            status.update(name)

        yield tell
