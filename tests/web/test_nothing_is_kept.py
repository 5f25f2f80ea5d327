# SPDX-License-Identifier: EUPL-1.2
"""What is entered occurs in no log line, address, cookie or file: not when it is right, not when it is wrong."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

CANARY = "kanariegeel"
RIGHT = {"soort": "geboren", "geboortedatum": "2026-02-07", "ja": "child.cries-a-lot", "gemeente": CANARY}
WRONG = [
    {"soort": CANARY},
    {"soort": "geboren", "geboortedatum": CANARY},
    {"waarde:carer_1.age": CANARY},
    {CANARY: CANARY},
    {"hulp:0": CANARY, "opbrengst:0": CANARY},
    {"gemeente": CANARY * 20_000},
]
SIGNS = (CANARY, "cries-a-lot", "2026-02-07", "7 februari 2026")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[str, Path, Path]]:
    """The real program in a folder of its own: its address, that folder, and what it wrote on its screen."""
    port = _free_port()
    home, screen = tmp_path / "home", tmp_path / "screen.txt"
    (home / "tmp").mkdir(parents=True)
    environment = {
        **os.environ,
        "PORT": str(port),
        "TMPDIR": str(home / "tmp"),
        "HOME": str(home),
        "ROKWIJZER_LOG_LEVEL": "DEBUG",
    }
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    with screen.open("w") as out:
        program = subprocess.Popen(
            [sys.executable, "-m", "rokwijzer.web"], cwd=home, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            deadline = time.monotonic() + 60
            while f"http://127.0.0.1:{port}/" not in screen.read_text():
                assert program.poll() is None, screen.read_text()
                assert time.monotonic() < deadline, screen.read_text()
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}", home, screen
        finally:
            program.send_signal(2)
            assert program.wait(15) == 0
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)), "something still listens after Ctrl-C"


def _post(address: str, entries: dict[str, str], query: str = "") -> tuple[int, str, str]:
    request = urllib.request.Request(f"{address}/{query}", urlencode(entries).encode())  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status, str(answer.headers), answer.url
    except urllib.error.HTTPError as refused:
        return refused.code, str(refused.headers), refused.url or ""


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_entered_facts_occur_in_no_log_line_address_cookie_or_file(running: tuple[str, Path, Path]) -> None:
    address, home, screen = running
    package = Path(__file__).parents[2] / "src"
    before, code_before = _files(home), set(_files(package))
    status, headers, url = _post(address, RIGHT)
    assert status == 200
    answers = [headers, url]
    for entries in WRONG:
        status, headers, url = _post(address, entries)
        assert status in (400, 413), entries
        answers += [headers, url]
    # Also where somebody puts it in an address, or in a line that is no request at all.
    _post(address, RIGHT, f"?naam={CANARY}")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{address}/{CANARY}", timeout=30)  # noqa: S310
    with socket.create_connection(("127.0.0.1", int(address.rpartition(":")[2]))) as raw:
        raw.sendall(f"{CANARY} / {CANARY}\r\n\r\n".encode())
        raw.recv(1000)
    lines = screen.read_text()
    assert "POST / 200" in lines
    assert "POST / 400" in lines
    for sign in SIGNS:
        assert sign not in lines
        assert not any(sign in answer for answer in answers)
    assert "Set-Cookie" not in "".join(answers)
    assert _files(home) == before
    assert set(_files(package)) == code_before
