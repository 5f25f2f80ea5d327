# SPDX-License-Identifier: EUPL-1.2
"""How long the command line takes to start, beside Python alone and beside the two libraries that it is built on.

.venv/bench/bin/python -m benchmarks.starting [RUNS]

Each is a new process; they take turns. Byte code is there, as it is from the second start on.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from rokwijzer.knowledge import shipped_documents

RUNS = 15
FAMILY = "walk-1-crying-baby"


def main(runs: int) -> None:
    """Print medians of what a clock shows and of what the processor did."""
    with tempfile.TemporaryDirectory() as folder:
        family = Path(folder, "family.yaml")
        family.write_text(shipped_documents()[f"examples/{FAMILY}.yaml"], encoding="utf-8")
        ours = [sys.executable, "-m", "rokwijzer.cli"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            'python -c "import typer, rich"': [sys.executable, "-c", "import typer, rich"],
            "rokwijzer --version": [*ours, "--version"],
            "rokwijzer --help": [*ours, "--help"],
            "rokwijzer advise family.yaml": [*ours, "advise", str(family), "--region", "deventer"],
        }
        for command in commands.values():
            _run(command, folder)
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(_run(command, folder))
    floor = median(cpu for _, cpu in times['python -c "import typer, rich"'])
    print(f"{'':32} {'clock':>9} {'processor':>10}   beside typer and rich")
    for name, each in times.items():
        clock, cpu = (median(column) for column in zip(*each, strict=True))
        print(f"{name:32} {clock * 1000:6.0f} ms {cpu * 1000:7.0f} ms   {cpu / floor:5.1f}")


def _run(command: list[str], folder: str) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, start = _processor(), perf_counter()
    subprocess.run(command, env=environment | {"PYTHONPYCACHEPREFIX": folder}, check=True, capture_output=True)
    return perf_counter() - start, _processor() - before


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
