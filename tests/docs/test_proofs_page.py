# SPDX-License-Identifier: EUPL-1.2
"""docs/proofs.md names every proof and every kind of failure, and nothing else."""

import re
from pathlib import Path

from rokwijzer.proofs import CLAIMS, FAULTS

PAGE = (Path(__file__).parents[2] / "docs" / "proofs.md").read_text(encoding="utf-8")
ROWS = {
    name: set(re.findall(r"`([a-z-]+)`", failures))
    for name, failures in re.findall(r"^\| `([a-z-]+)` \|.*\| ([^|]*) \|$", PAGE, re.MULTILINE)
}


def test_every_proof_has_its_row_in_the_order_in_which_it_is_done() -> None:
    assert list(ROWS) == list(CLAIMS)


def test_every_failure_stands_in_the_row_of_its_proof() -> None:
    wanted: dict[str, set[str]] = {}
    for code, fault in FAULTS.items():
        wanted.setdefault(fault.claim, set()).add(code)
    assert wanted == ROWS


def test_the_commands_on_the_page_name_proofs_that_exist() -> None:
    assert set(re.findall(r"--only ([a-z-]+)", PAGE)) <= CLAIMS.keys()
