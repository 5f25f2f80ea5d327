# SPDX-License-Identifier: EUPL-1.2
"""How long the server takes to answer an entry, beside a bare Django page that is asked for in turn.

.venv/bench/bin/python -m benchmarks.answering [ROUNDS]

gunicorn with one worker and the production settings for each of the two, over the loopback. Walks 1 to 5 of the example
families are entered thing by thing, as the page posts them; in every round their dates are other ones, so that each
family is new to the server. After each entry the bare page is asked for once.
"""

import http.client
import sys
from collections.abc import Iterable
from statistics import median, quantiles
from time import perf_counter

from benchmarks.families import FORM, WALKS, entered
from rokwijzer.editions import current
from tools.serving import ENCRYPTED, served

ROUNDS = 6
HTMX = {"HX-Request": "true"}


def main(rounds: int) -> None:
    """Measure, and print p50 and p99."""
    base = current().base
    times: dict[str, list[float]] = {"bare page": [], "entry": [], "whole page": [], "empty page": []}
    with served(workers=1) as ours, served("benchmarks.bare", workers=1, ours=False) as bare:
        for round_ in range(rounds):
            for name in WALKS:
                body = ""
                for body in entered(name, base, days=round_):
                    times["entry"].append(_asked(ours, body, HTMX))
                    times["bare page"].append(_asked(bare, body, {}))
                times["whole page"].append(_asked(ours, body, {}))
                times["empty page"].append(_asked(ours, None, {}))
    floor = median(times["bare page"])
    print(f"{len(times['entry'])} entries of {rounds * len(WALKS)} families")
    for name, each in times.items():
        print(f"{name:12} p50 {median(each) * 1000:8.1f} ms   p99 {_p99(each) * 1000:8.1f} ms   {_beside(each, floor)}")


def _asked(address: str, body: str | None, headers: dict[str, str]) -> float:
    """Seconds until the whole answer is there."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)
    start = perf_counter()
    sent = ENCRYPTED | headers | ({"Content-Type": FORM} if body is not None else {})
    connection.request("GET" if body is None else "POST", "/", body, sent)
    answer = connection.getresponse()
    answer.read()
    seconds = perf_counter() - start
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{address} answered {answer.status} to {body}")
    return seconds


def _p99(seconds: Iterable[float]) -> float:
    return quantiles(seconds, n=100)[98]


def _beside(seconds: Iterable[float], floor: float) -> str:
    return f"{median(seconds) / floor:6.1f} times the bare page's p50"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
