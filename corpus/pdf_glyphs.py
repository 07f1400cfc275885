"""Glyphs that pdfminer gives no character for, asked of PDFium by their place on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_CID = re.compile(r"\(cid:\d+\)")
_PRINTABLE = re.compile(
    "[\x21-\x7e\xa1-\u1fff\u2010-\u2bff\u2e80-\ud7ff\uf900-\ufaff\ufe10-\uffe6\U00020000-\U0003ffff]"
)


def is_unknown(char: dict[str, Any]) -> bool:
    """Tell whether a character of pdfplumber's stands for a glyph without a Unicode value."""
    return bool(_CID.fullmatch(char["text"]))


def fill_unknown(data: bytes, page: Any, chars: Sequence[dict[str, Any]]) -> None:
    """Set the text of the unknown glyphs among ``chars`` that PDFium can name; the others become U+FFFD.

    Parameters
    ----------
    data : bytes
        The whole PDF.
    page : pdfplumber page
    chars : sequence of dict
        Its characters, changed in place.
    """
    unknown = [char for char in chars if is_unknown(char)]
    if not unknown:
        return
    import pypdfium2  # type: ignore[import-untyped]

    try:
        with pypdfium2.PdfDocument(data) as document:
            text = document[page.page_number - 1].get_textpage()
            for char in unknown:
                char["text"] = _at(text, char, float(page.bbox[3]))
            text.close()
    except pypdfium2.PdfiumError:
        for char in unknown:
            char["text"] = "\ufffd"


def _at(text: Any, char: dict[str, Any], height: float) -> str:
    inset = 0.15 * (char["x1"] - char["x0"])
    down = 0.3 * (char["bottom"] - char["top"])
    found = text.get_text_bounded(
        left=char["x0"] + inset, right=char["x1"] - inset, bottom=height - char["bottom"] + down,
        top=height - char["top"] - down,
    ).strip()  # fmt: skip
    return found if len(found) == 1 and _PRINTABLE.match(found) else "\ufffd"
