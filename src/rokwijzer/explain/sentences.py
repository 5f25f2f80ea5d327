# SPDX-License-Identifier: EUPL-1.2
"""A condition as one sentence, said or denied.

Negation is pushed down to what is asked of single facts before anything is put in words, so that no sentence says "it
is not so that". Everything about facts is said with the words of the fact dictionary.
"""

from collections.abc import Iterable
from dataclasses import replace

from rokwijzer.explain.atoms import atom_text
from rokwijzer.explain.context import PLACEHOLDER, Context, Meant, Who, speaks_of_carer
from rokwijzer.explain.phrases import Phrase, closed, joined, list_of, one, words
from rokwijzer.explain.places import places_of_readings
from rokwijzer.explain.spans import span
from rokwijzer.explain.words import SUBJECTS, count, indefinite, parent_noun, say
from rokwijzer.logic import (
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    Condition,
    FactRef,
    Member,
    Named,
    Not,
    Within,
    atoms_in,
    walk,
)
from rokwijzer.logic.binding import CARERS, PRESENT, ROLE, unbind
from rokwijzer.timeline import Interval, TimelineError, Unit


def sentence(condition: Condition, polarity: bool, context: Context, meant: Meant | None = None) -> str:
    """The condition in words: as true if `polarity`, as not true otherwise; without capital or full stop.

    The condition is as authors wrote it: "a parent" not yet written out over what applies when, the subject `carer` for
    the parent whom the offer or rule is about. `meant` says who that can be.
    """
    return words(phrase_of(condition, polarity, context, meant), context.language)


def phrase_of(condition: Condition, polarity: bool, context: Context, meant: Meant | None = None) -> Phrase:
    """The condition in words, as parts that can be joined on."""
    speaker = _Speaker(context)
    if meant is not None:
        return speaker.bound(meant, condition, polarity)
    return speaker.phrase(condition, polarity, speaker.anybody())


class _Speaker:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._language = context.language

    def anybody(self) -> Who:
        """The parent meant, where nothing says who that can be."""
        return _same(self._say("the-parent"))

    def phrase(self, condition: Condition, polarity: bool, who: Who) -> Phrase:
        """The condition in words; `who` is the parent meant by the subject `carer`."""
        bound = unbind(condition)
        if bound is not None:
            role, basis, body = bound
            assert isinstance(condition, Any)
            return self.bound(Meant(role, basis, _matches(condition)), body, polarity)
        match condition:
            case Not(part):
                return self.phrase(part, not polarity, who)
            case Named(part=part):
                return self.phrase(part, polarity, who)
            case All(parts) | Any(parts):
                return self._joined(isinstance(condition, All), parts, polarity, who)
            case AtLeast():
                return self._counted(condition, polarity, who)
            case ByReading():
                return self._by_reading(condition, polarity, who)
            case Within(interval):
                return span(interval, polarity, self._context.entered, self._context.term_weeks, self._language)
            case Compare() | Member():
                return self._atom(condition, polarity, who)

    def bound(self, meant: Meant, body: Condition, polarity: bool) -> Phrase:
        """That there is such a parent of whom the body is true, or that there is none."""
        while isinstance(body, Not) and isinstance(body.part, Not):
            body = body.part.part
        if not speaks_of_carer(body):
            if body != All():
                return self.phrase(body, polarity, self.anybody())
            return self._there_is(meant, polarity)
        if isinstance(body, All | Any):
            # What is not about the parent stands outside: it is so for whichever parent.
            apart = tuple(part for part in body.parts if not speaks_of_carer(part))
            if apart:
                first, *others = (part for part in body.parts if speaks_of_carer(part))
                own = type(body)((first, *others)) if others else first
                whole = [self.phrase(part, polarity, self.anybody()) for part in apart]
                whole.append(self.bound(meant, own, polarity))
                return joined(whole, "and" if isinstance(body, All) == polarity else "or")
        who_is_meant = self._who_it_is(meant, body, polarity)
        if who_is_meant is not None:
            return who_is_meant
        return self._of_parent(meant, body) if polarity else self._of_no_parent(meant, body)

    def _who_it_is(self, meant: Meant, body: Condition, polarity: bool) -> Phrase | None:
        """Of what only says who a parent is: that there is one ("er is een vader"); None for everything else."""
        if meant.throughout:
            return None
        match body:
            case Member(FactRef(fact=fact), values) if fact == PRESENT and values == {True}:
                return self._there_is(meant, polarity)
            case Member(FactRef(fact=fact), values) if fact == ROLE and len(values) == 1 and meant.role is None:
                return self._there_is(replace(meant, role=str(next(iter(values)))), polarity)
            case Any(parts) if any(self._who_it_is(meant, part, polarity) for part in parts):
                # Each alternative may be another parent.
                return joined([self.bound(meant, part, polarity) for part in parts], "or" if polarity else "and")
        return None

    def _of_parent(self, meant: Meant, body: Condition) -> Phrase:
        context = self._context
        certain, possible = context.carers_of_whom(meant, body), context.possible_carers(meant)
        named = certain if len(certain) == 1 else possible
        if len(named) == 1:
            (only,) = named
            return self.phrase(body, True, _same(context.name(only, meant)))
        if len(certain) == len(CARERS):
            return self.phrase(body, True, self._every(meant))
        if meant.role is not None or meant.throughout:
            return self.phrase(body, True, self._definite(meant))
        noun = parent_noun(None, meant.basis, self._language)
        text = indefinite(noun, self._language) if meant.basis else self._say("one-parent")
        return closed(self.phrase(body, True, _same(text)))

    def _of_no_parent(self, meant: Meant, body: Condition) -> Phrase:
        context = self._context
        possible = context.possible_carers(meant)
        if not possible:
            return self._there_is(meant, False)
        if len(possible) == 1:
            (only,) = possible
            return self.phrase(body, False, _same(context.name(only, meant)))
        if meant.role is not None or meant.basis:
            return self.phrase(body, False, self._definite(meant))
        if isinstance(body, All) and len(body.parts) > 1:
            # "Neither is tired and worried" would sound as if neither were tired.
            parts = [self.phrase(part, True, _same(self._say("the-parent"))) for part in body.parts]
            return list_of(self._say("not-together"), parts)
        if all(self._is_plainly_said(atom) for atom in atoms_in(body)) and not _denies(body):
            return closed(self.phrase(body, True, Who(self._say("no-parent"), self._say("no-parent"))))
        if isinstance(body, Any):
            return joined([self._of_no_parent(meant, part) for part in body.parts], "and")
        return closed(self.phrase(body, False, self._every(meant)))

    def _there_is(self, meant: Meant, polarity: bool) -> Phrase:
        noun = parent_noun(meant.role, meant.basis, self._language)
        if polarity:
            return self._one(self._say("there-is", noun=indefinite(noun, self._language)))
        return self._one(self._say("there-is-no", noun=noun))

    def _every(self, meant: Meant) -> Who:
        counted = self._say("the-parent" if meant.throughout else "one-parent")
        return Who(self._say("each-parent"), self._say("parents"), counted)

    def _definite(self, meant: Meant) -> Who:
        return _same(self._say("the", noun=parent_noun(meant.role, meant.basis, self._language)))

    def _is_plainly_said(self, atom: Compare | Member) -> bool:
        """Whether the sentence is about the parent and says something of them: "{carer} is tired"."""
        said = self._context.fact(atom.ref).yes
        plain = isinstance(atom, Member) and atom.values == {True}
        return plain and said is not None and said.in_(self._language).startswith(f"{PLACEHOLDER} ")

    def _joined(self, is_all: bool, parts: tuple[Condition, ...], polarity: bool, who: Who) -> Phrase:
        if not parts:
            return self._one(self._say("always" if is_all == polarity else "never"))
        # What asks nothing of anybody need not be said beside what does.
        parts = tuple(part for part in parts if part != (All() if is_all else Any())) or parts
        if is_all:
            parts = _with_spans_merged(parts)
        return joined([self.phrase(part, polarity, who) for part in parts], "and" if is_all == polarity else "or")

    def _counted(self, counted: AtLeast, polarity: bool, who: Who) -> Phrase:
        parts, total = counted.parts, len(counted.parts)
        if counted.high == 1 or counted.low == total:
            return self._joined(counted.low == total, parts, polarity, who)
        # What is counted is said, not denied, so it is of one parent also where each of them is spoken of.
        said = [self.phrase(part, True, _same(who.counted) if who.counted else who) for part in parts]
        slots = {"all": count(total, self._language)}
        if counted.low < counted.high:
            slots |= {"low": count(counted.low, self._language), "high": count(counted.high, self._language)}
            return list_of(self._say("enough" if polarity else "too-few", **slots), said)
        slots["count"] = count(counted.low, self._language)
        return list_of(self._say("at-least" if polarity else "fewer", **slots), said)

    def _by_reading(self, differing: ByReading, polarity: bool, who: Who) -> Phrase:
        said: dict[Phrase, list[str]] = {}
        for reading, part in differing.options:
            said.setdefault(self.phrase(part, polarity, who), []).append(reading)
        if len(said) == 1:
            return next(iter(said))
        places = places_of_readings(differing, list(said.values()), self._context.base, self._language)
        parts = [replace(phrase, source=place) for phrase, place in zip(said, places, strict=True)]
        end = differing.name.rpartition("/")[2]
        lead = self._say(f"sources-differ {end}" if end in ("from", "until") else "sources-differ")
        return replace(list_of(lead, parts), differs=True)

    def _atom(self, atom: Compare | Member, polarity: bool, who: Who) -> Phrase:
        ref = atom.ref
        if ref.subject in CARERS:
            who = _same(self._context.name(ref.subject))
        if isinstance(atom, Member) and atom.values == {True, False}:
            return self._one(self._say("always" if polarity else "never"))
        text = who.put_in(atom_text(atom, polarity, self._context.fact(ref), self._language))
        return one(text, self._language, self._subjects(who))

    def _one(self, text: str) -> Phrase:
        return one(text, self._language)

    def _subjects(self, who: Who) -> Iterable[str]:
        return (*SUBJECTS[self._language], who.subject)

    def _say(self, key: str, **slots: str) -> str:
        return say(key, self._language, **slots)


def _with_spans_merged(parts: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """A start and an end that stand in two parts as one span: "1 tot 6 jaar"."""
    starts = [part for part in parts if isinstance(part, Within) and part.interval.end is None]
    ends = [part for part in parts if isinstance(part, Within) and _is_end_alone(part)]
    match starts, ends:
        case [start], [end]:
            try:
                whole = Within(Interval(start.interval.start, end.interval.end), end.name)
            except TimelineError:
                # Ends that contradict each other are said one by one.
                return parts
            return tuple(whole if part is start else part for part in parts if part is not end)
    return parts


def _is_end_alone(within: Within) -> bool:
    start = within.interval.start
    return within.interval.end is not None and start is not None and start.position.unit is Unit.WISH


def _same(text: str) -> Who:
    return Who(text, text)


def meant_by(condition: Condition) -> tuple[Meant, Condition]:
    """Whom a part about "a parent" means, and what it says of them."""
    bound = unbind(condition)
    assert bound is not None
    assert isinstance(condition, Any)
    role, basis, body = bound
    return Meant(role, basis, _matches(condition)), body


def _matches(condition: Any) -> dict[str, Condition]:
    """For each carer the condition that this is the one meant: all but the body."""
    found: dict[str, Condition] = {}
    for carer, branch in zip(CARERS, condition.parts, strict=True):
        assert isinstance(branch, All)  # `unbind` found it so
        found[carer] = All(branch.parts[:-1])
    return found


def _denies(condition: Condition) -> bool:
    """Whether something in it is denied."""
    return any(isinstance(node, Not) for node in walk(condition))
