# SPDX-License-Identifier: EUPL-1.2
"""Printed catalogues between being asked for and being fetched: files in one folder, shared by all workers.

There is no queue and no database. What a document is asked to hold gives its key (a hash), and the key its folder: the
same question is answered once, whoever asks. That a document is being made is a lock on a file, held by the process
that makes it; a process that dies loses it, so that nothing is left that says otherwise. So are the places for
documents that are made at one time. A visitor has a ticket, a random name that leads to the key.
"""

import fcntl
import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from rokwijzer.web.logs import log

KEPT = 40
"""As many documents are kept; those that were asked for longest ago go first."""
TICKET_SECONDS = 24 * 60 * 60
"""A ticket is good for a day, since a document has its day in it."""
_STOPPED = "stopped"
_TICKET = 22
"""Characters of a ticket."""


class State(StrEnum):
    """How a document stands."""

    WORKING = "working"
    READY = "ready"
    FAILED = "failed"
    STOPPED = "stopped"
    """Its visitor stopped it."""
    GONE = "gone"
    """Nobody knows of it, any more."""


@dataclass(frozen=True)
class Order:
    """What a document is asked to hold: all that decides its content."""

    key: str
    region: str | None
    language: str
    sections: tuple[str, ...]
    kind: str
    """pdf or docx."""
    on: str
    edition: str
    """The hash of the knowledge that it is made from."""

    @property
    def name(self) -> str:
        """The name of the file."""
        return f"document.{self.kind}"


@dataclass(frozen=True)
class Standing:
    """How a document stands, and how far it is."""

    state: State
    order: Order | None = None
    step: str = ""
    done: int = 0
    of: int = 0
    seconds: int = 0
    """How long it has been worked on."""
    size: int = 0
    """Bytes of the document that is ready."""


@dataclass(frozen=True)
class Told:
    """What the process that makes a document tells of it."""

    begun: float
    step: str
    done: int
    of: int


class BusyError(Exception):
    """As many documents are being made as there are places."""


class Store:
    """The folder with documents."""

    def __init__(self, folder: Path, places: int) -> None:
        self._folder = folder
        self._places = places

    def order(self, order: Order) -> str:
        """See to it that the document is made; the ticket that leads to it. Raises BusyError."""
        with self._lock("door"):
            # One at a time, so that nothing is thrown away that was just ordered.
            self._tidy()
            place = self._open(order.key)
            if not (place / order.name).exists():
                self._start(place, order)
            os.utime(place)
            ticket = secrets.token_urlsafe(_TICKET * 3 // 4)
            self._write(self._tickets / ticket, order.key)
        return ticket

    def standing(self, ticket: str) -> Standing:
        """How the document of this ticket stands."""
        key = self._key(ticket)
        if key is None:
            return Standing(State.GONE)
        if key == _STOPPED:
            return Standing(State.STOPPED)
        place = self._folder / key
        with self._lock("door"):
            # Not at the same moment as one that wants to begin, who would take our look for work in progress.
            order = self._order(place)
            working = order is not None and self._is_worked_on(place)
        if order is None:
            return Standing(State.GONE)
        # Looked at after the lock: what was not there while it was held may be there by now.
        with suppress(FileNotFoundError):
            return Standing(State.READY, order, size=(place / order.name).stat().st_size)
        if not working:
            return Standing(State.FAILED, order)
        found = self._progress(place)
        return Standing(
            State.WORKING,
            order,
            step=found.step if found else "begin",
            done=found.done if found else 0,
            of=found.of if found else 0,
            seconds=max(0, int(time.time() - found.begun)) if found else 0,
        )

    def document(self, ticket: str) -> tuple[Order, bytes] | None:
        """The document of this ticket; None if it is not ready."""
        key = self._key(ticket)
        order = self._order(self._folder / key) if key is not None and key != _STOPPED else None
        if order is None:
            return None
        with suppress(FileNotFoundError):
            return order, (self._folder / order.key / order.name).read_bytes()
        return None

    def stop(self, ticket: str) -> None:
        """The visitor does not wait any longer. The making ends when nobody else waits for the same document."""
        key = self._key(ticket)
        if key is None or key == _STOPPED:
            return
        with self._lock("door"):
            self._write(self._tickets / ticket, _STOPPED)
            if not any(self._key(each.name) == key for each in self._tickets.iterdir()):
                with suppress(FileNotFoundError):
                    (self._folder / key / "stop").touch()

    def _start(self, place: Path, order: Order) -> None:
        """Start the making in a process of its own, unless it is being made already. Raises BusyError."""
        with _locked(place / "making", wait=False) as making:
            if making is None:
                with suppress(FileNotFoundError):
                    # Somebody stopped it and somebody else wants it, before it ended.
                    (place / "stop").unlink()
                return
            with self._free_place() as taken:
                for each in ("stop", "progress.json"):
                    (place / each).unlink(missing_ok=True)
                self._write(place / "order.json", json.dumps(asdict(order)))
                program = subprocess.Popen(  # noqa: S603 - our own program, on a folder that we named
                    [sys.executable, "-m", "rokwijzer.web.papier.making", str(place)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    # The locks go with it, and are let go of when it ends, however it ends.
                    pass_fds=(making, taken),
                    start_new_session=True,
                )
        threading.Thread(target=_see_off, args=(program,), daemon=True).start()

    @contextmanager
    def _free_place(self) -> Iterator[int]:
        for number in range(self._places):
            with _locked(self._folder / f"place-{number}", wait=False) as taken:
                if taken is not None:
                    yield taken
                    return
        raise BusyError

    def _is_worked_on(self, place: Path) -> bool:
        with _locked(place / "making", wait=False, shared=True) as free:
            return free is None

    def _order(self, place: Path) -> Order | None:
        try:
            found = json.loads((place / "order.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return Order(**(found | {"sections": tuple(found["sections"])}))

    def _progress(self, place: Path) -> Told | None:
        try:
            return Told(**json.loads((place / "progress.json").read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return None

    def _key(self, ticket: str) -> str | None:
        place = self._tickets / ticket
        try:
            if time.time() - place.stat().st_mtime > TICKET_SECONDS:
                return None
            return place.read_text(encoding="ascii")
        except OSError:
            return None

    @property
    def _tickets(self) -> Path:
        return self._folder / "tickets"

    def _open(self, key: str) -> Path:
        place = self._folder / key
        place.mkdir(mode=0o700, exist_ok=True)
        return place

    @contextmanager
    def _lock(self, name: str) -> Iterator[None]:
        own_folder(self._folder)
        self._tickets.mkdir(mode=0o700, exist_ok=True)
        with _locked(self._folder / name, wait=True):
            yield

    def _write(self, place: Path, text: str) -> None:
        """The whole text, or nothing."""
        beside = place.with_name(f"{place.name}.{secrets.token_hex(4)}")
        beside.write_text(text, encoding="utf-8")
        beside.replace(place)

    def _tidy(self) -> None:
        """Throw away old tickets, and the documents that were asked for longest ago."""
        now = time.time()
        for ticket in self._tickets.iterdir():
            if now - ticket.stat().st_mtime > TICKET_SECONDS:
                ticket.unlink(missing_ok=True)
        places = [each for each in self._folder.iterdir() if each.is_dir() and each != self._tickets]
        places.sort(key=lambda each: each.stat().st_mtime, reverse=True)
        for place in places[KEPT - 1 :]:
            if not self._is_worked_on(place):
                shutil.rmtree(place, ignore_errors=True)


def default_folder() -> Path:
    """Where documents are kept unless a setting says otherwise: the system's place for what may be thrown away."""
    return Path(tempfile.gettempdir()) / f"rokwijzer-print-{os.getuid()}"


def own_folder(folder: Path) -> None:
    """Make the folder if it is not there. Raises PermissionError for one that others could have put something in."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if folder.is_symlink() or found.st_uid != os.getuid() or found.st_mode & 0o022:
        raise PermissionError("the folder for printed documents belongs to somebody else")


@contextmanager
def _locked(place: Path, *, wait: bool, shared: bool = False) -> Iterator[int | None]:
    """The number of an open file that is locked; None where somebody else has it, unless we wait.

    The lock ends with the block, unless a process that was started in it took the file along.
    """
    try:
        number = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except FileNotFoundError:
        # The folder was thrown away.
        yield 0 if shared else None
        return
    try:
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(number, kind if wait else kind | fcntl.LOCK_NB)
        except BlockingIOError:
            yield None
        else:
            yield number
    finally:
        os.close(number)


def _see_off(program: "subprocess.Popen[bytes]") -> None:
    """Wait for the end of a process that makes a document, and note one that failed."""
    code = program.wait()
    if code not in (0, STOPPED_CODE):
        log.error("a document could not be made: code %s", code)


STOPPED_CODE, TOO_LONG_CODE = 3, 4
"""How the process ends that was stopped, and the one that took too long."""
