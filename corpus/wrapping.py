"""Join lines that only wrap: PDF text, fixed-width text, words split over pages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from . import patterns_lines as p
from .offsets import Edit
from .spacing import is_row, tables_of
from .steps import Areas, Change, Line, counted, in_order, lines_of, outside
from .types import Notice

_NARROWEST = 24
_WIDEST = 140
_SLACK = 5
_PROSE = 12
_ENOUGH = 3
_FURNITURE = ("page_number", "running_head")


class _Wrap(NamedTuple):
    """How a text is wrapped: the width of a full line (0 where it is not) and whether blank lines part its lines.

    ``wide`` says that punctuation behind a Chinese character was full-width before it was folded; ``near`` is the
    number of lines that break off at the width.
    """

    width: int
    spaced: bool
    wide: bool = False
    near: int = 0


def drop_page_marks(text: str, areas: Areas) -> Change:
    """Take out page numbers and running heads that the reader found, and numbered feet such as — 3 —.

    Their lines go with the blank ones around them, so that the halves of a sentence meet again.
    """
    spans = [(mark.start, mark.end) for mark in areas.marks if mark.kind in _FURNITURE and mark.start < mark.end]
    if "-" in text or "—" in text or "页" in text or "–" in text:
        numbers = [(line.start, line.end) for line in lines_of(text) if p.PAGE_NUMBER.fullmatch(line.text)]
        spans += [span for span in numbers if outside(areas.tables, *span)]
    edits: list[Edit] = []
    for start, end in sorted(spans):
        left, right = _line_around(text, start, end)
        if edits and left <= edits[-1].end:
            left, right = edits[-1].start, max(right, edits.pop().end)
        edits.append(Edit(left, right, "\n" if 0 < left < start and end < right < len(text) else ""))
    message = "A page number or running head was taken out."
    return Change(edits, [Notice("page_chrome", message, start, end) for start, end in sorted(spans)])


def _line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch that fills its lines by the breaks and blank lines around it."""
    left = start
    while left and text[left - 1] in " \t\n":
        left -= 1
    after = p.BLANK_LINES.match(text, end)
    if (left and "\n" not in text[left:start]) or not (after or end == len(text)):
        return start, end
    return left, after.end() if after else end


def join_lines(text: str, areas: Areas) -> Change:
    """Join lines whose break only wraps a sentence, and headings broken over two lines."""
    lines = [line for line in lines_of(text) if line.text and not line.text.isspace()]
    wrap = _wrap(text, lines)
    edits = [Edit(*match.span(name)) for match in p.LONE_FIGURE.finditer(text) for name in ("before", "after")]
    for index, (line, after) in enumerate(pairwise(lines)):
        if line.text.rstrip()[-1] in p.FINAL:
            continue
        if wrap.width and p.BARE_NUMBER.fullmatch(after.text) and index + 2 < len(lines):
            # a page number between the halves of a sentence
            if _runs_on(line, lines[index + 2], wrap, breaks=1):
                edits.append(_joint(line, lines[index + 2]))
        elif _runs_on(line, after, wrap, breaks=text.count("\n", line.end, after.start)):
            edits.append(_joint(line, after))
    tables = (*areas.tables, *tables_of(text)) if edits else ()
    edits = in_order(edit for edit in edits if outside(tables, edit.start, edit.end))
    places = [(edit.start, edit.end) for edit in edits]
    return Change(edits, counted("line_wraps_joined", "{count} line breaks in mid-sentence were joined.", places))


def _wrap(text: str, lines: Sequence[Line]) -> _Wrap:
    """Find the width at which many lines break off, by whichever width of punctuation shows it more clearly."""
    return max((_wrap_by(text, lines, wide=wide) for wide in (False, True)), key=lambda wrap: wrap.near)


def _wrap_by(text: str, lines: Sequence[Line], *, wide: bool) -> _Wrap:
    """Find the width at which many lines break off in mid-sentence and that next to none exceeds."""
    long = [(_width(line.text, wide=wide), line) for line in lines if len(line.text) >= _PROSE and "|" not in line.text]
    long = [(width, line) for width, line in long if width >= _NARROWEST and not is_row(line.text)]
    open_ended = [(width, line) for width, line in long if width <= _WIDEST and line.text.rstrip()[-1] not in p.FINAL]
    cut = sorted(width for width, line in open_ended if p.PAUSE.search(line.text))
    if len(cut) < max(_ENOUGH, 0.5 * len(open_ended)):
        return _Wrap(0, False)
    near, full = max((bisect_right(cut, width) - bisect_left(cut, width - _SLACK), width) for width in cut)
    wider = sum(width > full + _SLACK for width, _ in long)
    if near < max(_ENOUGH, 0.5 * len(cut), 0.3 * len(long)) or wider > 0.1 * len(long):
        return _Wrap(0, False)
    at_full = [line for width, line in long if abs(width - full) <= _SLACK]
    spaced = sum(text.startswith("\n\n", line.end) for line in at_full) >= 0.6 * len(at_full)
    return _Wrap(full, spaced, wide, near)


def _width(line: str, *, wide: bool) -> int:
    """Return the width of a line in half-width columns."""
    line = line.rstrip()
    folded = len(p.FOLDED.findall(line)) if wide else 0
    return 2 * len(line) - len(line.encode("ascii", errors="ignore")) + folded


def _runs_on(line: Line, after: Line, wrap: _Wrap, *, breaks: int) -> bool:
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
    if p.TITLE.fullmatch(left.strip()) or p.TITLE.fullmatch(right):
        return False
    if not wrap.width or breaks > (2 if wrap.spaced else 1) or _width(line.text, wide=wrap.wide) < wrap.width - _SLACK:
        return False
    indented = after.text[: len(after.text) - len(right)]
    return len(indented) <= len(line.text) - len(line.text.lstrip())


def _joint(line: Line, after: Line) -> Edit:
    left, right = line.text.rstrip(), after.text.lstrip()
    latin = left[-1].isascii() and right[0].isascii() and left[-1].isalpha() and right[0].isalpha()
    return Edit(line.start + len(left), after.end - len(right), " " if latin else "")
