# SPDX-License-Identifier: EUPL-1.2
"""The steps of the guideline as a picture: when, how strongly the text says it, and what then.

Two layouts of the same steps, one for a phone and one for a wide screen. Text in a picture does not wrap by itself, so
its lines are broken here, by the width that a letter has on average in a system's own typeface.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rokwijzer.explain import Language
from rokwijzer.web.richtlijn.telling import RuleTold

LETTER, BOLD = 0.54, 0.6
"""Width of a letter, as a part of the size of the type; rather too much than too little."""
LINE = 1.35
"""Height of a line, as a part of the size of the type."""
SIZE = 16
_PAD, _GAP = 14, 20
_SPINE = 10


@dataclass(frozen=True)
class Lines:
    """A text, broken into lines that stand under each other."""

    x: float
    y: float
    """The base of the first line."""
    lines: tuple[str, ...]
    size: float = SIZE

    @property
    def placed(self) -> tuple[tuple[float, str], ...]:
        """Each line with its base."""
        return tuple((round(self.y + at * self.size * LINE, 1), line) for at, line in enumerate(self.lines))

    @property
    def height(self) -> float:
        """What all lines take."""
        return len(self.lines) * self.size * LINE


@dataclass(frozen=True)
class Box:
    """Where something stands."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    @property
    def right(self) -> float:
        """Its far side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height


@dataclass(frozen=True)
class Drawn:
    """One step in the picture."""

    rule: RuleTold
    here: bool
    when: Lines
    verb: Lines
    arrow: str
    box: Box
    title: Lines
    place: Lines
    dot: float
    """Where it hangs on the line that joins all steps."""


@dataclass(frozen=True)
class Group:
    """The source under which steps stand."""

    name: Lines


@dataclass(frozen=True)
class Picture:
    """Everything in it, with sizes in its own units."""

    name: str
    width: float
    height: float
    spine: tuple[float, float, float]
    """Where the line that joins the steps stands, begins and ends."""
    groups: tuple[Group, ...]
    steps: tuple[Drawn, ...]
    brackets: tuple[tuple[str, str], ...] = ()
    """From a step that a text puts first to the steps that it goes before: the line, and its arrowheads."""


def wrapped(text: str, width: float, size: float = SIZE, letter: float = LETTER) -> tuple[str, ...]:
    """The text in lines of at most this width; a longer word has a line of its own, broken at its hyphens."""
    room = max(int(width / (size * letter)), 4)
    lines: list[str] = []
    line = ""
    for word in text.replace("-", "-\u200b").split():
        for at, piece in enumerate(word.split("\u200b")):
            joined = f"{line}{'' if at else ' '}{piece}" if line else piece
            if len(joined) <= room or not line:
                line = joined
            else:
                lines.append(line)
                line = piece
    return (*lines, line) if line else tuple(lines)


def wide(rules: Sequence[RuleTold], language: Language, here: str | None, words: "Words") -> Picture:
    """When on the left, what then on the right, how strongly on the arrow between them."""
    width, when_x, when_width, verb_x, box_x, box_width = 1040.0, 40.0, 300.0, 356.0, 560.0, 400.0
    y, groups, drawn = 8.0, list[Group](), list[Drawn]()
    group = ""
    for rule in rules:
        if rule.group != group:
            group = rule.group
            y += 8 if groups else 0
            groups.append(Group(Lines(when_x, y + SIZE, (group,))))
            y += SIZE * LINE + 14
        when = words.when(rule, language, when_width)
        verb = wrapped(f"“{rule.verb.in_(language)}”", box_x - verb_x - 28, 15)
        title = wrapped(rule.title.in_(language), box_width - 2 * _PAD, SIZE, BOLD)
        place = wrapped(rule.short, box_width - 2 * _PAD, 14)
        box_height = 2 * _PAD - 6 + len(title) * SIZE * LINE + len(place) * 14 * LINE
        height = max(len(when) * SIZE * LINE + 8, box_height, 2 * len(verb) * 15 * LINE + 6)
        box = Box(box_x, y + (height - box_height) / 2, box_width, box_height)
        middle = y + height / 2
        drawn.append(
            Drawn(
                rule=rule,
                here=rule.id == here,
                when=_middled(when_x, middle, when, SIZE),
                verb=Lines(verb_x, round(middle - 8 - (len(verb) - 1) * 15 * LINE, 1), verb, 15),
                arrow=f"M{verb_x - 8} {middle:g}H{box_x - 4}m-9 -6l9 6l-9 6",
                box=box,
                title=Lines(box_x + _PAD, box.y + _PAD + SIZE * 0.8, title),
                place=Lines(box_x + _PAD, box.y + _PAD + SIZE * 0.75 + len(title) * SIZE * LINE, place, 14),
                dot=middle,
            )
        )
        y += height + _GAP
    brackets = _brackets(drawn, width - 44)
    return Picture("breed", width, y, (_SPINE, drawn[0].dot, drawn[-1].dot), tuple(groups), tuple(drawn), brackets)


def narrow(rules: Sequence[RuleTold], language: Language, here: str | None, words: "Words") -> Picture:
    """Under each other: when, the arrow with how strongly, and what then."""
    width, x, right = 320.0, 26.0, 22.0
    room = width - x - right
    y, groups, drawn = 4.0, list[Group](), list[Drawn]()
    group = ""
    for rule in rules:
        if rule.group != group:
            group = rule.group
            lines = wrapped(group, room, SIZE, BOLD)
            groups.append(Group(Lines(x, y + SIZE + 4, lines)))
            y += len(lines) * SIZE * LINE + 14
        when = Lines(x, y + SIZE, words.when(rule, language, room))
        y += when.height + 8
        verb = wrapped(f"“{rule.verb.in_(language)}”", room - 30, 15)
        fall = max(len(verb) * 15 * LINE + 6, 30)
        title = wrapped(rule.title.in_(language), room - 2 * _PAD, SIZE, BOLD)
        place = wrapped(rule.short, room - 2 * _PAD, 14)
        box = Box(x, y + fall + 6, room, 2 * _PAD - 6 + len(title) * SIZE * LINE + len(place) * 14 * LINE)
        drawn.append(
            Drawn(
                rule=rule,
                here=rule.id == here,
                when=when,
                verb=_middled(x + 30, y + fall / 2, verb, 15),
                arrow=f"M{x + 14} {y:g}V{box.y - 3:g}m-6 -9l6 9l6 -9",
                box=box,
                title=Lines(x + _PAD, box.y + _PAD + SIZE * 0.8, title),
                place=Lines(x + _PAD, box.y + _PAD + SIZE * 0.75 + len(title) * SIZE * LINE, place, 14),
                dot=when.y - SIZE * 0.35,
            )
        )
        y = box.bottom + _GAP + 8
    brackets = _brackets(drawn, width - 4)
    return Picture("smal", width, y, (_SPINE, drawn[0].dot, drawn[-1].dot), tuple(groups), tuple(drawn), brackets)


@dataclass(frozen=True)
class Words:
    """The few words of the picture itself."""

    everybody: str
    joined: str

    def when(self, rule: RuleTold, language: Language, width: float) -> tuple[str, ...]:
        """What a step asks, in a few words; each thing that it asks begins on a line of its own."""
        if rule.everybody:
            return wrapped(self.everybody, width)
        first, *others = (each.in_(language) for each in rule.labels)
        asked = [f"{first[:1].upper()}{first[1:]}", *(f"{self.joined} {each}" for each in others)]
        return tuple(line for each in asked for line in wrapped(each, width))


def _middled(x: float, middle: float, lines: tuple[str, ...], size: float) -> Lines:
    """Lines whose middle is here."""
    return Lines(x, round(middle - len(lines) * size * LINE / 2 + size * 1.05, 1), lines, size)


def _brackets(drawn: Iterable[Drawn], x: float) -> tuple[tuple[str, str], ...]:
    at = {each.rule.id: each.box for each in drawn}
    found = []
    for each in at:
        later = [at[name] for name in _before(drawn, each) if name in at]
        if not later:
            continue
        first, last = at[each], max(later, key=lambda box: box.y)
        line = f"M{first.right:g} {first.middle:g}H{x:g}V{last.middle:g}"
        line += "".join(f"M{x:g} {box.middle:g}H{box.right + 4:g}" for box in later)
        heads = "".join(f"M{box.right + 3:g} {box.middle:g}m7 -5l-7 5l7 5" for box in later)
        found.append((line, heads))
    return tuple(found)


def _before(drawn: Iterable[Drawn], rule: str) -> tuple[str, ...]:
    return next(each.rule.before for each in drawn if each.rule.id == rule)
