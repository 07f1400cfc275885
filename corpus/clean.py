"""Clean a document: each step states edits, and one map leads from the cleaned text back to the text as read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from . import advertising, characters, chrome, damage, flags, repeats, script, spacing, wrapping
from .offsets import OffsetMap, apply_edits
from .steps import Areas, Step
from .types import Cell, Cleaned, Document, Notice

Anchored = TypeVar("Anchored", Notice, Cell)

STEPS: dict[str, Step] = {
    "entities": damage.decode_entities,
    "tags": damage.drop_tags,
    "misread": damage.repair_misread,
    "invisible": characters.drop_invisible,
    "fold": characters.fold,
    "markers": characters.expand_markers,
    "pinyin": damage.drop_pinyin,
    "script": script.simplify,
    "lost": damage.flag_lost,
    "advertising": advertising.mask_advertising,
    "chrome": chrome.drop_chrome,
    "page_marks": wrapping.drop_page_marks,
    "headings": spacing.break_headings,
    "wraps": wrapping.join_lines,
    "spaces": spacing.drop_spaces,
    "repeats": repeats.drop_repeats,
    "missing": flags.flag_missing,
}
"""The steps by name, in the order in which they build on each other."""


def clean(document: Document, *, steps: Iterable[str] | None = None) -> Cleaned:
    """Clean a document.

    Parameters
    ----------
    document : Document
    steps : iterable of str, optional
        Names out of :data:`STEPS`, applied in the order given; all of them by default.

    Returns
    -------
    Cleaned
        Full-width ASCII is half-width, script is simplified, lines do not wrap, and what was no part of the report
        is gone; ``map`` leads back to ``document.text`` and ``notices`` name what was dropped or looks damaged. To
        clean a cleaned text again changes nothing, save where what one step took out parted what another looks for
        (``&amp;nbsp;``), or indentation alone told a paragraph from a wrapped line.

    Raises
    ------
    ValueError
        Where a step is not known.

    Examples
    --------
    >>> page = Document(id="0" * 16, source="page.txt", text="當前位置：首頁\\n雲嶺市主動公開信息 3667 條。")
    >>> cleaned = clean(page)
    >>> cleaned.text, cleaned.script
    ('\\n云岭市主动公开信息3667条。', 'hant')
    >>> start, end = cleaned.map.to_source(10, 15)
    >>> page.text[start:end], [notice.code for notice in cleaned.notices]
    ('3667 條', ['page_chrome', 'spaces_in_words'])
    """
    names = tuple(STEPS if steps is None else steps)
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        raise ValueError(f"unknown cleaning steps {unknown} for {document.source!r}; allowed are {list(STEPS)}")
    text = document.text
    offsets = OffsetMap.identity(len(text))
    areas = Areas(tuple((grid.start, grid.end) for grid in document.grids), document.marks)
    notices: list[Notice] = []
    for name in names:
        change = STEPS[name](text, areas)
        notices += (to_source(notice, offsets) for notice in change.notices)
        if change.edits:
            text, later = apply_edits(text, change.edits)
            offsets, areas = offsets.then(later), areas.through(later)
    return Cleaned(text, offsets, script.detect_script(document.text), tuple(notices))


def to_source(entry: Anchored, offsets: OffsetMap) -> Anchored:
    """Map a notice or a cell back to the text before cleaning; one without a place stays as it is."""
    if entry.start is None or entry.end is None:
        return entry
    start, end = offsets.to_source(entry.start, entry.end)
    return replace(entry, start=start, end=end)
