"""Join lines that only wrap: PDF text, fixed-width text, words split over pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from . import patterns_lines as p
from .offsets import Edit
from .steps import NOTHING, Areas, Change, Line, counted, in_order, lines_of, outside
from .spacing import is_row
from .tabular import find_tables
from .types import Notice

_NARROWEST = 24
_WIDEST = 140
_SLACK = 5
_PROSE = 12
_FURNITURE = ("page_number", "running_head")


class _Wrap(NamedTuple):
    """How a text is wrapped: the width of a full line (0 where it is not) and whether blank lines part its lines."""

    width: int
    spaced: bool


def drop_page_marks(text: str, areas: Areas) -> Change:
    """Take out page numbers and running heads that the reader found, and numbered feet such as — 3 —."""
    spans = [(mark.start, mark.end) for mark in areas.marks if mark.kind in _FURNITURE and mark.start < mark.end]
    if "-" in text or "—" in text or "页" in text or "–" in text:
        tables = areas.tables
        spans += [
            (line.start, line.end)
            for line in lines_of(text)
            if 3 <= len(line.text) <= 20 and p.PAGE_NUMBER.fullmatch(line.text) and outside(tables, line.start, line.end)
        ]
    edits = in_order(Edit(*span) for span in spans)
    return Change(edits, [Notice("page_chrome", "A page number or running head was taken out.", *edit[:2]) for edit in edits])


def join_lines(text: str, areas: Areas) -> Change:
    """Join lines whose break only wraps a sentence, and headings broken over two lines."""
    lines = [line for line in lines_of(text) if line.text and not line.text.isspace()]
    if len(lines) < 2:
        return NOTHING
    tables = (*areas.tables, *find_tables(text))
    wrap = _wrap(text, lines)
    edits = [Edit(*match.span(name)) for match in p.LONE_FIGURE.finditer(text) for name in ("before", "after")]
    edits = [edit for edit in edits if outside(tables, edit.start, edit.end)]
    for index, (line, after) in enumerate(zip(lines, lines[1:], strict=False)):
        if line.text.rstrip()[-1] in p.FINAL:
            continue
        if index + 2 < len(lines) and wrap.width and p.BARE_NUMBER.fullmatch(after.text) and _runs_on(line, lines[index + 2], wrap, 9):
            edits.append(_joint(line, lines[index + 2]))
        elif _runs_on(line, after, wrap, text.count("\n", line.end, after.start)) and outside(tables, line.start, after.end):
            edits.append(_joint(line, after))
    edits = in_order(edits)
    places = [(edit.start, edit.end) for edit in edits]
    return Change(edits, counted("line_wraps_joined", "{count} line breaks in mid-sentence were joined.", places))


def _wrap(text: str, lines: Sequence[Line]) -> _Wrap:
    widths = [(line, _width(line.text)) for line in lines if len(line.text) >= _PROSE]
    long = sorted(width for _, width in widths if width >= _NARROWEST)
    if len(long) < 4:
        return _Wrap(0, False)
    full = long[int(len(long) * 0.85)]
    near = [line for line, width in widths if abs(width - full) <= _SLACK]
    open_ended = sum(line.text.rstrip()[-1] not in p.FINAL for line in near)
    if full > _WIDEST or len(near) < max(3, 0.4 * len(long)) or open_ended < 0.5 * len(near) or long[-1] > full + 4 * _SLACK:
        return _Wrap(0, False)
    spaced = sum(text.startswith("\n\n", line.end) for line in near) >= 0.6 * len(near)
    return _Wrap(full, spaced)


def _width(line: str) -> int:
    """Return the width of a line in half-width columns."""
    line = line.rstrip()
    return 2 * len(line) - len(line.encode("ascii", errors="ignore"))


def _runs_on(line: Line, after: Line, wrap: _Wrap, breaks: int) -> bool:
    """Tell whether a line goes on in the next one; ``breaks`` is the number of line feeds between them."""
    left, right = line.text.rstrip(), after.text.lstrip()
    if is_row(line.text) or is_row(after.text) or len(p.IDEOGRAPH.findall(left)) < 2:
        return False
    if right[0] in p.CLOSING_START and len(left) >= _PROSE and breaks <= 2 and len(right) > 1:
        return True
    if p.BEGIN.match(right):
        return False
    if p.HEADING.fullmatch(left + right) and breaks == 1:
        return not p.HEADING.fullmatch(left)
    if left[-1] in p.OPEN_END and len(left) >= _PROSE and breaks <= 2:
        return len(right) >= 4
    if not wrap.width or _width(line.text) < wrap.width - _SLACK or breaks > (2 if wrap.spaced else 1) and breaks != 9:
        return False
    indented = after.text[: len(after.text) - len(right)]
    return len(indented) <= len(line.text) - len(line.text.lstrip())


def _joint(line: Line, after: Line) -> Edit:
    start = line.start + len(line.text.rstrip())
    end = after.end - len(after.text.lstrip())
    latin = line.text.rstrip()[-1].isascii() and line.text.rstrip()[-1].isalpha() and after.text.lstrip()[0].isascii()
    return Edit(start, end, " " if latin and after.text.lstrip()[0].isalpha() else "")
