"""Take the page around a report out of its text: navigation, stamps, catalogue entries, the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from . import patterns_chrome as p
from .offsets import Edit
from .steps import Areas, Change, Line, lines_of, outside
from .types import Notice

_LONGEST = 200
_BODY = 60
_LABEL = 9
_HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,2}[、.．]|第[一二三四五六七八]部分|[(（][一二三四五][)）]).{2,}")
_PROSE = re.compile(r"[,，].*[。；;]|[。].*[。]|\d+(?:余|多)?[条件篇次]")
_FIGURES = re.compile(r"(?!\d{4}[-/.])(?:\S{1,40}[\s|]+)?\d[\d.,%]*(?:[\s|]+[\d.,%/-]*)*")
_DATE = re.compile(r"[二〇0-9○零一三四五六七八九十]{2,4}年.{1,3}月.{1,3}日")
_BODIES = ("政府", "局", "办公室", "委员会", "办事处", "厅", "委", "办", "部", "中心")
_MESSAGE = "Part of the page around the report was taken out."


def drop_chrome(text: str, areas: Areas) -> Change:
    """Empty the lines that belong to the page and not to the report; the line breaks stay."""
    lines = [line for line in lines_of(text) if line.text and not line.text.isspace()]
    first, last = _body(lines)
    chosen = list(_chosen(text, lines, first, last))
    spans = [(line.start, line.end) for line in chosen if outside(areas.tables, line.start, line.end)]
    spans = _with_marks(spans, areas)
    return Change([Edit(*span) for span in spans], [Notice("page_chrome", _MESSAGE, *span) for span in spans])


def _with_marks(spans: list[tuple[int, int]], areas: Areas) -> list[tuple[int, int]]:
    """Add the chrome that the reader found."""
    marked = [(mark.start, mark.end) for mark in areas.marks if mark.kind == "chrome" and mark.start < mark.end]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans + marked):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _body(lines: Sequence[Line]) -> tuple[int, int]:
    """Return the indexes of the first and the last line that certainly belong to the report."""
    first = next((index for index, line in enumerate(lines) if _certain(line.text)), None)
    if first is None:
        return 0, len(lines) - 1
    backwards = range(len(lines) - 1, first, -1)
    return first, next((index for index in backwards if _certain(lines[index].text) or _row(lines[index].text)), first)


def _certain(line: str) -> bool:
    if len(line) >= _BODY:
        return bool(_PROSE.search(line)) and not p.SURE.fullmatch(p.SQUEEZE.sub("", line[:_LONGEST]))
    line = line.strip()
    return bool(_HEADING.match(line) or (_PROSE.search(line) and "。" in line))


def _row(line: str) -> bool:
    """Tell a row of a table behind the last sentence from a counter of visits."""
    if not _FIGURES.fullmatch(line.strip()):
        return False
    squeezed = p.SQUEEZE.sub("", line)
    return not (p.STAMP.fullmatch(squeezed) or p.TOOLBAR_WORD.match(squeezed) or p.FOOT.fullmatch(squeezed))


def _chosen(text: str, lines: Sequence[Line], first: int, last: int) -> Iterator[Line]:
    foot = label = False
    for index, line in enumerate(lines):
        inside = first <= index <= last
        if (inside and not p.CUE.search(line.text)) or (len(line.text) > _LONGEST and "||||" not in line.text):
            label = False
            continue
        squeezed = p.SQUEEZE.sub("", line.text)
        if inside:
            chrome = bool(p.SURE.fullmatch(squeezed) or p.IMAGE.fullmatch(squeezed)) or _stamp(squeezed, sure=True)
        elif index < first:
            chrome = (label and not _only_title(text, line, squeezed)) or _outside(text, line, squeezed, head=True)
            label = squeezed.endswith(":") and len(squeezed) <= _LABEL and bool(p.INDEX.fullmatch(squeezed))
        else:
            chrome = _outside(text, line, squeezed, head=False) or bool(p.FOOT.fullmatch(squeezed))
            chrome = chrome or (foot and not _signs_off(squeezed))
            foot = foot or chrome
        if chrome:
            yield line


def _outside(text: str, line: Line, squeezed: str, *, head: bool) -> bool:
    """Tell chrome before or after the report, where looser evidence will do."""
    stripped = line.text.strip()
    if not squeezed:
        return bool(p.TRAIL.fullmatch(stripped))
    if p.SURE.fullmatch(squeezed) or p.FILE.fullmatch(squeezed) or _stamp(squeezed, sure=False) or _toolbar(squeezed):
        return True
    if head and p.MOMENT.fullmatch(squeezed):
        return True
    if head and p.INDEX.fullmatch(squeezed) and (p.INDEX_SURE.search(squeezed) or ":" in squeezed or "|" in stripped):
        return not _only_title(text, line, squeezed)
    if head and (p.INDEX_BLANK.match(stripped) or p.INDEX_CELL.match(p.BLANKS.sub("", stripped))):
        return not _only_title(text, line, squeezed)
    if p.TRAIL.fullmatch(stripped):
        return not p.TITLE.search(stripped) or ">" in stripped
    words = [word for word in re.split(r"[\s|>›»·]+", stripped) if word]
    return bool(p.NAVIGATION.fullmatch(squeezed)) or all(p.NAVIGATION.fullmatch(word) for word in words)


def _only_title(text: str, line: Line, squeezed: str) -> bool:
    """Tell whether a line of the catalogue entry holds a title that no line after it gives once more."""
    match = p.TITLE.search(squeezed)
    if match is None:
        return False
    title = re.escape(squeezed[max(0, match.start() - 4) : match.end()])
    return not re.compile(rf"^[^\n《》]{{0,30}}{title}[^\n,。]{{0,20}}$", re.M).search(text, line.end)


def _stamp(squeezed: str, *, sure: bool) -> bool:
    match = p.STAMP.fullmatch(squeezed)
    if match is None or len(squeezed) > _LONGEST:
        return False
    return bool(p.STAMP_SURE.match(squeezed)) and len(squeezed) <= _BODY if sure else True


def _toolbar(squeezed: str) -> bool:
    return bool(p.TOOLBAR.fullmatch(squeezed) and p.TOOLBAR_WORD.search(squeezed))


def _signs_off(squeezed: str) -> bool:
    """Tell a date or the name of a body, which a report ends with."""
    return bool(_DATE.search(squeezed)) or squeezed.endswith(_BODIES)
