# SPDX-License-Identifier: EUPL-1.2
"""An explanation as a tree of plain text for a terminal: words with a shape for each state, no colours."""

import textwrap
from collections.abc import Iterable, Iterator

from rokwijzer.explain.model import CauseOut, ChangeOut, CriterionOut, EntranceOut, ExplanationOut, FactOut, Met
from rokwijzer.explain.words import Language, say
from rokwijzer.knowledge.models import Deviation

SHAPES: dict[Met, str] = {"met": "[+]", "not-met": "[-]", "unknown": "[?]"}
"""The shape before each criterion; its words stand behind it."""

_INDENT = 4
_NARROWEST = 40


def render_text(explanation: ExplanationOut, width: int) -> str:
    """The explanation in lines of at most `width` characters, at least 40; a longer word keeps its own line."""
    return "\n".join(_Page(explanation, max(width, _NARROWEST)).lines()) + "\n"


class _Page:
    def __init__(self, explanation: ExplanationOut, width: int) -> None:
        self._out = explanation
        self._width = width
        self._language: Language = explanation.language

    def lines(self) -> Iterator[str]:
        out = self._out
        yield from self._block(out.title)
        yield from self._block(out.sentence)
        if out.strength_text is not None:
            yield from self._block(out.strength_text)
        yield from self._sources(text for text in (each.text for each in out.citations))
        yield from self._block(out.address)
        for fact in out.facts:
            yield ""
            yield from self._fact(fact, 0)
        yield from self._criteria()
        if out.kind in ("offer", "rule"):
            # One criterion or fact has these below itself.
            yield from self._section("questions", map(self._cause_text, out.questions))
            yield from self._section("changes", map(_change_text, out.changes))
            yield from self._section("notes", out.notes)

    def _criteria(self) -> Iterator[str]:
        common = [each for each in self._out.criteria if each.entrance is None]
        if common:
            yield from ("", self._say("heading criteria"))
        for criterion in common:
            yield from self._criterion(criterion)
        for entrance in self._out.entrances:
            yield ""
            yield from self._entrance(entrance)
            for criterion in self._out.criteria:
                if criterion.entrance == entrance.name:
                    yield from self._criterion(criterion)
        if not self._out.entrances:
            for criterion in self._out.criteria:
                if criterion.entrance is not None:
                    yield from self._criterion(criterion)

    def _entrance(self, entrance: EntranceOut) -> Iterator[str]:
        heading = self._say("heading entrance", label=entrance.label)
        yield from self._block(f"{heading} · {entrance.state_text}")

    def _criterion(self, criterion: CriterionOut) -> Iterator[str]:
        role = "consult" if criterion.deviation is Deviation.CONSULT else criterion.role
        state = self._say(f"state {criterion.state}")
        head = f"{SHAPES[criterion.state]} {criterion.label} · {state} ({self._say(f'role {role}')})"
        yield from self._hanging(head, 0, _INDENT)
        yield from self._block(criterion.sentence, _INDENT)
        for reading in criterion.readings:
            places = "; ".join(each.text for each in reading.citations)
            mark = SHAPES[reading.state]
            yield from self._hanging(f"{mark} {places}: {reading.sentence}", _INDENT, 2 * _INDENT)
        for fact in criterion.facts:
            yield from self._fact(fact, _INDENT)
        for text in self._below(criterion):
            yield from self._hanging(text, _INDENT, _INDENT + 2)
        yield from self._sources((each.text for each in criterion.citations), _INDENT)

    def _below(self, criterion: CriterionOut) -> Iterator[str]:
        asked = {fact.sentence for fact in criterion.facts if fact.state == "unknown"}
        for cause in criterion.causes:
            # A question that already stands at its fact is not asked twice.
            if cause.text not in asked:
                yield f"? {self._cause_text(cause)}"
        for change in criterion.changes:
            yield f"> {_change_text(change)}"
        for refined in criterion.refined:
            yield f"* {refined.text}"
        for note in criterion.notes:
            yield f"* {note}"

    def _fact(self, fact: FactOut, indent: int) -> Iterator[str]:
        mark = "?" if fact.state == "unknown" else "-"
        judgement = f" ({self._say('judgement')})" if fact.judgement else ""
        note = f" ({fact.value_text})" if fact.state == "asked-unknown" else ""
        yield from self._hanging(f"{mark} {fact.sentence}{judgement}{note}", indent, indent + 2)

    def _cause_text(self, cause: CauseOut) -> str:
        return f"{cause.text} ({self._say('nobody-knows')})" if cause.asked else cause.text

    def _section(self, heading: str, texts: Iterable[str]) -> Iterator[str]:
        found = list(texts)
        if found:
            yield from ("", self._say(f"heading {heading}"))
        for text in found:
            yield from self._hanging(f"- {text}", 0, 2)

    def _sources(self, texts: Iterable[str], indent: int = 0) -> Iterator[str]:
        joined = "; ".join(texts)
        if joined:
            yield from self._hanging(f"{self._say('heading source')}: {joined}", indent, indent + 2)

    def _block(self, text: str, indent: int = 0) -> list[str]:
        return self._hanging(text, indent, indent)

    def _hanging(self, text: str, first: int, rest: int) -> list[str]:
        return textwrap.wrap(
            text,
            self._width,
            initial_indent=" " * first,
            subsequent_indent=" " * rest,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _say(self, key: str, **slots: str) -> str:
        return say(key, self._language, **slots)


def _change_text(change: ChangeOut) -> str:
    return change.text
