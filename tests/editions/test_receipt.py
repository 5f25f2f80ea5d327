# SPDX-License-Identifier: EUPL-1.2
"""A receipt names what an advice rested on, and the advice can be given again from it."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from rokwijzer import __version__
from rokwijzer.advice.receipt import ReceiptError, advice_bytes, make_receipt, read_receipt, replay, to_json
from rokwijzer.editions import Layered, current, layered, read_edition, sha256
from rokwijzer.editions.edition import edition_file
from rokwijzer.family import family_hash, read_situation
from rokwijzer.knowledge import shipped_documents
from tests.editions.made_up import CHANGELOG, ON, TOWN, VIDEO, base, documents, with_line

EDITION = read_edition(edition_file(base(), 1, ON, CHANGELOG), "0001.json")
LAYERED = layered(EDITION, documents())
FAMILY = """
municipality: town
on: 2026-11-22
child: {born: 2026-09-13, cries: yes}
carer-1: {role: mother, tension: yes}
"""
SITUATION = read_situation(FAMILY, "family", LAYERED.base)
ADVICE, RECEIPT = make_receipt(SITUATION, LAYERED, on=ON)


def _other(**changed: str) -> Layered:
    return layered(read_edition(edition_file(base(**changed), 2, ON, CHANGELOG), "0002.json"), documents(**changed))


def test_a_receipt_names_everything_that_the_advice_rested_on() -> None:
    assert (RECEIPT.edition, RECEIPT.edition_published, RECEIPT.edition_sha256) == (1, ON, EDITION.sha256)
    assert [(each.region, each.sha256) for each in RECEIPT.layers] == [
        (name, LAYERED.layers[name].sha256) for name in ("town", "land")
    ]
    assert RECEIPT.family_sha256 == family_hash(SITUATION)
    assert (RECEIPT.on, RECEIPT.region, RECEIPT.language, RECEIPT.program) == (ON, "town", "nl", __version__)
    assert RECEIPT.advice_sha256 == sha256(advice_bytes(ADVICE))
    assert RECEIPT.outcome["offers"] == {name: offer.status for name, offer in ADVICE.offers.items()}
    assert RECEIPT.outcome["criteria"]["video#age"] == "met"


def test_what_holds_in_the_region_is_in_the_advice() -> None:
    assert "walk" in ADVICE.offers
    assert "massage" not in ADVICE.offers


def test_the_line_for_a_letter_names_it_in_words() -> None:
    line = RECEIPT.in_words("nl")
    assert line.startswith("Advies van 22 november 2026; editie 1 van 22 november 2026 (")
    assert "lagen: town " in line
    assert line.endswith(f"ROKwijzer {__version__}; {RECEIPT.advice_sha256[:12]}")
    assert RECEIPT.in_words("en").startswith("Advice of 22 November 2026; edition 1 of 22 November 2026 (")


def test_the_same_program_gives_the_same_bytes_from_the_family_file() -> None:
    receipt = read_receipt(to_json(RECEIPT), "receipt.json")
    assert receipt == RECEIPT
    again = layered(read_edition(edition_file(base(), 1, ON, CHANGELOG), "0001.json"), documents())
    advice, _ = make_receipt(read_situation(FAMILY, "family", again.base), again, on=ON)
    assert advice_bytes(advice) == advice_bytes(ADVICE)
    found = replay(receipt, read_situation(FAMILY, "family", again.base), again)
    assert found.same_program
    assert found.holds
    assert found.now == RECEIPT


def test_the_day_the_region_and_the_language_of_the_receipt_count_not_those_of_today() -> None:
    day = date(2027, 10, 1)
    _, receipt = make_receipt(SITUATION, LAYERED, on=day, region="land", language="en")
    assert receipt.outcome["criteria"]["massage#young"] == "not-met"
    found = replay(receipt, SITUATION, LAYERED)
    assert found.holds
    assert (found.now.on, found.now.region, found.now.language) == (day, "land", "en")


def test_a_later_program_may_say_it_in_other_words_but_not_decide_otherwise() -> None:
    older = RECEIPT.model_copy(update={"program": "0.0.1", "advice_sha256": "0" * 64})
    found = replay(older, SITUATION, LAYERED)
    assert not found.same_program
    assert found.holds
    same = RECEIPT.model_copy(update={"advice_sha256": "0" * 64})
    assert replay(same, SITUATION, LAYERED).differences == (
        f"program {__version__} says the same in other words: the advice has another hash",
    )


def test_another_decision_is_named_by_its_address() -> None:
    found = replay(RECEIPT, SITUATION, _other(offers__video=with_line(VIDEO, "before 4 years", "before 1 months")))
    assert [line for line in found.differences if line.startswith("another edition: it was edition 1 of")]
    assert "criteria video#age: was met, is not-met" in found.differences
    assert "offers video: was fits-as-far-as-known, is not-meant" in found.differences


def test_another_family_and_another_layer_are_named() -> None:
    other = read_situation(FAMILY.replace("cries: yes", "cries: no"), "family", LAYERED.base)
    found = replay(RECEIPT, other, LAYERED).differences
    assert found[0].startswith("the family file says something else")
    assert "steps film: was open, is does-not-apply" in found
    changed = layered(EDITION, documents(regions__town=with_line(TOWN, "is er,", "is er nu,")))
    found = replay(RECEIPT, SITUATION, changed).differences
    assert found[0].startswith("another layer of town: it was ")
    assert [line for line in found if line.startswith("another layer")] == [found[0]]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"video#age": "met"', '"video#age": "not-met"', "changed after it was made"),
        ('"format": 1', '"format": 2', "format 2"),
        ('"edition-sha256": "', '"edition-sha256": "x', "edition-sha256"),
        ('"on": "2026-11-22"', '"on": "yesterday"', "on: "),
        ("{", "[", "no JSON"),
    ],
)
def test_what_is_no_receipt_is_refused(old: str, new: str, message: str) -> None:
    text = to_json(RECEIPT)
    assert old in text
    with pytest.raises(ReceiptError, match=message):
        read_receipt(text.replace(old, new, 1), "receipt.json")


def test_a_receipt_says_nothing_of_the_family_in_words() -> None:
    text = to_json(RECEIPT)
    assert set(json.loads(text)) == {
        *("format", "edition", "edition-published", "edition-sha256", "layers", "family-sha256", "on", "region"),
        *("language", "program", "advice-sha256", "outcome-sha256", "outcome"),
    }
    assert "2026-09-13" not in text


_IN_ANOTHER_PROCESS = """
import sys
from datetime import date
from pathlib import Path
from rokwijzer.advice.receipt import make_receipt, to_json
from rokwijzer.editions import current
from rokwijzer.family import read_situation
known = current(Path(sys.argv[1]))
for name, text in sorted(known.base.examples.items())[::4]:
    situation = read_situation(text, name, known.base, today=date(2026, 11, 22))
    print(to_json(make_receipt(situation, known, on=situation.on or date(2026, 11, 22))[1]))
"""


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    """Sets of texts have another order in every process; no byte of an advice may depend on it."""
    for name, text in shipped_documents().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = [
        subprocess.run(
            [sys.executable, "-c", _IN_ANOTHER_PROCESS, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=300,
        ).stdout
        for seed in ("1", "2")
    ]
    assert len(said[0]) > 1000
    assert said[0] == said[1]


def test_every_second_shipped_example_is_given_again_in_the_same_bytes() -> None:
    known = current()
    assert known.base.examples
    for name, text in list(known.base.examples.items())[::2]:
        situation = read_situation(text, name, known.base, today=ON)
        _, receipt = make_receipt(situation, known, on=situation.on or ON)
        found = replay(read_receipt(to_json(receipt), name), read_situation(text, name, known.base, today=ON), known)
        assert found.holds, (name, found.differences)
