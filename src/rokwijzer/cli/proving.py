# SPDX-License-Identifier: EUPL-1.2
"""What was proved of the knowledge, as a page, as JSON, and as family files that show what fails."""

import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from rokwijzer.cli.errors import RefusedError
from rokwijzer.cli.opening import entries, place_of
from rokwijzer.cli.proving_words import say
from rokwijzer.cli.sheet import PLAIN, QUIET, STRONG, Sheet

if TYPE_CHECKING:
    from rokwijzer.cli.terminal import Terminal
    from rokwijzer.knowledge import KnowledgeBase
    from rokwijzer.proofs import Proofs
    from rokwijzer.proofs.report import FailureOut, ProofOut, ReportOut, SilenceOut, ThingOut


def as_text(
    report: "ReportOut", terminal: "Terminal", files: Mapping[tuple[str, str], Path], knowledge: Path | None
) -> str:
    """Each proof with what fails in it; where the texts are silent; and what it comes to.

    `files` show failures, to who looks at them with the same `knowledge`.
    """
    sheet, language = Sheet(terminal), report.language
    for proof in (each for each in report.proofs if each.checked):
        _proof(sheet, proof, language, {key: _command(file, knowledge) for key, file in files.items()})
    if report.silence:
        sheet.heading(say("silence", language))
        sheet.line(sheet.text(say("finding", language), QUIET))
        everywhere = set.intersection(*({thing.id for thing in each.unheard} for each in report.silence))
        for each in report.silence:
            _silence(sheet, each, language, everywhere)
        _things(sheet, "everywhere", [each for each in report.silence[0].unheard if each.id in everywhere], language)
    sheet.blank()
    failed = sum(len(each.failures) for each in report.proofs)
    sheet.line(
        say(
            "voices",
            language,
            asked=_number(report.questions, language),
            seconds=_number(round(report.seconds), language),
        )
    )
    key = "failed-one" if failed == 1 else "failed" if failed else "all"
    sheet.line(sheet.text(say(key, language, count=failed), STRONG))
    return sheet.finished()


def as_json(report: "ReportOut", ascii_only: bool) -> str:
    """The report as one object."""
    import json

    return json.dumps(report.model_dump(mode="json"), indent=2, ensure_ascii=ascii_only) + "\n"


def write_families(proofs: "Proofs", folder: Path) -> dict[tuple[str, str], Path]:
    """Write a family file for each failure and each silence; the paths of the former, by code and address.

    Raises RefusedError if that cannot be done.
    """
    from rokwijzer.family import to_yaml

    shown = {
        (each.code, each.address): each.family for proven in proofs.proven for each in proven.failures if each.family
    }
    silent = {("silence", each.span.words.in_("en")): each.example for each in proofs.silences if each.example}
    files: dict[tuple[str, str], Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for key, family in (shown | silent).items():
            files[key] = folder / f"{'--'.join(map(_file_name, key))}.yaml"
            files[key].write_text(to_yaml(family), encoding="utf-8")
    except OSError as wrong:
        reason = wrong.strerror or str(wrong)
        raise RefusedError(f"The families cannot be written to {folder}: {reason}.", "Give another folder.") from None
    return files


def _file_name(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


class Places:
    """Where in the files of a base an address stands."""

    def __init__(self, base: "KnowledgeBase", folder: Path | None) -> None:
        self._base, self._folder = base, folder
        self._entries = {each.id: each for each in entries(base, "en")}

    def __call__(self, address: str) -> tuple[str, int] | None:
        """The file and line of what the address belongs to; None if it stands in no file."""
        owner = re.split(r"[#/]", address)[0]
        owner = re.sub(r"^carer_[12]\.", "carer.", owner)
        entry = self._entries.get(owner)
        place = place_of(self._base, entry) if entry is not None else None
        found = (place.document, place.first) if place is not None else self._axiom(owner)
        if found is None:
            return None
        return str(self._folder / found[0]) if self._folder else found[0], found[1]

    def _axiom(self, name: str) -> tuple[str, int] | None:
        from rokwijzer.knowledge.text import read_yaml

        if name not in self._base.axioms:
            return None
        for document, text in self._base.documents.items():
            if document.startswith("facts/"):
                read = read_yaml(text, document)
                if isinstance(read.data, dict) and name in (read.data.get("axioms") or {}):
                    return document, read.mark(("axioms", name), key=True)[0]
        return None


def _command(file: Path, knowledge: Path | None) -> str:
    """The command that shows the family, with the knowledge that was proved."""
    words = ["rokwijzer", "advise", str(file), *(["--knowledge", str(knowledge)] if knowledge else [])]
    return shlex.join(words)


def _proof(sheet: Sheet, proof: "ProofOut", language: str, shown_by: Mapping[tuple[str, str], str]) -> None:
    mark = "✓" if proof.holds else "✗"
    sheet.line(sheet.text(f"{mark} {proof.claim}", STRONG), hang=2)
    counts = {"checked": _number(proof.checked, language), "asked": _number(proof.questions, language)}
    key = {0: "checked", 1: "asked-one"}.get(proof.questions, "asked")
    sheet.line(sheet.text(f"{proof.name} · {say(key, language, **counts)}", QUIET), indent=2)
    for failure in proof.failures:
        sheet.blank()
        _failure(sheet, failure, language, shown_by.get((failure.code, failure.address)))
    for known in proof.accepted:
        text = say("known", language, text=_sentence(known.text), why=known.accepted)
        sheet.line(sheet.text(f"– {text}", QUIET), indent=2, hang=4)
    if proof.failures:
        sheet.blank()


def _failure(sheet: Sheet, failure: "FailureOut", language: str, command: str | None) -> None:
    where = f"{failure.file}:{failure.line}: " if failure.file else ""
    sheet.line(f"✗ {where}", sheet.text(failure.address, STRONG), f" ({failure.code})", indent=2, hang=4)
    sheet.line(f"{_sentence(failure.text)}.", indent=4)
    if command is not None:
        sheet.line(sheet.text(say("show", language, command=command), QUIET), indent=4, hang=6)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _silence(sheet: Sheet, silence: "SilenceOut", language: str, everywhere: AbstractSet[str]) -> None:
    sheet.blank()
    sheet.line(sheet.text(_sentence(silence.when), STRONG))
    steps = "; ".join(step.label for step in silence.steps)
    sheet.line(say("steps", language, steps=steps) if steps else say("no-steps", language), indent=2, hang=4)
    for size in _sizes(silence, language):
        sheet.line(size, indent=2, hang=4)
    _things(sheet, "company", silence.company, language)
    _things(sheet, "unheard", [each for each in silence.unheard if each.id not in everywhere], language)


def _things(sheet: Sheet, key: str, things: "Sequence[ThingOut]", language: str) -> None:
    """Things by theme, under a line that says what is with them."""
    if not things:
        return
    if key == "everywhere":
        sheet.blank()
    overall = key == "everywhere"
    sheet.line(sheet.text(say(key, language, count=len(things)), STRONG if overall else PLAIN), indent=2 - 2 * overall)
    for theme, group in groupby(things, key=lambda each: each.theme):
        sheet.line(sheet.text(f"{theme}: ", QUIET), _labels(list(group)), indent=4, hang=6)


def _sizes(silence: "SilenceOut", language: str) -> Iterator[str]:
    for size in silence.sizes:
        what = say("one" if size.things == 1 else "many", language, things=size.things)
        counts = {"silent": _number(size.silent, language), "situations": _number(size.situations, language)}
        yield say("size", language, what=what, **counts)


def _labels(things: Sequence["ThingOut"]) -> str:
    return ", ".join(dict.fromkeys(thing.label for thing in things))


def _number(number: int, language: str) -> str:
    return f"{number:,}" if language == "en" else f"{number:,}".replace(",", ".")
