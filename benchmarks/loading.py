# SPDX-License-Identifier: EUPL-1.2
"""How long 2,000 offers take to load and to check, beside reading the same texts with plain PyYAML and nothing else.

.venv/bin/python -m benchmarks.loading [NUMBER_OF_OFFERS]
"""

import resource
import sys
from statistics import median
from time import perf_counter

import yaml

from benchmarks.generated import documents
from rokwijzer.decisions import decide, findings
from rokwijzer.knowledge import from_documents

RUNS = 3


def main(offers: int) -> None:
    """Print the medians."""
    texts = documents(offers)
    plain, load, check = [], [], []
    for _ in range(RUNS):
        start = perf_counter()
        for text in texts.values():
            yaml.load(text, Loader=yaml.CSafeLoader)
        plain.append(perf_counter() - start)
        start = perf_counter()
        base = from_documents(texts)
        load.append(perf_counter() - start)
        assert len(base.offers) == offers
        start = perf_counter()
        found = findings(decide(base))
        check.append(perf_counter() - start)
        assert not found, found[:3]
    lines = sum(text.count("\n") for text in texts.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{offers} offers, {lines} lines; medians of {RUNS} runs")
    print(f"PyYAML alone        {median(plain):6.2f} s")
    print(f"load and link       {median(load):6.2f} s   {median(load) / median(plain):.1f} times PyYAML alone")
    print(f"check               {median(check):6.2f} s")
    print(f"largest memory      {memory:6.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
