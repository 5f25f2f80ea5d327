# SPDX-License-Identifier: EUPL-1.2
"""What goes over the wire: one origin, little of it, and only what may be used."""

import gzip
import json
import re
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.test import Client

from rokwijzer.web import assets

MOST_BYTES = 60_000


def test_the_first_page_weighs_at_most_sixty_kilobytes(client: Client) -> None:
    page = client.get("/")
    content = page.content.decode()
    parts = re.findall(r'(?:href|src)="(/static/[^"]+)"', content)
    assert len(set(parts)) == 3
    assert not re.findall(r'(?:src|action|formaction)="https?:|<link[^>]*href="https?:', content)
    files = [assets.WEB / "static" / part.removeprefix("/static/") for part in set(parts)]
    weight = len(gzip.compress(page.content, 6)) + sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)
    assert weight <= MOST_BYTES


def test_nothing_is_inline(client: Client) -> None:
    content = client.get("/").content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:", content)


def test_a_page_is_squeezed_for_who_can_read_that(client: Client) -> None:
    response = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    assert b"<html" in gzip.decompress(response.content)


def test_only_tokens_that_are_used_are_kept_in_their_order() -> None:
    tokens = {"--a": "1px", "--b": "var(--a)", "--c": "var(--d)", "--d": "2px", "--e": "var(--e)"}
    assert assets.reachable(tokens, "x{y:var(--b)} z{y:var(--e, 3px)}") == {
        "--a": "1px",
        "--b": "var(--a)",
        "--e": "var(--e)",
    }


def test_squeezing_changes_no_meaning() -> None:
    css = "/* x */\n.a > .b:hover , .c {\n  margin : 0 auto ;\n  width: calc(1px + 2px);\n}\n"
    css += "@media (width >= 3rem) { a { b: c } }\n"
    assert (
        assets.squeezed(css) == ".a > .b:hover,.c{margin : 0 auto;width:calc(1px + 2px)}@media (width >= 3rem){a{b:c}}"
    )


def test_two_groups_of_pages_do_not_style_a_class_of_the_same_name() -> None:
    """Every page around the first one has the style of all of them; what one names must not reach another."""
    found: dict[str, set[str]] = {}
    for path in (assets.WEB / "style").rglob("*.css"):
        for name in re.findall(r"^    \.([a-z0-9_-]+)(?= \{|,$)", path.read_text(encoding="utf-8"), re.MULTILINE):
            found.setdefault(name, set()).add(path.name)
    assert len(found) > 100
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_a_package_under_another_licence_stops_the_building(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = json.loads((assets.WEB.parents[2] / "package.json").read_text())["devDependencies"]
    for name in wanted:
        folder = tmp_path / name / "dist"
        folder.mkdir(parents=True)
        (folder.parent / "package.json").write_text(json.dumps({"license": "MIT"}))
    with pytest.raises(assets.AssetError, match="is under 'MIT'"):
        assets.build(tmp_path)


def test_a_missing_package_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(assets.AssetError, match="Run: make assets"):
        assets.build(tmp_path)


def test_without_the_built_files_the_check_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rokwijzer.web.checks.STYLE", tmp_path / "pages.css")
    found = [each for each in run_checks() if each.id == "rokwijzer.E001"]
    assert [each.hint for each in found] == ["Run: make assets"]
    assert "pages.css" in found[0].msg
