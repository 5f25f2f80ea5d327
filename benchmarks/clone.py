# SPDX-License-Identifier: EUPL-1.2
"""From a clone to the first page: `make demo` on a machine without Node, and what it leaves behind.

.venv/bin/python -m benchmarks.clone

The path holds everything but Node and npm. Beside it stands the least that anybody has to wait for: an environment
with the same packages, installed by pip alone.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
HIDDEN = {"node", "npm", "npx", "corepack"}
PATIENCE = 900
"""Seconds until it is given up."""


def main() -> int:
    """Print how long each part took; 1 if something is left running or the work tree is not clean."""
    with tempfile.TemporaryDirectory() as folder:
        clone, tools, plain = Path(folder, "clone"), Path(folder, "tools"), Path(folder, "plain")
        _hide(tools)
        env = {**os.environ, "PATH": str(tools), "PORT": str(_free_port())}
        env.pop("VIRTUAL_ENV", None)
        times = {"git clone": _timed(["git", "clone", "--quiet", str(ROOT), str(clone)], env)}
        first = _page(clone, env)
        times["make demo, the first time: until the page is there"] = first[0]
        times["make demo, the second time"] = _page(clone, env)[0]
        times["python -m venv and pip install of the same packages"] = _timed(
            ["sh", "-c", f"python3 -m venv {plain} && {plain}/bin/pip install -q -r {clone}/requirements/runtime.txt"],
            env,
        )
        for name, seconds in times.items():
            print(f"{name:60} {seconds:6.1f} s")
        status = subprocess.run(["git", "status", "--short"], cwd=clone, env=env, capture_output=True, text=True)
        changed = status.stdout.strip()
        print(f"the page holds {first[1]} bytes; changed files: {changed or 'none'}; left running: {first[2]}")
        return 1 if changed or first[2] else 0


def _hide(tools: Path) -> None:
    """A folder with every program of the path but those."""
    tools.mkdir()
    for place in os.environ["PATH"].split(os.pathsep):
        for program in Path(place).glob("*") if Path(place).is_dir() else ():
            if program.name not in HIDDEN and not (tools / program.name).exists():
                (tools / program.name).symlink_to(program)
    assert shutil.which("node", path=str(tools)) is None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _timed(command: list[str], env: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _page(clone: Path, env: dict[str, str]) -> tuple[float, int, int]:
    """Start it, fetch the page, press Ctrl-C: the seconds, the size of the page, how many processes are left."""
    start = time.perf_counter()
    demo = subprocess.Popen(["make", "demo"], cwd=clone, env=env, stdout=subprocess.DEVNULL, start_new_session=True)
    size = 0
    while not size:
        try:
            with urlopen(f"http://127.0.0.1:{env['PORT']}/") as page:
                size = len(page.read())
        except URLError:
            if demo.poll() is not None or time.perf_counter() - start > PATIENCE:
                raise
            time.sleep(0.1)
    seconds = time.perf_counter() - start
    os.killpg(demo.pid, signal.SIGINT)
    demo.wait(timeout=30)
    left = subprocess.run(["ps", "-o", "pid=", "-g", str(demo.pid)], capture_output=True, text=True, check=False)
    return seconds, size, len(left.stdout.split())


if __name__ == "__main__":
    sys.exit(main())
