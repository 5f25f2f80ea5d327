# SPDX-License-Identifier: EUPL-1.2
"""`make mutation ROOM=logic`: make every mutant of a room and say which ones no test notices."""

import argparse
import multiprocessing
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

from tools.mutation.mutants import Mutant, mutants_of_room
from tools.mutation.record import (
    Figures,
    Room,
    argued_in,
    as_toml,
    rooms,
    verdicts,
    write_figures,
    write_verdicts,
)
from tools.mutation.running import Passed, judge, look, warm_up

_EVERY = 100


def main() -> int:
    """Run the command; 1 if a mutant is left that nobody argued, or one is argued that a test notices."""
    asked = _asked()
    room = rooms()[asked.room]
    last = verdicts(room.name)
    every = chosen = mutants_of_room(room.name)
    whole = not (asked.left or asked.only or asked.quick)
    if asked.left:
        chosen = [mutant for mutant in chosen if last.get(mutant.key) is None]
    if asked.only:
        chosen = [mutant for mutant in chosen if mutant.key.startswith(asked.only)]
    with tempfile.TemporaryDirectory() as cache:
        # What is compiled once is read by all children; nothing of it is left in the work tree.
        sys.pycache_prefix, sys.dont_write_bytecode = cache, False
        noticed = _judged(room, chosen, asked, last)
    known = noticed if whole else last | noticed
    write_verdicts(room.name, known)
    reasons = argued_in(room.name)
    if not (asked.only or asked.quick) and all(mutant.key in known for mutant in every):
        write_figures(_figures(room, {mutant.key: known[mutant.key] for mutant in every}, reasons))
    left = _left(noticed, reasons)
    needless = [key for key, test in noticed.items() if test is not None and key in reasons]
    _tell(noticed, left, needless)
    return 1 if left or needless else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=main.__doc__)
    parser.add_argument("room", choices=rooms(), help="the room whose code is changed")
    parser.add_argument("--left", action="store_true", help="only what was not noticed last time, or is new")
    parser.add_argument("--only", default="", metavar="START", help="only mutants whose key starts like this")
    parser.add_argument(
        "--quick", action="store_true", help="without the long tests: for a first list, to write tests by"
    )
    parser.add_argument("--jobs", type=int, default=1, help="how many to try at a time")
    return parser.parse_args()


# What the workers share with the process they are forked from.
_passed: Passed
_chosen: Sequence[Mutant]
_last: Mapping[str, str | None]
_argued: Mapping[str, str]
_killers: defaultdict[str, deque[str]] = defaultdict(lambda: deque(maxlen=5))
"""By scope: the tests that noticed other mutants of it, the last one first."""


def _judged(
    room: Room, chosen: Sequence[Mutant], asked: argparse.Namespace, last: dict[str, str | None]
) -> dict[str, str | None]:
    global _passed, _chosen, _last, _argued
    warm_up(room)
    _passed, _chosen, _last, _argued = look(room), chosen, last, argued_in(room.name)
    print(f"{room.name}: {len(chosen)} mutants, {len(_passed.seconds)} tests", flush=True)  # noqa: T201
    found: dict[str, str | None] = {}
    with multiprocessing.get_context("fork").Pool(asked.jobs) as pool:
        for number, test in pool.imap_unordered(partial(_judge, quick=asked.quick), range(len(chosen))):
            key = chosen[number].key
            found[key] = test
            if test is None:
                print(f"not noticed: line {chosen[number].own_lines[0]}: {key}", flush=True)  # noqa: T201
            if len(found) % _EVERY == 0:
                write_verdicts(room.name, last | found)
                print(f"{len(found)} of {len(chosen)}", flush=True)  # noqa: T201
    return {mutant.key: found[mutant.key] for mutant in chosen}


def _judge(number: int, *, quick: bool) -> tuple[int, str | None]:
    mutant = _chosen[number]
    killers = _killers[f"{mutant.file} {mutant.scope}"]
    # What is argued to be the same for everybody is not held against every slow test each time.
    quick = quick or mutant.key in _argued
    test = judge(mutant, _passed, tuple(killers), last=_last.get(mutant.key), quick=quick)
    if test is not None and test in _passed.seconds:
        if test in killers:
            killers.remove(test)
        killers.appendleft(test)
    return number, test


def _left(noticed: Mapping[str, str | None], reasons: Mapping[str, str]) -> list[str]:
    return [key for key, test in noticed.items() if test is None and key not in reasons]


def _figures(room: Room, noticed: Mapping[str, str | None], reasons: Mapping[str, str]) -> Figures:
    killed = sum(test is not None for test in noticed.values())
    argued = sum(test is None and key in reasons for key, test in noticed.items())
    left = len(_left(noticed, reasons))
    return Figures(room.name, len(noticed), killed, argued, left, datetime.now(UTC).date())


def _tell(noticed: Mapping[str, str | None], left: Sequence[str], needless: Sequence[str]) -> None:
    for line in _report(noticed, left, needless):
        print(line)  # noqa: T201


def _report(noticed: Mapping[str, str | None], left: Sequence[str], needless: Sequence[str]) -> Iterator[str]:
    if left:
        yield "Not noticed. Write a test, make the code simpler, or argue them in tools/mutation/argued.toml:"
        yield as_toml(left)
    if needless:
        yield "Argued, and yet a test notices them; take these out of tools/mutation/argued.toml:"
        yield as_toml(needless)
    yield f"{len(noticed)} mutants, {len(left)} left, {len(needless)} argued without need"


if __name__ == "__main__":
    sys.exit(main())
