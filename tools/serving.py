# SPDX-License-Identifier: EUPL-1.2
"""A server as an organisation runs it, on a free port of this machine, for as long as something is measured."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

HOST = "127.0.0.1"
ENCRYPTED = {"X-Forwarded-Proto": "https"}
"""What the proxy that ends the encrypted connection says with every request; without it one is sent on to https."""
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "rokwijzer.web.settings.production",
    "ROKWIJZER_HOSTS": HOST,
    "ROKWIJZER_BEHIND_PROXY": "yes",
    "ROKWIJZER_LOG_LEVEL": "ERROR",
}
_STARTING = 120
"""Seconds that a server may take to answer for the first time, on a busy machine."""


@contextmanager
def served(application: str = "rokwijzer.web.wsgi", *, workers: int = 2, ours: bool = True) -> Iterator[str]:
    """The address of gunicorn with these workers; for an application of `ours` with the production settings.

    Static files are collected into a folder that goes when the server stops. Raises RuntimeError with what the server
    said if it does not start.
    """
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ)
        if ours:
            environment |= PRODUCTION | {"ROKWIJZER_STATIC": f"{folder}/static"}
            _run([sys.executable, "-m", "django", "collectstatic", "--noinput"], environment)
        command = [sys.executable, "-m", "gunicorn", application, "--bind", f"{HOST}:{port}"]
        command += ["--workers", str(workers), "--preload", "--log-level", "warning", "--no-control-socket"]
        log = Path(folder, "log")
        with log.open("w", encoding="utf-8") as said:
            server = subprocess.Popen(command, env=environment, stdout=said, stderr=subprocess.STDOUT)  # noqa: S603
            try:
                _wait(server, port, log)
                yield f"http://{HOST}:{port}"
            finally:
                server.terminate()
                server.wait(timeout=30)
                # Only what went wrong is logged.
                sys.stderr.write(log.read_text(encoding="utf-8"))


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} did not succeed:\n{done.stderr}")


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until it answers, whatever it answers."""
    end = time.monotonic() + _STARTING
    request = urllib.request.Request(f"http://{HOST}:{port}/health", headers=ENCRYPTED)
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(request, timeout=10):  # noqa: S310
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
