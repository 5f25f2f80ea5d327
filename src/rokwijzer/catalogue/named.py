# SPDX-License-Identifier: EUPL-1.2
"""Free statements (where, by whom, at what cost) brought together by the names that their authors gave them.

A setting or cost has no fixed list: the sources say it in many words. The author of a statement names it (`at-home`,
`online`), and statements of one name belong together. A name that holds another one as whole words counts with that:
`partly-at-home` is said of `at-home`. So what can be chosen follows from the files, and a new name needs no code.
What a group is called are the words that most of its statements have; where most share none, each statement stands
alone, since the words of one must not be said of another. Groups that would be called the same are one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rokwijzer.catalogue.folding import FUNCTION_WORDS, tokens
from rokwijzer.catalogue.stems import canonical, stemmer
from rokwijzer.explain import Language
from rokwijzer.knowledge.models import Text

_SHARED = 2
"""A name that so many offers use draws longer names to it; a name used once does not."""


class Said(Protocol):
    """A statement in Dutch, perhaps in English too."""

    @property
    def nl(self) -> str: ...
    @property
    def en(self) -> str | None: ...


@dataclass(frozen=True)
class Named:
    """The values of one facet: of each offer, and what each is called."""

    of: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Text]


def named(said: Mapping[str, Mapping[str, Said]], known: Callable[[Said], Mapping[str, Text]]) -> Named:
    """The values of all offers. `said` holds statements by offer and name.

    `known` may say what a statement is about in terms of the knowledge (a role), which then is its value.
    """
    groups = _groups({offer: list(statements) for offer, statements in said.items()})
    members: dict[str, list[tuple[str, Said]]] = {}
    words: dict[str, Text] = {}
    found: dict[str, dict[str, None]] = {offer: {} for offer in said}
    for offer, statements in said.items():
        for name, statement in statements.items():
            if terms := known(statement):
                words |= terms
                found[offer] |= dict.fromkeys(terms)
            else:
                for group in groups[name]:
                    members.setdefault(group, []).append((offer, statement))
    called = {_forms(text.nl, "nl"): value for value, text in words.items()}
    for group, those in members.items():
        for value, text, offers in _values(group, those):
            same = called.setdefault(_forms(text.nl, "nl"), value)
            words.setdefault(same, text)
            for offer in offers:
                found[offer][same] = None
    return Named({offer: tuple(values) for offer, values in found.items()}, words)


def _values(group: str, members: Sequence[tuple[str, Said]]) -> Iterator[tuple[str, Text, tuple[str, ...]]]:
    """The value or values that a group makes: its id, what it is called, and the offers that have it."""
    if together := shared_words([each.nl for _, each in members], "nl"):
        english = [each.en or each.nl for _, each in members]
        yield group, Text(nl=together, en=shared_words(english, "en") or _joined(english)), tuple(o for o, _ in members)
        return
    by_text: dict[str, list[tuple[str, Said]]] = {}
    for offer, each in members:
        by_text.setdefault(each.nl, []).append((offer, each))
    for those in by_text.values():
        first, each = those[0]
        # A dot stands in no id, so this can be no other group.
        yield f"{group}.{first}", Text(nl=_bare(each.nl), en=_bare(each.en or each.nl)), tuple(o for o, _ in those)


def _joined(texts: Iterable[str]) -> str:
    return " / ".join(dict.fromkeys(map(_bare, texts)))


def _bare(text: str) -> str:
    return text.strip().removesuffix(".")


def shared_words(texts: Sequence[str], language: Language) -> str:
    """The row of words that the most of these texts have, whatever their forms; of several the longest.

    The whole text if they are all the same. It is written as the shortest of the texts has it, and neither begins nor
    ends with a small word; empty if no row stands in more than half of them.
    """
    different = sorted(set(texts), key=lambda text: (len(text), text))
    if len(different) == 1:
        return _bare(different[0])
    forms = [_forms(text, language) for text in different]
    small = FUNCTION_WORDS[language]
    best, written_best = (len(different) // 2, 0), ""
    for text, own in zip(different, forms, strict=True):
        written = list(tokens(text))
        large = [place for place, token in enumerate(written) if token.word not in small]
        for first in large:
            for last in large:
                row = own[first : last + 1]
                count = sum(_within(row, each) for each in forms) if row else 0
                if (count, len(row)) > best and count > len(different) // 2:
                    best, written_best = (count, len(row)), text[written[first].start : written[last].end]
    return written_best


def _forms(text: str, language: Language) -> tuple[str, ...]:
    return tuple(canonical(token.word, language, ()) for token in tokens(text))


def _groups(said: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The group or groups under which each name counts; `said` holds the names by offer."""
    by_stem: dict[tuple[str, ...], Counter[str]] = {}
    for names in said.values():
        for name in names:
            by_stem.setdefault(_stems(name), Counter())[name] += 1
    # Singular and plural are one name: the one that is used most, then the shortest.
    chosen = {stems: min(names, key=lambda each: (-names[each], len(each), each)) for stems, names in by_stem.items()}
    shared = sorted(stems for stems, names in by_stem.items() if names.total() >= _SHARED)

    def groups(name: str) -> tuple[str, ...]:
        stems = _stems(name)
        inside = tuple(chosen[each] for each in shared if each != stems and _within(each, stems))
        return inside or (chosen[stems],)

    return {name: groups(name) for names in by_stem.values() for name in names}


def _stems(name: str) -> tuple[str, ...]:
    stem = stemmer("en")
    return tuple(stem(word) for word in name.split("-"))


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of one stand in the other, next to each other."""
    length = len(short)
    return any(tuple(long[start : start + length]) == tuple(short) for start in range(len(long) - length + 1))
