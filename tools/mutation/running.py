# SPDX-License-Identifier: EUPL-1.2
"""Running the tests of a room in a process of its own, once to learn what they pass and then once for each mutant.

The parent has imported all that no mutant of the room can change; each child is a fork of it that imports the room
itself, one module of it changed. So a mutant is what a user would have had: also its tables, data classes and
properties are built from the changed text.
"""

import gc
import importlib
import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from time import process_time
from types import CodeType
from typing import Any

import coverage
import pytest

from tools.mutation.mutants import PACKAGE, ROOT, Mutant
from tools.mutation.record import Room

EXAMPLES = 25
"""How many examples Hypothesis tries in each generated test."""
MOMENT = 0.2
"""Seconds of processor time; a quick run leaves out tests that take longer."""
MEMORY = 4 << 30
"""Bytes that one child may take."""

_ARGUMENTS = (
    "-x",
    "--assert=plain",
    "--tb=native",
    *(part for name in ("cacheprovider", "terminalreporter", "unraisableexception") for part in ("-p", f"no:{name}")),
)


@dataclass(frozen=True)
class Passed:
    """What the tests do with the code as it is: the seconds each takes, and which lines of which file it passes."""

    seconds: Mapping[str, float]
    lines: Mapping[str, Mapping[int, frozenset[str]]] = field(repr=False)
    """File, line, tests; the test is empty for what runs while the tests are collected."""

    def tests_of(self, mutant: Mutant) -> list[str]:
        """The tests that pass the changed statement, the quickest first."""
        by_line = self.lines.get(mutant.file, {})
        found = {test for line in {*mutant.lines, *mutant.own_lines} for test in by_line.get(line, ())}
        if "" in found:
            found = set(self.seconds)
        return sorted(found & set(self.seconds), key=self.seconds.__getitem__)


def warm_up(room: Room) -> None:
    """Import what all children share, and choose the examples that Hypothesis tries: few, and always the same."""
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "mutation",
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("mutation")
    os.environ |= {"HYPOTHESIS_PROFILE": "mutation", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    for name in room.warm:
        module, _, function = name.partition(":")
        imported = importlib.import_module(module)
        if function:
            getattr(imported, function)()
    # What is there already is left out of every later collection, in all children.
    gc.collect()
    gc.freeze()


def look(room: Room) -> Passed:
    """Run the room's tests on the code as it is. Raises SystemExit if one fails."""
    answer = json.loads(_in_child(partial(_looked, room)).text or "{}")
    if "lines" not in answer:
        sys.exit(f"{room.name}: a test fails on the code as it is: {answer.get('failed', 'before the first test')}")
    lines = {
        file: {int(line): frozenset(tests) for line, tests in found.items()} for file, found in answer["lines"].items()
    }
    return Passed(answer["seconds"], lines)


def judge(
    mutant: Mutant, passed: Passed, first: Sequence[str] = (), *, last: str | None = None, quick: bool = False
) -> str | None:
    """The test that notices the mutant, or None: those that pass the line, `first` in front, and then all others.

    `last` is the test that noticed it in an earlier run: tried alone before all, so that a second run is a short one.
    So are those of `first`, which need only their own files: to gather all tests takes longer than most tests.
    `quick` leaves out the others, and the tests that take longer than a moment.
    """
    found = passed.tests_of(mutant)
    front = [test for test in first if test in set(found)]
    likely = [test for test in found if test not in front]
    others = sorted(set(passed.seconds) - set(found), key=passed.seconds.__getitem__)
    if quick:
        likely, others = [test for test in likely if passed.seconds[test] < MOMENT], []
    earlier = [last] if last is not None and last in passed.seconds else []
    for tests in (earlier, front, likely, others):
        if tests:
            done = _in_child(partial(_judged, mutant, tests, passed.seconds))
            if done.code != 0:
                return _killer(done)
    return None


def _killer(done: "_Done") -> str:
    if done.text:
        return done.text
    return "out of time" if done.code == -signal.SIGPROF else f"the process itself ended with {done.code}"


@dataclass(frozen=True)
class _Done:
    """How a child ended."""

    code: int
    text: str


def _in_child(work: Callable[[Callable[[str], None]], None]) -> _Done:
    """Do the work in a fork. It can tell something, and then is over at once; without a word it ends with 0."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _quiet()

        def tell(text: str) -> None:
            with os.fdopen(writing, "w") as out:
                out.write(text)
            os._exit(1)

        code = 70
        try:
            work(tell)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as result:
        text = result.read()
    _, status = os.waitpid(child, 0)
    return _Done(os.waitstatus_to_exitcode(status), text)


def _quiet() -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class _Looking:
    """A pytest plugin that measures each test."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self._measured = measured
        self.seconds: dict[str, float] = {}
        self.failed = ""

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Names the lines that are passed after the test, and takes its time."""
        self._measured.switch_context(item.nodeid)
        start = process_time()
        yield
        self.seconds[item.nodeid] = process_time() - start
        self._measured.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keeps the first failure."""
        if report.failed:
            self.failed = self.failed or report.nodeid


def _looked(room: Room, tell: Callable[[str], None]) -> None:
    measured = coverage.Coverage(data_file=None, include=[str(PACKAGE / room.name / "*")], config_file=False)
    measured.start()
    looking = _Looking(measured)
    code = pytest.main([*_ARGUMENTS, *room.tests], plugins=[looking])
    measured.stop()
    if code != pytest.ExitCode.OK:
        tell(json.dumps({"failed": looking.failed}))
    data = measured.get_data()
    lines = {
        Path(file).relative_to(PACKAGE).as_posix(): data.contexts_by_lineno(file) for file in data.measured_files()
    }
    tell(json.dumps({"seconds": looking.seconds, "lines": lines}))


class _Judging:
    """A pytest plugin that runs the named tests in their order, each within a limit of time."""

    def __init__(self, tests: Sequence[str], seconds: Mapping[str, float], tell: Callable[[str], None]) -> None:
        self._place = {test: place for place, test in enumerate(tests)}
        self._seconds = seconds
        self._tell = tell

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keeps what is asked for."""
        items[:] = sorted(
            (item for item in items if item.nodeid in self._place), key=lambda item: self._place[item.nodeid]
        )

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """So much processor time as a sound test never needs, however busy the machine."""
        signal.setitimer(signal.ITIMER_PROF, 5 + 10 * self._seconds[nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """One failure is enough."""
        if report.failed:
            self._tell(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """So is a test that cannot be imported."""
        if report.failed:
            self._tell("while it is imported")


def _judged(mutant: Mutant, tests: Sequence[str], seconds: Mapping[str, float], tell: Callable[[str], None]) -> None:
    sys.meta_path.insert(0, _Changed(mutant))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, 60)
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    code = pytest.main([*_ARGUMENTS, *files], plugins=[_Judging(tests, seconds, tell)])
    if code != pytest.ExitCode.OK:
        tell("while it is imported")


class _Changed:
    """Finds the module of the mutant, with its text changed; all others are found as ever."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """What the import system asks."""
        if name != self._mutant.module:
            return None
        file = PACKAGE / self._mutant.file
        return spec_from_file_location(name, file, loader=_Loader(name, str(file), self._mutant))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, mutant: Mutant) -> None:
        super().__init__(name, path)
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        source = self._mutant.applied(Path(self.path).read_bytes())
        code: CodeType = compile(source, self.path, "exec", dont_inherit=True)
        return code
