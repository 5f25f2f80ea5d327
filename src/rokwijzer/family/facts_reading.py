# SPDX-License-Identifier: EUPL-1.2
"""Statements as they are written: under their subject, under `judgement:`, and in the lists of what goes well."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from rokwijzer.family.dictionary import SUBJECT_KEYS, WISHES, Dictionary, fits_list
from rokwijzer.family.reporting import Report
from rokwijzer.family.situation import Section, Statement, key_of, written
from rokwijzer.family.values import ValueMistakeError, read_date, read_value
from rokwijzer.family.wording import UNKNOWN
from rokwijzer.knowledge.models import Fact, FactKind
from rokwijzer.knowledge.text import Data, Path, nearest
from rokwijzer.logic import FactRef

VALUE, BY, ON = "value", "by", "on"
_EXAMPLE = "subject.fact"
_STATEMENT_KEYS = (VALUE, BY, ON)


class FactsReader:
    """Reads statements and keeps where each stands."""

    def __init__(self, dictionary: Dictionary, on: date | None, report: Report) -> None:
        self._dictionary = dictionary
        self._on = on
        self._report = report
        self._found: list[Statement] = []
        self.paths: dict[FactRef, Path] = {}
        """Where each fact was mentioned last."""

    def subject(self, subject: str, data: Data, path: Path, *, judged: bool, beside: Iterable[str] = ()) -> None:
        """Read the facts of one subject; `beside` are keys that stand there too and are read elsewhere."""
        if not isinstance(data, dict):
            self._report(path, "not-keys", name=key_of(subject), example="fact: value")
            return
        for name, raw in data.items():
            ref = self._dictionary.fact(subject, name)
            # Prematurity is both; that nobody knows of it is an answer to the fact.
            if not judged and name in beside and (ref is None or raw != UNKNOWN):
                continue
            if ref is None:
                near = self._dictionary.near_fact(subject, name) or nearest(name, () if judged else beside)
                self._report((*path, name), "unknown-fact", near, key=True, name=name, subject=key_of(subject))
                continue
            fact = self._dictionary.facts[ref]
            if judged != (fact.kind is FactKind.JUDGEMENT):
                code = "fact-in-judgement" if judged else "judgement-outside"
                self._report((*path, name), code, key=True, name=name, subject=key_of(subject))
            self._keep(ref, self._statements(raw, ref, fact, (*path, name)), (*path, name))

    def judgements(self, data: Data) -> None:
        """Read what stands under `judgement:`."""
        path = ("judgement",)
        if not isinstance(data, dict):
            self._report(path, "not-keys", name="judgement", example="child: {fact: value}")
            return
        for key, facts in data.items():
            if key in SUBJECT_KEYS:
                self.subject(SUBJECT_KEYS[key], facts, (*path, key), judged=True)
            else:
                known = tuple(SUBJECT_KEYS)
                self._report((*path, key), "unknown-key", nearest(key, known), key=True, name=key, known=known)

    def listed(self, key: str, data: Data, theme: str | None) -> None:
        """Read a list of facts that are so: what the parents want (a theme), or what goes well (None)."""
        code = "no-strength" if theme is None else "no-wish"
        known = self._dictionary.listed(theme)
        example = next(iter(known), _EXAMPLE)
        for path, name in self.names(key, data, example):
            ref = self._dictionary.find(name)
            if ref is None:
                self._unknown(name, path, example)
            elif not fits_list(self._dictionary.facts[ref], theme):
                self._report(path, code, nearest(name, known), name=name, known=known)
            else:
                self._keep(ref, [Statement(ref, True)], path)

    def groups(self, data: Data) -> Iterator[FactRef]:
        """Read `none-of-the-others`: multiple-choice questions of which the rest is answered with no."""
        known = {written(group): group for group in self._dictionary.groups}
        for path, name in self.names("none-of-the-others", data, next(iter(known), _EXAMPLE)):
            if name in known:
                yield known[name]
            else:
                self._report(path, "unknown-group", nearest(name, known), name=name, known=tuple(known))

    def names(self, key: str, data: Data, example: str) -> Iterator[tuple[Path, str]]:
        """The texts of a list, each with its path; one may be written without brackets."""
        if isinstance(data, str):
            yield (key,), data
            return
        if not isinstance(data, list):
            self._report((key,), "not-a-list", name=key, example=example)
            return
        for place, item in enumerate(data):
            if not isinstance(item, str):
                self._report((key, place), "not-a-text", example=example)
            elif item:
                yield (key, place), item

    def statements(self) -> tuple[Statement, ...]:
        """Everything that was read; what goes well and what is wanted stands in its list if nothing more is said."""
        counts: dict[FactRef, int] = {}
        found = list(dict.fromkeys(self._found))
        for statement in found:
            counts[statement.ref] = counts.get(statement.ref, 0) + 1
        return tuple(replace(each, section=self._section(each, counts[each.ref])) for each in found)

    def _section(self, statement: Statement, count: int) -> Section:
        fact = self._dictionary.facts[statement.ref]
        if count == 1 and statement.value is True and statement.by is None and statement.on is None:
            if fits_list(fact, None):
                return Section.GOES_WELL
            if fits_list(fact, WISHES):
                return Section.WANTS
        return Section.JUDGEMENT if fact.kind is FactKind.JUDGEMENT else Section.FACTS

    def _unknown(self, name: str, path: Path, example: str) -> None:
        subject, dot, fact = name.partition(".")
        if not dot or subject not in SUBJECT_KEYS:
            self._report(path, "not-a-ref", self._dictionary.near(name), name=name, example=example)
            return
        near = self._dictionary.near_fact(SUBJECT_KEYS[subject], fact)
        near = near if near is None or "." in near else f"{subject}.{near}"
        self._report(path, "unknown-fact", near, name=fact, subject=subject)

    def _keep(self, ref: FactRef, statements: Iterable[Statement], path: Path) -> None:
        self._found.extend(statements)
        self.paths[ref] = path

    def _statements(self, raw: Data, ref: FactRef, fact: Fact, path: Path) -> Iterator[Statement]:
        if isinstance(raw, list) and any(isinstance(item, dict) for item in raw):
            for place, item in enumerate(raw):
                if item:
                    yield from self._statement(item, ref, fact, (*path, place))
        else:
            yield from self._statement(raw, ref, fact, path)

    def _statement(self, raw: Data, ref: FactRef, fact: Fact, path: Path) -> Iterator[Statement]:
        by: str | None = None
        on: date | None = None
        if isinstance(raw, dict):
            strange = [key for key in raw if key not in _STATEMENT_KEYS]
            for key in strange:
                self._report((*path, key), "no-statement", nearest(key, _STATEMENT_KEYS), key=True)
            if VALUE not in raw:
                if not strange:
                    self._report(path, "no-statement")
                return
            by, on = self._speaker(raw.get(BY), (*path, BY)), self._said_on(raw.get(ON), (*path, ON))
            raw, path = raw[VALUE], (*path, VALUE)
        answer = _answer(raw)
        if answer is None:
            self._report(path, "no-statement")
            return
        try:
            yield Statement(ref, read_value(answer, fact, written(ref)), by, on)
        except ValueMistakeError as wrong:
            self._report.add(path, wrong.code, wrong.words, wrong.near)

    def _speaker(self, raw: "Data | None", path: Path) -> str | None:
        if raw is None:
            return None
        known = self._dictionary.speakers
        if not isinstance(raw, str) or raw not in known:
            shown = raw if isinstance(raw, str) else "…"
            self._report(path, "unknown-speaker", nearest(shown, known), value=shown, known=known)
            return None
        return raw

    def _said_on(self, raw: "Data | None", path: Path) -> date | None:
        if raw is None:
            return None
        try:
            said = read_date(raw if isinstance(raw, str) else "…")
        except ValueMistakeError as wrong:
            self._report.add(path, wrong.code, wrong.words, wrong.near)
            return None
        if self._on is not None and said > self._on:
            self._report(path, "said-after", said=said, on=self._on)
        return None if said == self._on else said


def _answer(raw: Data) -> str | list[str] | None:
    """One value, or a list of possible ones; None for anything else."""
    if isinstance(raw, str):
        return raw or None
    if isinstance(raw, list):
        found = [item for item in raw if isinstance(item, str) and item]
        return found if len(found) == sum(bool(item) for item in raw) and found else None
    return None
