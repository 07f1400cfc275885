"""Where flattened tables stand in a text, so that nothing reads their cells as prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from . import patterns_tabular as p

_SHORT = 45
_LOOKAHEAD = 3
_MAX_PLAIN = 8
_SPACE = re.compile(r"\s+")


class _Line(NamedTuple):
    """``kind`` is one of ``blank figures cell row bar unit short prose part``."""

    start: int
    end: int
    kind: str


def find_tables(text: str) -> tuple[tuple[int, int], ...]:
    """Find the regions of flattened tables.

    Parameters
    ----------
    text : str
        Cleaned text. A cell may stand on a line of its own, rows may be parted by ``|`` or by spaces, and a
        whole table may share a line with prose.

    Returns
    -------
    tuple of (int, int)
        Half-open regions in order, without the headings and the prose between tables.

    Examples
    --------
    >>> text = "二、主动公开政府信息情况\\n规章\\n0\\n行政许可\\n12\\n三、其他\\n"
    >>> [text[start:end] for start, end in find_tables(text)]
    ['规章\\n0\\n行政许可\\n12']
    """
    lines = list(_lines(text))
    regions: list[tuple[int, int]] = []
    group: list[_Line] = []
    for index, line in enumerate(lines):
        if line.kind in ("prose", "part") or (line.kind == "short" and _ends_table(text, lines, index)):
            regions += _accepted(text, group)
            group = []
            if line.kind == "prose" and line.end - line.start > _SHORT:
                regions += _inside_line(text, line)
        else:
            group.append(line)
    return tuple(regions + _accepted(text, group))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        yield _Line(start, start + len(line), _kind(line))
        start += len(line) + 1


def _kind(line: str) -> str:
    if not line or line.isspace():
        return "blank"
    if p.FIGURES.fullmatch(line):
        return "figures"
    if any(mark in line for mark in p.END):
        return "prose"
    bar = p.BAR.search(line)
    if not bar and len(line) > 2 * _SHORT:
        return "prose"
    squeezed = _SPACE.sub("", line).strip("|｜")
    words = line.split()
    pieces = len(words) > 1 and all(p.CELL.fullmatch(word) or p.PIECE.fullmatch(word) for word in words)
    if pieces or p.CELL.fullmatch(squeezed):
        return "cell"
    if p.PART_TITLE.fullmatch(squeezed):
        return "part"
    if bar:
        return "bar"
    if len(squeezed) > _SHORT:
        return "prose"
    if p.UNIT.fullmatch(squeezed):
        return "unit"
    return "row" if p.ROW.fullmatch(line) else "short"


def _ends_table(text: str, lines: list[_Line], index: int) -> bool:
    """Return whether a numbered line is a heading: no unit or figure follows it soon, as after a row's label."""
    line = lines[index]
    if not p.MARKER.match(text[line.start : line.end].lstrip()):
        return False
    following = (later.kind for later in lines[index + 1 : index + 2 * _LOOKAHEAD] if later.kind != "blank")
    for _, kind in zip(range(_LOOKAHEAD), following, strict=False):
        if kind in ("unit", "figures", "row"):
            return False
        if kind in ("prose", "part", "cell", "bar"):
            return True
    return True


def _accepted(text: str, group: list[_Line]) -> list[tuple[int, int]]:
    """Cut a run of lines where many plain ones follow each other and keep the parts that are tables."""
    found: list[tuple[int, int]] = []
    part: list[_Line] = []
    plain = 0
    for line in group:
        plain = plain + 1 if line.kind == "short" else plain if line.kind == "blank" else 0
        if plain > _MAX_PLAIN:
            found += _whole(text, part)
            part = []
        part.append(line)
    return found + _whole(text, part)


def _whole(text: str, group: list[_Line]) -> list[tuple[int, int]]:
    while group and group[0].kind in ("blank", "short"):
        group = group[1:]
    while group and group[-1].kind in ("blank", "short"):
        group = group[:-1]
    if not group:
        return []
    kinds = Counter(line.kind for line in group)
    figures = sum(line.kind == "figures" or _figures(text, line) > 0 for line in group)
    labels = sum(max(line.kind == "cell", _labels(text, line)) for line in group)
    table = (
        (labels >= 2 and figures >= 1)
        or labels >= 4
        or any(_labels(text, line) and _figures(text, line) >= 3 for line in group)
        or kinds["row"] >= 3
        or kinds["bar"] >= 3
        or (kinds["unit"] >= 2 and figures >= 2)
    )
    return [(group[0].start, group[-1].end)] if table else []


def _figures(text: str, line: _Line) -> int:
    return len(p.LOOSE_NUMBER.findall(text, line.start, line.end))


def _labels(text: str, line: _Line) -> int:
    return len(p.MARKED_CELL.findall(text, line.start, line.end))


def _inside_line(text: str, line: _Line) -> list[tuple[int, int]]:
    """Find a table within one line: many cells of the form, figures between them and no full stop."""
    found: list[tuple[int, int]] = []
    run: list[re.Match[str]] = []
    for cell in p.MARKED_CELL.finditer(text, line.start, line.end):
        if run and any(mark in text[run[-1].end() : cell.start()] for mark in p.END):
            found += _run(text, run, line.end)
            run = []
        run.append(cell)
    return found + _run(text, run, line.end)


def _run(text: str, run: list[re.Match[str]], limit: int) -> list[tuple[int, int]]:
    if len(run) < 4:
        return []
    last = p.NUMBER_RUN.match(text, run[-1].end(), limit)
    end = last.end() if last else run[-1].end()
    while end > run[0].start() and text[end - 1].isspace():
        end -= 1
    if len(p.LOOSE_NUMBER.findall(text, run[0].start(), end)) < 3:
        return []
    start, regions = run[0].start(), []
    for title in p.PART_TITLE.finditer(text, start, end):
        if title.start() > start and title[0][0] in p.NUMERAL + "第":
            regions.append((start, title.start()))
            start = title.end()
    return [*regions, (start, end)]
