# SPDX-License-Identifier: EUPL-1.2
"""What is installed is pinned to the byte, and from where it comes is left to the machine."""

import re
import tomllib

import pytest

from tests.ground.repository import ROOT

LOCKS = ("bootstrap", "runtime", "dev", "bench")
PIN = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>[^\s;]+)", re.MULTILINE)


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def _pins(name: str) -> dict[str, str]:
    return {match["name"]: match["version"] for match in PIN.finditer(_lock(name))}


def _names(requirements: list[str]) -> set[str]:
    return {re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", item, maxsplit=1)[0]).lower() for item in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_every_pinned_version_has_a_hash(name: str) -> None:
    entries = [part for part in re.split(r"^(?=[a-z0-9])", _lock(name), flags=re.MULTILINE) if part.strip()]
    assert entries
    assert len(entries) == len(_pins(name)), "a line that pins nothing"
    bare = [entry.split()[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)]
    assert not bare


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_file_holds_an_address(name: str) -> None:
    assert not re.findall(r"\S*://\S*|--\S*index\S*|--find-links|--trusted-host|^-e |@ ", _lock(name), re.MULTILINE)


def test_all_that_pyproject_asks_for_is_pinned() -> None:
    page = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert _names(page["project"]["dependencies"]) <= set(_pins("runtime"))
    assert _names(page["dependency-groups"]["dev"]) <= set(_pins("dev"))
    assert _names(page["dependency-groups"]["bench"]) <= set(_pins("bench"))
    assert _names(page["dependency-groups"]["bootstrap"]) == set(_pins("bootstrap"))


@pytest.mark.parametrize("name", ["dev", "bench"])
def test_tests_and_measurements_run_with_the_versions_that_users_get(name: str) -> None:
    pins, given = _pins(name), _pins("runtime")
    differing = {each: (pinned, pins.get(each)) for each, pinned in given.items() if pins.get(each) != pinned}
    assert not differing, "run make lock"
