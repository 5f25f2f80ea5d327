# SPDX-License-Identifier: EUPL-1.2
"""The pages are ready for more languages: one list, directions from the language, styles that know no left or right."""

import re
from pathlib import Path

import pytest

import rokwijzer.web

WEB = Path(rokwijzer.web.__file__).parent
STYLES = sorted((WEB / "style").rglob("*.css"))
PAGES = sorted((WEB / "templates").rglob("*.html"))

PHYSICAL = re.compile(
    r"""(?:^|[;{\s])(?:
        (?:left|right|top|bottom|(?:min-|max-)?(?:width|height))
        | (?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right|top|bottom)(?:-\w+)?
        | border-(?:top|bottom)-(?:left|right)-radius
        )\s*:""",
    re.VERBOSE,
)
SIDES = re.compile(r"(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b")
# Not the border: an arrow that points down is drawn with two sides and turned, whatever the direction is.
FOUR_SIDES = re.compile(r"(?:margin|padding|inset|border-radius)\s*:\s*([^;}]+)")
MARK = "\u2021"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def test_a_style_that_names_a_side_would_be_found() -> None:
    for css in ("a{left:0}", "a { margin-left: 1px }", "a{text-align: right}", "a{max-width:3rem}", "a{float:left}"):
        assert PHYSICAL.search(css) or SIDES.search(css), css
    for css in ("a{inset-inline-start:0}", "@media (width >= 40rem) {", "a{max-inline-size:3rem}", "a{text-align:end}"):
        assert not PHYSICAL.search(css)
        assert not SIDES.search(css)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_names_no_side_of_the_page(path: Path) -> None:
    css = COMMENT.sub("", path.read_text(encoding="utf-8"))
    assert [match[0] for pattern in (PHYSICAL, SIDES) for match in pattern.finditer(css)] == []
    # Four values at once go round by the clock, whatever the direction is.
    lopsided = [
        match[0]
        for match in FOUR_SIDES.finditer(css)
        if "/" not in match[1] and len(match[1].split()) == 4 and match[1].split()[1] != match[1].split()[3]
    ]
    assert lopsided == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(WEB / "templates")))
def test_what_may_be_marked_with_its_language_stands_where_a_mark_can_stand(path: Path) -> None:
    """In an attribute, a title, an option or a text area no mark can stand: there `wt` and `kt` are used."""
    text = re.sub(r"{#.*?#}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"block (?:title|description) %}{%\s*(?:w|many|k)\s", text)
    text = re.sub(r"{%(?:(?!%}).)*? as \w+ %}", "", text)  # kept for later, and not written here
    left = re.sub(r"{%\s*(?:w|many|k)\s.*?%}", MARK, text, flags=re.DOTALL)
    left = re.sub(r"{%.*?%}|{{.*?}}", "", left, flags=re.DOTALL)
    assert not re.search(rf"<\w[^<>]*{MARK}", left), "in an attribute"
    for element in ("title", "option", "textarea"):
        assert not re.search(rf"<{element}\b[^>]*>(?:(?!</{element}>).)*?{MARK}", left, re.DOTALL), element
