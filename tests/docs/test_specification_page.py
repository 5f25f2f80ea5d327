# SPDX-License-Identifier: EUPL-1.2
"""The specification page says what the specification tests say."""

from tools.render_spec import PAGE, page


def test_the_specification_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make spec`"


def test_every_paragraph_is_a_sentence_of_its_own() -> None:
    paragraphs = [line for line in page().splitlines() if line.startswith("- **")]
    names = [line.split("**")[1] for line in paragraphs]
    assert len(names) > 60
    assert len(set(names)) == len(names)
