# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs and tables of a word processor's file, as the XML that it keeps (WordprocessingML).

Written as text and read at once: a document of a hundred pages has some ten thousand paragraphs, and one object for
each would take many seconds.
"""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
INK, SOFT, SAND, RULE = "0F4C52", "545B5A", "F5F0E6", "C9BFAE"
_WIDTH = 9600
"""Twentieths of a point between the margins of the page."""


def run(text: str, *, bold: bool = False, colour: str = "", size: int = 0) -> str:
    """A piece of a paragraph; `size` in half points."""
    looks = ("<w:b/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
    looks += f'<w:sz w:val="{size}"/>' if size else ""
    return f'<w:r>{f"<w:rPr>{looks}</w:rPr>" if looks else ""}<w:t xml:space="preserve">{_text(text)}</w:t></w:r>'


def cites(refs: Sequence[str]) -> str:
    """Where a sentence comes from, small behind it."""
    return run(f" [{', '.join(refs)}]", colour=SOFT, size=15) if refs else ""


def link(anchor: str, text: str, *, bold: bool = False) -> str:
    """A link to a place in the document."""
    return f"<w:hyperlink w:anchor={quoteattr(anchor)}>{run(text, bold=bold)}</w:hyperlink>"


def paragraph(content: str, style: str = "", *, shade: str = "", mark: tuple[int, str] | None = None) -> str:
    """A paragraph in a style (by its id); `mark` makes it a place that links lead to (number and name)."""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    looks += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    if mark is not None:
        number, name = mark
        content = (
            f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>{content}<w:bookmarkEnd w:id="{number}"/>'
        )
    return f"<w:p>{f'<w:pPr>{looks}</w:pPr>' if looks else ''}{content}</w:p>"


def field(instruction: str, shown: str, *, stale: bool = False) -> str:
    """A field, with what it shows until the word processor works it out anew; a stale one is worked out on opening."""
    dirty = ' w:dirty="true"' if stale else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{dirty}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def contents(entries: Sequence[tuple[int, str, str]], levels: str) -> str:
    """A table of contents: level, place and text of each heading. Page numbers come when it is updated."""
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "{levels}" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    last = len(entries) - 1
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return "".join(
        paragraph(f"{begin if at == 0 else ''}{link(anchor, text)}{end if at == last else ''}", f"TOC{level}")
        for at, (level, anchor, text) in enumerate(entries)
    )


def table(name: str, columns: Sequence[tuple[str, int]], rows: Iterable[Sequence[str]]) -> str:
    """A table with a row of column names that is repeated on each page; `columns` are names and parts of the width.

    Cells hold the content of one paragraph. No cell is merged or left out, so that it can be read in order.
    """
    whole = sum(part for _, part in columns)
    widths = [_WIDTH * part // whole for _, part in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>' for side in ("bottom", "insideH")
    )
    looks = (
        f'<w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblBorders>{edge}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        'w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(_clean(name))}/>"
    )
    head = _row([run(title, bold=True, colour=INK) for title, _ in columns], widths, "<w:tblHeader/>")
    body = "".join(_row(row, widths) for row in rows)
    return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>{paragraph('')}"


def _row(cells: Sequence[str], widths: Sequence[int], more: str = "") -> str:
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(cell, "TableText")}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{inside}</w:tr>"


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    """Without characters that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
