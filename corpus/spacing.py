"""Blanks inside words and numbers; breaks that were lost around headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from . import patterns_lines as p
from .offsets import Edit
from .steps import NOTHING, Areas, Change, Line, counted, in_order, lines_of, outside
from .tabular import find_tables

_ASCII_WORD = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def break_headings(text: str, areas: Areas) -> Change:
    """Put a line break before a heading of the outline that is glued to a sentence, and where blanks stand for one."""
    edits = [
        Edit(*match.span(), "\n")
        for match in p.GLUED.finditer(text)
        if text[match.start() - 1] in p.GLUED_AFTER or match.end() - match.start() >= 2
    ]
    if "  " in text or "\t" in text:
        edits += [Edit(*match.span(), "\n") for match in p.PARAGRAPH.finditer(text)]
    ends = [Edit(*match.span("gap"), "\n") for match in p.LED.finditer(text)] if " " in text else []
    edits = [edit for edit in in_order(edits + ends) if outside(areas.tables, edit.start, edit.end)]
    places = [(edit.start, edit.end) for edit in edits]
    return Change(edits, counted("line_breaks_inserted", "{count} line breaks that were lost were put in.", places))


@lru_cache(maxsize=4)
def tables_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the regions of flattened tables; steps that leave the text alone share them."""
    return find_tables(text)


def prose_of(text: str, lines: Sequence[Line], areas: Areas) -> Iterator[Line]:
    """Yield the lines that lie outside tables."""
    if not lines:
        return
    tables = sorted((*areas.tables, *tables_of(text)))
    at = 0
    for line in lines:
        while at < len(tables) and tables[at][1] <= line.start:
            at += 1
        if at == len(tables) or line.end <= tables[at][0]:
            yield line


def is_row(line: str) -> bool:
    """Tell a table row by its blanks and bars; its blanks part cells.

    Examples
    --------
    >>> is_row("行政许可  12  3"), is_row("公开 政府 信息 12 条")
    (True, False)
    """
    if "|" in line:
        return True
    if " " not in line and "\t" not in line:
        return False
    plain = p.THOUSANDS.sub("0", p.SPACED_DIGITS.sub("0", line)).strip(" \t")
    return bool(p.ROW.search(plain) or ("。" not in line and p.COLUMNS.fullmatch(line)))


def drop_spaces(text: str, areas: Areas) -> Change:
    """Drop blanks inside words, headings and numbers and around lines; those of tables and Latin text stay."""
    if " " not in text and "\t" not in text:
        return NOTHING
    lines = [line for line in lines_of(text) if " " in line.text or "\t" in line.text]
    edits: list[Edit] = []
    inside: list[tuple[int, int]] = []
    for line in prose_of(text, lines, areas):
        for edit in _blanks(line):
            edits.append(edit)
            if line.start < edit.start and edit.end < line.end:
                inside.append((edit.start, edit.end))
    return Change(edits, counted("spaces_in_words", "Blanks inside words were dropped at {count} places.", inside))


def _blanks(line: Line) -> Iterator[Edit]:
    if is_row(line.text):
        return
    text = line.text
    numbered = p.NUMBERED.match(text)
    digits = [match.span() for match in (*p.SPACED_DIGITS.finditer(text), *p.THOUSANDS.finditer(text))]
    for gap in p.GAP.finditer(text):
        start, end = gap.span()
        edge = not start or end == len(text)
        if numbered and numbered.span("gap") == gap.span():
            if end - start > 1 or gap[0] != " ":
                yield Edit(line.start + start, line.start + end, " ")
            continue
        if edge or not _parts(text, start, end) or any(left < start and end < right for left, right in digits):
            yield Edit(line.start + start, line.start + end)


def _parts(text: str, start: int, end: int) -> bool:
    """Tell a blank that parts words of Latin script or figures."""
    left, right = text[start - 1], text[end]
    if left in _ASCII_WORD:
        return right in _ASCII_WORD or (left in _LETTERS and right in "(&+-")
    return left in ",.;:)!?&-+" and right in _LETTERS
