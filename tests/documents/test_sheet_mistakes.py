# SPDX-License-Identifier: EUPL-1.2
"""Every mistake in a filled-in call sheet is named at its row and column, and then nothing is taken over."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from rokwijzer.documents.call_sheet import Column, SheetProblem, SheetProblems, read_sheet, to_csv
from rokwijzer.documents.call_sheet.columns import HEADINGS, NEEDED, letters
from rokwijzer.documents.call_sheet.persons import person_in
from rokwijzer.documents.call_sheet.reading import FILE_LIMIT, UNPACKED_LIMIT
from tests.documents.made_up import ON, SHEET, TOWN, answer, answers, places, sheet, text_file, workbook

WHERE = places(workbook({}))
ROWS = {row.id: number for number, row in enumerate(SHEET.rows, 2)}


def _problems(raw: bytes, name: str = "sheet.xlsx", town: str = TOWN, today: date = ON) -> tuple[SheetProblem, ...]:
    with pytest.raises(SheetProblems) as wrong:
        answers(raw, name, town, today)
    return wrong.value.problems


def _one(raw: bytes, name: str = "sheet.xlsx") -> SheetProblem:
    (problem,) = _problems(raw, name)
    return problem


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        (Column.STATUS, "misschien", "unknown-status"),
        (Column.STATUS, 3, "unknown-status"),
        (Column.STATUS, date(2026, 11, 20), "unknown-status"),
        (Column.STATUS, None, "no-status"),
        (Column.STATUS, "=A1", "formula"),
        (Column.SAID_BY, None, "no-by"),
        (Column.CHECKED, None, "no-day"),
        (Column.CHECKED, "gisteren", "bad-day"),
        (Column.CHECKED, "2026-02-30", "bad-day"),
        (Column.CHECKED, "31-02-2026", "bad-day"),
        (Column.CHECKED, "2026-13-01", "bad-day"),
        (Column.CHECKED, "46000", "bad-day"),
        (Column.CHECKED, True, "not-text"),
        (Column.CHECKED, "=TODAY()", "formula"),
        (Column.CHECKED, date(2026, 11, 23), "future-day"),
        (Column.CHECKED, "23-11-2026", "future-day"),
        (Column.CHECKED, date(1999, 12, 31), "far-day"),
        (Column.WORDS_NL, None, "only-english"),
        (Column.WORDS_NL, "x" * 501, "too-long"),
        (Column.WORDS_NL, "=1+1", "formula"),
        (Column.WAITING_EN, "a month", "only-english"),
        (Column.NOTE, "twee\ufeffregels", "character"),
        (Column.SAID_BY, "info@voorbeeld.nl", "person-mail"),
        (Column.NOTE, "bel 06-12345678", "person-mobile"),
        (Column.WORDS_NL, "Mevrouw Jansen weet het.", "person-name"),
        (Column.NOTE, "nummer 111222333", "person-number"),
    ],
)
def test_a_mistake_is_named_at_its_row_and_column(column: Column, value: object, key: str) -> None:
    found = [
        problem
        for problem in _problems(workbook({"studied": {**answer(), column: value}}))
        # English without Dutch is shown at the English.
        if problem.heading is column or key == "only-english"
    ]
    assert [problem.key for problem in found] == [key]
    place = Column.WORDS_EN if (column, key) == (Column.WORDS_NL, "only-english") else column
    assert (found[0].row, found[0].column) == (ROWS["studied"], WHERE[place])
    for language, row in (("nl", "rij"), ("en", "row")):
        words = found[0].in_words(language)
        assert words.startswith(f"{row} {ROWS['studied']}, ")
        assert f"{letters(WHERE[place])} ({HEADINGS[place].in_(language)}): " in words
        assert "{" not in words


def test_words_may_not_be_left_out_where_the_status_is_another_one() -> None:
    wordless = answer(WORDS_NL=None, WORDS_EN=None)
    assert _one(workbook({"studied": wordless})).key == "no-words"
    assert _one(workbook({"massage": wordless})).key == "no-words"
    assert len(answers(workbook({"video": wordless}))) == 1


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2026, 11, 21)])
def test_the_day_itself_is_not_in_the_future(today: date) -> None:
    assert len(answers(workbook({"studied": answer()}), today=today)) == 1
    (problem,) = _problems(workbook({"studied": answer()}), today=date(2026, 11, 19))
    assert problem.in_words("nl") == (
        f"rij {ROWS['studied']}, kolom R (Nieuw: nagekeken op): 2026-11-20 ligt in de toekomst. "
        "Geef de dag van het gesprek."
    )


def test_the_nearest_status_or_else_all_are_named() -> None:
    close = _one(workbook({"studied": answer(STATUS="beschikbar")})).in_words("nl")
    assert close.endswith("'beschikbar' is geen status. Kies uit: beschikbaar.")
    far = _one(workbook({"studied": answer(STATUS="nee")})).in_words("en")
    assert far.endswith("Choose from: available, pilot, ask, planned, elsewhere only, not purchased here, ended.")


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        (Column.ID, "nothing", "unknown-id"),
        (Column.ID, "video", "changed-id"),
        (Column.ID, "training", "changed-id"),
        (Column.ID, "", "no-id"),
        (Column.OFFER, "Iets anders", "changed-id"),
        (Column.STATE, "0123456789ab", "changed-state"),
        (Column.LIST, "call-sheet 2", "no-list"),
        (Column.LIST, "", "no-list"),
        (Column.LIST, SHEET.mark.replace("town", "village"), "other-list"),
    ],
)
@pytest.mark.parametrize("filled", [True, False])
def test_a_hidden_column_that_was_changed_is_seen_also_in_a_row_without_answer(
    column: Column, value: str, key: str, filled: bool
) -> None:
    given = {"studied": {**(answer() if filled else {}), column: value}}
    problems = _problems(workbook(given))
    assert [problem.key for problem in problems] == [key]
    assert problems[0].row == ROWS["studied"]
    assert "{" not in problems[0].in_words("nl")


def test_an_offer_that_stands_there_twice_is_named_with_both_rows() -> None:
    lines = text_file({"studied": answer()}).decode("utf-8").split("\r\n")
    double = [line for line in lines if line.startswith("studied;")]
    raw = "\r\n".join([*lines[:-1], *double, ""]).encode()
    problem = _one(raw, "sheet.csv")
    assert (problem.key, problem.row) == ("twice", len(SHEET.rows) + 2)
    assert f"'studied' staat ook in rij {ROWS['studied']}" in problem.in_words("nl")


def test_a_sheet_of_another_region_is_refused_and_says_of_which() -> None:
    raw = workbook({"video": answer()}, sheet(region="land"))
    words = _problems(raw)[0].in_words("nl")
    assert "deze rij hoort bij een andere lijst: 'land'" in words
    assert "Geef de regio van de lijst (land)" in words


def test_all_mistakes_are_named_at_once_and_sorted_by_place() -> None:
    raw = workbook({"studied": answer(STATUS="x", SAID_BY=None), "video": answer(CHECKED="x"), "massage": answer()})
    problems = _problems(raw)
    assert len(problems) == 3
    assert [(each.row, each.column) for each in problems] == sorted((each.row, each.column) for each in problems)
    assert str(SheetProblems(problems)).count("\n") == 2


def test_what_stands_there_about_a_person_is_not_repeated() -> None:
    for text in ("jan@voorbeeld.nl", "06-12345678", "Mevrouw Jansen"):
        for language in ("nl", "en"):
            assert text not in _one(workbook({"studied": answer(SAID_BY=text)})).in_words(language)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("06-12345678", "person-mobile"),
        ("06 12 34 56 78", "person-mobile"),
        ("(06) 1234 5678", "person-mobile"),
        ("+31 6 12345678", "person-mobile"),
        ("+31 (0)6-12345678", "person-mobile"),
        ("0031612345678", "person-mobile"),
        ("612345678", "person-mobile"),
        ("mail naar a.b@c.nl", "person-mail"),
        ("mevr. De Vries", "person-name"),
        ("dhr. van der Berg", "person-name"),
        ("de heer Jansen", "person-name"),
        ("Mw Bakker", "person-name"),
        ("J. Jansen", "person-name"),
        ("A.B. van den Berg", "person-name"),
        ("Mrs. Smith", "person-name"),
        ("111222333", "person-number"),
        ("0570-612345", None),
        ("0800-2000", None),
        ("+31 570 612345", None),
        ("06-1234567", None),
        ("Zorg B.V. Deventer", None),
        ("'s Heeren Loo", None),
        ("een heer van stand", None),
        ("GGD IJsselland", None),
        ("6 tot 12 weken, sinds 2026-11-01", None),
        ("Vraag naar de coördinator.", None),
    ],
)
def test_a_person_is_seen_and_an_organisation_is_let_through(text: str, key: str | None) -> None:
    assert person_in(text) == key


# Files that are no call sheet


def _packed(*names: str, size: int = 1) -> bytes:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in names:
            packed.writestr(name, b" " * size)
    return page.getvalue()


def _other_workbook() -> bytes:
    book, page = Workbook(), io.BytesIO()
    book.worksheets[0]["A1"] = "Boodschappen"
    book.save(page)
    return page.getvalue()


@pytest.mark.parametrize(
    ("raw", "name", "key"),
    [
        (b"", "sheet.xlsx", "unreadable"),
        (b"no zip", "sheet.xlsx", "unreadable"),
        (_packed("xl/workbook.xml"), "sheet.xlsx", "unreadable"),
        (_packed("xl/vbaProject.bin"), "sheet.xlsx", "macros"),
        (_packed("xl/a", size=UNPACKED_LIMIT + 1), "sheet.xlsx", "too-large"),
        (b" " * (FILE_LIMIT + 1), "sheet.csv", "too-large"),
        (b"\n" * 30_000, "sheet.csv", "too-large"),
        (workbook({}), "sheet.xlsm", "macros"),
        (workbook({}), "sheet.ods", "other-format"),
        (workbook({}), "sheet", "other-format"),
        (workbook({}), "sheet.csv", "unreadable"),
        (text_file({}).decode("utf-8-sig").encode("utf-16"), "sheet.csv", "unreadable"),
        (b"", "sheet.csv", "not-a-sheet"),
        (b"Aanbod;Nieuw: status\r\nVideo;x\r\n", "sheet.csv", "not-a-sheet"),
        (_other_workbook(), "sheet.xlsx", "not-a-sheet"),
        (b'Aanbod;"' + b"x" * 200_000, "sheet.csv", "unreadable"),
    ],
)
def test_a_file_that_is_no_call_sheet_is_refused(raw: bytes, name: str, key: str) -> None:
    with pytest.raises(SheetProblems) as wrong:
        read_sheet(raw, name)
    (problem,) = wrong.value.problems
    assert problem.key == key
    for language in ("nl", "en"):
        assert "{" not in problem.in_words(language)


@pytest.mark.parametrize("column", NEEDED)
def test_a_heading_that_is_gone_is_named(column: Column) -> None:
    raw = to_csv(SHEET).replace(HEADINGS[column].nl, "Iets anders", 1).encode()
    problem = _one(raw, "sheet.csv")
    assert (problem.key, problem.row) == ("no-column", 1)
    assert f"'{HEADINGS[column].nl}'" in problem.in_words("nl")


def test_a_heading_that_stands_there_twice_is_named() -> None:
    raw = to_csv(SHEET).replace(HEADINGS[Column.KIND].nl, HEADINGS[Column.NOTE].en, 1).encode()
    problem = _one(raw, "sheet.csv")
    assert (problem.key, problem.row, problem.column) == ("two-columns", 1, WHERE[Column.NOTE])
