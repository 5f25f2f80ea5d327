# SPDX-License-Identifier: EUPL-1.2
"""An explanation as a tree of plain text for a terminal: words with a shape for each state, no colours."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from rokwijzer.explain.model import CauseOut, CitationOut, CriterionOut, ExplanationOut, FactOut, Met
from rokwijzer.explain.places import together
from rokwijzer.explain.words import Language, finished, say
from rokwijzer.knowledge.models import Deviation

SHAPES: dict[Met, str] = {"met": "[+]", "not-met": "[-]", "unknown": "[?]"}
"""The shape before each criterion; its words stand behind it."""

NO_SHAPE = "[ ]"
"""Before what is only said and not worked out."""

_BY_SOURCES: dict[Met, str] = {"met": "every-source", "not-met": "no-source", "unknown": "which-source"}
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
        yield from self._block(out.address)
        if out.kind in ("offer", "rule"):
            yield from self._whole()
            return
        for fact in out.facts:
            yield ""
            yield from self._fact(fact, 0)
            yield from self._sources(out.citations, 2)
        for criterion in out.criteria:
            yield ""
            yield from self._criterion(criterion)

    def _whole(self) -> Iterator[str]:
        out = self._out
        yield from self._block(out.sentence)
        if out.strength_text is not None:
            yield from self._block(out.strength_text)
        yield from self._sources(out.citations)
        common = [each for each in out.criteria if each.entrance is None]
        if common:
            yield from ("", self._say("heading criteria"))
        for criterion in common:
            yield from self._criterion(criterion)
        for entrance in out.entrances:
            yield ""
            yield from self._block(self._say("heading entrance", label=entrance.label, state=entrance.state_text))
            for criterion in out.criteria:
                if criterion.entrance == entrance.name:
                    yield from self._criterion(criterion)
        yield from self._section("questions", [self._cause_text(each) for each in out.questions if _is_asked(each)])
        yield from self._section("left-open", [self._cause_text(each) for each in out.questions if not _is_asked(each)])
        yield from self._section("changes", [each.text for each in out.ways or out.changes])
        yield from self._section("notes", out.notes)

    def _criterion(self, criterion: CriterionOut) -> Iterator[str]:
        role = "consult" if criterion.deviation is Deviation.CONSULT else criterion.role
        role_text = self._say(f"role {role}")
        if not criterion.computed:
            yield from self._hanging(f"{NO_SHAPE} {criterion.label} ({role_text})", 0, _INDENT)
            yield from self._sources(criterion.citations, _INDENT)
            return
        state = self._say(f"state {criterion.state}")
        head = f"{SHAPES[criterion.state]} {criterion.label} · {state} ({role_text})"
        yield from self._hanging(head, 0, _INDENT)
        yield from self._said(criterion)
        for fact in criterion.facts:
            # What is open stands below as a question, if it matters.
            if fact.state == "known" and (fact.judgement or fact.sentence != criterion.sentence):
                yield from self._fact(fact, _INDENT)
        for text in self._below(criterion):
            yield from self._hanging(text, _INDENT, _INDENT + 2)
        yield from self._sources(criterion.citations, _INDENT)

    def _said(self, criterion: CriterionOut) -> Iterator[str]:
        """The sentence; where sources differ each reading on its own line instead of all in one sentence."""
        if self._say("sources-differ") not in criterion.sentence.lower():
            yield from self._block(criterion.sentence, _INDENT)
            return
        matters = criterion.state != "unknown" or any(cause.kind == "reading" for cause in criterion.causes)
        key = _BY_SOURCES[criterion.state] if matters else "sources-differ"
        yield from self._block(finished(self._say(key)), _INDENT)
        for reading in criterion.readings:
            place = together(reading.citations, self._language)
            yield from self._hanging(f"{SHAPES[reading.state]} {reading.sentence} {place}.", _INDENT, 2 * _INDENT)

    def _below(self, criterion: CriterionOut) -> Iterator[str]:
        for cause in criterion.causes:
            # The readings stand above.
            if cause.kind != "reading":
                yield f"{'?' if _is_asked(cause) else '~'} {self._cause_text(cause)}"
        for change in criterion.changes:
            # That what holds would not hold if it were otherwise goes without saying.
            if change.kind != "fact" or criterion.state == "not-met":
                yield f"> {change.text}"
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
        notes = [self._say("judgement")] * cause.judgement + [self._say("nobody-knows")] * cause.asked
        return f"{cause.text} ({', '.join(notes)})" if notes else cause.text

    def _section(self, heading: str, texts: Sequence[str]) -> Iterator[str]:
        if texts:
            yield from ("", self._say(f"heading {heading}"))
        for text in texts:
            yield from self._hanging(f"- {text}", 0, 2)

    def _sources(self, citations: Iterable[CitationOut], indent: int = 0) -> Iterator[str]:
        text = together(citations, self._language)
        if text:
            yield from self._hanging(f"{self._say('heading source')}: {text}", indent, indent + 2)

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


def _is_asked(cause: CauseOut) -> bool:
    """Whether it is a question, and not something that the sources leave open."""
    return cause.kind in ("fact", "moment")
