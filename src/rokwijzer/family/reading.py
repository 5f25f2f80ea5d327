# SPDX-License-Identifier: EUPL-1.2
"""From what somebody wrote to a `Situation`, with all mistakes at once. docs/family.md explains the format."""

from collections.abc import Mapping
from datetime import date

from rokwijzer.family.checks import check_together
from rokwijzer.family.dictionary import SUBJECT_KEYS, WISHES, Dictionary
from rokwijzer.family.facts_reading import FactsReader
from rokwijzer.family.index import Child, Expected, Index
from rokwijzer.family.index_reading import (
    BORN,
    CHILD,
    CHILD_KEYS,
    CURRENT,
    PREGNANCY,
    PREGNANCY_KEYS,
    WISH,
    IndexReader,
)
from rokwijzer.family.plain import cleaned
from rokwijzer.family.privacy import refused
from rokwijzer.family.reporting import Place, Report, Unplaced
from rokwijzer.family.situation import Outcome, Override, Situation, Statement, Tried
from rokwijzer.family.values import YES, ValueMistakeError, read_date
from rokwijzer.knowledge import KnowledgeBase
from rokwijzer.knowledge.models import Text
from rokwijzer.knowledge.text import Data, Document, Path, Problems, comments, nearest, read_yaml
from rokwijzer.logic import FactRef

SIZE_LIMIT = 200_000
"""Bytes of one situation; a long one has about 5,000."""

TITLE, WHY, ON, MUNICIPALITY = "title", "why", "on", "municipality"
JUDGEMENT, GOES_WELL, WANTS = "judgement", "goes-well", "wants"
TRIED, NONE_OF_THE_OTHERS, OVERRIDES = "tried", "none-of-the-others", "overrides"

KEYS = (
    *(TITLE, WHY, ON, MUNICIPALITY, WISH),
    *SUBJECT_KEYS,
    *(JUDGEMENT, GOES_WELL, WANTS, TRIED, NONE_OF_THE_OTHERS, OVERRIDES),
)
"""Everything that may stand at the top, in the order in which it is written."""

LANGUAGES = ("nl", "en")
_AS, _REASON = "as", "reason"
_MET, _NOT_MET = "met", "not-met"
_EXAMPLES = {TRIED: "offer: not-enough", OVERRIDES: "offer#criterion: met"}
_LONGEST = {TITLE: 200, WHY: 2000, MUNICIPALITY: 100, _REASON: 1000}


def read_situation(
    text: str | bytes, name: str, kb: KnowledgeBase, *, today: date | None = None, language: str = "en"
) -> Situation:
    """The situation in a YAML text; raises Problems with every mistake, each at its line.

    `name` is how messages call the file. `today` is used where the text has no `on`: to refuse a birth date in the
    future, and facts that cannot apply. Without either these are left to `Situation.knowns`. `language` (nl, en) is
    that of the messages about the family; those about YAML itself are in English.
    """
    document = read_yaml(text, name, limit=SIZE_LIMIT)
    return _read(document.data, kb, document, today, language)


def from_plain(
    data: Mapping[str, object],
    kb: KnowledgeBase,
    name: str = "family",
    place: Place | None = None,
    *,
    today: date | None = None,
    language: str = "en",
) -> Situation:
    """The situation in nested texts of the same shape as the file: a form's fields, a post in JSON.

    Blank texts are what was not asked. Raises Problems with every mistake; each has its path.
    """
    return _read(data, kb, place or Unplaced(name), today, language)


def _read(raw: object, kb: KnowledgeBase, place: Place, today: date | None, language: str) -> Situation:
    report = Report(place, language)
    data = cleaned(raw, report)
    if isinstance(place, Document):
        _check_comments(place, report)
    if not isinstance(data, dict):
        if data:
            report((), "no-situation")
        data = {}
    situation, paths = _Reader(data, kb, report, today).read()
    check_together(situation, kb, situation.on or today, report, paths)
    if report.problems:
        raise Problems(report.problems)
    return situation


def _check_comments(document: Document, report: Report) -> None:
    """What may not be kept may not stand in a comment either."""
    for line, comment in comments("\n".join(document.lines)):
        if code := refused(comment):
            report.at_line(line, code)


class _Reader:
    """Reads one situation."""

    def __init__(self, data: dict[str, Data], kb: KnowledgeBase, report: Report, today: date | None) -> None:
        self._data = data
        self._report = report
        self._dictionary = Dictionary(kb)
        self._on = self._day()
        self._today = today
        self._facts = FactsReader(self._dictionary, self._on, report)
        self._index = IndexReader(self._on, kb.vocabulary.term_weeks, report)

    def read(self) -> tuple[Situation, Mapping[FactRef, Path]]:
        """The situation, as far as it can be read, and where each fact stands."""
        for key in self._data:
            if key not in KEYS:
                near = nearest(key, KEYS) or self._dictionary.near(key)
                self._report((key,), "unknown-key", near, key=True, name=key, known=KEYS)
        self._open_shorthands()
        self._read_facts()
        statements = self._facts.statements()
        municipality = self._text(MUNICIPALITY)
        situation = Situation(
            index=self._read_index(statements),
            statements=statements,
            none_of_the_others=tuple(self._facts.groups(self._data.get(NONE_OF_THE_OTHERS, []))),
            tried=tuple(self._tried()),
            overrides=tuple(self._overrides()),
            municipality=self._dictionary.municipality(municipality) if municipality else None,
            on=self._on,
            title=self._words(TITLE),
            why=self._words(WHY),
            place=self._report.place,
            language_of_messages=self._report.language,
        )
        return situation, dict(self._facts.paths)

    def _day(self) -> date | None:
        raw = self._data.get(ON)
        if raw is None:
            return None
        try:
            return read_date(raw if isinstance(raw, str) else "…")
        except ValueMistakeError as wrong:
            self._report.add((ON,), wrong.code, wrong.words, wrong.near)
            return None

    def _open_shorthands(self) -> None:
        """`pregnancy: yes` and `child: yes` say that there is one; a list of children is refused."""
        for subject, key in ((PREGNANCY, CURRENT), (CHILD, BORN)):
            if self._data.get(subject) == YES:
                self._data[subject] = {key: YES}
            elif isinstance(self._data.get(subject), list):
                self._report((subject,), "child-list")
                del self._data[subject]

    def _read_index(self, statements: tuple[Statement, ...]) -> Index | None:
        index = self._index.read(self._data)
        subjects = {statement.ref.subject for statement in statements}
        named = WISH in self._data or any(
            key in facts
            for subject, keys in ((CHILD, CHILD_KEYS), (PREGNANCY, PREGNANCY_KEYS))
            if isinstance(facts := self._data.get(subject), dict)
            for key in keys
        )
        if index is None and not named:
            # Who writes of the child and names no pregnancy has a child; who writes of the pregnancy, a pregnancy.
            index = Child() if CHILD in subjects else Expected() if PREGNANCY in subjects else None
        day = self._on or self._today or getattr(index, "counted_on", None)
        if index is not None and day is not None:
            self._index.check(index, day)
        return index

    def _read_facts(self) -> None:
        beside = {CHILD: CHILD_KEYS, PREGNANCY: PREGNANCY_KEYS}
        for key, subject in SUBJECT_KEYS.items():
            if key in self._data:
                self._facts.subject(subject, self._data[key], (key,), judged=False, beside=beside.get(key, ()))
        if JUDGEMENT in self._data:
            self._facts.judgements(self._data[JUDGEMENT])
        self._facts.listed(GOES_WELL, self._data.get(GOES_WELL, []), None)
        self._facts.listed(WANTS, self._data.get(WANTS, []), WISHES)

    def _tried(self) -> list[Tried]:
        known = tuple(each.value for each in Outcome)
        names = self._dictionary.offer_names
        found: dict[str, Tried] = {}
        for name, outcome in self._mapping(TRIED).items():
            offer = names.get(name)
            if offer is None:
                self._report((TRIED, name), "unknown-offer", nearest(name, names), key=True, name=name)
            if not isinstance(outcome, str) or outcome not in known:
                shown = outcome if isinstance(outcome, str) else "…"
                self._report((TRIED, name), "unknown-outcome", nearest(shown, known), value=shown, known=known)
            elif offer is not None:
                found[offer] = Tried(offer, Outcome(outcome))
        return list(found.values())

    def _overrides(self) -> list[Override]:
        criteria = self._dictionary.criteria
        found = []
        for address, raw in self._mapping(OVERRIDES).items():
            path: Path = (OVERRIDES, address)
            criterion = criteria.get(address)
            if "#" not in address:
                self._report(path, "not-an-override", nearest(address, criteria), key=True, name=address)
            elif criterion is None:
                self._report(path, "unknown-criterion", nearest(address, criteria), key=True, name=address)
            elif criterion.fixed:
                self._report(path, "fixed-criterion", key=True, name=address)
            override = self._override(address, raw, path)
            if override is not None:
                found.append(override)
        return found

    def _override(self, address: str, raw: Data, path: Path) -> Override | None:
        given = raw if isinstance(raw, dict) else {_AS: raw}
        as_ = given.get(_AS)
        for key in given:
            if key not in (_AS, _REASON):
                self._report((*path, key), "no-override", nearest(key, (_AS, _REASON)), key=True)
        if as_ not in (_MET, _NOT_MET):
            at = (*path, _AS) if isinstance(raw, dict) and _AS in raw else path
            self._report(at, "no-override", nearest(as_, (_MET, _NOT_MET)) if isinstance(as_, str) else None)
            return None
        reason = self._checked_text(given.get(_REASON), (*path, _REASON), _REASON)
        return Override(address, as_ == _MET, reason)

    def _mapping(self, key: str) -> dict[str, Data]:
        raw = self._data.get(key, {})
        if isinstance(raw, dict):
            return raw
        self._report((key,), "not-keys", name=key, example=_EXAMPLES[key])
        return {}

    def _words(self, key: str) -> Text | None:
        """A text in one or more languages; a text alone is Dutch."""
        raw = self._data.get(key)
        if raw is None:
            return None
        given = raw if isinstance(raw, dict) else {LANGUAGES[0]: raw}
        for language in given:
            if language not in LANGUAGES:
                near = nearest(language, LANGUAGES)
                self._report((key, language), "unknown-key", near, key=True, name=language, known=LANGUAGES)
        paths = {language: (key, language) if isinstance(raw, dict) else (key,) for language in LANGUAGES}
        nl, en = (self._checked_text(given.get(each), paths[each], key) for each in LANGUAGES)
        if nl is None:
            if en is not None:
                self._report((key,), "not-a-text", example="nl: …")
            return None
        return Text(nl=nl, en=en)

    def _text(self, key: str) -> str | None:
        return self._checked_text(self._data.get(key), (key,), key)

    def _checked_text(self, raw: "Data | None", path: Path, key: str) -> str | None:
        if raw is None:
            return None
        if not isinstance(raw, str):
            self._report(path, "not-a-text", example=f"{key}: …")
            return None
        if len(raw) > _LONGEST[key]:
            self._report(path, "too-long", length=len(raw), most=_LONGEST[key])
            return None
        return raw
