# SPDX-License-Identifier: EUPL-1.2
"""Fifty people at once, on gunicorn with two workers on two cores, beside a bare Django page under the same load.

.venv/bench/bin/python -m benchmarks.users [SECONDS]

Locust plays the people (`benchmarks.nurses`) on the same machine and takes its share of the two cores. They enter
families thing by thing, search the catalogue for what `tests/catalogue/queries.yaml` holds, or read pages of offers.
Once with the pause that a tap takes (1.2 seconds, as the walks in tests/web name it), once without any pause, which
nobody does: then the server is as busy as it can be. The limit of searches a minute is set higher than they come.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

import yaml

from benchmarks.families import WALKS, entered
from rokwijzer.editions import current
from tools.serving import served

PEOPLE = 50
SECONDS = 60
DAYS = 60
"""So many different dates of each example: every family that anybody enters is another one, until all were."""
ROOT = Path(__file__).parents[1]


Visit = list[tuple[str, str | None]]
"""What one visitor asks: addresses, each with the form that is sent there, if any."""


def main(seconds: int) -> None:
    """Measure all, in turn, and print what they answered."""
    print(f"{PEOPLE} people, {seconds} seconds each, gunicorn with two workers")
    print(f"{'':32} {'answers/s':>9} {'p50':>8} {'p99':>8} {'failed':>6}")
    os.environ["ROKWIJZER_SEARCH_PER_MINUTE"] = "60000"
    entries, searches, pages = _entries(), _searches(), _pages()
    with (
        TemporaryDirectory() as folder,
        served(workers=2) as ours,
        served("benchmarks.bare", workers=2, ours=False) as bare,
    ):
        for wait in ("1.2", "0"):
            for name, address, visits in (
                ("entry", ours, entries),
                ("search", ours, searches),
                ("page of an offer", ours, pages),
                ("bare page", bare, entries),
            ):
                asked = Path(folder, "asked.json")
                asked.write_text(json.dumps(visits), encoding="utf-8")
                found = _load(address, seconds, {"WAIT": wait, "NAME": name, "ASKED": str(asked)})
                print(f"{name}, {wait + ' s between' if wait != '0' else 'no pause':20} {_row(found)}", flush=True)


def _entries() -> list[Visit]:
    base = current().base
    return [[("/", body) for body in entered(name, base, days)] for days in range(DAYS) for name in WALKS]


def _searches() -> list[Visit]:
    queries = yaml.safe_load((ROOT / "tests" / "catalogue" / "queries.yaml").read_text(encoding="utf-8"))["nl"]
    return [[("/aanbod", urlencode({"zoek": query["typed"], "regio": "deventer"}))] for query in queries]


def _pages() -> list[Visit]:
    return [[(f"/aanbod/{offer}?regio=deventer", None)] for offer in current().base.offers]


def _load(address: str, seconds: int, environment: dict[str, str]) -> dict[str, Any]:
    """What locust counted for the one kind of request."""
    command = [sys.executable, "-m", "locust", "--locustfile", str(ROOT / "benchmarks" / "nurses.py"), "--headless"]
    command += ["--users", str(PEOPLE), "--spawn-rate", str(PEOPLE), "--run-time", f"{seconds}s", "--host", address]
    command += ["--json", "--only-summary", "--loglevel", "ERROR"]
    environment = {**os.environ, **environment, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    try:
        (found,) = json.loads(done.stdout[done.stdout.index("[") : done.stdout.rindex("]") + 1])
    except ValueError:
        raise SystemExit(f"locust counted nothing:\n{done.stdout}\n{done.stderr}") from None
    return dict(found)


def _row(found: dict[str, Any]) -> str:
    times = {float(each): int(number) for each, number in found["response_times"].items()}
    # Locust counts its time from before it is ready; the requests say from when to when there were any.
    seconds = found["last_request_timestamp"] - found["start_time"]
    rate = found["num_requests"] / seconds
    return f"{rate:9.1f} {_at(times, 0.5):6.0f}ms {_at(times, 0.99):6.0f}ms {found['num_failures']:6}"


def _at(times: dict[float, int], share: float) -> float:
    """The time within which this share was answered, in milliseconds; locust rounds large ones to two figures."""
    left = share * sum(times.values())
    for time in sorted(times):
        left -= times[time]
        if left <= 0:
            return time
    return max(times)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
