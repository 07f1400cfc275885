"""The lines and tables of a PDF page, from the places of its characters and rulings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Char = dict[str, Any]
Box = tuple[float, float, float, float]  # x0, top, x1, bottom

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
_NUMBER = re.compile(r"[-+]?[\d,.]+%?|[-—/]")
_SAME_EDGE = 2.5  # points


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``pieces`` are what wide gaps part in it, with their left and right edges."""

    text: str
    box: Box
    pieces: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class PdfCell:
    """A cell of a table on a page."""

    text: str
    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table: its cells, and the left edges of its columns for telling whether it goes on over a page."""

    box: Box
    rows: int
    cells: tuple[PdfCell, ...]
    edges: tuple[float, ...]


def page_items(page: Any, chars: Sequence[Char]) -> list[Line | PdfTable]:
    """Return the lines and tables that a page's characters make, from top to bottom."""
    tables = [table for found in _ruled(page) if (table := _ruled_table(found, chars)) is not None]
    free = [char for char in chars if not any(_inside(char, table.box) for table in tables)]
    items: list[Line | PdfTable] = [*tables, *_unruled(lines_of(free))]
    return sorted(items, key=lambda item: item.box[1])


def lines_of(chars: Iterable[Char]) -> list[Line]:
    """Group characters into lines, top to bottom, and each line into text, left to right."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: (_middle(char), char["x0"])):
        if rows and _middle(char) - _middle(rows[-1][0]) < 0.5 * max(char["size"], rows[-1][0]["size"], 4):
            rows[-1].append(char)
        else:
            rows.append([char])
    lines = [_line(sorted(row, key=lambda char: char["x0"])) for row in rows]
    return [line for line in lines if line.text]


def _line(row: Sequence[Char]) -> Line:
    text = piece = ""
    pieces: list[tuple[str, float, float]] = []
    left = right = float(row[0]["x0"])
    for char in row:
        value = char["text"]
        gap, size = char["x0"] - right, max(char["size"], 1.0)
        if value.isspace():
            value = "" if not text or text[-1].isspace() else value
        elif text and not text[-1].isspace() and gap > (0.9 if _WIDE.match(value + text[-1]) else 0.25) * size:
            text += " "
            piece += " "
        if gap > 1.6 * size and piece.strip():
            pieces.append((piece.strip(), left, right))
            piece = ""
        if not piece:
            left = char["x0"]
        text += value
        piece += value
        right = max(right, char["x1"]) if value.strip() else right
    pieces.append((piece.strip(), left, right))
    box = (row[0]["x0"], min(char["top"] for char in row), right, max(char["bottom"] for char in row))
    return Line(text.rstrip(), box, tuple(item for item in pieces if item[0]))


def _middle(char: Char) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _inside(char: Char, box: Box) -> bool:
    across, down = (char["x0"] + char["x1"]) / 2, _middle(char)
    return bool(box[0] <= across <= box[2] and box[1] <= down <= box[3])


def _ruled(page: Any) -> list[Any]:
    if len(page.lines) + len(page.rects) + len(page.curves) < 4:
        return []
    found: list[Any] = page.find_tables({"explicit_horizontal_lines": _ends(page.vertical_edges)})
    return found


def _ends(edges: Iterable[Char]) -> list[float]:
    """Return where bundles of vertical rulings begin and end: a table cut by the page has no ruling there."""
    bundles: list[list[float]] = []
    for edge in sorted(edges, key=lambda edge: float(edge["top"])):
        if edge["bottom"] - edge["top"] < _SAME_EDGE:
            continue
        if bundles and edge["top"] <= bundles[-1][1] + _SAME_EDGE:
            bundles[-1][1] = max(bundles[-1][1], float(edge["bottom"]))
        else:
            bundles.append([float(edge["top"]), float(edge["bottom"])])
    return [end for bundle in bundles for end in bundle]


def _ruled_table(found: Any, chars: Sequence[Char]) -> PdfTable | None:
    """Read a table whose cells rulings enclose; None for a mere frame."""
    boxes: list[Box] = sorted({tuple(cell) for cell in found.cells}, key=lambda box: (box[1], box[0]))
    if len(boxes) < 2:
        return None
    lefts = edges_of(value for box in boxes for value in (box[0], box[2]))
    tops = edges_of(value for box in boxes for value in (box[1], box[3]))
    held = [char for char in chars if _inside(char, found.bbox)]
    cells = []
    for box in boxes:
        row, below = nearest(tops, box[1]), nearest(tops, box[3])
        column, beyond = nearest(lefts, box[0]), nearest(lefts, box[2])
        text = _joined(lines_of(char for char in held if _inside(char, box)))
        cells.append(PdfCell(text, row, column, max(1, below - row), max(1, beyond - column)))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return PdfTable(tuple(found.bbox), len(tops) - 1, tuple(cells), tuple(lefts))


def edges_of(values: Iterable[float]) -> list[float]:
    """Sort edges, taking those that nearly coincide as one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SAME_EDGE:
            edges.append(value)
    return edges


def nearest(edges: Sequence[float], value: float) -> int:
    """Return the index of the edge nearest to a value."""
    return min(range(len(edges)), key=lambda at: abs(edges[at] - value))


def _joined(lines: Sequence[Line]) -> str:
    """Join the lines of a cell, with a space only where letters or digits meet."""
    text = ""
    for line in lines:
        if text and not (_WIDE.match(text[-1]) or _WIDE.match(line.text[0])):
            text += " "
        text += line.text
    return text


def _unruled(lines: Sequence[Line]) -> list[Line | PdfTable]:
    """Find tables without rulings: at least three lines in a row of aligned pieces, most of them numbers."""
    items: list[Line | PdfTable] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and len(line.pieces) >= 3:
            run.append(line)
            continue
        items += [_unruled_table(run)] if _is_table(run) else run
        run = []
        if line is not None:
            items.append(line)
    return items


def _is_table(run: Sequence[Line]) -> bool:
    pieces = [text for line in run for text, _, _ in line.pieces]
    return len(run) >= 3 and 3 * sum(bool(_NUMBER.fullmatch(text)) for text in pieces) >= len(pieces)


def _unruled_table(run: Sequence[Line]) -> PdfTable:
    widest = max(run, key=lambda line: len(line.pieces))
    centres = [(left + right) / 2 for _, left, right in widest.pieces]
    cells = []
    for row, line in enumerate(run):
        taken = -1
        for at, (text, left, right) in enumerate(line.pieces):
            near = min(range(len(centres)), key=lambda column: abs(centres[column] - (left + right) / 2))
            last = len(centres) - len(line.pieces) + at  # leaves a column for each piece behind
            taken = min(max(near, taken + 1), last)
            cells.append(PdfCell(text, row, taken, 1, 1))
    box = (
        min(line.box[0] for line in run), run[0].box[1], max(line.box[2] for line in run), run[-1].box[3]
    )  # fmt: skip
    return PdfTable(box, len(run), tuple(cells), tuple(left for _, left, _ in widest.pieces))
