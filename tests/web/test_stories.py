# SPDX-License-Identifier: EUPL-1.2
"""Six whole stories in a real browser, each within a number of taps and seconds at human speed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from rokwijzer.web.papier import printing
from rokwijzer.web.papier.store import Store
from tests.web.stories import STORIES, walk

PAGE = (Path(__file__).parents[2] / "docs" / "stories.md").read_text(encoding="utf-8")


def test_the_page_tells_the_stories_that_are_walked_and_no_others() -> None:
    assert re.findall(r"^## (.+)$", PAGE, re.MULTILINE) == list(STORIES)
    for part in PAGE.split("\n## ")[1:]:
        assert "does.**" in part
        assert "**What must come out**" in part


@pytest.mark.parametrize("name", STORIES)
def test_the_story_comes_out_as_it_is_told(
    browser: Browser, address: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Store(tmp_path / "printed", places=2)
    monkeypatch.setattr(printing, "store", lambda: kept)
    hand = walk(browser, address, name)
    _, _, most_taps, most_seconds = STORIES[name]
    assert hand.taps <= most_taps, f"{hand.taps} taps"
    # The waiting is measured on a machine that may do much else at the same time; the hand's own time is not.
    assert hand.seconds - hand.waited <= most_seconds, f"{hand.seconds:.0f} seconds"
