# SPDX-License-Identifier: EUPL-1.2
"""Puts the style and script of the pages together; `make assets` calls it with the folder `node_modules`.

The components and the theme of NL Design System come from npm packages, all under the EUPL-1.2; of the theme only the
tokens that something uses are kept. Everything goes into layers, so that our own style wins without shouting.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import django_htmx

WEB = Path(__file__).resolve().parent
BUILT = WEB / "static" / "built"
STYLE, SCRIPT = BUILT / "pages.css", BUILT / "pages.js"
SITE_STYLE, SITE_SCRIPT = BUILT / "site.css", BUILT / "site.js"
"""What the pages around the first one need on top of it, so that the first page does not carry it."""
TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens"
LICENCE = "EUPL-1.2"
THEME = ".voorbeeld-theme"
MOST_BYTES = {STYLE: 22_000, SCRIPT: 24_000, SITE_STYLE: 16_000, SITE_SCRIPT: 8_000}
"""Compressed, as it goes over the wire: a first page is to stay light on a bad connection."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"^\s*(--[\w-]+):\s*(.+?);", re.MULTILINE)
_USED = re.compile(r"var\(\s*(--[\w-]+)")


class AssetError(Exception):
    """Something that stops the building, and what to do."""


def build(modules: Path) -> dict[Path, int]:
    """Write the files; returns their compressed sizes. Raises AssetError."""
    packages = _packages(modules)
    components = "\n".join(_text(path / "dist" / "index.min.css") for name, path in packages.items() if name != TOKENS)
    own, around = _own("style", "*.css"), _own("style/site", "*.css")
    tokens = reachable(_tokens(packages[TOKENS]), components + own + around)
    theme = f"{THEME}{{{''.join(f'{name}:{value};' for name, value in tokens.items())}}}"
    licence = f"/*! {LICENCE}; components and theme: NL Design System, {LICENCE} */"
    BUILT.mkdir(parents=True, exist_ok=True)
    STYLE.write_text(
        f"{licence}\n@layer nl-design,look;@layer nl-design{{{squeezed(theme + components)}}}{squeezed(own)}\n", "utf-8"
    )
    SITE_STYLE.write_text(f"{squeezed(around)}\n", "utf-8")
    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
    if not htmx.exists():
        htmx = htmx.with_name("htmx.min.js")
    SCRIPT.write_text("\n;\n".join((_text(htmx).strip(), _own("script", "*.js"))), "utf-8")
    SITE_SCRIPT.write_text(_own("script/site", "*.js"), "utf-8")
    return {path: _checked_size(path) for path in MOST_BYTES}


def _own(folder: str, names: str) -> str:
    """Our own files of one folder, in the order of their names."""
    between = "\n;\n" if names == "*.js" else "\n"
    return between.join(_text(path) for path in sorted((WEB / folder).glob(names)))


def reachable(tokens: Mapping[str, str], used_in: str) -> dict[str, str]:
    """The tokens that this text uses, with those that they use in turn, in their own order."""
    wanted: set[str] = set()
    todo = set(_USED.findall(used_in))
    while todo:
        name = todo.pop()
        if name in tokens and name not in wanted:
            wanted.add(name)
            todo |= set(_USED.findall(tokens[name]))
    return {name: value for name, value in tokens.items() if name in wanted}


def squeezed(css: str) -> str:
    """The same style sheet without comments and without space that means nothing."""
    text = re.sub(r"\s+", " ", _COMMENT.sub("", css))
    text = re.sub(r"\s*([{};,])\s*", r"\1", text)
    return re.sub(r"([{;][\w-]+): ", r"\1:", text).replace(";}", "}").strip()


def _packages(modules: Path) -> dict[str, Path]:
    wanted: Iterable[str] = json.loads(_text(WEB.parents[2] / "package.json"))["devDependencies"]
    packages = {name: modules / name for name in wanted}
    for name, path in packages.items():
        if not (path / "package.json").exists():
            raise AssetError(f"{name} is not in {modules}. Run: make assets")
        licence = json.loads(_text(path / "package.json")).get("license")
        if licence != LICENCE:
            raise AssetError(
                f"{name} is under {licence!r}, and only {LICENCE} is used here. Take it out of package.json."
            )
    return packages


def _tokens(package: Path) -> dict[str, str]:
    return dict(_TOKEN.findall(_COMMENT.sub("", _text(package / "dist" / "variables.css"))))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _checked_size(path: Path) -> int:
    size = len(gzip.compress(path.read_bytes(), 6))
    if size > MOST_BYTES[path]:
        raise AssetError(f"{path.name} is {size} bytes compressed, more than {MOST_BYTES[path]}. Use less of it.")
    return size


def main(arguments: list[str]) -> int:
    """Build, and say what came of it."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m rokwijzer.web.assets <folder node_modules>\n")
        return 2
    try:
        sizes = build(Path(arguments[0]))
    except (AssetError, OSError) as wrong:
        sys.stderr.write(f"make assets: {wrong}\n")
        return 1
    sys.stdout.write(
        "make assets: " + ", ".join(f"{path.name} {size} bytes compressed" for path, size in sizes.items()) + "\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
