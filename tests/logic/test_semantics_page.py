# SPDX-License-Identifier: EUPL-1.2
"""The examples in docs/semantics.md give what the page says."""

import doctest
import re
from pathlib import Path

from tests.logic.moments import FOUR_AND_A_HALF_YEARS, ON, TEN_WEEKS, ZERO_TO_FOUR_YEARS

PAGE = Path(__file__).parents[2] / "docs" / "semantics.md"
_FENCED = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_every_example_on_the_page_runs_as_written() -> None:
    examples = "\n".join(_FENCED.findall(PAGE.read_text(encoding="utf-8")))
    names = {
        "ON": ON,
        "BORN_TEN_WEEKS_AGO": TEN_WEEKS,
        "BORN_FOUR_AND_A_HALF_YEARS_AGO": FOUR_AND_A_HALF_YEARS,
        "ZERO_TO_FOUR_YEARS": ZERO_TO_FOUR_YEARS,
    }
    test = doctest.DocTestParser().get_doctest(examples, names, PAGE.name, str(PAGE), 0)
    assert len(test.examples) > 50
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append)
    assert result.failed == 0, "".join(report)
