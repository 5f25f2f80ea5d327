# SPDX-License-Identifier: EUPL-1.2
"""The project states one version and one description of itself wherever it states them."""

import re
import tomllib
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

import rokwijzer
from tests.ground.repository import ROOT, text


def _publiccode() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return loaded


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def test_package_installation_and_publiccode_state_one_version() -> None:
    assert version("rokwijzer") == rokwijzer.__version__, "run make setup: another version is installed"
    assert _publiccode()["softwareVersion"] == rokwijzer.__version__


def test_the_changelog_begins_with_this_version_or_with_what_is_to_come() -> None:
    headings = re.findall(r"^## \[?([^\]\s]+)", text(Path("CHANGELOG.md")) or "", re.MULTILINE)
    assert headings
    assert rokwijzer.__version__ in headings
    assert headings.index(rokwijzer.__version__) == (1 if headings[0] == "Unreleased" else 0)


def test_the_same_licence_stands_in_both_descriptions() -> None:
    assert _publiccode()["legal"]["license"] == _project()["license"] == "EUPL-1.2"


def test_publiccode_has_what_its_standard_requires() -> None:
    page = _publiccode()
    assert page["publiccodeYmlVersion"] == "0.4"
    assert page["name"] == "ROKwijzer"
    assert urlsplit(page["url"]).scheme == "https"
    assert date.fromisoformat(page["releaseDate"]) >= date(2026, 11, 25)
    assert page["platforms"]
    assert page["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert page["softwareType"] == "standalone/web"
    assert page["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert all(contact["name"] for contact in page["maintenance"]["contacts"])
    assert isinstance(page["localisation"]["localisationReady"], bool)
    assert "nl" in page["localisation"]["availableLanguages"]
    assert set(page["description"]) == {"en", "nl"}
    for description in page["description"].values():
        assert 0 < len(description["shortDescription"]) <= 150
        assert 500 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
